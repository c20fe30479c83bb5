import Testing

@testable import Assessment

@Suite("What must be looked at again, renewed or closed, by when, and why that day")
struct DeadlineTests {
    /// A use of a tier, connected on the first day of 2026.
    static func use(_ tier: Tier, _ change: (inout Use) -> Void = { _ in }) -> Use {
        var use: Use =
            switch tier {
            case .low: TierTests.use(.public, [.read], .suggests)
            case .medium: TierTests.use(.confidential, [.read], .suggests)
            case .high: TierTests.use(.restricted, [.read], .suggests)
            case .critical: TierTests.use(.restricted, [.read], .suggests) { $0.credentialsInReach = true }
            }
        use.connected = "2026-01-01"
        change(&use)
        return use
    }
    static func deadlines(
        _ use: Use, _ facts: [Fact] = [], on day: Day = "2026-03-01", checks: [Check] = [],
        decide: (inout Decisions) -> Void = { _ in }
    ) -> [Deadline] {
        var decisions = Decisions()
        decide(&decisions)
        return Review(use, facts: facts, decisions: decisions, on: day, checks: checks).deadlines
    }
    static func day(_ kind: Deadline.Kind, _ deadlines: [Deadline]) -> Day? { deadlines.first { $0.kind == kind }?.day }

    // MARK: Cadence

    @Test(
        "the cadence of each tier: full review, light check, first warning, grace",
        arguments: [
            (Tier.critical, "2027-01-01", "2026-04-01", 90, 0), (.high, "2027-01-01", "2026-07-01", 60, 14),
            (.medium, "2027-07-01", "2027-01-01", 30, 30), (.low, "2028-01-01", nil, 30, 30),
        ] as [(Tier, Day, Day?, Int, Int)])
    func cadence(_ tier: Tier, _ full: Day, _ light: Day?, _ warning: Int, _ grace: Int) {
        let use = Self.use(tier)
        #expect(Tier.of(use, .standard).tier == tier)
        let due = Self.deadlines(use)
        #expect(Self.day(.review, due) == full && Self.day(.lightCheck, due) == light)
        func state(_ offset: Int) -> Deadline.State? {
            Self.deadlines(use, on: full.adding(days: offset)).first { $0.kind == .review }?.state
        }
        #expect(state(-warning - 1) == .scheduled && state(-warning) == .dueSoon && state(-1) == .dueSoon)
        #expect(state(0) == .due)
        #expect(state(grace) == (grace == 0 ? .due : .grace) && state(grace + 1) == .overdue)
    }

    @Test(
        "an agent that writes or sends restricted data at tier critical is looked at every 6 months",
        arguments: Action.allCases)
    func sendsRestricted(_ action: Action) {
        let due = Self.deadlines(Self.use(.critical) { $0.operations = [.read, action] })
        let often = action.writes || action.acts
        #expect(Self.day(.review, due) == (often ? "2026-07-01" : "2027-01-01"), "\(action)")
        let confidential = Self.deadlines(
            Self.use(.critical) {
                $0.categories = ["contracts"]; $0.operations = [action]
            })
        #expect(Self.day(.review, confidential) == "2027-01-01")
    }

