/// What `look --json` shows of tools beside their facts.
extension ToolListReading {
    /// One tool, with the words that decided.
    static func row(_ tool: ListedTool, _ nature: ToolNature, _ signals: [OrderSignal]) -> JSON {
        .of([
            "name": .string(tool.name),
            "capabilities": .texts(nature.capabilities.map(\.capability.rawValue)),
            "because": .texts(nature.capabilities.map(\.because)),
            "irreversible": nature.irreversible.map { .bool($0.value) } ?? .null,
            "confirmation": .bool(nature.confirm.value),
            "annotations": .of([
                "readOnlyHint": .bool(tool.readOnly.value), "destructiveHint": .bool(tool.destructive.value),
                "idempotentHint": .bool(tool.idempotent.value), "openWorldHint": .bool(tool.openWorld.value),
                "stated": .bool(tool.hasAnnotations),
            ]),
            "free_form": nature.freeForm.map { .string($0.value) } ?? .null,
            "signals": .array(signals.map(ToolListReading.json)),
            "hash": .string(tool.hash),
        ])
    }

    /// One order to an agent, with its words: hostile until escaped.
    static func json(_ signal: OrderSignal) -> JSON {
        .of([
            "kind": .string(signal.kind.rawValue), "rule": .string("\(signal.rule)/\(OrderSignals.version)"),
            "place": .string(signal.place), "offset": .int(signal.offset), "hostile_excerpt": .string(signal.excerpt),
            "decoded": signal.decoded.map { .string($0) },
        ])
    }
}
