/// The parameters that a JSON Schema declares, with those of nested objects and of the branches of a choice. References
/// are followed within the schema only; how deep and how many is limited, so that no schema can make it long.
struct SchemaWalk {
    private(set) var found: [ListedTool.Parameter] = []
    /// There are more than are read.
    private(set) var isCut = false
    private var visits = 0
    private let root: JSON

    /// How many parameters are read, how deep, and how many schemas are looked at.
    private static let most = 400, depth = 8, visits = 4_000

    init(_ schema: JSON, at place: String) {
        root = schema
        walk(schema, at: place, depth: 0, under: [])
    }

    private mutating func walk(_ schema: JSON, at place: String, depth: Int, under references: [String]) {
        guard schema.members != nil else { return }
        visits += 1
        guard depth < SchemaWalk.depth, visits < SchemaWalk.visits, found.count < SchemaWalk.most else {
            isCut = isCut || schema["properties"]?.members?.isEmpty == false
            return
        }
        let required = (schema["required"]?.array ?? []).compactMap(\.text)
        if let properties = schema["properties"]?.members {
            let at = pointer(place, "properties")
            for member in properties {
                guard found.count < SchemaWalk.most else {
                    isCut = true
                    return
                }
                read(
                    member, at: pointer(at, member.key), isRequired: required.contains(member.key), depth: depth,
                    under: references)
            }
        }
        for key in ["anyOf", "oneOf", "allOf"] {
            guard let branches = schema[key]?.array else { continue }
            for (index, branch) in branches.enumerated() {
                follow(branch, at: pointer(pointer(place, key), index), depth: depth + 1, under: references)
            }
        }
    }

    private mutating func read(
        _ member: JSON.Member, at place: String, isRequired: Bool, depth: Int, under references: [String]
    ) {
        let value = member.value, target = resolved(value)
        let title = value["title"]?.text, description = value["description"]?.text
        found.append(
            ListedTool.Parameter(
                name: member.key, description: [title, description].compactMap(\.self).joined(separator: ": "),
                types: Set(types(of: target, depth: 0)), narrowed: isNarrowed(target), choices: choices(of: target),
                isRequired: isRequired, isOutermost: depth == 0, place: place,
                plain: ListedTool.Parameter.plain(member.key)))
        follow(value, at: place, depth: depth + 1, under: references)
        if let items = target["items"] {
            follow(items, at: pointer(place, "items"), depth: depth + 1, under: references)
        }
    }

    /// Walks on into a schema or what it refers to, unless the way went through there already.
    private mutating func follow(_ schema: JSON, at place: String, depth: Int, under references: [String]) {
        guard let reference = schema["$ref"]?.text else {
            return walk(schema, at: place, depth: depth, under: references)
        }
        guard !references.contains(reference) else { return }
        walk(resolved(schema), at: place, depth: depth, under: references + [reference])
    }

    /// What a `$ref` within the same schema points at; the schema itself for anything else, other documents included.
    private func resolved(_ schema: JSON) -> JSON {
        guard let reference = schema["$ref"]?.text, reference.hasPrefix("#/") else { return schema }
        var node: JSON? = root
        for step in reference.dropFirst(2).split(separator: "/").prefix(16) {
            node = node?[String(step).replacing("~1", with: "/").replacing("~0", with: "~")]
        }
        return node ?? schema
    }

    private func branches(of schema: JSON) -> [JSON] {
        ["anyOf", "oneOf", "allOf"].flatMap { schema[$0]?.array?.prefix(40) ?? [] }
    }

    private func types(of schema: JSON, depth: Int) -> [String] {
        guard depth < 4 else { return [] }
        if let type = schema["type"] {
            if let one = type.text { return [one] }
            if let several = type.array { return several.compactMap(\.text) }
        }
        return branches(of: schema).flatMap { types(of: resolved($0), depth: depth + 1) }
    }

    private func choices(of schema: JSON) -> [String] {
        if let values = schema["enum"]?.array { return values.prefix(200).compactMap(\.text) }
        if let value = schema["const"]?.text { return [value] }
        return branches(of: schema).flatMap { branch -> [String] in
            let branch = resolved(branch)
            return (branch["enum"]?.array?.prefix(200).compactMap(\.text) ?? [])
                + [branch["const"]?.text].compactMap(\.self)
        }
    }

    private func isNarrowed(_ schema: JSON) -> Bool {
        if schema["enum"] != nil || schema["const"] != nil || schema["pattern"] != nil { return true }
        if let format = schema["format"]?.text {
            return ["date", "date-time", "time", "uuid", "email", "ipv4", "ipv6"].contains(format)
        }
        let branches = (schema["anyOf"]?.array ?? schema["oneOf"]?.array ?? []).prefix(40)
            .map(resolved).filter { $0["type"]?.text != "null" }
        return !branches.isEmpty && branches.allSatisfy { $0["enum"] != nil || $0["const"] != nil }
    }
}

extension ListedTool.Parameter {
    /// One of the flat list that Docker's registry has; nil for what has no name.
    init?(argument json: JSON, at place: String) {
        guard let name = json["name"]?.text else { return nil }
        self.init(
            name: name, description: json["desc"]?.text ?? json["description"]?.text ?? "",
            types: Set([json["type"]?.text].compactMap(\.self)), narrowed: json["enum"] != nil,
            choices: (json["enum"]?.array ?? []).compactMap(\.text), isRequired: json["optional"]?.bool == false,
            isOutermost: true, place: place, plain: Self.plain(name))
    }

    /// A name in small letters, without anything between them.
    static func plain(_ name: String) -> String {
        if name.utf8.allSatisfy({ $0 < 128 }) {
            return String(
                decoding: name.utf8.compactMap { byte in
                    (97...122).contains(byte) ? byte : (65...90).contains(byte) ? byte + 32 : nil
                }, as: UTF8.self)
        }
        return name.lowercased().filter(\.isLetter)
    }
}

extension ListedTool {
    /// Where the schema of the tool's results says that it may ask a person for something first, as the revision of
    /// 2026-07-28 has it; nil where it does not.
    var outputAsksForInput: String? {
        guard let properties = definition["outputSchema"]?["properties"] else { return nil }
        for key in ["inputRequests", "requestState"] where properties[key] != nil {
            return pointer(place, "outputSchema") + "/properties/" + key
        }
        let kinds = properties["resultType"]?["enum"]?.array ?? [properties["resultType"]?["const"]].compactMap(\.self)
        guard kinds.contains(where: { $0.text == "input_required" || $0.text == "inputRequired" }) else { return nil }
        return pointer(place, "outputSchema") + "/properties/resultType"
    }
}
