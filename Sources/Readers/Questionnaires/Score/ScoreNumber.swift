/// A number as a cell shows it, in millionths: `0.857142857142857`, `60`, `85.7 %`, `8.5E-1`.
struct ScoreNumber: Hashable {
    /// Rounded to the nearest millionth.
    let millionths: Int
    /// How many digits stand behind the point: a number of few digits may be a rounded one.
    let digits: Int
    /// Whether it was written with a percent sign; it is a hundredth of what is written then.
    let isPercent: Bool

    /// Nil for what is no number, or one of a billion or more.
    init?(_ text: String) {
        var text = text.trimmed[...]
        isPercent = text.hasSuffix("%")
        if isPercent { text = text.dropLast().trimmed[...] }
        let parts = text.split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count <= 2, let mantissa = parts.first, let exponent = parts.count == 2 ? Int(parts[1]) : 0,
            (-20...20).contains(exponent)
        else { return nil }
        let sides = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        guard sides.count <= 2, sides.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            sides.contains(where: { !$0.isEmpty })
        else { return nil }
        let behind = sides.count == 2 ? sides[1].prefix(14) : ""
        guard sides[0].count + behind.count <= 18, let all = Int(sides[0] + behind) else { return nil }
        // The point is moved to the millionths; what falls off behind is rounded.
        let shift = 6 + exponent - behind.count - (isPercent ? 2 : 0)
        guard let moved = ScoreNumber.moved(all, by: shift) else { return nil }
        millionths = moved
        digits = max(0, behind.count - exponent + (isPercent ? 2 : 0))
    }

    private static func moved(_ number: Int, by shift: Int) -> Int? {
        var number = number
        guard shift < 0 else {
            for _ in 0..<shift {
                guard number < 100_000_000_000_000 else { return nil }
                number *= 10
            }
            return number
        }
        for step in 0..<(-shift) { number = step == -shift - 1 ? (number + 5) / 10 : number / 10 }
        return number
    }

    private init(millionths: Int, digits: Int) {
        (self.millionths, self.digits, isPercent) = (millionths, digits, true)
    }
    /// The same in percent, written without its sign.
    var hundredth: ScoreNumber { ScoreNumber(millionths: (millionths + 50) / 100, digits: digits + 2) }

    /// Whether it is a whole number.
    func isWhole(_ number: Int) -> Bool { millionths == number * 1_000_000 }

    /// Whether it is a share, exactly or rounded to as many digits as it has, if these are two or more.
    func isShare(_ share: NativeScore.Share) -> Bool {
        guard let expected = share.millionths else { return false }
        let difference = abs(millionths - expected)
        var half = 500_000
        for _ in 0..<min(digits, 6) { half /= 10 }
        return difference <= 1 || (2...5).contains(digits) && difference <= half
    }
}
