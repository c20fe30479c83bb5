import Assessment

extension Reader {
    /// An ISO/IEC 27001 certificate.
    package static let isoCertificate = Reader(
        id: "iso-certificate", name: "an ISO/IEC 27001 certificate",
        recognises: { content in
            guard case .pdf(let pdf) = content.form else { return 0 }
            return CertificateRecognition(pdf).certainty
        },
        read: { content, setting in
            guard case .pdf(let pdf) = content.form else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil, why: "an ISO/IEC 27001 certificate is read as a PDF")
            }
            return await CertificateReading(pdf, of: content.document, setting).harvest
        })

    /// A certificate of another standard, which is none of ISO/IEC 27001: it states nothing.
    package static let otherCertificate = Reader(
        id: "other-certificate", name: "a certificate of another standard (not ISO/IEC 27001)",
        recognises: { content in
            guard case .pdf(let pdf) = content.form else { return 0 }
            return CertificateRecognition(pdf).otherCertainty
        },
        read: { content, setting in
            var harvest = Harvest(kind: "other-certificate", of: content.document, setting)
            harvest.note(
                nil,
                "This is a certificate of another standard than ISO/IEC 27001, so it says nothing of information security that tprm reads. Ask for the ISO/IEC 27001 certificate."
            )
            return harvest
        })
}

/// How sure the content makes it that a PDF is a certificate, and of what.
struct CertificateRecognition {
    private let names27001: Bool
    private let otherStandard: Bool
    private let isSecurity: Bool
    private let certifies: Bool
    private let isTitled: Bool
    private let hits: Int
    private let pages: Int

    init(_ pdf: PDFText) {
        pages = pdf.pages.count
        guard pages <= 8 else {
            (names27001, otherStandard, isSecurity, certifies, isTitled, hits) = (false, false, false, false, false, 0)
            return
        }
        let first = pdf.opening(2).pages, prose = Prose(pdf.opening(2))
        let page = CertificatePage(first.enumerated().map { PlacedPage($0.element, index: $0.offset) })
        names27001 = !CertificateStandard.all(prose).isEmpty
        otherStandard = [
            "iso 9001", "iso 14001", "iso 45001", "iso/iec 20000", "iso 22301", "iso/iec 42001", "iso 13485",
        ].contains {
            prose.folded(prose.whole).contains($0)
        }
        isSecurity =
            prose.first(of: [
                "information security management system", "isms", "informationssicherheitsmanagementsystem",
                "informationssicherheits-managementsystem", "bilgi guvenligi yonetim sistemi",
            ]) != nil
        certifies = prose.first(of: CertificateRecognition.phrases) != nil
        isTitled = prose.lines.prefix(12).contains { line in
            let text = prose.folded(line.span)
            return text.count <= 60
                && [
                    "certificate", "certificat", "zertifikat", "sertifika", "sertifikasi", "certificado", "certificato",
                ].contains { text.contains($0) }
        }
        let isDated = !prose.days(in: prose.whole).isEmpty
        func has(_ labels: [CertificateLabel]) -> Bool { labels.contains { !page.labelled($0).isEmpty } }
        let ends =
            has([.expiry])
            || prose.first(of: ["is valid until", "is valid from", "ist gultig vom", "gultig bis"]) != nil
        hits = [has([.number]), isDated && ends, isDated && has([.issue, .initial, .start, .certified])].count { $0 }
    }

    private var isCertificate: Bool {
        pages <= 8 && hits >= 1 && (certifies && (isTitled || hits >= 2) || isTitled && hits >= 2)
    }
    var certainty: Int {
        guard isCertificate else { return names27001 ? 20 : 0 }
        if names27001 { return certifies ? 92 : 75 }
        return isSecurity && !otherStandard ? 60 : 0
    }
    var otherCertainty: Int { isCertificate && !names27001 && otherStandard ? 85 : 0 }

    private static let phrases = [
        "this is to certify", "hereby certify", "hereby certifies", "certifies that", "certify that", "this certifies",
        "has been assessed",
        "has been audited", "was assessed", "is certified", "holds certificate", "certificate of registration",
        "certificate of approval",
        "has been awarded", "bescheinigt", "hat den nachweis", "belgelendirilmistir", "sahip oldugu", "certifie que",
        "certifica que", "certifica che",
        "conforms to the", "complies with the requirements", "in accordance with the requirements",
        "fulfils the requirements", "erfullt",
    ]
}
