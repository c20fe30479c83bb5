import Assessment
import Yams

extension JSON {
    /// Reads one YAML document as the values that JSON knows. Only `null`, `~`, `true`, `false` and numbers as JSON has
    /// them are more than text: `no`, `1.10.2`, `010` and `12:30` stay what was written. Anchors, aliases, merge keys,
    /// own tags, keys that are no text or stand twice, and a second document are refused with their line.
    package static func yaml(_ bytes: [UInt8], name file: String) throws(ReadingError) -> JSON {
        guard !bytes.isEmpty else { throw .empty(file: file) }
        guard bytes.count <= Limits.yaml else {
            throw .tooLarge(file: file, bytes: bytes.count, limit: Limits.yaml)
        }
        guard let text = PlainText(bytes), text.assumption == nil else {
            throw .malformed(file: file, place: nil, why: "the text is not UTF-8, as YAML must be; save it as UTF-8")
        }
        // Before composing: an alias within a key would be unfolded there, however often it doubles.
        if let alias = Aliases.first(in: text.bytes) {
            throw .malformed(
                file: file, place: .line(alias.line),
                why: "\"*\(alias.name)\" stands for what \"&\(alias.name)\" marks; tprm does not follow such aliases, "
                    + "because a short file can grow without end. Write the text out")
        }
        do {
            let parser = try Parser(
                yaml: String(decoding: text.bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
            // A node's anchor lives as long as its parser.
            return try withExtendedLifetime(parser) {
                guard let node = try parser.singleRoot() else {
                    throw ReadingError.malformed(file: file, place: nil, why: "there is nothing but comments in it")
                }
                var walk = YAMLWalk(file: file)
                return try walk.value(node, depth: 1)
            }
        } catch let error as ReadingError {
            throw error
        } catch let error as YamlError {
            throw ReadingError(error, file: file)
        } catch {
            throw .malformed(file: file, place: nil, why: "it is not YAML")
        }
    }
}

/// Turns composed nodes into values, within a budget.
private struct YAMLWalk {
    let file: String
    private var nodes = 0

    init(file: String) { self.file = file }

    mutating func value(_ node: Node, depth: Int) throws(ReadingError) -> JSON {
        try check(node, depth)
        switch node {
        case .scalar(let scalar): return try self.scalar(scalar)
        case .sequence(let sequence):
            var items: [JSON] = []
            for item in sequence { items.append(try value(item, depth: depth + 1)) }
            return .array(items)
        case .mapping(let mapping):
            var members: [JSON.Member] = [], seen: Set<String> = []
            for pair in mapping {
                try check(pair.key, depth + 1)
                guard case .scalar(let key) = pair.key else {
                    throw wrong(pair.key, "a key that is a list or a mapping stands here; a key must be a text")
                }
                if key.string == "<<", key.style == .plain {
                    throw wrong(
                        pair.key, "a merge key (<<) stands here, which tprm does not follow. Write the keys out")
                }
                guard seen.insert(key.string).inserted else {
                    throw wrong(
                        pair.key,
                        "the key \"\(key.string)\" stands twice, and which one counts is not defined; keep one")
                }
                members.append(JSON.Member(key.string, try value(pair.value, depth: depth + 1)))
            }
            return .object(members)
        case .alias: throw wrong(node, "an alias stands here, which tprm does not follow")
        }
    }

    private mutating func check(_ node: Node, _ depth: Int) throws(ReadingError) {
        nodes += 1
        guard nodes <= Limits.yamlNodes else { throw over(node, "more than \(Limits.yamlNodes) values") }
        guard depth <= Limits.depth + 1 else { throw over(node, "more than \(Limits.depth) nested levels") }
        if let anchor = node.anchor {
            throw wrong(node, "an anchor (&\(anchor)) stands here, which tprm does not follow. Take it out")
        }
        let tag = tag(of: node)
        guard YAMLWalk.tags.contains(tag) else {
            throw wrong(node, "the tag \(tag) stands here, which tprm does not know. Take it out")
        }
    }

    private static let tags: Set<String> = Set(
        ["", "!"] + ["str", "int", "float", "bool", "null", "map", "seq"].map { "tag:yaml.org,2002:" + $0 })

    private func tag(of node: Node) -> String {
        switch node {
        case .scalar(let scalar): scalar.tag.description
        case .sequence(let sequence): sequence.tag.description
        case .mapping(let mapping): mapping.tag.description
        case .alias(let alias): alias.tag.description
        }
    }

    private func scalar(_ scalar: Node.Scalar) throws(ReadingError) -> JSON {
        let text = scalar.string
        let tag = scalar.tag.description
        guard tag.hasSuffix(":str") == false, tag != "!",
            scalar.style == .plain || scalar.style == .any || tag.contains(":")
        else { return .string(text) }
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .bool(true)
        case "false", "False", "FALSE": return .bool(false)
        default: break
        }
        if let first = text.utf8.first, first == 0x2D || (48...57).contains(first),
            text.utf8.count <= Limits.numberLength,
            case .number(let digits)? = try? JSON.parse(Array(text.utf8), name: file)
        {
            return .number(digits)
        }
        return .string(text)
    }

    private func place(_ node: Node) -> Source.Place? { node.mark.map { .line($0.line) } }
    private func wrong(_ node: Node, _ why: String) -> ReadingError {
        .malformed(file: file, place: place(node), why: why)
    }
    private func over(_ node: Node, _ what: String) -> ReadingError {
        .limit(file: file, place: place(node), what: what)
    }
}

/// What looks like an alias with its anchor, wherever it stands: sooner one too many than one too few.
private enum Aliases {
    /// The first `*name` for which there is an `&name`.
    static func first(in bytes: [UInt8]) -> (name: String, line: Int)? {
        let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
        if anchors.isEmpty { return nil }
        guard let alias = names(after: UInt8(ascii: "*"), in: bytes).first(where: { anchors.contains($0.name) }) else {
            return nil
        }
        let line = bytes.withUnsafeBufferPointer { UTF8Text.line(of: alias.offset, in: $0) }
        return (String(decoding: alias.name, as: UTF8.self), line)
    }

    private static func names(after mark: UInt8, in bytes: [UInt8]) -> [(name: ArraySlice<UInt8>, offset: Int)] {
        bytes.indices.filter { bytes[$0] == mark }.compactMap { offset in
            let name = bytes[(offset + 1)...].prefix { byte in
                switch byte {
                case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
                default: false
                }
            }
            return name.isEmpty ? nil : (name, offset)
        }
    }
}

extension ReadingError {
    /// What libyaml says, with its line.
    fileprivate init(_ error: YamlError, file: String) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let why = [context?.text, problem].compactMap { $0?.trimmed }.filter { !$0.isEmpty }.joined(separator: ", ")
            self = .malformed(file: file, place: .line(mark.line), why: "it is not YAML: \(why)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
            self = .malformed(
                file: file, place: .line(context.mark.line),
                why: "the key \(keys) stands twice, and which one counts is not defined; keep one")
        case .reader(let problem, _, _, _):
            self = .malformed(file: file, place: nil, why: "it is not YAML: \(problem)")
        default: self = .malformed(file: file, place: nil, why: "it is not YAML")
        }
    }
}
