/// The text of the standard contractual clauses where a contract has it attached word for word. It speaks of transfers
/// only, to parties of other names, so nothing in it is a term of the contract around it.
enum AttachedClauses {
    /// Where such texts stand, in bytes of the folded text.
    static func all(in prose: Prose) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for start in prose.all("purpose and scope") where !(found.last?.contains(start.lowerBound) ?? false) {
            guard let line = prose.line(at: start.lowerBound), isFirstClause(prose, line) else { continue }
            let begin = prose.lines[max(0, line - 4)...line].first { prose.folded($0.span).contains("section i") }
            let from = (begin ?? prose.lines[max(0, line - 1)]).span.lowerBound
            found.append(from..<end(prose, behind: line))
        }
        return found
    }

    /// `Clause 1 Purpose and scope`, in one line or two, and the clauses' own words soon behind.
    private static func isFirstClause(_ prose: Prose, _ line: Int) -> Bool {
        let own = prose.folded(prose.lines[line].span)
        let before = line > 0 ? prose.folded(prose.lines[line - 1].span) : ""
        guard own.hasPrefix("clause 1") || before.hasPrefix("clause 1") else { return false }
        let behind = prose.lines[line].span.upperBound
        return prose.first(
            of: ["purpose of these standard contractual clauses", "these clauses"],
            in: behind..<min(behind + 800, prose.whole.upperBound)) != nil
    }

    /// Up to the first annex behind its last clause, or the end.
    private static func end(_ prose: Prose, behind line: Int) -> Int {
        let start = prose.lines[line].span.upperBound
        let last = prose.all("clause 18", in: start..<prose.whole.upperBound).last?.upperBound ?? start
        for next in prose.lines where next.span.lowerBound > last {
            let text = prose.folded(next.span)
            if Numbers.isAnnex(text) || text == "appendix" { return next.span.lowerBound }
        }
        return prose.whole.upperBound
    }
}
