import Assessment

/// What became of a list of tools: which are new, gone, under another name, in another order, and what each says now.
struct ToolSetChanges {
    private(set) var changes: [Drift.Change] = []
    private(set) var notCompared: [String] = []
    private let old: ServerListing
    private let new: ServerListing

    init(_ old: ServerListing, _ new: ServerListing) {
        self.old = old
        self.new = new
        let orders = (old: OrderSearch(old), new: OrderSearch(new))
        let pairing = ToolPairing(old.tools, new.tools)
        let server = (old: old.name?.text ?? "", new: new.name?.text ?? "")
        for pair in pairing.pairs {
            if pair.old.name != pair.new.name { rename(pair.old, pair.new) }
            changes += ToolChanges(pair.old, pair.new, servers: server, orders: orders).changes
        }
        for tool in pairing.added { add(tool, server.new, orders.new) }
        if new.continues == nil, new.unreadable.isEmpty {
            for tool in pairing.removed { remove(tool) }
        } else if !pairing.removed.isEmpty {
            notCompared.append(
                "The newer list goes on, or has entries that are no tools: \(pairing.removed.count) of the older tools were not seen in it, and may stand there."
            )
        }
        if old.continues != nil {
            notCompared.append("The older list goes on after its page: a tool called new here may have stood there.")
        }
        if new.tools.isEmpty, !old.tools.isEmpty {
            notCompared.append(
                "The newer document lists no tool: it may list more to a caller with credentials, so nothing shows that less is offered."
            )
        }
        if pairing.isReordered {
            changes.append(
                Drift.Change(
                    kind: .reordered, tool: nil, before: nil, after: nil,
                    says: "The tools stand in another order than before.", place: new.toolsPlace ?? ""))
        }
    }

    private mutating func rename(_ before: ListedTool, _ after: ListedTool) {
        let alike = Lookalikes.skeleton(before.name) == Lookalikes.skeleton(after.name)
        changes.append(
            Drift.Change(
                kind: .toolRenamed, tool: after.name, before: .vendor(before.name), after: .vendor(after.name),
                says:
                    "\(before.name.inert) is called \(after.name.inert) now, with the same definition or nearly the same."
                    + (alike ? " The two names look alike." : ""),
                place: after.place))
    }

    private mutating func remove(_ tool: ListedTool) {
        changes.append(
            Drift.Change(
                kind: .toolRemoved, tool: tool.name, before: .ours(.string("sha256:" + tool.hash)), after: nil,
                says: "\(tool.name.inert) is not listed any more.", place: tool.place))
    }

    private mutating func add(_ tool: ListedTool, _ server: String, _ orders: OrderSearch) {
        let nature = ToolNature(tool, server: server)
        let known = nature.capabilities.map(\.capability.said)
        changes.append(
            Drift.Change(
                kind: .toolAdded, tool: tool.name, before: nil, after: .ours(.string("sha256:" + tool.hash)),
                says: "\(tool.name.inert) is a new tool. By its words it "
                    + (known.isEmpty ? "does what does not follow from them." : "can \(joined(known))."),
                place: tool.place))
        let gained = Capability.allCases.filter { $0 != .read && nature.can($0) }
        if !gained.isEmpty {
            let before = old.tools.filter { tool in
                let nature = ToolNature(tool, server: old.name?.text ?? "")
                return gained.contains { nature.can($0) }
            }
            changes.append(
                Drift.Change(
                    kind: .capabilityGained, tool: tool.name, before: .ours(.array([])),
                    after: .ours(.texts(gained.map(\.said))),
                    says: "\(tool.name.inert), a new tool, can \(joined(gained.map(\.said)))"
                        + (before.isEmpty ? ", which no tool of the server could before." : "."),
                    place: tool.place))
        } else if known.isEmpty || nature.wayOut?.value == true {
            changes.append(
                Drift.Change(
                    kind: .capabilityGained, tool: tool.name, before: .ours(.array([])),
                    after: .ours(.texts([known.isEmpty ? "unknown" : "way-out"])),
                    says: "\(tool.name.inert), a new tool, "
                        + (known.isEmpty
                            ? "does not say what it does, so it counts as able to do harm."
                            : "can carry data out."),
                    place: tool.place))
        }
        changes += ToolChanges.signals([], orders.signals(of: tool), of: tool)
    }

    private func joined(_ names: [String]) -> String { names.joined(separator: ", ") }
}

/// Which tool of one list is which of another: by name, and where names are left over by definition.
struct ToolPairing {
    private(set) var pairs: [(old: ListedTool, new: ListedTool)] = []
    private(set) var added: [ListedTool] = []
    private(set) var removed: [ListedTool] = []
    /// The tools that stand in both lists stand in another order.
    private(set) var isReordered = false