    @Test("personal data bring tier medium to 12 months")
    func personal() {
        let due = Self.deadlines(Self.use(.medium) { $0.categories = ["customer-personal"] })
        #expect(Self.day(.review, due) == "2027-01-01")
        #expect(
            due.first { $0.kind == .review }?.says
                == "Full review, tier medium, personal data: every 12 months, from connecting on 2026-01-01.")
    }

    @Test("payment data are looked at every 12 months at any tier, without grace")
    func payment() {
        var policy = Policy.standard
        policy.categories.append(Policy.Category("till", .internal, [.payment]))
        var use = Self.use(.low)
        use.categories = ["till"]
        func review(_ day: Day) -> Deadline? {
            Review(use, facts: [], policy: policy, on: day, checks: []).deadlines.first { $0.kind == .review }
        }
        #expect(Tier.of(use, policy).tier == .low)
        #expect(review("2026-03-01")?.day == "2027-01-01")
        #expect(review("2027-01-02")?.state == .overdue)
    }

    @Test("a use that nobody described is handled as high")
    func unassessed() {
        #expect(Self.day(.review, Self.deadlines(Self.use(.low) { $0.function = nil })) == "2027-01-01")
    }

    @Test("months are clamped to the end of a month")
    func clamped() {
        let due =
            Self.deadlines(Self.use(.high)) { $0.lastReview = "2026-02-28" }
            + Self.deadlines(
                Self.use(.high) { $0.connected = "2025-08-31" })
        #expect(due.filter { $0.kind == .lightCheck }.map(\.day) == ["2026-08-28", "2026-02-28"])
    }

    @Test("the cadence runs from the last completed review, before it from connecting, before that it is due at once")
    func anchor() {
        #expect(Self.day(.review, Self.deadlines(Self.use(.high)) { $0.lastReview = "2026-02-10" }) == "2027-02-10")
        #expect(Self.day(.review, Self.deadlines(Self.use(.high))) == "2027-01-01")
        let never = Self.deadlines(Self.use(.high) { $0.connected = nil })
        #expect(Self.day(.review, never) == "2026-03-01" && never[0].state == .due)
        #expect(never[0].says == "Full review, tier high: every 12 months, no review is on record yet.")
        #expect(Self.day(.lightCheck, never) == nil)
        // A memo of a later day does not count on an earlier one.
        #expect(Self.day(.review, Self.deadlines(Self.use(.high)) { $0.lastReview = "2026-03-02" }) == "2027-01-01")
    }

    @Test("a day carried over from an earlier register counts until a review of ours is on record")
    func carriedOver() {
        let before = Self.deadlines(Self.use(.high)) { $0.carriedNextReview = "2026-04-30" }
        #expect(before.first?.day == "2026-04-30" || Self.day(.carriedOver, before) == "2026-04-30")
        let after = Self.deadlines(Self.use(.high)) {
            $0.carriedNextReview = "2026-04-30"
            $0.lastReview = "2026-02-01"
        }
        #expect(Self.day(.carriedOver, after) == nil)
    }

    // MARK: Decisions

    static func acceptance(_ check: String, _ until: Day, on day: Day = "2026-02-01") -> Acceptance {
        Acceptance(check: check, owner: "K. Lund", reason: "The report is due in May.", until: until, day: day)
    }
    static func approval(_ role: Approval.Role, _ until: Day, on day: Day) -> Approval {
        Approval(role: role, by: "A. Ito", day: day, until: until, standsOn: "", document: nil)
    }

    @Test("an acceptance ends; a renewed one ends later, and one whose finding is met is no concern any more")
    func acceptances() {
        let check = Check.secondFactor(), other = "OTHER"
        let due = Self.deadlines(Self.use(.high), checks: [check]) {
            $0.acceptances = [
                Self.acceptance(check.id, "2026-02-20"), Self.acceptance(check.id, "2026-05-31"),
                Self.acceptance(other, "2026-06-30"), Self.acceptance(other, "2027-06-30", on: "2026-03-02"),
            ]
        }.filter { $0.kind == .acceptance }
        #expect(due.map(\.day) == ["2026-05-31", "2026-06-30"])
        #expect(due[0].owner == "K. Lund" && due[0].says == "The acceptance of TST-MFA ends.")
        let met = Self.deadlines(Self.use(.high), [.said(.administratorMFA, .yes, on: "2026-02-15")], checks: [check]) {
            $0.acceptances = [Self.acceptance(check.id, "2026-02-20")]
        }
        #expect(Self.day(.acceptance, met) == nil)
    }

    @Test("an acceptance that ended and was not renewed is overdue")
    func acceptanceEnded() {
        let due = Self.deadlines(Self.use(.high)) { $0.acceptances = [Self.acceptance("X", "2026-02-20")] }
        #expect(due.first { $0.kind == .acceptance }?.state == .overdue)
    }

    @Test("of a role's approvals the latest counts")
    func approvals() {
        let due = Self.deadlines(Self.use(.high)) {
            $0.approvals = [
                Self.approval(.legal, "2026-02-20", on: "2025-02-20"),
                Self.approval(.legal, "2027-02-10", on: "2026-02-10"),
                Self.approval(.risk, "2026-12-31", on: "2026-01-10"),
                Self.approval(.product, "2027-03-31", on: "2026-03-31"),
            ]
        }.filter { $0.kind == .approval }
        #expect(due.map(\.day) == ["2026-12-31", "2027-02-10"])
        #expect(due.map(\.says) == ["The approval of risk ends.", "The approval of legal ends."])
    }

    @Test("an open condition is due on its day; one that is closed, or has no day, is not")
    func conditions() {
        func condition(_ id: String, due: Day?, closed: Day? = nil) -> Condition {
            Condition(
                id: id, check: nil, says: "Two tools, no more.", proof: "Grant export.", owner: "K. Lund", due: due,
                before: .connecting, closed: closed)
        }
        let due = Self.deadlines(Self.use(.high)) {
            $0.conditions = [
                condition("C-1", due: "2026-03-09"), condition("C-2", due: "2026-03-10", closed: "2026-02-28"),
                condition("C-3", due: nil), condition("C-4", due: "2026-03-12", closed: "2026-03-02"),
            ]
        }.filter { $0.kind == .condition }
        #expect(due.map(\.says) == ["C-1: Two tools, no more.", "C-4: Two tools, no more."])
        #expect(due[0].day == "2026-03-09" && due[0].owner == "K. Lund" && due[0].state == .dueSoon)
    }

    @Test("only a review has grace")
    func grace() {
        let due = Self.deadlines(Self.use(.high) { $0.connected = "2025-03-01" }, on: "2026-03-02") {
            $0.contractEnds = "2026-06-28"
            $0.noticeDays = 59
        }
        #expect(due.first { $0.kind == .review }?.state == .grace)
        #expect(due.first { $0.kind == .contract }?.state == .overdue)
    }

    // MARK: Contract, logs, evidence

    @Test(
        "60 days before the day on which notice must be given",
        arguments: [
            ("2026-12-31", 90, "2026-08-03"), ("2026-12-31", nil, "2026-11-01"), ("2026-12-31", 0, "2026-11-01"),
        ] as [(Day, Int?, Day)])
    func contract(_ ends: Day, _ notice: Int?, _ due: Day) {
        let found = Self.deadlines(Self.use(.high)) {
            $0.contractEnds = ends
            $0.noticeDays = notice
        }
        #expect(Self.day(.contract, found) == due)
    }
    @Test("a notice period that no calendar holds does not stop the program")
    func endlessNotice() {
        let found = Self.deadlines(Self.use(.high)) {
            $0.contractEnds = "2026-12-31"
            $0.noticeDays = .max
        }
        #expect(Self.day(.contract, found) == Day(number: .min))
    }

    @Test("where the register is silent, the contract's own days count")
    func contractAsRead() {
        let facts: [Fact] = [
            .said(.contractEnds, "2026-12-31", .contracted, on: "2026-01-10", of: .vendor),
            .said(.contractNoticeDays, 30, .contracted, on: "2026-01-10", of: .vendor),
        ]
        let found = Self.deadlines(Self.use(.low), facts)
        #expect(Self.day(.contract, found) == "2026-10-02")
        #expect(found.first { $0.kind == .contract }?.says.contains("as it was read") == true)
        let registered = Self.deadlines(Self.use(.low), facts) { $0.contractEnds = "2027-06-30" }
        #expect(Self.day(.contract, registered) == "2027-04-01")
    }

    @Test("the next surveillance audit of the certificate is a day to ask on")
    func surveillance() {
        let certificate = Subject.vendor.child(.certificate, "ISO 27001")
        func due(_ day: Day) -> [Deadline] {
            Self.deadlines(
                Self.use(.low),
                [
                    .said(.isoStandard, "ISO/IEC 27001:2022", on: "2026-01-10", of: certificate),
                    .said(.isoSurveillanceDue, day, on: "2026-01-10", of: certificate),
                ]
            ).filter { $0.says.contains("surveillance") }
        }
        #expect(due("2026-09-14").map(\.day) == ["2026-09-14"])
        #expect(due("2026-02-01").isEmpty, "it is past, and DUE-08 tells it")
    }

    @Test("the logs are first reviewed 30 days after connecting, until a review after that day is on file")
    func logs() {
        func due(_ facts: Fact...) -> Day? { Self.day(.logReview, Self.deadlines(Self.use(.high), facts)) }
        #expect(due() == "2026-01-31")
        #expect(due(.said(.logReviewed, "2026-01-20", .observed, on: "2026-02-01", of: .use)) == nil)
        // What counts is the day of the review, not that of the paper which mentions it; and a plan is no review.
        #expect(due(.said(.logReviewed, "2025-12-20", .observed, on: "2026-02-01", of: .use)) == "2026-01-31")
        #expect(due(.said(.logReviewed, "2026-04-01", .observed, on: "2026-02-01", of: .use)) == "2026-01-31")
        #expect(Self.day(.logReview, Self.deadlines(Self.use(.high) { $0.connected = nil })) == nil)
    }

    static let papers: [Fact] = [
        .said(.administratorMFA, .yes, on: "2025-06-30"),
        .said(.incidentNoticeHours, 24, .contracted, on: "2025-06-30"),
        .said(.singleSignOn, .partly, on: "2026-01-15", until: "2026-05-15"),
        .said(.callsLogged, .no, on: "2025-01-01"),
    ]
    static let checks: [Check] = [
        .secondFactor(), .notice(),
        .small("TST-SSO") { facts, _ throws(Unsettled) in .practice(try facts.settled(.singleSignOn), no: "No.") },
        .small("TST-LOG") { facts, _ throws(Unsettled) in .practice(try facts.settled(.callsLogged), no: "No.") },
        .small("TST-ALL", .access, .high, from: .critical) { facts, _ throws(Unsettled) in
            .practice(try facts.settled(.administratorMFA), no: "No.")
        },
    ]

    @Test("what was read ends: one deadline a day, for met and conditional answers that apply")
    func evidence() {
        let due = Self.deadlines(Self.use(.high), Self.papers, checks: Self.checks).filter { $0.kind == .evidence }
        #expect(due.map(\.day) == ["2026-05-15", "2026-06-30"])
        #expect(due.map(\.says) == ["What was read for TST-SSO ends.", "What was read for TST-MFA, TST-NOTICE ends."])
    }

    @Test("what ended and was not renewed is overdue, unless somebody accepted it")
    func ended() {
        let late = Self.deadlines(Self.use(.high), Self.papers, on: "2026-06-01", checks: Self.checks)
        #expect(late.first { $0.kind == .evidence }?.says == "What was read for TST-SSO ended.")
        #expect(late.first { $0.kind == .evidence }?.state == .overdue)
        let accepted = Self.deadlines(Self.use(.high), Self.papers, on: "2026-06-01", checks: Self.checks) {
            $0.acceptances = [Self.acceptance("TST-SSO", "2026-12-31")]
        }
        #expect(accepted.filter { $0.kind == .evidence }.map(\.says) == ["What was read for TST-MFA, TST-NOTICE ends."])
    }

    @Test("the policy's freshness moves the day")
    func policyFreshness() {
        var policy = Policy.standard
        policy.freshness = ["TST-MFA": 10]
        let due = Review(
            Self.use(.high), facts: Self.papers, policy: policy, on: "2026-03-01", checks: [.secondFactor()]
        ).deadlines
        #expect(Self.day(.evidence, due) == "2026-04-30")
    }

    // MARK: The day that won

    @Test("the earliest day wins, and every candidate is kept in order")
    func winner() {
        let due = Self.deadlines(Self.use(.high), Self.papers, checks: Self.checks) {
            $0.contractEnds = "2026-12-31"
            $0.noticeDays = 90
            $0.approvals = [Self.approval(.legal, "2026-12-31", on: "2026-01-10")]
        }
        #expect(due.map(\.kind) == [.logReview, .evidence, .evidence, .lightCheck, .contract, .approval, .review])
        #expect(due.map(\.day) == due.map(\.day).sorted())
        #expect(due[0].day == "2026-01-31" && due[0].state == .overdue)
    }

    // MARK: Triggers

    @Test("answers that got worse reopen the review, until one of that day or later is on record")
    func answersThatGotWorse() throws {
        let use = Self.use(.high)
        func reopened(_ worse: Int, about subject: Subject, reviewed: Day? = nil) -> [Deadline] {
            let source = Source(document: "d", place: .cell(sheet: "S", "C4"), quote: "no")
            let fact = Fact(
                .answerRegressions, worse, of: subject, .observed, speaksOf: "2026-02-01", knownSince: "2026-02-20",
                rule: Fact.Rule("questionnaire.regressions", 1), source: source)
            return Self.deadlines(use, [fact]) { $0.lastReview = reviewed }.filter { $0.says.hasPrefix("Review again") }
        }
        for subject in [use.vendor.subject, use.serviceSubject] {
            let due = try #require(reopened(2, about: subject, reviewed: "2026-02-19").first)
            #expect(due.kind == .review && due.day == "2026-02-27" && due.state == .grace)
            #expect(due.says.contains("2 of the vendor's answers got worse (read on 2026-02-20)"))
            #expect(reopened(2, about: subject).count == 1)
            #expect(reopened(2, about: subject, reviewed: "2026-02-20").isEmpty)
            #expect(reopened(0, about: subject).isEmpty)
        }
        #expect(reopened(2, about: .vendor("another")).isEmpty)
    }

    @Test(
        "changed definitions reopen the review within the time that their kind asks for",
        arguments: [(0, "2026-02-20"), (5, "2026-02-27"), (30, "2026-03-22")] as [(Int, Day)])
    func definitionsThatChanged(_ within: Int, _ day: Day) throws {
        let use = Self.use(.high)
        func reopened(reviewed: Day? = nil) -> [Deadline] {
            let source = Source(document: "d", place: .pointer("/tools/0"), quote: "send_mail")
            let fact = Fact(
                .driftReopens, within, of: use.serviceSubject, .observed, speaksOf: "2026-02-01",
                knownSince: "2026-02-20", rule: Fact.Rule("drift.reopens", 1), source: source)
            return Self.deadlines(use, [fact]) { $0.lastReview = reviewed }.filter { $0.says.hasPrefix("Review again") }
        }
        let due = try #require(reopened(reviewed: "2026-02-19").first)
        #expect(due.kind == .review && due.day == day)
        #expect(due.says.contains("the server's definitions changed (read on 2026-02-20)"))
        #expect(reopened(reviewed: "2026-02-20").isEmpty)
    }
}
