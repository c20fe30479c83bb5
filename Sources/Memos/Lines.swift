import Assessment

/// Findings, terms and tools as rows.
struct Lines {
    let docket: Docket
    private let bySpot: [Spot: [Fact]]

    /// Facts that no one knew yet on the day do not exist.
    init(_ docket: Docket, facts: [Fact], on day: Day) {
        self.docket = docket
        let known = Set(facts).filter { $0.speaksOf <= day && $0.knownSince <= day }
        bySpot = Dictionary(grouping: known) { Spot(subject: $0.subject, key: $0.key) }
            .mapValues { $0.sorted(by: Fact.precedes) }
    }

    /// Readings of a key, newest first.
    func readings(_ key: String, of subject: Subject) -> [Fact] { bySpot[Spot(subject: subject, key: key)] ?? [] }
    /// The same with what was said of a service's whole vendor, which a check of the service hears too.
    func heard(_ key: String, of subject: Subject) -> [Fact] {
        let general = subject.kind == .service ? subject.parent.map { readings(key, of: $0) } ?? [] : []
        return general + readings(key, of: subject)
    }
    func newest(_ key: String, of subject: Subject) -> Fact? { readings(key, of: subject).first }

    /// Parts of a subject at any depth, the one with the latest of these days first; parts without such a day last.
    func parts(of whole: Subject, _ kind: Subject.Kind, newestBy keys: [String]) -> [Subject] {
        let parts = Set(bySpot.keys.map(\.subject).filter { $0.kind == kind && $0.root == whole })
        let dated = parts.map { part in
            let days = keys.flatMap { readings($0, of: part) }.compactMap { fact -> Day? in
                if case .day(let day) = fact.value { day } else { nil }
            }
            return (part: part, day: days.max() ?? Day(number: .min))
        }
        return dated.sorted { ($1.day, $0.part) < ($0.day, $1.part) }.map(\.part)
    }

    /// One finding, with what it rests on.
    func finding(_ finding: Finding, regimes: Set<Regime>) -> Memo.FindingLine {
        let answer = finding.answer, credited = answer.needs.flatMap(\.self)
        return Memo.FindingLine(
            check: finding.check.id, gate: finding.check.isGate, asks: finding.check.title,
            hooks: Lines.hooks(finding.check, regimes), answer: answer.kind, disputed: answer.disputed,
            found: found(finding), quote: quote(credited.isEmpty ? answer.against : credited),
            cites: docket.cites(credited + answer.agreeing), against: docket.cites(answer.against),
            accepted: finding.accepted.map {
                "Risk accepted by \($0.owner) until \($0.until.inWords): \(Wording.full($0.reason))"
            } ?? "",
            looked: docket.everywhere, closes: finding.check.closes)
    }

    /// What a finding says, as sentences.
    func found(_ finding: Finding) -> String {
        let says = finding.answer.says.map { Wording.full(Wording.daysInWords($0)) }
        switch finding.answer.kind {
        case .unknown where !finding.answer.missing.isEmpty && finding.answer.against.isEmpty:
            return "Not known: none of the exhibits says."
        case .unknown: return says.isEmpty ? "Not known." : VisibleText.short(says.joined(separator: " "), 300)
        case .met where says.isEmpty: return ""
        default: return VisibleText.short(says.joined(separator: " "), finding.answer.disputed ? 500 : 300)
        }
    }

    /// The words of the strongest fact, at most 40 of them. What a machine sends to a model is quoted elsewhere, once.
    private func quote(_ facts: [Fact]) -> String {
        let quotable = facts.filter { !Lines.isMachineText($0) && !$0.source.quote.isEmpty }
        guard let best = quotable.max(by: { ($0.assurance, $1.source.quote) < ($1.assurance, $0.source.quote) }) else {
            return ""
        }
        return VisibleText.words(best.source.quote, 40)
    }

    /// Whether a fact's words are a text that the vendor's machine sends to a model.
    static func isMachineText(_ fact: Fact) -> Bool { fact.subject.kind == .tool || fact.isMachineText }

