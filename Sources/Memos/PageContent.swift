import Assessment

/// A memo as the templates ask for it: sections with their numbers, tables with their names.
struct PageContent {
    let memo: Memo
    private var tables = 0
    private var figures = 0
    private var contents: [Slots] = []
    /// More rows of conditions than this stand in a section of their own.
    static let firstScreen = 5

    /// What fills the page, but for the hash of its style sheet.
    private(set) var slots: Slots = [:]

    init(_ memo: Memo) {
        self.memo = memo
        let head = header
        let brief = firstScreen()
        let facts = factsSection(), conditions = conditionsSection(), terms = termsSection()
        let quotedAnchor = "s\(number + 1)", quoted = quotedSection()
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
        let due = dueSection(), decisions = decisionsSection(), leaves = leavesSection(), sources = sourcesSection()
        slots = head.with(brief).with([
            .factsSection: .one(facts), .conditionsSection: .one(conditions), .termsSection: .one(terms),
            .quotedSection: .one(quoted), .parts: .each(parts), .dueSection: .one(due),
            .decisionsSection: .one(decisions), .leavesSection: .one(leaves), .sourcesSection: .one(sources),
            .contents: .each(contents),
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
            .title: .text(memo.title), .subtitle: .text(memo.subtitle), .to: .text(PageContent.named(memo.heading.to)),
            .from: .text(PageContent.named(memo.heading.from)), .owner: .text(PageContent.named(memo.owner)),
            .decideBy: .text(memo.heading.decideBy?.inShort ?? "not dated"),
        ]
    }
    /// A person's name, or that none is given.
    static func named(_ name: String) -> String { name.isEmpty ? "not named" : Wording.name(name) }

    private mutating func firstScreen() -> Slots {
        let uses = memo.uses.map { use in
            PageContent.rating(use.rating).with([
                .anchor: .text(use.anchor), .useName: .text(use.name), .tier: .text(use.tier),
                .ruleID: .text(use.rule),
                .until: .text(use.until.map { "\($0)" } ?? ""), .untilShort: .text(use.until?.inShort ?? ""),
            ])
        }
        let open = memo.conditions.filter { $0.closed == nil }
        let first = open.contains { $0.before.hasPrefix("before") }
        let usesTable = uses.isEmpty ? nil : table().with([.uses: .each(uses)])
        let conditions =
            open.isEmpty
            ? nil
            : table().with([
                .label: .text(memo.rating <= .notYet && first ? "Before any connection" : "Conditions"),
                .captionClass: "vh",
                .conditions: .each(open.prefix(PageContent.firstScreen).map(PageContent.condition)),
                .anchor: "conditions",
                .moreConditions: .text(
                    open.count > PageContent.firstScreen
                        ? "\(Wording.sentence(Wording.figure(open.count - PageContent.firstScreen))) more stand below."
                        : ""),
            ])
        return PageContent.rating(memo.rating).with([
            .question: .text(memo.question), .lead: .text(memo.lead),
            .ratingRule: .text("rule \(memo.ruleID)"), .hasReasons: .flag(!memo.reasons.isEmpty),
            .reasons: .each(memo.reasons.map(PageContent.sentence)), .rule: .text(memo.rule),
            .usesTable: .one(usesTable), .today: .text(memo.today), .conditionsTable: .one(conditions),
            .untested: .text(memo.untested), .next: .text(memo.next),
        ])
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

    static func condition(_ line: Memo.ConditionLine) -> Slots {
        [
            .conditionID: .text(line.id), .says: .text(line.says), .proof: .text(line.proof),
            .owner: .text(named(line.owner)), .due: .flag(line.due != nil),
            .dueISO: .text(line.due.map { "\($0)" } ?? ""), .dueShort: .text(line.due?.inShort ?? ""),
            .before: .text(line.before), .proposed: .flag(line.proposed), .closed: .flag(line.closed != nil),
            .closedISO: .text(line.closed.map { "\($0)" } ?? ""), .closedShort: .text(line.closed?.inShort ?? ""),
            .cites: prose(line.cites),
        ]
    }

    // MARK: Cites

    /// Cites as they stand after a sentence: `(Ex. A at 2; Ex. B at 3.)`, the grades after the last. `end` closes them.
    static func prose(_ cites: [Memo.Cite], end: String = ".)") -> Slots.Filling {
        var seen: Set<String> = []
        let grades = cites.map(\.grade).filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "; ")
        return .each(
            cites.enumerated().map { index, cite in
                let last = index == cites.count - 1
                let text = (index == 0 ? "(" : "") + cite.text + (last ? end : ";")
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
        [.text: .text(sentence.text), .cites: prose(sentence.cites, end: sentence.end)]
    }
    /// Sentences of a paragraph: where several in a row are supported alike, the grade stands after the last of them.
    static func paragraph(_ sentences: [Memo.Sentence]) -> Slots {
        func grades(_ sentence: Memo.Sentence) -> [String] { sentence.cites.map(\.grade) }
        let slots = sentences.enumerated().map { index, said -> Slots in
            let next = sentences.dropFirst(index + 1).first
            guard let next, !said.cites.isEmpty, grades(next) == grades(said) else { return sentence(said) }
            let bare = said.cites.map { Memo.Cite(letter: $0.letter, text: $0.text, grade: "", verified: $0.verified) }
            return sentence(Memo.Sentence(text: said.text, cites: bare, end: said.end))
        }
        return [.sentences: .each(slots)]
    }
}
