import Assessment

/// Everything that a SOC report says of itself, part by part, before it becomes facts.
struct SOCReport {
    let prose: Prose
    let sections: SOCSections
    let contents: ContentsPages
    let title: SOCTitle
    let scope: SOCScope?
    let opinion: SOCOpinion?
    let signature: SOCSignature?
    /// 1, 2 or 3.
    let kind: (value: Int, span: Prose.Span)?
    /// 1 or 2.
    let type: (value: Int, span: Prose.Span)?
    /// What the cover and the body of the report say otherwise.
    private(set) var conflicts: [(span: Prose.Span, says: String)] = []

    init(_ prose: Prose) {
        self.prose = prose
        contents = ContentsPages(prose)
        sections = SOCSections(prose)
        title = SOCTitle(prose, sections.title)
        guard let auditor = sections.auditor, let examined = sections.examined else {
            (scope, opinion, signature) = (nil, nil, nil)
            (kind, type) = (title.kind, title.type)
            return
        }
        let scope = SOCScope(prose, examined, in: auditor)
        let body = SOCReport.kind(prose, auditor, scope)
        let bodyType = SOCReport.type(prose, auditor, scope)
        kind = title.kind ?? body
        type = bodyType ?? title.type
        self.scope = scope
        opinion = SOCOpinion(prose, auditor, kind: kind?.value, type: type?.value)
        signature = SOCSignature(prose, auditor, organization: scope.organization?.name, title: sections.title)
        compare(body, bodyType)
    }

    // MARK: What the body says of kind and type

    /// From what was examined, by which criteria.
    private static func kind(
        _ prose: Prose, _ auditor: Prose.Span, _ scope: SOCScope
    ) -> (value: Int, span: Prose.Span)? {
        let first = scope.span.lowerBound..<min(scope.span.lowerBound + 500, scope.span.upperBound)
        if let found = prose.first(
            of: ["accompanying assertion", "assertion titled", "management's assertion that"], in: first)
        {
            return (3, found)
        }
        if let found = prose.first(
            of: ["trust services criteria", "trust services principles", "description criteria"], in: auditor)
        {
            return (2, found)
        }
        return prose.first(of: ["control objectives"], in: auditor).map { (1, $0) }
    }

    /// Type 2 examines a period, type 1 a day. The words `operating effectiveness` stand in both, so they decide nothing.
    private static func type(
        _ prose: Prose, _ auditor: Prose.Span, _ scope: SOCScope
    ) -> (value: Int, span: Prose.Span)? {
        let untested = prose.first(
            of: [
                "did not perform any procedures regarding the operating effectiveness",
                "did not perform procedures regarding the operating effectiveness",
                "have not performed any procedures regarding the operating effectiveness",
                "not perform any procedures regarding operating effectiveness",
                "not perform procedures regarding operating effectiveness",
                "did not perform any procedures to evaluate the operating effectiveness",
                "did not perform any procedures with respect to the operating effectiveness",
            ], in: auditor)
        if let period = scope.period, untested == nil { return (2, period.span) }
        if let asOf = scope.asOf, scope.period == nil { return (1, asOf.span) }
        return nil
    }

    // MARK: Conflicts

    private mutating func compare(_ body: (value: Int, span: Prose.Span)?, _ bodyType: (value: Int, span: Prose.Span)?)
    {
        guard let scope else { return }
        if let cover = title.kind, let body, cover.value != body.value {
            differ("kind", cover.span, "SOC \(cover.value)", body.span, "what a SOC \(body.value) report examines")
        }
        if let cover = title.type, let body = bodyType, cover.value != body.value {
            differ(
                "type", cover.span, "type \(cover.value)", body.span,
                body.value == 2 ? "a period, as type 2 does" : "a day, as type 1 does")
        }
        if let addressed = scope.organization, let named = scope.examined,
            !SOCSignature.sameName(addressed.name, named.name)
        {
            conflicts.append(
                (
                    named.span,
                    "Conflict: the report is addressed to \"\(addressed.name)\" \(at(addressed.span)) and examines \"\(named.name)\" \(at(named.span)). Ask which company it is about."
                ))
        }
        if let period = scope.period {
            let covers = SOCPeriod.all(prose, sections.title)
            if let cover = covers.first, !covers.contains(where: { $0.start == period.start && $0.end == period.end }) {
                differ(
                    "period", cover.span, "\(cover.start) to \(cover.end)", period.span,
                    "\(period.start) to \(period.end)")
            }
            if let opinion,
                let other = SOCPeriod.all(prose, opinion.span).first(where: {
                    $0.start != period.start || $0.end != period.end
                })
            {
                conflicts.append(
                    (
                        other.span,
                        "Conflict: the scope \(at(period.span)) says \(period.start) to \(period.end), the opinion \(at(other.span)) says \(other.start) to \(other.end). Ask the auditor which is right."
                    ))
            }
        } else if let day = scope.asOf, let cover = SOCScope.asOf(prose, sections.title), cover.day != day.day {
            differ("day", cover.span, "\(cover.day)", day.span, "\(day.day)")
        }
        if let named = scope.categories,
            let cover = SOCCategories.onCover(prose, sections.title).first(where: { $0.names != named.names })
        {
            differ("categories", cover.span, SOCReport.listed(cover.names), named.span, SOCReport.listed(named.names))
        }
        if let auditor = sections.auditor, let named = scope.categories,
            let other = SOCCategories.all(prose, auditor).first(where: { $0.names != named.names })
        {
            conflicts.append(
                (
                    other.span,
                    "Conflict: the auditor's report names the categories \(SOCReport.listed(named.names)) \(at(named.span)) and \(SOCReport.listed(other.names)) \(at(other.span)). Ask the auditor which are covered."
                ))
        }
    }

    private mutating func differ(
        _ what: String, _ cover: Prose.Span, _ coverSays: String, _ body: Prose.Span, _ bodySays: String
    ) {
        conflicts.append(
            (
                cover,
                "Conflict: on the \(what), the cover \(at(cover)) says \(coverSays), the auditor's report \(at(body)) says \(bodySays). The auditor's report was taken; ask which is right."
            ))
    }

    private static func listed(_ names: Set<String>) -> String { names.sorted().joined(separator: ", ") }
    private func at(_ span: Prose.Span) -> String { "(\(prose.place(span)))" }

    // MARK: Where one looked

    /// `pages 3 to 6`, as PDF pages.
    func pages(_ span: Prose.Span?) -> String {
        let span = span ?? prose.whole
        let first = prose.page(at: span.lowerBound)?.number ?? 1
        let last = prose.page(at: max(span.lowerBound, span.upperBound - 1))?.number ?? first
        return first == last ? "page \(first)" : "pages \(first) to \(last)"
    }
    /// The indices of the pages of a stretch.
    func indices(_ span: Prose.Span?) -> Range<Int> {
        guard let span, !span.isEmpty else { return 0..<0 }
        let first = prose.pages.firstIndex { $0.span.upperBound > span.lowerBound } ?? 0
        let last = prose.pages.lastIndex { $0.span.lowerBound < span.upperBound } ?? first
        return first..<max(first, last) + 1
    }
}
