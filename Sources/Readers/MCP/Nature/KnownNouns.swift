extension NatureRule {
    static let secret = NatureRule(
        id: "secret", says: "A secret, password or key in the name: it is handed out or made.",
        examples: [
            Example("get_secret", "Reads a secret.", [.read, .credentials]),
            Example("create_access_key", "", [.write, .credentials, .changeAccess]),
            Example("count_tokens", "Counts the tokens of a text.", [.read]),
        ]
    ) { text, found in
        let place = text.tool.place + "/name"
        if let word = text.name.first(where: { $0.sense.contains(.secret) })?.text ?? text.keyInName {
            found.add(.credentials, "secret", at: place, word, text.tool.name)
            if found.can(.write),
                ["create", "generate", "rotate", "reset", "add", "regenerate", "issue"].contains(found.verb)
            {
                found.add(.changeAccess, "secret", at: place, word, text.tool.name)
            }
        }
    }

    static let access = NatureRule(
        id: "access", says: "What is changed is who may do what: a role, a permission, a member, a policy of a group.",
        examples: [
            Example("grant_role", "Grants a role.", [.changeAccess]),
            Example("create_user", "", [.write, .changeAccess]),
            Example("delete_user", "Deletes a user.", [.delete, .changeAccess]),
            Example("add_user_to_group", "", [.write, .changeAccess]),
            Example("create_group", "Create a new IAM group.", [.write, .changeAccess]),
            Example("list_roles", "", [.read]), Example("update_user_profile", "", [.write]),
            Example("make_repository_public", "", [.write, .changeAccess]),
        ]
    ) { text, found in
        guard found.can(.write) || found.can(.delete) || found.can(.changeAccess) else { return }
        let name = text.name.reduce(into: ToolSense()) { $0.formUnion($1.sense) }
        let words = text.name.map(\.text)
        let people = name.contains(.person), verb = found.verb ?? ""
        let makes = ToolLexicon.sense(of: verb).contains(.makesOrEnds) && verb != "update"
        let binds =
            people && name.contains(.binding) && makes
            || words.contains { ["policy", "policies"].contains($0) }
                && (people || words.contains { ["group", "bucket", "access", "role"].contains($0) })
        let isIdentity =
            !text.around.isDisjoint(with: .identity) && (name.contains(.binding) || people) && verb != "list"
        let publishes = words.contains("public") && ["make", "set", "update"].contains(verb)
        let makesPeople = people && makes && (text.name.last?.sense.contains(.person) ?? false)
        let noun = text.name.first { $0.sense.contains(.accessNoun) && !["scope", "scopes"].contains($0.text) }
        guard noun != nil || binds || makesPeople || isIdentity || publishes else { return }
        let word = noun ?? text.name.first { !$0.sense.isDisjoint(with: [.person, .binding]) } ?? text.name.last
        found.add(.changeAccess, "access", at: text.tool.place + "/name", word?.text ?? verb, text.tool.name)
    }

    static let money = NatureRule(
        id: "money", says: "What is made or sent is money: a payment, a refund, an order, a transfer of funds.",
        examples: [
            Example("create_refund", "", [.write, .payment]), Example("refund_order", "Refunds an order.", [.payment]),
            Example("transfer_funds", "Moves money between accounts.", [.payment, .write]),
            Example("place_stock_order", "Places an order.", [.write, .payment]),
            Example("update_sort_order", "", [.write]), Example("list_orders", "", [.read]),
        ]
    ) { text, found in
        let place = text.tool.place + "/name", words = Set(text.name.map(\.text))
        let moves = found.can(.write) || found.can(.send)
        let makes = [
            "create", "place", "make", "submit", "send", "add", "process", "capture", "confirm", "pay", "execute",
            "finalize", "initiate",
        ]
        if let term = text.name.first(where: { $0.sense.contains(.money) }), moves, makes.contains(found.verb ?? ""),
            words.isDisjoint(with: ["sort", "display", "work", "reorder", "draft"]),
            found.verb != "send" || ["payment", "payout", "refund"].contains(term.text)
        {
            found.add(.payment, "money", at: place, term.text, text.tool.name)
        }
        let moved = text.name.first { ["transfer", "transaction", "tx", "swap", "trade"].contains($0.text) }
        if let moved, !found.can(.read) || moved.text == "transfer",
            found.verb.map({ ToolLexicon.sense(of: $0).capability != .read }) ?? true,
            !text.around.isDisjoint(with: .funds),
            words.isDisjoint(with: ["ownership", "file", "issue", "call", "agent"])
        {
            found.add(.payment, "money", at: place, moved.text, text.tool.name)
        }
    }

    static let message = NatureRule(
        id: "message", says: "What is written is a message to somebody, and no draft of one.",
        examples: [
            Example("conversations_add_message", "", [.write, .send]), Example("create_tweet", "", [.write, .send]),
            Example("create_draft_email", "", [.write]), Example("update_message", "", [.write]),
        ]
    ) { text, found in
        let makes: Set<String> = ["create", "add", "push", "schedule", "compose", "make", "new"]
        guard found.can(.write), makes.contains(found.verb ?? ""),
            !text.says("draft", "drafts", "template", "templates"),
            let last = text.name.last, last.sense.contains(.message),
            text.name.count < 5
        else { return }
        found.add(.send, "message", at: text.tool.place + "/name", last.text, text.tool.name)
    }

    static let address = NatureRule(
        id: "address",
        says: "A parameter that takes an address on the network, or a name that says it goes out to one.",
        examples: [
            Example("fetch", "Fetches a page.", [.read, .network], properties: #""url": {"type": "string"}"#),
            Example("http_request", "", [.network]),
            Example(
                "read_pages", "Reads pages of a document. Takes local paths and URLs.", [.read, .network],
                properties: #""file_path": {"type": "string"}"#),
        ]
    ) { text, found in
        if let word = text.name.first(where: { $0.sense.contains(.address) }) {
            found.add(.network, "address", at: text.tool.place + "/name", word.text, text.tool.name)
        } else if let address = text.tool.parameters.first(where: { $0.isOutermost && FreeForm.isAddress($0) }) {
            found.add(.network, "address", at: address.place, address.name, address.description)
        } else if let file = text.tool.parameters.first(where: { $0.isOutermost && $0.takesText && $0.namesSource }),
            let word = text.told.first(where: { ["url", "urls"].contains($0.text) }), text.takesAddress(word, in: file)
        {
            found.add(.network, "address", at: file.place, word.text, text.excerpt(word.range))
        }
    }
}

extension ToolText {
    /// `access_key`, `api_token` and their like in the name.
    var keyInName: String? {
        let kinds = [
            "access", "api", "private", "ssh", "refresh", "auth", "bearer", "encryption", "provisioning", "signing",
            "service", "deploy",
        ]
        for (first, second) in zip(name, name.dropFirst()) where kinds.contains(first.text) {
            if ["key", "keys"].contains(second.text)
                || (["token", "tokens"].contains(second.text)
                    && !["encryption", "signing", "provisioning"].contains(first.text))
            {
                return "\(first.text) \(second.text)"
            }
        }
        return nil
    }
}

extension ToolText {
    /// Whether the description says of a parameter for a file that an address will do: `Path or URL`.
    fileprivate func takesAddress(_ word: Term, in file: ListedTool.Parameter) -> Bool {
        guard let index = told.firstIndex(where: { $0.range == word.range }) else { return false }
        guard let before = told[..<index].last else { return false }
        let joins = ["or", "and"].contains(before.text) || [44, 47].contains(before.after)
        return joins
            && told[max(0, index - 4)..<index].contains { ["path", "paths", "file", "local"].contains($0.text) }
    }
}

extension ListedTool.Parameter {
    /// It names where something is read from.
    fileprivate var namesSource: Bool {
        ["path", "file", "source", "input", "image", "document", "data"].contains { plain.contains($0) }
            && !Nouns.outputs.contains(plain)
    }
}
