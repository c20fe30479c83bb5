/// A cell by column and row, both counted from 0 and 1 as tables count them.
struct CellReference: Hashable {
    /// Counted from 0.
    let column: Int
    /// Counted from 1.
    let row: Int

    /// `D14`, `$D$14` not; nil for anything else, and past the last column or row that a sheet can have.
    init?(_ text: some Sequence<UInt8>) {
        var column = 0, row = 0, digits = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0:
                column = column * 26 + Int(byte - 64)
                guard column <= Limits.columns else { return nil }
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = row * 10 + Int(byte - 48)
                digits += 1
                guard row > 0, row <= Limits.rows else { return nil }
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        self.column = column - 1
        self.row = row
    }
}

extension CellReference {
    /// Whether a formula only fetches another cell, as `C14`, `'START HERE'!C14`, `VLOOKUP(…)` and their like do: of an
    /// empty cell they show a 0 that nobody wrote.
    static func looksUp(_ formula: [UInt8]) -> Bool {
        let text = formula.filter { $0 != UInt8(ascii: "$") }.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
        let calls = text.indices.filter { text[$0] == UInt8(ascii: "(") }
        if calls.contains(where: { call in
            fetches.contains { text[..<call].suffix($0.utf8.count).elementsEqual($0.utf8) }
        }) {
            return true
        }
        let cell = text.lastIndex(of: UInt8(ascii: "!")).map { text[($0 + 1)...] } ?? text[...]
        return CellReference(cell) != nil
    }
    private static let fetches = ["LOOKUP", "INDEX", "INDIRECT"]
}

/// Cells that are shown as one.
struct MergedCells: Hashable {
    let first: CellReference, last: CellReference

    /// `A1:B2`; nil for anything else.
    init?(_ text: String) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = CellReference(ends[0].utf8), let last = CellReference(ends[1].utf8),
            first.column <= last.column, first.row <= last.row
        else { return nil }
        self.first = first
        self.last = last
    }
}
