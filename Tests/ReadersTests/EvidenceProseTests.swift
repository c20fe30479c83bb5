import Assessment
import Testing

@testable import Readers

/// A PDF of these pages, as the extraction gives them.
func pdf(_ pages: String...) -> PDFText {
    PDFText(
        pages: pages.enumerated().map {
            PDFText.Page(number: $0.offset + 1, label: nil, text: $0.element, layout: $0.element)
        })
}

@Suite("Prose: the text of a document as rules read it")
struct EvidenceProseTests {
    @Test("a phrase is found across line ends, double spaces, ligatures, soft hyphens and marks that cannot be seen")
    func phrases() throws {
        let prose = Prose(
            pdf("In our  opin\u{AD}ion,\nin  all\u{200E} material\nrespects \u{2013} the \u{FB01}rm\u{2019}s controls"))
        let span = try #require(prose.first("opinion, in all material respects - the firm's"))
        #expect(prose.words(span) == "opinion, in all material respects \u{2013} the \u{FB01}rm\u{2019}s")
        #expect(prose.contains("in our"))
        #expect(!prose.contains("n our"), "whole words only")
    }

    @Test("the first of several phrases is the one that stands first")
    func firstOfSeveral() throws {
        let prose = Prose(pdf("alpha beta gamma"))
        #expect(prose.first(of: ["gamma", "beta"]).map(prose.folded) == "beta")
        #expect(prose.first(of: ["beta", "alpha beta"]).map(prose.folded) == "alpha beta")
    }

    @Test("running headers, footers and page numbers do not break a sentence that goes over a page")
    func runningLines() throws {
        let words = ["alpha", "beta", "gamma", "delta"]
        let pages = words.enumerated().map {
            "Quillon Ltd | SOC 2\n\($0.element) begins\nand \($0.element) ends March 31,\nRestricted use\n\($0.offset + 11)"
        }
        let prose = Prose(
            PDFText(
                pages: pages.enumerated().map { .init(number: $0.offset + 1, label: nil, text: $0.element, layout: "") }
            ))
        #expect(prose.all("quillon ltd").count == 1, "the first header stays: it may be a heading")
        #expect(!prose.contains("restricted use"))
        let span = try #require(prose.first("beta ends march 31, gamma begins"))
        #expect(prose.place(span) == .page(2, label: "12"))
        #expect(prose.place(span).description == "page 12 (PDF page 2)")
    }

    @Test("results of tests at the foot of every page are no footer")
    func resultsStay() {
        let prose = Prose(pdf("a\nNo exceptions noted.", "b\nNo exceptions noted.", "c\nNo exceptions noted."))
        #expect(prose.all("no exceptions noted").count == 3)
    }

    @Test("a sentence ends at its full stop and not at a short form")
    func sentences() throws {
        let prose = Prose(pdf("First. Quillon Inc. uses a host, Alder Corp. and no other. Last."))
        let sentence = prose.sentence(around: try #require(prose.first("uses a host")))
        #expect(prose.words(sentence) == "Quillon Inc. uses a host, Alder Corp. and no other.")
    }

    @Test("places in a plain text are its lines")
    func plainText() throws {
        let prose = Prose(text: "one\n\ntwo")
        #expect(prose.place(try #require(prose.first("two"))) == .line(3))
    }

    @Test("a word broken at the end of a line is one word, and its quote keeps the hyphen") func brokenWords() throws {
        let prose = Prose(pdf("the controls oper\u{2010}\nated effectively, October 1 -\nto March"))
        let span = try #require(prose.first("controls operated effectively"))
        #expect(prose.quote(span) == "controls oper\u{2010} ated effectively")
        #expect(prose.contains("october 1 - to march"), "a dash between words joins none")
        let list = Prose(pdf("in all material respects\u{2014}\na. the description\nin respects-\nb. the controls"))
        #expect(list.contains("material respects- a. the description") && list.contains("respects- b. the controls"))
    }
}
