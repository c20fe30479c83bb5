import Foundation

/// A program with all that it needs to run: links are followed, and so are the first line of a script, the environment of
/// a Python program, the modules of a JavaScript one. What it needs outside the system's folders is named, so that a
/// person sees it and a cage can open it.
struct Runnable {
    /// Where the program lies; absolute.
    let program: String
    /// As they were typed, but for a script that an interpreter is given: that is absolute.
    let arguments: [String]
    /// Files and folders that it needs, outside the system's.
    private(set) var needs: Set<String> = []
    /// Folders of the programs that it starts by their names.
    private(set) var path: [String] = []
    /// What a person should know of it.
    private(set) var notes: [String] = []
    /// Whether it fetches the package when it starts.
    let fetches: Bool
    private let folder: String, searched: [String]
    private var visited: Set<String> = []

    /// Nil where there is no such program.
    /// - Parameters:
    ///   - command: the program, by its path or by its name, and its arguments.
    ///   - folder: what relative paths are relative to.
    ///   - searched: where programs are looked up by their names, as `PATH` has it.
    init?(_ command: [String], in folder: String, searched: [String]) {
        self.folder = folder
        self.searched = searched
        guard let name = command.first,
            let program = Runnable.find(name, in: folder, searched)
        else { return nil }
        self.program = program
        var arguments = Array(command.dropFirst())
        let called = program.lastStep
        let words = [called] + command.dropFirst()
        fetches = Runnable.fetching.contains { words.starts(with: $0) }
        var script: String?
        if Runnable.isInterpreter(called) {
            // What stands behind a module or a line of code is theirs.
            let own = arguments.prefix { $0 != "-m" && $0 != "-c" && $0 != "-e" }
            let given = own.indices.first { index in
                !own[index].hasPrefix("-") && Runnable.isFile(Runnable.absolute(own[index], in: folder))
            }
            if let given {
                arguments[given] = Runnable.absolute(arguments[given], in: folder)
                script = arguments[given]
            }
        }
        self.arguments = arguments
        visit(program)
        if let script { visit(script) }
        if let note = Runnable.handsOn[called] { notes.append(note) }
    }

    // MARK: Following

    private mutating func visit(_ file: String) {
        guard visited.count < 40, visited.insert(file).inserted else { return }
        path.append(file.folder)
        cover(file)
        // Each link on the way, and where it ends.
        let whole = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
        if let link = try? FileManager.default.destinationOfSymbolicLink(atPath: file) {
            visit(Runnable.absolute(link, in: file.folder))
        }
        if whole != file { visit(whole) }
        guard let handle = FileHandle(forReadingAtPath: file), let bytes = try? handle.read(upToCount: 16 << 10),
            bytes.starts(with: Array("#!".utf8))
        else { return }
        let text = String(decoding: bytes, as: UTF8.self), lines = text.split(separator: "\n", maxSplits: 1)
        let words = (lines.first ?? "").dropFirst(2).split(whereSeparator: \.isWhitespace).map(String.init)
        guard let interpreter = words.first else { return }
        var started = interpreter
        if interpreter.lastStep == "env",
            let named = words.dropFirst().first(where: { !$0.hasPrefix("-") && !$0.contains("=") })
        {
            started = named
        }
        if let found = Runnable.find(started, in: folder, searched) { visit(found) }
        guard ["sh", "bash", "dash", "zsh", "ash", "ksh"].contains(started.lastStep) else { return }
        // A script for a shell that starts the real program.
        let quoted = text.matches(of: /["'](\/[^"'\n]+)["']/).prefix(40).map { String($0.1) }
        let bare = text.matches(of: /\/[^"'\s$;|&<>`()*?]+/).prefix(40).map { String($0.0) }
        for named in quoted + bare
        where Runnable.isFile(named) && FileManager.default.isExecutableFile(atPath: named) { visit(named) }
        for named in ["node", "python3", "python", "bun", "deno", "java", "ruby"]
        where text.contains(" \(named) ") || text.contains(" \(named)\n") {
            if let found = Runnable.find(named, in: folder, searched) { visit(found) }
        }
    }

    /// Names what a file needs around it to work.
    private mutating func cover(_ file: String) {
        guard !Runnable.isSystem(file) else { return }
        var ancestor = file.folder
        for _ in 0..<12 where !Runnable.isBroad(ancestor) {
            if let settings = try? String(contentsOfFile: ancestor + "/pyvenv.cfg", encoding: .utf8) {
                needs.insert(ancestor)
                return coverPython(ancestor, settings)
            }
            ancestor = ancestor.folder
        }
        if let range = file.firstRange(of: "/node_modules/") {
            needs.insert(String(file[..<range.upperBound].dropLast()))
            return
        }
        let parent = file.folder.folder
        if ["bin", "sbin", "shims", "libexec"].contains(file.folder.lastStep), !Runnable.isBroad(parent),
            Runnable.isPrefix(parent)
        {
            needs.insert(parent)
            return
        }
        if let project = Runnable.project(of: file) {
            needs.insert(project)
        } else {
            needs.insert(file)
        }
    }

    /// The Python that an environment is made from, and packages that it takes from elsewhere.
    private mutating func coverPython(_ root: String, _ settings: String) {
        for line in settings.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, parts[0] == "home", parts[1].hasPrefix("/") else { continue }
            for home in Set([parts[1], URL(fileURLWithPath: parts[1]).resolvingSymlinksInPath().path]) {
                let base = home.lastStep == "bin" ? home.folder : home
                if !Runnable.isSystem(base), !Runnable.isBroad(base) { needs.insert(base) }
            }
        }
        let files = FileManager.default
        for version in (try? files.contentsOfDirectory(atPath: root + "/lib")) ?? [] where version.hasPrefix("python") {
            let packages = "\(root)/lib/\(version)/site-packages"
            for name in (try? files.contentsOfDirectory(atPath: packages)) ?? []
            where name.hasSuffix(".pth") || name.hasPrefix("__editable__") && name.hasSuffix(".py") {
                let text = (try? String(contentsOfFile: packages + "/" + name, encoding: .utf8)) ?? ""
                let named =
                    name.hasSuffix(".pth")
                    ? text.split(whereSeparator: \.isNewline).map(String.init)
                    : text.matches(of: /'(\/[^'\n]+)'/).map { String($0.1) }
                for path in named.prefix(50) where path.hasPrefix("/") && files.fileExists(atPath: path) {
                    if !Runnable.isSystem(path), !Runnable.isBroad(path) { needs.insert(path) }
                }
            }
        }
    }

