package import Assessment

/// An organisation's policy as a file.
extension Policy {
    /// The policy of a YAML file. What the file leaves out is as in `Policy.standard`.
    ///
    /// Throws what parsing throws, and `ReadingError.refused` with everything that is wrong, each with its pointer:
    /// unknown keys, categories and checks, ids given twice, a freshness longer than the check's own, rows that can
    /// never decide.
    package init(yaml bytes: [UInt8], file: String) throws(ReadingError) {
        try self.init(JSON.yaml(bytes, name: file), file: file)
    }

    /// The same, parsed already.
    package init(_ json: JSON, file: String) throws(ReadingError) {
        var proof = Proofreader()
        let map = proof.object(
            json, "",
            keys: [
                "name", "categories", "rows", "freshness", "cadences", "weights", "share-shown", "bulk-people",
                "incident-hours", "log-days", "subprocessor-days", "insurance-minimum", "override-months",
            ], required: ["name"])
        var policy = Policy.standard
        policy.name = proof.text(map?["name"], "/name") ?? policy.name
        if let list = map?["categories"] { policy.categories = Policy.categories(list, &proof) }
        if let list = map?["rows"] { policy.rows = Policy.rows(list, policy.categories, &proof) }
        if let list = map?["freshness"] { policy.freshness = Policy.freshness(list, &proof) }
        if let list = map?["cadences"] { Policy.read(cadences: list, into: &policy.cadences, &proof) }
        if let list = map?["weights"] { Policy.read(weights: list, into: &policy.weights, &proof) }
        let numbers: [(String, ClosedRange<Int>, WritableKeyPath<Policy, Int>)] = [
            ("share-shown", 0...100, \.shareShown), ("bulk-people", 0...1_000_000_000, \.bulkPeople),
            ("incident-hours", 1...8760, \.incidentHours), ("log-days", 0...36_500, \.logDays),
            ("subprocessor-days", 0...3650, \.subprocessorDays),
            ("insurance-minimum", 0...1_000_000_000_000, \.insuranceMinimum),
            ("override-months", 1...12, \.overrideMonths),
        ]
        for (key, range, path) in numbers {
            if let number = proof.number(map?[key], "/" + key, in: range) { policy[keyPath: path] = number }
        }
        guard proof.problems.isEmpty else { throw .refused(file: file, problems: proof.problems) }
        self = policy
    }

    private static func categories(_ json: JSON, _ proof: inout Proofreader) -> [Category] {
        var seen: Set<String> = []
        return proof.list(json, "/categories").compactMap { item, at in
            guard let object = proof.object(item, at, keys: ["name", "level", "is"], required: ["name", "level"]),
                let name = proof.text(object["name"], pointer(at, "name")),
                let level = proof.word(
                    object["level"], pointer(at, "level"), among: DataLevel.allCases, by: \.description)
            else { return nil }
            if !seen.insert(name).inserted { proof.note(at, "The category \(name) is given twice.") }
            let traits = proof.list(object["is"], pointer(at, "is")).compactMap { item, at in
                proof.word(item, at, as: Trait.self)
            }
            return Category(name, level, Set(traits))
        }
    }

    private static func rows(_ json: JSON, _ categories: [Category], _ proof: inout Proofreader) -> [Row] {
        var seen: Set<String> = [], all: String?
        return proof.list(json, "/rows").compactMap { item, at in
            let keys = ["id", "agent", "category", "operations", "decision"]
            guard let object = proof.object(item, at, keys: keys, required: ["id", "decision"]),
                let id = proof.text(object["id"], pointer(at, "id")),
                let decision = proof.word(object["decision"], pointer(at, "decision"), as: Decision.self)
            else { return nil }
            if !seen.insert(id).inserted { proof.note(at, "The row \(id) is given twice.") }
            if let all { proof.note(at, "The row \(all) above fits everything, so this one can never decide.") }
            let category = proof.text(object["category"], pointer(at, "category"))
            if let category, !categories.contains(where: { $0.name == category }) {
                proof.note(pointer(at, "category"), "There is no category \(category).")
            }
            var operations: Set<Action>?
            if let list = object["operations"] {
                operations = Set(
                    proof.list(list, pointer(at, "operations")).compactMap {
                        proof.word($0.item, $0.at, as: Action.self)
                    })
            }
            let row = Row(
                id, agent: proof.text(object["agent"], pointer(at, "agent")), category: category,
                operations: operations, decision)
            if row.agent == nil, category == nil, operations == nil { all = id }
            return row
        }
    }

    private static func freshness(_ json: JSON, _ proof: inout Proofreader) -> [String: Int] {
        guard let members = json.members else {
            proof.note("/freshness", "Checks with their months were expected, such as ACC-03: 6.")
            return [:]
        }
        var freshness: [String: Int] = [:]
        for member in members {
            let at = pointer("/freshness", member.key)
            guard let check = Check.withID(member.key) else {
                proof.note(at, "There is no check \(member.key).")
                continue
            }
            // A policy may shorten a check's months, never lengthen them.
            freshness[member.key] = proof.number(member.value, at, in: 1...check.freshMonths)
        }
        return freshness
    }

    private static func read(cadences json: JSON, into cadences: inout [Tier: Cadence], _ proof: inout Proofreader) {
        let tiers = Tier.allCases
        guard let object = proof.object(json, "/cadences", keys: tiers.map(\.description)) else { return }
        for tier in tiers {
            guard let item = object[tier.description], var cadence = cadences[tier] else { continue }
            let at = pointer("/cadences", tier.description)
            guard
                let given = proof.object(
                    item, at, keys: ["full-months", "light-months", "warn-days", "grace-days"],
                    required: ["full-months"])
            else { continue }
            let full = proof.number(given["full-months"], pointer(at, "full-months"), in: 1...60)
            cadence.fullMonths = full ?? cadence.fullMonths
            cadence.lightMonths = proof.number(given["light-months"], pointer(at, "light-months"), in: 1...60)
            if let days = given["warn-days"] {
                cadence.warnDays = proof.list(days, pointer(at, "warn-days"))
                    .compactMap { proof.number($0.item, $0.at, in: 1...365) }.sorted(by: >)
            }
            cadence.graceDays =
                proof.number(given["grace-days"], pointer(at, "grace-days"), in: 0...365) ?? cadence.graceDays
            cadences[tier] = cadence
        }
    }

    private static func read(weights json: JSON, into weights: inout [Severity: Int], _ proof: inout Proofreader) {
        let all = Severity.allCases
        guard let object = proof.object(json, "/weights", keys: all.map(\.description)) else { return }
        for severity in all {
            guard let item = object[severity.description] else { continue }
            if let quarters = Policy.quarters(item) {
                weights[severity] = quarters
            } else {
                proof.note(
                    pointer("/weights", severity.description),
                    "A number from 0 to 100 in whole quarters was expected, such as 7.5.")
            }
        }
    }

    /// `7.5` as 30 quarters; nil for what is not a number of quarters.
    private static func quarters(_ json: JSON) -> Int? {
        guard case .number(let digits) = json else { return nil }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Int(parts[0]), (0...100).contains(whole) else { return nil }
        let rest = ["": 0, "0": 0, "00": 0, "25": 1, "5": 2, "50": 2, "75": 3]
        return (parts.count == 1 ? 0 : parts[1].isEmpty ? nil : rest[String(parts[1])]).map { whole * 4 + $0 }
    }
}
