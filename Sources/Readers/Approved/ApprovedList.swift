package import Assessment
import Digest

/// What was approved, as one file for machines without a store: uses with what they may do, the hashes of the definitions
/// that were reviewed, and what people accepted. No word of a vendor's is in it but names of tools, packages, addresses and
/// scopes.
package struct ApprovedList: Hashable, Sendable {
    /// The name of the form.
    package static let schema = "tprm.approved/1"

    /// One tool as it was reviewed.
    package struct Tool: Hashable, Sendable {
        package let name: String
        /// SHA-256 of the whole definition, and of its parts: to say which of them is another.
        package let hash: String
        package let parts: [Part: String]
        /// By its words: `read`, `write`, …
        package let capabilities: [String]

        /// What of a definition is hashed by itself.
        package enum Part: String, CaseIterable, Sendable { case description, schema, annotations }
    }

    /// What a server listed when it was reviewed.
    package struct Listing: Hashable, Sendable {
        /// SHA-256 of the document.
        package let document: String
        package let day: Day
        /// In the order of their names.
        package let tools: [Tool]
        /// SHA-256 of all definitions together.
        package let setHash: String
        /// SHA-256 of the instructions that the server gives to a model; nil where it gave none.
        package let instructions: String?
    }

    /// One service of the register, by what a client's settings may call it.
    package struct Service: Hashable, Sendable {
        /// `vendor/service`.
        package let slug: String
        /// What the server and its registry call it.
        package var names: [String]
        /// `registry:identifier`, without versions.
        package var packages: [String]
        /// Addresses without scheme, query and trailing `/`, in lower case.
        package var endpoints: [String]
        /// SHA-256 of the start commands that a person agreed to.
        package var commands: [String]
        /// Scopes that were granted to us.
        package var scopes: [String]
        package init(
            slug: String, names: [String] = [], packages: [String] = [], endpoints: [String] = [],
            commands: [String] = [], scopes: [String] = []
        ) {
            self.slug = slug
            self.names = names
            self.packages = packages
            self.endpoints = endpoints
            self.commands = commands
            self.scopes = scopes
        }
    }

    /// One use: which of our agents, with which service, and what people agreed to.
    package struct Approved: Hashable, Sendable {
        /// `agent/vendor/service`.
        package let slug: String
        package let service: String
        /// Names of the tools that are granted; empty where nothing is granted by name.
        package var granted: [String] = []
        package var scopes: [String] = []
        package var categories: [String]?
        package var operations: [String]?
        package var autonomy: String?
        /// The last day on which every role's decision holds; nil where one is missing, has ended, or was outgrown.
        package var until: Day?
        /// What the program recommended, such as `conditional`.
        package var rating: String
        /// SHA-256 of the listing that was on file when each role agreed; nil where there was none.
        package var listing: String?
        /// Rows of the policy that deny a category of the use, as `category: row`.
        package var denied: [String] = []
        /// Risks that named persons accepted: the check, and the last day.
        package var accepted: [Accepted] = []
        package init(slug: String, service: String, rating: String) {
            self.slug = slug
            self.service = service
            self.rating = rating
        }
    }
    package struct Accepted: Hashable, Sendable {
        package let check: String
        package let until: Day
        package init(check: String, until: Day) {
            self.check = check
            self.until = until
        }
    }
    /// A row of the policy.
    package struct Row: Hashable, Sendable {
        package let id: String
        package let agent: String?
        package let category: String?
        package let operations: [String]?
        package let decision: String
        package init(_ row: Policy.Row) {
            id = row.id
            agent = row.agent
            category = row.category
            operations = row.operations.map { $0.map(\.rawValue).sorted() }
            decision = row.decision.rawValue
        }
        init(id: String, agent: String?, category: String?, operations: [String]?, decision: String) {
            self.id = id
            self.agent = agent
            self.category = category
            self.operations = operations
            self.decision = decision
        }
    }

    /// The day on which it was written.
    package let day: Day
    package var policy: String
    package var policyHash: String
    package var rows: [Row]
    package var services: [Service]
    package var listings: [Listing]
    package var uses: [Approved]

    package init(
        day: Day, policy: String, policyHash: String, rows: [Row], services: [Service], listings: [Listing],
        uses: [Approved]
    ) {
        self.day = day
        self.policy = policy
        self.policyHash = policyHash
        self.rows = rows
        self.services = services.sorted { $0.slug < $1.slug }
        self.listings = listings.sorted { $0.document < $1.document }
        self.uses = uses.sorted { $0.slug < $1.slug }
    }

    /// The first day on which an approval in it ends; nil where none holds.
    package var expires: Day? { uses.compactMap(\.until).min() }
    package func listing(_ document: String?) -> Listing? { listings.first { $0.document == document } }
}

extension ApprovedList.Listing {
    /// What a document lists; nil where it lists no tools, or not all of them.
    package init?(_ server: ListedServer, document: String, day: Day) {
        guard let listing = server.listing, listing.toolsPlace != nil, listing.continues == nil else { return nil }
        self.document = document
        self.day = day
        let name = listing.name?.text ?? ""
        tools = listing.tools.map { ApprovedList.Tool($0, server: name) }.sorted {
            ($0.name, $0.hash) < ($1.name, $1.hash)
        }
        setHash = ListedTool.hash(of: listing.tools)
        instructions = listing.instructions.map { Digest(of: $0.text).hex }
    }
}

extension ApprovedList.Tool {
    init(_ tool: ListedTool, server: String) {
        name = tool.name
        hash = tool.hash
        capabilities = ToolNature(tool, server: server).capabilities.map(\.capability.said).sorted()
        func digest(_ keys: Set<String>) -> String? {
            let members = (tool.definition.members ?? []).filter { keys.contains($0.key) }
            return members.isEmpty ? nil : Digest(of: Canonical.bytes(of: .object(members))).hex
        }
        var parts: [Part: String] = [:]
        parts[.description] = digest(["description", "title"])
        parts[.schema] = digest(["inputSchema", "input_schema", "outputSchema", "parameters", "arguments"])
        parts[.annotations] = digest(["annotations"])
        self.parts = parts
    }

    /// Which parts are others than in another definition, in words; empty where none is.
    func differences(from other: ApprovedList.Tool) -> [String] {
        Part.allCases.filter { parts[$0] != other.parts[$0] }.map(\.rawValue)
    }
}
