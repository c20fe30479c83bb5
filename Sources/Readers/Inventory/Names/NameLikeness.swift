import Foundation

/// Whether a name looks like another: by letters of other scripts, by marks between words, by one letter more, fewer or
/// other. A pure function over names; the well-known ones are a dated list.
package enum NameLikeness {
    /// The other name, and how the two are alike.
    package struct Likeness: Hashable, Sendable {
        package let name: String
        /// Completes "it looks like NAME: …".
        package let how: String
    }

    /// A well-known server's name that a name looks like; nil where it is one itself.
    package static func ofServer(_ name: String) -> Likeness? {
        like(Prepared(name), among: known("server"), shortest: 6)
    }

    /// A well-known package of the same registry that a package looks like; nil where it is one itself.
    package static func of(_ package: PackageReference) -> Likeness? {
        like(Prepared(package.identifier), among: known(package.registry), shortest: 8)
    }

    /// The first other name that one looks like. Names that are the same, letters of either case and forms of the same
    /// letter aside, are one name.
    package static func like(_ name: String, among others: [String], shortest: Int = 7) -> Likeness? {
        like(Prepared(name), among: others.map { Prepared($0) }, shortest: shortest)
    }

    /// A name with what it looks like, worked out once.
    struct Prepared: Sendable {
        let name: String
        let written: String
        let shape: String
        let bare: [UInt8]
        init(_ name: String) {
            self.name = name
            written = NameLikeness.written(name)
            shape = NameLikeness.skeleton(name)
            bare = Array(NameLikeness.bare(shape).utf8)
        }
    }

    static func like(_ own: Prepared, among others: [Prepared], shortest: Int) -> Likeness? {
        guard !own.written.isEmpty, !others.contains(where: { $0.written == own.written }) else { return nil }
        var found: [(rank: Int, likeness: Likeness)] = []
        for other in others {
            if other.shape == own.shape {
                return Likeness(name: other.name, how: "letters that only look the same")
            }
            if other.bare == own.bare {
                found.append((1, Likeness(name: other.name, how: "only marks between words are others")))
            } else if other.bare.count >= shortest, isPlural(own.bare, other.bare) {
                found.append((2, Likeness(name: other.name, how: "an s more or less")))
            } else if other.bare.count >= shortest, isOneEdit(own.bare, other.bare),
                // Short words of one other first letter are other words, such as motion and notion.
                other.bare.count > 6 || own.bare.first == other.bare.first
            {
                found.append(
                    (3, Likeness(name: other.name, how: "one letter is another, missing, too many or in another place"))
                )
            }
        }
        return found.min { ($0.rank, $0.likeness.name) < ($1.rank, $1.likeness.name) }?.likeness
    }

    /// The name in small letters of their usual forms: what people and registries take for one.
    package static func written(_ name: String) -> String {
        name.precomposedStringWithCanonicalMapping.lowercased().trimmingCharacters(in: .whitespaces)
    }

    /// What the name looks like: its compatibility form, with what imitates Latin letters read as them.
    package static func skeleton(_ name: String) -> String {
        Lookalikes.skeleton(name.precomposedStringWithCompatibilityMapping)
            .replacing("0", with: "o").replacing("1", with: "l").replacing("rn", with: "m").replacing("vv", with: "w")
    }

    /// The same without marks between words.
    package static func bare(_ shape: String) -> String {
        shape.filter { !"-_. ".contains($0) }
    }
    private static func isPlural(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        a + [UInt8(ascii: "s")] == b || b + [UInt8(ascii: "s")] == a
    }

    /// Whether one letter is another, is missing, is too many, or two neighbours have changed places. A figure at the end
    /// is a second one of the same, such as `github-2`.
    static func isOneEdit(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard a != b, abs(a.count - b.count) <= 1 else { return false }
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        func isFigure(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
        if a.count == b.count {
            let middle = a.count - min(end, a.count - start) - start
            if middle == 1 { return !isFigure(a[start]) && !isFigure(b[start]) }
            return middle == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
        }
        let (long, short) = a.count > b.count ? (a, b) : (b, a)
        guard start + end >= short.count else { return false }
        return !isFigure(long[min(start, long.count - 1)])
    }

    // MARK: The list

    private static let byKind: [String: [Prepared]] = {
        let kinds = Lists.wellKnownServers["kind"], names = Lists.wellKnownServers["name"]
        return Dictionary(grouping: zip(kinds, names)) { $0.0 }.mapValues { $0.map { Prepared($0.1) } }
    }()
    private static func known(_ kind: String) -> [Prepared] { byKind[kind] ?? [] }
}

extension Lists {
    /// `kind, name`: names of well-known servers, and of their packages by registry.
    static let wellKnownServers = DatedList(PackageResources.well_known_servers_csv)
}

extension Inventory {
    /// Marks entries whose name, or whose package's, looks like a better-known one, one of the register's, or another
    /// entry's. `others` are names of the register's services with what they are, as `vendor/service`.
    package mutating func markLookalikes(register others: [String: String] = [:]) {
        let known = others.keys.sorted().map { NameLikeness.Prepared($0) }
        let names = entries.map { NameLikeness.Prepared($0.name) }
        let byShape = Dictionary(grouping: names.indices) { names[$0].shape }
        for index in entries.indices {
            guard let found = likeness(of: index, names, byShape, known, others) else { continue }
            entries[index].looksLike = found.like.name
            guard !entries[index].flags.contains(where: { $0.kind == .lookalike }) else { continue }
            entries[index].flags.append(
                Flag(.lookalike, "\(found.what) looks like \(found.like.name), which is another's: \(found.like.how)"))
            entries[index].flags.sort { $0.kind < $1.kind }
        }
    }

    private func likeness(
        of index: Int, _ names: [NameLikeness.Prepared], _ byShape: [String: [Int]], _ known: [NameLikeness.Prepared],
        _ others: [String: String]
    ) -> (what: String, like: NameLikeness.Likeness)? {
        let entry = entries[index], name = names[index]
        if let like = entry.package.flatMap({ NameLikeness.of($0) }) { return ("its package", like) }
        if let like = NameLikeness.ofServer(entry.name) { return ("its name", like) }
        let foreign = known.filter { others[$0.name] != entry.service }
        if let like = NameLikeness.like(name, among: foreign, shortest: 7) {
            return ("its name", NameLikeness.Likeness(name: others[like.name] ?? like.name, how: like.how))
        }
        // Of two entries that look alike the one that is written in other scripts is told, else the later one.
        func isPlain(_ name: NameLikeness.Prepared) -> Bool { name.name.utf8.allSatisfy { $0 < 0x80 } }
        let alike = (byShape[name.shape] ?? []).first { other in
            names[other].written != name.written
                && (isPlain(name) == isPlain(names[other]) ? other < index : !isPlain(name))
        }
        return alike.map {
            ("its name", NameLikeness.Likeness(name: names[$0].name, how: "letters that only look the same"))
        }
    }
}
