import Assessment

/// The days of an incident: by labels, else by sentences of the usual forms.
struct IncidentDates {
    typealias Found = (day: Day, span: Range<Int>)
    let occurred: Found?
    let detected: Found?
    let notified: Found?

    init(_ prose: Prose) {
        occurred = IncidentDates.one(
            prose, step: .occurred,
            labels: [
                "date of incident", "incident date", "date of occurrence", "date occurred", "incident start",
                "incident began",
                "start of incident", "start time", "start date", "date of breach", "started", "began",
                "date of the incident",
                "date of the breach", "incident start date", "first unauthorized access", "first unauthorised access",
                "initial compromise", "initial access", "date(s) of incident", "occurred",
            ],
            verbs: [
                "occurred on", "began on", "started on", "took place on", "occurred between", "occurred from",
                "began around",
                "happened on", "commenced on", "occurred on or about", "beginning on", "starting on", "occurred around",
            ],
            behind: [
                "unauthorized", "unauthorised", "attacker", "threat actor", "gained access", "accessed without",
                "was compromised", "were compromised", "intruder", "malicious", "an outage began", "began",
            ])
        detected = IncidentDates.one(
            prose, step: .detected,
            labels: [
                "date detected", "date discovered", "date of discovery", "date of detection", "detection date",
                "discovery date", "detected", "discovered", "incident detected", "incident discovered",
                "detection time",
                "date identified", "identified", "time of detection", "date the incident was discovered",
            ],
            verbs: [
                "detected on", "discovered on", "identified on", "became aware on", "was detected on",
                "aware of the incident on",
                "learned of the incident on", "aware of this incident on", "discovered the incident on",
                "detected the incident on",
                "discovered this incident on", "identified the incident on", "first detected on",
                "became aware of the incident on",
            ],
            behind: [
                "discovered", "detected", "identified", "became aware", "learned", "was alerted", "were alerted",
                "noticed",
                "observed", "alerted us", "monitoring", "received an alert",
            ])
        notified = IncidentDates.one(
            prose, step: .notified,
            labels: [
                "customers notified", "customer notification", "date notified", "notification date",
                "date of notification",
                "notified", "notification sent", "customer notification date", "date of customer notification",
                "affected customers notified", "date customers notified",
            ],
            verbs: [
                "notified on", "notified affected customers on", "notified customers on",
                "notified all affected customers on",
                "were notified on", "notification was sent on", "notifications were sent on", "informed on",
                "notified impacted customers on", "informed customers on", "informed affected customers on",
                "notified you on",
            ],
            behind: [
                "we notified", "notified affected", "notified all", "notified customers", "customers were notified",
                "notified impacted", "we informed", "were informed", "notifications were", "notification was",
                "notified the affected",
            ])
    }

    private static func one(
        _ prose: Prose, step: IncidentTimeline.Step, labels: [String], verbs: [String], behind: [String]
    ) -> Found? {
        var found: [Found] = []
        for label in labels {
            for at in prose.all(label) where startsLine(prose, at) {
                guard let next = prose.days(in: at.upperBound..<min(at.upperBound + 60, prose.whole.upperBound)).first,
                    let day = next.day, next.span.lowerBound - at.upperBound <= 14,
                    isGap(prose, at.upperBound..<next.span.lowerBound)
                else { continue }
                found.append((day, at.lowerBound..<next.span.upperBound))
            }
        }
        if found.isEmpty {
            for verb in verbs {
                for at in prose.all(verb) {
                    guard
                        let next = prose.days(in: at.upperBound..<min(at.upperBound + 40, prose.whole.upperBound))
                            .first,
                        let day = next.day, next.span.lowerBound - at.upperBound <= 12
                    else { continue }
                    found.append((day, at.lowerBound..<next.span.upperBound))
                }
            }
        }
        if found.isEmpty {
            // "On 3 March 2026, our monitoring detected …"
            for day in prose.days(in: prose.whole) {
                guard let value = day.day else { continue }
                let sentence = prose.sentence(around: day.span)
                let rest = day.span.upperBound..<min(sentence.upperBound, day.span.upperBound + 90)
                guard rest.lowerBound < rest.upperBound,
                    let verb = prose.first(of: behind, in: rest),
                    prose.days(in: day.span.upperBound..<verb.lowerBound).isEmpty,
                    prose.folded(max(0, day.span.lowerBound - 4)..<day.span.lowerBound).contains("on ")
                        || day.span.lowerBound - sentence.lowerBound <= 2
                else { continue }
                found.append((value, day.span.lowerBound..<verb.upperBound))
            }
        }
        if found.isEmpty {
            // "We detected the activity on 5 June 2026"
            for verb in behind {
                for at in prose.all(verb) {
                    let sentence = prose.sentence(around: at)
                    let rest = at.upperBound..<min(sentence.upperBound, at.upperBound + 90)
                    guard rest.lowerBound < rest.upperBound, let next = prose.days(in: rest).first, let day = next.day,
                        prose.folded(at.upperBound..<next.span.lowerBound).hasSuffix("on "),
                        prose.folded(at.upperBound..<next.span.lowerBound).split(separator: " ").count <= 9,
                        !prose.folded(at.upperBound..<next.span.lowerBound).contains(",")
                    else { continue }
                    found.append((day, at.lowerBound..<next.span.upperBound))
                }
            }
        }
        if found.isEmpty {
            // "had access between 2 September 2026 and 11 September 2026"
            for at in prose.all("between") where behind.contains("unauthorized") {
                let sentence = prose.sentence(around: at)
                let days = prose.days(in: at.upperBound..<min(sentence.upperBound, at.upperBound + 60))
                guard days.count == 2, let day = days[0].day, days[0].span.lowerBound - at.upperBound <= 3,
                    prose.first(of: behind + ["unauthorized actor", "unauthorised actor", "access"], in: sentence)
                        != nil
                else { continue }
                found.append((day, at.lowerBound..<days[1].span.upperBound))
            }
        }
        if found.isEmpty { found = IncidentTimeline.all(prose).filter { $0.step == step }.map { ($0.day, $0.span) } }
        guard let first = found.min(by: { $0.span.lowerBound < $1.span.lowerBound }) else { return nil }
        return Set(found.map(\.day)).count == 1 ? first : nil
    }

    private static func startsLine(_ prose: Prose, _ at: Range<Int>) -> Bool {
        guard let line = prose.line(at: at.lowerBound) else { return false }
        return at.lowerBound - prose.lines[line].span.lowerBound <= 3
    }
    /// Between a label and its day: marks, weekdays, hours, no other words.
    private static func isGap(_ prose: Prose, _ span: Range<Int>) -> Bool {
        let words = prose.folded(span).split { !$0.isLetter }.map(String.init)
        return words.allSatisfy {
            [
                "on", "or", "about", "utc", "date", "time", "the", "at", "monday", "tuesday", "wednesday", "thursday",
                "friday", "saturday", "sunday", "approximately", "s",
            ]
            .contains($0)
        }
    }
}
