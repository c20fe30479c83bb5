import Assessment
import Foundation
import Testing

@testable import Readers

/// Google's VSAQ: a definition that is nearly JSON, and answers that are a flat object of its ids.
@Suite struct QuestionnaireVSAQTests {
    static let setting = QuestionnaireReaderTests.setting

    static func open(_ text: String, _ name: String = "answers") async throws -> Content {
        try await Content.open(Document(name: name, bytes: Array(text.utf8)))
    }
    static func read(_ text: String, _ name: String = "answers") async throws -> (kind: String, harvest: Harvest) {
        let (reader, harvest) = try await Reader.reading(open(text, name), as: nil, setting)
        return (reader.id, harvest)
    }

    /// As their files are written: comments above, long texts in pieces, an escape of JavaScript.
    static let definition = """
        // Copyright: nobody.
        // A questionnaire of the harbour.

        {
          "questionnaire": [
            {
              "type": "block",
              "text": "Harbour questions",
              "items": [
                {
                  "type": "radiogroup",
                  "text": "Are the gates " +
                    "locked at night?", // every night
                  "choices": [ {"gates_yes": "Yes // always"}, {"gates_no": "No \\x26 never"} ]
                },
                { "type": "tip", "id": "warn_gates", "cond": "gates_no", "warn": "yes", "severity": "high", "text": "Lock them." },
                { "type": "line", "id": "gates_keeper", "text": "Who keeps the key?", "cond": "gates_yes" }
              ]
            }
          ]
        }
        """

    @Test func aDefinitionIsReadAsItsAuthorsWriteIt() async throws {
        let content = try await Self.open(Self.definition, "harbour.json")
        guard case .json(let json) = content.form else {
            Issue.record("It is no JSON.")
            return
        }
        let items = try #require(json["questionnaire"]?.array?.first?["items"]?.array)
        #expect(items[0]["text"]?.text == "Are the gates locked at night?")
        #expect(items[0]["choices"]?.array?[0]["gates_yes"]?.text == "Yes // always")
        #expect(items[0]["choices"]?.array?[1]["gates_no"]?.text == "No & never")
        #expect(content.problems.isEmpty)
    }

