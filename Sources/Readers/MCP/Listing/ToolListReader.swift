import Assessment

extension Reader {
    /// What an MCP server lists: dumps of `initialize` and `tools/list`, of `server/discover`, a bare list of tools, the
    /// JSON-RPC answers around them, the `tools.json` of Docker's registry.
    package static let mcpToolList = Reader(
        id: "mcp-tool-list", name: "an MCP server's list of tools",
        recognises: { content in
            switch content.form {
            case .json(let json), .yaml(let json): ServerListing(json).certainty
            default: 0
            }
        },
        read: { content, setting in
            guard case .json(let json) = content.form else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil,
                    why: "a list of tools is JSON; save what the server answered to tools/list")
            }
            let listing = ServerListing(json)
            guard listing.tools.count <= 10_000 else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil,
                    why: "it lists \(listing.tools.count) tools, and at most 10000 are read. Nothing was read; ask the "
                        + "vendor what it is")
            }
            var harvest = ToolListReading(listing, in: json, of: content.document, setting).harvest
            if let twin = listing.twin {
                harvest.refuse(
                    at: .pointer(twin.place),
                    "two tools are called `\(twin.name.clipped)`; the other stands at \(twin.first). Which of them an agent "
                        + "would call is not defined, so no fact was taken. Ask for a list with one tool a name")
            }
            return harvest
        })
}

/// One reading of one listing. Facts are *observed* where we took the dump ourselves, else *documented*: the vendor
/// sent it. Annotations are a vendor's word about itself, so those facts are *claimed* whoever took the dump. A quote is
/// what stands at the place; by which word an answer came about is told in `look --json`.
struct ToolListReading {
    private(set) var harvest: Harvest
    private let listing: ServerListing
    private let service: Subject
    private let assurance: Assurance
    private let day: Day
    private let standing: Standing
    private let orders: OrderSearch
    /// Where a pointer stands in a document that is not JSON, and the words there; nil for JSON itself.
    private let placing: Placing?
    private var rows: [JSON] = []
    typealias Placing = (_ pointer: String) -> (place: Source.Place, quote: String)

    /// A listing that came over HTTP stands in lines of a transcript: `placing` says in which.
    init(
        _ listing: ServerListing, in json: JSON, of document: Document, _ setting: Setting, placing: Placing? = nil,
        kind: String = Reader.mcpToolList.id
    ) {
        self.listing = listing
        self.placing = placing
        standing = Standing(json)
        orders = OrderSearch(listing)
        service = setting.serviceSubject
        assurance = setting.ours == nil ? .documented : .observed
        day = listing.day?.day ?? setting.dated ?? setting.received
        harvest = Harvest(kind: kind, of: document, setting)
        harvest.letterhead = Letterhead(about: listing.name?.text, day: listing.day?.day)
        if listing.day == nil, setting.dated == nil {
            harvest.note(nil, "undated: the dump names no day, so it is taken to speak of the day it was received")
        }
        readServer()
        readTools()
        readOtherTexts()
        tellTheWhole()
        harvest.extra = ("mcp", summary)
    }

    private mutating func add<V>(
        _ key: FactKey<V>, _ value: V, of subject: Subject? = nil, _ rule: String, at place: String,
        quote: String? = nil,
        claimed: Bool = false
    ) {
        let placed = placing?(place)
        harvest.add(
            key, value, of: subject ?? service, claimed ? .claimed : assurance, speaksOf: day,
            rule: Fact.Rule("mcp." + rule), at: placed?.place ?? .pointer(place),
            quote: placed?.quote ?? quote ?? Standing.beginning(of: standing.words(at: place), 300))
    }

    private mutating func note(_ place: String, _ says: String) {
        harvest.note(placing?(place).place ?? .pointer(place), says)
    }

    // MARK: The server

    private mutating func readServer() {
        if let name = listing.name {
            add(.serverName, name.text, "server-name", at: name.place, quote: name.text)
            check(name: name.text, at: name.place, "the server's name")
        }
        if let version = listing.version, version.text.contains(where: { !$0.isWhitespace }) {
            add(.serverVersion, version.text, "server-version", at: version.place, quote: version.text)
        }
        // Of several revisions, the newest is the one that a client of today speaks.
        if let revision = listing.protocols.max(by: { $0.text < $1.text }) {
            add(.protocolVersion, revision.text, "protocol", at: revision.place, quote: revision.text)
        }
        if let instructions = listing.instructions {
            add(
                .serverInstructions, instructions.text, "instructions", at: instructions.place, quote: instructions.text
            )
        }
        if let changed = listing.listChanged {
            add(
                .toolListMayChange, changed.value, "list-changed", at: changed.place,
                quote: "listChanged: \(changed.value)")
        }
        if let first = listing.transports.first {
            add(
                .transports, listing.transports.map(\.name), "transport", at: first.place,
                quote: first.quote)
        }
        for refusal in listing.refusals {
            note(refusal.place, "the server refused this call; its own words stand at this place")
        }
    }

