import Assessment
import Testing

@testable import Readers

/// What is wrong in answers, each kind with what it finds and what it must leave alone.
@Suite struct QuestionnaireLintTests {
    static let map = """
        id: pier
        title: The pier questionnaire
        edition: "3"
        published: 2026-03-01
        source: made for this test
        licence: ours
        rules: [owner-blank-when-not-applicable, owner-when-answered]
        sections:
          - {id: A, title: Access}
          - {id: B, title: Agents, asked-if: {question: P-1, answer: ["yes"]}}
        questions:
          - {id: P-1, section: A, asked: vendor, kind: flag, good: [], text: Does an agent act?}
          - {id: P-2, section: A, asked: vendor, kind: practice, required: true, text: A second factor for administrators?, states: [{fact: mfa.administrators, of: service}]}
          - {id: P-3, section: A, asked: vendor, kind: practice, text: The same in other words?, states: [{fact: mfa.administrators, of: service}]}
          - {id: P-4, section: A, asked: vendor, kind: practice, good: ["no"], text: Is a key shared?}
          - {id: P-5, section: A, asked: vendor, kind: number, unit: days, bound: least, text: How long are logs kept?}
          - {id: P-6, section: A, asked: vendor, kind: practice, text: Sixth?}
          - {id: P-7, section: A, asked: vendor, kind: practice, text: Seventh?}
          - {id: P-8, section: A, asked: vendor, kind: practice, text: Eighth?}
          - {id: B-1, section: B, asked: vendor, kind: practice, required: true, text: Does a person agree first?}
          - {id: B-2, section: B, asked: vendor, kind: practice, text: Is there a log?}
        """
    /// What is found in rows of `id,answer,comment,owner`, as `kind cell` or `kind id` where it has no place.
    static func found(_ rows: [String], head: [String] = [], rules: String? = nil) throws -> [Defect] {
        var text = map
        if let rules {
            text = text.replacing("rules: [owner-blank-when-not-applicable, owner-when-answered]", with: rules)
        }
        let questionnaire = try Questionnaire(JSON.yaml(Array(text.utf8), name: "pier.yaml"), file: "pier.yaml")
        let csv = (head + ["id,answer,comment,control owner,answered on"] + rows).joined(separator: "\n")
        let document = Document(name: "a.csv", bytes: Array(csv.utf8))
        let content = Content(document: document, form: .table(try Table.csv(document.bytes, name: "a.csv")))
        var setting = Setting(received: Day(number: 20_759), questionnaires: shippedQuestionnaires)
        setting.map = questionnaire
        return try AnsweredQuestionnaire(content, setting).defects
    }
    static func named(_ defects: [Defect]) -> [String] {
        defects.map { "\($0.kind.rawValue) \($0.place?.description.replacing("cell ", with: "") ?? $0.id)" }
    }
    static let sound = ["P-1,no,,us", "P-2,yes,,us"]
    static let pasted = "We follow the standards of our industry and review them."

    static let examples: [(says: String, rows: [String], finds: [String])] = [
        ("sound answers", sound, []),
        ("two answers to one question", sound + ["P-2,no,by 2027,us"], ["contradiction B4"]),
        ("one fact stated twice, yes and no", sound + ["P-3,no,by 2027,us"], ["contradiction B4"]),
        ("yes and partly may both hold", sound + ["P-3,partly,,us"], []),
        ("a yes denied", ["P-1,no,,us", "P-2,yes,Not yet.,us"], ["denied B3"]),
        ("a bad yes is no evasion", sound + ["P-4,yes,Planned for 2027,us"], []),
        ("answered behind a closed gate", sound + ["B-1,yes,,us"], ["answered-behind-closed-gate B4"]),
        (
            "no and not applicable agree with a closed gate", sound + ["B-1,no,,us", "B-2,n/a,no agent,"],
            []
        ),
        (
            "a section that its gate opens, blank", ["P-1,yes,,us", "P-2,yes,,us", "B-1,,,"],
            ["blank-behind-open-gate A4", "required-blank A4"]
        ),
        ("a gate that was not answered opens and closes nothing", ["P-1,,,", "P-2,yes,,us", "B-1,yes,,us"], []),
        ("a required blank", ["P-1,no,,us", "P-2,,,"], ["required-blank A3"]),
        ("a required question without a row", ["P-1,no,,us"], ["required-blank P-2"]),
        ("not understood", sound + ["P-6,of course,,us"], ["not-understood B4"]),
        ("no without a plan", sound + ["P-6,no,,us"], ["no-without-plan B4"]),
        ("no with a plan", sound + ["P-6,no,Planned with the next release,us", "P-7,no,Q3 2027,us"], []),
        ("no where no is good", sound + ["P-4,no,,us"], []),
        ("planned without a day", sound + ["P-6,planned,soon,us"], ["no-without-plan B4"]),
        ("planned with a day", sound + ["P-6,planned,by March 2027,us"], []),
        (
            "not applicable without a reason", sound + ["P-6,n/a,,", "P-7,n/a,N/A,", "P-8,n/a,one tenant,"],
            ["not-applicable-without-reason B4", "not-applicable-without-reason B5"]
        ),
        ("not applicable with an owner", sound + ["P-6,n/a,one tenant,us"], ["not-applicable-with-owner B4"]),
        (
            "inherited without a source",
            sound + ["P-6,inherited,,them", "P-7,inherited,from the cloud provider,them"],
            ["inherited-without-source B4"]
        ),
        ("no owner", sound + ["P-6,yes,,"], ["owner-missing B4"]),
        ("a comment without an answer", sound + ["P-6,,see the annex,"], ["comment-without-answer A4"]),
        ("the same answer twice", sound + ["P-2,yes,again,us"], ["duplicate B4"]),
        (
            "one text under five questions",
            ["P-1,no,,us"] + ["P-2", "P-3", "P-6", "P-7", "P-8"].map { "\($0),yes,\(pasted),us" },
            ["pasted B3"]
        ),
        (
            "one text under four questions",
            ["P-1,no,,us"] + ["P-2", "P-3", "P-6", "P-7"].map { "\($0),yes,\(pasted),us" }, []
        ),
        (
            "a short text under many",
            ["P-1,no,,us"] + ["P-2", "P-3", "P-6", "P-7", "P-8"].map { "\($0),yes,See our policy.,us" }, []
        ),
        (
            "an answer older than the edition", sound + ["P-6,yes,,us,2025-12-31", "P-7,yes,,us,2026-03-01"],
            ["older-than-edition B4"]
        ),
    ]

