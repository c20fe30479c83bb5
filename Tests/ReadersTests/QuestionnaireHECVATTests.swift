import Assessment
import Testing

@testable import Readers

/// EDUCAUSE's HECVAT 4 as vendors send it, with placeholders for its sentences.
@Suite struct QuestionnaireHECVATTests {
    /// Everything answered yes, but for the gates of what the fixture has no questions of.
    static let sound: HECVATFixture = {
        var fixture = HECVATFixture()
        for tab in HECVATFixture.tabs {
            for id in tab.categories.flatMap(\.ids) { fixture.answers[id] = ("Yes", "We do.") }
        }
        fixture.answers["GNRL-01"] = ("Acme Mail Inc.", "")
        fixture.answers["GNRL-02"] = ("Acme Mail", "")
        for gate in [2, 3, 5, 6, 7, 8] { fixture.answers["REQU-0\(gate)"] = ("No", "") }
        fixture.answers["AIQU-02"] = ("No", "")
        return fixture
    }()

    // MARK: The map

    @Test func everyIdIsThereWithItsCategory() throws {
        let map = try HECVATFixture.map()
        #expect(map.questions.count == 332 && map.sections.count == 35)
        #expect(map.questions.allSatisfy { $0.id.prefix(4) == $0.section && $0.asked == .vendor })
        // Topics of ours: short, and no sentence that asks.
        #expect(map.questions.allSatisfy { $0.text.count <= 75 && !$0.text.contains("?") })
        let sizes = Dictionary(grouping: map.questions, by: \.section).mapValues(\.count)
        #expect(sizes["THRD"] == 5 && sizes["VULN"] == 6 && sizes["DPAI"] == 8 && sizes["HIPA"] == 29)
        #expect(["AIGN", "AIPL", "AISC", "AIML", "AILM"].map { sizes[$0] ?? 0 } == [5, 5, 5, 8, 7])
    }

    @Test func aYesIsNotAlwaysGood() throws {
        let map = try HECVATFixture.map()
        #expect(map.questions.count { $0.good == ["no"] } == 39)
        #expect(map.question("DATA-17")?.good == ["no"] && map.question("AISC-02")?.good == ["no"])
        #expect(map.question("REQU-01")?.good == [] && map.question("DATA-02")?.good == ["yes"])
    }

    @Test func gatesOpenWhatTheyOpen() throws {
        let map = try HECVATFixture.map()
        func sections(_ gate: String) -> [String] { map.sections.filter { $0.gate?.question == gate }.map(\.id) }
        #expect(sections("REQU-01") == ["APPL", "AAAI", "DATA", "DCTR", "FIDP", "HFIH", "VULN"])
        #expect(sections("REQU-02") == ["ITAC"] && sections("REQU-03") == ["CONS"])
        #expect(sections("REQU-04") == ["AIQU", "AIGN", "AIPL", "AISC"])
        #expect(sections("AIQU-01") == ["AIML"] && sections("AIQU-02") == ["AILM"])
        #expect(sections("REQU-05") == ["HIPA"] && sections("REQU-06") == ["PCID"] && sections("REQU-07") == ["OPEM"])
        #expect(sections("REQU-08").count == 10)
    }

    @Test func atLeastSixtyQuestionsStateAndSayWhatTheyAsk() throws {
        let stating = try HECVATFixture.map().questions.filter { !$0.states.isEmpty }
        #expect(stating.count >= 60)
        #expect(stating.filter(\.words.isEmpty).map(\.id) == ["GNRL-01"])
    }

    // MARK: Reading

    @Test func answersAreReadFromUnderTheTitlesOfCategories() async throws {
        let harvest = try await Self.sound.read()
        #expect(harvest.extra?.value["id"]?.text == "hecvat-4")
        let claims = harvest.facts.filter { $0.assurance == .claimed }.map {
            "\($0.key) = \($0.value) at \($0.source.place)"
        }
        #expect(claims.contains("vendor.legal-name = Acme Mail Inc. at START HERE!C13"))
        #expect(claims.contains { $0.hasPrefix("encryption.in-transit = yes at Product!C") })
        #expect(claims.contains { $0.hasPrefix("encryption.at-rest = yes at Product!C") })
        // DATA-17 is a good answer only as a no, and states then that staff cannot reach the data.
        #expect(!claims.contains { $0.hasPrefix("vendor.staff-access") })
        #expect(harvest.extra?.value["unknown_ids"]?.array?.isEmpty == true)
        #expect(!harvest.problems.contains { $0.says.contains("hidden") })
    }

