import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm agent`: our own AI agents.
struct AgentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agent",
        abstract: "Our AI agents: who answers for them, what they are for, how far they go alone.",
        subcommands: [Add.self, List.self, Show.self, Edit.self, Retire.self])

    /// What the register holds of an agent; what is not named stays as it is.
    struct Fields: ParsableArguments {
        @Option(help: "Who on our side answers for it.")
        var owner: String?
        @Option(help: "What it is for, as one sentence.")
        var purpose: String?
        @Option(help: "suggests, acts-with-approval or acts; not said, it is never taken for the mildest.")
        var autonomy: Given<Autonomy>?

        func change() -> (inout AgentEntry) -> Void {
            { entry in
                if let owner { entry.agent.owner = Written.text(owner) }
                if let purpose { entry.agent.purpose = Written.text(purpose) }
                if let autonomy { entry.agent.autonomy = autonomy.value }
            }
        }
    }

    /// `tprm agent add`.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Adds an agent.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "Its slug: lower-case letters, digits and hyphens.")
        var slug: String
        @OptionGroup var fields: Fields

        func run() throws {
            var entry = AgentEntry(Use.Agent(slug: try Written.slug(slug, "agent"), autonomy: nil))
            fields.change()(&entry)
            try options.openStore().add(entry, try options.hand())
            if options.common.json { return Terminal.say(JSON(entry).written) }
            Terminal.say("Added the agent \(slug): \(entry.agent.autonomy?.rawValue ?? "autonomy not declared").")
            Terminal.say("  What it does with a service: `tprm use add \(slug)/VENDOR/SERVICE --purpose …`")
        }
    }

    /// `tprm agent list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The agents, a line each.")
        @OptionGroup var options: StoreOptions
        @Flag(help: "Retired ones too.")
        var all = false

        func run() throws {
            let store = try options.openStore(), entries = try store.agents(retired: all)
            if options.common.json {
                return Terminal.say(JSON.of(["agents": .array(entries.map { JSON($0) })]).written)
            }
            let uses = Dictionary(grouping: try store.uses(), by: \.use.agent.slug).mapValues(\.count)
            var table = TextTable("agent", "autonomy", "uses", "owner", "purpose")
            for entry in entries {
                table.add(
                    entry.agent.slug, entry.agent.autonomy?.rawValue ?? "not declared",
                    String(uses[entry.agent.slug] ?? 0), shown(entry.agent.owner),
                    entry.agent.purpose + (entry.retired.map { " (retired \($0))" } ?? ""))
            }
            table.say(empty: "No agent is in the register: `tprm agent add` makes one.")
        }
    }

    /// `tprm agent show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Everything that the register has of an agent, with its uses and our papers on it.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "Its slug.")
        var slug: String

        func run() throws {
            let store = try options.openStore(), all = try store.agents(retired: true)
            guard let entry = all.first(where: { $0.agent.slug == slug }) else {
                throw CommandFailure.unknown(what: "agent", name: slug, known: all.map(\.agent.slug))
            }
            let surroundings = try Surroundings(store, of: .agent(slug), on: options.common.day)
            if options.common.json { return Terminal.say(surroundings.json(JSON(entry)).written) }
            Sheet(entry).say()
            surroundings.say()
        }
    }

    /// `tprm agent edit`.
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Changes what is named, and nothing else.",
            discussion: "Its uses are declared anew, under your name.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "Its slug.")
        var slug: String
        @OptionGroup var fields: Fields

        func run() throws {
            let (entry, changed) = try options.openStore().edit(
                agent: slug, declaring: try options.declaring(), try options.hand(), fields.change())
            if options.common.json { return Terminal.say(JSON(entry).written) }
            if !changed { Terminal.say("It was so already; nothing was changed.") }
            Sheet(entry).say()
        }
    }

    /// `tprm agent retire`.
    struct Retire: ParsableCommand {
        static let configuration = RetireOptions.configuration("an agent", "Refused while a use of it stands.")
        @OptionGroup var options: StoreOptions
        @OptionGroup var retire: RetireOptions
        func run() throws { try retire.run(options) { .agent($0) } }
    }
}
