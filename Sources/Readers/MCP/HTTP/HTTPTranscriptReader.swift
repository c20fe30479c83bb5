import Assessment

extension Reader {
    /// A saved HTTP transcript: which endpoint answered a request without credentials.
    package static let httpTranscript = Reader(
        id: "http-transcript", name: "a saved HTTP transcript",
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

/// One reading of one transcript. *Observed* where we asked the endpoints ourselves, else *documented*. Quotes are request
/// and status lines as written: no value of a header, query or body that may be a secret is ever quoted.
struct HTTPTranscriptReading {
    private(set) var harvest: Harvest
    private let service: Subject
    private let assurance: Assurance
    private let day: Day

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
        readEndpoints(transcript)
        readChallenges(transcript)
        readMetadata(transcript)
        readTransport(transcript)
    }

    private mutating func add<V>(
        _ key: FactKey<V>, _ value: V, of subject: Subject? = nil, _ rule: String, at place: Source.Place, quote: String
    ) {
        harvest.add(
            key, value, of: subject ?? service, assurance, speaksOf: day, rule: Fact.Rule("http." + rule), at: place,
            quote: quote)
    }

    private mutating func readEndpoints(_ transcript: HTTPTranscript) {
        var asked: [String: [HTTPExchange]] = [:], order: [String] = [], signedIn = false, first: HTTPExchange?
        for exchange in transcript.exchanges where !exchange.isMetadata {
            guard exchange.hasRequest else {
                harvest.note(
                    exchange.statusPlace,
                    "an answer without its request: which endpoint it is, and whether credentials were sent, is not said"
                )
                continue
            }
            for header in exchange.credentials where !header.value.isEmpty {
                harvest.note(
                    header.place,
                    "the transcript holds a value of \(header.name), \(SecretName.lengthClass(header.value)); revoke it, and keep a copy without it"
                )
            }
            if exchange.carriesCredentials {
                signedIn = true
                harvest.note(
                    exchange.statusPlace, "a request with credentials; it shows nothing of callers without them")
                continue
            }
            if signedIn, exchange.request("mcp-session-id") != nil {
                harvest.note(exchange.statusPlace, "a request in a session that began with credentials; not counted")
                continue
            }
            if asked[exchange.endpoint] == nil { order.append(exchange.endpoint) }
            asked[exchange.endpoint, default: []].append(exchange)
            first = first ?? exchange
        }
        guard let first else {
            harvest.note(nil, "no request without credentials stands here, so no door was tried")
            return
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
            harvest.note(deciding.statusPlace, "\(endpoint) answered a request without credentials: \(what)")
        case .refused:
            add(.endpointOpen, false, of: subject, "open", at: deciding.statusPlace, quote: deciding.statusWords)
        case .undecided(let why):
            harvest.note(deciding.statusPlace, "\(endpoint): \(why); whether it is open stays unknown")
        }
    }

    /// `WWW-Authenticate` names the way in, and where the metadata lie.
    private mutating func readChallenges(_ transcript: HTTPTranscript) {
        var hasMetadata = false, hasMechanism = false
        for exchange in transcript.exchanges {
            guard let challenge = exchange.response("www-authenticate") else { continue }
            let lower = challenge.value.lowercased()
            if let mark = challenge.value.firstRange(of: "resource_metadata="), !hasMetadata {
                let url = challenge.value[mark.upperBound...].drop { $0 == "\"" }.prefix {
                    $0 != "\"" && $0 != "," && $0 != " " && $0 != "?"
                }
                add(
                    .oauthResourceMetadata, true, "resource-metadata", at: challenge.place,
                    quote: String(challenge.value[mark.lowerBound..<max(mark.upperBound, url.endIndex)]))
                hasMetadata = true
            }
            guard !hasMechanism else { continue }
            let mechanism: String? =
                lower.hasPrefix("basic") ? "basic" : lower.contains("resource_metadata=") ? "oauth" : nil
            if let mechanism {
                add(
                    .authMechanism, mechanism, "mechanism", at: challenge.place,
                    quote: String(challenge.value.prefix { $0 != " " }))
                hasMechanism = true
            }
        }
    }

    /// Documents of RFC 9728 and RFC 8414 that were fetched on the way.
    private mutating func readMetadata(_ transcript: HTTPTranscript) {
        for exchange in transcript.exchanges where exchange.isMetadata && exchange.status == 200 {
            guard let json = exchange.messages.first else { continue }
            if exchange.path.contains("oauth-protected-resource"),
                json["authorization_servers"]?.array?.isEmpty == false
            {
                add(
                    .oauthResourceMetadata, true, "resource-metadata", at: exchange.statusPlace,
                    quote: exchange.statusWords)
            }
            if let methods = json["code_challenge_methods_supported"]?.array {
                add(
                    .oauthPKCE, methods.contains(.string("S256")), "pkce", at: exchange.statusPlace,
                    quote: exchange.statusWords)
            }
            if let scopes = json["scopes_supported"]?.array {
                add(
                    .oauthScopes, scopes.compactMap(\.text), "scopes", at: exchange.statusPlace,
                    quote: exchange.statusWords)
            }
        }
    }

    private mutating func readTransport(_ transcript: HTTPTranscript) {
        if let lowest = transcript.tls.min(by: { $0.version < $1.version }) {
            add(.tlsVersion, lowest.version, "tls", at: .line(lowest.line), quote: "TLSv\(lowest.version)")
        }
        if let earliest = transcript.expiries.min(by: { $0.day < $1.day }) {
            add(
                .certificateExpiry, earliest.day, "certificate", at: .line(earliest.line),
                quote: "expire date:")
        }
        for line in transcript.certificateTrouble { harvest.note(.line(line), "the certificate was not accepted") }
        let plain = transcript.exchanges.first { HTTPAddress.isPlaintext($0.endpoint) == true && $0.status != nil }
        if let plain {
            add(.plaintextTransport, true, "plaintext", at: plain.statusPlace, quote: plain.statusWords)
        }
    }
}
