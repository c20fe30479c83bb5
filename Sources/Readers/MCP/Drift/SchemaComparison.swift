/// What two schemas of one tool allow, beside each other: what may be passed now and could not before, and the reverse.
/// Where a keyword cannot be weighed, the change counts as wider.
struct SchemaComparison {
    struct Difference {
        let kind: DriftKind
        /// The parameter by its path, such as `filter.names`; empty for the whole.
        let path: String
        /// A JSON pointer below the schema.
        let place: String
        let before: JSON?
        let after: JSON?
        /// Completes "PARAMETER of TOOL: …", without a full stop.
        let says: String
    }
    private(set) var differences: [Difference] = []
    private let old: JSON
    private let new: JSON
    private var seen: Set<[String]> = []

    /// A missing schema allows anything; a list is the flat form of Docker's registry.
    init(old: JSON?, new: JSON?) {
        self.old = SchemaComparison.schema(old)
        self.new = SchemaComparison.schema(new)
    }

    private static func schema(_ json: JSON?) -> JSON {
        guard let list = json?.array else { return json ?? .object([]) }
        let properties = list.compactMap { argument in
            argument["name"]?.text.map { JSON.Member($0, argument) }
        }
        let required = list.compactMap { $0["optional"]?.bool == false ? $0["name"] : nil }
        return .of(["type": .string("object"), "properties": .object(properties), "required": .array(required)])
    }

    mutating func compare() {
        if Canonical.bytes(of: old) != Canonical.bytes(of: new) { compare(old, new, path: [], place: "", depth: 0) }
    }

    // MARK: One schema

    mutating func compare(_ old: JSON, _ new: JSON, path: [String], place: String, depth: Int) {
        if old["$ref"] != nil || new["$ref"] != nil {
            // A loop of references is followed once.
            let step = [old["$ref"]?.text ?? "", new["$ref"]?.text ?? "", path.last ?? ""]
            guard seen.insert(step).inserted else { return }
        }
        guard depth < 32 else {
            if Canonical.bytes(of: old) != Canonical.bytes(of: new) {
                note(.schemaWidened, path, place, old, new, "differs deeper than is compared, which counts as wider")
            }
            return
        }
        let old = resolved(old, self.old), new = resolved(new, self.new)
        compareTypes(old, new, path, place)
        compareValues(old, new, path, place)
        compareBounds(old, new, path, place)
        compareWords(old, new, path, place)
        compareMembers(old, new, path, place, depth)
        compareChoices(old, new, path, place, depth)
        compareRest(old, new, path, place)
    }

    mutating func note(
        _ kind: DriftKind, _ path: [String], _ place: String, _ before: JSON?, _ after: JSON?, _ says: String
    ) {
        differences.append(
            Difference(
                kind: kind, path: path.joined(separator: "."), place: place, before: before, after: after, says: says))
    }

    /// What a `$ref` points at, with the keywords beside it; other documents are never opened.
    private func resolved(_ schema: JSON, _ root: JSON) -> JSON {
        var schema = schema, steps = 0
        while let reference = schema["$ref"]?.text, reference.hasPrefix("#"), steps < 8 {
            var found: JSON? = root
            for step in reference.dropFirst().split(separator: "/") {
                let key = String(step).replacing("~1", with: "/").replacing("~0", with: "~")
                found =
                    found?[key]
                    ?? Int(key).flatMap { index in
                        found?.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                    }
            }
            guard let found else { return schema }
            let beside = (schema.members ?? []).filter { $0.key != "$ref" }
            let own = Set(beside.map(\.key))
            schema = .object(beside + (found.members ?? []).filter { !own.contains($0.key) })
            steps += 1
        }
        return merged(schema, root)
    }

    /// `allOf` with what it holds drawn together; a keyword that stands twice is kept where it stood first.
    private func merged(_ schema: JSON, _ root: JSON) -> JSON {
        guard let parts = schema["allOf"]?.array, parts.count <= 32 else { return schema }
        var members = (schema.members ?? []).filter { $0.key != "allOf" }
        for part in parts {
            for member in (part["$ref"] == nil ? part : resolved(part, root)).members ?? [] {
                guard let at = members.firstIndex(where: { $0.key == member.key }) else {
                    members.append(member)
                    continue
                }
                switch (members[at].value, member.value) {
                case (.object(let one), .object(let other)):
                    members[at] = JSON.Member(
                        member.key,
                        .object(
                            one
                                + other.filter { new in
                                    !one.contains { $0.key == new.key }
                                }))
                case (.array(let one), .array(let other)) where member.key == "required":
                    members[at] = JSON.Member(member.key, .array(one + other.filter { !one.contains($0) }))
                default: break
                }
            }
        }
        return .object(members)
    }

    // MARK: Types and listed values

