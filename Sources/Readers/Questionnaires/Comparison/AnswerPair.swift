import Assessment

/// The answers of two files to one question.
struct AnswerPair {
    typealias Answer = AnsweredQuestionnaire.Answer
    let question: Questionnaire.Question
    let before: Answer?
    let after: Answer?

    /// What became of the answer, and of the question's own words.
    var changes: [AnswerChange] {
        [change, rewordedQuestion].compactMap(\.self)
    }

    private var change: AnswerChange? {
        let old = before.flatMap { $0.isBlank ? nil : $0 }, new = after.flatMap { $0.isBlank ? nil : $0 }
        switch (old, new) {
        case (nil, nil): return nil
        case (let old?, nil):
            return made(.vanished, "\(question.id) was answered \(old.said), and is not answered now.")
        case (nil, let new?):
            return made(.appeared, "\(question.id) was not answered, and is answered \(new.said).")
        case (let old?, let new?):
            if old.understood != new.understood || old.understood.isUnclear && old.raw != new.raw {
                return made(direction(old, new), difference(old, new))
            }
            if let change = newlyDenied(old, new) { return change }
            let reworded =
                AnswerVocabulary.folded(old.raw) != AnswerVocabulary.folded(new.raw)
                || AnswerVocabulary.folded(old.row.comment) != AnswerVocabulary.folded(new.row.comment)
            return reworded
                ? made(.reworded, "\(question.id) is answered \(new.said) as before, in other words.") : nil
        }
    }

    private var rewordedQuestion: AnswerChange? {
        guard let old = before?.row, let new = after?.row, !old.question.isEmpty, !new.question.isEmpty,
            AnswerVocabulary.folded(old.question) != AnswerVocabulary.folded(new.question)
        else { return nil }
        return AnswerChange(
            kind: .questionReworded, id: question.id, before: .init(place: old.place, quote: old.question),
            after: .init(place: new.place, quote: new.question),
            says: "The question \(question.id) reads otherwise than before.")
    }

    private func made(_ kind: AnswerChange.Kind, _ says: String) -> AnswerChange {
        AnswerChange(kind: kind, id: question.id, before: before?.side, after: after?.side, says: says)
    }

    private func difference(_ old: Answer, _ new: Answer) -> String {
        if case .value(.names(let then)) = old.understood, case .value(.names(let now)) = new.understood {
            let added = now.filter { !then.contains($0) }, gone = then.filter { !now.contains($0) }
            let parts = [
                added.isEmpty ? nil : "names \(added.joined(separator: ", ")) anew",
                gone.isEmpty ? nil : "names \(gone.joined(separator: ", ")) no longer",
            ].compactMap(\.self)
            return "\(question.id) \(parts.joined(separator: ", and "))."
        }
        return "\(question.id) was answered \(old.said), and is answered \(new.said) now."
    }

    /// A yes that stayed, and that its explanation denies now and did not before; or the reverse.
    private func newlyDenied(_ old: Answer, _ new: Answer) -> AnswerChange? {
        switch (old.denial, new.denial) {
        case (nil, let words?):
            return made(
                .worse, "\(question.id) is answered \(new.said) as before, and its explanation now says \"\(words)\".")
        case (let words?, nil):
            return made(
                .better,
                "\(question.id) is answered \(new.said) as before, and its explanation no longer says \"\(words)\".")
        default: return nil
        }
    }

    /// Whether another answer is worse or better, where that is certain.
    private func direction(_ old: Answer, _ new: Answer) -> AnswerChange.Kind {
        switch (old.understood, new.understood) {
        case (.named(let then), .named(let now)):
            let wasGood = question.good.contains(then), isGood = question.good.contains(now)
            if question.good.isEmpty { return .changed }
            if wasGood != isGood { return isGood ? .better : .worse }
            guard let one = rank(then), let two = rank(now), !isGood else { return .changed }
            return two > one ? .better : .worse
        case (.named(let then), .notKnown): return question.good.contains(then) ? .worse : .changed
        case (.value(.number(let then)), .value(.number(let now))):
            guard case .number(_, let bound?) = question.kind else { return .changed }
            return (now < then) == (bound == .most) ? .better : .worse
        default: return .changed
        }
    }

    /// How near an answer that is not good is to a good one; nil where it has no rank.
    private func rank(_ answer: String) -> Int? {
        guard let practice = Practice(rawValue: answer),
            let rank = [Practice.no, .planned, .partly, .yes].firstIndex(of: practice)
        else { return nil }
        return question.good.contains("yes") ? rank : question.good.contains("no") ? -rank : nil
    }
}

extension AnsweredQuestionnaire.Answer {
    fileprivate var side: AnswerChange.Side { .init(place: row.place, quote: String(quote.prefix(500))) }
    fileprivate var said: String { "\"\(raw.prefix(60))\"" }
}
