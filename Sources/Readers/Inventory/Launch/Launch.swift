/// What a command starts: the package, the address that a bridge is given, and what stands out in how it is started.
struct Launch {
    private(set) var package: PackageReference?
    /// The address of a remote server to which a bridge leads, as written.
    private(set) var address: String?
    private(set) var flags: [Inventory.Flag] = []
    /// Variables that the command sets for the program, as `NAME=VALUE`.
    private(set) var variables: [String] = []

    /// Programs that start one another are followed so deep.
    private static let depth = 8

    init(_ command: [String]) { read(command[...], Launch.depth) }

    mutating func flag(_ kind: Inventory.FlagKind, _ says: String) {
        guard !flags.contains(where: { $0.kind == kind }) else { return }
        flags.append(Inventory.Flag(kind, says))
    }

    mutating func starts(_ package: PackageReference?) {
        if self.package == nil { self.package = package }
    }
    mutating func leads(to address: String) { if self.address == nil { self.address = address } }
    mutating func sets(_ variable: String) { variables.append(variable) }

    /// A program by its name: without folders, and without the ending of a program.
    static func program(_ word: String) -> String {
        let name = word.split { $0 == "/" || $0 == "\\" }.last.map { $0.lowercased() } ?? ""
        for ending in [".exe", ".cmd", ".bat", ".ps1"] where name.hasSuffix(ending) {
            return String(name.dropLast(ending.count))
        }
        return name
    }

    /// Reads one command, and the one that it starts.
    mutating func read(_ words: ArraySlice<String>, _ depth: Int) {
        guard depth > 0, let first = words.first else { return }
        let arguments = words.dropFirst()
        danger(arguments)
        let program = Launch.program(first)
        if let inner = wrapped(program, arguments) { return read(inner, depth - 1) }
        if let line = shellLine(program, arguments) {
            flag(.shell, "a shell starts it (\(program)), which runs whatever its line says")
            guard let line, let inner = ShellLine(line) else { return }
            inner.variables.forEach { sets($0) }
            return read(inner.words[...], depth - 1)
        }
        switch program {
        case "npx", "pnpx", "bunx": node(arguments)
        case "npm" where ["exec", "x"].contains(arguments.first): node(arguments.dropFirst())
        case "pnpm", "yarn":
            guard let verb = arguments.first, ["dlx", "exec"].contains(verb) else { return }
            node(arguments.dropFirst())
        case "bun":
            if arguments.first == "x" { node(arguments.dropFirst()) } else { script(arguments, "run") }
        case "uvx": python(arguments, isRun: false)
        case "uv": uv(arguments)
        case "pipx": pipx(arguments)
        case "docker", "podman", "nerdctl", "finch", "container": container(arguments, depth)
        case "deno": deno(arguments)
        case "go" where arguments.first == "run": go(arguments.dropFirst())
        case "dnx": nuget(arguments)
        case "dotnet" where arguments.first == "tool" || arguments.first == "dnx": nuget(arguments.dropFirst())
        case "node", "nodejs", "tsx", "ts-node": script(arguments, nil)
        case "java": java(arguments)
        default:
            if program.hasPrefix("python") || program == "py" || program == "pypy" || program == "pypy3" {
                return module(arguments)
            }
            // A program of its own: a file, or what is installed under its name.
            if first.contains("/") || first.contains("\\") { starts(PackageReference("path", first)) }
            bridge(program, arguments)
        }
    }

    /// What switches a guard off, in any program's arguments.
    private mutating func danger(_ arguments: ArraySlice<String>) {
        for word in arguments {
            let option = String(word.prefix { $0 != "=" }).lowercased()
            guard option.hasPrefix("--") else { continue }
            let isOff = ["false", "0", "no"].contains(word.dropFirst(option.utf8.count + 1).lowercased())
            guard !isOff else { continue }
            if option.hasPrefix("--dangerously") || Launch.bypassing.contains(option) {
                flag(.bypass, "its command has \(option), which takes a guard away")
            } else if Launch.unchecked.contains(option) {
                flag(.uncheckedTLS, "its command has \(option): certificates are not checked")
            }
        }
    }
    private static let bypassing: Set<String> = [
        "--yolo", "--no-sandbox", "--allow-all-tools", "--allow-all", "--skip-permissions", "--auto-approve",
        "--auto-approve-all", "--trust-all-tools", "--trust-all", "--disable-security", "--no-confirm", "--unsafe",
        "--allow-dangerous", "--full-auto", "--bypass-permissions", "--bypass-approvals", "--always-approve",
    ]
    private static let unchecked: Set<String> = [
        "--insecure", "--no-check-certificate", "--skip-tls-verify", "--no-verify-ssl", "--ignore-certificate-errors",
        "--insecure-skip-tls-verify", "--allow-insecure-host", "--trusted-host",
    ]

