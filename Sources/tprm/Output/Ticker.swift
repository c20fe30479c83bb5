import Foundation

/// How far a long work is, as one line on stderr that is written over: only where a person sits before it, and only
/// once the work has taken a second.
struct Ticker {
    private let total: Int
    private let begun = ContinuousClock.now
    private var shows = false

    init(of total: Int) { self.total = total }

    /// The next piece begins, counted from 1.
    mutating func begin(_ number: Int, _ what: String) {
        guard total > 1, isatty(STDERR_FILENO) == 1, ContinuousClock.now - begun > .seconds(1) else { return }
        shows = true
        write("\r\u{1B}[K\(number) of \(total): \(Terminal.cut(Terminal.shown(what), 60))")
    }

    /// How many pages of a document have been read from pictures, as a bar; it goes when all are.
    static func pages(_ done: Int, of total: Int) {
        guard total > 1, isatty(STDERR_FILENO) == 1 else { return }
        let width = 30, full = width * done / total
        let bar = String(repeating: "=", count: full) + String(repeating: " ", count: width - full)
        let text = done == total ? "" : "[\(bar)] \(done) of \(total) pages read from pictures"
        FileHandle.standardError.write(Data(("\r\u{1B}[K" + text).utf8))
    }

    /// Wipes the line.
    mutating func end() {
        if shows { write("\r\u{1B}[K") }
        shows = false
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
