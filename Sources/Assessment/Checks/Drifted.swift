/// Changes of a server's definitions that open the review again, and to which nobody has agreed since.
struct Drifted {
    /// The facts that say so, in the order of the day since when we know them.
    let since: [Fact]
    /// What changed, such as `definitions (capability-gained: delete_note)`.
    let names: [String]

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
        let changes = Set(told.flatMap { key.unwrap($0.value) ?? [] }).sorted()
        names = since.isEmpty ? [] : [changes.isEmpty ? "definitions" : "definitions (\(Drifted.grouped(changes)))"]
    }

    /// `tool-added: delete_note, send_note; text-changed: get_note`, of each kind at most three tools.
    private static func grouped(_ changes: [String]) -> String {
        let parts = changes.map { change in
            let colon = change.firstIndex(of: ":")
            return (kind: String(change[..<(colon ?? change.endIndex)]), tool: colon.map { change[$0...].dropFirst(2) })
        }
        return Dictionary(grouping: parts, by: \.kind).sorted { $0.key < $1.key }.map { kind, parts in
            let tools = parts.compactMap(\.tool), more = tools.count > 3 ? " and \(tools.count - 3) more" : ""
            return kind + (tools.isEmpty ? "" : ": " + tools.prefix(3).joined(separator: ", ") + more)
        }.joined(separator: "; ")
    }

    /// A sentence; empty where nothing changed.
    var says: String {
        guard let first = since.first?.knownSince else { return "" }
        let day = first.inWords
        return
            "The server's definitions changed in a way that opens the review again, read on \(day), and nobody has agreed to them since: \(named(names))."
    }
}