    @Test func aDefinitionWithoutAnswersStatesNothing() async throws {
        let (kind, harvest) = try await Self.read(Self.definition, "harbour.json")
        #expect(kind == "blank-questionnaire" && harvest.facts.isEmpty)
        #expect(
            harvest.problems.map(\.says) == [
                "It is the VSAQ questionnaire \"Harbour questions\" with 2 questions and no answers: it states nothing. Ask the vendor for the answers to it."
            ])
        #expect(harvest.extra?.value["questions"]?.int == 2)
    }

    @Test func whatElseIsWrongIsToldAtItsLine() async throws {
        let broken = Self.definition.replacing("\"Who keeps the key?\",", with: "\"Who keeps the key?\",,")
        await #expect(
            throws: ReadingError.malformed(
                file: "harbour.json", place: .line(17), why: "a key in double quotes was expected here")
        ) { try await Self.open(broken, "harbour.json") }
    }

    @Test(arguments: [
        "// a comment\n{\"secprog_yes\": \"checked\"}", "{\"a\": \"b\" + \"c\"}", "{\"a\": 1} // no questionnaire",
        "{\"questionnaire\": [{\"type\": \"harbour\"}]} // of another kind",
    ])
    func allOtherJSONStaysStrict(_ text: String) async throws {
        await #expect(throws: ReadingError.self) { try await Self.open(text, "a.json") }
    }

    /// What `_vsaq_save_questionnaire` saves: ticked boxes are "checked", the other boxes of a group are empty.
    static let answers = """
        {"req_sensitive":"checked","secprog_yes":"checked","secprog_no":"","secprog_policies":"checked",
        "secprog_policies_incidentmgmt":"checked","secprog_incidentmanagement":"checked","secprog_changemgmt":"checked",
        "secprog_incidents_procedures_yes":"checked","secprog_incidents_procedures_no":"",
        "secprog_extaudits":"","secprog_peopleops_train_never":"checked","secprog_peopleops_leaver_no":"checked",
        "secprog_standard_name":"ISO/IEC 27001","warn_secprog_peopleops_leaver":"A tool for it comes next year.",
        "vsaq_todo_warn_secprog_peopleops_leaver":"checked","feedback":""}
        """

    @Test func answersAreReadByTheirIdsAlone() async throws {
        let (kind, harvest) = try await Self.read(Self.answers)
        #expect(kind == "questionnaire-answers")
        #expect(harvest.extra?.value["id"]?.text == "vsaq-security-privacy")
        #expect(
            Set(QuestionnaireReaderTests.sayings(harvest)) == [
                "vendor:acme incident.plan = yes claimed 2026-11-02",
                "vendor:acme people.trained = no claimed 2026-11-02",
                "vendor:acme programme.rules = partly claimed 2026-11-02",
                "vendor:acme programme.security = yes claimed 2026-11-02",
                "vendor:acme sdlc.review = yes claimed 2026-11-02",
                "vendor:acme sdlc.training = no claimed 2026-11-02",
                "vendor:acme/service:mail vendor.staff-access = partly claimed 2026-11-02",
            ])
        let leaver = try #require(harvest.facts.first { $0.key == "vendor.staff-access" })
        #expect(leaver.source.place == .pointer("/secprog_peopleops_leaver_no"))
        #expect(
            harvest.problems.contains {
                $0.place == .pointer("/warn_secprog_peopleops_leaver") && $0.says.contains("A tool for it")
            })
        #expect(!harvest.problems.contains { $0.says.contains("vsaq_todo_") || $0.says.contains("is not in the") })
    }

    @Test func boxesThatAreNotTickedSayNothing() async throws {
        let (_, harvest) = try await Self.read(
            "{\"secprog_yes\":\"\",\"secprog_no\":\"\",\"secprog_changemgmt\":\"\",\"secprog_incidents_procedures_no\":\"\"}"
        )
        #expect(!harvest.facts.contains { $0.key != "answer.contradictions" })
        #expect(harvest.extra?.value["answered"]?.int == 0)
    }

    @Test func twoTicksInOneGroupAreNotUnderstood() async throws {
        let (_, harvest) = try await Self.read(
            "{\"secprog_incidents_procedures_yes\":\"checked\",\"secprog_incidents_procedures_no\":\"checked\",\"secprog_yes\":\"checked\"}"
        )
        #expect(!harvest.facts.contains { $0.key == "incident.plan" })
        #expect(harvest.problems.contains { $0.says.contains("secprog_incidents_procedures: ") })
    }

    @Test func idsThatNoMapHasAreTold() async throws {
        let (_, harvest) = try await Self.read(
            "{\"secprog_yes\":\"checked\",\"secprog_hr\":\"checked\",\"harbour_gates_yes\":\"checked\"}")
        #expect(
            harvest.problems.contains {
                $0.place == .pointer("/harbour_gates_yes") && $0.says.contains("is not in the questionnaire")
            })
    }

    @Test func aDefinitionAndItsAnswersMayStandInOneFile() async throws {
        let text = """
            { "questionnaire": [ {"type": "block", "text": "Programme", "items": [
                {"type": "radiogroup", "text": "Is there " +
                   "a programme?", "choices": [ {"secprog_yes": "Yes"}, {"secprog_no": "No"} ]} ] } ],
              "answers": {"secprog_yes": "checked", "secprog_peopleops_train_never": "checked"} }
            """
        let (kind, harvest) = try await Self.read(text, "both.json")
        #expect(kind == "questionnaire-answers")
        #expect(harvest.facts.contains { $0.key == "sdlc.training" })
    }

    @Test func boxesAreGatheredInEveryForm() async throws {
        for (text, name) in [
            ("Id,Answer\nsecprog_yes,checked\nsecprog_no,\nsecprog_peopleops_train_never,checked\n", "a.csv"),
            ("secprog_yes: checked\nsecprog_no: ''\nsecprog_peopleops_train_never: checked\n", "a.yaml"),
            (
                "{\"answers\": {\"secprog_yes\": true, \"secprog_no\": false, \"secprog_peopleops_train_never\": true}}",
                "a.json"
            ),
        ] {
            let (_, harvest) = try await Self.read(text, name)
            #expect(harvest.facts.contains { $0.key == "sdlc.training" && $0.value == .practice(.no) }, "\(name)")
            let programme = harvest.extra?.value["answers"]?.array?.first { $0["id"]?.text == "secprog" }
            #expect(programme?["understood"]?.text == "yes", "\(name)")
        }
    }

    @Test func theOtherMapsAreChosenByTheirIds() async throws {
        for (text, map, facts) in [
            (
                "{\"application_ssl_exclusively\":\"checked\",\"application_vm_securitycontact_no\":\"checked\"}",
                "vsaq-web-application", ["disclosure.contact", "encryption.in-transit"]
            ),
            (
                "{\"servers_logging_retention_yes\":\"checked\",\"network_firewalls_yes\":\"checked\",\"security_contacts\":\"a@b.example\"}",
                "vsaq-infrastructure", ["log.retention-days"]
            ),
            (
                "{\"dc_countries\":\"Ireland, Germany\",\"dc_outsourced_no\":\"checked\"}", "vsaq-physical",
                ["data.regions"]
            ),
        ] {
            let (_, harvest) = try await Self.read(text)
            #expect(harvest.extra?.value["id"]?.text == map)
            #expect(harvest.facts.map(\.key).filter { $0 != "answer.contradictions" }.sorted() == facts)
        }
    }

    @Test func aMapIsProposedForADefinitionOfOnesOwn() async throws {
        let yaml = try MapProposal(await Self.open(Self.definition, "harbour.json")).yaml("2026-11-02")
        let map = try Questionnaire(JSON.yaml(Array(yaml.utf8), name: "map"), file: "map")
        #expect(map.id == "harbour-questions" && map.questions.map(\.id) == ["gates", "gates_keeper"])
        let gates = try #require(map.question("gates"))
        #expect(gates.text == "Are the gates locked at night?" && gates.good == ["yes"])

        var setting = Self.setting
        setting.map = map
        let answers = try await Self.open(
            "{\"gates_yes\": \"checked\", \"gates_no\": \"\", \"gates_keeper\": \"J. Doe\"}")
        let harvest = try await Reader.reading(answers, as: nil, setting).harvest
        #expect(
            harvest.extra?.value["answers"]?.array?.map { $0["understood"]?.text } == ["yes", "J. Doe"])
    }
}
