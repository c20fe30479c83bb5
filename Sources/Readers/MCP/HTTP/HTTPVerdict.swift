extension HTTPExchange {
    /// What the answer means to a caller without credentials.
    enum Verdict: Sendable {
        /// It served data or listed what it offers: `what` says which.
        case open(what: String)
        case refused(why: String)
        /// Neither: not found, not allowed that way, an error, a greeting.
        case undecided(why: String)
    }

    var verdict: Verdict {
        guard let status else { return .undecided(why: "no answer is written down") }
        switch status {
        case 403 where isPage && response("www-authenticate") == nil:
            return .undecided(
                why: "status 403 with a page for people, as a filter in front of a server gives it to everybody")
        case 401, 403, 407: return .refused(why: "status \(status)")
        case 200, 203, 206: return ofBody
        case 301, 302, 303, 307, 308:
            let location = response("location")?.value.lowercased() ?? ""
            let doors = ["login", "signin", "sign-in", "oauth", "authorize", "sso", "auth/"]
            return doors.contains { location.contains($0) }
                ? .refused(why: "status \(status), to a page for signing in")
                : .undecided(why: "status \(status), a redirection that was not followed")
        case 404: return .undecided(why: "status 404: nothing was found there, which is not a closed door")
        default: return .undecided(why: "status \(status)")
        }
    }

    /// A page for people.
    var isPage: Bool {
        let beginning = body.beginning(4000).lowercased()
        return beginning.contains("<html") || beginning.contains("<!doctype")
    }

    private var ofBody: Verdict {
        if let message = messages.map(\.json).first(where: { $0["result"] != nil || $0["error"] != nil })
            ?? messages.map(\.json).first(where: { $0["jsonrpc"] != nil })
        {
            if message["jsonrpc"] != nil || message["result"] != nil { return HTTPExchange.verdict(of: message) }
        }
        if isPage { return .undecided(why: "status 200 with a page for people") }
        if response("www-authenticate") != nil { return .refused(why: "status 200 with a challenge") }
        if let json = messages.first?.json {
            if json["error"] != nil || json["errors"] != nil { return .undecided(why: "status 200 with an error") }
            if ["/health", "/healthz", "/ready", "/ping", "/status", "/version", "/livez"].contains(path) {
                return .undecided(why: "a sign of life")
            }
            if json.members?.isEmpty == false || json.array?.isEmpty == false { return .open(what: "data were served") }
        }
        if body.beginning(2000).contains("event: endpoint") {
            return .undecided(why: "it opened a stream of the older HTTP+SSE transport; whether it lists was not asked")
        }
        return .undecided(why: "status 200 without data that we can read")
    }

    /// A message of JSON-RPC.
    private static func verdict(of message: JSON) -> Verdict {
        if let error = message["error"] {
            let said = (error["message"]?.text ?? "").lowercased()
            let refusals = [
                "unauthor", "authent", "token", "credential", "forbidden", "permission", "api key",
                "login", "log in", "sign in", "access denied",
            ]
            // What could not be read, or is not known, is not refused.
            let isMisread = said.contains("unexpected token") || [-32700, -32601].contains(error["code"]?.int)
            return !isMisread && refusals.contains { said.contains($0) }
                ? .refused(why: "status 200 with an error that asks for credentials")
                : .undecided(why: "status 200 with a JSON-RPC error")
        }
        let result = message["result"]
        for list in ["tools", "resources", "prompts", "resourceTemplates"] {
            if let items = result?[list]?.array { return .open(what: "\(items.count) \(list) listed") }
        }
        if result?["content"] != nil || result?["contents"] != nil || result?["structuredContent"] != nil {
            return .open(what: "a call was answered")
        }
        return .undecided(why: "it greeted a caller without credentials; whether it lists anything was not asked")
    }
}
