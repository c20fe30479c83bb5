/// The plain text of a message as paragraphs, without what it repeats of earlier messages: those are the words of others.
enum MailText {
    static func paragraphs(_ text: String) -> (paragraphs: [Writing.Paragraph], hasQuotes: Bool) {
        var paragraphs: [Writing.Paragraph] = [], lines: [String] = [], hasQuotes = false
        func close() {
            if !lines.isEmpty { paragraphs.append(Writing.Paragraph(lines.joined(separator: "\n"))) }
            lines = []
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let words = String(line).trimmed
            if words.hasPrefix(">") {
                hasQuotes = true
                close()
            } else if isHead(words) {
                hasQuotes = true
                break
            } else if words.isEmpty {
                close()
            } else {
                lines.append(String(line).trimmedAtEnd)
            }
        }
        close()
        return (paragraphs, hasQuotes)
    }

    /// Whether a line says that an earlier message follows.
    static func isHead(_ line: String) -> Bool {
        let folded = line.lowercased()
        return folded.hasPrefix("-----original message") || folded.hasPrefix("---- original message")
            || folded.hasPrefix("________________________________")
            || folded.hasPrefix("on ") && folded.hasSuffix(" wrote:")
            || folded.hasPrefix("am ") && folded.hasSuffix(" schrieb:")
            || folded.hasPrefix("le ") && folded.hasSuffix(" a écrit :")
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
