/// Words in a definition that tell the agent to do something against its user: an order, not a mention of one.
struct OrderSignal: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        /// Set the agent's own instructions aside.
        case override
        /// Keep something from the user.
        case concealment
        /// Read what is private, or carry it off, in passing.
        case exfiltration
        /// Change how another tool is used.
        case shadowing
        /// Get a secret out of the user.
        case soliciting
        /// Words dressed up as the system's own.
        case impersonation
        /// Characters that a person does not see and a model reads.
        case hiddenText = "hidden-text"
        /// The tool says that it is made for theft or damage.
        case attackTool = "attack-tool"
    }
    let kind: Kind
    /// The rule that saw it.
    let rule: String
    /// A JSON pointer, and the offset in UTF-8 bytes of the text there.
    let place: String
    let offset: Int
    /// The words themselves: hostile.
    let excerpt: String
    /// What stands there once it is decoded; nil where it is plain.
    var decoded: String?
}

/// Finds orders to an AI in texts. The rules look at one sentence at a time: who is told, what to do, with what.
enum OrderSignals {
    /// Raised when the same text would give other signals.
    static let version = 2

    /// The signals of one text, sorted by offset.
    static func find(in passage: ServerListing.Passage, isDescription: Bool = false) -> [OrderSignal] {
        var found = HiddenText.signals(in: passage)
        found += orders(in: passage.text, at: passage.place, isDescription: isDescription)
        for (offset, hidden, decoded) in HiddenText.decodings(of: passage.text) {
            let inner = orders(in: decoded, at: passage.place, isDescription: false)
            found += inner.map {
                OrderSignal(
                    kind: $0.kind, rule: $0.rule, place: $0.place, offset: offset, excerpt: hidden.clipped,
                    decoded: decoded.clipped)
            }
        }
        return found.sorted { ($0.offset, $0.rule) < ($1.offset, $1.rule) }
    }

    /// Signals of a text that stands in pieces over several fields.
    static func find(splitOver passages: [ServerListing.Passage]) -> [OrderSignal] {
        guard passages.count > 1, let first = passages.first else { return [] }
        let joined = passages.map(\.text).joined(separator: " ")
        return orders(in: joined, at: first.place, isDescription: true)
    }

    private static func orders(in text: String, at place: String, isDescription: Bool) -> [OrderSignal] {
        let words = Words(text)
        guard words.all.count > 2 else { return [] }
        let bytes = Array(text.utf8)
        var found: [OrderSignal] = []
        var index = words.all.startIndex
        var before: Sentence?
        while index < words.all.endIndex {
            let number = words.all[index].sentence
            let end = words.all[index...].firstIndex { $0.sentence != number } ?? words.all.endIndex
            let slice = words.all[index..<end]
            let sentence = Sentence(
                Array(slice), in: bytes, isLead: isDescription && index == words.all.startIndex, before: before?.words)
            for rule in OrderRule.all {
                guard let excerpt = rule.matches(sentence) else { continue }
                found.append(
                    OrderSignal(
                        kind: rule.kind, rule: rule.id, place: place, offset: sentence.start,
                        excerpt: excerpt.clipped, decoded: nil))
            }
            before = sentence
            index = end
        }
        return found
    }
}

/// One sentence, as the rules look at it.
struct Sentence: Sendable {
    let words: [String]
    let set: Set<String>
    /// As written, in lower case.
    let text: String
    let start: Int
    /// It says what the tool itself does.
    let isLead: Bool
    let before: [String]

    init(_ words: [Words.Word], in bytes: [UInt8], isLead: Bool, before: [String]?) {
        self.words = words.map(\.text)
        set = Set(self.words)
        start = words.first?.start ?? 0
        // A little on either side, so that `~/.ssh` and `<system>` keep their marks.
        let from = max(0, start - 3), to = min(bytes.count, (words.last?.end ?? start) + 2)
        text = String(decoding: bytes[from..<to], as: UTF8.self)
        self.isLead = isLead
        self.before = before ?? []
    }

    func has(_ words: Set<String>) -> Bool { !set.isDisjoint(with: words) }
    /// The first place where a word of `first` is followed, at most `gap` words later, by one of `second`.
    func near(_ first: Set<String>, _ second: Set<String>, gap: Int) -> Int? {
        for index in words.indices where first.contains(words[index]) {
            let rest = words[(index + 1)...].prefix(gap)
            if rest.contains(where: { second.contains($0) }) { return index }
        }
        return nil
    }
    func contains(_ phrase: String...) -> Bool {
        guard words.count >= phrase.count else { return false }
        return (0...(words.count - phrase.count)).contains { start in
            zip(words[start...], phrase).allSatisfy { $0 == $1 }
        }
    }
    /// Whether the words just before an index deny it: never, does not, nothing is, no.
    func isDenied(at index: Int) -> Bool {
        let denials: Set<String> = [
            "never", "not", "no", "nothing", "without", "cannot", "doesnt", "dont", "wont", "isnt", "neither", "nor",
            "none", "avoid", "refuses", "refuse",
        ]
        return words[max(0, index - 4)..<index].contains { denials.contains($0) }
    }
    /// Whether it speaks *about* attacks or teaches: then the words are mentioned, not said.
    var isMention: Bool {
        has([
            "detect", "detects", "detecting", "detection", "prevent", "prevents", "protects", "protect", "blocks",
            "against", "attack", "attacks", "attempts", "attempt", "attacker", "attackers", "injection", "injections",
            "jailbreak", "jailbreaks", "lesson", "course", "learn", "teaches", "flagged", "flags", "sanitize",
            "sanitizes", "scans", "scan", "scanner", "classify", "classifies", "untrusted", "adversarial", "vulnerable",
            "vulnerability", "vulnerabilities", "guard", "guards", "malicious", "suspicious",
        ])
    }
    /// Whether it tells a reader what to do: a duty, a time, a please.
    var orders: Bool {
        has([
            "must", "always", "please", "first", "before", "mandatory", "required", "should", "need", "also", "ensure",
            "immediately", "whenever", "otherwise", "shall", "remember", "required", "then",
        ])
    }
    /// An address outside: an e-mail address, or one on the web.
    var hasAddress: Bool {
        text.contains("http://") || text.contains("https://") || Sentence.hasMailbox(text)
    }
    private static func hasMailbox(_ text: String) -> Bool {
        guard let at = text.firstIndex(of: "@"), at > text.startIndex else { return false }
        let before = text[text.index(before: at)]
        let after = text[text.index(after: at)...].prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
        return (before.isLetter || before.isNumber) && after.contains(".")
    }
    /// A file or a value that holds secrets, named as such.
    var secretFile: String? {
        let lower = text.lowercased()
        let files = [
            "~/.ssh", ".ssh/", "id_rsa", "id_ed25519", "mcp.json", ".aws/credentials", "/etc/passwd", "/etc/shadow",
            ".npmrc", ".netrc", "claude_desktop_config", ".git-credentials", ".kube/config", ".env", ".pypirc",
            "wallet.dat", ".bash_history", "keychain", ".docker/config", ".gnupg",
        ]
        return files.first { lower.contains($0) }
    }
}
