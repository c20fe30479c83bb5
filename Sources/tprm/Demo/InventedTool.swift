import Assessment
import Readers

/// One tool of an invented server.
struct InventedTool {
    let name: String
    let description: String
    let operation: Action
    /// Whether it says that it only reads, ends something, and reaches outside.
    let hints: (readOnly: Bool, destructive: Bool, open: Bool)
    let parameter: String

    private init(
        _ name: String, _ description: String, _ operation: Action, _ parameter: String, reads: Bool = true,
        destructive: Bool = false, open: Bool = false
    ) {
        self.name = name
        self.description = description
        self.operation = operation
        self.parameter = parameter
        hints = (reads, destructive, open)
    }

    /// Those that read, and change what can be changed back.
    static let plain = [
        InventedTool("list_records", "Lists records, newest first.", .list, "page"),
        InventedTool("get_record", "Returns one record by its number.", .read, "number"),
        InventedTool("search_records", "Searches records by their text.", .search, "query"),
        InventedTool("list_customers", "Lists customers by name.", .list, "page"),
        InventedTool("get_customer", "Returns one customer with its address.", .read, "customer"),
        InventedTool("list_teams", "Lists the teams.", .list, "page"),
        InventedTool("get_schedule", "Returns the schedule of one team.", .read, "team"),
        InventedTool("draft_record", "Drafts a record that a person files.", .draft, "text", reads: false),
        InventedTool("update_record", "Changes a field of a record.", .write, "number", reads: false),
        InventedTool("add_note", "Adds a note to a record.", .write, "note", reads: false),
    ]
    static let all =
        plain + [
            InventedTool("search_messages", "Searches the messages of the inbox.", .search, "query"),
            InventedTool("get_message", "Returns one message with its text.", .read, "message"),
            InventedTool("fetch_page", "Fetches a web page and returns its text.", .read, "url", open: true),
            InventedTool("draft_reply", "Drafts a reply that a person sends.", .draft, "message", reads: false),
            InventedTool("send_reply", "Sends a reply to a customer.", .send, "message", reads: false, open: true),
            InventedTool(
                "delete_record", "Deletes a record for good.", .delete, "number", reads: false, destructive: true),
        ]

    /// What a server answers when it is asked for its tools.
    static func list(_ tools: [InventedTool], of server: String) -> Document {
        let answer = JSON.of([
            "initialize": .of([
                "protocolVersion": .string("2025-11-25"),
                "capabilities": .of(["tools": .of(["listChanged": .bool(false)])]),
                "serverInfo": .of(["name": .string(server.replacing("/", with: "-")), "version": .string("1.0.0")]),
            ]),
            "tools": .array(tools.map(\.json)),
        ])
        return Document(name: "tools.json", bytes: Array((answer.laidOut + "\n").utf8))
    }

    private var json: JSON {
        let field = JSON.of([
            "type": .string("string"), "description": .string("The \(parameter)."), "maxLength": .int(200),
        ])
        return .of([
            "name": .string(name), "description": .string(description),
            "inputSchema": .of([
                "type": .string("object"), "properties": .object([JSON.Member(parameter, field)]),
                "required": .texts([parameter]), "additionalProperties": .bool(false),
            ]),
            "annotations": .of([
                "readOnlyHint": .bool(hints.readOnly), "destructiveHint": .bool(hints.destructive),
                "idempotentHint": .bool(hints.readOnly), "openWorldHint": .bool(hints.open),
            ]),
        ])
    }
}
