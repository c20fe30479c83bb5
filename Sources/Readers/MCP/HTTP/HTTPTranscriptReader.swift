import Assessment

extension Reader {
    /// A saved HTTP transcript: which endpoint answered a request without credentials, what the server publishes of its
    /// authorisation, and what it listed.
    package static let httpTranscript = Reader(
        id: "http-transcript", version: 2, name: "a saved HTTP transcript",
        recognises: { content in
            switch content.form {
            case .text(let text): HTTPTranscript.certainty(text)
            case .json(let json): json["log"]?["entries"]?.array != nil ? 95 : 0
            default: 0
            }
        },
        read: { content, setting in
            switch content.form {
            case .text(let text):
                return HTTPTranscriptReading(HTTPTranscript(text: text), of: content.document, setting).harvest
            case .json(let json):
                if let transcript = HTTPTranscript(har: json) {
                    return HTTPTranscriptReading(transcript, of: content.document, setting).harvest
                }
            default: break
            }
            throw ReadingError.malformed(
                file: content.document.name, place: nil,
                why: "an HTTP transcript is plain text (curl -v, curl -i) or a HAR file")
        })
}

/// One reading of one transcript. *Observed* where we asked the endpoints ourselves, else *documented*. Of requests, quotes
/// are lines as written: no value of a header, query or body of ours that may be a secret is ever quoted.
struct HTTPTranscriptReading {
    private(set) var harvest: Harvest
    let service: Subject
    let assurance: Assurance
    let day: Day

    init(_ transcript: HTTPTranscript, of document: Document, _ setting: Setting) {
        service = setting.serviceSubject
        assurance = setting.ours == nil ? .documented : .observed
        day = transcript.day ?? setting.dated ?? setting.received
        harvest = Harvest(kind: Reader.httpTranscript.id, of: document, setting)
        harvest.letterhead = Letterhead(day: transcript.day)
        if transcript.day == nil, setting.dated == nil {
            harvest.note(
                nil, "undated: no answer names a day, so the transcript is taken to speak of the day it was received")
        }
        readHead(transcript)
        readEndpoints(transcript)
        readChallenges(transcript)
        readMetadata(transcript)
        readTransport(transcript)
        readListing(transcript, of: document, setting)
    }

    mutating func add<V>(
        _ key: FactKey<V>, _ value: V, of subject: Subject? = nil, _ rule: String, at place: Source.Place, quote: String
    ) {
        harvest.add(
            key, value, of: subject ?? service, assurance, speaksOf: day, rule: Fact.Rule("http." + rule), at: place,
            quote: quote)
    }
    mutating func note(_ place: Source.Place?, _ says: String) { harvest.note(place, says) }
    mutating func state(
        _ statement: AuthorizationMetadata.Statement, at place: Source.Place, quote: String
    ) {
        harvest.add(statement, of: service, assurance, speaksOf: day, at: place, quote: quote)
    }

    /// What a transcript of ours says of how it came about.
    private mutating func readHead(_ transcript: HTTPTranscript) {
        guard let outcome = transcript.head["outcome"] else { return }
        if let why = transcript.head["why"], !why.isEmpty { note(nil, "\(outcome): \(why)") }
        for omission in transcript.omissions { note(.line(omission.line), omission.says) }
    }

    private mutating func readEndpoints(_ transcript: HTTPTranscript) {
        var asked: [String: [HTTPExchange]] = [:], order: [String] = [], signedIn = false, first: HTTPExchange?
        var isTold = false
        for exchange in transcript.exchanges where !exchange.isMetadata {
            guard exchange.hasRequest else {
                note(
                    exchange.statusPlace,
                    "an answer without its request: which endpoint it is, and whether credentials were sent, is not said"
                )
                continue
            }
            for header in exchange.credentials where !header.value.isEmpty && !header.value.contains("(redacted") {
                note(
                    header.place,
                    "the transcript holds a value of \(header.name), \(SecretKind.length(header.value)); revoke it, and keep a copy without it"
                )
            }
            if exchange.carriesCredentials {
                signedIn = true
                // Once is enough of a transcript of ours, which asks without them first.
                if transcript.head["outcome"] == nil || !isTold {
                    note(exchange.statusPlace, "a request with credentials; it shows nothing of callers without them")
                }
                isTold = true
                continue
            }
            if signedIn, exchange.request("mcp-session-id") != nil {
                note(exchange.statusPlace, "a request in a session that began with credentials; not counted")
                continue
            }
            if exchange.asksNothing { continue }
            if asked[exchange.endpoint] == nil { order.append(exchange.endpoint) }
            asked[exchange.endpoint, default: []].append(exchange)
            first = first ?? exchange
        }
        guard let first else {
            return note(nil, "no request without credentials stands here, so no door was tried")
        }
        add(.endpoints, order, "endpoints", at: first.requestPlace ?? first.statusPlace, quote: first.requestWords)
        for endpoint in order { readEndpoint(endpoint, asked[endpoint] ?? []) }
    }

