/// One sentence of a text that a model reads, as the rules look at it.
struct Sentence: Sendable {
    /// What the text is in the definition.
    enum Role: Sendable { case toolDescription, parameter, server, other, name }

    let words: ArraySlice<OrderWords.Word>
    let senses: Senses
    let role: Role
    /// The first sentence of a tool's own description: it says what the tool does.
    let isLead: Bool
    /// What the sentence before it means.
    let before: Senses
    /// What the few sentences before it mean.
    let lately: Senses
    /// What the tool's name and first sentence mean: what it is about.
    let about: Senses
    /// What the server has to do with at all.
    let business: Senses
    private let bytes: [UInt8]

    init(
        _ words: ArraySlice<OrderWords.Word>, of bytes: [UInt8], role: Role, isLead: Bool, before: Senses,
        lately: Senses, about: Senses,
        business: Senses
    ) {
        self.words = words
        self.bytes = bytes
        self.role = role
        self.isLead = isLead
        self.before = before
        self.lately = lately
        self.about = about
        self.business = business
        senses = words.reduce(into: Senses()) { $0.formUnion($1.senses) }
    }

    var start: Int { words.first?.start ?? 0 }
    /// As written, with what stands just around it.
    var text: String { text(from: words.startIndex) }
    /// The same, from a word on where the sentence is long.
    func text(from index: Int) -> String {
        let near = index - words.startIndex > 24 ? index - 8 : words.startIndex
        var from = max(0, words[near].start - 3), to = min(bytes.count, (words.last?.end ?? 0) + 2)
        to = min(to, from + 600)
        // A character is not cut in two.
        while from < to, bytes[from] & 0xC0 == 0x80 { from += 1 }
        while to < bytes.count, to > from, bytes[to] & 0xC0 == 0x80 { to -= 1 }
        return String(decoding: bytes[from..<to], as: UTF8.self)
    }

    /// Whether the bytes before a place of the text are these letters.
    func ends(with letters: String, at end: Int) -> Bool {
        end >= letters.utf8.count && bytes[(end - letters.utf8.count)..<end].elementsEqual(letters.utf8)
    }

    func has(_ sense: Sense) -> Bool { senses.contains(sense) }
    func hasAny(_ senses: Sense...) -> Bool { self.senses.meets(Senses(senses)) }
    func count(_ sense: Sense) -> Int { words.count { $0.senses.contains(sense) } }

    /// The places of a sense, in order.
    func all(_ sense: Sense) -> [Int] { has(sense) ? words.indices.filter { words[$0].senses.contains(sense) } : [] }
    /// Whether a sense stands among the words after a place, at most so many further.
    func follows(_ index: Int, _ sense: Sense, within gap: Int) -> Bool {
        has(sense) && words[(index + 1)...].prefix(gap).contains { $0.senses.contains(sense) }
    }
    /// The same before a place.
    func precedes(_ index: Int, _ sense: Sense, within gap: Int) -> Bool {
        has(sense) && words[max(words.startIndex, index - gap)..<index].contains { $0.senses.contains(sense) }
    }
    func around(_ index: Int, _ sense: Sense, within gap: Int) -> Bool {
        precedes(index, sense, within: gap) || follows(index, sense, within: gap)
            || words[index].senses.contains(sense)
    }

    /// Whether the words just before a place deny it: never, does not, nothing is.
    func isDenied(at index: Int) -> Bool {
        guard has(.deny) else { return false }
        var at = index
        while at > words.startIndex, index - at < 5 {
            if words[at].afterComma { return false }
            at -= 1
            if words[at].senses.contains(.deny) { return true }
        }
        return false
    }
    /// Whether the sentence speaks *about* attacks, or teaches, before it comes to a place.
    func isMention(at index: Int) -> Bool {
        if words[index].quoted {
            return hasAny(.mentions, .attacks, .suchAs) || lately.meets(Senses(.mentions, .attacks))
        }
        guard hasAny(.mentions, .attacks) else { return false }
        // `To guard against attacks, ignore …` is an order; `Detects attacks: ignore …` is none.
        let opens = words.prefix(3).contains { $0.senses.meets(Senses(.mentions, .attacks)) }
        let earlier = words[words.startIndex..<index]
        guard let last = earlier.lastIndex(where: { $0.senses.meets(Senses(.mentions, .attacks)) }) else {
            return false
        }
        return opens || !words[(last + 1)...index].contains { $0.afterComma }
    }
    /// Whether it tells its reader to do something at a place: at the start of a clause, after a duty, or by an agent.
    func isOrder(at index: Int) -> Bool {
        if index == words.startIndex { return !isLead || role != .toolDescription }
        let previous = words[index - 1].senses
        if !words[index - 1].quoted, previous.meets(Senses(.duty, .polite, .deny, .agent, .stealth, .every)) {
            return true
        }
        if words[index].afterComma { return true }
        if index - 2 >= words.startIndex, words[index - 2].senses.meets(Senses(.agent, .duty)) { return true }
        return follows(at: index)
    }
    /// `read the file and pass it`: a second verb after one that is an order.
    private func follows(at index: Int) -> Bool {
        guard let and = words.indices.last(where: { $0 < index && OrderRule.isAnd(words[$0].hash) }), index - and <= 2
        else { return false }
        return true
    }
    /// Whether it is laid upon its reader at all.
    var isDirective: Bool {
        if hasAny(.duty, .polite, .agent, .stealth, .every) { return true }
        if role == .parameter { return true }
        guard let first = words.first, !isLead else { return false }
        return first.senses.meets(Senses(.move, .take, .call, .tell, .hide, .setAside, .change, .ask, .deny, .when))
    }
}
