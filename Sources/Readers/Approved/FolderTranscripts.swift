/// Transcripts of inspections among the files of a folder.
extension FolderListings {
    static func isTranscript(_ json: JSON) -> Bool {
        json["schema"]?.text?.hasPrefix(transcriptMark) == true
    }
    /// What every transcript names as its form, whatever its version.
    static let transcriptMark = "tprm.inspection/"

    /// Why a transcript lists nothing, as a clause of ours: of the server's words only names of variables are repeated.
    /// Nil where it lists.
    static func whyNotInspected(_ json: JSON) -> String? {
        let outcome = json["outcome"]?.text
        if outcome == "listed" { return nil }
        if outcome == "refused" { return "it refused to list its tools" }
        let ended = json["ended"]?.int.map { "it exited \($0)" } ?? "it ended"
        let before = ended + " before it listed its tools"
        switch json["cause"]?.text {
        case "not-started": return "it could not be started"
        case "needs-credentials":
            let names = variables(in: (json["last_words"]?.array ?? []).compactMap(\.text))
            return before + " (needs \(names.isEmpty ? "a credential or a setting" : names.joined(separator: ", "))?)"
        case "needs-network": return before + " (needs the network?)"
        case "exited": return before
        case "no-answer": return "it did not answer in time"
        case "too-much": return "it wrote more than is read"
        case "unreadable": return "what it answered could not be read"
        case "endless-list": return "its list had no end"
        case "asks-for-more": return "it asked for more before it listed its tools"
        default: return "it was not inspected"
        }
    }

    /// Names such as `ACME_TOKEN`, at most three, in the order in which they were said.
    private static func variables(in lines: [String]) -> [String] {
        var names: [String] = []
        for word in lines.flatMap({ $0.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) } }) {
            let isName =
                word.count <= 64 && word.contains("_") && word.first?.isLetter == true && word.last != "_"
                && !word.contains(where: \.isLowercase)
            if isName, !names.contains(String(word)), names.count < 3 { names.append(String(word)) }
        }
        return names
    }
}
