extension Fact {
    /// Whether its words are a text that a vendor's machine gives to a model: a tool's definition, the server's
    /// instructions. Such words may be orders to whoever reads them next, so they are quoted as hostile wherever they go.
    package var isMachineText: Bool {
        if key == FactKey<String>.serverInstructions.name || key == FactKey<[String]>.serverSignals.name { return true }
        // What a person says of a tool is a person's word.
        return subject.kind == .tool && rule.id.hasPrefix("mcp.")
    }
}
