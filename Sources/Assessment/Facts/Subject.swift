/// What a fact is about: a path from a vendor or an agent down to one of its parts. Parts are subjects too, so that
/// values stay scalars.
package struct Subject: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// What stands at the end of the path.
    package enum Kind: String, Sendable, CaseIterable {
        case vendor, agent  // the roots
        case service, tool, endpoint, product, report, certificate, agreement  // of a vendor or its service
        case exception, control, clause  // of a report or an agreement
        case use, grant  // of an agent
    }

    /// `kind:name/kind:name…`, with `%`, `/` and `:` in a name written as `%25`, `%2F` and `%3A`.
    package let path: String

    /// From the text that `path` gives; nil if it is not of that form. A name may be empty.
    package init?(path: String) {
        for step in path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false) {
            guard let colon = step.firstIndex(of: ":"), Kind(rawValue: String(step[..<colon])) != nil else {
                return nil
            }
        }
        self.path = path
    }
    private init(_ path: String) { self.path = path }

    /// A legal entity, person or project, by its slug.
    package static func vendor(_ slug: String) -> Subject { Subject("vendor:" + escaped(slug)) }
    /// One of our agents, by its slug.
    package static func agent(_ slug: String) -> Subject { Subject("agent:" + escaped(slug)) }
    /// A part of this subject.
    package func child(_ kind: Kind, _ name: String) -> Subject {
        Subject(path + "/" + kind.rawValue + ":" + Subject.escaped(name))
    }
    /// A service of a vendor, by their slugs.
    package static func service(_ slug: String, of vendor: String) -> Subject {
        Subject.vendor(vendor).child(.service, slug)
    }

    /// What stands at the end of the path.
    package var kind: Kind { Kind(rawValue: String(last.prefix { $0 != ":" })) ?? .vendor }
    /// The name at the end of the path, as it was given.
    package var name: String { Subject.unescaped(last.drop { $0 != ":" }.dropFirst()) }
    /// The whole of which this is a part; nil for a root.
    package var parent: Subject? {
        path.unicodeScalars.lastIndex(of: "/").map { Subject(String(path.unicodeScalars[..<$0])) }
    }
    /// The vendor or agent at the start of the path.
    package var root: Subject { Subject(String(path.unicodeScalars.prefix { $0 != "/" })) }

    package static func < (a: Subject, b: Subject) -> Bool { a.path < b.path }
    package var description: String { path }

    // By scalars throughout: a mark at either end of a hostile name would join a separator into one character with it.
    private typealias Scalars = Substring.UnicodeScalarView
    private var last: Scalars {
        let scalars = path.unicodeScalars
        return Scalars(scalars[(scalars.lastIndex(of: "/").map(scalars.index(after:)) ?? scalars.startIndex)...])
    }
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
    private static func unescaped(_ name: Scalars) -> String {
        guard name.contains("%") else { return String(name) }
        var text = String.UnicodeScalarView(), rest = name
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
