import Assessment
import Testing

@testable import Readers

@Suite("Attestations: CASA letters, statements of applicability, testers' counts, forms of insurance")
struct EvidenceAttestationTests {
    // MARK: CASA

    private func casa(_ assurance: String, _ expiry: String = "Validation expires    11 May 2027") -> Content {
        Paper.text(
            """
            Letter of Validation
            Cloud Application Security Assessment (CASA)
            Date: 12 May 2026

            Application           Acme Mailer
            Developer             Acme Desk GmbH
            Assurance level       \(assurance)
            \(expiry)
            """)
    }

    @Test("a CASA letter: who tested, what, and until when") func casaLetter() async throws {
        let content = casa("AL1 - Developer Tested - Lab Verified")
        #expect(Reader.all.filter { $0.recognises(content) >= 50 }.map(\.id) == ["casa-letter"])
        let harvest = try await Paper.read(content, as: .casaLetter)
        #expect(harvest.only("casa.assurance") == .text("developer-tested"))
        #expect(harvest.only("casa.application") == .text("Acme Mailer"))
        #expect(harvest.only("casa.expiry")?.description == "2027-05-11")
        #expect(harvest.facts.allSatisfy { $0.assurance == .attested && $0.until?.description == "2027-05-11" })
        let lab = try await Paper.read(casa("AL2 (Lab Tested)"), as: .casaLetter)
        #expect(lab.only("casa.assurance") == .text("lab-tested"))
    }

    @Test("a CASA letter that says both, or no last day, states neither") func casaUnclear() async throws {
        let both = try await Paper.read(casa("Developer tested or lab tested"), as: .casaLetter)
        #expect(both.each("casa.assurance").isEmpty && both.notes("was not found; page 1 searched"))
        let endless = try await Paper.read(casa("Lab Tested", ""), as: .casaLetter)
        #expect(endless.each("casa.expiry").isEmpty && endless.notes("The last day of the assessment was not found"))
    }

    // MARK: The statement of applicability

    private func statement(_ rows: [String], head: String = "Version: 2.1    Date: 14 January 2026") -> Content {
        let controls = (1...8).map { "A.5.\($0)      A control of ours        Yes            Risk treatment" } + rows
        return Paper.pdf(
            "Statement of Applicability\nAcme Desk GmbH\n\(head)\n\nControl    Title                    Applicable     Justification\n"
                + controls.joined(separator: "\n"))
    }

    @Test("a statement of applicability: version, day, and the controls that it leaves out") func soa() async throws {
        let content = statement([
            "A.7.12     Cabling security         No             No cabling of our own",
            "A.8.30     Outsourced development   Not applicable Nothing is outsourced",
        ])
        #expect(Reader.all.filter { $0.recognises(content) >= 50 }.map(\.id) == ["statement-of-applicability"])
        let harvest = try await Paper.read(content, as: .statementOfApplicability)
        #expect(harvest.only("soa.version") == .text("2.1"))
        #expect(harvest.only("soa.date")?.description == "2026-01-14")
        #expect(harvest.only("soa.excluded") == .names(["A.7.12", "A.8.30"]))
        #expect(harvest.facts.allSatisfy { $0.assurance == .documented && $0.designOnly })
    }

    @Test("a control whose cell says neither leaves the list unstated") func soaUnclear() async throws {
        let harvest = try await Paper.read(
            statement(["A.7.12     Cabling security         See below      Later"]), as: .statementOfApplicability)
        #expect(harvest.each("soa.excluded").isEmpty && harvest.notes("whether A.7.12 applies was not understood"))
    }

    // MARK: Penetration tests

    private func test(_ text: String) async throws -> Harvest {
        try await Paper.read(
            Paper.text(
                "Kite Offensive Ltd\n\nPenetration test attestation letter\n\n6 July 2026\n\nAcme Desk GmbH engaged Kite Offensive Ltd to perform a penetration test of the Acme Desk web application. Testing took place from 8 to 19 June 2026.\n\n\(text)\n"
            ), as: .penetrationTest)
    }

    @Test("who tested what for whom, and when") func parties() async throws {
        let harvest = try await test("A retest on 3 July 2026 confirmed the fixes.")
        #expect(harvest.only("pentest.tester") == .text("Kite Offensive Ltd"))
        #expect(harvest.only("pentest.client") == .text("Acme Desk GmbH"))
        #expect(harvest.only("pentest.target") == .text("Acme Desk web application"))
        #expect(harvest.only("pentest.window-start")?.description == "2026-06-08")
        #expect(harvest.only("pentest.window-end")?.description == "2026-06-19")
        #expect(harvest.only("pentest.retest-date")?.description == "2026-07-03")
    }

