import Assessment
import Testing

@testable import Readers

@Suite("YAML is read as the values that JSON knows")
struct FormatsYAMLTests {
    private func read(_ text: String) throws -> JSON { try JSON.yaml(Array(text.utf8), name: "a.yaml") }
    private func refusal(_ text: String) -> String {
        do {
            return "read as \(try read(text).written)"
        } catch { return "\(error)" }
    }

    @Test(
        "only what JSON knows is more than text",
        arguments: [
            ("no", #""no""#), ("Yes", #""Yes""#), ("off", #""off""#), ("1.10.2", #""1.10.2""#), ("010", #""010""#),
            ("0x1F", #""0x1F""#), ("12:30", #""12:30""#), ("2026-11-02", #""2026-11-02""#), ("+49 30", #""+49 30""#),
            (".5", #"".5""#), ("1_000", #""1_000""#), (".inf", #"".inf""#), ("1.10", "1.10"), ("-3", "-3"),
            ("1e3", "1e3"), ("true", "true"), ("TRUE", "true"), ("null", "null"), ("~", "null"), ("", "null"),
            ("\"true\"", #""true""#), ("'12'", #""12""#), ("!!str 12", #""12""#), ("nullable", #""nullable""#),
        ])
    func scalars(_ text: String, _ value: String) throws {
        #expect(try read("k: \(text)\nl: 1\n").written == "{\"k\":\(value),\"l\":1}")
    }

    @Test("blocks keep their lines; text may hold stars and ampersands") func blocks() throws {
        let value = try read("a: |\n  R&D is *important*\n  two\nb: >-\n  one\n  two\nc: [x, {d: e}]\n")
        #expect(value.written == #"{"a":"R&D is *important*\ntwo\n","b":"one two","c":["x",{"d":"e"}]}"#)
    }

    @Test(
        "what can grow without end, or means two things, is refused with its line",
        arguments: [
            ("a: &x [1]\nb: *x\n", "a.yaml, line 2: \"*x\" stands for what \"&x\" marks"),
            ("a: &x 1\nb: 2\n", "a.yaml, line 1: an anchor (&x) stands here"),
            ("a: *x\nb: 2\n", "undefined alias"), ("a: 1\n<<: {b: 1}\n", "a.yaml, line 2: a merge key"),
            ("a: 1\nb: 2\na: 3\n", "the key \"a\" stands twice"), ("1: a\n\"1\": b\n", "stands twice"),
            ("a: 1\n---\nb: 2\n", "found another document"), ("a: !own 1\n", "a.yaml, line 1: the tag !own"),
            ("? [a]\n: b\n", "a key that is a list"), ("a: [1, 2\nb: 3\n", "a.yaml, line 2: it is not YAML"),
            ("a:\n\t- b\n", "a.yaml, line 2: it is not YAML"), ("# nothing\n", "nothing but comments"),
            ("", "it is empty"),
        ])
    func refused(_ text: String, _ says: String) { #expect(refusal(text).contains(says), "\(refusal(text))") }

    @Test("an alias bomb as a key is refused before it is unfolded") func bomb() {
        let levels = (1..<40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }.joined(separator: "\n")
        #expect(refusal("a0: &a0 x\n\(levels)\n? *a39\n: 1\n").contains("stands for what"))
    }

    @Test("depth and number of values have limits") func limits() {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        #expect(throws: Never.self) { try read(nested(64)) }
        #expect(refusal(nested(66)).contains("more than 64 nested levels"))
        #expect(refusal(String(repeating: "- a\n", count: 100_001)).contains("more than 100000 values"))
    }

    @Test("JSON that is laid out is YAML, and means the same", arguments: 0..<100)
    func sameAsJSON(seed: UInt64) throws {
        var random = Seeded(seed)
        let value = JSON.object(
            (0..<4).map {
                JSON.Member("k\($0)", .array([.string("s" + random.text()), .number("\($0)"), .bool(true), .null]))
            })
        #expect(try read(value.laidOut) == value)
    }
}
