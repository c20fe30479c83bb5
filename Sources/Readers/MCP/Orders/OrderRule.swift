/// One way in which a text gives orders to an AI: a value, with texts that it must hear and texts that it must not.
struct OrderRule: Sendable {
    let id: String
    /// Raised when the same text would give another answer.
    let version: Int
    let kind: OrderSignal.Kind
    /// Without one of these senses the rule cannot match.
    let needs: Senses
    /// What its texts are in a definition.
    let role: Sentence.Role
    /// What it hears is an order only where something else says so too: a second rule of another family in the same
    /// text, an AI told to do it, or the user's own things. See ``OrderSupport``.
    let isWeak: Bool
    /// Texts in which it must be found, and harmless ones in which no rule may find anything.
    let hears: [String]
    let passes: [String]
    /// The place of the word that decides, in a sentence that gives the order.
    let matches: @Sendable (Sentence) -> Int?

    init(
        _ id: String, _ version: Int = 1, _ kind: OrderSignal.Kind, needs: Sense...,
        role: Sentence.Role = .toolDescription, isWeak: Bool = false,
        hears: [String], passes: [String], matches: @escaping @Sendable (Sentence) -> Int?
    ) {
        self.id = id
        self.version = version
        self.kind = kind
        self.needs = Senses(needs)
        self.role = role
        self.isWeak = isWeak
        self.hears = hears
        self.passes = passes
        self.matches = matches
    }

    static let all = [
        override, role, priority, authority, foreignOverride,
        concealment, untold, kept, guardsOff, hiding, stealth, falsePretence, consent, foreignConcealment,
        secretFile, carryOff, passive, outOfScope, footer, consentClaimed, threat, obedience, copy, nextOutput, asked,
        sendAlong, rite,
        parameterName, foreignCarryOff, picture,
        soliciting, innocentParameter, foreignKey,
        shadowing, tampering, firstOfAll, foreignCall, instead, delayed,
        preference, promotion,
        shell, persistence, memory,
        attackTool,
    ]

    private static let ands = Set(["and", "then", "or", "to"].map { OrderLexicon.hash($0) })
    static func isAnd(_ hash: UInt64) -> Bool { ands.contains(hash) }
}
