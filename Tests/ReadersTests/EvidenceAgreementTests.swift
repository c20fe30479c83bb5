import Assessment
import Testing

@testable import Readers

@Suite("Terms of agreements: who owes what, and how sure that is")
struct EvidenceAgreementTests {
    @Test("a signed term is contracted, of the day on which the agreement takes effect, and cited with its clause")
    func contracted() async throws {
        let harvest = try await Paper.agreement(
            "Processor shall notify Controller without undue delay and no later than forty-eight (48) hours after becoming aware of a suspected or confirmed security incident."
        )
        let fact = try #require(harvest.stated("incident.notice-hours"))
        #expect(fact.value == .number(48) && fact.assurance == .contracted && "\(fact.speaksOf)" == "2026-05-05")
        #expect(fact.subject == .vendor("acme"))
        #expect(fact.source.quote.hasPrefix("1. Processor shall notify") && fact.source.place == .line(5))
        #expect(harvest.only("incident.notice-suspected") == .flag(true))
        #expect(harvest.only("dpa.signed") == .practice(.yes))
        #expect(harvest.only("dpa.parties") == .names(["Acme Desk GmbH", "Oakleaf Foods Ltd"]))
        #expect(harvest.letterhead.about == "Acme Desk GmbH")
    }

    @Test("an unsigned form is documented, and its empty lines say that nobody signed") func unsigned() async throws {
        let harvest = try await Paper.agreement(
            "Processor shall process the data only on documented instructions from Controller.",
            "Processor shall keep logs.",
            "Processor shall help.", isSigned: false)
        #expect(harvest.stated("dpa.clause.a")?.assurance == .documented)
        #expect(harvest.only("dpa.signed") == .practice(.no) && harvest.notes("The signature lines are empty"))
    }

