/// A civil day: no zone, no clock. Counted in days since 1970-01-01 of the proleptic Gregorian calendar.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01; negative before it.
    package let number: Int32

    /// The day `number` days after 1970-01-01.
    package init(number: Int32) { self.number = number }

    /// Exactly `YYYY-MM-DD`, and only a day that exists; nil for all else.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// A day of the calendar; nil if there is no such day, or its year is not in 1...9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let number = Day.number(year, month, day)
        guard Day.civil(number) == (year, month, day) else { return nil }
        self.number = Int32(number)
    }

    /// Year, month 1 to 12, and day of the month.
    package var civil: (year: Int, month: Int, day: Int) { Day.civil(Int(number)) }

    package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    /// So many days later; a negative count is earlier. A day beyond all that can be counted is the last that can.
    package func adding(days: Int) -> Day {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        return Day(number: overflow ? (days < 0 ? .min : .max) : Int32(clamping: sum))
    }

    /// Months later as people count them, clamped to the last day of that month: 31 January + 1 is 28 or 29 February.
    package func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let total = year * 12 + (month - 1) + min(max(months, -Day.mostMonths), Day.mostMonths)
        let newYear = total.floored(by: 12), newMonth = total - newYear * 12 + 1
        let next = newMonth == 12 ? Day.number(newYear + 1, 1, 1) : Day.number(newYear, newMonth + 1, 1)
        let first = Day.number(newYear, newMonth, 1)
        return Day(number: Int32(clamping: first + min(day, next - first) - 1))
    }
    /// More months than the days that can be counted hold.
    private static let mostMonths = 200_000_000

    /// Days from `earlier` to this day; negative if this day is before it.
    package func days(since earlier: Day) -> Int { Int(number) - Int(earlier.number) }

    /// `YYYY-MM-DD`.
    package var description: String {
        let (year, month, day) = civil
        return "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
    }

    /// `2 November 2026`, as a letter or memo writes it.
    package var inWords: String {
        let (year, month, day) = civil
        return "\(day) \(Day.months[month - 1]) \(year)"
    }

    /// The English names of the months, January first.
    package static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    // H. Hinnant, "chrono-compatible low-level date algorithms".
    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = year.floored(by: 400), yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
    private static func civil(_ number: Int) -> (Int, Int, Int) {
        let shifted = number + 719_468
        let era = shifted.floored(by: 146_097), dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension Int {
    fileprivate func floored(by n: Int) -> Int { self >= 0 ? self / n : -((-self + n - 1) / n) }
    fileprivate func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
