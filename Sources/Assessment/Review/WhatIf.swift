/// What if: the same question of a use, a policy or the facts as they would be. Nothing of it is saved.
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
        policy.categories =
            categories.map { category in
                (use.categories ?? []).contains(category.name)
                    ? Category(category.name, level, category.traits) : category
            } + known
        return policy
    }
}
