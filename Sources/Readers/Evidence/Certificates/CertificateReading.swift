import Assessment

/// One reading of one certificate: facts of a certificate, which is a part of its vendor. A body that is not the vendor
/// issued it, so they are attested; it says that a management system exists, so they are of the design only.
struct CertificateReading {
    private(set) var harvest: Harvest
    /// The names of the keys that every certificate answers and this one does not.
    private(set) var absent: [String] = []
    private let prose: Prose
    private let speaksOf: Day
    private let until: Day?

    /// A certificate's own pages; what follows are lists of sites.
    private static let pages = 3

    /// Reads the first pages; the same of pages that were read from a picture.
    init(_ pdf: PDFText, of document: Document, _ setting: Setting, as kind: String = Reader.isoCertificate.id) {
        let first = Array(pdf.pages.prefix(CertificateReading.pages))
        prose = Prose(PDFText(pages: first))
        let page = CertificatePage(first.enumerated().map { PlacedPage($0.element, index: $0.offset) })
        let days = CertificateDays(page, prose), fields = CertificateFields(page, prose)
        let names = CertificateNames(page, prose)
        let (security, editions) = CertificateStandard.certified(prose)
        let others = CertificateStandard.others(prose)
        let isSecurity = security.map { others.isEmpty || $0.year != nil } ?? false
        let standard = isSecurity ? security : editions.isEmpty ? others.first : nil

        harvest = Harvest(kind: kind, of: document, setting)
        speaksOf = days.issue?.value ?? days.initial?.value ?? setting.dated ?? setting.received
        until = days.expiry?.value
        func subject(_ standard: CertificateStandard?) -> Subject {
            let parts = [
                standard?.name ?? "ISO/IEC 27001", fields.number?.value ?? names.organization?.value,
                days.expiry?.value.description,
            ]
            return setting.vendorSubject.child(.certificate, parts.compactMap { $0 }.joined(separator: ", ").nfc)
        }
        let own = subject(standard)
        harvest.letterhead = Letterhead(
            about: names.organization?.value, issuer: names.body?.value, day: days.issue?.value ?? days.initial?.value)

        if let standard {
            name(standard, own)
        } else if editions.isEmpty {
            missing(FactKey<String>.isoStandard.name, "The standard with its edition")
        } else {
            let all = Set(editions.map(\.name)).sorted().joined(separator: ", ")
            harvest.note(
                nil, "Conflict: the certificate names \(all). Which edition is certified was not read with certainty.")
        }
        add(.isoOrganization, names.organization, own, "organization", or: "The organization")
        add(.isoCertificateNumber, fields.number, own, "certificate-number", or: "The certificate's number")
        add(.isoScope, fields.scope, own, "scope", or: "The scope")
        add(.isoCertificationBody, names.body, own, "certification-body", or: "The certification body's name")
        add(.isoAccreditationBody, names.accreditation, own, "accreditation-body", or: "The accreditation body's name")
        listed(names.accreditation, own)
        add(.isoInitialDate, days.initial, own, "initial-date", or: nil)
        add(.isoIssueDate, days.issue, own, "issue-date", or: "The day of issue")
        add(.isoExpiryDate, days.expiry, own, "expiry-date", or: "The day of expiry")
        add(.isoSurveillanceDue, days.surveillance, own, "surveillance-due", or: nil)
        add(.isoSoAVersion, fields.applicability, own, "soa-version", or: nil)
        doubts(days)
        if !isSecurity, editions.isEmpty, let standard {
            harvest.note(
                prose.place(standard.span),
                "This is a certificate of \(standard.name), which is not ISO/IEC 27001, so it does not show a management system for information security. Ask for the ISO/IEC 27001 certificate."
            )
        }
        // A paper for several standards is a certificate of each.
        for other in others where other != standard {
            let part = subject(other)
            name(other, part)
            add(.isoOrganization, names.organization, part, "organization", or: nil)
            add(.isoCertificateNumber, fields.number, part, "certificate-number", or: nil)
            add(.isoExpiryDate, days.expiry, part, "expiry-date", or: nil)
        }
    }