    // MARK: Tools

    private mutating func readTools() {
        guard let place = listing.toolsPlace else {
            harvest.note(nil, "no list of tools stands here: what the server offers stays unknown")
            return
        }
        for place in listing.unreadable {
            note(place, "this entry of the list is not a tool with a name; it was left out")
        }
        let names = listing.tools.map(\.name)
        if let cursor = listing.continues {
            note(cursor, "the list goes on after this page; ask for the rest, and give all pages together")
        } else if listing.unreadable.isEmpty {
            add(.tools, names, "tools", at: place, quote: names.joined(separator: "; "))
            if !names.isEmpty {
                add(
                    .toolSetHash, ListedTool.hash(of: listing.tools), "set-hash", at: place,
                    quote: names.joined(separator: "; "))
            } else {
                note(place, "the server lists no tool: it may list more to a caller with credentials")
            }
        }
        noteTwins()
        serverWords = ToolText.terms(listing.name?.text ?? "", splitsNames: true)
        for tool in listing.tools { read(tool) }
    }

    private var serverWords: [ToolText.Term] = []

    private mutating func read(_ tool: ListedTool) {
        let subject = service.child(.tool, tool.name), place = tool.place
        let nature = ToolNature(tool, server: serverWords)
        check(name: tool.name, at: place + "/name", "a tool's name")
        if !tool.description.isEmpty {
            add(
                .toolDescription, tool.description, of: subject, "description", at: place + "/description",
                quote: tool.description)
        }
        if let first = nature.capabilities.first {
            add(
                .toolCapability, nature.capabilities.map(\.capability.rawValue), of: subject, "capability",
                at: first.place)
        } else {
            note(place, "what `\(tool.name)` does does not follow from its words: its capability stays unknown")
        }
        for (key, rule, hint) in [
            (FactKey<Bool>.toolReadOnlyHint, "read-only-hint", tool.readOnly),
            (.toolDestructiveHint, "destructive-hint", tool.destructive),
            (.toolIdempotentHint, "idempotent-hint", tool.idempotent),
            (.toolOpenWorldHint, "open-world-hint", tool.openWorld),
        ] {
            // A default stands nowhere: the place is the tool, and the rule says that nothing was stated.
            add(
                key, hint.value, of: subject, hint.isStated ? rule : rule + "-default", at: hint.place,
                quote: hint.isStated ? hint.quote : tool.name, claimed: true)
        }
        let flags: [(FactKey<Bool>, String, ToolNature.Answer<Bool>?)] = [
            (.toolIrreversible, "irreversible", nature.irreversible),
            (.toolUntrusted, "untrusted", nature.readsUntrusted),
            (.toolPrivate, "private", nature.readsPrivate), (.toolWayOut, "way-out", nature.wayOut),
        ]
        for (key, rule, answer) in flags {
            guard let answer else { continue }
            add(key, answer.value, of: subject, rule, at: answer.place)
        }
        // Prose that speaks of a question to the person is no parameter: it is told in `look --json`.
        let asks = nature.confirmation.flatMap { [.parameter, .dryRun].contains($0.kind) ? $0 : nil }
        add(.toolConfirm, asks != nil, of: subject, "confirm", at: asks?.place ?? place)
        if let free = nature.freeForm {
            add(.toolFreeForm, free.value, of: subject, "free-form", at: free.place)
        }
        if tool.hasAnnotations {
            add(
                .toolAnnotationConflict, nature.contradictions.map(\.hint), of: subject, "annotation-conflict",
                at: nature.contradictions.first?.place ?? place)
        }
        for contradiction in nature.contradictions { note(contradiction.place, contradiction.says) }
        if tool.isCut {
            note(place, "the schema of `\(tool.name)` has more parameters than are read; look at the rest")
        }
        let signals = readSignals(of: tool, subject)
        add(.toolHash, tool.hash, of: subject, "definition-hash", at: place, quote: tool.name)
        rows.append(ToolListReading.row(tool, nature, signals))
    }