    private mutating func compareTypes(_ old: JSON, _ new: JSON, _ path: [String], _ place: String) {
        func types(_ schema: JSON) -> Set<String>? {
            if let one = schema["type"]?.text { return [one] }
            return schema["type"]?.array.map { Set($0.compactMap(\.text)) }
        }
        let then = types(old), now = types(new)
        guard then != now else { return }
        // An absent type beside listed values or a choice is told there.
        guard let then, let now else {
            let told = ["enum", "const", "anyOf", "oneOf"].contains { old[$0] != nil || new[$0] != nil }
            if !told {
                note(
                    then == nil ? .schemaNarrowed : .schemaWidened, path, place + "/type", old["type"], new["type"],
                    then == nil ? "takes one type only now" : "takes any type now")
            }
            return
        }
        let covers = now.contains("number") ? now.union(["integer"]) : now
        let wider = !now.subtracting(then.contains("number") ? then.union(["integer"]) : then).isEmpty
        if wider {
            note(.schemaWidened, path, place + "/type", old["type"], new["type"], "takes other types now")
        } else if !then.subtracting(covers).isEmpty || then != now {
            note(.schemaNarrowed, path, place + "/type", old["type"], new["type"], "takes fewer types now")
        }
    }

    private mutating func compareValues(_ old: JSON, _ new: JSON, _ path: [String], _ place: String) {
        func values(_ schema: JSON) -> [JSON]? { schema["enum"]?.array ?? schema["const"].map { [$0] } }
        let key = new["enum"] != nil || old["enum"] != nil ? "enum" : "const"
        switch (values(old), values(new)) {
        case (nil, nil): break
        case (let then?, nil):
            // A choice may have taken over what was listed.
            guard new["anyOf"] == nil, new["oneOf"] == nil else { return }
            note(.schemaWidened, path, place, .array(then), nil, "no longer takes listed values only")
        case (nil, let now?):
            guard old["anyOf"] == nil, old["oneOf"] == nil else { return }
            note(.schemaNarrowed, path, place + "/" + key, nil, .array(now), "takes listed values only now")
        case (let then?, let now?):
            let before = Set(then), after = Set(now)
            let added = now.filter { !before.contains($0) }, gone = then.filter { !after.contains($0) }
            if !added.isEmpty {
                note(.schemaWidened, path, place + "/" + key, nil, .array(added), "takes further values")
            }
            if !gone.isEmpty {
                note(.schemaNarrowed, path, place + "/" + key, .array(gone), nil, "takes fewer values")
            }
        }
    }

    // MARK: Limits

    private static let upper = [
        "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains",
    ]
    private static let lower = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"]
    private static let forms = ["pattern", "format", "contentEncoding", "contentMediaType", "multipleOf"]

    private mutating func compareBounds(_ old: JSON, _ new: JSON, _ path: [String], _ place: String) {
        for (keys, sign) in [(SchemaComparison.upper, 1), (SchemaComparison.lower, -1)] {
            for key in keys where old[key] != new[key] {
                let then = old[key], now = new[key], at = pointer(place, key)
                switch (then.flatMap(Decimals.init), now.flatMap(Decimals.init)) {
                case (_, nil) where then != nil:
                    note(.schemaWidened, path, at, then, now, "has no limit \(key) any more")
                case (nil, _?): note(.schemaNarrowed, path, at, then, now, "has a limit \(key) now")
                case (let one?, let two?) where one != two:
                    let wider = (one < two) == (sign > 0)
                    note(
                        wider ? .schemaWidened : .schemaNarrowed, path, at, then, now,
                        "has a \(wider ? "wider" : "narrower") limit \(key)")
                default: break
                }
            }
        }
        for key in SchemaComparison.forms where old[key] != new[key] {
            let at = pointer(place, key)
            switch (old[key], new[key]) {
            case (let then?, nil): note(.schemaWidened, path, at, then, nil, "is not held to a \(key) any more")
            case (nil, let now?): note(.schemaNarrowed, path, at, nil, now, "is held to a \(key) now")
            case (let then, let now): note(.schemaWidened, path, at, then, now, "is held to another \(key)")
            }
        }
        if old["uniqueItems"]?.bool == true, new["uniqueItems"]?.bool != true {
            note(.schemaWidened, path, place, old["uniqueItems"], new["uniqueItems"], "may hold the same twice now")
        } else if old["uniqueItems"]?.bool != true, new["uniqueItems"]?.bool == true {
            note(
                .schemaNarrowed, path, place, old["uniqueItems"], new["uniqueItems"], "may not hold the same twice now")
        }
    }

    // MARK: Words

    private mutating func compareWords(_ old: JSON, _ new: JSON, _ path: [String], _ place: String) {
        if old["default"] != new["default"] {
            let kind: DriftKind
            switch (old["default"] ?? .null, new["default"] ?? .null) {
            case (.number, .number), (.number, .null), (.null, .number), (.null, .null): kind = .text
            case (_, .null): kind = .text
            default: kind = .defaultChanged
            }
            note(kind, path, pointer(place, "default"), old["default"], new["default"], "has another default")
        }
        for key in ["description", "desc", "$comment", "examples", "title"] where old[key] != new[key] {
            // Programs make titles of names; they are words all the same.
            let then = SchemaComparison.words(old[key]), now = SchemaComparison.words(new[key])
            let directions = Directions.gained(from: then, to: now)
            note(
                directions.isEmpty ? .text : .directionsGained, path, pointer(place, key), old[key], new[key],
                directions.isEmpty
                    ? "its \(key) has other words" : "its \(key) now holds \(directions.joined(separator: ", "))")
        }
    }
    private static func words(_ json: JSON?) -> String {
        switch json {
        case .string(let text)?: text
        case .array(let items)?: items.compactMap(\.text).joined(separator: "; ")
        default: ""
        }
    }
}
