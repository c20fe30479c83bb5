/// What if: a use, the facts and a policy as they would be. Nothing of it is saved.
extension Use {
    /// The use as it would be without one tool. A grant of that tool alone stays as it is, for an empty grant would mean
    /// that all tools are granted: the tool is then missing from what is offered (`[Fact].without`).
    package func without(tool: String) -> Use {
        var use = self
        let rest = toolsGranted.filter { $0 != tool }
        if !rest.isEmpty { use.toolsGranted = rest }
        return use
    }
}

extension [Fact] {
    /// The facts as they would be if a use's service did not offer one tool, and the use were not granted it.
    package func without(tool: String, of use: Use) -> [Fact] {
        let lists = [
            Spot(subject: use.serviceSubject, key: FactKey<[String]>.tools.name),
            Spot(subject: use.subject, key: FactKey<[String]>.toolsGranted.name),
        ]
        return map { fact in
            guard lists.contains(Spot(subject: fact.subject, key: fact.key)), case .names(let names) = fact.value else {
                return fact
            }
            var changed = fact
            changed.value = .names(names.filter { $0 != tool })
            return changed
        }
    }
}

extension Policy {
    /// A policy under which the categories of a use are of another level. One that the policy does not know keeps every
    /// trait by which a check could ask for more.
    package func holding(_ use: Use, at level: DataLevel) -> Policy {
        var policy = self
        let named = Set(use.categories ?? [])
        policy.categories = categories.map { category in
            named.contains(category.name) ? Category(category.name, level, category.traits) : category
        }
        policy.categories += named.filter { category($0) == nil }.sorted().map {
            Category($0, level, Set(Trait.allCases).subtracting([.cardAuthentication]))
        }
        return policy
    }
}
