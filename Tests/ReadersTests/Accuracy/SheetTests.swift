import Assessment
import Testing

@testable import Readers

/// The papers themselves: what a test writes is what a program finds in them.
@Suite("Accuracy: the papers that the measure makes")
struct SheetTests {
    private func text(_ sheets: Sheets) async throws -> PDFText {
        try await text(sheets.bytes())
    }
    private func text(_ bytes: [UInt8]) async throws -> PDFText {
        let content = try await Content.open(Document(name: "paper.pdf", bytes: bytes))
        guard case .pdf(let pdf) = content.form else { throw ReadingError.empty(file: "paper.pdf") }
        return pdf
    }

    @Test("a justified paragraph over several lines keeps its words and their order") func words() async throws {
        var style = SheetStyle()
        style.isJustified = true
        let words = "We have examined the description (“description”) of Quillmark’s system – all of it, § 3 too. "
        let page = try #require(
            try await text(Sheets([.paragraph(String(repeating: words, count: 4))], style)).pages.first)
        let read = page.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(read.contains("(“description”) of Quillmark’s system – all of it, § 3 too."))
    }

    @Test("a long table goes on over the page, with its head again") func table() async throws {
        let rows = (1...60).map { ["Row \($0)", "What stands in it"] }
        let pages = try await text(Sheets([.table([1, 3], head: ["Number", "Text"], rows)])).pages
        #expect(pages.count > 1)
        #expect(pages.allSatisfy { $0.text.contains("Number") })
        #expect(pages.map(\.text).joined().contains("Row 60"))
    }

    @Test("the table of contents names the pages where the parts begin") func contents() async throws {
        let parts = (1...3).map { SheetBlock.section(number: String($0), "Part \($0)") }
        let pages = try await text(Sheets([.title("Cover"), .page, .contents] + parts)).pages
        #expect(pages.count == 5)
        #expect(pages[1].text.contains("Section 2: Part 2"))
        #expect(pages[1].text.contains("..... 4"))
        #expect(pages[3].text.contains("Section 2: Part 2"))
    }

    @Test("a page that lies on its side, and a page that is a form, are read like others") func turned() async throws {
        var style = SheetStyle()
        style.isForm = true
        let pages = try await text(
            Sheets([.paragraph("Upright words."), .turned(true), .paragraph("Words that lie.")], style)
        ).pages
        #expect(pages.map { $0.text.contains("ords") } == [true, true])
    }

    @Test("hostile marks and ligatures come out as programs find them") func hostile() async throws {
        var style = SheetStyle()
        style.isHostile = true
        let bytes = Sheets([.paragraph("The first finding.")], style).bytes()
        // The file has the codes; what they mean stands in its map.
        #expect(String(decoding: bytes, as: UTF8.self).contains("<202B>"))
        let read = try #require(try await text(bytes).pages.first?.text)
        #expect(read.decomposedLetters.contains("first"))
    }

    @Test("the same seed makes the same paper, another seed another") func seeds() throws {
        for specimen in Specimen.all where !specimen.isPictured && specimen.name != "soc2-locked" {
            var one = Dice(specimen.name, 1), same = Dice(specimen.name, 1), other = Dice(specimen.name, 2)
            let paper = try specimen.make(&one).bytes
            #expect(try specimen.make(&same).bytes == paper, "\(specimen.name)")
            #expect(try specimen.make(&other).bytes != paper, "\(specimen.name)")
        }
    }

    @Test("every field of a truth is one that is scored") func fields() throws {
        for specimen in Specimen.all where !specimen.isPictured {
            var dice = Dice(specimen.name, 1)
            let truth = try specimen.make(&dice).truth
            for field in Array(truth.fields.keys) + truth.parts.flatMap(\.fields.keys) {
                if case .open? = truth.fields[field] { continue }
                #expect(Truth.scored.contains(field), "\(specimen.name): \(field)")
            }
        }
        let words = Set(Vocabulary.all.map(\.name))
        #expect(Truth.scored.filter { !words.contains($0) } == [])
        #expect(Set(Truth.scored).count == Truth.scored.count)
    }

    @Test("names of papers are unique") func names() {
        #expect(Set(Specimen.all.map(\.name)).count == Specimen.all.count)
        #expect(Specimen.all.count >= 20)
    }
}

extension String {
    /// Without marks that show nothing, ligatures as letters.
    fileprivate var decomposedLetters: String { AccuracyScore.folded(self) }
}
