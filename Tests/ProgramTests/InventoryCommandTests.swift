import Foundation
import Testing

/// `tprm inventory`: what agents are configured with, told, compared, kept and taken into the register. No secret is
/// printed or kept on the way.
struct InventoryCommandTests {
    static let secrets = ["ghp_9fK2mQ7xLw3Rt8Vb1Nc5Zd0Hy4Jp6Ga2Se", "Tr0ub4dorAnd3Zebras"]

    /// A home with two clients and a project, below the office's folder.
    static func home(in office: Office) throws -> String {
        let files = [
            "home/.zshrc": "",
            "home/.cursor/mcp.json": """
            {"mcpServers": {
              "mail": {"command": "npx", "args": ["-y", "@harbor/mail-mcp"], "env": {"MAIL_TOKEN": "\(secrets[0])"}},
              "tickets": {"url": "https://mcp.pinetree.example/mcp"},
            }} // trailing commas are allowed here
            """,
            "home/.codex/config.toml": "[mcp_servers.mail]\ncommand = \"npx\"\nargs = [\"-y\", \"@harbor/mail-mcp\"]\n",
            "home/src/app/.mcp.json":
                "{\"mcpServers\": {\"db\": {\"command\": \"sh\", \"args\": [\"-c\", \"PGPASSWORD=\(secrets[1]) npx -y pg-mcp@1.0.0\"]}}}",
        ]
        for (name, text) in files {
            let path = office.scratch.path(name)
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        }
        return office.scratch.path("home")
    }

    /// Nothing that is kept beside the home itself holds a secret, as it is or as its bytes stand in the vault.
    static func holdsNoSecret(_ office: Office) -> Bool {
        !office.scratch.contents.filter { !$0.key.hasPrefix("home") && !$0.key.hasSuffix(".given.json") }.values
            .contains { data in secrets.contains { data.range(of: Data($0.utf8)) != nil } }
    }

    @Test("Without a store it is told, and said that nothing was compared")
    func alone() throws {
        let office = try Office(), home = try InventoryCommandTests.home(in: office)
        let elsewhere = try Scratch()
        let outcome = try Program(folder: elsewhere.url)("inventory", home)
        #expect(outcome.code == 0 && outcome.output.contains("not compared with a register"))
        #expect(outcome.output.contains("MAIL_TOKEN, GitHub token, 33 to 64 characters"))
        #expect(!InventoryCommandTests.secrets.contains { outcome.output.contains($0) })
    }

