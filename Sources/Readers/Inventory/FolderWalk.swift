import Assessment
import Foundation

/// One walk through a folder, which may be a home, several homes, a system's disk, projects, or one project. Links are
/// not followed out of it, and each folder is entered once.
struct FolderWalk {
    private(set) var inventory = Inventory(extent: .folder)
    private let root: String
    /// The same without links, to see whether one leads out.
    private let whole: String
    private var seen = 0
    private var repositories: [String: GitIndex] = [:]

    /// Files and folders that one walk looks at, and steps that one path has.
    static let mostItems = 5_000_000, mostSteps = 100

    /// Folders that hold nothing of a client's, by their names.
    private static let passedOver: Set<String> = [
        "node_modules", ".git", ".hg", ".svn", "__pycache__", "site-packages", ".venv", ".tox", ".mypy_cache",
        ".pytest_cache", ".gradle", ".m2", ".cargo", ".rustup", ".npm", ".pnpm-store", "Caches", ".Trash", "Pods",
        "DerivedData", "bower_components", "Code Cache", "GPUCache", "CachedData", "Service Worker", "IndexedDB",
    ]

    /// Looks through a folder. Throws a sentence where it cannot be opened at all.
    init(_ path: String) throws(ReadingError) {
        root = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
        guard let resolved = realpath(path, nil) else { throw .notFound(file: path) }
        whole = String(cString: resolved)
        free(resolved)
        let listing: FolderListing
        do throws(Unread) { listing = try FolderListing(root) } catch {
            throw .unreadable(file: path, why: String(error.why.dropFirst("it cannot be opened: ".count)))
        }
        let parent = whole.split(separator: "/").dropLast().last.map(String.init) ?? ""
        visit(listing, [], homes: [listing.isHome || FolderWalk.isHome(parent, of: whole)], repository: nil)
    }

    /// Whether a folder is a home by where it stands: below `Users` or `home`.
    private static func isHome(_ parent: String, of path: String) -> Bool {
        ["users", "home"].contains(parent.lowercased()) || path.hasSuffix("/root")
    }

    private func path(_ steps: [String]) -> String { steps.isEmpty ? root : root + "/" + steps.joined(separator: "/") }

    private mutating func visit(_ listing: FolderListing, _ steps: [String], homes: [Bool], repository: Int?) {
        let repository = listing.holds(".git") ? steps.count : repository
        for item in listing.items {
            seen += 1
            guard seen <= FolderWalk.mostItems else {
                return cut("more than \(FolderWalk.mostItems) files and folders")
            }
            switch item.kind {
            case .file:
                guard ClientPlaces.all.mayBe(item.name) else { continue }
                read(steps + [item.name], homes: homes, repository: repository, at: nil)
            case .folder: enter(item.name, steps, homes: homes, repository: repository)
            case .link: follow(item.name, steps, homes: homes, repository: repository)
            case .other:
                guard ClientPlaces.all.mayBe(item.name) else { continue }
                refuse(steps + [item.name], homes: homes, "it is a pipe, socket or device, and no file")
            }
        }
    }

    private mutating func cut(_ what: String) {
        guard !inventory.isCut else { return }
        inventory.isCut = true
        inventory.problems.append(
            Problem(nil, "There are \(what) in the folder; the rest was not looked at. Look at its parts one by one."))
    }

    private mutating func enter(_ name: String, _ steps: [String], homes: [Bool], repository: Int?) {
        if FolderWalk.passedOver.contains(name) {
            inventory.passedOver[name, default: 0] += 1
            return
        }
        guard steps.count < FolderWalk.mostSteps else {
            return cut("folders nested more than \(FolderWalk.mostSteps) deep")
        }
        let inner = steps + [name]
        do throws(Unread) {
            let listing = try FolderListing(path(inner))
            let isHome = listing.isHome || FolderWalk.isHome(steps.last ?? "", of: "/" + inner.joined(separator: "/"))
            visit(listing, inner, homes: homes + [isHome], repository: repository)
        } catch {
            inventory.isCut = true
            inventory.problems.append(
                Problem(.object(inner.joined(separator: "/")), "This folder was not looked into: \(error.why)."))
        }
    }

    /// A link to a file inside the folder is read; one that leads out of it, or to a folder, is told.
    private mutating func follow(_ name: String, _ steps: [String], homes: [Bool], repository: Int?) {
        let inner = steps + [name]
        guard ClientPlaces.all.mayBe(name) || FolderWalk.firstSteps.contains(name.lowercased()) else { return }
        guard let resolved = realpath(path(inner), nil) else {
            return refuse(inner, homes: homes, "it is a symbolic link that leads nowhere")
        }
        let target = String(cString: resolved)
        free(resolved)
        var status = stat()
        guard stat(target, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            guard FolderWalk.firstSteps.contains(name.lowercased()) else { return }
            inventory.isCut = true
            inventory.problems.append(
                Problem(
                    .object(inner.joined(separator: "/")),
                    "This is a symbolic link to a folder, which was not followed. Look at that folder by itself."))
        } else if target == whole || target.hasPrefix(whole + "/") || whole == "/" {
            read(inner, homes: homes, repository: repository, at: target)
        } else {
            refuse(inner, homes: homes, "it is a symbolic link that leads out of the folder")
        }
    }

