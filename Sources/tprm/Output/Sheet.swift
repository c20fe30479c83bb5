import Assessment
import Storage

/// One entry of the register for a terminal: names and values, a line each.
struct Sheet {
    private let title: String
    private var lines: [(name: String, value: String)] = []

    init(_ entry: VendorEntry) {
        title = entry.vendor.slug
        add("legal name", entry.vendor.legalName)
        add("kind", entry.vendor.kind.rawValue)
        add("regimes", entry.vendor.regimes.map(\.word).sorted().joined(separator: ", "))
        add("jurisdiction", entry.jurisdiction)
        add("owner", entry.owner)
        add("contacts", entry.contacts)
        add("contract ends", entry.contractEnds?.description)
        add("notice", entry.noticeDays.map { count($0, "day") })
        if let day = entry.lastReview { add("last review", "\(day), carried over, not verified") }
        if let day = entry.nextReview { add("next review", "\(day), carried over, not verified") }
        if let day = entry.retired { add("retired", "\(day)") }
    }

    init(_ entry: ServiceEntry) {
        title = entry.slug
        add("kind", entry.service.kind.rawValue)
        add("run by", entry.service.hosting.runner)
        add("note", entry.note)
        if let day = entry.retired { add("retired", "\(day)") }
    }

    init(_ entry: AgentEntry) {
        title = entry.agent.slug
        add("owner", entry.agent.owner)
        add("purpose", entry.agent.purpose)
        add("autonomy", entry.agent.autonomy?.rawValue ?? Sheet.undeclared)
        if let day = entry.retired { add("retired", "\(day)") }
    }

    init(_ entry: UseEntry, _ policy: Policy) {
        let use = entry.use
        title = use.slug
        add("purpose", use.purpose)
        add("owner", use.owner)
        add("agent", "\(use.agent.slug), \(use.agent.autonomy?.rawValue ?? "autonomy \(Sheet.undeclared)")")
        add("service", "\(use.service.kind.rawValue), run by \(use.service.hosting.runner)")
        add("vendor", "\(use.vendor.legalName), \(use.vendor.kind.rawValue)")
        add(
            "data",
            use.categories.map { names in names.sorted().map { Sheet.category($0, policy) }.joined(separator: ", ") })
        add("operations", use.operations?.sorted().map(\.rawValue).joined(separator: ", "))
        add("function", use.function?.rawValue)
        add("tools granted", use.toolsGranted.sorted().joined(separator: ", "))
        add("tools needed", use.toolsNeeded.sorted().joined(separator: ", "))
        add("people", use.people == 0 ? nil : "at most \(use.people)")
        add("in production", use.production ? "yes" : "no")
        add("connected", use.connected?.description ?? "not yet")
        add("substitute", use.substitute ? "yes" : "no")
        add("credentials", use.credentialsInReach ? "within its reach" : "not within its reach")
        add("seen as ours", use.seenAsOurs ? "yes" : "no")
        add(
            "can be undone",
            use.undoable.isEmpty ? "nothing" : use.undoable.sorted().map(\.rawValue).joined(separator: ", "))
        if let day = entry.retired { add("retired", "\(day)") }
        add("tier", String(Sheet.tier(use, policy).dropFirst("tier ".count)))
    }

    private static let undeclared = "not declared"

    /// `tier medium (3a: confidential data)`, or what must be declared first.
    static func tier(_ use: Use, _ policy: Policy) -> String {
        let decided = Tier.of(use, policy)
        return decided.assessed
            ? "tier \(decided.tier) (\(decided.row): \(decided.says))"
            : "tier \(decided.says); handled as \(decided.tier)"
    }
    private static func category(_ name: String, _ policy: Policy) -> String {
        policy.category(name).map { "\(name) (\($0.level))" } ?? "\(name) (not in the policy: handled as restricted)"
    }

    private mutating func add(_ name: String, _ value: String?) {
        lines.append((name, value.flatMap { $0.isEmpty ? nil : $0 } ?? Sheet.undeclared))
    }

    func say() {
        Terminal.say(Terminal.shown(title))
        let width = lines.map(\.name.count).max() ?? 0
        for (name, value) in lines {
            let pieces = TextTable.wrapped(Terminal.shown(value), max(30, Terminal.width - width - 4))
            for (index, piece) in pieces.enumerated() {
                let head = index == 0 ? name : ""
                Terminal.say("  " + head + String(repeating: " ", count: width - head.count + 2) + piece)
            }
        }
    }
}

extension Hosting {
    /// Who runs it, in words: completes "run by".
    var runner: String {
        switch self {
        case .vendor: "the vendor"
        case .we: "us"
        case .local: "a person's machine"
        }
    }
}

/// A text, or a dash for none.
func shown(_ text: String) -> String { text.isEmpty ? "–" : text }
/// A day, or a dash for none.
func shown(_ day: Day?) -> String { day?.description ?? "–" }
