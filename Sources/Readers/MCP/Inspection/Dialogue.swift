import Cage

/// JSON-RPC with a server over its standard streams: one message a line, as the protocol's stdio transport has it. A
/// request of the server's own is declined, since a client that only lists offers nothing; a ping is answered.
struct Dialogue {
    /// How one request was answered.
    enum Reply {
        case result(JSON)
        case error(Refused)
        /// The server's deadline passed.
        case silence
        /// It closed its output.
        case ended
        case flood(megabytes: Int)
        /// It answered with something that cannot be read, and why.
        case garbage(String)
    }
    /// An error of JSON-RPC, as the server said it.
    struct Refused: Hashable {
        /// Nil where it is no whole number.
        let code: Int?
        let message: String
        let data: JSON?
    }
    /// What was asked, for the transcript.
    struct Exchange {
        let method: String
        let cursor: String?
        var answer: String
        var refused: Refused?
    }

    private(set) var exchanges: [Exchange] = []
    /// Methods that the server asked of us, and the notices that it sent, each with how often.
    private(set) var askedOfUs: [String: Int] = [:], notices: [String: Int] = [:]
    /// Lines that are no message, and the first of them.
    private(set) var strayLines = 0, firstStray = ""
    /// Answers to requests that were never made.
    private(set) var strayAnswers = 0
    private let talk: Conversation
    private var next = 1
    /// Requests that are not waited for any more; a late answer to one of them is no stray.
    private var open: [Int: (index: Int, reply: Reply?)] = [:]

    init(_ talk: Conversation) { self.talk = talk }

    /// Sends a request and waits for its answer.
    mutating func ask(
        _ method: String, _ params: JSON, cursor: String? = nil, until deadline: ContinuousClock.Instant
    ) async -> Reply {
        let id = await send(method, params, cursor: cursor)
        return await answer(to: [id], until: deadline).reply
    }

    /// Sends a request without waiting; gives its number.
    mutating func send(_ method: String, _ params: JSON, cursor: String? = nil) async -> Int {
        let id = next
        next += 1
        open[id] = (exchanges.count, nil)
        exchanges.append(Exchange(method: method, cursor: cursor, answer: "none"))
        await say(.of(["jsonrpc": .string("2.0"), "id": .int(id), "method": .string(method), "params": params]))
        return id
    }

    /// Sends a notice, which is not answered.
    mutating func tell(_ method: String) async {
        exchanges.append(Exchange(method: method, cursor: nil, answer: "notice"))
        await say(.of(["jsonrpc": .string("2.0"), "method": .string(method)]))
    }

    /// The first answer to any of some requests. Whatever else comes meanwhile is taken in.
    mutating func answer(
        to ids: [Int], until deadline: ContinuousClock.Instant
    ) async -> (id: Int?, reply: Reply) {
        while true {
            for id in ids {
                if let reply = open[id]?.reply {
                    open[id] = nil
                    return (id, reply)
                }
            }
            switch await talk.hear(until: deadline) {
            case .silence: return (nil, .silence)
            case .ended: return (nil, .ended)
            case .flood(let megabytes): return (nil, .flood(megabytes: megabytes))
            case .line(let line):
                if let why = await take(line) { return (nil, .garbage(why)) }
                if strayLines > Dialogue.mostStrays || strayAnswers > Dialogue.mostStrays {
                    return (nil, .garbage("more than \(Dialogue.mostStrays) lines that answer nothing"))
                }
            }
        }
    }

    private func say(_ message: JSON) async { await talk.say(Array(message.written.utf8)) }

    // MARK: What comes

    /// Takes a line in; gives why the server cannot be followed where it is an answer that cannot be read.
    private mutating func take(_ line: [UInt8]) async -> String? {
        let message: JSON
        do { message = try JSON.parse(line, name: "a line of the server") } catch {
            strayLines += 1
            if firstStray.isEmpty { firstStray = String(decoding: line.prefix(400), as: UTF8.self).clipped }
            guard Dialogue.isMessage(line) else { return nil }
            return "\(error)"
        }
        // Batches were in the revision of March 2025.
        for item in message.array ?? [message] { await take(item, line) }
        return nil
    }

    private mutating func take(_ message: JSON, _ line: [UInt8]) async {
        guard message.members != nil, message["jsonrpc"] != nil else {
            strayLines += 1
            if firstStray.isEmpty { firstStray = String(decoding: line.prefix(400), as: UTF8.self).clipped }
            return
        }
        if let method = message["method"]?.text {
            let method = String(method.prefix(100))
            guard let id = message["id"], !id.isNull else {
                Dialogue.count(method, in: &notices)
                return
            }
            Dialogue.count(method, in: &askedOfUs)
            await decline(method, id)
            return
        }
        guard message["result"] != nil || message["error"] != nil, let id = number(of: message),
            let index = open[id]?.index
        else {
            strayAnswers += 1
            return
        }
        if let result = message["result"] {
            exchanges[index].answer = "result"
            open[id]?.reply = .result(result)
        } else {
            let refused = Refused(
                code: message["error"]?["code"]?.int,
                message: message["error"]?["message"]?.text ?? message["error"]?.text ?? "no message",
                data: message["error"]?["data"])
            exchanges[index].answer = "error"
            exchanges[index].refused = refused
            open[id]?.reply = .error(refused)
        }
    }

    /// Which request a message answers. An error may name none, where the server could not read the request: it is of the
    /// oldest one that is open.
    private func number(of message: JSON) -> Int? {
        if let id = message["id"], !id.isNull { return id.int }
        guard message["error"] != nil else { return nil }
        return open.filter { $0.value.reply == nil }.keys.min()
    }

    private func decline(_ method: String, _ id: JSON) async {
        // Enough for any server; one that asks without end is not answered without end.
        guard askedOfUs.values.reduce(0, +) <= 50, id.int != nil || (id.text?.utf8.count ?? 500) < 200 else { return }
        var members: [JSON.Member] = [JSON.Member("jsonrpc", .string("2.0")), JSON.Member("id", id)]
        if method == "ping" {
            members.append(JSON.Member("result", .object([])))
        } else {
            let says = JSON.string("This client only lists; it offers no \(method.prefix { $0 != "/" }).")
            members.append(JSON.Member("error", .of(["code": .int(-32601), "message": says])))
        }
        await say(.object(members))
    }

    private static func count(_ method: String, in counts: inout [String: Int]) {
        guard counts[method] != nil || counts.count < 50 else { return }
        counts[method, default: 0] += 1
    }
    /// Whether a line that cannot be read was meant as a message.
    private static func isMessage(_ line: [UInt8]) -> Bool {
        let start = line.prefix(200)
        return start.first == UInt8(ascii: "{")
            && String(decoding: start, as: UTF8.self).contains("\"jsonrpc\"")
    }
    private static let mostStrays = 1000
}
