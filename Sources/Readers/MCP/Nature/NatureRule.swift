/// One way in which a tool's words decide what it can do. The rules are asked in the order of `all`; a later one sees
/// what the earlier ones found.
struct NatureRule: Sendable {
    /// A tool as an example, and what it can do.
    struct Example: Sendable {
        let name: String
        let description: String
        /// The properties of the input schema, as JSON.
        let properties: String
        /// The vendor's `readOnlyHint`, where there is one.
        let readOnly: Bool?
        let capabilities: Set<Capability>
        init(
            _ name: String, _ description: String, _ capabilities: Set<Capability>, properties: String = "",
            readOnly: Bool? = nil
        ) {
            self.name = name
            self.description = description
            self.properties = properties
            self.readOnly = readOnly
            self.capabilities = capabilities
        }
    }

    let id: String
    /// What it goes by, as a sentence.
    let says: String
    let examples: [Example]
    let find: @Sendable (ToolText, inout Findings) -> Void

    /// Stated in `look --json` with each reason; it changes when a rule does.
    static let version = 2

    static let all: [NatureRule] = [
        nameVerb, descriptionVerb, actionChoice, query, program, readOnlyHint, mark, manages, sideEffect, outputFile,
        secret,
        access, money, message, address,
    ]
}

/// What the rules found so far.
struct Findings: Sendable {
    private(set) var reasons: [Reason] = []
    /// The verb that decided first: it says whether something is only added.
    var verb: String?

    func can(_ capability: Capability) -> Bool { reasons.contains { $0.capability == capability } }
    /// Nothing that was found changes anything.
    var onlyReads: Bool { reasons.allSatisfy { $0.capability.leavesThingsAsTheyAre } }

    mutating func add(
        _ capability: Capability, _ rule: String, at place: String, _ word: String, _ excerpt: String
    ) {
        guard !can(capability) else { return }
        reasons.append(
            Reason(capability: capability, rule: rule, place: place, word: word, excerpt: excerpt.clipped))
    }

    mutating func drop(_ capability: Capability) { reasons.removeAll { $0.capability == capability } }
}
