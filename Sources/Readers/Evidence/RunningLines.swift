/// The lines at the edges of pages that belong to the paper and not to its text: running headers, footers, page numbers.
struct RunningLines {
    private var running: Set<Place> = []
    private var labels: [Int: String] = [:]
    /// The keys of those lines.
    private(set) var keys: Set<String> = []

    private struct Place: Hashable {
        let page: Int
        let line: Int
    }
    /// How many lines at the top and at the bottom may be running.
    private static let depth = 4

    /// From the lines of each page, without blank ones.
    init(_ pages: [[Substring]]) {
        guard pages.count > 1 else { return }
        let tops = pages.map { RunningLines.keys($0.prefix(RunningLines.depth)) }
        let bottoms = pages.map { RunningLines.keys($0.suffix(RunningLines.depth).reversed()) }
        let (often, frequent) = (RunningLines.often(tops), RunningLines.often(bottoms))
        var seen: Set<String> = []
        for (index, page) in pages.enumerated() {
            for (line, key) in tops[index].enumerated() where line < page.count {
                guard RunningLines.isNumber(key) || often.contains(key) else { break }
                // The first of a running header may be the heading of its section.
                if RunningLines.isNumber(key) || !seen.insert(key).inserted {
                    running.insert(Place(page: index, line: line))
                }
            }
            for (line, key) in bottoms[index].enumerated() where line < page.count {
                guard RunningLines.isNumber(key) || frequent.contains(key) else { break }
                running.insert(Place(page: index, line: page.count - 1 - line))
            }
        }
        keys = Set(running.flatMap { RunningLines.keys([pages[$0.page][$0.line]]) })
        number(pages)
    }

    func isRunning(page: Int, line: Int) -> Bool { running.contains(Place(page: page, line: line)) }
    /// The number printed on a page, where such numbers run along with the pages.
    func label(of page: Int) -> String? { labels[page] }

    /// Whether a line of other words of the same pages is one of them.
    func holds(_ line: String) -> Bool {
        guard let key = RunningLines.keys([line[...]]).first else { return false }
        // A page number may stand at either end of it.
        let bare = key.hasSuffix(" #") ? key.dropLast(2) : key.hasPrefix("# ") ? key.dropFirst(2) : key[...]
        return keys.contains(key) || keys.contains(String(bare).trimmed) || RunningLines.isNumber(key)
    }

    /// Folded, with every run of figures as one `#`.
    private static func keys(_ lines: some Sequence<Substring>) -> [String] {
        lines.map { line in
            var key: [UInt8] = []
            for byte in Folding.folded(String(line)) {
                if byte.isDigit {
                    if key.last != 35 { key.append(35) }
                } else {
                    key.append(byte)
                }
            }
            return String(decoding: key, as: UTF8.self).trimmed
        }
    }

    /// Keys that stand on at least three pages, and on half of those between the first and the last of them.
    private static func often(_ edges: [[String]]) -> Set<String> {
        var pages: [String: (first: Int, last: Int, count: Int)] = [:]
        for (index, keys) in edges.enumerated() {
            for key in Set(keys) where !isResult(key) {
                let before = pages[key]
                pages[key] = (before?.first ?? index, index, (before?.count ?? 0) + 1)
            }
        }
        return Set(pages.filter { $0.value.count >= 3 && $0.value.count * 2 > $0.value.last - $0.value.first }.keys)
    }

    /// The result of a test may stand at the foot of many pages and is no footer.
    private static func isResult(_ key: String) -> Bool { key.has("noted") || key.has("exception") }

    /// `12`, `- 12 -`, `page 12 of 40`, `xii`.
    private static func isNumber(_ key: String) -> Bool {
        let bare = key.filter { !" -|*()[]".contains($0) }
        return ["#", "page#", "page#of#", "#of#", "#/#", "p.#", "#page", "seite#", "seite#von#"].contains(bare)
            || (!bare.isEmpty && bare.count <= 5 && bare.allSatisfy { "ivx".contains($0) })
    }

    /// Finds the distance between the numbers printed and the pages counted, if most pages share one.
    private mutating func number(_ pages: [[Substring]]) {
        var printed: [Int: Int] = [:]
        for place in running {
            let key = Folding.string(String(pages[place.page][place.line]))
            guard RunningLines.isNumber(RunningLines.keys([pages[place.page][place.line]]).first ?? ""),
                let number = key.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
            else { continue }
            printed[place.page] = number
        }
        let distances = Dictionary(grouping: printed) { $0.key + 1 - $0.value }
        guard let (_, most) = distances.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }),
            most.count >= 3, most.count * 5 >= printed.count * 4
        else { return }
        for (page, number) in most { labels[page] = String(number) }
    }
}
