import Testing

@testable import Assessment

@Suite("A review is everything that follows from facts, decisions and policy on one day")
struct ReviewTests {
    static let checks = DeadlineTests.checks
    static let proved: [Fact] = [
        .said(.administratorMFA, .yes, on: "2026-06-30"), .said(.singleSignOn, .yes, on: "2026-03-31"),
        .said(.incidentNoticeHours, 24, .contracted, on: "2026-06-30", until: "2027-06-30"),
        .said(.callsLogged, .yes, on: "2026-09-30"),
    ]
    static func review(_ facts: [Fact], on day: Day = .today, _ decide: (inout Decisions) -> Void = { _ in }) -> Review
    {
        var decisions = Decisions()
        decide(&decisions)
        return Review(.example, facts: facts, decisions: decisions, on: day, checks: checks)
    }

    @Test("facts may come in any order, and more than once: the same bytes")
    func spelledOut() {
        let facts =
            Self.proved + DisputeTests.hours(1...5) + [
                .said(.administratorMFA, .no, .claimed), .said(.administratorMFA, .yes, .claimed, in: "another paper"),
            ]
        let once = Self.review(facts).spelledOut
        #expect(Self.review(facts.reversed()).spelledOut == once)
        #expect(Self.review(facts + facts).spelledOut == once)
        #expect(once.contains("TST-MFA|unmet|disputed") && once.contains("|R3|"))
    }