    // MARK: What lies where

    private static func find(_ name: String, in folder: String, _ searched: [String]) -> String? {
        if name.contains("/") {
            let file = absolute(name, in: folder)
            return isFile(file) && FileManager.default.isExecutableFile(atPath: file) ? file : nil
        }
        return searched.filter { $0.hasPrefix("/") }.map { $0 + "/" + name }
            .first { isFile($0) && FileManager.default.isExecutableFile(atPath: $0) }
    }
    static func absolute(_ path: String, in folder: String) -> String {
        let whole = path.hasPrefix("/") ? path : folder + "/" + path
        var steps: [Substring] = []
        for step in whole.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return "/" + steps.joined(separator: "/")
    }
    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
    /// Folders that every caged program sees.
    private static func isSystem(_ path: String) -> Bool {
        ["/usr", "/bin", "/sbin", "/lib", "/lib64", "/opt/homebrew"].contains { path == $0 || path.hasPrefix($0 + "/") }
    }
    /// Folders that hold far more than one program.
    static func isBroad(_ path: String) -> Bool {
        let broad = [
            "/", "/home", "/root", "/Users", "/tmp", "/var", "/var/tmp", "/opt", "/srv", "/mnt", "/media", "/etc",
        ]
        return broad.contains(path) || path == NSHomeDirectory() || path.folder == "/home" || path.folder == "/Users"
    }
    /// Whether a folder is where a runtime was installed.
    private static func isPrefix(_ path: String) -> Bool {
        let files = FileManager.default
        if ["/conda-meta", "/lib/node_modules", "/versions"].contains(where: { files.fileExists(atPath: path + $0) }) {
            return true
        }
        return ((try? files.contentsOfDirectory(atPath: path + "/lib")) ?? []).contains { $0.hasPrefix("python") }
    }
    /// The project that a file is part of; nil where there is none.
    private static func project(of file: String) -> String? {
        var ancestor = file.folder
        for _ in 0..<6 where !isBroad(ancestor) {
            for mark in ["package.json", "pyproject.toml", "setup.py", "node_modules", "deno.json"]
            where FileManager.default.fileExists(atPath: ancestor + "/" + mark) { return ancestor }
            ancestor = ancestor.folder
        }
        return nil
    }
    private static func isInterpreter(_ name: String) -> Bool {
        ["node", "bun", "deno", "ruby", "perl", "php", "sh", "bash", "dash", "zsh"].contains(name)
            || name.wholeMatch(of: /(python|pypy)[0-9.]*/) != nil
    }
    private static let handsOn = [
        "docker": "docker hands the work to its daemon, which no cage of ours holds.",
        "podman": "podman starts containers, which it cannot do in the cage.",
    ]
    private static let fetching = [
        ["uvx"], ["uv", "tool", "run"], ["npx"], ["npm", "exec"], ["npm", "x"], ["bunx"], ["pnpx"], ["pnpm", "dlx"],
        ["yarn", "dlx"], ["pipx", "run"],
    ]
}

extension String {
    /// The last step of a path.
    var lastStep: String { split(separator: "/").last.map(String.init) ?? self }
    /// The folder in which a path lies.
    var folder: String {
        let steps = split(separator: "/").dropLast()
        return "/" + steps.joined(separator: "/")
    }
}