    init(_ old: [ListedTool], _ new: [ListedTool]) {
        // Two tools may have one name: the first is paired with the first, the second with the second.
        var waiting: [String: [Int]] = [:]
        for index in old.indices.reversed() { waiting[old[index].name, default: []].append(index) }
        var partner: [Int?] = Array(repeating: nil, count: new.count)
        for index in new.indices { partner[index] = waiting[new[index].name]?.popLast() }
        var free = Set(waiting.values.flatMap(\.self))
        let named = partner.compactMap(\.self)
        isReordered = named != named.sorted()
        let strangers = new.indices.filter { partner[$0] == nil }
        pairByDefinition(old, new, strangers, &free, &partner)
        for index in new.indices {
            if let mate = partner[index] { pairs.append((old[mate], new[index])) } else { added.append(new[index]) }
        }
        removed = free.sorted().map { old[$0] }
    }

    /// Pairs what is left over where exactly one tool on each side has the same definition but the name, then where one
    /// is so near that it is plainly the other's.
    private func pairByDefinition(
        _ old: [ListedTool], _ new: [ListedTool], _ strangers: [Int], _ free: inout Set<Int>, _ partner: inout [Int?]
    ) {
        guard !free.isEmpty, !strangers.isEmpty else { return }
        let bodies = Dictionary(grouping: free) { Canonical.bytes(of: old[$0].unnamed) }
        let own = Dictionary(grouping: strangers) { Canonical.bytes(of: new[$0].unnamed) }
        for (body, indices) in own {
            guard indices.count == 1, let mates = bodies[body], mates.count == 1, old[mates[0]].isTelling else {
                continue
            }
            partner[indices[0]] = mates[0]
            free.remove(mates[0])
        }
        // Only few are left over in an honest release; of many, nobody could say which is which.
        let left = strangers.filter { partner[$0] == nil }
        guard free.count * left.count <= 10_000 else { return }
        var near: [(likeness: Int, new: Int, old: Int)] = []
        for index in left {
            for mate in free.sorted() {
                let likeness = ToolPairing.likeness(old[mate], new[index])
                if likeness >= 80 { near.append((likeness, index, mate)) }
            }
        }
        for candidate in near.sorted(by: { ($1.likeness, $0.new, $0.old) < ($0.likeness, $1.new, $1.old) })
        where partner[candidate.new] == nil && free.contains(candidate.old) {
            partner[candidate.new] = candidate.old
            free.remove(candidate.old)
        }
    }

    /// How alike two definitions are but for their names, in hundredths: shared words of the descriptions, and shared
    /// parameters. Nothing is alike that says too little.
    private static func likeness(_ one: ListedTool, _ other: ListedTool) -> Int {
        guard one.isTelling, other.isTelling else { return 0 }
        let words = shared(Set(Words(one.description).texts), Set(Words(other.description).texts))
        let names = shared(
            Set(one.parameters.map(\.name)), Set(other.parameters.map(\.name)))
        return min(words, names) >= 70 ? (words + names) / 2 : 0
    }
    private static func shared(_ one: Set<String>, _ other: Set<String>) -> Int {
        let all = one.union(other).count
        return all == 0 ? 100 : 100 * one.intersection(other).count / all
    }
}

extension ListedTool {
    /// The definition without its name and without the titles that programs make of it (`statusArguments`).
    fileprivate var unnamed: JSON {
        .object(
            (definition.members ?? []).compactMap { member in
                if ["name", "title"].contains(member.key) { return nil }
                guard member.key.hasSuffix("Schema") || member.key == "annotations", let members = member.value.members
                else { return member }
                return JSON.Member(member.key, .object(members.filter { $0.key != "title" }))
            })
    }
    /// Whether the definition says enough to be told from another: a description of some words.
    fileprivate var isTelling: Bool { Words(description).all.count >= 4 }
}

extension Capability {
    /// The word that people and JSON use.
    var said: String { self == .send ? "send-external" : rawValue }
}

extension String {
    /// A name of the vendor's inside a sentence of ours: in quotes, cut, and without what a reader does not see.
    var inert: String {
        let plain = unicodeScalars.map { scalar -> String in
            scalar.properties.generalCategory == .control || scalar.properties.isDefaultIgnorableCodePoint
                || scalar.properties.isWhitespace && scalar != " "
                ? "\u{FFFD}" : String(scalar)
        }.joined()
        return "`" + (plain.count <= 64 ? plain : plain.prefix(63) + "…").replacing("`", with: "'") + "`"
    }
}