    @Test(arguments: examples) func isFound(_ example: (says: String, rows: [String], finds: [String])) throws {
        #expect(Self.named(try Self.found(example.rows)) == example.finds, "\(example.says)")
    }

    @Test func everyKindHasALintAndATitle() {
        #expect(Set(Lint.all.map(\.kind)) == Set(Defect.Kind.allCases) && Lint.all.count == Defect.Kind.allCases.count)
        #expect(Set(Defect.Kind.allCases.map(\.title)).count == Defect.Kind.allCases.count)
    }

    @Test func ownersAndPlansAreAskedForOnlyWhereTheFormatDoes() throws {
        let rows = ["P-1,no,,", "P-2,yes,,", "P-6,n/a,one tenant,us", "P-7,no,Planned.,us"]
        #expect(try Self.found(rows, rules: "rules: []").isEmpty)
        #expect(Self.named(try Self.found(rows, rules: "rules: [plan-when-no]")) == ["no-without-plan B5"])
    }

    @Test func theHeadMayBeOlderOrOfAnotherEdition() throws {
        let defects = try Self.found(Self.sound, head: ["Date,2026-02-28", "Edition,2"])
        #expect(Self.named(defects) == ["older-than-edition B1", "other-edition B2"])
        #expect(
            defects[0].says
                == "The answers are of 2026-02-28, and edition 3 of The pier questionnaire came out on 2026-03-01.")
        #expect(defects[1].quote == "2")
    }

    @Test func theWorstIsToldFirstAndQuoted() throws {
        let defects = try Self.found(["P-1,no,,us", "P-6,no,,us", "P-2,yes,We have no formal policy.,us"])
        #expect(defects.map(\.kind) == [.denied, .noWithoutPlan])
        #expect(defects[0].quote == "yes\nWe have no formal policy." && defects[0].id == "P-2")
    }

    @Test func manyOfOneKindAreOneProblemOfAReading() throws {
        let defects = try Self.found(Self.sound + ["P-3", "P-6", "P-7", "P-8", "B-1", "B-2"].map { "\($0),n/a,," })
        #expect(defects.count == 6)
        #expect(
            defects.problems.map(\.says) == ["Not applicable, without a reason, 6 times: P-3, P-6, P-7, P-8, B-1, B-2."]
        )
    }

    @Test func eachQuestionIsCountedOnce() throws {
        let questionnaire = try Questionnaire(JSON.yaml(Array(Self.map.utf8), name: "pier.yaml"), file: "pier.yaml")
        let sheet = AnswerSheet(
            rows: [
                ("P-1", "no"), ("P-2", "yes"), ("P-2", "no"), ("P-5", "30 days"), ("P-6", "n/a"), ("P-7", "planned"),
                ("P-8", "partly"), ("B-1", "inherited"), ("B-2", "perhaps"),
            ].map {
                .init(
                    id: $0.0, raw: [$0.1], comment: "", answeredOn: "", respondent: "", place: .line(1), hidden: false)
            })
        let counts = try AnsweredQuestionnaire(questionnaire, sheet, .vendor, file: "a").counts
        #expect(counts.questions == 10 && counts.yes == 1 && counts.no == 1 && counts.text == 2 && counts.blank == 2)
        #expect(counts.partial == 1 && counts.planned == 1 && counts.inherited == 1 && counts.notApplicable == 1)
    }
}
