/// Citations out of an explanation: a file's name, or a kind of document that the explanation sends its reader to. To have a
/// report is not to cite it.
extension Citation {
    /// In the order of the text, each document and page once.
    static func all(in text: String) -> [Citation] {
        guard !text.isEmpty else { return [] }
        let words = CitedWords(text)
        var citations: [Citation] = [], index = 0
        while index < words.all.count {
            if let (citation, next) = words.file(at: index) ?? words.document(at: index) {
                if !citations.contains(where: {
                    $0.kind == citation.kind && $0.name == citation.name && $0.page == citation.page
                }) {
                    citations.append(citation)
                }
                index = next
            } else {
                index += 1
            }
        }
        return citations
    }

    /// Kinds of documents with the words that name them, in lower case.
    static let kinds: [(words: [String], kind: String)] = [
        ("soc 1|soc 2|soc 3|soc1|soc2|soc3", "soc-report"),
        (
            "iso 27001 certificate|iso certificate|iso iec 27001 certificate|iso 27001 2022 certificate|iso 27001 cert",
            "iso-certificate"
        ),
        (
            "penetration test report|penetration test summary|penetration test letter|pen test report|pen test summary|pentest report|pentest summary|pentest letter|penetration testing report",
            "penetration-test"
        ),
        ("certificate of insurance|insurance certificate", "insurance-certificate"),
        (
            "data processing agreement|data processing addendum|dpa|business associate agreement|baa|master services agreement|msa",
            "agreement"
        ),
        ("bridge letter|gap letter", "bridge-letter"),
    ].flatMap { names, kind in names.split(separator: "|").map { ($0.split(separator: " ").map(String.init), kind) } }
    /// The same by the first of their words.
    fileprivate static let kindsByFirst = Dictionary(grouping: kinds) { $0.words[0] }
}

/// The words of an explanation, with what stands around each.
struct CitedWords {
    let all: [(text: String, range: Range<String.Index>)]
    private let source: String

    init(_ source: String) {
        self.source = source
        var all: [(String, Range<String.Index>)] = []
        var index = source.startIndex
        func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
        while index < source.endIndex {
            guard isPart(source[index]) else {
                index = source.index(after: index)
                continue
            }
            let end = source[index...].firstIndex { !isPart($0) } ?? source.endIndex
            all.append((source[index..<end].lowercased(), index..<end))
            index = end
        }
        self.all = all
    }

    /// A file's name that begins at a word: without white space, with an ending that documents have.
    func file(at index: Int) -> (Citation, next: Int)? {
        let start = all[index].range.lowerBound
        if start > source.startIndex, let before = source[..<start].last, !before.isWhitespace,
            !"\"'“‘([".contains(before)
        {
            return nil
        }
        let end = source[start...].firstIndex { $0.isWhitespace || "\"'”’)],;:".contains($0) } ?? source.endIndex
        var name = source[start..<end]
        while let last = name.last, ".!?".contains(last) { name.removeLast() }
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex,
            CitedWords.endings.contains(name[name.index(after: dot)...].lowercased()), !name.contains("/"),
            !name.contains("@")
        else { return nil }
        let next = all[index...].firstIndex { $0.range.lowerBound >= name.endIndex } ?? all.count
        let page = page(from: next)
        return (
            Citation(kind: nil, name: String(name), page: page?.number, words: written(index, page?.next ?? next)),
            page?.next ?? next
        )
    }

    /// A kind of document that begins at a word, with a page behind it or a word that sends there before it.
    func document(at index: Int) -> (Citation, next: Int)? {
        let found = (Citation.kindsByFirst[all[index].text] ?? []).filter { words, _ in
            index + words.count <= all.count && zip(words, all[index...]).allSatisfy { $0 == $1.text }
        }
        guard let (words, kind) = found.max(by: { $0.words.count < $1.words.count }) else { return nil }
        let end = index + words.count, page = page(from: end)
        guard page != nil || sends(before: index) else { return nil }
        return (
            Citation(kind: kind, name: nil, page: page?.number, words: written(index, page?.next ?? end)),
            page?.next ?? end
        )
    }

    /// The page that is named within a few words: `p. 31`, `pages 31-33`.
    private func page(from index: Int) -> (number: Int, next: Int)? {
        for at in index..<min(index + 6, all.count) {
            if at > index,
                source[all[at - 1].range.upperBound..<all[at].range.lowerBound].contains(where: { ";\n".contains($0) })
            {
                return nil
            }
            if all[at].text.hasPrefix("p"), let number = Int(all[at].text.dropFirst()), number > 0, number < 5000 {
                return (number, at + 1)
            }
            if ["p", "pp", "pg", "page", "pages"].contains(all[at].text), at + 1 < all.count,
                let number = Int(all[at + 1].text), number > 0, number < 5000
            {
                return (number, at + 2)
            }
        }
        return nil
    }

    /// Whether a word that sends the reader to a document stands shortly before, and nothing ends the sentence between.
    private func sends(before index: Int) -> Bool {
        for at in stride(from: index - 1, through: max(0, index - 5), by: -1) {
            let gap = source[all[at].range.upperBound..<all[at + 1].range.lowerBound]
            if gap.contains(where: { ";\n!?".contains($0) }) || gap.contains(". ") { return false }
            switch all[at].text {
            case "see", "attached", "enclosed", "appended", "refer", "cf", "per", "evidenced": return true
            case "in": return at > 0 && CitedWords.told.contains(all[at - 1].text)
            case "evidence": return gap.contains(":")
            default: continue
            }
        }
        return false
    }

    private func written(_ index: Int, _ next: Int) -> String {
        String(source[all[index].range.lowerBound..<all[next - 1].range.upperBound])
    }

    private static let told: Set<String> = [
        "described", "documented", "shown", "covered", "detailed", "found", "stated",
    ]
    private static let endings: Set<String> = [
        "pdf", "docx", "doc", "xlsx", "xls", "csv", "pptx", "odt", "ods", "png", "jpg", "jpeg", "zip", "txt", "rtf",
    ]
}
