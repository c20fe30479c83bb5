import Foundation

/// Where a clone lies, as far as its own files tell without git: and whether all of it lies there. What leads out of the
/// folder (a link, a `.git` that is a file, borrowed objects) is refused, because no vendor's file may have us read
/// another.
struct CloneFolder: Sendable {
    /// The repository's name: the folder's, without `.git` at its end.
    let name: String
    /// The absolute path of the folder with `HEAD`, `objects` and `refs`.
    let git: String

    /// Throws when there is no clone, or one that does not lie here whole.
    init(path: String) throws(ReadingError) {
        let root = CloneFolder.absolute(path)
        let last = root.split(separator: "/").last.map(String.init) ?? root
        guard let kind = CloneFolder.kind(root) else { throw .notFound(file: path) }
        guard kind == .typeDirectory || kind == .typeSymbolicLink else {
            throw .unreadable(file: last, why: "it is no folder, so no git clone. Give the folder of the clone")
        }
        func refused(_ why: String) -> ReadingError { .unreadable(file: last, why: why) }
        switch CloneFolder.kind(root + "/.git") {
        case .typeDirectory?: (name, git) = (last, root + "/.git")
        case .typeRegular?:
            throw refused(
                "its .git is a file that points to a repository elsewhere, as a work tree's or a submodule's does. Give that repository"
            )
        case .some: throw refused("its .git is a link that leads elsewhere. Give the clone itself")
        case nil: (name, git) = (CloneFolder.bareName(root), root)
        }
        guard access(git, R_OK | X_OK) == 0 else {
            throw refused(String(cString: strerror(errno)).lowercased() + " in its repository")
        }
        for part in ["HEAD", "objects", "refs"] {
            switch CloneFolder.kind(git + "/" + part) {
            case nil: throw refused("it holds no git clone that is whole: there is no \(part). Clone it again")
            case .typeSymbolicLink?: throw refused("its \(part) is a link that leads elsewhere. Give the clone itself")
            default: continue
            }
        }
        for part in ["config", "packed-refs", "shallow", "logs", "objects/pack", "objects/info"]
        where CloneFolder.kind(git + "/" + part) == .typeSymbolicLink {
            throw refused("its \(part) is a link that leads elsewhere. Give the clone itself")
        }
        if CloneFolder.kind(git + "/commondir") != nil {
            throw refused("it is a further work tree of a repository elsewhere. Give that repository")
        }
        if let borrowed = try bytes(of: "objects/info/alternates"), borrowed.contains(where: { $0 > 0x20 }) {
            throw refused(
                "it borrows objects from another folder (objects/info/alternates), which is not read. Run `git repack -a -d` in it and remove that file, or clone it again without --shared and --reference"
            )
        }
    }

    /// The bytes of one of the repository's own files; nil where there is none or it is empty.
    func bytes(of part: String) throws(ReadingError) -> [UInt8]? {
        do throws(ReadingError) {
            return try Document.open(path: git + "/" + part).bytes
        } catch {
            switch error {
            case .notFound, .empty: return nil
            case .notAFile(_, let what): throw .unreadable(file: name, why: "its \(part) is \(what)")
            case .unreadable(_, let why): throw .unreadable(file: name, why: "its \(part): \(why)")
            default: throw error
            }
        }
    }

    /// The files below a folder of the repository, as paths from `git`, sorted; at most so many.
    func files(below part: String, most: Int) -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: git + "/" + part) else { return [] }
        var found: [String] = []
        while let file = walk.nextObject() as? String, found.count < most {
            if walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular { found.append(part + "/" + file) }
        }
        return found.sorted()
    }

    /// Whether packs here were fetched with the promise that the rest can be fetched later.
    var hasPromisedPacks: Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: git + "/objects/pack")) ?? []
        return names.contains { $0.hasSuffix(".promisor") }
    }

    private static func absolute(_ path: String) -> String {
        let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        return URL(fileURLWithPath: whole).standardizedFileURL.path
    }

    /// `name.git` and `name/.git` are both the repository `name`.
    private static func bareName(_ root: String) -> String {
        let steps = root.split(separator: "/").map(String.init)
        guard let last = steps.last else { return root }
        if last == ".git" { return steps.dropLast().last ?? last }
        return last.hasSuffix(".git") ? String(last.dropLast(4)) : last
    }

    /// What lies at a path, links not followed; nil where nothing does.
    private static func kind(_ path: String) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }
}
