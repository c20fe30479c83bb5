import Testing

@testable import Assessment

@Suite("A subject is a path from a vendor or an agent down to a part")
struct SubjectTests {
    @Test("the path says what it is")
    func path() {
        let tool = Subject.vendor("quarterdeck").child(.service, "ledger").child(.tool, "find_invoice")
        #expect(tool.path == "vendor:quarterdeck/service:ledger/tool:find_invoice")
        #expect(tool.kind == .tool)
        #expect(tool.name == "find_invoice")
        #expect(tool.parent == Subject.service("ledger", of: "quarterdeck"))
        #expect(tool.root == Subject.vendor("quarterdeck"))
        #expect(Subject.vendor("quarterdeck").parent == nil)
    }

    @Test("a use is a part of its agent, named by vendor and service")
    func use() {
        #expect(Use.example.subject.path == "agent:agent/use:vendor%2Fservice")
        #expect(Use.example.subject.name == "vendor/service")
    }

    /// Names that a hostile server may give to a tool. A mark that joins what stands before or after it is the worst of
    /// them: as characters, `:` and a combining accent are one, and the path would have no colon any more.
    static let hostile = [
        "a/b", "a:b", "50%", "%2F", "%25", "%", "%2", "../../vendor:other", "tool:x/tool:y", "", " ", "\u{0}", "\r\n",
        "\u{301}accent", "\u{FE0F}", "\u{200D}joined", "prepended\u{600}", "\u{600}", "👩‍💻/👩‍💻", "e\u{301}/\u{338}",
        "名前", "\u{202E}gnp", String(repeating: "/", count: 200), "🇨🇭:🇨🇭", "\u{1F3FF}",
    ]

    @Test("any name comes back as it was given", arguments: hostile)
    func names(_ name: String) throws {
        for part in [Subject.service.child(.tool, name), Subject.service.child(.tool, name).child(.clause, name)] {
            #expect(Array(part.name.unicodeScalars) == Array(name.unicodeScalars))
            #expect(part.root == .vendor)
            let read = try #require(Subject(path: part.path))
            #expect(read == part && read.kind == part.kind && read.parent == part.parent)
        }
        #expect(Subject.service.child(.tool, name).kind == .tool)
        #expect(Subject.service.child(.tool, name).parent == .service)
    }

    @Test("different names have different paths")
    func distinct() {
        let paths = Set((Self.hostile + ["a%2Fb", "a%3Ab", "50%25"]).map { Subject.service.child(.tool, $0).path })
        #expect(paths.count == Self.hostile.count + 3)
    }

    @Test(
        "a text that is no path is no subject",
        arguments: [
            "", "vendor", "vendor:a/", "/vendor:a", "vendor:a//tool:b", "company:a", "Vendor:a", "vendor:a/tool",
        ])
    func refused(_ text: String) { #expect(Subject(path: text) == nil) }
}
