import Assessment

/// A saved conversation with endpoints: `curl -v` and `curl -i`, raw requests and answers, our own plain form
/// (`> GET /mcp`, `< HTTP/1.1 401`), and HAR files.
struct HTTPTranscript: Sendable {
    private(set) var exchanges: [HTTPExchange] = []
    /// Versions of TLS that were agreed on, such as 1.3, each with its line.
    private(set) var tls: [(version: String, line: Int)] = []
    /// Last days of certificates.
    private(set) var expiries: [(day: Day, line: Int)] = []
    /// Lines that say that a certificate was not accepted.
    private(set) var certificateTrouble: [Int] = []
    /// The last day that an answer names as its own.
    private(set) var day: Day?

    init(text: String) {
        var reading = TranscriptReading()
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            reading.take(String(line), number: index + 1)
        }
        reading.finish()
        exchanges = reading.exchanges
        tls = reading.tls
        expiries = reading.expiries
        certificateTrouble = reading.certificateTrouble
        day = exchanges.compactMap { $0.response("date").flatMap { HTTPDate.day($0.value) } }.max()
    }

    /// nil for JSON that is not a HAR file.
    init?(har json: JSON) {
        guard let entries = json["log"]?["entries"]?.array else { return nil }
        for (index, entry) in entries.enumerated() {
            let at = "/log/entries/\(index)"
            guard let request = entry["request"], let url = request["url"]?.text else { continue }
            func headers(_ list: JSON?, _ place: String) -> [HTTPExchange.Header] {
                (list?.array ?? []).enumerated().compactMap { index, header in
                    guard let name = header["name"]?.text else { return nil }
                    return HTTPExchange.Header(
                        name: name.lowercased(), value: header["value"]?.text ?? "",
                        place: .pointer("\(place)/\(index)"))
                }
            }
            var exchange = HTTPExchange()
            exchange.hasRequest = true
            exchange.method = request["method"]?.text ?? ""
            exchange.address = url
            exchange.requestHeaders = headers(request["headers"], at + "/request/headers")
            if request["cookies"]?.array?.isEmpty == false { exchange.commandHasCredentials = true }
            exchange.status = entry["response"]?["status"]?.int.flatMap { $0 > 0 ? $0 : nil }
            exchange.statusPlace = .pointer(at + "/response/status")
            exchange.statusWords = exchange.status.map { "status: \($0)" } ?? ""
            exchange.requestPlace = .pointer(at + "/request/url")
            exchange.requestWords = TranscriptReading.words(of: url)
            exchange.responseHeaders = headers(entry["response"]?["headers"], at + "/response/headers")
            exchange.body = entry["response"]?["content"]?["text"]?.text ?? ""
            exchanges.append(exchange)
            if let started = entry["startedDateTime"]?.text, let found = Day(iso: started.prefix(10)) {
                day = max(day ?? found, found)
            }
        }
    }

    /// From 0 to 100: whether a text is one.
    static func certainty(_ text: String) -> Int {
        var answers = 0, requests = 0
        for line in text.prefix(20_000).split(whereSeparator: \.isNewline).prefix(400) {
            if TranscriptReading.status(of: TranscriptReading.unmarked(line)) != nil { answers += 1 }
            if TranscriptReading.request(of: TranscriptReading.unmarked(line)) != nil { requests += 1 }
            if TranscriptReading.isCommand(line) { requests += 1 }
        }
        return answers == 0 ? 0 : requests == 0 ? 75 : 95
    }
}

/// The state of reading a text line by line.
struct TranscriptReading {
    private enum Part { case nothing, request, answer, body }
    private(set) var exchanges: [HTTPExchange] = []
    private(set) var tls: [(version: String, line: Int)] = []
    private(set) var expiries: [(day: Day, line: Int)] = []
    private(set) var certificateTrouble: [Int] = []
    private var current = HTTPExchange()
    private var part = Part.nothing
    private var isSecure: Bool?
    /// Lines of this transcript carry `>` and `<`, so that a bare line is a body's.
    private var isMarked = false

