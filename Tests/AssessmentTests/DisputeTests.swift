import Testing

@testable import Assessment

@Suite("Where sources disagree, a check is asked once per side, and counts as its worse side")
struct DisputeTests {
    static let audit = Fact.said(.administratorMFA, .no, .attested, on: "2025-12-31")
    static let claim = Fact.said(.administratorMFA, .yes, .claimed, on: "2026-09-01")

    @Test("each side is asked, once")
    func oncePerSide() {
        var heard: [Practice] = []
        let answer = Answer.of([Self.audit, Self.claim].seen()) { facts throws(Unsettled) in
            let mfa = try facts.settled(.administratorMFA)
            heard.append(mfa.value)
            return .practice(mfa, no: "A password is enough.")
        }
        #expect(Set(heard) == [.yes, .no] && heard.count == 2)
        #expect(answer.word == "unmet, disputed")
    }

    @Test("what speaks against is shown, never credited")
    func against() {
        let answer = Check.secondFactor().answer(to: [Self.audit, Self.claim])
        #expect(answer.kind == .unmet && answer.disputed)
        #expect(answer.needs == [[Self.audit]] && answer.against == [Self.claim])
        #expect(
            answer.says.last
                == "Sources disagree on whether administrators sign in with a second factor: the vendor’s answer says yes; "
                + "the auditor’s report says no.")
        #expect(answer.disputes.map(\.counts) == ["It counts as no until a person settles it."])
    }

    @Test(
        "of several disputes only those are told that make a difference, and what all sides say speaks against nothing")
    func difference() {
        let facts = [
            Self.audit, Self.claim, .said(.incidentNoticeHours, 72, .contracted),
            .said(.incidentNoticeHours, 24, .documented), .said(.keyShared, false, .claimed, on: "2026-09-01"),
        ]
        let answer = Answer.of(facts.seen()) { facts throws(Unsettled) in
            let mfa = try facts.settled(.administratorMFA), hours = try facts.settled(.incidentNoticeHours)
            let shared = try facts.settled(.keyShared)
            return mfa.value == .yes
                ? .met(mfa.support, hours.support, shared.support)
                : .conditional("A password is enough.", mfa.support, shared.support)
        }
        #expect(answer.disputes.map(\.spot.key) == ["mfa.administrators"])
        #expect(answer.disputes.map(\.counted) == [.practice(.no)])
        #expect(answer.against == [Self.claim])
    }

    @Test("more sides than a person reads are counted, and the one that counts is always told")
    func manySides() {
        let claims = (1...6).map { Fact.said(.incidentNoticeHours, $0 * 12, .documented, on: "2026-09-01") }
        let worst = Fact.said(.incidentNoticeHours, 96, .claimed, on: "2026-09-02")
        let dispute = Check.notice().answer(to: claims + [worst]).disputes.first
        #expect(dispute?.clauses.count == 4 && dispute?.clauses.first?.says == "the vendor’s answer says 96")
        #expect(dispute?.counts == "3 more say otherwise. It counts as 96 until a person settles it.")
    }

    @Test("the better side lends the worse one no credit")
    func credit() {
        let half = Fact.said(.administratorMFA, .partly, .claimed, on: "2026-09-01")
        let answer = Check.secondFactor().answer(to: [
            half, .said(.administratorMFA, .yes, .attested, on: "2025-12-31"),
        ])
        #expect(answer.word == "conditional, disputed" && Bar().credit(answer) == 350)
    }

    @Test("if all sides give the same answer, that is the answer")
    func agreement() {
        let hours: [Fact] = [
            .said(.incidentNoticeHours, 72, .contracted), .said(.incidentNoticeHours, 24, .documented),
        ]
        let answer = Check.notice().answer(to: hours)
        #expect(answer.word == "met" && answer.strength == .contracted)
        #expect(
            Check.notice().answer(to: hours + [.said(.incidentNoticeHours, 96, .documented)]).word == "unmet, disputed")
    }

    @Test("two keys in dispute have four sides")
    func twoKeys() {
        var asked = 0
        let facts = [
            Self.audit, Self.claim, .said(.keyShared, true, .attested, on: "2025-12-31"),
            .said(.keyShared, false, .claimed, on: "2026-09-01"),
        ]
        _ = Answer.of(facts.seen()) { facts throws(Unsettled) in
            let mfa = try facts.settled(.administratorMFA), shared = try facts.settled(.keyShared)
            asked += 1
            return .met(mfa.support, shared.support)
        }
        #expect(asked == 4)
    }

    @Test("a dispute about one part makes the whole disputed only where that part decides")
    func parts() {
        func tool(_ name: String, _ capability: Practice, _ assurance: Assurance) -> Fact {
            .said(.toolSignalsReviewed, capability, assurance, of: .service.child(.tool, name))
        }
        let check = Check.small { facts, _ throws(Unsettled) in
            let tools = try facts.members(.tools, .tool)
            return .all(tools, none: tools.met()) { tool throws(Unsettled) in
                .practice(try tool.settled(.toolSignalsReviewed), no: "nobody read it")
            }
        }
        let list = Fact.said(.tools, ["find", "send"], .observed)
        let disputed = [list, tool("find", .yes, .claimed), tool("find", .partly, .attested)]
        #expect(check.answer(to: disputed + [tool("send", .yes, .observed)]).word == "conditional, disputed")
        #expect(check.answer(to: disputed + [tool("send", .no, .observed)]).word == "unmet")
        #expect(check.answer(to: disputed + [tool("send", .no, .observed)]).says == ["send: nobody read it."])
    }

    // MARK: A hostile file could multiply disputes

    static func hours(_ values: some Sequence<Int>) -> [Fact] {
        values.map { .said(.incidentNoticeHours, $0, .claimed) }
    }

    @Test("sixty-four sides are asked, one more is too many")
    func tooMany() {
        #expect(Check.notice().answer(to: Self.hours(1...64)).kind == .conditional)  // all good, none signed
        let answer = Check.notice().answer(to: Self.hours(1...65))
        #expect(answer.word == "unknown" && answer.says == ["Too many disagreements: settle some of them first."])
    }

    @Test("sides multiply over keys: nine times eight is too many")
    func product() {
        let check = Check.small { facts, _ throws(Unsettled) in
            let hours = try facts.settled(.incidentNoticeHours), days = try facts.settled(.changeNoticeDays)
            return .met(hours.support, days.support)
        }
        func days(_ count: Int) -> [Fact] { (1...count).map { .said(.changeNoticeDays, $0, .claimed) } }
        #expect(check.answer(to: Self.hours(1...8) + days(8)).kind == .met)
        #expect(check.answer(to: Self.hours(1...9) + days(8)).kind == .unknown)
    }

    @Test("bad news is not buried: a side that says unmet stays unmet under any number of others")
    func buried() {
        let term = Fact.said(.incidentNoticeHours, 720, .contracted, on: "2025-01-01")
        #expect(Check.notice().answer(to: Self.hours(1...200) + [term]).word == "unmet, disputed")
        let first = Check.small { facts, _ throws(Unsettled) in
            let mfa = try facts.settled(.administratorMFA)
            guard mfa.value == .yes else { return mfa.unmet("A password is enough.") }
            return try facts.settled(.incidentNoticeHours).met()
        }
        #expect(first.answer(to: Self.hours(1...200) + [Self.audit, Self.claim]).word == "unmet, disputed")
    }
}
