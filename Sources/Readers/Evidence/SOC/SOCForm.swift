import Assessment

/// Which of the parts that the standards ask of a report stand in it, by their titles or by the sentences that each has.
struct SOCForm {
    /// As the vocabulary names them.
    let names: [String]
    let restriction: Prose.Span?
    let independence: Prose.Span?

    init(_ report: SOCReport, _ auditor: Prose.Span, _ examined: Prose.Span) {
        let prose = report.prose
        restriction = prose.first(of: SOCForm.restrictions, in: auditor)
        independence = prose.first(of: SOCForm.independences, in: auditor)
        var names = ["scope"]
        func holds(_ phrases: [String], _ span: Prose.Span) -> Bool { prose.first(of: phrases, in: span) != nil }
        if holds(SOCForm.ownResponsibilities, auditor) { names.append("service-organization-responsibilities") }
        if holds(SOCForm.auditorResponsibilities, auditor) { names.append("auditor-responsibilities") }
        if holds(["inherent limitations", "inherent limitation", "because of their nature"], auditor) {
            names.append("inherent-limitations")
        }
        if holds(SOCForm.testing, auditor) { names.append("tests-of-controls") }
        if report.opinion != nil { names.append("opinion") }
        if independence != nil { names.append("independence") }
        if restriction != nil { names.append("restricted-use") }
        if let assertion = SOCForm.assertion(report, auditor) {
            names.append("assertion")
            if SOCForm.isSigned(prose, assertion, report.scope?.organization?.name) { names.append("assertion-signed") }
        }
        self.names = names
    }

    private static let restrictions = [
        "intended solely for the information and use", "is intended solely for", "are intended solely for",
        "intended solely for the use of", "solely for the information and use of",
        "should not be used by anyone other than", "should not be, used by anyone other than",
        "should not be used by any other", "is restricted to the use of", "is confidential and intended solely",
    ]
    private static let independences = [
        "required to be independent", "relevant ethical requirements", "independence and other ethical",
        "independence requirements", "independence and quality", "other ethical responsibilities",
        "we are independent of", "requirements of independence", "ethical requirements relating to",
    ]
    private static let ownResponsibilities = [
        "service organization's responsibilities", "service organization's responsibility",
        "service organisation's responsibilities", "management's responsibilities", "management's responsibility",
        "responsibilities of management", "is responsible for its service commitments",
        "is responsible for preparing the description", "is responsible for preparing its description",
        "is responsible for providing its assertion", "is responsible for preparing its assertion",
        "is also responsible for", "is responsible for preparing and", "management is responsible for",
        "is responsible for: preparing", "are responsible for preparing", "responsible for preparing the description",
        "responsibilities of the service organization", "is responsible for designing",
    ]
    private static let auditorResponsibilities = [
        "our responsibility is to express", "our responsibilities are to express", "our responsibility is to",
        "service auditor's responsibilities", "service auditor's responsibility", "service auditors' responsibilities",
        "auditor's responsibilities", "practitioner's responsibilities", "accountant's responsibilities",
        "our responsibilities", "auditors' responsibilities",
    ]
    private static let testing = [
        "specific controls we tested", "specific controls tested", "description of tests of controls",
        "description of test of controls", "tests of controls", "nature, timing, and results of those tests",
        "nature, timing and results of those tests", "tests of operating effectiveness",
    ]

    /// Management's assertion: its part, or the words with which one begins.
    private static func assertion(_ report: SOCReport, _ auditor: Prose.Span) -> Prose.Span? {
        if let part = report.sections.span(of: .assertion) { return part }
        let prose = report.prose
        for phrase in SOCSections.managements {
            for found in prose.all(phrase) where !auditor.contains(found.lowerBound) {
                return found.lowerBound..<min(found.lowerBound + 9000, prose.whole.upperBound)
            }
        }
        return nil
    }

