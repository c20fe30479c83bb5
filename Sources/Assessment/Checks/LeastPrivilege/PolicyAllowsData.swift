extension Check {
    static let policyAllowsData = Check(
        id: "LPR-04", question: .leastPrivilege, severity: .critical, asked: .use,
        title: "Our policy allows each data category for this agent.",
        rationale:
            "Which data agents may touch is decided in writing by the organisation, not by whoever connects a tool.",
        closes: "The policy's row, and the approval that it asks for.",
        hooks: [
            .iso("A.5.12"), .iso("A.5.34"), .csf("GV.PO-01"), .csf("ID.AM-07"), .mcp("MCP10"), .gdpr("6"), .gdpr("9"),
            .gdpr("10"), .hipaa("164.502(a)"),
        ],
        guards: .denied,
        examples: [
            Example(
                "the policy allows it", [.observed(.useCategories, ["invoices"])], .met,
                use: {
                    $0.categories = ["invoices"]; $0.operations = [.read]
                }),
            Example(
                "the policy denies it", [.observed(.useCategories, ["credentials"])], .unmet,
                use: {
                    $0.categories = ["credentials"]; $0.operations = [.read]
                }),
            Example(
                "the policy asks for approval, and none is on record",
                [.observed(.useCategories, ["customer-personal"])], .conditional),
            Example(
                "the policy asks for approval, and it is on record",
                [.observed(.useCategories, ["customer-personal"]), .observed(.policyApproved, .yes)], .met),
            Example(
                "the approval is of two years ago",
                [
                    .said(.policyApproved, .yes, .observed, speaksOf: Example.day.adding(months: -24)),
                    .observed(.useCategories, ["customer-personal"]),
                ], .conditional),
            Example(
                "nobody said what the agent may do with the data", [.observed(.useCategories, ["invoices"])], .unknown,
                use: {
                    $0.categories = ["invoices"]; $0.operations = nil
                }),
            Example("no category is declared", [], .unknown, use: { $0.categories = nil }),
        ]
    ) { facts, matter throws(Unsettled) in
        let categories = try facts.settled(.useCategories)
        let denied = matter.policy.denied(matter.use)
        if !denied.isEmpty {
            return categories.unmet(
                "Policy denies " + denied.map { "\($0.category) (row \($0.row))" }.joined(separator: ", ") + ".")
        }
        guard let operations = matter.use.operations else {
            return .unknown("Nobody declared what the agent may do with the data, so no row of the policy decides.")
        }
        let open = (matter.use.categories ?? []).sorted().flatMap { category in
            operations.sorted().compactMap { operation -> String? in
                let ruling = matter.policy.decision(
                    agent: matter.use.agent.slug, category: category, operation: operation)
                return ruling.decision == .withApproval ? "\(operation.rawValue) \(category) (row \(ruling.row))" : nil
            }
        }
        if open.isEmpty { return categories.met() }
        let asked = "Policy asks for approval of \(named(open)); none that counts is on record."
        guard let approved = try facts.said(.policyApproved), approved.value == .yes else {
            return categories.conditional(asked)
        }
        return .together(categories.met(), approved.met()).orElse(categories.conditional(asked))
    }
}
