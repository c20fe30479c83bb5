/// What of the user's, or of the agent's own, somebody wants carried off, and where to.
extension Sentence {
    /// The first place of something that is not this call's business: the conversation, the agent's instructions, a file
    /// with secrets, what other tools gave.
    var loot: Int? {
        if let index = all(.secretFile).first(where: { at in
            !words[max(words.startIndex, at - 1)..<at].contains { Sentence.into.contains($0.hash) }
        }) {
            return index
        }
        if let index = all(.mind).first(where: {
            role != .toolDescription || !isLead || has(.agent) || $0 > words.startIndex
        }),
            hasAny(.owner, .you, .agent, .whole, .previous) || role != .parameter
        {
            return index
        }
        if let index = all(.environment).first(where: {
            around($0, .contents, within: 4) || hasAny(.every, .agent, .whole, .move) || role != .parameter
        }) {
            return index
        }
        if let index = all(.conversation).first(where: isWholeConversation) { return index }
        if let index = all(.results).first(where: {
            (precedes($0, .other, within: 5) || follows($0, .other, within: 5)) && has(.tool)
        }) {
            return index
        }
        if let index = all(.other).first(where: { follows($0, .tool, within: 2) && hasReturned && has(.every) }) {
            return index
        }
        if !about.contains(.signIn), !words.contains(where: { $0.hash == Sentence.authorization }),
            !has(.signIn) || hasAny(.conversation), hasAny(.people, .agent, .conversation),
            let index = all(.secret).first, !asksSomebody || has(.conversation)
        {
            return index
        }
        return all(.file).first { index in
            (precedes(index, .contents, within: 4) || follows(index, .contents, within: 3))
                && (hasAny(.people, .agent) || around(index, .owner, within: 4) || around(index, .whole, within: 4)
                    || Sentence.clipboard.contains(words[index].hash)
                    || role != .parameter && Sentence.folders.contains(words[index].hash)
                        && precedes(index, .contents, within: 4)
                    || Sentence.isOpen(words, index))
                || precedes(index, .owner, within: 2) && !isLead && words.contains { $0.hash == Sentence.also }
        }
    }
    private var asksSomebody: Bool { words.contains { Sentence.asking.contains($0.hash) } }
    private static let asking = Set(["ask", "asked", "prompt", "enter", "type"].map { OrderLexicon.hash($0) })
    private static let also = OrderLexicon.hash("also")
    private static let folders = Set(
        ["folder", "directory", "documents", "files", "mailbox"].map { OrderLexicon.hash($0) })
    static let authorization = OrderLexicon.hash("authorization")
    private static let into = Set(["to", "in", "into"].map { OrderLexicon.hash($0) })
    private static let clipboard = Set(["clipboard", "inbox", "desktop"].map { OrderLexicon.hash($0) })
    private static let returned = Set(["returned", "retrieved", "fetched", "produced"].map { OrderLexicon.hash($0) })
    private static let openWord = OrderLexicon.hash("open")
    private var hasReturned: Bool { words.contains { Sentence.returned.contains($0.hash) } }
    private static func isOpen(_ words: ArraySlice<OrderWords.Word>, _ index: Int) -> Bool {
        index > words.startIndex && words[index - 1].hash == openWord
    }
    private func isWholeConversation(_ index: Int) -> Bool {
        // A tool for conversations may well take one.
        if about.contains(.conversation), role == .parameter { return false }
        return around(index, .whole, within: 4) || role != .parameter && around(index, .previous, within: 2)
            || around(index, .owner, within: 3) || follows(index, .whole, within: 6)
            || around(index, .you, within: 4)
    }

    /// What is known of the user: enough together with an address to send it to.
    var userData: Int? {
        all(.profile).first {
            has(.rite) && words[$0].senses.contains(.tMoney) || around($0, .people, within: 6)
                || around($0, .owner, within: 4) || precedes($0, .contents, within: 3)
        }
    }

    /// Where it is to go: a parameter, an address, the server.
    func goesSomewhere(from index: Int) -> Bool {
        if role == .parameter || has(.address) { return true }
        let after = words[index...].prefix(26)
        for word in after where word.senses.meets(Senses(.parameter, .server, .name)) {
            if word.start > words[index].start { return true }
        }
        return precedes(index, .parameter, within: 8)
    }
}
