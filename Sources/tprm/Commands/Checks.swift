import ArgumentParser
import Assessment
import Readers

/// `tprm checks`: the catalogue, or one check whole.
struct Checks: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The catalogue of checks, or one of them whole with its examples.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "A check's id, such as ACC-03.")
    var id: String?

    func run() throws {
        guard let id else { return list() }
        guard let check = Check.withID(id.uppercased()) else {
            throw CommandFailure.unknown(what: "check", name: id, known: Check.all.map(\.id))
        }
        if common.json { return Terminal.say(JSON(check).written) }
        Checks.tell(check)
    }

    private func list() {
        if common.json { return Terminal.say(JSON.of(["checks": .array(Check.all.map { JSON($0) })]).written) }
        for question in Question.allCases {
            let checks = Check.all.filter { $0.question == question }
            Terminal.say("\(question.title): \(question.asks)")
            var table = TextTable("  id", "", "severity", "from", "proves", "title")
            for check in checks {
                table.add(
                    "  " + check.id, check.isGate ? "●" : "", "\(check.severity)", "\(check.from)",
                    check.proves.rawValue, check.title)
            }
            table.say(empty: "  none")
            Terminal.say()
        }
        Terminal.say("\(Check.all.count) checks, \(Check.all.filter(\.isGate).count) of them gates (●).")
    }

    private static func tell(_ check: Check) {
        Terminal.say("\(check.id)\(check.isGate ? " ●" : "")  \(check.title)")
        Terminal.say("\(check.question.title): \(check.question.asks)")
        Terminal.say()
        for line in TextTable.wrapped(check.rationale, 96) { Terminal.say(line) }
        Terminal.say()
        Terminal.say("severity   \(check.severity)\(check.isGate ? ": a gate" : "")")
        Terminal.say("asked of   the \(check.asked.rawValue), from tier \(check.from) on")
        Terminal.say("proves     \(proves(check))")
        Terminal.say("fresh for  \(check.freshMonths) months, unless its source names an end of its own")
        Terminal.say("closes     \(check.closes)")
        if let guards = check.guards { Terminal.say("guards     \(guards) data: unmet, they stay out") }
        let hooks = Dictionary(grouping: check.hooks, by: \.regime).sorted { $0.key.rawValue < $1.key.rawValue }
        for (regime, several) in hooks {
            Terminal.say(
                "hook       \(regime.rawValue) \(several.map(\.id).joined(separator: ", ")) (\(regime.edition))")
        }
        Terminal.say()
        Terminal.say("Examples, each saying a month after the one before:")
        for example in check.examples {
            Terminal.say("  \(example.name): \(word(example.expected))")
            let facts = example.sayings.enumerated().map { index, saying in
                saying.fact(Use.example.subject(check.asked), Example.day.adding(months: index - example.sayings.count))
            }
            for fact in facts { Terminal.say("      \(fact.key) = \(fact.value)  [\(fact.assurance)]") }
            if facts.isEmpty { Terminal.say("      nothing is said") }
        }
    }

    private static func proves(_ check: Check) -> String {
        switch check.proves {
        case .control: "control: that it works"
        case .duty: "duty: that someone owes it by a signed term"
        case .existence: "existence: that it is there"
        }
    }
    fileprivate static func word(_ expected: Example.Expected) -> String {
        switch expected {
        case .met: "met"
        case .conditional: "conditional"
        case .unmet: "unmet"
        case .unknown: "unknown"
        case .notApplicable: "not applicable"
        case .disputed(let kind): "disputed, counts as \(kind)"
        }
    }
}

extension JSON {
    /// A check of the catalogue.
    fileprivate init(_ check: Check) {
        self = .of([
            "id": .string(check.id), "question": .string(check.question.title),
            "severity": .string(check.severity.description), "gate": .bool(check.isGate),
            "asked": .string(check.asked.rawValue), "proves": .string(check.proves.rawValue),
            "fresh_months": .int(check.freshMonths), "from": .string(check.from.description),
            "title": .string(check.title), "rationale": .string(check.rationale), "closes": .string(check.closes),
            "guards": check.guards.map { .string($0.description) } ?? .null,
            "hooks": .array(
                check.hooks.map { .of(["regime": .string($0.regime.rawValue), "id": .string($0.id)]) }),
            "examples": .array(
                check.examples.map { .of(["name": .string($0.name), "answer": .string(Checks.word($0.expected))]) }),
        ])
    }
}
