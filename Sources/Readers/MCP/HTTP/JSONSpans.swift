/// Where the values of a JSON text stand in it, by their pointers: so that a quote can be what was written, character by
/// character. The text is one that was parsed before, so that it is well formed and not too deep.
struct JSONSpans: Sendable {
    private indirect enum Node: Sendable {
        case leaf(Range<Int>)
        case list(Range<Int>, [Node])
        case object(Range<Int>, [(key: String, start: Int, value: Node)])

        var range: Range<Int> {
            switch self {
            case .leaf(let range), .list(let range, _), .object(let range, _): range
            }
        }
    }
    private let root: Node

    init(_ bytes: [UInt8]) {
        var scanner = Scanner(bytes: bytes)
        root = scanner.value()
    }

    /// The bytes of the value at a pointer, with its key where it has one; nil where nothing stands there.
    func range(at pointer: String, withKey: Bool = false) -> Range<Int>? {
        var node = root, start: Int?
        for step in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let key = step.replacing("~1", with: "/").replacing("~0", with: "~")
            switch node {
            case .leaf: return nil
            case .list(_, let items):
                guard let index = Int(key), items.indices.contains(index) else { return nil }
                (node, start) = (items[index], nil)
            case .object(_, let members):
                guard let member = members.first(where: { $0.key == key }) else { return nil }
                (node, start) = (member.value, member.start)
            }
        }
        return (withKey ? start ?? node.range.lowerBound : node.range.lowerBound)..<node.range.upperBound
    }

    private struct Scanner {
        let bytes: [UInt8]
        var at = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }
        private mutating func skipSpace() { while let byte, byte <= 0x20 { at += 1 } }

        mutating func value() -> Node {
            skipSpace()
            let start = at
            switch byte {
            case UInt8(ascii: "{"): return object(start)
            case UInt8(ascii: "["): return list(start)
            case UInt8(ascii: "\""): string()
            default:
                while let byte, byte > 0x20, !",]}".utf8.contains(byte) { at += 1 }
            }
            return .leaf(start..<at)
        }

        private mutating func list(_ start: Int) -> Node {
            var items: [Node] = []
            at += 1
            skipSpace()
            while let byte, byte != UInt8(ascii: "]") {
                items.append(value())
                skipComma()
            }
            at += 1
            return .list(start..<min(at, bytes.count), items)
        }

        private mutating func object(_ start: Int) -> Node {
            var members: [(key: String, start: Int, value: Node)] = []
            at += 1
            skipSpace()
            while let byte, byte != UInt8(ascii: "}") {
                let first = at
                string()
                let key = JSONSpans.key(bytes[first..<at])
                skipSpace()
                at += 1
                members.append((key, first, value()))
                skipComma()
            }
            at += 1
            return .object(start..<min(at, bytes.count), members)
        }

        private mutating func skipComma() {
            skipSpace()
            if byte == UInt8(ascii: ",") { at += 1 }
            skipSpace()
        }

        private mutating func string() {
            at += 1
            while let byte, byte != UInt8(ascii: "\"") { at += byte == UInt8(ascii: "\\") ? 2 : 1 }
            at = min(at + 1, bytes.count)
        }
    }

    private static func key(_ quoted: ArraySlice<UInt8>) -> String {
        if quoted.contains(UInt8(ascii: "\\")), let decoded = try? JSON.parse(Array(quoted), name: "key").text {
            return decoded
        }
        return String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)
    }
}
