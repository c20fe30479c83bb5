extension ServerListing {
    /// The first tool that has the name of one before it: which of the two an agent would call is not defined, and what is
    /// said of the one would be taken for the other.
    var twin: (name: String, place: String, first: String)? {
        var seen: [String: String] = [:]
        for tool in tools {
            if let first = seen[tool.name] { return (tool.name, tool.place, first) }
            seen[tool.name] = tool.place
        }
        return nil
    }
}
