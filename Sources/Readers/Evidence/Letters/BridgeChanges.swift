/// What a bridge letter says of changes since the report: that there were none, or that there were some.
struct BridgeChanges {
    /// The words that say that there were none.
    private(set) var none: Prose.Span?
    /// The words that tell some.
    private(set) var some: Prose.Span?
    /// Whether it says anything of them.
    var isTold: Bool { none != nil || some != nil }

    init(_ prose: Prose) {
        for word in ["change", "changes", "changed", "modifications", "modification", "unchanged"] {
            for at in prose.all(word) {
                let sentence = prose.sentence(around: at)
                let text = prose.folded(sentence)
                if BridgeChanges.other.contains(where: text.has) { continue }
                let before = prose.folded(max(sentence.lowerBound, at.lowerBound - 110)..<at.lowerBound)
                let after = prose.folded(at.upperBound..<sentence.upperBound)
                if BridgeChanges.denies(before, word) {
                    if let exception = BridgeChanges.exceptions.first(where: after.has),
                        !["ordinary", "routine", "normal course"].contains(where: { after.has($0) }),
                        let start = after.firstRange(of: exception), after[start.upperBound...].count > 8
                    {
                        some = some ?? sentence
                    } else {
                        none = none ?? at
                    }
                } else if BridgeChanges.tells(before, after) {
                    some = some ?? at
                }
            }
        }
    }

    /// A sentence that speaks of changes that may come, or of what others do.
    private static let other = [
        "if there are", "if there is", "will notify", "will inform", "should there be", "in the event", "reserve",
        "may change",
        "subject to change", "change management", "user entities", "your own", "changes in the environment of",
        "if any change", "would be communicated", "change control", "change or supersede",
    ]
    private static let exceptions = [
        "except", "other than", "with the exception of", "apart from", "besides", "save for",
    ]

    private static func denies(_ before: String, _ word: String) -> Bool {
        if word == "unchanged" {
            return before.has("remain") || before.has("are ") || before.has("is ") || before.has("have ")
        }
        let words = before.split { !$0.isLetter && $0 != "'" }.suffix(14).map(String.init)
        let near = Set(words)
        if word == "changed" { return near.contains("not") && near.isDisjoint(with: ["whether", "if"]) }
        guard !near.isDisjoint(with: ["no", "not", "unaware", "without", "nor", "none", "never", "nothing"]) else {
            return false
        }
        // `not limited to the following changes` says something else.
        return !before.has("not limited") && !before.has("following")
    }

    private static func tells(_ before: String, _ after: String) -> Bool {
        before.has("following") || before.has("these ") && after.has("follow") || after.hasPrefix(":")
            || [
                "described below", "listed below", "set out below", "noted below", "as follows", "were made",
                "occurred", "were implemented", "have been made", "took place", "detailed below", "have occurred",
                "summarized below",
            ]
            .contains { after.has($0) }
            || before.has("made the ") || before.has("identified the ") || before.has("report the ")
    }
}
