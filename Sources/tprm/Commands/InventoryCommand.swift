import ArgumentParser
import Assessment
import Foundation
import Readers
import Storage

/// `tprm inventory`: the MCP servers that agents are configured with.
struct InventoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inventory",
        abstract: "The MCP servers that agents are configured with, and what stands out in them.",
        discussion: """
            Without DIR it looks where the clients of this machine's user keep their settings; with DIR through that \
            folder: a home copied from a machine of any system, several homes, a disk, projects, or one project. Nothing \
            is started and nothing is asked over the network.
            Secrets are told by name, kind and length; their values are never printed or kept.
            Where there is a store, each server is looked for in the register. --agent AGENT keeps what was found as a \
            paper of ours on that agent. --adopt also adds what the register lacks: services, vendors to be named, agents \
            (one a client and scope, or AGENT), and uses. --dry-run shows it and changes nothing.
            """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var data: DataOptions
    @Argument(help: "The folder to look through; without it, this machine.")
    var folder: String?
    @Option(help: "The agent of ours whose settings these are.")
    var agent: String?
    @Flag(help: "Add the servers, their vendors, agents and uses to the register.")
    var adopt = false
    @Flag(name: .customLong("dry-run"), help: "Show what --adopt would add, and add nothing.")
    var dryRun = false

    func validate() throws {
        if dryRun && !adopt { throw ValidationError("--dry-run shows what --adopt would do: it needs --adopt.") }
    }

    func run() async throws {
        var inventory = try folder.map { try Inventory.folder($0) } ?? InventoryCommand.machine
        guard StoreOptions.path(named: options.storePath) != nil || adopt || agent != nil else {
            inventory.markLookalikes()
            return tell(inventory, [:], nil, saved: false)
        }
        let desk = try Desk(options), known = try KnownServices(desk.store)
        inventory.compare(with: known)
        inventory.markLookalikes(register: known.names)
        if let agent { _ = try Written.slug(agent, "agent") }
        guard adopt else {
            if let agent { try await keep(inventory, of: agent, desk) }
            return tell(inventory, [:], nil, saved: agent != nil)
        }
        let adoption = try Adoption(inventory, desk.store, agent: agent)
        if !dryRun {
            let person = try options.person()
            try await adoption.save(
                desk.store, on: desk.day, by: person, try options.hand(), try data.folder(beside: options))
        }
        tell(adoption.inventory, adoption.agentOf, adoption, saved: !dryRun)
    }

    private static var machine: Inventory {
        let environment = ProcessInfo.processInfo.environment
        return Inventory.machine(
            home: environment["HOME"] ?? NSHomeDirectory(), standing: FileManager.default.currentDirectoryPath,
            environment: environment)
    }

    private func keep(_ inventory: Inventory, of agent: String, _ desk: Desk) async throws {
        let known = try desk.store.agents().map(\.agent.slug)
        guard known.contains(agent) else { throw CommandFailure.unknown(what: "agent", name: agent, known: known) }
        let inUse = inventory.entries.indices.filter { inventory.entries[$0].isInUse }
        try await inventory.keep(
            of: agent, inUse, in: desk.store, on: desk.day, by: try options.person(), try options.hand(),
            try data.folder(beside: options))
    }

    private func tell(_ inventory: Inventory, _ agentOf: [Int: String], _ adoption: Adoption?, saved: Bool) {
        if options.common.json {
            var members = inventory.json(on: options.common.day, agent: agent).members ?? []
            let strangers = Set(inventory.entries.filter { $0.isInUse && $0.service == nil }.map(\.name)).sorted()
            members.append(JSON.Member("unregistered", inventory.isCompared ? .texts(strangers) : .null))
            members.append(JSON.Member("saved", .bool(saved)))
            if let adoption { members.append(JSON.Member("adopted", adoption.json)) }
            return Terminal.say(JSON.object(members).written)
        }
        InventoryText(inventory: inventory, agentOf: agentOf).say()
        if let adoption {
            adoption.say(saved: saved)
        } else if let agent, saved {
            Terminal.say(Terminal.shown("Kept as a paper of ours on the agent \(agent)."))
        }
    }
}

extension Adoption {
    fileprivate var json: JSON {
        .of([
            "vendors": .texts(vendors.map(\.vendor.slug)), "services": .texts(services.map(\.slug)),
            "agents": .texts(agents.map(\.agent.slug)), "uses": .texts(uses.map(\.use.slug)),
        ])
    }

    fileprivate func say(saved: Bool) {
        let verb = saved ? "Added" : "Would add"
        func list(_ noun: String, _ names: [String]) {
            guard !names.isEmpty else { return }
            Terminal.say(
                "\(verb) \(count(names.count, noun)): ", paragraph: Terminal.shown(names.joined(separator: ", ")) + ".")
        }
        if isEmpty { Terminal.say("The register has all of them; nothing was to be added.") }
        list("vendor", vendors.map(\.vendor.slug))
        list("service", services.map(\.slug))
        list("agent", agents.map(\.agent.slug))
        list("use", uses.map(\.use.slug))
        if let first = vendors.first {
            Terminal.say(
                "  Whose they are was told by package or address alone: `tprm vendor edit \(first.vendor.slug) --name NAME` names one."
            )
        }
        if let first = uses.first {
            Terminal.say("  What each is for is not declared yet: `tprm use edit \(first.use.slug) --purpose …`")
        }
    }
}
