import Assessment
import Foundation
import Testing

@testable import Readers

/// How well the readers of evidence read papers whose truth is known. The environment may ask for more:
/// `TPRM_ACCURACY=write` writes the table anew, `TPRM_ACCURACY_SEEDS=20` makes so many variants of each paper,
/// `TPRM_ACCURACY_PAPERS=FOLDER` keeps the papers there, `TPRM_ACCURACY_MISREADINGS=FOLDER` lists there what was not
/// read as it stands.
@Suite("Accuracy of the readers of evidence")
struct AccuracyTests {
    struct Outcome: Sendable {
        let specimen: String, isPictured: Bool, reader: String?
        let expected: String?
        let statesNothing: Bool
        let score: AccuracyScore
        /// Facts whose quote does not stand where they say.
        let lostQuotes: [String]
    }
    private static let environment = ProcessInfo.processInfo.environment
    private static let seeds = 3
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static let page = folder.deletingLastPathComponent().appending(path: "Accuracy.md")

    @Test("every field of every paper, held against its truth") func accuracy() async throws {
        let count = Int(Self.environment["TPRM_ACCURACY_SEEDS"] ?? "") ?? Self.seeds
        let outcomes = try await Self.outcomes(seeds: count)
        var read = AccuracyScore(), pictured = AccuracyScore()
        for outcome in outcomes {
            if !Self.unread.contains(outcome.specimen) {
                if let expected = outcome.expected {
                    #expect(outcome.reader == expected, "\(outcome.specimen)")
                } else {
                    #expect(outcome.statesNothing, "\(outcome.specimen) is no evidence, and facts are stated of it")
                }
            }
            #expect(outcome.lostQuotes == [])
            if outcome.isPictured { pictured += outcome.score } else { read += outcome.score }
        }
        try Self.list(read.misreadings + pictured.misreadings, lost: outcomes.flatMap(\.lostQuotes))
        Self.holdFloors(read)
        // A program that reads pictures reads otherwise on another machine, but never a wrong day.
        for (field, tally) in pictured.fields where AccuracyTable.isGrave(field) {
            #expect(tally.wrong == 0, "\(field) is read wrongly from a picture")
        }

        guard count == Self.seeds else { return }
        let text = AccuracyTable.text(papers: Self.papers(outcomes), seeds: count, read: read)
        if Self.environment["TPRM_ACCURACY"] == "write" {
            try Data(text.utf8).write(to: Self.page)
        } else {
            let kept = try String(contentsOf: Self.page, encoding: .utf8)
            #expect(
                kept == text,
                "Accuracy.md is not what this test finds: `TPRM_ACCURACY=write swift test --filter Accuracy` renews it")
        }
    }

    /// Papers whose reader does not know them yet. The table shows what that costs.
    private static let unread: Set<String> = ["terms-of-service"]

    /// What may never be worse than this. A wrong opinion, type or day is the worst that can be printed: none is.
    private static func holdFloors(_ read: AccuracyScore) {
        for (field, tally) in read.fields where AccuracyTable.isGrave(field) {
            #expect(tally.wrong == 0, "\(field) is stated wrongly")
        }
        for (group, floor) in floors {
            let total = AccuracyTable.total(group, read)
            #expect((total.precision ?? 0) >= floor.precision, "\(group): what is stated is wrong too often")
            #expect((total.recall ?? 0) >= floor.recall, "\(group): too much is missed")
        }
    }
    private static let floors: [(group: [String], floor: (precision: Double, recall: Double))] = [
        ([""], (0.98, 0.93)), (["soc.", "control."], (0.985, 0.93)), (["bridge."], (0.95, 0.75)),
        (["iso.", "soa."], (0.98, 0.93)), (["dpa.", "baa.", "contract."], (0.985, 0.92)),
        (["pentest.", "casa."], (0.90, 0.88)), (["insurance."], (0.98, 0.98)), (["subprocessor"], (0.97, 0.98)),
    ]

    private static func papers(_ outcomes: [Outcome]) -> [(name: String, reader: String)] {
        Specimen.all.map { specimen in
            let readers = Set(outcomes.filter { $0.specimen == specimen.name }.map { $0.reader ?? "none" }).sorted()
            return (specimen.name + (specimen.isPictured ? " (picture)" : ""), readers.joined(separator: ", "))
        }
    }

    /// Every paper, read; as many at once as there are cores.
    private static func outcomes(seeds: Int) async throws -> [Outcome] {
        let jobs = Specimen.all.flatMap { specimen in (1...seeds).map { (specimen, $0) } }
        return try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
            var done: [Int: Outcome] = [:], next = 0
            func start(_ group: inout ThrowingTaskGroup<(Int, Outcome), any Error>) {
                guard next < jobs.count else { return }
                let (index, job) = (next, jobs[next])
                next += 1
                group.addTask { (index, try await outcome(of: job.0, seed: job.1)) }
            }
            for _ in 0..<max(2, ProcessInfo.processInfo.activeProcessorCount) { start(&group) }
            while let (index, outcome) = try await group.next() {
                done[index] = outcome
                start(&group)
            }
            return jobs.indices.compactMap { done[$0] }
        }
    }

    private static func outcome(of specimen: Specimen, seed: Int) async throws -> Outcome {
        var dice = Dice(specimen.name, seed)
        let (bytes, truth) = try specimen.make(&dice)
        let name = "\(specimen.name)-\(seed)"
        if let folder = environment["TPRM_ACCURACY_PAPERS"] {
            try Data(bytes).write(to: URL(filePath: folder).appending(path: name + ".pdf"))
        }
        // The name says nothing, so that nothing can be read from it.
        let content = try await Content.open(Document(name: "paper.pdf", bytes: bytes))
        let setting = Setting(
            received: .of(2026, 11, 24), questionnaires: folder.appending(path: "../../Questionnaires").path)
        let reading = try await Self.reading(content, setting)
        let facts = reading?.harvest.facts ?? []
        let lost = facts.filter { !$0.source.quote.isEmpty && !content.holds($0.source.quote, at: $0.source.place) }
        return Outcome(
            specimen: specimen.name, isPictured: specimen.isPictured, reader: reading?.reader.id,
            expected: truth.reader,
            statesNothing: facts.isEmpty,
            score: AccuracyScore(facts, truth, paper: name),
            lostQuotes: lost.map { "\(name), \($0.key), \($0.source.place): \($0.source.quote)" })
    }

    /// What the most certain reader reads; nil where none is certain.
    private static func reading(
        _ content: Content, _ setting: Setting
    ) async throws -> (reader: Reader, harvest: Harvest)? {
        do {
            return try await Reader.reading(content, as: nil, setting)
        } catch {
            guard case .noReader = error else { throw error }
            return nil
        }
    }

    private static func list(_ misreadings: [Misreading], lost: [String]) throws {
        guard let folder = environment["TPRM_ACCURACY_MISREADINGS"] else { return }
        let quotes = lost.sorted().map { "- no such words: \($0)\n" }
        try Data(quotes.joined().utf8).write(to: URL(filePath: folder).appending(path: "quotes.md"))
        for group in AccuracyTable.groups {
            let lines = misreadings.filter { misreading in group.prefixes.contains { misreading.field.hasPrefix($0) } }
                .sorted { ($0.field, $0.paper) < ($1.field, $1.paper) }
                .map { "- \($0.field) · \($0.paper)\n  expected: \($0.expected)\n  got: \($0.got)\n" }
            let name = group.title.split(separator: " ").joined(separator: "-").lowercased()
            try Data(lines.joined().utf8).write(to: URL(filePath: folder).appending(path: name + ".md"))
        }
    }
}
