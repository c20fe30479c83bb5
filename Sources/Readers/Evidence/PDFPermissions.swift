/// What an encrypted PDF forbids whoever opens it. Programs may keep to it or not; tprm takes the text out, tells what is
/// forbidden, and leaves it to people.
package struct PDFPermissions: Sendable, Hashable {
    /// Of `annotate`, `change`, `copy`, `print`, those that are forbidden.
    package let forbidden: [String]
    /// How it is encrypted, such as `AES-256`.
    package let algorithm: String?
    /// What poppler's `pdfinfo` says of it, for a quote.
    package let words: String

    /// From what `pdfinfo` prints: `Encrypted: yes (print:yes copy:no change:no addNotes:no algorithm:AES-256)`; nil where
    /// it is not encrypted.
    init?(pdfinfo: String) {
        let line = pdfinfo.split(whereSeparator: \.isNewline).first { $0.hasPrefix("Encrypted:") }
        guard let line, let open = line.firstIndex(of: "("), let close = line.lastIndex(of: ")"), open < close else {
            return nil
        }
        words = String(line[line.index(after: open)..<close])
        var forbidden: [String] = [], algorithm: String?
        for part in words.split(separator: " ") {
            let pair = part.split(separator: ":", maxSplits: 1)
            guard pair.count == 2 else { continue }
            if pair[0] == "algorithm" { algorithm = String(pair[1]) }
            if pair[1] == "no" { forbidden.append(pair[0] == "addNotes" ? "annotate" : String(pair[0])) }
        }
        self.forbidden = forbidden.sorted()
        self.algorithm = algorithm
    }
}
