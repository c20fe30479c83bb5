import ArgumentParser
import Assessment
import Readers
import Storage

/// `tprm vendor`: the legal entities, persons and projects that we take services from.
struct VendorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vendor", abstract: "The companies, individuals and projects that we take services from.",
        subcommands: [Add.self, List.self, Show.self, Edit.self, Retire.self, Import.self])

    /// What the register holds of a vendor; what is not named stays as it is.
    struct Fields: ParsableArguments {
        @Option(help: "The legal name.")
        var name: String?
        @Option(help: "company, individual or project (company).")
        var kind: Use.Vendor.Kind?
        @Option(help: "The bodies of law it is under, with commas: gdpr, hipaa, dora, nydfs, ai-act.")
        var regime: Words?
        @Option(help: "The country or state of its seat.")
        var jurisdiction: String?
        @Option(help: "Who on our side answers for it.")
        var owner: String?
        @Option(help: "How to reach it, such as a security address.")
        var contacts: String?
        @Option(name: .customLong("contract-ends"), help: "The last day of the contract; none takes it away.")
        var contractEnds: Given<Day>?
        @Option(name: .customLong("notice-days"), help: "Days before that day by which notice must be given.")
        var noticeDays: Given<Int>?
        @Option(name: .customLong("last-review"), help: "As an earlier register has it; carried over, not verified.")
        var lastReview: Given<Day>?
        @Option(name: .customLong("next-review"), help: "As an earlier register has it; carried over, not verified.")
        var nextReview: Given<Day>?

        /// The change that was asked for. Throws a sentence for an unknown regime, a name that is empty, or a negative
        /// number.
        func change() throws -> (inout VendorEntry) -> Void {
            let regimes = try regime?.among(Regime.laws, called: \.word, "a regime")
            let name = self.name.map(Written.text)
            if name == "" { throw CommandFailure.refused("A vendor needs its legal name: --name NAME.") }
            if let days = noticeDays?.value, days < 0 {
                throw CommandFailure.refused("\(days) is not a number of days of notice: 0 or more.")
            }
            return { entry in
                if let name { entry.vendor.legalName = name }
                if let kind { entry.vendor.kind = kind }
                if let regimes { entry.vendor.regimes = regimes }
                if let jurisdiction { entry.jurisdiction = Written.text(jurisdiction) }
                if let owner { entry.owner = Written.text(owner) }
                if let contacts { entry.contacts = Written.text(contacts) }
                if let contractEnds { entry.contractEnds = contractEnds.value }
                if let noticeDays { entry.noticeDays = noticeDays.value }
                if let lastReview { entry.lastReview = lastReview.value }
                if let nextReview { entry.nextReview = nextReview.value }
            }
        }
    }

    /// `tprm vendor add`.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Adds a vendor.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "Its slug: lower-case letters, digits and hyphens.")
        var slug: String
        @OptionGroup var fields: Fields

        func validate() throws {
            if fields.name == nil { throw ValidationError("A vendor needs its legal name: --name NAME.") }
        }

        func run() throws {
            var entry = VendorEntry(Use.Vendor(slug: try Written.slug(slug, "vendor"), legalName: ""))
            try fields.change()(&entry)
            try options.openStore().add([entry], try options.hand())
            if options.common.json { return Terminal.say(JSON(entry).written) }
            Terminal.say("Added the vendor \(slug) (\(Terminal.shown(entry.vendor.legalName))).")
            Terminal.say("  What it offers: `tprm service add \(slug)/SERVICE --kind mcp-server --hosting vendor`")
        }
    }

    /// `tprm vendor list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The vendors, a line each.")
        @OptionGroup var options: StoreOptions
        @Flag(help: "Retired ones too.")
        var all = false

        func run() throws {
            let store = try options.openStore(), entries = try store.vendors(retired: all)
            if options.common.json {
                return Terminal.say(JSON.of(["vendors": .array(entries.map { JSON($0) })]).written)
            }
            let uses = Dictionary(grouping: try store.uses(), by: \.use.vendor.slug).mapValues(\.count)
            var table = TextTable("vendor", "kind", "uses", "owner", "contract ends", "legal name")
            for entry in entries {
                table.add(
                    entry.vendor.slug, entry.vendor.kind.rawValue, String(uses[entry.vendor.slug] ?? 0),
                    shown(entry.owner), shown(entry.contractEnds),
                    entry.vendor.legalName + (entry.retired.map { " (retired \($0))" } ?? ""))
            }
            table.say(empty: "No vendor is in the register: `tprm vendor add` makes one.")
        }
    }

    /// `tprm vendor show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Everything that the register has of a vendor, with its services, uses and documents.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "Its slug.")
        var slug: String

        func run() throws {
            let store = try options.openStore(), all = try store.vendors(retired: true)
            guard let entry = all.first(where: { $0.vendor.slug == slug }) else {
                throw CommandFailure.unknown(what: "vendor", name: slug, known: all.map(\.vendor.slug))
            }
            let surroundings = try Surroundings(store, of: .vendor(slug), on: options.common.day)
            if options.common.json { return Terminal.say(surroundings.json(JSON(entry)).written) }
            Sheet(entry).say()
            surroundings.say()
        }
    }

    /// `tprm vendor edit`.
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Changes what is named, and nothing else.", discussion: "`none` takes a day, number or list away."
        )
        @OptionGroup var options: StoreOptions
        @Argument(help: "Its slug.")
        var slug: String
        @OptionGroup var fields: Fields

        func run() throws {
            let (entry, changed) = try options.openStore().edit(vendor: slug, try options.hand(), try fields.change())
            if options.common.json { return Terminal.say(JSON(entry).written) }
            if !changed { Terminal.say("It was so already; nothing was changed.") }
            Sheet(entry).say()
        }
    }

    /// `tprm vendor retire`.
    struct Retire: ParsableCommand {
        static let configuration = RetireOptions.configuration(
            "a vendor", "Refused while a use of its services stands.")
        @OptionGroup var options: StoreOptions
        @OptionGroup var retire: RetireOptions
        func run() throws { try retire.run(options) { .vendor($0) } }
    }
}
