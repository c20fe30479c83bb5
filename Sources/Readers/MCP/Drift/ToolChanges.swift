import Assessment

/// What became of one tool that stands in both lists.
struct ToolChanges {
    private(set) var changes: [Drift.Change] = []
    private let old: ListedTool
    private let new: ListedTool

    init(
        _ old: ListedTool, _ new: ListedTool, servers: (old: String, new: String),
        orders: (old: OrderSearch, new: OrderSearch)
    ) {
        self.old = old
        self.new = new
        // Most tools are the same on both sides.
        if old.name == new.name, old.definition == new.definition, servers.old == servers.new { return }
        let before = ToolNature(old, server: servers.old), after = ToolNature(new, server: servers.new)
        changes += ToolChanges.signals(orders.old.signals(of: old), orders.new.signals(of: new), of: new)
        compareCapabilities(before, after)
        compareFlows(before, after)
        compareAnnotations(before, after)
        compareSchemas()
        compareTexts()
        let isHash = old.name == new.name && old.hash != new.hash
        if isHash, changes.isEmpty {
            add(
                .definition, .ours(.string("sha256:" + old.hash)), .ours(.string("sha256:" + new.hash)),
                "the definition of \(new.name.inert) is another.", at: new.place)
        }
    }

    private mutating func add(
        _ kind: DriftKind, _ before: Drift.Side?, _ after: Drift.Side?, _ says: String, at place: String
    ) {
        changes.append(
            Drift.Change(
                kind: kind, tool: new.name, before: before, after: after,
                says: says.prefix(1).uppercased() + says.dropFirst(), place: place))
    }

    // MARK: Orders

    /// Orders that were not there before, in words or place of their own.
    static func signals(_ before: [OrderSignal], _ after: [OrderSignal], of tool: ListedTool) -> [Drift.Change] {
        struct Order: Hashable {
            let kind: OrderSignal.Kind
            let excerpt: String
        }
        let known = Set(before.map { Order(kind: $0.kind, excerpt: $0.excerpt) })
        var told: Set<Order> = []
        return after.compactMap { signal in
            let order = Order(kind: signal.kind, excerpt: signal.excerpt)
            guard !known.contains(order), told.insert(order).inserted else { return nil }
            return Drift.Change(
                kind: .poisoned, tool: tool.name, before: nil, after: .vendor(signal.decoded ?? signal.excerpt),
                says:
                    "\(tool.name.inert) now gives an order to the agent: \(signal.kind.rawValue), rule \(signal.rule).",
                place: signal.place)
        }
    }

    // MARK: What it can do

    private mutating func compareCapabilities(_ before: ToolNature, _ after: ToolNature) {
        let then = Capability.allCases.filter(before.can), now = Capability.allCases.filter(after.can)
        let gained = now.filter { $0 != .read && !then.contains($0) }, lost = then.filter { !now.contains($0) }
        let sides = (Drift.Side.ours(.texts(then.map(\.said))), Drift.Side.ours(.texts(now.map(\.said))))
        let place = after.capabilities.first { gained.contains($0.capability) }?.place ?? new.place
        if !gained.isEmpty {
            let names = gained.map(\.said).joined(separator: ", ")
            add(.capabilityGained, sides.0, sides.1, "\(new.name.inert) can \(names) now.", at: place)
        } else if !then.isEmpty, now.isEmpty {
            add(
                .unclear, sides.0, sides.1, "what \(new.name.inert) does no longer follows from its words.",
                at: new.place)
        } else if !lost.isEmpty {
            let names = lost.map(\.said).joined(separator: ", ")
            add(
                .capabilityLost, sides.0, sides.1, "\(new.name.inert) no longer says that it can \(names).",
                at: new.place)
        }
        if let free = after.freeForm, free.value != before.freeForm?.value, FreeForm.isCode(free.because),
            !gained.contains(.execute), before.freeForm.map({ !FreeForm.isCode($0.because) }) ?? true
        {
            add(
                .capabilityGained, before.freeForm.map { .vendor($0.value) }, .vendor(free.value),
                "\(new.name.inert) takes code or a command as free text now.", at: free.place)
        }
        if before.confirm.value, !after.confirm.value {
            add(
                .confirmationLost, .vendor(before.confirm.because), nil,
                "\(new.name.inert) no longer takes a parameter by which a caller confirms or tries without effect.",
                at: new.place)
        }
        if let after = after.irreversible, after.value, before.irreversible?.value == false, gained.isEmpty {
            add(
                .capabilityGained, nil, .vendor(after.because), "what \(new.name.inert) does cannot be undone now.",
                at: after.place)
        }
    }

    private mutating func compareFlows(_ before: ToolNature, _ after: ToolNature) {
        let told = changes.contains { $0.kind == .capabilityGained }
        if let out = after.wayOut, out.value, before.wayOut?.value != true, !told {
            add(
                .capabilityGained, nil, .vendor(out.because), "\(new.name.inert) can carry data out now.", at: out.place
            )
        }
        for (then, now, what) in [
            (before.readsPrivate, after.readsPrivate, "reads data of ours"),
            (before.readsUntrusted, after.readsUntrusted, "reads what strangers may have written"),
        ] {
            guard let now, now.value, then?.value == false else { continue }
            add(.dataReach, nil, .vendor(now.because), "\(new.name.inert) \(what) now.", at: now.place)
        }
    }

