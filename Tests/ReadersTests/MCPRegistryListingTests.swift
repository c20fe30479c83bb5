import Assessment
import Testing

@testable import Readers

@Suite("Lists of servers, as registries publish them")
struct MCPRegistryListingTests {
    private func listing(_ text: String, _ name: String = "registry.json") async throws -> RegistryListing {
        try #require(RegistryListing(try await Dump.open(text, name)))
    }
    private func harvests(_ text: String, _ name: String = "registry.json") async throws -> [Harvest] {
        let content = try await Dump.open(text, name), listing = try #require(RegistryListing(content))
        let setting = Setting(
            vendor: "acme", service: "desk", received: try #require(Day(iso: "2026-11-02")), questionnaires: "")
        return listing.entries.map { listing.harvest(of: $0, in: content.document, setting) }
    }

    static let old = """
        [{"id": "a", "name": "io.github.Mossbank/notes", "description": "Notes.",
          "repository": {"url": "https://github.com/Mossbank/notes", "source": "github", "id": "4711"},
          "version_detail": {"version": "0.0.1-seed", "release_date": "2026-05-16T18:56:49Z", "is_latest": true},
          "packages": [{"registry_name": "npm", "name": "@mossbank/notes", "version": "1.2.0",
            "environment_variables": [{"name": "NOTES_API_KEY", "description": "The key."}]}]},
         {"id": "b", "name": "io.github.Mossbank/mail", "description": "Mail.",
          "repository": {"url": "https://github.com/Mossbank/mail", "source": "github", "id": "4712"},
          "version_detail": {"version": "0.0.1-seed", "release_date": "2026-05-16T18:56:49Z", "is_latest": true}},
         {"id": "", "name": "", "description": "", "repository": {"url": "", "source": "", "id": ""},
          "version_detail": {"version": "", "release_date": "", "is_latest": false}}]
        """

    @Test("each server has an owner and a slug, and an entry that names nothing keeps its place")
    func owners() async throws {
        let listing = try await listing(Self.old)
        #expect(listing.entries.map(\.slug) == ["notes", "mail", "unnamed-2"])
        #expect(listing.entries.map(\.owner.slug) == ["github-mossbank", "github-mossbank", "owner-not-named-2"])
        #expect(listing.entries.map(\.owner.name) == ["github.com/mossbank", "github.com/mossbank", ""])
        #expect(listing.entries.map(\.isBlank) == [false, false, true])
        #expect(listing.entries.map(\.repository) == ["github.com/mossbank/notes", "github.com/mossbank/mail", nil])
    }

    @Test("facts stand where they stand in the list, and quotes are what is there")
    func places() async throws {
        let content = try await Dump.open(Self.old)
        for harvest in try await harvests(Self.old) {
            for fact in harvest.facts {
                #expect(content.holds(fact.source.quote, at: fact.source.place), "\(fact.key)")
            }
        }
        let first = try await harvests(Self.old)[0]
        #expect(first.ofService("mcp.repository-id") == .text("4711"))
        #expect(first.ofService("mcp.secrets-asked") == .names(["NOTES_API_KEY"]))
        #expect(
            first.facts.allSatisfy { "\($0.source.place)".hasPrefix("/0") && $0.speaksOf == Day(iso: "2026-05-16") })
        #expect(try await harvests(Self.old)[2].facts.isEmpty)
    }

    @Test("the API wraps each server, and tells its state beside it; of several versions the latest counts")
    func wrapped() async throws {
        let text = """
            {"servers": [
              {"server": {"$schema": "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json",
                 "name": "com.mossbank/notes", "description": "N.", "version": "1.0.0"},
               "_meta": {"io.modelcontextprotocol.registry/official": {"status": "active", "isLatest": false}}},
              {"server": {"name": "com.mossbank/notes", "description": "N.", "version": "2.0.0",
                 "packages": [{"registryType": "mcpb", "identifier": "https://mossbank.example/n.mcpb", "version": "2.0.0",
                   "fileSha256": "00", "transport": {"type": "stdio"}}]},
               "_meta": {"io.modelcontextprotocol.registry/official":
                 {"status": "deprecated", "isLatest": true, "updatedAt": "2026-09-01T00:00:00Z"}}}],
             "metadata": {"nextCursor": "x", "count": 2}}
            """
        let listing = try await listing(text)
        #expect(listing.entries.count == 1 && listing.older == 1 && listing.continues == "/metadata/nextCursor")
        #expect(listing.entries[0].owner.name == "mossbank.com" && listing.entries[0].owner.basis == .namespace)
        let harvest = try await harvests(text)[0]
        #expect(harvest.ofService("server.version") == .text("2.0.0"))
        #expect(harvest.ofService("product.archived") == .flag(true))
        #expect(harvest.ofService("package.hash") == .practice(.yes))
    }

