/// Openings that name their sides without words in brackets behind "between".
extension Opening {
    /// `between X, Lüneburg – the Client – and Y – hereinafter "Contractor" –`.
    static func dashed(_ prose: Prose, _ head: Range<Int>) -> [Found] {
        guard let start = prose.first("between", in: head) else { return [] }
        let region = start.upperBound..<min(start.upperBound + 900, prose.whole.upperBound)
        let folded = prose.folded, dash = UInt8(ascii: "-")
        let marks = region.filter {
            folded[$0] == dash && folded[$0 - 1] == 32
                && ($0 + 1 >= folded.count || !folded[$0 + 1].isWord)
        }
        guard marks.count >= 4 else { return [] }
        var from = region.lowerBound
        return stride(from: 0, to: 4, by: 2).compactMap { index in
            defer { from = marks[index + 1] + 1 }
            let words = prose.folded(marks[index] + 1..<marks[index + 1]).split { !$0.isLetter }.filter {
                ![
                    "the", "hereinafter", "hereafter", "referred", "to", "as", "called", "and", "of", "data", "as",
                    "controller's", "following", "in",
                ]
                .contains($0)
            }
            let party =
                words.contains { vendorRoles.contains(String($0)) }
                ? Party.vendor : words.contains { customerRoles.contains(String($0)) } ? .customer : nil
            guard let party, words.count <= 3 else { return nil }
            return Found(terms: [], party: party, name: name(prose, from..<marks[index]))
        }
    }

    /// `X (“Kestrel”) and Y (“Subscriber”) agree as follows`: where the paragraph of the first such words begins.
    static func unled(_ prose: Prose, _ head: Range<Int>) -> Int? {
        let lines = prose.lines.filter { !$0.span.isEmpty && $0.span.lowerBound < min(head.upperBound, 1200) }
        guard
            let first = lines.firstIndex(where: { line in
                let text = prose.folded(line.span)
                return text.contains("(\"") || text.contains("(the \"")
            })
        else { return nil }
        let opens = lines[...first].lastIndex { $0.opens } ?? first
        let start = lines[opens].span.lowerBound
        let written = prose.folded(start..<min(start + 500, prose.whole.upperBound))
        let isOpening =
            ["agree as follows", "agree to", "hereby agree", "enter into", "have agreed"].contains(
                where: written.contains)
            || written.hasPrefix("(1)") || written.hasPrefix("1.")
        return isOpening && written.count(where: { $0 == "\"" }) >= 4 ? start : nil
    }
}
