import Testing

@testable import Assessment

@Suite("A reading is silenced only by a later one that is at least as strong in every respect")
struct SettlingTests {
    @Test("next year's claim replaces this year's")
    func later() {
        let facts: [Fact] = [
            .said(.administratorMFA, .no, .claimed, on: "2025-09-01"),
            .said(.administratorMFA, .yes, .claimed, on: "2026-09-01"),
        ]
        #expect(facts.living(.administratorMFA) == [.yes])
    }

    @Test("of one day, neither: a document may contradict itself")
    func sameDay() {
        let facts: [Fact] = [.said(.administratorMFA, .yes), .said(.administratorMFA, .no)]
        #expect(facts.living(.administratorMFA) == [.no, .yes])
    }

    @Test("assurance: an audit corrects an older claim")
    func auditCorrectsClaim() {
        let facts: [Fact] = [
            .said(.administratorMFA, .yes, .claimed, on: "2025-09-01"),
            .said(.administratorMFA, .no, .attested, on: "2025-12-31"),
        ]
        #expect(facts.living(.administratorMFA) == [.no])
    }

    @Test("assurance: a later claim never silences an audit")
    func claimNeverSilencesAudit() {
        let facts: [Fact] = [
            .said(.administratorMFA, .no, .attested, on: "2025-12-31"),
            .said(.administratorMFA, .yes, .claimed, on: "2026-09-01"),
        ]
        #expect(facts.living(.administratorMFA) == [.no, .yes])
    }

    @Test("each assurance silences itself and all below it, but for terms", arguments: Assurance.allCases)
    func ladder(_ later: Assurance) {
        for earlier in Assurance.allCases {
            let facts: [Fact] = [
                .said(.incidentNoticeHours, 24, earlier, on: "2025-09-01"),
                .said(.incidentNoticeHours, 72, later, on: "2026-09-01"),
            ]
            let silenced = later >= earlier && (earlier != .contracted || later == .contracted)
            #expect(facts.living(.incidentNoticeHours) == (silenced ? [72] : [24, 72]), "\(later) after \(earlier)")
        }
    }

    @Test("term by term: what is signed yields to what is signed, not to an auditor who read it otherwise")
    func terms() {
        let term = Fact.said(.incidentNoticeHours, 72, .contracted, on: "2025-09-01")
        #expect(
            [term, .said(.incidentNoticeHours, 48, .attested, on: "2026-09-01")].living(.incidentNoticeHours) == [
                48, 72,
            ])
        #expect(
            [term, .said(.incidentNoticeHours, 48, .contracted, on: "2026-09-01")].living(.incidentNoticeHours) == [48])
    }

    @Test("operation: a paper on design does not silence one on operation, the other way round it does")
    func designOnly() {
        let test = Fact.said(.keyRotationDays, 90, on: "2025-12-31"),
            design = Fact.said(.keyRotationDays, 30, on: "2026-03-31", designOnly: true)
        #expect([test, design].living(.keyRotationDays) == [30, 90])
        #expect([design, .said(.keyRotationDays, 90, on: "2026-06-30")].living(.keyRotationDays) == [90])
    }

    @Test("eyes: a picture that nobody confirmed does not silence what was read")
    func pictured() {
        func facts(_ earlier: Fact.Status, _ later: Fact.Status) -> [Fact] {
            [
                .said(.keyRotationDays, 90, on: "2025-12-31", status: earlier),
                .said(.keyRotationDays, 30, on: "2026-03-31", status: later),
            ]
        }
        #expect(facts(.read, .pictured).living(.keyRotationDays) == [30, 90])
        #expect(facts(.confirmed, .pictured).living(.keyRotationDays) == [30, 90])
        #expect(facts(.pictured, .pictured).living(.keyRotationDays) == [30])
        #expect(facts(.pictured, .read).living(.keyRotationDays) == [30])
        #expect(facts(.read, .confirmed).living(.keyRotationDays) == [30])
        #expect(facts(.confirmed, .read).living(.keyRotationDays) == [30])
    }

    @Test("runs as long: what has ended does not silence what still runs")
    func runsAsLong() {
        let long = Fact.said(.keyRotationDays, 90, on: "2025-01-01", until: "2027-01-01")
        #expect(
            [long, .said(.keyRotationDays, 30, on: "2025-03-01", until: "2026-01-31")].living(.keyRotationDays) == [
                30, 90,
            ])
        #expect(
            [long, .said(.keyRotationDays, 30, on: "2025-03-01", until: "2027-01-01")].living(.keyRotationDays) == [30])
        // Without an end of its own a reading runs for as long as the check takes it for fresh.
        let plain = Fact.said(.keyRotationDays, 30, on: "2026-03-01")
        #expect([long, plain].living(.keyRotationDays, freshMonths: 12) == [30])
        #expect([long, plain].living(.keyRotationDays, freshMonths: 3) == [30, 90])
    }

    @Test("subject: what is said of the vendor is heard of its service, and silences nothing there")
    func subjects() {
        let facts: [Fact] = [
            .said(.administratorMFA, .no, on: "2025-12-31", of: .service),
            .said(.administratorMFA, .yes, on: "2026-05-01", of: .vendor),
        ]
        #expect(facts.living(.administratorMFA) == [.no, .yes])
        #expect([facts[1]].living(.administratorMFA) == [.yes])
        // The vendor as a whole hears nothing of one service, nor a service of another.
        #expect((try? [facts[0]].seen(from: .vendor).settled(.administratorMFA)) == nil)
        #expect((try? [facts[0]].seen(from: .vendor.child(.service, "other")).settled(.administratorMFA)) == nil)
    }

    @Test("what agrees is kept as support, however old and however weak")
    func support() throws {
        let facts: [Fact] = [
            .said(.administratorMFA, .yes, .claimed, on: "2019-01-01"),
            .said(.administratorMFA, .yes, on: "2025-12-31"),
            .said(.administratorMFA, .yes, .claimed, on: "2026-09-01"),
        ]
        #expect(try facts.seen().settled(.administratorMFA).support.count == 3)
    }

    @Test("what agrees keeps speaking even where something silenced it in between")
    func silencedAndConfirmed() throws {
        let facts: [Fact] = [
            .said(.administratorMFA, .yes, on: "2024-12-31"), .said(.administratorMFA, .no, on: "2025-12-31"),
            .said(.administratorMFA, .yes, on: "2026-09-30"),
        ]
        #expect(facts.living(.administratorMFA) == [.yes])
    }

    @Test("what a document says of a later day, or what we learnt later, does not exist yet")
    func asOf() {
        let spoken = Fact.said(.administratorMFA, .no, on: "2026-11-03")
        let learnt = Fact.said(.administratorMFA, .no, on: "2026-06-30", knownSince: "2026-11-03")
        #expect([spoken].living(.administratorMFA).isEmpty)
        #expect([learnt].living(.administratorMFA).isEmpty)
        #expect([spoken, learnt].living(.administratorMFA, on: "2026-11-03") == [.no])
    }

    @Test("a word of another type is not understood, and decides nothing")
    func wrongType() {
        var odd = Fact.said(.administratorMFA, .yes)
        odd.value = .text("yes, of course")
        #expect([odd].living(.administratorMFA).isEmpty)
        #expect([odd, .said(.administratorMFA, .no)].living(.administratorMFA) == [.no])
    }
}
