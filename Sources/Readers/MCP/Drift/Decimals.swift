/// A number of JSON as it was written, compared without binary fractions: `1.0` is 1, and `1e400` is more than `1e399`.
struct Decimals: Comparable {
    private let isNegative: Bool
    /// Digits without zeros before or behind; none for zero.
    private let digits: [UInt8]
    /// The power of ten of the first digit.
    private let power: Int

    /// Nil for what is no number.
    init?(_ json: JSON) {
        guard case .number(let text) = json else { return nil }
        var exponent = 0, fraction = 0, found: [UInt8] = [], isBehindPoint = false
        let parts = text.lowercased().split(separator: "e", maxSplits: 1)
        if parts.count == 2 { exponent = max(-1_000_000, min(1_000_000, Int(parts[1]) ?? 1_000_000)) }
        for byte in (parts.first ?? "").utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                found.append(byte - 48)
                if isBehindPoint { fraction += 1 }
            case UInt8(ascii: "."): isBehindPoint = true
            default: break
            }
        }
        let leading = found.prefix { $0 == 0 }.count
        power = found.count - fraction - leading - 1 + exponent
        found.removeFirst(leading)
        while found.last == 0 { found.removeLast() }
        digits = found
        isNegative = text.hasPrefix("-") && !found.isEmpty
    }

    static func == (one: Decimals, other: Decimals) -> Bool {
        one.digits == other.digits
            && (one.digits.isEmpty || one.power == other.power && one.isNegative == other.isNegative)
    }
    static func < (one: Decimals, other: Decimals) -> Bool {
        if one == other { return false }
        if one.isNegative != other.isNegative { return one.isNegative }
        return one.isNegative ? other.isSmaller(than: one) : one.isSmaller(than: other)
    }
    /// By size alone.
    private func isSmaller(than other: Decimals) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
        return power == other.power ? digits.lexicographicallyPrecedes(other.digits) : power < other.power
    }
}
