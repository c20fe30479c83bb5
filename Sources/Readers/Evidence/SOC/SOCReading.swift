import Assessment

/// One reading of one SOC report: facts of a report, which is a part of its vendor. An auditor wrote it, so they are
/// attested; a type 1 report and a SOC 3 say nothing of operation that we could check, so they are of the design only.
struct SOCReading {
    var harvest: Harvest
    let report: SOCReport
    let subject: Subject
    let speaksOf: Day
    let designOnly: Bool

    private let written: WrittenReport?

    /// `written` where the pages are made of a written document's paragraphs.
    init(_ pdf: PDFText, of document: Document, _ setting: Setting, written: WrittenReport? = nil) {
        self.written = written
        let report = SOCReport(Prose(pdf))
        self.report = report
        harvest = Harvest(kind: Reader.socReport.id, of: document, setting)
        let day = report.scope?.period?.end ?? report.scope?.asOf?.day ?? report.coverDay ?? report.signature?.date?.day
        speaksOf = day ?? setting.dated ?? setting.received
        designOnly = report.kind?.value == 3 || report.type?.value != 2
        subject = setting.vendorSubject.child(.report, report.name(day))
        harvest.letterhead = Letterhead(
            about: report.scope?.organization?.name, issuer: report.signature?.auditor?.name,
            day: report.signature?.date?.day ?? day)
        if day == nil, setting.dated == nil {
            harvest.note(
                nil, "No period and no day of the report was found, so it is taken to speak of the day it was received."
            )
        }
        identity()
        scope()
        opinion()
        signature(pdf)
        conflicts()
        form(pdf)
        let providers = subservices(pdf)
        controls(pdf, setting, providers)
    }

    mutating func add<V>(_ key: FactKey<V>, _ value: V, _ rule: String, at span: Prose.Span) {
        harvest.add(
            key, value, of: subject, .attested, designOnly: designOnly, speaksOf: speaksOf,
            rule: Fact.Rule("soc." + rule),
            at: place(report.prose.place(span), report.prose.quote(span)), quote: report.prose.quote(span))
    }
    /// Where words stand: on their page, or in their paragraph.
    func place(_ place: Source.Place, _ quote: String) -> Source.Place { written?.place(place, quote) ?? place }

    mutating func missing(_ what: String, _ span: Prose.Span?) {
        harvest.note(nil, "\(what) was not found; \(report.pages(span)) searched.")
    }

    // MARK: What it is

    private mutating func identity() {
        let prose = report.prose, sections = report.sections
        if let kind = report.kind {
            add(.socKind, "SOC \(kind.value)", "kind", at: prose.sentenceOrLine(kind.span))
        } else {
            missing("The kind of report (SOC 1, 2 or 3)", sections.title)
        }
        if let type = report.type {
            if report.kind?.value != 3 || report.title.type != nil {
                add(.socType, type.value, "type", at: prose.sentenceOrLine(type.span))
            }
        } else if report.kind?.value != 3 {
            missing("Whether it is of type 1 or type 2", sections.auditor ?? sections.title)
        }
        if sections.auditor == nil {
            harvest.note(
                nil,
                "No text of an auditor's report was found in \(report.pages(nil)); it may be a picture. Scope, opinion and signature were not read."
            )
        }
    }

    private mutating func scope() {
        let prose = report.prose
        guard let scope = report.scope else { return coverScope() }
        if let organization = scope.organization {
            add(.socOrganization, organization.name, "organization", at: organization.span)
        } else {
            missing("The service organization", report.sections.auditor)
        }
        if let system = scope.system { add(.socSystem, system.name, "system", at: system.span) }
        if report.type?.value == 2, let period = scope.period {
            add(.socPeriodStart, period.start, "period", at: prose.sentencePart(period.span))
            add(.socPeriodEnd, period.end, "period", at: prose.sentencePart(period.span))
        } else if report.type?.value == 1, let asOf = scope.asOf {
            add(.socAsOf, asOf.day, "as-of", at: prose.sentencePart(asOf.span))
        } else {
            missing("The period or day of the examination", scope.span)
        }
        if report.kind?.value != 1 {
            if let categories = scope.categories {
                add(.socCategories, categories.names.sorted(), "categories", at: prose.sentencePart(categories.span))
            } else {
                missing("The list of categories", report.sections.auditor)
            }
        }
    }

