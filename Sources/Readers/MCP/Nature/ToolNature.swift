/// What one tool is, with what decided each answer: by words, schema and annotations, in that order of trust. An answer
/// that nothing decides is nil, never the mild one.
struct ToolNature: Sendable {
    /// An answer, where what decided it stands, and that in words.
    struct Answer<Value: Sendable>: Sendable {
        let value: Value
        let place: String
        let because: String
    }

    private(set) var capabilities: [(capability: Capability, place: String, because: String)] = []
    private(set) var irreversible: Answer<Bool>?
    private(set) var confirm: Answer<Bool>
    private(set) var freeForm: Answer<String>?
    private(set) var readsUntrusted: Answer<Bool>?
    private(set) var readsPrivate: Answer<Bool>?
    private(set) var wayOut: Answer<Bool>?
    /// Annotations that the tool's own words contradict, as sentences.
    private(set) var contradictions: [(place: String, says: String)] = []

    private let tool: ListedTool
    private let name: Words
    private let about: Words
    private let vocabulary: Set<String>
    private var verb: String?

    /// `server` is the server's own name: a tool `get_article` of a server `Wikipedia` reads the open web.
    init(_ tool: ListedTool, server: String) {
        self.tool = tool
        name = Words(tool.name, splitsNames: true)
        about = Words(tool.description)
        let parameters = tool.parameters.flatMap { Words($0.name, splitsNames: true).texts }
        vocabulary = Set(
            name.texts + Words(tool.title).texts + about.lead.map(\.text) + parameters
                + Words(server, splitsNames: true).texts)
        confirm = ToolNature.confirmation(of: tool)
        freeForm = FreeForm.worst(of: tool)
        decideCapabilities()
        decideIrreversible()
        decideFlows()
    }

    /// Whether it can do this.
    func can(_ capability: Capability) -> Bool { capabilities.contains { $0.capability == capability } }

    private mutating func add(_ capability: Capability, _ place: String, _ because: String) {
        if !can(capability) { capabilities.append((capability, place, because)) }
    }

    // MARK: Capability

    private mutating func decideCapabilities() {
        let named = namedVerbs(), described = describedVerb()
        let words = Set(name.texts + about.lead.map(\.text))
        for (word, capability) in named {
            decide(word, capability, words, at: tool.place + "/name", in: tool.name)
        }
        if let (word, capability) = described {
            let adds = [.write, .delete, .payment].contains(capability) && !named.isEmpty
            let contradictsName = adds && !can(capability) && !Verbs.ambiguous.contains(word) && !tool.readOnly.value
            if named.isEmpty || contradictsName {
                decide(word, capability, words, at: tool.place + "/description", in: leadText)
            }
        }
        if capabilities.isEmpty, let free = freeForm, FreeForm.isCode(free.because) {
            add(.execute, free.place, free.because)
        }
        if capabilities.isEmpty, tool.readOnly.isStated, tool.readOnly.value {
            add(.read, tool.readOnly.place, tool.readOnly.quote)
        }
        decideByNouns(words)
        decideNetwork()
        noteContradictions(named)
    }

    private var leadText: String { ToolNature.excerpt(tool.description) }

    /// The verb that a name starts with, and those that `and` or `or` joins to it. A word that is as often a noun yields
    /// to a plain verb and to what the description says: `email_search` searches, and `order_list` lists.
    private func namedVerbs() -> [(String, Capability)] {
        let hasPlain = name.texts.contains { Verbs.capability($0) != nil && !Verbs.nouns.contains($0) }
        let isTold = describedVerb().map { $0.1 != .execute } ?? false
        var found: [(String, Capability)] = []
        for (index, word) in name.texts.enumerated() {
            guard let capability = Verbs.capability(word) else { continue }
            if Verbs.nouns.contains(word), hasPlain || isTold { continue }
            let joined = index > 0 && ["and", "or"].contains(name.texts[index - 1])
            if found.isEmpty || joined { found.append((word, capability)) }
        }
        return found
    }

    /// The verb that leads the description: `Shows the log`, `This tool deletes …`, `Allows you to send …`.
    private func describedVerb() -> (String, Capability)? {
        let skipped: Set<String> = [
            "this", "tool", "the", "a", "an", "use", "used", "to", "allows", "allow", "you", "lets", "can", "is", "for",
            "it", "function", "securely", "safely", "quickly", "easily", "optionally", "will", "example", "batch",
            "bulk",
            "and", "also", "directly", "simply", "tries",
        ]
        for word in about.lead.prefix(8) {
            if skipped.contains(word.text) || word.text.allSatisfy(\.isNumber) { continue }
            guard let found = Verbs.described(word.text) else { return nil }
            return (found.verb, found.capability)
        }
        return nil
    }

