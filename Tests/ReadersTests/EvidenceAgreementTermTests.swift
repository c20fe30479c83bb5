import Assessment
import Testing

@testable import Readers

@Suite("Agreements: terms, triggers, modules, and what to ask for")
struct EvidenceAgreementTermTests {
    private func master(_ clauses: String..., head: String = "Master Services Agreement") async throws -> Harvest {
        let body = clauses.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n\n")
        return try await Paper.read(
            Paper.text(
                """
                \(head)

                This Agreement is made as of 1 April 2025 (the "Effective Date") by and between Acme Desk, LLC ("Provider") and Oakleaf Foods Ltd ("Customer").

                \(body)

                By: /s/ Ada Byrne
                Date: 1 April 2025

                By: /s/ Otto Lind
                Date: 28 March 2025
                """))
    }

    @Test("a master agreement: its days, notice, cap, auditors, format") func whole() async throws {
        let harvest = try await master(
            "Provider shall give Customer at least sixty (60) days' prior written notice of any material change to the services.",
            "The initial term expires on March 31, 2028 and renews for successive one-year terms unless a party gives written notice of non-renewal at least ninety (90) days before the end of the term.",
            "Upon termination Provider shall make Customer Data available for export for sixty (60) days in a commonly used format (such as CSV or JSON), after which Provider shall delete it within thirty (30) days.",
            "Customer or its auditor may audit Provider's controls. Provider shall grant any regulator of Customer access to its premises and records.",
            "In no event shall either party's aggregate liability exceed the greater of (a) the fees paid in the twelve (12) months before the claim and (b) USD 2,000,000."
        )
        #expect(harvest.only("contract.signed") == .practice(.yes))
        #expect(harvest.only("contract.effective")?.description == "2025-04-01")
        #expect(harvest.only("contract.ends")?.description == "2028-03-31")
        #expect(
            harvest.only("contract.notice-days") == .number(90) && harvest.only("change.notice-days") == .number(60))
        #expect(harvest.only("exit.days") == .number(60) && harvest.only("data.retention-days") == .number(30))
        #expect(harvest.only("exit.format") == .text("commonly used format (such as CSV or JSON)"))
        #expect(harvest.only("contract.audit-right") == .practice(.yes))
        #expect(harvest.only("contract.regulator-access") == .practice(.yes))
        guard case .text(let cap) = harvest.only("contract.liability-cap") else { return #expect(Bool(false)) }
        #expect(cap.contains("the greater of (a)") && cap.contains("USD 2,000,000"))
    }

    @Test("a format by its name alone") func formatByName() async throws {
        let harvest = try await master(
            "At the choice of Customer, Provider shall delete or return all Customer Data within thirty (30) days after the end of the services, in CSV or JSON, and shall certify the deletion in writing."
        )
        #expect(harvest.only("exit.format") == .text("CSV or JSON"))
    }

    @Test("terms that are clicked are accepted and not signed") func clicked() async throws {
        let harvest = try await Paper.read(
            Paper.text(
                """
                Terms of Service
                Last updated: June 3, 2026

                By clicking "I agree" you agree to be bound by these terms of Acme, Inc. We will provide the services.

                We may use your content to train our models unless you opt out in your settings.

                If we make material changes, we will notify you at least 30 days before they take effect.

                After termination, you may export your content for 14 days, and we will delete it within 90 days after termination.
                """))
        #expect(harvest.each("contract.signed").isEmpty && harvest.notes("accepted by click or use"))
        #expect(harvest.only("data.training-use") == .text("opt-out"))
        #expect(harvest.only("change.notice-days") == .number(30) && harvest.only("exit.days") == .number(14))
        #expect(harvest.facts.allSatisfy { $0.assurance == .documented })
    }

