import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm settle`: a person takes a side where sources disagree.
struct Settle: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Where sources disagree: which side you take, and why.",
        discussion: """
            Without a key it lists what is disputed. Both sides stay on file and are cited; the ruling goes stale when \
            either side changes.
            """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "A use or a vendor.")
    var name: String
    @Argument(help: "The key, such as sso.supported.")
    var key: String?
    @Argument(help: "The value of the side that you take.")
    var value: String?
    @Option(help: "Why.")
    var because: String?

    func validate() throws {
        guard key != nil else { return }
        if value == nil || because == nil {
            throw ValidationError("Say the value of the side that you take, and --because.")
        }
    }

    func run() throws {
        let desk = try Desk(options)
        let uses = try desk.uses(named: name)
        let disputes = try desk.disputes(of: uses, key: key)
        let names = try desk.documentNames(of: try uses.map { try desk.review(of: $0) })
        guard let key, let value, let because else { return list(disputes, names) }
        guard !disputes.isEmpty else { throw CommandFailure.refused(try agreed(desk, uses, key, names)) }
        let hand = try options.hand(as: options.person())
        let rulings = disputes.compactMap { dispute in
            dispute.sides.first { $0.value == Fact.Value(value, as: $0.value.kind) }.map { side in
                Settlement(
                    spot: dispute.spot, takes: side.value, sides: dispute.sides.map(\.value), by: hand.by,
                    reason: because, day: desk.day)
            }
        }
        guard !rulings.isEmpty else {
            let sides = Set(disputes.flatMap { $0.sides.map(\.value.description) }).sorted()
            throw CommandFailure.refused(
                "Nobody says \(value): the sides are \(sides.joined(separator: " and ")). Take one.")
        }
        for ruling in rulings { try desk.store.add(ruling, hand) }
        if options.common.json {
            return Terminal.say(
                JSON.of(["settled": .array(try desk.disputes(of: uses, key: key).map { json($0, names) })]).written)
        }
        for ruling in rulings {
            Terminal.say(
                Terminal.shown(
                    "\(key) of \(FactTable.title(ruling.spot.subject)): \(ruling.takes), by \(ruling.by). Both sides are kept."
                ))
        }
    }

    private func list(_ all: [Dispute], _ names: [String: String]) {
        // What is said of a vendor alone is heard by its services too; it is told once.
        let disputes = all.filter { dispute in
            dispute.sides.contains { $0.facts.contains { $0.subject == dispute.spot.subject } }
        }
        if options.common.json {
            return Terminal.say(JSON.of(["disputes": .array(disputes.map { json($0, names) })]).written)
        }
        if disputes.isEmpty { return Terminal.say("No sources disagree.") }
        for dispute in disputes {
            let ruling = dispute.ruling.map { "settled by \($0.by) on \($0.day): \($0.takes)" } ?? "open"
            Terminal.say(Terminal.shown("\(dispute.spot.key) of \(FactTable.title(dispute.spot.subject)): \(ruling)"))
            FactTable(dispute.sides.flatMap(\.facts), names: names).say()
        }
    }

    private func json(_ dispute: Dispute, _ names: [String: String]) -> JSON {
        .of([
            "subject": .string(dispute.spot.subject.path), "key": .string(dispute.spot.key),
            "sides": .array(
                dispute.sides.map { side in
                    let facts = side.facts.map { JSON($0, documentName: names[$0.source.document] ?? "") }
                    return .of(["value": JSON(side.value), "facts": .array(facts)])
                }),
            "ruling": dispute.ruling.map { ruling in
                .of([
                    "takes": JSON(ruling.takes), "by": .string(ruling.by), "because": .string(ruling.reason),
                    "day": JSON(ruling.day),
                ])
            } ?? .null,
        ])
    }

    /// Why there is nothing to settle, with what is on file.
    private func agreed(_ desk: Desk, _ uses: [Use], _ key: String, _ names: [String: String]) throws -> String {
        let said = try uses.flatMap { try desk.facts(for: $0) }.filter { $0.key == key }
        guard !said.isEmpty else { return "Nothing on file says \(key), so there is nothing to settle." }
        let places = Set(said.map { "\($0.value) (\(names[$0.source.document] ?? "a document"), \($0.source.place))" })
        return "No sources disagree on \(key): \(places.sorted().prefix(6).joined(separator: "; "))."
    }
}
