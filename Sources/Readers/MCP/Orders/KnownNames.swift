/// Words that decide what a name or an address is.
enum KnownNames {
    static let closed: Set<String> = [
        "confidential", "internal", "secret", "private", "system", "admin", "company",
    ]
    static let at = OrderLexicon.hash("at")
    static let verbs = Set(
        [
            "get", "read", "update", "send", "execute", "create", "delete", "list", "run", "write", "export", "set",
            "add",
            "remove", "call", "fetch", "upload", "post", "move", "copy", "edit", "search", "query", "make", "transfer",
            "pay",
            "grant", "share",
        ].map { OrderLexicon.hash($0) })
    static let times = Set(["each", "every", "always"].map { OrderLexicon.hash($0) })
    /// `what's`, `it's`: nobody owns anything.
    static let short = Set(
        ["whats", "its", "thats", "theres", "heres", "lets", "whos", "hes", "shes", "wheres"].map {
            OrderLexicon.hash($0)
        })
}
