/// What `look --json` shows of tools beside their facts.
extension ToolListReading {
    /// One tool, with the words that decided.
    static func row(_ tool: ListedTool, _ nature: ToolNature, _ signals: [OrderSignal]) -> JSON {
        .of([
            "name": .string(tool.name),
            "capabilities": .texts(nature.capabilities.map(\.capability.shown)),
            "because": .array(nature.capabilities.map { json($0, of: tool) }),
            "irreversible": nature.irreversible.map { .bool($0.value) } ?? .null,
            "confirmation": .bool(nature.confirmation != nil),
            "confirmation_by": nature.confirmation.map { asks in
                .of([
                    "kind": .string(asks.kind.rawValue), "place": .string(asks.place),
                    "hostile_excerpt": .string(asks.excerpt),
                ])
            } ?? .null,
            "reads_untrusted": nature.readsUntrusted.map { .bool($0.value) } ?? .null,
            "reads_private": nature.readsPrivate.map { .bool($0.value) } ?? .null,
            "way_out": nature.wayOut.map { .bool($0.value) } ?? .null,
            "annotations": .of([
                "readOnlyHint": .bool(tool.readOnly.value), "destructiveHint": .bool(tool.destructive.value),
                "idempotentHint": .bool(tool.idempotent.value), "openWorldHint": .bool(tool.openWorld.value),
                "stated": .bool(tool.hasAnnotations),
            ]),
            "annotation_conflicts": .texts(nature.contradictions.map(\.says)),
            "free_form": nature.freeForm.map { .string($0.value) } ?? .null,
            "signals": .array(signals.map(ToolListReading.json)),
            "hash": .string(tool.hash),
        ])
    }

    /// A capability with the words that decided it: the vendor's, hostile until escaped.
    static func json(_ reason: Reason, of tool: ListedTool) -> JSON {
        .of([
            "capability": .string(reason.capability.shown), "rule": .string("\(reason.rule)/\(NatureRule.version)"),
            "field": .string(reason.field(of: tool)), "word": .string(reason.word),
            "hostile_excerpt": .string(reason.excerpt),
        ])
    }

    /// One order to an agent, with its words: hostile until escaped.
    static func json(_ signal: OrderSignal) -> JSON {
        .of([
            "rule": .string(signal.rule), "version": .int(signal.version), "kind": .string(signal.kind.rawValue),
            "field": .string(signal.place), "offset": .int(signal.offset), "hostile_excerpt": .string(signal.excerpt),
            "decoded": signal.decoded.map { .string($0) } ?? .null,
        ])
    }

    /// What a listing cannot show, and what would: none of it is clean because nothing was found here.
    static let notVisible = JSON.array(
        [
            ("what the server's code does with its arguments", "a review of its source, or a run in a closed box"),
            (
                "what it answers when it runs, and orders to the agent in those answers",
                "a sandboxed run with its answers kept"
            ),
            ("which hosts it sends data to", "a log of outgoing connections, or an egress allow-list"),
            ("whether the list changes after this day", "a pinned hash of the definitions, compared at every start"),
        ].map { .of(["what": .string($0.0), "shown_by": .string($0.1)]) })
}
