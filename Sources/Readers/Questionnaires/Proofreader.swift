import Assessment

/// Reads the files that people write for us (maps, policies) strictly: an unknown key, a missing one or a value of
/// another type is kept as a problem at its pointer, and reading goes on, so that all of them are reported at once.
struct Proofreader {
    private(set) var problems: [Problem] = []

    mutating func note(_ at: String, _ says: String) { problems.append(Problem(.pointer(at), says)) }

    /// The members of an object, after naming every key that is not one of `keys` and every one of `required` that is
    /// missing. Nil, with a problem, if it is no object.
    mutating func object(_ json: JSON?, _ at: String, keys: [String], required: [String] = []) -> JSON? {
        guard let json, let members = json.members else {
            note(at, "A group of keys was expected: \(keys.joined(separator: ", ")).")
            return nil
        }
        for member in members where !keys.contains(member.key) {
            note(
                pointer(at, member.key),
                "There is no key \"\(member.key)\" here; known are \(keys.joined(separator: ", ")).")
        }
        for key in required where json[key].map(\.isNull) ?? true {
            note(pointer(at, key), "The key \"\(key)\" is missing.")
        }
        return json
    }

    /// The items of a list, each with its pointer; empty, with a problem, if it is no list. Nothing at all is empty.
    mutating func list(_ json: JSON?, _ at: String) -> [(item: JSON, at: String)] {
        guard let json, !json.isNull else { return [] }
        guard let items = json.array else {
            note(at, "A list was expected.")
            return []
        }
        return items.enumerated().map { ($0.element, pointer(at, $0.offset)) }
    }

    /// A text, as written: numbers and the YAML words for true and false are texts here. Nil, with a problem, for a group
    /// or a list; nil without one where nothing stands.
    mutating func text(_ json: JSON?, _ at: String) -> String? {
        guard let json, !json.isNull else { return nil }
        guard let text = json.scalarText else {
            note(at, "A text was expected.")
            return nil
        }
        return text
    }

    /// The texts of a list, or of one text that stands alone.
    mutating func texts(_ json: JSON?, _ at: String) -> [String] {
        if let text = json?.scalarText { return [text] }
        return list(json, at).compactMap { text($0.item, $0.at) }
    }

    /// A whole number in a range; nil, with a problem, for all else; nil without one where nothing stands.
    mutating func number(_ json: JSON?, _ at: String, in range: ClosedRange<Int>) -> Int? {
        guard let json, !json.isNull else { return nil }
        guard let number = json.int, range.contains(number) else {
            note(at, "A whole number from \(range.lowerBound) to \(range.upperBound) was expected.")
            return nil
        }
        return number
    }

    /// A day such as 2026-10-01; nil, with a problem, for all else; nil without one where nothing stands.
    mutating func day(_ json: JSON?, _ at: String) -> Day? {
        guard let text = text(json, at) else { return nil }
        if let day = Day(iso: text) { return day }
        note(at, "A day such as 2026-10-01 was expected.")
        return nil
    }

    /// One word of a fixed set; nil, with a problem, for another; nil without one where nothing stands.
    mutating func word<W>(_ json: JSON?, _ at: String, among known: [W], by name: (W) -> String) -> W? {
        guard let text = text(json, at) else { return nil }
        if let word = known.first(where: { name($0) == text }) { return word }
        note(at, "\"\(text)\" is not known here; known are \(known.map(name).joined(separator: ", ")).")
        return nil
    }

    /// The same for an enumeration of words.
    mutating func word<W: RawRepresentable & CaseIterable>(_ json: JSON?, _ at: String, as type: W.Type) -> W?
    where W.RawValue == String {
        word(json, at, among: Array(W.allCases), by: \.rawValue)
    }
}

extension JSON {
    /// A scalar as text: a string as it is, a number by its digits, true and false by those words; nil for the rest.
    var scalarText: String? {
        switch self {
        case .string(let text): text
        case .number(let digits): digits
        case .bool(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}