    // MARK: What only starts another

    /// The command behind a program that only starts it; nil where it is none of those.
    private mutating func wrapped(_ program: String, _ arguments: ArraySlice<String>) -> ArraySlice<String>? {
        switch program {
        case "sudo", "doas", "run0", "pkexec":
            flag(.sudo, "\(program) starts it with the rights of another user")
            return skipping(arguments, values: ["-u", "-g", "-h", "-p", "-C", "-r", "-t", "--user", "--group"])
        case "env", "cross-env", "nohup", "time", "nice", "ionice", "stdbuf", "caffeinate", "command", "exec", "setsid",
            "xvfb-run", "arch", "chrt", "rtk":
            return skipping(arguments, values: ["-u", "-n", "-o", "-e", "-i0", "-C", "--chdir", "--unset", "-s"])
        case "timeout": return skipping(arguments, values: ["-k", "-s", "--kill-after", "--signal"]).dropFirst()
        case "wsl": return skipping(arguments, values: ["-d", "-u", "--distribution", "--user", "--cd"])
        case "op", "doppler", "infisical", "dotenvx", "dotenv", "chamber", "teller", "varlock", "aws-vault", "mise",
            "nix-shell", "direnv", "envchain":
            // The program stands behind two hyphens.
            guard let mark = arguments.firstIndex(of: "--") else { return nil }
            return arguments[(mark + 1)...]
        case "poetry", "pdm", "hatch", "rye", "pipenv", "conda", "micromamba", "mamba", "pixi":
            guard let run = arguments.firstIndex(of: "run") else { return nil }
            return skipping(arguments[(run + 1)...], values: ["-n", "--name", "-p", "--prefix", "-e"])
        default: return nil
        }
    }

    /// Without options, their values, and variables that are set.
    private mutating func skipping(_ arguments: ArraySlice<String>, values: Set<String>) -> ArraySlice<String> {
        var rest = arguments
        while let word = rest.first {
            if word == "--" || word == "-e" && rest.dropFirst().isEmpty { return rest.dropFirst() }
            if ShellLine.isVariable(word) {
                sets(word)
                rest = rest.dropFirst()
            } else if word.hasPrefix("-") {
                rest = rest.dropFirst(values.contains(word) ? 2 : 1)
            } else {
                break
            }
        }
        return rest
    }

    /// The line that a shell is given; nil where the program is no shell, nil inside where it is given a file.
    private func shellLine(_ program: String, _ arguments: ArraySlice<String>) -> String?? {
        switch program {
        case "sh", "bash", "zsh", "dash", "fish", "ksh", "ash":
            guard
                let mark = arguments.firstIndex(where: {
                    $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains("c") && $0.utf8.count <= 5
                })
            else { return .some(nil) }
            return .some(arguments[(mark + 1)...].first { !$0.hasPrefix("-") })
        case "cmd":
            guard let mark = arguments.firstIndex(where: { ["/c", "/k", "/s"].contains($0.lowercased()) }) else {
                return .some(nil)
            }
            let rest = arguments[(mark + 1)...].drop { $0.hasPrefix("/") && $0.utf8.count == 2 }
            return .some(rest.count == 1 ? rest.first : Launch.line(rest))
        case "powershell", "pwsh":
            guard
                let mark = arguments.firstIndex(where: {
                    ["-command", "-c", "-commandwithargs"].contains($0.lowercased())
                })
            else { return .some(nil) }
            let rest = arguments[(mark + 1)...]
            return .some(rest.count == 1 ? rest.first : Launch.line(rest))
        default: return nil
        }
    }

    /// Words as one line that a shell takes apart into the same words.
    private static func line(_ words: ArraySlice<String>) -> String {
        words.map { word in
            word.contains(where: { $0.isWhitespace || "\"';|&\\".contains($0) })
                ? "'" + word.replacing("'", with: "'\\''") + "'" : word
        }.joined(separator: " ")
    }
}