    @Test(
        "hours are read only where the vendor owes us notice within a fixed number of them",
        arguments: [
            ("Within 24 hours of becoming aware of a personal data breach, Processor shall notify Controller.", 24),
            (
                "Processor shall, without undue delay and in any event within 3 days after discovery of a breach, inform Controller.",
                72
            ),
            ("Controller shall be notified by Processor within thirty-six (36) hours of any security incident.", 36),
        ])
    func hours(clause: String, hours: Int) async throws {
        #expect(
            try await Paper.agreement(clause, "Processor shall pay.", "Processor must work.").only(
                "incident.notice-hours") == .number(hours))
    }

    @Test(
        "no hours, and never a guess",
        arguments: [
            "Processor shall notify Controller of a breach without undue delay.",
            "Processor shall notify Controller of a breach within thirty (80) hours.",
            "Processor shall notify Controller of a breach no later than three (3) business days after discovery.",
            "Controller shall notify Processor within 24 hours of a breach of its systems.",
            "Controller shall notify the supervisory authority of a breach within 72 hours.",
            "Processor shall assist Controller in notifying the supervisory authority of a breach within 72 hours.",
            "Processor shall require its sub-processors to notify Processor of a breach within 24 hours.",
            "Processor shall not be required to notify Controller of a breach within 24 hours.",
            "Processor shall notify Controller within 48 hours of a request of a data subject.",
        ])
    func noHours(clause: String) async throws {
        let harvest = try await Paper.agreement(clause, "Processor shall pay.", "Processor must work.")
        #expect(harvest.each("incident.notice-hours").isEmpty)
    }

    @Test("two times in two places are both stated, each with its place, and told") func twoTimes() async throws {
        let harvest = try await Paper.agreement(
            "Processor shall notify Controller of a breach within 24 hours.",
            "Processor shall notify Controller of each security incident within 72 hours.")
        let facts = harvest.facts.filter { $0.key == "incident.notice-hours" }
        #expect(facts.map(\.value) == [.number(24), .number(72)])
        #expect(facts.map(\.source.place) == [.line(5), .line(7)])
        #expect(harvest.notes("24 at line 5 and 72 at line 7"))
        // Words and figures of one number that differ are no reading at all.
        let torn = try await Paper.agreement(
            "Processor shall notify Controller of a breach within 24 hours.",
            "Processor shall notify Controller of each security incident within thirty (80) hours.")
        #expect(torn.each("incident.notice-hours").isEmpty)
    }

    @Test(
        "return or deletion: our choice, theirs, or one of the two",
        arguments: [
            (
                "At the choice of Controller, Processor shall delete or return all data within thirty (30) days after the end of the services.",
                Practice.yes
            ),
            ("Upon termination, Processor shall, at Controller's election, return or destroy all personal data.", .yes),
            ("Upon termination Processor shall, at its option, delete or return the data.", .partly),
            ("Processor shall delete all data within ninety (90) days after the end of the services.", .partly),
        ])
    func exit(clause: String, value: Practice) async throws {
        let harvest = try await Paper.agreement(clause, "Processor shall pay.", "Processor must work.")
        #expect(harvest.only("dpa.clause.g") == .practice(value))
        #expect(harvest.only("dpa.return-or-deletion") == .practice(value))
    }

    @Test("days to take the data out are not the days until deletion") func exitDays() async throws {
        let deletes = try await Paper.agreement(
            "Processor shall delete all data within ninety (90) days after the end of the services.",
            "Processor shall pay.", "Processor must work.")
        #expect(deletes.each("exit.days").isEmpty)
        let exports = try await Paper.agreement(
            "Controller may export the data for thirty (30) days after termination.", "Processor shall pay.",
            "Processor must work.", "Processor shall rest.")
        #expect(exports.only("exit.days") == .number(30))
    }

    @Test("subprocessors: notice before, objection, and what each is not") func subprocessors() async throws {
        let harvest = try await Paper.agreement(
            "Controller gives general authorisation to subprocessors. Processor shall give at least thirty (30) days notice before adding a subprocessor.",
            "Controller may object to a new subprocessor within fourteen (14) days.",
            "Processor shall bind each subprocessor to terms no less protective than these, and remains liable for its subprocessors as for itself."
        )
        #expect(harvest.only("dpa.clause.d") == .practice(.yes) && harvest.only("dpa.objection") == .practice(.yes))
        #expect(harvest.only("dpa.subprocessor-notice-days") == .number(30))
        let window = try await Paper.agreement(
            "Processor shall notify Controller of a new subprocessor. Controller may object within ten (10) days after that notice.",
            "Processor shall pay.", "Processor must work.")
        #expect(window.each("dpa.subprocessor-notice-days").isEmpty)
        let barred = try await Paper.agreement(
            "Processor may change subprocessors. Controller may not object to a new subprocessor.",
            "Processor shall pay.", "Processor must work.", "Processor shall rest.")
        #expect(barred.each("dpa.objection").isEmpty && barred.notes("limits objections"))
    }

    @Test(
        "training: forbidden only by a plain ban",
        arguments: [
            ("Processor shall not use the data to train or improve any machine learning model.", "forbidden"),
            (
                "Processor will not use the data to train models without Controller's prior written consent.",
                "forbidden"
            ),
            ("Processor may use the data to train its models unless Controller opts out.", "opt-out"),
            ("Processor may use the data to train its models.", "allowed"),
            ("Processor does not use identifiable data to train models for the benefit of other customers.", nil),
            ("Processor may use aggregated data to improve its models.", nil),
            ("Processor shall not use the data to train models except to improve the service.", nil),
        ] as [(String, String?)])
    func training(clause: String, value: String?) async throws {
        let harvest = try await Paper.agreement(
            clause, "Processor shall pay.", "Processor must work.", "Processor shall rest.")
        #expect(harvest.only("data.training-use") == value.map { .text($0) })
        #expect(
            harvest.facts.filter { $0.key == "data.training-use" }.allSatisfy {
                $0.subject == .service("desk", of: "acme")
            })
    }

    @Test("audits: allowed, limited to reports, refused") func audits() async throws {
        let whole = try await Paper.agreement(
            "Processor shall make available all information necessary to demonstrate compliance and shall allow for and contribute to audits, including inspections, by Controller.",
            "Processor shall pay.", "Processor must work.")
        #expect(
            whole.only("dpa.clause.h") == .practice(.yes) && whole.only("contract.audit-right") == .practice(.yes))
        let reports = try await Paper.agreement(
            "Controller agrees that its audit rights are satisfied by Processor providing its latest SOC 2 report.",
            "Processor shall pay.", "Processor must work.", "Processor shall rest.")
        #expect(reports.only("contract.audit-right") == .practice(.partly))
        let refused = try await Paper.agreement(
            "Controller may not conduct audits.", "Processor shall pay.", "Processor must work.",
            "Processor shall rest.")
        #expect(refused.only("contract.audit-right") == .practice(.no))
        // What the processor may not do, or keeps from others, refuses us nothing.
        for clause in [
            "Processor does not offer audits of its hosting providers.",
            "Processor shall not conduct audits of Controller.",
            "Processor has no right to audit Controller.",
        ] {
            let other = try await Paper.agreement(
                clause, "Processor shall pay.", "Processor must work.", "Processor shall rest.")
            #expect(!other.each("contract.audit-right").contains(.practice(.no)), "\(clause)")
            #expect(!other.each("dpa.audit-right").contains(.practice(.no)), "\(clause)")
        }
        let theirs = try await Paper.agreement(
            "Processor may audit Controller's use.", "Processor shall pay.", "Processor must work.",
            "Processor shall rest.")
        #expect(theirs.each("contract.audit-right").isEmpty)
    }

    @Test("absent is said only of a whole contract in which nothing of the kind stands") func absent() async throws {
        let whole = try await Paper.agreement(
            "Processor shall process the data only on documented instructions.", "Processor shall pay.",
            "Processor must work.")
        #expect(
            whole.only("dpa.clause.b") == .practice(.no)
                && whole.notes(
                    "28(3)(b) confidentiality of the vendor's people was not found; all of it searched. Ask for:")
        )
        let elsewhere = try await Paper.agreement(
            "Processor shall process the data only on documented instructions.",
            "The security exhibit is incorporated by reference.", "Processor must work. Processor shall pay.")
        #expect(elsewhere.each("dpa.clause.b").isEmpty)
    }

    @Test("items of a list take their verb from its lead; a reference to a clause is no item") func lists() async throws
    {
        let harvest = try await Paper.agreement(
            "Processor shall: (a) process such data only on documented instructions; (b) ensure that persons authorised to process it are bound by confidentiality obligations; (c) respect Section 9 (a); (d) on termination, at Controller's choice, return or delete the data."
        )
        #expect(harvest.only("dpa.clause.a") == .practice(.yes) && harvest.only("dpa.clause.b") == .practice(.yes))
        #expect(harvest.only("dpa.clause.g") == .practice(.yes))
        #expect(harvest.stated("dpa.clause.b")?.source.quote.hasPrefix("ensure that persons") == true)
    }

    @Test("contracts that bind in the present, and a present within what is owed, are read to their end") func present()
        async throws
    {
        let harvest = try await Paper.agreement(
            "The Processor implements technical and organisational measures, and shall ensure that each sub-processor implements the same.",
            "The Processor assists the Controller with requests from data subjects.",
            "On termination the Processor, as the Controller chooses, deletes or returns all personal data.")
        #expect(harvest.only("dpa.clause.c") == .practice(.yes) && harvest.only("dpa.clause.e") == .practice(.yes))
        #expect(harvest.only("dpa.clause.g") == .practice(.yes))
    }

    @Test("columns that are read in another order than they are numbered") func shuffled() async throws {
        let harvest = try await Paper.read(
            Paper.text(
                """
                Data Processing Agreement
                between Oakleaf Foods Ltd ("Controller") and Acme Desk GmbH ("Processor").
                Article 3 Sub-processors
                3.3 The Processor imposes the same data protection obligations on its sub-processors.

                1.1 The Processor processes personal data only on documented instructions.
                Article 2 Security

                1.2 Everyone acting under the Processor's authority is bound by a duty of confidentiality.
                """))
        #expect(harvest.stated("dpa.clause.a")?.source.quote.hasPrefix("1.1 The Processor processes") == true)
        #expect(harvest.stated("dpa.clause.b")?.source.quote.hasPrefix("1.2 Everyone acting") == true)
    }
}
