import Assessment
import Testing

@testable import Readers

@Suite("What a tool can do, by its words")
struct MCPNatureTests {
    @Test("each rule's examples", arguments: NatureRule.all.map(\.id)) func examples(id: String) async throws {
        let rule = try #require(NatureRule.all.first { $0.id == id })
        #expect(!rule.examples.isEmpty && rule.says.hasSuffix("."))
        for example in rule.examples {
            let hint = example.readOnly.map { #", "annotations": {"readOnlyHint": \#($0)}"# } ?? ""
            let nature = try MCPNatureTests.nature(
                #"{"name": "\#(example.name)", "description": "\#(example.description)", "inputSchema": {"type": "object", "properties": {\#(example.properties)}}\#(hint)}"#
            )
            #expect(
                Set(nature.capabilities.map(\.capability)) == example.capabilities,
                "\(example.name): \(nature.capabilities.map(\.because))")
        }
    }

    @Test("every answer names the words that decided it, and where they stand") func reasons() throws {
        let nature = try MCPNatureTests.nature(
            #"{"name": "close_account", "description": "Closes an account and deletes its files."}"#)
        let delete = try #require(nature.capabilities.first { $0.capability == .delete })
        #expect(delete.rule == "side-effect" && delete.word == "deletes" && delete.place == "/tools/0/description")
        #expect(delete.excerpt.contains("deletes its files"))
    }

    @Test("annotations that the tool's own words contradict") func conflicts() throws {
        func hints(_ name: String, _ annotations: String, _ properties: String = "") throws -> [String] {
            try MCPNatureTests.nature(
                #"{"name": "\#(name)", "inputSchema": {"type": "object", "properties": {\#(properties)}}, "annotations": {\#(annotations)}}"#
            ).contradictions.map(\.hint)
        }
        #expect(try hints("delete_note", #""readOnlyHint": true"#) == ["readOnlyHint"])
        #expect(try hints("delete_note", #""destructiveHint": false"#) == ["destructiveHint"])
        #expect(try hints("fetch_page", #""openWorldHint": false"#, #""url": {"type": "string"}"#) == ["openWorldHint"])
        #expect(try hints("append_line", #""idempotentHint": true"#) == ["idempotentHint"])
        #expect(try hints("get_note", #""readOnlyHint": true, "openWorldHint": false"#).isEmpty)
        #expect(try hints("execute_query", #""readOnlyHint": true"#, #""query": {"type": "string"}"#).isEmpty)
    }

    @Test("what asks before it acts, in code: a parameter, a dry run, a question through the client")
    func confirmations()
        throws
    {
        func kind(_ tool: String) throws -> Readers.Confirmation.Kind? {
            try MCPNatureTests.nature(tool).confirmation?.kind
        }
        #expect(
            try kind(#"{"name": "wipe", "inputSchema": {"properties": {"confirm": {"type": "boolean"}}}}"#)
                == .parameter)
        #expect(
            try kind(#"{"name": "wipe", "inputSchema": {"properties": {"dryRun": {"type": "boolean"}}}}"#) == .dryRun)
        #expect(
            try kind(#"{"name": "wipe", "description": "Wipes. Asks through elicitation before it does."}"#)
                == .elicitation)
        #expect(
            try kind(
                #"{"name": "wipe", "outputSchema": {"properties": {"resultType": {"enum": ["complete", "input_required"]}}}}"#
            ) == .inputRequired)
        #expect(try kind(#"{"name": "wipe", "description": "Ask the person before you call this."}"#) == nil)
    }

    @Test("a schema that points at itself, or is wide, is walked within limits") func schemas() throws {
        let loop = try MCPNatureTests.tool(
            ##"{"name": "a", "inputSchema": {"type": "object", "properties": {"next": {"$ref": "#"}, "also": {"$ref": "#"}, "x": {"type": "string"}}}}"##
        )
        #expect(loop.parameters.count < 50)
        let wide = (0..<600).map { #""p\#($0)": {"type": "string"}"# }.joined(separator: ",")
        let cut = try MCPNatureTests.tool(#"{"name": "a", "inputSchema": {"properties": {\#(wide)}}}"#)
        #expect(cut.isCut && cut.parameters.count == 400)
    }

    private static func tool(_ json: String) throws -> ListedTool {
        try #require(ListedTool(try JSON.parse(Array(json.utf8), name: "tool.json"), at: "/tools/0"))
    }
    private static func nature(_ json: String) throws -> ToolNature { ToolNature(try tool(json), server: "") }
}
