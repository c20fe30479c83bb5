import Assessment

extension Reader {
    /// A report on one incident that has happened: the vendor's own, or that of whoever looked into it.
    package static let incidentReport = Reader(
        id: "incident-report", name: "a report on an incident",
        recognises: { content in
            guard let prose = Opened.prose(content) else { return 0 }
            let isTitled = prose.lines.filter { !$0.span.isEmpty }.prefix(14).contains { line in
                line.span.count <= 110
                    && IncidentReading.titles.contains { prose.contains($0, in: line.span) }
                    && !["policy", "plan", "procedure", "template", "playbook", "response plan", "agreement"].contains {
                        prose.contains($0, in: line.span)
                    }
            }
            guard isTitled else { return 0 }
            let marks = [
                "unauthorized", "unauthorised", "detected", "discovered", "root cause", "timeline", "affected",
                "impact",
                "remediation", "containment", "contained", "attacker", "threat actor", "notified", "forensic",
                "became aware",
                "corrective", "outage", "restored", "investigation", "detection", "alert", "exposed", "exposure",
                "made public", "informed", "containment", "customers concerned", "log files", "access logs",
            ].count { prose.contains($0) }
            return marks >= 4 ? 86 : 0
        },
        read: { content, setting in
            guard let prose = Prose(content) else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil, why: "it has no text; give the report as PDF, page or text"
                )
            }
            return IncidentReading(content, prose, setting).harvest
        })
}

/// One reading of one report. It tells of one incident; a day that is told twice and differently is not stated.
struct IncidentReading {
    private(set) var harvest: Harvest
    private let prose: Prose

    static let titles = [
        "incident report", "security incident", "incident summary", "post-incident report", "post-incident review",
        "post incident report", "post incident review", "incident review", "postmortem", "post-mortem",
        "incident notification", "notice of data breach", "data breach notification", "notice of security incident",
        "root cause analysis", "breach notification", "incident investigation", "incident disclosure", "cyber incident",
        "forensic investigation report", "investigation report", "incident analysis", "security notice: exposure",
        "exposure of", "data exposure", "data breach", "unauthorized access to", "unauthorised access to",
        "breach report", "security event", "service outage", "data incident", "incident timeline",
    ]

    init(_ content: Content, _ prose: Prose, _ setting: Setting) {
        self.prose = prose
        harvest = Harvest(kind: Reader.incidentReport.id, of: content.document, setting)
        let dates = IncidentDates(prose)
        let issued = IncidentReading.reportDay(prose)
        let days = [dates.occurred, dates.detected, dates.notified].compactMap { $0?.day }
        let day = issued?.day ?? days.max() ?? setting.dated ?? setting.received
        harvest.letterhead = Letterhead(day: issued?.day)
        let title = IncidentReading.name(prose)
        let vendor = setting.vendorSubject
        let incident = vendor.child(.incident, title.name)
        harvest.add(
            .pastIncidents, [title.name], of: vendor, .documented, speaksOf: day, rule: Fact.Rule("incident.past"),
            at: prose.place(title.span), quote: prose.quote(title.span))
        let told: [(FactKey<Day>, (day: Day, span: Range<Int>)?, String, String)] = [
            (.incidentOccurred, dates.occurred, "occurred", "on which day it began"),
            (.incidentDetected, dates.detected, "detected", "on which day it was found"),
            (.incidentNotified, dates.notified, "notified", "on which day those concerned were told"),
        ]
        for (key, reading, rule, what) in told {
            if let reading {
                harvest.add(
                    key, reading.day, of: incident, .documented, speaksOf: day, rule: Fact.Rule("incident." + rule),
                    at: prose.place(reading.span), quote: prose.quote(reading.span))
            } else {
                harvest.note(
                    nil,
                    "\(what.capitalizedFirst) was not found, or it is told in two ways; the whole report was searched.")
            }
        }
        if let scope = IncidentText.scope(prose) {
            harvest.add(
                .incidentScope, scope.text, of: incident, .documented, speaksOf: day, rule: Fact.Rule("incident.scope"),
                at: prose.place(scope.span), quote: prose.quote(scope.span))
        } else {
            harvest.note(
                nil,
                "What was reached was not found; the whole report was searched. Ask which data of ours were affected.")
        }
        if let assessor = IncidentText.assessor(prose) {
            harvest.add(
                .incidentAssessor, assessor.text, of: incident, .documented, speaksOf: day,
                rule: Fact.Rule("incident.assessor"), at: prose.place(assessor.span), quote: prose.quote(assessor.span))
        }
    }

    /// Its number where it has one, else the line that is its title.
    private static func name(_ prose: Prose) -> (name: String, span: Range<Int>) {
        for label in [
            "incident id:", "incident number:", "incident reference:", "incident no.:", "reference:", "incident id",
            "incident number", "ticket:",
        ] {
            guard let at = prose.first(label), let line = prose.line(at: at.lowerBound) else { continue }
            let rest = at.upperBound..<max(at.upperBound, prose.lines[line].span.upperBound)
            let words = prose.words(rest).split(separator: " ").prefix(1).joined()
            if words.contains(where: \.isNumber), (3...40).contains(words.count) {
                return (words, at.lowerBound..<rest.upperBound)
            }
        }
        let lines = prose.lines.filter { !$0.span.isEmpty }.prefix(14)
        let title = lines.first { line in titles.contains { prose.contains($0, in: line.span) } } ?? lines.first
        let span = title?.span ?? 0..<min(1, prose.whole.upperBound)
        return (String(prose.words(span).prefix(120)), span)
    }

    /// The day of the report itself.
    private static func reportDay(_ prose: Prose) -> (day: Day, span: Range<Int>)? {
        for phrase in [
            "report date", "date of report", "date of this report", "published", "issued on", "date:", "last updated",
            "version date", "dated",
        ] {
            for at in prose.all(phrase) {
                guard let next = prose.days(in: at.upperBound..<min(at.upperBound + 30, prose.whole.upperBound)).first,
                    let day = next.day, next.span.lowerBound - at.upperBound <= 6
                else { continue }
                return (day, at.lowerBound..<next.span.upperBound)
            }
        }
        // A line that is a day and nothing else.
        for line in prose.lines.filter({ !$0.span.isEmpty }).prefix(8) {
            if let day = DayInProse.day(prose.words(line.span)) { return (day, line.span) }
        }
        return nil
    }
}
