import Assessment

/// What the rows of tests state of the service and the vendor: attested, because an auditor tested it.
struct ControlFacts {
    /// One statement with the row that carries it.
    struct Stated {
        let statement: ControlStatement
        let value: Practice
        let row: ControlRow
    }
    private(set) var practices: [Stated] = []
    private(set) var tested: [(key: FactKey<Day>, day: Day, row: ControlRow)] = []
    private(set) var logFields: (fields: [String], row: ControlRow)?
    private(set) var logDays: (days: Int, row: ControlRow)?
    private(set) var tokenHours: (hours: Int, row: ControlRow)?

    init(_ rows: [ControlRow]) {
        for row in rows {
            let result = ControlResult(row.result)
            let value: Practice
            switch result {
            case .clean: value = .yes
            case .exception: value = .partly
            case .notTested, .unclear: continue
            }
            let control = Folding.string(row.control)
            for statement in ControlStatement.all
            where statement.says(control)
                && (statement.key.name == FactKey<Practice>.incidentPlan.name || !ControlFacts.isSilent(row.test))
            {
                add(Stated(statement: statement, value: value, row: row))
            }
            guard value == .yes, !ControlFacts.isSilent(row.test) else { continue }
            if practices.contains(where: {
                $0.row.control == row.control && $0.statement.key.name == FactKey<Practice>.callsLogged.name
            }) {
                readLog(control, row)
            }
            if control.has("token"),
                let hours = ControlFacts.hours(
                    after: ["expire after ", "expire within ", "lifetime of ", "valid for "], control)
            {
                tokenHours = tokenHours ?? (hours, row)
            }
            readTrial(control, row)
        }
    }

    /// The worse of two rows that say the same stands.
    private mutating func add(_ one: Stated) {
        guard let index = practices.firstIndex(where: { $0.statement.key.name == one.statement.key.name }) else {
            practices.append(one)
            return
        }
        if practices[index].value == .yes, one.value == .partly { practices[index] = one }
    }

    /// Whether a test says that there was nothing to test.
    private static func isSilent(_ test: String) -> Bool {
        let text = Folding.string(test)
        return (ControlResult.silent + [" occurred during "]).contains { text.has($0) }
    }

    /// All four fields that matter, or none: a control that lists some may leave out the rest.
    private mutating func readLog(_ control: String, _ row: ControlRow) {
        let words = [
            ("caller", ["caller", "user identity", "calling user", "calling account", "client id"]),
            ("tool", ["tool", "method", "operation", "endpoint called"]), ("time", ["time", "timestamp"]),
            ("result", ["result", "outcome", "response status"]),
        ]
        if words.allSatisfy({ $0.1.contains { control.has($0) } }), logFields == nil {
            var fields = words.map(\.0)
            if control.has("argument") || control.has("parameter") { fields.append("arguments") }
            logFields = (fields, row)
        }
        for phrase in [
            "logs are kept for ", "logs are retained for ", "kept for ", "retained for ", "retained for at least ",
        ] {
            guard control.has(phrase), let at = control.firstRange(of: phrase) else { continue }
            let words = control[at.upperBound...].split(separator: " ")
            if let number = words.first.flatMap({ Int($0) }),
                words.dropFirst().first.map({ $0.hasPrefix("day") }) ?? false, logDays == nil
            {
                logDays = (number, row)
            }
        }
    }

    /// The day of an exercise or a restore that the auditor saw the record of.
    private mutating func readTrial(_ control: String, _ row: ControlRow) {
        let text = Folding.folded(row.test)
        let days = DayInProse.all(in: text, 0..<text.count).compactMap(\.day)
        guard let day = days.first, Set(days).count == 1 else { return }
        let test = String(decoding: text, as: UTF8.self)
        func add(_ key: FactKey<Day>) {
            if !tested.contains(where: { $0.key.name == key.name && $0.day == day }) { tested.append((key, day, row)) }
        }
        if control.has("incident response plan"), control.has("test") || control.has("exercise"),
            test.has("exercise") || test.has("tabletop") || test.has("test of")
        {
            add(.incidentTested)
        } else if control.has("restore") || control.has("recovery plan")
            || control.has("continuity plan"),
            control.has("test") || control.has("exercise"),
            test.has("restore") || test.has("recovery") || test.has("exercise")
        {
            add(.continuityTested)
        }
    }

    private static func hours(after phrases: [String], _ control: String) -> Int? {
        for phrase in phrases {
            guard control.has(phrase), let at = control.firstRange(of: phrase) else { continue }
            let words = control[at.upperBound...].split { " ,;.".contains($0) }
            guard let first = words.first, let unit = words.dropFirst().first, unit.hasPrefix("hour"),
                let number = Int(first) ?? numbers.firstIndex(of: String(first)).map({ $0 + 1 })
            else { continue }
            return number
        }
        return nil
    }
    private static let numbers = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
}
