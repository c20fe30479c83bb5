import Assessment
import Digest
import Foundation
import GRDB
import Testing

@testable import Storage

/// A question that one person leaves to another is open until it is answered, and the journal vouches for it all the while.
@Suite struct HandingTests {
    static let slug = Cabinet.use.slug

    /// Q3.2, left to somebody.
    static func handed(_ question: String = "Q3.2", to person: String, since day: Day = Cabinet.day) -> Handed {
        Handed(
            use: slug, questionnaire: "four-questions", question: question, person: person, by: "R. Osei", since: day)
    }

    /// A paper in which a question is answered: the rule of its fact names the question.
    static func answering(
        _ question: String, _ text: String,
        party: Reading.Party = .use(agent: "helper", vendor: "acme", service: "mail")
    ) -> Reading {
        let digest = Digest(of: text)
        var fact = Fact(
            .egressAllowList, .yes, of: Cabinet.use.serviceSubject, .observed, speaksOf: Cabinet.day,
            knownSince: Cabinet.day, rule: Fact.Rule("questionnaire.four-questions.\(question)"),
            source: Source(document: digest.hex, place: .line(1), quote: "yes"))
        fact.name = String(digest.hex.prefix(16))
        return Reading(
            party: party, bytes: Array(text.utf8), sha256: digest.hex, name: text, transcript: true,
            received: Cabinet.day, ours: "D. Ito", kind: "sitting", version: 1, about: text, day: Cabinet.day,
            facts: [fact])
    }

    @Test("A question is on one list: it is left to somebody, taken over by another, and stays where it is said again")
    func hand() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store
        #expect(
            try store.hand([Self.handed(to: "D. Ito"), Self.handed("Q1.8", to: "D. Ito")], Cabinet.hand).count == 2)
        #expect(try store.handed(person: "D. Ito").map(\.question) == ["Q1.8", "Q3.2"])
        let later = Cabinet.day.adding(days: 3)
        #expect(try store.hand([Self.handed(to: "D. Ito", since: later)], Cabinet.hand).isEmpty)
        #expect(try store.handed(use: Self.slug).map(\.since) == [Cabinet.day, Cabinet.day])
        try store.hand([Self.handed(to: "J. Moss", since: later)], Cabinet.hand)
        #expect(try store.handed(person: "D. Ito").map(\.question) == ["Q1.8"])
        #expect(try store.handed(person: "J. Moss") == [Self.handed(to: "J. Moss", since: later)])
        #expect(try store.handed(use: "helper/acme/other").isEmpty)
        #expect(
            try store.journal(last: 1).first?.details.map { "\($0.name) \($0.value)" }
                == ["to J. Moss", "from D. Ito", "since \(later)"])
        #expect(try store.verify().isEmpty)
    }

    @Test("Of several, all are handed on or none")
    func allOrNone() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store
        let strange = Handed(
            use: "helper/acme/nothing", questionnaire: "four-questions", question: "Q3.2", person: "D. Ito",
            by: "R. Osei", since: Cabinet.day)
        #expect(
            refusal { try store.hand([Self.handed(to: "D. Ito"), strange], Cabinet.hand) }.contains(
                "There is no service"))
        #expect(try store.handed().isEmpty)
    }

    @Test("An answer closes it, ours or the vendor's, and the paper's entry vouches for that")
    func closed() throws {
        let parties: [Reading.Party] = [
            .use(agent: "helper", vendor: "acme", service: "mail"), .vendor("acme", service: nil),
            .vendor("acme", service: "mail"),
        ]
        for party in parties {
            let cabinet = try Cabinet.furnished(), store = cabinet.store
            try store.hand([Self.handed(to: "D. Ito"), Self.handed("Q1.8", to: "D. Ito")], Cabinet.hand)
            try store.keep([Self.answering("Q3.2", "one", party: party)], Cabinet.hand)
            #expect(try store.handed().map(\.question) == ["Q1.8"])
            #expect(try store.verify().isEmpty)
            try cabinet.tamper("UPDATE handed SET closed = NULL")
            let found = try store.verify()
            #expect(found.count == 1 && found.first?.contains("handed 1") == true, "\(found)")
        }
    }

    @Test("A paper about another use, or that answers another question, closes nothing; nor does one read again")
    func notClosed() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store
        try store.keep([Self.answering("Q3.2", "before")], Cabinet.hand)
        try store.hand([Self.handed(to: "D. Ito")], Cabinet.hand)
        try store.keep([Self.answering("Q3.2", "before")], Cabinet.hand)
        try store.keep([Self.answering("Q3.2", "of the agent", party: .agent("helper"))], Cabinet.hand)
        try store.keep([Self.answering("Q3.2a", "other")], Cabinet.hand)
        #expect(try store.handed() == [Self.handed(to: "D. Ito")])
    }

    @Test("An answer that states nothing closes it in a sitting, and one in the register by its own entry")
    func withoutFacts() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store
        let all = ["Q1.8", "Q2.1", "Q3.2"].map { Self.handed($0, to: "D. Ito") }
        try store.hand(all, Cabinet.hand)
        try store.keep(
            sitting: "us D. Ito", of: Self.slug, Self.answering("Q3.2", "sitting"), answers: ["Q1.8", "Q3.2"],
            to: "four-questions", Cabinet.hand)
        #expect(try store.handed().map(\.question) == ["Q2.1"])
        try store.close(handed: ["Q2.1"], of: "four-questions", use: Self.slug, on: Cabinet.day, Cabinet.hand)
        #expect(try store.handed().isEmpty)
        #expect(try store.verify().isEmpty)
        let entries = try store.extent().entries
        try store.close(handed: ["Q2.1"], of: "four-questions", use: Self.slug, on: Cabinet.day, Cabinet.hand)
        #expect(try store.extent().entries == entries, "where nothing is open, nothing is written")
    }

    @Test("What was handed on is kept when it is closed, and is not on a list while the use is retired")
    func kept() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store
        try store.hand([Self.handed(to: "D. Ito")], Cabinet.hand)
        try store.retire(.use(Self.slug), on: Cabinet.day, Cabinet.hand)
        #expect(try store.handed().isEmpty)
        #expect(refusal { try store.hand([Self.handed("Q1.8", to: "D. Ito")], Cabinet.hand) }.contains("retired"))
        try store.retire(.use(Self.slug), on: nil, Cabinet.hand)
        #expect(try store.handed().count == 1)
        #expect(refusal { try store.write { try $0.execute(sql: "DELETE FROM handed") } }.contains("kept"))
    }
}
