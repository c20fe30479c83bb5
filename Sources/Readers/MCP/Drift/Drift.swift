/// What changed between two readings of one server, and whether it opens the review again.
package struct Drift: Sendable {
    /// One change.
    package struct Change: Sendable {
        package let kind: DriftKind
        /// The tool as it is named now; nil for what is of the server as a whole.
        package let tool: String?
        package let before: Side?
        package let after: Side?
        /// A sentence. Names in it are the vendor's, made inert.
        package let says: String
        /// Where it stands in the newer document, as a JSON pointer; in the older one for what is gone.
        package let place: String
    }
    /// What stood on one side of a change.
    package enum Side: Sendable {
        /// Words of the vendor's: hostile.
        case vendor(String)
        /// Our own words, numbers and hashes.
        case ours(JSON)
    }

    /// The most dangerous first; of one kind in the order of the newer list.
    package let changes: [Change]
    /// What could not be compared, as sentences. What stands here is unknown, and not unchanged.
    package let notCompared: [String]

    init(_ changes: [Change], notCompared: [String]) {
        self.changes = changes.enumerated().sorted {
            ($0.element.kind.rank, $0.offset) < ($1.element.kind.rank, $1.offset)
        }.map(\.element)
        self.notCompared = notCompared
    }

    /// Whether any change opens the review again.
    package var reopens: Bool { within != nil }
    /// The shortest time that any change asks for, as `DriftKind.within`; nil when none reopens.
    package var within: Int? { changes.compactMap(\.kind.within).min() }
    /// `capability-gained: delete_note`, each once, sorted: what a fact keeps.
    package var names: [String] {
        Set(changes.map { $0.kind.id + ($0.tool.map { ": \($0)" } ?? "") }).sorted()
    }

    /// Compares what two documents say of a server. Both are read the same way, whatever their form.
    package init(from old: ListedServer, to new: ListedServer) {
        var changes: [Change] = [], open: [String] = []
        let server = ServerChanges(old, new)
        changes += server.changes
        switch (old.listing?.toolsPlace, new.listing?.toolsPlace) {
        case (_?, _?):
            guard let before = old.listing, let after = new.listing else { break }
            let tools = ToolSetChanges(before, after)
            changes += tools.changes
            open += tools.notCompared
        case (nil, nil):
            if old.isBare || new.isBare {
                open.append("Neither document lists tools: what they can do was not compared.")
            }
        case (nil, _?): open.append("\(old.name) lists no tools: nothing says which of today's are new.")
        case (_?, nil): open.append("\(new.name) lists no tools: what the server offers now was not seen.")
        }
        self.init(changes, notCompared: open)
    }
}