    @Test(
        "from when an incident must be told",
        arguments: [
            ("within 48 hours after becoming aware of a suspected or actual security incident", "suspected"),
            ("within 48 hours after becoming aware of a personal data breach", "aware"),
            ("within 48 hours after it has confirmed a personal data breach", "confirmed"),
        ])
    func trigger(words: String, value: String) async throws {
        let harvest = try await Paper.agreement(
            "Processor shall notify Controller \(words).", "Processor shall pay.", "Processor must work.")
        #expect(harvest.only("incident.notice-trigger") == .text(value))
        #expect(
            harvest.only("dpa.breach-notice-hours") == .number(48)
                && harvest.only("incident.notice-hours") == .number(48))
    }

    @Test(
        "modules: applied, listed, ticked",
        arguments: [
            (
                "The Standard Contractual Clauses apply. Module Two will apply where Controller is a controller and Module Three where it is a processor.",
                ["2", "3"]
            ),
            ("The parties incorporate Modules 2 and 3 of the Standard Contractual Clauses.", ["2", "3"]),
            ("Module Two applies. Modules One and Four do not apply.", ["2"]),
        ])
    func modules(clause: String, values: [String]) async throws {
        let harvest = try await Paper.agreement(clause, "Processor shall pay.", "Processor must work.")
        #expect(harvest.only("dpa.scc-modules") == .names(values))
    }

    @Test("clauses that are attached word for word say nothing of the agreement around them") func attached()
        async throws
    {
        let harvest = try await Paper.read(
            Paper.text(
                """
                Data Processing Agreement

                This agreement is made between Oakleaf Foods Ltd ("Controller") and Acme Desk GmbH ("Processor").

                1. Processor shall process the data only on documented instructions from Controller.

                2. Processor shall delete all data within ninety (90) days after the end of the services.

                3. Processor shall help.

                STANDARD CONTRACTUAL CLAUSES
                SECTION I
                Clause 1
                Purpose and scope
                (a) The purpose of these standard contractual clauses is to ensure compliance.

                Clause 8
                The data importer shall, at the choice of the data exporter, delete or return all personal data after the end of the services. The data importer shall allow for and contribute to audits.

                Clause 18
                Choice of forum.

                ANNEX I
                Signature and date: ______________
                """))
        #expect(harvest.only("dpa.clause.g") == .practice(.partly))
        #expect(harvest.only("dpa.clause.h") == .practice(.no) && harvest.each("dpa.audit-right").isEmpty)
    }

    @Test("an annex is an agreement of its own, signed with the whole") func annexed() async throws {
        let filler = (1...14).map {
            "\($0 + 3). Provider shall perform duty number \($0) of the services with the care of a prudent firm, and Customer shall pay the fees that the order form names within thirty days."
        }
        let harvest = try await Paper.read(
            Paper.text(
                """
                Master Services Agreement

                This Agreement is made as of 1 April 2025 (the "Effective Date") by and between Acme Desk, LLC ("Provider") and Oakleaf Foods Ltd ("Customer").

                \(filler.joined(separator: "\n\n"))

                By: /s/ Ada Byrne
                Date: 1 April 2025

                By: /s/ Otto Lind
                Date: 28 March 2025

                ANNEX 1
                DATA PROCESSING AGREEMENT

                1. Provider shall process personal data only on documented instructions from Customer.

                2. Provider shall notify Customer of a personal data breach within 36 hours after becoming aware of it.

                3. Provider shall ensure that its staff are bound by confidentiality obligations.
                """))
        #expect(harvest.only("contract.signed") == .practice(.yes) && harvest.only("dpa.signed") == .practice(.yes))
        #expect(
            harvest.only("dpa.clause.a") == .practice(.yes) && harvest.only("dpa.breach-notice-hours") == .number(36))
    }

    @Test("vendors that a contract calls by name, and that no opening defines") func named() async throws {
        let harvest = try await Paper.read(
            Paper.text(
                """
                Data Processing Addendum

                This addendum supplements the agreement between Lumenforge, Inc. and Customer.

                The parties agree that Customer is the Controller and Lumenforge is the Processor.

                Lumenforge shall assist Customer in responding to a Data Subject Request.

                If Customer subscribes, Lumenforge shall provide notification of a new Sub-processor at least thirty (30) days before authorizing it.
                """))
        #expect(harvest.only("dpa.clause.e") == .practice(.yes))
        #expect(harvest.only("dpa.subprocessor-notice-days") == .number(30))
    }

    @Test("weak and absent letters tell what counsel must ask for") func asks() async throws {
        let harvest = try await Paper.read(
            Paper.pdf(
                """
                Data Processing Agreement

                This agreement is made between Oakleaf Foods Ltd ("Controller") and Acme Desk GmbH ("Processor").

                1. Processor shall process the data only on documented instructions.

                """,
                """
                2. Processor shall delete all data within ninety (90) days after the end of the services.

                3. Processor shall pay. Processor must work.
                """))
        #expect(harvest.notes("28(3)(g) deletion or return at our choice: the term is weak"))
        #expect(
            harvest.notes("28(3)(e) help with requests of data subjects was not found; pages 1 to 2 searched. Ask for:")
        )
    }

    @Test("empty lines are unsigned, days without names are for a person") func lines() {
        func state(_ lines: String) -> Signatures.State { Signatures(Paper.text(lines)).state }
        #expect(
            state("______________________      ______________________\nController                  Processor") == .none)
        #expect(state("By:\nName: Ada Byrne\nDate: 3 May 2026\n\nBy:\nName: Otto Lind\nDate: 4 May 2026") == .absent)
        #expect(
            state("Digitally signed by Ada Byrne\nDate: 2026.05.03\nDigitally signed by Otto Lind\nDate: 2026.05.04")
                == .both)
        #expect(
            state(
                "By: /s/ Ada Byrne\nDate: 3 May 2026\nBy: /s/ Otto Lind\nDate: 4 May 2026\n\nANNEX I\nSignature: ____________"
            )
                == .both)
    }

    @Test("numbered items below a heading that names who owes them") func headed() async throws {
        let harvest = try await Paper.read(
            Paper.text(
                """
                Business Associate Agreement

                This agreement is entered into by and between Cedar Clinic, P.A. ("Covered Entity") and Acme Scribe, Inc. ("Business Associate") and is effective as of March 16, 2026.

                1. Definitions

                Terms have the meaning of the HIPAA rules.

                2. Obligations of Business Associate

                1. Not use or disclose PHI other than as permitted.
                2. Report to Covered Entity any security incident in no case later than five (5) calendar days after discovery.
                3. Ensure that any subcontractors that hold PHI agree to the same restrictions and conditions.

                3. Term

                Covered Entity may terminate if Business Associate has violated a material term.
                """))
        #expect(harvest.only("incident.notice-hours") == .number(120))
        #expect(harvest.only("baa.subcontractors") == .practice(.yes))
        #expect(harvest.only("baa.effective")?.description == "2026-03-16")
        #expect(harvest.only("baa.clauses") == .practice(.partly) && harvest.notes("45 CFR 164.504(e): the accounting"))
    }
}
