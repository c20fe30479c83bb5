import Foundation

/// What stands in one folder: names with their kinds, sorted. Links are named as links.
struct FolderListing {
    enum Kind { case file, folder, link, other }
    struct Item {
        let name: String
        let kind: Kind
    }
    let items: [Item]
    /// The names, for a quick look.
    private let names: Set<String>

    /// Throws the system's reason.
    init(_ path: String) throws(Unread) {
        guard let folder = opendir(path) else {
            throw Unread(nil, "it cannot be opened: " + String(cString: strerror(errno)).lowercased())
        }
        defer { closedir(folder) }
        var items: [Item] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            items.append(Item(name: name, kind: FolderListing.kind(Int(entry.pointee.d_type), path + "/" + name)))
        }
        self.items = items.sorted { $0.name < $1.name }
        names = Set(items.map { $0.name.lowercased() })
    }

    private static func kind(_ type: Int, _ path: String) -> Kind {
        switch type {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_LNK): return .link
        case Int(DT_UNKNOWN):
            var status = stat()
            guard lstat(path, &status) == 0 else { return .other }
            switch status.st_mode & S_IFMT {
            case S_IFREG: return .file
            case S_IFDIR: return .folder
            case S_IFLNK: return .link
            default: return .other
            }
        default: return .other
        }
    }

    func holds(_ name: String) -> Bool { names.contains(name) }

    /// Whether it looks like a person's home folder: what only homes hold, or what homes hold and no mark of a project.
    var isHome: Bool {
        if !names.isDisjoint(with: FolderListing.onlyInHomes) { return true }
        let usual = names.intersection(FolderListing.usualInHomes).count
        return usual >= 2 || usual == 1 && names.isDisjoint(with: FolderListing.marksOfProjects)
    }

    private static let onlyInHomes: Set<String> = [
        ".bashrc", ".zshrc", ".profile", ".bash_profile", ".bash_history", ".zsh_history", ".zprofile", "ntuser.dat",
        ".claude.json", ".gnupg", "appdata", ".codeium", ".lmstudio", ".ssh", ".gitconfig", ".openclaw",

    ]
    private static let usualInHomes: Set<String> = [
        ".config", ".local", ".cache", "library", "desktop", "documents", "downloads", ".aws", ".npmrc", "pictures",
    ]
    private static let marksOfProjects: Set<String> = [
        ".git", "package.json", "pyproject.toml", "src", "readme.md", "readme", "go.mod", "cargo.toml", ".roo",
        ".kilocode", ".amazonq", ".zed", ".mcp.json", "opencode.json", "makefile", "pom.xml", ".github", ".gitignore",
        "lib", "tests", "docs", "package.swift",
    ]
}
