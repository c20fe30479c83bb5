import Assessment
import Testing

@testable import Readers

@Suite("JSON is read strictly and written harmlessly")
struct FormatsJSONTests {
    private func parse(_ text: String) throws -> JSON { try JSON.parse(Array(text.utf8), name: "a.json") }
    private func refusal(_ text: String) -> String {
        do {
            return "read as \(try parse(text).written)"
        } catch { return "\(error)" }
    }

    @Test("keys keep their order, numbers their digits")
    func asWritten() throws {
        let value = try parse(#" {"b": 1.10, "a": [true, false, null, -0.5e+10, "x"], "": {}} "#)
        #expect(value.written == #"{"b":1.10,"a":[true,false,null,-0.5e+10,"x"],"":{}}"#)
    }

    @Test("escapes become characters, surrogate pairs one character")
    func escapes() throws {
        #expect(try parse(#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é""#).text == "\"\\/\u{8}\u{c}\n\r\té😀é")
    }

    @Test("a byte order mark is dropped") func mark() throws {
        #expect(try JSON.parse([0xEF, 0xBB, 0xBF] + Array("[1]".utf8), name: "a.json") == .array([.number("1")]))
    }

    @Test(
        "what parsers disagree on is refused with its place and a way out",
        arguments: [
            (#"{"a": {"b/c": 1, "b/c": 2}}"#, "a.json, /a/b~1c: this key stands twice"),
            ("[1,\n 2,]", "a.json, line 2: a comma stands before the end"),
            ("{\"a\": 1} {}", "something follows the end"),
            ("{\"a\": 1 // why\n}", "a comma or the end was expected"),
            ("// why\n{}", "a comment stands here"),
            ("[NaN]", "a JSON value was expected"), ("[01]", "a comma or the end was expected"),
            ("[1.]", "a digit was expected after the point"), ("[-]", "a digit was expected"),
            (#"["\ud800"]"#, "half of a surrogate pair"), (#"["\udc00\ud800"]"#, "half of a surrogate pair"),
            ("[\"a\nb\"]", #"a control character stands in a string; write it as \u000a"#),
            (#"["\x"]"#, "something that JSON does not know"), ("{'a': 1}", "a key in double quotes was expected"),
            ("[1e9999]", "an exponent of more than three digits"), ("  ", "nothing but white space"),
            (#"{"a":[1,2"#, "the file may be cut short"), ("[\"abc", "the file may be cut short"),
            ("[,1]", "a value is missing"), ("\u{a0}[]", "a JSON value was expected here"),
        ])
    func refused(_ text: String, _ says: String) { #expect(refusal(text).contains(says), "\(refusal(text))") }

    @Test("two spellings of one letter are one key") func canonicalKeys() {
        #expect(refusal("{\"\u{e9}\": 1, \"e\u{301}\": 2}").contains("stands twice"))
    }

    @Test("limits are errors") func limits() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        #expect(throws: Never.self) { try parse(nested(64)) }
        #expect(refusal(nested(65)).contains("more than 64 nested levels"))
        #expect(refusal(nested(100_000)).contains("more than 64 nested levels"))
        #expect(throws: Never.self) { try parse(String(repeating: "9", count: 64)) }
        #expect(refusal(String(repeating: "9", count: 65)).contains("more than 64 characters"))
    }

    @Test("bytes that are not UTF-8 are refused with their line") func encoding() {
        let bytes = Array("[1,\n\"".utf8) + [0xE9] + Array("\"]".utf8)
        #expect(throws: ReadingError.self) { try JSON.parse(bytes, name: "a.json") }
        #expect(throws: ReadingError.empty(file: "a.json")) { try JSON.parse([], name: "a.json") }
        for bytes: [UInt8] in [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]] {
            #expect(UTF8Text.flaw(in: bytes) == 0)
        }
        #expect(UTF8Text.flaw(in: Array("aé€😀\u{10FFFF}\u{D7FF}\u{E000}".utf8)) == nil)
    }

    @Test("what hides, or moves a terminal's cursor, is written as an escape") func harmless() throws {
        let text = "a\u{1b}[2J\u{9b}\u{202e}\u{200b}\u{feff}\u{2028}\u{e0041}\u{7f}\u{e000}é€😀"
        let written = JSON.string(text).written
        #expect(written == "\"a\\u001b[2J\\u009b\\u202e\\u200b\\ufeff\\u2028\\udb40\\udc41\\u007f\\ue000é€😀\"")
        #expect(try parse(written).text == text)
    }

    @Test("what is written is read back the same, also laid out", arguments: 0..<200)
    func roundTrip(seed: UInt64) throws {
        var random = Seeded(seed)
        let value = JSON.generated(&random, depth: 4)
        #expect(try parse(value.written) == value)
        #expect(try parse(value.laidOut) == value)
    }

    @Test("no prefix of a text, and no text with one byte changed, is more than read or refused", arguments: 0..<20)
    func broken(seed: UInt64) {
        var random = Seeded(seed)
        var bytes = Array(JSON.generated(&random, depth: 4).written.utf8)
        for end in bytes.indices { _ = try? JSON.parse(Array(bytes[..<end]), name: "a.json") }
        for _ in 0..<200 {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            guard let value = try? JSON.parse(bytes, name: "a.json") else { continue }
            #expect(try! JSON.parse(Array(value.written.utf8), name: "a.json") == value)
        }
    }
}

/// A small generator of numbers that gives the same ones for the same seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
    /// A short text of letters, separators, quotes, marks and things that hide.
    mutating func text() -> String {
        let pool: [Character] = ["a", "B", "7", " ", ",", ";", "\"", "\n", "\t", "é", "€", "😀", "\u{202e}", "=", ":"]
        return String((0..<Int.random(in: 0...12, using: &self)).compactMap { _ in pool.randomElement(using: &self) })
    }
}

extension JSON {
    fileprivate static func generated(_ random: inout Seeded, depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .number(["0", "-1", "1.50", "2e-3"].randomElement(using: &random) ?? "0")
        case 3, 4: return .string(random.text())
        case 5:
            return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in generated(&random, depth: depth - 1) })
        default:
            return .object(
                (0..<Int.random(in: 0...4, using: &random)).map {
                    Member("\($0)" + random.text(), generated(&random, depth: depth - 1))
                })
        }
    }
}
