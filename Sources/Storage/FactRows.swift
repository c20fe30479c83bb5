import Assessment
import Digest
import Foundation
import GRDB

/// How a fact lies in its row: typed columns, nothing to decode. The day since when we know it is that of its reading.
enum FactRow {
    static func insert(_ db: Database, _ fact: Fact, reading: Int) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO fact(reading, name, subject, key, type, value, assurance, design_only, speaks_of, until,
                  status, rule, rule_version, place_kind, place, place_number, quote)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let (type, value) = stored(fact.value)
        let (kind, text, number) = stored(fact.source.place)
        try statement.execute(
            arguments: [
                reading, fact.name, fact.subject.path, fact.key, type, value, fact.assurance.rawValue, fact.designOnly,
                fact.speaksOf.stored, fact.until?.stored, fact.status.rawValue, fact.rule.id, fact.rule.version, kind,
                text, number, fact.source.quote,
            ])
    }

    /// The columns, in the order in which `fact` takes them.
    static let columns = """
        name, subject, key, type, value, assurance, design_only, speaks_of, until, status, rule, rule_version,
        place_kind, place, place_number, quote
        """

    /// The fact of a row of those columns; nil where a value is none that this version knows.
    static func fact(_ row: Row, document: String, known: Day) -> Fact? {
        guard let subject = Subject(path: row[1]), let value = value(type: row[3], row[4]),
            let assurance = Assurance(rawValue: row[5]), let status = Fact.Status(rawValue: row[9])
        else { return nil }
        return Fact(
            name: row[0], subject: subject, key: row[2], value: value, assurance: assurance, designOnly: row[6],
            speaksOf: Day(stored: row[7]), until: Register.day(row[8]), knownSince: known, status: status,
            rule: Fact.Rule(row[10], row[11]),
            source: Source(document: document, place: place(row[12], row[13], row[14]), quote: row[15]))
    }

    static func stored(_ value: Fact.Value) -> (type: Int, value: DatabaseValue) {
        switch value {
        case .flag(let flag): (0, (flag ? 1 : 0).databaseValue)
        case .practice(let practice): (1, practice.rawValue.databaseValue)
        case .number(let number): (2, number.databaseValue)
        case .text(let text): (3, text.databaseValue)
        case .day(let day): (4, day.stored.databaseValue)
        case .names(let names): (5, Names.stored(names).databaseValue)
        }
    }
    static func value(type: Int, _ value: DatabaseValue) -> Fact.Value? {
        switch type {
        case 0: Int.fromDatabaseValue(value).map { .flag($0 == 1) }
        case 1: String.fromDatabaseValue(value).flatMap(Practice.init).map { .practice($0) }
        case 2: Int.fromDatabaseValue(value).map { .number($0) }
        case 3: String.fromDatabaseValue(value).map { .text($0) }
        case 4: Int.fromDatabaseValue(value).map { .day(Day(stored: $0)) }
        case 5: String.fromDatabaseValue(value).map { .names(Names.read($0)) }
        default: nil
        }
    }
    /// A value with its type, as text: `1:yes`.
    static func spelled(_ value: Fact.Value) -> String {
        let (type, stored) = stored(value)
        return "\(type):" + (Int.fromDatabaseValue(stored).map(String.init) ?? String.fromDatabaseValue(stored) ?? "")
    }
    /// The value of such a text; nil for any other.
    static func value(spelled text: String) -> Fact.Value? {
        guard let type = text.first?.wholeNumberValue else { return nil }
        let rest = String(text.dropFirst(2))
        return value(type: type, [0, 2, 4].contains(type) ? (Int(rest) ?? 0).databaseValue : rest.databaseValue)
    }

    static func stored(_ place: Source.Place) -> (kind: Int, text: String, number: Int) {
        switch place {
        case .page(let number, let label): (0, label ?? "", number)
        case .cell(let sheet, let cell): (1, cell + "\u{1F}" + sheet, 0)
        case .line(let number): (2, "", number)
        case .pointer(let text): (3, text, 0)
        case .paragraph(let text): (4, text, 0)
        case .object(let text): (5, text, 0)
        }
    }
    private static func place(_ kind: Int, _ text: String, _ number: Int) -> Source.Place {
        switch kind {
        case 0: return .page(number, label: text.isEmpty ? nil : text)
        case 1:
            let parts = text.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
            return .cell(sheet: parts.count == 2 ? String(parts[1]) : "", String(parts[0]))
        case 2: return .line(number)
        case 3: return .pointer(text)
        case 4: return .paragraph(text)
        default: return .object(text)
        }
    }
}