    /// Where the auditor's report cannot be read, the cover still says for which period it is, and management's part whose
    /// system it describes: that is the vendor's own word.
    private mutating func coverScope() {
        let prose = report.prose, title = report.sections.title
        if let prepared = prose.first(of: [
            "we have prepared the accompanying", "we have prepared the attached", "we have prepared the",
        ]) {
            let rest = prepared.lowerBound..<min(prepared.upperBound + 600, prose.whole.upperBound)
            if let organization = OrganizationName.possessor(prose, rest) {
                harvest.add(
                    .socOrganization, organization.name, of: subject, .documented, designOnly: designOnly,
                    speaksOf: speaksOf,
                    rule: Fact.Rule("soc.assertion-organization"),
                    at: place(prose.place(organization.span), prose.quote(organization.span)),
                    quote: prose.quote(organization.span))
            }
        }
        if let period = SOCPeriod.all(prose, title).first, report.type?.value == 2 {
            add(.socPeriodStart, period.start, "cover-period", at: period.span)
            add(.socPeriodEnd, period.end, "cover-period", at: period.span)
        } else if let asOf = SOCScope.asOf(prose, title), report.type?.value == 1 {
            add(.socAsOf, asOf.day, "cover-as-of", at: asOf.span)
        }
        if let categories = SOCCategories.onCover(prose, title).first {
            add(.socCategories, categories.names.sorted(), "cover-categories", at: categories.span)
        }
    }

    private mutating func opinion() {
        guard let auditor = report.sections.auditor else { return }
        if let opinion = report.opinion {
            add(.socOpinion, opinion.kind.rawValue, "opinion", at: opinion.span)
        } else {
            missing("An opinion that is clearly unqualified, qualified, adverse or disclaimed", auditor)
        }
    }

    /// The firm whose name runs along the edges of the auditor's report, where the signature is no text: one, and not the
    /// organisation's.
    private func runningFirm(_ pdf: PDFText, _ auditor: Prose.Span) -> (
        name: String, place: Source.Place, quote: String
    )? {
        let prose = report.prose
        var found: [(name: String, place: Source.Place, quote: String)] = []
        for index in report.indices(auditor) where pdf.pages.indices.contains(index) {
            let page = pdf.pages[index]
            for line in page.text.split(whereSeparator: \.isNewline)
            where line.count <= 90 && prose.edges.holds(String(line)) {
                let name = String(line.split { "|\u{2022}".contains($0) }.first ?? line).trimmed
                guard SOCSignature.isFirm(name), !name.contains(where: \.isNumber),
                    report.scope?.organization.map({ !SOCSignature.sameName($0.name, name) }) ?? true
                else { continue }
                found.append((name, .page(page.number, label: page.label), String(line).trimmed))
            }
        }
        guard let first = found.first, found.allSatisfy({ $0.name == first.name }) else { return nil }
        return first
    }

    private mutating func signature(_ pdf: PDFText) {
        guard let auditor = report.sections.auditor, let signature = report.signature else { return }
        if let firm = signature.auditor {
            add(.socAuditor, firm.name, "auditor", at: firm.span)
        } else if let firm = runningFirm(pdf, auditor) {
            addRow(.socAuditor, firm.name, "auditor-edge", firm.place, firm.quote)
        } else {
            let seen = signature.lines.prefix(6).map { report.prose.words($0.span) }.joined(separator: " / ")
            harvest.note(
                nil,
                "The name of the auditor's firm was not found; \(report.pages(auditor)) searched. The signature may be a picture\(seen.isEmpty ? "" : "; in text there stands \"\(seen)\""). Look at it and say who signed."
            )
        }
        if let city = signature.city { add(.socAuditorCity, city.name, "auditor-city", at: city.span) }
        if let date = signature.date {
            add(.socReportDate, date.day, "report-date", at: date.span)
            if let end = report.scope?.period?.end ?? report.scope?.asOf?.day, date.day < end {
                harvest.note(
                    report.prose.place(date.span),
                    "The report is dated \(date.day), before \(end), the end of what it covers.")
            }
        } else {
            missing("The date of the auditor's signature", auditor)
        }
    }
}

extension Prose {
    /// The line in which a span stands.
    func sentenceOrLine(_ span: Span) -> Span {
        guard let line = line(at: span.lowerBound), lines[line].span.upperBound >= span.upperBound else {
            return sentencePart(span)
        }
        return lines[line].span
    }
    /// The sentence around a span, or as many whole words of it as a quote holds.
    func sentencePart(_ span: Span) -> Span {
        let sentence = sentence(around: span, reach: 180)
        var (start, end) = (sentence.lowerBound, sentence.upperBound)
        // What stands on the page before is no part of the place.
        if let page = page(at: span.lowerBound), start < page.span.lowerBound { start = page.span.lowerBound }
        while start > 0, start < span.lowerBound, folded[start - 1] != 32 { start += 1 }
        while end < folded.count, end > span.upperBound, folded[end] != 32 { end -= 1 }
        return start..<end
    }
}
