package import Assessment
package import Cage

/// Asks an endpoint over HTTP what it is and what it lists: without credentials first, then what it publishes of its
/// authorisation, and with a token at last, where one was given. Each is asked once.
package struct HTTPInspection: Sendable {
    package typealias Outcome = StdioInspection.Outcome
    package typealias Result = StdioInspection.Result

    /// A token of ours, by the name of the variable that holds it.
    package struct Token: Sendable {
        let name: String
        let value: String
        /// nil for a value that no header can carry.
        package init?(name: String, value: String) {
            guard !value.isEmpty, value.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) else { return nil }
            self.name = name
            self.value = value
        }
    }
    let endpoint: HTTPEndpoint
    /// By whose leave the endpoint is asked.
    let authority: String
    /// Who asks; nil where it is not known.
    let person: String?
    let day: Day
    let token: Token?
    /// A file with certificates to trust instead of the system's own.
    let authorities: String?
    /// How long one call may take.
    let seconds: Int

    package init(
        _ endpoint: HTTPEndpoint, authority: String, person: String?, day: Day, token: Token? = nil,
        authorities: String? = nil, seconds: Int = 20
    ) {
        self.endpoint = endpoint
        self.authority = authority
        self.person = person
        self.day = day
        self.token = token
        self.authorities = authorities
        self.seconds = seconds
    }

    /// What is going to be asked, for whoever decides it: one line a step.
    package var plan: [String] {
        var steps = [
            "POST \(endpoint.url): server/discover or initialize, and the lists of tools, prompts and resources, without credentials"
        ]
        steps += endpoint.resourceMetadata.map { "GET \($0), unless the server names another place of its own origin" }
        steps.append(
            "GET the metadata of the authorisation server, where it is of the origin \(endpoint.origin); of no other")
        if let token {
            steps.append("POST \(endpoint.url): the same lists once more, with the token of \(token.name)")
        }
        return steps
    }

    /// Asks, and writes all of it down. Throws where curl is not there or cannot be started.
    package func run(name: String) async throws(CageError) -> Result {
        let cage = await Cage.kind()
        var talk = HTTPTalk(self)
        let first = try await talk.converse(with: nil)
        if !first.isEnd { try await talk.askMetadata() }
        var last = first
        if let token, !first.isEnd { last = try await talk.converse(with: token) }
        let (outcome, why) = last.told(hasToken: token != nil, challenge: talk.challenge)
        var head = [
            (key: "endpoint", value: endpoint.url), (key: "authority", value: authority),
            (key: "day", value: "\(day)"), (key: "outcome", value: outcome.rawValue),
        ]
        if let person { head.insert((key: "asked by", value: person), at: 2) }
        if !why.isEmpty { head.append((key: "why", value: why)) }
        if let token { head.append((key: "token", value: "that of \(token.name), after all was asked without it")) }
        head.append((key: "cage", value: "curl in \(cage.rawValue), with the network"))
        return Result(outcome: outcome, why: why, transcript: talk.log.document(named: name, head: head))
    }
}

/// How a conversation with an endpoint ended.
enum HTTPEnd {
    /// It listed its tools.
    case listed
    /// It wants credentials: the status.
    case wantsToken(Int)
    /// It refused to list, and how it said that.
    case refused(String)
    /// Nothing was learned of what it lists, and why.
    case unclear(String)
    /// The endpoint cannot be asked at all, so nothing more is.
    case unreachable(String)

    var isEnd: Bool { if case .unreachable = self { true } else { false } }

    func told(hasToken: Bool, challenge: String?) -> (outcome: StdioInspection.Outcome, why: String) {
        switch self {
        case .listed: (.listed, "")
        case .wantsToken(let status) where hasToken:
            (.refused, "The server refused the token: status \(status).")
        case .wantsToken(let status):
            (
                .notInspected,
                "It needs a token: the server answered with status \(status)\(challenge.map { " and names \($0)" } ?? ", and does not say where one is given"). Pass one with --token-env NAME."
            )
        case .refused(let how): (.refused, how)
        case .unclear(let why), .unreachable(let why): (.notInspected, why)
        }
    }
}
