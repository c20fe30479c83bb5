/// A check's answer for one use.
package struct Finding: Sendable {
    package let check: Check
    package let answer: Answer
    /// An acceptance in force: it takes the finding out of rules R3 and R4, and changes neither answer nor score.
    package let accepted: Acceptance?
    /// The last day, inclusive, on which a met or conditional answer is still as good if nothing more is read; nil for
    /// any other, and for one that time does not touch.
    package let lasts: Day?
    package init(check: Check, answer: Answer, accepted: Acceptance? = nil, lasts: Day? = nil) {
        self.check = check
        self.answer = answer
        self.accepted = accepted
        self.lasts = lasts
    }
    package var applies: Bool { answer.kind != .notApplicable }
}

/// What is proven, and what would be possible if every unknown turned out met: `46 proven, up to 88`. Whole numbers
/// only: points are weight × credit in thousandths of a quarter point. No decision is an input.
package struct Score: Hashable, Sendable {
    /// One check's part of the score, in thousandths of a quarter point.
    package struct Line: Hashable, Sendable {
        package let check: String
        package let points: Int
        package let possible: Int
        package let outOf: Int
        package let answered: Bool
    }
    package let lines: [Line]
    /// 39 while a gate is unmet, printed as its own line; else 100.
    package let cap: Int
    package let outOf: Int
    /// From 0 to 100, rounded down, so that no line is reached by rounding; nil when nothing applies.
    package let proven: Int?
    /// The same if every unknown turned out met.
    package let possible: Int?
    /// Weight answered ÷ weight applicable, in percent, rounded down; nil when nothing applies.
    package let coverage: Int?

    /// The sum of the lines of the findings that apply.
    package init(_ findings: [Finding], _ policy: Policy) {
        let live = findings.filter(\.applies).sorted { $0.check.id < $1.check.id }
        let lines = live.map { finding in
            let weight = policy.weight(finding.check.severity), unknown = finding.answer.kind == .unknown
            let points = weight * Bar(proves: finding.check.proves).credit(finding.answer)
            return Line(
                check: finding.check.id, points: points, possible: unknown ? weight * 1000 : points,
                outOf: weight * 1000, answered: !unknown)
        }
        self.lines = lines
        let cap = live.contains { $0.check.isGate && $0.answer.kind == .unmet } ? 39 : 100
        let outOf = lines.reduce(0) { $0 + $1.outOf }
        func share(_ part: (Line) -> Int) -> Int? { outOf == 0 ? nil : 100 * lines.reduce(0) { $0 + part($1) } / outOf }
        self.cap = cap
        self.outOf = outOf
        proven = share(\.points).map { min(cap, $0) }
        possible = share(\.possible).map { min(cap, $0) }
        coverage = share { $0.answered ? $0.outOf : 0 }
    }
}
