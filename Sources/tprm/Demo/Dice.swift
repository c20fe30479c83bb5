/// Numbers that look thrown and are the same on every machine: SplitMix64.
struct Dice {
    private var state: UInt64

    /// The same seed gives the same throws.
    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0xD134_2543_DE82_EF95 }

    /// From 0 up to, but not including, a number above 0.
    mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
    /// True so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { number(below: 100) < percent }
    /// One of a list that is not empty.
    mutating func one<Element>(of list: [Element]) -> Element { list[number(below: list.count)] }
    /// So many of a list, in its order.
    mutating func some<Element>(_ count: Int, of list: [Element]) -> [Element] {
        var left = Array(list.indices)
        while left.count > count { left.remove(at: number(below: left.count)) }
        return left.map { list[$0] }
    }
}
