import Testing

@testable import Assessment

@Suite("A day is a civil day: no zone, no clock")
struct DayTests {
    @Test(
        "is written YYYY-MM-DD",
        arguments: [
            ("2026-11-02", 2026, 11, 2), ("2024-02-29", 2024, 2, 29), ("0001-01-01", 1, 1, 1),
            ("9999-12-31", 9999, 12, 31),
            ("1969-12-31", 1969, 12, 31),
        ])
    func iso(_ text: String, _ year: Int, _ month: Int, _ day: Int) throws {
        let read = try #require(Day(iso: text))
        #expect(read.civil == (year, month, day))
        #expect("\(read)" == text)
    }

    @Test(
        "anything else is no day",
        arguments: [
            "", "2026", "2026-11", "2026-11-2", "2026-1-02", "26-11-02", "2026/11/02", "2026-11-02 ", " 2026-11-02",
            "2026-11-02T00:00:00Z", "2026-11--2", "+026-11-02", "２０２６-11-02", "2026-11-02-", "0000-01-01",
            "2026-13-01", "2026-00-10", "2026-04-31", "2026-02-29", "1900-02-29", "2026-11-00",
        ])
    func refused(_ text: String) { #expect(Day(iso: text) == nil) }

    @Test("leap days follow the Gregorian rule: not in 1900, in 2000")
    func leapYears() {
        #expect(Day(iso: "2000-02-29") != nil)
        #expect(Day(year: 2100, month: 2, day: 29) == nil)
        #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    }

    @Test(
        "a month later is clamped to that month's last day",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-31", 2, "2026-03-31"),
            ("2025-11-30", 3, "2026-02-28"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
            ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-12-31", 0, "2026-12-31"),
            ("2026-06-30", -18, "2024-12-30"),
        ] as [(Day, Int, Day)])
    func months(_ day: Day, _ months: Int, _ later: Day) { #expect(day.adding(months: months) == later) }

    @Test("days are counted from 1970-01-01")
    func numbers() {
        #expect(Day(number: 0) == "1970-01-01")
        #expect(Example.day == "2026-11-02")
        #expect(("2026-11-02" as Day).days(since: "2026-10-03") == 30)
        #expect(("2026-10-03" as Day).days(since: "2026-11-02") == -30)
        #expect(("2026-10-03" as Day).adding(days: 30) == "2026-11-02")
    }

    @Test("forty-five years come back from their text, in order and a day apart")
    func roundTrip() {
        var day: Day = "1995-12-31"
        while day < "2041-01-02" {
            let next = day.adding(days: 1)
            guard Day(iso: "\(next)") == next, next > day, next.days(since: day) == 1, "\(next)" > "\(day)" else {
                Issue.record("\(day) is followed by \(next)")
                return
            }
            day = next
        }
    }

    @Test("all years from 1 to 9999 come back from their parts, and a later day stays later by the month")
    func longRange() {
        var day: Day = "0001-01-01"
        while day < "9999-06-01" {
            let (year, month, number) = day.civil, next = day.adding(days: 97)
            guard Day(year: year, month: month, day: number) == day,
                next.adding(months: 7) >= day.adding(months: 7), day.adding(months: 1).days(since: day) <= 31
            else {
                Issue.record("\(day)")
                return
            }
            day = next
        }
    }

    @Test("a count that no calendar holds ends at the last day that can be counted, and never stops the program")
    func beyondCounting() {
        #expect(Day.today.adding(days: .max) == Day(number: .max))
        #expect(Day.today.adding(days: .min) == Day(number: .min))
        #expect(Day.today.adding(months: .max) == Day(number: .max))
        #expect(Day.today.adding(months: .min) == Day(number: .min))
    }

    @Test("a letter writes the month out")
    func inWords() { #expect(Day.today.inWords == "2 November 2026") }
}
