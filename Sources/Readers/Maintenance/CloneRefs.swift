/// The branches and tags of a clone, and which branch is the default one. Refs of pull requests and the like, which
/// mirrors carry, are only counted: what nobody merged is not the product's history.
struct CloneRefs: Sendable {
    /// A tag as it stands in the clone.
    struct Label: Sendable {
        /// As bytes: names need not be UTF-8.
        let name: [UInt8]
        /// In hexadecimal, of the tag itself.
        let object: String
        /// Whether it is an object of its own, with a message, a person and a day.
        let isAnnotated: Bool
        /// The name of the commit that it points to; nil for one that points to something else.
        let commit: ObjectName?
        /// When it was made: by its own date, else its commit's, in seconds since 1970.
        let seconds: Int?
        /// Whether a block of a signature stands in it. Nobody verified it.
        let isSigned: Bool
    }
    /// A branch, and why it is taken for the default one.
    struct DefaultBranch: Sendable, Equatable {
        enum Reason: String, Sendable, CaseIterable {
            case remote = "named by the remote"
            case checkedOut = "checked out"
            case only = "the only branch"
            case assumed = "assumed from its name"
            case detached = "no branch, but the commit that is checked out"
        }
        let name: [UInt8]
        /// The commit at its tip, in hexadecimal.
        let tip: String
        let reason: Reason
    }

    private(set) var tags: [Label] = []
    private(set) var branch: DefaultBranch?
    /// How many refs are neither branch nor tag.
    private(set) var aside = 0

    /// The arguments of git that give what `init` reads.
    static let question = [
        "for-each-ref",
        "--format=%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)%00%(creatordate:unix)%00"
            + "%(if)%(contents:signature)%(then)signed%(end)%00%(HEAD)%00%(symref)%00%(refname)",
    ]

    /// - Parameter head: the bytes of the file HEAD.
    init(_ answer: [UInt8], head: [UInt8]) {
        var locals: [Branch] = [], remotes: [Branch] = [], named: [(remote: [UInt8], target: [UInt8])] = []
        var checkedOut: Branch?
        for line in answer[...].pieces(at: 10) where !line.isEmpty {
            let cells = line.pieces(at: 0)
            guard cells.count == 9 else { continue }
            let name = Array(cells[8]), tip = cells[1].text
            if name.starts(with: "refs/tags/".utf8) {
                tags.append(CloneRefs.label(cells))
            } else if name.starts(with: "refs/heads/".utf8) {
                let branch = Branch(ref: name, name: Array(name.dropFirst(11)), remote: nil, tip: tip)
                locals.append(branch)
                if cells[6].text == "*" { checkedOut = branch }
            } else if name.starts(with: "refs/remotes/".utf8) {
                let steps = name.dropFirst(13).pieces(at: UInt8(ascii: "/"), most: 2)
                guard steps.count == 2 else { continue }
                if steps[1].text == "HEAD" {
                    named.append((Array(steps[0]), Array(cells[7])))
                } else {
                    remotes.append(Branch(ref: name, name: Array(steps[1]), remote: Array(steps[0]), tip: tip))
                }
            } else {
                aside += 1
            }
        }
        branch = CloneRefs.choose(locals, remotes, named: named, checkedOut, head: head)
    }

    private struct Branch {
        let ref, name: [UInt8]
        let remote: [UInt8]?
        let tip: String
        func asDefault(_ reason: DefaultBranch.Reason) -> DefaultBranch {
            DefaultBranch(name: name, tip: tip, reason: reason)
        }
    }

    private static func label(_ cells: [ArraySlice<UInt8>]) -> Label {
        let isAnnotated = cells[0].text == "tag"
        let commit =
            switch (cells[0].text, cells[2].text) {
            case ("commit", _): ObjectName(cells[1])
            case ("tag", "commit"): ObjectName(cells[3])
            default: ObjectName?.none
            }
        return Label(
            name: Array(cells[8].dropFirst(10)), object: cells[1].text, isAnnotated: isAnnotated, commit: commit,
            seconds: cells[4].number, isSigned: isAnnotated && cells[5].text == "signed")
    }

    /// The branch that the remote names, else the one that is checked out, as the remote has it if it has it; else the
    /// only one, else main or master, else the commit that is checked out.
    private static func choose(
        _ locals: [Branch], _ remotes: [Branch], named: [(remote: [UInt8], target: [UInt8])], _ checkedOut: Branch?,
        head: [UInt8]
    ) -> DefaultBranch? {
        let origin = Array("origin".utf8)
        let heads = named.filter { $0.remote == origin } + (named.count == 1 ? named : [])
        for head in heads {
            if let found = remotes.first(where: { $0.ref == head.target }) { return found.asDefault(.remote) }
        }
        let fetched = remotes.filter { $0.remote == origin }
        if let checkedOut {
            return (fetched.first { $0.name == checkedOut.name } ?? checkedOut).asDefault(.checkedOut)
        }
        let candidates = fetched.isEmpty ? remotes + locals : fetched
        if candidates.count == 1 { return candidates[0].asDefault(.only) }
        for name in ["main", "master"] {
            let matching = candidates.filter { $0.name == Array(name.utf8) }
            if matching.count == 1 { return matching[0].asDefault(.assumed) }
        }
        let detached = head.prefix { $0 > 0x20 }
        guard ObjectName(detached) != nil else { return nil }
        return DefaultBranch(name: Array("HEAD".utf8), tip: detached.text, reason: .detached)
    }
}
