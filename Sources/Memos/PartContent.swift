import Assessment

/// The sections of one use.
extension PageContent {
    private static func named(_ part: Memo.Part, _ heading: String) -> String {
        part.name.isEmpty ? heading : "\(part.name): \(heading.prefix(1).lowercased())\(heading.dropFirst())"
    }

    mutating func toolsSection(_ part: Memo.Part) -> Slots? {
        guard let tools = part.tools else { return nil }
        let declared = tools.lines.contains(where: \.needed)
        let rows = tools.lines.map { line -> Slots in
            [
                .number: .number(line.number), .toolName: .text(line.name), .can: .text(line.can),
                .granted: .text(line.granted.map { $0 ? "granted" : "no" } ?? "not declared"),
                .needed: .flag(line.needed),
                .excess: .text(declared ? "in excess" : "not declared"),
            ]
        }
        return section("Offered, needed", PageContent.named(part, tools.concludes))
            .with(PageContent.sentence(tools.says)).with(table()).with([
                .tools: .each(rows),
                .moreTools: .text(
                    tools.more == 0
                        ? ""
                        : "\(Wording.sentence(Wording.count(tools.more, "more tool"))) \(tools.more == 1 ? "stands" : "stand") in the exhibit."
                ),
            ])
    }

    mutating func findingsSection(_ part: Memo.Part) -> (slots: Slots, anchor: String) {
        let heading = PageContent.conclusion(part.analyses.flatMap(\.lines).filter { $0.answer != .met })
        let anchor = part.name.isEmpty ? "s\(number + 1)" : part.anchor
        let opened = section("Findings", PageContent.named(part, heading), anchor: anchor)
        let analyses = part.analyses.map { analysis -> Slots in
            let carrying =
                analysis.lines.isEmpty
                ? nil
                : table().with([
                    .asksQuestion: .text(analysis.question.asks),
                    .findings: .each(analysis.lines.map(PageContent.finding)),
                ])
            return [.heading: .text(analysis.concludes), .carrying: .one(carrying)]
        }
        let met = part.analyses.flatMap(\.rest)
        let rest = met.isEmpty ? nil : table().with([.findings: .each(met.map(PageContent.finding))])
        return (opened.with([.analyses: .each(analyses), .rest: .one(rest)]), anchor)
    }

    /// What is open, as a heading: gates by their answer, else how many other checks.
    private static func conclusion(_ open: [Memo.FindingLine]) -> String {
        let gates = [Answer.Kind.unmet, .unknown, .conditional].compactMap { kind -> String? in
            let count = open.filter { $0.gate && $0.answer == kind }.count
            return count == 0 ? nil : "\(Wording.count(count, "gate")) \(count == 1 ? "is" : "are") \(kind)"
        }
        if !gates.isEmpty { return Wording.sentence(gates.joined(separator: ", ")) }
        if open.isEmpty { return "Everything that applies is met" }
        let checks = Wording.count(open.count, "other check")
        return "Every gate that applies is met; \(checks) \(open.count == 1 ? "is" : "are") open"
    }

    private static func finding(_ line: Memo.FindingLine) -> Slots {
        let silent = line.answer == .unknown && line.cites.isEmpty && line.against.isEmpty
        return answer(line.answer).with([
            .check: .text(line.check), .gate: .flag(line.gate), .asks: .text(line.asks), .hooks: .text(line.hooks),
            .disputed: .flag(line.disputed), .found: .text(line.found), .quote: .text(line.quote),
            .accepted: .text(line.accepted), .cites: cell(line.cites),
            .against: .one(line.against.isEmpty ? nil : [.cites: cell(line.against)]),
            .looked: .text(silent ? "Looked in \(line.looked)" : ""), .closes: .text(line.closes),
        ])
    }

    mutating func numbersSection(_ part: Memo.Part) -> Slots {
        let proven = part.proven ?? 0, possible = part.possible ?? 0
        let heading =
            possible > proven
            ? "\(proven) of 100 is proven, and asking could bring it to \(possible)"
            : "\(proven) of 100 is proven, and no answer is missing that would add to it"
        let opened = section("In numbers", PageContent.named(part, heading))
        let chart = Chart(part.analyses)
        let total = Answer.Kind.allCases.map { kind in (kind, part.analyses.reduce(0) { $0 + ($1.counts[kind] ?? 0) }) }
        let sums =
            part.analyses.map { PageContent.sum($0.question.title, $0.counts, $0.proven, $0.possible) }
            + [PageContent.sum("All", Dictionary(uniqueKeysWithValues: total), part.proven, part.possible)]
        let applies = total.reduce(0) { $0 + $1.1 }, all = applies + part.notApplicable.count
        var note = "“Up to” is the figure if every unknown check turned out met. A line is rounded down."
        if part.cap < 100 { note += " An unmet gate caps the whole at \(part.cap)." }
        return opened.with(figure()).with(table()).with([
            .tier: .text(Wording.sentence(part.tier)), .tierRow: .text(part.tierRow), .proven: .number(proven),
            .possible: .text(possible > proven ? String(possible) : ""),
            .coverage: .text(part.coverage.map { "\($0) %" } ?? "none"),
            .residual: .text(Wording.sentence(part.residual)), .residualNote: "after what was found",
            .describes: .text(chart.describes), .bars: .each(chart.bars), .sums: .each(sums),
            .applying: .text("\(applies) of \(all) checks apply"), .numbersNote: .text(note),
        ])
    }

    private static func sum(_ title: String, _ counts: [Answer.Kind: Int], _ proven: Int?, _ possible: Int?) -> Slots {
        func count(_ kind: Answer.Kind) -> Int { counts[kind] ?? 0 }
        let apply = count(.met) + count(.conditional) + count(.unmet) + count(.unknown)
        return [
            .title: .text(title), .apply: .number(apply), .met: .number(count(.met)),
            .conditional: .number(count(.conditional)), .unmet: .number(count(.unmet)),
            .unknown: .number(count(.unknown)), .proven: .text(proven.map(String.init) ?? "none"),
            .upTo: .text(possible.map(String.init) ?? "none"),
        ]
    }

    mutating func unknownSection(_ part: Memo.Part) -> (slots: Slots, anchor: String)? {
        guard !part.unknown.isEmpty || !part.notApplicable.isEmpty else { return nil }
        let anchor = "s\(number + 1)"
        let opened = section("Unknown", PageContent.named(part, Wording.bare(part.unknownSays)))
        func rows(_ lines: [Memo.FindingLine]) -> Slots.Filling {
            .each(
                lines.map { line in
                    PageContent.finding(line).with([
                        .looked: .text(line.looked), .found: .text(Wording.sentence(line.found)),
                    ])
                })
        }
        let unknown = part.unknown.isEmpty ? nil : table().with([.findings: rows(part.unknown)])
        let away = part.notApplicable.isEmpty ? nil : table().with([.findings: rows(part.notApplicable)])
        return (opened.with([.unknownTable: .one(unknown), .notApplicableTable: .one(away)]), anchor)
    }
}
