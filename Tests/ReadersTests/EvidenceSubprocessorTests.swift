import Assessment
import Testing

@testable import Readers

@Suite("Lists of subprocessors")
struct EvidenceSubprocessorTests {
    private func read(_ content: Content) async throws -> Harvest {
        try await Reader.reading(content, as: nil, Paper.setting).harvest
    }
    private func part(_ name: String) -> Subject {
        Subject.service("desk", of: "acme").child(.subprocessor, name)
    }

    @Test("a page with a table: names, services, locations, and no footer") func table() async throws {
        let harvest = try await read(
            Paper.pdf(
                """
                Subprocessors
                Last updated: October 7, 2026

                Acme uses the third parties below.

                Name                         Purpose                            Location
                Amazon Web Services,         Hosting of customer content and    United States,
                Inc.                         account data                       Ireland
                Zendesk, Inc.                Support ticketing                  USA

                We use cookies to improve your experience. Accept all cookies
                (c) 2026 Acme, Inc. All rights reserved.
                """))
        #expect(harvest.kind == "subprocessor-list")
        #expect(harvest.only("subprocessors.list") == .names(["Amazon Web Services, Inc.", "Zendesk, Inc."]))
        #expect(harvest.only("subprocessors.as-of")?.description == "2026-10-07")
        let place = try #require(
            harvest.facts.first { $0.subject == part("Amazon Web Services, Inc.") && $0.key == "subprocessor.location" }
        )
        #expect(place.value == .text("United States, Ireland"))
    }

    @Test(
        "what runs on as prose does is no name",
        arguments: [
            ("Amazon Web Services, Inc.", true), ("Bank of the West", true), ("de Vries Hosting B.V.", true),
            ("Acme Desk GmbH (for customers in the EU that choose it)", true),
            ("The Client hereby authorises the Provider to engage", false),
            ("breach within seventy-two (72) hours after it has", false),
            ("choice of the Client, return or delete all personal", false),
        ]) func names(text: String, isName: Bool)
    {
        #expect((Subprocessors.name(text) != nil) == isName)
    }

    @Test("a line of prose is no header")
    func prose() {
        #expect(Subprocessors.Columns(["Subprocessor", "Purpose", "Location"]) != nil)
        #expect(Subprocessors.Columns(["subprocessors the Provider shall", "processing personal data on"]) == nil)
    }

    @Test("items with dashes, and blocks of labels") func others() async throws {
        let items = try await read(
            Paper.text(
                """
                List of Sub-processors
                Effective date: 12 August 2026

                • Amazon Web Services, Inc. – cloud hosting (United States)
                • Intercom R&D Unlimited Company – in-app messaging (Ireland)

                We will notify you of new sub-processors.
                """))
        #expect(
            items.only("subprocessors.list") == .names(["Amazon Web Services, Inc.", "Intercom R&D Unlimited Company"]))
        let blocks = try await read(
            Paper.text(
                """
                Acme Subprocessors
                As of September 1, 2026

                MongoDB, Inc.
                Purpose: Managed database
                Location: United States

                OpenAI, L.L.C.
                Purpose: Model inference
                Location: United States
                """))
        #expect(blocks.only("subprocessors.list") == .names(["MongoDB, Inc.", "OpenAI, L.L.C."]))
    }

    @Test("a sheet whose title calls its rows subprocessors") func sheet() async throws {
        let rows = [
            ["Sub-processor list"], ["Entity Name", "Purpose", "Country"], ["Datadog, Inc.", "Monitoring", "US"],
            ["Total", "", ""],
        ].enumerated().map { Table.Row(number: $0.offset + 1, cells: $0.element) }
        let content = Content(document: Document(name: "list.csv", bytes: [1]), form: .table(Table(rows: rows)))
        let harvest = try await read(content)
        #expect(harvest.only("subprocessors.list") == .names(["Datadog, Inc."]))
        #expect(harvest.stated("subprocessor.service")?.subject == part("Datadog, Inc."))
    }
}
