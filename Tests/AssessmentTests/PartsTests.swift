import Testing

@testable import Assessment

@Suite("A whole has its parts by a list of their names; a report is read alone")
struct PartsTests {
    func wipe(_ list: Fact...) -> [Fact] {
        [.said(.toolIrreversible, true, .observed, of: .service.child(.tool, "wipe"))] + list
    }
    func names(_ facts: [Fact]) -> [String]? {
        (try? facts.seen().members(.tools, .tool))?.value.map(\.subject.name)
    }

    @Test("the newest settled list says which parts exist: a tool that is gone is gone")
    func newestList() {
        let january = Fact.said(.tools, ["find", "wipe"], .observed, on: "2026-01-15")
        #expect(names(wipe(january)) == ["find", "wipe"])
        #expect(names(wipe(january, .said(.tools, ["find"], .observed, on: "2026-02-15"))) == ["find"])
    }
    @Test("an empty list is an answer, silence is unknown")
    func emptyList() {
        #expect(names(wipe(.said(.tools, [], .observed))) == [])
        #expect(names(wipe()) == nil)
    }
    @Test("lists that disagree have sides like any other key")
    func disputedList() {
        let facts = wipe(
            .said(.tools, ["find"], .observed, on: "2026-01-15"), .said(.tools, ["wipe"], .claimed, on: "2026-02-15"))
        #expect(names(facts) == nil)
        #expect(facts.living(.tools) == [["find"], ["wipe"]])
    }

    static let old = Subject.vendor.child(.report, "SOC 2 2024"), new = Subject.vendor.child(.report, "SOC 2 2025")
    static func report(_ part: Subject, _ end: Day, _ opinion: String?) -> [Fact] {
        [.said(.socPeriodEnd, end, on: end, of: part)]
            + (opinion.map { [.said(.socOpinion, $0, on: end, of: part)] } ?? [])
    }
    func opinion(_ facts: [Fact]) -> String? {
        let report = facts.seen(from: .vendor).newest(.report, by: .socPeriodEnd, .socAsOf)
        return (try? report?.settled(.socOpinion))?.value
    }

    @Test("this year's report speaks alone")
    func newestReport() {
        let last = Self.report(Self.old, "2024-12-31", "qualified"),
            latest = Self.report(Self.new, "2025-12-31", "unqualified")
        #expect(opinion(last + latest) == "unqualified")
        #expect(opinion(last) == "qualified")
    }
    @Test("never last year's opinion with this year's date")
    func neverMixed() {
        #expect(
            opinion(Self.report(Self.old, "2024-12-31", "unqualified") + Self.report(Self.new, "2025-12-31", nil))
                == nil)
    }
    @Test("a type 1 report has a day instead of a period, and takes its place among the others")
    func asOfDay() {
        let one = [Fact.said(.socAsOf, "2026-03-31", of: Self.old), .said(.socOpinion, "qualified", of: Self.old)]
        #expect(opinion(one + Self.report(Self.new, "2025-12-31", "unqualified")) == "qualified")
    }
    @Test("a report without a day is passed over")
    func undated() { #expect(opinion([.said(.socOpinion, "unqualified", of: Self.new)]) == nil) }
}
