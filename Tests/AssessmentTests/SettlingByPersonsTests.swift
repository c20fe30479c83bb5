import Testing

@testable import Assessment

@Suite("What a person can settle: the sides as a check sees them")
struct SettlingByPersonsTests {
    static let audit = Fact.said(.administratorMFA, .no, .attested, on: "2025-12-31")
    static let claim = Fact.said(.administratorMFA, .yes, .claimed, on: "2026-09-01")

    @Test("a dispute has its sides with the readings of each")
    func sides() throws {
        let index = FactIndex([Self.claim, Self.audit, Self.claim], on: .today)
        let dispute = try #require(index.disputes(of: index.subjects).first)
        #expect(dispute.spot == Spot(subject: .service, key: "mfa.administrators"))
        #expect(dispute.sides.map(\.value) == [.practice(.no), .practice(.yes)])
        #expect(dispute.sides.map(\.facts) == [[Self.audit], [Self.claim]])
        #expect(dispute.ruling == nil)
    }

    @Test("what is silenced, agrees or is about another key is no dispute")
    func noDispute() {
        let later = Fact.said(.administratorMFA, .no, .attested, on: "2026-09-30")
        let silenced = FactIndex([Self.claim, later], on: .today)
        #expect(silenced.disputes(of: silenced.subjects).isEmpty)
        let other = FactIndex([Self.audit, Self.claim], on: .today)
        #expect(other.disputes(of: other.subjects, key: "sso.supported").isEmpty)
        #expect(other.disputes(of: [.vendor]).isEmpty)
    }

    @Test("a service also disputes what was said of its whole vendor")
    func heardOfTheVendor() {
        let whole = Fact.said(.administratorMFA, .no, .attested, on: "2025-12-31", of: .vendor)
        let index = FactIndex([whole, Self.claim], on: .today)
        #expect(index.disputes(of: [.vendor, .service]).map(\.spot.subject) == [.service])
    }

    @Test("a ruling that holds is shown with its dispute; of one day the later one counts")
    func ruling() {
        func ruling(_ takes: Practice, _ reason: String) -> Settlement {
            Settlement(
                spot: Spot(subject: .service, key: "mfa.administrators"), takes: .practice(takes),
                sides: [.practice(.yes), .practice(.no)], by: "R. Osei", reason: reason, day: .today)
        }
        let index = FactIndex(
            [Self.audit, Self.claim], settlements: [ruling(.yes, "first"), ruling(.no, "then")], on: .today)
        #expect(index.disputes(of: index.subjects).map { $0.ruling?.reason } == ["then"])
    }

    @Test(
        "what a person types becomes a value of the fact's type, or nothing",
        arguments: [
            ("yes", Word.Kind.flag, Fact.Value.flag(true)), ("false", .flag, .flag(false)), ("maybe", .flag, nil),
            ("Partly", .practice, .practice(.partly)), ("true", .practice, nil), ("72", .number, .number(72)),
            ("72 h", .number, nil), ("2026-09-30", .day, .day("2026-09-30")), ("30.9.2026", .day, nil),
            ("b, a,b", .names, .names(["a", "b"])), ("none", .names, .names([])),
            ("as it is", .text, .text("as it is")),
        ] as [(String, Word.Kind, Fact.Value?)])
    func typed(text: String, kind: Word.Kind, value: Fact.Value?) {
        #expect(Fact.Value(text, as: kind) == value)
        if let value { #expect(value.kind == kind) }
    }
}
