extension Check {
    /// The checks that hear a word of the vocabulary, those that turn on it most first: as their examples tell.
    package static func hearing(_ key: String) -> [Check] { byKey[key] ?? [] }

    private static let byKey: [String: [Check]] = {
        var shares: [String: [(check: Check, share: Double)]] = [:]
        for check in all {
            let said = check.examples.flatMap(\.sayings).map {
                $0.fact(Use.example.subject(check.asked), Example.day).key
            }
            let counts: [String: Int] = said.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            for (key, count) in counts {
                shares[key, default: []].append((check, Double(count) / Double(said.count)))
            }
        }
        return shares.mapValues { several in
            several.sorted { ($1.share, $0.check.id) < ($0.share, $1.check.id) }.map(\.check)
        }
    }()
}
