import Assessment
import Foundation
import Testing

@testable import Readers

/// Secrets are told by name, kind and length, and never kept.
@Suite struct InventorySecretsTests {
    /// Invented secrets of many kinds.
    private static let secrets = [
        "sk-proj-4fH8kQz71mXw09LrTbVcYd53", "ghp_9fK2mQ7xLw3Rt8Vb1Nc5Zd0Hy4Jp6Ga2Se",
        "xoxb-2048163264-aB3dE5fG7hJ9kL1m",
        "AKIA4QX7ZP2MN8RT6W3L", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.q8Zt3LmX0vB7", "Tr0ub4dor-and-3-zebras",
        "8c1f0a7e5d3b94626f7a1e0c9b8d7a6f",
    ]

    private static func entry(_ json: String) throws -> Inventory.Entry {
        let folder = try InventoryFolder()
        try folder.write(".cursor/mcp.json", "{\"mcpServers\": {\"a\": \(json)}}")
        let inventory = try folder.inventory()
        let written = String(decoding: inventory.transcript(named: "t", on: nil).bytes, as: UTF8.self)
        for secret in secrets { #expect(!written.contains(secret), "\(secret) is kept") }
        return try #require(inventory.entries.first)
    }

    @Test(
        "In variables, headers, options, addresses, and lines for a shell",
        arguments: [
            (
                "{\"command\": \"x\", \"env\": {\"API_KEY\": \"8c1f0a7e5d3b94626f7a1e0c9b8d7a6f\"}}",
                "API_KEY, key, 17 to 32 characters"
            ),
            (
                "{\"command\": \"x\", \"env\": {\"ANYTHING\": \"ghp_9fK2mQ7xLw3Rt8Vb1Nc5Zd0Hy4Jp6Ga2Se\"}}",
                "ANYTHING, GitHub token, 33 to 64 characters"
            ),
            (
                "{\"command\": \"x\", \"env\": {\"DB_PASSWORD\": \"Tr0ub4dor-and-3-zebras\"}}",
                "DB_PASSWORD, password, 17 to 32 characters"
            ),
            (
                "{\"url\": \"https://a.example/mcp\", \"headers\": {\"Authorization\": \"Bearer 8c1f0a7e5d3b94626f7a1e0c9b8d7a6f\"}}",
                "Authorization, token, 17 to 32 characters"
            ),
            (
                "{\"command\": \"npx\", \"args\": [\"x\", \"--api-key\", \"sk-proj-4fH8kQz71mXw09LrTbVcYd53\"]}",
                "--api-key, OpenAI key, 17 to 32 characters"
            ),
            (
                "{\"command\": \"npx\", \"args\": [\"x\", \"--token=8c1f0a7e5d3b94626f7a1e0c9b8d7a6f\"]}",
                "token, token, 17 to 32 characters"
            ),
            (
                "{\"command\": \"npx\", \"args\": [\"mcp-remote\", \"https://a.example/mcp\", \"--header\", \"Authorization: Bearer 8c1f0a7e5d3b94626f7a1e0c9b8d7a6f\"]}",
                "Authorization, token, 17 to 32 characters"
            ),
            (
                "{\"command\": \"docker\", \"args\": [\"run\", \"-e\", \"SLACK_BOT_TOKEN=xoxb-2048163264-aB3dE5fG7hJ9kL1m\", \"img\"]}",
                "SLACK_BOT_TOKEN, Slack token, 17 to 32 characters"
            ),
            (
                "{\"url\": \"https://a.example/mcp?api_key=8c1f0a7e5d3b94626f7a1e0c9b8d7a6f\"}",
                "api_key in the address, key, 17 to 32 characters"
            ),
            (
                "{\"command\": \"npx\", \"args\": [\"pg-mcp\", \"postgresql://me:Tr0ub4dor-and-3-zebras@db.example/main\"]}",
                "password in the address, password, 17 to 32 characters"
            ),
            (
                "{\"command\": \"sh\", \"args\": [\"-c\", \"AWS_KEY=AKIA4QX7ZP2MN8RT6W3L npx -y x\"]}",
                "AWS_KEY, AWS access key, 17 to 32 characters"
            ),
            (
                "{\"command\": \"x\", \"env\": {\"SESSION\": \"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.q8Zt3LmX0vB7\"}}",
                "SESSION, JSON web token, 33 to 64 characters"
            ),
        ])
    func found(_ json: String, _ described: String) throws {
        let entry = try InventorySecretsTests.entry(json)
        #expect(entry.secrets.map(\.described) == [described], "\(entry.command) \(entry.url ?? "")")
        #expect(entry.flags.first?.kind == .plaintextSecret)
    }

    @Test(
        "What stands in for a secret is none",
        arguments: [
            "${GITHUB_TOKEN}", "$GITHUB_TOKEN", "${input:token}", "${env:TOKEN}", "{{token}}", "%TOKEN%",
            "op://vault/item/field",
            "YOUR_API_KEY", "<your token>", "your-api-key-here", "xxxxxxxxxxxxxxxx", "sk-xxxxxxxxxxxxxxxxxxxxxxxx",
            "changeme", "",
            "REPLACE_ME", "GITHUB_TOKEN", "ghp_your_token_here", "...", "my-secret-token", "insert key",
            "{env:API_KEY}",
            "AKIAIOSFODNN7EXAMPLE", "vault:secret/data/x#key", "none", "token",
        ])
    func standIns(_ value: String) throws {
        let entry = try InventorySecretsTests.entry(
            "{\"command\": \"npx\", \"args\": [\"x\", \"--api-key\", \"\(value)\"], \"env\": {\"API_KEY\": \"\(value)\"}}"
        )
        #expect(entry.secrets.isEmpty, "\(entry.secrets)")
    }

    @Test(
        "Names about secrets hold none",
        arguments: [
            ("MAX_TOKENS", "4096"), ("TOKEN_LIMIT", "1000000000"), ("API_KEY_FILE", "/run/secrets/api-key"),
            ("TOKEN_PATH", "/home/a/.config/token1234"), ("AUTH_URL", "https://id.example/oauth/authorize"),
            ("LOG_LEVEL", "debug"),
            ("KEYBOARD", "qwertz-layout-1"), ("AWS_PROFILE", "production-readonly-2"),
            ("CLIENT_ID", "0oa1b2c3d4e5f6g7h8"),
        ])
    func harmless(_ name: String, _ value: String) throws {
        let entry = try InventorySecretsTests.entry("{\"command\": \"x\", \"env\": {\"\(name)\": \"\(value)\"}}")
        #expect(entry.secrets.isEmpty, "\(entry.secrets)")
        #expect(entry.environment == [name])
    }

    @Test("Settings that are opened become an inventory, whatever is done with them")
    func redacted() async throws {
        let text =
            "{\"mcpServers\": {\"a\": {\"command\": \"npx\", \"args\": [\"a-mcp@1.0.0\"], \"env\": {\"A_TOKEN\": \"ghp_9fK2mQ7xLw3Rt8Vb1Nc5Zd0Hy4Jp6Ga2Se\"}}}} // ours"
        let content = try await Content.open(Document(name: "mcp.json", bytes: Array(text.utf8)))
        #expect(!String(decoding: content.document.bytes, as: UTF8.self).contains("ghp_9fK2"))
        #expect(content.document.isTranscript && content.document.name == "mcp.json")
        let setting = Setting(received: try #require(Day(iso: "2026-11-24")), questionnaires: "")
        let (reader, harvest) = try await Reader.reading(content, as: nil, setting)
        #expect(reader.id == "mcp-client-config")
        let facts = Dictionary(harvest.facts.map { ($0.key, $0.value.description) }) { first, _ in first }
        #expect(facts["secret.plaintext"] == "A_TOKEN, GitHub token, 33 to 64 characters")
        #expect(facts["package.pinned"] == "yes" && facts["mcp.packages"] == "npm:a-mcp@1.0.0")
        #expect(facts["mcp.transports"] == "stdio")
        for fact in harvest.facts { #expect(content.holds(fact.source.quote, at: fact.source.place), "\(fact.key)") }
        // Read again out of the vault, it is the same.
        let kept = Document(name: "mcp.json", bytes: content.document.bytes, isTranscript: true)
        let again = try await Reader.reading(try await Content.open(kept), as: nil, setting)
        #expect(again.harvest.facts == harvest.facts)
    }

    @Test(
        "Other JSON is not taken for a client's settings",
        arguments: [
            "{\"openapi\": \"3.1.0\", \"servers\": [{\"url\": \"https://a.example\"}]}",
            "{\"servers\": {\"production\": {\"url\": \"kafka.example\", \"protocol\": \"kafka\"}}}",
            "{\"name\": \"io.example/a\", \"packages\": [{\"registryType\": \"npm\", \"identifier\": \"a\"}], \"mcpServers\": 3}",
            "{\"tools\": [{\"name\": \"a\", \"description\": \"reads mcpServers\", \"inputSchema\": {}}]}",
        ])
    func others(_ text: String) {
        #expect(RawSettings.transcript(of: Document(name: "x.json", bytes: Array(text.utf8))) == nil)
    }
}

/// Which package a command starts, and what stands out in it.
@Suite struct InventoryLaunchTests {
    @Test(
        "Packages out of commands, flags in any order",
        arguments: [
            ("npx -y @acme/mail-mcp@1.2.3 --port 1", "npm:@acme/mail-mcp@1.2.3", true),
            ("npx @acme/mail-mcp", "npm:@acme/mail-mcp", false),
            ("npx -y mail-mcp@latest", "npm:mail-mcp@latest", false),
            ("npx --package=mail-mcp@2.0.0 -y mail", "npm:mail-mcp@2.0.0", true),
            ("npx -p mail-mcp@^2.0.0 mail", "npm:mail-mcp@^2.0.0", false),
            ("npx.cmd -y mail-mcp@1.2", "npm:mail-mcp@1.2", false),
            ("/usr/local/bin/npx -y mail-mcp@1.2.3-beta.1", "npm:mail-mcp@1.2.3-beta.1", true),
            ("npm exec -y -- mail-mcp@1.0.0", "npm:mail-mcp@1.0.0", true),
            ("pnpm dlx mail-mcp@1.0.0", "npm:mail-mcp@1.0.0", true),
            ("bunx mail-mcp", "npm:mail-mcp", false), ("bun x mail-mcp@1.0.0", "npm:mail-mcp@1.0.0", true),
            ("npx -y github:acme/mail-mcp#main", "git:github.com/acme/mail-mcp@main", false),
            ("npx -y acme/mail-mcp", "git:github.com/acme/mail-mcp", false),
            ("uvx mail-mcp", "pypi:mail-mcp", false), ("uvx mail_mcp==1.2", "pypi:mail-mcp@1.2", true),
            ("uvx mail-mcp@1.2.3", "pypi:mail-mcp@1.2.3", true), ("uvx mail-mcp@latest", "pypi:mail-mcp@latest", false),
            ("uvx --python 3.12 --from mail-mcp[web]==2.0.1 mail", "pypi:mail-mcp@2.0.1", true),
            ("uvx --from git+https://git.example/acme/mail.git@v1 mail", "git:git.example/acme/mail@v1", false),
            (
                "uvx --from git+https://git.example/acme/mail@0123456789abcdef0123456789abcdef01234567 mail",
                "git:git.example/acme/mail@0123456789abcdef0123456789abcdef01234567", true
            ),
            ("uv tool run mail-mcp>=1", "pypi:mail-mcp@>=1", false),
            ("uv run --from mail-mcp==1.0 mail", "pypi:mail-mcp@1.0", true),
            ("uv --directory /srv/mail run server.py", "path:/srv/mail", nil),
            ("uv run --with mail-mcp==1.0.0 mail", "pypi:mail-mcp@1.0.0", true),
            ("pipx run --spec mail-mcp==3.1 mail", "pypi:mail-mcp@3.1", true),
            ("pipx run mail-mcp", "pypi:mail-mcp", false),
            ("python -m mail_mcp.server --x", "pypi:mail-mcp", nil),
            ("python3.12 -u -m mail_mcp", "pypi:mail-mcp", nil),
            ("python /srv/server.py", "path:/srv/server.py", nil), ("node dist/index.js", "path:dist/index.js", nil),
            ("docker run -i --rm -e TOKEN ghcr.io/acme/mail:1.2.3", "oci:ghcr.io/acme/mail@1.2.3", true),
            ("docker run -i --rm mcp/mail", "oci:mcp/mail", false),
            ("docker run mcp/mail:latest", "oci:mcp/mail@latest", false),
            ("docker run --rm -i reg.example:5000/mail", "oci:reg.example:5000/mail", false),
            (
                "podman run -i acme/mail@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "oci:acme/mail@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", true
            ),
            ("deno run -A npm:mail-mcp@1.0.0", "npm:mail-mcp@1.0.0", true),
            ("deno run jsr:@acme/mail@1.0.0", "jsr:@acme/mail@1.0.0", true),
            ("go run mod.example/mail@v1.2.3", "go:mod.example/mail@v1.2.3", true),
            ("dnx Acme.Mail@1.0.0 --yes", "nuget:Acme.Mail@1.0.0", true),
            ("cmd /c npx -y mail-mcp@1.0.0", "npm:mail-mcp@1.0.0", true),
            ("sudo -u me env A=1 uvx mail-mcp", "pypi:mail-mcp", false),
            ("op run --env-file x -- npx -y mail-mcp", "npm:mail-mcp", false), ("mail-mcp --stdio", "none", nil),
        ] as [(String, String, Bool?)])
    func packages(_ line: String, _ package: String, _ isPinned: Bool?) {
        let found = Launch(line.split(separator: " ").map(String.init)).package
        #expect((found?.name ?? "none") == package)
        #expect(found?.isPinned == isPinned)
    }

    @Test(
        "What stands out in a command",
        arguments: [
            (["sh", "-c", "cd /srv && exec npx -y mail-mcp"], [.shell]), (["cmd", "/c", "npx", "x@1.0.0"], [.shell]),
            (["powershell", "-Command", "npx x"], [.shell]), (["bash", "-lc", "uvx x"], [.shell]),
            (["npx", "mcp-remote@0.1.0", "https://a.example/mcp"], [.bridge]),
            (["uvx", "mcp-proxy==1.0", "https://a.example/sse"], [.bridge]),
            (["sudo", "npx", "x"], [.sudo]), (["npx", "x", "--dangerously-skip-permissions"], [.bypass]),
            (["x", "--yolo"], [.bypass]),
            (["docker", "run", "--privileged", "x"], [.privileged]),
            (["docker", "run", "-v", "/:/host", "x"], [.hostMount]),
            (["docker", "run", "-v", "/home/amira:/data:ro", "x"], [.hostMount]),
            (["docker", "run", "-v", "C:\\Users\\omar:/data", "x"], [.hostMount]),
            (["docker", "run", "--mount", "type=bind,source=/Users/amira,target=/d", "x"], [.hostMount]),
            (["docker", "run", "-v", "/var/run/docker.sock:/var/run/docker.sock", "x"], [.containerSocket]),
            (["docker", "run", "--network=host", "x"], [.hostNetwork]),
            (["npx", "--registry", "https://r.example", "x"], [.otherRegistry]),
            (["uvx", "--index-url", "https://r.example/simple", "x"], [.otherRegistry]),
            (["docker", "run", "-v", "/srv/data:/data", "x"], []),
            (["npx", "-y", "x"], []), (["python", "-c", "print(1)"], [.shell]),
        ] as [([String], [Inventory.FlagKind])])
    func flags(_ command: [String], _ kinds: [Inventory.FlagKind]) {
        #expect(Launch(command).flags.map(\.kind) == kinds)
    }

    @Test("A secret in the place of a package is none")
    func secretForPackage() throws {
        let folder = try InventoryFolder()
        try folder.write(
            ".cursor/mcp.json",
            "{\"mcpServers\": {\"a\": {\"command\": \"npx\", \"args\": [\"--api-key\", \"8c1f0a7e5d3b94626f7a1e0c9b8d7a6f\", \"a-mcp\"]}}}"
        )
        let inventory = try folder.inventory()
        let written = String(decoding: inventory.transcript(named: "t", on: nil).bytes, as: UTF8.self)
        #expect(!written.contains("8c1f0a7e5d3b9462") && inventory.entries.first?.secrets.count == 1)
    }

    @Test("A bridge's address is the server's")
    func bridge() throws {
        let folder = try InventoryFolder()
        try folder.write(
            ".cursor/mcp.json",
            "{\"mcpServers\": {\"a\": {\"command\": \"npx\", \"args\": [\"mcp-remote\", \"http://mcp.acme.example/sse\"]}, \"b\": {\"url\": \"http://localhost:3000/mcp\"}}}"
        )
        let entries = try folder.inventory().entries
        #expect(
            entries[0].url == "http://mcp.acme.example/sse"
                && entries[0].flags.map(\.kind) == [.plainHTTP, .unpinned, .bridge, .projectFile].sorted())
        #expect(entries[1].flags.map(\.kind) == [.projectFile] && entries[1].transport == "streamable-http")
    }

    @Test("Settings that take the asking away are told, on the server or on the client")
    func asking() throws {
        let folder = try InventoryFolder()
        try folder.write(
            ".gemini/settings.json",
            "{\"mcpServers\": {\"a\": {\"command\": \"a\", \"trust\": true, \"includeTools\": [\"x\"]}}}")
        try folder.write(
            ".roo/mcp.json",
            "{\"mcpServers\": {\"b\": {\"command\": \"b\", \"alwaysAllow\": [\"x\", \"y\"], \"disabled\": true}}}")
        try folder.write(".claude/settings.json", "{\"permissions\": {\"defaultMode\": \"bypassPermissions\"}}")
        try folder.write(".codex/config.toml", "approval_policy = \"never\"\n")
        let inventory = try folder.inventory()
        let byName = Dictionary(uniqueKeysWithValues: inventory.entries.map { ($0.name, $0) })
        #expect(byName["a"]?.autoApproved == ["*"] && byName["a"]?.allowedTools == ["x"])
        #expect(byName["b"]?.autoApproved == ["x", "y"] && byName["b"]?.isEnabled == false)
        #expect(inventory.settings.map(\.key) == ["permissions.defaultMode", "approval_policy"])
    }

    @Test(
        "Names that look like better-known ones",
        arguments: [
            ("githսb", "github"), ("git-hub", "github"), ("filesystems", "filesystem"), ("playwrigth", "playwright"),
            ("g\u{200b}ithub", "github"),
            ("ｇithub", "github"), ("github", nil), ("GitHub", nil), ("github-2", nil), ("ledger", nil), ("time", nil),
            ("memory", nil), ("guthub", "github"), ("motion", nil), ("gitlabs", "gitlab"), ("mailhaven", nil),
        ] as [(String, String?)])
    func names(_ name: String, _ like: String?) {
        #expect(NameLikeness.ofServer(name)?.name == like)
    }

    @Test(
        "Packages that look like better-known ones",
        arguments: [
            ("npm", "@modelcontextprotocl/server-github", "@modelcontextprotocol/server-github"),
            ("npm", "@modelcontextprotocol/server-git-hub", "@modelcontextprotocol/server-github"),
            ("pypi", "mcp-server-fetchs", "mcp-server-fetch"), ("npm", "mcp-remote", nil),
            ("npm", "mcp-remotes", "mcp-remote"),
            ("pypi", "mcp-server-time", nil), ("npm", "harbor-mcp", nil),
        ] as [(String, String, String?)])
    func packageNames(_ registry: String, _ name: String, _ like: String?) {
        #expect(NameLikeness.of(PackageReference(registry, name))?.name == like)
    }
}
