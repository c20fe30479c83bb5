/// What a word says of a tool in whose name or texts it stands; a word may say several things.
struct ToolSense: OptionSet, Sendable {
    let rawValue: UInt64
    private static func bit(_ number: UInt64) -> ToolSense { ToolSense(rawValue: 1 << number) }

    static let read = bit(0), write = bit(1), delete = bit(2), send = bit(3), execute = bit(4), pay = bit(5)
    static let access = bit(6)
    static let verb: ToolSense = [.read, .write, .delete, .send, .execute, .pay, .access]
    /// Of verbs: may be harmless; adds only; is as often a noun.
    static let ambiguous = bit(7), additive = bit(8), nounish = bit(9)
    /// A word that a description begins with before it says what the tool does.
    static let filler = bit(10)
    static let secret = bit(11), accessNoun = bit(12), person = bit(13), binding = bit(14), money = bit(15)
    static let funds = bit(16), identity = bit(17), message = bit(18)
    static let outside = bit(19), ours = bit(20), oursUnlessOpen = bit(21), open = bit(22), computed = bit(23)
    static let shared = bit(24), queryLanguage = bit(25), address = bit(26), boilerplate = bit(27)
    /// `create` and its like, of people and groups.
    static let makesOrEnds = bit(28)

    /// What a verb does; nil for any other word.
    var capability: Capability? {
        if contains(.read) { return .read }
        if contains(.write) { return .write }
        if contains(.delete) { return .delete }
        if contains(.send) { return .send }
        if contains(.execute) { return .execute }
        if contains(.pay) { return .payment }
        if contains(.access) { return .changeAccess }
        return nil
    }
}

/// The words that decide. Each is looked up once; what several lists say of it is one value.
enum ToolLexicon {
    /// What a word says as it stands.
    static func sense(of word: String) -> ToolSense { senses[word] ?? [] }

    /// The verb behind a form of it, as descriptions have it: `Shows`, `Copies`, `Listing`. Nil for what is no verb.
    static func verb(_ word: String) -> (verb: String, sense: ToolSense)? {
        func found(_ form: String) -> (String, ToolSense)? {
            let sense = sense(of: form)
            return sense.isDisjoint(with: .verb) ? nil : (form, sense)
        }
        if let plain = found(word) { return plain }
        if word.hasSuffix("ies"), let form = found(word.dropLast(3) + "y") { return form }
        if word.hasSuffix("es"), let form = found(String(word.dropLast(2))) { return form }
        if word.hasSuffix("s"), let form = found(String(word.dropLast())) { return form }
        if word.hasSuffix("ing"), word.count > 5 {
            let stem = String(word.dropLast(3))
            if let form = found(stem) ?? found(stem + "e") { return form }
            let letters = Array(stem.suffix(2))
            if letters.count == 2, letters[0] == letters[1] { return found(String(stem.dropLast())) }
        }
        return nil
    }

    /// Whether a word is a verb in the third person: `deletes`, not `delete`.
    static func third(_ word: String) -> (verb: String, sense: ToolSense)? {
        guard word.hasSuffix("s"), sense(of: word).isDisjoint(with: .verb) else { return nil }
        return verb(word)
    }

    private static let senses: [String: ToolSense] = {
        var senses: [String: ToolSense] = [:]
        senses.reserveCapacity(2_000)
        func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
        // A word has one meaning as a verb: that of the first list.
        for (sense, list) in [
            (ToolSense.read, Verbs.read), (.write, Verbs.write), (.delete, Verbs.delete), (.send, Verbs.send),
            (.execute, Verbs.execute), (.pay, Verbs.pay), (.access, Verbs.access),
        ] {
            for word in words(list) where senses[word] == nil { senses[word] = sense }
        }
        for (sense, list) in [
            (ToolSense.ambiguous, Verbs.ambiguous), (.additive, Verbs.additive), (.nounish, Verbs.nouns),
            (.filler, Nouns.fillers), (.queryLanguage, Nouns.queryLanguages), (.address, Nouns.networkWords),
            (.makesOrEnds, "create delete add remove disable enable activate deactivate suspend update"),
        ] {
            for word in words(list) { senses[word, default: []].insert(sense) }
        }
        for (sense, list) in [
            (ToolSense.secret, Nouns.secrets), (.accessNoun, Nouns.access), (.person, Nouns.people),
            (.binding, Nouns.bindings), (.money, Nouns.money), (.funds, Nouns.funds), (.identity, Nouns.identity),
            (.message, Nouns.messages), (.outside, Nouns.outside), (.ours, Nouns.ours),
            (.oursUnlessOpen, Nouns.oursUnlessOpen), (.open, Nouns.open), (.computed, Nouns.computed),
            (.shared, Nouns.shared), (.boilerplate, Nouns.boilerplate),
        ] {
            for word in words(list) { for form in forms(of: word) { senses[form, default: []].insert(sense) } }
        }
        return senses
    }()

    /// A noun and its plural.
    private static func forms(of noun: String) -> [String] {
        if noun.hasSuffix("y"), !["ay", "ey", "oy"].contains(noun.suffix(2)) {
            return [noun, noun.dropLast() + "ies"]
        }
        if noun.hasSuffix("ch") || noun.hasSuffix("x") || noun.hasSuffix("sh") || noun.hasSuffix("ss") {
            return [noun, noun + "es"]
        }
        return noun.hasSuffix("s") ? [noun] : [noun, noun + "s"]
    }
}
