import Assessment

/// The facts section: what is declared of each use, then what was read of the vendor, every sentence with its cite.
struct Narrative {
    let paragraphs: [[Memo.Sentence]]
    let disputes: [[Memo.Sentence]]

    init(_ reviews: [Review], lines: Lines, day: Day) {
        var paragraphs = reviews.map { Narrative.declared($0, lines) }
        if let vendor = reviews.first?.use.vendor {
            let services = Set(reviews.map(\.use.serviceSubject)).sorted()
            paragraphs.append(Narrative.papers(vendor.subject, reviews, lines))
            paragraphs.append(contentsOf: services.map { Narrative.service($0, reviews, lines) })
        }
        self.paragraphs = paragraphs.filter { !$0.isEmpty }
        disputes = Narrative.settled(reviews, lines) + Narrative.open(reviews, lines)
    }

    /// What we declared of a use, cited to the declaration where it is on file.
    private static func declared(_ review: Review, _ lines: Lines) -> [Memo.Sentence] {
        let use = review.use
        func cites(_ keys: String...) -> [Memo.Cite] {
            lines.docket.cites(
                keys.flatMap { key in
                    [use.subject, use.agent.subject].compactMap { lines.newest(key, of: $0) }
                })
        }
        var list: [Memo.Sentence] = []
        let onFile = !cites(FactKey<String>.useOwner.name, FactKey<String>.usePurpose.name).isEmpty
        let owner = use.agent.owner.isEmpty ? "an owner who is not named" : use.agent.owner
        list.append(
            Memo.Sentence(
                text:
                    "\(onFile ? "" : "As our register has it, ")\(use.agent.slug) is an agent of \(owner). "
                    + "\(Wording.autonomy(use.agent.autonomy)).",
                cites: cites(FactKey<String>.useOwner.name)))
        if !use.purpose.isEmpty {
            list.append(
                Memo.Sentence(
                    text: "Its purpose here is “\(VisibleText.short(Wording.bare(use.purpose), 300))”.",
                    cites: cites(FactKey<String>.usePurpose.name)))
        }
        if let categories = use.categories, !categories.isEmpty {
            let levels = categories.sorted().map { name in
                let level =
                    review.policy.category(name).map { "\($0.level)" } ?? "not in the policy, handled as restricted"
                return "\(name) (\(level))"
            }
            list.append(
                Memo.Sentence(
                    text: "The declared data are \(Wording.list(levels, most: 10)).",
                    cites: cites(FactKey<[String]>.useCategories.name)))
        } else {
            list.append(Memo.Sentence(text: "The data are not declared; they count as confidential."))
        }
        if let operations = use.operations {
            list.append(
                Memo.Sentence(
                    text: operations.isEmpty
                        ? "It may do nothing with them."
                        : "It may \(Wording.list(operations.sorted().map(Wording.action), most: 10)).",
                    cites: cites(FactKey<[String]>.useOperations.name)))
        }
        if let connected = use.connected {
            list.append(Memo.Sentence(text: "It has been in production use since \(connected.inWords)."))
        }
        return list
    }

    /// Reports and certificates of the vendor, the newest of each.
    private static func papers(_ vendor: Subject, _ reviews: [Review], _ lines: Lines) -> [Memo.Sentence] {
        var list: [Memo.Sentence] = []
        for report in lines.parts(
            of: vendor, .report, newestBy: [FactKey<Day>.socPeriodEnd.name, FactKey<Day>.socAsOf.name]
        )
        .prefix(1) {
            list += Narrative.report(report, lines)
        }
        for certificate in lines.parts(of: vendor, .certificate, newestBy: [FactKey<Day>.isoExpiryDate.name]).prefix(1)
        {
            let standard = lines.newest(FactKey<String>.isoStandard.name, of: certificate)
            let organization = lines.newest(FactKey<String>.isoOrganization.name, of: certificate)
            let ends = lines.newest(FactKey<Day>.isoExpiryDate.name, of: certificate)
            guard let ends, case .day(let day) = ends.value else { continue }
            let name = standard.map { VisibleText.short($0.value.description, 60) } ?? "management-system"
            let holder = organization.map { " names \(VisibleText.short($0.value.description, 100)) and" } ?? ""
            list.append(
                Memo.Sentence(
                    text: "The \(name) certificate\(holder) is valid to \(day.inWords).",
                    cites: lines.docket.cites([standard, organization, ends].compactMap(\.self))))
        }
        return list
    }

    private static func report(_ report: Subject, _ lines: Lines) -> [Memo.Sentence] {
        func fact(_ key: String) -> Fact? { lines.newest(key, of: report) }
        func text(_ fact: Fact?) -> String? { fact.map { VisibleText.short($0.value.description, 100) } }
        var list: [Memo.Sentence] = []
        let kind = fact(FactKey<String>.socKind.name), type = fact(FactKey<Int>.socType.name)
        let opinion = fact(FactKey<String>.socOpinion.name), auditor = fact(FactKey<String>.socAuditor.name)
        let name = text(kind) ?? "audit"
        if let type {
            list.append(
                Memo.Sentence(
                    text: "The \(name) report is of type \(type.value)"
                        + Wording.full(text(auditor).map { ", signed by \($0)" } ?? ""),
                    cites: lines.docket.cites([kind, type, auditor].compactMap(\.self))))
        }
        if let opinion {
            list.append(
                Memo.Sentence(
                    text: "Its opinion is \(text(opinion) ?? "not read").", cites: lines.docket.cites([opinion])))
        }
        let start = fact(FactKey<Day>.socPeriodStart.name), end = fact(FactKey<Day>.socPeriodEnd.name)
        if let start, let end, case .day(let from) = start.value, case .day(let to) = end.value {
            list.append(
                Memo.Sentence(
                    text: "It covers \(from.inWords) to \(to.inWords).", cites: lines.docket.cites([start, end])))
        }
        if let exceptions = fact(FactKey<[String]>.socExceptions.name), case .names(let names) = exceptions.value {
            list.append(
                Memo.Sentence(
                    text: names.isEmpty
                        ? "The auditor noted no exception."
                        : "The auditor noted \(Wording.count(names.count, "exception")).",
                    cites: lines.docket.cites([exceptions])))
        }
        return list
    }