    private mutating func decide(
        _ word: String, _ capability: Capability, _ words: Set<String>, at place: String, in text: String
    ) {
        verb = verb ?? word
        let because = "\(word): \(text.clipped)"
        if capability == .execute {
            decideExecution(word, words, at: place, because)
        } else if capability == .send, word == "forward", words.contains("port") {
            add(.network, place, because)
        } else if capability == .send, !words.isDisjoint(with: ["request", "query", "command"]), word == "send" {
            add(.network, place, because)
        } else if Verbs.ambiguous.contains(word), tool.readOnly.isStated, tool.readOnly.value {
            add(.read, tool.readOnly.place, "\(tool.readOnly.quote); \(because)")
        } else {
            add(capability, place, because)
        }
    }

    /// `execute_query` is read-only where its own words say so, changes data where they say that, and else runs what it
    /// is given.
    private mutating func decideExecution(_ word: String, _ words: Set<String>, at place: String, _ because: String) {
        let told = Set(about.all.prefix(60).map(\.text))
        let queries: Set<String> = [
            "query", "queries", "sql", "cypher", "promql", "logql", "kql", "graphql", "select", "search", "sparql",
        ]
        if !words.isDisjoint(with: queries) || !told.isDisjoint(with: queries.subtracting(["search", "query"])) {
            let changes = told.intersection(["insert", "update", "delete", "drop", "create", "merge", "ddl", "dml"])
            let reads =
                !told.isDisjoint(with: ["select", "promql", "logql", "readonly"])
                || about.all.indices.dropLast().contains {
                    about.all[$0].text == "read" && about.all[$0 + 1].text == "only"
                }
            if tool.readOnly.isStated, tool.readOnly.value {
                add(.read, tool.readOnly.place, "\(tool.readOnly.quote); \(because)")
                return
            }
            if reads, changes.isEmpty || told.contains("readonly") {
                add(.read, tool.place + "/description", ToolNature.excerpt(tool.description))
                return
            }
            if !changes.isEmpty, reads == false || told.contains("or") {
                add(.write, tool.place + "/description", ToolNature.excerpt(tool.description))
                if !changes.isDisjoint(with: ["delete", "drop"]) {
                    add(.delete, tool.place + "/description", ToolNature.excerpt(tool.description))
                }
                return
            }
        } else if tool.readOnly.isStated, tool.readOnly.value, freeForm.map({ FreeForm.isCode($0.because) }) != true {
            add(.read, tool.readOnly.place, "\(tool.readOnly.quote); \(because)")
            return
        }
        add(.execute, place, because)
    }

    /// What is written, sent or removed says more than the verb: a role, a secret, money.
    private mutating func decideByNouns(_ words: Set<String>) {
        let nouns = Set(name.texts), place = tool.place + "/name"
        let changes = can(.write) || can(.delete) || can(.changeAccess)
        let secrets: Set<String> = [
            "secret", "secrets", "password", "passwords", "credential", "credentials", "keychain", "keyring",
            "apikey", "passphrase",
        ]
        func has(_ first: String, _ second: String) -> Bool {
            zip(name.texts, name.texts.dropFirst()).contains { $0 == first && ($1 == second || $1 == second + "s") }
        }
        let keys =
            has("access", "key") || has("api", "key") || has("private", "key") || has("access", "token")
            || has("api", "token") || has("ssh", "key") || has("refresh", "token")
        if !nouns.isDisjoint(with: secrets) || keys { add(.credentials, place, tool.name) }
        let access: Set<String> = [
            "role", "roles", "permission", "permissions", "acl", "acls", "privilege", "privileges", "collaborator",
            "collaborators", "membership", "iam", "rbac", "sharing", "visibility", "protection", "restriction",
            "restrictions",
        ]
        let people: Set<String> = ["user", "users", "member", "members", "account", "accounts", "admin", "admins"]
        let bindings: Set<String> = ["group", "groups", "policy", "policies", "team", "teams", "organization", "org"]
        let binds =
            !nouns.isDisjoint(with: people) && !nouns.isDisjoint(with: bindings)
            || !nouns.isDisjoint(with: ["policy", "policies"])
                && !nouns.isDisjoint(with: ["group", "groups", "bucket"])
        let makesPeople =
            !nouns.isDisjoint(with: people)
            && ["create", "delete", "add", "remove", "disable", "enable", "activate", "deactivate"].contains(verb ?? "")
        if changes, !nouns.isDisjoint(with: access) || binds || makesPeople { add(.changeAccess, place, tool.name) }
        let money: Set<String> = [
            "payment", "payments", "refund", "refunds", "payout", "payouts", "charge", "invoice", "purchase", "order",
        ]
        let moves = can(.write) || can(.send)
        if moves, !nouns.isDisjoint(with: money) { add(.payment, place, tool.name) }
        let funds: Set<String> = ["money", "funds", "balance", "currency", "usd", "eur", "payee", "bank", "wallet"]
        if verb == "transfer" || nouns.contains("transfer"), !vocabulary.isDisjoint(with: funds) {
            add(.payment, place, tool.name)
        }
    }

    private mutating func decideNetwork() {
        let verbs: Set<String> = ["http", "crawl", "scrape", "navigate", "curl", "webhook", "wget"]
        if let word = name.texts.first(where: { verbs.contains($0) }) {
            add(.network, tool.place + "/name", "\(word): \(tool.name)")
        } else if let address = tool.parameters.first(where: { $0.isOutermost && FreeForm.isAddress($0) }) {
            add(.network, address.place, "a parameter takes an address: \(address.name)")
        }
    }

