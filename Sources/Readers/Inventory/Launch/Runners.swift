// Programs that fetch a package and start it: which of their words is the package.
extension Launch {
    /// Words behind options and their values; and the values of the options that are named.
    private static func apart(
        _ arguments: ArraySlice<String>, values: Set<String>
    ) -> (positional: ArraySlice<String>, options: [(name: String, value: String)]) {
        var rest = arguments, options: [(String, String)] = []
        while let word = rest.first {
            if word == "--" { return (rest.dropFirst(), options) }
            guard word.hasPrefix("-"), word.utf8.count > 1 else { break }
            rest = rest.dropFirst()
            if let equals = word.firstIndex(of: "=") {
                options.append((String(word[..<equals]), String(word[word.index(after: equals)...])))
            } else if values.contains(word), let value = rest.popFirst() {
                options.append((word, value))
            } else {
                options.append((word, ""))
            }
        }
        return (rest, options)
    }

    // MARK: npm

    /// npx, bunx, `npm exec`, `pnpm dlx`, `yarn dlx`.
    mutating func node(_ arguments: ArraySlice<String>) {
        let (positional, options) = Launch.apart(
            arguments,
            values: [
                "-p", "--package", "-c", "--call", "--registry", "--prefix", "-w", "--workspace", "--node-options",
                "--node-arg", "-n", "--userconfig", "--cache", "--loglevel", "--filter", "-C", "--dir", "--cwd",
                "--shell", "--npm",
            ])
        for (name, value) in options where name == "--registry" {
            flag(.otherRegistry, "its package comes from another registry (\(Address(value)?.shown ?? "not readable"))")
        }
        let named = options.first { ["-p", "--package"].contains($0.name) }?.value
        if let line = options.first(where: { ["-c", "--call"].contains($0.name) })?.value, named == nil {
            flag(.shell, "a shell starts it (npx --call), which runs whatever its line says")
            guard let inner = ShellLine(line) else { return }
            return read(inner.words[...], 2)
        }
        guard let spec = named ?? positional.first else { return }
        // An option may stand behind the package too.
        for (name, value) in Launch.apart(positional.dropFirst(), values: ["--registry"]).options
        where name == "--registry" {
            flag(.otherRegistry, "its package comes from another registry (\(Address(value)?.shown ?? "not readable"))")
        }
        starts(PackageSpec.npm(spec))
        bridge(PackageSpec.npm(spec).identifier, named == nil ? positional.dropFirst() : positional)
    }

    // MARK: Python

    private static let optionsOfUV: Set<String> = [
        "--from", "--with", "-w", "--python", "-p", "--index-url", "-i", "--index", "--extra-index-url",
        "--default-index",
        "--directory", "--project", "--env-file", "--cache-dir", "--constraint", "--constraints", "-c", "--overrides",
        "--with-requirements", "--with-editable", "--refresh-package", "--find-links", "-f", "--config-file", "--extra",
        "--group", "--package", "--prerelease", "--resolution", "--exclude-newer", "--python-preference", "--color",
        "--keyring-provider", "--allow-insecure-host", "--link-mode", "--index-strategy", "-P", "--upgrade-package",
        "-m",
        "--module", "-s", "--script", "--no-group", "--only-group", "-C", "--config-setting",
    ]

