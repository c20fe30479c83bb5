/// Nouns that say whose data a tool reads, and who may have written them.
enum Nouns {
    private static func set(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

    /// What strangers may have written.
    static let outside = set(
        """
        email emails mail inbox message messages ticket tickets issue issues comment comments web webpage webpages \
        website websites internet news feed feeds rss tweet tweets post posts review reviews chat slack discord \
        telegram whatsapp article articles wikipedia paper papers arxiv transcript transcripts attachment attachments \
        youtube video videos reddit forum url urls link links browser page pages pull request requests thread threads \
        conversation conversations channel channels form submission submissions crawl scrape search engine
        """)
    /// What is ours to keep.
    static let ours = set(
        """
        email emails mail inbox mailbox file files folder folders directory directories database \
        databases table tables sql record records row rows customer customers user users account accounts vault note \
        notes calendar event events message messages ticket tickets issue issues repo repository repositories secret \
        secrets redis workbook sheet sheets worksheet spreadsheet cell cells memory log logs patient patients contact \
        contacts contract contracts invoice invoices order orders payroll pod pods cluster kubernetes kubectl bucket \
        buckets policy policies role roles group groups git commit commits branch branches \
        collection collections chat slack conversation conversations \
        workspace board boards task tasks wiki confluence jira crm lead leads deal deals employee \
        employees environment config configuration screenshot clipboard 
        """)
    /// The same, where nothing says that it is open to all.
    static let oursUnlessOpen = set(
        """
        document documents page pages project projects history graph node nodes index indexes diff process processes
        """)
    /// What anybody may read.
    static let open = set(
        """
        wikipedia arxiv web webpage website internet news weather documentation docs paper papers public article \
        articles forecast duckduckgo google bing package packages npm pypi stock stocks price prices crypto map maps
        """)
    /// What is computed from the arguments, or is about the tool itself.
    static let computed = set(
        """
        time timezone date calculator arithmetic math expression currency uuid random health status ping connectivity \
        diagnostics version help metric metrics fact weather forecast coordinates unit units
        """)
    /// Places where others read along.
    static let shared = set(
        """
        issue issues comment comments tweet tweets post posts message messages gist gists pull request channel slack \
        discord telegram whatsapp webhook webhooks email emails mail page pages wiki publish public calendar event \
        ticket tickets upload notification notifications draft drafts merge discussion review reviews repository
        """)
    /// Parameters that name who receives.
    static let addressees: Set<String> = [
        "to", "cc", "bcc", "recipient", "recipients", "attendees", "webhook", "webhook_url", "phone", "phone_number",
        "email", "emails", "email_address", "channel", "channel_id", "chat_id", "destination", "endpoint", "to_email",
    ]
}

/// Parameters that take whatever a caller writes: a command, code, a query, an address, a path.
enum FreeForm {
    private static let kinds: [(kind: String, names: Set<String>, words: [String])] = [
        (
            "command", ["command", "commands", "cmd", "shell", "shellcommand", "commandline", "bash", "argv"],
            ["shell command", "command to run", "command to execute", "command line", "terminal command"]
        ),
        (
            "code", ["code", "script", "python", "javascript", "js", "pythoncode", "sourcecode", "program", "snippet"],
            ["code to execute", "code to run", "script to run", "script to execute"]
        ),
        (
            "query",
            [
                "sql", "sqlquery", "cypher", "cypherquery", "statement", "promql", "graphql", "sparql", "jql",
                "cql", "aql", "kql",
            ],
            ["sql", "cypher", "promql", "graphql", "sparql", "query language", "jql", "cql query"]
        ),
        (
            "address",
            ["url", "uri", "urls", "endpoint", "webhook", "webhookurl", "href", "targeturl", "baseurl", "link"], []
        ),
        (
            "path",
            [
                "path", "filepath", "filename", "paths", "filepaths", "directory", "dir", "folder", "file",
                "filelocation", "repopath", "outputpath", "inputpath", "targetdirectory", "cwd", "workingdirectory",
                "savepath",
            ],
            ["path to the file", "file path", "absolute path", "path of the file", "directory path"]
        ),
    ]

    private static func isText(_ parameter: ListedTool.Parameter) -> Bool {
        !parameter.narrowed && (parameter.types.isEmpty || !parameter.types.isDisjoint(with: ["string", "array"]))
    }

    private static func kind(of parameter: ListedTool.Parameter, in tool: ListedTool) -> Int? {
        guard isText(parameter) else { return nil }
        let plain = parameter.name.lowercased().filter { $0.isLetter }
        let told = parameter.description.lowercased()
        if let byName = kinds.firstIndex(where: { $0.names.contains(plain) }) { return byName }
        if let byWords = kinds.firstIndex(where: { kind in kind.words.contains { told.contains($0) } }) {
            // A description may only mention a path or a query; the name must fit.
            let fits =
                kinds[byWords].kind == "path"
                ? plain.contains("path") || plain.contains("file")
                : plain.contains("query") || plain.contains("statement") || plain.contains(kinds[byWords].kind)
            if fits { return byWords }
        }
        if plain == "query" {
            let lead = tool.description.prefix(400).lowercased() + " " + tool.name.lowercased()
            let languages = ["sql", "cypher", "promql", "graphql", "select query", "sparql", "mql", "logql", "insert"]
            if languages.contains(where: { lead.contains($0) }) { return 2 }
        }
        return nil
    }

    /// The most dangerous of them by name, or `none` where a schema was read and has none; nil without a schema.
    static func worst(of tool: ListedTool) -> ToolNature.Answer<String>? {
        let found = tool.parameters.compactMap { parameter in
            kind(of: parameter, in: tool).flatMap { parameter.isOutermost || $0 < 3 ? ($0, parameter) : nil }
        }
        if let (kind, parameter) = found.min(by: { $0.0 < $1.0 }) {
            let because = "\(kinds[kind].kind): \(parameter.name). \(parameter.description)"
            return ToolNature.Answer(value: parameter.name.nfc, place: parameter.place, because: because.clipped)
        }
        guard tool.hasSchema else { return nil }
        return ToolNature.Answer(
            value: "none", place: tool.place,
            because: tool.parameters.isEmpty
                ? "no parameters" : "parameters: " + tool.parameters.map(\.name).joined(separator: ", ").clipped)
    }

    /// Whether what was found runs as a program.
    static func isCode(_ because: String) -> Bool { because.hasPrefix("command: ") || because.hasPrefix("code: ") }

    /// Whether a parameter takes an address on the network.
    static func isAddress(_ parameter: ListedTool.Parameter) -> Bool {
        guard isText(parameter) else { return false }
        let plain = parameter.name.lowercased().filter { $0.isLetter }
        return ["url", "uri", "urls", "webhook", "webhookurl", "href", "targeturl", "endpointurl"].contains(plain)
    }
}
