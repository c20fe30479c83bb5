import Assessment
import Testing

@testable import Readers

@Suite("SOC reports: tests of controls, exceptions and what is expected of customers")
struct EvidenceSOCTestsOfControlsTests {
    /// A type 2 report with these lines of tests, laid out in columns.
    private func report(_ rows: String, description: String = "") async throws -> Harvest {
        var paper = SOCPaper()
        paper.tests =
            "Control    Description of Control                      Test Performed by the Auditor      Results of Test\n"
            + rows
        paper.description = description
        return try await paper.read()
    }
    private static let rows = """

        AC-1       Administrators sign in to production with   Inspected the sign-in policy.      No exceptions noted.
                   multi-factor authentication.

        AC-2       Staff reach customer data only with an      Inspected a sample of 25           Exception noted. For 2 of 25
                   approved ticket, and each access is         accesses.                          accesses, no ticket was found.
                   recorded.

        """

    @Test("an exception that is printed under two criteria is one, and is answered where management answers it")
    func exceptions() async throws {
        let harvest = try await report(
            Self.rows + "\nCC6.3 Access by role\n" + Self.rows + """

                Control    Exception                                   Management's Response

                AC-2       For 2 of 25 accesses, no ticket was found.  The console asks for the ticket now.
                """)
        let name = "AC-2: For 2 of 25 accesses, no ticket was found."
        #expect(harvest.only("soc.exceptions") == .names([name]))
        let answered = try #require(harvest.stated("soc.exception.answered"))
        #expect(answered.value == .flag(true))
        #expect(answered.subject.name == name && answered.subject.kind == .exception)
        #expect(harvest.only("soc.exception.text") == .text("For 2 of 25 accesses, no ticket was found."))
    }

    @Test("an exception without an answer is said, and answered is not stated") func unanswered() async throws {
        let harvest = try await report(Self.rows)
        #expect(harvest.each("soc.exception.answered").isEmpty)
        #expect(harvest.notes("No response of management to the exception"))
    }

    @Test("no exception at all is an answer; a section that was not understood is none") func none() async throws {
        let clean = try await report(
            """

            A-1        Backups are kept.                           Inspected backups.                 No exceptions noted.

            A-2        Backups are tested.                         Inspected records.                 No exceptions noted.

            A-3        Plans are reviewed.                         Inspected plans.                   No exceptions noted.
            """)
        #expect(clean.only("soc.exceptions") == .names([]))
        let strange = try await report(
            "\nA-1        Backups are kept.                           Inspected backups.                 Seen.\n")
        #expect(strange.each("soc.exceptions").isEmpty)
        #expect(strange.notes("not understood"))
    }

    @Test("a tested control states a practice of the service; an exception makes it partly") func practices()
        async throws
    {
        let harvest = try await report(Self.rows)
        let mfa = try #require(harvest.stated("mfa.administrators"))
        #expect(mfa.value == .practice(.yes) && mfa.assurance == .attested && !mfa.designOnly)
        #expect(mfa.subject == Paper.setting.serviceSubject && mfa.speaksOf.description == "2025-09-30")
        #expect(harvest.only("vendor.staff-access") == .practice(.partly))
    }

    @Test(
        "sentences of other people and things state nothing",
        arguments: [
            "Laptops are encrypted at rest.", "Unique user IDs are assigned to employees.",
            "External vulnerability scans are performed quarterly.",
            "Production and development environments are logically separated.",
            "Employees sign in to the human resources system by single sign-on.",
            "Administrators may be asked for multi-factor authentication in the system where feasible.",
            "Each support call is logged.", "Customer data in transit is encrypted.",
        ])
    func others(_ control: String) {
        #expect(!ControlStatement.all.contains { $0.says(Folding.string(control)) })
    }

    @Test(
        "sentences that cannot be meant otherwise",
        arguments: [
            ("Privileged access to production systems requires MFA.", "mfa.administrators"),
            ("Customer data at rest is encrypted using AES-256.", "encryption.at-rest"),
            ("Data transmitted over public networks is encrypted using TLS 1.2 or higher.", "encryption.in-transit"),
            ("Each customer's data are logically separated from other customers' data.", "tenant.isolated"),
            ("Every API call is logged with the caller, time and result.", "log.calls"),
            ("The incident response plan is tested at least annually.", "incident.plan"),
            ("Code changes are peer reviewed and approved prior to deployment to production.", "sdlc.review"),
        ])
    func plain(_ control: String, _ key: String) {
        #expect(ControlStatement.all.filter { $0.says(Folding.string(control)) }.map(\.key.name) == [key])
    }

    @Test("a control for which nothing happened was not tested") func nothingHappened() async throws {
        let harvest = try await report(
            """

            I-1        Each call is logged with its caller.        Inspected logs. No calls           The control did not operate
                                                                   occurred during the period.        during the period.
            """)
        #expect(harvest.each("log.calls").isEmpty)
    }

    @Test(
        "results as auditors write them",
        arguments: [
            ("No exceptions noted.", ControlResult.clean), ("No deviations were noted.", .clean),
            ("No relevant exceptions noted. No exceptions noted.", .clean),
            (
                "Exception noted. For 1 of 8 hires, no check was made.",
                .exception("For 1 of 8 hires, no check was made.")
            ),
            ("Deviations noted: one review was late.", .exception("one review was late.")),
            ("The circumstances that warrant the control did not occur during the period.", .notTested),
            ("Inspected and found in order.", .unclear), ("", .unclear),
        ])
    func results(_ cell: String, _ result: ControlResult) { #expect(ControlResult(cell) == result) }

    @Test("what the report expects of customers: bullets under the last such heading") func userControls() async throws
    {
        let harvest = try await report(
            "",
            description: """
                Complementary User Entity Controls
                Controls were designed with the assumption that user entities apply these:
                \u{2022} Removing their own users in
                time.
                \u{2022} Reviewing their logs.

                Subservice Organizations
                \u{2022} Harbour Cloud, Inc.
                """)
        #expect(harvest.only("soc.cuecs") == .names(["Removing their own users in time.", "Reviewing their logs."]))
    }

    @Test("a heading without a list is said, and states nothing") func noList() async throws {
        let harvest = try await report(
            "", description: "Complementary User Entity Controls\nThey are described in a guide. Ask for it and read it"
        )
        #expect(harvest.each("soc.cuecs").isEmpty)
        #expect(harvest.notes("their list was not read"))
    }
}
