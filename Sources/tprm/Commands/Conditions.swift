import ArgumentParser
import Assessment
import Digest
import Foundation
import Readers
import Storage

/// `tprm condition`: what must happen, and before what.
struct Conditions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "condition", abstract: "What must happen, and before what.",
        subcommands: [Add.self, List.self, Close.self])

    /// `tprm condition add`.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sets a condition on a use.",
            discussion: "It is numbered C-1, C-2 … within its use, and closed by a document.")

        @OptionGroup var options: StoreOptions
        @Argument(help: "A use.")
        var use: String
        @Option(help: "What must happen, as one sentence.")
        var says: String
        @Option(help: "What will close it: a document that a person can look at.")
        var proof: String
        @Option(help: "Who does it.")
        var owner: String
        @Option(help: "By when; a condition for later needs a day.")
        var due: Day?
        @Option(help: "Before which step: connecting, signing, production, later.")
        var before: Condition.Before
        @Option(help: "The check that it answers, such as LPR-02.")
        var check: String?

        func validate() throws {
            if before == .later, due == nil { throw ValidationError("A condition for later needs its day: --due DAY.") }
        }

        func run() throws {
            let desk = try Desk(options), hand = try options.hand(), use = try desk.use(named: use)
            let id = try check.map { try desk.check(named: $0).id }
            let condition = Condition(
                id: "", check: id, says: says, proof: proof, owner: owner, due: due, before: before)
            let number = try desk.store.add(condition, to: use.slug, day: desk.day, hand)
            if options.common.json { return try Conditions.list([use], desk, json: true) }
            Terminal.say("\(number) of \(Terminal.shown(use.slug)): \(Terminal.shown(says))")
            Terminal.say("  closes with `tprm condition close \(use.slug) \(number) --with FILE`")
        }
    }

    /// `tprm condition list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The conditions of a use, or of a vendor's uses.")

        @OptionGroup var options: StoreOptions
        @Argument(help: "A use or a vendor.")
        var name: String

        func run() throws {
            let desk = try Desk(options)
            try Conditions.list(try desk.uses(named: name), desk, json: options.common.json)
        }
    }

    /// `tprm condition close`.
    struct Close: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Closes a condition with the document that proves it.",
            discussion: """
                A file is kept in the vault. If it also states facts (a signed term, a new report), `tprm read` it first: \
                closing reads nothing.
                """)

        @OptionGroup var options: StoreOptions
        @Argument(help: "A use.")
        var use: String
        @Argument(help: "The condition, such as C-1.")
        var condition: String
        @Option(help: "The proof: a file, or the SHA-256 of a document that is kept already.")
        var with: String

        func run() throws {
            let desk = try Desk(options), hand = try options.hand(), use = try desk.use(named: use)
            let known = try desk.store.decisions(of: use).conditions
            guard let open = known.first(where: { $0.id == condition.uppercased() }) else {
                throw CommandFailure.refused(
                    "\(use.slug) has no condition \(condition). "
                        + (known.isEmpty ? "It has none." : "It has \(known.map(\.id).joined(separator: ", "))."))
            }
            if let closed = open.closed {
                throw CommandFailure.refused("\(open.id) of \(use.slug) was closed on \(closed).")
            }
            let (sha256, name) = try desk.proof(with, hand)
            try desk.store.close(open.id, of: use.slug, with: sha256, day: desk.day, hand)
            if options.common.json { return try Conditions.list([use], desk, json: true) }
            Terminal.say("\(open.id) of \(Terminal.shown(use.slug)) is closed with \(Terminal.shown(name)).")
            let left = try desk.store.decisions(of: use).conditions.filter { $0.closed == nil }
            Terminal.say(left.isEmpty ? "None is open." : "Open: \(left.map(\.id).joined(separator: ", ")).")
        }
    }

    fileprivate static func list(_ uses: [Use], _ desk: Desk, json: Bool) throws {
        let all = try uses.flatMap { use in try desk.store.decisions(of: use).conditions.map { (use, $0) } }
        if json {
            let list = try all.map { use, condition in try JSON(condition, of: use, desk) }
            return Terminal.say(JSON.of(["conditions": .array(list)]).written)
        }
        var table = TextTable("use", "id", "before", "due", "owner", "state", "what, and what closes it")
        for (use, condition) in all {
            let name = try condition.closedWith.flatMap { try desk.store.documentName($0) }
            let state = condition.closed.map { "closed \($0)\(name.map { " with \($0)" } ?? "")" } ?? "open"
            table.add(
                use.slug, condition.id, condition.before.rawValue, condition.due?.description ?? "–", condition.owner,
                state, "\(condition.says) (\(condition.check.map { $0 + "; " } ?? "")proof: \(condition.proof))")
        }
        table.say(empty: "No condition is set. `tprm condition add` sets one.")
    }
}

extension Condition.Before: ExpressibleByArgument {}

extension JSON {
    fileprivate init(_ condition: Condition, of use: Use, _ desk: Desk) throws {
        let name = try condition.closedWith.flatMap { try desk.store.documentName($0) }
        self = .of([
            "use": .string(use.slug), "id": .string(condition.id),
            "check": condition.check.map { .string($0) } ?? .null, "says": .string(condition.says),
            "proof": .string(condition.proof), "owner": .string(condition.owner),
            "due": condition.due.map { JSON($0) } ?? .null, "before": .string(condition.before.rawValue),
            "closed": condition.closed.map { JSON($0) } ?? .null,
            "closed_with": condition.closedWith.map { hash in
                .of(["name": .string(name ?? ""), "sha256": .string(hash)])
            } ?? .null,
        ])
    }
}
