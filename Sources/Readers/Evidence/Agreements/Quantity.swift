/// A length of time as contracts write it: `thirty (30) days`, `48 hours`, `three business days`.
struct Quantity: Sendable, Equatable {
    enum Measure: Sendable { case hours, days, businessDays, weeks, months, years }
    /// Nil where words and figures differ, as in `thirty (80) days`, or the words are no number that is known.
    let number: Int?
    let measure: Measure
    /// The words that it is made of.
    let tokens: Range<Int>

    /// Hours, where it is a fixed number of them: business days and months are not.
    var hours: Int? {
        switch measure {
        case .hours: number
        case .days: number.map { $0 * 24 }
        case .weeks: number.map { $0 * 168 }
        case .businessDays, .months, .years: nil
        }
    }
    /// Days, where it is a fixed number of them.
    var days: Int? {
        switch measure {
        case .days: number
        case .weeks: number.map { $0 * 7 }
        case .hours: number.flatMap { $0 % 24 == 0 ? $0 / 24 : nil }
        case .businessDays, .months, .years: nil
        }
    }

    /// Every length of time in a stretch of words.
    static func all(in tokens: ArraySlice<Token>) -> [Quantity] {
        tokens.indices.compactMap { unit in
            guard let measure = measure(tokens[unit].text) else { return nil }
            var at = unit - 1
            var isBusiness = false, isPlain = true
            while at >= tokens.startIndex, isPlain {
                switch tokens[at].text {
                case "business", "working", "banking": isBusiness = true
                case "calendar", "consecutive", "clear", "full", "further", "additional": break
                default:
                    isPlain = false
                    continue
                }
                at -= 1
            }
            guard at >= tokens.startIndex else { return nil }
            let kind = isBusiness ? (measure == .days ? Measure.businessDays : nil) : measure
            guard let (number, start) = number(endingAt: at, in: tokens) else { return nil }
            return Quantity(
                number: kind == nil || isRange(before: start, in: tokens) ? nil : number, measure: kind ?? measure,
                tokens: start..<unit + 1)
        }
    }

    /// The number whose last word stands there, with where it begins; a nil number where words and figures differ.
    private static func number(endingAt at: Int, in tokens: ArraySlice<Token>) -> (Int?, Int)? {
        let bracket = UInt8(ascii: "(")
        if let figure = Int(tokens[at].text) {
            guard tokens[at].before != UInt8(ascii: "."), tokens[at].before != UInt8(ascii: ",") else { return nil }
            guard tokens[at].before == bracket, tokens[at].after == UInt8(ascii: ")"), at > tokens.startIndex else {
                return (figure, at)
            }
            let (word, start) = NumberWords.ending(at: at - 1, in: tokens)
            return word == nil ? (nil, at) : (word == figure ? figure : nil, start)
        }
        let (word, start) = NumberWords.ending(at: at, in: tokens)
        guard let word else { return nil }
        guard tokens[start].before == bracket, start > tokens.startIndex, let figure = Int(tokens[start - 1].text)
        else {
            return (word, start)
        }
        return (word == figure ? word : nil, start - 1)
    }

    /// `24-48`, `five to ten`: two numbers are none.
    private static func isRange(before start: Int, in tokens: ArraySlice<Token>) -> Bool {
        if tokens[start].before == UInt8(ascii: "-") { return true }
        guard start - 2 >= tokens.startIndex, ["to", "or", "and"].contains(tokens[start - 1].text) else { return false }
        return Int(tokens[start - 2].text) != nil || NumberWords.value(of: [tokens[start - 2].text]) != nil
    }

    private static func measure(_ word: String) -> Measure? {
        switch word {
        case "hour", "hours", "hrs": .hours
        case "day", "days": .days
        case "week", "weeks": .weeks
        case "month", "months": .months
        case "year", "years": .years
        default: nil
        }
    }
}

/// English numbers in words, up to 999.
enum NumberWords {
    private static let ones = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let values: [String: Int] = {
        var values = ["zero": 0, "a": 1, "an": 1, "fourty": 40]
        for (index, word) in ones.enumerated() { values[word] = index + 1 }
        for (index, word) in tens.enumerated() {
            values[word] = (index + 2) * 10
            for (unit, one) in ones.prefix(9).enumerated() { values[word + one] = (index + 2) * 10 + unit + 1 }
        }
        return values
    }()

    /// `seventytwo`, `seventy two`, `one hundred and eighty`; nil for anything else.
    static func value(of words: [String]) -> Int? {
        guard !words.isEmpty else { return nil }
        var total = 0, current = 0, last = 1000
        for word in words where word != "and" {
            if word == "hundred" {
                guard current > 0, current < 10 else { return nil }
                (total, current, last) = (current * 100, 0, 100)
            } else {
                guard let value = values[word], value < last, value > 0 || words.count == 1,
                    current == 0 || (current % 10 == 0 && value < 10)
                else { return nil }
                (current, last) = (current + value, max(value, 1))
            }
        }
        return total + current
    }

    /// The longest number in words that ends at a place, and where it begins.
    static func ending(at last: Int, in tokens: ArraySlice<Token>) -> (value: Int?, start: Int) {
        for length in stride(from: min(5, last - tokens.startIndex + 1), to: 0, by: -1) {
            let start = last - length + 1
            guard tokens[start].text != "and",
                length == 1 || !["a", "an"].contains(tokens[start].text) || tokens[start + 1].text == "hundred"
            else { continue }
            if let value = value(of: tokens[start...last].map(\.text)) { return (value, start) }
        }
        return (nil, last)
    }
}
