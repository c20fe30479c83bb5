import Assessment
import Foundation

extension Inventory {
    /// Looks where the clients of this machine's user keep their settings: the home folder, what the organisation set,
    /// the folder one stands in and those above it, and the projects that clients name. Other folders are not searched.
    /// - Parameters:
    ///   - home: the user's home folder.
    ///   - standing: the folder one stands in.
    ///   - environment: where variables move a client's folder, such as `CODEX_HOME`.
    ///   - systemRoot: the root of the system; another one for tests.
    package static func machine(
        home: String, standing: String, environment: [String: String], systemRoot: String = ""
    ) -> Inventory {
        var machine = Machine(home: home, environment: environment)
        machine.readHome()
        machine.readSystem(systemRoot)
        machine.readProjects(from: standing)
        machine.inventory.arrange()
        return machine.inventory
    }
}

/// The reading of one machine.
private struct Machine {
    var inventory = Inventory(extent: .machine)
    private let home: String
    private let environment: [String: String]
    private var seen: Set<String> = []

    init(home: String, environment: [String: String]) {
        self.home = home.hasSuffix("/") ? String(home.dropLast()) : home
        self.environment = environment
    }

    mutating func readHome() {
        for client in Client.all {
            for place in client.places where place.base == .home { read(place, below: home, "~") }
        }
        // Variables that move a client's folder.
        let moved = [
            ("CODEX_HOME", ".codex"), ("CLAUDE_CONFIG_DIR", ".claude"), ("XDG_CONFIG_HOME", ".config"),
            ("GEMINI_CLI_HOME", ".gemini"), ("COPILOT_HOME", ".copilot"),
        ]
        for (variable, folder) in moved {
            guard let path = environment[variable], !path.isEmpty, path != home + "/" + folder else { continue }
            for client in Client.all {
                for place in client.places where place.base == .home && place.path.first == folder {
                    expand(place.path.dropFirst(), below: path, "$\(variable)") { machine, found, shown in
                        machine.take(found, shown, ClientMatch(client: client, place: place, literal: 1))
                    }
                }
            }
        }
        if let folder = environment["CLAUDE_CONFIG_DIR"], !folder.isEmpty,
            let place = Client.claudeCode.places.first(where: { $0.path == [".claude.json"] })
        {
            take(
                folder + "/.claude.json", "$CLAUDE_CONFIG_DIR/.claude.json",
                ClientMatch(client: .claudeCode, place: place, literal: 1))
        }
        if let file = environment["OPENCODE_CONFIG"], !file.isEmpty, let place = Client.openCode.places.first {
            take(file, "$OPENCODE_CONFIG", ClientMatch(client: .openCode, place: place, literal: 1))
        }
    }

    mutating func readSystem(_ root: String) {
        for client in Client.all {
            for place in client.places where place.base == .root {
                expand(place.path[...], below: root, "") { machine, found, shown in
                    machine.take(found, shown, ClientMatch(client: client, place: place, literal: 1))
                }
            }
        }
    }

    /// The folder one stands in and those above it, and the projects that clients name.
    mutating func readProjects(from standing: String) {
        var folders: [String] = []
        var folder = standing
        while folder.hasPrefix("/"), folder != "/", folder != home {
            folders.append(folder)
            folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
            if folder.isEmpty { break }
        }
        for project in inventory.projectsElsewhere where project.hasPrefix("/") && project != home {
            folders.append(project)
        }
        inventory.projectsElsewhere.removeAll { project in
            var status = stat()
            return stat(project, &status) == 0
        }
        for folder in folders {
            for client in Client.all {
                for place in client.places where place.base == .project { read(place, below: folder, folder) }
            }
        }
    }

    private mutating func read(_ place: Client.Place, below folder: String, _ shown: String) {
        expand(place.path[...], below: folder, shown) { machine, found, name in
            let steps = name.split(separator: "/").map(String.init)
            let isHome = place.base == .home
            let matches = ClientPlaces.all.matches(steps) { _ in isHome }.filter { $0.place.base == place.base }
            machine.take(found, name, matches)
        }
    }

    /// The files at a path with `*` and `**` in it.
    private mutating func expand(
        _ path: ArraySlice<String>, below folder: String, _ shown: String,
        _ take: (inout Machine, String, String) -> Void
    ) {
        guard let step = path.first else { return take(&self, folder, shown) }
        let rest = path.dropFirst()
        if !step.contains("*") {
            let next = folder + "/" + step
            guard access(next, F_OK) == 0 || isLink(next) else { return }
            return expand(rest, below: next, shown + "/" + step, take)
        }
        guard let listing = try? FolderListing(folder) else { return }
        if step == "**" {
            expand(rest, below: folder, shown, take)
            guard shown.utf8.count(where: { $0 == UInt8(ascii: "/") }) < 24 else { return }
            for item in listing.items where item.kind == .folder && item.name != "node_modules" && item.name != ".git" {
                expand(path, below: folder + "/" + item.name, shown + "/" + item.name, take)
            }
        } else {
            for item in listing.items where ClientPlaces.matches(item.name, step) {
                guard rest.isEmpty ? item.kind != .folder : item.kind == .folder || item.kind == .link else { continue }
                expand(rest, below: folder + "/" + item.name, shown + "/" + item.name, take)
            }
        }
    }

    private func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    private mutating func take(_ path: String, _ shown: String, _ match: ClientMatch) { take(path, shown, [match]) }

    /// Reads a file once. The clients of this machine follow a link, so it is followed here.
    private mutating func take(_ path: String, _ shown: String, _ matches: [ClientMatch]) {
        guard let match = matches.first else { return }
        guard let resolved = realpath(path, nil) else {
            inventory.files.append(
                Inventory.File(
                    path: shown, client: match.client.id, scope: match.place.scope, servers: nil,
                    notRead: isLink(path) ? "it is a symbolic link that leads nowhere" : "it cannot be opened"))
            return
        }
        let target = String(cString: resolved)
        free(resolved)
        var status = stat()
        guard stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFDIR, seen.insert(target).inserted else {
            return
        }
        inventory.take(shown, at: target, as: matches)
    }
}
