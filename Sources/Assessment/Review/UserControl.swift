/// A control that the judged report of a vendor expects of us, with who owns it here and by what it is shown.
package struct UserControl: Sendable {
    /// The words of the report.
    package let text: String
    /// The criteria that it serves, where the report names them.
    package let criteria: [String]
    /// Nil while nobody here owns it.
    package let owner: String?
    package let evidence: String?
    /// The reading of the list, for its place.
    package let source: Fact?

    package init(text: String, criteria: [String], owner: String?, evidence: String?, source: Fact?) {
        self.text = text
        self.criteria = criteria
        self.owner = owner
        self.evidence = evidence
        self.source = source
    }

    /// The controls that the judged report of a vendor expects of us, in the order of its list, and the report. Nil
    /// where no report is on file, or its list was not read; what sources disagree on is left out.
    package static func all(
        of vendor: Subject, _ facts: [Fact], on day: Day
    ) -> (report: Subject, controls: [UserControl])? {
        let view = Facts(FactIndex(facts, on: day), of: vendor, on: day)
        guard let report = try? view.report(), let list = try? report.settled(.socCUECs) else { return nil }
        let controls = list.value.map { text in
            let control = report.about(report.subject.child(.control, text))
            return UserControl(
                text: text, criteria: (try? control.said(.controlCriteria))?.value ?? [],
                owner: (try? control.said(.controlOwner, from: .observed))?.value,
                evidence: (try? control.said(.controlEvidence, from: .observed))?.value,
                source: control.readings(FactKey<[String]>.controlCriteria.name).first ?? list.support.first)
        }
        return (report.subject, controls)
    }
}
