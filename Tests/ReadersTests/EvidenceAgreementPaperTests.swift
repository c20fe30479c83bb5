import Assessment
import Testing

@testable import Readers

@Suite("Agreements as papers: signatures, amendments, annexes, associates")
struct EvidenceAgreementPaperTests {
    private func state(_ lines: String) -> Signatures.State { Signatures(Paper.text(lines)).state }

    @Test("both sides' lines are filled") func both() {
        #expect(
            state(
                "Signature: /s/ Ada Byrne          Signature: /s/ Otto Lind\nDate: 3 May 2026                Date: 4 May 2026"
            ) == .both)
        #expect(
            state("By: Ada Byrne\nName: Ada Byrne\nDate: 5/3/2026\n\nBy: Otto Lind\nName: Otto Lind\nDate: 5/4/2026")
                == .both)
        #expect(
            state(
                "OAKLEAF                       ACME\nBy: DocuSigned by:              By: DocuSigned by:\nAda Byrne                     Otto Lind"
            ) == .both)
        #expect(
            state("Document e-signed by Ada Byrne (a@oakleaf.example)\nDocument e-signed by Otto Lind (o@acme.example)")
                == .both)
    }
    @Test("one side, none, or no lines at all") func notBoth() {
        #expect(state("By: /s/ Otto Lind      By: ____________\nDate: 4 May 2026       Date: __________") == .some)
        #expect(state("By: DocuSigned by:\nOtto Lind\nBy: ____________") == .some)
        #expect(state("By: ____________\nName: Ada Byrne\nDate: 3 May 2026") == .none)
        #expect(state("By: [NAME]\nDate: [DATE]") == .none)
        #expect(state("By clicking accept you agree.") == .absent)
        #expect(state("DocuSign Envelope ID: 8F3A22C9\nBy: ________   By: ________") == .none)
    }

    @Test("an amendment states what it contains and nothing more") func amendment() async throws {
        let harvest = try await Paper.read(
            Paper.text(
                """
                Second Amendment to the Data Processing Agreement

                This amendment is made on 3 September 2026 between Oakleaf Foods Ltd ("Controller") and Acme Desk GmbH ("Processor").

                1. Clause 9 is replaced by this: At the choice of Controller, Processor shall delete or return all data within thirty (30) days after the end of the services.
                2. Clause 11 is deleted in its entirety.
                3. In clause 8, "seventy-two (72) hours" is replaced by "twenty-four (24) hours".

                Signed: /s/ Ada Byrne, 2 September 2026
                Signed: /s/ Otto Lind, 3 September 2026
                """))
        #expect(
            Set(harvest.facts.map(\.key)) == [
                "dpa.parties", "dpa.clause.g", "dpa.return-or-deletion", "exit.days", "data.retention-days",
            ])
        #expect(harvest.facts.allSatisfy { $0.assurance == .contracted && "\($0.speaksOf)" == "2026-09-03" })
        #expect(harvest.notes("takes out a clause") && harvest.notes("replaces words within a clause"))
    }

    @Test("annexes: regions, retention, model, subprocessors by the first column") func annexes() async throws {
        let harvest = try await Paper.read(
            Paper.pdf(
                """
                Data Processing Agreement
                This agreement is made between Oakleaf Foods Ltd (“Controller”) and Acme Desk GmbH (“Processor”) and takes effect on 5 May 2026.
                1. Processor shall process the data only on documented instructions. Processor shall pay. Processor must work.
                """,
                """
                Annex I – Description of the processing
                  Regions                 United States (Oregon, Ohio)
                  Retention               400 days for logs; prompts are not kept (0 days)
                  Model provider          None: the service calls no language model
                """,
                """
                Annex III – Subprocessors
                  Subprocessor                Service                   Region

                  Northlight Hosting Corp.    Infrastructure hosting    United States

                  Tern Mail GmbH              Delivery of notices       Germany
                """))
        #expect(harvest.only("data.regions") == .names(["United States"]))
        #expect(harvest.only("prompt.retention-days") == .number(0) && harvest.each("data.retention-days").isEmpty)
        #expect(harvest.only("model.provider") == .text("none"))
        #expect(harvest.only("subprocessors.list") == .names(["Northlight Hosting Corp.", "Tern Mail GmbH"]))
        #expect(harvest.stated("subprocessors.list")?.source.place == .page(3, label: nil))
    }

    @Test("a row that may be the rest of another makes the list doubtful") func doubtfulRow() async throws {
        let harvest = try await Paper.read(
            Paper.text(
                """
                Data Processing Agreement
                between Oakleaf Foods Ltd ("Controller") and Acme Desk GmbH ("Processor").
                1. Processor shall pay. Processor shall work. Processor must rest.

                Annex III - Subprocessors
                Subprocessor                Service
                Northlight Hosting Corp.    Hosting
                Paper Kite Messages
                and Notices Ltd             E-mail
                """))
        #expect(harvest.each("subprocessors.list").isEmpty && harvest.notes("list of subprocessors was not stated"))
    }

    @Test("a business associate agreement: signed, its terms, days as hours") func associate() async throws {
        let terms = [
            "Business Associate shall not use or further disclose PHI other than as permitted.",
            "Business Associate shall use appropriate safeguards.",
            "Business Associate shall report to Covered Entity any breach of unsecured PHI no later than five (5) calendar days after discovery.",
            "Business Associate shall ensure that subcontractors agree to the same restrictions.",
            "Business Associate shall make available PHI in a designated record set under 45 CFR 164.524.",
            "Business Associate shall make amendments to PHI under 45 CFR 164.526.",
            "Business Associate shall keep an accounting of disclosures under 45 CFR 164.528.",
            "Business Associate shall make its books available to the Secretary.",
            "Covered Entity may terminate if Business Associate has violated a material term.",
            "Upon termination, Business Associate shall return or destroy all PHI.",
        ]
        func paper(_ terms: [String]) -> Content {
            Paper.text(
                """
                Business Associate Agreement

                entered into as of February 10, 2026, by and between Marrow Valley Clinics, P.C. ("Covered Entity") and Acme Scribe, Inc. ("Business Associate").

                \(terms.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n\n"))

                By: /s/ Ruth Amadi          By: /s/ Kenji Poole
                Date: February 9, 2026      Date: February 10, 2026
                """)
        }
        let whole = try await Paper.read(paper(terms))
        #expect(whole.only("baa.signed") == .practice(.yes) && whole.only("baa.clauses") == .practice(.yes))
        #expect(whole.only("incident.notice-hours") == .number(120) && whole.each("dpa.signed").isEmpty)
        #expect(whole.each("dpa.parties").isEmpty && whole.letterhead.about == "Acme Scribe, Inc.")
        #expect(
            try await Paper.read(paper(terms.filter { !$0.contains("accounting") })).only("baa.clauses")
                == .practice(.partly))
    }

    @Test("every quote stands where its fact says") func quotes() async throws {
        for path in [
            "fernhollow/dpa-signed.pdf", "fernhollow/closing/dpa-amendment-signed.pdf", "quarterdeck/dpa-signed.pdf",
        ] {
            let content = try await Shipped.open(path)
            let harvest = try await Paper.read(content)
            #expect(!harvest.facts.isEmpty)
            for fact in harvest.facts {
                #expect(content.holds(fact.source.quote, at: fact.source.place), "\(path) \(fact.key)")
            }
        }
    }

    @Test("the two agreements of the examples, and what is weak in one of them") func examples() async throws {
        let weak = try await Paper.read(Shipped.open("fernhollow/dpa-signed.pdf"))
        #expect(weak.only("dpa.clause.g") == .practice(.partly) && weak.only("incident.notice-hours") == .number(72))
        #expect(
            weak.stated("dpa.clause.g")?.source.quote
                == "9.1 Processor shall delete all data within ninety (90) days after the end of the services.")
        let sound = try await Paper.read(Shipped.open("quarterdeck/dpa-signed.pdf"))
        for letter in "abcdefgh" { #expect(sound.only("dpa.clause.\(letter)") == .practice(.yes), "\(letter)") }
        #expect(sound.problems.isEmpty)
        #expect(weak.problems.map(\.says).allSatisfy { $0.hasPrefix("28(3)(g)") && $0.contains("Ask for:") })
        let mended = try await Paper.read(Shipped.open("fernhollow/closing/dpa-amendment-signed.pdf"))
        #expect(mended.only("dpa.clause.g") == .practice(.yes) && mended.each("dpa.signed").isEmpty)
    }
}