    // MARK: Annotations

    /// What a hint means once the protocol's defaults and its own conditions are taken: of a tool that only reads, the
    /// others say nothing.
    private mutating func compareAnnotations(_ before: ToolNature, _ after: ToolNature) {
        let writes = !new.readOnly.value
        var weaker: [(String, ListedTool.Hint, ListedTool.Hint)] = [], milder = weaker, stated = weaker
        func sort(_ name: String, _ then: ListedTool.Hint, _ now: ListedTool.Hint, mild: Bool, counts: Bool) {
            if then.value != now.value, counts {
                if now.value == mild { milder.append((name, then, now)) } else { weaker.append((name, then, now)) }
            } else if then.value != now.value || then.isStated != now.isStated {
                stated.append((name, then, now))
            }
        }
        sort("readOnlyHint", old.readOnly, new.readOnly, mild: true, counts: true)
        sort("destructiveHint", old.destructive, new.destructive, mild: false, counts: writes)
        sort("idempotentHint", old.idempotent, new.idempotent, mild: true, counts: writes)
        sort("openWorldHint", old.openWorld, new.openWorld, mild: false, counts: true)
        // Of a tool that was said to only read, and is not any more, destruction is the protocol's default.
        if old.readOnly.value, writes, new.destructive.value, old.destructive.value == new.destructive.value {
            weaker.append(("destructiveHint", old.destructive, new.destructive))
        }
        for (name, then, now) in weaker { tell(.annotationWeakened, name, then, now) }
        for (name, then, now) in milder { tell(.annotationStrengthened, name, then, now) }
        for (name, then, now) in stated { tell(.annotationText, name, then, now) }
        let known = Set(before.contradictions.map(\.says))
        for contradiction in after.contradictions where !known.contains(contradiction.says) {
            add(.conflict, nil, nil, "\(new.name.inert): \(contradiction.says).", at: contradiction.place)
        }
    }

    private mutating func tell(
        _ kind: DriftKind, _ name: String, _ then: ListedTool.Hint, _ now: ListedTool.Hint
    ) {
        func side(_ hint: ListedTool.Hint) -> JSON { hint.isStated ? .bool(hint.value) : .null }
        func said(_ hint: ListedTool.Hint) -> String {
            hint.isStated ? "\(hint.value)" : "not stated, so \(hint.value)"
        }
        add(
            kind, .ours(side(then)), .ours(side(now)),
            "\(name) of \(new.name.inert) was \(said(then)), and is \(said(now)).", at: now.place)
    }

    // MARK: Schemas and words

    private mutating func compareSchemas() {
        let then = old.inputSchema, now = new.inputSchema
        var comparison = SchemaComparison(old: then?.schema, new: now?.schema)
        comparison.compare()
        for difference in comparison.differences {
            let where_ = difference.path.isEmpty ? new.name.inert : "\(difference.path.inert) of \(new.name.inert)"
            add(
                difference.kind, difference.before.map(ToolChanges.side), difference.after.map(ToolChanges.side),
                "\(where_): \(difference.says).",
                at: (now?.place ?? new.place) + difference.place)
        }
        let outputs = [old, new].map { $0.definition["outputSchema"].map { Canonical.bytes(of: $0) } }
        if outputs[0] != outputs[1] {
            add(
                .output, nil, nil, "the schema of what \(new.name.inert) returns is another.",
                at: pointer(new.place, "outputSchema"))
        }
    }

    /// Text of the vendor's is hostile; numbers and flags are not.
    private static func side(_ json: JSON) -> Drift.Side {
        switch json {
        case .null, .bool, .number: .ours(json)
        case .string(let text): .vendor(text)
        case .array, .object: .vendor(String(decoding: Canonical.bytes(of: json), as: UTF8.self))
        }
    }

    private mutating func compareTexts() {
        let ordered = changes.contains { $0.kind == .poisoned }
        for (what, key, then, now) in [
            ("description", "description", old.description, new.description), ("title", "title", old.title, new.title),
        ] where then != now {
            let directions = Directions.gained(from: then, to: now)
            let kind: DriftKind = directions.isEmpty || ordered ? .text : .directionsGained
            add(
                kind, then.isEmpty ? nil : .vendor(then), now.isEmpty ? nil : .vendor(now),
                "the \(what) of \(new.name.inert) "
                    + (kind == .text
                        ? "has other words." : "now holds \(directions.joined(separator: ", "))."),
                at: pointer(new.place, key))
        }
    }
}

extension ListedTool {
    /// The schema of what it takes, with its place.
    fileprivate var inputSchema: (schema: JSON, place: String)? {
        for key in ["inputSchema", "input_schema", "parameters", "arguments"] {
            if let schema = definition[key], schema.members != nil || schema.array != nil {
                return (schema, pointer(place, key))
            }
        }
        return nil
    }
}
