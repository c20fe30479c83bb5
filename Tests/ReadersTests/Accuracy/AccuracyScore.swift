import Assessment
import Foundation

@testable import Readers

/// How many were right, wrong and missed.
struct Tally: Sendable {
    var right = 0, wrong = 0, missed = 0
    static func += (a: inout Tally, b: Tally) {
        a.right += b.right
        a.wrong += b.wrong
        a.missed += b.missed
    }
    /// Of what was stated, how much was right.
    var precision: Double? { right + wrong == 0 ? nil : Double(right) / Double(right + wrong) }
    /// Of what stands in the papers, how much was stated.
    var recall: Double? { right + missed == 0 ? nil : Double(right) / Double(right + missed) }
}

/// One thing that was not read as it stands.
struct Misreading: Sendable {
    let paper: String, field: String, expected: String, got: String
}

/// Holds what was read against what is so.
struct AccuracyScore: Sendable {
    private(set) var fields: [String: Tally] = [:]
    private(set) var misreadings: [Misreading] = []

    static func += (a: inout AccuracyScore, b: AccuracyScore) {
        for (field, tally) in b.fields { a.fields[field, default: Tally()] += tally }
        a.misreadings += b.misreadings
    }

    /// The score of one paper. Facts about a part are held against that part alone.
    init(_ facts: [Fact] = [], _ truth: Truth = Truth(nil), paper: String = "") {
        let ofParts: Set<Subject.Kind> = [.exception, .control, .subprocessor, .incident]
        for field in Truth.scored {
            let stated = facts.filter { $0.key == field && !ofParts.contains($0.subject.kind) }
            count(field, Array(Set(stated.map(\.value))), truth.fields[field], paper)
        }
        for part in truth.parts {
            // The part's own name, or a text that it holds, tells which it is.
            let subjects = Set(facts.map(\.subject)).filter { $0.kind == part.kind }.sorted()
            let own = subjects.first { subject in
                let said = [subject.name] + facts.filter { $0.subject == subject }.map(\.value.description)
                return part.about.isEmpty
                    || part.about.contains { about in said.contains { AccuracyScore.holds($0, about) } }
            }
            for (field, expected) in part.fields.sorted(by: { $0.key < $1.key }) {
                let stated = facts.filter { $0.key == field && $0.subject == own }
                count(
                    field, Array(Set(stated.map(\.value))), expected,
                    "\(paper), \(part.about.first?.prefix(40) ?? "its part")")
            }
        }
    }

    private mutating func count(_ field: String, _ got: [Fact.Value], _ expected: Truth.Expected?, _ paper: String) {
        let tally: Tally, wanted: String
        switch expected {
        case .open: return
        case nil: (tally, wanted) = (Tally(wrong: got.count), "nothing")
        case .value(let value): (tally, wanted) = (AccuracyScore.scalar(got, [value], 1), value)
        case .optional(let value):
            (tally, wanted) = (got.isEmpty ? Tally() : AccuracyScore.scalar(got, [value], 1), value)
        case .oneOf(let values):
            (tally, wanted) = (AccuracyScore.scalar(got, values, 1), values.joined(separator: " or "))
        case .conflict(let values):
            (tally, wanted) = (AccuracyScore.scalar(got, values, values.count), values.joined(separator: " and "))
        case .says(let words):
            let right = got.filter { AccuracyScore.holds($0.description, words) }.count
            (tally, wanted) = (
                Tally(right: min(right, 1), wrong: got.count - right, missed: right > 0 ? 0 : 1), "… \(words) …"
            )
        case .each(let items):
            (tally, wanted) = (AccuracyScore.list(got, items), items.map { $0[0] }.joined(separator: " | "))
        }
        guard tally.right + tally.wrong + tally.missed > 0 else { return }
        fields[field, default: Tally()] += tally
        if tally.wrong + tally.missed > 0 {
            let shown = got.map { value in
                if case .names(let names) = value { return names.joined(separator: " | ") }
                return value.description
            }
            misreadings.append(
                Misreading(
                    paper: paper, field: field, expected: wanted,
                    got: got.isEmpty ? "nothing" : shown.sorted().joined(separator: " AND ")))
        }
    }

    private static func scalar(_ got: [Fact.Value], _ allowed: [String], _ count: Int) -> Tally {
        let wanted = allowed.map(folded)
        let right = Set(got.map { folded($0.description) }).intersection(wanted).count
        let stated = Set(got.map { folded($0.description) }).count
        let credited = min(right, count)
        return Tally(right: credited, wrong: stated - right, missed: count - credited)
    }

    /// Lists are scored item by item; an empty list is an answer of its own.
    private static func list(_ got: [Fact.Value], _ items: [[String]]) -> Tally {
        let lists = got.compactMap { value -> [String]? in if case .names(let names) = value { names } else { nil } }
        if items.isEmpty {
            let stated = lists.flatMap(\.self)
            return Tally(
                right: lists.contains([]) && stated.isEmpty ? 1 : 0, wrong: stated.count,
                missed: lists.isEmpty || !stated.isEmpty ? 1 : 0)
        }
        var left = Array(Set(lists.flatMap(\.self))).sorted()
        var tally = Tally()
        for item in items {
            if let index = left.firstIndex(where: { name in item.contains { holds(name, $0) } }) {
                left.remove(at: index)
                tally.right += 1
            } else {
                tally.missed += 1
            }
        }
        // An empty list where there are items denies them.
        tally.wrong = left.count + (lists.contains([]) ? 1 : 0)
        return tally
    }

    /// Whether a text holds these words, and not much more than them.
    static func holds(_ text: String, _ words: String) -> Bool {
        let text = folded(text), words = folded(words)
        return text.contains(words) && text.count <= words.count * 2 + 160
    }

    /// Letters and digits alone, in small letters: dashes, quotation marks, full stops and ligatures are no difference.
    static func folded(_ text: String) -> String {
        let plain = text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter {
            !$0.properties.isDefaultIgnorableCodePoint && $0.properties.canonicalCombiningClass == .notReordered
        }
        let words = String(String.UnicodeScalarView(plain)).split { !$0.isLetter && !$0.isNumber }
        return words.dropFirst(words.first == "the" ? 1 : 0).joined(separator: " ")
    }
}
