extension FactKey where Value == Practice {
    /// A person read the tool's texts and found no order in them.
    package static var toolSignalsReviewed: Self { Self("tool.signals-reviewed") }
    /// Data leave only to hosts on a list.
    package static var egressAllowList: Self { Self("egress.allow-list") }
    /// Calls are limited in rate.
    package static var rateLimited: Self { Self("limit.rate") }
    /// Amounts of outgoing data are watched.
    package static var volumeWatched: Self { Self("monitoring.volume") }
    /// The hashes of the tool definitions are pinned.
    package static var pinHash: Self { Self("pin.hash") }
    /// A changed tool definition stops use.
    package static var pinEnforced: Self { Self("pin.enforced") }
    /// The server runs in a box: container or user of its own, folders named.
    package static var runtimeIsolated: Self { Self("runtime.isolated") }
    /// The client's approval setting is held by us, not by the user.
    package static var autoApproveManaged: Self { Self("client.auto-approve-managed") }
    /// The package is named with an exact version.
    package static var packagePinned: Self { Self("package.pinned") }
    /// The package is held to a hash or signature.
    package static var packageHash: Self { Self("package.hash") }
    /// Changes of what the agent relies on are recorded.
    package static var knowledgeProvenance: Self { Self("knowledge.provenance") }
}

extension FactKey where Value == Bool {
    /// What the tool does cannot be undone.
    package static var toolIrreversible: Self { Self("tool.irreversible") }
    /// The vendor's annotation, or its default (false).
    package static var toolReadOnlyHint: Self { Self("tool.read-only-hint") }
    /// The vendor's annotation, or its default (true).
    package static var toolDestructiveHint: Self { Self("tool.destructive-hint") }
    /// The vendor's annotation, or its default (false).
    package static var toolIdempotentHint: Self { Self("tool.idempotent-hint") }
    /// The vendor's annotation, or its default (true).
    package static var toolOpenWorldHint: Self { Self("tool.open-world-hint") }
    /// The tool takes a parameter by which a caller must confirm, or run dry.
    package static var toolConfirm: Self { Self("tool.confirm-parameter") }
    /// The tool brings in content that strangers may have written.
    package static var toolUntrusted: Self { Self("tool.reads-untrusted") }
    /// The tool reads data of ours.
    package static var toolPrivate: Self { Self("tool.reads-private") }
    /// The tool can carry data out to others.
    package static var toolWayOut: Self { Self("tool.way-out") }
    /// The agent can read its own credentials.
    package static var credentialReadable: Self { Self("credential.agent-readable") }
    /// The client runs tools without asking.
    package static var autoApprove: Self { Self("client.auto-approve") }
}

extension FactKey where Value == Int {
    /// How long a credential that the agent can read lives, in hours.
    package static var credentialLifetimeHours: Self { Self("credential.lifetime-hours") }
    /// How fast access can be cut, in hours.
    package static var revokeHours: Self { Self("revoke.hours") }
}

extension FactKey where Value == String {
    /// The tool's description, as the vendor wrote it: hostile until escaped.
    package static var toolDescription: Self { Self("tool.description") }
    /// A parameter that takes a free command, query, path or address: its name.
    package static var toolFreeForm: Self { Self("tool.free-form") }
    /// SHA-256 of the tool's definition.
    package static var toolHash: Self { Self("tool.definition-hash") }
    /// SHA-256 of all definitions.
    package static var toolSetHash: Self { Self("tools.set-hash") }
    /// The instructions that the server gives to a model: hostile until escaped.
    package static var serverInstructions: Self { Self("server.instructions") }
    /// The server's own name.
    package static var serverName: Self { Self("server.name") }
    /// The server's own version.
    package static var serverVersion: Self { Self("server.version") }
    /// The protocol revision in which the server answered.
    package static var protocolVersion: Self { Self("mcp.protocol-version") }
    /// The address of the source repository.
    package static var repository: Self { Self("mcp.repository") }
    /// What the forge calls the repository for ever: a name can be taken over, this cannot.
    package static var repositoryID: Self { Self("mcp.repository-id") }
    /// What enforces a person's yes before an act: server, gateway, client, bypassable, prompt, none.
    package static var confirmEnforced: Self { Self("confirm.enforced") }
    /// What the trial showed: none-succeeded, fixed, open.
    package static var injectionResult: Self { Self("injection.test-result") }
    /// As whom the server runs.
    package static var runtimeUser: Self { Self("runtime.user") }
    /// Who published the package.
    package static var packagePublisher: Self { Self("package.publisher") }
    /// A better-known package name that it looks like.
    package static var packageLookalike: Self { Self("package.lookalike") }
    /// Who may write what the agent relies on: named, unknown, anyone.
    package static var knowledgeWriters: Self { Self("knowledge.writers") }
}

