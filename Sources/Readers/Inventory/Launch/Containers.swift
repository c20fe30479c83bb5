// Containers: which image, and what of the machine it is given.
extension Launch {
    private static let values: Set<String> = [
        "-e", "--env", "--env-file", "-v", "--volume", "--mount", "--name", "-p", "--publish", "--network", "--net",
        "-u",
        "--user", "-w", "--workdir", "--entrypoint", "-l", "--label", "--platform", "--pull", "-h", "--hostname",
        "--add-host", "--cap-add", "--cap-drop", "--device", "--dns", "--gpus", "--ip", "--ipc", "--log-driver",
        "--log-opt",
        "-m", "--memory", "--cpus", "--pid", "--restart", "--runtime", "--secret", "--security-opt", "--shm-size",
        "--stop-signal", "--tmpfs", "--ulimit", "--volumes-from", "--userns", "--group-add", "--expose", "--annotation",
        "-a", "--attach", "--cidfile", "--health-cmd", "--memory-swap", "--sysctl", "-c", "--cpu-shares", "--cgroupns",
    ]
    /// Options before the verb that take a value.
    private static let global: Set<String> = [
        "--context", "-c", "-H", "--host", "--config", "-l", "--log-level", "--url", "--connection",
    ]

    mutating func container(_ arguments: ArraySlice<String>, _ depth: Int) {
        var rest = arguments
        while let word = rest.first, word.hasPrefix("-") {
            rest = rest.dropFirst(Launch.global.contains(word) ? 2 : 1)
        }
        if rest.first == "container" { rest = rest.dropFirst() }
        switch rest.first {
        case "run", "create": run(rest.dropFirst())
        case "mcp":
            flag(.bridge, "Docker's MCP gateway leads to the servers that are switched on in Docker")
        case "compose" where rest.contains("run"):
            // Which image it is stands in a file that was not looked into.
            break
        default: break
        }
    }

    private mutating func run(_ arguments: ArraySlice<String>) {
        var rest = arguments
        while let word = rest.first {
            if word == "--" {
                rest = rest.dropFirst()
                break
            }
            guard word.hasPrefix("-"), word.utf8.count > 1 else { break }
            rest = rest.dropFirst()
            if let equals = word.firstIndex(of: "="), word.hasPrefix("--") {
                option(String(word[..<equals]), String(word[word.index(after: equals)...]))
            } else if Launch.values.contains(word) {
                option(word, rest.popFirst() ?? "")
            } else if !word.hasPrefix("--"), word.utf8.count > 2, let last = word.last,
                Launch.values.contains("-\(last)")
            {
                // `-ie`, `-itv`: flags run together, the last one with a value.
                option("-\(last)", rest.popFirst() ?? "")
            } else {
                option(word, "")
            }
        }
        if let image = rest.first { starts(PackageSpec.image(image)) }
    }

    private mutating func option(_ name: String, _ value: String) {
        switch name {
        case "--privileged" where value != "false":
            flag(.privileged, "its container is privileged: it can do what the machine's administrator can")
        case "--cap-add"
        where ["all", "sys_admin", "cap_sys_admin", "sys_ptrace", "sys_module"].contains(value.lowercased()):
            flag(.privileged, "its container is given the right \(value.prefix(20))")
        case "--security-opt" where value.lowercased().contains("unconfined"):
            flag(.privileged, "its container runs without the kernel's guard (\(value.prefix(40)))")
        case "--pid" where value == "host", "--ipc" where value == "host", "--userns" where value == "host":
            flag(.privileged, "its container shares the machine's processes or users (\(name) host)")
        case "--network" where value == "host", "--net" where value == "host":
            flag(.hostNetwork, "its container is on the machine's own network")
        case "-v", "--volume": mount(value.split(separator: ":").first.map(String.init) ?? "", value, value)
        case "--mount":
            let parts = value.split(separator: ",").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
            let source = parts.first { ["source", "src"].contains($0[0]) }.flatMap { $0.count == 2 ? $0[1] : nil }
            mount(source ?? "", value, value)
        case "-e", "--env": if ShellLine.isVariable(value) { sets(value) }
        default: break
        }
    }

    private mutating func mount(_ source: String, _ whole: String, _ value: String) {
        if whole.contains("docker.sock") || whole.contains("podman.sock") || whole.contains("containerd.sock")
            || whole.lowercased().contains("docker_engine")
        {
            return flag(
                .containerSocket, "its container is given the socket of the container engine, and so the machine")
        }
        // A drive: `C:\…:/data` has two colons.
        let drive = value.split(separator: ":", omittingEmptySubsequences: false)
        var folder = source
        if folder.utf8.count == 1, folder.first?.isLetter == true, drive.count > 1 { folder = "\(folder):\(drive[1])" }
        let plain = folder.replacing("\\", with: "/")
        let wide = [
            "/", "~", "$HOME", "${HOME}", "~/", "/home", "/Users", "/root", "/etc", "/var", "C:/", "C:", "/mnt/c",
            "/mnt/c/",
            "%USERPROFILE%", "${env:HOME}", "${userHome}", "$HOME/", "${HOME}/", "/proc", "/sys", "/dev",
        ]
        let steps = plain.split(separator: "/")
        let isHome =
            steps.count == 2 && ["home", "Users"].contains(steps[0])
            || steps.count == 3 && steps[0].hasSuffix(":") && steps[1] == "Users"
        guard wide.contains(plain) || isHome else { return }
        let written = value.hasSuffix(":ro") || value.contains("readonly") || value.contains(",ro") ? ", to read" : ""
        flag(.hostMount, "its container is given the machine's \(Redaction.text(plain))\(written)")
    }
}
