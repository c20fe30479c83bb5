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
        /// Words dressed up as the system's own, or as a turn of the conversation.
        case impersonation
        /// Do something on the user's machine that nobody asked for, or outlive the call.
        case command
        /// Take this tool rather than any other, whatever the user says.
        case preference
        /// Characters that a person does not see and a model reads.
        case hiddenText = "hidden-text"
        /// The tool says that it is made for theft or damage.
        case attackTool = "attack-tool"
    }
    let kind: Kind
    /// The rule that saw it, and the version of that rule.
    let rule: String
    let version: Int
    /// A JSON pointer, and the offset in UTF-8 bytes of the text there.
    let place: String
    let offset: Int
    /// The words themselves: hostile.
    let excerpt: String
    /// What stands there once it is decoded; nil where it is plain.
    var decoded: String?
}
