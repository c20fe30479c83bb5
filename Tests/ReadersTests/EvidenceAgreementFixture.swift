import Assessment

@testable import Readers

/// Small papers made of their texts, and what is read from them.
enum Paper {
    static let received = Day(year: 2026, month: 11, day: 2) ?? Day(number: 0)
    static let setting = Setting(vendor: "acme", service: "desk", received: received, questionnaires: "")

    static func text(_ text: String) -> Content {
        Content(document: Document(name: "paper.txt", bytes: Array(text.utf8)), form: .text(text))
    }
    /// One text a page; it lies on the page as it reads.
    static func pdf(_ pages: String...) -> Content {
        Content(
            document: Document(name: "paper.pdf", bytes: Array(pages.joined().utf8)),
            form: .pdf(
                PDFText(
                    pages: pages.enumerated().map {
                        PDFText.Page(number: $0.offset + 1, label: nil, text: $0.element, layout: $0.element)
                    })))
    }
    static func read(_ content: Content, as reader: Reader = .agreement) async throws -> Harvest {
        try await reader.read(content, setting)
    }

    /// An agreement between two invented companies with these clauses, numbered from 1, and signature lines of both.
    static func agreement(_ clauses: String..., isSigned: Bool = true) async throws -> Harvest {
        let body = clauses.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n\n")
        let lines =
            isSigned
            ? "Signed: /s/ Ada Byrne, 3 May 2026\nSigned: /s/ Otto Lind, 4 May 2026"
            : "Signed: ________\nSigned: ________"
        return try await read(
            text(
                """
                Data Processing Agreement

                This agreement is made between Oakleaf Foods Ltd ("Controller") and Acme Desk GmbH ("Processor") and takes effect on 5 May 2026.

                \(body)

                \(lines)
                """))
    }
}

extension Harvest {
    func each(_ key: String) -> [Fact.Value] { facts.filter { $0.key == key }.map(\.value) }
    func only(_ key: String) -> Fact.Value? { each(key).count == 1 ? each(key).first : nil }
    func stated(_ key: String) -> Fact? { facts.first { $0.key == key } }
    func notes(_ words: String) -> Bool { problems.contains { $0.says.contains(words) } }
}
