import ArgumentParser
import Assessment
import Digest
import Foundation
import Readers
import Storage

/// `tprm approve`: a person's decision in a role, bound to exactly what was reviewed.
struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Records that a person has agreed to a use, in a role.",
        discussion: """
            People approve; the program records who did, and to what. The decision covers the use as it is: its purpose, \
            data, acts, tools, autonomy and tier. When one of them grows it is stale, and `tprm assess` and the memo say so.
            """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "A use.")
    var use: String
    @Option(help: "legal, risk or product.")
    var role: Approval.Role
    @Option(help: "The reply in which the person said so; it is kept.")
    var from: String?
    @Option(help: "The last day on which it holds (when the tier asks for a full review, at most 12 months).")
    var until: Day?

    func validate() throws {
        if options.by == nil {
            throw ValidationError("Say who has agreed: --by NAME. It is never taken from TPRM_USER.")
        }
    }

    func run() throws {
        let desk = try Desk(options), person = try options.person(), use = try desk.use(named: use)
        let review = try desk.review(of: use), hand = try options.typist()
        let last = desk.day.adding(months: desk.policy.overrideMonths)
        let until = until ?? min(last, desk.day.adding(months: desk.policy.cadence(review.tier.tier).fullMonths))
        guard desk.day < until, until <= last else {
            throw CommandFailure.refused(
                "\(until): a decision holds to a day after \(desk.day) and by \(last). Choose a day between.")
        }
        let document = try from.map { try desk.proof($0, hand) }
        let approval = Approval(
            role: role, by: person, day: desk.day, until: until, standsOn: Digest(of: review.standsOn).hex,
            document: document?.sha256, reviewed: review.remit)
        try desk.store.add(approval, to: use.slug, hand)
        if options.common.json { return Terminal.say(json(approval, review).written) }
        Terminal.say(
            Terminal.shown("\(role.rawValue): \(person) agreed to \(use.slug) on \(desk.day), until \(until)."))
        Terminal.say("It covers this, is bound to it by \(approval.standsOn.prefix(12)), and is stale when it grows:")
        Approve.tell(review.remit)
        Terminal.say("The program recommends \(review.rating) (rule \(review.ruling.rule)).")
        let others = review.decisions.approvals.filter { $0.role != role && $0.by == person }
        if let other = others.first {
            Terminal.complain("note: \(Terminal.shown(person)) has agreed as \(other.role.rawValue) too.")
        }
    }

    /// What is covered, each thing once with all its names.
    private static func tell(_ remit: Remit) {
        var things: [(name: String, values: [Substring])] = []
        for line in remit.text.split(separator: "\n") {
            let cut = line.firstIndex(of: ":") ?? line.endIndex, name = String(line[..<cut])
            if things.last?.name != name { things.append((name, [])) }
            things[things.count - 1].values.append(line[cut...].dropFirst(2))
        }
        for (name, values) in things {
            let lead = "  " + name.padding(toLength: 13, withPad: " ", startingAt: 0)
            Terminal.say(lead, paragraph: Terminal.shown(values.joined(separator: ", ")))
        }
    }

    private func json(_ approval: Approval, _ review: Review) -> JSON {
        .of([
            "use": .string(review.use.slug), "role": .string(approval.role.rawValue), "by": .string(approval.by),
            "day": JSON(approval.day), "until": JSON(approval.until), "bound_to": .string(approval.standsOn),
            "document": approval.document.map { .string($0) } ?? .null,
            "rating": .string(review.rating.description), "rule": .string(review.ruling.rule),
        ])
    }
}

extension Approval.Role: ExpressibleByArgument {}