    /// The standard, and the last day of its edition where the list has one.
    private mutating func name(_ standard: CertificateStandard, _ subject: Subject) {
        let place = prose.place(standard.span), quote = prose.quote(standard.span)
        add(.isoStandard, standard.name, subject, "standard", place, quote)
        guard let year = standard.year else {
            return harvest.note(place, "The certificate names no edition of \(standard.name).")
        }
        let plain = standard.name.hasPrefix("EN ") ? String(standard.name.dropFirst(3)) : standard.name
        let known = plain.split(separator: ":").first.flatMap { ISOEditionEntry.find(String($0), year) }
        if let day = known?.ends.flatMap({ Day(iso: $0) }) {
            add(.isoEditionEnds, day, subject, "edition-ends", place, quote)
        }
    }

    /// Whether the accreditation body stands on the list, in the certificate's own words.
    private mutating func listed(_ field: CertificateField<String>?, _ subject: Subject) {
        guard let field else { return }
        let standing = AccreditationEntry.standing(of: field.value)
        add(
            .isoAccreditationListed,
            CertificateField(value: standing.listed, quote: field.quote, page: field.page), subject,
            "accreditation-listed", or: nil)
        let asOf = Lists.accreditationBodies.asOf
        switch standing.listed {
        case .yes: return
        case .partly:
            let like = standing.like.map { "\($0.short), the \($0.name) (\($0.country))" } ?? "a listed body"
            harvest.note(
                place(field.page),
                "The accreditation body is printed as \"\(field.value)\". It resembles \(like), and is not on our list of \(asOf). Look it up among the signatories of the multilateral agreement."
            )
        default:
            harvest.note(
                place(field.page),
                "The accreditation body, \"\(field.value)\", is not on our list of \(asOf). Look it up among the signatories of the multilateral agreement."
            )
        }
    }

    private func place(_ index: Int) -> Source.Place {
        let page = prose.pages[min(index, prose.pages.count - 1)]
        return .page(page.number, label: page.label)
    }

    private mutating func add<V>(
        _ key: FactKey<V>, _ value: V, _ subject: Subject, _ rule: String, _ place: Source.Place, _ quote: String
    ) {
        harvest.add(
            key, value, of: subject, .attested, designOnly: true, speaksOf: speaksOf, until: until,
            rule: Fact.Rule("iso." + rule), at: place, quote: quote)
    }

    private mutating func add<V>(
        _ key: FactKey<V>, _ field: CertificateField<V>?, _ subject: Subject, _ rule: String, or what: String?
    ) {
        if let field {
            add(key, field.value, subject, rule, place(field.page), field.quote)
        } else if let what {
            missing(key.name, what)
        }
    }

    private mutating func missing(_ key: String, _ what: String) {
        absent.append(key)
        let last = prose.pages.last?.number ?? 1
        harvest.note(
            nil,
            "\(what) was not found; \(last == 1 ? "page 1" : "pages 1 to \(last)") searched. It may be blank, or in a picture or logo."
        )
    }

    private mutating func doubts(_ days: CertificateDays) {
        for doubt in days.doubtful {
            harvest.note(
                place(doubt.page),
                "\"\(doubt.words.prefix(40))\" beside \"\(doubt.label.prefix(40))\" may be two days, so it was not read. Say which day it is."
            )
        }
        guard let expiry = days.expiry?.value, let issue = days.issue?.value else { return }
        if expiry <= issue {
            harvest.note(nil, "The day of expiry, \(expiry), is not after the day of issue, \(issue).")
        } else if expiry > issue.adding(months: 37) {
            harvest.note(nil, "From \(issue) to \(expiry) is more than the three years that a certificate runs.")
        }
    }
}