    @Test func generalRowsThatTabsLookUpAreNoSecondAnswers() async throws {
        var fixture = Self.sound
        fixture.answers["GNRL-02"] = nil
        let answered = try await fixture.answered()
        #expect(answered.answers.filter { $0.question.id == "GNRL-01" }.count == 1)
        #expect(answered.answers.contains { $0.question.id == "GNRL-02" && !$0.isBlank } == false)
        #expect(!answered.defects.contains { [.contradiction, .duplicate].contains($0.kind) })
    }

    @Test(arguments: [
        ("DATA-02", "No", "encryption.in-transit = no"), ("DATA-02", "Partial", "encryption.in-transit = partly"),
        ("DATA-02", "N → Planned", "encryption.in-transit = planned"), ("DATA-14", "No", "encryption.at-rest = partly"),
        ("DATA-17", "No", "vendor.staff-access = yes"), ("CHNG-01", "No", "change.notice-days = 0"),
        ("CHNG-09", "No", "version.pinned = no"), ("REQU-04", "No", "model.provider = none"),
    ])
    func oneAnswerStates(_ id: String, _ raw: String, _ stated: String) async throws {
        var fixture = Self.sound
        fixture.answers[id] = (raw, "")
        let harvest = try await fixture.read()
        #expect(
            harvest.facts.contains {
                "\($0.key) = \($0.value)" == stated && $0.rule.id == "questionnaire.hecvat-4.\(id)"
            })
    }

    @Test(arguments: ["N/A", "Inherited", "Confirm", "", "see our portal"])
    func whatIsNoAnswerStatesNothing(_ raw: String) async throws {
        var fixture = Self.sound
        fixture.answers["DATA-02"] = (raw, "")
        let harvest = try await fixture.read()
        #expect(!harvest.facts.contains { $0.key == "encryption.in-transit" })
    }

    // MARK: Other editions

    @Test func anIdOfAnOlderEditionIsRefused() async throws {
        var fixture = Self.sound
        fixture.more = [["QUAL-01", "A placeholder for a qualifier?", "Yes"]]
        let error = await #expect(throws: ReadingError.self) { try await fixture.read() }
        #expect("\(try #require(error))".contains("QUAL-01"))
    }

    @Test func anOlderWorkbookIsRefusedByItsOwnSheetsToo() async throws {
        let rows = [
            ["General Information", "", "Vendor Answers", "Additional Information"],
            ["GNRL-01", "Vendor Name", "Acme"],
            ["Qualifiers", "", "Vendor Answers"], ["QUAL-01", "A placeholder", "Yes"],
            ["DATA-01", "A placeholder", "Yes"],
        ]
        let xml = rows.enumerated().map { index, cells in
            let inner = cells.enumerated().map {
                "<c r=\"\(Table.letters($0.offset))\(index + 1)\" t=\"inlineStr\"><is><t>\($0.element)</t></is></c>"
            }
            return "<row r=\"\(index + 1)\">\(inner.joined())</row>"
        }
        let notes =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>ID</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Answer</t></is></c></row>"
        let bytes = Forge.workbook([("Notes", "visible", notes), ("HECVAT - Full", "visible", xml.joined())]).zip
        let content = try await Content.open(Document(name: "hecvat.xlsx", bytes: bytes))
        let error = #expect(throws: ReadingError.self) {
            try AnsweredQuestionnaire(content, HECVATFixture.setting())
        }
        #expect("\(try #require(error))".contains("QUAL-01 is not of EDUCAUSE HECVAT 4"))
    }

    @Test func aQuestionThatAsksSomethingElseStatesNothing() async throws {
        var fixture = Self.sound
        fixture.texts["DATA-02"] = "Do you keep paper records in a locked room?"
        fixture.texts["DATA-03"] = "Is what you store on disks encrypted while it rests in storage?"
        let harvest = try await fixture.read()
        #expect(!harvest.facts.contains { $0.key == "encryption.in-transit" })
        #expect(harvest.facts.contains { $0.key == "encryption.at-rest" })
        #expect(harvest.problems.contains { $0.says.hasPrefix("DATA-02 asks something else here") })
    }

    @Test func aWorkbookThatAsksOtherQuestionsThroughoutIsRefused() async throws {
        var fixture = Self.sound
        for id in ["DATA-02", "DATA-03", "DATA-14", "CHNG-01", "CHNG-09"] {
            fixture.texts[id] = "Is there anything at all that we should know of you?"
        }
        let error = await #expect(throws: ReadingError.self) { try await fixture.read() }
        #expect("\(try #require(error))".contains("another edition"))
    }
}
