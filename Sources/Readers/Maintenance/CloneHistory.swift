/// The commits that the default branch or a tag reaches, newest first; those of the branch stand before the others.
struct CloneHistory: Sendable {
    /// One commit.
    struct Entry: Sendable {
        /// In hexadecimal.
        let object: ArraySlice<UInt8>
        /// Seconds since 1970, as the people who made it say; nil where they wrote no number.
        let committed, authored: Int?
        /// Places of the parents in the list; −1 for one that is not there.
        fileprivate(set) var parents: [Int]
        /// Whether its parents were cut off: the clone is shallow here.
        let isCut: Bool
        /// `NAME <MAIL>`, as bytes.
        let author: ArraySlice<UInt8>
    }
    private(set) var entries: [Entry] = []
    /// How many of them, the first ones, the default branch reaches.
    private(set) var branchCount = 0
    private var places: [ObjectName: Int] = [:]

    /// More commits are refused: a product that large needs another tool.
    static let most = 200_000

    /// The arguments of git that give what `init` reads.
    static func question(tip: String?) -> [String] {
        ["rev-list", "--max-count=\(most + 1)", "--no-commit-header", "--format=%H|%ct|%at|%P|%an <%ae>"]
            + (tip.map { [$0] } ?? []) + ["--tags", "--"]
    }

    /// No commits.
    init() {}

    /// - Parameters:
    ///   - tip: the tip of the default branch; nil where there is none.
    ///   - cut: the bytes of the file `shallow`.
    ///   - file: the clone's name, for the sentence of the limit.
    init(_ answer: [UInt8], tip: String?, cut: [UInt8], file: String) throws(ReadingError) {
        let cut = Set(cut[...].pieces(at: 10).compactMap { ObjectName($0) })
        var read: [(entry: Entry, name: ObjectName, parents: [ObjectName])] = []
        for line in answer[...].pieces(at: 10) where !line.isEmpty {
            let cells = line.pieces(at: UInt8(ascii: "|"), most: 5)
            guard cells.count == 5, let name = ObjectName(cells[0]) else { continue }
            let entry = Entry(
                object: cells[0], committed: cells[1].number, authored: cells[2].number, parents: [],
                isCut: cut.contains(name), author: cells[4])
            read.append((entry, name, cells[3].isEmpty ? [] : cells[3].pieces(at: 0x20).compactMap { ObjectName($0) }))
        }
        guard read.count <= CloneHistory.most else {
            throw .limit(file: file, place: nil, what: "more than \(CloneHistory.most) commits")
        }
        var at = Dictionary(read.indices.map { (read[$0].name, $0) }) { first, _ in first }
        let onBranch = CloneHistory.reached(
            from: tip.flatMap { ObjectName(Array($0.utf8)[...]) }.flatMap { at[$0] }, count: read.count
        ) { read[$0].parents.compactMap { at[$0] } }
        let order = read.indices.sorted { a, b in
            if onBranch[a] != onBranch[b] { return onBranch[a] }
            let (dateA, dateB) = (read[a].entry.committed ?? .min, read[b].entry.committed ?? .min)
            if dateA != dateB { return dateA > dateB }
            return read[a].entry.object.lexicographicallyPrecedes(read[b].entry.object)
        }
        for (place, index) in order.enumerated() { at[read[index].name] = place }
        entries = order.map { index in
            var entry = read[index].entry
            entry.parents = read[index].parents.map { at[$0] ?? -1 }
            return entry
        }
        branchCount = onBranch.count { $0 }
        places = at
    }

    /// Where in the list a commit stands; nil when it is not there.
    func place(of name: ObjectName?) -> Int? { name.flatMap { places[$0] } }

    /// Which of `count` commits one reaches, itself included, by their parents.
    static func reached(from start: Int?, count: Int, parents: (Int) -> [Int]) -> [Bool] {
        var reached = [Bool](repeating: false, count: count), open = start.map { [$0] } ?? []
        while let next = open.popLast() {
            guard reached.indices.contains(next), !reached[next] else { continue }
            reached[next] = true
            open += parents(next)
        }
        return reached
    }
}
