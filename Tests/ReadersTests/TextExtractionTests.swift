import Assessment
import Readers
import Testing

@Suite("The text of a PDF, taken out by poppler")
struct TextExtractionTests {
    private static let setting = Setting(received: day("2026-07-01"), questionnaires: "")

    @Test("One pass gives both views: the text as it is read, and each word with its place")
    func views() async throws {
        let pdf = try await PDFText.extract(
            PDFForge.document([
                [
                    (72, 700, "Valid from:"), (300, 700, "1 May 2025"), (72, 680, "Valid until:"),
                    (300, 680, "30 April 2028"),
                ],
                [],
            ]))
        #expect(pdf.pages.map(\.number) == [1, 2])
        let page = try #require(pdf.pages.first)
        #expect(page.size == .init(width: 612, height: 792))
        #expect(
            page.words.map(\.text).sorted() == [
                "1", "2025", "2028", "30", "April", "May", "Valid", "Valid", "from:", "until:",
            ])
        let day = try #require(page.words.first { $0.text == "2028" })
        #expect(day.left > 300 && day.top < 792 - 680 && day.bottom > 792 - 681)
        // As it lies, a label stands on the line of its value, and apart from it.
        let lines = page.layout.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.last?.hasPrefix("Valid until:  ") ?? false)
        #expect(lines.last?.hasSuffix("  30 April 2028") ?? false)
        #expect(pdf.pagesToPicture == [2])
    }

    @Test("A hyphen at the end of a line stays, so that no code, day or word loses it")
    func hyphens() async throws {
        let pdf = try await PDFText.extract(
            PDFForge.document([
                [
                    (72, 700, "Controls of the control envi-"), (72, 686, "ronment for the period April 1, 2025 -"),
                    (72, 672, "March 31, 2026 by finding DUE-"), (72, 658, "21 and by multi-factor sign-in."),
                ]
            ]))
        let prose = Prose(pdf)
        #expect(prose.contains("control environment"))
        #expect(prose.days(in: prose.whole).map(\.day) == [day("2025-04-01"), day("2026-03-31")])
        #expect(pdf.pages.first?.text.contains("DUE-\n21") ?? false)
    }

    @Test("A word whose first letter is set larger is one word")
    func initials() async throws {
        let pdf = try await PDFText.extract(
            PDFForge.document(contents: [
                """
                BT /F1 18 Tf 1 0 0 1 72 700 Tm (C) Tj /F1 13 Tf 1 0 0 1 86.5 700 Tm (OMMITMENTS) Tj \
                /F1 18 Tf 1 0 0 1 190 700 Tm (S) Tj /F1 13 Tf 1 0 0 1 204 700 Tm (YSTEM) Tj ET
                """
            ]))
        #expect(pdf.pages.first?.text.contains("COMMITMENTS SYSTEM") ?? false, "\(pdf.pages.first?.text ?? "")")
    }

    @Test("Pages shared among children come back whole and in their order")
    func shares() async throws {
        let pdf = try await PDFText.extract(
            PDFForge.document((1...45).map { [(72, 700, "This is page number \($0) of the paper")] }))
        #expect(pdf.pages.map(\.number) == Array(1...45))
        #expect(pdf.pages.enumerated().allSatisfy { $0.element.text.contains("number \($0.offset + 1) of") })
    }

    @Test(
        "What anyone may open is read, and what it forbids is a fact",
        arguments: [
            (PDFForge.aes128, "AES"), (PDFForge.aes256, "AES-256"),
        ])
    func encrypted(document: Document, algorithm: String) async throws {
        let content = try await Content.open(document)
        guard case .pdf(let pdf) = content.form else { throw ReadingError.empty(file: "sealed.pdf") }
        #expect(pdf.pages.first?.text.contains("Bridge letter of Example Ltd") ?? false)
        #expect(pdf.permissions?.algorithm == algorithm)
        let harvest = try await Reader.reading(content, as: "unread-pdf", Self.setting).harvest
        let fact = try #require(harvest.facts.first { $0.key == "document.permissions" })
        #expect(fact.value == .names(["annotate", "change", "copy"]))
        #expect(fact.subject == Self.setting.vendorSubject.child(.document, "sealed.pdf"))
        #expect(content.holds(fact.source.quote, at: fact.source.place))
    }

    @Test("What needs a password is kept as evidence, with the reason and what to do")
    func locked() async throws {
        let content = try await Content.open(PDFForge.locked)
        let (reader, harvest) = try await Reader.reading(content, as: nil, Self.setting)
        #expect(reader.id == "unread-pdf")
        let fact = try #require(harvest.facts.first)
        #expect(fact.key == "document.text")
        #expect(fact.value == .text("not extracted: it is locked with a password"))
        #expect(content.holds(fact.source.quote, at: fact.source.place))
        #expect(harvest.problems.contains { $0.says.contains("Ask for a copy without a password") })
    }

    @Test("A damaged PDF is kept; what is read as another kind all the same is refused or says so")
    func damaged() async throws {
        let content = try await Content.open(
            Document(name: "torn.pdf", bytes: Array("%PDF-1.7\n1 0 obj<</Type/Catalog".utf8)))
        let (reader, harvest) = try await Reader.reading(content, as: nil, Self.setting)
        #expect(reader.id == "unread-pdf")
        #expect(harvest.facts.map(\.key) == ["document.text"])
        // No other reader claims what has no text.
        #expect(Reader.all.filter { $0.id != "unread-pdf" }.allSatisfy { $0.recognises(content) < 50 })
    }

    @Test("A PDF that draws for ever is stopped and kept")
    func laughing() async throws {
        // Each form draws the next one ten times: 10^9 pieces of text.
        var objects = "", next = 100
        for level in 0..<9 {
            let body = level == 8 ? "BT /F1 9 Tf (ha) Tj ET" : String(repeating: "/X Do ", count: 10)
            objects +=
                "\(next) 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X \(next + 1) 0 R>>/Font<</F1 3 0 R>>>>/Length \(body.utf8.count)>>stream\n\(body)\nendstream endobj\n"
            next += 1
        }
        let file =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[4 0 R]>>endobj\n"
            + "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
            + "4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 100 0 R>>>>/Contents 5 0 R>>endobj\n"
            + "5 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n" + objects + "trailer<</Root 1 0 R>>\n%%EOF"
        let content = try await Content.open(Document(name: "laughs.pdf", bytes: Array(file.utf8)))
        let (reader, harvest) = try await Reader.reading(content, as: nil, Self.setting)
        #expect(reader.id == "unread-pdf")
        #expect("\(harvest.facts.map(\.value))".contains("more than"))
    }
}

/// A day as `2026-06-30`.
private func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }
