/// A JSON value as it was written: keys in their order, numbers as their digits.
package indirect enum JSON: Hashable, Sendable {
    /// One key and its value.
    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: JSON
        package init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }
    case null
    case bool(Bool)
    /// The digits as written, such as `1.10`.
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])
}

extension JSON {
    /// The value of a key of an object; nil for anything else.
    package subscript(_ key: String) -> JSON? {
        if case .object(let members) = self { members.first { $0.key == key }?.value } else { nil }
    }
    /// The text of a string; nil for anything else.
    package var text: String? { if case .string(let text) = self { text } else { nil } }
    package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    /// A whole number that fits; nil for anything else, `1.0` included.
    package var int: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
    package var array: [JSON]? { if case .array(let items) = self { items } else { nil } }
    package var members: [Member]? { if case .object(let members) = self { members } else { nil } }
    package var isNull: Bool { self == .null }

    /// An object whose members are given in order; nil values are left out.
    package static func of(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { key, value in value.map { Member(key, $0) } })
    }
    package static func int(_ value: Int) -> JSON { .number(String(value)) }
    package static func texts(_ values: some Sequence<String>) -> JSON { .array(values.map { .string($0) }) }
}

/// One step of an RFC 6901 pointer appended to another.
package func pointer(_ base: String, _ step: some CustomStringConvertible) -> String {
    let escaped = step.description.reduce(into: "") { text, character in
        switch character {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.append(character)
        }
    }
    return base + "/" + escaped
}