    /// Orders to an AI in all texts of the definition. An empty list says that they were read and hold none that the
    /// rules know; what the server's code does is not visible here.
    private mutating func readSignals(of tool: ListedTool, _ subject: Subject) -> [OrderSignal] {
        let texts = Texts.found(in: tool.definition, at: tool.place, inTool: true)
        let signals = orders.signals(in: texts, about: "\(tool.name) \(tool.description)")
        for text in texts {
            let hidden = HiddenText.count(in: text.passage.text)
            if hidden > 0 { note(text.passage.place, "\(hidden) invisible characters stand in this text") }
        }
        let cut = noteCut(texts)
        tell(signals)
        if let first = signals.first {
            add(
                .toolSignals, ToolListReading.kinds(signals), of: subject, "signals", at: first.place,
                quote: Standing.beginning(of: first.excerpt))
        } else if !cut {
            // The whole definition was read; its name stands for it.
            add(.toolSignals, [], of: subject, "signals", at: tool.place, quote: tool.name)
        }
        return signals
    }

    /// The server's instructions, its title, prompts and resources are read by a model as well.
    private mutating func readOtherTexts() {
        serverSignals = orders.signals(beside: listing)
        tell(serverSignals)
        let texts =
            (listing.instructions.map { [Texts.Found(passage: $0, role: .server)] } ?? [])
            + listing.definitions.flatMap { Texts.found(in: $0.json, at: $0.place) }
        let cut = noteCut(texts)
        if let first = serverSignals.first {
            add(
                .serverSignals, ToolListReading.kinds(serverSignals), "server-signals", at: first.place,
                quote: Standing.beginning(of: first.excerpt))
        } else if let name = listing.name, !cut {
            // Without an answer to `initialize` nobody has seen the instructions.
            add(.serverSignals, [], "server-signals", at: name.place, quote: name.text)
        }
    }
    private mutating func tell(_ signals: [OrderSignal]) {
        for signal in signals {
            note(
                signal.place,
                "an order to the agent (\(signal.kind.rawValue), rule \(signal.rule) at byte \(signal.offset))"
                    + (signal.decoded == nil ? "" : ", hidden, encoded or in pieces"))
        }
    }
    private mutating func noteCut(_ texts: [Texts.Found]) -> Bool {
        guard let cut = OrderSearch.isCut(texts) else { return false }
        note(
            cut.place,
            "only the first \(OrderSearch.most) bytes of this text were read for orders; what follows was not looked at"
        )
        return true
    }
    private static func kinds(_ signals: [OrderSignal]) -> [String] {
        var seen: Set<String> = []
        return signals.map(\.kind.rawValue).filter { seen.insert($0).inserted }
    }
    private var serverSignals: [OrderSignal] = []

    // MARK: Names

    private mutating func check(name: String, at place: String, _ what: String) {
        if HiddenText.count(in: name) > 0
            || name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        {
            note(place, "\(what) holds characters that a person does not see")
        }
        if Lookalikes.imitates(name) { note(place, "\(what) mixes scripts so that it looks like another name") }
    }

    private mutating func noteTwins() {
        var seen: [String: ListedTool] = [:], skeletons: [String: ListedTool] = [:]
        for tool in listing.tools {
            if let first = seen[tool.name] {
                note(
                    tool.place,
                    first.hash == tool.hash
                        ? "the tool `\(tool.name)` is listed twice"
                        : "two different tools are called `\(tool.name)`; the other stands at \(first.place)")
            } else {
                seen[tool.name] = tool
                let skeleton = Lookalikes.skeleton(tool.name)
                if let twin = skeletons[skeleton] {
                    note(tool.place, "the name looks like that of the tool at \(twin.place), and is another")
                } else {
                    skeletons[skeleton] = tool
                }
            }
        }
    }

    private mutating func tellTheWhole() {
        let bare = listing.tools.filter { !$0.hasAnnotations }.count
        if bare > 0, bare == listing.tools.count {
            harvest.note(nil, "no tool has annotations: the protocol's worst-case defaults are taken")
        } else if bare > 0 {
            harvest.note(nil, "\(bare) of \(listing.tools.count) tools have no annotations: the defaults are taken")
        }
    }

    // MARK: look --json

    private var summary: JSON {
        .of([
            "server": .of([
                "name": listing.name.map { .string($0.text) } ?? .null,
                "version": listing.version.map { .string($0.text) } ?? .null,
                "protocol": listing.protocols.map(\.text).max().map { .string($0) } ?? .null,
            ]),
            "protocols": .texts(listing.protocols.map(\.text)),
            "tools": .array(rows),
            "signals": .array(serverSignals.map(ToolListReading.json)),
            "not_visible": ToolListReading.notVisible,
        ])
    }
}
