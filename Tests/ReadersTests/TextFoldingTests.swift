import Readers
import Testing

/// What typesetters do to words must not hide them from rules.
@Suite("Phrases behind ligatures, hyphens, spaces and breaks")
struct TextFoldingTests {
    private static func prose(_ pages: String...) -> Prose {
        Prose(PDFText(pages: pages.enumerated().map { PDFText.Page(number: $0.offset + 1, text: $0.element) }))
    }

    @Test(
        "A phrase is found however it is set",
        arguments: [
            (
                "the ﬁndings of the oﬃce were suﬃciently reﬂected in the aﬀected staﬀ",
                "findings of the office were sufficiently reflected in the affected staff"
            ),
            ("In  our   opinion,\n in  all   material respects", "in our opinion, in all material respects"),
            ("Exception noted. For 1\nof 25 users sampled", "exception noted. for 1 of 25 users sampled"),
            ("the agree\u{AD}ment of the par\u{AD}\nties", "the agreement of the parties"),
            ("the suitability of the de-\nsign of con\u{2010}\ntrols", "suitability of the design of controls"),
            (
                "the carve-\nout method and multi-\nfactor sign-on by a third-\nparty",
                "the carve-out method and multi-factor sign-on by a third-party"
            ),
            ("multi-\nple sites with a multi-\ntude of controls", "multiple sites with a multitude of controls"),
            (
                "for the period 26\u{A0}January\u{2009}2024 \u{2013} 26\u{202F}April 2024",
                "26 january 2024 - 26 april 2024"
            ),
            (
                "In our opi\u{200B}nion, \u{202B}in all\u{202C} material re\u{2060}spects",
                "in our opinion, in all material respects"
            ),
            ("Acme\u{AE} Cloud\u{2122} is certified", "acme cloud is certified"),
        ])
    func found(text: String, phrase: String) {
        let prose = Self.prose(text)
        #expect(prose.contains(phrase), "\(prose.folded(prose.whole))")
        // And what is quoted of it stands there as written.
        let span = prose.first(phrase) ?? 0..<0
        let squeezed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(squeezed.contains(prose.quote(span)), "\(prose.quote(span))")
    }

    @Test("A dash and the letter of a list part words, and a line that ends in a code keeps its hyphen")
    func apart() {
        let prose = Self.prose(
            "Duties of the processor -\na. it acts on instructions", "as stated in control DUE-\n21 of the list")
        #expect(prose.contains("processor - a. it acts"))
        #expect(prose.contains("due- 21"))
    }
}