    /// Whether short lines at its end name who signs: a person's office, the company alone on a line, or a signature mark.
    private static func isSigned(_ prose: Prose, _ span: Prose.Span, _ organization: String?) -> Bool {
        let lines = prose.lines.filter { span.contains($0.span.lowerBound) && !$0.span.isEmpty }
        return lines.dropFirst().suffix(30).contains { line in
            guard line.span.count <= 70 else { return false }
            let words = prose.words(line.span), folded = prose.folded(line.span)
            if folded.hasPrefix("/s/") || folded.hasPrefix("by:") || folded.hasPrefix("signed") { return true }
            if let last = folded.last, ".;:".contains(last),
                !["inc.", "ltd.", "corp.", "co."].contains(where: folded.hasSuffix)
            {
                return false
            }
            if offices.contains(where: { office in prose.first(office, in: line.span) != nil }) { return true }
            return organization.map { SOCSignature.sameName($0, words) && words.count <= $0.count + 12 } ?? false
        }
    }
    /// Whether a folded line names an office in a company.
    static func holdsOffice(_ line: String) -> Bool {
        let words = " " + String(line.map { $0.isLetter || $0 == "-" ? $0 : " " }) + " "
        return offices.contains { words.has(" " + $0 + " ") }
    }
    private static let offices = [
        "chief executive officer", "chief technology officer", "chief information security officer", "ceo", "cto",
        "ciso", "coo", "cfo", "president", "vice president", "chief operating officer", "chief financial officer",
        "chief information officer", "chief security officer", "chief compliance officer", "co-founder", "founder",
        "managing director", "director of", "head of", "general counsel", "vp", "svp", "director",
        "chief product officer",
        "manager", "officer", "vice-president", "secretary", "chairman", "owner", "partner", "principal",
    ]
}

extension SOCReading {
    /// What the report says of its own form: its parts, its use, its criteria; and whether it is final.
    mutating func form(_ pdf: PDFText) {
        let prose = report.prose, sections = report.sections
        draft(pdf)
        if let auditor = sections.auditor, let examined = sections.examined {
            let form = SOCForm(report, auditor, examined)
            add(
                .socParagraphs, form.names, "paragraphs",
                at: examined.lowerBound..<min(prose.sentence(around: examined).upperBound, examined.lowerBound + 300))
            if let restriction = form.restriction {
                add(.socRestrictedUse, true, "restricted-use", at: prose.sentencePart(restriction))
            }
            if let independence = form.independence {
                add(.socIndependence, true, "independence", at: prose.sentencePart(independence))
            }
            if report.kind?.value != 1, let edition = SOCEdition(prose, auditor) {
                add(.socCriteriaEdition, edition.name, "criteria-edition", at: prose.sentencePart(edition.span))
            }
            for (what, span) in SOCAdditions.all(prose, auditor, sections.title) {
                harvest.note(prose.place(span), "The report also examines by \(what); this was not read. Look there.")
            }
        }
        disclosures()
    }

    /// Words that call it a draft, on its cover or at the edge of its pages; a title in the file's data only is doubtful.
    private mutating func draft(_ pdf: PDFText) {
        let prose = report.prose, sections = report.sections
        let words = ["draft", "in process", "for discussion purposes only", "not for distribution - draft"]
        let cover = sections.title.isEmpty ? prose.pages.first?.span ?? 0..<0 : sections.title
        if let found = prose.first(of: words, in: cover) {
            let line = prose.sentenceOrLine(found)
            harvest.note(prose.place(found), "The cover says draft. Ask for the final report.")
            add(.socDraft, true, "draft", at: line)
        } else if prose.edges.keys.contains(where: { key in
            key.split { !$0.isLetter }.contains("draft") && key.count < 60
        }), let page = pdf.pages.first(where: { Folding.string($0.text).split { !$0.isLetter }.contains("draft") }) {
            let line = page.text.split(whereSeparator: \.isNewline).first {
                Folding.string(String($0)).split { !$0.isLetter }.contains("draft")
            }
            harvest.note(.page(page.number, label: page.label), "The pages say draft. Ask for the final report.")
            addRow(
                .socDraft, true, "draft-edges", .page(page.number, label: page.label),
                line.map { String($0).trimmed } ?? "draft")
        }
        if let title = pdf.title.map(Folding.string), words.contains(where: title.has) {
            harvest.note(
                nil,
                "The file's own title reads \"\(pdf.title ?? "")\": it may be of a draft. Ask whether this is the final report."
            )
        }
    }
}
