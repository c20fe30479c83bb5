import Assessment

/// Every text in a definition that a model may come to read.
enum Texts {
    /// A text, and what it is in the definition.
    struct Found: Sendable {
        let passage: ServerListing.Passage
        let role: Sentence.Role
    }

    /// The passages alone.
    static func all(in json: JSON, at place: String) -> [ServerListing.Passage] {
        found(in: json, at: place).map(\.passage)
    }

    /// All texts and the keys of an object's own making, with their pointers, in order. Structural words of JSON Schema
    /// (`type`, `format`, `$ref`) are left out: no model reads orders in them. `inTool` says that the object is a tool.
    static func found(in json: JSON, at place: String, inTool: Bool = false) -> [Found] {
        var found: [Found] = []
        collect(json, at: place, key: "", role: .other, isTop: inTool, depth: 0, into: &found)
        return found
    }

    private static let structural: Set<String> = [
        "type", "format", "$schema", "mimeType", "additionalProperties", "$ref", "$id",
    ]
    private static let schemas: Set<String> = ["inputSchema", "input_schema", "parameters"]
    private static let holders: Set<String> = ["properties", "patternProperties", "$defs", "definitions"]

    private static func collect(
        _ json: JSON, at place: String, key: String, role: Sentence.Role, isTop: Bool, depth: Int,
        into found: inout [Found]
    ) {
        guard depth < 128 else { return }
        switch json {
        case .string(let text):
            guard !text.isEmpty else { return }
            // What a parameter is described by is asked for; a default or an example is only a text.
            let told =
                role == .parameter && !["description", "title", "$comment"].contains(key) ? Sentence.Role.other : role
            found.append(
                Found(passage: ServerListing.Passage(text: text, place: place), role: key == "name" ? .name : told))
        case .array(let items):
            for (index, item) in items.enumerated() {
                collect(
                    item, at: pointer(place, index), key: key, role: role, isTop: false, depth: depth + 1, into: &found)
            }
        case .object(let members):
            for member in members {
                let at = pointer(place, member.key)
                if structural.contains(member.key), member.value.text != nil { continue }
                // A key is a word of the vendor's too: a parameter may be named with a sentence.
                if holders.contains(key) || member.key.utf8.count > 40 {
                    found.append(Found(passage: ServerListing.Passage(text: member.key, place: at), role: .name))
                }
                var inner = role
                if isTop {
                    inner =
                        member.key == "description"
                        ? .toolDescription : schemas.contains(member.key) ? .parameter : .other
                }
                collect(
                    member.value, at: at, key: member.key, role: inner, isTop: false, depth: depth + 1, into: &found)
            }
        default: break
        }
    }
}
