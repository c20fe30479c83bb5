import Assessment
import Testing

@testable import Readers

@Suite struct QuestionnaireUnderstandingTests {
    static let words = AnswerVocabulary([
        .yes: ["yes", "y"], .partly: ["partial"], .planned: ["planned"], .no: ["no", "n"],
        .notApplicable: ["n/a", "na"],
        .unknown: ["tbd"],
    ])

    @Test(arguments: [
        ("Yes", "yes"), ("YES.", "yes"), (" y ", "yes"), ("y\n", "yes"), ("“Yes”", "yes"), ("Partial", "partly"),
        ("N", "no"),
        ("N / A", "not-applicable"), ("n-a", "not-applicable"), ("N → Planned", "planned"),
        ("no -> planned", "planned"),
        ("TBD", "unknown"),
    ])
    func whatAMapListsIsUnderstood(_ raw: String, _ meaning: String) {
        #expect(Self.words.meaning(raw)?.rawValue == meaning)
    }

    /// A draft, a part or a yes to be confirmed is never a yes.
    @Test(arguments: [
        ("Y (draft)", "partly"), ("Partial/confirm", "partly"), ("N → Planned", "planned"), ("Confirm", "unknown"),
        ("Inherited", "inherited"), ("✓", "yes"),
    ])
    func theUsualWordsKnowTheMessyOnes(_ raw: String, _ meaning: String) {
        #expect(AnswerVocabulary.usual.meaning(raw)?.rawValue == meaning)
    }

    /// Each could be taken for something, and is taken for nothing.
    @Test(arguments: [
        "Y (draft)", "Partial/confirm", "Yes, but only in production", "Planned → Yes", "Y → N", "yes/no",
        "No exceptions", "Inherited",
        "", "→", "Not applicable to us",
    ])
    func whatIsNotCertainIsNotGuessed(_ raw: String) {
        #expect(Self.words.meaning(raw) == nil)
    }

    @Test(arguments: [
        ("2026-10-01", "2026-10-01"), ("2026-10-01 00:00:00", "2026-10-01"), ("2026-10-01T08:30:00Z", "2026-10-01"),
        ("1 October 2026", "2026-10-01"), ("October 1, 2026", "2026-10-01"), ("1st Oct 2026", "2026-10-01"),
        ("01-Oct-2026", "2026-10-01"),
        ("30 Sept. 2026", "2026-09-30"),
    ])
    func daysThatAreOneDay(_ raw: String, _ day: String) {
        #expect(AnswerValues.day(raw)?.description == day)
    }

    @Test(arguments: [
        "03/04/2026", "3.4.2026", "2026-02-30", "October 2026", "Q3 2026", "2026-10-01 or later", "30 Feb 2026",
        "annually",
    ])
    func daysThatAreNot(_ raw: String) {
        #expect(AnswerValues.day(raw) == nil)
    }

    @Test(
        arguments: [
            ("72", Questionnaire.Unit.hours, nil, 72), ("72 hours", .hours, nil, 72), ("3 days", .hours, nil, 72),
            ("72.0", .hours, nil, 72),
            ("within 72 hours", .hours, .most, 72), ("≤ 24h", .hours, .most, 24), ("15 minutes", .hours, .most, 1),
            ("at least 180 days", .days, .least, 180), ("90+ days", .days, .least, 90), ("2 weeks", .days, nil, 14),
            ("6 months", .days, .least, 181), ("6 months", .days, .most, 184), ("1 year", .days, .least, 365),
            ("2 years", .days, .most, 732),
            ("0", .count, nil, 0),
        ] as [(String, Questionnaire.Unit, Questionnaire.Bound?, Int)])
    func numbersThatAreCertain(_ raw: String, _ unit: Questionnaire.Unit, _ bound: Questionnaire.Bound?, _ value: Int) {
        #expect(AnswerValues.number(raw, unit, bound) == value)
    }

    @Test(
        arguments: [
            ("24-48 hours", Questionnaire.Unit.hours, Questionnaire.Bound.most), ("3 business days", .hours, .most),
            ("within 72 hours", .hours, .least),
            ("at least 24 hours", .hours, .most), ("6 months", .days, nil), ("15 minutes", .hours, nil),
            ("1.5", .hours, .most), ("1,000", .days, nil),
            ("without undue delay", .hours, .most), ("-3", .days, nil), ("3 days", .count, nil),
            ("72 hours after confirmation", .hours, .most), ("", .days, nil),
            ("99999999999999999999", .days, nil),
        ] as [(String, Questionnaire.Unit, Questionnaire.Bound?)])
    func numbersThatAreNot(_ raw: String, _ unit: Questionnaire.Unit, _ bound: Questionnaire.Bound?) {
        #expect(AnswerValues.number(raw, unit, bound) == nil)
    }

    @Test func listsKeepACompanyWithItsForm() {
        #expect(
            AnswerValues.names("Amazon Web Services, Inc., Twilio, Acme GmbH") == [
                "Amazon Web Services, Inc.", "Twilio", "Acme GmbH",
            ])
        #expect(AnswerValues.names("- AWS\n- Twilio, Inc.\n") == ["AWS", "Twilio, Inc."])
        #expect(AnswerValues.names("a; b;; c") == ["a", "b", "c"])
        #expect(AnswerValues.names(" None. ") == [])
    }

    @Test(arguments: [
        ("No formally documented SDLC policy doc", "No formally"), ("This is not yet done.", "not yet"),
        ("Reviewed monthly; automation is planned for Q3", "is planned"), ("We don’t have one", "don’t have one"),
        ("Roll-out in progress", "in progress"),
    ])
    func explanationsThatTakeTheAnswerBack(_ text: String, _ words: String) {
        #expect(Denial.words(in: text) == words)
    }

    @Test(arguments: [
        "No exceptions were found.", "We tell customers if not yet resolved", "Access is not possible without MFA", "",
        "No longer in progress",
        "Yes, see page 3", "No customer data is used", "We notify of progress",
    ])
    func explanationsThatDoNot(_ text: String) {
        #expect(Denial.words(in: text) == nil)
    }

    /// Whatever is typed, every question of every map gives an understanding, and a fact only of the word's own kind.
    @Test func noAnswerStatesAValueOfAnotherKind() throws {
        let parts = [
            "yes", "no", "n/a", "→", "12", "-", "2026-02-30", "days", "within ", "none", ",", ";", "\n", "\u{202e}",
            "é", "<", "99999999",
        ]
        var state: UInt64 = 11
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        var stated = 0
        for map in try Questionnaire.all(in: shippedQuestionnaires) {
            for question in map.questions {
                for _ in 0..<40 {
                    let raw = (0...next(4)).map { _ in parts[next(parts.count)] }.joined()
                    let understood = map.understand([raw], question)
                    for statement in question.states {
                        guard let value = statement.value(understood) else { continue }
                        stated += 1
                        #expect(statement.word.kind == value.kind, "\(question.id) \(raw)")
                    }
                }
            }
        }
        #expect(stated > 100)
    }
}

extension Fact.Value {
    fileprivate var kind: Word.Kind {
        switch self {
        case .flag: .flag
        case .practice: .practice
        case .number: .number
        case .text: .text
        case .day: .day
        case .names: .names
        }
    }
}
