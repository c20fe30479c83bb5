/// Changes of a server's definitions that open the review again, and to which nobody has agreed since.
struct Drifted {
    /// The facts that say so, in the order of the day since when we know them.
    let since: [Fact]
    /// What changed, each the kind of change and its tool: `capability-gained: delete_note`.
    private let changes: [String]

    /// `facts` are a view of the service. A decision of the day on which the change was read, or of a later one, was made
    /// with the change on file.
    init(_ facts: Facts, agreed approvals: [Approval]) {
        let last = approvals.filter { $0.day <= facts.day }.map(\.day).max()
        func open(_ key: String) -> [Fact] {
            facts.readings(key).filter { fact in last.map { $0 < fact.knownSince } ?? true }.sorted {
                ($0.knownSince, $0.name) < ($1.knownSince, $1.name)
            }
        }
        let key = FactKey<[String]>.driftChanges
        since = open(FactKey<Int>.driftReopens.name)
        let documents = Set(since.map(\.source.document))
        let told = open(key.name).filter { documents.contains($0.source.document) }
        changes = Set(told.flatMap { key.unwrap($0.value) ?? [] }).sorted()
    }

    /// In what it has grown, for a list; empty where nothing changed.
    var names: [String] {
        since.isEmpty ? [] : [changes.isEmpty ? "definitions" : "definitions (\(named(changes)))"]
    }

    /// A sentence; empty where nothing changed.
    var says: String {
        guard let first = since.first?.knownSince else { return "" }
        let what = changes.isEmpty ? "" : " (\(named(changes)))"
        return
            "The server's definitions changed\(what), read on \(first.inWords). That opens the review again, and nobody "
            + "has agreed to it since."
    }
}
