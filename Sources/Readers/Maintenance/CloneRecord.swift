import Assessment

/// What a repository's own files say of how and when it was made: its reflogs and a few lines of its configuration,
/// read as text. Git is never asked to obey that configuration.
struct CloneRecord: Sendable, Equatable {
    /// Where it was cloned from, without names, passwords and queries; nil when that is a folder, or not said.
    var origin: String?
    /// The last day of which a reflog says that something was cloned, fetched or pulled over a network.
    var fetched: Day?
    /// Whether it was copied from a folder, so that its day is not that of its vendor.
    var isCopy = false
    /// Whether only one branch was asked for, or no tags, so that tags may be missing.
    var mayLackTags = false
    /// Whether contents may be missing that were never fetched.
    var isPartial = false

    init() {}

    init(_ folder: CloneFolder) throws(ReadingError) {
        let configuration = Configuration(try folder.bytes(of: "config") ?? [])
        mayLackTags = configuration.mayLackTags
        isPartial = configuration.isPartial || folder.hasPromisedPacks
        var urls = configuration.urls
        let logs = ["logs/HEAD"] + folder.files(below: "logs/refs/remotes", most: 10_000)
        for log in logs {
            let steps = log.split(separator: "/").map(String.init)
            let remote = steps.count > 4 ? steps[3] : nil
            for entry in ReflogEntry.all(try folder.bytes(of: log) ?? []) {
                switch entry.what {
                case .clone(let source):
                    if RemoteAddress.isNetwork(source) { note(entry.day) } else { isCopy = true }
                    if urls["origin"] == nil { urls["origin"] = source }
                case .fetch:
                    let asked = remote.map { urls[$0] } ?? urls["origin"]
                    if let url = asked ?? nil, RemoteAddress.isNetwork(url) { note(entry.day) }
                }
            }
        }
        if let url = urls["origin"] ?? (urls.count == 1 ? urls.first?.value : nil) {
            origin = RemoteAddress.shown(url)
            if !RemoteAddress.isNetwork(url) { isCopy = true }
        }
    }

    private mutating func note(_ day: Day) { fetched = max(fetched ?? day, day) }
}

/// One line of a reflog that tells of a clone, fetch or pull: `OLD NEW NAME <MAIL> SECONDS ZONE⇥MESSAGE`.
struct ReflogEntry: Equatable {
    enum What: Equatable { case clone(from: String), fetch }
    let day: Day
    let what: What

    static func all(_ log: [UInt8]) -> [ReflogEntry] {
        log[...].pieces(at: 10).compactMap { line in
            guard let tab = line.firstIndex(of: 9), let mail = line[..<tab].lastIndex(of: UInt8(ascii: ">")) else {
                return nil
            }
            let clock = line[line.index(after: mail)..<tab].pieces(at: 0x20)
            guard clock.count == 3, let seconds = clock[1].number, let day = Day(unix: seconds) else { return nil }
            let message = line[line.index(after: tab)...].text
            if message.hasPrefix("clone: from ") {
                return ReflogEntry(day: day, what: .clone(from: String(message.dropFirst(12))))
            }
            let verb = message.prefix { $0 != ":" && $0 != " " }
            return verb == "fetch" || verb == "pull" ? ReflogEntry(day: day, what: .fetch) : nil
        }
    }
}

/// A remote's address, as git takes them.
enum RemoteAddress {
    /// Whether it names another machine: `https://…`, `ssh://…`, `git@example.com:owner/name`, and no folder.
    static func isNetwork(_ url: String) -> Bool {
        if let scheme = url.firstRange(of: "://") { return url[..<scheme.lowerBound].lowercased() != "file" }
        guard let colon = url.firstIndex(of: ":") else { return false }
        return !url[..<colon].contains("/") && url.distance(from: url.startIndex, to: colon) > 1
            && !url[colon...].hasPrefix("::")
    }

    /// The address without whatever may be secret in it: no name, no password, no query. Nil for a folder, whose path is
    /// nobody's business.
    static func shown(_ url: String) -> String? {
        guard isNetwork(url) else { return nil }
        var rest = Substring(url), scheme = ""
        if let mark = rest.firstRange(of: "://") {
            scheme = rest[..<mark.upperBound].lowercased()
            rest = rest[mark.upperBound...]
        }
        let machine = rest.prefix { $0 != "/" }
        if let at = machine.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        return scheme + rest.prefix { $0 != "?" && $0 != "#" }.prefix(200)
    }
}

/// The few lines of a repository's configuration that say what is in it.
private struct Configuration {
    /// Addresses by the remote's name.
    var urls: [String: String] = [:]
    var isPartial = false
    private var asksAll = false, asks = false, hasNoTags = false

    var mayLackTags: Bool { asks && !asksAll || hasNoTags }

    init(_ bytes: [UInt8]) {
        var section = ""
        for line in bytes[...].pieces(at: 10) {
            let words = line.text.unpadded
            if words.hasPrefix("[") {
                section = String(words.dropFirst().prefix { $0 != "]" })
                continue
            }
            let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key = parts[0].unpadded.lowercased()
            let value = parts.count > 1 ? parts[1].unpadded.filter { $0 != "\"" } : "true"
            if key == "partialclone" || key == "partialclonefilter" || (key == "promisor" && value != "false") {
                isPartial = true
            }
            guard section.lowercased().hasPrefix("remote ") else { continue }
            switch key {
            case "url":
                let remote = section.dropFirst(7).filter { $0 != "\"" }
                if urls[String(remote)] == nil { urls[String(remote)] = value }
            case "fetch":
                asks = true
                if value.contains("*") { asksAll = true }
            case "tagopt": hasNoTags = value == "--no-tags"
            default: continue
            }
        }
    }
}

extension StringProtocol {
    /// Without the spaces around it.
    fileprivate var unpadded: SubSequence {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
        return start[...last]
    }
}