    static func unmarked(_ line: some StringProtocol) -> String {
        line.hasPrefix("> ") || line.hasPrefix("< ") ? String(line.dropFirst(2)) : String(line)
    }
    /// An address as written, up to its query; its scheme alone where a name and password may stand before the host.
    static func words(of target: String) -> String {
        let plain = target.prefix { $0 != "?" && $0 != "#" }
        guard let scheme = plain.firstRange(of: "://") else { return String(plain) }
        return plain[scheme.upperBound...].prefix { $0 != "/" }.contains("@")
            ? String(plain[..<scheme.lowerBound]) : String(plain)
    }
    static func isCommand(_ line: some StringProtocol) -> Bool {
        let plain = line.drop { $0 == "$" || $0 == "#" || $0 == " " || $0 == "%" }
        return plain.hasPrefix("curl ") && plain.contains("http")
    }
    static func status(of line: String) -> Int? {
        guard line.hasPrefix("HTTP/") else { return nil }
        let words = line.split(separator: " ")
        guard words.count >= 2, let code = Int(words[1]), (100...599).contains(code) else { return nil }
        return code
    }
    static func request(of line: String) -> (method: String, target: String)? {
        let words = line.split(separator: " ")
        let methods = ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"]
        guard (2...3).contains(words.count), methods.contains(String(words[0])),
            words[1].hasPrefix("/") || words[1].hasPrefix("http"), words.count == 2 || words[2].hasPrefix("HTTP/")
        else { return nil }
        return (String(words[0]), String(words[1]))
    }

    mutating func take(_ line: String, number: Int) {
        if line.hasPrefix("* ") { return takeRemark(line, number) }
        if line.hasPrefix("} [") || line.hasPrefix("{ [") { return }
        let marked = line.hasPrefix("> ") || line.hasPrefix("< ") || line == ">" || line == "<"
        if marked { isMarked = true }
        if line == ">" { return }
        if line == "<" {
            if part == .answer { part = .body }
            return
        }
        let plain = TranscriptReading.unmarked(line)
        if TranscriptReading.isCommand(line), part != .body || !isMarked || line.hasPrefix("$") {
            finish()
            takeCommand(line, number)
        } else if !line.hasPrefix("< "), let request = TranscriptReading.request(of: plain), marked || !isMarked {
            start(request, number)
        } else if !line.hasPrefix("> "), let status = TranscriptReading.status(of: plain), marked || !isMarked {
            if current.status != nil {
                // An interim answer (100), or another answer to the same command.
                let again = current
                if (current.status ?? 0) >= 200 {
                    finish()
                    current.address = again.address
                    current.commandHasCredentials = again.commandHasCredentials
                    current.requestHeaders = again.requestHeaders
                    current.hasRequest = again.hasRequest && again.address != nil
                }
            }
            current.status = status
            current.statusPlace = .line(number)
            current.statusWords = plain.trimmed
            current.responseHeaders = []
            current.body = ""
            part = .answer
        } else {
            takeRest(plain, marked: marked, isAnswer: line.hasPrefix("< "), number)
        }
    }

    private mutating func start(_ request: (method: String, target: String), _ number: Int) {
        let address = current.status == nil ? current.address : nil
        let credentials = current.status == nil && current.commandHasCredentials
        if current.status != nil || current.hasRequest && current.address == nil { finish() }
        current = HTTPExchange()
        current.hasRequest = true
        (current.method, current.target) = request
        current.requestPlace = .line(number)
        current.requestWords = "\(request.method) \(TranscriptReading.words(of: request.target))"
        current.address = address
        current.commandHasCredentials = credentials
        current.isSecure = isSecure
        part = .request
    }

