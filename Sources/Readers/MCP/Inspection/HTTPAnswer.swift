import Assessment

/// What an answer says of the next step.
extension HTTPExchange {
    /// The result of JSON-RPC; nil where there is none.
    var result: JSON? { messages.lazy.compactMap { $0.json["result"] }.first { $0.members != nil } }
    private var error: JSON? { messages.lazy.compactMap { $0.json["error"] }.first { !$0.isNull } }

    /// What the server said when it refused a call of JSON-RPC.
    var refusal: String? {
        guard let error else { return nil }
        let code = error["code"]?.int.map { " (\($0))" } ?? ""
        return (error["message"]?.text ?? error.text ?? "no reason").clipped + code
    }

    /// Where a redirection leads.
    var redirection: String? {
        guard let status, [301, 302, 303, 307, 308].contains(status) else { return nil }
        return response("location")?.value ?? "no address"
    }

    /// The revision of the generation without a handshake in which the server answers; nil where it does not speak it.
    var revision: String? {
        let offered = result?["supportedVersions"]?.array ?? error?["data"]?["supported"]?.array
        if let offered { return Generation.stateless.first { offered.contains(.string($0)) } }
        return result?["serverInfo"] == nil ? nil : Generation.stateless[0]
    }

    /// What it comes to that a list did not come.
    func failure(of method: String, _ outcome: HTTPCall.Outcome) -> HTTPEnd {
        guard let status else { return .unclear(outcome.trouble ?? "No answer came to \(method).") }
        switch status {
        case 401, 407: return .wantsToken(status)
        case 403: return .refused("The server refused \(method): status 403.")
        default: break
        }
        if let refusal { return .refused("The server refused \(method): \(refusal).") }
        return .unclear(outcome.trouble ?? "What was answered to \(method) is no list: status \(status).")
    }
}
