import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm explain`: why a check answers as it does for a use, and what would change it.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Why a check answers as it does for a use, and what would change it.",
        discussion: "--without and --data ask what if: the rating is worked out anew and nothing is saved.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "A use.")
    var use: String
    @Argument(help: "A check's id, such as LPR-02; without it, the rule that gave the rating.")
    var check: String?
    @Option(help: "What if this tool were not granted?")
    var without: [String] = []
    @Option(
        name: .customLong("data"),
        help: "What if the data were of this level? public, internal, confidential, restricted.")
    var level: DataLevel?

    func run() throws {
        let desk = try Desk(options)
        let review = try desk.review(named: use)
        let names = try desk.documentNames(of: [review])
        let tools = try desk.tools(of: review.use)
        if let strange = without.first(where: { !tools.contains($0) }) {
            throw CommandFailure.unknown(what: "tool", name: strange, known: tools.sorted())
        }
        let whatIf = try asksWhatIf ? desk.review(of: review.use, without: without, dataLevel: level) : nil
        let finding = try check.map { id in
            guard let found = review.finding(id.uppercased()) else {
                throw CommandFailure.unknown(what: "check", name: id, known: review.findings.map(\.check.id))
            }
            return found
        }
        if options.common.json {
            Terminal.say(json(review, finding, whatIf, names).written)
        } else {
            tell(review, finding, whatIf, names)
        }
    }

    private var asksWhatIf: Bool { !without.isEmpty || level != nil }

    private func tell(_ review: Review, _ finding: Finding?, _ whatIf: Review?, _ names: [String: String]) {
        Terminal.say(
            "\(Terminal.shown(review.use.slug)): \(review.rating), rule \(review.ruling.rule), on \(review.day)")
        if let finding { ExplainText(review: review, finding: finding, names: names).say() } else { tellRule(review) }
        guard let whatIf else { return }
        Terminal.say()
        Terminal.say("What if (not saved): " + question)
        Terminal.say("  rating   \(review.rating) (\(review.ruling.rule)) → \(whatIf.rating) (\(whatIf.ruling.rule))")
        Terminal.say("  tier     \(review.tier.tier) (\(review.tier.row)) → \(whatIf.tier.tier) (\(whatIf.tier.row))")
        Terminal.say("  proven   \(text(review.score.proven)) → \(text(whatIf.score.proven))")
        for old in review.findings {
            guard let new = whatIf.finding(old.check.id), new.answer.kind != old.answer.kind else { continue }
            Terminal.say("  \(old.check.id)   \(old.answer.kind) → \(new.answer.kind)")
        }
    }
    private var question: String {
        let tools = without.isEmpty ? nil : "without " + without.map { Terminal.shown($0) }.joined(separator: ", ")
        return [tools, level.map { "with \($0) data" }].compactMap(\.self).joined(separator: ", ")
    }
    private func text(_ number: Int?) -> String { number.map(String.init) ?? "–" }

    private func tellRule(_ review: Review) {
        if let says = review.ruling.says { Terminal.say("  " + says) }
        for id in review.ruling.because {
            guard let finding = review.finding(id) else { continue }
            Terminal.say("  \(id) \(finding.answer.kind): \(finding.check.title)")
            finding.answer.says.forEach { Terminal.say("      " + Terminal.shown($0)) }
        }
        Terminal.say("tier \(review.tier.tier): row \(review.tier.row), \(review.tier.says)")
    }

    private func json(_ review: Review, _ finding: Finding?, _ whatIf: Review?, _ names: [String: String]) -> JSON {
        func short(_ review: Review) -> JSON {
            .of([
                "rating": .string(review.rating.description), "rule": .string(review.ruling.rule),
                "because": .texts(review.ruling.because), "tier": .string(review.tier.tier.description),
                "proven": review.score.proven.map { .int($0) } ?? .null,
            ])
        }
        return .of([
            "use": .string(review.use.slug), "as_of": JSON(review.day), "review": short(review),
            "finding": finding.map { JSON($0, review, names) } ?? .null,
            "what_if": whatIf.map { .of(["saved": .bool(false), "asked": .string(question), "review": short($0)]) }
                ?? .null,
        ])
    }
}

extension DataLevel: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
    package static var allValueStrings: [String] { allCases.map(\.description) }
}
