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
    /// What the body says of kind and type, where the cover says another.
    private let body: (kind: (value: Int, span: Prose.Span)?, type: (value: Int, span: Prose.Span)?)

    init(_ prose: Prose) {
        self.prose = prose
        contents = ContentsPages(prose)
        sections = SOCSections(prose)
        title = SOCTitle(prose, sections.title)
        guard let auditor = sections.auditor, let examined = sections.examined else {
            (scope, opinion, signature) = (nil, nil, nil)
            (kind, type) = (title.kind, title.type)
            body = (nil, nil)
            return
        }
        let scope = SOCScope(prose, examined, in: auditor)
        let bodyKind = SOCReport.kind(prose, auditor, scope)
        let bodyType = SOCReport.type(prose, auditor, scope)
        kind = title.kind ?? bodyKind
        type = bodyType ?? title.type
        self.scope = scope
        opinion = SOCOpinion(prose, auditor, kind: kind?.value, type: type?.value)
        signature = SOCSignature(prose, auditor, organization: scope.organization?.name, title: sections.title)
        body = (bodyKind, bodyType)
    }

    // MARK: What the body says of kind and type

    /// From what was examined, by which criteria.
    private static func kind(
        _ prose: Prose, _ auditor: Prose.Span, _ scope: SOCScope
    ) -> (value: Int, span: Prose.Span)? {
        let first = scope.span.lowerBound..<min(scope.span.lowerBound + 500, scope.span.upperBound)
        if let found = prose.first(
            of: ["accompanying assertion", "assertion titled", "management's assertion", "assertion that"], in: first),
            prose.first(of: ["description of", "accompanying description", "attached description"], in: first).map({
                $0.lowerBound > found.lowerBound
            }) ?? true
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
        let isUntested = untested.contains { phrase in
            prose.all(phrase, in: auditor).contains { found in
                // Of what customers and providers do no type tests the operation.
                let after = found.upperBound..<min(found.upperBound + 60, auditor.upperBound)
                return prose.first(of: ["complementary", "user entity", "subservice"], in: after) == nil
            }
        }
        if let period = scope.period, !isUntested { return (2, period.span) }
        if let asOf = scope.asOf, scope.period == nil { return (1, asOf.span) }
        return nil
    }

    private static let untested = [
        "did not perform any procedures regarding the operating effectiveness",
        "did not perform procedures regarding the operating effectiveness",
        "have not performed any procedures regarding the operating effectiveness",
        "not perform any procedures regarding operating effectiveness",
        "not perform procedures regarding operating effectiveness",
        "did not perform any procedures to evaluate the operating effectiveness",
        "did not perform any procedures with respect to the operating effectiveness",
        "did not test the operating effectiveness",
        "not performed any procedures regarding the operating effectiveness",
    ]

    /// What the parts of the report say otherwise of each other.
    var conflicts: [SOCConflict] { SOCConflict.all(self, kind: body.kind, type: body.type) }

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
