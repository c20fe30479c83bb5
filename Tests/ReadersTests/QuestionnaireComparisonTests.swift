import Assessment
import Testing

@testable import Readers

/// What became of answers from one year to the next.
@Suite struct QuestionnaireComparisonTests {
    static let map = """
        id: pier
        title: The pier questionnaire
        edition: "3"
        source: made for this test
        licence: ours
        questions:
          - {id: P-1, asked: vendor, kind: practice, text: One?}
          - {id: P-2, asked: vendor, kind: practice, good: ["no"], text: Two?}
          - {id: P-3, asked: vendor, kind: number, unit: hours, bound: most, text: Three?}
          - {id: P-4, asked: vendor, kind: number, unit: days, bound: least, text: Four?}
          - {id: P-5, asked: vendor, kind: names, text: Five?}
          - {id: P-6, asked: vendor, kind: text, text: Six?}
        """
    static func answered(_ row: (String, String, String, String)?) throws -> AnsweredQuestionnaire {
        let questionnaire = try Questionnaire(JSON.yaml(Array(map.utf8), name: "pier.yaml"), file: "pier.yaml")
        let rows = row.map { row in
            [
                AnswerSheet.Row(
                    id: row.0, question: row.3, raw: [row.1], comment: row.2, answeredOn: "", respondent: "",
                    place: .cell(sheet: "S", "B2"), hidden: false)
            ]
        }
        return try AnsweredQuestionnaire(questionnaire, AnswerSheet(rows: rows ?? []), .vendor, file: "a")
    }

    @Test(arguments: [
        ("P-1", ("yes", ""), ("no", ""), "worse", "P-1 was answered \"yes\", and is answered \"no\" now."),
        (
            "P-1", ("partly", ""), ("planned", ""), "worse",
            "P-1 was answered \"partly\", and is answered \"planned\" now."
        ),
        ("P-1", ("no", ""), ("planned", ""), "better", "P-1 was answered \"no\", and is answered \"planned\" now."),
        ("P-1", ("yes", ""), ("unknown", ""), "worse", "P-1 was answered \"yes\", and is answered \"unknown\" now."),
        ("P-1", ("yes", ""), ("n/a", ""), "changed", "P-1 was answered \"yes\", and is answered \"n/a\" now."),
        (
            "P-1", ("yes", "Since 2024"), ("yes", "Not yet."), "worse",
            "P-1 is answered \"yes\" as before, and its explanation now says \"Not yet\"."
        ),
        (
            "P-1", ("yes", "Not yet."), ("yes", "Since 2026"), "better",
            "P-1 is answered \"yes\" as before, and its explanation no longer says \"Not yet\"."
        ),
        ("P-1", ("yes", "By us"), ("Yes", "By them"), "reworded", "P-1 is answered \"Yes\" as before, in other words."),
        ("P-1", ("yes", ""), ("", ""), "vanished", "P-1 was answered \"yes\", and is not answered now."),
        ("P-1", ("", ""), ("no", ""), "appeared", "P-1 was not answered, and is answered \"no\"."),
        ("P-2", ("no", ""), ("yes", ""), "worse", "P-2 was answered \"no\", and is answered \"yes\" now."),
        ("P-2", ("yes", ""), ("partly", ""), "better", "P-2 was answered \"yes\", and is answered \"partly\" now."),
        (
            "P-3", ("24 hours", ""), ("72 hours", ""), "worse",
            "P-3 was answered \"24 hours\", and is answered \"72 hours\" now."
        ),
        (
            "P-3", ("3 days", ""), ("72 hours", ""), "reworded",
            "P-3 is answered \"72 hours\" as before, in other words."
        ),
        (
            "P-4", ("90 days", ""), ("30 days", ""), "worse",
            "P-4 was answered \"90 days\", and is answered \"30 days\" now."
        ),
        (
            "P-4", ("30 days", ""), ("90 days", ""), "better",
            "P-4 was answered \"30 days\", and is answered \"90 days\" now."
        ),
        ("P-5", ("Blue; Red", ""), ("Green; Red", ""), "changed", "P-5 names Green anew, and names Blue no longer."),
        (
            "P-6", ("Someone", ""), ("Another", ""), "changed",
            "P-6 was answered \"Someone\", and is answered \"Another\" now."
        ),
    ])
    func whatBecameOfIt(_ id: String, _ old: (String, String), _ new: (String, String), _ kind: String, _ says: String)
        throws
    {
        let comparison = try #require(
            AnswerComparison(
                try Self.answered((id, old.0, old.1, "")), try Self.answered((id, new.0, new.1, ""))))
        #expect(comparison.changes.map(\.kind.rawValue) == [kind] && comparison.changes.map(\.says) == [says])
        #expect(comparison.regressions.count == (kind == "worse" ? 1 : 0))
        #expect(comparison.changes.first?.before?.place == .cell(sheet: "S", "B2"))
        #expect(
            comparison.changes.first?.after?.quote == [new.0, new.1].filter { !$0.isEmpty }.joined(separator: "\n"))
    }

    @Test func theSameIsNoChangeAndARowThatIsGoneIsVanished() throws {
        let one = try Self.answered(("P-1", "yes", "", "One?"))
        let same = try #require(AnswerComparison(one, try Self.answered(("P-1", "YES", "", "one?"))))
        #expect(same.changes.isEmpty && same.same == 1)
        let gone = try #require(AnswerComparison(one, try Self.answered(nil)))
        #expect(gone.changes.map(\.kind) == [.vanished] && gone.changes.first?.after == nil)
    }

    @Test func aQuestionThatReadsOtherwiseIsTold() throws {
        let comparison = try #require(
            AnswerComparison(
                try Self.answered(("P-1", "yes", "", "Is it so everywhere?")),
                try Self.answered(("P-1", "yes", "", "Is it so in production?"))))
        #expect(comparison.changes.map(\.kind) == [.questionReworded])
        #expect(comparison.changes.first?.after?.quote == "Is it so in production?")
    }

    @Test func anotherEditionIsNotCompared() throws {
        let other = try Questionnaire(
            JSON.yaml(Array(Self.map.replacing("edition: \"3\"", with: "edition: \"4\"").utf8), name: "p"), file: "p")
        let later = try AnsweredQuestionnaire(other, AnswerSheet(), .vendor, file: "a")
        #expect(AnswerComparison(try Self.answered(nil), later) == nil)
    }
}
