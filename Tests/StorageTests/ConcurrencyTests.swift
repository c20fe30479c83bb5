import Assessment
import Foundation
import Testing

@testable import Storage

/// Several programs with one store: each with a connection of its own, as each command has.
@Suite struct ConcurrencyTests {
    @Test("Six writers at once: every change is there, in one chain")
    func writers() async throws {
        let cabinet = try Cabinet(), path = cabinet.path
        let refusals = await withTaskGroup(of: [String].self) { group in
            for writer in 0..<6 {
                group.addTask {
                    (0..<20).map { number in
                        refusal {
                            let entry = VendorEntry(Use.Vendor(slug: "v-\(writer)-\(number)", legalName: "V"))
                            try Store.open(at: path).add([entry], Cabinet.hand)
                        }
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(refusals.filter { !$0.isEmpty } == [])
        #expect(try cabinet.store.vendors().count == 120)
        #expect(try cabinet.store.journal().map(\.seq) == Array(1...121))
        #expect(try cabinet.store.verify() == [])
    }

    @Test("Edits of one entry by several programs are never lost: each reads what the last one wrote")
    func edits() async throws {
        let cabinet = try Cabinet.furnished(), path = cabinet.path
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<10 {
                        _ = refusal {
                            try Store.open(at: path).edit(vendor: "acme", Cabinet.hand) {
                                $0.noticeDays = ($0.noticeDays ?? 0) + 1
                            }
                        }
                    }
                }
            }
        }
        #expect(try cabinet.store.vendors().first?.noticeDays == 40)
    }

    @Test("The same document kept by several programs is kept once, and each is told so")
    func documents() async throws {
        let cabinet = try Cabinet.furnished(), path = cabinet.path
        let kept = await withTaskGroup(of: Bool?.self) { group in
            for _ in 0..<6 {
                group.addTask { try? Store.open(at: path).keep([Cabinet.paper("one")], Cabinet.hand).first?.again }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(kept.count { $0 == false } == 1 && kept.count { $0 == true } == 5, "\(kept)")
        #expect(try cabinet.store.papers(vendor: "acme").filter { $0.name == "one" }.count == 1)
        #expect(!Cabinet.contents(cabinet.vault).keys.contains { $0.contains("draft") })
        #expect(try cabinet.store.verify() == [])
    }

    @Test("A reader sees the whole of a change or none of it, and is never refused")
    func readers() async throws {
        let cabinet = try Cabinet.furnished(), path = cabinet.path
        async let writing: Void = {
            for number in 0..<10 {
                try Store.open(at: path).keep(
                    [
                        Cabinet.paper("paper \(number)") { hash in
                            (1...20).map { Cabinet.fact(.logRetentionDays, $0, in: hash, at: .line($0)) }
                        }
                    ], Cabinet.hand)
            }
        }()
        var counts: Set<Int> = []
        for _ in 0..<40 { counts.insert(try Store.open(at: path).facts(of: "acme").count % 20) }
        try await writing
        #expect(counts == [0])
        #expect(try cabinet.store.facts(of: "acme").count == 200)
    }
}
