import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm due`: what must be reviewed, renewed or closed, by when, and why that day.
struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What must be reviewed, renewed or closed, by when, and why that day.")

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

    func run() throws {
        let desk = try Desk(options)
        var uses: [(slug: String, owner: String, deadlines: [Deadline])] = []
        func keep(_ review: Review) { uses.append((review.use.slug, review.use.owner, review.deadlines)) }
        if let name { try desk.reviews(named: name).forEach(keep) } else { try desk.forEachReview(keep) }
        uses.sort { ($0.deadlines.first?.day ?? desk.day, $0.slug) < ($1.deadlines.first?.day ?? desk.day, $1.slug) }
        if let within {
            let last = desk.day.adding(days: within)
            uses = uses.filter { $0.deadlines.first.map { $0.day <= last } ?? false }
        }
        let states = uses.flatMap { $0.deadlines.map(\.state) }
        if options.common.json { json(uses, desk.day) } else { tell(uses) }
        switch failOn {
        case .overdue? where states.contains(.overdue): throw ExitCode(2)
        case .due? where states.contains(where: { $0 == .due || $0 == .grace || $0 == .overdue }): throw ExitCode(2)
        default: break
        }
    }

    private func tell(_ uses: [(slug: String, owner: String, deadlines: [Deadline])]) {
        var table = TextTable("day", "state", "use", "what", "why that day")
        for use in uses {
            for deadline in all ? use.deadlines : Array(use.deadlines.prefix(1)) {
                table.add("\(deadline.day)", deadline.state.rawValue, use.slug, deadline.kind.rawValue, deadline.says)
            }
        }
        table.say(empty: "Nothing is due: no use is declared.")
        if !all && uses.contains(where: { $0.deadlines.count > 1 }) {
            Terminal.say("The earliest day of each use; --all shows every candidate.")
        }
    }

    private func json(_ uses: [(slug: String, owner: String, deadlines: [Deadline])], _ day: Day) {
        let list = uses.map { use in
            JSON.of([
                "use": .string(use.slug), "owner": .string(use.owner),
                "next": use.deadlines.first.map { JSON($0) } ?? .null,
                "candidates": .array(use.deadlines.map { JSON($0) }),
            ])
        }
        let overdue = uses.reduce(0) { $0 + $1.deadlines.count { $0.state == .overdue } }
        Terminal.say(JSON.of(["as_of": JSON(day), "uses": .array(list), "overdue": .int(overdue)]).written)
    }
}
