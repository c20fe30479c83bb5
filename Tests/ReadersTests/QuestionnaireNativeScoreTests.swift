import Assessment
import Testing

@testable import Readers

/// The score that a workbook gives itself, worked out by hand for each case.
///
/// Answered all yes, of 145 points COMP earns 15 of 15, DOCU 50 of 50, CHNG 20 of 20, DATA 45 of 55 (DATA-17 should be a no) and
/// AIML 20 of 20; CHNG-09 waits for an analyst. Together 150 of 160, 93.75 %.
@Suite struct QuestionnaireNativeScoreTests {
    typealias Share = NativeScore.Share
    static let sound = QuestionnaireHECVATTests.sound

    private static func share(_ change: (inout HECVATFixture) -> Void) async throws -> Share? {
        var fixture = sound
        change(&fixture)
        return try await fixture.score()?.recomputed
    }

    @Test func compliantAnswersEarnTheirWeights() async throws {
        let score = try #require(try await Self.sound.score())
        #expect(score.recomputed == Share(earned: 150, possible: 160) && score.recomputed.percent == "93.8")
        #expect(score.categories.map(\.id) == ["COMP", "DOCU", "CHNG", "DATA", "AIML"])
        #expect(score.categories.map(\.share.percent) == ["100.0", "100.0", "100.0", "81.8", "100.0"])
        #expect(score.categories[3].share == Share(earned: 45, possible: 55))
        #expect(score.cached == nil && score.differences.isEmpty)
    }

    @Test func blanksCountInFull() async throws {
        #expect(try await Self.share { $0.answers["DOCU-01"] = nil } == Share(earned: 130, possible: 160))
    }

    @Test func whatIsNoWordOfTheWorkbookIsNotCompliant() async throws {
        // The workbook compares with "Yes"; "Y (draft)" is something else.
        #expect(try await Self.share { $0.answers["DOCU-01"] = ("Y (draft)", "") } == Share(earned: 130, possible: 160))
        #expect(try await Self.share { $0.answers["DOCU-01"] = ("yes", "") } == Share(earned: 150, possible: 160))
    }

