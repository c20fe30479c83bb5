import Assessment
import Foundation
import Testing

@testable import Readers

@Suite("Every quote of every example stands, word for word, where its fact says")
struct QuotesOfExamplesTests {
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The papers of the three vendors and the five formats, but what is there to be refused.
    static var papers: [String] {
        ["quarterdeck", "fernhollow", "fernhollow/closing", "mailhaven", "formats"].flatMap { folder in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: repository + "/Examples/" + folder)) ?? []
            return names.sorted().filter { $0.contains(".") }.map { folder + "/" + $0 }
        }
    }

    /// Proofs of conditions and inputs of later steps, which no reader reads yet.
    static let kept = ["grant.csv", "grant-export.txt", "call-log.csv", "mcp.json"]

    @Test("in each paper", arguments: papers)
    func stands(_ paper: String) async throws {
        let content = try await Content.open(try Document.open(path: Self.repository + "/Examples/" + paper))
        let day = try #require(Day(iso: "2026-11-02"))
        let ours = paper.contains("our-answers") ? "R. Osei" : nil
        let setting = Setting(
            use: .agent("agent").child(.use, "vendor/service"), ours: ours, received: day,
            questionnaires: Self.repository + "/Questionnaires")
        guard !Self.kept.contains(where: paper.hasSuffix) else { return }
        let harvest = try await Reader.reading(content, as: nil, setting).harvest
        #expect(!harvest.facts.isEmpty || !harvest.problems.isEmpty)
        for fact in harvest.facts where !fact.source.quote.isEmpty {
            var quote = fact.source.quote
            // The name of the person who answers for us is ours to add.
            if let ours, quote.hasSuffix("\n" + ours) { quote.removeLast(ours.count + 1) }
            #expect(content.holds(quote, at: fact.source.place), "\(fact.key), \(fact.source.place): \(quote)")
        }
    }
}
