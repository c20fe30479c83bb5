import Assessment
import Testing

@testable import Readers

@Suite("Doors for vulnerability reports, and reports on incidents")
struct EvidenceDisclosureTests {
    private func read(_ text: String) async throws -> Harvest {
        try await Reader.reading(Paper.text(text), as: nil, Paper.setting).harvest
    }

    @Test("a security.txt: its contact, its last day, its signature") func securityTxt() async throws {
        let text = """
            -----BEGIN PGP SIGNED MESSAGE-----
            Hash: SHA512

            # Acme
            Contact: mailto:security@acme.example
            Contact: https://acme.example/report
            Expires: 2027-03-31T22:59:00.000Z
            Preferred-Languages: en
            -----BEGIN PGP SIGNATURE-----

            iHUEARYKAB0WIQRexample==
            -----END PGP SIGNATURE-----
            """
        let content = try await Content.open(Document(name: "security.txt", bytes: Array(text.utf8)))
        let harvest = try await Reader.reading(content, as: nil, Paper.setting).harvest
        #expect(harvest.kind == "security-txt" && harvest.only("disclosure.contact") == .practice(.yes))
        #expect(harvest.only("disclosure.expires")?.description == "2027-03-31")
        #expect(harvest.stated("disclosure.contact")?.source.place == .line(5))
        let old = try await read("Contact: mailto:security@acme.example\nExpires: 2025-01-01T00:00:00Z")
        #expect(old.notes("counted until"))
        let open = try await read("Contact: https://acme.example/report\nPolicy: https://acme.example/policy")
        #expect(open.each("disclosure.expires").isEmpty && open.notes("No line “Expires:”"))
    }

    @Test("a policy: contact, days, the promise not to pursue") func policy() async throws {
        let harvest = try await read(
            """
            Vulnerability Disclosure Policy
            Last updated: 4 March 2026

            We welcome reports from researchers. This policy says what is in scope.

            Please email your findings to security@acme.io with a proof of concept. We will acknowledge your report within 3 days.

            We will not pursue legal action against those who act in good faith.
            """)
        #expect(harvest.kind == "disclosure-policy" && harvest.only("disclosure.contact") == .practice(.yes))
        #expect(harvest.only("disclosure.response-days") == .number(3))
        #expect(harvest.only("disclosure.safe-harbour") == .flag(true))
        let silent = try await read(
            """
            Responsible Disclosure

            Report a vulnerability to security@acme.io. Researchers must stay in scope. We reserve the right to take legal action.
            """)
        #expect(silent.each("disclosure.safe-harbour").isEmpty && silent.notes("was not found"))
    }

    @Test("an incident by its labels, and by its sentences") func incident() async throws {
        let labelled = try await read(
            """
            Security Incident Report
            Report date: 28 May 2026
            Incident ID: SEC-2026-0417

            Incident start: 17 April 2026, 02:14 UTC
            Detected: 19 April 2026
            Customers notified: 21 April 2026

            Scope

            Names of 412 support contacts were accessed by an unauthorized party.

            We engaged Harrow Lane Forensics, an independent forensic firm. The root cause was a credential. Containment is complete.
            """)
        #expect(labelled.only("incident.past") == .names(["SEC-2026-0417"]))
        #expect(labelled.only("incident.occurred")?.description == "2026-04-17")
        #expect(labelled.only("incident.detected")?.description == "2026-04-19")
        #expect(labelled.only("incident.notified")?.description == "2026-04-21")
        #expect(labelled.only("incident.assessor") == .text("Harrow Lane Forensics"))
        #expect(labelled.stated("incident.scope")?.subject == Subject.vendor("acme").child(.incident, "SEC-2026-0417"))
        let told = try await read(
            """
            Post-Incident Report

            On June 3, 2026 an attacker used a stolen token to sign in. We detected the activity on June 5, 2026 and ended the session. We notified affected customers on June 6, 2026. The investigation found the root cause.
            """)
        #expect(told.only("incident.occurred")?.description == "2026-06-03")
        #expect(told.only("incident.detected")?.description == "2026-06-05")
        #expect(told.only("incident.notified")?.description == "2026-06-06")
    }

    @Test("a page that offers an agreement is none, whatever laws it names") func notice() async throws {
        let harvest = try await read(
            """
            Data Processing Addendum

            Our DPA meets Article 28 of the GDPR and incorporates the Standard Contractual Clauses. To request a copy, please contact privacy@acme.example. We will send it signed for your countersignature.
            """)
        #expect(harvest.kind == "agreement-notice" && harvest.facts.isEmpty && harvest.notes("binds nobody"))
    }
}
