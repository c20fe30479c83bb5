import Assessment

/// A memo as the templates ask for it: sections with their numbers, tables with their names.
struct PageContent {
    private let memo: Memo
    private var tables = 0
    private var figures = 0
    private var contents: [Slots] = []
    /// More rows of conditions than this stand in a section of their own.
    private static let firstScreen = 5

    /// What fills the page, but for the hash of its style sheet.
    private(set) var slots: Slots = [:]

    init(_ memo: Memo) {
        self.memo = memo
        let head = header
        let brief = self.brief
        let facts = factsSection, conditions = conditionsSection, terms = termsSection
        let quotedAnchor = "s\(number + 1)", quoted = quotedSection
        var findingsAnchor = "", unknownAnchor = ""
        let parts = memo.parts.map { part in
            let tools = toolsSection(part)
            let findings = findingsSection(part)
            let numbers = numbersSection(part)
            let unknown = unknownSection(part)
            if findingsAnchor.isEmpty { findingsAnchor = findings.anchor }
            if unknownAnchor.isEmpty, let unknown, !part.unknown.isEmpty { unknownAnchor = unknown.anchor }
            return [
                .toolsSection: .one(tools), .findingsSection: .one(findings.slots), .numbersSection: .one(numbers),
                .unknownSection: .one(unknown?.slots),
            ] as Slots
        }
        let due = dueSection, decisions = decisionsSection, sources = sourcesSection
        slots = head.with(brief).with([
            .factsSection: .one(facts), .conditionsSection: .one(conditions), .termsSection: .one(terms),
            .quotedSection: .one(quoted), .parts: .each(parts), .dueSection: .one(due),
            .decisionsSection: .one(decisions), .sourcesSection: .one(sources), .contents: .each(contents),
            .quotedAnchor: .text(quoted == nil ? "" : quotedAnchor), .findingsAnchor: .text(findingsAnchor),
            .unknownAnchor: .text(unknownAnchor), .method: .text(memo.method),
        ])
    }

    // MARK: Numbers

    /// The number of the last section.
    var number: Int { contents.count }

    /// Opens a section: its number, anchor and heading, and its line in the contents. `anchor` overrules `s4`.
    mutating func section(_ label: String, _ heading: String, anchor: String? = nil) -> Slots {
        let number = contents.count + 1
        let opened: Slots = [
            .number: .number(number), .anchor: .text(anchor ?? "s\(number)"), .label: .text(label),
            .heading: .text(heading),
        ]
        contents.append(opened)
        return opened
    }
    mutating func table() -> Slots {
        tables += 1
        return [.tableID: .text("t\(tables)"), .tableName: .text("Table \(tables)")]
    }

    mutating func figure() -> Slots {
        figures += 1
        return [.figureID: .text("f\(figures)"), .figureName: .text("Figure \(figures)")]
    }

    // MARK: The first screen

    static func number(_ memo: Memo) -> String { memo.heading.number.isEmpty ? "Memo" : "Memo \(memo.heading.number)" }
    static func status(_ memo: Memo) -> String { memo.heading.issued ? "Issued" : "Draft" }

    private var header: Slots {
        [
            .documentTitle: .text("\(PageContent.number(memo)): \(memo.title), \(memo.rating)"),
            .memoNumber: .text(PageContent.number(memo)), .status: .text(PageContent.status(memo)),
            .legend: .text(memo.heading.legend), .dayISO: .text("\(memo.day)"), .dayWords: .text(memo.day.inWords),
            .title: .text(memo.title), .subtitle: .text(memo.subtitle), .to: .text(PageContent.orOpen(memo.heading.to)),
            .from: .text(PageContent.orOpen(memo.heading.from)), .owner: .text(PageContent.orOpen(memo.owner)),
            .decideBy: .text(memo.heading.decideBy?.inShort ?? "not dated"),
        ]
    }
    private static func orOpen(_ name: String) -> String { name.isEmpty ? "not named" : Wording.name(name) }

    private var brief: Slots {
        mutating get {
            let uses = memo.uses.map { use in
                PageContent.rating(use.rating).with([
                    .anchor: .text(use.anchor), .useName: .text(use.name), .tier: .text(use.tier),
                    .ruleID: .text(use.rule),
                    .until: .text(use.until.map { "\($0)" } ?? ""), .untilShort: .text(use.until?.inShort ?? ""),
                ])
            }
            let open = memo.conditions.filter { $0.closed == nil }
            let usesTable = uses.isEmpty ? nil : table().with([.uses: .each(uses)])
            let conditions =
                open.isEmpty
                ? nil
                : table().with([
                    .label: .text(memo.rating <= .notYet ? "Before any connection" : "Conditions"), .captionClass: "vh",
                    .conditions: .each(open.prefix(PageContent.firstScreen).map(PageContent.condition)),
                    .anchor: "conditions",
                    .moreConditions: .text(
                        open.count > PageContent.firstScreen
                            ? "\(Wording.sentence(Wording.figure(open.count - PageContent.firstScreen))) more stand below."
                            : ""),
                ])
            return PageContent.rating(memo.rating).with([
                .question: .text(memo.question), .lead: .text(memo.lead),
                .ratingRule: .text(memo.rating == .hold ? "rule \(memo.parts.map(\.rule).first ?? "R1")" : ""),
                .until: .text(memo.until.map { "\($0)" } ?? ""), .untilISO: .text(memo.until.map { "\($0)" } ?? ""),
                .untilWords: .text(memo.until?.inWords ?? ""), .hasReasons: .flag(!memo.reasons.isEmpty),
                .reasons: .each(memo.reasons.map(PageContent.sentence)), .rule: .text(memo.rule),
                .usesTable: .one(usesTable), .today: .text(memo.today), .conditionsTable: .one(conditions),
                .untested: .text(memo.untested), .next: .text(memo.next),
            ])
        }
    }

