extension Check {
    static let whatRunsIsApproved = Check(
        id: "DUE-24", question: .dueDiligence, severity: .critical, asked: .use, proves: .existence,
        title: "What runs is what legal, risk and product approved.",
        rationale:
            "A tool grows after it was agreed to, a tool and a category at a time, and nobody agreed to the sum.",
        closes: "A new decision of each role on the use as it is now.",
        hooks: [
            .soc2("CC8.1"), .iso("A.5.22"), .csf("ID.RA-07"), .csf("GV.SC-07"), .mcp("MCP02"), .dora("28(3)"),
        ],
        applies: { $0.unlessConnected },
        examples: [
            Example("all three agreed to it as it is", [], .met, use: connected, approvals: approvals()),
            Example(
                "it is narrower than what they agreed to", [], .met, use: connected,
                approvals: approvals { $0.toolsGranted.append("wipe") }),
            Example(
                "a tool was granted since", [], .unmet, use: connected,
                approvals: approvals { $0.toolsGranted.removeLast() }),
            Example(
                "a category was added since", [], .unmet,
                use: {
                    connected(&$0); $0.categories?.append("payroll")
                }, approvals: approvals()),
            Example(
                "the agent acts alone since", [], .unmet,
                use: {
                    connected(&$0); $0.agent.autonomy = .acts
                }, approvals: approvals()),
            Example(
                "nothing is granted by name, and the server offers more",
                [.observed(.tools, ["find", "wipe"]).of(Use.example.serviceSubject)],
                .unmet,
                use: {
                    connected(&$0); $0.toolsGranted = []
                }, approvals: approvals()),
            Example(
                "a definition of a tool changed since",
                [.observed(.driftReopens, 0).of(Use.example.serviceSubject)], .unmet, use: connected,
                approvals: approvals()),
            Example(
                "an approval has ended", [], .unmet, use: connected,
                approvals: approvals(until: Example.day.adding(days: -1))),
            Example(
                "product has not agreed", [], .unknown, use: connected,
                approvals: approvals().filter { $0.role != .product }),
            Example(
                "what was approved is not on file", [], .unknown, use: connected, approvals: approvals(kept: false)),
            Example(
                "the vendor says that we approved it", [.claimed(.approvedHash, "3f2a91c")], .unknown, use: connected),
            Example("it is not in production", [], .notApplicable, approvals: approvals()),
            Example("nobody agreed", [], .unknown, use: connected),
        ]
    ) { facts, matter throws(Unsettled) in
        let remit = Remit(matter.use, facts.about(matter.use.serviceSubject), tier: matter.tier)
        var good: [[Fact]] = [], bad: [Fact] = [], ended: [String] = [], open: [String] = []
        var grown: [[String]: [String]] = [:]
        for role in Approval.Role.allCases {
            let said = matter.approvals.filter { $0.role == role && $0.day <= facts.day }
            guard let last = said.max(by: { ($0.day, $0.until, $0.by) < ($1.day, $1.until, $1.by) }) else {
                open.append("No decision of \(role.rawValue) is on record.")
                continue
            }
            let fact = last.fact(of: matter.use)
            let drift = Drifted(facts.about(matter.use.serviceSubject), agreed: [last])
            let growth = last.reviewed.map { remit.exceeds($0) + drift.names }
            if last.until < facts.day {
                ended.append("The decision of \(role.rawValue) ended on \(last.until.inWords).")
                bad.append(fact)
            } else if let growth, !growth.isEmpty {
                grown[growth, default: []].append(role.rawValue)
                bad.append(fact)
                bad += drift.since.filter { !bad.contains($0) }
            } else if growth == nil {
                open.append("To what \(last.by) agreed for \(role.rawValue) is not on file.")
            } else {
                good.append([fact])
            }
        }
        let more = grown.map { "Since the decision of \(named($1)) it has grown: \(named($0))." }.sorted()
        if !bad.isEmpty { return Answer(kind: .unmet, says: more + ended, needs: [bad]) }
        return open.isEmpty ? Answer(kind: .met, says: [], needs: good) : Answer(kind: .unknown, says: open)
    }

    private static let connected: @Sendable (inout Use) -> Void = {
        $0.connected = .example(monthsAgo: 3)
        $0.toolsGranted = ["find", "send"]
    }
    /// Three approvals of the example's use, as it was once changed.
    private static func approvals(
        until: Day = .example(monthsAgo: -6), kept: Bool = true, _ change: (inout Use) -> Void = { _ in }
    ) -> [Approval] {
        var use = Use.example
        connected(&use)
        change(&use)
        let facts = Facts(FactIndex([], on: Example.day), of: use.serviceSubject, on: Example.day)
        let remit = Remit(use, facts, tier: .high)
        return Approval.Role.allCases.map {
            Approval(
                role: $0, by: "A. Person", day: .example(monthsAgo: 3), until: until,
                standsOn: String(repeating: "0", count: 64), document: nil, reviewed: kept ? remit : nil)
        }
    }
}

extension Approval {
    /// The decision as a fact of a use: observed, for it is ours, and good to its own day. Its source is the reply in which
    /// the person agreed, else what was agreed to.
    fileprivate func fact(of use: Use) -> Fact {
        Fact(
            .approvedHash, standsOn, of: use.subject.child(.grant, role.rawValue), .observed, speaksOf: day,
            until: until,
            rule: Fact.Rule("decision.approval"),
            source: Source(
                document: document ?? standsOn, place: .paragraph("decision of \(role.rawValue)"), quote: by))
    }
}
