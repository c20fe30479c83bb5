import Assessment

/// Two places of one report that say otherwise: a sentence that names both, and what the other place says, where it is as
/// sound a reading as the one in the auditor's scope.
struct SOCConflict {
    enum Other {
        case period(SOCPeriod)
        case asOf(Day)
        case categories(Set<String>)
        case organization(String)
        case system(String)
    }
    /// Where the other one stands.
    let span: Prose.Span
    let says: String
    let other: Other?

    static func all(
        _ report: SOCReport, kind: (value: Int, span: Prose.Span)?, type: (value: Int, span: Prose.Span)?
    ) -> [SOCConflict] {
        guard let scope = report.scope else { return [] }
        var found = Comparison(report: report)
        found.titles(kind, type)
        found.names(scope)
        if let period = scope.period { found.periods(period) } else if let day = scope.asOf { found.days(day) }
        if let categories = scope.categories { found.categories(categories) }
        return found.conflicts
    }
}

/// The comparison of one report's parts.
private struct Comparison {
    let report: SOCReport
    var conflicts: [SOCConflict] = []
    private var prose: Prose { report.prose }

    init(report: SOCReport) { self.report = report }

    mutating func titles(_ kind: (value: Int, span: Prose.Span)?, _ type: (value: Int, span: Prose.Span)?) {
        if let cover = report.title.kind, let kind, cover.value != kind.value {
            differ("kind", cover.span, "SOC \(cover.value)", kind.span, "what a SOC \(kind.value) report examines", nil)
        }
        if let cover = report.title.type, let type, cover.value != type.value {
            differ(
                "type", cover.span, "type \(cover.value)", type.span,
                type.value == 2 ? "a period, as type 2 does" : "a day, as type 1 does", nil)
        }
    }

    mutating func names(_ scope: SOCScope) {
        guard let own = scope.organization, let named = scope.examined,
            !SOCSignature.sameName(own.name, named.name)
        else { return }
        conflicts.append(
            SOCConflict(
                span: named.span,
                says:
                    "Conflict: the report is addressed to \"\(own.name)\" \(at(own.span)) and examines \"\(named.name)\" \(at(named.span)). Ask which company it is about.",
                other: .organization(named.name)))
    }

    mutating func periods(_ period: SOCPeriod) {
        func isOther(_ one: SOCPeriod) -> Bool { one.start != period.start || one.end != period.end }
        let covers = SOCPeriod.all(prose, report.sections.title).filter { !isOfNext($0.span) }
        if let cover = covers.first, covers.allSatisfy(isOther) {
            differ("period", cover.span, said(cover), period.span, said(period), .period(cover))
        }
        if let opinion = report.opinion, let other = SOCPeriod.all(prose, opinion.span).first(where: isOther) {
            conflicts.append(
                SOCConflict(
                    span: other.span,
                    says:
                        "Conflict: the scope \(at(period.span)) says \(said(period)), the opinion \(at(other.span)) says \(said(other)). Ask the auditor which is right.",
                    other: .period(other)))
        }
        guard let assertion = report.sections.span(of: .assertion) else { return }
        let asserted = SOCPeriod.all(prose, assertion).filter { one in
            let before = prose.folded(max(assertion.lowerBound, one.span.lowerBound - 24)..<one.span.lowerBound)
            return before.has("period") || before.has("throughout")
        }
        if let other = asserted.first, asserted.allSatisfy(isOther) {
            conflicts.append(
                SOCConflict(
                    span: other.span,
                    says:
                        "Conflict: the auditor's report \(at(period.span)) says \(said(period)), management's assertion \(at(other.span)) says \(said(other)). Ask which is right.",
                    other: .period(other)))
        }
    }

    mutating func days(_ day: (day: Day, span: Prose.Span)) {
        if let cover = SOCScope.asOf(prose, report.sections.title), cover.day != day.day {
            differ("day", cover.span, "\(cover.day)", day.span, "\(day.day)", .asOf(cover.day))
        }
        for (part, span) in [
            ("the opinion", report.opinion?.span), ("management's assertion", report.sections.span(of: .assertion)),
        ] {
            guard let span, let other = SOCScope.asOf(prose, span), other.day != day.day else { continue }
            conflicts.append(
                SOCConflict(
                    span: other.span,
                    says:
                        "Conflict: the scope \(at(day.span)) says \(day.day), \(part) \(at(other.span)) says \(other.day). Ask which is right.",
                    other: .asOf(other.day)))
        }
    }

    mutating func categories(_ named: SOCCategories) {
        if let cover = SOCCategories.onCover(prose, report.sections.title).first(where: { $0.names != named.names }) {
            differ(
                "categories", cover.span, Self.listed(cover.names), named.span, Self.listed(named.names),
                .categories(cover.names))
        }
        if let auditor = report.sections.auditor,
            let other = SOCCategories.all(prose, auditor).first(where: { $0.names != named.names })
        {
            conflicts.append(
                SOCConflict(
                    span: other.span,
                    says:
                        "Conflict: the auditor's report names the categories \(Self.listed(named.names)) \(at(named.span)) and \(Self.listed(other.names)) \(at(other.span)). Ask the auditor which are covered.",
                    other: .categories(other.names)))
        }
    }

    private mutating func differ(
        _ what: String, _ cover: Prose.Span, _ coverSays: String, _ body: Prose.Span, _ bodySays: String,
        _ other: SOCConflict.Other?
    ) {
        conflicts.append(
            SOCConflict(
                span: cover,
                says:
                    "Conflict: on the \(what), the cover \(at(cover)) says \(coverSays), the auditor's report \(at(body)) says \(bodySays). \(other == nil ? "The auditor's report was taken; ask which is right." : "Both stand as read; ask which is right.")",
                other: other))
    }

    /// Whether a period is that of the next report.
    private func isOfNext(_ span: Prose.Span) -> Bool {
        guard let line = prose.line(at: span.lowerBound) else { return false }
        return prose.folded(prose.lines[line].span).has("next")
    }
    private func said(_ period: SOCPeriod) -> String { "\(period.start) to \(period.end)" }
    private static func listed(_ names: Set<String>) -> String { names.sorted().joined(separator: ", ") }
    private func at(_ span: Prose.Span) -> String { "(\(prose.place(span)))" }
}

extension SOCReading {
    /// What two places say otherwise: both are stated, and told.
    mutating func conflicts() {
        for conflict in report.conflicts {
            harvest.note(report.prose.place(conflict.span), conflict.says)
            let span = report.prose.sentenceOrLine(conflict.span)
            switch conflict.other {
            case .period(let period):
                guard report.type?.value == 2, let own = report.scope?.period else { break }
                if period.start != own.start { add(.socPeriodStart, period.start, "period-elsewhere", at: span) }
                if period.end != own.end { add(.socPeriodEnd, period.end, "period-elsewhere", at: span) }
            case .asOf(let day) where report.type?.value == 1: add(.socAsOf, day, "as-of-elsewhere", at: span)
            case .categories(let names) where report.kind?.value != 1:
                add(.socCategories, names.sorted(), "categories-elsewhere", at: span)
            case .organization(let name): add(.socOrganization, name, "organization-elsewhere", at: conflict.span)
            case .system(let name): add(.socSystem, name, "system-elsewhere", at: span)
            case .asOf, .categories, nil: break
            }
        }
    }
}
