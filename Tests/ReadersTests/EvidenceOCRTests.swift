import Assessment
import Foundation
import Testing

@testable import Readers

/// Pages of the examples as scans: what a vendor sends who has only the paper.
enum Scan {
    static func example(_ path: String) throws -> Document {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Examples/\(path)")
        return Document(name: path, bytes: Array(try Data(contentsOf: file)))
    }

    /// One page as a picture in shades of grey.
    static func picture(_ path: String, page: Int, longSide: Int = 1700) async throws -> PagePicture {
        try #require(try await PagePicture.draw(try example(path), page...page, longSide: longSide).first)
    }

    /// A PDF that holds nothing but that picture, on A4; or a text of its own too, line by line, that is not seen.
    static func pdf(_ path: String, page: Int, saying lines: [String] = []) async throws -> Document {
        let picture = try await picture(path, page: page)
        let said = lines.map { "(\($0)) Tj T*" }.joined(separator: " ")
        let content = "q 595 0 0 842 0 0 cm /P Do Q BT /F 12 Tf 3 Tr 60 780 Td 20 TL \(said) ET"
        let head = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
            4 0 obj << /Length \(content.count) >> stream
            \(content)
            endstream endobj
            5 0 obj << /Type /XObject /Subtype /Image /Width \(picture.width) /Height \(picture.height) /ColorSpace /DeviceGray /BitsPerComponent 8 /Length \(picture.pnm.count - picture.start) >> stream

            """
        let tail = "\nendstream endobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF\n"
        return Document(
            name: "scan.pdf", bytes: Array(head.utf8) + picture.pnm[picture.start...] + Array(tail.utf8))
    }
}

@Suite("Pages read from pictures")
struct EvidenceOCRTests {
    @Test("A scanned opinion is read as its text is, and counts as read from a picture") func scan() async throws {
        let content = try await Content.open(try await Scan.pdf("fernhollow/soc2-type2.pdf", page: 4))
        #expect(content.picturedPages == [1])
        guard case .pdf(let pdf) = content.form else { return #expect(Bool(false)) }
        let prose = Prose(pdf)
        #expect(prose.contains("in our opinion, in all material respects"))
        #expect(prose.contains("operated effectively throughout the period april 1, 2025 to march 31, 2026"))
        #expect(pdf.pages[0].words.contains { $0.text == "Opinion" })

        var harvest = Harvest(kind: "soc-report", of: content.document, Paper.setting)
        let rule = Fact.Rule("soc.opinion")
        harvest.add(
            .socOpinion, "unqualified", of: Paper.setting.vendorSubject, .attested, speaksOf: Paper.setting.received,
            rule: rule, at: .page(1, label: nil), quote: "In our opinion")
        harvest.mark(pictured: content.picturedPages)
        #expect(harvest.facts.map(\.status) == [.pictured])
        #expect(harvest.problems.count == 1 && harvest.problems[0].says.contains("until a person confirms it"))
    }

    @Test("A certificate as a picture: one page, read from it") func picture() async throws {
        let drawn = try #require(
            try await PagePicture.draw(
                try Scan.example("quarterdeck/iso27001.pdf"), 1...1, longSide: 1500, inColour: true
            ).first)
        let document = Document(name: "certificate.png", bytes: try Canvas(drawn).png())
        let content = try await Content.open(document)
        #expect(content.problems == [] && content.picturedPages == [1] && content.described == "a picture")
        let (reader, harvest) = try await Reader.reading(content, as: nil, Paper.setting)
        #expect(reader.id == "iso-certificate")
        #expect(harvest.only("iso.standard") == .text("ISO/IEC 27001:2022"))
        #expect(!harvest.facts.isEmpty && harvest.facts.allSatisfy { $0.status == .pictured })
        for fact in harvest.facts { #expect(content.holds(fact.source.quote, at: fact.source.place), "\(fact.key)") }
    }

    @Test("A certificate whose text lacks fields is looked at a second time; what its text says is never replaced")
    func secondLook() async throws {
        let document = try await Scan.pdf(
            "quarterdeck/iso27001.pdf", page: 1,
            saying: [
                "Certificate of Registration", "This is to certify that the information security management system of",
                "Quarterdeck Ledger Inc.", "conforms to the requirements of ISO/IEC 27001:2022",
                "Date of issue: 1 April 2024", "Date of expiry: 30 March 2027",
            ])
        let content = try await Content.open(document)
        #expect(content.picturedPages == [])
        let harvest = try await Reader.reading(content, as: nil, Paper.setting).harvest
        func status(_ key: String) -> [Fact.Status] { harvest.facts.filter { $0.key == key }.map(\.status) }
        #expect(harvest.only("iso.certificate-number") == .text("CHC-27001-40718"))
        #expect(status("iso.certificate-number") == [.pictured] && status("iso.organization") == [.read])
        #expect(harvest.only("iso.expiry-date")?.description == "2027-03-30")
        #expect(harvest.problems.contains { $0.says.contains("the picture of the page 2027-03-31") })
        #expect(Set(harvest.facts.filter { $0.key.hasPrefix("iso.") }.map(\.subject)).count == 1)
        #expect(harvest.stated("iso.certificate-number")?.rule.id == "iso.certificate-number-pictured")
    }

    @Test("A picture that claims too many pixels is refused by its header; one that is cut off is named") func bombs()
        async
    {
        func refusal(_ bytes: [UInt8]) async -> String {
            do {
                _ = try await Content.open(Document(name: "a.png", bytes: bytes))
                return "opened"
            } catch { return "\(error)" }
        }
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let size: [UInt8] = [0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50]
        let bomb = signature + [0, 0, 0, 13] + Array("IHDR".utf8) + size + [8, 2, 0, 0, 0, 0, 0, 0, 0]
        #expect(await refusal(bomb).contains("50000 × 50000 pixels"))
        #expect(await refusal(signature).contains("cut off or broken"))
        #expect(await refusal([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]).contains("cut off or broken"))
    }

    @Test("The size of a JPEG stands in its frame, behind other segments") func jpeg() throws {
        let other: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC4, 0, 3, 9]
        let file = try #require(PictureFile(other + [0xFF, 0xC2, 0, 17, 8, 0x04, 0xB0, 0x06, 0x40, 3, 0]))
        #expect(file.width == 1600 && file.height == 1200)
        #expect(PictureFile(other + [0xFF, 0xDA, 0, 2]) == nil)
    }

    private func text(_ words: (String, Int)...) -> String {
        UnsureWords.marked([
            PictureText.Line(
                words: words.map {
                    PictureText.Word(text: $0.0, left: 0, top: 0, right: 9, bottom: 9, confidence: $0.1)
                }, opens: true)
        ]).flatMap(\.words).map(\.text).joined(separator: " ")
    }

    @Test("A word that is not sure leaves a mark, so that no sentence turns round; specks leave nothing") func unsure()
    {
        #expect(text(("were", 95), ("not", 20), ("suitably", 96), ("designed", 95)) == "were ▒ suitably designed")
        #expect(text(("users’", 18), ("agents", 18)) == "users’ ▒")
        #expect(text(("|", 90), ("~", 12), ("Yes", 91)) == "Yes")
        #expect(text(("Aa", 3), ("x", 9)) == "")
    }

    @Test("What tesseract is known to take for something else") func knownErrors() {
        #expect(text(("Expiry", 95), ("Date", 96), ("1", 90), ("24.02.2026", 93)) == "Expiry Date: 24.02.2026")
        #expect(text(("Due", 95), ("1", 90), ("February", 93), ("2026", 93)) == "Due 1 February 2026")
        #expect(text(("Section", 95), ("2", 90), ("Scope", 93)) == "Section 2 Scope")
        #expect(text(("Adria", 95), ("d.0.0.", 93)) == "Adria d.o.o.")
        #expect(text(("e", 70), ("Reviewing", 95), ("access", 95)) == "• Reviewing access")
        #expect(text(("ISOMEC", 80), ("27001:2022", 93)) == "ISO/IEC 27001:2022")
        #expect(text(("No.", 95), ("AD-200724-056l", 80)) == "No. ▒")
        #expect(text(("¢", 20), ("Reviewing", 95), ("access", 95)) == "• Reviewing access")
    }

    @Test("A fact in whose words one is not sure is taken back, and said") func takenBack() {
        let document = Document(name: "a.pdf", bytes: [1])
        var harvest = Harvest(kind: "soc-report", of: document, Paper.setting)
        for (quote, page) in [("were ▒ suitably designed", 1), ("were suitably designed", 2)] {
            harvest.add(
                .socOpinion, "unqualified", of: Paper.setting.vendorSubject, .attested,
                speaksOf: Paper.setting.received, rule: Fact.Rule("soc.opinion"), at: .page(page, label: nil),
                quote: quote)
        }
        harvest.mark(pictured: [1])
        #expect(harvest.facts.map(\.source.quote) == ["were suitably designed"] && harvest.facts[0].status == .read)
        #expect(harvest.problems.map { "\($0.place.map { "\($0)" } ?? "")" } == ["page 1"])
    }

    @Test("Lines of a page that lies askew stand level, and words of one line have one height") func straight() throws {
        // Sixteen lines that sink by one pixel in fifty.
        let lines = (0..<16).map { row in
            PictureText.Line(
                words: ["Date", "of", "expiry", "19", "June", "2028"].enumerated().map { column, text in
                    let sunk = column * 4, hangs = text.contains { "gpy".contains($0) } ? 6 : 0
                    return PictureText.Word(
                        text: text, left: column * 200, top: row * 60 + sunk, right: column * 200 + 150,
                        bottom: row * 60 + 24 + sunk + hangs, confidence: 95)
                }, opens: row == 0)
        }
        let picture = try #require(
            PictureText(tsv: Array("head\n1\t1\t0\t0\t0\t0\t0\t0\t1200\t1000\t-1\t\n".utf8)))
        let straight = StraightWords(lines, of: picture)
        #expect(straight.lines.allSatisfy { line in Set(line.map(\.bottom)).count == 1 })
        #expect(Set(straight.lines.flatMap { $0.map { ($0.height * 100).rounded() } }).count == 1)
        let rows = PlacedPage.lines(straight.lines.flatMap(\.self)).map(\.text)
        #expect(rows == Array(repeating: "Date of expiry 19 June 2028", count: 16))
    }

    @Test("Pages that pictures cover, and those whose picture stands on no other page") func images() {
        let info = (1...3).map { "Page    \($0) size:  612 x 792 pts (letter)" }.joined(separator: "\n")
        let list = """
            page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio
            -----
               1     0 image    1700  2200  gray    1   8  jpeg   no         7  0   200   200  201K 3.3%
               2     1 image    1700  2200  gray    1   8  jpeg   no         9  0   200   200  201K 3.3%
               3     2 image     100   100  rgb     3   8  jpeg   no        11  0   100   100  201K 3.3%
               3     3 image    1700  2200  gray    1   8  jpeg   no         9  0   200   200  201K 3.3%
            """
        let images = PageImages(list: list, info: info)
        #expect(images.cover == [1: 100, 2: 100, 3: 100])
        #expect(images.scanned == [1])
    }

    @Test("Page numbers are told in runs") func named() {
        #expect(OCR.named([3]) == "Page 3")
        #expect(OCR.named([1, 2, 3, 7, 9, 10]) == "Pages 1 to 3, 7 and 9 to 10")
    }
}

@Suite("Exhibits: a page with the words of a quote framed")
struct EvidenceExhibitTests {
    @Test("A frame for each line of a quote; none where the words are not there") func frames() async throws {
        let document = try Scan.example("fernhollow/soc2-type2.pdf")
        let quote =
            "In our opinion, in all material respects, a. the description presents Fernhollow's Fernhollow Desk Service"
        let exhibit = try await Exhibit(
            of: document, page: 4, quote: quote, caption: ["soc2-type2.pdf (\\)", "é — ok"])
        #expect(exhibit.framed == 2)
        #expect(exhibit.png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        let header = try #require(PictureFile(exhibit.png))
        #expect(header.height > 2100 && header.width > 1500)
        let other = try await Exhibit(of: document, page: 1, quote: quote, caption: [])
        #expect(other.framed == 0)
    }

    private func page(_ lines: String...) -> PageWords {
        PageWords(
            lines.enumerated().flatMap { row, line in
                line.split(separator: " ").enumerated().map { column, word in
                    let (left, top) = (Double(column) * 0.1, Double(row) * 0.05)
                    return (String(word), PageWords.Box(left: left, top: top, right: left + 0.09, bottom: top + 0.03))
                }
            })
    }

    @Test("A quote is found over lines, ligatures and hyphens, cut at its end, and in pieces") func found() {
        let page = page("The oﬃcers con-", "firm each quarter", "that access", "is reviewed.")
        #expect(page.boxes(of: "officers confirm each quarter").count == 2)
        #expect(page.boxes(of: "quarter that access is reviewed").count == 3)
        #expect(page.boxes(of: "The officers confirm each quarter\nis reviewed").count == 3)
        #expect(page.boxes(of: "nothing of this stands there") == [])
        #expect(page.boxes(of: "view") == [])
    }

    @Test("Words that stand twice are framed twice") func twice() {
        #expect(page("2026-03-31 and", "then 2026-03-31").boxes(of: "2026-03-31").count == 2)
    }
}
