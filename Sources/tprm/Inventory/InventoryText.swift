import Assessment
import Readers

/// An inventory for a terminal: a block a file, a line a server, and below it what stands out.
struct InventoryText {
    let inventory: Inventory
    /// The agent of an entry, by its index.
    let agentOf: [Int: String]

    func say() {
        let entries = Array(inventory.entries.enumerated())
        let files = Dictionary(grouping: entries) { $0.element.path }
        for path in files.keys.sorted() { say(path, files[path] ?? []) }
        if entries.isEmpty { Terminal.say("No MCP server was found.") }
        for setting in inventory.settings { say(setting) }
        for file in inventory.files {
            guard let why = file.notRead else { continue }
            Terminal.say(
                "  ! ",
                paragraph: Terminal.shown("\(file.path) (\(Client.name(of: file.client))) was not read: \(why)."))
        }
        for problem in inventory.problems {
            let place = problem.place.map { "\($0): " } ?? ""
            Terminal.say("  ! ", paragraph: Terminal.shown(place + problem.says))
        }
        summary()
    }

    private func say(_ path: String, _ entries: [(offset: Int, element: Inventory.Entry)]) {
        guard let first = entries.first?.element else { return }
        let agents = Set(entries.compactMap { agentOf[$0.offset] }).sorted().joined(separator: ", ")
        let scope = first.scope == .loose ? "where no client looks" : first.scope.rawValue
        Terminal.say(
            Terminal.shown(
                "\(Client.name(of: first.client)), \(scope)\(agents.isEmpty ? "" : " · agent \(agents)") · \(path)"))
        let names = entries.map { Terminal.shown($0.element.name) }
        let width = min(28, names.map(\.count).max() ?? 0)
        for (name, entry) in zip(names, entries.map(\.element)) {
            let transport = (entry.transport ?? "not said").padding(15)
            let what =
                entry.command.isEmpty
                ? entry.url ?? "its file names no command and no address"
                : entry.command.map(InventoryText.quoted).joined(separator: " ")
            let off = entry.isEnabled ? "" : " (switched off)"
            let place = [entry.line.map { "line \($0)" }, entry.project.map { "project \($0)" }].compactMap(\.self)
            let lead = "  " + Terminal.cut(name, 28).padding(width) + "  " + transport + "  "
            Terminal.say(
                lead,
                paragraph: Terminal.shown(
                    what + off + (place.isEmpty ? "" : "  [" + place.joined(separator: ", ") + "]")))
            if let service = entry.service { Terminal.say("    = ", paragraph: Terminal.shown(service)) }
            if let tools = entry.allowedTools, !tools.isEmpty {
                Terminal.say("    · ", paragraph: Terminal.shown("lets through \(tools.joined(separator: ", "))"))
            }
            if let tools = entry.excludedTools, !tools.isEmpty {
                Terminal.say("    · ", paragraph: Terminal.shown("holds back \(tools.joined(separator: ", "))"))
            }
            for secret in entry.secrets {
                Terminal.say("    ! ", paragraph: Terminal.shown("a secret lies in clear: \(secret.described)"))
            }
            for flag in entry.flags where flag.kind != .plaintextSecret {
                Terminal.say("    ! ", paragraph: Terminal.shown("\(flag.kind.rawValue): \(flag.says)"))
            }
        }
        Terminal.say()
    }

    private func say(_ setting: Inventory.ClientSetting) {
        let place = setting.path + (setting.line.map { ":\($0)" } ?? "")
        Terminal.say(
            "  ! ",
            paragraph: Terminal.shown(
                "\(Client.name(of: setting.client)): \(setting.flag.says) (\(setting.key) in \(place))"))
    }

    private func summary() {
        let inUse = inventory.entries.filter(\.isInUse), clients = Set(inventory.entries.map(\.client))
        let secrets = inventory.entries.reduce(0) { $0 + $1.secrets.count }
        var says =
            "\(count(inventory.entries.count, "server")) in \(count(clients.count, "client")), \(inUse.count) in use"
        if secrets > 0 { says += "; \(count(secrets, "secret")) in clear" }
        if inventory.isCompared {
            let strangers = inUse.filter { $0.service == nil }
            says +=
                inUse.isEmpty
                ? ""
                : strangers.isEmpty
                    ? "; all that are in use are in the register"
                    : "; not in the register: " + Set(strangers.map(\.name)).sorted().joined(separator: ", ")
        } else {
            says += "; not compared with a register, since there is none here (`tprm init` makes one)"
        }
        Terminal.say(Terminal.shown(says + "."))
        if !inventory.isComplete { Terminal.say("Not everything could be looked at: there may be more.") }
        if inventory.extent == .machine {
            Terminal.say(
                "Looked at: this user's settings, the organisation's, this folder and those above it. `tprm inventory DIR` looks through another."
            )
        }
        if !inventory.passedOver.isEmpty {
            let names = inventory.passedOver.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
            Terminal.say("Passed over: ", paragraph: names.joined(separator: ", ") + ".")
        }
    }

    /// A word of a command as a person would type it.
    private static func quoted(_ word: String) -> String {
        word.isEmpty || word.contains(where: \.isWhitespace)
            ? "'" + word.replacing("'", with: "'\\''") + "'" : word
    }
}

extension String {
    /// With spaces behind it up to so many characters.
    fileprivate func padding(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