    @Test("a list is read for the service that has the slug of one of its servers, and states nothing of another")
    func reread() async throws {
        let content = try await Dump.open(Self.old)
        func read(_ vendor: String, _ service: String) async throws -> Harvest {
            let setting = Setting(
                vendor: vendor, service: service, received: try #require(Day(iso: "2026-11-02")), questionnaires: "")
            return try await Reader.reading(content, as: nil, setting).harvest
        }
        #expect(
            try await read("github-mossbank", "mail").facts.contains { $0.value == .text("io.github.Mossbank/mail") })
        let other = try await read("acme", "desk")
        #expect(other.facts.isEmpty && other.problems.contains { $0.says.contains("3 servers") })
    }

    @Test(
        "whose a server is follows from the name space, the repository, the image or the endpoint, and from nothing else",
        arguments: [
            (
                "name: notes\nimage: mcp/notes\ntype: server\nabout: {title: N}\nsource: {project: https://github.com/Moss/n}",
                "github.com/moss", "github-moss"
            ),
            (
                "name: notes\nimage: ghcr.io/moss/n:1.2\ntype: server\nabout: {title: N}", "github.com/moss",
                "github-moss"
            ),
            ("name: notes\nimage: moss/n\ntype: server\nabout: {title: N}", "hub.docker.com/moss", "docker-hub-moss"),
            ("name: notes\nimage: mcp/n\ntype: server\nabout: {title: N}", "", "owner-not-named-notes"),
            (
                "name: n\ntype: remote\nabout: {title: N}\nremote: {transport_type: sse, url: 'https://logs.mcp.moss.example/sse'}",
                "moss.example", "moss-example"
            ),
            (
                "name: n\ntype: remote\nabout: {title: N}\nremote: {transport_type: sse, url: 'https://mcp.moss.example/sse'}",
                "moss.example", "moss-example"
            ),
            (
                "name: n\ntype: remote\nabout: {title: N}\nremote: {transport_type: sse, url: 'https://n.shared-host.example/sse'}",
                "n.shared-host.example", "n-shared-host-example"
            ),
            (
                "name: n\ntype: remote\nabout: {title: N}\nremote: {transport_type: sse, url: 'http://localhost:3001/sse'}",
                "", "owner-not-named-n"
            ),
            (
                "name: n\ntype: remote\nabout: {title: N}\nremote: {transport_type: sse, url: 'https://10.0.0.7/sse'}",
                "", "owner-not-named-n"
            ),
        ]) func whose(_ yaml: String, _ name: String, _ slug: String) async throws
    {
        let entry = try #require(try await listing(yaml, "server.yaml").entries.first)
        #expect(entry.owner.name == name && entry.owner.slug == slug)
    }

