import Assessment
import Readers

extension JSON {
    /// A review, as `tprm help json` tells it.
    init(_ review: Review, documentNames: [String: String]) {
        self = .of([
            "use": .string(review.use.slug), "agent": .string(review.use.agent.slug),
            "vendor": .string(review.use.vendor.slug), "service": .string(review.use.service.slug),
            "as_of": JSON(review.day), "method": .int(Review.method), "policy": .string(review.policy.name),
            "rating": .string(review.rating.description), "rule": .string(review.ruling.rule),
            "because": .texts(review.ruling.because), "held": .texts(review.ruling.held),
            "ready_until": review.readyUntil.map { JSON($0) } ?? .null,
            "tier": .of([
                "tier": .string(review.tier.tier.description), "row": .string(review.tier.row),
                "says": .string(review.tier.says), "assessed": .bool(review.tier.assessed),
            ]),
            "proven": review.score.proven.map { .int($0) } ?? .null,
            "possible": review.score.possible.map { .int($0) } ?? .null,
            "coverage": review.score.coverage.map { .int($0) } ?? .null, "cap": .int(review.score.cap),
            "residual": .of([
                "tier": .string(review.residual.tier.description), "untreated": .bool(review.residual.untreated),
            ]),
            "findings": .array(review.findings.map { JSON($0, review, documentNames) }),
            "deadlines": .array(review.deadlines.map { JSON($0) }),
            "conditions_open": .texts(
                review.decisions.conditions.filter { ($0.closed ?? .distant) > review.day }.map(\.id)),
            "approvals": .array(
                Approval.Role.allCases.compactMap { role in
                    review.latest(role).map { approval in
                        .of([
                            "role": .string(role.rawValue), "by": .string(approval.by), "day": JSON(approval.day),
                            "until": JSON(approval.until), "stale": approval.stale(review).map { .string($0) } ?? .null,
                        ])
                    }
                }),
        ])
    }

    /// One finding with its line of the score: points are quarters of the printed weight.
    init(_ finding: Finding, _ review: Review, _ names: [String: String]) {
        let line = review.score.lines.first { $0.check == finding.check.id }
        func facts(_ facts: [Fact]) -> JSON {
            .array(facts.map { JSON($0, documentName: names[$0.source.document] ?? "") })
        }
        self = .of([
            "check": .string(finding.check.id), "title": .string(finding.check.title),
            "question": .string(finding.check.question.title),
            "severity": .string(finding.check.severity.description), "gate": .bool(finding.check.isGate),
            "proves": .string(finding.check.proves.rawValue), "answer": .string(finding.answer.kind.description),
            "disputed": .bool(finding.answer.disputed), "says": .texts(finding.answer.says),
            "strength": finding.answer.strength.map { .string($0.description) } ?? .null,
            "points": line.map { .string(quarters($0.points)) } ?? .null,
            "out_of": line.map { .string(quarters($0.outOf)) } ?? .null,
            "accepted_until": finding.accepted.map { JSON($0.until) } ?? .null,
            "missing": .texts(finding.answer.missing.map(\.key)),
            "facts": facts(Array(finding.answer.needs.joined())),
            "agreeing": facts(finding.answer.agreeing), "against": facts(finding.answer.against),
            "closes": .string(finding.check.closes),
        ])
    }

    init(_ deadline: Deadline) {
        self = .of([
            "kind": .string(deadline.kind.rawValue), "day": JSON(deadline.day),
            "state": .string(deadline.state.rawValue),
            "says": .string(deadline.says), "owner": .string(deadline.owner),
        ])
    }
}

/// Thousandths of a quarter point as points with at most three decimals: 40000 is `10`, 8500 is `2.125`.
func quarters(_ thousandths: Int) -> String {
    let whole = thousandths / 4000, rest = (thousandths % 4000) / 4
    if rest == 0 { return String(whole) }
    let digits = String(1000 + rest).dropFirst()
    return "\(whole).\(digits.reversed().drop { $0 == "0" }.reversed().map(String.init).joined())"
}
