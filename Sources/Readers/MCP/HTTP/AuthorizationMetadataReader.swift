import Assessment

extension Reader {
    /// A saved document of RFC 9728, RFC 8414 or OpenID Connect discovery.
    package static let authorizationMetadata = Reader(
        id: "oauth-metadata", name: "authorisation metadata of a server",
        recognises: { content in
            if case .json(let json) = content.form { AuthorizationMetadata.certainty(json) } else { 0 }
        },
        read: { content, setting in
            guard case .json(let json) = content.form, let metadata = AuthorizationMetadata(json) else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil,
                    why: "authorisation metadata are a JSON object with a resource (RFC 9728) or an issuer (RFC 8414)")
            }
            return AuthorizationMetadataReading(metadata, in: json, of: content.document, setting).harvest
        })
}

/// One reading of one document. What a server publishes of itself is *documented*, and *observed* where we fetched it:
/// that it is published so. What it enforces is not seen here.
struct AuthorizationMetadataReading {
    private(set) var harvest: Harvest

    init(_ metadata: AuthorizationMetadata, in json: JSON, of document: Document, _ setting: Setting) {
        harvest = Harvest(kind: Reader.authorizationMetadata.id, of: document, setting)
        harvest.letterhead = Letterhead(about: metadata.identifier)
        if setting.dated == nil {
            harvest.note(
                nil, "undated: such a document names no day, so it is taken to speak of the day it was received")
        }
        let standing = Standing(json)
        for statement in metadata.statements {
            harvest.add(
                statement, of: setting.serviceSubject, setting.ours == nil ? .documented : .observed,
                speaksOf: setting.dated ?? setting.received, at: .pointer(statement.pointer),
                quote: AuthorizationMetadataReading.quote(standing.words(at: statement.pointer), statement))
        }
        for doubt in metadata.doubts { harvest.note(.pointer(doubt.pointer), doubt.says) }
        harvest.extra = ("oauth", metadata.summary)
    }

    /// An empty list is quoted by its key.
    private static func quote(_ words: String, _ statement: AuthorizationMetadata.Statement) -> String {
        words.isEmpty ? String(statement.pointer.dropFirst()) : Standing.beginning(of: words, 300)
    }
}

extension Harvest {
    /// Keeps a fact of authorisation metadata, wherever the document was found.
    mutating func add(
        _ statement: AuthorizationMetadata.Statement, of subject: Subject, _ assurance: Assurance, speaksOf: Day,
        at place: Source.Place, quote: String
    ) {
        let rule = Fact.Rule("oauth." + statement.rule)
        switch statement.value {
        case .flag(let key, let value):
            add(key, value, of: subject, assurance, speaksOf: speaksOf, rule: rule, at: place, quote: quote)
        case .text(let key, let value):
            add(key, value, of: subject, assurance, speaksOf: speaksOf, rule: rule, at: place, quote: quote)
        case .names(let key, let value):
            add(key, value, of: subject, assurance, speaksOf: speaksOf, rule: rule, at: place, quote: quote)
        }
    }
}