    /// How a service is run, and what it was seen to offer.
    private static func service(_ service: Subject, _ reviews: [Review], _ lines: Lines) -> [Memo.Sentence] {
        guard let use = reviews.first(where: { $0.use.serviceSubject == service })?.use else { return [] }
        var list = [Memo.Sentence(text: "The service is \(use.service.slug). \(Wording.hosting(use.service.hosting)).")]
        let name = lines.newest(FactKey<String>.serverName.name, of: service)
        let version = lines.newest(FactKey<String>.serverVersion.name, of: service)
        if let name {
            let number = version.map { ", version \(VisibleText.short($0.value.description, 40))" } ?? ""
            list.append(
                Memo.Sentence(
                    text: "The server calls itself “\(VisibleText.short(name.value.description, 80))”\(number).",
                    cites: lines.docket.cites([name, version].compactMap(\.self))))
        }
        let regions =
            lines.newest(FactKey<[String]>.dataRegions.name, of: service)
            ?? service.parent.flatMap { lines.newest(FactKey<[String]>.dataRegions.name, of: $0) }
        if let regions, case .names(let names) = regions.value, !names.isEmpty {
            list.append(
                Memo.Sentence(
                    text: "Data are kept in \(VisibleText.short(Wording.list(names), 200)).",
                    cites: lines.docket.cites([regions])))
        }
        return list
    }

    /// What a person ruled, both sides cited.
    private static func settled(_ reviews: [Review], _ lines: Lines) -> [[Memo.Sentence]] {
        var seen: Set<Settlement> = []
        let settlements = reviews.flatMap { review in review.decisions.settlements.filter { $0.day <= review.day } }
        return settlements.filter { seen.insert($0).inserted }.sorted { ($0.day, $0.spot.key) < ($1.day, $1.spot.key) }
            .map { settlement in
                let readings = lines.heard(settlement.spot.key, of: settlement.spot.subject)
                let finding = reviews.lazy.flatMap(\.findings).first { finding in
                    finding.answer.facts.contains {
                        $0.key == settlement.spot.key && $0.subject == settlement.spot.subject
                    }
                }
                let check = finding?.check ?? Check.hearing(settlement.spot.key).first
                let asked = check.map { "\($0.id): \(Wording.full($0.title))" } ?? "\(settlement.spot.key):"
                let dispute = Dispute(
                    over: settlement.spot, settlement.sides, said: readings, ruling: settlement)
                let taken = settlement.takes.inWords
                let ruled = Memo.Sentence(
                    text: "\(Wording.name(settlement.by)) took \(taken.hasPrefix("“") ? taken : "“\(taken)”") on "
                        + "\(settlement.day.inWords): \(Wording.full(settlement.reason)) Both sides are kept.")
                return [Memo.Sentence(text: asked)] + told(dispute, lines.docket) + [ruled]
            }
    }

    /// Findings on which sources still disagree.
    private static func open(_ reviews: [Review], _ lines: Lines) -> [[Memo.Sentence]] {
        var seen: Set<String> = []
        let disputed = reviews.flatMap(\.findings).filter { $0.applies && $0.answer.disputed }
        return disputed.filter { seen.insert($0.check.id).inserted }.flatMap { finding in
            let asked = "\(finding.check.id): \(Wording.full(finding.check.title))"
            return finding.answer.disputes.enumerated().map { index, dispute in
                [Memo.Sentence(text: index == 0 ? asked : "\(finding.check.id), further:")]
                    + told(dispute, lines.docket)
                    + [Memo.Sentence(text: dispute.counts)]
            }
        }
    }

    /// A dispute as one sentence: each side with its place, the grades behind the last.
    private static func told(_ dispute: Dispute, _ docket: Docket) -> [Memo.Sentence] {
        let clauses = dispute.clauses
        let grades = clauses.flatMap { docket.cites($0.facts) }.map(\.grade)
        var seen: Set<String> = []
        let grade = grades.filter { seen.insert($0).inserted }.joined(separator: "; ")
        let said = clauses.enumerated().map { index, clause in
            let last = index == clauses.count - 1
            let cites = docket.cites(clause.facts).map {
                Memo.Cite(letter: $0.letter, text: $0.text, grade: last ? grade : "", verified: $0.verified)
            }
            let says = (index == 0 ? "\(dispute.lead): " : "") + clause.says, end = last ? "." : ";"
            return Memo.Sentence(text: cites.isEmpty ? says + end : says, cites: cites, end: ")" + end)
        }
        return said
    }
}
