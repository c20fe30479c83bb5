import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm accept`: a risk accepted by a named person, with a reason, until a day.
struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A risk accepted by a named person, with a reason, until a day.",
        discussion: """
            An acceptance takes its finding out of rules R3 and R4. It never lifts a hold (R1, R2), and it changes neither \
            the answer nor the score. It runs at most as long as the policy allows.
            """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "A use.")
    var use: String
    @Argument(help: "The check whose finding is accepted, such as DUE-16.")
    var check: String
    @Option(help: "Who accepts the risk, and answers for it.")
    var owner: String
    @Option(help: "Why.")
    var because: String
    @Option(help: "The last day on which it holds.")
    var until: Day

    func run() throws {
        let desk = try Desk(options), hand = try options.hand(), use = try desk.use(named: use)
        let before = try desk.review(of: use), check = try desk.check(named: check)
        let finding = before.finding(check.id)
        guard let finding, finding.applies, finding.answer.kind != .met else {
            throw CommandFailure.refused(
                "\(check.id) is \(finding?.answer.kind.description ?? "not asked") for \(use.slug): there is no risk to accept."
            )
        }
        let last = desk.day.adding(months: desk.policy.overrideMonths)
        guard desk.day < until, until <= last else {
            throw CommandFailure.refused(
                "\(until): an acceptance ends after \(desk.day) and by \(last), for the policy allows "
                    + "\(count(desk.policy.overrideMonths, "month")). Choose a day between.")
        }
        let acceptance = Acceptance(check: check.id, owner: owner, reason: because, until: until, day: desk.day)
        try desk.store.add(acceptance, to: use.slug, hand)
        let after = try desk.review(of: use)
        if options.common.json { return Terminal.say(json(acceptance, before, after).written) }
        Terminal.say(
            Terminal.shown("\(check.id) of \(use.slug), \(finding.answer.kind): accepted by \(owner) until \(until)."))
        Terminal.say("rating: \(before.rating) (\(before.ruling.rule)) → \(after.rating) (\(after.ruling.rule))")
        if holds(check, after) {
            Terminal.say(
                "It is recorded, and it lifts nothing: rule \(after.ruling.rule) counts \(check.id) as it stands.")
        }
    }

    /// Whether the finding holds the use however many accept it.
    private func holds(_ check: Check, _ review: Review) -> Bool {
        ["R1", "R2"].contains(review.ruling.rule) && review.ruling.because.contains(check.id)
    }

    private func json(_ acceptance: Acceptance, _ before: Review, _ after: Review) -> JSON {
        func short(_ review: Review) -> JSON {
            .of(["rating": .string(review.rating.description), "rule": .string(review.ruling.rule)])
        }
        return .of([
            "use": .string(after.use.slug), "check": .string(acceptance.check), "owner": .string(acceptance.owner),
            "because": .string(acceptance.reason), "day": JSON(acceptance.day), "until": JSON(acceptance.until),
            "before": short(before), "after": short(after),
        ])
    }
}
