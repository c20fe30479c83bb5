import Assessment

/// The sections of the whole memo.
extension PageContent {
    mutating func factsSection() -> Slots {
        func paragraphs(_ list: [[Memo.Sentence]]) -> Slots.Filling { .each(list.map(PageContent.paragraph)) }
        let several = memo.disputes.count > 1 ? "Disputes, each with both sides" : "One dispute"
        return section("Facts", memo.factsConclude).with([
            .paragraphs: paragraphs(memo.facts), .disputes: paragraphs(memo.disputes),
            .disputesHeading: .text(memo.disputes.isEmpty ? "" : several),
        ])
    }

    /// A section of their own when the first screen cannot hold them, or when some are closed.
    mutating func conditionsSection() -> Slots? {
        let closed = memo.conditions.filter { $0.closed != nil }.count, open = memo.conditions.count - closed
        guard memo.conditions.count > PageContent.firstScreen || closed > 0 else { return nil }
        let heading = Wording.sentence(
            "\(Wording.are(open, "condition")) open, \(closed == 0 ? "none" : Wording.figure(closed)) closed")
        return section("Conditions", heading, anchor: "conditions").with(table()).with([
            .captionClass: "", .conditions: .each(memo.conditions.map(PageContent.condition)),
        ])
    }

    mutating func termsSection() -> Slots? {
        let raise = memo.termsToRaise, stand = memo.termsThatStand
        guard !raise.isEmpty || !stand.isEmpty else { return nil }
        let stands =
            stand.isEmpty ? "none stands" : stand.count == 1 ? "one stands" : "\(Wording.figure(stand.count)) stand"
        let heading = Wording.sentence("\(Wording.count(raise.count, "term")) to raise, \(stands) as signed")
        let opened = section("Contract terms", heading)
        let rows = { (terms: [Memo.TermLine]) in Slots.Filling.each(terms.map(PageContent.term)) }
        let first = raise.isEmpty ? nil : table().with([.terms: rows(raise)])
        let second = stand.isEmpty ? nil : table().with([.terms: rows(stand)])
        let declared =
            memo.regimes.isEmpty
            ? "No body of law is declared, so none is hooked."
            : "Declared: \(memo.regimes). Whether a clause applies is for counsel."
        return opened.with([
            .termsToRaise: .one(first), .termsThatStand: .one(second),
            .regimes: .text("Hooks come from the fixed catalogue of 2026-11. \(declared)"),
        ])
    }

    private static func term(_ term: Memo.TermLine) -> Slots {
        answer(term.answer).with([
            .topic: .text(Wording.bare(term.topic)), .check: .text(term.check), .current: .text(term.current),
            .cites: cell(term.cites), .ask: .text(term.ask), .hooks: .text(term.hooks),
        ])
    }

    /// What vendors' machines send to models, quoted in this one place.
    mutating func quotedSection() -> Slots? {
        guard !memo.quoted.isEmpty else { return nil }
        let heading =
            memo.quoted.count == 1
            ? "The text of one tool gives the agent an order"
            : "The texts of \(Wording.figure(memo.quoted.count)) tools give the agent orders"
        return section("Tool text", heading).with([.quotations: .each(memo.quoted.map(PageContent.quotation))])
    }

    private static func quotation(_ quoted: Memo.Quoted) -> Slots {
        let most = 1500, cut = VisibleText.short(quoted.text, most)
        let stretches = VisibleText.stretches(cut).map { stretch -> Slots in
            switch stretch {
            case .plain(let plain): [.plain: .text(plain), .codes: ""]
            case .codes(let codes): [.plain: "", .codes: .text(codes)]
            }
        }
        return [
            .stretches: .each(stretches), .quotedName: .text(VisibleText.short(quoted.name, 80)),
            .changed: .text(quoted.changed + (cut == quoted.text ? "" : "Cut after \(most) characters. ")),
            .signals: .text(VisibleText.short(quoted.signals, 300)), .cites: cell(quoted.cites),
        ]
    }

    mutating func dueSection() -> Slots {
        let most = 15, more = memo.deadlines.count - most
        let heading = memo.deadlines.first.map { "To be looked at again by \($0.day.inWords)" } ?? "No day is set"
        let rows = memo.deadlines.prefix(most).map { line -> Slots in
            [
                .dueISO: .text("\(line.day)"), .dueShort: .text(line.day.inShort), .says: .text(line.says),
                .owner: .text(PageContent.named(line.owner)),
                .late: .text(line.state == .overdue ? "Overdue." : line.state == .grace ? "In grace." : ""),
            ]
        }
        return section("Reassessment", heading).with(table()).with([
            .deadlines: .each(rows),
            .moreDeadlines: .text(more > 0 ? "\(Wording.sentence(Wording.count(more, "later day"))) not shown." : ""),
        ])
    }

    mutating func decisionsSection() -> Slots {
        let decided = memo.decisions.filter { $0.day != nil && !$0.stale }.count, all = memo.decisions.count
        let has = "\(Wording.figure(decided)) of \(Wording.figure(all)) roles \(decided == 1 ? "has" : "have") decided"
        let heading = decided == 0 ? "No role has decided yet" : decided == all ? "Every role has decided" : has
        let rows = memo.decisions.map { line -> Slots in
            [
                .role: .text(line.role), .useName: .text(line.use), .decided: .text(line.says),
                .stale: .flag(line.stale),
                .by: .text(Wording.name(line.name)), .decidedOn: .text(line.day?.inShort ?? ""),
                .cites: PageContent.cell(line.cites), .rowClass: .text(line.day == nil ? "blank" : "said"),
            ]
        }
        return section("Decisions", Wording.sentence(heading)).with(table()).with([
            .decisions: .each(rows), .bound: .text(memo.bound),
        ])
    }

    /// Pages as pictures; nil where none was asked for.
    mutating func leavesSection() -> Slots? {
        guard !memo.leaves.isEmpty else { return nil }
        let rows = memo.leaves.map { leaf -> Slots in
            [
                .cite: .text(leaf.cite), .says: .text(leaf.says), .leafAlt: .text(leaf.alt),
                .leafPicture: .text(leaf.picture),
            ]
        }
        let heading = Wording.count(rows.count, "page") + " of the exhibits, as they are in the files"
        return section("Pages", Wording.sentence(heading)).with([.leaves: .each(rows)])
    }

    mutating func sourcesSection() -> Slots {
        let rows = memo.sources.map { line -> Slots in
            [
                .anchor: .text(line.anchor), .letter: .text(line.letter), .sha256: .text(line.sha256),
                .sourceName: .text(VisibleText.short(line.name, 160)), .note: .text(VisibleText.short(line.note, 300)),
            ]
        }
        let heading = "\(Wording.count(rows.count, "exhibit")), \(rows.count == 1 ? "" : "each ")named by its SHA-256"
        return section("Sources", Wording.sentence(heading)).with([.sources: .each(rows)])
    }
}