    /// uvx and `uv tool run`; `uv run` where it names a package.
    mutating func python(_ arguments: ArraySlice<String>, isRun: Bool) {
        let (positional, options) = Launch.apart(arguments, values: Launch.optionsOfUV)
        func value(_ names: String...) -> String? { options.first { names.contains($0.name) }?.value }
        for name in ["--index-url", "-i", "--index", "--extra-index-url", "--default-index", "--find-links", "-f"] {
            guard let other = value(name) else { continue }
            flag(.otherRegistry, "its package comes from another index (\(Address(other)?.shown ?? "not readable"))")
        }
        if options.contains(where: { $0.name == "--allow-insecure-host" }) {
            flag(.uncheckedTLS, "its command has --allow-insecure-host: certificates are not checked")
        }
        if let from = value("--from") {
            starts(PackageSpec.python(from))
            return bridge(PackageSpec.python(from).identifier, positional.dropFirst())
        }
        guard isRun else {
            guard let spec = positional.first else { return }
            starts(PackageSpec.python(spec))
            return bridge(PackageSpec.python(spec).identifier, positional.dropFirst())
        }
        if let folder = value("--directory", "--project") { starts(PackageReference("path", folder)) }
        if let name = value("-m", "--module") { return starts(PackageSpec.module(name)) }
        guard let word = positional.first else { return }
        if word.hasSuffix(".py") || word.contains("/") || word.contains("\\") {
            return starts(PackageReference("path", word))
        }
        let program = Launch.program(word)
        if program.hasPrefix("python") { return module(positional.dropFirst()) }
        // `mcp run server.py`, `fastmcp run server.py`: a file on the machine.
        if ["mcp", "fastmcp"].contains(program), positional.dropFirst().first == "run",
            let file = positional.dropFirst(2).first(where: { !$0.hasPrefix("-") })
        {
            return starts(PackageReference("path", String(file.prefix { $0 != ":" || file.hasPrefix("C:") })))
        }
        // A program of a package that is brought along.
        let with = options.filter { $0.name == "--with" || $0.name == "-w" }.map(\.value)
        starts(with.first.map { PackageSpec.python($0) } ?? PackageSpec.module(word))
    }

    mutating func uv(_ arguments: ArraySlice<String>) {
        // Options may stand before the verb.
        let (verbs, options) = Launch.apart(arguments, values: Launch.optionsOfUV)
        let before = options.flatMap { $0.value.isEmpty ? [$0.name] : [$0.name, $0.value] }
        switch verbs.first {
        case "run": python((before + verbs.dropFirst())[...], isRun: true)
        case "tool" where verbs.dropFirst().first == "run" || verbs.dropFirst().first == "uvx":
            python((before + verbs.dropFirst(2))[...], isRun: false)
        case "x": python((before + verbs.dropFirst())[...], isRun: false)
        default: break
        }
    }

    mutating func pipx(_ arguments: ArraySlice<String>) {
        guard let run = arguments.firstIndex(of: "run") else { return }
        let (positional, options) = Launch.apart(
            arguments[(run + 1)...], values: ["--spec", "--python", "--index-url", "-i", "--pip-args", "--with"])
        for (name, value) in options where name == "--index-url" || name == "-i" {
            flag(.otherRegistry, "its package comes from another index (\(Address(value)?.shown ?? "not readable"))")
        }
        guard let spec = options.first(where: { $0.name == "--spec" })?.value ?? positional.first else { return }
        starts(PackageSpec.python(spec))
        bridge(PackageSpec.python(spec).identifier, positional.dropFirst())
    }

    /// `python -m name`, or a file.
    mutating func module(_ arguments: ArraySlice<String>) {
        var rest = arguments
        while let word = rest.popFirst() {
            if word == "-m", let name = rest.first {
                starts(PackageSpec.module(name))
                return bridge(PackageSpec.module(name).identifier, rest.dropFirst())
            }
            if word.hasPrefix("-m"), word.utf8.count > 2 {
                return starts(PackageSpec.module(String(word.dropFirst(2))))
            }
            if word == "-c" {
                flag(.shell, "its code stands in the command itself (python -c)")
                return
            }
            if ["-X", "-W"].contains(word) {
                rest = rest.dropFirst()
            } else if !word.hasPrefix("-") {
                return starts(PackageReference("path", word))
            }
        }
    }

    // MARK: Others

    mutating func deno(_ arguments: ArraySlice<String>) {
        let verb = arguments.first.map { ["run", "x", "serve"].contains($0) } == true
        let (positional, options) = Launch.apart(
            verb ? arguments.dropFirst() : arguments,
            values: ["-c", "--config", "--import-map", "--lock", "--cert", "-L", "--log-level", "--location"])
        if options.contains(where: { $0.name == "-A" || $0.name == "--allow-all" }) {
            flag(
                .bypass,
                "its command has \(options.contains { $0.name == "-A" } ? "-A" : "--allow-all"): nothing is kept from it"
            )
        }
        guard let spec = positional.first else { return }
        if spec.hasPrefix("npm:") {
            starts(PackageSpec.npm(String(spec.dropFirst(4).drop { $0 == "/" })))
        } else if spec.hasPrefix("jsr:") {
            let named = PackageSpec.npm(String(spec.dropFirst(4).drop { $0 == "/" }))
            starts(PackageReference("jsr", named.identifier, version: named.version))
        } else if let address = Address(spec) {
            flag(.source, "its code is fetched from an address (\(address.host))")
            starts(PackageReference("url", address.shown))
        } else {
            starts(PackageReference("path", spec))
        }
    }

