import Assessment
import Digest

/// One tool as a server listed it.
struct ListedTool: Sendable {
    /// One parameter of a tool, nested ones included, with the words that describe it.
    struct Parameter: Sendable {
        let name: String
        let description: String
        /// The types that its schema names; empty when it names none.
        let types: Set<String>
        /// Whether the schema narrows it to listed values or a pattern.
        let narrowed: Bool
        /// The values that the schema lists.
        let choices: [String]
        let isRequired: Bool
        /// Not a part of another parameter.
        let isOutermost: Bool
        let place: String
        /// The name in small letters, without anything between them.
        let plain: String

        /// Whether it takes whatever text a caller writes.
        var takesText: Bool {
            !narrowed && (types.isEmpty || types.contains("string") || types.contains("array"))
        }
    }
    /// A hint of the vendor's, or the protocol's default where it says nothing.
    struct Hint: Sendable {
        let value: Bool
        let isStated: Bool
        let place: String
        let quote: String
    }

    /// As listed, in NFC.
    let name: String
    let title: String
    let description: String
    let parameters: [Parameter]
    /// Whether an input schema stands there at all.
    let hasSchema: Bool
    /// The schema has more parameters than are read.
    let isCut: Bool
    let readOnly: Hint
    let destructive: Hint
    let idempotent: Hint
    let openWorld: Hint
    let hasAnnotations: Bool
    /// Where the tool stands.
    let place: String
    /// The whole definition, as it was written.
    let definition: JSON
    /// SHA-256 of what a model is told of the tool: name, title, description, schemas and annotations, written with
    /// sorted keys and without spaces, so that order and layout do not matter and any word does.
    let hash: String

    /// nil for what is not an object with a name.
    init?(_ json: JSON, at place: String) {
        guard let name = json["name"]?.text, !name.isEmpty else { return nil }
        self.name = name.nfc
        self.place = place
        definition = json
        hash = ListedTool.hash(of: json)
        let annotations = json["annotations"]
        title = json["title"]?.text ?? annotations?["title"]?.text ?? ""
        description = json["description"]?.text ?? ""
        let key = ["inputSchema", "input_schema", "parameters"].first { json[$0]?.members != nil } ?? "inputSchema"
        hasAnnotations = annotations?.members?.isEmpty == false
        if let schema = json[key], schema.members != nil {
            hasSchema = true
            let walk = SchemaWalk(schema, at: pointer(place, key))
            parameters = walk.found
            isCut = walk.isCut
        } else if let arguments = json["arguments"]?.array {
            // Docker's registry lists arguments flat.
            hasSchema = true
            parameters = arguments.enumerated().compactMap { index, argument in
                Parameter(argument: argument, at: pointer(pointer(place, "arguments"), index))
            }
            isCut = false
        } else {
            hasSchema = false
            parameters = []
            isCut = false
        }
        func hint(_ key: String, default standard: Bool) -> Hint {
            if let value = annotations?[key]?.bool {
                return Hint(
                    value: value, isStated: true, place: "\(place)/annotations/\(key)", quote: "\(key): \(value)")
            }
            return Hint(value: standard, isStated: false, place: place, quote: "\(key) absent: default \(standard)")
        }
        readOnly = hint("readOnlyHint", default: false)
        destructive = hint("destructiveHint", default: true)
        idempotent = hint("idempotentHint", default: false)
        openWorld = hint("openWorldHint", default: true)
    }

    private static func hash(of definition: JSON) -> String {
        let keys = [
            "name", "title", "description", "inputSchema", "input_schema", "outputSchema", "annotations",
            "arguments", "parameters",
        ]
        let told = (definition.members ?? []).filter { keys.contains($0.key) }
        return Digest(of: Canonical.bytes(of: .object(told))).hex
    }

    /// SHA-256 over the names and hashes of all tools, in any order.
    static func hash(of tools: [ListedTool]) -> String {
        Digest(of: tools.map { "\($0.name.utf8.count):\($0.name)\($0.hash)" }.sorted().joined(separator: "\n")).hex
    }
}
