import Assessment
import Testing

@testable import Readers

@Suite("A registry's description of a server")
struct MCPServerJSONTests {
    private func expectNotes(_ harvest: Harvest) {
        #expect(
            harvest.ofService("server.name") == .text("io.example/notes")
                && harvest.ofService("server.version") == .text("1.4.0"))
        #expect(harvest.ofService("mcp.packages") == .names(["npm:@example/notes@1.4.0"]))
        #expect(harvest.ofService("package.pinned") == .practice(.yes))
        #expect(harvest.ofService("mcp.transports") == .names(["stdio", "streamable-http"]))
        #expect(harvest.ofService("mcp.secrets-asked") == .names(["NOTES_API_KEY"]))
        #expect(harvest.ofService("mcp.endpoints") == .names(["https://mcp.notes.example/mcp"]))
        #expect(harvest.facts.allSatisfy { $0.assurance == .documented })
    }

    @Test("camelCase, as the registry writes since September 2025") func camel() async throws {
        let dump = try await Dump.read(
            """
            {"$schema": "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json", "name": "io.example/notes", "description": "Notes.", "version": "1.4.0",
             "repository": {"url": "https://git.example/notes", "source": "git"},
             "packages": [{"registryType": "npm", "identifier": "@example/notes", "version": "1.4.0", "transport": {"type": "stdio"},
               "environmentVariables": [{"name": "NOTES_API_KEY", "isSecret": true}, {"name": "NOTES_LANGUAGE"}]}],
             "remotes": [{"type": "streamable-http", "url": "https://mcp.notes.example/mcp?key={key}"}]}
            """)
        #expect(dump.reader == "mcp-server-json")
        expectNotes(dump.harvest)
        #expect(dump.harvest.ofService("mcp.repository") == .text("https://git.example/notes"))
        for fact in dump.harvest.facts {
            #expect(dump.content.holds(fact.source.quote, at: fact.source.place), "\(fact.key)")
        }
    }

    @Test("snake_case, as it wrote before") func snake() async throws {
        expectNotes(
            try await Dump.read(
                """
                {"name": "io.example/notes", "description": "Notes.", "repository": {"url": "https://git.example/notes", "source": "git", "id": "7"},
                 "version_detail": {"version": "1.4.0", "release_date": "2025-05-16T00:00:00Z", "is_latest": true},
                 "packages": [{"registry_name": "npm", "name": "@example/notes", "version": "1.4.0", "transport": "stdio",
                   "environment_variables": [{"name": "NOTES_API_KEY", "is_secret": true}]}],
                 "remotes": [{"transport_type": "streamable-http", "url": "https://mcp.notes.example/mcp"}]}
                """
            ).harvest)
    }

    @Test("a version that floats is not pinned; a plain address and a value in a secret's place are told") func loose()
        async throws
    {
        let dump = try await Dump.read(
            """
            {"name": "io.example/notes", "description": "Notes.", "version": "1",
             "packages": [{"registryType": "pypi", "identifier": "notes", "version": "latest", "transport": {"type": "stdio"},
               "environmentVariables": [{"name": "NOTES_TOKEN", "isSecret": true, "default": "tok-4711-abcdef-2298"}]}],
             "remotes": [{"type": "sse", "url": "http://mcp.notes.example/sse"}]}
            """)
        #expect(
            dump.harvest.ofService("package.pinned") == .practice(.no)
                && dump.harvest.ofService("transport.plaintext") == .flag(true))
        let secret = try #require(dump.harvest.facts.first { $0.key == "secret.plaintext" })
        #expect(
            "\(secret.value)".contains("NOTES_TOKEN") && !"\(secret.value)\(secret.source.quote)".contains("tok-4711"))
    }

    @Test("Docker's registry writes YAML") func docker() async throws {
        let dump = try await Dump.read(
            """
            name: notes
            image: mcp/notes
            type: server
            about:
              title: Notes
            source:
              project: https://git.example/notes
            config:
              secrets:
                - name: notes.key
                  env: NOTES_KEY
            """, "server.yaml")
        #expect(
            dump.reader == "mcp-server-json" && dump.harvest.ofService("mcp.secrets-asked") == .names(["NOTES_KEY"]))
        #expect(
            dump.harvest.ofService("mcp.packages") == .names(["oci:mcp/notes"])
                && dump.harvest.ofService("package.pinned") == .practice(.no))
    }
}
