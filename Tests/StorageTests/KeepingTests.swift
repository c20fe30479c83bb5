import Assessment
import Digest
import Foundation
import GRDB
import Testing

@testable import Storage

/// What is read is kept whole: the document in the vault, its facts in the store, or neither.
@Suite struct KeepingTests {
    /// A fact of each kind of value and each kind of place.
    static func everyKind(_ document: String) -> [Fact] {
        [
            Cabinet.fact(.endpointOpen, false, in: document, at: .line(3)),
            Cabinet.fact(.administratorMFA, .partly, in: document, at: .page(12, label: "xii")),
            Cabinet.fact(.singleSignOn, .planned, in: document, at: .page(12, label: nil)),
            Cabinet.fact(.logRetentionDays, -1, in: document, at: .cell(sheet: "A!B", "C4")),
            Cabinet.fact(
                .tlsVersion, "1.2 \r\n\u{202E}'; DROP TABLE fact; --", in: document, at: .cell(sheet: "", "A1")),
            Cabinet.fact(.logReviewed, Day(number: -3), in: document, at: .pointer("/a~1b/0")),
            Cabinet.fact(.subprocessors, ["a, b", "b", "\"c\"", "\u{1F}"], in: document, at: .paragraph("§ 11.2")),
            Cabinet.fact(.dataRegions, [], in: document, at: .object("commit 3f2a91c"), quote: ""),
        ]
    }

    @Test("A fact comes back as it was, whatever its value and place")
    func roundTrip() throws {
        let cabinet = try Cabinet.furnished()
        let paper = Cabinet.paper("all kinds", facts: KeepingTests.everyKind)
        try cabinet.store.keep([paper], Cabinet.hand)
        let kept = try cabinet.store.facts(of: "acme")
        #expect(kept.count == 8 && Set(kept) == Set(paper.facts))
        #expect(try cabinet.store.verify() == [])
    }

    @Test("A text comes back whole even where it holds a NUL, at which SQLite's texts end")
    func nul() throws {
        let cabinet = try Cabinet.furnished()
        let paper = Cabinet.paper("a\u{0}b", about: "Acme\u{0}") {
            [
                Cabinet.fact(.tlsVersion, "1\u{0}2", in: $0, at: .pointer("/a\u{0}b"), quote: "x\u{0}y"),
                Cabinet.fact(.subprocessors, ["a\u{0}"], of: Cabinet.use.serviceSubject.child(.tool, "t\u{0}"), in: $0),
            ]
        }
        try cabinet.store.keep([paper], Cabinet.hand)
        let facts = try cabinet.store.facts(of: "acme").sorted { $0.key > $1.key }
        #expect(facts.map(\.value) == [.text("1\u{FFFD}2"), .names(["a\u{FFFD}"])])
        #expect(facts.first?.source.quote == "x\u{FFFD}y" && facts.first?.source.place == .pointer("/a\u{FFFD}b"))
        #expect(facts.last?.subject.name == "t\u{FFFD}")
        #expect(try cabinet.store.verify() == [])
    }

    @Test("Strength, design only, an end of its own and a picture are kept too", arguments: Assurance.allCases)
    func strength(_ assurance: Assurance) throws {
        let cabinet = try Cabinet.furnished(), digest = Digest(of: "strong")
        let fact = Fact(
            name: "00ff00ff00ff00ff", subject: Cabinet.use.vendor.subject.child(.report, "SOC 2/2026: a%b"),
            key: "soc.new-word",
            value: .text("x"), assurance: assurance, designOnly: true, speaksOf: Cabinet.day.adding(days: -30),
            until: Cabinet.day.adding(days: 300), knownSince: Cabinet.day, status: .pictured,
            rule: Fact.Rule("soc.opinion", 7),
            source: Source(document: digest.hex, place: .page(1, label: nil), quote: "q"))
        try cabinet.store.keep([Cabinet.paper("strong") { _ in [fact] }], Cabinet.hand)
        #expect(try cabinet.store.facts(of: "acme") == [fact])
    }

