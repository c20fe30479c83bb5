/// A way over an agent's tools on which a stranger's words become harm: what comes in, what lies on the way, where it
/// ends; and the smallest grant to take away so that the way is gone.
package struct Flow: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Strangers' text, private data and a way out: what leaks.
        case leak
        /// Strangers' text, and an act that cannot be undone and asks nobody.
        case irreversible
        /// A tool hands out credentials: whoever turns the agent has them.
        case credentials
    }
    /// What a tool is on the way.
    package enum Role: String, Sendable {
        case untrusted = "reads untrusted content"
        case privateData = "reads private data"
        case wayOut = "a way out"
        case irreversible = "cannot be undone"
        case credentials = "hands out credentials"
    }
    /// One tool on the way; where several could stand there, the first by name, and how many more there are.
    package struct Step: Hashable, Sendable {
        package let role: Role
        package let tool: Subject
        package let others: Int
        /// What says that the tool is that.
        package let facts: [Fact]
    }

    package let kind: Kind
    package let path: [Step]
    /// Tools without which no such way is left: of the choices, the one with the fewest tools that a purpose needs, then
    /// the fewest tools, then those at the end of the way.
    package let remove: [Subject]

    /// Every kind of way that an agent's tools open, worst first. None is no proof: what nobody decided stands in
    /// `Reach.Leg.undecided`.
    package static func all(in reach: Reach) -> [Flow] {
        let kinds: [(Kind, [(Role, Reach.Leg)])] = [
            (.leak, [(.untrusted, reach.untrusted), (.privateData, reach.privateData), (.wayOut, reach.wayOut)]),
            (.irreversible, [(.untrusted, reach.untrusted), (.irreversible, reach.irreversible)]),
            (.credentials, [(.credentials, reach.credentials)]),
        ]
        return kinds.compactMap { kind, legs in Flow(kind, legs, spare: reach.spare) }
    }

    /// Nil where one of the legs has no tool. Any tool of one leg leads to any of the next, so a way is gone only when a
    /// whole leg is.
    private init?(_ kind: Kind, _ legs: [(Role, Reach.Leg)], spare: Set<Subject>) {
        let steps = legs.map { role, leg in (role: role, tools: leg.tools) }
        guard steps.allSatisfy({ !$0.tools.isEmpty }) else { return nil }
        self.kind = kind
        path = zip(steps, legs).compactMap { step, leg in
            step.tools.first.map { tool in
                Step(
                    role: step.role, tool: tool, others: step.tools.count - 1,
                    facts: leg.1.yes.filter { $0.subject == tool })
            }
        }
        let choices = steps.enumerated().map { place, step in
            (tools: step.tools, needed: step.tools.count { !spare.contains($0) }, place: place)
        }
        remove =
            choices.min { ($0.needed, $0.tools.count, -$0.place) < ($1.needed, $1.tools.count, -$1.place) }?.tools ?? []
    }

    /// The way in words: `read_mail (mail) → find_record (crm) → send_mail (mail)`.
    package var route: String {
        path.map { step in
            Flow.name(step.tool) + (step.others > 0 ? " or \(step.others) more" : "")
        }.joined(separator: " → ")
    }
    /// What to take away, in words.
    package var remedy: String { named(remove.map(Flow.name)) }

    private static func name(_ tool: Subject) -> String {
        tool.parent.map { "\(tool.name) (\($0.name))" } ?? tool.name
    }
}

extension Reach.Leg {
    /// The tools that are one, by name.
    package var tools: [Subject] { Set(yes.map(\.subject)).sorted() }
}