    private mutating func takeRest(_ plain: String, marked: Bool, isAnswer: Bool, _ number: Int) {
        switch part {
        case .request where marked || !isMarked:
            if let header = TranscriptReading.header(plain, number) { current.requestHeaders.append(header) }
            if plain.isEmpty, !isMarked { part = .nothing }
        case .answer where marked || !isMarked:
            if plain.isEmpty {
                part = .body
            } else if let header = TranscriptReading.header(plain, number) {
                current.responseHeaders.append(header)
            }
        case .answer, .body:
            if isAnswer, let header = TranscriptReading.header(plain, number), current.body.isEmpty {
                current.responseHeaders.append(header)
            } else if current.body.utf8.count < 4 << 20 {
                part = .body
                current.body += plain + "\n"
            }
        default: break
        }
    }

    private static func header(_ line: String, _ number: Int) -> HTTPExchange.Header? {
        guard let colon = line.dropFirst().firstIndex(of: ":") else { return nil }
        let name = line[..<colon]
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ":" }) else { return nil }
        return HTTPExchange.Header(
            name: name.lowercased(), value: String(line[line.index(after: colon)...]).trimmed, place: .line(number))
    }

    /// curl's own remarks: the version of TLS, the certificate's days.
    private mutating func takeRemark(_ line: String, _ number: Int) {
        let lower = line.lowercased()
        if lower.contains("connected to ") { isSecure = lower.contains("port 443") ? true : nil }
        if lower.contains("ssl connection using tlsv"), let mark = lower.firstRange(of: "tlsv") {
            let version = lower[mark.upperBound...].prefix { $0.isNumber || $0 == "." }
            isSecure = true
            current.isSecure = current.status == nil ? true : current.isSecure
            if !version.isEmpty { tls.append((String(version), number)) }
        }
        if lower.contains("expire date:"), let mark = lower.firstRange(of: "expire date:"),
            let day = HTTPDate.day(String(line[mark.upperBound...]))
        {
            expiries.append((day, number))
        }
        if lower.contains("self-signed") || lower.contains("self signed") || lower.contains("certificate problem")
            || lower.contains("certificate has expired")
        {
            certificateTrouble.append(number)
        }
        if part == .body, lower.contains("connection #") || lower.contains("closing connection") { part = .nothing }
    }

    /// `curl -i https://… -H 'Authorization: …'`: the address, and whether credentials were sent.
    private mutating func takeCommand(_ line: String, _ number: Int) {
        current = HTTPExchange()
        current.hasRequest = true
        current.method = "GET"
        let words = line.split { $0 == " " || $0 == "'" || $0 == "\"" }.map(String.init)
        current.address = words.first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
        current.target = current.address ?? ""
        current.requestPlace = .line(number)
        current.requestWords = TranscriptReading.words(of: current.target)
        let flags: Set<String> = ["-u", "--user", "--oauth2-bearer", "-b", "--cookie", "--cert", "-E", "-n", "--netrc"]
        let lower = line.lowercased()
        current.commandHasCredentials =
            words.contains { flags.contains($0) }
            || ["authorization:", "cookie:", "api-key:", "apikey:", "token:", "x-api-key"].contains {
                lower.contains($0)
            }
        part = .nothing
    }

    mutating func finish() {
        if current.status != nil || (current.hasRequest && !current.target.isEmpty) { exchanges.append(current) }
        current = HTTPExchange()
        part = .nothing
    }
}

/// Days as HTTP and certificates write them: `Tue, 24 Nov 2026 02:28:48 GMT`, `Feb 12 23:59:59 2027 GMT`.
enum HTTPDate {
    static func day(_ text: String) -> Day? {
        let words = text.split { $0 == " " || $0 == "," }.map(String.init)
        guard
            let month = words.lazy.compactMap({ word in
                Day.months.firstIndex { $0.hasPrefix(word) && word.count == 3 }
            }).first, let year = words.compactMap({ Int($0) }).first(where: { $0 > 1900 && $0 < 9999 }),
            let day = words.compactMap({ Int($0) }).first(where: { (1...31).contains($0) })
        else { return nil }
        return Day(year: year, month: month + 1, day: day)
    }
}
