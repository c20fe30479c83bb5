import Assessment

extension Reader {
    /// A SOC 1, SOC 2 or SOC 3 report, by the auditor's report in it.
    package static let socReport = Reader(
        id: "soc-report", name: "a SOC report",
        recognises: { content in
            switch content.form {
            case .pdf(let pdf): SOCRecognition.certainty(pdf)
            case .written(let writing): SOCRecognition.certainty(WrittenReport(writing).pdf)
            default: 0
            }
        },
        read: { content, setting in
            switch content.form {
            case .pdf(let pdf): return SOCReading(pdf, of: content.document, setting).harvest
            case .written(let writing):
                let written = WrittenReport(writing)
                return SOCReading(written.pdf, of: content.document, setting, written: written).harvest
            default:
                throw ReadingError.malformed(
                    file: content.document.name, place: nil, why: "a SOC report is a PDF or a written document")
            }
        })
}

/// How sure the content makes it that a PDF is a SOC report: one that holds the report of an auditor, and not one that
/// only speaks of such a report.
enum SOCRecognition {
    /// An auditor's report stands among the first pages.
    private static let pages = 16

    static func certainty(_ pdf: PDFText) -> Int {
        let prose = Prose(pdf.opening(pages))
        let sections = SOCSections(prose)
        let cover = prose.pages.first.map { 0..<max(sections.title.upperBound, $0.span.upperBound) } ?? prose.whole
        let isOther = prose.first(of: others, in: cover) != nil
        let kinds = SOCTitle.kinds(prose, cover)
        if let auditor = sections.auditor, let examined = sections.examined {
            let hasOpinion =
                prose.first(of: ["in our opinion", "in my opinion", "express an opinion"], in: auditor) != nil
            let isOfControls = prose.first(of: matters, in: examined.lowerBound..<auditor.upperBound) != nil
            let scope = SOCScope(prose, examined, in: auditor)
            let isDated = scope.period != nil || scope.asOf != nil
            guard hasOpinion, isOfControls, isDated else { return isOther ? 5 : 40 }
            return isOther ? 40 : kinds.isEmpty ? 80 : 95
        }
        if isOther { return 5 }
        guard !kinds.isEmpty, pdf.pages.count >= 5 else { return kinds.isEmpty ? 0 : 20 }
        // The auditor's report may be a picture, or stand further back: then the other parts tell, with words that only
        // such a report has. A guide to reports has their titles.
        let whole = pdf.pages.count > pages ? Prose(pdf) : prose, all = SOCSections(whole)
        let parts = [SOCSections.Part.auditor, .assertion, .description, .tests, .other].count {
            all.heading(of: $0) != nil
        }
        let asserts = whole.first(of: SOCSections.managements) != nil
        let results = whole.all("exceptions noted").count + whole.all("deviations noted").count
        return parts >= 2 && (asserts || results >= 5) ? 65 : 20
    }

    private static let matters = [
        "description criteria", "trust services criteria", "trust services principles", "control objectives",
        "suitability of the design",
        "suitably designed", "applicable trust services criteria",
    ]
    /// What stands on the cover of a paper that is not such a report.
    private static let others = [
        "readiness", "gap assessment", "gap analysis", "bridge letter", "gap letter", "sample report", "template",
        "letter of engagement",
        "engagement letter", "self-assessment", "self assessment", "pre-assessment", "comfort letter",
    ]
}