    @Test(
        "found and open, by level",
        arguments: [
            ("We found 2 High and 5 Low findings.", "found high 2, found low 5"),
            (
                "We identified zero critical, 1 high and 3 medium issues. All high and medium issues were fixed.",
                "found critical 0, found high 1, found medium 3, open critical 0, open high 0, open medium 0"
            ),
            ("Two of the six low issues remain open.", "open low 2"),
            ("All vulnerabilities have been patched.", ""),
            (
                "We found 1 high and 2 medium issues. All identified issues have been remediated.",
                "found high 1, found medium 2, open high 0, open medium 0"
            ),
            (
                "Findings: Critical: 0, High: 2, Medium: 4, Low: 1.",
                "found critical 0, found high 2, found medium 4, found low 1, open critical 0"
            ),
            ("Most high findings were resolved.", ""),
        ])
    func counts(text: String, expected: String) async throws {
        let harvest = try await test(text)
        let stated = ["found", "open"].flatMap { kind in
            ["critical", "high", "medium", "low"].compactMap { level in
                harvest.only("pentest.\(kind).\(level)").map { "\(kind) \(level) \($0)" }
            }
        }
        #expect(stated.joined(separator: ", ") == expected)
    }

    @Test("a table of levels with what was found and what is open") func table() async throws {
        let harvest = try await Paper.read(
            Paper.pdf(
                """
                Penetration Test Report
                Prepared by Kite Offensive Ltd

                Severity      Found      Resolved      Open
                Critical      0          0             0
                High          2          1             1
                Medium        4          4             0
                Low           5          2             3
                """), as: .penetrationTest)
        #expect(harvest.only("pentest.found.high") == .number(2) && harvest.only("pentest.open.high") == .number(1))
        #expect(harvest.only("pentest.found.low") == .number(5) && harvest.only("pentest.open.low") == .number(3))
    }

    @Test("a vulnerability scan is no penetration test") func scan() async throws {
        let content = Paper.text(
            "Vulnerability Scan Report\nScanner: Nessus\nHosts: 12\nCVE-2024-1111  CVSS 9.8  Severity Critical  Host 10.0.0.1"
        )
        #expect(Reader.all.filter { $0.recognises(content) >= 50 }.map(\.id) == ["vulnerability-scan"])
        let harvest = try await Paper.read(content, as: .vulnerabilityScan)
        #expect(harvest.facts.isEmpty && harvest.notes("It is not a penetration test"))
    }

    // MARK: Insurance

    @Test("the ACORD form: of several policies the cyber one counts, its insurer by its letter") func form()
        async throws
    {
        let harvest = try await Paper.read(
            Paper.pdf(
                """
                ACORD        CERTIFICATE OF LIABILITY INSURANCE         DATE (MM/DD/YYYY)
                INSURED      Acme Desk GmbH
                INSURER A : Granite Insurance Company
                INSURER B : Harbor Specialty Insurance Company

                INSR    TYPE OF INSURANCE               POLICY NUMBER     POLICY EFF      POLICY EXP      LIMITS
                A       COMMERCIAL GENERAL LIABILITY    GL-1001           03/01/2026      03/01/2027      $ 1,000,000
                B       TECH E&O / CYBER LIABILITY      CY-2002           04/02/2026      04/02/2027      $ 5,000,000
                """), as: .insuranceCertificate)
        #expect(harvest.only("insurance.insurer") == .text("Harbor Specialty Insurance Company"))
        #expect(harvest.only("insurance.policy-number") == .text("CY-2002"))
        #expect(harvest.only("insurance.effective")?.description == "2026-04-02")
        #expect(harvest.only("insurance.expiry")?.description == "2027-04-02")
        #expect(harvest.only("insurance.limit") == .number(5_000_000))
        #expect(
            harvest.only("insurance.lines") == .names(["COMMERCIAL GENERAL LIABILITY", "TECH E&O / CYBER LIABILITY"]))
    }

    @Test(
        "amounts of money",
        arguments: [
            ("$5,000,000", [5_000_000]), ("GBP 2,000,000 each claim", [2_000_000]), ("EUR 2.500.000", [2_500_000]),
            ("\u{a3}5m", [5_000_000]), ("USD 2.5 million", [2_500_000]), ("$1,000,000.00", [1_000_000]),
            ("5 employees", []), ("1 February 2026", []),
            ("$ 10,000 retention, $ 3,000,000 limit", [10_000, 3_000_000]),
        ])
    func money(text: String, amounts: [Int]) { #expect(Money.all(text) == amounts) }
}
