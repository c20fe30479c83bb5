import Assessment
import Testing

@testable import Readers

@Suite("Agreements: one duty in the words of many houses")
struct EvidenceAgreementVariantTests {
    private func read(_ clause: String, _ key: String) async throws -> Fact.Value? {
        try await Paper.agreement(clause, "Processor shall pay.", "Processor must work.", "Processor shall rest.").only(
            key)
    }

    @Test(
        "the notice of new subprocessors stands in a duty, in a ban, or in a leave",
        arguments: [
            (
                "Processor shall not engage another processor without first giving Controller not less than fourteen (14) days' prior written notice.",
                14
            ),
            (
                "Processor shall inform Controller of an intended change of subcontractors in text form at least four weeks beforehand.",
                28
            ),
            ("Processor may replace a sub-processor upon thirty (30) days' prior notice to Controller.", 30),
            (
                "Processor will update the list of sub-processors at least 45 days before a new sub-processor begins.",
                45
            ),
            ("Processor shall not appoint a subcontractor unless it has given Controller 20 days' advance notice.", 20),
        ])
    func subprocessorNotice(clause: String, days: Int) async throws {
        #expect(try await read(clause, "dpa.subprocessor-notice-days") == .number(days))
    }

    @Test(
        "the vendor's people are bound, or under a duty",
        arguments: [
            "Persons whom Processor authorizes to process the data are under a duty of confidentiality.",
            "Processor shall only use employees who have been bound to confidentiality.",
            "Staff of Processor are under an appropriate statutory obligation of confidentiality.",
        ])
    func people(clause: String) async throws {
        #expect(try await read(clause, "dpa.clause.b") == .practice(.yes))
    }

    @Test(
        "violations of data protection are told like breaches",
        arguments: [
            "Processor shall notify Controller of violations of the protection of personal data without delay, at the latest within 24 hours of knowledge.",
            "Processor shall inform Controller of infringements of data protection within 24 hours.",
            "Processor shall report data protection violations to Controller within 24 hours after discovery.",
        ])
    func violations(clause: String) async throws {
        #expect(try await read(clause, "dpa.breach-notice-hours") == .number(24))
    }

    @Test(
        "audits that are refused, replaced by reports, or granted as access",
        arguments: [
            ("Processor does not permit audits or inspections of its premises by customers.", Practice.no),
            ("Controller may not audit or inspect the systems of Processor.", .no),
            ("Processor will provide its SOC 2 report once a year; Controller has no other right of audit.", .partly),
            ("Processor shall allow Controller and its auditors access to premises and records.", .yes),
        ])
    func audits(clause: String, value: Practice) async throws {
        #expect(try await read(clause, "dpa.audit-right") == .practice(value))
    }

    @Test(
        "a refusal of some audits refuses none",
        arguments: [
            "Processor does not permit audits during a freeze.",
            "Controller may not audit more than once a year unless the law requires it.",
        ])
    func someAudits(clause: String) async throws {
        #expect(try await read(clause, "dpa.audit-right") != .practice(.no))
    }

    @Test("help at the end for so many days is the time that we have") func exit() async throws {
        #expect(
            try await read(
                "On expiry or termination Processor shall provide exit assistance for a period of 120 days.",
                "exit.days")
                == .number(120))
        #expect(
            try await read(
                "On termination Processor shall provide transition services on 120 days' notice.", "exit.days") == nil)
    }

    private func paper(_ opening: String, _ end: String) async throws -> Harvest {
        try await Paper.read(
            Paper.text(
                """
                Data Processing Agreement

                \(opening)

                1. Security

                Processor shall keep appropriate technical and organisational measures.

                2. The Processor shall keep logs. The Processor shall help. The Processor shall pay.

                \(end)
                """))
    }

    @Test("the sides are named in dashes, or without a between") func openings() async throws {
        let dashed = try await paper(
            "concluded between Oakleaf Foods GmbH, Kiel \u{2013} the Client \u{2013} and Acme Desk GmbH, Bonn \u{2013} hereinafter the Contractor \u{2013}",
            "")
        #expect(dashed.only("dpa.parties") == .names(["Acme Desk GmbH", "Oakleaf Foods GmbH"]))
        let unled = try await paper(
            "Acme Desk, Inc. (\u{201C}Processor\u{201D}) and Oakleaf Bank N.A. (\u{201C}Controller\u{201D}) agree as follows.",
            "")
        #expect(unled.only("dpa.parties") == .names(["Acme Desk, Inc.", "Oakleaf Bank N.A."]))
    }

    @Test(
        "signatures: by role, below a heading, or stamped",
        arguments: [
            ("For the Client: __________\nFor the Contractor: __________", Practice.no),
            (
                "Signed for and on behalf of Oakleaf Foods Ltd\nH. Braith\nHanna Braith, Director, 9 March 2026\nSigned for and on behalf of Acme Desk GmbH\nY. Lind\nYrsa Lind, CEO, 9 March 2026",
                .yes
            ),
            (
                "Signed for Oakleaf Foods Ltd by: Hanna Braith (signed electronically 9 March 2026)\nSigned for Acme Desk GmbH by: Yrsa Lind (signed electronically 10 March 2026)",
                .yes
            ),
        ])
    func signatures(end: String, value: Practice) async throws {
        #expect(try await paper("between us", end).only("dpa.signed") == .practice(value))
    }

    @Test("a name behind a role may be whom to write to") func contact() async throws {
        let harvest = try await paper("between us", "For the Client: Hanna Braith\nFor the Contractor: Yrsa Lind")
        #expect(harvest.each("dpa.signed").isEmpty)
    }
}
