import Testing

@testable import Readers

@Suite("Lengths of time and phrases in contracts")
struct EvidenceAgreementPhraseTests {
    private func tokens(_ text: String) -> [Token] {
        let folded = Folding.folded(text)
        return Token.all(in: folded, 0..<folded.count)
    }
    private func quantity(_ text: String) -> Quantity? { Quantity.all(in: tokens(text)[...]).first }

    @Test(
        "words, figures and both",
        arguments: [
            ("within thirty (30) days", 30), ("within 48 hours", 48), ("within forty-eight hours", 48),
            ("30 (thirty) days", 30),
            ("one hundred and eighty (180) days", 180), ("at least ninety days' notice", 90),
            ("seventy-two (72) hours", 72),
            ("no later than five (5) calendar days", 5), ("prompts are not kept (0 days)", 0),
        ])
    func number(text: String, number: Int) { #expect(quantity(text)?.number == number) }

    @Test(
        "what differs, or is two numbers, is none",
        arguments: ["thirty (80) days", "eighty (30) days", "24-48 hours", "five to ten days", "60 (thirty) days"])
    func contradiction(text: String) {
        let quantity = quantity(text)
        #expect(quantity != nil && quantity?.number == nil)
    }

    @Test("business days and months are no fixed number of hours") func fixed() {
        #expect(quantity("three (3) business days")?.hours == nil)
        #expect(quantity("three (3) business days")?.number == 3)
        #expect(quantity("one month")?.days == nil)
        #expect(quantity("two weeks")?.days == 14)
        #expect(quantity("3 days")?.hours == 72)
    }

    @Test("figures that measure no time are passed over") func others() {
        #expect(quantity("once per twelve (12) month period")?.days == nil)
        #expect(quantity("Articles 32 to 36") == nil)
    }

    @Test("a phrase has words of which any will do, stems and gaps") func phrases() {
        let words = tokens("Processor shall notify Controller without undue delay of a sub-processor's breach")[...]
        #expect(words.has("notif* ..3 undue|unreasonable delay"))
        #expect(words.has("subprocessor breach"))
        #expect(!words.has("notify delay"))
        #expect(!words.has("notice"))
    }
}