    @Test func whatDoesNotApplyLeavesBothSums() async throws {
        #expect(
            try await Self.share { $0.answers["DOCU-01"] = ("N/A", "No offices.") } == Share(earned: 130, possible: 140)
        )
    }

    @Test func aClosedGateTakesItsSectionsOut() async throws {
        // REQU-01 closes DATA.
        #expect(try await Self.share { $0.answers["REQU-01"] = ("No", "") } == Share(earned: 105, possible: 105))
        // REQU-04 closes the question that opens AIML.
        #expect(
            try await Self.share {
                $0.answers["REQU-04"] = ("No", "")
                $0.answers["AIQU-01"] = nil
            } == Share(earned: 130, possible: 140))
        // A gate that nobody answered closes nothing.
        #expect(try await Self.share { $0.answers["REQU-01"] = nil } == Share(earned: 150, possible: 160))
    }

    @Test func anAnalystOverrules() async throws {
        #expect(
            try await Self.share { $0.overrides["DATA-17"] = ("Mark as Compliant", "") }
                == Share(earned: 160, possible: 160))
        #expect(
            try await Self.share { $0.overrides["DOCU-03"] = ("Mark as Non-Compliant", "") }
                == Share(earned: 140, possible: 160))
        // Neutral until evaluated, and now it is.
        #expect(
            try await Self.share { $0.overrides["CHNG-09"] = ("Mark as Non-Compliant", "") }
                == Share(earned: 150, possible: 165))
        // Another importance.
        #expect(
            try await Self.share { $0.overrides["DATA-17"] = ("", "Critical Importance") }
                == Share(earned: 150, possible: 170))
        #expect(
            try await Self.share { $0.overrides["DATA-17"] = ("", "Does Not Apply") }
                == Share(earned: 150, possible: 150))
    }

    @Test func withoutTheTableOfWeightsThereIsNone() async throws {
        var fixture = Self.sound
        fixture.isStripped = true
        #expect(try await fixture.score() == nil)
        #expect(try await fixture.read().extra?.value["native_score"] == .null)
    }

    // MARK: Beside what the workbook shows

    /// The report as it follows from the answers.
    static let report: [(name: String, ticked: Bool?, cells: [String])] = [
        ("Company Information", true, ["15", "15", "1"]), ("Documentation", true, ["50", "50", "1"]),
        ("Change Management", true, ["20", "20", "1"]), ("Data", true, ["45", "55", "0.818181818181818"]),
        ("AI Machine Learning", true, ["20", "20", "1"]), ("Overall Score", nil, ["150", "160", "0.9375"]),
    ]

    @Test func cellsThatAgreeAreNoFinding() async throws {
        var fixture = Self.sound
        fixture.report = Self.report
        let score = try #require(try await fixture.score())
        #expect(score.differences.isEmpty)
        let cached = try #require(score.cached)
        #expect(cached.percent == "93.8" && "\(cached.place)" == "Institution Evaluation!F26")
        let shown = try await fixture.read().extra?.value["native_score"]
        #expect(shown?["recomputed"] == .number("93.8") && shown?["cached"] == .number("93.8"))
    }

    @Test(arguments: [
        (5, 2, "0.99", "Institution Evaluation!F26", "99.0 % as the score of the whole", "93.8 % (150 of 160)"),
        (3, 2, "1", "Institution Evaluation!F24", "100.0 % as the score of Data", "81.8 % (45 of 55)"),
        (3, 0, "55", "Institution Evaluation!D24", "55 as the points earned of Data", "45"),
        (5, 1, "150", "Institution Evaluation!E26", "150 as the possible points of the whole", "160"),
    ])
    func aChangedCellIsFound(
        _ row: Int, _ column: Int, _ value: String, _ place: String, _ shows: String, _ gives: String
    ) async throws {
        var fixture = Self.sound
        fixture.report = Self.report
        fixture.report[row].cells[column] = value
        let answered = try await fixture.answered()
        let differences = try #require(answered.nativeScore).differences
        #expect(differences.map { "\($0.place)" } == [place])
        #expect(differences.first?.quote == value)
        #expect(differences.first?.says == "The workbook shows \(shows); its answers and weights give \(gives).")
        #expect(answered.defects.filter { $0.kind == .score }.compactMap { $0.place.map { "\($0)" } } == [place])
    }

    @Test func aScoreAloneIsComparedToo() async throws {
        var fixture = Self.sound
        fixture.report = [("Total Score", nil, ["0.9375"])]
        #expect(try #require(try await fixture.score()).differences.isEmpty)
        fixture.report = [("Total Score", nil, ["0.97"])]
        let score = try #require(try await fixture.score())
        #expect(score.cached?.percent == "97.0" && score.differences.count == 1)
    }

    @Test func theNumbersOfOneRowTellWhatItsColumnsHold() async throws {
        for cells in [["150", "160", "0.99"], ["0.99", "150", "160"]] {
            var fixture = Self.sound
            fixture.report = [("Overall", nil, cells)]
            let score = try #require(try await fixture.score())
            #expect(score.differences.map(\.quote) == ["0.99"] && score.cached?.percent == "99.0")
        }
    }

    @Test func aWorkbookThatCountsInAWayOfItsOwnIsToldOnce() async throws {
        var fixture = Self.sound
        fixture.report = [
            ("Company Information", nil, ["0.31"]), ("Documentation", nil, ["0.41"]),
            ("Change Management", nil, ["0.51"]),
            ("Data", nil, ["0.61"]), ("Overall Score", nil, ["0.46"]),
        ]
        let score = try #require(try await fixture.score())
        #expect(score.differences.map { "\($0.place)" } == ["Institution Evaluation!D25"])
    }

    @Test func roundedNumbersAndPercentsAgree() async throws {
        for cells in [["150", "160", "0.94"], ["0.9375"], ["93.75"], ["0.938"]] {
            var fixture = Self.sound
            fixture.report = [("Overall", nil, cells)]
            #expect(try #require(try await fixture.score()).differences.isEmpty, "\(cells)")
        }
    }

    @Test func aCategoryThatIsTickedOffLeavesTheWhole() async throws {
        var fixture = Self.sound
        fixture.report = Self.report
        fixture.report[3].ticked = false
        // Without Data: 105 of 105.
        fixture.report[5].cells = ["105", "105", "1"]
        #expect(try #require(try await fixture.score()).differences.isEmpty)
    }

    @Test func sumsOfQuestionsAreComparedByWhatTheColumnsHold() async throws {
        var fixture = Self.sound
        for weight in HECVATFixture.weights where weight.weight > 0 && weight.id != "CHNG-09" {
            let earns = weight.id != "DATA-17"
            fixture.sums[weight.id] = ["\(weight.weight)", earns ? "1" : "0", earns ? "\(weight.weight)" : "0"]
        }
        #expect(try #require(try await fixture.score()).differences.isEmpty)
        fixture.sums["DATA-03"] = ["20", "1", "0"]
        let score = try #require(try await fixture.score())
        #expect(score.differences.map(\.id) == ["DATA-03"])
        #expect(
            score.differences.first?.says
                == "The workbook shows 0 as the points earned of DATA-03; its answers and weights give 20.")
    }

    // MARK: Numbers

    @Test(arguments: [
        ("0.857142857142857", 857_143), ("1", 1_000_000), ("85.7%", 857_000), ("8.5E-1", 850_000),
        ("6.6666E-2", 66_666),
        ("60", 60_000_000), ("1.5E2", 150_000_000),
    ])
    func numbersOfCells(_ text: String, _ millionths: Int) {
        #expect(ScoreNumber(text)?.millionths == millionths)
    }

    @Test(arguments: ["", "-", "N/A", "1,234", "-5", "1.2.3", "99999999999999999999", "1E99", "Yes"])
    func whatIsNoNumber(_ text: String) { #expect(ScoreNumber(text) == nil) }
}
