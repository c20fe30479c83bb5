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
            """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "Names of facts.")
    var facts: [String]
    @Option(help: "How you know, if it is worth a word.")
    var because = ""

    func run() throws {
        let desk = try Desk(options), hand = try options.hand(as: options.person())
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

/// `tprm correct`: a person has looked at a reading, and something else stands there.
struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "You looked at the place, and it says something else than what was read.",
        discussion: "The reading and your correction are both kept. It survives `tprm reread`.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "A fact's name: its 16 digits, or the first of them.")
    var fact: String
    @Argument(help: "What stands there: yes, 72, 2026-09-30, or \"a, b\" for a list.")
    var value: String
    @Option(help: "What you saw.")
    var because: String

    func run() throws {
        let desk = try Desk(options), hand = try options.hand(as: options.person())
        let found = try desk.fact(named: fact)
        guard let right = Fact.Value(value, as: found.value.kind) else {
            throw CommandFailure.refused(
                "\(value) cannot be said of \(found.key), which is a \(found.value.kind.rawValue): "
                    + Correct.example(found.value.kind))
        }
        try desk.store.look(at: found.name, corrected: right, why: because, day: desk.day, hand)
        try Confirm.show([try desk.fact(named: found.name)], desk, options)
    }

    private static func example(_ kind: Word.Kind) -> String {
        switch kind {
        case .flag: "say yes or no."
        case .practice: "say yes, partly, planned or no."
        case .number: "say a whole number."
        case .text: "say its text."
        case .day: "say a day, such as 2026-09-30."
        case .names: "say names with commas between them, or none."
        }
    }
}
