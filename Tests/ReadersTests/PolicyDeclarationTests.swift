import Assessment
import Testing

@testable import Readers

@Suite struct DeclarationTests {
    static let day = Day(number: 20_759)  // 2026-11-02
    static func use() -> Use {
        var use = Use.example
        use.toolsGranted = ["send", "read"]
        use.toolsNeeded = ["read"]
        return use
    }
    static func read(_ document: Document, _ setting: Setting? = nil) async throws -> Harvest {
        let content = Content(document: document, form: .json(try JSON.parse(document.bytes, name: document.name)))
        #expect(Reader.declaration.recognises(content) == 100)
        return try await Reader.declaration.read(content, setting ?? Setting(received: day, questionnaires: ""))
    }

    @Test func aDeclaredUseBecomesObservedFactsWithTheName() async throws {
        let use = Self.use(), harvest = try await Self.read(Declaration.document(of: use, by: "R. Osei", on: Self.day))
        #expect(harvest.problems == [])
        #expect(
            harvest.facts.allSatisfy {
                $0.subject == use.subject && $0.assurance == .observed && $0.speaksOf == Self.day
            })
        #expect(
            harvest.facts.map { "\($0.source.place) \($0.key) = \($0.value)" } == [
                "/use/purpose use.purpose = Answer support mail.", "/use/owner use.owner = A. Owner",
                "/use/data-categories use.data-categories = customer-personal",
                "/use/operations use.operations = read, send",
                "/use/tools-granted use.tools-granted = read, send", "/use/tools-needed use.tools-needed = read",
            ])
        #expect(harvest.facts.first?.source.quote == "Answer support mail.\nR. Osei")
    }

    @Test func theSameEntryIsTheSameBytesInAnyOrder() {
        var other = Self.use()
        other.toolsGranted.reverse()
        #expect(
            Declaration.document(of: Self.use(), by: "R", on: Self.day).sha256
                == Declaration.document(of: other, by: "R", on: Self.day).sha256)
    }

    @Test func whatNobodyDeclaredIsNoFact() async throws {
        var use = Use.example
        use.categories = nil
        use.operations = nil
        use.purpose = ""
        let harvest = try await Self.read(Declaration.document(of: use, by: "R", on: Self.day))
        #expect(harvest.facts.map(\.key) == ["use.owner"])
    }

    @Test func theSettingMayNameTheUse() async throws {
        let mine = Subject.agent("a").child(.use, "v/s")
        let setting = Setting(use: mine, received: Self.day, questionnaires: "")
        let harvest = try await Self.read(Declaration.document(of: Self.use(), by: "R", on: Self.day), setting)
        #expect(harvest.facts.allSatisfy { $0.subject == mine } && !harvest.facts.isEmpty)
    }

    @Test func anEntryWithoutAPersonIsRefused() async throws {
        let document = Declaration.document(of: Self.use(), by: "", on: Self.day)
        await #expect(throws: ReadingError.self) { try await Self.read(document) }
    }
}
