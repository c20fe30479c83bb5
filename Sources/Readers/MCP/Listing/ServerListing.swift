import Assessment

/// What a server said of itself in one dump: its identity, its tools, and its other texts, each with its JSON pointer.
struct ServerListing: Sendable {
    /// A text with the place where it stands.
    struct Passage: Sendable {
        let text: String
        let place: String
    }

    var name: Passage?
    var version: Passage?
    /// The revisions in which it answered: one from `initialize`, several from `server/discover`.
    var protocols: [Passage] = []
    var instructions: Passage?
    /// What it said of tools that may change while it runs; nil when it said nothing.
    var listChanged: (value: Bool, place: String)?
    var transports: [(name: String, place: String, quote: String)] = []
    /// Where the list of tools stands; nil when the dump has none.
    var toolsPlace: String?
    var tools: [ListedTool] = []
    /// Entries of the list that are not tools: no object, or no name.
    var unreadable: [String] = []
    /// The identity, prompts, resources and templates as they stand there: a model reads their texts too.
    var definitions: [(json: JSON, place: String)] = []
    /// A further page was promised and is not in the dump.
    var continues: String?
    /// The dump's own day.
    var day: (day: Day, place: String)?
    /// What a JSON-RPC server refused, as it said.
    var refusals: [Passage] = []
    /// Which generation of the protocol, or which other form, the dump shows: only to say how sure we are.
    var certainty = 0

    /// Reads every form that we know: a result of `tools/list`, `initialize` or `server/discover`, the JSON-RPC
    /// response around it, a list or an object of such answers, and a bare list of tools.
    init(_ json: JSON) { read(json, at: "", depth: 0) }

    private mutating func read(_ json: JSON, at place: String, depth: Int) {
        guard depth < 6 else { return }
        switch json {
        case .array(let items): readList(items, at: place, depth: depth)
        case .object: readObject(json, at: place, depth: depth)
        default: break
        }
    }

    private mutating func readList(_ items: [JSON], at place: String, depth: Int) {
        if !items.isEmpty, items.allSatisfy(ServerListing.isMessage) {
            for (index, item) in items.enumerated() { read(item, at: pointer(place, index), depth: depth + 1) }
        } else if items.contains(where: ServerListing.isTool) {
            // An empty list by itself says nothing: Docker's registry has one for each server that nobody asked.
            readTools(items, at: place, sure: 70)
        }
    }

    private mutating func readObject(_ json: JSON, at place: String, depth: Int) {
        if json["jsonrpc"] != nil {
            if let result = json["result"] { read(result, at: pointer(place, "result"), depth: depth + 1) }
            if let message = json["error"]?["message"]?.text {
                refusals.append(Passage(text: message, place: place + "/error/message"))
            }
            return
        }
        readDay(json, at: place)
        readIdentity(json, at: place)
        if let meta = json["_meta"], meta.members != nil, meta["io.modelcontextprotocol/serverInfo"] == nil {
            definitions.append((meta, pointer(place, "_meta")))
        }
        readTransport(json, at: place)
        if let list = json["tools"] {
            switch list {
            case .array(let items):
                readTools(
                    items, at: pointer(place, "tools"), sure: items.contains(where: ServerListing.isTool) ? 80 : 5)
            case .object: read(list, at: pointer(place, "tools"), depth: depth + 1)
            default: break
            }
            if let cursor = json["nextCursor"]?.text, !cursor.isEmpty { continues = pointer(place, "nextCursor") }
        }
        for key in ["prompts", "resources", "resourceTemplates", "resource_templates"] {
            if let list = json[key] { readOthers(list, at: pointer(place, key)) }
        }
        for key in [
            "initialize", "server/discover", "discover", "tools/list", "tools_list", "result", "responses",
            "messages", "dump",
        ] {
            if let inner = json[key] { read(inner, at: pointer(place, key), depth: depth + 1) }
        }
    }

