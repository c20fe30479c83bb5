import ArgumentParser
import Assessment
import Readers
import Storage

extension ServiceCommand {
    /// `tprm service import`.
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes the MCP servers of a registry into the register: all of them, or none.",
            discussion: """
                Files or folders of a registry's snapshot: server.json by itself, in a list or as the API wraps it, in the \
                camelCase and the old snake_case form, and the folders of Docker's registry with server.yaml and tools.json.
                Each server becomes a service of a vendor, with what its entry states as facts. The vendor is named after \
                the owner in the registry's name space, else of the repository, the image or the endpoint's domain. That is \
                an account or a domain, no legal name; where the entry names nobody, each server has a vendor of its own.
                The same again changes nothing. Servers of several registries on one repository are told, and kept apart.
                """)
        @OptionGroup var options: StoreOptions
        @OptionGroup var data: DataOptions
        @Argument(help: "Files or folders.")
        var paths: [String]
        @Flag(name: .customLong("dry-run"), help: "Only tell what would be taken over.")
        var dryRun = false
        @Option(help: "The day of which the snapshot speaks, where an entry names none.")
        var dated: Day?

        func run() async throws {
            let desk = try Desk(options), folder = try data.folder(beside: options)
            let files = try Intake.paths(paths)
            let plan = try await RegistryPlan(files, dated: dated, desk, folder)
            guard plan.refused.isEmpty else {
                for refusal in plan.refused {
                    Terminal.complain("error: " + Terminal.shown(refusal.says, keepingLines: true))
                }
                throw CommandFailure.refused(
                    "Nothing was taken over: \(count(plan.refused.count, "file")) cannot be read.")
            }
            guard !plan.servers.isEmpty else {
                throw CommandFailure.refused(
                    "\(paths.joined(separator: ", ")): no registry's description of an MCP server is there. Looked for: "
                        + "server.json, a list of them, and server.yaml of Docker's registry.")
            }
            let twins = try plan.twins()
            let took =
                dryRun
                ? nil
                : try desk.store.takeOver(
                    plan.taken, as: "service import", from: paths.map(\.lastStep).joined(separator: ", "),
                    try options.hand())
            if options.common.json { return Terminal.say(json(plan, twins, took).written) }
            tell(plan, twins, took)
        }

        private func tell(
            _ plan: RegistryPlan, _ twins: [(repository: String, services: [String])], _ took: TookOver?
        ) {
            let new = plan.servers.count(where: \.isNew), known = plan.servers.count - new
            let lead = took == nil ? "Would take over" : "Took over"
            Terminal.say(
                "\(lead) \(count(plan.servers.count, "server")) from \(count(plan.files, "file")): "
                    + "\(count(new, "service")) and \(count(plan.taken.vendors.count, "vendor")) new, \(known) known before."
            )
            if let took, took.unchanged > 0 {
                Terminal.say("  \(count(took.unchanged, "reading")) of the same files kept before: unchanged.")
            }
            let listed = plan.servers.count { $0.tools != nil }
            Terminal.say(
                "  ",
                paragraph:
                    "\(listed) come with a list of their tools; what the other \(plan.servers.count - listed) can do is not visible in an entry."
            )
            let bases = ServerOwner.Basis.allCases.map { basis in
                (basis, plan.servers.count { $0.entry.owner.basis == basis })
            }.filter { $0.1 > 0 }
            Terminal.say(
                "  ",
                paragraph: "Vendors are accounts and domains, no legal names. Named after: "
                    + bases.map { "\($0.0.rawValue) \($0.1)" }.joined(separator: ", ") + ".")
            let blank = plan.servers.filter(\.entry.isBlank)
            if !blank.isEmpty {
                let places = blank.map { $0.entry.place.isEmpty ? "the whole" : $0.entry.place }
                Terminal.say(
                    "  ",
                    paragraph:
                        "\(count(blank.count, "entry", "entries")) name nothing at all, and are kept as they are: "
                        + Terminal.shown(places.prefix(8).joined(separator: ", ")) + (blank.count > 8 ? ", …" : "."))
            }
            if plan.older > 0 { Terminal.say("  \(plan.older) older versions of these servers were left out.") }
            for refusal in plan.left.prefix(20) { Terminal.say("  ! ", paragraph: Terminal.shown(refusal.says)) }
            if !plan.passedOver.isEmpty {
                Terminal.say("  \(count(plan.passedOver.count, "other file")) passed over: no registry's description.")
            }
            guard !twins.isEmpty else { return }
            Terminal.say(
                "  ",
                paragraph:
                    "\(count(twins.count, "repository", "repositories")) behind servers of several registries, perhaps one server twice; they are kept apart:"
            )
            for twin in twins.prefix(10) {
                Terminal.say(
                    "    ", paragraph: Terminal.shown(twin.repository + ": " + twin.services.joined(separator: ", ")))
            }
            if twins.count > 10 { Terminal.say("    … \(twins.count - 10) more: --json lists them.") }
        }

        private func json(
            _ plan: RegistryPlan, _ twins: [(repository: String, services: [String])], _ took: TookOver?
        ) -> JSON {
            .of([
                "written": .bool(took != nil), "vendors_new": .int(plan.taken.vendors.count),
                "services_new": .int(plan.servers.count(where: \.isNew)),
                "readings": .int(took?.readings ?? plan.taken.readings.count),
                "unchanged": .int(took?.unchanged ?? 0), "older_versions": .int(plan.older),
                "servers": .array(
                    plan.servers.map { server in
                        .of([
                            "service": .string(server.slug), "name": .string(server.entry.name),
                            "owner": .string(server.entry.owner.name),
                            "owner_from": .string(server.entry.owner.basis.rawValue), "file": .string(server.file),
                            "place": .string(server.entry.place), "new": .bool(server.isNew),
                            "tools": server.tools.map { .int($0) } ?? .null,
                        ])
                    }),
                "same_repository": .array(
                    twins.map {
                        .of(["repository": .string($0.repository), "services": .texts($0.services)])
                    }),
                "left_out": .array(plan.left.map(\.json)), "passed_over": .texts(plan.passedOver),
            ])
        }
    }
}