extension FactKey where Value == Day {
    /// The day on which cutting access was tried.
    package static var revokeDrill: Self { Self("revoke.drill") }
    /// The day on which injected text was tried.
    package static var injectionTested: Self { Self("injection.test-date") }
}

extension FactKey where Value == [String] {
    /// The tools that a server offers; each is a `tool` part.
    package static var tools: Self { Self("mcp.tools") }
    /// What the tool can do: read, write, delete, send, execute, network, payment, credentials, change-access.
    package static var toolCapability: Self { Self("tool.capability") }
    /// Orders to an AI in the tool's texts, each by its kind; empty when they were read and hold none.
    package static var toolSignals: Self { Self("tool.signals") }
    /// Orders to an AI in the server's instructions, identity, prompts and resources, each by its kind; empty when they were
    /// read and hold none.
    package static var serverSignals: Self { Self("server.signals") }
    /// The vendor's annotations of the tool that its own words contradict, by name; empty when none does.
    package static var toolAnnotationConflict: Self { Self("tool.annotation-conflict") }
    /// How the server is reached: stdio, streamable-http, sse.
    package static var transports: Self { Self("mcp.transports") }
    /// Names of the secrets that the server asks for at start.
    package static var secretsAsked: Self { Self("mcp.secrets-asked") }
    /// Folders of the machine that the server is given, as its run configuration writes them.
    package static var runtimeFolders: Self { Self("runtime.folders") }
    /// The packages in which the server comes, as `registry:identifier@version`.
    package static var packages: Self { Self("mcp.packages") }
}

extension Vocabulary {
    static let compromise: [Word] = [
        Word(.tools), Word(.toolDescription), Word(.toolCapability), Word(.toolIrreversible), Word(.toolReadOnlyHint),
        Word(.toolAnnotationConflict), Word(.toolDestructiveHint), Word(.toolIdempotentHint), Word(.toolOpenWorldHint),
        Word(.toolConfirm),
        Word(.toolFreeForm), Word(.toolSignals), Word(.serverSignals), Word(.toolSignalsReviewed), Word(.toolUntrusted),
        Word(.toolPrivate),
        Word(.toolWayOut), Word(.toolHash), Word(.toolSetHash), Word(.serverInstructions), Word(.serverName),
        Word(.serverVersion), Word(.protocolVersion), Word(.transports), Word(.secretsAsked), Word(.packages),
        Word(.repository), Word(.repositoryID), Word(.runtimeFolders), Word(.confirmEnforced),
        Word(.credentialReadable), Word(.credentialLifetimeHours),
        Word(.egressAllowList), Word(.rateLimited), Word(.volumeWatched), Word(.pinHash), Word(.pinEnforced),
        Word(.revokeHours), Word(.revokeDrill), Word(.injectionTested), Word(.injectionResult),
        Word(.runtimeIsolated), Word(.runtimeUser), Word(.autoApprove), Word(.autoApproveManaged),
        Word(.packagePinned), Word(.packageHash), Word(.packagePublisher), Word(.packageLookalike),
        Word(.knowledgeWriters), Word(.knowledgeProvenance),
    ]
}