    private mutating func readIdentity(_ json: JSON, at place: String) {
        // From 2026-07-28 on it stands among what is said about the answer.
        let own = ["serverInfo", "_meta/io.modelcontextprotocol~1serverInfo"]
        let infos = [json["serverInfo"], json["_meta"]?["io.modelcontextprotocol/serverInfo"]]
        for case (let step, let info?) in zip(own, infos) where info.members != nil {
            let at = place + "/" + step
            name = name ?? info["name"]?.text.map { Passage(text: $0, place: at + "/name") }
            version = version ?? info["version"]?.text.map { Passage(text: $0, place: at + "/version") }
            certainty = max(certainty, 60)
            definitions.append((info, at))
        }
        if let revision = json["protocolVersion"]?.text {
            protocols.append(Passage(text: revision, place: pointer(place, "protocolVersion")))
            certainty = max(certainty, 50)
        }
        for (index, item) in (json["supportedVersions"]?.array ?? []).enumerated() {
            guard let revision = item.text else { continue }
            protocols.append(Passage(text: revision, place: pointer(pointer(place, "supportedVersions"), index)))
            certainty = max(certainty, 50)
        }
        if let text = json["instructions"]?.text, instructions == nil {
            instructions = Passage(text: text, place: pointer(place, "instructions"))
        }
        if let changed = json["capabilities"]?["tools"]?["listChanged"]?.bool {
            listChanged = (changed || listChanged?.value == true, place + "/capabilities/tools/listChanged")
        }
    }

    private mutating func readTransport(_ json: JSON, at place: String) {
        if let named = json["transport"]?.text ?? json["transport"]?["type"]?.text ?? json["transport_type"]?.text,
            let transport = Transport.named(named)
        {
            transports.append((transport, pointer(place, "transport"), named))
        } else if let command = json["command"]?.text, json["tools"] != nil {
            transports.append((Transport.stdio, pointer(place, "command"), command))
        }
    }

    private mutating func readDay(_ json: JSON, at place: String) {
        let keys = [
            "captured_at", "capturedAt", "captured", "fetched_at", "fetchedAt", "taken_at", "takenAt",
            "timestamp", "date",
        ]
        for key in keys where day == nil {
            if let text = json[key]?.text, let found = Day(iso: text.prefix(10)) { day = (found, pointer(place, key)) }
        }
    }

    private mutating func readTools(_ items: [JSON], at place: String, sure: Int) {
        toolsPlace = toolsPlace ?? place
        certainty = max(certainty, sure)
        for (index, item) in items.enumerated() {
            let at = pointer(place, index)
            if let tool = ListedTool(item, at: at) { tools.append(tool) } else { unreadable.append(at) }
        }
    }

    private mutating func readOthers(_ list: JSON, at place: String) {
        guard let items = list.array else {
            for key in ["prompts", "resources", "resourceTemplates"] {
                if let inner = list[key] { readOthers(inner, at: pointer(place, key)) }
            }
            return
        }
        for (index, item) in items.enumerated() { definitions.append((item, pointer(place, index))) }
    }

    /// A JSON-RPC message, or a dump of one server.
    private static func isMessage(_ json: JSON) -> Bool {
        json["jsonrpc"] != nil || json["serverInfo"] != nil || json["protocolVersion"] != nil
            || json["supportedVersions"] != nil || (json["tools"]?.array != nil && json["inputSchema"] == nil)
    }
    /// A tool by its marks: a name, and a schema, annotations or a description in the protocol's words.
    static func isTool(_ json: JSON) -> Bool {
        guard json["name"]?.text != nil else { return false }
        return json["inputSchema"] != nil || json["input_schema"] != nil || json["annotations"] != nil
            || (json["description"]?.text != nil && json["packages"] == nil && json["version"] == nil
                && json["repository"] == nil)
    }
}

/// How a server is reached, in the words of the facts.
enum Transport {
    static let stdio = "stdio", streamable = "streamable-http", sse = "sse"
    /// From the many spellings in dumps and registries; nil for one that we do not know.
    static func named(_ text: String) -> String? {
        switch text.lowercased().filter({ $0.isLetter }) {
        case "stdio": stdio
        case "streamablehttp", "http", "streamable", "httpstream", "https": streamable
        case "sse", "httpsse": sse
        default: nil
        }
    }
}
