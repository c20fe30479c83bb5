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
            Example("no category is declared", [], .unknown, use: { $0.categories = nil }),
        ]
    ) { facts, matter throws(Unsettled) in
        let categories = try facts.settled(.useCategories)
        let denied = matter.policy.denied(matter.use)
        if !denied.isEmpty {
            return categories.unmet(
                "Policy denies " + denied.map { "\($0.category) (row \($0.row))" }.joined(separator: ", ") + ".")
        }
        let open = (matter.use.categories ?? []).sorted().flatMap { category in
            (matter.use.operations ?? []).sorted().compactMap { operation -> String? in
                let ruling = matter.policy.decision(
                    agent: matter.use.agent.slug, category: category, operation: operation)
                return ruling.decision == .withApproval ? "\(operation.rawValue) \(category) (row \(ruling.row))" : nil
            }
        }
        if open.isEmpty { return categories.met() }
        guard let approved = try facts.said(.policyApproved), approved.value == .yes else {
            return categories.conditional("Policy asks for approval of \(named(open)); none is on record.")
        }
        return .together(categories.met(), approved.met())
    }
}