    mutating func go(_ arguments: ArraySlice<String>) {
        guard let spec = arguments.first(where: { !$0.hasPrefix("-") }) else { return }
        guard let at = spec.lastIndex(of: "@") else { return starts(PackageReference("path", spec)) }
        starts(PackageReference("go", String(spec[..<at]), version: String(spec[spec.index(after: at)...])))
    }

    mutating func nuget(_ arguments: ArraySlice<String>) {
        let (positional, options) = Launch.apart(
            arguments, values: ["--version", "--source", "--add-source", "--configfile", "-v", "--verbosity"])
        let words = positional.filter { !["run", "exec", "execute"].contains($0) }
        guard let spec = words.first(where: { !$0.hasPrefix("-") }) else { return }
        let parts = spec.split(separator: "@", maxSplits: 1).map(String.init)
        let later = Launch.apart(words.dropFirst()[...], values: ["--version"]).options
        let version = (options + later).first { $0.name == "--version" }?.value
        starts(PackageReference("nuget", parts[0], version: parts.count == 2 ? parts[1] : version))
        if (options + later).contains(where: { $0.name == "--source" || $0.name == "--add-source" }) {
            flag(.otherRegistry, "its package comes from another source")
        }
    }

    mutating func java(_ arguments: ArraySlice<String>) {
        guard let jar = arguments.firstIndex(of: "-jar").map({ arguments[($0 + 1)...] })?.first else { return }
        starts(PackageReference("path", jar))
    }

    /// A script on the machine, behind options of the program.
    mutating func script(_ arguments: ArraySlice<String>, _ verb: String?) {
        let words = arguments.first == verb ? arguments.dropFirst() : arguments
        let (positional, options) = Launch.apart(
            words, values: ["-r", "--require", "--import", "--loader", "--env-file", "-C", "--conditions", "--cwd"])
        if options.contains(where: { ["-e", "--eval", "-p", "--print"].contains($0.name) }) {
            flag(.shell, "its code stands in the command itself (--eval)")
            return
        }
        if let file = positional.first { starts(PackageReference("path", file)) }
    }

    // MARK: Bridges

    /// Programs that lead to a server elsewhere, or put one behind another transport.
    private static let bridges: Set<String> = [
        "mcp-remote", "supergateway", "mcp-proxy", "@smithery/cli", "mcp-bridge", "mcp-remote-client",
        "mcp-superassistant-proxy",
        "@modelcontextprotocol/inspector", "fastmcp-proxy", "mcp-gateway", "mcp-stdio-to-streamable-http-adapter",
        "@pyroprompts/mcp-stdio-to-streamable-http-adapter", "mcp-http-bridge", "mcp-streamable-proxy", "mcpo",
        "mcpproxy",
        "mcp-server-proxy", "@composio/mcp", "composio-core", "mcp-hub", "@1mcp/agent", "metamcp",
        "@metamcp/mcp-server-metamcp",
    ]

    /// Whether it is a bridge, and where it leads.
    mutating func bridge(_ name: String, _ arguments: ArraySlice<String>) {
        guard Launch.bridges.contains(name.lowercased()) else { return }
        let address = arguments.first { Address($0) != nil && !$0.contains(" ") }
        let target = address.flatMap { Address($0)?.host }
        flag(.bridge, "\(name) leads to another server" + (target.map { " (\($0))" } ?? ""))
        if let address { leads(to: address) }
        for mark in ["--insecure", "--allow-http"] where arguments.contains(mark) {
            flag(.uncheckedTLS, "its bridge has \(mark)")
        }
    }
}
