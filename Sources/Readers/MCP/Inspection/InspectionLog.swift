import Assessment
import Cage

/// What one inspection came to, and the transcript of it.
struct InspectionLog {
    /// The mark of the transcript's form.
    static let schema = "tprm.inspection/1"

    let review: ProgramReview
    let interview: Interview?
    let ending: Cage.Ending?
    /// Why the program could not be started.
    let failure: String?
    let starts: Int
    let day: Day
    let values: [String: String]

    var outcome: StdioInspection.Outcome {
        guard let interview, failure == nil else { return .notInspected }
        switch interview.trouble {
        case nil: return .listed
        case .refused?: return .refused
        default: return .notInspected
        }
    }

    /// The cause in one word, for a program that reads the transcript.
    private var cause: String? {
        guard let interview, failure == nil else { return "not-started" }
        guard let trouble = interview.trouble else { return nil }
        switch trouble {
        case .refused: return "refused"
        case .ended:
            switch clue?.lack {
            case .credentials: return "needs-credentials"
            case .network: return "needs-network"
            case nil: return "exited"
            }
        case .silent: return clue?.lack == .network ? "needs-network" : "no-answer"
        case .flood: return "too-much"
        case .garbage: return "unreadable"
        case .endless: return "endless-list"
        case .wants: return "asks-for-more"
        }
    }
    private var clue: LastWords.Clue? { LastWords.clue(in: lastWords, hasNetwork: !review.hosts.isEmpty) }

    /// Why it was not inspected, or what it refused: a sentence.
    var why: String {
        if let failure { return hidden(failure) }
        guard let trouble = interview?.trouble else { return "" }
        return hidden(sentence(trouble))
    }

    private func sentence(_ trouble: Interview.Trouble) -> String {
        switch trouble {
        case .refused(let method, let refused):
            let code = refused.code.map { " (\($0))" } ?? ""
            return "The server refused \(method): \(refused.message.clipped)\(code)."
        case .ended(let method):
            let code = ending.map { " with exit code \($0.status)" } ?? ""
            let how = "The program ended\(code) before it answered \(method)."
            let words = lastWords.last.map { " Its last words: \($0)" } ?? " It said nothing on stderr."
            return how + (lacks ?? words)
        case .silent(let method):
            let stray = interview?.dialogue.strayLines ?? 0
            let other = stray > 0 ? " \(stray) lines came that are no message of the protocol." : ""
            return "No answer to \(method) came in time.\(other)" + (clue?.lack == .network ? lacks ?? "" : "")
        case .flood(let megabytes): return "The program wrote more than \(megabytes) MB, and was ended."
        case .garbage(let method, let why):
            return "What the program answered to \(method) cannot be followed: \(why.clipped)."
        case .endless(let method, let why): return "The list of \(method) has no end: \(why)."
        case .wants(let what): return "Before it lists, the server asks for \(what.clipped), which tprm does not give."
        }
    }

    /// What it lacks, by its own words.
    private var lacks: String? {
        clue.map { clue in
            switch clue.lack {
            case .credentials:
                " It asks for a credential or a setting: \(clue.line) Pass the variable on with --env NAME."
            case .network: " It wants the network: \(clue.line) Open it with --allow-network HOST."
            }
        }
    }

    /// The last lines of stderr, where they tell why nothing was listed.
    private var lastWords: [String] {
        outcome == .listed ? [] : LastWords.lines(of: hidden(ending?.complaint ?? ""))
    }

    // MARK: The transcript

    func document(named name: String) -> Document {
        let whole = Array(json.laidOut.utf8)
        guard whole.count > Limits.json else { return Document(name: name, bytes: whole, isTranscript: true) }
        var bare = members(lists: false)
        bare.append(JSON.Member("lists", .string("left out: together they are longer than a transcript may be")))
        return Document(name: name, bytes: Array(JSON.object(bare).laidOut.utf8), isTranscript: true)
    }

