/// A tool as far as a purpose is compared with it: what facts say of it.
package struct PurposeTool: Sendable {
    package let name: String
    package let description: String
    /// In the words of `tool.capability`; empty when nobody classified it.
    package let capabilities: [String]
    package init(name: String, description: String, capabilities: [String]) {
        self.name = name
        self.description = description
        self.capabilities = capabilities.map { $0 == "send-external" ? "send" : $0 }
    }
}

/// Whether a purpose needs a tool, as far as the words of both say; a proposal for a person, never a finding by itself.
package struct ToolNeed: Sendable {
    package enum Answer: String, Sendable, CaseIterable {
        case needed
        case notNeeded = "not-needed"
        case unclear
    }
    package let tool: String
    package let answer: Answer
    /// One sentence that quotes the words that decided. A tool's words are the vendor's: hostile until escaped.
    package let because: String
    /// The tool's capabilities, worst first.
    package let capabilities: [String]
    /// Its worst capability; 0 is the worst.
    var rank: Int { capabilities.first.map(ToolNeed.rank) ?? 9 }

    static let worst = [
        "execute", "payment", "change-access", "delete", "send", "credentials", "write", "network", "read",
    ]
    static func rank(_ capability: String) -> Int { worst.firstIndex(of: capability) ?? worst.count }
}

extension DeclaredPurpose {
    /// What the purpose needs of these tools, in their order.
    package func needs(of tools: [PurposeTool]) -> [ToolNeed] { tools.map(need) }

    /// The tools that it does not need, the worst capability first.
    package static func excess(_ needs: [ToolNeed]) -> [ToolNeed] {
        needs.filter { $0.answer == .notNeeded }.sorted { ($0.rank, $0.tool) < ($1.rank, $1.tool) }
    }

    /// What it needs of one tool.
    package func need(of tool: PurposeTool) -> ToolNeed {
        var comparison = PurposeComparison(self, tool)
        let (answer, because) = comparison.decided
        return ToolNeed(
            tool: tool.name, answer: answer, because: because,
            capabilities: tool.capabilities.sorted { (ToolNeed.rank($0), $0) < (ToolNeed.rank($1), $1) })
    }
}

extension Facts {
    /// The tools of a service, as far as a purpose is compared with them; what sources disagree on is left out. The view
    /// is of the service.
    package func toolsForPurpose(_ names: [String]) -> [PurposeTool] {
        names.map { name in
            let tool = about(subject.child(.tool, name))
            return PurposeTool(
                name: name, description: (try? tool.said(.toolDescription))??.value ?? "",
                capabilities: (try? tool.said(.toolCapability))??.value ?? [])
        }
    }
}
