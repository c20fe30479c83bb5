import Foundation
import Testing

/// Taking the servers of a registry into the register, and how they stand there.
struct RegistryImportTests {
    static let list = """
        [{"name": "io.github.mossbank/notes", "description": "Notes.",
          "repository": {"url": "https://github.com/mossbank/notes", "source": "github", "id": "1"},
          "version_detail": {"version": "1.0.0", "release_date": "2026-10-01T00:00:00Z", "is_latest": true},
          "packages": [{"registry_name": "npm", "name": "notes", "version": "latest",
            "environment_variables": [{"name": "NOTES_TOKEN", "default": "tok-4711-abcdef-2298"}]}]},
         {"name": "io.github.mossbank/mail", "description": "Mail.",
          "version_detail": {"version": "1.0.0", "release_date": "2026-10-01T00:00:00Z", "is_latest": true},
          "remotes": [{"transport_type": "streamable", "url": "https://mcp.mossbank.example/mail"}]},
         {"name": "", "version_detail": {"version": ""}}]
        """
    static let docker = """
        name: notes
        image: mcp/notes
        type: server
        about:
          title: Notes
        source:
          project: https://github.com/Mossbank/notes
        """

    static func office() throws -> Office {
        let office = try Office()
        _ = try office.scratch.file("seed.json", list)
        for folder in ["docker", "docker/notes"] {
            try FileManager.default.createDirectory(
                atPath: office.scratch.path(folder), withIntermediateDirectories: false)
        }
        _ = try office.scratch.file("docker/notes/server.yaml", docker)
        _ = try office.scratch.file(
            "docker/notes/tools.json",
            #"[{"name": "find_note", "description": "Finds a note.", "inputSchema": {"type": "object"}}]"#)
        _ = try office.scratch.file("docker/notes/readme.md", "# Notes\n")
        return office
    }

    @Test("Each server becomes a service of the account or domain that offers it; nothing is guessed of a legal name")
    func taken() throws {
        let office = try RegistryImportTests.office()
        let dry = try office.done("service", "import", "seed.json", "docker", "--dry-run")
        #expect(dry.contains("Would take over 4 servers"))
        #expect((try office.json("service", "list")["services"] as? [Any])?.count == 1)
        let told = try office.json("service", "import", "seed.json", "docker")
        let servers = try #require(told["servers"] as? [[String: Any]])
        #expect(
            servers.compactMap { $0["service"] as? String } == [
                "github-mossbank/notes", "github-mossbank/mail", "owner-not-named-2/unnamed-2",
                "github-mossbank/notes-docker",
            ])
        #expect(servers.last?["tools"] as? Int == 1)
        let vendor = try office.json("vendor", "show", "github-mossbank")
        #expect(vendor["name"] as? String == "github.com/mossbank")
        let same = try #require(told["same_repository"] as? [[String: Any]])
        #expect(
            same.first?["services"] as? [String] == ["github-mossbank/notes", "github-mossbank/notes-docker"])
        #expect(try office.actions().last == "service import")
        #expect(try office.done("verify").contains("Sound"))
    }

    @Test("The same again changes nothing; a list that is kept can be read again server by server")
    func again() throws {
        let office = try RegistryImportTests.office()
        try office.done("service", "import", "seed.json", "docker")
        let before = try office.standing()
        let told = try office.json("service", "import", "seed.json", "docker")
        #expect(told["services_new"] as? Int == 0 && told["readings"] as? Int == 0 && told["unchanged"] as? Int == 5)
        #expect(try office.standing() == before)
        let facts = try office.run(["facts", "github-mossbank", "--json"]).output
        #expect(try office.run(["reread", "github-mossbank"]).code == 0)
        #expect(try office.run(["facts", "github-mossbank", "--json"]).output == facts)
        #expect(!facts.contains("tok-4711"))
    }

    @Test("assess --all ranks what has no use by what its papers show, and writes one page")
    func ranked() throws {
        let office = try RegistryImportTests.office()
        try office.done("service", "import", "seed.json", "docker")
        let json = try office.json("assess", "--all")
        let services = try #require(json["services"] as? [[String: Any]])
        #expect(services.count == 5 && (json["uses"] as? [Any])?.count == 1)
        let first = try #require(services.first)
        #expect(first["service"] as? String == "github-mossbank/notes" && first["rating"] as? String == "not assessed")
        let reason = try #require((first["reasons"] as? [[String: Any]])?.first)
        #expect(
            reason["check"] as? String == "ACC-11"
                && reason["place"] as? String == "/0/packages/0/environment_variables/0")
        let text = try office.done("assess", "--all", "--top", "2", "--html", "all.html")
        #expect(text.contains("without a declared use") && text.contains("… 2 more"))
        let page = try String(contentsOfFile: office.scratch.path("all.html"), encoding: .utf8)
        #expect(page.contains("github-mossbank") && !page.contains("tok-4711") && !page.contains("<script"))
        _ = try office.scratch.file("mine.html", "<p>mine</p>")
        #expect(try office.refused("assess", "--all", "--html", "mine.html").contains("--force"))
    }

    @Test("A file that cannot be read keeps all of them out; a folder without a registry is a sentence")
    func refused() throws {
        let office = try RegistryImportTests.office(), before = try office.standing()
        _ = try office.scratch.file("docker/broken.json", "[{\"name\": ")
        #expect(try office.refused("service", "import", "seed.json", "docker").contains("broken.json"))
        #expect(try office.standing() == before)
        _ = try office.scratch.file("other.json", "{\"a\": 1}")
        #expect(try office.refused("service", "import", "other.json").contains("no registry's description"))
    }

    @Test("What --json prints of it has the shape that is told")
    func shape() throws {
        let office = try RegistryImportTests.office(), shapes = Shape.all(in: try office.tprm("json").output)
        let told = try #require(shapes["service import"])
        let outcome = try office.run(["service", "import", "seed.json", "docker", "--json"])
        let complaints = told.complaints(try #require(outcome.json), shapes, at: "service import")
        #expect(complaints.isEmpty, "\(Set(complaints).sorted().prefix(5))")
        let all = try #require(shapes["assess --all"]), assessed = try office.run(["assess", "--all", "--json"])
        let others = all.complaints(try #require(assessed.json), shapes, at: "assess")
        #expect(others.isEmpty, "\(Set(others).sorted().prefix(5))")
    }
}
