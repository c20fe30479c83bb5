import Assessment

/// What a description tells of incidents, and of events after its period: that there were some, or that there were none.
struct SOCDisclosures {
    struct Told {
        let value: Bool
        let span: Prose.Span
    }
    let incidents: Told?
    let subsequentEvents: Told?
    /// Headings below which neither was understood.
    let unclear: [Prose.Span]

    init(_ prose: Prose, in description: Prose.Span, outside auditor: Prose.Span?, _ contents: ContentsPages) {
        var unclear: [Prose.Span] = []
        func read(_ titles: [String], _ noun: String, _ happened: [String]) -> Told? {
            for index in SOCDisclosures.headings(titles, noun, prose, description, contents) {
                let body = SOCDisclosures.body(prose, below: index)
                if let told = SOCDisclosures.none(noun, prose, body) { return told }
                // A disclosure tells what happened, and no procedure.
                let isDisclosure =
                    prose.first(of: ["disclosure", "disclosures", "identified"], in: prose.lines[index].span) != nil
                let event = isDisclosure ? prose.first(of: SOCDisclosures.events, in: body) : nil
                if let yes = prose.first(of: happened, in: body) ?? prose.days(in: body).first?.span ?? event {
                    return Told(value: true, span: prose.sentencePart(yes))
                }
                unclear.append(prose.lines[index].span)
            }
            return nil
        }
        incidents =
            read(SOCDisclosures.incidentTitles, "incident", SOCDisclosures.incidentHappened)
            ?? SOCDisclosures.sentence("incidents", prose, description, outside: auditor)
        subsequentEvents =
            read(["subsequentevent", "eventssubsequent"], "subsequent", ["subsequent to", "after the period"])
            ?? SOCDisclosures.sentence("subsequent events", prose, prose.whole, outside: auditor)
        self.unclear = unclear
    }

    private static let events = [
        "in january", "in february", "in march", "in april", "in may", "in june", "in july", "in august",
        "in september",
        "in october", "in november", "in december", "was affected", "were affected", "were exposed", "was exposed",
        "exposed the",
        "resulted in", "was unavailable", "unauthorized party", "occurred",
    ]
    private static let incidentTitles = [
        "identifiedsystemincident", "systemincident", "disclosureofincident", "disclosuresofincident",
        "significantincident", "significantsystemincident", "disclosureofsecurityincident", "securityincidents",
        "identifiedincident", "incidentdisclosure", "incidentsidentified", "disclosureofsystemincident",
        "disclosureofsignificantincident", "systemincidentdisclosure", "incidentsinthelast", "incidentssince",
        "identificationofsystemincident", "disclosures", "identifiedsecurityincident", "incidentsduring",
        "relevantincident",
    ]
    private static let incidentHappened = [
        "experienced a", "experienced an", "the following incident", "the following incidents", "incident occurred",
        "the following significant incident", "the following security incident", "the following system incident",
        "incidents occurred", "one incident", "one significant incident", "one security incident",
    ]

    private static func headings(
        _ titles: [String], _ noun: String, _ prose: Prose, _ description: Prose.Span, _ contents: ContentsPages
    ) -> [Int] {
        prose.lines.indices.filter { index in
            let line = prose.lines[index]
            guard description.contains(line.span.lowerBound) else { return false }
            guard line.span.count < 90, line.span.count > 8,
                !["is", "are", "and", "or", "of", "to", "the"].contains(
                    prose.folded(line.span).split(separator: " ").last.map(String.init) ?? "")
            else { return false }
            let text = prose.folded(line.span)
            guard text.has(noun) || text.hasPrefix("disclosures"), !contents.holds(line.page), text.last != ".",
                text.last != ","
            else { return false }
            let packed = SOCHeading.packed(SOCHeading.unnumbered(text).bare)
            return packed.count < 70 && (packed == "incidents" || titles.contains { packed.hasPrefix($0) })
        }
    }

    /// The few lines below a heading, up to the next one.
    private static func body(_ prose: Prose, below heading: Int) -> Prose.Span {
        var end = heading + 1
        while end < min(heading + 14, prose.lines.count), end == heading + 1 || !ExpectedList.isHeading(prose, end) {
            end += 1
        }
        return prose.lines[heading].span.upperBound..<prose.lines[end - 1].span.upperBound
    }

    /// A sentence that says that there were none.
    private static func none(_ noun: String, _ prose: Prose, _ span: Prose.Span) -> Told? {
        for phrase in nothing {
            for at in prose.all(phrase, in: span) {
                let sentence = prose.sentence(around: at, within: span)
                let text = prose.folded(sentence)
                if text.has(noun) || text.has("events"), !text.hasPrefix("if ") {
                    return Told(value: false, span: prose.sentencePart(at))
                }
            }
        }
        return nil
    }

    /// The same anywhere in management's words, where the sentence also says for what time.
    private static func sentence(
        _ noun: String, _ prose: Prose, _ span: Prose.Span, outside auditor: Prose.Span?
    ) -> Told? {
        for at in prose.all(noun, in: span) where !(auditor?.contains(at.lowerBound) ?? false) {
            let sentence = prose.sentence(around: at, reach: 300), text = prose.folded(sentence)
            let isTimed = ["period", "since", "during the", "throughout", "as of", "after", "date of this report"]
                .contains {
                    text.has($0)
                }
            guard isTimed, !text.hasPrefix("if "), !text.has(" whether "), !text.has(" ensure ") else { continue }
            let before = prose.folded(sentence.lowerBound..<at.lowerBound)
            if nothing.contains(where: { phrase in
                before.has(phrase) || noun == "incidents" && before.hasSuffix("no ") || before.hasSuffix("no " + noun)
            }) {
                return Told(value: false, span: prose.sentencePart(at))
            }
        }
        return nil
    }

    private static let nothing = [
        "there were no", "there have been no", "no significant", "no identified", "no system", "no security",
        "did not experience", "did not identify", "not aware of any", "has not experienced", "did not have any",
        "no incidents", "no major", "no material", "no known", "no relevant", "no reportable", "none were identified",
        "no such", "no subsequent", "no events", "were no", "not identified any", "has not identified", "no incident",
    ]
}

extension SOCReading {
    /// What management discloses.
    mutating func disclosures() {
        guard report.kind?.value != 3 else { return }
        let description = report.sections.span(of: .description) ?? report.prose.whole
        let told = SOCDisclosures(report.prose, in: description, outside: report.sections.auditor, report.contents)
        if let incidents = told.incidents { add(.socIncidents, incidents.value, "incidents", at: incidents.span) }
        if let events = told.subsequentEvents {
            add(.socSubsequentEvents, events.value, "subsequent-events", at: events.span)
        }
        for heading in told.unclear.prefix(3) {
            harvest.note(
                report.prose.place(heading),
                "\"\(report.prose.words(heading))\" stands here, and whether there were any was not read. Read it there."
            )
        }
    }
}
