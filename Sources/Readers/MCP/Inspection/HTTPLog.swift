import Assessment

/// The transcript of an inspection over HTTP: every line carries a mark of ours or of curl's, so that nothing a server
/// sends can pass for another line. `#` is ours, `*` curl's, `>` what was sent, `<` status and headers, `|` the body.
struct HTTPLog {
    private var lines: [String] = []
    private var calls = 0
    /// Values that never stand in it, the longest first.
    private var secrets: [String]

    init(hiding secrets: [String]) { self.secrets = secrets.filter { $0.utf8.count >= 4 } }

    /// A value that became known on the way, such as that of a session.
    mutating func hide(_ value: String) {
        // A short one may be a word of the server's own texts; the header that carries it is redacted in any case.
        guard value.utf8.count >= 12, !secrets.contains(value) else { return }
        secrets = (secrets + [value]).sorted { $0.utf8.count > $1.utf8.count }
    }

    mutating func comment(_ text: String) { lines.append("# " + HTTPLog.line(hidden(text))) }

    /// Writes one call, and gives the exchange that it was, with what was read for the next steps.
    mutating func add(_ call: HTTPCall, _ outcome: HTTPCall.Outcome, saying: String) -> HTTPExchange {
        calls += 1
        lines.append("#")
        comment("\(calls). \(saying)")
        let plain = outcome.lines.map(HTTPLog.line)
        // What curl says after the answer stands after the body.
        let end = plain.lastIndex { $0.hasPrefix("<") }.map { $0 + 1 } ?? plain.count
        var raw = Array(plain[..<end])
        if let body = call.body, let blank = raw.lastIndex(where: { $0 == ">" || $0 == "> " }) {
            raw.insert("> " + HTTPLog.line(body), at: blank + 1)
        }
        raw += HTTPLog.body(outcome.body)
        raw += plain[end...]
        for line in raw { lines.append(kept(line)) }
        if let trouble = outcome.trouble { comment(trouble) }
        return HTTPLog.exchange(raw, call)
    }

    /// A line as it is kept: a credential is named, and its value is not there.
    private func kept(_ line: String) -> String {
        guard line.hasPrefix("> ") || line.hasPrefix("< "), let colon = line.firstIndex(of: ":") else {
            return hidden(line)
        }
        let name = line[line.index(line.startIndex, offsetBy: 2)..<colon].lowercased()
        guard
            ["authorization", "proxy-authorization", "cookie", "set-cookie", "mcp-session-id"].contains(name)
                || (line.hasPrefix("> ") && SecretName.isSecret(name))
        else { return hidden(line) }
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        return line[...colon] + " (redacted, \(SecretKind.length(String(value))))"
    }

    private func hidden(_ text: String) -> String {
        secrets.reduce(text) { $0.contains($1) ? $0.replacing($1, with: "(redacted)") : $0 }
    }

    /// The whole, under its head.
    func document(named name: String, head: [(key: String, value: String)]) -> Document {
        let above = head.map { "# \($0.key): " + HTTPLog.line(hidden($0.value)) }
        let text = ([HTTPTranscript.mark] + above + lines).joined(separator: "\n") + "\n"
        return Document(name: name, bytes: Array(text.utf8), isTranscript: true)
    }

    // MARK: Lines

    private static func exchange(_ lines: [String], _ call: HTTPCall) -> HTTPExchange {
        var reading = TranscriptReading(isOurs: true)
        for (index, line) in lines.enumerated() { reading.take(line, number: index + 1) }
        reading.finish()
        var exchange = reading.exchanges.last ?? HTTPExchange()
        exchange.address = call.url
        return exchange
    }

    private static func body(_ bytes: [UInt8]) -> [String] {
        guard !bytes.isEmpty else { return [] }
        var parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if parts.last?.isEmpty == true { parts.removeLast() }
        return parts.map { part in
            "| " + line(String(decoding: part.last == 0x0D ? part.dropLast() : part, as: UTF8.self))
        }
    }

    /// Characters that a terminal obeys, or that end a line, stand as JSON writes them.
    private static func line(_ text: String) -> String {
        func isPlain(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 9: true
            case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: false
            default: true
            }
        }
        guard !text.unicodeScalars.allSatisfy(isPlain) else { return text }
        var line = ""
        for scalar in text.unicodeScalars {
            if isPlain(scalar) {
                line.unicodeScalars.append(scalar)
            } else {
                let digits = String(scalar.value, radix: 16)
                line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return line
    }
}
