import Assessment
import Testing

@testable import Readers

/// A map is proposed for a file that nobody has seen; it loads as it is, and reads that file.
@Suite struct QuestionnaireProposalTests {
    /// Proposes a map, loads it, and reads the file by it.
    static func roundTrip(
        _ bytes: [UInt8], _ name: String = "a.csv", answers: String? = nil,
        meanings: [String: AnswerVocabulary.Meaning] = [:]
    ) async throws -> (yaml: String, map: Questionnaire, harvest: Harvest) {
        let content = try await Content.open(Document(name: name, bytes: bytes))
        var proposal = try MapProposal(
            content, answerColumn: answers, known: try Questionnaire.all(in: shippedQuestionnaires))
        proposal.meanings = meanings
        let yaml = proposal.yaml("2026-11-02")
        let map = try Questionnaire(JSON.yaml(Array(yaml.utf8), name: "m.yaml"), file: "m.yaml")
        var setting = Setting(dated: Day(number: 20_750), received: Day(number: 20_759), questionnaires: "")
        setting.map = map
        let harvest = try await Reader.reading(content, as: Reader.questionnaireAnswers.id, setting).harvest
        return (yaml, map, harvest)
    }
    /// What was understood of each question, by id.
    static func understood(_ harvest: Harvest) -> [String: String] {
        var found: [String: String] = [:]
        for answer in harvest.extra?.value["answers"]?.array ?? [] {
            guard let id = answer["id"]?.scalarText else { continue }
            found[id] = answer["understood"]?.scalarText ?? "-"
        }
        return found
    }
    static func stated(_ harvest: Harvest) -> [String] {
        harvest.facts.map(\.key).filter { !["vendor.legal-name"].contains($0) && !$0.contains("contradict") }
    }

