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
        let isRequired: Bool
        /// Not a part of another parameter.
        let isOutermost: Bool
        let place: String
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
    let readOnly: Hint
    let destructive: Hint
    let idempotent: Hint
    let openWorld: Hint
    let hasAnnotations: Bool
    /// Where the tool stands.
    let place: String
    /// The whole definition, as it was written.
    let definition: JSON

    /// nil for what is not an object with a name.
    init?(_ json: JSON, at place: String) {
        guard let name = json["name"]?.text, !name.isEmpty else { return nil }
        self.name = name.nfc
        self.place = place
        definition = json
        let annotations = json["annotations"]
        title = json["title"]?.text ?? annotations?["title"]?.text ?? ""
        description = json["description"]?.text ?? ""
        let key = ["inputSchema", "input_schema", "parameters"].first { json[$0]?.members != nil } ?? "inputSchema"
        hasAnnotations = annotations?.members?.isEmpty == false
        if let schema = json[key], schema.members != nil {
            hasSchema = true
            parameters = ListedTool.parameters(of: schema, at: pointer(place, key), within: schema, depth: 0)
        } else if let arguments = json["arguments"]?.array {
            // Docker's registry lists arguments flat.
            hasSchema = true
            parameters = arguments.enumerated().compactMap { index, argument in
                ListedTool.argument(argument, at: pointer(pointer(place, "arguments"), index))
            }
        } else {
            hasSchema = false
            parameters = []
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

    private static func argument(_ json: JSON, at place: String) -> Parameter? {
        guard let name = json["name"]?.text else { return nil }
        return Parameter(
            name: name, description: json["desc"]?.text ?? json["description"]?.text ?? "",
            types: Set([json["type"]?.text].compactMap(\.self)), narrowed: json["enum"] != nil,
            isRequired: json["optional"]?.bool == false, isOutermost: true, place: place)
    }

    /// The parameters that a schema declares, with those of nested objects and of the branches of a choice. References
    /// are followed within the schema only, and never twice on one way down.
    private static func parameters(of schema: JSON, at place: String, within root: JSON, depth: Int) -> [Parameter] {
        guard depth < 8 else { return [] }
        var found: [Parameter] = []
        let required = Set((schema["required"]?.array ?? []).compactMap(\.text))
        for member in schema["properties"]?.members ?? [] {
            let at = pointer(pointer(place, "properties"), member.key)
            let resolved = ListedTool.resolved(member.value, in: root)
            found.append(
                Parameter(
                    name: member.key,
                    description: [member.value["title"]?.text, member.value["description"]?.text]
                        .compactMap(\.self).joined(separator: ": "),
                    types: ListedTool.types(of: resolved, in: root, depth: 0),
                    narrowed: ListedTool.isNarrowed(resolved), isRequired: required.contains(member.key),
                    isOutermost: depth == 0, place: at))
            found += parameters(of: resolved, at: at, within: root, depth: depth + 1)
            if let items = resolved["items"] {
                found += parameters(
                    of: ListedTool.resolved(items, in: root), at: pointer(at, "items"), within: root, depth: depth + 1)
            }
        }
        for key in ["anyOf", "oneOf", "allOf"] {
            for (index, branch) in (schema[key]?.array ?? []).enumerated() {
                found += parameters(
                    of: ListedTool.resolved(branch, in: root), at: pointer(pointer(place, key), index), within: root,
                    depth: depth + 1)
            }
        }
        return found
    }

    /// What a `$ref` within the same schema points at; the schema itself for anything else, other documents included.
    private static func resolved(_ schema: JSON, in root: JSON) -> JSON {
        guard let reference = schema["$ref"]?.text, reference.hasPrefix("#/") else { return schema }
        var found: JSON? = root
        for step in reference.dropFirst(2).split(separator: "/") {
            found = found?[String(step).replacing("~1", with: "/").replacing("~0", with: "~")]
        }
        return found ?? schema
    }

    private static func types(of schema: JSON, in root: JSON, depth: Int) -> Set<String> {
        guard depth < 4 else { return [] }
        if let type = schema["type"]?.text { return [type] }
        if let types = schema["type"]?.array { return Set(types.compactMap(\.text)) }
        let branches = ["anyOf", "oneOf", "allOf"].flatMap { schema[$0]?.array ?? [] }
        return branches.reduce(into: []) { $0.formUnion(types(of: resolved($1, in: root), in: root, depth: depth + 1)) }
    }

    private static func isNarrowed(_ schema: JSON) -> Bool {
        if schema["enum"] != nil || schema["const"] != nil || schema["pattern"] != nil { return true }
        if let format = schema["format"]?.text {
            return ["date", "date-time", "time", "uuid", "email", "ipv4", "ipv6"].contains(format)
        }
        let branches = (schema["anyOf"]?.array ?? schema["oneOf"]?.array ?? []).filter { $0["type"]?.text != "null" }
        return !branches.isEmpty && branches.allSatisfy { $0["enum"] != nil || $0["const"] != nil }
    }

    /// SHA-256 of what a model is told of the tool: name, title, description, schemas and annotations, written with
    /// sorted keys and without spaces, so that order and layout do not matter and any word does.
    var hash: String {
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

/// One spelling of a JSON value, for hashing: keys sorted by their bytes, no spaces, numbers as written.
enum Canonical {
    static func bytes(of json: JSON) -> [UInt8] {
        var bytes: [UInt8] = []
        write(json, to: &bytes)
        return bytes
    }

    private static func write(_ json: JSON, to bytes: inout [UInt8]) {
        switch json {
        case .null: bytes += Array("null".utf8)
        case .bool(let value): bytes += Array((value ? "true" : "false").utf8)
        case .number(let digits): bytes += Array(digits.utf8)
        case .string(let text): write(text, to: &bytes)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(item, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            for (index, member) in sorted.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                write(member.value, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<32:
                bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
