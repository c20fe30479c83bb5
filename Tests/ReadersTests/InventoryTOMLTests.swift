import Testing

@testable import Readers

@Suite("Settings in TOML: what the library for it cannot take is refused before")
struct InventoryTOMLTests {
    @Test(
        "a header that begins with no key is no TOML, whatever the file is called",
        arguments: ["[{\"name\": \"mcp\"}]", "[\n", "[[ {\n", "[[[x]]]", "  [ =1]", "[\u{e9}]", "[.a]"])
    func header(text: String) {
        #expect(throws: Unread.self) { try SettingsForm.toml.read(Array(text.utf8), name: "config.toml") }
    }

    @Test("a key of very many parts is refused, not followed")
    func depth() {
        let key = String(repeating: "a.", count: 100_000) + "a"
        for text in ["\(key) = 1", "[\(key)]"] {
            #expect(throws: Unread.self) { try SettingsForm.toml.read(Array(text.utf8), name: "config.toml") }
        }
    }

    @Test("what people write is read: tables, tables in lists, lists over several lines")
    func usual() throws {
        let text = """
            [mcp_servers.notes]
            command = "npx"
            args = [
              "-y", "notes-mcp@1.2.0",
            ]
            [[profiles]]
            name = "a.b.c"
            [ "quoted" . key ]
            x = [ ["a"],
              ["b"] ]
            """
        #expect(throws: Never.self) { try SettingsForm.toml.read(Array(text.utf8), name: "config.toml") }
    }

    @Test("a registry's list, which begins with a bracket as well, is no client's settings")
    func registry() async throws {
        let text = #"[{"name": "notes", "packages": [], "mcp": true, "mcp.servers": 1}]"#
        let document = Document(name: "registry.json", bytes: Array(text.utf8))
        #expect(RawSettings.transcript(of: document) == nil)
    }
}
