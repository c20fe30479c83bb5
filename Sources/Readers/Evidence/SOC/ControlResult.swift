/// What came of a test of a control.
enum ControlResult: Hashable {
    /// Tested, and nothing found.
    case clean
    /// Something was found; what it says.
    case exception(String)
    /// What the control is for did not happen, so it was not tested.
    case notTested
    /// Nothing that is certain.
    case unclear

    /// From the words of the cell.
    init(_ cell: String) {
        var rest = Folding.string(cell)
        var isClean = false
        for phrase in ControlResult.nothing where rest.has(phrase) {
            rest = rest.replacing(phrase, with: " ")
            isClean = true
        }
        let left = rest.filter(\.isLetter)
        if isClean && left.isEmpty || ControlResult.plain.contains(left) {
            self = .clean
        } else if ControlResult.found.contains(where: { rest.has($0) }) {
            self = .exception(ControlResult.bare(cell))
        } else if ControlResult.silent.contains(where: { rest.has($0) }) {
            self = .notTested
        } else if !isClean, ControlResult.isShortfall(rest) {
            self = .exception(ControlResult.bare(cell))
        } else if isClean, rest.count < 120, !rest.contains(where: \.isNumber), ControlResult.isCalm(rest) {
            self = .clean
        } else {
            self = .unclear
        }
    }

    /// What a whole cell says where nothing was found, letters only.
    private static let plain: Set<String> = [
        "none", "nonenoted", "noneidentified", "nothingnoted", "nonefound", "pass", "passed", "effective",
        "operatingeffectively", "controloperatedeffectively", "operatedeffectively", "satisfactory", "noexception",
        "nofindings", "nofindingsnoted", "noerrorsnoted", "noissues", "nonenotedduringtesting",
    ]
    /// Whether what stands beside `no exceptions noted` takes nothing of it back.
    private static func isCalm(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter && $0 != "'" }.map(String.init)
        return !words.contains { lacks.contains($0) || ["however", "except", "but", "although", "other"].contains($0) }
    }

    /// Some of so many that lacked something: `1 of 25 reviews was not evidenced`.
    private static func isShortfall(_ text: String) -> Bool {
        guard let share = TestedSample.stated(text), !share.hasPrefix("0 ") else { return false }
        return text.split { !$0.isLetter && $0 != "'" }.contains { lacks.contains(String($0)) }
    }
    private static let lacks: Set<String> = [
        "not", "no", "without", "late", "after", "failed", "missing", "lacked", "unable", "incomplete", "untimely",
        "exceeded", "beyond", "could", "wasn't", "weren't", "absent", "delayed", "overdue",
    ]

    /// Whether a result begins with these words of a cell.
    static func begins(_ words: String) -> Bool {
        let text = Folding.string(words)
        return [
            "no exception", "no deviation", "no relevant", "exception", "deviation", "no issues", "no testing",
            "one exception", "not tested",
        ]
        .contains { text.hasPrefix($0) }
    }

    /// Longest first, so that none leaves a part of another.
    private static let nothing: [String] = {
        var phrases: [String] = []
        for noun in ["exceptions", "exception", "deviations", "deviation", "issues", "discrepancies"] {
            for kind in ["", "relevant ", "testing ", "reportable ", "test "] {
                for verb in [
                    " were noted", " noted", " were identified", " identified", " were found", " found", " was noted",
                    "",
                ] {
                    phrases.append("no \(kind)\(noun)\(verb)")
                }
            }
        }
        return phrases.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }()
    private static let found = [
        "exception noted", "exceptions noted", "exception:", "exceptions:", "deviation noted", "deviations noted",
        "exception was noted",
        "exceptions were noted", "deviation was noted", "deviations were noted", "exception identified",
        "exceptions identified",
        "deviation:", "deviations:", "exception -", "deviation -", "exception.", "deviation.",
    ]
    /// Ways to say that nothing happened that could be tested.
    static let silent = [
        "did not occur", "no occurrence", "not occur during", "unable to test", "not tested", "no instances",
        "no instance",
        "could not be tested", "did not operate during", "not applicable during", "there were no ",
        "occurred during the period",
    ]

    /// The finding without the words that only announce it.
    private static func bare(_ cell: String) -> String {
        var text = cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let folded = Folding.string(text)
        for start in [
            "exception noted", "exceptions noted", "deviation noted", "deviations noted", "exception", "deviation",
        ] {
            guard folded.hasPrefix(start) else { continue }
            let rest = text.dropFirst(start.count).drop { ".:-\u{2013}\u{2014} ".contains($0) }
            if !rest.isEmpty { text = String(rest) }
            break
        }
        // Where the answer stands is no part of the finding.
        for mark in [
            " Refer to ", " See Section", " Please refer ", " Please see ", " (Refer to", " (See ", " See section",
            " See Management",
        ] {
            if let at = text.firstRange(of: mark),
                at.lowerBound > text.index(text.startIndex, offsetBy: min(20, text.count))
            {
                text = String(text[..<at.lowerBound]).trimmed
            }
        }
        return text
    }
}
