import Assessment

extension SOCStory {
    /// What a reader must find in the report.
    func truth() -> Truth {
        var fields: [String: Truth.Expected] = [
            "soc.kind": .value("SOC 2"), "soc.type": .value(String(type)), "soc.organization": .value(vendor.legal),
            "soc.system": .oneOf([system, "\(vendor.short)’s \(system)", "\(vendor.legal)’s \(system)"]),
            "soc.report-date": .value(signed.description),
            "soc.auditor": isSignedByPicture ? .optional(auditor.firm) : .value(auditor.firm),
            "soc.auditor-city": isSignedByPicture ? .optional(auditor.city) : .value(auditor.city),
            "soc.opinion": .value(opinion.rawValue),
            "soc.restricted-use": .value("true"), "soc.independence": .value("true"),
            "soc.subservice-method": .value(method.rawValue),
            "soc.criteria-edition": .value(isRevised ? "2017 (revised points of focus 2022)" : "2017"),
            "soc.cuecs": .each(cuecs.map { [$0.text] }), "soc.sample-sizes": .open,
            "soc.paragraphs": .each(paragraphs.map { [$0] }),
        ]
        let ends = [end.description] + (coverEnd.map { [$0.description] } ?? [])
        if type == 1 {
            fields["soc.as-of"] = ends.count > 1 ? .conflict(ends) : .value(end.description)
        } else {
            fields["soc.period-start"] = .value(start.description)
            fields["soc.period-end"] = ends.count > 1 ? .conflict(ends) : .value(end.description)
            fields["soc.exceptions"] = .each(exceptions.map { [$0.control, $0.text] })
            if !nonOccurring.isEmpty {
                fields["soc.non-occurring"] = .each(
                    nonOccurring.map { number in
                        [number] + controls.filter { $0.number == number }.map(\.text)
                    })
            } else {
                fields["soc.non-occurring"] = .optional("none")
            }
        }
        let lists = [categories, coverCategories ?? categories].map { $0.sorted().joined(separator: ", ") }
        fields["soc.categories"] = coverCategories == nil ? .value(lists[0]) : .conflict(lists)
        if method == .none {
            fields["soc.subservice-organizations"] = .optional("none")
        } else {
            fields["soc.subservice-organizations"] = .each(providers.map { [$0.name] })
        }
        if method == .carveOut { fields["soc.csocs"] = .each(Set(csocs.map(\.text)).sorted().map { [$0] }) }
        if incidents != nil { fields["soc.incidents"] = .value(hadIncident ? "true" : "false") }
        if subsequent != nil { fields["soc.subsequent-events"] = .value(hadEvents ? "true" : "false") }
        return Truth("soc-report", fields, parts: parts)
    }

    var hadIncident: Bool {
        incidents.map { !$0.contains("no significant") && !$0.contains("No system incidents") } ?? false
    }
    var hadEvents: Bool { subsequent.map { !$0.contains("not aware of any") } ?? false }

    private var paragraphs: [String] {
        var names = [
            "scope", "service-organization-responsibilities", "auditor-responsibilities", "inherent-limitations",
            "opinion",
            "independence", "restricted-use", "assertion", "assertion-signed",
        ]
        if type == 2 { names.append("tests-of-controls") }
        return names
    }

    private var parts: [Truth.Part] {
        let found = exceptions.map { exception -> Truth.Part in
            var fields: [String: Truth.Expected] = [
                "soc.exception.control": .says(exception.control),
                "soc.exception.criteria": .value(exception.criteria.sorted().joined(separator: ", ")),
                "soc.exception.text": .says(exception.text), "soc.exception.sample": .value(exception.sample),
                // Silence on an answer that is not there is no miss.
                "soc.exception.answered": exception.response == nil ? .optional("false") : .value("true"),
            ]
            if let response = exception.response { fields["soc.exception.response"] = .says(response) }
            return Truth.Part(kind: .exception, about: [exception.text, exception.control], fields: fields)
        }
        let user = cuecs.map { duty -> Truth.Part in
            let shown = house == .chartered
            return Truth.Part(
                kind: .control, about: [duty.text],
                fields: shown ? ["control.criteria": .value(duty.criteria.joined(separator: ", "))] : [:])
        }
        guard method == .carveOut else { return found + user }
        // The same duty of two providers is one control of that text: its provider is then either.
        let texts = Dictionary(grouping: csocs, by: \.text)
        let theirs = texts.keys.sorted().compactMap { text -> Truth.Part? in
            guard let duty = texts[text]?.first else { return nil }
            var fields: [String: Truth.Expected] = [
                "control.criteria": .value(duty.criteria.sorted().joined(separator: ", "))
            ]
            if house == .chartered || house == .northern {
                fields["control.provider"] = texts[text]?.count == 1 ? .value(duty.provider ?? "") : .open
            }
            return Truth.Part(kind: .control, about: [text], fields: fields)
        }
        return found + user + theirs
    }
}
