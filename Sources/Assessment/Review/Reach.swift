/// Private data, untrusted content and a way out, over all tools of one agent: a path from the first two to the third
/// is how a compromised agent leaks. Computed in one pass before the vendors.
package struct Reach: Hashable, Sendable {
    /// Facts that say which tools bring in content that strangers may have written.
    package var untrusted: [Fact] = []
    package var privateData: [Fact] = []
    package var wayOut: [Fact] = []
    /// Services of the agent whose tools nobody has listed.
    package var unlisted: [String] = []
    package init() {}

    /// Whether all three are there.
    package var toxic: Bool { !untrusted.isEmpty && !privateData.isEmpty && !wayOut.isEmpty }

    /// Both together.
    package func joined(_ other: Reach) -> Reach {
        var both = self
        both.untrusted += other.untrusted
        both.privateData += other.privateData
        both.wayOut += other.wayOut
        both.unlisted += other.unlisted
        return both
    }

    /// The reach of one agent over the tools of its uses: those granted, or all that are offered where no grant is
    /// declared. A tool's flag counts when any living reading says yes.
    package static func of(_ uses: [Use], index: FactIndex, on day: Day) -> Reach {
        var reach = Reach()
        for use in uses.sorted(by: { $0.slug < $1.slug }) where use.isMCP {
            let service = Facts(index, of: use.serviceSubject, on: day)
            guard let tools = try? service.members(.tools, .tool) else {
                reach.unlisted.append(use.service.slug)
                continue
            }
            for tool in tools.value where use.toolsGranted.isEmpty || use.toolsGranted.contains(tool.subject.name) {
                reach.untrusted += says(tool, .toolUntrusted)
                reach.privateData += says(tool, .toolPrivate)
                reach.wayOut += says(tool, .toolWayOut)
            }
        }
        return reach
    }

    private static func says(_ tool: Facts, _ key: FactKey<Bool>) -> [Fact] {
        let living = Facts.living(tool.readings(key.name), freshMonths: tool.bar.freshMonths)
        return living.contains(.flag(true)) ? tool.readings(key.name).filter { $0.value == .flag(true) } : []
    }
}

extension Use {
    /// The use as it would be without one tool.
    package func without(tool: String) -> Use {
        var use = self
        use.toolsGranted.removeAll { $0 == tool }
        return use
    }
}

extension Policy {
    /// A policy under which the categories of a use are of another level: for asking what if.
    package func holding(_ use: Use, at level: DataLevel) -> Policy {
        var policy = self
        let known = (use.categories ?? []).filter { self.category($0) == nil }.map { Category($0, level) }
        policy.categories = categories.map { category in
            (use.categories ?? []).contains(category.name) ? Category(category.name, level, category.traits) : category
        } + known
        return policy
    }
}