    /// Clauses of law that are declared; of the frameworks one, if no law is shown.
    static func hooks(_ check: Check, _ regimes: Set<Regime>) -> String {
        let law = check.hooks.filter { $0.regime.isLaw && regimes.contains($0.regime) }
        let declared = check.hooks.filter { !$0.regime.isLaw && regimes.contains($0.regime) }
        let shown =
            !law.isEmpty
            ? law
            : !declared.isEmpty ? Array(declared.prefix(1)) : Array(check.hooks.prefix(1).filter { !$0.regime.isLaw })
        return shown.map { "\($0.regime.rawValue) \($0.id)" }.joined(separator: "; ")
    }

    /// A duty as a term of the contract.
    func term(_ finding: Finding, regimes: Set<Regime>) -> Memo.TermLine {
        let line = self.finding(finding, regimes: regimes)
        let current = line.found.isEmpty ? (line.quote.isEmpty ? "Found as asked." : "“\(line.quote)”") : line.found
        return Memo.TermLine(
            check: line.check, topic: line.asks, current: current,
            cites: line.cites + (line.cites.isEmpty ? line.against : []),
            ask: line.closes, hooks: line.hooks, answer: line.answer)
    }

    /// The tools of a service against what a use needs; nil when nobody has listed them.
    func tools(_ use: Use) -> Memo.Tools? {
        guard use.isMCP, let list = newest(FactKey<[String]>.tools.name, of: use.serviceSubject),
            case .names(let names) = list.value
        else { return nil }
        let most = 60
        let lines = names.prefix(most).enumerated().map { index, name in
            let capability = newest(
                FactKey<[String]>.toolCapability.name, of: use.serviceSubject.child(.tool, name))
            return Memo.ToolLine(
                number: index + 1, name: VisibleText.short(name, 80),
                can: capability.map { VisibleText.short($0.value.description, 80) } ?? "not known",
                granted: use.toolsGranted.isEmpty ? nil : use.toolsGranted.contains(name),
                needed: use.toolsNeeded.contains(name))
        }
        let needed = names.filter(use.toolsNeeded.contains).count
        let concludes =
            use.toolsNeeded.isEmpty
            ? "Which of the \(names.count) tools the purpose needs is not declared"
            : needed == names.count
                ? "Every tool that is offered is needed"
                : "\(Wording.sentence(Wording.share(names.count - needed, of: names.count, "tool"))) not needed"
        let granted = names.filter(use.toolsGranted.contains).count
        let says =
            "The server offered \(Wording.count(names.count, "tool")) on \(list.speaksOf.inWords). "
            + (use.toolsGranted.isEmpty
                ? "Which of them are granted is not declared."
                : granted == names.count
                    ? "All of them are granted."
                    : "\(Wording.sentence(Wording.figure(granted))) of them \(granted == 1 ? "is" : "are") granted.")
        return Memo.Tools(
            concludes: concludes, says: Memo.Sentence(text: says, cites: docket.cites([list])), lines: lines,
            more: names.count - lines.count)
    }

    /// Texts of tools in which an order to an AI was found, as evidence.
    func quoted(_ services: [Subject]) -> [Memo.Quoted] {
        let keys = [FactKey<[String]>.toolSignals.name, FactKey<[String]>.serverSignals.name]
        let spots = bySpot.keys.filter { spot in
            keys.contains(spot.key) && services.contains { spot.subject == $0 || spot.subject.parent == $0 }
        }
        return spots.sorted { ($0.subject, $0.key) < ($1.subject, $1.key) }.compactMap { spot in
            let subject = spot.subject, key = spot.key
            let own = key == FactKey<[String]>.toolSignals.name
            guard let signals = newest(key, of: subject),
                case .names(let names) = signals.value, !names.isEmpty
            else { return nil }
            let texts = readings(
                own ? FactKey<String>.toolDescription.name : FactKey<String>.serverInstructions.name, of: subject)
            let text = texts.first { $0.source.document == signals.source.document } ?? texts.first
            let earlier = text.flatMap { now in texts.first { $0.value != now.value && $0.speaksOf < now.speaksOf } }
            let changed =
                earlier.map { before in
                    "It differs from the text of \(before.speaksOf.inWords). "
                } ?? ""
            return Memo.Quoted(
                name: subject.name, text: text?.value.description ?? signals.source.quote,
                signals: names.joined(separator: ", "), changed: changed,
                cites: docket.cites([text ?? signals] + (earlier.map { [$0] } ?? [])))
        }
    }
}
