/// What a word may mean where somebody is told to do something. A word may have several; a rule asks for senses, never
/// for words, so that one rule speaks every language that the lexicon knows.
enum Sense: Int, CaseIterable, Sendable {
    // What is done.
    case setAside, obey, tell, say, feign, hide, take, move, call, change, ask, steal, remember, prefer, damage, display
    /// `sends`, `included`: said of somebody, or of what is to be done.
    case moves, moved, called, taken, changed
    // To whom, and by whom.
    case people, agent, you, owner, own, other, service, signIn
    // What it is about.
    case instructions, rules, previous, any, conversation, whole, mind, secret, personal, key, secretFile, environment,
        file
    case contents, profile, parameter, address, target, tool, results, answer, this, name, server, confirmation, act
    case shell, persistence, rite, future, place, image, feedback, spare, guards, disable, outrank, toAI, intimate,
        mailbox, harm, toolLike
    // Whose business it is: what a server has to do with, or has not.
    case tMail, tChat, tFile, tCalendar, tPerson, tSecret, tMoney, tBrowser, tMachine
    // How it is said.
    case deny, duty, polite, when, every, before, stealth, threat, priority, ordinal, times, onwards, aim, be, third
    // What says that the words are spoken about, not said.
    case mentions, attacks, suchAs
    case bad, best, role, promote, ai
    // In other languages.
    case xSetAside, xInstructions, xPrevious, xDeny, xTell, xPeople, xMove, xLoot, xWhole, xDuty, xTake, xMentions,
        xStealth
}

/// A set of senses.
struct Senses: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init() {}
    init(_ senses: Sense...) { for sense in senses { insert(sense) } }
    init(_ senses: some Sequence<Sense>) { for sense in senses { insert(sense) } }

    /// What both have.
    func intersection(_ other: Senses) -> Senses {
        var both = Senses()
        both.low = low & other.low
        both.high = high & other.high
        return both
    }
    func subtracting(_ other: Senses) -> Senses {
        var rest = Senses()
        rest.low = low & ~other.low
        rest.high = high & ~other.high
        return rest
    }
    var isEmpty: Bool { low | high == 0 }
    mutating func insert(_ sense: Sense) {
        if sense.rawValue < 64 { low |= 1 << UInt64(sense.rawValue) } else { high |= 1 << UInt64(sense.rawValue - 64) }
    }
    mutating func formUnion(_ other: Senses) {
        low |= other.low
        high |= other.high
    }
    mutating func remove(_ sense: Sense) {
        if sense.rawValue < 64 {
            low &= ~(1 << UInt64(sense.rawValue))
        } else {
            high &= ~(1 << UInt64(sense.rawValue - 64))
        }
    }
    func contains(_ sense: Sense) -> Bool {
        sense.rawValue < 64
            ? low & 1 << UInt64(sense.rawValue) != 0 : high & 1 << UInt64(sense.rawValue - 64) != 0
    }
    /// Whether they have one in common.
    func meets(_ other: Senses) -> Bool { low & other.low | high & other.high != 0 }
}
