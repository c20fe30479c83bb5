import Cage

/// One inspection of one running server: it is asked who it is and what it lists, the tools twice, and nothing else.
struct Interview {
    /// A list as far as it was given.
    struct List {
        var items: [JSON] = []
        /// The cursor of a page that was not asked for, or not given.
        var rest: String?
    }
    /// Why it was left before the end.
    enum Trouble {
        /// It answered, and refused.
        case refused(String, Dialogue.Refused)
        /// It ended before it answered this.
        case ended(String)
        case silent(String)
        case flood(megabytes: Int)
        case garbage(String, String)
        /// A list without an end.
        case endless(String, String)
        /// It wants something of us before it lists.
        case wants(String)
    }

    private(set) var dialogue: Dialogue
    private(set) var generation: Generation?
    /// What it answered to `initialize` or `server/discover`.
    private(set) var identity: JSON?
    private(set) var lists: [ListKind: List] = [:]
    /// What it listed the second time, where that is something else.
    private(set) var toolsAgain: [JSON]?
    /// Why the second list was not had, in a few words.
    private(set) var againFailed: String?
    private(set) var trouble: Trouble?
    private let start: ContinuousClock.Instant, end: ContinuousClock.Instant

    /// - Parameters:
    ///   - start: when it must have said who it is.
    ///   - end: when all must be done.
    init(_ talk: Conversation, start: ContinuousClock.Instant, end: ContinuousClock.Instant) {
        dialogue = Dialogue(talk)
        self.start = start
        self.end = end
    }

    /// Asks all.
    /// - Parameter probing: how long `server/discover` alone is waited for, which is asked before the handshake as the
    ///   protocol wants it of a client that speaks both generations; nil where it is not asked. A few servers do not live
    ///   through a request before the handshake.
    mutating func run(probing: Duration?) async {
        trouble = if let probing { await discover(alone: probing) } else { await shakeHands() }
        guard trouble == nil, let generation else { return }
        let capabilities = identity?["capabilities"]
        for kind in ListKind.allCases where kind.isAnnounced(in: capabilities) {
            let (list, trouble) = await list(kind, generation)
            lists[kind] = list
            // What is not a tool is worth having, and no reason to leave.
            if kind == .tools, let trouble {
                self.trouble = trouble
                return
            }
            if case .flood? = trouble { return self.trouble = trouble }
            if case .ended? = trouble { break }
        }
        guard let first = lists[.tools] else { return }
        let (second, trouble) = await list(.tools, generation)
        if let trouble {
            againFailed = trouble.inShort
        } else if second.items != first.items {
            toolsAgain = second.items
        }
    }

    // MARK: Who it is

    /// The first to answer tells the generation. A server that takes long to start has both questions waiting for it.
    private mutating func discover(alone patience: Duration) async -> Trouble? {
        let method = "server/discover"
        let probe = await dialogue.send(method, Generation.stateless(Generation.stateless[0]).params())
        let early = ContinuousClock.now + min(patience, ContinuousClock.now.duration(to: start) * 0.6)
        var (_, reply) = await dialogue.answer(to: [probe], until: early)
        if case .silence = reply {
            let hands = await dialogue.send("initialize", Generation.opening)
            var open = [probe, hands]
            while !open.isEmpty {
                let answer = await dialogue.answer(to: open, until: start)
                if answer.id == hands {
                    // A server of the newer generation refuses the handshake; its answer to the first question is to come.
                    if case .error(let refused) = answer.reply, Interview.isModern(refused), open.contains(probe) {
                        open = [probe]
                        continue
                    }
                    return await greeted(answer.reply)
                }
                reply = answer.reply
                guard answer.id == probe, case .error(let refused) = reply, !Interview.isModern(refused) else { break }
                // An older server: its answer to the handshake is on its way.
                open = [hands]
            }
        }
        switch reply {
        case .result(let result) where result["supportedVersions"]?.array != nil:
            let offered = result["supportedVersions"]?.array?.compactMap(\.text) ?? []
            identity = result
            if let revision = Generation.stateless.first(where: offered.contains) {
                generation = .stateless(revision)
                return nil
            }
            return .wants("revision \(offered.prefix(5).joined(separator: ", ").clipped) of the protocol")
        case .error(let refused) where Interview.isModern(refused): return .refused(method, refused)
        case .result, .error: return await shakeHands()
        // Both were asked.
        case .silence: return .silent("initialize")
        case .ended, .flood, .garbage: return Interview.trouble(reply, method)
        }
    }

    private mutating func shakeHands() async -> Trouble? {
        let reply = await dialogue.ask("initialize", Generation.opening, until: start)
        return await greeted(reply)
    }

    private mutating func greeted(_ reply: Dialogue.Reply) async -> Trouble? {
        guard case .result(let result) = reply else { return Interview.trouble(reply, "initialize") }
        guard result["protocolVersion"]?.text != nil else {
            return .garbage("initialize", "the answer names no revision of the protocol")
        }
        identity = result
        generation = .handshake
        await dialogue.tell("notifications/initialized")
        return nil
    }

    /// Codes that only a server of the stateless generation has.
    private static func isModern(_ refused: Dialogue.Refused) -> Bool {
        [-32020, -32021, -32022].contains(refused.code)
    }

    // MARK: What it lists

    private mutating func list(_ kind: ListKind, _ generation: Generation) async -> (List, Trouble?) {
        var list = List(), seen: Set<String> = [], cursor: String?
        while true {
            let reply = await dialogue.ask(
                kind.method, generation.params(cursor: cursor), cursor: cursor, until: end)
            guard case .result(let result) = reply else {
                list.rest = cursor ?? ""
                return (list, Interview.trouble(reply, kind.method))
            }
            if result["resultType"]?.text == "input_required" {
                list.rest = cursor ?? ""
                return (list, .wants("input"))
            }
            guard let items = result[kind.rawValue]?.array else {
                list.rest = cursor ?? ""
                return (list, .garbage(kind.method, "the answer holds no list of \(kind.rawValue)"))
            }
            list.items += items
            guard let next = result["nextCursor"]?.text else { return (list, nil) }
            list.rest = next
            guard seen.insert(next).inserted else {
                return (list, .endless(kind.method, "page \(seen.count + 1) points to one that was given before"))
            }
            guard seen.count < Interview.mostPages, next.utf8.count < 64 << 10 else {
                return (list, .endless(kind.method, "it has more than \(Interview.mostPages) pages"))
            }
            cursor = next
            list.rest = nil
        }
    }

    private static func trouble(_ reply: Dialogue.Reply, _ method: String) -> Trouble? {
        switch reply {
        case .result: nil
        case .error(let refused): .refused(method, refused)
        case .silence: .silent(method)
        case .ended: .ended(method)
        case .flood(let megabytes): .flood(megabytes: megabytes)
        case .garbage(let why): .garbage(method, why)
        }
    }

    private static let mostPages = 200
}

extension Interview.Trouble {
    /// In a few words, for a list that was asked for again.
    fileprivate var inShort: String {
        switch self {
        case .refused(_, let refused): "it refused: \(refused.message.clipped)"
        case .ended: "the server ended"
        case .silent: "no answer came in time"
        case .flood: "it wrote too much"
        case .garbage(_, let why): why.clipped
        case .endless(_, let why): why
        case .wants(let what): "it asked for \(what)"
        }
    }
}
