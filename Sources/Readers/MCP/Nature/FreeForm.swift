/// Parameters that take whatever a caller writes: a command, code, a query, an address, a path.
struct FreeForm: Sendable {
    /// The most dangerous first.
    enum Kind: Int, Sendable { case command, code, query, address, path }
    let kind: Kind
    /// The parameter's name.
    let name: String
    let place: String
    /// What its schema says of it.
    let description: String

    /// Whether it runs as a program.
    var isProgram: Bool { kind == .command || kind == .code }

    /// The same of an answer's reason, which begins with the kind.
    static func isCode(_ because: String) -> Bool { because.hasPrefix("command: ") || because.hasPrefix("code: ") }

    private static let kinds: [(kind: Kind, names: Set<String>, words: [String])] = [
        (
            .command,
            [
                "command", "commands", "cmd", "cmds", "shell", "shellcommand", "commandline", "bash", "argv",
                "commandstring",
            ],
            ["shell command", "command to run", "command to execute", "command line", "terminal command"]
        ),
        (
            .code,
            [
                "code", "script", "python", "javascript", "js", "pythoncode", "sourcecode", "program", "snippet",
                "codes",
                "jscode", "scriptcontent", "pythonscript",
            ],
            ["code to execute", "code to run", "script to run", "script to execute"]
        ),
        (
            .query,
            [
                "sql", "sqlquery", "cypher", "cypherquery", "statement", "promql", "graphql", "sparql", "jql",
                "cql", "aql", "kql",
            ],
            ["sql", "cypher", "promql", "graphql", "sparql", "query language", "jql", "cql query"]
        ),
        (
            .address,
            ["url", "uri", "urls", "endpoint", "webhook", "webhookurl", "href", "targeturl", "baseurl", "link"], []
        ),
        (
            .path,
            [
                "path", "filepath", "filename", "paths", "filepaths", "directory", "dir", "folder", "file",
                "filelocation", "repopath", "outputpath", "inputpath", "targetdirectory", "cwd", "workingdirectory",
                "savepath",
            ],
            ["path to the file", "file path", "absolute path", "path of the file", "directory path"]
        ),
    ]
    private static let byName: [String: Kind] = kinds.reduce(into: [:]) { table, kind in
        for name in kind.names { table[name] = kind.kind }
    }
    private static let addresses: Set<String> = [
        "url", "uri", "urls", "webhook", "webhookurl", "href", "targeturl", "endpointurl", "weburl", "pageurl",
        "siteurl",
        "websiteurl", "callbackurl", "host", "hostname", "remotehost", "sshhost", "serverurl", "apiurl", "imageurl",
        "videourl", "fileurl", "sourceurl",
    ]

    private init(_ kind: Kind, _ parameter: ListedTool.Parameter) {
        self.kind = kind
        name = parameter.name
        place = parameter.place
        description = parameter.description
    }

    /// The most dangerous of a tool's parameters; nil where none takes free words.
    static func worst(of tool: ListedTool) -> FreeForm? {
        var worst: FreeForm?
        for parameter in tool.parameters {
            guard let kind = kind(of: parameter, in: tool), parameter.isOutermost || kind.rawValue < 3 else { continue }
            if let known = worst, known.kind.rawValue <= kind.rawValue { continue }
            worst = FreeForm(kind, parameter)
        }
        return worst
    }

    private static func kind(of parameter: ListedTool.Parameter, in tool: ListedTool) -> Kind? {
        guard parameter.takesText else { return nil }
        let plain = parameter.plain
        if let byName = byName[plain] { return byName }
        let isQuery = plain.contains("query") || plain.contains("statement")
        guard
            isQuery || plain.contains("path") || plain.contains("file") || plain.contains("command")
                || plain.contains("code") || plain.contains("script")
        else { return nil }
        let told = parameter.description.prefix(400).lowercased()
        for kind in kinds where kind.words.contains(where: { told.contains($0) }) {
            // A description may only mention a path or a query; the name must fit.
            let fits =
                switch kind.kind {
                case .path: plain.contains("path") || plain.contains("file")
                case .query: isQuery
                case .command: plain.contains("command")
                case .code: plain.contains("code") || plain.contains("script")
                case .address: false
                }
            if fits { return kind.kind }
        }
        if plain == "query" {
            let lead = tool.description.prefix(400).lowercased() + " " + tool.name.lowercased()
            let languages = ["sql", "cypher", "promql", "graphql", "select query", "sparql", "mql", "logql", "insert"]
            if languages.contains(where: { lead.contains($0) }) { return .query }
        }
        return nil
    }

    /// Whether a parameter takes an address on the network.
    static func isAddress(_ parameter: ListedTool.Parameter) -> Bool {
        guard parameter.takesText else { return false }
        let told = parameter.description.prefix(200).lowercased()
        // `memory://…` is an address of the server's own.
        if addresses.contains(parameter.plain) {
            return !told.contains("://") || told.contains("http") || told.contains("www")
        }
        return
            (parameter.plain.contains("path") || parameter.plain.contains("file") || parameter.plain.contains("source"))
            && (told.contains("or url") || told.contains("url or") || told.contains("http://")
                || told.contains("https://"))
    }
}