    @Test("Docker's registry tells how a container is run: folders, hosts, user, sign-in, and what is laid aside")
    func docker() async throws {
        let harvest = try #require(
            try await harvests(
                """
                name: files
                image: mcp/files
                type: server
                about:
                  title: Files (Archived)
                oauth:
                  - provider: files
                    secret: files.token
                    env: FILES_TOKEN
                run:
                  user: "1000:1000"
                  allowHosts:
                    - files.example:443
                  volumes:
                    - "{{files.path}}:/data"
                    - /var/run/docker.sock:/var/run/docker.sock
                """, "server.yaml"
            ).first)
        #expect(harvest.ofService("product.archived") == .flag(true))
        #expect(harvest.ofService("auth.mechanism") == .text("oauth"))
        #expect(harvest.ofService("mcp.secrets-asked") == .names(["FILES_TOKEN"]))
        #expect(harvest.ofService("egress.allow-list") == .practice(.yes))
        #expect(harvest.ofService("runtime.user") == .text("1000:1000"))
        #expect(harvest.ofService("runtime.isolated") == .practice(.no))
        let open = try await harvests(
            "name: a\nimage: mcp/a\ntype: server\nabout: {title: A}\nrun: {allowHosts: ['*:443'], user: '{{a.user}}'}",
            "server.yaml")[0]
        #expect(open.ofService("egress.allow-list") == .practice(.no) && open.ofService("runtime.user") == nil)
    }

    @Test("a value that may be a live secret is told by name, kind and length, and stands nowhere")
    func secrets() async throws {
        let token = "ghp_" + String(repeating: "a1", count: 18), other = "hunter2-hunter2-hunter2"
        let text = """
            {"name": "com.mossbank/notes", "description": "N.", "version": "1.0.0",
             "packages": [{"registryType": "npm", "identifier": "n", "version": "1.0.0", "transport": {"type": "stdio"},
               "environmentVariables": [
                 {"name": "GREETING", "default": "\(token)"}, {"name": "DB_PASSWORD", "value": "\(other)"},
                 {"name": "API_KEY_FILE", "default": "/etc/keys/v1/key.json"},
                 {"name": "API_KEY", "default": "<your key 12345>"}],
               "runtimeArguments": [{"type": "named", "name": "-e", "value": "T={t}",
                 "variables": {"t": {"isSecret": true}}}]}],
             "remotes": [{"type": "streamable-http", "url": "https://{tenant}.mossbank.example/mcp",
               "variables": {"tenant": {}, "api_token": {}}, "headers": [{"name": "X-Org", "isSecret": true}]}]}
            """
        let harvest = try await harvests(text)[0]
        #expect(
            harvest.ofService("secret.plaintext")
                == .names(["DB_PASSWORD, secret, 17 to 32 characters", "GREETING, GitHub token, 33 to 64 characters"])
        )
        #expect(
            harvest.ofService("mcp.secrets-asked") == .names(["API_KEY", "DB_PASSWORD", "X-Org", "api_token", "t"]))
        let all = "\(harvest.facts) \(harvest.problems) \(String(describing: harvest.extra))"
        #expect(!all.contains(token) && !all.contains("hunter2"))
    }

    @Test("values of every wrong type, twice-given keys and names of objects' own members do no harm")
    func hostile() async throws {
        let wrong = ["null", "true", "7", "\"x\"", "[]", "[[[]]]", "{}", "{\"constructor\": {\"__proto__\": []}}"]
        for value in wrong {
            let text = """
                [{"name": "__proto__/constructor", "version_detail": \(value), "packages": \(value), "remotes": \(value),
                  "repository": \(value), "_meta": \(value), "status": \(value), "source": \(value), "run": \(value),
                  "config": \(value), "oauth": \(value), "about": \(value), "image": \(value), "type": "server"},
                 {"name": "c/d", "version_detail": {"version": \(value)},
                  "packages": [\(value), {"registry_name": \(value), "name": \(value), "environment_variables": \(value)}],
                  "remotes": [\(value), {"url": \(value), "headers": \(value), "variables": \(value)}]}]
                """
            for harvest in try await harvests(text) { #expect(harvest.facts.count < 20) }
        }
        await #expect(throws: ReadingError.self) {
            _ = try await self.harvests(#"[{"name": "a/b", "name": "c/d", "version_detail": {}}]"#)
        }
    }

    @Test("a name that moves the cursor or turns the reading direction is a slug of plain letters")
    func names() async throws {
        let listing = try await listing(
            #"[{"name": "io.github.moss/\u001b[31mno\u202etes", "version_detail": {"version": "1"}}, {"name": "com.moss/\u65e5\u672c", "version_detail": {}}, {"name": "com.moss/no-tes", "version_detail": {}}, {"name": "com.moss/no.tes", "version_detail": {}}]"#
        )
        #expect(listing.entries[0].slug == "31mno-tes")
        #expect(listing.entries.allSatisfy { VendorSheet.isSlug($0.slug) && VendorSheet.isSlug($0.owner.slug) })
        #expect(listing.entries[1].slug.hasPrefix("x-"))
        #expect(listing.entries.dropFirst(2).map(\.slug) == ["no-tes", "no-tes-2"])
    }

    @Test("a hundred thousand servers, all of one slug, are as many services")
    func many() throws {
        let entry = JSON.of(["version_detail": .of(["version": .string("1")])])
        let items = (0..<100_000).map { number -> JSON in
            .object(
                [
                    JSON.Member(
                        "name",
                        .string("a.b/c" + String(repeating: "-", count: number % 7) + (number % 2 == 0 ? "" : "."))),
                    JSON.Member("id", .int(number)),
                ] + (entry.members ?? []))
        }
        let few = try #require(RegistryListing(.array(items)))
        #expect(few.entries.count == 14 && few.older == 99_986)
        let named = items.enumerated().map { number, item -> JSON in
            .object(
                [JSON.Member("name", .string("a.b/" + String(repeating: "c", count: 60) + "\(number)"))]
                    + (entry.members ?? []))
        }
        let all = try #require(RegistryListing(.array(named)))
        #expect(Set(all.entries.map(\.slug)).count == 100_000)
    }

    @Test(
        "an address of a repository is compared by what tells two of them apart",
        arguments: [
            ("https://github.com/Moss/Notes.git", "github.com/moss/notes"),
            ("git+https://www.github.com/moss/notes/tree/main/src", "github.com/moss/notes"),
            ("git@github.com:moss/notes.git", "github.com/moss/notes"),
            ("https://gitlab.com/moss/group/notes/-/tree/main", "gitlab.com/moss/group/notes"),
            ("https://user:word@git.example/notes", "git.example/notes"),
        ]) func repositories(_ address: String, _ plain: String)
    {
        #expect(RegistryListing.repository(address) == plain)
        #expect(RegistryListing.repository("notes") == nil && RegistryListing.repository("javascript:alert(1)") == nil)
    }
}
