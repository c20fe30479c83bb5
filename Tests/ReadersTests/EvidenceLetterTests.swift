import Assessment
import Foundation
import Testing

@testable import Readers

/// The files that the program ships as examples.
enum Shipped {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Examples")
    static func open(_ path: String) async throws -> Content {
        let url = folder.appendingPathComponent(path)
        return try await Content.open(Document(name: url.lastPathComponent, bytes: [UInt8](Data(contentsOf: url))))
    }
}

@Suite("Letters and certificates beside the reports")
struct EvidenceLetterTests {
    private func letter(
        dated: String, covers: String = "July 1, 2026 through September 30, 2026",
        change: String = "is not aware of any material changes in our control environment"
    ) -> Content {
        Paper.text(
            """
            Acme Desk GmbH

            \(dated)

            Re: SOC 2 Type 2 bridge letter

            Pike Auditors LLP issued a SOC 2 Type 2 report dated August 21, 2026. The report is for the period July 1, 2025 through June 30, 2026.

            This letter covers the period from \(covers). Acme Desk GmbH \(change).

            The next report is planned for the period July 1, 2026 to June 30, 2027.

            Sincerely,
            Jana Holt
            Chief Information Security Officer
            """)
    }

    @Test("a bridge letter: its day, what it bridges, and that nothing changed") func bridge() async throws {
        let harvest = try await Paper.read(letter(dated: "October 5, 2026"), as: .bridgeLetter)
        #expect(harvest.only("bridge.letter-date")?.description == "2026-10-05")
        #expect(harvest.only("bridge.period-end")?.description == "2026-06-30")
        #expect(harvest.only("bridge.period-start")?.description == "2025-07-01")
        #expect(harvest.only("bridge.report-date")?.description == "2026-08-21")
        #expect(harvest.only("bridge.auditor") == .text("Pike Auditors LLP"))
        #expect(harvest.only("bridge.signer") == .text("Jana Holt"))
        #expect(harvest.only("bridge.as-of")?.description == "2026-09-30")
        #expect(harvest.only("bridge.changes") == .practice(.no) && harvest.problems.isEmpty)
        #expect(
            harvest.facts.allSatisfy {
                $0.assurance == .documented
                    && $0.subject == Subject.vendor("acme").child(.report, "bridge letter of 2026-10-05")
            })
    }

    @Test("a letter older than what it speaks of, or bridging too long") func impossible() async throws {
        let early = try await Paper.read(letter(dated: "August 3, 2026"), as: .bridgeLetter)
        #expect(
            early.notes("speaks of the time up to 30 September 2026, which lies after it")
                && early.notes("before the report that it cites"))
        let long = try await Paper.read(
            letter(dated: "October 30, 2026", covers: "July 1, 2026 through October 15, 2026"), as: .bridgeLetter)
        #expect(long.notes("bridges 107 days"))
        let excepted = try await Paper.read(
            letter(
                dated: "October 5, 2026",
                change: "is not aware of any material changes, except the move to another host"), as: .bridgeLetter)
        #expect(excepted.only("bridge.changes") == .practice(.yes), "what is excepted has changed")
    }

    private func test(
        _ counts: String,
        opening: String =
            "Acme Desk GmbH engaged Kite Offensive Ltd to test its web application between June 8, 2026 and June 19, 2026."
    ) -> Content {
        Paper.text(
            """
            Kite Offensive Ltd
            Penetration test attestation letter

            6 July 2026

            \(opening)

            \(counts)
            """)
    }

    @Test("a tester's letter is attested, with its own day and the open counts") func tester() async throws {
        let harvest = try await Paper.read(
            test(
                "We found 0 Critical, 1 High, 3 Medium and 4 Low. The high finding was re-tested and is resolved. Status: 0 Critical and 0 High are open."
            ), as: .penetrationTest)
        #expect(
            harvest.only("pentest.report-date")?.description == "2026-07-06"
                && harvest.only("pentest.tester") == .text("Kite Offensive Ltd"))
        #expect(
            harvest.only("pentest.open.critical") == .number(0) && harvest.only("pentest.open.high") == .number(0))
        #expect(harvest.facts.allSatisfy { $0.assurance == .attested && $0.subject == .vendor("acme") })
    }

    @Test(
        "open counts are never guessed",
        arguments: [
            ("We found 2 Critical and 3 High findings.", nil as Int?), ("Most critical findings were resolved.", nil),
            ("1 Critical finding remains open.", 1), ("No critical vulnerabilities were identified.", 0),
            ("We found 1 Critical. All critical and high findings have been remediated.", 0),
            ("All critical findings were resolved. 1 critical finding remains open.", nil),
            ("All critical findings will be resolved by September.", nil),
        ])
    func counts(text: String, critical: Int?) async throws {
        let harvest = try await Paper.read(test(text), as: .penetrationTest)
        #expect(harvest.only("pentest.open.critical") == critical.map { .number($0) })
    }

    @Test("the vendor's own word of its test is documented") func ownWord() async throws {
        let harvest = try await Paper.read(
            test(
                "No critical or high findings were identified.",
                opening: "We engaged Kite Offensive Ltd for our annual penetration test."), as: .penetrationTest)
        #expect(
            harvest.stated("pentest.open.critical")?.assurance == .documented
                && harvest.notes("The vendor writes of its test"))
    }

    @Test("insurance: the last day of the cyber cover") func insurance() async throws {
        func certificate(_ rows: String) -> Content {
            Paper.text(
                "CERTIFICATE OF LIABILITY INSURANCE\nInsurer      Pennine Mutual\nInsured      Acme Desk GmbH\n\(rows)")
        }
        let plain = try await Paper.read(
            certificate(
                "Cover     Cyber and technology\nPolicy effective     22 November 2025\nPolicy expires     21 November 2026"
            ), as: .insuranceCertificate)
        let fact = try #require(plain.stated("insurance.expiry"))
        #expect(
            fact.value.description == "2026-11-21" && fact.until?.description == "2026-11-21"
                && "\(fact.speaksOf)" == "2025-11-22")
        let forms = try await Paper.read(
            certificate(
                "TYPE   POLICY EFF (MM/DD/YYYY)   POLICY EXP (MM/DD/YYYY)\nGeneral liability   01/02/2026   01/02/2027\nCyber liability   03/04/2026   03/04/2027"
            ), as: .insuranceCertificate)
        #expect(forms.only("insurance.expiry")?.description == "2027-03-04")
        let other = try await Paper.read(
            certificate("Cover   Motor\nPolicy expires   21 November 2026"), as: .insuranceCertificate)
        #expect(other.facts.map(\.key) == ["insurance.lines"] && other.notes("no cyber cover"))
    }

    @Test("papers that stand in for others state no fact, and say what to ask for") func notTheThing() async throws {
        for (path, id) in [
            ("mailhaven/soc2-readiness-report.pdf", "readiness-report"), ("mailhaven/dpa-page.txt", "agreement-notice"),
        ] {
            let content = try await Shipped.open(path)
            let reader = try #require(Reader.notTheThing.max { $0.recognises(content) < $1.recognises(content) })
            let harvest = try await Paper.read(content, as: reader)
            #expect(reader.id == id && harvest.facts.isEmpty && harvest.problems.count == 1)
            #expect(harvest.notes("Ask for") && harvest.notes("not"))
        }
        let page = Paper.text(
            "Security at Acme\n\nWe take security seriously. Acme is SOC 2 and ISO 27001 compliant. Contact sales to learn more."
        )
        #expect(NotTheThing.marketingPage.reader.recognises(page) >= 50)
    }

    @Test("each shipped PDF is one kind and no other") func recognition() async throws {
        let kinds = [
            "fernhollow/bridge-letter.pdf": "bridge-letter", "quarterdeck/bridge-letter.pdf": "bridge-letter",
            "fernhollow/dpa-signed.pdf": "agreement",
            "quarterdeck/dpa-signed.pdf": "agreement", "fernhollow/closing/dpa-amendment-signed.pdf": "agreement",
            "fernhollow/insurance-certificate.pdf": "insurance-certificate",
            "fernhollow/penetration-test-letter.pdf": "penetration-test",
            "mailhaven/soc2-readiness-report.pdf": "readiness-report",
        ]
        for (path, id) in kinds {
            let content = try await Shipped.open(path)
            #expect(Reader.all.filter { $0.recognises(content) >= 50 }.map(\.id) == [id], "\(path)")
        }
        for path in [
            "fernhollow/soc2-type2.pdf", "quarterdeck/soc2-type2.pdf", "fernhollow/iso27001.pdf",
            "mailhaven/iso27001-2013.pdf",
        ] {
            let content = try await Shipped.open(path)
            for reader in [Reader.agreement, .bridgeLetter, .penetrationTest, .insuranceCertificate]
                + Reader.notTheThing
            {
                #expect(reader.recognises(content) < 50, "\(path) \(reader.id)")
            }
        }
    }
}
