import Testing

@testable import Assessment

@Suite("Services without a declared use are not assessed, and stand in an order all the same")
struct RankedTests {
    static let checks = [
        Check.secondFactor(.critical),
        Check.small("TST-HIGH", .access, .high) { facts, _ throws(Unsettled) in
            .practice(try facts.settled(.callsLogged), no: "Calls are not logged.")
        },
        Check.small("TST-USE", .leastPrivilege, .critical, asked: .use) { _, _ in .unmet("Nobody declared it.") },
    ]
    static func ranked(_ slug: String, _ facts: [(Subject) -> Fact] = []) -> Ranked {
        let subject = Subject.service(slug, of: "vendor")
        return Ranked(
            ServiceReview(
                Use.Service(slug: slug), of: Use.example.vendor, facts: facts.map { $0(subject) }, on: .today,
                checks: checks))
    }

    @Test("the rating is R0 whatever the papers show, and checks of a use are asked of nobody")
    func notAssessed() {
        let good = Self.ranked(
            "good", [{ .said(.administratorMFA, .yes, of: $0) }, { .said(.callsLogged, .yes, of: $0) }])
        #expect(good.rating == .notAssessed && good.rule == "R0" && good.use == nil)
        #expect(good.proven == 100 && good.gatesUnmet == 0)
        let review = ServiceReview(
            Use.Service(slug: "s"), of: Use.example.vendor, facts: [], on: .today, checks: Self.checks)
        #expect(review.findings.map(\.check.id) == ["TST-MFA", "TST-HIGH"] && review.gatesOfUses == 1)
    }

    @Test("what nobody declared is never taken for the mildest: every ground about data and acts stands")
    func grounds() {
        let review = ServiceReview(Use.Service(slug: "s"), of: Use.example.vendor, facts: [], on: .today)
        for id in ["DUE-12", "DUE-13", "ACC-08", "LPR-06"] {
            #expect(review.findings.first { $0.check.id == id }?.applies == true, "\(id)")
        }
    }

    @Test("unmet gates come first, then unmet high, then what it could reach at best, then what nobody knows")
    func order() {
        let gate = Self.ranked("gate", [{ .said(.administratorMFA, .no, of: $0) }])
        let high = Self.ranked("high", [{ .said(.callsLogged, .no, of: $0) }])
        let partly = Self.ranked("partly", [{ .said(.administratorMFA, .partly, of: $0) }])
        let silent = Self.ranked("silent"), proven = Self.ranked("proven", [{ .said(.administratorMFA, .yes, of: $0) }])
        let all = [proven, silent, partly, high, gate].sorted(by: Ranked.precedes)
        #expect(all.map(\.service.slug) == ["gate", "high", "partly", "silent", "proven"])
        #expect(gate.reasons.first?.check == "TST-MFA" && gate.reasons.first?.fact?.key == "mfa.administrators")
        #expect(silent.reasons.allSatisfy { $0.kind == .unknown && $0.fact == nil })
    }

    @Test("alike in all else, a server on which a stranger's words become harm comes before one that asks for a secret")
    func dangers() {
        func tool(_ key: FactKey<Bool>) -> (Subject) -> Fact {
            { .said(key, true, .documented, of: $0.child(.tool, "send")) }
        }
        let leaky = Self.ranked(
            "leaky",
            [
                { .said(.tools, ["send"], .documented, of: $0) }, tool(.toolUntrusted), tool(.toolPrivate),
                tool(.toolWayOut),
            ])
        let asking = Self.ranked("asking", [{ .said(.secretsAsked, ["KEY"], .documented, of: $0) }])
        let plain = Self.ranked("a-plain")
        #expect(
            [plain, asking, leaky].sorted(by: Ranked.precedes).map(\.service.slug) == ["leaky", "asking", "a-plain"])
        #expect(leaky.shows.contains { $0.contains("way out") } && asking.shows.contains("asks for 1 secret"))
        #expect(plain.shows == ["its tools are not listed"])
    }

    @Test("a use rates the service: hold leads, and not assessed with an unmet gate stands beside it")
    func uses() {
        let review = ReviewTests.review([.said(.administratorMFA, .no)])
        let used = Ranked(review), bare = Self.ranked("bare"),
            gate = Self.ranked("gate", [{ .said(.administratorMFA, .no, of: $0) }])
        #expect(used.use == Use.example.slug && used.uses == 1 && used.joined(used).uses == 2)
        let order = [bare, gate, used].sorted(by: Ranked.precedes).map(\.service.slug)
        #expect(order.last == "bare")
    }

    @Test("a vendor is led by its worst service, and the others are listed")
    func vendors() {
        let services = [
            Self.ranked("a"), Self.ranked("b", [{ .said(.administratorMFA, .no, of: $0) }]), Self.ranked("c"),
        ]
        let vendors = RankedVendor.all(services)
        #expect(vendors.count == 1 && vendors[0].worst.service.slug == "b")
        #expect(vendors[0].others.map(\.service.slug) == ["a", "c"])
    }
}