    private var json: JSON { .object(members(lists: true)) }

    private func members(lists hasLists: Bool) -> [JSON.Member] {
        var members = [
            JSON.Member("schema", .string(InspectionLog.schema)), JSON.Member("transport", .string(Transport.stdio)),
            JSON.Member("outcome", .string(outcome.rawValue)),
        ]
        func add(_ key: String, _ value: JSON?) { if let value { members.append(JSON.Member(key, value)) } }
        add("why", why.isEmpty ? nil : .string(why))
        add("cause", cause.map { .string($0) })
        add("day", .string("\(day)"))
        add("command", review.json)
        add("cage", .string(review.cageSays))
        add("starts", .int(starts))
        if let ending, outcome != .listed { add("ended", ending.wasEnded ? .string("by us") : .int(ending.status)) }
        add("last_words", lastWords.isEmpty ? nil : .texts(lastWords))
        guard let interview else { return members }
        let opening = interview.generation.map { $0 == .handshake ? "initialize" : "discover" }
        if let opening, let identity = interview.identity { add(opening, hidden(identity)) }
        if hasLists {
            for kind in ListKind.allCases {
                guard let list = interview.lists[kind], !list.items.isEmpty || list.rest == nil else { continue }
                add(kind.rawValue, hidden(.array(list.items)))
                if kind == .tools, let rest = list.rest {
                    add("nextCursor", .string(rest.isEmpty ? "not given" : rest))
                }
            }
            add("toolsAgain", interview.toolsAgain.map { hidden(.array($0)) })
        }
        add("again_failed", interview.againFailed.map { .string(hidden($0)) })
        add("exchanges", .array(interview.dialogue.exchanges.map(exchange)))
        add("asked_of_us", counts(interview.dialogue.askedOfUs))
        add("notices", counts(interview.dialogue.notices))
        if interview.dialogue.strayLines > 0 {
            add("stray_lines", .int(interview.dialogue.strayLines))
            add("first_stray", .string(hidden(interview.dialogue.firstStray)))
        }
        if interview.dialogue.strayAnswers > 0 { add("stray_answers", .int(interview.dialogue.strayAnswers)) }
        return members
    }

    private func exchange(_ exchange: Dialogue.Exchange) -> JSON {
        .of([
            "sent": .string(exchange.method), "cursor": exchange.cursor.map { .string(hidden($0)) },
            "answered": .string(exchange.answer),
            "error": exchange.refused.map { refused in
                .of([
                    "code": refused.code.map { .int($0) }, "message": .string(hidden(refused.message.clipped)),
                    "data": refused.data.flatMap { $0.written.utf8.count < 4096 ? hidden($0) : nil },
                ])
            },
        ])
    }
    private func counts(_ counts: [String: Int]) -> JSON? {
        guard !counts.isEmpty else { return nil }
        return .object(counts.sorted { $0.key < $1.key }.map { JSON.Member(hidden($0.key), .int($0.value)) })
    }

    // MARK: Values of variables

    /// A server may say what it was given. The value of a variable never stands in the transcript.
    private func hidden(_ text: String) -> String {
        values.sorted { $0.value.utf8.count > $1.value.utf8.count }.reduce(text) { text, variable in
            variable.value.utf8.count < 4 ? text : text.replacing(variable.value, with: "[value of \(variable.key)]")
        }
    }
    private func hidden(_ json: JSON) -> JSON {
        guard values.contains(where: { $0.value.utf8.count >= 4 }) else { return json }
        switch json {
        case .null, .bool: return json
        case .number(let digits): return values.values.contains(digits) ? .string(hidden(digits)) : json
        case .string(let text): return .string(hidden(text))
        case .array(let items): return .array(items.map(hidden))
        case .object(let members): return .object(members.map { JSON.Member(hidden($0.key), hidden($0.value)) })
        }
    }
}
