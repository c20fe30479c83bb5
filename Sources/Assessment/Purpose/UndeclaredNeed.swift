/// What the words of a purpose say of the tools that an agent holds, where nobody declared what it needs. Words are a
/// guess, so they are never met: the answer stays unknown and names what the purpose does not speak for. Only where the
/// purpose plainly reads, or rules the act out, and a granted tool is known to delete, send, execute, pay or change
/// access, is that said against it.
struct UndeclaredNeed {
    private let facts: Facts
    private let use: Use
    private let tools: [PurposeTool]
    private let support: [String: [Fact]]
    private let held: Settled<[String]>?
    private let isLimited: Bool

    init(_ facts: Facts, _ use: Use) throws(Unsettled) {
        self.facts = facts
        self.use = use
        let service = facts.about(use.serviceSubject)
        let granted = try facts.said(.toolsGranted)
        isLimited = granted != nil
        held = if let granted { granted } else { try service.said(.tools) }
        var tools: [PurposeTool] = [], support: [String: [Fact]] = [:]
        for name in held?.value ?? [] {
            let tool = service.about(use.serviceSubject.child(.tool, name))
            let can = try tool.said(.toolCapability)
            support[name] = can?.support
            tools.append(
                PurposeTool(
                    name: name, description: try tool.said(.toolDescription)?.value ?? "",
                    capabilities: can?.value ?? []))
        }
        self.tools = tools
        self.support = support
    }

    var answer: Answer {
        get throws(Unsettled) {
            // Nobody said: as for any other silence, unless the words show more.
            guard let held, !held.value.isEmpty else {
                _ = try facts.settled(.toolsNeeded)
                return .unknown("Nothing on file says which tools the purpose needs.")
            }
            let purpose = DeclaredPurpose(use.purpose)
            let needs = purpose.needs(of: tools), excess = DeclaredPurpose.excess(needs)
            let acting = excess.filter { ToolPower.acts($0.capabilities) && purpose.isAgainst($0.capabilities) }
            if isLimited, !acting.isEmpty {
                let names = acting.map(\.tool)
                let says =
                    "The purpose speaks of reading alone, and \(counted(acting.count, "granted tool")) "
                    + (acting.count == 1 ? "does" : "do")
                    + " more: \(named(names)). Nobody declared which tools it needs."
                return Answer(kind: .unmet, says: [says], needs: [held.support] + names.compactMap { support[$0] })
            }
            var says = "Nobody declared which tools the purpose needs."
            if purpose.isTelling {
                let spoken = needs.count { $0.answer == .needed }
                says += " Its words speak for \(spoken) of the \(counted(needs.count, "tool"))"
                says += excess.isEmpty ? "." : ", and not for \(named(excess.map(\.tool)))."
            }
            var answer = Answer.unknown(says)
            answer.missing = [Spot(subject: facts.subject, key: FactKey<[String]>.toolsNeeded.name)]
            return answer
        }
    }
}

extension DeclaredPurpose {
    /// Whether acts such as these are plainly beyond it: it only reads, or rules one of them out.
    fileprivate func isAgainst(_ capabilities: [String]) -> Bool {
        onlyReads || capabilities.contains { barred[Action(capability: $0)] != nil }
    }
}

extension Action {
    /// The act of a tool's capability.
    fileprivate init(capability: String) {
        self =
            switch capability {
            case "delete": .delete
            case "send", "send-external": .send
            case "execute": .execute
            case "payment": .pay
            case "change-access": .changeAccess
            case "write": .write
            default: .read
            }
    }
}
