package import Assessment

/// What the raw texts of answers mean. Only what the map lists is understood: case, spaces, hyphens and a full stop aside,
/// nothing is guessed, so `Y (draft)` means nothing until a map says what it means.
package struct AnswerVocabulary: Sendable {
    /// What a short answer can mean, named as in maps.
    package enum Meaning: String, Sendable, CaseIterable {
        case yes, partly, planned, no
        case notApplicable = "not-applicable"
        /// Another, such as the cloud provider, operates it: their word is needed, not this one.
        case inherited
        /// The respondent says that they do not know.
        case unknown

        /// The practice that it states; nil for those that state none.
        package var practice: Practice? { Practice(rawValue: rawValue) }
    }
    private let meanings: [String: Meaning]

    /// From the texts of each meaning, over another vocabulary, whose word counts where these are silent.
    package init(_ texts: [Meaning: [String]], over other: AnswerVocabulary? = nil) {
        var meanings = other?.meanings ?? [:]
        for (meaning, texts) in texts { for text in texts { meanings[AnswerVocabulary.folded(text)] = meaning } }
        self.meanings = meanings
    }

    /// The meaning of a raw answer; nil if the map does not say. `No → planned` is a plan: both of its words are known,
    /// and the second can only say what the first becomes.
    package func meaning(_ raw: String) -> Meaning? {
        if let meaning = meanings[AnswerVocabulary.folded(raw)] { return meaning }
        for arrow in ["→", "->", "=>"] {
            let sides = raw.split(separator: arrow, omittingEmptySubsequences: false)
            if sides.count == 2, meanings[AnswerVocabulary.folded(sides[0])] == .no,
                meanings[AnswerVocabulary.folded(sides[1])] == .planned
            {
                return .planned
            }
        }
        return nil
    }

    /// A text without case, spaces, hyphens, quotation marks, and the punctuation at its end.
    static func folded(_ text: some StringProtocol) -> String {
        if var bytes = text.foldedASCII({ $0.isSpace || "-_'\"".utf8.contains($0) }) {
            while let last = bytes.last, ".!;,:".utf8.contains(last) { bytes.removeLast() }
            return String(decoding: bytes, as: UTF8.self)
        }
        var folded = text.lowercased().filter { !$0.isWhitespace && !"-‐‑–_'\"“”‘’\u{feff}\u{200b}".contains($0) }
        while let last = folded.last, ".!;,:".contains(last) { folded.removeLast() }
        return folded
    }
}
