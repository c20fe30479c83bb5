import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm confirm`: a person has looked at a reading, and it stands there so.
struct Confirm: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "You looked at the place, and it says what was read.",
        discussion: """
            A fact is named by its 16 digits, or the first of them (`tprm facts` shows them). What you say stays with the \
            document and survives `tprm reread`.
            --next takes a vendor or a use instead, and shows the readings on which its rating hangs, most effect first: \
            those to look at before all others. At a terminal it asks of each in turn.
            """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "Names of facts; with --next a vendor or a use.")
    var facts: [String]
    @Flag(help: "The readings that decide the rating and that no person has looked at.")
    var next = false
    @Flag(help: "With --next: those too that only move a check.")
    var all = false
    @Option(help: "How you know, if it is worth a word.")
    var because = ""

    func validate() throws {
        if next && facts.count != 1 { throw ValidationError("--next takes one vendor or use.") }
        if all && !next { throw ValidationError("--all goes with --next.") }
    }

    func run() throws {
        let desk = try Desk(options)
        if next { return try NextReadings(of: facts[0], desk, all: all).run(options, because: because) }
        if let vendor = facts.first(where: { name in (try? desk.uses(named: name))?.isEmpty == false }) {
            throw CommandFailure.refused(
                "\(vendor) is no fact: `tprm confirm \(vendor) --next` shows the readings on which its rating hangs.")
        }
        let hand = try options.hand(as: options.person())
        let found = try facts.map { try desk.fact(named: $0) }
        for fact in found {
            try desk.store.look(at: fact.name, corrected: nil, why: because, day: desk.day, hand)
        }
        try Confirm.show(try found.map { try desk.fact(named: $0.name) }, desk, options)
    }

    /// The facts as they stand now.
    static func show(_ facts: [Fact], _ desk: Desk, _ options: StoreOptions) throws {
        let names = try Dictionary(
            Set(facts.map(\.source.document)).map { ($0, try desk.store.documentName($0) ?? "") }
        ) { first, _ in first }
        if options.common.json {
            let list = facts.map { JSON($0, documentName: names[$0.source.document] ?? "") }
            Terminal.say(JSON.of(["facts": .array(list)]).written)
        } else {
            FactTable(facts, names: names, showsNames: true).say()
        }
    }
}
