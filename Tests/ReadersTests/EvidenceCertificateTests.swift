import Assessment
import Foundation
import Testing

@testable import Readers

@Suite("ISO/IEC 27001 certificates: labels and values as they lie on the page")
struct EvidenceCertificateTests {
    private func read(_ page: String) async throws -> Harvest {
        try await Paper.read(Paper.pdf(page), as: .isoCertificate)
    }
    private func certainty(_ page: String) -> Int { Reader.isoCertificate.recognises(Paper.pdf(page)) }

    private static let plain = """
                       CERTIFICATE OF REGISTRATION
        This is to certify that the information security management system of
                            Muschel Data GmbH
                            Hafen 7, Hamburg
           has been assessed and conforms to the requirements of
                           ISO/IEC 27001:2022

        Scope                           Hosting of ledgers, and
                                        support of customers
        Statement of Applicability      Version 3.2, 14 January 2026
        Certificate No.                 MD-27001-2207
        Date of initial registration    1 April 2021
        Date of issue                   1 April 2024
        Date of expiry                  31 March 2027
        Surveillance audit due          31 March 2026
        Issued by                       Cairn Registrars Ltd
        Accredited by                   United Kingdom Accreditation Service (UKAS)
        """

    @Test("every field, attested, of the design only, until the certificate ends") func fields() async throws {
        #expect(certainty(Self.plain) >= 90)
        let harvest = try await read(Self.plain)
        let expected: [(String, String)] = [
            ("iso.standard", "ISO/IEC 27001:2022"), ("iso.organization", "Muschel Data GmbH"),
            ("iso.certificate-number", "MD-27001-2207"), ("iso.scope", "Hosting of ledgers, and support of customers"),
            ("iso.certification-body", "Cairn Registrars Ltd"),
            ("iso.accreditation-body", "United Kingdom Accreditation Service (UKAS)"),
            ("iso.initial-date", "2021-04-01"),
            ("iso.issue-date", "2024-04-01"), ("iso.expiry-date", "2027-03-31"), ("iso.surveillance-due", "2026-03-31"),
            ("iso.soa-version", "3.2"), ("iso.accreditation-listed", "yes"),
        ]
        for (key, value) in expected { #expect(harvest.only(key)?.description == value, "\(key)") }
        for fact in harvest.facts {
            #expect(fact.assurance == .attested && fact.designOnly)
            #expect(fact.until?.description == "2027-03-31" && fact.speaksOf.description == "2024-04-01")
            #expect(fact.subject.path == "vendor:acme/certificate:ISO%2FIEC 27001%3A2022, MD-27001-2207, 2027-03-31")
        }
        #expect(harvest.problems == [])
        #expect(harvest.letterhead.issuer == "Cairn Registrars Ltd")
    }

    @Test("labels above their values, in columns; a day broken in two by a narrow cell") func above() async throws {
        let harvest = try await read(
            """
            Certificate
            This is to certify that
            X WORX Pvt. Ltd.
            complies with ISO 27001 : 2022

            Certificate No.     Date of Issue      Certificate Expiry
            305025102589IS      15, July, 2024     14, July,
                                                   2027*
            """)
        #expect(harvest.only("iso.standard") == .text("ISO/IEC 27001:2022"))
        #expect(harvest.only("iso.organization") == .text("X WORX Pvt. Ltd."))
        #expect(harvest.only("iso.certificate-number") == .text("305025102589IS"))
        #expect(harvest.only("iso.issue-date")?.description == "2024-07-15")
        #expect(harvest.only("iso.expiry-date")?.description == "2027-07-14")
    }

    @Test("a German certificate") func german() async throws {
        let harvest = try await read(
            """
            ZERTIFIKAT
            Die Zertifizierungsstelle der Nordlicht Cert GmbH
            bescheinigt hiermit, dass das Unternehmen
            Muschelkalk Software GmbH
            ein Informationssicherheits-Managementsystem gem\u{E4}\u{DF} ISO/IEC 27001:2022 anwendet.

            Geltungsbereich:             Entwicklung von Software
            Zertifikat-Registrier-Nr.:   01 153 1234567
            G\u{FC}ltig bis:                  23.07.2027
            Erstzertifizierung:          24.07.2018
            Ausstellungsdatum:           24.07.2024
            """)
        #expect(harvest.only("iso.organization") == .text("Muschelkalk Software GmbH"))
        #expect(harvest.only("iso.certification-body") == .text("Nordlicht Cert GmbH"))
        #expect(harvest.only("iso.certificate-number") == .text("01 153 1234567"))
        #expect(harvest.only("iso.issue-date")?.description == "2024-07-24")
        #expect(harvest.only("iso.expiry-date")?.description == "2027-07-23")
        #expect(harvest.only("iso.initial-date")?.description == "2018-07-24")
    }

    @Test("a sentence that says from when until when") func sentence() async throws {
        let harvest = try await read(
            """
            Certificate
            Kestrel Registrars Ltd hereby certifies that
            Marlin & Sons
            Limited
            meets the requirements of ISO/IEC 27001:2022. It replaces a certificate of ISO/IEC 27001:2013.
            This certificate is valid from 12 May 2024 until 11 May 2027. Certified since 12 May 2018.
            Certificate number: IN24/00000123
            """)
        #expect(
            harvest.only("iso.standard") == .text("ISO/IEC 27001:2022"), "the edition that a certifying phrase names")
        #expect(harvest.only("iso.organization") == .text("Marlin & Sons Limited"))
        #expect(harvest.only("iso.issue-date")?.description == "2024-05-12")
        #expect(harvest.only("iso.expiry-date")?.description == "2027-05-11")
        #expect(harvest.only("iso.initial-date")?.description == "2018-05-12")
    }

