import Assessment

/// How a workbook shows a number: as it is, as a percentage, or as a day or time of day.
enum NumberFormat: Hashable {
    case plain, percent, date, time, dateTime
    /// Hours that may exceed a day.
    case elapsed

    /// One of the formats that a workbook need not spell out.
    init(builtIn id: Int) {
        self =
            switch id {
            case 9, 10: .percent
            case 14...17, 27...31, 34...36, 50...54, 57...58: .date
            case 18...21, 32...33, 45, 47, 55...56: .time
            case 22: .dateTime
            case 46: .elapsed
            default: .plain
            }
    }

    /// A format as a workbook spells it, such as `[$-409]d\-mmm\-yyyy;@`. Only its first section counts.
    init(code: String) {
        var letters = "", elapsed = false
        var rest = Substring(code)
        scan: while let character = rest.popFirst() {
            switch character {
            case ";": break scan
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }.lowercased()
                if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { elapsed = true }
                rest = rest.dropFirst(inside.count + 1)
            default: letters.append(contentsOf: character.lowercased())
            }
        }
        letters = letters.replacing("general", with: "").replacing("am/pm", with: "").replacing("a/p", with: "")
        let hasTime = letters.contains { "hs".contains($0) }
        let hasDate = letters.contains { "yd".contains($0) } || (letters.contains("m") && !hasTime && !elapsed)
        if elapsed {
            self = .elapsed
        } else if hasDate {
            self = hasTime ? .dateTime : .date
        } else if hasTime {
            self = .time
        } else {
            self = letters.contains("%") ? .percent : .plain
        }
    }

    /// A stored number as a person sees it, days as `YYYY-MM-DD` and times as `hh:mm:ss`. A number that is no day in
    /// this calendar stays a number.
    func shown(_ stored: String, from1904: Bool) -> String {
        switch self {
        case .plain: return NumberFormat.plain(stored)
        case .percent:
            guard let value = Double(stored), value.magnitude < 1e9 else { return stored }
            // Ten digits hide what binary fractions add.
            return NumberFormat.plain("\((value * 1e10).rounded() / 1e8)") + "%"
        case .date, .time, .dateTime, .elapsed:
            guard let value = Double(stored), value >= 0, value < 2_958_466 else { return stored }
            var days = Int(value), seconds = Int(((value - Double(days)) * 86_400).rounded())
            if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
            if self == .elapsed { return NumberFormat.clock(days * 86_400 + seconds) }
            if self == .time || (self == .dateTime && days == 0 && !from1904) { return NumberFormat.clock(seconds) }
            guard let day = NumberFormat.day(days, from1904: from1904) else { return stored }
            return self == .dateTime && seconds > 0 ? "\(day)T\(NumberFormat.clock(seconds))" : "\(day)"
        }
    }

    /// The shortest digits of the stored number: 0.7 where a file has 0.69999999999999996.
    private static func plain(_ stored: String) -> String {
        if stored.utf8.count <= 15, stored.utf8.allSatisfy({ (48...57).contains($0) }) { return stored }
        guard let value = Double(stored), value.isFinite else { return stored }
        let text = "\(value)"
        if text.hasSuffix(".0") { return String(text.dropLast(2)) }
        // A long whole number, such as a card or phone number, keeps its digits.
        return text.contains("e") ? stored : text
    }

    private static func clock(_ seconds: Int) -> String {
        [seconds / 3600, seconds / 60 % 60, seconds % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(
            separator: ":")
    }

    /// Excel's day numbers start on 1900-01-01 as 1 and hold a 29 February 1900 that never was; or on 1904-01-01 as 0.
    private static func day(_ number: Int, from1904: Bool) -> Day? {
        if from1904 { return Day(year: 1904, month: 1, day: 1)?.adding(days: number) }
        guard number > 0, number != 60 else { return nil }
        return Day(year: 1899, month: 12, day: number < 60 ? 31 : 30)?.adding(days: number)
    }
}
