import Assessment
import Foundation
import Testing

@testable import Readers

/// The invented vendors' own PDFs, by the real extraction.
@Suite("The examples' reports and certificates")
struct EvidenceExamplesTests {
    private func read(_ path: String) async throws -> (reader: Reader, harvest: Harvest) {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Examples/\(path)")
        let document = Document(name: path, bytes: Array(try Data(contentsOf: file)))
        let content = try await Content.open(document)
        let read = try await Reader.reading(content, as: nil, Paper.setting)
        for fact in read.harvest.facts {
            #expect(content.holds(fact.source.quote, at: fact.source.place), "\(fact.key): \(fact.source.quote)")
        }
        return read
    }

    @Test("Quarterdeck's report: two exceptions, each printed three times, both answered") func quarterdeck()
        async throws
    {
        let (reader, harvest) = try await read("quarterdeck/soc2-type2.pdf")
        #expect(reader.id == "soc-report")
        #expect(harvest.only("soc.opinion") == .text("unqualified"))
        #expect(harvest.only("soc.auditor") == .text("Halvorsen Pike LLP"))
        #expect(harvest.only("soc.period-end")?.description == "2026-06-30")
        #expect(harvest.only("soc.categories") == .names(["availability", "confidentiality", "security"]))
        guard case .names(let exceptions) = harvest.only("soc.exceptions") else { return #expect(Bool(false)) }
        #expect(exceptions.map { $0.prefix(5) } == ["AC-07", "AC-08"])
        #expect(harvest.each("soc.exception.answered") == [.flag(true), .flag(true)])
        #expect(harvest.only("sso.supported") == .practice(.yes))
        #expect(harvest.only("incident.test-date")?.description == "2026-03-12")
        #expect(harvest.only("continuity.test-date")?.description == "2026-02-04")
        #expect(harvest.only("log.retention-days") == .number(400))
        #expect(harvest.problems == [])
    }

    @Test("Fernhollow's report: an exception makes staff access partly; a year later it is gone") func fernhollow()
        async throws
    {
        let first = try await read("fernhollow/soc2-type2.pdf").harvest
        #expect(first.only("vendor.staff-access") == .practice(.partly))
        #expect(first.only("mfa.administrators") == .practice(.yes))
        let later = try await read("fernhollow/closing/soc2-type2-2026-09.pdf").harvest
        #expect(later.only("vendor.staff-access") == .practice(.yes))
        #expect(later.only("soc.exceptions") == .names([]))
    }

    @Test("Mailhaven's readiness report is no report, and its certificate is of 2013") func mailhaven() async throws {
        #expect(try await read("mailhaven/soc2-readiness-report.pdf").harvest.facts.isEmpty)
        let (reader, harvest) = try await read("mailhaven/iso27001-2013.pdf")
        #expect(reader.id == "iso-certificate")
        #expect(harvest.only("iso.standard") == .text("ISO/IEC 27001:2013"))
        #expect(harvest.only("iso.expiry-date")?.description == "2027-03-10")
    }
}