    /// Of several answers an open door decides, else a refusal, else the last.
    private mutating func readEndpoint(_ endpoint: String, _ exchanges: [HTTPExchange]) {
        let subject = service.child(.endpoint, endpoint)
        let open = exchanges.first { if case .open = $0.verdict { true } else { false } }
        let refused = exchanges.first { if case .refused = $0.verdict { true } else { false } }
        guard let deciding = open ?? refused ?? exchanges.last else { return }
        if let status = deciding.status {
            add(.endpointStatus, status, of: subject, "status", at: deciding.statusPlace, quote: deciding.statusWords)
        }
        switch deciding.verdict {
        case .open(let what):
            add(.endpointOpen, true, of: subject, "open", at: deciding.statusPlace, quote: deciding.statusWords)
            note(deciding.statusPlace, "\(endpoint) answered a request without credentials: \(what)")
        case .refused:
            add(.endpointOpen, false, of: subject, "open", at: deciding.statusPlace, quote: deciding.statusWords)
            if let greeting = exchanges.first(where: { $0.greets }) {
                note(
                    greeting.statusPlace,
                    "\(endpoint) greeted a caller without credentials, and refused to list what it offers")
            }
        case .undecided(let why):
            note(deciding.statusPlace, "\(endpoint): \(why); whether it is open stays unknown")
        }
    }

    /// What was listed, by the rules for every listing.
    private mutating func readListing(_ transcript: HTTPTranscript, of document: Document, _ setting: Setting) {
        guard let listing = HTTPListing(transcript.exchanges) else {
            harvest.extra = ("mcp", HTTPTranscriptReading.summary(transcript, beside: .object([])))
            return
        }
        var dated = setting
        dated.dated = day
        let reading = ToolListReading(
            ServerListing(listing.json), in: listing.json, of: document, dated, placing: listing.words)
        if listing.isShortened {
            note(
                listing.words(at: "/0").place,
                "tools stand here without a schema, which each tool of a server has: the transcript is shortened, so its "
                    + "list is not taken for the server's")
        } else {
            harvest.take(reading.harvest)
        }
        harvest.letterhead.about = reading.harvest.letterhead.about
        if listing.hasChanged {
            note(nil, "the tools were listed more than once, and not the same each time; the last list was read")
        }
        for other in listing.others {
            note(nil, "\(other) lists tools too; they were left out. Give the transcript of each server by itself")
        }
        if listing.isSignedIn { note(nil, "what \(listing.endpoint) lists was read with credentials") }
        add(
            .transports, [Transport.streamable], "transport", at: listing.words(at: "/0").place,
            quote: listing.words(at: "/0").quote)
        harvest.extra = ("mcp", HTTPTranscriptReading.summary(transcript, beside: reading.harvest.extra?.value))
    }

    /// `look --json`: what a listing shows, and what a transcript of ours says of how it came about.
    private static func summary(_ transcript: HTTPTranscript, beside listing: JSON?) -> JSON {
        let members = (listing?.members ?? []).map { member in
            guard member.key == "not_visible", case .array(let items) = member.value else { return member }
            let call = JSON.string("whether the call of a tool needs credentials: no tool was called")
            return JSON.Member(member.key, .array(items + [call]))
        }
        guard let outcome = transcript.head["outcome"] else { return .object(members) }
        let said = ["endpoint", "authority", "day"].map { key in
            JSON.Member(key, transcript.head[key].map { .string($0) } ?? .null)
        }
        let own: JSON = .object(
            [
                JSON.Member("outcome", .string(outcome)),
                JSON.Member("why", transcript.head["why"].map { .string($0) } ?? .null),
            ] + said)
        return .object(members + [JSON.Member("inspection", own)])
    }
}

extension HTTPExchange {
    /// The server said who it is.
    fileprivate var greets: Bool {
        messages.contains { $0.json["result"]?["serverInfo"] != nil || $0.json["result"]?["supportedVersions"] != nil }
    }
}
