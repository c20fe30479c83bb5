import Assessment
import Testing

@testable import Readers

@Suite("SOC reports: section first, rule second")
struct EvidenceSOCTests {
    @Test("a clean type 2 report") func typeTwo() async throws {
        let harvest = try await SOCPaper().read()
        #expect(harvest.only("soc.kind") == .text("SOC 2"))
        #expect(harvest.only("soc.type") == .number(2))
        #expect(harvest.only("soc.organization") == .text("Lanternfish Inc."))
        #expect(harvest.only("soc.system") == .text("Lanternfish Desk"))
        #expect(harvest.only("soc.period-start")?.description == "2024-10-01")
        #expect(harvest.only("soc.period-end")?.description == "2025-09-30")
        #expect(harvest.only("soc.auditor") == .text("Tamarack Bowe LLP"))
        #expect(harvest.only("soc.report-date")?.description == "2025-11-14")
        #expect(harvest.only("soc.subservice-organizations") == .names(["Harbour Cloud, Inc."]))
        #expect(harvest.only("soc.subservice-method") == .text("carve-out"))
        let opinion = try #require(harvest.stated("soc.opinion"))
        #expect(opinion.value == .text("unqualified"))
        #expect(opinion.source.place == .page(3, label: nil))
        #expect(opinion.source.quote.hasPrefix("Opinion In our opinion, in all material respects"))
        #expect(opinion.assurance == .attested && !opinion.designOnly && opinion.speaksOf.description == "2025-09-30")
        #expect(opinion.subject.path == "vendor:acme/report:SOC 2 Type 2, Tamarack Bowe LLP, 2025-09-30")
        #expect(
            harvest.letterhead
                == Letterhead(
                    about: "Lanternfish Inc.", issuer: "Tamarack Bowe LLP", day: opinion.speaksOf.adding(days: 45)))
    }

    // Three traps in which a search for words anywhere falls on every real report.

    @Test("a type 1 report is not of type 2 because it says operating effectiveness") func typeOne() async throws {
        let harvest = try await SOCPaper.type1.read()
        #expect(harvest.only("soc.type") == .number(1))
        #expect(harvest.only("soc.as-of")?.description == "2025-11-30")
        #expect(harvest.each("soc.period-end").isEmpty)
        #expect(harvest.only("soc.opinion") == .text("unqualified"), "no opinion on operation is no disclaimer")
        #expect(harvest.facts.allSatisfy { $0.designOnly })
    }

    @Test("the title of the standard names all five categories, the report two") func categories() async throws {
        let harvest = try await SOCPaper().read()
        #expect(harvest.only("soc.categories") == .names(["availability", "security"]))
        var old = SOCPaper()
        old.cover = "SOC 2 Type 2"
        old.categories = "Confidentiality, Processing Integrity, and Privacy"
        #expect(
            try await old.read().only("soc.categories")
                == .names(["confidentiality", "privacy", "processing-integrity"]))
    }

    @Test("a clean opinion is not adverse because the risks are named") func notAdverse() async throws {
        #expect(try await SOCPaper().read().only("soc.opinion") == .text("unqualified"))
    }

    // The opinion

    @Test(
        "a modified opinion",
        arguments: [
            (
                "qualified",
                "Qualified Opinion\nIn our opinion, except for the matter described in the preceding paragraph, in all material respects,\na. the description presents the system.\nb. the controls were suitably designed.\nc. the controls operated effectively."
            ),
            (
                "qualified",
                "Opinion\nExcept for the matters described above, in our opinion, in all material respects,\na. the description presents the system.\nb. the controls were suitably designed.\nc. the controls operated effectively."
            ),
            (
                "qualified",
                "Basis for Qualified Opinion\nAccess was not removed.\nOpinion\nIn our opinion, in all material respects,\na. the description presents the system.\nb. the controls were suitably designed.\nc. the controls operated effectively."
            ),
            (
                "adverse",
                "Adverse Opinion\nIn our opinion, because of the significance of the matters described above, in all material respects,\na. the description does not present the system.\nb. the controls were not suitably designed."
            ),
            (
                "adverse",
                "Opinion\nIn our opinion, in all material respects, the controls stated in the description did not operate effectively throughout the period."
            ),
            (
                "disclaimer",
                "Disclaimer of Opinion\nBecause of the significance of the matter described above, we were not able to obtain sufficient appropriate evidence. Accordingly, we do not express an opinion."
            ),
        ])
    func modified(_ kind: String, _ words: String) async throws {
        var paper = SOCPaper()
        paper.opinion = words
        #expect(try await paper.read().only("soc.opinion") == .text(kind))
    }

    @Test("what is not clearly an opinion is not found, and never unqualified") func noOpinion() async throws {
        for words in ["", "Opinion\nSee the attached letter.", "Opinion\nIn our opinion, the controls are good."] {
            var paper = SOCPaper()
            paper.opinion = words
            let harvest = try await paper.read()
            #expect(harvest.each("soc.opinion").isEmpty)
            #expect(harvest.notes("was not found; page 3 searched"))
        }
    }

    @Test("words of an opinion in management's part are none") func management() async throws {
        var paper = SOCPaper()
        paper.opinion = ""
        paper.description = SOCPaper.clean(
            "throughout the period October 1, 2024 to September 30, 2025", operated: true)
        #expect(try await paper.read().each("soc.opinion").isEmpty)
    }

    // Where it stands

    @Test("parts in another order, under other numbers or none") func order() async throws {
        var paper = SOCPaper()
        paper.order = ["assertion", "description", "tests", "auditor"]
        for titles in [
            (
                "SECTION 2\nREPORT OF INDEPENDENT SERVICE AUDITORS", "SECTION 1\nLANTERNFISH'S ASSERTION",
                "SECTION 3\nSYSTEM DESCRIPTION", "SECTION 4\nTESTING MATRICES"
            ),
            (
                "Independent Service Auditor\u{2019}s Report", "Management\u{2019}s Assertion",
                "Description of the System", "Tests of Controls and Results of Tests"
            ),
        ] {
            paper.titles = titles
            let harvest = try await paper.read()
            #expect(harvest.stated("soc.opinion")?.source.place == .page(6, label: nil))
            #expect(harvest.only("soc.auditor") == .text("Tamarack Bowe LLP"))
            #expect(
                harvest.only("soc.report-date")?.description == "2025-11-14", "not the day of management's assertion")
        }
    }

    @Test("a signature that is a picture leaves no name, whatever the cover says") func picture() async throws {
        var paper = SOCPaper()
        paper.signature = "November 14, 2025"
        paper.cover += "\nPrepared by Tamarack Bowe LLP"
        let harvest = try await paper.read()
        #expect(harvest.each("soc.auditor").isEmpty)
        #expect(harvest.notes("The name of the auditor's firm was not found; page 3 searched"))
        #expect(harvest.only("soc.report-date")?.description == "2025-11-14")
    }

    @Test(
        "firms as they sign",
        arguments: [
            ("/s/ Ostrander Finch PLLC\nAustin, TX\nFebruary 20, 2026", "Ostrander Finch PLLC"),
            (
                "Mehta Rao, Certified Public Accountant\nLicense No. 31415\nDate: 5th June 2024",
                "Mehta Rao, Certified Public Accountant"
            ),
            ("2 March 2026\nWhitby & Stroud, P.C.\nSan Jose, California", "Whitby & Stroud, P.C."),
            ("Corvid Assurance LLC\nTampa, Florida | January 9, 2026", "Corvid Assurance LLC"),
        ])
    func firms(_ signature: String, _ firm: String) async throws {
        var paper = SOCPaper()
        paper.signature = signature
        #expect(try await paper.read().only("soc.auditor") == .text(firm))
    }

    @Test(
        "periods as reports write them",
        arguments: [
            "throughout the period 1 October 2024 to 30 September 2025",
            "for the period from October 1, 2024 through September 30, 2025",
            "throughout the period 1st October 2024 \u{2013} 30th September 2025",
            "throughout the period 01.10.2024 - 30.09.2025",
            "throughout the period October 1, 2024, to September 30, 2025,",
        ])
    func periods(_ when: String) async throws {
        var paper = SOCPaper()
        paper.when = when
        let harvest = try await paper.read()
        #expect(harvest.only("soc.period-start")?.description == "2024-10-01")
        #expect(harvest.only("soc.period-end")?.description == "2025-09-30")
    }

    @Test("the first day may leave its year to the second") func yearless() async throws {
        var paper = SOCPaper()
        paper.cover = "SOC 2 Type 2"
        paper.when = "throughout the period January 1 to December 31, 2025"
        paper.opinion = SOCPaper.clean(paper.when, operated: true)
        #expect(try await paper.read().only("soc.period-start")?.description == "2025-01-01")
    }

    // What does not fit together

    @Test("the cover names other categories than the report") func coverConflict() async throws {
        var paper = SOCPaper()
        paper.cover =
            "SOC 2 Type II Report relevant to Security, Availability & Confidentiality\nNext Report Issue Date: 5th June 2027"
        let harvest = try await paper.read()
        #expect(
            Set(harvest.each("soc.categories")) == [
                .names(["availability", "security"]), .names(["availability", "confidentiality", "security"]),
            ], "both stand, each with its place")
        #expect(
            harvest.notes(
                "Conflict: on the categories, the cover (page 1) says availability, confidentiality, security"))
    }

    @Test("the cover names another period, the opinion a third") func periodConflict() async throws {
        var paper = SOCPaper()
        paper.cover = "SOC 2 Type 2\nJanuary 1, 2024 to December 31, 2024"
        paper.opinion = SOCPaper.clean("throughout the period October 1, 2024 to August 31, 2025", operated: true)
        let harvest = try await paper.read()
        #expect(Set(harvest.each("soc.period-end").map(\.description)) == ["2025-09-30", "2024-12-31", "2025-08-31"])
        #expect(harvest.notes("the cover (page 1) says 2024-01-01 to 2024-12-31"))
        #expect(harvest.notes("the opinion (page 3) says 2024-10-01 to 2025-08-31"))
    }

    @Test("a cover of type 2 on a report of a day") func typeConflict() async throws {
        var paper = SOCPaper.type1
        paper.cover = "SOC 2 Type 2 Report"
        let harvest = try await paper.read()
        #expect(harvest.only("soc.type") == .number(1))
        #expect(harvest.notes("Conflict: on the type"))
    }

    @Test("a report dated before the end of what it covers, and a draft") func dates() async throws {
        var paper = SOCPaper()
        paper.signature = "Tamarack Bowe LLP\nAugust 1, 2025"
        paper.cover += "\nDRAFT"
        let harvest = try await paper.read()
        #expect(harvest.notes("The report is dated 2025-08-01, before 2025-09-30"))
        #expect(harvest.notes("says draft"))
    }

    // Other kinds

    @Test("a SOC 3: the auditor opines on the assertion; it says design only") func socThree() async throws {
        let harvest = try await Paper.read(
            Paper.pdf(
                "Lanternfish Inc.\nSOC 3\u{AE} Report",
                """
                Report of Independent Accountants
                To the Management of Lanternfish Inc.
                We have examined Lanternfish's accompanying assertion titled \u{201C}Assertion of Lanternfish Management\u{201D} that the controls within the Lanternfish Desk were effective throughout the period 1 November 2024 to 31 October 2025, based on the trust services criteria relevant to security and privacy (applicable trust services criteria).
                Opinion
                In our opinion, management's assertion that the controls were effective throughout the period 1 November 2024 to 31 October 2025 is fairly stated, in all material respects.

                Whitby & Stroud LLP
                9 December 2025
                """, "Assertion of Lanternfish Management\nWe are responsible for our controls."), as: .socReport)
        #expect(harvest.only("soc.kind") == .text("SOC 3"))
        #expect(harvest.each("soc.type").isEmpty)
        #expect(harvest.only("soc.opinion") == .text("unqualified"))
        #expect(harvest.only("soc.categories") == .names(["privacy", "security"]))
        #expect(harvest.facts.allSatisfy { $0.designOnly })
    }

    @Test("papers that only speak of such a report are none") func recognition() {
        func certainty(_ pages: String...) -> Int { Reader.socReport.recognises(SOCPaper.content(pages)) }
        #expect(Reader.socReport.recognises(SOCPaper().content) >= 90)
        #expect(Reader.socReport.recognises(SOCPaper.type1.content) >= 90)
        #expect(
            certainty(
                "SOC 2 Readiness Assessment Report\nIt does not state that controls were suitably designed. It contains no opinion."
            ) < 50)
        #expect(
            certainty(
                "Trust\nWe are SOC 2 Type 2 audited. Our auditor issued an unqualified opinion on the criteria relevant to Security."
            ) < 50)
        #expect(
            certainty(
                "Re: SOC 2 Type 2 bridge letter\nThe report is for the period October 1, 2024 through September 30, 2025. We are not aware of material changes."
            ) < 50)
        #expect(
            certainty(
                "White paper\nIn our opinion security matters. We have examined the controls of many vendors, and the suitability of the design counts."
            ) < 50)
    }
}