    @Test("a blank day is not the day of the next label; two days at once are neither") func days() async throws {
        func page(_ issue: String, _ expiry: String, _ hint: String = "") -> String {
            """
            Certificate of Registration
            This is to certify that Kestrel Data Inc. complies with ISO/IEC 27001:2013
            Certificate No      UQ - 2025072112
            Date of Issue\(hint)       \(issue)
            Date of Expiry      \(expiry)
            """
        }
        let blank = try await read(page("", "21st - December -2024"))
        #expect(blank.each("iso.issue-date").isEmpty)
        #expect(blank.only("iso.expiry-date")?.description == "2024-12-21")
        #expect(blank.only("iso.certificate-number") == .text("UQ - 2025072112"))
        #expect(blank.notes("The day of issue was not found; page 1 searched"))
        let doubtful = try await read(page("03/04/2025", "02/04/2028"))
        #expect(doubtful.each("iso.issue-date").isEmpty && doubtful.each("iso.expiry-date").isEmpty)
        #expect(doubtful.notes("\"03/04/2025\" beside \"Date of Issue\" may be two days"))
        #expect(doubtful.facts.allSatisfy { $0.until == nil })
        let told = try await read(page("03/04/2025", "02/04/2028", " (DD/MM/YYYY)"))
        #expect(told.only("iso.issue-date")?.description == "2025-04-03")
        #expect(told.only("iso.expiry-date")?.description == "2028-04-02")
    }

    @Test(
        "standards as certificates print them",
        arguments: [
            ("ISO/IEC 27001:2022", "ISO/IEC 27001:2022"), ("ISO 27001 : 2022", "ISO/IEC 27001:2022"),
            ("BS EN ISO/IEC 27001:2017", "EN ISO/IEC 27001:2017"), ("EN ISO/IEC 27001:2023", "EN ISO/IEC 27001:2023"),
            ("ISO/IEC 27001:2022/Amd 1:2024", "ISO/IEC 27001:2022"), ("ISO/IEC 27001", "ISO/IEC 27001"),
            ("ISO/IEC 27701:2019 with ISO/IEC 27001:2022 and ISO/IEC 27017:2015", "ISO/IEC 27001:2022"),
        ])
    func standards(_ printed: String, _ standard: String) {
        #expect(CertificateStandard.certified(Prose(pdf("conforms to \(printed)."))).standard?.name == standard)
    }

    @Test("27001 in a certificate's number names no standard; two editions without a certifying phrase are a conflict")
    func noStandard() async throws {
        #expect(CertificateStandard.all(Prose(pdf("Certificate BRG-27001-2207"))).isEmpty)
        let both = try await read(
            "Certificate\nThis is to certify that Kestrel Data Inc. is good.\nISO/IEC 27001:2013 ISO/IEC 27001:2022")
        #expect(both.each("iso.standard").isEmpty)
        #expect(both.notes("Conflict: the certificate names ISO/IEC 27001:2013, ISO/IEC 27001:2022"))
    }

    @Test("a certificate of ISO 9001 alone is another one, and a text that speaks of certificates is none")
    func recognition() async throws {
        let quality = """
            Certificate of Registration
            This is to certify that the quality management system of Kestrel Data Inc. complies with ISO 9001:2015
            Certificate No      QM-27001-44
            Date of Expiry      2 April 2028
            """
        #expect(certainty(quality) < 50)
        #expect(Reader.otherCertificate.recognises(Paper.pdf(quality)) >= 50)
        let other = try await Paper.read(Paper.pdf(quality), as: .otherCertificate)
        #expect(other.only("iso.standard") == .text("ISO 9001:2015"))
        #expect(other.notes("which is not ISO/IEC 27001"))
        #expect(Reader.otherCertificate.recognises(Paper.pdf(Self.plain)) == 0)
        #expect(certainty("Trust\nWe are ISO 27001:2022 certified. Certificate number available on request.") < 50)
        #expect(
            certainty(
                "Information Security Policy\nOur ISMS follows ISO/IEC 27001:2022. Issued on 3 March 2025, valid until 3 March 2026."
            ) < 50)
        #expect(certainty("Statement of Applicability\nISO/IEC 27001:2022 Annex A\nVersion 3.1, 3 March 2025") < 50)
        #expect(
            certainty("CERTIFICATE OF LIABILITY INSURANCE\nPolicy number PM-1\nPolicy expires 21 November 2026") < 50)
    }

    @Test("an expiry before the issue, and one further off than three years, are said") func spans() async throws {
        func page(_ expiry: String) -> String {
            "Certificate\nThis is to certify that Kestrel Data Inc. complies with ISO/IEC 27001:2022\nDate of issue  1 April 2024\nDate of expiry  \(expiry)"
        }
        #expect(try await read(page("1 April 2023")).notes("is not after the day of issue"))
        #expect(try await read(page("1 April 2029")).notes("more than the three years"))
    }
}
