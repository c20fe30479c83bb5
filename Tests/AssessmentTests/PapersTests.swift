import Testing

@testable import Assessment

@Suite("Which report and which certificate of a vendor are judged")
struct PapersTests {
    func part(_ kind: Subject.Kind, _ name: String) -> Subject { .vendor.child(kind, name) }
    func report(_ name: String, _ kind: String, type: Int = 2, end: Day, of organization: String? = nil) -> [Fact] {
        let part = part(.report, name)
        return [.said(.socKind, kind, of: part), .said(.socType, type, of: part), .said(.socPeriodEnd, end, of: part)]
            + (organization.map { [.said(.socOrganization, $0, of: part)] } ?? [])
    }
    func judged(_ facts: [Fact]) -> String? { (try? facts.seen(from: .vendor).report())?.subject.name }

    @Test("the newest; of those that end together the fuller one, and never one on financial reporting")
    func theReport() {
        #expect(judged(report("a", "SOC 2", end: "2025-06-30") + report("b", "SOC 2", end: "2026-06-30")) == "b")
        #expect(judged(report("a", "SOC 3", end: "2026-06-30") + report("b", "SOC 2", end: "2026-06-30")) == "b")
        #expect(judged(report("a", "SOC 1", end: "2026-09-30") + report("b", "SOC 2", end: "2026-06-30")) == "b")
        #expect(judged(report("a", "SOC 1", end: "2026-09-30")) == nil)
        #expect(judged([]) == nil)
    }

    @Test("a provider's report, kept beside the vendor's, is not taken for the vendor's own")
    func aProvidersReport() {
        let own =
            report("own", "SOC 2", end: "2026-03-31", of: "Vendor Inc.")
            + [.said(.socSubservices, ["Northlight Hosting Corp."], of: part(.report, "own"))]
        let hosting = report("hosting", "SOC 2", end: "2026-09-30", of: "Northlight Hosting Corporation")
        #expect(judged(own + hosting) == "own")
    }

    @Test("a bridge letter is no report")
    func aLetter() {
        #expect(judged([.said(.bridgeAsOf, "2026-09-30", of: part(.report, "letter"))]) == nil)
    }

    func certificate(_ name: String, _ standard: String, until: Day) -> [Fact] {
        let part = part(.certificate, name)
        return [.said(.isoStandard, standard, of: part), .said(.isoExpiryDate, until, of: part)]
    }
    @Test("a certificate of the current edition before an older one, then the one that runs longest")
    func theCertificate() {
        func judged(_ facts: [Fact]) -> String? { facts.seen(from: .vendor).certificate?.subject.name }
        let current = certificate("current", "ISO/IEC 27001:2022", until: "2026-12-31")
        #expect(judged(current + certificate("old", "ISO/IEC 27001:2013", until: "2027-03-10")) == "current")
        #expect(judged(current + certificate("next", "ISO 27001 : 2022", until: "2029-12-31")) == "next")
        #expect(judged(certificate("quality", "ISO 9001:2015", until: "2027-03-10")) == nil)
        #expect(judged(certificate("cloud", "ISO/IEC 27017:2015", until: "2027-03-10")) == nil)
    }

    @Test("the edition of a standard, however it is written")
    func editions() {
        #expect(ISOEdition("ISO/IEC 27001:2022")?.isCurrent == true)
        #expect(ISOEdition("EN ISO/IEC 27001:2023 + A1:2024")?.isCurrent == true)
        #expect(ISOEdition("ISO/IEC 27001:2013")?.isCurrent == false)
        #expect(ISOEdition("ISO/IEC 27001")?.year == nil && ISOEdition("ISO/IEC 27001") != nil)
        #expect(ISOEdition("BS 27001") == nil && ISOEdition("ISO 22301:2019") == nil)
    }
}
