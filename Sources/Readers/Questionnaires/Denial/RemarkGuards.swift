/// When words that look like a denial are none.
extension Remark {
    /// Whether the words are under a condition, negated, of the past, or of a class of persons or things that is set apart
    /// (`users who have not yet enrolled are blocked`).
    func isGuarded(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound, before = words[..<start].map(\.text)
        if before.contains(where: DenialWords.conditions.contains) { return true }
        if let last = before.last {
            if DenialWords.negations.contains(last) { return true }
            let isLinked = ["is", "are", "was", "been", "currently"].contains(last)
            if isLinked, before.dropLast().last.map(DenialWords.negations.contains) ?? false { return true }
        }
        if has(["previously", "formerly", "historically", "past"]) || speaksOfBefore { return true }
        guard before.suffix(5).contains(where: DenialWords.relatives.contains) else { return false }
        return words[range.upperBound...].contains { DenialWords.verbs.contains($0.text) }
    }

    /// `until 2024`, `before 2024`, `prior to`.
    private var speaksOfBefore: Bool {
        zip(words, words.dropFirst()).contains { word, next in
            switch word.text {
            case "until", "before": next.text.count == 4 && next.text.hasPrefix("20")
            case "prior", "used": next.text == "to"
            default: false
            }
        }
    }

    /// The noun of which something is denied, with what stands before it: up to a verb or preposition.
    func object(after index: Int) -> [String] {
        var object = Array(after(index, 8).prefix { !DenialWords.ends.contains($0) })
        while let last = object.last, DenialWords.moments.contains(last) { object.removeLast() }
        return object
    }

    /// Whether what is denied would be bad to have, or is not needed: `no formal exceptions`, `no written consent is needed`.
    func isGoodToLack(after index: Int) -> Bool {
        if let last = object(after: index).last, DenialWords.adverse.contains(last) { return true }
        return after(index, 8).contains { ["required", "needed", "necessary", "allowed", "permitted"].contains($0) }
    }

    /// Whether what is denied is a control: a policy, process, report.
    func isControl(after index: Int) -> Bool {
        let object = object(after: index)
        guard let last = object.last, DenialWords.controls.contains(last), !isGoodToLack(after: index) else {
            return false
        }
        let rest = after(index + object.count, 1).first
        if ["plan", "plans"].contains(last), rest == "to" { return false }
        return rest != "over" && !(["report", "reports", "log", "logs", "record"].contains(last) && rest == "of")
    }

    /// Whether a plan is of something more than what was asked, or of what is done again and again.
    func isOfMore(_ range: Range<Int>) -> Bool {
        words.indices.contains(where: isMore)
            || before(range.lowerBound, 3).contains(where: DenialWords.routine.contains)
    }

    /// Whether a word speaks of more than what was asked. `Next year` says only when; `the new officer` is not what is planned.
    private func isMore(_ index: Int) -> Bool {
        switch words[index].text {
        case "next":
            return !["year", "quarter", "month", "half", "release", "sprint"].contains(after(index + 1, 1).first ?? "")
        case "new": return !["the", "our"].contains(before(index).last ?? "")
        case let text: return DenialWords.more.contains(text)
        }
    }

    /// Whether the clause names a day, month, quarter or year from an index on.
    func namesDay(from index: Int, within count: Int = 8) -> Bool {
        let words = words[min(index, words.count)...].prefix(count).map(\.text)
        return Plan.hasDay(words.joined(separator: " "))
    }
}
