/// Private data, untrusted content and a way out, over all tools of one agent: a path from the first two to the third
/// is how a compromised agent leaks. Computed in one pass before the vendors.
package struct Reach: Hashable, Sendable {
    /// One of the three, over all the tools.
    package struct Leg: Hashable, Sendable {
        /// What says that a tool is one.
        package var yes: [Fact] = []
        /// What says that a tool is none, tool by tool.
        package var no: [[Fact]] = []
        /// Tools of which nobody decided it, as `service: tool`.
        package var undecided: [String] = []
        package init() {}

        /// Whether every tool is known to be none.
        package var absent: Bool { yes.isEmpty && undecided.isEmpty }

        func joined(_ other: Leg) -> Leg {
            var both = self
            both.yes += other.yes
            both.no += other.no
            both.undecided += other.undecided
            return both
        }
    }

    /// Tools that bring in content that strangers may have written.
    package var untrusted = Leg()
    /// Tools that read data of ours.
    package var privateData = Leg()
    /// Tools that can carry data out to others.
    package var wayOut = Leg()
    /// Tools whose acts cannot be undone and which take no confirmation.
    package var irreversible = Leg()
    /// Tools that hand out credentials.
    package var credentials = Leg()
    /// Tools that their use was granted, or reaches, and does not need: what we declared as needed leaves them out.
    package var spare: Set<Subject> = []
    /// What lists the tools, service by service.
    package var lists: [[Fact]] = []
    /// Services of the agent whose tools nobody has listed.
    package var unlisted: [String] = []
    package init() {}

    /// Whether all three are there.
    package var toxic: Bool { legs.allSatisfy { !$0.yes.isEmpty } }
    /// The three, in the order in which data flow.
    package var legs: [Leg] { [untrusted, privateData, wayOut] }

    /// Both together.
    package func joined(_ other: Reach) -> Reach {
        var both = self
        both.untrusted = untrusted.joined(other.untrusted)
        both.privateData = privateData.joined(other.privateData)
        both.wayOut = wayOut.joined(other.wayOut)
        both.irreversible = irreversible.joined(other.irreversible)
        both.credentials = credentials.joined(other.credentials)
        both.spare.formUnion(other.spare)
        both.lists += other.lists
        both.unlisted += other.unlisted
        return both
    }

    /// The reach of one agent over the tools of its uses: those granted, or all that are offered where no grant is
    /// declared. A tool's flag counts as yes when any living reading says yes.
    package static func of(_ uses: [Use], index: FactIndex, on day: Day) -> Reach {
        var reach = Reach()
        for use in uses.sorted(by: { $0.slug < $1.slug }) where use.isMCP {
            let service = Facts(index, of: use.serviceSubject, on: day)
            guard let tools = try? service.members(.tools, .tool) else {
                reach.unlisted.append(use.service.slug)
                continue
            }
            reach.lists.append(tools.support)
            for tool in tools.value where use.toolsGranted.isEmpty || use.toolsGranted.contains(tool.subject.name) {
                let name = "\(use.service.slug): \(tool.subject.name)"
                reach.untrusted.add(tool, .toolUntrusted, name)
                reach.privateData.add(tool, .toolPrivate, name)
                reach.wayOut.add(tool, .toolWayOut, name)
                if !tool.any(.toolConfirm) { reach.irreversible.add(tool, .toolIrreversible, name) }
                reach.credentials.add(tool, .toolCapability, name) { $0.contains("credentials") }
                if !use.toolsNeeded.isEmpty, !use.toolsNeeded.contains(tool.subject.name) {
                    reach.spare.insert(tool.subject)
                }
            }
        }
        return reach
    }
}

extension Reach.Leg {
    fileprivate mutating func add(_ tool: Facts, _ key: FactKey<Bool>, _ name: String) { add(tool, key, name) { $0 } }

    /// Counts as yes when any living reading is one, as none when each is none.
    fileprivate mutating func add<V>(_ tool: Facts, _ key: FactKey<V>, _ name: String, isOne: (V) -> Bool) {
        let said = tool.readings(key.name).filter { key.unwrap($0.value) != nil }
        let living = Facts.living(said, freshMonths: tool.bar.freshMonths)
        func isYes(_ value: Fact.Value) -> Bool { key.unwrap(value).map(isOne) ?? false }
        if living.contains(where: isYes) {
            yes += said.filter { isYes($0.value) }
        } else if living.isEmpty {
            undecided.append(name)
        } else {
            no.append(said.filter { !isYes($0.value) })
        }
    }
}

extension Facts {
    /// Whether any living reading says yes.
    fileprivate func any(_ key: FactKey<Bool>) -> Bool {
        Facts.living(readings(key.name), freshMonths: bar.freshMonths).contains(.flag(true))
    }
}
