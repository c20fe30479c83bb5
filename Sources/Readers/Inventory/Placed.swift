/// A value of a client's settings with the line on which it begins, whatever the format. A key that stands twice is kept
/// twice.
struct Placed: Sendable {
    indirect enum Value: Sendable {
        case null
        case bool(Bool)
        case number(String)
        case text(String)
        case list([Placed])
        case table([Member])
    }
    /// A key and its value; the line is the key's.
    struct Member: Sendable {
        let key: String
        let line: Int?
        let value: Placed
    }
    let value: Value
    /// Counted from 1; nil where the format tells none.
    let line: Int?

    init(_ value: Value, line: Int? = nil) {
        self.value = value
        self.line = line
    }

    /// From a format that tells no lines.
    init(_ json: JSON) {
        line = nil
        switch json {
        case .null: value = .null
        case .bool(let flag): value = .bool(flag)
        case .number(let digits): value = .number(digits)
        case .string(let text): value = .text(text)
        case .array(let items): value = .list(items.map { Placed($0) })
        case .object(let members):
            value = .table(members.map { Member(key: $0.key, line: nil, value: Placed($0.value)) })
        }
    }

    /// The last value of a key, which counts for the clients; nil where it stands nowhere.
    subscript(_ key: String) -> Placed? { members?.last { $0.key == key }?.value }
    /// The first of some spellings of a key that stands there.
    func first(_ keys: String...) -> Placed? {
        for key in keys { if let found = self[key], !found.isNull { return found } }
        return nil
    }
    var members: [Member]? { if case .table(let members) = value { members } else { nil } }
    var list: [Placed]? { if case .list(let items) = value { items } else { nil } }
    var text: String? { if case .text(let text) = value { text } else { nil } }
    var bool: Bool? { if case .bool(let flag) = value { flag } else { nil } }
    var isNull: Bool { if case .null = value { true } else { false } }
    /// A text, number or flag as it is handed to a program.
    var word: String? {
        switch value {
        case .text(let text): text
        case .number(let digits): digits
        case .bool(let flag): flag ? "true" : "false"
        case .null, .list, .table: nil
        }
    }
    /// The texts of a list, or the one text that stands in its place.
    var words: [String]? { list.map { $0.compactMap(\.word) } ?? text.map { [$0] } }

    /// What stands at the end of a path of keys; `*` goes through every member. Each with the last key on the way.
    func at(_ path: [String]) -> [(through: String?, value: Placed)] {
        var reached: [(through: String?, value: Placed)] = [(nil, self)]
        for step in path {
            reached = reached.flatMap { found -> [(through: String?, value: Placed)] in
                let next = found.value.members?.filter { step == "*" || $0.key == step } ?? []
                return next.map { (step == "*" ? $0.key : found.through, $0.value) }
            }
        }
        return reached
    }
}

/// Why settings were not read: a line, and a sentence that never quotes what stands there, since that may be a secret.
struct Unread: Error {
    let line: Int?
    /// Completes "it was not read: …".
    let why: String
    init(_ line: Int?, _ why: String) {
        self.line = line
        self.why = why
    }
    /// The whole as a clause.
    var clause: String { (line.map { "line \($0): " } ?? "") + why }
}