    @Test("Adopting shows first, adds what is missing, and adds nothing the second time")
    func adopt() throws {
        let office = try Office(), home = try InventoryCommandTests.home(in: office)
        let before = try office.json("inventory", home)
        #expect((before["unregistered"] as? [String]) == ["db", "mail", "tickets"])
        let plan = try office.json("inventory", home, "--adopt", "--dry-run")
        #expect(plan["saved"] as? Bool == false)
        #expect((try office.json("agent", "list")["agents"] as? [Any])?.count == 1)
        let made = try office.json("inventory", home, "--adopt")
        let adopted = try #require(made["adopted"] as? [String: [String]])
        #expect(adopted["vendors"] == ["harbor", "pinetree", "unknown-pg-mcp"])
        #expect(adopted["services"] == ["harbor/mail-mcp", "pinetree/tickets", "unknown-pg-mcp/pg-mcp"])
        #expect(adopted["agents"] == ["codex", "cursor", "claude-code-project"])
        #expect(adopted["uses"]?.count == 4)
        let again = try office.json("inventory", home, "--adopt")
        #expect((again["adopted"] as? [String: [String]])?.values.allSatisfy(\.isEmpty) == true)
        #expect((again["unregistered"] as? [String]) == [])
        #expect(InventoryCommandTests.holdsNoSecret(office))
        let facts = try office.facts("secret.plaintext", of: "harbor")
        #expect(
            facts.allSatisfy { $0["value"] as? [String] == ["MAIL_TOKEN, GitHub token, 33 to 64 characters"] }
                && !facts.isEmpty)
        let pinned = try office.facts("package.pinned", of: "harbor")
        #expect(pinned.allSatisfy { $0["value"] as? String == "no" } && pinned.count == 2)
    }

    @Test("A server that is not in the register is a finding of its agent")
    func shadow() throws {
        let office = try Office(), home = try InventoryCommandTests.home(in: office)
        try office.done("inventory", home, "--agent", "accounts-payable")
        let review = try office.json("explain", Office.use, "LPR-12")
        let finding = try #require(review["finding"] as? [String: Any])
        #expect(finding["answer"] as? String == "unmet")
        try office.done("inventory", home, "--adopt", "--agent", "accounts-payable")
        let later = try office.json("explain", Office.use, "LPR-12")
        #expect((later["finding"] as? [String: Any])?["answer"] as? String == "met")
    }

    @Test("Settings that are read are kept as an inventory; an archive with settings in it is refused")
    func read() throws {
        let office = try Office(), home = try InventoryCommandTests.home(in: office)
        try office.done(
            "read", home + "/.cursor/mcp.json", "--vendor", "quarterdeck", "--service", "ledger", "--ours", "--use",
            Office.use)
        #expect(InventoryCommandTests.holdsNoSecret(office))
        try office.done("reread", "quarterdeck")
        let looked = try office.json("look", home + "/.codex/config.toml")
        let file = try #require((looked["files"] as? [[String: Any]])?.first)
        #expect(file["kind"] as? String == "mcp-client-config" && file["inventory"] != nil)
    }

    @Test("A service whose name looks like another's is told")
    func lookalike() throws {
        let office = try Office()
        try office.done("vendor", "add", "harbor", "--name", "Harbor Ltd.")
        try office.done("service", "add", "harbor/git-hub", "--kind", "mcp-server", "--hosting", "local")
        try office.done("use", "add", "accounts-payable/harbor/git-hub", "--purpose", "Read issues.")
        try office.done("inventory", office.scratch.url.path, "--agent", "accounts-payable")
        let review = try office.json("explain", "accounts-payable/harbor/git-hub", "LPR-12")
        let says = ((review["finding"] as? [String: Any])?["says"] as? [String])?.joined(separator: " ") ?? ""
        #expect(says.contains("github"), "\(says)")
    }

    @Test("What --json prints has the shape that is told of it")
    func shapes() throws {
        let office = try Office(), home = try InventoryCommandTests.home(in: office)
        let shapes = Shape.all(in: try office.tprm("json").output)
        for (name, arguments) in [
            ("inventory", ["inventory", home]), ("inventory", ["inventory", home, "--adopt"]),
            ("look", ["look", home + "/.cursor/mcp.json"]),
        ] {
            let outcome = try office.run(arguments + ["--json"])
            let complaints = try #require(shapes[name]).complaints(try #require(outcome.json), shapes, at: name)
            #expect(complaints.isEmpty, "\(Set(complaints).sorted().prefix(5))")
            #expect(!InventoryCommandTests.secrets.contains { outcome.output.contains($0) })
        }
    }

    @Test("This machine: the user's settings where HOME says, and the project one stands in")
    func machine() throws {
        let office = try Office(), home = try InventoryCommandTests.home(in: office)
        var tprm = Program(folder: URL(fileURLWithPath: home + "/src/app"))
        tprm.environment = ["HOME": home, "TPRM_STORE": office.scratch.path("tprm.sqlite")]
        let outcome = try tprm("inventory", "--json")
        let json = try #require(outcome.json as? [String: Any], "\(outcome.complaint)")
        let servers = try #require(json["servers"] as? [[String: Any]])
        let own = servers.filter { $0["scope"] as? String != "managed" }
        #expect(
            Set(own.compactMap { $0["path"] as? String }) == [
                "~/.cursor/mcp.json", "~/.codex/config.toml", home + "/src/app/.mcp.json",
            ])
    }

    @Test("An archive with a client's settings in it is refused, since it would be kept whole")
    func archive() throws {
        let office = try Office(), home = try InventoryCommandTests.home(in: office)
        let message = """
            From: a@quarterdeck.example\r\nTo: b@ours.example\r\nSubject: settings\r\nMIME-Version: 1.0\r
            Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nOurs.\r
            --x\r\nContent-Type: application/json; name=mcp.json\r
            Content-Disposition: attachment; filename=mcp.json\r\n\r\n\
            \(try String(contentsOfFile: home + "/.cursor/mcp.json", encoding: .utf8))\r\n--x--\r\n
            """
        let file = try office.scratch.file("home-mail.eml", message)
        let complaint = try office.refused("read", file, "--vendor", "quarterdeck", "--service", "ledger")
        #expect(complaint.contains("settings of a client"), "\(complaint)")
        #expect(InventoryCommandTests.holdsNoSecret(office))
    }
}
