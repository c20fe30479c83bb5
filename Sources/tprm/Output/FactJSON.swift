import Assessment
import Readers

extension JSON {
    /// A fact, as `tprm help json` tells it. `name` is what its document is called.
    init(_ fact: Fact, documentName: String) {
        let quote = JSON.string(fact.source.quote)
        self = .of([
            "name": .string(fact.name), "subject": .string(fact.subject.path), "key": .string(fact.key),
            "value": fact.shownValue, "assurance": .string(fact.assurance.description),
            "speaks_of": JSON(fact.speaksOf), "until": fact.until.map { JSON($0) } ?? .null,
            "known_since": JSON(fact.knownSince),
            "rule": .of(["id": .string(fact.rule.id), "version": .int(fact.rule.version)]),
            "document": .of(["name": .string(documentName), "sha256": .string(fact.source.document)]),
            "place": JSON(fact.source.place),
            "quote": fact.isMachineText ? nil : quote, "hostile_excerpt": fact.isMachineText ? quote : nil,
            "status": .string(fact.status.word),
        ])
    }

    /// Facts in their one order. The list of the parts of a whole, such as a report's exceptions, carries what was read of
    /// each part, with its own place. `name` gives the name of a fact's document.
    static func facts(_ facts: [Fact], _ json: (Fact) -> JSON) -> JSON {
        let parts = Dictionary(grouping: facts.filter { listed.contains($0.subject.kind) }, by: \.subject)
        return .array(
            facts.sorted(by: Fact.precedes).map { fact in
                guard case .names(let names) = fact.value, case .object(var members) = json(fact) else {
                    return json(fact)
                }
                let objects = names.compactMap { name -> JSON? in
                    let said = listed.flatMap { parts[fact.subject.child($0, name)] ?? [] }
                    guard !said.isEmpty else { return nil }
                    let sorted = said.sorted(by: Fact.precedes)
                    return .of(["name": .string(name), "facts": .array(sorted.map(json))])
                }
                if !objects.isEmpty { members.append(Member("parts", .array(objects))) }
                return .object(members)
            })
    }
    /// Parts that stand with their whole; a tool has too much of its own.
    private static let listed: [Subject.Kind] = [.exception, .control, .subprocessor, .incident]

    /// Dates are ISO, lists are lists, numbers are numbers, a practice is its word.
    init(_ value: Fact.Value) {
        self =
            switch value {
            case .flag(let flag): .bool(flag)
            case .practice(let practice): .string(practice.rawValue)
            case .number(let number): .int(number)
            case .text(let text): .string(text)
            case .day(let day): .string(day.description)
            case .names(let names): .texts(names)
            }
    }

    init(_ day: Day) { self = .string(day.description) }

    init(_ place: Source.Place) {
        self =
            switch place {
            case .page(let number, let label): .of(["page": .int(number), "label": label.map { .string($0) } ?? .null])
            case .cell(let sheet, let cell): .of(["sheet": .string(sheet), "cell": .string(cell)])
            case .line(let number): .of(["line": .int(number)])
            case .pointer(let text): .of(["pointer": .string(text)])
            case .paragraph(let text): .of(["paragraph": .string(text)])
            case .object(let text): .of(["object": .string(text)])
            }
    }

    init(_ problem: Problem) {
        self = .of(["place": problem.place.map { JSON($0) } ?? .null, "says": .string(problem.says)])
    }
}

extension Fact {
    /// The value in JSON; a text that a machine gives to a model stands under a name that says so.
    fileprivate var shownValue: JSON {
        if case .text(let text) = value, isMachineText,
            key == FactKey<String>.toolDescription.name || key == FactKey<String>.serverInstructions.name
        {
            return .of(["hostile_excerpt": .string(text)])
        }
        return JSON(value)
    }
}

extension Fact.Status {
    /// On the terminal.
    var words: String { self == .pictured ? "read from a picture, confirmed by nobody" : word }
    /// The word in JSON.
    var word: String {
        switch self {
        case .pictured: "pictured"
        case .read: "read"
        case .confirmed: "confirmed"
        case .corrected: "corrected"
        }
    }
}
