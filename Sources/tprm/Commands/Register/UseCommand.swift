import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm use`: the unit of decision.
struct UseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "use", abstract: "Which agent uses which service, for what, on which data: what is decided on.",
        subcommands: [Add.self, List.self, Show.self, Edit.self, Grant.self, Retire.self])

    /// `tprm use add`.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Declares a use of a service by one of our agents.",
            discussion: """
                What is declared is kept as a document of its own, under your name (--by), and its facts stand at once.
                What you leave out is not declared, and is never taken for the mildest.
                """)
        @OptionGroup var options: StoreOptions
        @Argument(help: "AGENT/VENDOR/SERVICE, by their slugs.")
        var name: String
        @OptionGroup var fields: UseFields

        func run() throws {
            let desk = try Desk(options), parts = try Written.path(name, "agent", "vendor", "service")
            var entry = UseEntry(
                Use(
                    agent: Use.Agent(slug: parts[0], autonomy: nil), vendor: Use.Vendor(slug: parts[1], legalName: ""),
                    service: Use.Service(slug: parts[2])))
            try fields.change(desk.policy)(&entry)
            entry = try desk.store.add(entry, declaring: try options.declaring(), try options.hand())
            if options.common.json { return Terminal.say(JSON(entry, desk.policy).written) }
            Terminal.say("Declared the use \(name): \(Sheet.tier(entry.use, desk.policy)).")
            Terminal.say("  What the vendor sends: `tprm read FILE… --vendor \(parts[1]) --service \(parts[2])`")
        }
    }

    /// `tprm use list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The uses, a line each.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "Only those of this agent or vendor.")
        var of: String?
        @Flag(help: "Retired ones too.")
        var all = false

        func run() throws {
            let desk = try Desk(options)
            let entries = try desk.store.uses(retired: all).filter { entry in
                of.map { [entry.use.agent.slug, entry.use.vendor.slug].contains($0) } ?? true
            }
            if options.common.json {
                return Terminal.say(JSON.of(["uses": .array(entries.map { JSON($0, desk.policy) })]).written)
            }
            var table = TextTable("use", "tier", "data", "operations", "owner", "purpose")
            for entry in entries {
                let decided = Tier.of(entry.use, desk.policy)
                table.add(
                    entry.use.slug, decided.assessed ? "\(decided.tier) \(decided.row)" : "not assessed",
                    entry.use.categories?.sorted().joined(separator: ", ") ?? "not declared",
                    entry.use.operations?.sorted().map(\.rawValue).joined(separator: ", ") ?? "not declared",
                    shown(entry.use.owner), entry.use.purpose + (entry.retired.map { " (retired \($0))" } ?? ""))
            }
            table.say(empty: "No use is declared yet: `tprm use add AGENT/VENDOR/SERVICE` makes one.")
        }
    }

    /// `tprm use show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Everything that is declared of a use, with the documents that speak of it.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "AGENT/VENDOR/SERVICE, or any part that names only one.")
        var name: String

        func run() throws {
            let desk = try Desk(options), all = try desk.store.uses(retired: true)
            let slug = all.contains { $0.use.slug == name } ? name : try desk.use(named: name).slug
            guard let entry = all.first(where: { $0.use.slug == slug }) else {
                throw CommandFailure.unknown(what: "use", name: name, known: all.map(\.use.slug))
            }
            let surroundings = try Surroundings(desk.store, of: .use(slug), on: desk.day)
            if options.common.json { return Terminal.say(surroundings.json(JSON(entry, desk.policy)).written) }
            Sheet(entry, desk.policy).say()
            surroundings.say()
        }
    }

    /// `tprm use edit`.
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Changes what is named, and nothing else.",
            discussion: """
                The use is declared anew, under your name; what was declared before speaks no more and stays as history.
                `none` takes a day or list away.
                """)
        @OptionGroup var options: StoreOptions
        @Argument(help: "AGENT/VENDOR/SERVICE, or any part that names only one.")
        var name: String
        @OptionGroup var fields: UseFields

        func run() throws {
            let desk = try Desk(options), use = try desk.use(named: name)
            let (entry, changed) = try desk.store.edit(
                use: use.slug, declaring: try options.declaring(), try options.hand(), try fields.change(desk.policy))
            if options.common.json { return Terminal.say(JSON(entry, desk.policy).written) }
            if !changed { Terminal.say("It was so already; nothing was changed.") }
            Sheet(entry, desk.policy).say()
        }
    }

    /// `tprm use retire`.
    struct Retire: ParsableCommand {
        static let configuration = RetireOptions.configuration("a use", "It is assessed and due no more.")
        @OptionGroup var options: StoreOptions
        @OptionGroup var retire: RetireOptions
        func run() throws { try retire.run(options) { .use($0) } }
    }
}
