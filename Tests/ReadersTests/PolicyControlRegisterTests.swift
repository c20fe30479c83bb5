import Assessment
import Testing

@testable import Readers

@Suite("Who here owns what a report expects of us, written down as a document")
struct ControlRegisterTests {
    static let report = Subject.vendor("acme").child(.report, "SOC 2 Type 2, Halvorsen Pike LLP, 2026-06-30")
    static let day = Day(iso: "2026-11-02") ?? Day(number: 0)
    static let setting = Setting(vendor: "acme", received: day, questionnaires: "")

    static func register(_ rows: [ControlRegister.Row]) -> ControlRegister {
        ControlRegister(report: report, by: "R. Osei", day: day, rows: rows)
    }
    static func content(_ document: Document) throws -> Content {
        Content(document: document, form: .json(try JSON.parse(document.bytes, name: document.name)))
    }

    @Test("it is read back as it was written, and states owner and evidence of each control as ours")
    func roundTrip() throws {
        let rows = [
            ControlRegister.Row(control: "Remove leavers", owner: "M. Reyes", evidence: "The monthly list"),
            ControlRegister.Row(control: "Review access", owner: "K. Lund", evidence: ""),
        ]
        let register = Self.register(rows), document = register.document
        #expect(try ControlRegister(bytes: document.bytes, name: document.name) == register)
        #expect(Self.register(rows.reversed()).document.bytes == document.bytes)
        let facts = try ControlRegister.read(Self.content(document), Self.setting).facts
        #expect(
            facts.map { "\($0.key) \($0.value)" } == [
                "cuec.owner M. Reyes", "cuec.evidence The monthly list", "cuec.owner K. Lund",
            ])
        #expect(facts.allSatisfy { $0.assurance == .observed && $0.subject.parent == Self.report })
        #expect(facts.map(\.subject.name) == ["Remove leavers", "Remove leavers", "Review access"])
    }

    @Test("one that somebody sent us states nothing")
    func imitation() throws {
        let ours = Self.register([]).document
        let sent = Document(name: "register.json", bytes: ours.bytes)
        #expect(throws: ReadingError.self) { try ControlRegister.read(Self.content(sent), Self.setting) }
    }

    @Test("what is assigned now stands; what stood stays; the report before lends to controls of the same words")
    func rows() {
        func control(_ text: String, _ owner: String? = nil, _ evidence: String? = nil) -> UserControl {
            UserControl(text: text, criteria: [], owner: owner, evidence: evidence, source: nil)
        }
        let controls = [control("A", "old", "proof"), control("B"), control("C"), control("D")]
        let before = [
            ControlRegister.Row(control: "a", owner: "before", evidence: "x"),
            ControlRegister.Row(control: "c", owner: "first", evidence: ""),
            ControlRegister.Row(control: "C", owner: "last", evidence: "list"),
        ]
        func said(_ numbers: Set<Int>, _ owner: String?, _ evidence: String?, _ rows: [ControlRegister.Row]) -> [String]
        {
            ControlRegister.rows(controls, numbers: numbers, owner: owner, evidence: evidence, before: rows)
                .map { "\($0.control) \($0.owner) \($0.evidence)" }
        }
        #expect(said([2], "new", nil, []) == ["A old proof", "B new "])
        #expect(said([1], nil, "better", []) == ["A old better"])
        #expect(said([], nil, nil, before) == ["A old proof", "C last list"])
        #expect(said([3], "new", nil, before) == ["A old proof", "C new list"])
    }
}
