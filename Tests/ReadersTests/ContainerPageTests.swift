import Assessment
import Testing

@testable import Readers

@Suite("A saved web page is read as people see it")
struct ContainerPageTests {
    private func page(_ body: String, head: String = "") async throws -> (writing: Writing, says: [String]) {
        try await WordForge.open(
            Array("<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>".utf8), "p.html")
    }

    @Test("Headings, lists, rows and lines; no script, style, template or navigation")
    func text() async throws {
        let (writing, says) = try await page(
            """
            <nav><a href="/">Home</a></nav><ul><li><a href="/p">Pricing</a></li></ul><script>var a = "<p>no</p>"</script>
            <h1>Subprocessors</h1><p>Updated 3 March<br>2026 <b>by</b>  us<p>Unclosed<noscript>no</noscript>
            <ol><li><p>First</p><li>Second</ol><ul><li>Third</ul>
            <table><tr><th>Name<th>Purpose<th>Where<tr><td><a href="https://aws.example">AWS</a><td><td>Dublin</table>
            """,
            head: "<title>List | Quarterdeck</title><style>.x{}</style><link rel=canonical href='https://q.example/s'>")
        #expect(
            writing.paragraphs.map(\.text) == [
                "Subprocessors", "Updated 3 March\n2026 by us", "Unclosed", "1. First", "2. Second", "• Third",
                "Name | Purpose | Where", "AWS | Dublin",
            ])
        #expect(writing.paragraphs[7].cells == ["AWS", "", "Dublin"])
        #expect(writing.paragraphs[7].links == [Writing.Link(text: "AWS", target: "https://aws.example")])
        #expect(writing.title == "List | Quarterdeck" && writing.address == "https://q.example/s" && says.isEmpty)
        #expect(writing.place(1).description == "¶ 2 (Subprocessors)")
    }

    @Test(
        "What a page hides is no text, and is told",
        arguments: [
            "<p hidden>SECRET</p>", "<div style=\"DISPLAY : none\"><p>SECRET</p></div>",
            "<span style='color:red;visibility:hidden'>SECRET</span>", "<p style=\"font-size:0px\">SECRET</p>",
        ])
    func hidden(_ markup: String) async throws {
        let (writing, says) = try await page(
            "<p>Seen</p>" + markup + "<p style=\"font-size:0.9em\" aria-hidden=true>Small</p>")
        #expect(writing.paragraphs.map(\.text) == ["Seen", "Small"])
        #expect(says == ["Words that the page hides stand in it and were left out: \"SECRET\"."])
    }

    @Test("Words that are struck through are no text")
    func struck() async throws {
        let (writing, says) = try await page("<p>We <del>never</del> log.</p>")
        #expect(writing.paragraphs.map(\.text) == ["We log."] && says.contains { $0.contains("\"never\"") })
    }

    @Test("Letters come out right in the set that the page names, or by its mark")
    func charsets() async throws {
        func first(_ bytes: [UInt8]) async throws -> String? {
            try await WordForge.open(bytes, "p.html").writing.paragraphs.first?.text
        }
        func named(_ set: String, _ letters: [UInt8]) -> [UInt8] {
            Array("<html><meta charset=\"\(set)\"><p>".utf8) + letters + Array("</p></html>".utf8)
        }
        #expect(try await first(named("windows-1252", [0x5A, 0xFC, 0x72, 0x69, 0x63, 0x68])) == "Zürich")
        #expect(try await first(named("iso-8859-2", [0xB3, 0xF3, 0x64, 0xBC])) == "łódź")
        #expect(try await first(named("iso-8859-1", Array("Zürich".utf8))) == "Zürich")
        #expect(try await first(named("shift_jis", [0x93, 0xFA, 0x96, 0x7B])) == "日本")
        let wide = "<html><p>Zürich</p></html>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(try await first([0xFF, 0xFE] + wide) == "Zürich")
    }

    @Test("Where a browser says it saved the page from is kept, and said to prove nothing")
    func savedFrom() async throws {
        let bytes = Array("<!-- saved from url=(0025)https://trust.q.example/dpa -->\n<html><p>x</p></html>".utf8)
        let content = try await Content.open(Document(name: "p.html", bytes: bytes))
        #expect(content.provenance.map(\.says).first?.contains("https://trust.q.example/dpa, as the page says") == true)
    }

    @Test("Nesting and attributes without end are refused, not followed")
    func hostile() async throws {
        for markup in [
            String(repeating: "<div>", count: 100_000), "<p " + (0..<50_000).map { "a\($0)=1 " }.joined() + ">x",
        ] {
            await #expect(throws: ReadingError.self) { try await self.page(markup) }
        }
        let (writing, _) = try await page(
            "<script>if (a<b && " + String(repeating: "c=d ", count: 2_000) + ")</script><p>x</p>")
        #expect(writing.paragraphs.map(\.text) == ["x"])
    }
}
