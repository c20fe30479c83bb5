import Assessment

/// A saved conversation with endpoints: `curl -v` and `curl -i`, raw requests and answers (as HTTPie, a REST client or a
/// proxy saves them), our own plain form (`> GET /mcp`, `< HTTP/1.1 401`), the transcripts that `tprm inspect` writes, and
/// HAR files.
struct HTTPTranscript: Sendable {
    private(set) var exchanges: [HTTPExchange] = []
    /// Versions of TLS that were agreed on, such as 1.3, each with its line.
    private(set) var tls: [(version: String, line: Int)] = []
    /// Last days of certificates.
    private(set) var expiries: [(day: Day, line: Int)] = []
    /// Lines that say that a certificate was not accepted.
    private(set) var certificateTrouble: [Int] = []
    /// The day of which it speaks: that of a transcript of ours, else the last that an answer names as its own.
    private(set) var day: Day?
    /// What a transcript that `tprm inspect` wrote says of itself, above its exchanges: endpoint, authority, outcome, why.
    private(set) var head: [String: String] = [:]
    /// What such a transcript says of what was left out, each with its line.
    private(set) var omissions: [(says: String, line: Int)] = []

    /// The first line of a transcript that `tprm inspect` wrote.
    static let mark = "tprm transcript of an inspection over HTTP, version 1"
    /// Whether bytes begin as one does, of this version or another.
    static func isMarked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark.utf8.dropLast(1)) }

    init(text: String) {
        var reading = TranscriptReading(isOurs: text.utf8.starts(with: HTTPTranscript.mark.utf8.dropLast(1)))
        // By line feeds alone, as line numbers count.
        for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            reading.take(String(Substring(line.last == 0x0D ? line.dropLast() : line)), number: index + 1)
        }
        reading.finish()
        exchanges = reading.exchanges
        tls = reading.tls
        expiries = reading.expiries
        certificateTrouble = reading.certificateTrouble
        head = reading.head
        omissions = reading.remarks.filter { $0.text.hasPrefix("not asked") || $0.text.hasPrefix("the list goes on") }
            .map { (says: $0.text, line: $0.line) }
        day =
            head["day"].flatMap { Day(iso: $0.prefix(10)) }
            ?? exchanges.compactMap { $0.response("date").flatMap { HTTPDate.day($0.value) } }.max()
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
            if let sent = request["postData"]?["text"]?.text {
                exchange.requestBody = HTTPBody(sent, at: .pointer(at + "/request/postData/text"))
            }
            exchange.status = entry["response"]?["status"]?.int.flatMap { $0 > 0 ? $0 : nil }
            exchange.statusPlace = .pointer(at + "/response/status")
            exchange.statusWords = exchange.status.map { "status: \($0)" } ?? ""
            exchange.requestPlace = .pointer(at + "/request/url")
            exchange.requestWords = TranscriptReading.words(of: url)
            exchange.responseHeaders = headers(entry["response"]?["headers"], at + "/response/headers")
            if let text = entry["response"]?["content"]?["text"]?.text {
                exchange.body = HTTPBody(text, at: .pointer(at + "/response/content/text"))
            }
            exchanges.append(exchange.complete)
            if let started = entry["startedDateTime"]?.text, let found = Day(iso: started.prefix(10)) {
                day = max(day ?? found, found)
            }
        }
    }

    /// From 0 to 100: whether a text is one.
    static func certainty(_ text: String) -> Int {
        if text.utf8.starts(with: mark.utf8.dropLast(1)) { return 100 }
        var answers = 0, requests = 0
        for line in text.prefix(20_000).split(whereSeparator: \.isNewline).prefix(400) {
            if TranscriptReading.status(of: TranscriptReading.unmarked(line)) != nil { answers += 1 }
            if TranscriptReading.request(of: TranscriptReading.unmarked(line)) != nil { requests += 1 }
            if TranscriptReading.isCommand(line) { requests += 1 }
        }
        return answers == 0 ? 0 : requests == 0 ? 75 : 95
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
