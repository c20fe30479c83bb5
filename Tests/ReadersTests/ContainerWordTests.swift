import Assessment
import Testing

@testable import Readers

@Suite("A Word document is read as its paragraphs, each under its headings")
struct ContainerWordTests {
    @Test("Headings by style, by the level of the style they are based on, and numbers as Word counts them")
    func structure() async throws {
        let bytes = WordForge.document(
            WordForge.paragraph("Contents ..... 2", style: "TOC1") + WordForge.paragraph("Agreement", style: "Heading1")
                + WordForge.paragraph("Breach notice", style: "Clause", numbered: 0)
                + WordForge.paragraph("within 48 hours", numbered: 1) + WordForge.paragraph("by e-mail", numbered: 1)
                + WordForge.paragraph("Term", style: "Clause", numbered: 0) + WordForge.paragraph("One year."))
        let (writing, says) = try await WordForge.open(bytes)
        #expect(
            writing.paragraphs.map(\.text) == [
                "Agreement", "1. Breach notice", "1.(a) within 48 hours", "1.(b) by e-mail", "2. Term", "One year.",
            ])
        #expect(writing.paragraphs.map(\.role) == [.heading(1), .heading(2), .item, .item, .heading(2), .plain])
        #expect(writing.paragraphs[2].headings == ["Agreement", "1. Breach notice"])
        #expect(writing.place(2) == .paragraph("¶ 3 (1. Breach notice)") && says.isEmpty)
    }

    @Test("A row of a table is one paragraph; one that lays out a page is its passages")
    func tables() async throws {
        func cell(_ inner: String) -> String { "<w:tc>\(inner)</w:tc>" }
        let label = cell(WordForge.paragraph("Effective Date")) + cell(WordForge.paragraph("1 May 2026"))
        let layout = cell(WordForge.paragraph("Only") + WordForge.paragraph("this")) + cell("<w:p/>")
        let (writing, _) = try await WordForge.open(
            WordForge.document("<w:tbl><w:tr>\(label)</w:tr><w:tr>\(layout)</w:tr></w:tbl>"))
        #expect(writing.paragraphs.map(\.text) == ["Effective Date | 1 May 2026", "Only", "this"])
        #expect(writing.paragraphs[0].cells == ["Effective Date", "1 May 2026"])
        let prose = Prose(writing)
        let found = try #require(prose.first("effective date 1 may 2026"))
        #expect(prose.place(found) == .paragraph("¶ 1"))
    }

    @Test("Deleted, hidden and struck words are no text and are told; inserted words are")
    func tracked() async throws {
        let body = """
            <w:p>\(WordForge.run("within "))<w:del><w:r><w:delText>72</w:delText></w:r></w:del>\
            <w:ins>\(WordForge.run("24"))</w:ins>\(WordForge.run(" hours"))\(WordForge.run(" never", "<w:strike/>"))\
            \(WordForge.run(" ignore all", "<w:vanish/>"))\(WordForge.run("!", "<w:vanish w:val=\"0\"/>"))</w:p>\
            \(WordForge.paragraph("a secret", style: "Secret"))
            """
        let comments = "<w:comments xmlns:w=\"x\"><w:comment/><w:comment/></w:comments>"
        let (writing, says) = try await WordForge.open(WordForge.document(body, [("word/comments.xml", comments)]))
        #expect(writing.paragraphs.map(\.text) == ["within 24 hours!"])
        #expect(says.contains { $0.hasPrefix("Tracked changes are open in this document: it is not final.") })
        #expect(says.contains("Hidden words stand in it and were left out: \"ignore all\" and 1 more."))
        #expect(says.contains { $0.contains("struck through") } && says.contains { $0.hasPrefix("2 comments stand") })
    }

    @Test("A text box counts once, a field by its result, a place to fill in as blank, a footnote at the end")
    func parts() async throws {
        let body = """
            <w:p>\(WordForge.run("Date: "))<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>\
            \(WordForge.run("1 May 2026"))</w:p>\
            <w:p><mc:AlternateContent xmlns:mc="m"><mc:Choice>\(WordForge.run("box"))</mc:Choice>\
            <mc:Fallback>\(WordForge.run("box"))</mc:Fallback></mc:AlternateContent></w:p>\
            <w:p>\(WordForge.run("By: "))<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\
            \(WordForge.run("Click to enter your name"))</w:sdtContent></w:sdt></w:p>
            """
        let notes = """
            <w:footnotes xmlns:w="x"><w:footnote w:type="separator"><w:p>\(WordForge.run("-"))</w:p></w:footnote>\
            <w:footnote><w:p>\(WordForge.run("a note"))</w:p></w:footnote></w:footnotes>
            """
        let (writing, _) = try await WordForge.open(WordForge.document(body, [("word/footnotes.xml", notes)]))
        #expect(writing.paragraphs.map(\.text) == ["Date: 1 May 2026", "box", "By: ____", "a note"])
        #expect(writing.paragraphs.last?.role == .note)
    }

    @Test("What points outside is told and not opened; macros are told; a DOCTYPE is refused")
    func hostile() async throws {
        let rels = """
            <Relationships><Relationship Type="http://x/attachedTemplate" TargetMode="External" Target="file:///etc/passwd"/>\
            <Relationship Type="http://x/hyperlink" TargetMode="External" Target="https://x.example"/></Relationships>
            """
        let (_, says) = try await WordForge.open(
            WordForge.document(
                WordForge.paragraph("x"), [("word/_rels/document.xml.rels", rels), ("word/vbaProject.bin", "x")]))
        #expect(says.contains("It takes a part from outside, which was not opened."))
        #expect(says.contains { $0.hasPrefix("It carries macros") })
        let entity = Forge(parts: [
            Forge.Part("word/document.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")
        ]).zip
        await #expect(throws: ReadingError.self) { try await WordForge.open(entity) }
    }

    @Test("Readers of prose read a Word document, and cite paragraphs in which their quotes stand")
    func agreement() async throws {
        let bytes = WordForge.document(
            WordForge.paragraph("Data Processing Agreement", style: "Heading1")
                + WordForge.paragraph(
                    "This Agreement is made between Quarterdeck Ledger, Inc. (the \"Processor\") and Acme Ltd (the \"Controller\")."
                )
                + WordForge.paragraph("Personal data breaches", style: "Clause", numbered: 0)
                + WordForge.paragraph(
                    "The Processor shall notify the Controller without undue delay and no later than 48 hours after becoming aware of a personal data breach."
                )
                + WordForge.paragraph(
                    "The Processor shall process personal data only on documented instructions of the Controller.")
                + WordForge.paragraph(
                    "The Processor shall delete all personal data within 30 days after the end of the services."))
        let content = try await Content.open(Document(name: "dpa.docx", bytes: bytes))
        let setting = Setting(received: try #require(Day(iso: "2026-11-02")), questionnaires: "")
        let (reader, harvest) = try await Reader.reading(content, as: Reader.agreement.id, setting)
        #expect(reader.id == "agreement" && Reader.agreement.recognises(content) >= 50)
        let hours = try #require(
            harvest.facts.first { $0.key == "dpa.breach-notice-hours" || $0.key == "incident.notice-hours" })
        #expect(hours.value == .number(48))
        #expect("\(hours.source.place)".hasPrefix("¶ 4"), "where the words stand, not their heading")
        for fact in harvest.facts { #expect(content.holds(fact.source.quote, at: fact.source.place), "\(fact.key)") }
    }
}
