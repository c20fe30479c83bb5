import Foundation

/// One shape of `tprm help json`, and whether a printed value has it.
indirect enum Shape {
    /// Keys with their shapes, and whether they may be missing.
    case object([(key: String, shape: Shape, optional: Bool)])
    case list(Shape)
    case either([Shape])
    /// Another shape by its name; anything, where none has that name.
    case named(String)
    /// A scalar, one of these words where there are any.
    case scalar([String])

    /// Every shape of the text, by its name.
    static func all(in text: String) -> [String: Shape] {
        var entries: [(names: String, text: String)] = []
        for line in text.split(separator: "\n") where !line.isEmpty {
            if line.hasPrefix(" ") {
                entries[entries.count - 1].text += " " + line
            } else if let cut = line.range(of: "  ") {
                entries.append((String(line[..<cut.lowerBound]), String(line[cut.upperBound...])))
            } else {
                entries.append((String(line), ""))
            }
        }
        var shapes: [String: Shape] = [:]
        for entry in entries where entry.text.contains("{") {
            var tokens = Tokens(entry.text)
            let shape = tokens.type()
            for name in entry.names.components(separatedBy: ", ") { shapes[name] = shape }
        }
        return shapes
    }

    /// What is wrong with a value, with its path; empty when it has the shape.
    func complaints(_ value: Any, _ shapes: [String: Shape], at path: String = "") -> [String] {
        if value is NSNull { return [] }
        switch self {
        case .named("any"): return []
        case .named(let name):
            return shapes[name]?.complaints(value, shapes, at: path)
                ?? Shape.scalar([]).complaints(value, shapes, at: path)
        case .either(let choices):
            let all = choices.map { $0.complaints(value, shapes, at: path) }
            return all.contains([]) ? [] : all.first ?? []
        case .list(let item):
            guard let items = value as? [Any] else { return ["\(path): no list"] }
            return items.flatMap { item.complaints($0, shapes, at: path + "[]") }
        case .scalar(let words):
            if value is [Any] || value is [String: Any] { return ["\(path): not told"] }
            guard !words.isEmpty, let text = value as? String else { return [] }
            return words.contains(text) ? [] : ["\(path): \(text) is not told"]
        case .object(let fields):
            guard let object = value as? [String: Any] else { return ["\(path): no object"] }
            let told = Set(fields.map(\.key))
            let extra = object.keys.filter { !told.contains($0) }.map { "\(path).\($0): not told" }
            return extra.sorted()
                + fields.flatMap { key, shape, optional -> [String] in
                    guard let inner = object[key] else { return optional ? [] : ["\(path).\(key): missing"] }
                    // A word may be a key and the name of a shape: then it is what is printed.
                    if case .named(let name) = shape, name != "any", !(inner is [String: Any]), !(inner is [Any]) {
                        return []
                    }
                    return shape.complaints(inner, shapes, at: "\(path).\(key)")
                }
        }
    }

    /// The words and marks of one entry.
    private struct Tokens {
        private var rest: [String]

        init(_ text: String) {
            rest = []
            var word = ""
            for character in text {
                if character.isLetter || character.isNumber || "_-".contains(character) {
                    word.append(character)
                    continue
                }
                if !word.isEmpty { rest.append(word) }
                word = ""
                if !character.isWhitespace { rest.append(String(character)) }
            }
        }

        mutating func type() -> Shape {
            var choices = [one()]
            while next("|") { choices.append(one()) }
            return choices.count == 1 ? choices[0] : .either(choices)
        }
        private mutating func one() -> Shape {
            if next("{") {
                var fields: [(String, Shape, Bool)] = []
                while !next("}"), !rest.isEmpty {
                    fields.append(field())
                    _ = next(",")
                }
                return .object(fields)
            }
            if next("[") {
                let item = type()
                _ = next("]")
                return .list(item)
            }
            return .named(rest.isEmpty ? "" : rest.removeFirst())
        }
        private mutating func field() -> (String, Shape, Bool) {
            let key = rest.removeFirst(), optional = next("?")
            if let words = comment() { return (key, .scalar(words), optional) }
            guard let mark = rest.first, mark != ",", mark != "}" else { return (key, .named(key), optional) }
            let shape = one()
            _ = comment()
            return (key, shape, optional)
        }
        /// What stands in brackets: the words that a value takes, or a remark.
        private mutating func comment() -> [String]? {
            guard next("(") else { return nil }
            let inside = rest.prefix { $0 != ")" }
            rest.removeFirst(min(rest.count, inside.count + 1))
            let words = inside.filter { $0 != "," }
            let isList = inside.contains(",") && inside.enumerated().allSatisfy { ($1 == ",") == ($0 % 2 == 1) }
            return isList ? words.filter { $0 != "true" && $0 != "false" } : []
        }
        private mutating func next(_ mark: String) -> Bool {
            guard rest.first == mark else { return false }
            rest.removeFirst()
            return true
        }
    }
}
