/// How sensitive data are, lowest first. Synthetic data are declared as public.
package enum DataLevel: Int, Comparable, Sendable, CaseIterable, CustomStringConvertible {
    case `public`, `internal`, confidential, restricted
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    package var description: String {
        switch self {
        case .public: "public"
        case .internal: "internal"
        case .confidential: "confidential"
        case .restricted: "restricted"
        }
    }
    /// From that word; nil for any other.
    package init?(_ word: String) {
        guard let found = DataLevel.allCases.first(where: { $0.description == word }) else { return nil }
        self = found
    }
}

/// What an agent does with data through a service.
package enum Action: String, Sendable, CaseIterable, Comparable {
    case list, read, search, draft, write, delete, send, execute, pay
    case changeAccess = "change-access"
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    /// Changes what is there, without ending anything or reaching outside.
    package var writes: Bool { self == .draft || self == .write }
    /// Deletes, sends, executes, pays or changes access.
    package var acts: Bool {
        switch self {
        case .delete, .send, .execute, .pay, .changeAccess: true
        case .list, .read, .search, .draft, .write: false
        }
    }
}

/// How far an agent goes by itself.
package enum Autonomy: String, Sendable, CaseIterable {
    case suggests
    case actsWithApproval = "acts-with-approval"
    case acts
}

/// What the use means to our business: a legal flag (DORA article 3(22), 88 FR 37920), shown beside the tier.
package enum BusinessFunction: String, Sendable, CaseIterable {
    case ordinary, important
    case criticalOrImportant = "critical-or-important"
}

/// Who runs a service.
package enum Hosting: String, Sendable, CaseIterable {
    /// The vendor does.
    case vendor
    /// We do, on a server of ours.
    case we
    /// It runs beside the agent, on a person's machine.
    case local
}

/// The unit of decision: may *this* agent use *this* service on *this* data? Declared by us, never read from a vendor.
package struct Use: Hashable, Sendable {
    /// A legal entity, person or open-source project that we take a service from.
    package struct Vendor: Hashable, Sendable {
        package enum Kind: String, Sendable, CaseIterable { case company, individual, project }
        package var slug: String
        package var legalName: String
        package var kind: Kind
        /// Declared bodies of law: only their hooks show.
        package var regimes: Set<Regime>
        package init(slug: String, legalName: String, kind: Kind = .company, regimes: Set<Regime> = []) {
            self.slug = slug
            self.legalName = legalName
            self.kind = kind
            self.regimes = regimes
        }
        package var subject: Subject { .vendor(slug) }
    }
    /// One thing that a vendor offers.
    package struct Service: Hashable, Sendable {
        package enum Kind: String, Sendable, CaseIterable {
            case mcpServer = "mcp-server"
            case saas, data, library
        }
        package var slug: String
        package var kind: Kind
        package var hosting: Hosting
        package init(slug: String, kind: Kind = .mcpServer, hosting: Hosting = .vendor) {
            self.slug = slug
            self.kind = kind
            self.hosting = hosting
        }
    }
    /// One of our AI agents.
    package struct Agent: Hashable, Sendable {
        package var slug: String
        package var owner: String
        package var purpose: String
        /// nil is "nobody said", which is never taken for the mildest.
        package var autonomy: Autonomy?
        package init(slug: String, owner: String = "", purpose: String = "", autonomy: Autonomy?) {
            self.slug = slug
            self.owner = owner
            self.purpose = purpose
            self.autonomy = autonomy
        }
        package var subject: Subject { .agent(slug) }
    }

    package var agent: Agent
    package var vendor: Vendor
    package var service: Service
    /// One sentence.
    package var purpose: String
    /// The person on our side who answers for this use.
    package var owner: String
    /// Names of the policy's data categories; nil is "nobody said".
    package var categories: [String]?
    /// What is granted and enforced, else what is offered; nil is "nobody said".
    package var operations: Set<Action>?
    package var function: BusinessFunction?
    /// Names of the tools that are granted, and of those that the purpose needs.
    package var toolsGranted: [String] = []
    package var toolsNeeded: [String] = []
    /// How many people the data are about, at most.
    package var people = 0
    package var production = true
    /// Whether another service could take over within tolerance.
    package var substitute = false
    package var credentialsInReach = false
    /// Whether others will take what it writes in public as ours.
    package var seenAsOurs = false
    /// Acts with a way back; without one, none has.
    package var undoable: Set<Action> = []
    /// The day when production use began; nil before that.
    package var connected: Day?
    /// What the agent reaches over the tools of all its uses together.
    package var reach = Reach()

    package init(agent: Agent, vendor: Vendor, service: Service, purpose: String = "", owner: String = "") {
        self.agent = agent
        self.vendor = vendor
        self.service = service
        self.purpose = purpose
        self.owner = owner
    }

    /// `agent/vendor/service`, as commands name it.
    package var slug: String { "\(agent.slug)/\(vendor.slug)/\(service.slug)" }
    /// The service as a subject.
    package var serviceSubject: Subject { .service(service.slug, of: vendor.slug) }
    /// The use as a subject: a part of its agent.
    package var subject: Subject { agent.subject.child(.use, "\(vendor.slug)/\(service.slug)") }
    /// What a check is asked of.
    package func subject(_ asked: Check.Asked) -> Subject {
        switch asked {
        case .vendor: vendor.subject
        case .service: serviceSubject
        case .agent: agent.subject
        case .use: subject
        }
    }

    /// The highest level of its categories under a policy; a category that the policy does not know is restricted, and
    /// no declared category is nil.
    package func data(_ policy: Policy) -> DataLevel? {
        guard let categories, !categories.isEmpty else { return nil }
        return categories.map { policy.level($0) }.max()
    }
    /// What its categories are; one that the policy does not know has every trait.
    package func traits(_ policy: Policy) -> Set<Policy.Trait> {
        (categories ?? []).reduce(into: []) { $0.formUnion(policy.traits($1)) }
    }
    package var isMCP: Bool { service.kind == .mcpServer }
    /// Rule R1's reach: confidential data or above, an act, or credentials. What nobody declared counts as yes.
    package func canHarm(_ policy: Policy) -> Bool {
        (data(policy).map { $0 >= .confidential } ?? true)
            || (operations.map { $0.contains(where: \.acts) } ?? true) || credentialsInReach
    }

    /// The use of every check's examples: an assistant that reads and sends confidential personal data through a
    /// vendor's server, in production.
    package static var example: Use {
        var use = Use(
            agent: Agent(slug: "agent", owner: "A. Owner", purpose: "answer mail", autonomy: .actsWithApproval),
            vendor: Vendor(slug: "vendor", legalName: "Vendor Inc."), service: Service(slug: "service"),
            purpose: "Answer support mail.", owner: "A. Owner")
        use.categories = ["customer-personal"]
        use.operations = [.read, .send]
        use.function = .ordinary
        return use
    }
}
