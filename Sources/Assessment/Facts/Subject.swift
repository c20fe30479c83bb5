/// What a fact is about: a path from a vendor or an agent down to one of its parts. Parts are subjects too, so that
/// values stay scalars.
package struct Subject: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// What stands at the end of the path.
    package enum Kind: String, Sendable, CaseIterable {
        case vendor, agent  // the roots
        case service, tool, endpoint, product, report, certificate, agreement  // of a vendor or its service
        case exception, control, clause  // of a report or an agreement
        case subprocessor, incident, document  // of a vendor or its service
        case use, grant  // of an agent
    }

    /// `kind:name/kind:name…`, with `%`, `/` and `:` in a name written as `%25`, `%2F` and `%3A`.
    package let path: String
    /// What stands at the end of the path.
    package let kind: Kind

    // By bytes and scalars throughout, never by characters: a mark at either end of a hostile name would make one
    // character of itself and the separator beside it.

    /// From the text that `path` gives; nil if it is not of that form. A name may be empty.
    package init?(path: String) {
        var last: Kind?
        for step in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let colon = step.firstIndex(of: UInt8(ascii: ":")),
                let kind = Kind(rawValue: String(Substring(step[..<colon])))
            else { return nil }
            last = kind
        }
        guard let last else { return nil }
        self.init(path, last)
    }
    private init(_ path: String, _ kind: Kind) {
        self.path = path
        self.kind = kind
    }

    /// A legal entity, person or project, by its slug.
    package static func vendor(_ slug: String) -> Subject { Subject("vendor:" + escaped(slug), .vendor) }
    /// One of our agents, by its slug.
    package static func agent(_ slug: String) -> Subject { Subject("agent:" + escaped(slug), .agent) }
    /// A part of this subject.
    package func child(_ kind: Kind, _ name: String) -> Subject {
        Subject(path + "/" + kind.rawValue + ":" + Subject.escaped(name), kind)
    }
    /// A service of a vendor, by their slugs.
    package static func service(_ slug: String, of vendor: String) -> Subject {
        Subject.vendor(vendor).child(.service, slug)
    }

    /// The name at the end of the path, as it was given.
    package var name: String {
        let start = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
        guard let colon = path.utf8[start...].firstIndex(of: UInt8(ascii: ":")) else { return path }
        return Subject.unescaped(path[path.utf8.index(after: colon)...])
    }
    /// The whole of which this is a part; nil for a root.
    package var parent: Subject? {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).flatMap { Subject(path: String(path[..<$0])) }
    }
    /// The vendor or agent at the start of the path.
    package var root: Subject {
        path.utf8.firstIndex(of: UInt8(ascii: "/")).flatMap { Subject(path: String(path[..<$0])) } ?? self
    }

    package static func == (a: Subject, b: Subject) -> Bool { a.path == b.path }
    package func hash(into hasher: inout Hasher) { hasher.combine(path) }
    package static func < (a: Subject, b: Subject) -> Bool { a.path < b.path }
    package var description: String { path }

    private static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == 37 || $0 == 47 || $0 == 58 }) else { return name }
        return name.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "%": text += "%25"
            case "/": text += "%2F"
            case ":": text += "%3A"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
    private static func unescaped(_ name: Substring) -> String {
        guard name.utf8.contains(37) else { return String(name) }
        var text = String.UnicodeScalarView(), rest = name.unicodeScalars
        while let mark = rest.firstIndex(of: "%") {
            text += rest[..<mark]
            let code = rest[mark...].prefix(3)
            let meant = ["%25": "%", "%2F": "/", "%3A": ":"][String(code)].map(\.unicodeScalars)
            if let meant { text += meant } else { text += code }
            rest = rest[mark...].dropFirst(3)
        }
        return String(text + rest)
    }
}