    private mutating func noteContradictions(_ named: [(String, Capability)]) {
        let strong: Set<Capability> = [.write, .delete, .send, .payment, .changeAccess]
        guard let (word, capability) = named.first, strong.contains(capability), !Verbs.ambiguous.contains(word) else {
            return
        }
        if tool.readOnly.isStated, tool.readOnly.value {
            contradictions.append(
                (tool.readOnly.place, "the tool is annotated as read-only, and its name says `\(word)`"))
        } else if capability == .delete, tool.destructive.isStated, !tool.destructive.value,
            !["clear", "reset", "cancel"].contains(word)
        {
            contradictions.append(
                (tool.destructive.place, "the tool is annotated as not destructive, and its name says `\(word)`"))
        }
    }

    // MARK: Undoing

    private mutating func decideIrreversible() {
        let told = tool.description.lowercased()
        let marks = [
            "cannot be undone", "can't be undone", "irreversible", "permanently", "not be recovered",
            "no undo",
        ]
        if let mark = marks.first(where: { told.contains($0) }), !onlyReads {
            irreversible = Answer(value: true, place: tool.place + "/description", because: mark)
        } else if let last = capabilities.first(where: { [.delete, .send, .payment, .execute].contains($0.capability) })
        {
            irreversible = Answer(value: true, place: last.place, because: last.because)
        } else if onlyReads, let read = capabilities.first {
            irreversible = Answer(value: false, place: read.place, because: read.because)
        } else if tool.destructive.isStated {
            irreversible = Answer(
                value: tool.destructive.value, place: tool.destructive.place, because: tool.destructive.quote)
        } else if can(.write), let verb, Verbs.additive.contains(verb), let write = capabilities.first {
            irreversible = Answer(value: false, place: write.place, because: "adds only: \(write.because)")
        } else if !capabilities.isEmpty {
            irreversible = Answer(value: true, place: tool.place, because: tool.destructive.quote)
        }
    }

    // MARK: Flows

    private mutating func decideFlows() {
        let place = tool.place
        func word(_ nouns: Set<String>) -> String? { vocabulary.intersection(nouns).sorted().first }
        let takesIn = can(.read) || can(.execute) || (can(.credentials) && !can(.delete))
        let onlyNetwork = capabilities.allSatisfy { $0.capability == .network }
        let address = takesIn || onlyNetwork ? capabilities.first { $0.capability == .network } : nil
        // What strangers may have written.
        if !takesIn, !capabilities.isEmpty, address == nil {
            readsUntrusted = Answer(value: false, place: place, because: "it brings nothing in: \(tool.name)")
            readsPrivate = Answer(value: false, place: place, because: "it brings nothing in: \(tool.name)")
        } else if takesIn || address != nil {
            if let address, !can(.send) {
                readsUntrusted = Answer(value: true, place: address.place, because: address.because)
            } else if let found = word(Nouns.outside) {
                readsUntrusted = Answer(value: true, place: place, because: "\(found): \(tool.name)")
            } else if tool.openWorld.isStated, !can(.execute) {
                readsUntrusted = Answer(
                    value: tool.openWorld.value, place: tool.openWorld.place, because: tool.openWorld.quote)
            } else if let found = word(Nouns.computed), word(Nouns.ours) == nil {
                readsUntrusted = Answer(value: false, place: place, because: "\(found): \(tool.name)")
            }
            if let deep = capabilities.first(where: { [.credentials, .execute].contains($0.capability) }) {
                readsPrivate = Answer(value: true, place: deep.place, because: deep.because)
            } else if let found = word(Nouns.ours) ?? (word(Nouns.open) == nil ? word(Nouns.oursUnlessOpen) : nil) {
                readsPrivate = Answer(value: true, place: place, because: "\(found): \(tool.name)")
            } else if let found = word(Nouns.open.union(Nouns.computed)) {
                readsPrivate = Answer(value: false, place: place, because: "\(found): \(tool.name)")
            }
        }
        // What can carry data out.
        let addressee = tool.parameters.first { Nouns.addressees.contains($0.name.lowercased()) }
        if let out = capabilities.first(where: { [.send, .payment, .execute, .network].contains($0.capability) }) {
            wayOut = Answer(value: true, place: out.place, because: out.because)
        } else if can(.changeAccess) || (can(.write) && addressee != nil) {
            wayOut = Answer(
                value: true, place: addressee?.place ?? place, because: addressee?.name ?? "change-access: \(tool.name)"
            )
        } else if can(.write), let found = word(Nouns.shared) {
            wayOut = Answer(value: true, place: place, because: "\(found): \(tool.name)")
        } else if onlyReads {
            wayOut = Answer(value: false, place: place, because: "it only reads, and takes no address: \(tool.name)")
        } else if tool.openWorld.isStated {
            wayOut = Answer(value: tool.openWorld.value, place: tool.openWorld.place, because: tool.openWorld.quote)
        }
    }
}
