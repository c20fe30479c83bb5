import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm service`: what vendors offer.
struct ServiceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service", abstract: "What vendors offer: MCP servers, SaaS, data, libraries.",
        subcommands: [Add.self, Import.self, List.self, Show.self, Edit.self, Retire.self])

    /// What the register holds of a service; what is not named stays as it is.
    struct Fields: ParsableArguments {
        @Option(help: "mcp-server, saas, data or library (mcp-server).")
        var kind: Use.Service.Kind?
        @Option(help: "Who runs it: vendor, we, or local beside the agent (vendor).")
        var hosting: Hosting?
        @Option(help: "A note of ours.")
        var note: String?

        func change() -> (inout ServiceEntry) -> Void {
            { entry in
                if let kind { entry.service.kind = kind }
                if let hosting { entry.service.hosting = hosting }
                if let note { entry.note = Written.text(note) }
            }
        }
    }

    /// `tprm service add`.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Adds a service of a vendor.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "VENDOR/SERVICE, by their slugs.")
        var name: String
        @OptionGroup var fields: Fields

        func run() throws {
            let parts = try Written.path(name, "vendor", "service")
            var entry = ServiceEntry(vendor: parts[0], Use.Service(slug: parts[1]))
            fields.change()(&entry)
            try options.openStore().add(entry, try options.hand())
            if options.common.json { return Terminal.say(JSON(entry).written) }
            Terminal.say(
                "Added the service \(name): \(entry.service.kind.rawValue), run by \(entry.service.hosting.runner).")
            let names = LikeNames(try options.openStore().services())
            if entry.service.kind == .mcpServer, let like = names.like(parts[1], of: parts[0], service: parts[1]) {
                Terminal.say(
                    "  ! ", paragraph: "Its name looks like \(like), which is another's. LPR-12 asks about it.")
            }
            Terminal.say("  What one of our agents does with it: `tprm use add AGENT/\(name) --purpose …`")
        }
    }

    /// `tprm service list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The services, a line each.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "Only those of this vendor.")
        var vendor: String?
        @Flag(help: "Retired ones too.")
        var all = false

        func run() throws {
            let store = try options.openStore()
            let entries = try store.services(retired: all).filter { vendor == nil || $0.vendor == vendor }
            if options.common.json {
                return Terminal.say(JSON.of(["services": .array(entries.map { JSON($0) })]).written)
            }
            let uses = Dictionary(grouping: try store.uses()) { "\($0.use.vendor.slug)/\($0.use.service.slug)" }
            var table = TextTable("service", "kind", "run by", "uses", "note")
            for entry in entries {
                table.add(
                    entry.slug, entry.service.kind.rawValue, entry.service.hosting.runner,
                    String(uses[entry.slug]?.count ?? 0), entry.note + (entry.retired.map { " (retired \($0))" } ?? ""))
            }
            table.say(empty: "No service is in the register: `tprm service add VENDOR/SERVICE` makes one.")
        }
    }

    /// `tprm service show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Everything that the register has of a service, with its uses and documents.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "VENDOR/SERVICE.")
        var name: String

        func run() throws {
            let store = try options.openStore(), all = try store.services(retired: true)
            guard let entry = all.first(where: { $0.slug == name }) else {
                throw CommandFailure.unknown(what: "service", name: name, known: all.map(\.slug))
            }
            let surroundings = try Surroundings(store, of: .service(name), on: options.common.day)
            if options.common.json { return Terminal.say(surroundings.json(JSON(entry)).written) }
            Sheet(entry).say()
            surroundings.say()
        }
    }

    /// `tprm service edit`.
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Changes what is named, and nothing else.",
            discussion: "Its uses are declared anew, under your name.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "VENDOR/SERVICE.")
        var name: String
        @OptionGroup var fields: Fields

        func run() throws {
            let (entry, changed) = try options.openStore().edit(
                service: name, declaring: try options.declaring(), try options.hand(), fields.change())
            if options.common.json { return Terminal.say(JSON(entry).written) }
            if !changed { Terminal.say("It was so already; nothing was changed.") }
            Sheet(entry).say()
        }
    }

    /// `tprm service retire`.
    struct Retire: ParsableCommand {
        static let configuration = RetireOptions.configuration("a service", "Refused while a use of it stands.")
        @OptionGroup var options: StoreOptions
        @OptionGroup var retire: RetireOptions
        func run() throws { try retire.run(options) { .service($0) } }
    }
}
