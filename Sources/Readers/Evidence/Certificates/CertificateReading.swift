import Assessment

/// One reading of one certificate: facts of a certificate, which is a part of its vendor. A body that is not the vendor
/// issued it, so they are attested; it says that a management system exists, so they are of the design only.
struct CertificateReading {
    private(set) var harvest: Harvest
    private let prose: Prose
    private let subject: Subject
    private let speaksOf: Day
    private let until: Day?

    /// A certificate's own pages; what follows are lists of sites.
    private static let pages = 3

    init(_ pdf: PDFText, of document: Document, _ setting: Setting) async {
        let first = pdf.opening(CertificateReading.pages).pages
        prose = Prose(pdf.opening(CertificateReading.pages))
        let placed = first.enumerated().map { PlacedPage($0.element, index: $0.offset) }
        let page = CertificatePage(placed)
        let fields = CertificateFields(page, prose), names = CertificateNames(page, prose)
        let (standard, editions) = CertificateStandard.certified(prose)

        harvest = Harvest(kind: Reader.isoCertificate.id, of: document, setting)
        speaksOf = fields.issue?.value ?? fields.initial?.value ?? setting.dated ?? setting.received
        until = fields.expiry?.value
        let name = [
            standard?.name ?? "ISO/IEC 27001", fields.number?.value ?? names.organization?.value, until?.description,
        ].compactMap { $0 }.joined(separator: ", ")
        subject = setting.vendorSubject.child(.certificate, name.nfc)
        harvest.letterhead = Letterhead(
            about: names.organization?.value, issuer: names.body?.value,
            day: fields.issue?.value ?? fields.initial?.value)

        if let standard {
            add(.isoStandard, standard.name, "standard", prose.place(standard.span), prose.quote(standard.span))
            if standard.year == nil {
                harvest.note(prose.place(standard.span), "The certificate names no edition of ISO/IEC 27001.")
            }
        } else if editions.isEmpty {
            missing("The standard (ISO/IEC 27001 with its edition)")
        } else {
            let all = Set(editions.map(\.name)).sorted().joined(separator: ", ")
            harvest.note(
                nil, "Conflict: the certificate names \(all). Which edition is certified was not read with certainty.")
        }
        add(.isoOrganization, names.organization, "organization", or: "The organization")
        add(.isoCertificateNumber, fields.number, "certificate-number", or: "The certificate's number")
        add(.isoScope, fields.scope, "scope", or: nil)
        add(.isoCertificationBody, names.body, "certification-body", or: "The certification body's name")
        add(.isoAccreditationBody, names.accreditation, "accreditation-body", or: "The accreditation body's name")
        add(.isoInitialDate, fields.initial, "initial-date", or: nil)
        add(.isoIssueDate, fields.issue, "issue-date", or: "The day of issue")
        add(.isoExpiryDate, fields.expiry, "expiry-date", or: "The day of expiry")
        add(.isoSurveillanceDue, fields.surveillance, "surveillance-due", or: nil)
        add(.isoSoAVersion, fields.applicability, "soa-version", or: nil)
        doubts(fields)
    }

    private mutating func add<V>(_ key: FactKey<V>, _ value: V, _ rule: String, _ place: Source.Place, _ quote: String)
    {
        harvest.add(
            key, value, of: subject, .attested, designOnly: true, speaksOf: speaksOf, until: until,
            rule: Fact.Rule("iso." + rule), at: place, quote: quote)
    }

    private mutating func add<V>(_ key: FactKey<V>, _ field: CertificateField<V>?, _ rule: String, or what: String?) {
        if let field {
            let page = prose.pages[min(field.page, prose.pages.count - 1)]
            add(key, field.value, rule, .page(page.number, label: page.label), field.quote)
        } else if let what {
            missing(what)
        }
    }

    private mutating func missing(_ what: String) {
        let last = prose.pages.last?.number ?? 1
        harvest.note(
            nil,
            "\(what) was not found; \(last == 1 ? "page 1" : "pages 1 to \(last)") searched. It may be blank, or in a picture or logo."
        )
    }

    private mutating func doubts(_ fields: CertificateFields) {
        for doubt in fields.doubtful {
            harvest.note(
                .page(prose.pages[min(doubt.page, prose.pages.count - 1)].number, label: nil),
                "\"\(doubt.words.prefix(40))\" beside \"\(doubt.label.prefix(40))\" may be two days, so it was not read. Say which day it is."
            )
        }
        guard let expiry = fields.expiry?.value, let issue = fields.issue?.value else { return }
        if expiry <= issue {
            harvest.note(nil, "The day of expiry, \(expiry), is not after the day of issue, \(issue).")
        } else if expiry > issue.adding(months: 37) {
            harvest.note(nil, "From \(issue) to \(expiry) is more than the three years that a certificate runs.")
        }
    }
}
