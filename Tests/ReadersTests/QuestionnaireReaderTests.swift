import Assessment
import Foundation
import Testing

@testable import Readers

/// One vendor's answers to the four questions, written in every format that we read.
@Suite struct QuestionnaireReaderTests {
    static let received = Day(number: 20_759)  // 2026-11-02
    static let setting = Setting(
        vendor: "acme", service: "mail", dated: nil, received: received, questionnaires: shippedQuestionnaires)

    /// id, answer, comment
    static let answers: [(String, String, String)] = [
        ("Q1.1", "Yes", "401 everywhere, see appendix"), ("Q1.1a", "OAuth 2.1", ""), ("Q1.2a", "no", ""),
        ("Q1.3", "Partial", "production only"), ("Q1.3a", "N → Planned", ""), ("Q1.5", "Y (mostly so)", ""),
        ("Q1.5a", "User ID, tool, timestamp", ""), ("Q1.5d", "6 months", ""), ("Q1.6", "", ""),
        ("Q1.7", "N/A", "single tenant"), ("Q2.4a", "Amazon Web Services, Inc.; Twilio", ""), ("Q2.4c", "never", ""),
        ("Q4.1", "2026-06-30", ""), ("Q4.1a", "Red & Blue <GmbH>", ""), ("Q4.3", "within 72 hours", ""),
        ("Q4.3a", "no", ""),
        ("Q4.5e", "yes", "this is the customer's to say"), ("Q9.9", "yes", ""),
    ]
    static let head = [("Vendor", "Acme Inc."), ("Respondent", "J. Doe"), ("Date", "2026-10-01")]

    static func csv(_ separator: String = ",") -> Content {
        func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
        let lines =
            head.map { [$0.0, $0.1] } + [["Ref", "Question", "Your answer", "Comments"]]
            + answers.map { [$0.0, "(text)", $0.1, $0.2] }
        return content(lines.map { $0.map(quoted).joined(separator: separator) }.joined(separator: "\r\n")) {
            .table(try Table.csv($0, name: "a.csv"))
        }
    }
    static func json() -> Content {
        let object = JSON.of([
            "questionnaire": .string("four-questions"), "vendor": .string("Acme Inc."), "respondent": .string("J. Doe"),
            "date": .string("2026-10-01"),
            "answers": .array(
                answers.map { .of(["id": .string($0.0), "answer": .string($0.1), "comment": .string($0.2)]) }),
        ])
        return content(object.laidOut) { .json(try JSON.parse($0, name: "a.json")) }
    }
    static func yaml() -> Content {
        let lines =
            [
                "questionnaire: four-questions", "vendor: Acme Inc.", "respondent: J. Doe", "date: 2026-10-01",
                "answers:",
            ]
            + answers.map { "  \($0.0): {answer: \(JSON.string($0.1).written), comment: \(JSON.string($0.2).written)}" }
        return content(lines.joined(separator: "\n")) { .yaml(try JSON.yaml($0, name: "a.yaml")) }
    }
    static func xml() -> Content {
        func escaped(_ text: String) -> String {
            text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
        }
        let lines =
            ["<questionnaire id=\"four-questions\" vendor=\"Acme Inc.\" respondent=\"J. Doe\" date=\"2026-10-01\">"]
            + answers.map { "<answer id=\"\($0.0)\" comment=\"\(escaped($0.2))\">\(escaped($0.1))</answer>" } + [
                "</questionnaire>"
            ]
        return content(lines.joined(separator: "\n")) { .xml(try XMLTree.parse($0, name: "a.xml")) }
    }
    /// As a workbook is opened: a cover sheet, and the answers under a header in row 7.
    static func workbook() -> Content {
        let cover = Table(
            name: "Cover",
            rows: head.enumerated().map {
                .init(number: $0.offset + 3, cells: ["", $0.element.0 + ":", "", $0.element.1])
            })
        let rows =
            [Table.Row(number: 7, cells: ["", "Question ID", "Question", "Response", "Comment"])]
            + answers.enumerated().map {
                .init(number: $0.offset + 8, cells: ["", $0.element.0, "(text)", $0.element.1, $0.element.2])
            }
        return content("xlsx") { _ in .workbook(Workbook(sheets: [cover, Table(name: "Answers", rows: rows)])) }
    }
    static func content(_ text: String, _ form: ([UInt8]) throws -> Content.Form) -> Content {
        let document = Document(name: "answers", bytes: Array(text.utf8))
        do { return Content(document: document, form: try form(document.bytes)) } catch {
            Issue.record("\(error)")
            return Content(document: document, form: .text(text))
        }
    }
    static func read(_ content: Content, _ setting: Setting = setting) async throws -> Harvest {
        try await Reader.questionnaireAnswers.read(content, setting)
    }
    /// What facts say, without their places.
    static func sayings(_ harvest: Harvest) -> [String] {
        harvest.facts.filter { $0.key != "answer.contradictions" }
            .map { "\($0.subject) \($0.key) = \($0.value) \($0.assurance) \($0.speaksOf)" }.sorted()
    }

