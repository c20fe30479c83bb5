import Assessment
import Testing

@testable import Readers

@Suite struct VendorSheetTests {
    static let map = """
        columns:
          slug: Key
          legal-name: [Legal name, Company]
          kind: Type
          regimes: Regimes
          owner: Business owner
          contract-end: Contract ends
          notice-days: Notice
          last-review: Reviewed
          service: Product
          hosting: Hosting
        values:
          kind: {Corporation: company, Freelancer: individual}
        defaults:
          kind: company
        """
    static func columns(_ yaml: String = map) throws -> VendorColumns {
        try VendorColumns(yaml: Array(yaml.utf8), file: "columns.yaml")
    }
    static func table(_ rows: [[String]]) -> Table {
        Table(name: "Vendors", rows: rows.enumerated().map { .init(number: $0.offset + 1, cells: $0.element) })
    }
    static let header = [
        "Key", "Company", "Type", "Regimes", "Business owner", "Contract ends", "Notice", "Reviewed", "Product",
        "Hosting",
    ]

    @Test func aListFromAnotherSystemBecomesVendors() throws {
        let table = Self.table([
            ["Vendor export of 2026"], Self.header,
            [
                "", "Müller & Söhne GmbH", "Corporation", "gdpr; DORA", "R. Osei", "2027-03-31", "90",
                "2025-11-02 00:00:00", "Ledger API", "vendor",
            ],
            ["jo", "Jo O'Neil", "freelancer", "", "", "", "", "", "", ""],
        ])
        let (rows, errors) = VendorSheet.read(table, try Self.columns())
        #expect(errors == [])
        let first = try #require(rows.first)
        #expect(
            first.vendor
                == Use.Vendor(slug: "muller-sohne-gmbh", legalName: "Müller & Söhne GmbH", regimes: [.gdpr, .dora]))
        #expect(first.contractEnd?.description == "2027-03-31" && first.noticeDays == 90)
        #expect(first.lastReview?.description == "2025-11-02" && first.nextReview == nil)
        #expect(first.service == Use.Service(slug: "ledger-api", kind: .saas, hosting: .vendor))
        #expect(first.place == .cell(sheet: "Vendors", "B3"))
        #expect(rows.last?.vendor == Use.Vendor(slug: "jo", legalName: "Jo O'Neil", kind: .individual))
        #expect(rows.last?.service == nil)
    }

    @Test func everyErrorOfEveryRowIsSaidWithItsCell() throws {
        let table = Self.table([
            Self.header,
            ["Not A Slug", "", "robot", "GDPR, LAW", "", "31/12/2027", "soon", "", "", "moon"],
            ["acme", "Acme Inc."], ["", "Acme"], ["", "株式会社"],
        ])
        let (rows, errors) = VendorSheet.read(table, try Self.columns())
        #expect(rows.map(\.vendor.slug) == ["acme"])
        #expect(
            errors.compactMap(\.place).map(\.description) == [
                "Vendors!B2", "Vendors!A2", "Vendors!D2", "Vendors!C2", "Vendors!F2", "Vendors!G2", "Vendors!J2",
                "Vendors!A4", "Vendors!B5",
            ])
        #expect(errors.contains { $0.says.contains("The vendor acme stands at Vendors!B3 already") })
    }

    @Test func aColumnThatTheMapNamesAndTheListLacksIsAnError() throws {
        let (_, errors) = VendorSheet.read(
            Self.table([["Company"], ["Acme"]]), try Self.columns("columns: {legal-name: Company, owner: Chief}"))
        #expect(errors.map(\.says) == ["The header has no column \"Chief\" for owner."])
        let none = VendorSheet.read(
            Self.table([["Firm"], ["Acme"]]), try Self.columns("columns: {legal-name: Company}"))
        #expect(none.errors.map(\.says) == ["No header row with the column \"Company\" was found."])
    }

    @Test(arguments: [
        ("Acme, Inc.", "acme-inc"), ("  A  B ", "a-b"), ("S.A.P. SE", "sap-se"), ("Größe & Søn A/S", "grosse-son-a-s"),
        ("O'Neil’s", "oneils"),
        ("株式会社", ""), ("<script>", "script"),
    ])
    func slugsAreMadeOfNames(_ name: String, _ slug: String) {
        #expect(VendorSheet.slug(of: name) == slug)
        #expect(slug.isEmpty || VendorSheet.isSlug(slug))
    }

    @Test func theMapItselfIsReadStrictly() {
        #expect {
            _ = try Self.columns("columns: {name: Company}\nvalues: {kind: {A: [1]}}")
        } throws: {
            "\($0)".contains("/columns/name: There is no key \"name\"")
                && "\($0)".contains("/columns/legal-name: The key")
        }
    }
}
