import Readers
import Testing

@Suite("The quality of a page's text")
struct TextQualityTests {
    private static let prose = """
        We have examined the accompanying description of the system of Example Ltd throughout the period April 1, 2025 to
        March 31, 2026, based on the criteria for a description of a service organization's system, and the suitability
        of the design and operating effectiveness of controls stated in the description. In our opinion, in all material
        respects, the description presents the system that was designed and implemented throughout the period.
        """

    @Test(
        "Running text, tables and lists are good as they are",
        arguments: [
            prose,
            "CC6.1 Y Y N Y\nCC6.2 Y N N Y\nCC6.3 Y Y Y Y\nCC6.6 N N Y Y\nCC6.7 Y Y Y N\nCC6.8 Y Y Y N\nA1.2 Y Y N N",
            "Section 1 ............................ 3\nSection 2 ............................ 9\nSection 3 ...... 12",
            "Informationssicherheitsmanagementsystem nach ISO/IEC 27001:2022 fur die Rechenzentrumsdienstleistungen",
            "https://www.example.com/trust/documents/information-security/certificates/current/view?id=4711",
            "Договор об обработке персональных данных между обществом и обработчиком, по поручению контролера",
            "\u{F0B7} Access is reviewed.\n\u{F0B7} Backups are tested.\n\u{F0A7} Logs are kept for a year.",
            "1,204 33,120 4,881 220 17,003 98% 44% 12% 3.4 5.6 7.8 2024 2025 2026",
        ])
    func good(text: String) {
        let quality = PageQuality(text)
        #expect(!quality.isPoor, "\(String(describing: quality.flaw)), \(quality.damage)")
    }

    @Test(
        "A page without letters and figures is empty, and a picture of it must be read",
        arguments: [
            "", " \n\u{0C}", "\u{200B}\u{00AD}", "— • —",
        ])
    func empty(text: String) {
        #expect(PageQuality(text).isEmpty)
        #expect(PDFText.Page(number: 1, text: text).needsPicture)
        #expect(!PDFText.Page(number: 1, text: text, isPictured: true).needsPicture)
    }

    @Test("What is wrong with a text is named")
    func flaws() {
        let glued = PageQuality(Self.prose.filter { $0 != " " })
        #expect(glued.isPoor)
        #expect(glued.flaw == .glued)
        let torn = PageQuality(Self.prose.map { "\($0) " }.joined())
        #expect(torn.isPoor)
        #expect(torn.flaw == .torn)
        let doubled = PageQuality(Self.prose.map { $0.isLetter ? "\($0)\($0)" : "\($0)" }.joined())
        #expect(doubled.isPoor)
        #expect(doubled.flaw == .doubled)
        // A font without a table of its characters: each letter is the one that stands 29 places before it.
        let shifted = String(
            String.UnicodeScalarView(
                Self.prose.unicodeScalars.compactMap { $0.value > 61 ? Unicode.Scalar($0.value - 29) : $0 }))
        #expect(PageQuality(shifted).isPoor)
        let signs = PageQuality(Self.prose.map { $0 == "e" || $0 == "t" ? "\u{FFFD}" : "\($0)" }.joined())
        #expect(signs.isPoor)
        #expect(signs.flaw == .strange)
    }

    @Test("Marks that turn the direction of reading do no harm where spaces stand beside them")
    func turned() {
        let quality = PageQuality(
            Self.prose.split(separator: " ").map { "\u{202B}\($0)\u{202C}" }.joined(separator: " "))
        #expect(!quality.isPoor)
        #expect(quality.flaw == .turned)
        let prose = Prose(
            PDFText(pages: [PDFText.Page(number: 1, text: "In \u{202B}our\u{202C} opi\u{200F}nion, in all")]))
        #expect(prose.contains("in our opinion, in all"))
    }

    @Test("Where such marks stand in the place of spaces, words come apart again; of several texts the best is kept")
    func mended() throws {
        let glued = Self.prose.split(whereSeparator: \.isWhitespace).joined(separator: "\u{202B}\u{202C}")
        let page = PDFText.Page(number: 4, text: glued)
        #expect(page.needsPicture)
        let mended = try #require(page.mended(by: []))
        #expect(!mended.needsPicture)
        #expect(Prose(PDFText(pages: [mended])).contains("in our opinion, in all material respects"))
        #expect(mended.number == 4)

        let painted = try #require(page.mended(by: ["", Self.prose]))
        #expect(painted.text == Self.prose)
        // A text that says less is no better, however clean it is.
        #expect(PDFText.Page(number: 1, text: Self.prose.filter { $0 != " " }).mended(by: ["In our opinion"]) == nil)
        #expect(PDFText.Page(number: 1, text: Self.prose).mended(by: [Self.prose]) == nil)
    }
}