    @Test("headers that are no usual words are found by what stands below them")
    func strangeHeaders() async throws {
        let text = """
            Harbour Vendor Check 2026;;;;
            ;;;;
            Kennung;Worum es geht;Stand;Anmerkung;Wer
            AC-01;Do all administrators sign in with a second factor today?;Yes;Everywhere, since the spring of 2025;Acme
            AC-02;Is every endpoint of the product behind a sign-in of its own?;Partial;Except the status page, which is public;Acme
            AC-03;Are the logs kept for at least half a year in one place?;No;Three months, then they are deleted for good;Acme
            AC-04;Can our people sign in through an identity provider of ours?;Teils;;Acme
            AC-05;Is customer content encrypted where it is stored for longer?;Teils;;Acme
            """
        let (yaml, map, harvest) = try await Self.roundTrip(Array(text.utf8), meanings: ["Teils": .partly])
        #expect(map.columns[.id] == ["Kennung"])
        #expect(map.columns[.answer] == ["Stand"])
        #expect(map.columns[.question] == ["Worum es geht"])
        #expect(map.columns[.comment] == ["Anmerkung"])
        #expect(map.questions.map(\.id) == ["AC-01", "AC-02", "AC-03", "AC-04", "AC-05"])
        #expect(map.questions[0].text == "Do all administrators sign in with a second factor today?")
        #expect(
            Self.understood(harvest) == [
                "AC-01": "yes", "AC-02": "partly", "AC-03": "no", "AC-04": "partly", "AC-05": "partly",
            ])
        #expect(Self.stated(harvest) == [])
        #expect(yaml.contains("# states: [{fact: mfa.administrators, of: service}]   # your choice"))
    }

    @Test("a word that is not known is a question for the analyst, and is not understood")
    func unknownWord() async throws {
        let text = "ID,Question,Answer\nQ-1,First?,Yes\nQ-2,Second?,Met with exceptions\nQ-3,Third?,n/a\n"
        let (yaml, _, harvest) = try await Self.roundTrip(Array(text.utf8))
        #expect(yaml.contains("#   Yes (1): yes"))
        #expect(yaml.contains("#   n/a (1): not-applicable"))
        #expect(yaml.contains("\"Met with exceptions\" (1): # what does this mean?"))
        #expect(Self.understood(harvest) == ["Q-1": "yes", "Q-2": "-", "Q-3": "not-applicable"])
    }

    @Test("two columns may hold the answers: the proposal asks, and a person's word decides")
    func twoColumns() async throws {
        let text = """
            Ref,Requirement,Zustand,Befund
            R-1,The administrators sign in with a second factor.,yes,no
            R-2,The logs are kept for at least half a year.,no,no
            R-3,The keys are changed at least once a year.,yes,yes
            """
        let (yaml, map, _) = try await Self.roundTrip(Array(text.utf8))
        #expect(
            yaml.contains(
                "# Which column holds the vendor's answers? \"Zustand\" was taken; it may also be \"Befund\"."))
        #expect(map.columns[.answer] == ["Zustand"])
        let said = try await Self.roundTrip(Array(text.utf8), answers: "Befund")
        #expect(said.map.columns[.answer] == ["Befund"])
        #expect(!said.yaml.contains("Which column"))
        #expect(Self.understood(said.harvest) == ["R-1": "no", "R-2": "no", "R-3": "yes"])
    }

    @Test("without ids the texts of the questions are what they are known by")
    func withoutIDs() async throws {
        let text = """
            Question,Response
            "Do administrators sign in with a second factor, at all times?",Yes
            Is a penetration test done at least once a year?,No
            "Where is customer data stored?","Frankfurt, and as a copy in Dublin, both run by the vendor itself"
            """
        let (_, map, harvest) = try await Self.roundTrip(Array(text.utf8))
        #expect(map.questions.map(\.id) == ["Q1", "Q2", "Q3"])
        #expect(map.questions[2].kind == .text)
        #expect(Self.understood(harvest)["Q1"] == "yes")
        #expect(Self.understood(harvest)["Q2"] == "no")
        #expect(Self.stated(harvest) == [])
    }

    @Test("several sheets, sections across the sheet, bare numbers under a title, hostile texts")
    func workbook() async throws {
        let first = QuestionnaireTablesTests.sheet(
            [
                ["Quay Supplier Questionnaire"], [], ["No.", "Question", "Response", "Comments"], ["Sign-in"],
                ["1.1", "Second factor for all administrators?", "Y", "x"], ["1.2", "Single sign-on?", "72 hours"],
                ["1.2", "Single sign-on, again?", "N"],
            ], merged: ["A1:D1", "A4:D4"])
        let second = QuestionnaireTablesTests.sheet([
            ["No.", "Question", "Response", "Comments"],
            ["2.1", "A \"quoted\" text: # - {a: [b]} \u{202E}reversed\u{E0041} \\ end", "N"],
            ["2.2", "Plans?", "Planned"],
        ])
        let cover = QuestionnaireTablesTests.sheet([["Vendor", "Acme Inc."], ["Date", "2026-10-01"]])
        let book = QuestionnaireTablesTests.book(("Cover", cover), ("Part A", first), ("Part B", second))
        let (yaml, map, harvest) = try await Self.roundTrip(book, "Quay (final) v2.xlsx")
        #expect(map.sheets == ["Part A", "Part B"])
        #expect(map.marks == ["Quay Supplier Questionnaire"])
        #expect(map.id == "quay-supplier-questionnaire")
        #expect(map.sections.map(\.title) == ["Sign-in"])
        #expect(map.questions.map(\.id) == ["1.1", "1.2", "2.1", "2.2"])
        #expect(map.questions[2].text.unicodeScalars.contains("\u{202E}"))
        #expect(!yaml.unicodeScalars.contains("\u{202E}"))
        #expect(yaml.contains("# No questions were found on \"Cover\"."))
        #expect(Self.understood(harvest)["2.2"] == "planned")
        #expect(Self.stated(harvest) == [])
    }

    @Test("XML and JSON with names of their own")
    func trees() async throws {
        let xml = """
            <survey vendor="Acme Inc.">
            <entry nr="S-1"><frage>Do administrators sign in with a second factor?</frage><stand>yes</stand></entry>
            <entry nr="S-2"><frage>Are the logs kept for at least half a year?</frage><stand>planned</stand></entry>
            <entry nr="S-3"><frage>Is each key changed at least once in a year?</frage><stand>no</stand></entry>
            </survey>
            """
        let read = try await Self.roundTrip(Array(xml.utf8), "a.xml")
        #expect(Self.understood(read.harvest) == ["S-1": "yes", "S-2": "planned", "S-3": "no"])
        let json = #"[{"key": "S-1", "stand": "yes"}, {"key": "S-2", "stand": "no"}, {"key": "S-3", "stand": "n/a"}]"#
        let other = try await Self.roundTrip(Array(json.utf8), "a.json")
        #expect(Self.understood(other.harvest) == ["S-1": "yes", "S-2": "no", "S-3": "not-applicable"])
    }

    @Test(
        "what holds no questions and answers is refused",
        arguments: ["name,price\nApple,1\nPear,2\n", "a,b\n1,2\n", "Vendor,Acme\nDate,2026-10-01\n"])
    func refused(_ text: String) async throws {
        let content = try await Content.open(Document(name: "a.csv", bytes: Array(text.utf8)))
        #expect(throws: ReadingError.self) { try MapProposal(content) }
    }
}