    @Test("readings that differ in one thing only have one order")
    func totalOrder() {
        func fact(_ change: (inout Fact) -> Void) -> Fact {
            var fact = Self.proved[0]
            change(&fact)
            return fact
        }
        let day: Day = "2026-06-30", source = Self.proved[0].source
        let alike: [Fact] = [
            Self.proved[0], fact { $0.status = .confirmed }, fact { $0.name = "0123456789abcdef" },
            fact { $0.value = .text("yes") }, fact { $0.value = .names(["yes"]) },
            .said(.administratorMFA, .yes, on: day, until: day),
            .said(.administratorMFA, .yes, on: day, until: "2027-01-01"),
            .said(.administratorMFA, .yes, on: day, knownSince: "2026-07-01"),
            .said(.administratorMFA, .yes, on: day, designOnly: true),
            .said(.administratorMFA, .yes, .claimed, on: day),
            Fact(
                .administratorMFA, .yes, of: .service, .attested, speaksOf: day, rule: Fact.Rule("test", 2),
                source: source),
        ]
        #expect(Set(alike).count == alike.count)
        for (index, a) in alike.enumerated() {
            #expect(!Fact.precedes(a, a))
            for b in alike[(index + 1)...] { #expect(Fact.precedes(a, b) != Fact.precedes(b, a)) }
        }
        #expect(alike.sorted(by: Fact.precedes) == alike.reversed().sorted(by: Fact.precedes))
    }

    @Test("ready until the first day on which one of its proofs ends, that day included")
    func readyUntil() {
        let review = Self.review(Self.proved)
        #expect(review.rating == .ready && review.readyUntil == "2027-03-31")
        #expect(Self.review(Self.proved, on: "2027-03-31").rating == .ready)
        #expect(Self.review(Self.proved.filter { $0.key != FactKey<Practice>.callsLogged.name }).rating == .notYet)
    }

    @Test("an acceptance that the rating leans on ends it too; one that nothing needs does not")
    func readyUntilAcceptance() {
        let unreported = Check.small("TST-SOC", .dueDiligence, .high) { facts, _ throws(Unsettled) in
            .practice(try facts.settled(.auditRight), no: "No.")
        }
        let many =
            Self.checks
            + (0..<20).map { index in
                Check.small("MORE \(index)") { facts, _ throws(Unsettled) in
                    .practice(try facts.settled(.callsLogged), no: "No.")
                }
            }
        func until(_ facts: [Fact], _ ends: Day...) -> Day? {
            var decisions = Decisions()
            decisions.acceptances = ends.map { DeadlineTests.acceptance("TST-SOC", $0, on: "2026-10-01") }
            return Review(.example, facts: facts, decisions: decisions, on: .today, checks: many + [unreported])
                .readyUntil
        }
        #expect(until(Self.proved) == nil)  // a high unknown: conditional
        #expect(until(Self.proved, "2026-12-31") == "2026-12-31")
        #expect(until(Self.proved, "2026-11-30", "2026-12-31") == "2026-12-31")
        #expect(until(Self.proved + [.said(.auditRight, .yes, .contracted)], "2026-12-31") == "2027-03-31")
    }

    @Test("only ready has a last day")
    func onlyReady() { #expect(Self.review(Self.proved + [.said(.callsLogged, .no)]).readyUntil == nil) }

    @Test("acceptances are in force from their day to their end, both included; the longest of several counts")
    func inForce() {
        func accepted(on day: Day) -> Day? {
            Self.review([], on: day) {
                $0.acceptances = [
                    DeadlineTests.acceptance("TST-MFA", "2026-11-30", on: "2026-11-02"),
                    DeadlineTests.acceptance("TST-MFA", "2026-11-20", on: "2026-11-02"),
                    DeadlineTests.acceptance("TST-SSO", "2027-11-30", on: "2026-11-02"),
                ]
            }.finding("TST-MFA")?.accepted?.until
        }
        #expect(accepted(on: "2026-11-01") == nil && accepted(on: "2026-12-01") == nil)
        #expect(accepted(on: "2026-11-02") == "2026-11-30" && accepted(on: "2026-11-30") == "2026-11-30")
    }

    @Test("a check below its tier, or outside its ground, does not apply, and says why")
    func notApplicable() {
        let review = Self.review(Self.proved)
        #expect(review.finding("TST-ALL")?.answer.says == ["asked from tier critical on; this use is high"])
        #expect(review.finding("NONE") == nil)
        let vendorHosted = Check.small("TST-V", applies: { $0.unlessVendorHosted }) { _, _ in .unknown("") }
        var use = Use.example
        use.service.hosting = .we
        let answer = Review(use, facts: [], on: .today, checks: [vendorHosted]).findings[0].answer
        #expect(answer == .notApplicable("we run it ourselves"))
    }

    @Test("findings by their effect: what made the rule fire, then the worst, then the heaviest")
    func byEffect() {
        let facts: [Fact] = [.said(.administratorMFA, .yes), .said(.callsLogged, .no), .said(.singleSignOn, .partly)]
        let checks: [Check] = [
            .secondFactor(.low), .secondFactor(.critical),
            .small("LOG", .access, .low) { facts, _ throws(Unsettled) in
                .practice(try facts.settled(.callsLogged), no: "No.")
            },
            .small("SSO", .access, .high) { facts, _ throws(Unsettled) in
                .practice(try facts.settled(.singleSignOn), no: "No.")
            },
        ]
        let review = Review(.example, facts: facts, on: .today, checks: checks)
        #expect(review.ruling.because == ["SSO"])
        #expect(review.byEffect.map(\.check.id) == ["SSO", "LOG", "TST-MFA", "TST-MFA"])
        #expect(review.byEffect.map(\.check.severity) == [.high, .low, .critical, .low])
    }

    @Test("what an approval stands on changes when tools or data grow, or the recommendation moves")
    func standsOn() {
        let list: [Fact] = [.said(.tools, ["find"], .observed)],
            check = Check.small("TOOLS") { facts, _ throws(Unsettled) in
                try facts.settled(.tools).met()
            }
        func stands(_ facts: [Fact], _ change: (inout Use) -> Void = { _ in }) -> String {
            var use = Use.example
            change(&use)
            return Review(use, facts: facts, on: .today, checks: [check]).standsOn
        }
        let base = stands(list)
        #expect(stands(list + list) == base)
        #expect(stands([.said(.tools, ["find", "wipe"], .observed)]) != base)
        #expect(stands([]) != base)
        #expect(stands(list) { $0.categories = ["customer-personal", "health"] } != base)
        #expect(stands(list) { $0.operations = [.read, .send, .delete] } != base)
        #expect(stands(list) { $0.toolsGranted = ["wipe"] } != base)
        #expect(stands(list) { $0.agent.autonomy = .acts } != base)
        #expect(stands(list) { $0.credentialsInReach = true } != base)
    }

    @Test("a vendor shows its worst use")
    func vendor() {
        func named(_ service: String, _ facts: [Fact]) -> Review {
            var use = Use.example
            use.service.slug = service
            let moved = facts.map { fact in
                Fact(
                    name: "", subject: use.serviceSubject, key: fact.key, value: fact.value, assurance: fact.assurance,
                    designOnly: false, speaksOf: fact.speaksOf, until: fact.until, knownSince: fact.knownSince,
                    status: .read, rule: fact.rule, source: fact.source)
            }
            return Review(use, facts: moved, on: .today, checks: Self.checks)
        }
        let whole = VendorReview([named("b", Self.proved), named("c", []), named("a", Self.proved)])
        #expect(whole.reviews.map(\.use.service.slug) == ["a", "b", "c"])
        #expect(whole.worst?.use.service.slug == "c")
    }
}
