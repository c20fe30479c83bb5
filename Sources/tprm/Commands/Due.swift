import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm due`: what must be reviewed, renewed or closed, by when, and why that day.
struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What must be reviewed, renewed or closed, by when, and why that day.",
        discussion: """
            Of each use the day that comes first. A vendor of which no use is declared stands here with what an earlier
            register had of it. Questions that somebody was asked to answer stand below, with since when; they have no
            day of their own.
            """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "A use or a vendor; without one, everything.")
    var name: String?
    @Option(help: "Only what is due within so many days.")
    var within: Int?
    @Flag(help: "Every candidate, not only the day that won.")
    var all = false
    @Option(
        name: .customLong("fail-on"),
        help: "overdue: exit 2 when something is overdue; due: when it is due or in grace.")
    var failOn: Threshold?

    enum Threshold: String, ExpressibleByArgument, CaseIterable { case due, overdue }

    /// A use, or a vendor of which no use is declared, with its days.
    private struct Item {
        /// `use` or `vendor`.
        let what: String
        let name: String
        let owner: String
        let deadlines: [Deadline]
    }

    func run() throws {
        let desk = try Desk(options)
        var items: [Item] = []
        func keep(_ review: Review) {
            let use = review.use
            items.append(Item(what: "use", name: use.slug, owner: use.owner, deadlines: review.deadlines))
        }
        if let name { try desk.reviews(named: name).forEach(keep) } else { try desk.forEachReview(keep) }
        let reviewed = Set(items.map(\.name))
        let handed = try desk.store.handed().filter { reviewed.contains($0.use) }
        items += try unused(desk)
        items.sort { ($0.deadlines.first?.day ?? desk.day, $0.name) < ($1.deadlines.first?.day ?? desk.day, $1.name) }
        if let within {
            let last = desk.day.adding(days: within)
            items = items.filter { $0.deadlines.first.map { $0.day <= last } ?? false }
        }
        let states = items.flatMap { $0.deadlines.map(\.state) }
        if options.common.json { json(items, handed, desk.day) } else { tell(items, handed) }
        switch failOn {
        case .overdue? where states.contains(.overdue): throw ExitCode(2)
        case .due? where states.contains(where: { $0 == .due || $0 == .grace || $0 == .overdue }): throw ExitCode(2)
        default: break
        }
    }

    /// Vendors of which no use is declared, and of which a day is known all the same.
    private func unused(_ desk: Desk) throws -> [Item] {
        let used = Set(try desk.store.uses().map(\.use.vendor.slug))
        return try desk.store.vendors().compactMap { entry in
            guard !used.contains(entry.vendor.slug), name == nil || name == entry.vendor.slug else { return nil }
            var known = Decisions()
            (known.contractEnds, known.noticeDays) = (entry.contractEnds, entry.noticeDays)
            known.carriedNextReview = entry.nextReview
            let deadlines = Deadline.all(ofVendorWith: known, owner: entry.owner, policy: desk.policy, on: desk.day)
            return deadlines.isEmpty
                ? nil : Item(what: "vendor", name: entry.vendor.slug, owner: entry.owner, deadlines: deadlines)
        }
    }

    private func tell(_ items: [Item], _ handed: [Handed]) {
        var table = TextTable("day", "state", "use or vendor", "what", "why that day")
        for item in items {
            for deadline in all ? item.deadlines : Array(item.deadlines.prefix(1)) {
                table.add("\(deadline.day)", deadline.state.rawValue, item.name, deadline.kind.rawValue, deadline.says)
            }
        }
        table.say(empty: within == nil ? "Nothing is due: no use is declared." : "Nothing is due within that time.")
        if !all && items.contains(where: { $0.deadlines.count > 1 }) {
            Terminal.say("The earliest day of each; --all shows every candidate.")
        }
        if !handed.isEmpty {
            Terminal.say()
            Terminal.say("With somebody, unanswered:")
            HandedList(handed).tell(false)
        }
    }

    private func json(_ items: [Item], _ handed: [Handed], _ day: Day) {
        func list(_ what: String) -> JSON {
            .array(
                items.filter { $0.what == what }.map { item in
                    JSON.object([
                        JSON.Member(what, .string(item.name)), JSON.Member("owner", .string(item.owner)),
                        JSON.Member("next", item.deadlines.first.map { JSON($0) } ?? .null),
                        JSON.Member("candidates", .array(item.deadlines.map { JSON($0) })),
                    ])
                })
        }
        let overdue = items.reduce(0) { $0 + $1.deadlines.count { $0.state == .overdue } }
        Terminal.say(
            JSON.of([
                "as_of": JSON(day), "uses": list("use"), "vendors": list("vendor"), "overdue": .int(overdue),
                "handed": HandedList.json(handed),
            ]).written)
    }
}