    static func rating(_ rating: Rating) -> Slots {
        let style =
            switch rating {
            case .hold: "r-hold"
            case .notYet: "r-notyet"
            case .conditional: "r-cond"
            case .ready: "r-ready"
            case .notAssessed: "r-none"
            }
        return [.ratingClass: .text(style), .ratingWord: .text(Wording.sentence("\(rating)"))]
    }

    private static func condition(_ line: Memo.ConditionLine) -> Slots {
        [
            .conditionID: .text(line.id), .says: .text(line.says), .proof: .text(line.proof),
            .owner: .text(orOpen(line.owner)), .due: .flag(line.due != nil),
            .dueISO: .text(line.due.map { "\($0)" } ?? ""), .dueShort: .text(line.due?.inShort ?? ""),
            .before: .text(line.before), .proposed: .flag(line.proposed), .closed: .flag(line.closed != nil),
            .closedISO: .text(line.closed.map { "\($0)" } ?? ""), .closedShort: .text(line.closed?.inShort ?? ""),
            .cites: prose(line.cites),
        ]
    }

    // MARK: Cites

    /// Cites as they stand after a sentence: `(Ex. A at 2; Ex. B at 3.)`, the grades after the last.
    static func prose(_ cites: [Memo.Cite]) -> Slots.Filling {
        var seen: Set<String> = []
        let grades = cites.map(\.grade).filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "; ")
        return .each(
            cites.enumerated().map { index, cite in
                let last = index == cites.count - 1
                let text = (index == 0 ? "(" : "") + cite.text + (last ? ".)" : ";")
                return [
                    .anchor: .text(cite.anchor), .cite: .text(text), .unverified: .flag(!cite.verified),
                    .last: .flag(last), .grade: .text(grades),
                ]
            })
    }
    /// Cites as they stand in a cell, each with its own grade under it.
    static func cell(_ cites: [Memo.Cite]) -> Slots.Filling {
        .each(
            cites.map { cite in
                [
                    .anchor: .text(cite.anchor), .cite: .text(cite.text), .unverified: .flag(!cite.verified),
                    .grade: .text(cite.grade),
                ]
            })
    }
    static func sentence(_ sentence: Memo.Sentence) -> Slots {
        [.text: .text(sentence.text), .cites: prose(sentence.cites)]
    }
    /// Sentences of a paragraph: where several in a row are supported alike, the grade stands after the last of them.
    static func paragraph(_ sentences: [Memo.Sentence]) -> Slots {
        func grades(_ sentence: Memo.Sentence) -> [String] { sentence.cites.map(\.grade) }
        let slots = sentences.enumerated().map { index, said -> Slots in
            let next = sentences.dropFirst(index + 1).first
            guard let next, !said.cites.isEmpty, grades(next) == grades(said) else { return sentence(said) }
            let bare = said.cites.map { Memo.Cite(letter: $0.letter, text: $0.text, grade: "", verified: $0.verified) }
            return sentence(Memo.Sentence(text: said.text, cites: bare))
        }
        return [.sentences: .each(slots)]
    }

    // MARK: Sections of the whole

    private var factsSection: Slots {
        mutating get {
            func paragraphs(_ list: [[Memo.Sentence]]) -> Slots.Filling {
                .each(list.map(PageContent.paragraph))
            }
            return section("Facts", memo.factsConclude).with([
                .paragraphs: paragraphs(memo.facts), .disputes: paragraphs(memo.disputes),
                .disputesHeading: .text(
                    memo.disputes.isEmpty
                        ? "" : memo.disputes.count == 1 ? "One dispute" : "Disputes, each with both sides"),
            ])
        }
    }

    private var conditionsSection: Slots? {
        mutating get {
            let closed = memo.conditions.filter { $0.closed != nil }.count
            guard memo.conditions.count > PageContent.firstScreen || closed > 0 else { return nil }
            let open = memo.conditions.count - closed
            let heading =
                "\(Wording.sentence(Wording.count(open, "condition"))) \(open == 1 ? "is" : "are") open, \(Wording.figure(closed)) \(closed == 1 ? "is" : "are") closed"
            return section("Conditions", heading, anchor: "conditions").with(table()).with([
                .captionClass: "", .conditions: .each(memo.conditions.map(PageContent.condition)),
            ])
        }
    }

    private var termsSection: Slots? {
        mutating get {
            guard !memo.termsToRaise.isEmpty || !memo.termsThatStand.isEmpty else { return nil }
            let raise = memo.termsToRaise.count, stand = memo.termsThatStand.count
            let heading =
                "\(Wording.sentence(Wording.count(raise, "term"))) to raise, \(stand == 0 ? "none" : Wording.figure(stand)) \(stand == 1 ? "that stands" : "that stand")"
            let opened = section("Contract terms", heading)
            func rows(_ terms: [Memo.TermLine]) -> Slots.Filling { .each(terms.map(PageContent.term)) }
            return opened.with([
                .termsToRaise: .one(raise == 0 ? nil : table().with([.terms: rows(memo.termsToRaise)])),
                .termsThatStand: .one(stand == 0 ? nil : table().with([.terms: rows(memo.termsThatStand)])),
                .regimes: .text(
                    memo.regimes.isEmpty
                        ? "No body of law is declared, so none is hooked. Hooks come from the fixed catalogue of 2026-11."
                        : "Hooks come from the fixed catalogue of 2026-11. Declared: \(memo.regimes). Whether a clause applies is for counsel."
                ),
            ])
        }
    }
    private static func term(_ term: Memo.TermLine) -> Slots {
        answer(term.answer).with([
            .topic: .text(Wording.bare(term.topic)), .check: .text(term.check), .current: .text(term.current),
            .cites: cell(term.cites), .ask: .text(term.ask), .hooks: .text(term.hooks),
        ])
    }
    static func answer(_ kind: Answer.Kind) -> Slots {
        let style =
            switch kind {
            case .unmet: "a-unmet"
            case .unknown, .notApplicable: "a-unk"
            case .conditional: "a-cond"
            case .met: "a-met"
            }
        return [.answerClass: .text(style), .answer: .text("\(kind)"), .open: .flag(kind != .met)]
    }

    private var quotedSection: Slots? {
        mutating get {
            guard !memo.quoted.isEmpty else { return nil }
            let one = memo.quoted.count == 1
            let heading =
                one
                ? "The text of one tool gives the agent an order"
                : "The texts of \(Wording.figure(memo.quoted.count)) tools give the agent orders"
            return section("Tool text", heading).with([.quotations: .each(memo.quoted.map(PageContent.quotation))])
        }
    }
    private static func quotation(_ quoted: Memo.Quoted) -> Slots {
        let most = 1500
        let cut = VisibleText.short(quoted.text, most)
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

    private var dueSection: Slots {
        mutating get {
            let most = 15, shown = memo.deadlines.prefix(most)
            let heading = memo.deadlines.first.map { "The next review is due by \($0.day.inWords)" } ?? "No day is set"
            let rows = shown.map { line -> Slots in
                [
                    .dueISO: .text("\(line.day)"), .dueShort: .text(line.day.inShort),
                    .says: .text(line.says), .owner: .text(PageContent.orOpen(line.owner)),
                    .late: .text(line.state == .overdue ? "Overdue." : line.state == .grace ? "In grace." : ""),
                ]
            }
            return section("Reassessment", heading).with(table()).with([
                .deadlines: .each(rows),
                .moreDeadlines: .text(
                    memo.deadlines.count > most
                        ? "\(memo.deadlines.count - most) later days stand in the list of what is due." : ""),
            ])
        }
    }

    private var decisionsSection: Slots {
        mutating get {
            let decided = memo.decisions.filter { $0.day != nil && !$0.stale }.count, all = memo.decisions.count
            let heading =
                decided == 0
                ? "No role has decided yet"
                : decided == all
                    ? "Every role has decided"
                    : "\(Wording.sentence(Wording.figure(decided))) of \(Wording.figure(all)) roles \(decided == 1 ? "has" : "have") decided"
            let rows = memo.decisions.map { line -> Slots in
                [
                    .role: .text(line.role), .useName: .text(line.use), .decided: .text(line.says),
                    .stale: .flag(line.stale), .by: .text(line.name), .decidedOn: .text(line.day?.inShort ?? ""),
                    .cites: PageContent.cell(line.cites), .rowClass: .text(line.day == nil ? "blank" : "said"),
                ]
            }
            return section("Decisions", heading).with(table()).with([
                .decisions: .each(rows), .bound: .text(memo.bound),
            ])
        }
    }

    private var sourcesSection: Slots {
        mutating get {
            let rows = memo.sources.map { line -> Slots in
                [
                    .anchor: .text(line.anchor), .letter: .text(line.letter),
                    .sourceName: .text(VisibleText.short(line.name, 160)),
                    .note: .text(VisibleText.short(line.note, 300)), .sha256: .text(line.sha256),
                ]
            }
            let heading =
                "\(Wording.sentence(Wording.count(rows.count, "exhibit"))), \(rows.count == 1 ? "named" : "each named") by \(rows.count == 1 ? "its" : "its") SHA-256"
            return section("Sources", heading).with([.sources: .each(rows)])
        }
    }
}
