import Assessment

/// What a transcript shows of the way in: challenges, metadata documents, the connection itself.
extension HTTPTranscriptReading {
    /// `WWW-Authenticate` names the way in, and where the metadata lie.
    mutating func readChallenges(_ transcript: HTTPTranscript) {
        var hasMetadata = false, hasMechanism = false, hasScopes = false
        for exchange in transcript.exchanges {
            guard let header = exchange.response("www-authenticate") else { continue }
            let challenge = HTTPChallenge(header.value)
            if let url = challenge.written("resource_metadata"), !hasMetadata {
                add(.oauthResourceMetadata, true, "resource-metadata", at: header.place(of: url), quote: url)
                hasMetadata = true
            }
            if let scope = challenge.value("scope"), let words = challenge.written("scope"), !hasScopes,
                !exchange.carriesCredentials
            {
                let scopes = scope.split(separator: " ").map(String.init)
                add(
                    .oauthScopesChallenged, scopes, "scopes-challenged", at: header.place(of: words), quote: words)
                hasScopes = true
                if scopes.contains("offline_access") {
                    note(
                        header.place,
                        "a server should not ask for offline_access: it lets a client go on while nobody is there")
                }
            }
            guard !hasMechanism else { continue }
            let mechanism: String? =
                challenge.scheme == "basic"
                ? "basic" : challenge.value("resource_metadata") == nil ? nil : "oauth"
            if let mechanism {
                add(
                    .authMechanism, mechanism, "mechanism", at: header.place,
                    quote: String(header.value.prefix { $0 != " " }))
                hasMechanism = true
            }
        }
        if !hasMetadata,
            let refused = transcript.exchanges.first(where: { $0.status == 401 && !$0.carriesCredentials }),
            refused.response("www-authenticate") == nil
        {
            note(refused.statusPlace, "status 401 without WWW-Authenticate: how callers prove who they are is not said")
        }
    }

    /// Documents of RFC 9728 and RFC 8414 that were fetched on the way.
    mutating func readMetadata(_ transcript: HTTPTranscript) {
        readAbsence(transcript)
        var seen: Set<String> = []
        for exchange in transcript.exchanges where exchange.isMetadata && exchange.status == 200 {
            guard let message = exchange.messages.first, let metadata = AuthorizationMetadata(message.json) else {
                note(exchange.statusPlace, "\(exchange.endpoint): what was served is no authorisation metadata")
                continue
            }
            if let fault = metadata.fault(at: exchange.endpoint, asked: transcript.exchanges) {
                note(exchange.statusPlace, fault)
                continue
            }
            let placed = message.placed
            for statement in metadata.statements {
                let words = placed.words(at: statement.pointer, withKey: true)
                // Of two servers that say the same key, the first is read: the others are told.
                guard seen.insert("\(metadata.kind) " + statement.rule).inserted else { continue }
                state(statement, at: words.place, quote: words.quote)
            }
            for doubt in metadata.doubts { note(placed.words(at: doubt.pointer).place, doubt.says) }
        }
    }

    /// A server that asks for a token, names no metadata, and has none where they would lie, publishes none. Only of a
    /// transcript of ours, which looks in all these places.
    private mutating func readAbsence(_ transcript: HTTPTranscript) {
        let named = transcript.exchanges.contains { exchange in
            exchange.response("www-authenticate").map { HTTPChallenge($0.value).value("resource_metadata") != nil }
                ?? false
        }
        let looked = transcript.exchanges.filter { $0.path.hasPrefix("/.well-known/oauth-protected-resource") }
        guard transcript.head["outcome"] != nil, !named, let last = looked.last,
            transcript.exchanges.contains(where: { $0.status == 401 && !$0.carriesCredentials }),
            looked.allSatisfy({ $0.status == 404 })
        else { return }
        add(
            .oauthResourceMetadata, false, "resource-metadata-absent", at: last.statusPlace, quote: last.statusWords)
    }

    mutating func readTransport(_ transcript: HTTPTranscript) {
        if let lowest = transcript.tls.min(by: { $0.version < $1.version }) {
            add(.tlsVersion, lowest.version, "tls", at: .line(lowest.line), quote: "TLSv\(lowest.version)")
        }
        if let earliest = transcript.expiries.min(by: { $0.day < $1.day }) {
            add(
                .certificateExpiry, earliest.day, "certificate", at: .line(earliest.line),
                quote: "expire date:")
        }
        for line in transcript.certificateTrouble { note(.line(line), "the certificate was not accepted") }
        let plain = transcript.exchanges.first { HTTPAddress.isPlaintext($0.endpoint) == true && $0.status != nil }
        if let plain {
            add(.plaintextTransport, true, "plaintext", at: plain.statusPlace, quote: plain.statusWords)
        }
    }
}

/// A value of `WWW-Authenticate`: a scheme and its parameters.
struct HTTPChallenge: Sendable {
    /// In lower case.
    let scheme: String
    private let text: String

    init(_ value: String) {
        text = value
        scheme = value.prefix { $0 != " " && $0 != "," }.lowercased()
    }

    /// The value of a parameter, without its marks.
    func value(_ name: String) -> String? { found(name).map(\.value) }
    /// The parameter as it is written, up to a query of an address, which may hold a key.
    func written(_ name: String) -> String? {
        found(name).map { String(text[$0.range].prefix { $0 != "?" }) }
    }

    private func found(_ name: String) -> (value: String, range: Range<String.Index>)? {
        let lower = text.lowercased(), whole = name + "="
        guard lower.count == text.count, let mark = text.firstRange(of: whole) ?? lower.firstRange(of: whole) else {
            return nil
        }
        let rest = text[mark.upperBound...]
        if rest.first == "\"" {
            let inner = rest.dropFirst().prefix { $0 != "\"" }
            return (String(inner), mark.lowerBound..<inner.endIndex)
        }
        let bare = rest.prefix { $0 != "," && $0 != " " }
        return (String(bare), mark.lowerBound..<bare.endIndex)
    }
}

extension AuthorizationMetadata {
    /// Why a document that was found at an address must not be used: it speaks of something else than what was asked.
    /// nil where it fits, or where what was asked is not written down.
    func fault(at url: String, asked exchanges: [HTTPExchange]) -> String? {
        switch kind {
        case .resource:
            let endpoints = exchanges.filter { !$0.isMetadata && $0.hasRequest }.map(\.endpoint)
            guard !endpoints.isEmpty, !endpoints.contains(where: { HTTPAddress.covers(identifier, $0) }) else {
                return nil
            }
            return
                "\(url): the metadata are about \(identifier.clipped), not about what was asked; nothing is taken from them"
        case .server:
            guard let issuer = HTTPAddress.issuer(ofMetadataAt: url), HTTPAddress.isSame(issuer, identifier) else {
                return HTTPAddress.issuer(ofMetadataAt: url) == nil
                    ? nil
                    : "\(url): the issuer is \(identifier.clipped), which its address does not say; a client must not use it"
            }
            return nil
        }
    }
}
