import Assessment

/// All that a clone says of the keeping of its product: what its transcript writes down.
struct CloneState: Sendable {
    /// The security policy's text.
    struct Policy: Sendable {
        enum Contents: Sendable {
            /// Its bytes.
            case text([UInt8])
            /// They were never fetched.
            case missing
            case tooLarge
        }
        let path: String
        let contents: Contents
    }

    let name: String
    let record: CloneRecord
    let isShallow: Bool
    let refs: CloneRefs
    let history: CloneHistory
    /// The paths that say something, sorted; nil where the tree is not here.
    let paths: [String]?
    let policy: Policy?

    /// Asks git, in four runs at most. Throws when the clone is not whole, git fails, or a limit is exceeded.
    init(_ git: CloneGit) async throws(ReadingError) {
        let folder = git.folder
        name = folder.name
        record = try CloneRecord(folder)
        let cut = try folder.bytes(of: "shallow") ?? []
        isShallow = !cut.isEmpty
        refs = CloneRefs(try await git.ask(CloneRefs.question), head: try folder.bytes(of: "HEAD") ?? [])
        let tip = refs.branch?.tip
        if tip == nil && refs.tags.isEmpty {
            history = CloneHistory()
        } else {
            let answer = try await git.ask(CloneHistory.question(tip: tip))
            history = try CloneHistory(answer, tip: tip, cut: cut, file: folder.name)
        }
        guard let tip else {
            (paths, policy) = (nil, nil)
            return
        }
        paths = try await CloneState.paths(git, tip, isPartial: record.isPartial)
        policy = try await CloneState.policy(git, tip, paths ?? [], isPartial: record.isPartial)
    }

    private static func paths(
        _ git: CloneGit, _ tip: String, isPartial: Bool
    ) async throws(ReadingError) -> [String]? {
        let questions = ClonePaths.folders.map { $0.isEmpty ? tip + "^{tree}" : tip + ":" + $0.dropLast() }
        let answer: [UInt8]
        do {
            answer = try await git.ask(
                ["cat-file", "--follow-symlinks", "--batch"], input: questions.joined(separator: "\n") + "\n",
                outputMB: 16)
        } catch {
            // Trees that were never fetched.
            if isPartial, case .program = error { return nil }
            throw error
        }
        var stream = ObjectStream(answer), found: [String] = []
        for folder in ClonePaths.folders {
            guard let next = stream.next() else {
                throw .program(file: git.folder.name, name: "git", why: "its answer broke off")
            }
            guard case .found("tree", let tree) = next else {
                if folder.isEmpty { return nil }
                continue
            }
            for entry in TreeObject.entries(tree, nameLength: tip.utf8.count / 2) {
                let path = folder + entry.name + (entry.isFolder ? "/" : "")
                if ClonePaths.meaning(path) != nil { found.append(path) }
            }
        }
        return found.sorted()
    }

    /// The first policy, in the order in which GitHub looks for one, that has any text.
    private static func policy(
        _ git: CloneGit, _ tip: String, _ paths: [String], isPartial: Bool
    ) async throws(ReadingError) -> Policy? {
        let candidates = ClonePaths.policyFolders.flatMap { folder in
            paths.filter { path in
                ClonePaths.meaning(path) == .policy
                    && path.lowercased().dropLast((path.split(separator: "/").last ?? "").utf8.count) == folder
            }
        }
        for path in candidates {
            let missing = SecurityPolicyText.isPolicy(byPath: path) ? Policy(path: path, contents: .missing) : nil
            do {
                let answer = try await git.ask(
                    ["cat-file", "--follow-symlinks", "--batch"], input: tip + ":" + path + "\n", outputMB: 1)
                var stream = ObjectStream(answer)
                guard case .found("blob", let bytes) = stream.next() else {
                    if isPartial, let missing { return missing }
                    continue
                }
                let text = Array(bytes)
                if SecurityPolicyText.isPolicy(text, at: path) { return Policy(path: path, contents: .text(text)) }
            } catch {
                switch error {
                case .limit: return Policy(path: path, contents: .tooLarge)
                case .program where isPartial:
                    if let missing { return missing }
                default: throw error
                }
            }
        }
        return nil
    }
}

/// A clone of a git repository in a folder of ours.
package enum Clone {
    /// Writes down what a clone says of the keeping of its product: default branch, commits, tags, paths, security
    /// policy. The same state of the clone gives the same bytes: no clock and no place of this machine is in it.
    /// - Parameter path: a work tree with a `.git`, or a bare repository.
    /// - Throws: a sentence when there is no clone, when it does not lie there whole, when it is damaged, or when it is
    ///   larger than tprm reads.
    package static func transcript(path: String) async throws(ReadingError) -> Document {
        let state = try await CloneState(CloneGit(folder: try CloneFolder(path: path)))
        return Document(name: "clone of " + state.name, bytes: CloneTranscript.bytes(of: state), isTranscript: true)
    }
}
