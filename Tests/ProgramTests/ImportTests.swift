import Foundation
import Testing

/// Taking over somebody's list of vendors: all of it, or nothing.
struct ImportTests {
    static let map = """
        columns:
          legal-name: [Legal name, Company]
          slug: Key
          kind: Type
          regimes: Regimes
          owner: Business owner
          contract-end: Contract ends
          notice-days: Notice
          last-review: Reviewed
          next-review: Next review
          service: Product
        values:
          kind: {Corporation: company, Freelancer: individual}
        """
    static let head = "Key,Company,Type,Regimes,Business owner,Contract ends,Notice,Reviewed,Next review,Product\n"

    static func office() throws -> Office {
        let office = try Office()
        _ = try office.scratch.file("columns.yaml", map)
        return office
    }

    @Test("A list becomes vendors with their services; review days are carried over, not verified")
    func taken() throws {
        let office = try ImportTests.office()
        _ = try office.scratch.file(
            "list.csv",
            ImportTests.head
                + ",Müller & Söhne GmbH,Corporation,gdpr; ai-act,K. Lund,2027-03-31,90,2025-09-30,2026-10-15,Ledger API\n"
                + "jo,\"O'Neil, Jo\",freelancer,,,,,,,\n")
        let done = try office.done("vendor", "import", "list.csv", "--map", "columns.yaml")
        #expect(done.contains("2 vendors and 1 service") && done.contains("not verified"))
        let vendor = try office.json("vendor", "show", "muller-sohne-gmbh")
        #expect(
            vendor["name"] as? String == "Müller & Söhne GmbH" && vendor["regimes"] as? [String] == ["ai-act", "gdpr"])
        #expect(vendor["owner"] as? String == "K. Lund" && vendor["notice_days"] as? Int == 90)
        #expect(vendor["services"] as? [String] == ["muller-sohne-gmbh/ledger-api"])
        let carried = try #require(vendor["carried_over"] as? [String: Any])
        #expect(carried["last_review"] as? String == "2025-09-30" && carried["verified"] as? Bool == false)
        #expect(
            try office.done("vendor", "show", "muller-sohne-gmbh").contains("2026-10-15, carried over, not verified"))
        #expect(try office.json("vendor", "show", "jo")["kind"] as? String == "individual")
        // A vendor without a use is due all the same, by what the earlier register had.
        let due = try office.json("due")
        let vendors = try #require(due["vendors"] as? [[String: Any]])
        #expect(vendors.map { $0["vendor"] as? String } == ["muller-sohne-gmbh"])
        let next = try #require(vendors.first?["next"] as? [String: Any])
        #expect(next["kind"] as? String == "carried-over" && next["state"] as? String == "overdue")
        #expect((next["says"] as? String)?.contains("not verified") == true)
        #expect(try office.run(["due", "--fail-on", "overdue"]).code == 2)
        #expect(try office.actions().last == "vendor import")
        #expect(try office.done("verify").contains("Sound"))
    }

    @Test("Every error of every row is told at once with its cell, and nothing is kept")
    func refused() throws {
        let office = try ImportTests.office(), before = try office.standing()
        _ = try office.scratch.file(
            "list.csv",
            ImportTests.head + "A B,,robot,lgpd,,31/12/2027,soon,,,\n" + "acme,Acme,,,,,,,,\n" + ",Acme,,,,,,,,\n"
                + "quarterdeck,Quarterdeck,,,,,,,,\n")
        let says = try office.refused("vendor", "import", "list.csv", "--map", "columns.yaml")
        for expected in [
            "list.csv, cell B2: The legal name is missing.", "list.csv, cell A2", "cell C2", "cell D2", "cell F2",
            "cell G2",
            "cell A4: The vendor acme stands at cell B3 already",
            "cell B5: The vendor quarterdeck is in the register already",
            "8 errors",
        ] { #expect(says.contains(expected), "\(expected): \(says)") }
        #expect(try office.standing() == before)
    }

    @Test("Five thousand vendors are one change; one bad row among them keeps all of them out")
    func many() throws {
        let office = try ImportTests.office()
        let rows = (1...5000).map {
            "v-\($0),Vendor \($0) Inc.,Corporation,gdpr,K. Lund,2027-01-31,30,2025-01-01,2026-12-01,API\n"
        }
        _ = try office.scratch.file("bad.csv", ImportTests.head + rows.joined() + "v-1,Again,,,,,,,,\n")
        #expect(try office.refused("vendor", "import", "bad.csv", "--map", "columns.yaml").contains("cell A5002"))
        #expect((try office.json("vendor", "list")["vendors"] as? [Any])?.count == 1)
        _ = try office.scratch.file("good.csv", ImportTests.head + rows.joined())
        #expect(
            try office.done("vendor", "import", "good.csv", "--map", "columns.yaml").contains(
                "5000 vendors and 5000 services"))
        #expect((try office.json("vendor", "list")["vendors"] as? [Any])?.count == 5001)
        #expect(try office.actions().filter { $0.hasPrefix("vendor") } == ["vendor add", "vendor import"])
        #expect((try office.json("due", "--within", "60")["vendors"] as? [Any])?.count == 5000)
    }

    @Test("A map that is wrong, a file that is no list, and a list without the column are refused with a sentence")
    func notAList() throws {
        let office = try ImportTests.office()
        _ = try office.scratch.file("bad.yaml", "columns: {name: Company}\n")
        _ = try office.scratch.file("list.csv", "Firm,Owner\nAcme,K. Lund\n")
        _ = try office.scratch.file("list.json", "{\"vendors\": []}\n")
        _ = try office.scratch.file("empty.csv", ImportTests.head)
        #expect(try office.refused("vendor", "import", "list.csv", "--map", "bad.yaml").contains("legal-name"))
        #expect(try office.refused("vendor", "import", "list.csv", "--map", "columns.yaml").contains("No header row"))
        #expect(try office.refused("vendor", "import", "list.json", "--map", "columns.yaml").contains("CSV or XLSX"))
        #expect(
            try office.refused("vendor", "import", "empty.csv", "--map", "columns.yaml").contains(
                "no vendor below its header"))
        #expect(try office.refused("vendor", "import", "none.csv", "--map", "columns.yaml").contains("none.csv"))
    }
}
