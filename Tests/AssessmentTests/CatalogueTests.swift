import Foundation
import Testing

@testable import Assessment

/// The catalogue of checks: whole, well-formed, and true to its own examples.
@Suite struct CatalogueTests {
    /// One example of one check, named so that a failure tells which.
    struct Case: CustomTestStringConvertible, Sendable {
        let check: Check
        let example: Example
        var testDescription: String { "\(check.id): \(example.name)" }
    }
    static let cases = Check.all.flatMap { check in check.examples.map { Case(check: check, example: $0) } }

    @Test(arguments: cases)
    func anExampleGivesItsAnswer(_ one: Case) {
        let answer = one.example.answer(of: one.check)
        #expect(
            one.example.expects(answer),
            "\(one.testDescription): \(one.example.expected) was expected, \(answer.kind) came\(answer.disputed ? ", disputed" : ""): \(answer.says)"
        )
    }

    @Test(arguments: Check.all.map(\.id))
    func aCheckSaysWhatAReaderNeeds(_ id: String) throws {
        let check = try #require(Check.withID(id))
        for text in [check.title, check.rationale, check.closes] {
            #expect(text.hasSuffix("."), "\(id): \(text)")
            #expect(!text.contains("  ") && !text.contains("\n"), "\(id): \(text)")
        }
        #expect(check.title.first?.isUppercase == true && check.rationale.first?.isUppercase == true, "\(id)")
        #expect(check.title.dropLast().contains(".") == false, "\(id): a title is one sentence")
        #expect(!check.hooks.isEmpty, "\(id) has no hook")
        #expect(Set(check.hooks).count == check.hooks.count, "\(id) names a hook twice")
        #expect((1...36).contains(check.freshMonths), "\(id)")
    }

    /// A title is the good state: a memo prints it beside `met`.
    @Test(arguments: Check.all.map(\.id))
    func aTitleIsTheGoodState(_ id: String) throws {
        let title = try #require(Check.withID(id)).title.lowercased()
        for word in ["not yet", "missing", "should", "must", "fails", "cannot be proved", "weak", "insufficient", "?"] {
            #expect(!title.contains(word), "\(id): \(title)")
        }
    }

    @Test(arguments: Check.all.map(\.id))
    func aCheckHasExamplesOfWhatItSays(_ id: String) throws {
        let check = try #require(Check.withID(id))
        #expect(check.examples.count >= 3, "\(id)")
        #expect(check.examples.contains { $0.expected == .unknown }, "\(id) has no example in which nothing is known")
        #expect(check.examples.contains { $0.expected == .met }, "\(id) has no example of the good state")
        #expect(Set(check.examples.map(\.name)).count == check.examples.count, "\(id) names two examples alike")
    }

    /// A gate above tier low is never met by a vendor's word alone.
    @Test(arguments: Check.all.filter(\.isGate).map(\.id))
    func claimsAloneDoNotOpenAGate(_ id: String) throws {
        let check = try #require(Check.withID(id))
        for example in check.examples where example.tier > .low {
            let answer = example.answer(of: check)
            if answer.kind == .met { #expect((answer.strength ?? .claimed) > .claimed, "\(id): \(example.name)") }
        }
    }

    @Test func idsAreUniqueAndFitTheirQuestion() {
        #expect(Set(Check.all.map(\.id)).count == Check.all.count)
        for check in Check.all {
            let parts = check.id.split(separator: "-")
            #expect(parts.count == 2 && parts[1].count == 2 && parts[1].allSatisfy(\.isNumber), "\(check.id)")
            let areas: [Substring] =
                switch check.question {
                case .access: ["ACC"]
                case .leastPrivilege: ["LPR"]
                case .compromise: ["CMP"]
                case .dueDiligence: ["DUE", "MNT"]
                }
            #expect(parts.first.map(areas.contains) == true, "\(check.id) is asked under \(check.question)")
        }
    }

    @Test func theFirstThreeQuestionsAreWhole() {
        let ids = Set(Check.all.map(\.id))
        for (area, last) in [("ACC", 14), ("LPR", 13), ("CMP", 13)] {
            for number in 1...last {
                let id = area + (number < 10 ? "-0" : "-") + String(number)
                #expect(ids.contains(id), "\(id)")
            }
        }
    }

    @Test func theListIsInOrder() {
        let order = ["ACC", "LPR", "CMP", "DUE", "MNT"]
        let ranked = Check.all.map { "\(order.firstIndex(of: String($0.id.prefix(3))) ?? 9)\($0.id)" }
        #expect(ranked == ranked.sorted())
    }

    @Test func theGatesAreTheseAndNoOther() {
        let gates = [
            "ACC-01", "ACC-03", "ACC-06", "ACC-07", "ACC-11", "LPR-02", "LPR-03", "LPR-04", "LPR-05", "CMP-01",
            "CMP-02",
            "CMP-03", "CMP-04", "CMP-06", "DUE-01", "DUE-12", "DUE-13", "DUE-14", "DUE-24", "MNT-01", "MNT-10",
        ]
        #expect(Check.all.filter(\.isGate).map(\.id).sorted() == gates.sorted())
    }

    /// A clause of law shows only where its regime is declared, so each must name a section of that regime as it numbers
    /// them.
    @Test(arguments: Check.all.map(\.id))
    func hooksNumberAsTheirRegimeDoes(_ id: String) throws {
        for hook in try #require(Check.withID(id)).hooks {
            let fits: Bool =
                switch hook.regime {
                case .soc2: hook.id.wholeMatch(of: /(CC\d|A\d|PI\d|C\d|P\d)\.\d{1,2}/) != nil
                case .iso27001: hook.id.wholeMatch(of: /A\.[5-8]\.\d{1,2}/) != nil
                case .csf: hook.id.wholeMatch(of: /(GV|ID|PR|DE|RS|RC)\.[A-Z]{2}-\d\d/) != nil
                case .owaspMCP: hook.id.wholeMatch(of: /MCP(0[1-9]|10)/) != nil
                case .gdpr: hook.id.wholeMatch(of: /\d{1,2}(\(\d{1,2}\))?(\([a-h]\))?/) != nil
                case .hipaa: hook.id.wholeMatch(of: /164\.\d{3}(\([a-zA-Z0-9]+\))*/) != nil
                case .dora: hook.id.wholeMatch(of: /\d{1,2}(\(\d\))?(\([a-i]\))?/) != nil
                case .nydfs: hook.id.wholeMatch(of: /500\.\d\d?(\([a-z0-9]+\))*/) != nil
                case .aiAct: hook.id.wholeMatch(of: /\d{1,2}(\(\d\))?/) != nil
                }
            #expect(fits, "\(id): \(hook.regime.rawValue) \(hook.id)")
        }
    }

    // MARK: Files

    /// Each file of a catalogue folder holds one check, and the catalogue holds as many as there are files.
    @Test(arguments: ["Access", "LeastPrivilege", "Compromise", "DueDiligence", "Maintenance"])
    func eachFileHoldsOneCheckOfTheList(_ folder: String) throws {
        let list = try Repository.text("Sources/Assessment/Checks/AllChecks.swift")
        let listed = Set(list.matches(of: /\b[a-z][A-Za-z0-9]+\b/).map { String($0.output) })
        for file in try Repository.files("Sources/Assessment/Checks/\(folder)") {
            let names = try Repository.text(file).matches(of: /static let (\w+) = Check\(/).map { String($0.output.1) }
            #expect(names.count == 1, "\(file) holds \(names.count) checks")
            for name in names { #expect(listed.contains(name), "\(name) of \(file) is not in AllChecks.swift") }
        }
    }

    @Test func theListHoldsEveryFile() throws {
        let folders = ["Access", "LeastPrivilege", "Compromise", "DueDiligence", "Maintenance"]
        let files = try folders.flatMap { try Repository.files("Sources/Assessment/Checks/\($0)") }
        #expect(files.count == Check.all.count)
    }
}
