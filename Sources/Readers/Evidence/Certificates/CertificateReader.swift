import Assessment

extension Reader {
    /// An ISO/IEC 27001 certificate.
    package static let isoCertificate = Reader(
        id: "iso-certificate", version: 2, name: "an ISO/IEC 27001 certificate",
        recognises: { content in CertificateRecognition(content)?.certainty ?? 0 },
        read: { content, setting in try certificate(content, setting, "iso-certificate") })

    /// A certificate of another standard, which is none of ISO/IEC 27001: it is read as what it is.
    package static let otherCertificate = Reader(
        id: "other-certificate", version: 2, name: "a certificate of another standard (not ISO/IEC 27001)",
        recognises: { content in CertificateRecognition(content)?.otherCertainty ?? 0 },
        read: { content, setting in try certificate(content, setting, "other-certificate") })

    private static func certificate(_ content: Content, _ setting: Setting, _ kind: String) throws(ReadingError)
        -> Harvest
    {
        guard case .pdf(let pdf) = content.form else {
            throw ReadingError.malformed(file: content.document.name, place: nil, why: "a certificate is read as a PDF")
        }
        return CertificateReading(pdf, of: content.document, setting, as: kind).harvest
    }
}

/// How sure the content makes it that a PDF is a certificate, and of what.
struct CertificateRecognition {
    private let isSecurity: Bool
    private let names27001: Bool
    private let isOther: Bool
    private let speaksOfSecurity: Bool
    private let certifies: Bool
    private let isTitled: Bool
    private let hits: Int

    /// Nil where it cannot be a certificate: no PDF, or too long.
    init?(_ content: Content) {
        guard case .pdf(let pdf) = content.form, pdf.pages.count <= 8 else { return nil }
        let first = Array(pdf.pages.prefix(2)), prose = Prose(PDFText(pages: first))
        let page = CertificatePage(first.enumerated().map { PlacedPage($0.element, index: $0.offset) })
        let security = CertificateStandard.certified(prose)
        let others = CertificateStandard.others(prose)
        names27001 = !CertificateStandard.all(prose).isEmpty
        isSecurity =
            security.standard.map { others.isEmpty || $0.year != nil } ?? !security.others.isEmpty
        isOther = !others.isEmpty
        speaksOfSecurity =
            prose.first(of: [
                "information security management system", "isms", "informationssicherheitsmanagementsystem",
                "informationssicherheits-managementsystem", "bilgi guvenligi yonetim sistemi",
            ]) != nil
        certifies = prose.first(of: CertificateRecognition.phrases) != nil
        isTitled = page.pieces.prefix(16).contains { piece in
            let text = piece.folded.filter { $0 != " " }
            return piece.folded.count <= 70 && CertificateRecognition.titles.contains { text.has($0) }
                && !CertificateRecognition.refused.contains { piece.folded.has($0) }
        }
        let isDated = !prose.days(in: prose.whole).isEmpty
        func has(_ labels: [CertificateLabel]) -> Bool { labels.contains { !page.labelled($0).isEmpty } }
        let ends =
            has([.expiry])
            || prose.first(of: [
                "is valid until", "is valid from", "ist gultig vom", "gultig bis", "valid until", "expires on",
                "valable",
                "valido hasta", "valido ate", "wazny do", "geldig tot",
            ]) != nil
        hits = [has([.number]), isDated && ends, isDated && has([.issue, .initial, .start, .certified])].count { $0 }
    }

    private var isCertificate: Bool { hits >= 1 && (certifies && (isTitled || hits >= 2) || isTitled && hits >= 2) }
    var certainty: Int {
        guard isCertificate else { return names27001 ? 20 : 0 }
        if isSecurity { return certifies ? 92 : 75 }
        return speaksOfSecurity && !isOther && !names27001 ? 60 : 0
    }
    var otherCertainty: Int { isCertificate && !isSecurity && isOther ? 85 : 0 }

    private static let titles = [
        "certificate", "certificat", "zertifikat", "sertifika", "sertifikasi", "certificado", "certificato",
        "certyfikat",
        "certificaat", "certifikat", "sertifikat", "urkunde", "belge",
    ]
    private static let refused = [
        "insurance", "liability", "certificate of destruction", "certificate of incorporation", "good standing",
        "statement of applicability", "certificates we hold", "our certificates", "our certifications",
        "certifications",
    ]
    private static let phrases = [
        "this is to certify", "hereby certify", "hereby certifies", "certifies that", "certify that", "this certifies",
        "hereby confirms", "has been assessed", "has been audited", "was assessed", "is certified", "holds certificate",
        "certificate of registration", "certificate of approval", "certificate of compliance", "has been awarded",
        "bescheinigt", "bestatigt", "hat den nachweis", "nachweis erbracht", "belgelendirilmistir", "sahip oldugu",
        "certifie que", "certifica que", "certifica che", "conforms to the", "complies with the requirements",
        "in accordance with the requirements", "fulfils the requirements", "erfullt", "it is hereby certified",
        "bu sertifika",
        "zaswiadcza sie", "verklaart", "spelnia wymagania", "management system certificate", "awarded to",
        "certificate holder", "certified organization", "certified organisation", "voldoet aan", "cumpre os requisitos",
    ]
}
