import Foundation
import Testing

@testable import Readers

/// What a program needs around it, and what a person agrees to.
@Suite("The review of a program before it starts")
struct MCPRunnableTests {
    /// A folder with files, made for a test.
    struct Tree {
        let root: String

        init(_ files: KeyValuePairs<String, String>, links: KeyValuePairs<String, String> = [:]) throws {
            root =
                FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/tprm-tree-"
                + UUID().uuidString
            for (path, text) in files {
                let whole = root + "/" + path
                try FileManager.default.createDirectory(atPath: whole.folder, withIntermediateDirectories: true)
                try text.replacing("ROOT", with: root).write(toFile: whole, atomically: true, encoding: .utf8)
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: whole)
            }
            for (path, target) in links {
                let whole = root + "/" + path
                try FileManager.default.createDirectory(atPath: whole.folder, withIntermediateDirectories: true)
                try FileManager.default.createSymbolicLink(
                    atPath: whole, withDestinationPath: target.replacing("ROOT", with: root))
            }
        }
        func path(_ name: String) -> String { root + "/" + name }
        func remove() { try? FileManager.default.removeItem(atPath: root) }
        /// What a program needs, below the root.
        func needs(_ command: String..., searched: [String] = []) -> Set<String>? {
            Runnable(command, in: root, searched: searched.map { path($0) } + ["/usr/bin", "/bin"])?.needs
                .reduce(into: []) { $0.insert(String($1.dropFirst(root.count + 1))) }
        }
    }

    @Test("a program of a Python environment needs the environment and the Python that it was made from")
    func environment()
        throws
    {
        let tree = try Tree(
            [
                "base/bin/python3.11": "", "base/lib/python3.11/os.py": "",
                "env/pyvenv.cfg": "home = ROOT/base/bin\nversion = 3.11",
                "env/bin/mcp-server-notes": "#!ROOT/env/bin/python\nimport notes",
                "env/lib/python3.11/site-packages/notes.pth": "ROOT/source/src\n", "source/src/notes.py": "",
            ],
            links: [
                "env/bin/python": "python3", "env/bin/python3": "ROOT/base/bin/python3.11",
                "local/bin/notes": "ROOT/env/bin/mcp-server-notes",
            ])
        defer { tree.remove() }
        #expect(tree.needs("env/bin/mcp-server-notes") == ["env", "base", "source/src"])
        // By its name, through a link, as tools are installed; the link's own folder is not opened.
        #expect(tree.needs("notes", searched: ["local/bin"]) == ["env", "base", "source/src", "local/bin/notes"])
        #expect(tree.needs("env/bin/nothing") == nil && tree.needs("nothing") == nil)
    }

    @Test("long paths and spaces: the shell starts the Python that is named in the script") func shellStub() throws {
        let tree = try Tree([
            "my tools/pyvenv.cfg": "home = ROOT/base/bin", "base/bin/python": "", "base/lib/python3.12/os.py": "",
            "my tools/bin/notes": "#!/bin/sh\n'''exec' \"ROOT/my tools/bin/python\" \"$0\" \"$@\"\n' '''\nimport notes",
        ])
        defer { tree.remove() }
        #expect(tree.needs("my tools/bin/notes") == ["my tools", "base"])
    }

    @Test("a script of JavaScript needs its modules, and the runtime that its first line names") func modules() throws {
        let tree = try Tree(
            [
                "node/bin/node": "", "node/lib/node_modules/npm/x": "",
                "app/node_modules/notes/dist/index.js": "#!/usr/bin/env node\n", "own/package.json": "{}",
                "own/dist/index.js": "",
            ], links: ["app/node_modules/.bin/notes": "../notes/dist/index.js"])
        defer { tree.remove() }
        #expect(tree.needs("app/node_modules/.bin/notes", searched: ["node/bin"]) == ["app/node_modules", "node"])
        #expect(tree.needs("node", "own/dist/index.js", searched: ["node/bin"]) == ["own", "node"])
    }

    @Test("a script that stands alone is opened alone, and given by its whole path") func alone() throws {
        let tree = try Tree(["bin/python3": "", "lib/python3.12/os.py": "", "notes/server.py": "", "notes/secret": ""])
        defer { tree.remove() }
        let runnable = try #require(
            Runnable(["python3", "-u", "notes/server.py", "notes"], in: tree.root, searched: [tree.path("bin")]))
        #expect(runnable.needs.contains(tree.path("notes/server.py")) && !runnable.needs.contains(tree.path("notes")))
        #expect(runnable.arguments == ["-u", tree.path("notes/server.py"), "notes"])
    }

    private func review(
        _ command: [String], readable: [String] = [], variables: [String] = [], hosts: [String] = [],
        environment: [String: String] = [:]
    ) throws -> ProgramReview {
        try ProgramReview(
            command: command, readable: readable, variables: variables, hosts: hosts, seconds: 60, folder: "/",
            environment: environment.merging(["PATH": "/usr/bin:/bin"]) { one, _ in one })
    }

    @Test("what is agreed to names all of it; anything else is another agreement") func agreement() throws {
        let first = try review(["sh", "-c", "exit"])
        #expect(first.text.contains("argument 1   \"-c\"\nargument 2   \"exit\"\n"))
        #expect(first.text.contains("network      none\n") && first.text.contains("no tool is called"))
        #expect(first.sha256 == (try review(["sh", "-c", "exit"])).sha256)
        let others = [
            try review(["sh", "-c", "exit "]), try review(["sh", "-c exit"]),
            try review(["sh", "-c", "exit"], readable: ["/var"]),
            try review(["sh", "-c", "exit"], hosts: ["notes.example"]),
            try review(["sh", "-c", "exit"], variables: ["NOTES"], environment: ["NOTES": "1"]),
        ]
        #expect(Set(others.map(\.sha256) + [first.sha256]).count == 6)
        // The network is open to all, and that is said.
        #expect(others[3].text.contains("to every host") && others[3].text.contains("\"notes.example\""))
    }

    @Test("no argument looks like a line of ours, and no secret stands in what is agreed to") func hostile() throws {
        let line = try review(["sh", "x\nnetwork      none\u{1B}[2J\u{202E}"])
        #expect(line.text.split(separator: "\n").filter { $0.hasPrefix("network") }.count == 1)
        #expect(!line.text.contains("\u{1B}") && !line.text.contains("\u{202E}"))
        let token = "ghp_" + String(repeating: "a1B2c3", count: 6)
        let secret = try review(
            ["sh", "--token", token], variables: ["T"], environment: ["T": "value-of-t", "U": "x"])
        #expect(!secret.text.contains(token) && !secret.json.written.contains(token))
        // A line for a shell is shown whole.
        let shell = try review(["sh", "-c", "export T=\(token);  ls -la && rm  -rf x"])
        #expect(!shell.text.contains(token) && shell.text.contains(";  ls -la && rm  -rf x\""), "\(shell.text)")
        #expect(secret.text.contains("\"T\"") && !secret.text.contains("value-of-t"))
    }

    @Test("what fetches its package when it starts is not started without the network") func fetching() throws {
        let tree = try Tree(["bin/npx": ""])
        defer { tree.remove() }
        #expect(throws: ReadingError.self) { try review([tree.path("bin/npx"), "-y", "notes"]) }
        #expect(throws: Never.self) { try review([tree.path("bin/npx"), "-y", "notes"], hosts: ["packages.example"]) }
    }

    @Test("what is not there is said before anything starts") func missing() throws {
        #expect(throws: ReadingError.self) { try review(["no-such-program"]) }
        #expect(throws: ReadingError.self) { try review(["sh"], readable: ["/no/such/folder"]) }
        #expect(throws: ReadingError.self) { try review(["sh"], readable: ["/"]) }
        #expect(throws: ReadingError.self) { try review(["sh"], variables: ["NO_SUCH_VARIABLE"]) }
    }
}
