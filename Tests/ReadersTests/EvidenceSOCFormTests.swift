import Assessment
import Testing

@testable import Readers

@Suite("SOC reports: form, disclosures, and what is expected of others")
struct EvidenceSOCFormTests {
    @Test("the standard parts, the edition, the city, the restriction and the independence") func form() async throws {
        var paper = SOCPaper()
        paper.other =
            "We are required to be independent and to meet our other ethical responsibilities.\nInherent Limitations\nBecause of their nature, controls may fail."
        let harvest = try await paper.read()
        guard case .names(let parts) = harvest.only("soc.paragraphs") else {
            Issue.record("no parts")
            return
        }
        #expect(
            Set(parts).isSuperset(of: [
                "scope", "auditor-responsibilities", "inherent-limitations", "opinion", "independence",
                "restricted-use", "assertion", "assertion-signed",
            ]))
        #expect(harvest.only("soc.independence") == .flag(true))
        #expect(harvest.only("soc.restricted-use") == .flag(true))
        #expect(harvest.only("soc.criteria-edition") == .text("2017 (revised points of focus 2022)"))
        #expect(harvest.only("soc.auditor-city") == .text("Denver, Colorado"))
        #expect(try await SOCPaper().read().each("soc.independence").isEmpty, "silence states nothing")
    }

    @Test("a draft says so on its cover; a final report says nothing") func draft() async throws {
        var paper = SOCPaper()
        paper.cover += "\nDRAFT"
        #expect(try await paper.read().only("soc.draft") == .flag(true))
        #expect(try await SOCPaper().read().each("soc.draft").isEmpty)
    }

    @Test(
        "what management tells of incidents",
        arguments: [
            ("Incidents\nNo significant incidents have occurred during the period.", Fact.Value.flag(false)),
            ("Identified System Incidents\nOn March 3, 2025 the service was unavailable for two hours.", .flag(true)),
        ])
    func incidents(_ words: String, _ value: Fact.Value) async throws {
        var paper = SOCPaper()
        paper.description = words
        #expect(try await paper.read().only("soc.incidents") == value)
    }

    @Test("an incident that a procedure speaks of was none") func procedure() async throws {
        var paper = SOCPaper()
        paper.description = "Incident Response\nSecurity incidents are reported within a day."
        #expect(try await paper.read().each("soc.incidents").isEmpty)
    }

    @Test("controls of customers and of providers with the criteria they serve") func expected() async throws {
        var paper = SOCPaper()
        paper.description = """
            Lanternfish offers a help desk.

            Complementary User Entity Controls

            User entities must have these controls:

            • Remove the accounts of people who left. (CC6.2)
            • Keep API keys secret. (CC6.1, CC6.3)

            Complementary Subservice Organization Controls

            1. Harbour Cloud restricts access to its data centers. CC6.4
            2. Harbour Cloud keeps its power supply up. A1.2
            """
        let harvest = try await paper.read()
        #expect(
            harvest.only("soc.cuecs")
                == .names(["Keep API keys secret.", "Remove the accounts of people who left."]))
        let keys = harvest.facts.first { $0.key == "control.criteria" && $0.subject.name == "Keep API keys secret." }
        #expect(keys?.value == .names(["CC6.1", "CC6.3"]) && keys?.subject.kind == .control)
        let power = harvest.facts.first {
            $0.key == "control.provider" && $0.subject.name == "Harbour Cloud keeps its power supply up."
        }
        #expect(power?.value == .text("Harbour Cloud, Inc."))
    }

    @Test("a sole accountant writes I and my") func sole() async throws {
        var paper = SOCPaper()
        paper.opinion = paper.opinion.replacing("In our opinion", with: "In my opinion")
        #expect(try await paper.read().only("soc.opinion") == .text("unqualified"))
    }

    @Test(
        "how many of how many",
        arguments: [
            ("For 2 of 25 sampled accesses, no ticket was found.", "2 of 25"),
            ("For one (1) out of twenty-five (25) changes", "1 of 25"),
            ("One of the 40 requests was not approved.", "1 of 40"),
            ("3/45 employees", "3 of 45"),
        ])
    func sample(_ text: String, _ stated: String) {
        #expect(TestedSample.stated(text) == stated)
        #expect(TestedSample.stated("Inspected a sample of changes.") == nil)
    }

    @Test("codes of criteria, and the text without them") func codes() {
        #expect(CriteriaCodes.all("CC6.1, A1.2 and PI1.3; C1.1") == ["CC6.1", "A1.2", "PI1.3", "C1.1"])
        #expect(CriteriaCodes.all("version 2.1 of RFC1.2x").isEmpty)
        #expect(CriteriaCodes.all("Control Objective 3") == ["Control Objective 3"])
        #expect(CriteriaCodes.parted("CC6.2: Remove accounts.").text == "Remove accounts.")
    }

    @Test(
        "results of tests as firms write them",
        arguments: [
            ("No relevant exceptions noted", ControlResult.clean), ("None noted.", .clean),
            ("No deviations noted.", .clean),
            ("1 of 25 daily reviews was not evidenced.", .exception("1 of 25 daily reviews was not evidenced.")),
            (
                "Exception noted. For 2 of 25 leavers, access was late. Refer to Section 5.",
                .exception("For 2 of 25 leavers, access was late.")
            ), ("No incidents occurred during the period, therefore not tested.", .notTested), ("See above", .unclear),
        ])
    func results(_ cell: String, _ result: ControlResult) { #expect(ControlResult(cell) == result) }
}
