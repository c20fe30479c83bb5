package import Assessment

extension Policy {
    /// The policy as the text of a `policy.yaml`, with a comment for the person who edits it. Reading that text gives the
    /// same policy.
    package var yaml: String {
        var text = """
            # What we decide about AI agents and the services they use. `tprm policy check FILE` reads this file and names
            # everything that is wrong with it; `tprm policy apply FILE` puts it in force. What you leave out is as in the
            # standard policy. Every memo carries the hash of the policy under which it was written.
            name: \(Policy.scalar(name))

            # The kinds of data that uses may name. level: \(Policy.words(DataLevel.allCases.map(\.description))).
            # is: what the law calls it, if anything: \(Policy.words(Trait.allCases.map(\.rawValue))).
            categories:

            """
        for category in categories {
            let traits = category.traits.sorted().map(\.rawValue)
            let tail = traits.isEmpty ? "" : ", is: [\(traits.joined(separator: ", "))]"
            text += "  - {name: \(Policy.scalar(category.name)), level: \(category.level)\(tail)}\n"
        }
        text += """

            # Who may do what with which data. The first row that fits decides; where none fits, it is denied. A row without
            # agent, category or operations fits all of them.
            # operations: \(Policy.words(Action.allCases.map(\.rawValue))).
            # decision: \(Policy.words(Decision.allCases.map(\.rawValue))).
            rows:

            """
        for row in rows {
            var parts = ["id: \(Policy.scalar(row.id))"]
            if let agent = row.agent { parts.append("agent: \(Policy.scalar(agent))") }
            if let category = row.category { parts.append("category: \(Policy.scalar(category))") }
            if let operations = row.operations {
                parts.append("operations: [\(operations.sorted().map(\.rawValue).joined(separator: ", "))]")
            }
            parts.append("decision: \(row.decision.rawValue)")
            text += "  - {\(parts.joined(separator: ", "))}\n"
        }
        text += """

            # How many months evidence stays good for a check, where we want less than the check's own. Such as: {ACC-03: 6}
            freshness: {\(freshness.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}

            # When to look again, by tier: a full review, a light check between (leave it out for none), on which days before
            # the due day to warn, and how many days after it are still in grace.
            cadences:

            """
        for tier in Tier.allCases.reversed() {
            guard let cadence = cadences[tier] else { continue }
            var parts = ["full-months: \(cadence.fullMonths)"]
            if let light = cadence.lightMonths { parts.append("light-months: \(light)") }
            parts.append("warn-days: [\(cadence.warnDays.map(String.init).joined(separator: ", "))]")
            parts.append("grace-days: \(cadence.graceDays)")
            text += "  \(tier): {\(parts.joined(separator: ", "))}\n"
        }
        let weights = Severity.allCases.reversed().map { "\($0): \(Policy.weight(weight($0)))" }
        return text + """

            # What a check counts in the score, by severity, in quarters of a point.
            weights: {\(weights.joined(separator: ", "))}

            # The share of the applicable weight, in percent, that must be met or conditional before a use is more than
            # "not yet".
            share-shown: \(shareShown)

            # More people than this in restricted data make a use critical.
            bulk-people: \(bulkPeople)

            # The longest incident notice that is good enough, in hours.
            incident-hours: \(incidentHours)

            # The shortest log retention that is good enough, in days.
            log-days: \(logDays)

            # The shortest notice of a new subprocessor that is good enough, in days.
            subprocessor-days: \(subprocessorDays)

            # The lowest limit of a vendor's insurance that is good enough, in whole units of its currency; 0 asks for none.
            insurance-minimum: \(insuranceMinimum)

            # How long an accepted risk or an override may run, in months; 12 at most.
            override-months: \(overrideMonths)

            """
    }

    private static func words(_ words: [String]) -> String { words.joined(separator: ", ") }

    /// 30 quarters as `7.5`.
    private static func weight(_ quarters: Int) -> String {
        "\(quarters / 4)" + ["", ".25", ".5", ".75"][quarters % 4]
    }

    /// A name as YAML: plain where that is safe, else in quotation marks.
    private static func scalar(_ text: String) -> String {
        let plain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || " .-_".contains($0)) }
        let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        if plain, let first = text.first, first.isLetter, text.last != " ", !words.contains(text.lowercased()) {
            return text
        }
        return JSON.string(text).written
    }
}
