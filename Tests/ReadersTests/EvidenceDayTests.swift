import Assessment
import Testing

@testable import Readers

@Suite("Days as letters, reports and certificates write them")
struct EvidenceDayTests {
    @Test(
        "each of these is 26 January 2024",
        arguments: [
            "January 26, 2024", "26 January 2024", "26th January 2024", "26 th January, 2024", "26th of January 2024",
            "26th day of January, 2024", "Jan. 26, 2024", "26-Jan-2024", "26, January, 2024*", "26th - January -2024",
            "2024-01-26", "2024/01/26", "26.01.2024", "26. 01. 2024", "26. Januar 2024", "26 Ocak 2024",
            "26 janvier 2024", "26 de enero de 2024", "26/01/2024", "01/26/2024", "JANUARY 26 2024",
        ])
    func written(_ text: String) { #expect(DayInProse.day(text) == Day(year: 2024, month: 1, day: 26)) }

    @Test("what may be two days is found and is neither", arguments: ["03/04/2025", "3-4-2025"])
    func ambiguous(_ text: String) {
        let bytes = Folding.folded("valid to \(text).")
        let found = DayInProse.all(in: bytes, 0..<bytes.count)
        #expect(found.count == 1 && found[0].day == nil)
        #expect(DayInProse.day(text, order: .dayFirst) == Day(year: 2025, month: 4, day: 3))
        #expect(DayInProse.day(text, order: .monthFirst) == Day(year: 2025, month: 3, day: 4))
    }

    @Test("a day and month that are the same number are one day")
    func same() { #expect(DayInProse.day("05/05/2025") == Day(year: 2025, month: 5, day: 5)) }

    @Test(
        "these are no days",
        arguments: [
            "30 February 2024", "March 2024", "1 of 25", "CC6.1.2024", "192.168.10.2024", "26 January 24", "2017", "",
        ])
    func none(_ text: String) { #expect(DayInProse.day(text) == nil) }

    @Test("days are found in a sentence, in order, with their places")
    func several() {
        let text = Folding.folded(
            "For the period 1 July 2025 \u{2013} June 30, 2026, signed 21.08.2026; A.5.15 and TLS 1.2 stay.")
        let found = DayInProse.all(in: text, 0..<text.count)
        #expect(found.map { $0.day?.description } == ["2025-07-01", "2026-06-30", "2026-08-21"])
        #expect(
            found.map { String(decoding: text[$0.span], as: UTF8.self) } == [
                "1 july 2025", "june 30, 2026", "21.08.2026",
            ])
    }
}
