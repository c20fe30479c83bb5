import Assessment
import Readers
import Storage

/// Who has which questions.
struct HandedList {
    let handed: [Handed]
    init(_ handed: [Handed]) { self.handed = handed }

    func tell(_ asJSON: Bool) {
        guard !asJSON else { return Terminal.say(JSON.of(["handed": HandedList.json(handed)]).written) }
        var table = TextTable("person", "question", "since", "from", "use")
        for one in handed { table.add(one.person, one.question, "\(one.since)", one.by, one.use) }
        table.say(empty: "No question is with anybody.")
        if let one = handed.first { Terminal.say("Answer them: tprm ask \(one.use) --mine --by NAME") }
    }

    static func json(_ handed: [Handed]) -> JSON {
        .array(
            handed.map { one in
                .of([
                    "use": .string(one.use), "question": .string(one.question), "person": .string(one.person),
                    "by": .string(one.by), "since": .string(one.since.description),
                ])
            })
    }
}
