/// One kind of change between two readings of the same server: whether it reopens the review, within what time, and why.
package struct DriftKind: Hashable, Sendable {
    /// Stable, such as `capability-gained`.
    package let id: String
    /// Within how many days the review is opened again: 0 is the same day, 5 are working days, 30 are days of the
    /// calendar. Nil where the change by itself does not open it.
    package let within: Int?
    /// Why this time, as a sentence.
    package let why: String

    init(_ id: String, within: Int?, _ why: String) {
        self.id = id
        self.within = within
        self.why = why
    }

    /// Whether it opens the review again.
    package var reopens: Bool { within != nil }
    /// `same day`, `within 5 working days`, `within 30 days`; nil where it does not reopen.
    package var reaction: String? { within.map(DriftKind.reaction) }
    static func reaction(_ days: Int) -> String {
        switch days {
        case 0: "same day"
        case 5: "within 5 working days"
        default: "within \(days) days"
        }
    }

    /// Every kind, the most dangerous first: in this order changes are told.
    package static let all: [DriftKind] = sameDay + fiveDays + thirtyDays + told
    private static let ranks = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { ($0.element.id, $0.offset) })
    var rank: Int { DriftKind.ranks[id] ?? 0 }
}

/// A definition that became more dangerous, or a door that opened: the same day.
extension DriftKind {
    static let poisoned = DriftKind(
        "poisoned-text", within: 0, "Text that gives orders to the agent is handled as an incident.")
    static let authenticationLost = DriftKind(
        "authentication-lost", within: 0, "Whoever reaches the endpoint is served now.")
    static let secretExposed = DriftKind("secret-exposed", within: 0, "A secret that stands in clear counts as leaked.")
    static let plaintext = DriftKind(
        "plaintext-transport", within: 0, "Calls and credentials can be read on their way.")
    static let repositoryReplaced = DriftKind(
        "repository-replaced", within: 0,
        "Another repository took the address: this is how abandoned names are taken over.")
    static let packageReplaced = DriftKind(
        "package-replaced", within: 0, "The same version has other bytes: what was reviewed is not what is installed.")
    static let capabilityGained = DriftKind(
        "capability-gained", within: 0, "The agent can do what nobody agreed to.")
    static let confirmationLost = DriftKind(
        "confirmation-lost", within: 0, "A step that held an act back is gone.")
    static let annotationWeakened = DriftKind(
        "annotation-weakened", within: 0, "By its vendor's own word the tool may do more than it was approved for.")

    static let sameDay = [
        poisoned, authenticationLost, secretExposed, plaintext, repositoryReplaced, packageReplaced, capabilityGained,
        confirmationLost, annotationWeakened,
    ]
}

/// Reach that became wider: five working days.
extension DriftKind {
    static let toolAdded = DriftKind(
        "tool-added", within: 5, "The approval covers the tools that were listed, and not this one.")
    static let toolRenamed = DriftKind(
        "tool-renamed", within: 5, "Grants, allow-lists and pins name the tool by its old name.")
    static let schemaWidened = DriftKind(
        "schema-widened", within: 5, "More can be passed to the tool, and through it, than was reviewed.")
    static let scopeAdded = DriftKind("scope-added", within: 5, "A wider scope reaches more than was reviewed.")
    static let secretAdded = DriftKind("secret-added", within: 5, "A further credential comes within its reach.")
    static let dataReach = DriftKind(
        "data-reach-gained", within: 5, "Other data reach the agent: private data, or what strangers wrote.")
    static let directionsGained = DriftKind(
        "directions-gained", within: 5, "The text now tells the agent what to do; a person reads whether it may.")
    static let instructions = DriftKind(
        "instructions-changed", within: 5, "The agent is given these words at the start of every session.")
    static let prompts = DriftKind("prompts-changed", within: 5, "A model reads the new words as its user's.")
    static let resources = DriftKind("resources-changed", within: 5, "Other data can be brought before the agent.")
    static let transport = DriftKind(
        "transport-changed", within: 5, "Calls take another way: where data go and who runs the server is asked anew.")
    static let endpoint = DriftKind("endpoint-changed", within: 5, "Data go to another address.")
    static let package = DriftKind("package-changed", within: 5, "Other code than was reviewed is installed.")
    static let command = DriftKind("command-changed", within: 5, "Another program is started, or with other arguments.")
    static let mayChange = DriftKind(
        "list-may-change", within: 5, "The list may change while it runs, after it was approved.")
    static let unclear = DriftKind(
        "capability-unclear", within: 5, "What the tool does no longer follows from its words: unknown is not harmless."
    )
    static let conflict = DriftKind(
        "annotation-conflict", within: 5, "The annotations say something milder than the tool's own words.")
    static let defaultChanged = DriftKind(
        "default-changed", within: 5, "The value is used whenever the agent says nothing.")
    static let definition = DriftKind(
        "definition-changed", within: 5, "The definition is another in a way that no rule names, so a person reads it.")

    static let fiveDays = [
        toolAdded, toolRenamed, schemaWidened, scopeAdded, secretAdded, dataReach, directionsGained, instructions,
        prompts, resources, transport, endpoint, package, command, mayChange, unclear, conflict, defaultChanged,
        definition,
    ]
}

/// Who stands behind it: thirty days.
extension DriftKind {
    static let owner = DriftKind("owner-changed", within: 30, "Another owner is another party to look into.")
    static let repository = DriftKind(
        "repository-changed", within: 30, "Its maintenance is judged by another repository.")
    static let serverRenamed = DriftKind(
        "server-renamed", within: 30, "Whether it is still the service that was approved must be said.")
    static let retired = DriftKind("deprecated", within: 30, "Its support ends.")

    static let thirtyDays = [owner, repository, serverRenamed, retired]
}

/// What is told and opens nothing by itself.
extension DriftKind {
    static let toolRemoved = DriftKind(
        "tool-removed", within: nil, "Less is offered. A use that needs it stops working.")
    static let capabilityLost = DriftKind("capability-lost", within: nil, "The tool can do less, by its words.")
    static let schemaNarrowed = DriftKind("schema-narrowed", within: nil, "Less can be passed than was reviewed.")
    static let annotationStrengthened = DriftKind(
        "annotation-strengthened", within: nil, "A milder hint is a vendor's word and frees the tool of nothing.")
    static let annotationText = DriftKind(
        "annotation-changed", within: nil, "What the protocol takes for the tool is the same.")
    static let output = DriftKind("output-changed", within: nil, "What a result looks like, by its schema.")
    static let offeringRemoved = DriftKind("offering-removed", within: nil, "Less is offered.")
    static let secretRemoved = DriftKind("secret-removed", within: nil, "A credential less is asked for.")
    static let scopeRemoved = DriftKind("scope-removed", within: nil, "A narrower scope reaches less.")
    static let version = DriftKind("version-changed", within: nil, "A release by itself opens nothing.")
    static let `protocol` = DriftKind(
        "protocol-changed", within: nil, "The revision of the protocol by itself opens nothing.")
    static let text = DriftKind(
        "text-changed", within: nil, "Other words, and none that tell the agent to do something.")
    static let reordered = DriftKind("reordered", within: nil, "The same tools in another order.")

    static let told = [
        toolRemoved, capabilityLost, schemaNarrowed, annotationStrengthened, annotationText, output, offeringRemoved,
        secretRemoved, scopeRemoved, version, `protocol`, text, reordered,
    ]
}