    @Test func fiveFormatsOfTheSameAnswersGiveTheSameFacts() async throws {
        let expected = [
            "vendor:acme incident.notice-hours = 72 claimed 2026-10-01",
            "vendor:acme incident.notice-suspected = false claimed 2026-10-01",
            "vendor:acme pentest.report-date = 2026-06-30 claimed 2026-10-01",
            "vendor:acme pentest.tester = Red & Blue <GmbH> claimed 2026-10-01",
            "vendor:acme vendor.legal-name = Acme Inc. claimed 2026-10-01",
            "vendor:acme/service:mail auth.every-endpoint = yes claimed 2026-10-01",
            "vendor:acme/service:mail auth.mechanism = oauth claimed 2026-10-01",
            "vendor:acme/service:mail data.training-use = forbidden claimed 2026-10-01",
            "vendor:acme/service:mail log.fields = caller, time, tool claimed 2026-10-01",
            "vendor:acme/service:mail log.retention-days = 181 claimed 2026-10-01",
            "vendor:acme/service:mail mfa.administrators = partly claimed 2026-10-01",
            "vendor:acme/service:mail sso.supported = planned claimed 2026-10-01",
            "vendor:acme/service:mail subprocessors.list = Amazon Web Services, Inc., Twilio claimed 2026-10-01",
            "vendor:acme/service:mail token.passthrough = false claimed 2026-10-01",
        ]
        for content in [Self.csv(), Self.csv(";"), Self.json(), Self.yaml(), Self.xml(), Self.workbook()] {
            #expect(Reader.questionnaireAnswers.recognises(content) >= 70)
            let harvest = try await Self.read(content)
            #expect(Self.sayings(harvest) == expected)
            #expect(
                harvest.letterhead
                    == Letterhead(about: "Acme Inc.", issuer: "The four questions", day: Day(iso: "2026-10-01")))
        }
    }

    @Test func everyFactHasTheCellAndTheWordsOfTheAnswer() async throws {
        let harvest = try await Self.read(Self.workbook())
        let mfa = try #require(harvest.facts.first { $0.key == "mfa.administrators" })
        #expect(mfa.source.place == .cell(sheet: "Answers", "D11"))
        #expect(mfa.source.quote == "Partial\nproduction only")
        #expect(mfa.rule == Fact.Rule("questionnaire.four-questions.Q1.3", 1))
        let name = try #require(harvest.facts.first { $0.key == "vendor.legal-name" })
        #expect(name.source.place == .cell(sheet: "Cover", "D3"))
    }

    @Test func whatWasNotUnderstoodIsSaidWithItsPlaceAndStatesNothing() async throws {
        let problems = try await Self.read(Self.workbook()).problems
        func said(_ cell: String, _ text: String) -> Bool {
            problems.contains { $0.place == .cell(sheet: "Answers", cell) && $0.says.contains(text) }
        }
        #expect(
            said(
                "D13", "\"Y (mostly so)\" was not understood. Yes, partly, planned, no or not applicable was expected.")
        )
        #expect(said("D17", "Q1.7 is answered as not applicable: \"single tenant\""))
        #expect(said("D24", "Q4.5e is a question to us"))
        #expect(said("D25", "The id \"Q9.9\" is not in the questionnaire four-questions"))
        #expect(problems.contains { $0.place == nil && $0.says == "Required and not answered: Q1.4." })
    }

    @Test func lookShowsEveryAnswerAsWrittenAndAsUnderstood() async throws {
        let extra = try #require(try await Self.read(Self.csv()).extra)
        #expect(extra.key == "questionnaire")
        #expect(extra.value["id"]?.text == "four-questions" && extra.value["edition"]?.text == "2026-11")
        #expect(extra.value["answered"]?.int == 16 && extra.value["blank"]?.int == 1)
        #expect(extra.value["unknown_ids"] == .texts(["Q9.9"]))
        let planned = try #require(extra.value["answers"]?.array?.first { $0["id"]?.text == "Q1.3a" })
        #expect(planned["raw"]?.text == "N → Planned" && planned["understood"]?.text == "planned")
        let draft = try #require(extra.value["answers"]?.array?.first { $0["id"]?.text == "Q1.5" })
        #expect(draft["understood"] == .null && draft["place"]?["cell"]?.text == "C10")
    }

    @Test func ourAnswersAreObservedAndCarryTheName() async throws {
        let text = """
            questionnaire: four-questions
            date: 2026-10-05
            answers:
              Q2.1: Find urgent mail.
              Q2.2a: [scan_new, notify_one]
              Q3.3: {answer: no, comment: the broker holds them, respondent: K. Lund}
              Q3.4: yes
              Q3.5: 4
              Q1.3: yes
            """
        let content = Self.content(text) { .yaml(try JSON.yaml($0, name: "a.yaml")) }
        var setting = Self.setting
        setting.ours = "R. Osei"
        setting.use = Subject.agent("triage").child(.use, "acme/mail")
        let harvest = try await Self.read(content, setting)
        #expect(
            Self.sayings(harvest) == [
                "agent:triage credential.agent-readable = false observed 2026-10-05",
                "agent:triage/use:acme%2Fmail revoke.hours = 4 observed 2026-10-05",
                "agent:triage/use:acme%2Fmail use.purpose = Find urgent mail. observed 2026-10-05",
                "agent:triage/use:acme%2Fmail use.tools-needed = notify_one, scan_new observed 2026-10-05",
                "vendor:acme/service:mail pin.hash = yes observed 2026-10-05",
            ])
        let quotes = harvest.facts.map(\.source.quote)
        #expect(quotes.contains("no\nthe broker holds them\nK. Lund") && quotes.contains("4\nR. Osei"))
        #expect(
            harvest.problems.contains {
                $0.place == .pointer("/answers/Q1.3") && $0.says.contains("a question to the vendor")
            })
        setting.use = nil
        let without = try await Self.read(content, setting)
        #expect(without.facts.map(\.key) == ["pin.hash"])
        #expect(without.problems.contains { $0.says.contains("say which one with --use") })
    }

    @Test func mvspAnswersAreReadByIdAndAnswerRows() async throws {
        let rows =
            ["Control,Answer,Explanation"] + [
                "1.1,Yes,", "1.7,Yes,", "2.1,No,", "2.7,Partially,", "4.2,No,", "ctl_3.4-mvsp,Yes,",
            ]
        let content = Self.content(rows.joined(separator: "\n")) { .table(try Table.csv($0, name: "a.csv")) }
        let harvest = try await Self.read(content)
        #expect(
            Self.sayings(harvest) == [
                "vendor:acme disclosure.contact = yes claimed 2026-11-02",
                "vendor:acme incident.notice-hours = 72 claimed 2026-11-02",
                "vendor:acme promise.patch-days = 90 claimed 2026-11-02",
            ])
        #expect(harvest.problems.contains { $0.says.hasPrefix("It is undated") })
        #expect(harvest.extra?.value["id"]?.text == "mvsp")
    }

    @Test(arguments: [
        ("Color,Answer\nred,yes", "no header row with an id and an answer column"),
        ("Id,Answer\n1.1,yes\n2.1,yes\n2.2,no", "its ids are bare numbers, which stand in many questionnaires"),
        ("Id,Answer\nZ-1,yes\nZ-2,no", "none of its 2 ids belongs to a questionnaire that tprm knows"),
        (
            "Questionnaire,harbour\nId,Answer\nQ1.1,yes",
            "there is no questionnaire \"harbour\"; known are "
        ),
        ("Id,Answer\nQ1.1,yes\nZ-1,yes\nZ-2,no", "2 of its 3 ids are not in the questionnaire four-questions"),
    ])
    func whatFitsNoQuestionnaireIsRefused(_ csv: String, _ why: String) async throws {
        let content = Self.content(csv) { .table(try Table.csv($0, name: "a.csv")) }
        do {
            _ = try await Self.read(content)
            Issue.record("It was read.")
        } catch {
            #expect("\(error)".contains(why), "\(error)")
        }
    }

    @Test func bareNumbersAreReadWhereTheFileSaysWhatItAnswers() async throws {
        let rows = "Id,Answer\n1.1,yes\n2.1,yes\n"
        let whole = try #require(Questionnaire.all(in: shippedQuestionnaires).first { $0.id == "mvsp" }).questions
            .map { "\($0.id),yes" }
        for text in [
            "Questionnaire,mvsp\n" + rows, "questionnaire:,MVSP v3.0\n" + rows, "Our MVSP answers\n" + rows,
            "Id,Answer\n" + whole.joined(separator: "\n"),
        ] {
            let content = Self.content(text) { .table(try Table.csv($0, name: "a.csv")) }
            let harvest = try await Self.read(content)
            #expect(harvest.extra?.value["id"]?.text == "mvsp")
            #expect(harvest.facts.contains { $0.key == "sso.supported" && $0.value == .practice(.yes) })
        }
    }

    @Test func questionsThatReadOtherwiseAreDoubted() async throws {
        let map = try #require(Questionnaire.all(in: shippedQuestionnaires).first { $0.id == "four-questions" })
        for (says, doubted) in [({ (_: Questionnaire.Question) in "Something else?" }, true), ({ $0.text }, false)] {
            let rows = map.questions.prefix(5).map { "\($0.id),\"\(says($0))\",yes" }
            let text = "ID,Question,Answer\n" + rows.joined(separator: "\n")
            let harvest = try await Self.read(Self.content(text) { .table(try Table.csv($0, name: "a.csv")) })
            #expect(harvest.problems.contains { $0.says.contains("read otherwise than in") } == doubted)
        }
    }

    @Test(arguments: [
        ("Vendor,Acme Inc.", "Acme Inc."), ("Company name:,,Acme Inc.", "Acme Inc."),
        ("Vendor: Acme Inc.", "Acme Inc."),
        ("Vendor:,Acme Inc.,Date:,2026-10-01", "Acme Inc."), ("Company,Contact,Date", nil), ("Company,Address", nil),
        ("Vendor,[your name]", nil), ("Vendor,Contact:", nil), ("Vendor,", nil),
        ("The vendor answers,what we ask", nil),
    ])
    func theVendorIsWhoTheHeadCallsSo(_ head: String, _ vendor: String?) async throws {
        let harvest = try await Self.read(
            Self.content(head + "\nID,Answer\nQ1.1,yes") { .table(try Table.csv($0, name: "a.csv")) })
        #expect(harvest.letterhead.about == vendor)
        #expect(harvest.facts.first { $0.key == "vendor.legal-name" }?.value == vendor.map { .text($0) })
    }

    @Test func columnsHeadedYesAndNoAreReadByTheirMark() async throws {
        let text = """
            Ref,Yes,No,N/A,Comment
            Access,,,,
            Q1.1,x,,,
            Q1.3,,X,,soon
            Q1.4,x,x,,
            Q1.5,maybe,,,
            Q1.7,,,x,one tenant
            """
        let harvest = try await Self.read(Self.content(text) { .table(try Table.csv($0, name: "a.csv")) })
        #expect(
            Self.sayings(harvest) == [
                "vendor:acme/service:mail auth.every-endpoint = yes claimed 2026-11-02",
                "vendor:acme/service:mail mfa.administrators = no claimed 2026-11-02",
            ])
        #expect(harvest.facts.dropLast().last?.source.place == .cell(sheet: "", "C4"))
        for (cell, says) in [
            ("B5", "was not understood"), ("B6", "was not understood"), ("D7", "not applicable: \"one tenant\""),
        ] {
            #expect(
                harvest.problems.contains { $0.place == .cell(sheet: "", cell) && $0.says.contains(says) }, "\(cell)")
        }
    }

    @Test func aYesWhoseExplanationDeniesItIsSaid() async throws {
        let text =
            "ID,Answer,Comment\nQ4.3c,Yes,No formal process yet\nQ4.4e,yes,No exceptions were found\nQ4.4f,no,not yet\n"
        let harvest = try await Self.read(Self.content(text) { .table(try Table.csv($0, name: "a.csv")) })
        let denials = harvest.problems.filter { $0.says.contains("its explanation says") }
        #expect(denials.map(\.says) == ["Q4.3c is answered \"yes\", and its explanation says \"No formal\"."])
        #expect(denials.first?.place == .cell(sheet: "", "B2"))
        let count = try #require(harvest.facts.first { $0.key == "answer.contradictions" })
        #expect(
            count.value == .number(1) && count.assurance == .observed && count.source.place == .cell(sheet: "", "B2"))
        #expect(count.source.quote == "Yes\nNo formal process yet")
    }

    @Test func anAnswerGivenTwiceKeepsBothReadings() async throws {
        let content = Self.content("id,answer\nQ1.1,yes\nQ1.1,no\n") { .table(try Table.csv($0, name: "a.csv")) }
        let harvest = try await Self.read(content)
        #expect(harvest.facts.map(\.value) == [.practice(.yes), .practice(.no), .number(1)])
        #expect(
            harvest.problems.contains {
                $0.says.hasPrefix("Q1.1 is answered twice, and differently: \"yes\" at cell B2,")
            })
    }

    @Test func whatIsHiddenIsReadAndSaid() async throws {
        let rows = [
            Table.Row(number: 1, cells: ["ID", "Answer"]), .init(number: 2, cells: ["Q1.1", "no"], hidden: true),
            .init(number: 3, cells: ["Q1.3", "yes"]),
        ]
        let old = Table(name: "2025", hidden: true, rows: [rows[0], .init(number: 2, cells: ["Q1.3", "no"])])
        let content = Self.content("x") { _ in .workbook(Workbook(sheets: [Table(name: "S", rows: rows), old])) }
        let harvest = try await Self.read(content)
        #expect(harvest.facts.map(\.value) == [.practice(.no), .practice(.yes), .number(0)])
        #expect(harvest.problems.contains { $0.place == .cell(sheet: "S", "B2") && $0.says.contains("hidden") })
        #expect(harvest.problems.contains { $0.place == .cell(sheet: "2025", "A1") && $0.says.contains("hidden") })
    }

    @Test func anXMLAnswerMayBeAListAndItsPartsElements() async throws {
        let text = """
            <q:response xmlns:q="urn:x">
            <q:head><q:questionnaire>four-questions</q:questionnaire><q:vendor>Acme</q:vendor></q:head>
            <q:section id="Q1" title="x">
            <q:question id="Q1.1"><q:text>…</q:text><q:answer>yes</q:answer><q:comment>why</q:comment></q:question>
            <q:question><q:id>Q1.3</q:id><q:response>Partly</q:response></q:question>
            <q:question id="Q2.4a"><q:answer><q:item>AWS</q:item><q:item>Twilio, Inc.</q:item></q:answer></q:question>
            </q:section></q:response>
            """
        let harvest = try await Self.read(Self.content(text) { .xml(try XMLTree.parse($0, name: "a.xml")) })
        #expect(
            harvest.facts.dropLast().map { "\($0.source.place) \($0.key) = \($0.value)" } == [
                "line 2 vendor.legal-name = Acme", "line 4 auth.every-endpoint = yes",
                "line 5 mfa.administrators = partly",
                "line 6 subprocessors.list = AWS, Twilio, Inc.",
            ])
    }

    @Test func anIdMayStandBeforeItsTitle() async throws {
        let text = "MVSP self-assessment\nControl,Status\n2.1 Single sign-on,Yes\n2.2: HTTPS,Yes\n22 Other,No\n"
        let content = Self.content(text) { .table(try Table.csv($0, name: "a.csv")) }
        let harvest = try await Self.read(content)
        #expect(harvest.facts.map(\.key) == ["sso.supported", "encryption.in-transit", "answer.contradictions"])
        #expect(harvest.extra?.value["unknown_ids"] == .texts(["22 Other"]))
        // A list of ids with a status may be anything: it is read when the analyst says what it is.
        #expect(Reader.questionnaireAnswers.recognises(content) < 50)
    }

    @Test func otherDocumentsAreNotTakenForAnswers() throws {
        for text in [
            #"{"tools": [{"name": "a", "id": "x1", "value": 3}]}"#, #"{"name": "x", "version": "1.0"}"#, "[1, 2]",
        ] {
            let content = Self.content(text) { .json(try JSON.parse($0, name: "a.json")) }
            #expect(Reader.questionnaireAnswers.recognises(content) == 0, "\(text)")
        }
        let table = Self.content("Id,Name,Price\n1,a,2") { .table(try Table.csv($0, name: "a.csv")) }
        #expect(Reader.questionnaireAnswers.recognises(table) == 0)
    }
}
