import Assessment

/// The state of reading a transcript line by line.
struct TranscriptReading {
    private enum Part { case nothing, request, requestBody, answer, body }
    private(set) var exchanges: [HTTPExchange] = []
    private(set) var tls: [(version: String, line: Int)] = []
    private(set) var expiries: [(day: Day, line: Int)] = []
    private(set) var certificateTrouble: [Int] = []
    private(set) var head: [String: String] = [:]
    /// What we wrote down between the calls, each with its line.
    private(set) var remarks: [(text: String, line: Int)] = []
    private var current = HTTPExchange()
    private var part = Part.nothing
    private var isSecure: Bool?
    /// Lines of this transcript carry `>` and `<`, so that a bare line is a body's.
    private var isMarked: Bool
    /// We wrote it: every line carries a mark, those of a body `|`, so that a body cannot play an answer.
    private let isOurs: Bool

    init(isOurs: Bool = false) {
        self.isOurs = isOurs
        isMarked = isOurs
    }

    mutating func take(_ line: String, number: Int) {
        if isOurs, takeOwn(line, number) { return }
        if line.hasPrefix("* ") { return takeRemark(line, number) }
        if line.hasPrefix("} [") || line.hasPrefix("{ [") || line.hasPrefix("###") { return }
        let marked = line.hasPrefix("> ") || line.hasPrefix("< ") || line == ">" || line == "<"
        if marked { isMarked = true }
        if line == ">" {
            if part == .request { part = .requestBody }
            return
        }
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
            answer(status, plain, number)
        } else {
            takeRest(plain, marked: marked, isAnswer: line.hasPrefix("< "), number)
        }
    }

    /// Lines that only a transcript of ours has. True where it was one, or none of its marks.
    private mutating func takeOwn(_ line: String, _ number: Int) -> Bool {
        if line.hasPrefix("| ") || line == "|" {
            if part == .answer || part == .body {
                part = .body
                current.body.add(String(line.dropFirst(2)), at: .line(number), marked: true)
            }
            return true
        }
        if line.hasPrefix("# ") {
            remarks.append((String(line.dropFirst(2)), number))
            if exchanges.isEmpty, current.status == nil, let colon = line.firstIndex(of: ":") {
                let key = String(line[line.index(line.startIndex, offsetBy: 2)..<colon])
                head[key] = head[key] ?? String(line[line.index(after: colon)...]).trimmed
            }
            return true
        }
        return !["> ", "< ", "* "].contains { line.hasPrefix($0) } && line != ">" && line != "<"
    }

    private mutating func answer(_ status: Int, _ plain: String, _ number: Int) {
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
        current.body = HTTPBody()
        part = .answer
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
        current.isSecure = isSecure ?? (head["endpoint"]?.hasPrefix("http://") == true ? false : nil)
        part = .request
    }

    private mutating func takeRest(_ plain: String, marked: Bool, isAnswer: Bool, _ number: Int) {
        switch part {
        case .request where marked || !isMarked:
            if let header = TranscriptReading.header(plain, number) {
                current.requestHeaders.append(header)
            } else if plain.isEmpty {
                part = .requestBody
            } else {
                current.requestBody.add(plain, at: .line(number), marked: marked)
            }
        case .requestBody where marked || !isMarked:
            current.requestBody.add(plain, at: .line(number), marked: marked)
        case .answer where marked || !isMarked:
            if plain.isEmpty {
                part = .body
            } else if let header = TranscriptReading.header(plain, number) {
                current.responseHeaders.append(header)
            } else if plain.first?.isWhitespace == true, let last = current.responseHeaders.popLast() {
                // A value that goes on in the next line, as specifications print it.
                let folds = last.folds + [last.value.count + 1]
                current.responseHeaders.append(
                    HTTPExchange.Header(
                        name: last.name, value: last.value + " " + plain.trimmed, place: last.place, folds: folds))
            }
        case .answer, .body:
            if isAnswer, let header = TranscriptReading.header(plain, number), current.body.isEmpty {
                current.responseHeaders.append(header)
            } else if !isOurs {
                part = .body
                current.body.add(plain, at: .line(number), marked: marked)
            }
        default: break
        }
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
        guard !lower.hasPrefix("* curl:") else { return }
        if lower.contains("self-signed") || lower.contains("self signed") || lower.contains("certificate problem")
            || lower.contains("certificate has expired")
        {
            certificateTrouble.append(number)
        }
        if part == .body, lower.contains("connection #") || lower.contains("closing connection") { part = .nothing }
    }

    /// `curl -i https://… -H 'Authorization: …'`, `http POST https://… Authorization:…`: the address, and whether
    /// credentials were sent.
    private mutating func takeCommand(_ line: String, _ number: Int) {
        current = HTTPExchange()
        current.hasRequest = true
        let words = line.split { $0 == " " || $0 == "'" || $0 == "\"" }.map(String.init)
        current.method = words.first(where: TranscriptReading.methods.contains) ?? "GET"
        current.address = words.first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
        current.target = current.address ?? ""
        current.requestPlace = .line(number)
        current.requestWords = TranscriptReading.words(of: current.target)
        let flags: Set<String> = [
            "-u", "--user", "--oauth2-bearer", "-b", "--cookie", "--cert", "-E", "-n", "--netrc", "-a", "--auth",
            "--session",
        ]
        let lower = line.lowercased()
        current.commandHasCredentials =
            words.contains { flags.contains($0) || $0.hasPrefix("--auth=") || $0.hasPrefix("--user=") }
            || ["authorization:", "cookie:", "api-key:", "apikey:", "token:", "x-api-key"].contains {
                lower.contains($0)
            }
        part = .nothing
    }

    mutating func finish() {
        if current.status != nil || (current.hasRequest && !current.target.isEmpty) {
            exchanges.append(current.complete)
        }
        current = HTTPExchange()
        part = .nothing
    }
}

/// What single lines are.
extension TranscriptReading {
    static let methods: Set<String> = ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"]

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
    /// A call of curl, HTTPie or wget with an address.
    static func isCommand(_ line: some StringProtocol) -> Bool {
        let plain = line.drop { $0 == "$" || $0 == "#" || $0 == " " || $0 == "%" }
        guard plain.contains("http://") || plain.contains("https://") else { return false }
        return ["curl ", "http ", "https ", "xh ", "wget "].contains { plain.hasPrefix($0) }
    }
    static func status(of line: String) -> Int? {
        guard line.hasPrefix("HTTP/") else { return nil }
        let words = line.split(separator: " ")
        guard words.count >= 2, let code = Int(words[1]), (100...599).contains(code) else { return nil }
        return code
    }
    static func request(of line: String) -> (method: String, target: String)? {
        let words = line.split(separator: " ")
        guard (2...3).contains(words.count), methods.contains(String(words[0])),
            words[1].hasPrefix("/") || words[1].hasPrefix("http"), words.count == 2 || words[2].hasPrefix("HTTP/")
        else { return nil }
        return (String(words[0]), String(words[1]))
    }
    fileprivate static func header(_ line: String, _ number: Int) -> HTTPExchange.Header? {
        guard let colon = line.dropFirst().firstIndex(of: ":") else { return nil }
        let name = line[..<colon]
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ":" }) else { return nil }
        return HTTPExchange.Header(
            name: name.lowercased(), value: String(line[line.index(after: colon)...]).trimmed, place: .line(number))
    }
}
