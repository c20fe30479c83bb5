import Assessment

/// How the memo writes numbers, lists and the words of the method.
enum Wording {
    private static let small = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// `one check`, `two checks`, `no check`, `13 checks`.
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(figure(number)) \(number <= 1 ? one : many ?? one + "s")"
    }
    /// Numbers to twelve in words.
    static func figure(_ number: Int) -> String { small.indices.contains(number) ? small[number] : String(number) }

    /// With a capital at the start.
    static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// `a, b and c`; more than `most` are counted.
    static func list(_ items: [String], most: Int = 6) -> String {
        if items.count > most { return items.prefix(most).joined(separator: ", ") + " and \(items.count - most) more" }
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// Without its full stop, to stand inside another sentence.
    static func bare(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, last == "." || last == "?" || last == "!" || last.isWhitespace { text.removeLast() }
        return String(text)
    }

    /// With a full stop.
    static func full(_ text: String) -> String {
        guard let last = text.last, !".?!…".contains(last) else { return text }
        return text + "."
    }

    /// `three of five gates are unmet`, `the one gate is unmet`.
    static func share(_ part: Int, of all: Int, _ one: String) -> String {
        if all == 1 { return "the one \(one) is" }
        if part == all { return "all \(figure(all)) \(one)s are" }
        return "\(figure(part)) of \(figure(all)) \(one)s \(part == 1 ? "is" : "are")"
    }

    /// Days of the form 2026-11-02 that stand by themselves, in words.
    static func daysInWords(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let end = word.lastIndex { !",.;:)".contains($0) }.map(word.index(after:)) ?? word.startIndex
            return (Day(iso: word[..<end])?.inWords ?? String(word[..<end])) + word[end...]
        }.joined(separator: " ")
    }

    /// A name whose initial stays with what follows.
    static func name(_ name: String) -> String {
        guard name.dropFirst().hasPrefix(". ") else { return name }
        return name.prefix(2) + "\u{A0}" + name.dropFirst(3)
    }

    static func kind(_ kind: Use.Vendor.Kind) -> String {
        switch kind {
        case .company: "a company"
        case .individual: "an individual"
        case .project: "an open-source project"
        }
    }

    static func action(_ action: Action) -> String { action == .changeAccess ? "change access" : action.rawValue }

    static func autonomy(_ autonomy: Autonomy?) -> String {
        switch autonomy {
        case .suggests: "The agent suggests; a person acts"
        case .actsWithApproval: "The agent acts when a person agrees"
        case .acts: "The agent acts without waiting for a person"
        case nil: "How far the agent goes by itself is not declared"
        }
    }

    /// Before what a condition must be closed; a promise for later has its day, if any.
    static func before(_ before: Condition.Before, due: Day?) -> String {
        switch before {
        case .connecting: "before connecting"
        case .signing: "before signature"
        case .production: "before production data"
        case .later: due == nil ? "after connecting" : ""
        }
    }

    static func hosting(_ hosting: Hosting) -> String {
        switch hosting {
        case .vendor: "The vendor runs it"
        case .we: "We run it on a server of ours"
        case .local: "It runs beside the agent, on a person’s machine"
        }
    }
}