    @Test("A document is kept under its SHA-256, byte for byte, and only once")
    func documents() throws {
        let cabinet = try Cabinet.furnished(), bytes = Array("%PDF-1.7\r\n\u{0}\u{1}".utf8),
            hash = Digest(of: bytes).hex
        let paper = Reading(
            party: .vendor("acme", service: "mail"), bytes: bytes, sha256: hash, name: "../../etc/passwd",
            received: Cabinet.day, kind: "letter", version: 2, facts: [])
        try cabinet.store.keep([paper, paper], Cabinet.hand)
        let file = "\(cabinet.vault)/\(hash.prefix(2))/\(hash.dropFirst(2).prefix(2))/\(hash)"
        #expect(FileManager.default.contents(atPath: file) == Data(bytes))
        #expect(try cabinet.store.bytes(of: hash) == bytes)
        #expect(try cabinet.store.documentName(hash) == "../../etc/passwd")
        let papers = try cabinet.store.papers(vendor: "acme").filter { $0.kind == "letter" }
        #expect(
            papers.map(\.sha256) == [hash] && papers.map(\.size) == [bytes.count] && papers.map(\.service) == ["mail"])
    }

    @Test("Bytes that are not those that were hashed are refused")
    func otherBytes() throws {
        let cabinet = try Cabinet.furnished(), before = Cabinet.contents(cabinet.vault)
        var paper = Cabinet.paper("one")
        paper.bytes.append(0)
        #expect(refusal { try cabinet.store.keep([paper], Cabinet.hand) }.contains("Read it again"))
        #expect(Cabinet.contents(cabinet.vault) == before)
    }

    @Test("One reading that fails keeps none of them: no row, no entry, no fact")
    func allOrNone() throws {
        let cabinet = try Cabinet.furnished(), before = try cabinet.store.journal()
        var stray = Cabinet.paper("two")
        stray.party = .vendor("nobody", service: nil)
        let good = Cabinet.paper("one") { [Cabinet.fact(.callsLogged, .yes, in: $0)] }
        #expect(refusal { try cabinet.store.keep([good, stray], Cabinet.hand) }.contains("no vendor nobody"))
        #expect(try cabinet.store.journal() == before)
        #expect(try cabinet.store.papers(vendor: "acme").filter { $0.kind == "answers" } == [])
        #expect(try cabinet.number("SELECT count(*) FROM fact WHERE key = 'log.calls'") == 0)
        #expect(try cabinet.store.verify() == [])
    }

    @Test("A vault that cannot be written keeps no row either: the file comes first")
    func fileFirst() throws {
        let cabinet = try Cabinet.furnished(), hash = Digest(of: "one").hex
        // A file stands where the document's folder would.
        #expect(FileManager.default.createFile(atPath: "\(cabinet.vault)/\(hash.prefix(2))", contents: nil))
        let before = try cabinet.store.journal()
        #expect(refusal { try cabinet.store.keep([Cabinet.paper("one")], Cabinet.hand) }.contains("Nothing was kept"))
        #expect(try cabinet.store.journal() == before)
        #expect(try cabinet.number("SELECT count(*) FROM document WHERE name = 'one'") == 0)
    }

    @Test("A row that the store's rules refuse undoes the whole change")
    func rules() throws {
        let cabinet = try Cabinet.furnished(), before = try cabinet.store.journal()
        let bad = VendorEntry(Use.Vendor(slug: "Not A Slug", legalName: "X"))
        let good = VendorEntry(Use.Vendor(slug: "good", legalName: "Good"))
        #expect(refusal { try cabinet.store.add([good, bad], Cabinet.hand) }.contains("Refused by the store"))
        #expect(try cabinet.store.vendors().map(\.vendor.slug) == ["acme"])
        #expect(try cabinet.store.journal() == before)
    }

    // MARK: reading again, and later papers

    @Test("The same bytes read again take the place of the first reading, which stays as history")
    func again() throws {
        let cabinet = try Cabinet.furnished()
        let first = Cabinet.paper("answers") { [Cabinet.fact(.callsLogged, .no, in: $0)] }
        let second = Cabinet.paper("answers") { [Cabinet.fact(.callsLogged, .yes, in: $0)] }
        #expect(try cabinet.store.keep([first], Cabinet.hand).map(\.again) == [false])
        #expect(try cabinet.store.keep([second], Cabinet.hand).map(\.again) == [true])
        #expect(try cabinet.store.facts(of: "acme").map(\.value) == [.practice(.yes)])
        #expect(try cabinet.store.history(of: "acme").map(\.value) == [.practice(.no), .practice(.yes)])
        #expect(try cabinet.store.papers(vendor: "acme").filter { $0.kind == "answers" }.count == 1)
        #expect(try cabinet.store.journal().suffix(2).map(\.action) == ["read", "reread"])
        #expect(try cabinet.store.verify() == [])
    }

    static func report(
        _ text: String, _ day: Int, issuer: String = "Auditors LLP", about: String = "Acme Inc.", kind: String = "soc"
    ) -> Reading {
        Cabinet.paper(text, kind: kind, about: about, issuer: issuer, day: Cabinet.day.adding(days: day)) {
            [Cabinet.fact(.callsLogged, .yes, in: $0, quote: text)]
        }
    }

    @Test(
        "A later document of the same kind, issuer and subject supersedes an earlier one, whichever came first",
        arguments: [true, false])
    func supersession(laterFirst: Bool) throws {
        let cabinet = try Cabinet.furnished()
        let old = KeepingTests.report("2025", -365), new = KeepingTests.report("2026", 0)
        let kept = try (laterFirst ? [new, old] : [old, new]).flatMap { try cabinet.store.keep([$0], Cabinet.hand) }
        #expect(kept.map(\.supersedes) == (laterFirst ? [[], []] : [[], ["2025"]]))
        let papers = try cabinet.store.papers(vendor: "acme").filter { $0.kind == "soc" }
        #expect(
            Dictionary(uniqueKeysWithValues: papers.map { ($0.name, $0.supersededBy) }) == [
                "2025": "2026", "2026": nil,
            ])
        #expect(
            try cabinet.store.facts(of: "acme").map(\.source.quote).sorted() == ["2025", "2026"], "both stay readable")
        #expect(try cabinet.store.verify() == [])
    }

    @Test("Another issuer, subject or kind, the same day, or no day at all supersedes nothing")
    func noSupersession() throws {
        let cabinet = try Cabinet.furnished()
        let first = KeepingTests.report("first", -10)
        let others = [
            KeepingTests.report("other issuer", 0, issuer: "Others LLP"),
            KeepingTests.report("other subject", 0, about: "Beta"),
            KeepingTests.report("other kind", 0, kind: "iso"), KeepingTests.report("same day", -10),
            Cabinet.paper("no day", kind: "soc", about: "Acme Inc.", issuer: "Auditors LLP"),
        ]
        let kept = try cabinet.store.keep([first] + others, Cabinet.hand)
        #expect(kept.allSatisfy { $0.supersedes.isEmpty })
        #expect(try cabinet.store.papers(vendor: "acme").allSatisfy { $0.supersededBy == nil })
    }

    // MARK: what people see

    @Test("A person's word on a reading holds, survives a second reading, and the last one counts")
    func eyes() throws {
        let cabinet = try Cabinet.furnished(), store = cabinet.store
        let paper = Cabinet.paper("answers") { [Cabinet.fact(.callsLogged, .no, in: $0)] }
        try store.keep([paper], Cabinet.hand)
        let name = try #require(try store.facts(of: "acme").first).name
        try store.look(at: name, corrected: .practice(.yes), why: "A typing error.", day: Cabinet.day, Cabinet.hand)
        try store.keep([paper], Cabinet.hand)
        let fact = try #require(try store.facts(of: "acme").first)
        #expect(fact.value == .practice(.yes) && fact.status == .corrected)
        #expect(try store.facts(named: String(name.prefix(6))) == [fact])
        try store.look(at: name, corrected: nil, why: "It was right.", day: Cabinet.day, Cabinet.hand)
        #expect(try store.facts(of: "acme").map(\.status) == [.confirmed])
        #expect(try store.facts(of: "acme").map(\.value) == [.practice(.no)])
        #expect(
            refusal { try store.look(at: "ffff", corrected: nil, why: "", day: Cabinet.day, Cabinet.hand) }.contains(
                "no fact ffff"))
        #expect(try store.verify() == [])
    }

    @Test("A paper of ours on a use speaks of vendor and agent, each where it is asked")
    func ofAUse() throws {
        let cabinet = try Cabinet.furnished(), use = Cabinet.use
        var paper = Cabinet.paper("ours") {
            [
                Cabinet.fact(.callsLogged, .yes, of: use.serviceSubject, in: $0),
                Cabinet.fact(.logReviewed, Cabinet.day, of: use.subject, in: $0),
            ]
        }
        paper.party = .use(agent: "helper", vendor: "acme", service: "mail")
        try cabinet.store.keep([paper], Cabinet.hand)
        #expect(try cabinet.store.facts(of: "acme").map(\.key) == ["log.calls"])
        #expect(
            try cabinet.store.facts(ofAgent: "helper").map(\.key).sorted() == ["log.reviewed", "use.tools-granted"])
    }

    @Test("The facts of the flows of agents are those of tools alone")
    func flows() throws {
        let cabinet = try Cabinet.furnished(), tool = Cabinet.use.serviceSubject.child(.tool, "get_mail")
        let paper = Cabinet.paper("tools") {
            [
                Cabinet.fact(.tools, ["get_mail"], of: Cabinet.use.serviceSubject, in: $0),
                Cabinet.fact(.toolUntrusted, true, of: tool, in: $0), Cabinet.fact(.callsLogged, .yes, in: $0),
            ]
        }
        try cabinet.store.keep([paper], Cabinet.hand)
        #expect(try cabinet.store.toolFacts(of: "acme").map(\.key).sorted() == ["mcp.tools", "tool.reads-untrusted"])
        let plan = try cabinet.store.read { db in
            try Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN SELECT name FROM fact WHERE reading = 1 AND \(FactReading.flows)"
            )
            .map { $0["detail"] as String }.joined()
        }
        #expect(plan.contains("fact_of_flow"), "\(plan)")
    }
}
