import Assessment
import Digest

/// One document about a server, opened for comparison: a listing in any form that is read, a registry's description, a
/// transcript.
package struct ListedServer: Sendable {
    /// The document's name.
    package let name: String
    /// What it lists; nil where the document has no list of tools, prompts or instructions.
    let listing: ServerListing?
    /// What a registry says of it; nil where it is no such description.
    let description: ServerDescription?
    let json: JSON?
    /// Of a transcript over HTTP, the answers of the server.
    private let http: HTTPListing?
    /// What its reader stated of the service as a whole and of its endpoints.
    private let facts: [Fact]
    private let service: Subject
    private let kind: String

    /// Whether documents of a kind speak of a server.
    package static func speaks(_ kind: String) -> Bool {
        [Reader.mcpToolList, .mcpServerJSON, .httpTranscript, .mcpInspection, .authorizationMetadata].contains {
            $0.id == kind
        }
    }

    /// Nil where the document is of no kind that speaks of a server. Throws `ReadingError` where it cannot be read.
    package init?(_ content: Content, as kind: String? = nil, _ setting: Setting) async throws {
        let (_, harvest) = try await Reader.reading(content, as: kind, setting)
        guard ListedServer.speaks(harvest.kind) else { return nil }
        self.init(content, harvest, setting)
    }

    /// From what was read already.
    package init(_ content: Content, _ harvest: Harvest, _ setting: Setting) {
        name = content.document.name
        service = setting.serviceSubject
        kind = harvest.kind
        let service = setting.serviceSubject
        facts = harvest.facts.filter {
            $0.subject == service || $0.subject.parent == service && $0.subject.kind == .endpoint
        }
        http = ListedServer.transcript(content).flatMap { HTTPListing($0.exchanges) }
        let told = http?.json ?? ListedServer.told(content)
        json = told
        guard let told else {
            (listing, description) = (nil, nil)
            return
        }
        let description = ServerDescription(told)
        var listing = ServerListing(told)
        // A server that lists nothing may list more to another caller: what it offers was not seen.
        if listing.tools.isEmpty { listing.toolsPlace = nil }
        self.listing = listing.certainty > 0 ? listing : nil
        self.description = description.certainty > 0 && listing.toolsPlace == nil ? description : nil
    }

    private static func told(_ content: Content) -> JSON? {
        switch content.form {
        case .json(let json): json["log"]?["entries"]?.array == nil ? json : nil
        case .yaml(let json): json
        default: nil
        }
    }
    private static func transcript(_ content: Content) -> HTTPTranscript? {
        switch content.form {
        case .json(let json): json["log"]?["entries"]?.array == nil ? nil : HTTPTranscript(har: json)
        case .text(let text): HTTPTranscript(text: text)
        default: nil
        }
    }

    /// Where a pointer of a change stands in the document: of a transcript over HTTP, in the answer.
    func place(at pointer: String) -> Source.Place { http?.words(at: pointer).place ?? .pointer(pointer) }

    /// Whether it says nothing of tools, packages or how it is reached.
    package var isBare: Bool { listing?.toolsPlace == nil && description == nil && facts.isEmpty }

    /// Whether both speak of the same: of tools, or of what a registry says, or of endpoints.
    package func answers(_ other: ListedServer) -> Bool {
        if listing?.toolsPlace != nil || other.listing?.toolsPlace != nil {
            return listing?.toolsPlace != nil && other.listing?.toolsPlace != nil
        }
        // What a resource publishes of itself, and what its authorisation server does, are two things.
        return kind == other.kind && (json?["resource"] != nil) == (other.json?["resource"] != nil)
    }

    // MARK: What its reader stated

    private func fact(_ key: String) -> Fact? { facts.first { $0.key == key && $0.subject == service } }
    func text(_ key: FactKey<String>) -> String? {
        if case .text(let text)? = fact(key.name)?.value { text } else { nil }
    }
    func names(_ key: FactKey<[String]>) -> [String]? {
        if case .names(let names)? = fact(key.name)?.value { names } else { nil }
    }
    func flag(_ key: FactKey<Bool>) -> Bool? {
        if case .flag(let flag)? = fact(key.name)?.value { flag } else { nil }
    }
    /// Where a key was read, as a pointer; empty where the document is no JSON.
    func place<V>(_ key: FactKey<V>) -> String {
        if case .pointer(let place)? = fact(key.name)?.source.place { place } else { "" }
    }
    /// The endpoints that served a request without credentials, and those that refused it; the service itself where its
    /// transcript names none.
    var openEndpoints: Set<String> { endpoints(true) }
    var closedEndpoints: Set<String> { endpoints(false) }
    private func endpoints(_ open: Bool) -> Set<String> {
        Set(
            facts.filter { $0.key == FactKey<Bool>.endpointOpen.name && $0.value == .flag(open) }.map {
                $0.subject.kind == .endpoint ? $0.subject.name : "the endpoint"
            })
    }

    // MARK: Where it comes from

    /// One package, without its version.
    struct Package {
        let key: String
        let version: String
        let hash: String?
        let place: String
    }
    var packages: [Package] {
        if let description, !description.packages.isEmpty {
            return description.packages.map {
                Package(key: "\($0.registry):\($0.identifier)", version: $0.version, hash: $0.hash, place: $0.place)
            }
        }
        // A dump may say of which package it was taken.
        guard listing != nil, let name = json?["package"]?.text, !name.isEmpty else { return [] }
        return [
            Package(
                key: "\(json?["source"]?.text ?? "package"):\(name)", version: json?["version"]?.text ?? "", hash: nil,
                place: "/package")
        ]
    }

    /// What stands before the `/` of a name in the official registry: its owner, as `io.github.NAME`.
    var namespace: String? {
        guard description != nil, let name = text(.serverName), let slash = name.lastIndex(of: "/") else { return nil }
        return String(name[..<slash])
    }

    /// What the source's keeper calls the repository, whatever its address.
    var repositoryID: String? {
        let repository = json?["repository"] ?? json?["server"]?["repository"]
        return repository?["id"]?.text ?? repository?["id"]?.int.map { String($0) }
    }

    /// `example.com/owner` of `https://example.com/owner/name`.
    static func owner(ofRepository url: String) -> String {
        let plain = url.lowercased().split(separator: "://").last.map(String.init) ?? url
        return plain.split(separator: "/").prefix(2).joined(separator: "/")
    }

    /// SHA-256 of how the server was started, where the document says so: arguments are not repeated, for they may hold
    /// what is secret.
    var command: String? {
        guard listing != nil, let command = json?["command"], !command.isNull, json?["tools"] != nil else { return nil }
        return Digest(of: Canonical.bytes(of: command)).hex
    }
}

extension ListedServer {
    /// SHA-256 of the start command to which a person agreed, as the transcript of an inspection has it; nil elsewhere.
    package var reviewedCommand: String? {
        guard json?["schema"]?.text?.hasPrefix("tprm.inspection/") == true else { return nil }
        return json?["command"]?["reviewed"]?.text
    }
}
