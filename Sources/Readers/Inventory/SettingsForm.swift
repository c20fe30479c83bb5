import Assessment
import TOMLKit
import Yams

/// The format of a client's settings.
package enum SettingsForm: String, Sendable {
    /// JSON, with what clients allow besides.
    case json
    case yaml
    case toml
    case xml

    /// Reads settings of this format. Throws what is wrong and where, without quoting it.
    func read(_ raw: [UInt8], name: String) throws(Unread) -> Placed {
        guard let text = PlainText(raw), text.assumption?.contains("1252") != true else {
            throw Unread(nil, "it is not text in UTF-8 or UTF-16")
        }
        guard text.bytes.contains(where: { $0 > 0x20 }) else { throw Unread(nil, "it is empty") }
        switch self {
        case .json: return try LooseJSON.parse(text.bytes)
        case .yaml: return try SettingsForm.yaml(text.bytes, name: name)
        case .toml: return try SettingsForm.toml(text.bytes)
        case .xml: return try SettingsForm.xml(text.bytes, name: name)
        }
    }

    private static func yaml(_ bytes: [UInt8], name: String) throws(Unread) -> Placed {
        let json: JSON
        do throws(ReadingError) { json = try JSON.yaml(bytes, name: name) } catch { throw Unread(error, "YAML") }
        return Placed(json)
    }

    private static func xml(_ bytes: [UInt8], name: String) throws(Unread) -> Placed {
        let tree: XMLTree
        do throws(ReadingError) { tree = try XMLTree.parse(bytes, name: name) } catch { throw Unread(error, "XML") }
        return Placed(options: tree)
    }

    private static func toml(_ bytes: [UInt8]) throws(Unread) -> Placed {
        guard bytes.count <= Limits.yaml else { throw Unread(nil, "it has more than \(Limits.yaml) bytes of TOML") }
        if let line = TOMLOutline.broken(in: bytes) { throw Unread(line, "it is not TOML as tprm reads it") }
        do {
            return Placed(try TOMLTable(string: String(decoding: bytes, as: UTF8.self)), depth: 0)
        } catch let error as TOMLParseError {
            throw Unread(Int(error.source.begin.line), "it is not TOML")
        } catch {
            throw Unread(nil, "it is not TOML")
        }
    }

    /// The format that a file's name tells; JSON for all else.
    static func of(name: String) -> SettingsForm {
        let lower = name.lowercased()
        if lower.hasSuffix(".toml") { return .toml }
        if lower.hasSuffix(".yaml") || lower.hasSuffix(".yml") { return .yaml }
        return lower.hasSuffix(".xml") ? .xml : .json
    }
}

extension Unread {
    /// Only the line of another reader's error: its words may quote what stands there.
    fileprivate init(_ error: ReadingError, _ form: String) {
        switch error {
        case .malformed(_, .line(let line)?, _): self.init(line, "it is not \(form) as tprm reads it")
        case .limit(_, .line(let line)?, _): self.init(line, "it has more levels or values than tprm reads")
        case .tooLarge: self.init(nil, "it has more bytes of \(form) than tprm reads")
        default: self.init(nil, "it is not \(form) as tprm reads it")
        }
    }
}

extension Placed {
    fileprivate init(_ table: TOMLTable, depth: Int) {
        guard depth < LooseJSON.depth else {
            self.init(.null)
            return
        }
        self.init(
            .table(
                table.keys.sorted().compactMap { key in
                    table[key].map { Member(key: key, line: nil, value: Placed($0, depth: depth + 1)) }
                }))
    }

    fileprivate init(_ value: any TOMLValueConvertible, depth: Int) {
        if let table = value.table {
            self.init(table, depth: depth)
        } else if let array = value.array {
            self.init(.list(array.map { Placed($0, depth: depth + 1) }))
        } else if let flag = value.bool {
            self.init(.bool(flag))
        } else if let text = value.string {
            self.init(.text(text))
        } else if let number = value.int {
            self.init(.number(String(number)))
        } else if let number = value.double {
            self.init(.number(String(number)))
        } else {
            self.init(.null)
        }
    }

    /// JetBrains' settings: `<option name="…" value="…"/>` is a member, and so is what stands in it as a list or map.
    fileprivate init(options tree: XMLTree) {
        var members: [Member] = []
        for child in tree.children {
            let key = child.name == "option" || child.name == "component" ? child.attributes["name"] ?? "" : child.name
            let value: Placed
            if let text = child.attributes["value"], child.children.isEmpty {
                value = Placed(.text(text), line: child.line)
            } else if child.name == "envs" || child.children.contains(where: { $0.name == "map" }) {
                let entries = child.name == "envs" ? child.children : child.children.flatMap(\.children)
                value = Placed(
                    .table(
                        entries.map { entry in
                            Member(
                                key: entry.attributes["key"] ?? entry.attributes["name"] ?? "", line: entry.line,
                                value: Placed(.text(entry.attributes["value"] ?? ""), line: entry.line))
                        }), line: child.line)
            } else if let list = child.children.first(where: { $0.name == "list" || $0.name == "array" }) {
                value = Placed(
                    .list(list.children.map { Placed(.text($0.attributes["value"] ?? ""), line: $0.line) }),
                    line: child.line)
            } else {
                value = Placed(options: child)
            }
            members.append(Member(key: key, line: child.line, value: value))
        }
        self.init(.table(members), line: tree.line)
    }
}
