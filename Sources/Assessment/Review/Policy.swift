/// What an organisation decides: which data agents may touch, how strong evidence must be, how often to look again.
/// Read from `policy.yaml`; its hash stands in every memo.
package struct Policy: Hashable, Sendable {
    /// What a data category is, beside its level: the law and some checks look at this.
    package enum Trait: String, Hashable, Sendable, CaseIterable, Comparable {
        case personal, health, payment
        /// Card authentication data (full track, CVV, PIN): never kept, never for agents.
        case cardAuthentication = "card-authentication"
        package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }
    /// A kind of data that the organisation names.
    package struct Category: Hashable, Sendable {
        package let name: String
        package let level: DataLevel
        package let traits: Set<Trait>
        package init(_ name: String, _ level: DataLevel, _ traits: Set<Trait> = []) {
            self.name = name
            self.level = level
            self.traits = traits
        }
    }
    /// What an agent may do with a category.
    package enum Decision: String, Hashable, Sendable, CaseIterable {
        case allow
        case withApproval = "allow-with-approval"
        case deny
    }
    /// One row: the first row that fits an agent, a category and an operation decides. nil fits all.
    package struct Row: Hashable, Sendable {
        package let id: String
        package let agent: String?
        package let category: String?
        package let operations: Set<Action>?
        package let decision: Decision
        package init(
            _ id: String, agent: String? = nil, category: String? = nil, operations: Set<Action>? = nil,
            _ decision: Decision
        ) {
            self.id = id
            self.agent = agent
            self.category = category
            self.operations = operations
            self.decision = decision
        }
    }
    /// When to look again, by tier. Months and days; `light` is nil where no light check is asked.
    package struct Cadence: Hashable, Sendable {
        package var fullMonths: Int
        package var lightMonths: Int?
        /// Days before the due day on which to warn, most first.
        package var warnDays: [Int]
        package var graceDays: Int
        package init(fullMonths: Int, lightMonths: Int?, warnDays: [Int], graceDays: Int) {
            self.fullMonths = fullMonths
            self.lightMonths = lightMonths
            self.warnDays = warnDays
            self.graceDays = graceDays
        }
    }

    package var name: String
    package var categories: [Category]
    package var rows: [Row]
    /// Months of freshness by check id; may shorten a check's own, never lengthen it.
    package var freshness: [String: Int]
    package var cadences: [Tier: Cadence]
    /// Quarters of the printed weight, so that all arithmetic is whole.
    package var weights: [Severity: Int]
    /// The share of applicable weight, in percent, that must be met or conditional (rule R3).
    package var shareShown: Int
    /// More people than this in restricted data make a use critical (row 1d).
    package var bulkPeople: Int
    /// The longest incident notice that is good enough, in hours.
    package var incidentHours: Int
    /// The shortest log retention that is good enough, in days.
    package var logDays: Int
    /// The shortest notice of a new subprocessor that is good enough, in days.
    package var subprocessorDays: Int
    /// The lowest limit of insurance that is good enough, in whole units of its currency; 0 asks for none.
    package var insuranceMinimum: Int
    /// How long an override or acceptance may run, in months.
    package var overrideMonths: Int

    package func category(_ name: String) -> Category? { categories.first { $0.name == name } }
    /// How sensitive a category is; one that the policy does not know is restricted.
    package func level(_ category: String) -> DataLevel { self.category(category)?.level ?? .restricted }
    /// What a category is; one that the policy does not know has every trait.
    package func traits(_ category: String) -> Set<Trait> { self.category(category)?.traits ?? Set(Trait.allCases) }
    package func weight(_ severity: Severity) -> Int { weights[severity] ?? 0 }
    package func cadence(_ tier: Tier) -> Cadence {
        cadences[tier] ?? Cadence(fullMonths: 12, lightMonths: 6, warnDays: [30, 14, 7], graceDays: 0)
    }
    /// What the policy says of an agent doing something with a category, and the row that says it. No row is a denial,
    /// and card authentication data are denied whatever the rows say.
    package func decision(agent: String, category: String, operation: Action) -> (decision: Decision, row: String) {
        let row = rows.first {
            ($0.agent.map { $0 == agent } ?? true) && ($0.category.map { $0 == category } ?? true)
                && ($0.operations.map { $0.contains(operation) } ?? true)
        }
        let never = self.category(category)?.traits.contains(.cardAuthentication) ?? false
        guard let row else { return (.deny, "none") }
        return never && row.decision != .deny ? (.deny, "card authentication data") : (row.decision, row.id)
    }
    /// The categories of a use that policy denies it, with the rows that deny them. Operations that nobody declared, or
    /// none, are taken for reading: less than that is no use of the data.
    package func denied(_ use: Use) -> [(category: String, row: String)] {
        (use.categories ?? []).sorted().compactMap { category in
            let operations = use.operations ?? []
            let rulings = (operations.isEmpty ? [.read] : operations.sorted()).map {
                decision(agent: use.agent.slug, category: category, operation: $0)
            }
            return rulings.first { $0.decision == .deny }.map { (category, $0.row) }
        }
    }

    /// A sound default: levels and categories that most firms know; card authentication data denied, acts on restricted
    /// data by approval. Cadences are those of common practice (12 months for what is critical or high, 6 where an agent
    /// writes or sends restricted data), weights those of the method.
    package static let standard = Policy(
        name: "standard 2026-11",
        categories: [
            Category("public", .public), Category("synthetic", .public), Category("internal", .internal),
            Category("source-code", .confidential), Category("contracts", .confidential),
            Category("invoices", .confidential), Category("customer-business", .confidential),
            Category("customer-personal", .confidential, [.personal]),
            Category("employee-personal", .confidential, [.personal]), Category("payroll", .restricted, [.personal]),
            Category("mailbox", .restricted, [.personal]), Category("health", .restricted, [.personal, .health]),
            Category("payment-card", .restricted, [.personal, .payment]),
            Category("card-authentication", .restricted, [.personal, .payment, .cardAuthentication]),
            Category("credentials", .restricted),
        ],
        rows: [
            Row("P-01", category: "card-authentication", .deny),
            Row("P-02", category: "credentials", .deny),
            Row("P-03", category: "health", operations: [.list, .read, .search, .draft], .withApproval),
            Row("P-04", category: "health", .deny),
            Row("P-05", operations: [.pay, .changeAccess, .execute, .delete, .send], .withApproval),
            Row("P-06", .allow),
        ],
        freshness: [:],
        cadences: [
            .critical: Cadence(fullMonths: 12, lightMonths: 3, warnDays: [90, 60, 30, 14, 7, 1], graceDays: 0),
            .high: Cadence(fullMonths: 12, lightMonths: 6, warnDays: [60, 30, 14, 7], graceDays: 14),
            .medium: Cadence(fullMonths: 18, lightMonths: 12, warnDays: [30, 14], graceDays: 30),
            .low: Cadence(fullMonths: 24, lightMonths: nil, warnDays: [30], graceDays: 30),
        ],
        weights: [.critical: 40, .high: 30, .medium: 20, .low: 10],
        shareShown: 80, bulkPeople: 100_000, incidentHours: 72, logDays: 180, subprocessorDays: 30, insuranceMinimum: 0,
        overrideMonths: 12)

    package init(
        name: String, categories: [Category], rows: [Row], freshness: [String: Int], cadences: [Tier: Cadence],
        weights: [Severity: Int], shareShown: Int, bulkPeople: Int, incidentHours: Int, logDays: Int,
        subprocessorDays: Int, insuranceMinimum: Int, overrideMonths: Int
    ) {
        self.name = name
        self.categories = categories
        self.rows = rows
        self.freshness = freshness
        self.cadences = cadences
        self.weights = weights
        self.shareShown = shareShown
        self.bulkPeople = bulkPeople
        self.incidentHours = incidentHours
        self.logDays = logDays
        self.subprocessorDays = subprocessorDays
        self.insuranceMinimum = insuranceMinimum
        self.overrideMonths = overrideMonths
    }
}
