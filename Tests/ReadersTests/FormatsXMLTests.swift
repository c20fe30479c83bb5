import Assessment
import Testing

@testable import Readers

@Suite("XML is read whole, and reads nothing else")
struct FormatsXMLTests {
    private func read(_ text: String) throws -> XMLTree { try XMLTree.parse(Array(text.utf8), name: "a.xml") }
    private func refusal(_ text: String) -> String {
        do {
            return "read as \(try read(text))"
        } catch { return "\(error)" }
    }

    @Test("elements, attributes, text and lines; prefixes are dropped, mixed text is joined") func tree() throws {
        let tree = try read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- <not here a="1"> -->
            <q:answers xmlns:q="urn:q" version="1">
              <answer id="A-1" q:by="x">Yes, <b>always</b> &amp; &#233;verywhere</answer>
              <answer id="A-2"><![CDATA[<No>]]></answer>
              <answer id="A-3"/>
            </q:answers>
            """)
        #expect(tree.name == "answers" && tree.attributes == ["version": "1"] && tree.text.isEmpty)
        #expect(tree.all("answer").map(\.text) == ["Yes, always & éverywhere", "<No>", ""])
        #expect(tree.children.map(\.line) == [4, 5, 6])
        #expect(tree["answer"]?.attributes == ["id": "A-1", "by": "x"])
        #expect(tree["answer"]?["b"]?.text == "always")
    }

    @Test("UTF-16 with a mark and the encodings of old Windows programs are read") func encodings() throws {
        let text = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>é</a>"
        #expect(try XMLTree.parse(text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, name: "a.xml").text == "é")
        let old = Array("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>".utf8) + [0x80] + Array("</a>".utf8)
        #expect(try XMLTree.parse(old, name: "a.xml").text == "€")
    }

    @Test(
        "what could pull in other files, grow, or is cut short, is refused",
        arguments: [
            ("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>", "a DOCTYPE stands here"),
            ("<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x\"><a/>", "a DOCTYPE stands here"),
            ("<?xml version=\"1.0\"?>\n<!-- x -->\n<!DOCTYPE html>\n<a/>", "a DOCTYPE stands here"),
            ("<a>&e;</a>", "Entity 'e' not defined"), ("<a><b>v</a>", "Opening and ending tag mismatch"),
            ("<a><b>v</b>", "a.xml, line 1"), ("<a/><b/>", "Extra content"), ("<a x=\"1\" x=\"2\"/>", "redefined"),
            (
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a>+ADw-b+AD4-</a>",
                "it is encoded as UTF-7; save it as UTF-8"
            ),
            (" \n ", "it is empty"),
        ])
    func refused(_ text: String, _ says: String) { #expect(refusal(text).contains(says), "\(refusal(text))") }

    @Test("an inclusion is data") func inclusion() throws {
        let text =
            "<x xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\" parse=\"text\"/></x>"
        #expect(try read(text)["include"]?.attributes["href"] == "file:///etc/passwd")
    }

    @Test("depth and attributes have limits; quotes, comments and sections do not fool the count") func limits() {
        func nested(_ levels: Int) -> String {
            String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)
        }
        func wide(_ count: Int) -> String { "<a " + (0..<count).map { "a\($0)='>'" }.joined(separator: " ") + "/>" }
        #expect(throws: Never.self) { try read(nested(64)) }
        #expect(refusal(nested(66)).contains("more than 64 nested levels"))
        #expect(throws: Never.self) { try read(wide(64)) }
        #expect(refusal(wide(65)).contains("more than 64 attributes"))
        let text = String(repeating: "x='1' ", count: 100)
        #expect(throws: Never.self) {
            try read("<a><!-- don't \(text) --><![CDATA[ <b \(text)]]> \(text)<?p \(text)?></a>")
        }
    }

    @Test("no prefix of a document is read") func prefixes() {
        let whole = Array("<?xml version=\"1.0\"?><a b=\"c\"><d>e</d><!-- f --></a>".utf8)
        for end in whole.indices {
            #expect(throws: ReadingError.self) { try XMLTree.parse(Array(whole[..<end]), name: "a.xml") }
        }
    }
}
