package import Assessment

/// Every service of the register, worst first, as one page shows it.
package struct RankingSheet: Sendable {
    /// Worst first.
    package let ranked: [Ranked]
    /// Names of documents by SHA-256.
    package let names: [String: String]
    package let day: Day
    /// The policy's name and the start of its hash.
    package let policy: String
    package let method: Int

    package init(ranked: [Ranked], names: [String: String], day: Day, policy: String, method: Int) {
        self.ranked = ranked
        self.names = names
        self.day = day
        self.policy = policy
        self.method = method
    }

    var unused: Int { ranked.count { $0.use == nil } }
    var vendors: [RankedVendor] { RankedVendor.all(ranked) }

    /// How many services have each rating, worst first.
    var ratings: [(rating: Rating, count: Int)] {
        [Rating.hold, .notYet, .notAssessed, .conditional, .ready].map { rating in
            (rating, ranked.count { $0.rating == rating })
        }.filter { $0.count > 0 }
    }

    /// What speaks against most services: checks that are not met, gravest and most frequent first.
    var commonest: [(check: String, severity: Severity, title: String, count: Int)] {
        var counts: [String: (severity: Severity, count: Int)] = [:]
        for service in ranked {
            for reason in service.reasons where reason.kind == .unmet {
                counts[reason.check] = (reason.severity, (counts[reason.check]?.count ?? 0) + 1)
            }
        }
        let titles = Dictionary(Check.all.map { ($0.id, $0.title) }) { first, _ in first }
        return counts.map { ($0.key, $0.value.severity, titles[$0.key] ?? "", $0.value.count) }
            .sorted { ($0.1, $0.3, $1.0) > ($1.1, $1.3, $0.0) }
    }
}
