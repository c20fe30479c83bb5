import Assessment
import Digest
import Foundation
import Testing

@testable import Storage

/// What people decide comes back as they decided it.
@Suite struct DecidingTests {
    static let slug = Cabinet.use.slug

    @Test("Conditions are numbered within their use, and closed once by a document that is kept")
    func conditions() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store
        for (number, before) in [Condition.Before.connecting, .signing, .production, .later].enumerated() {
            let condition = Condition(
                id: "", check: number == 0 ? nil : "ACC-03", says: "Do \(number).", proof: "Proof.", owner: "K. Lund",
                due: number == 0 ? nil : Cabinet.day.adding(days: number), before: before)
            #expect(try store.add(condition, to: Self.slug, day: Cabinet.day, Cabinet.hand) == "C-\(number + 1)")
        }
        let hash = Digest(of: "proof").hex
        #expect(
            refusal { try store.close("C-2", of: Self.slug, with: hash, day: Cabinet.day, Cabinet.hand) }.contains(
                "not in the store"))
        try store.keep(bytes: Array("proof".utf8), sha256: hash, name: "proof.txt", Cabinet.hand)
        try store.close("C-2", of: Self.slug, with: hash, day: Cabinet.day, Cabinet.hand)
        let conditions = try store.decisions(of: Cabinet.use).conditions
        #expect(conditions.map(\.id) == ["C-1", "C-2", "C-3", "C-4"])
        #expect(conditions.map(\.before) == [.connecting, .signing, .production, .later])
        #expect(conditions.map(\.due) == [nil, 1, 2, 3].map { $0.map { Cabinet.day.adding(days: $0) } })
        #expect(conditions.map(\.closed) == [nil, Cabinet.day, nil, nil])
        #expect(conditions[1].closedWith == hash && conditions[0].check == nil && conditions[1].check == "ACC-03")
        #expect(
            refusal { try store.close("C-2", of: Self.slug, with: hash, day: Cabinet.day, Cabinet.hand) }.contains(
                "closed already"))
        #expect(
            refusal { try store.close("C-9", of: Self.slug, with: hash, day: Cabinet.day, Cabinet.hand) }.contains(
                "no condition C-9"))
    }

    @Test("Acceptances and approvals come back whole")
    func others() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store, hash = Digest(of: "reply").hex
        let acceptance = Acceptance(
            check: "LPR-02", owner: "J. Moss", reason: "Known, \"small\".", until: Cabinet.day.adding(days: 90),
            day: Cabinet.day)
        try store.add(acceptance, to: Self.slug, Cabinet.hand)
        try store.keep(bytes: Array("reply".utf8), sha256: hash, name: "reply.eml", Cabinet.hand)
        let remit = try #require(Remit(text: "use: \(Self.slug)\npurpose: Answer support mail.\n"))
        let approvals = Approval.Role.allCases.map { role in
            Approval(
                role: role, by: "J. Moss", day: Cabinet.day, until: Cabinet.day.adding(days: 1),
                standsOn: Digest(of: remit.text).hex, document: role == .legal ? hash : nil, reviewed: remit)
        }
        for approval in approvals { try store.add(approval, to: Self.slug, Cabinet.hand) }
        let decisions = try store.decisions(of: Cabinet.use)
        #expect(decisions.acceptances == [acceptance])
        #expect(decisions.approvals == approvals)
        #expect(try store.bytes(of: Digest(of: remit.text).hex) == Array(remit.text.utf8), "what was agreed to is kept")
        let endless = Acceptance(check: "X", owner: "O", reason: "R", until: Cabinet.day, day: Cabinet.day)
        #expect(refusal { try store.add(endless, to: Self.slug, Cabinet.hand) }.contains("Refused by the store"))
        #expect(refusal { try store.add(acceptance, to: "a/b/c", Cabinet.hand) }.contains("no agent a"))
    }

    @Test("A ruling keeps both sides with their types, for every kind of value")
    func settlements() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store
        let pairs: [(Fact.Value, Fact.Value)] = [
            (.flag(true), .flag(false)), (.practice(.yes), .practice(.planned)), (.number(-5), .number(30)),
            (.text("yes"), .text("1:no")), (.day(Cabinet.day), .day(Day(number: -1))), (.names(["a, b"]), .names([])),
        ]
        let made = pairs.enumerated().map { index, pair in
            Settlement(
                spot: Spot(subject: Cabinet.use.vendor.subject.child(.report, "R/\(index)"), key: "key-\(index)"),
                takes: pair.0,
                sides: [pair.1, pair.0], by: "K. Lund", reason: "Tested.", day: Cabinet.day)
        }
        for settlement in made { try store.add(settlement, Cabinet.hand) }
        #expect(try store.decisions(of: Cabinet.use).settlements == made)
        let other = Settlement(
            spot: Spot(subject: .vendor("acme-two"), key: "k"), takes: .flag(true), sides: [.flag(true), .flag(false)],
            by: "K",
            reason: "R", day: Cabinet.day)
        try store.add(other, Cabinet.hand)
        #expect(try store.decisions(of: Cabinet.use).settlements == made, "another vendor's rulings are not this one's")
    }

    @Test("The vendor's contract and carried-over review come with the decisions")
    func carried() throws {
        let cabinet = try Cabinet.furnished()
        _ = try cabinet.store.edit(vendor: "acme", Cabinet.hand) {
            ($0.contractEnds, $0.noticeDays, $0.nextReview) = (Cabinet.day, 30, Cabinet.day.adding(days: 5))
        }
        let decisions = try cabinet.store.decisions(of: Cabinet.use)
        #expect(decisions.contractEnds == Cabinet.day && decisions.noticeDays == 30)
        #expect(decisions.carriedNextReview == Cabinet.day.adding(days: 5) && decisions.lastReview == nil)
    }

    @Test("A memo is frozen under its number, and is the use's last review")
    func memos() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store, html = Array("<p>memo</p>".utf8)
        for day in [Cabinet.day, Cabinet.day.adding(days: -100)] {
            let label = try store.nextMemoLabel(year: 2026)
            try store.issue(
                html: html, label: label, uses: [Self.slug], asOf: day, policy: "ours", readings: ["b", "a"],
                Cabinet.hand)
        }
        let memos = try store.memos()
        #expect(memos.map(\.label) == ["M-2026-001", "M-2026-002"])
        #expect(
            memos.map(\.uses) == [[Self.slug], [Self.slug]] && memos.map(\.readings) == [["a", "b"], ["a", "b"]])
        #expect(try store.bytes(of: memos[0].sha256) == html)
        #expect(try store.decisions(of: Cabinet.use).lastReview == Cabinet.day, "the latest day, not the latest number")
        #expect(
            refusal {
                try store.issue(
                    html: html, label: "M-2026-002", uses: [], asOf: Cabinet.day, policy: "", readings: [], Cabinet.hand
                )
            }
            .contains("was taken meanwhile"))
        #expect(try store.memos().count == 2)
        #expect(try store.verify() == [])
    }

    @Test("The policy in force is that of the latest day before, whichever was applied last")
    func policies() throws {
        let store = try Cabinet().store
        #expect(try store.policy(on: Cabinet.day) == nil)
        try store.apply(policy: "name: second\n", from: Cabinet.day, Cabinet.hand)
        try store.apply(policy: "name: first\n", from: Cabinet.day.adding(days: -10), Cabinet.hand)
        #expect(try store.policy(on: Cabinet.day.adding(days: -11)) == nil)
        #expect(try store.policy(on: Cabinet.day.adding(days: -1))?.yaml == "name: first\n")
        #expect(try store.policy(on: Cabinet.day)?.yaml == "name: second\n")
        #expect(try store.policy(on: Cabinet.day)?.sha256 == Digest(of: "name: second\n").hex)
        try store.apply(policy: "name: third\n", from: Cabinet.day, Cabinet.hand)
        #expect(try store.policy(on: Cabinet.day)?.yaml == "name: third\n", "of one day, the last counts")
    }
}
