/// A program that reaches MCP servers for an agent: where its settings lie, and where in them the servers stand. A value,
/// one a file; `Client.all` is the catalogue.
package struct Client: Sendable {
    /// An operating system on which a place is.
    package enum System: String, Sendable, CaseIterable { case linux, macOS, windows }

    /// A file of settings: where it lies, and where in it the servers stand.
    package struct Place: Sendable {
        /// From where its path counts.
        package enum Base: Sendable {
            /// A person's home folder.
            case home
            /// A project's folder.
            case project
            /// The root of the system, or of a drive.
            case root
        }
        package let base: Base
        package let scope: Inventory.Scope
        package let systems: Set<System>
        /// The steps from the base: `*` in a step stands for any characters of a name, `**` for any folders.
        package let path: [String]
        package let form: SettingsForm
        /// Where the servers stand: keys on the way, `*` for every member; `=` at the end where what is reached is one
        /// server by itself, with its name in it.
        let keys: [[String]]

        init(
            _ base: Base, _ scope: Inventory.Scope, _ path: String, on systems: Set<System>, keys: [[String]]
        ) {
            self.base = base
            self.scope = scope
            self.systems = systems
            self.path = path.split(separator: "/").map(String.init)
            self.keys = keys
            form = SettingsForm.of(name: path)
        }
    }

    /// Stable, such as `claude-desktop`.
    package let id: String
    /// As its maker writes it.
    package let name: String
    package private(set) var places: [Place] = []
    private let keys: [[String]]
    /// How a server is reached whose entry has an address and no type; nil where the address must tell.
    let addressMeans: String?

    init(id: String, name: String, servers keys: [String]..., addressMeans: String? = nil) {
        self.id = id
        self.name = name
        self.keys = keys.isEmpty ? [["mcpServers"]] : keys
        self.addressMeans = addressMeans
    }

    // MARK: Places

    /// A person's settings, by paths from the home folder.
    func user(_ paths: String..., on systems: Set<System> = Set(System.allCases), keys: [[String]]? = nil) -> Client {
        adding(paths.map { Place(.home, .user, $0, on: systems, keys: keys ?? self.keys) })
    }
    /// A person's settings in the folder where the system keeps those of applications.
    func application(_ paths: String..., keys: [[String]]? = nil) -> Client {
        adding(
            paths.flatMap { path in
                Client.applicationFolders.map {
                    Place(.home, .user, $0.folder + path, on: [$0.system], keys: keys ?? self.keys)
                }
            })
    }
    /// A project's settings, by paths from its folder.
    func project(_ paths: String..., keys: [[String]]? = nil) -> Client {
        adding(paths.map { Place(.project, .project, $0, on: Set(System.allCases), keys: keys ?? self.keys) })
    }
    /// What the organisation sets, by paths from the root of the system.
    func managed(_ path: String, on system: System, keys: [[String]]? = nil) -> Client {
        adding([Place(.root, .managed, path, on: [system], keys: keys ?? self.keys)])
    }
    /// What extensions and plugins bring, by paths from the home folder.
    func extensions(_ paths: String..., keys: [[String]]? = nil) -> Client {
        adding(
            paths.map { Place(.home, .extension, $0, on: Set(System.allCases), keys: keys ?? self.keys) })
    }
    private func adding(_ more: [Place]) -> Client {
        var client = self
        client.places += more
        return client
    }

    /// Where applications keep a person's settings, from the home folder.
    private static let applicationFolders: [(system: System, folder: String)] = [
        (.macOS, "Library/Application Support/"), (.windows, "AppData/Roaming/"), (.linux, ".config/"),
    ]

    /// Keys under which servers stand in some client's settings, for files of clients that are not known.
    static let usualKeys: [[String]] = [
        ["mcpServers"], ["context_servers"], ["amp.mcpServers"], ["mcp.servers"], ["mcp", "servers"], ["mcp_servers"],
        ["servers"], ["mcp"], ["projects", "*", "mcpServers"], ["extensions"],
    ]
}
