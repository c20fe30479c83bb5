import ArgumentParser
import Assessment
import Readers
import Storage

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
        let found = try desk.fact(named: fact), right = try Correct.value(value, of: found)
        try desk.store.look(at: found.name, corrected: right, why: because, day: desk.day, hand)
        try Confirm.show([try desk.fact(named: found.name)], desk, options)
    }

    /// What a person typed as the value of a fact. Throws a sentence when it cannot be one.
    static func value(_ typed: String, of fact: Fact) throws(CommandFailure) -> Fact.Value {
        guard let right = Fact.Value(typed, as: fact.value.kind) else {
            throw .refused(
                "\(typed) cannot be said of \(fact.key), which is a \(fact.value.kind.rawValue): "
                    + example(fact.value.kind))
        }
        return right
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
