extension ServerListing {
    /// The first tool that has the name of one before it and another definition: which of the two an agent would call is
    /// not defined, and what is said of the one would be taken for the other.
    var twin: (name: String, place: String, first: String)? {
        var seen: [String: ListedTool] = [:]
        for tool in tools {
            guard let first = seen[tool.name] else {
                seen[tool.name] = tool
                continue
            }
            if first.hash != tool.hash { return (tool.name, tool.place, first.place) }
        }
        return nil
    }
}
