import Foundation

/// The table of `Accuracy.md`: the same scores give the same bytes.
enum AccuracyTable {
    /// Groups of fields, by the start of their names.
    static let groups: [(title: String, prefixes: [String])] = [
        ("Reports of auditors", ["soc.", "control."]), ("Bridge letters", ["bridge."]),
        ("Certificates and statements of applicability", ["iso.", "soa."]),
        (
            "Agreements",
            ["dpa.", "baa.", "contract.", "change.", "exit.", "incident.notice", "data."]
        ), ("Penetration tests and application assessments", ["pentest.", "casa."]), ("Insurance", ["insurance."]),
        ("Subprocessors", ["subprocessor"]), ("Disclosure of vulnerabilities", ["disclosure."]),
        (
            "Incidents",
            ["incident.occurred", "incident.detected", "incident.notified", "incident.assessor", "incident.scope"]
        ),
    ]

    /// Fields of which a wrong value would be the worst: opinions, types, and every day.
    static func isGrave(_ field: String) -> Bool {
        let ends = [
            "opinion", "type", "date", "-start", "-end", "as-of", "expiry", "effective", ".ends", "-due", "occurred",
            "detected", "notified",
        ]
        return ends.contains { field.hasSuffix($0) }
    }

    static func text(papers: [(name: String, reader: String)], seeds: Int, read: AccuracyScore) -> String {
        var text = """
            # How well evidence is read

            Made by `TPRM_ACCURACY=write swift test --filter Accuracy`, never by hand; the same test fails when this page is not what it finds. The papers are synthetic: \(papers.count) kinds of paper, each made by `Tests/ReadersTests/Accuracy` in \(seeds) variants with other names, days, spellings of days, numbers and wording, each with the truth of every field beside it. They were written from what such papers say, not from the readers’ rules. They are no sample of the papers that vendors send: what is read from papers that nobody here has seen will be lower.

            *Right*: stated as the paper has it. *Wrong*: stated otherwise, or stated where the paper says nothing. *Missed*: in the paper and not stated. A wrong value of a field that has one counts as wrong and as missed. Precision is right ÷ (right + wrong), recall is right ÷ (right + missed). Lists count item by item.


            """
        text += "| fields | right | wrong | missed | precision | recall |\n|---|---:|---:|---:|---:|---:|\n"
        for group in groups { text += row(group.title, total(group.prefixes, read)) }
        text += row("**All**", total([""], read))
        for group in groups {
            let fields = read.fields.filter { field in group.prefixes.contains { field.key.hasPrefix($0) } }
            guard !fields.isEmpty else { continue }
            text +=
                "\n## \(group.title)\n\n| field | right | wrong | missed | precision | recall |\n|---|---:|---:|---:|---:|---:|\n"
            for (field, tally) in fields.sorted(by: { $0.key < $1.key }) { text += row("`\(field)`", tally) }
        }
        text += "\n## The papers\n\n| paper | read by |\n|---|---|\n"
        for paper in papers { text += "| \(paper.name) | \(paper.reader) |\n" }
        return text + """

            Facts that stand in a picture only (scans) depend on the recognition program of the machine; the test holds them to a floor and does not print them here.

            """
    }

    static func total(_ prefixes: [String], _ score: AccuracyScore) -> Tally {
        var total = Tally()
        for (field, tally) in score.fields where prefixes.contains(where: field.hasPrefix) { total += tally }
        return total
    }

    private static func row(_ name: String, _ tally: Tally) -> String {
        "| \(name) | \(tally.right) | \(tally.wrong) | \(tally.missed) | \(share(tally.precision)) | \(share(tally.recall)) |\n"
    }

    /// Three digits, cut and not rounded, so that 1.000 means all.
    private static func share(_ share: Double?) -> String {
        guard let share else { return "–" }
        let thousandths = Int(share * 1000 + 1e-9), rest = String(thousandths % 1000)
        return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}
