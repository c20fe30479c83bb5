/// Parameters, items and choices.
extension SchemaComparison {
    mutating func compareMembers(_ old: JSON, _ new: JSON, _ path: [String], _ place: String, _ depth: Int) {
        let then = old["properties"]?.members ?? [], now = new["properties"]?.members ?? []
        let before = Dictionary(then.map { ($0.key, $0.value) }) { first, _ in first }
        let after = Set(now.map(\.key))
        let must = required(new), had = required(old)
        for member in now {
            let at = pointer(place + "/properties", member.key), inner = path + [member.key]
            if let was = before[member.key] {
                compare(was, member.value, path: inner, place: at, depth: depth + 1)
                if had.contains(member.key), !must.contains(member.key) {
                    note(.schemaWidened, inner, at, .bool(true), .bool(false), "need not be given any more")
                } else if must.contains(member.key), !had.contains(member.key) {
                    note(.schemaNarrowed, inner, at, .bool(false), .bool(true), "must be given now")
                }
            } else {
                let free = isFreeForm(member.value)
                note(
                    .schemaWidened, inner, at, nil, member.value,
                    "is a new parameter" + (free ? " that takes free text" : "")
                        + (must.contains(member.key) ? " and must be given" : ""))
            }
        }
        for member in then where !after.contains(member.key) {
            note(
                .schemaNarrowed, path + [member.key], place + "/properties", member.value, nil,
                "is no parameter any more")
        }
        compareOpenness(old, new, path, place, depth)
        if let one = old["items"], let other = new["items"] {
            compare(one, other, path: path + ["[]"], place: place + "/items", depth: depth + 1)
        } else if old["items"] != new["items"] {
            let wider = new["items"] == nil
            note(
                wider ? .schemaWidened : .schemaNarrowed, path, place + (wider ? "" : "/items"), old["items"],
                new["items"], wider ? "may hold anything now" : "says what it may hold now")
        }
    }

    private func required(_ schema: JSON) -> Set<String> { Set((schema["required"]?.array ?? []).compactMap(\.text)) }

    /// Whether it takes text that nothing narrows.
    private func isFreeForm(_ schema: JSON) -> Bool {
        let types = schema["type"]?.text.map { [$0] } ?? schema["type"]?.array?.compactMap(\.text) ?? []
        let branches = (schema["anyOf"]?.array ?? schema["oneOf"]?.array ?? [])
        if !branches.isEmpty { return branches.contains(where: isFreeForm) }
        guard types.isEmpty || types.contains("string") || types.contains("object") || types.contains("array") else {
            return false
        }
        return schema["enum"] == nil && schema["const"] == nil && schema["pattern"] == nil
            && (types.contains("array") ? schema["items"].map(isFreeForm) ?? true : true)
    }

    /// Whether keys of the caller's own making may be passed: yes, where nothing says no.
    private mutating func compareOpenness(
        _ old: JSON, _ new: JSON, _ path: [String], _ place: String, _ depth: Int
    ) {
        for key in ["additionalProperties", "unevaluatedProperties", "additionalItems", "unevaluatedItems"] {
            let at = pointer(place, key)
            switch (old[key] ?? .bool(true), new[key] ?? .bool(true)) {
            case (.bool(let then), .bool(let now)):
                guard then != now else { continue }
                note(
                    now ? .schemaWidened : .schemaNarrowed, path, at, .bool(then), .bool(now),
                    now ? "takes keys that it does not name now" : "takes only the keys that it names now")
            case (.bool(let then), let now):
                note(
                    then ? .schemaNarrowed : .schemaWidened, path, at, .bool(then), now,
                    "takes keys of one form that it does not name")
            case (let then, .bool(let now)):
                note(
                    now ? .schemaWidened : .schemaNarrowed, path, at, then, .bool(now),
                    now ? "takes any key now" : "takes only the keys that it names now")
            case (let then, let now):
                compare(then, now, path: path + ["*"], place: at, depth: depth + 1)
            }
        }
    }

    // MARK: Choices

    /// Branches are told apart by what they say, not by their order.
    mutating func compareChoices(_ old: JSON, _ new: JSON, _ path: [String], _ place: String, _ depth: Int) {
        func branches(_ schema: JSON) -> [JSON]? { schema["anyOf"]?.array ?? schema["oneOf"]?.array }
        let key = new["anyOf"] != nil ? "anyOf" : "oneOf"
        switch (branches(old), branches(new)) {
        case (nil, nil): return
        case (nil, let now?):
            let kept = now.filter { $0 != SchemaComparison.null }
            let had = old["type"] != nil || old["enum"] != nil || old["const"] != nil
            if had, kept.count == 1 {
                compare(bare(old), kept[0], path: path, place: pointer(place, key) + "/0", depth: depth + 1)
                if kept.count < now.count { note(.schemaWidened, path, place, nil, .null, "may be null now") }
            } else {
                note(
                    had ? .schemaWidened : .schemaNarrowed, path, pointer(place, key), nil, new[key],
                    had ? "takes one of several forms now" : "takes only one of these forms now")
            }
        case (let then?, nil):
            let kept = then.filter { $0 != SchemaComparison.null }
            if kept.count == 1, new["type"] != nil || new["enum"] != nil || new["const"] != nil {
                compare(kept[0], bare(new), path: path, place: place, depth: depth + 1)
            } else {
                let narrowed = new["type"] != nil || new["enum"] != nil || new["const"] != nil
                note(
                    narrowed ? .schemaNarrowed : .schemaWidened, path, place, old["anyOf"] ?? old["oneOf"], nil,
                    narrowed ? "takes one form only now" : "takes any form now")
            }
        case (let then?, let now?):
            let before = Set(then.map { Canonical.bytes(of: $0) }), after = Set(now.map { Canonical.bytes(of: $0) })
            let added = now.filter { !before.contains(Canonical.bytes(of: $0)) }
            let gone = then.filter { !after.contains(Canonical.bytes(of: $0)) }
            if added.count == 1, gone.count == 1 {
                compare(gone[0], added[0], path: path, place: pointer(place, key), depth: depth + 1)
                return
            }
            for branch in added {
                note(.schemaWidened, path, pointer(place, key), nil, branch, "takes a further form")
            }
            for branch in gone { note(.schemaNarrowed, path, pointer(place, key), branch, nil, "takes a form less") }
        }
    }

    private static let null = JSON.of(["type": .string("null")])
    /// What limits values, without the words that were compared already.
    private func bare(_ schema: JSON) -> JSON {
        let words: Set<String> = ["title", "description", "default", "examples", "$comment", "desc"]
        return .object((schema.members ?? []).filter { !words.contains($0.key) })
    }

    // MARK: The rest

    /// Keywords that are not weighed: a condition that is dropped or is another may let more through.
    mutating func compareRest(_ old: JSON, _ new: JSON, _ path: [String], _ place: String) {
        let conditions = [
            "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "patternProperties", "propertyNames",
            "contains", "prefixItems", "allOf",
        ]
        for key in conditions {
            let then = old[key].map { Canonical.bytes(of: $0) }, now = new[key].map { Canonical.bytes(of: $0) }
            guard then != now else { continue }
            let narrower = then == nil
            note(
                narrower ? .schemaNarrowed : .schemaWidened, path, pointer(place, key), old[key], new[key],
                narrower
                    ? "has a condition \(key) now"
                    : now == nil ? "has no condition \(key) any more" : "has another condition \(key)")
        }
    }
}