    /// The folders with which clients' places begin.
    private static let firstSteps: Set<String> = Set(
        Client.all.flatMap(\.places).filter { $0.path.count > 1 }.compactMap { $0.path.first?.lowercased() })

    private func matches(_ steps: [String], _ homes: [Bool]) -> [ClientMatch] {
        ClientPlaces.all.matches(steps) { base in homes.indices.contains(base) && homes[base] }
    }

    private mutating func refuse(_ steps: [String], homes: [Bool], _ why: String) {
        guard let match = matches(steps, homes).first else { return }
        inventory.files.append(
            Inventory.File(
                path: steps.joined(separator: "/"), client: match.client.id, scope: match.place.scope, servers: nil,
                notRead: why))
    }

    private mutating func read(_ steps: [String], homes: [Bool], repository: Int?, at target: String?) {
        let matches = matches(steps, homes), relative = steps.joined(separator: "/")
        guard !matches.isEmpty || ClientPlaces.all.isUsual(steps.last ?? "") else { return }
        inventory.take(relative, at: target ?? path(steps), as: matches)
        guard let repository else { return }
        let folder = path(Array(steps.prefix(repository)))
        let index = repositories[folder] ?? GitIndex(of: folder)
        repositories[folder] = index
        inventory.mark(relative, index.says(of: steps.dropFirst(repository).joined(separator: "/")))
    }
}

extension Inventory {
    /// Reads one file as the clients that it may be of. What is wrong with it is told, and nothing of it is quoted.
    mutating func take(_ relative: String, at path: String, as matches: [ClientMatch]) {
        let document: Document
        do throws(ReadingError) {
            document = try Document.open(path: path)
        } catch {
            guard let match = matches.first else { return }
            if case .empty = error {
                files.append(
                    File(path: relative, client: match.client.id, scope: match.place.scope, servers: 0, notRead: nil))
                problems.append(Problem(.object(relative), "This file is empty, so it names no server."))
            } else {
                files.append(
                    File(
                        path: relative, client: match.client.id, scope: match.place.scope, servers: nil,
                        notRead: Inventory.why(error)))
            }
            return
        }
        take(relative, bytes: document.bytes, as: matches)
    }

    /// The same with its bytes.
    mutating func take(_ relative: String, bytes: [UInt8], as matches: [ClientMatch]) {
        guard let match = matches.first else {
            let form = SettingsForm.of(name: relative)
            // What is no settings at all, or has no server in it, is no client's.
            guard let file = try? SettingsFile(unknown: bytes, path: relative, form: form) else { return }
            return keep(file, relative, Client.unknown, .loose)
        }
        do throws(Unread) {
            keep(try SettingsFile(bytes, path: relative, as: matches), relative, match.client.id, match.place.scope)
        } catch {
            files.append(
                File(
                    path: relative, client: match.client.id, scope: match.place.scope, servers: nil,
                    notRead: error.clause))
        }
    }

    private mutating func keep(_ file: SettingsFile, _ relative: String, _ client: String, _ scope: Scope) {
        files.append(
            File(
                path: relative, client: file.entries.first?.client ?? client,
                scope: file.entries.first?.scope ?? scope, servers: file.entries.count, notRead: nil))
        entries += file.entries
        settings += file.settings
        projectsElsewhere += file.projects
    }

    /// Says of the entries of a project's file what git knows of it.
    mutating func mark(_ path: String, _ says: String) {
        for index in entries.indices where entries[index].path == path && entries[index].scope == .project {
            entries[index].flags = entries[index].flags.map {
                $0.kind == .projectFile ? Flag(.projectFile, $0.says + "; " + says) : $0
            }
        }
    }

    private static func why(_ error: ReadingError) -> String {
        switch error {
        case .unreadable(_, let why): "it cannot be opened: \(why)"
        case .tooLarge(_, let bytes, let limit): "it has \(bytes) bytes, and tprm reads at most \(limit)"
        case .notAFile(_, let what): "it is \(what), and no file"
        default: "it cannot be opened"
        }
    }
}

/// Whether git keeps a file, by the list of what it keeps.
struct GitIndex {
    private let bytes: [UInt8]?

    init(of folder: String) {
        guard let document = try? Document.open(path: folder + "/.git/index"), document.bytes.count > 12,
            document.bytes.starts(with: "DIRC".utf8), document.bytes[7] < 4
        else {
            bytes = nil
            return
        }
        bytes = document.bytes
    }

    /// Completes "it stands in a project's file …; ".
    func says(of path: String) -> String {
        guard let bytes else { return "the project is a work tree of git" }
        return bytes.holds(Array(path.utf8) + [0]) ? "git keeps it" : "git does not keep it"
    }
}

extension [UInt8] {
    /// Whether these bytes hold others somewhere.
    func holds(_ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, count >= wanted.count else { return false }
        return withUnsafeBytes { whole in
            wanted.withUnsafeBytes { part in
                guard let start = whole.baseAddress, let other = part.baseAddress else { return false }
                var at = 0
                let last = whole.count - part.count
                while at <= last, let found = memchr(start + at, Int32(first), last - at + 1) {
                    at = UnsafeRawPointer(found) - start
                    if memcmp(start + at, other, part.count) == 0 { return true }
                    at += 1
                }
                return false
            }
        }
    }
}
