/// What the papers of a service and its vendor show where nobody declared a use of it. The rating is *not assessed* (R0):
/// what a server may do to us depends on which agent uses it, on what data and for what, and nobody said. What nobody
/// declared is never taken for the mildest: every ground about data and acts stands, and the tier is handled as high.
package struct ServiceReview: Sendable {
    package let vendor: Use.Vendor
    package let service: Use.Service
    package let day: Day
    /// Of the checks that are asked of a service or its vendor. Those of an agent or a use have nobody to be asked of.
    package let findings: [Finding]
    package let score: Score
    /// How many gates only a declared use can answer.
    package let gatesOfUses: Int
    /// What its tools reach together, all of them taken as granted: facts of what it could do, and no finding.
    package let reach: Reach
    /// Its tools by name; nil where nobody listed them.
    package let tools: [String]?
    /// The secrets that it asks for; nil where nobody said.
    package let secrets: [String]?

    /// The index must be of the same day and hold the facts of the vendor.
    package init(
        _ service: Use.Service, of vendor: Use.Vendor, index: FactIndex, policy: Policy = .standard, on day: Day,
        checks: [Check] = Check.all
    ) {
        let nobody = Use(agent: Use.Agent(slug: "", autonomy: nil), vendor: vendor, service: service)
        let view = Facts(index, of: nobody.serviceSubject, on: day)
        let matter = Matter(use: nobody, policy: policy, tier: Tier.of(nobody, policy).tier)
        findings = checks.filter { $0.asked == .service || $0.asked == .vendor }.map {
            Finding(check: $0, answer: $0.answer(view, for: matter))
        }
        gatesOfUses = checks.count { $0.isGate && ($0.asked == .use || $0.asked == .agent) }
        reach = Reach.of([nobody], index: index, on: day)
        tools = (try? view.settled(.tools))?.value
        secrets = (try? view.settled(.secretsAsked))?.value
        self.vendor = vendor
        self.service = service
        self.day = day
        score = Score(findings, policy)
    }
    /// The same over facts that are not indexed yet.
    package init(
        _ service: Use.Service, of vendor: Use.Vendor, facts: [Fact], policy: Policy = .standard, on day: Day,
        checks: [Check] = Check.all
    ) {
        self.init(
            service, of: vendor, index: FactIndex(facts, on: day), policy: policy, on: day, checks: checks)
    }

    /// R0, whatever the papers show.
    package var ruling: Ruling {
        Ruling.of(findings, use: nil, tier: Tier.Decided(tier: .high, row: "0", says: ""), policy: .standard)
    }
}
