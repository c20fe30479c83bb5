/// What the labels of certificates call the things that we look for: English, German, Turkish, French, Spanish, Italian
/// and Dutch, folded.
enum CertificateLabel: CaseIterable {
    case number, initial, issue, start, certified, expiry, surveillanceDue, surveillanceDone
    case organization, scope, body, accreditation, applicability, standard, other

    /// The label with which a text begins, and how many of its bytes it takes; the longest one.
    static func beginning(_ folded: String) -> (label: CertificateLabel, length: Int)? {
        var best: (label: CertificateLabel, length: Int)?
        for (words, label) in all where folded.hasPrefix(words) && words.utf8.count > best?.length ?? 0 {
            let rest = folded.dropFirst(words.count)
            if let next = rest.first, next.isLetter || next.isNumber && words.last?.isLetter ?? false { continue }
            best = (label, words.utf8.count)
        }
        return best
    }

    /// Whether a text may be the first line of a label.
    static func mayBegin(_ folded: String) -> Bool {
        folded.utf8.count >= 3 && all.contains { $0.0.hasPrefix(folded) && $0.0.utf8.count > folded.utf8.count }
    }
    /// Whether a longer label begins with these words.
    static func isLonger(_ folded: String) -> Bool {
        mayBegin(folded + " ") || mayBegin(folded) && folded.hasSuffix("-")
    }

    private static let all: [(String, CertificateLabel)] = CertificateLabel.allCases.flatMap { label in
        label.words.map { ($0, label) }
    }

    private var words: [String] {
        switch self {
        case .number:
            [
                "certificate no", "certificate number", "certificate nr", "certificate reg. no", "certificate reg no",
                "certificate registration no", "certificate registration number", "certificate registration nr",
                "certificate id", "certificate identity number", "certificate identification number", "certificate #",
                "certificate n", "cert no", "cert. no", "cert. number", "cert number", "registration number",
                "registration no", "registration nr", "reg. no", "reg no", "holds certificate number",
                "holds certificate no", "certificate reference", "certificate ref", "certificate code",
                "zertifikat-nr", "zertifikat nr", "zertifikats-nr", "zertifikatsnummer", "zertifikatnummer",
                "zertifikat-registrier-nr", "zertifikats-registrier-nr", "zertifikatsregistrier-nr", "registrier-nr",
                "registriernummer", "sertifika no", "sertifika numarasi", "belge no", "belge numarasi", "kayit no",
                "certificat n", "certificat numero", "numero de certificat", "no de certificat", "certificado n",
                "numero de certificado", "no de certificado", "certificato n", "certificato numero",
                "certificaatnummer",
            ]
        case .initial:
            [
                "date of initial registration", "initial registration date", "initial registration",
                "date of initial certification", "initial date of certification", "initial certification date",
                "initial certification", "original certificate date", "original certification date",
                "original certification", "original registration date", "original registration", "original issue date",
                "original issue", "original date of issue", "original date", "date of original issue",
                "date of original registration", "date of original certification", "original approval date",
                "original approval", "original approvals", "original cycle start date", "originally registered",
                "originally certified", "originally issued", "first issue date", "first issued on", "first issued",
                "first issue", "date of first issue", "first certification", "first certified", "certified since",
                "registered since", "first registration", "initial issue date", "initial issue",
                "date of initial issue",
                "initial date", "date of first certification", "erstzertifizierung", "datum der erstzertifizierung",
                "erstausstellung", "erstmalige zertifizierung", "zertifiziert seit", "ilk sertifika tarihi",
                "ilk belgelendirme tarihi", "ilk yayin tarihi", "ilk duzenleme tarihi", "ilk belge tarihi",
                "ilk tescil tarihi",
                "date de certification initiale", "certification initiale", "premiere certification",
                "fecha de certificacion inicial", "certificacion inicial", "prima emissione", "data di prima emissione",
            ]
        case .issue:
            [
                "date of this certificate", "date of issue", "issue date", "date of issuance", "issuance date",
                "issued on",
                "issued date", "date issued", "issued", "issue", "re-issue date", "reissue date", "re-issued",
                "reissued",
                "date of re-issue", "date of reissue", "certificate date", "date of certificate",
                "certificate issue date",
                "certificate issued on", "certificate issued", "current issue date", "current issue",
                "latest issue date",
                "latest issue", "last issue date", "last issue", "date of last issue", "date of current issue",
                "current certificate date", "certificate decision date", "certification decision date",
                "date of decision",
                "ausstellungsdatum", "ausgestellt am", "datum der ausstellung", "duzenleme tarihi", "belge tarihi",
                "sertifika tarihi", "yayin tarihi", "verilis tarihi", "duzenlenme tarihi", "belge verilis tarihi",
                "date d'emission", "date de delivrance", "fecha de emision", "data di emissione", "data emissione",
                "datum van uitgifte", "afgiftedatum",
            ]
        case .start:
            [
                "effective date", "effective from", "valid from", "validity from", "certificate start date",
                "start date",
                "certificate effective date", "approval date", "date of approval", "cycle start date",
                "current cycle start date",
                "certificate valid from", "certification cycle start date", "gultig ab", "gultig von", "gultig vom",
                "gultigkeit ab", "gultigkeitsbeginn", "baslangic tarihi", "gecerlilik baslangic tarihi",
                "valable a partir du", "valable du", "valido desde", "valido dal", "geldig vanaf",
                "date de prise d'effet",
            ]
        case .certified:
            [
                "date of certification", "certification date", "registration date", "date of registration",
                "date de certification", "fecha de certificacion", "belgelendirme tarihi", "tescil tarihi",
                "zertifizierungsdatum",
            ]
        case .expiry:
            [
                "valid until", "valid till", "valid to", "valid through", "valid thru", "valid upto", "valid up to",
                "validity until", "validity to", "validity date", "validity", "valid", "certificate expiry date",
                "certificate expiry", "certificate expires on", "certificate expires", "certificate expiration date",
                "certificate valid until", "certificate validity", "expiry date", "expiration date", "expire date",
                "date of expiry certificate", "date of expiry", "date of expiration", "date of certificate expiry",
                "expires on", "expires", "expiry", "expiration", "re-certification due on", "recertification due on",
                "re-certification due date", "recertification due date", "re-certification due", "recertification due",
                "certificate end date", "end date", "cycle end date", "current cycle end date", "current expiry date",
                "gultig bis", "gultigkeit bis", "gultigkeit", "ablaufdatum", "gultigkeitsende", "gecerlilik tarihi",
                "gecerlilik bitis tarihi", "bitis tarihi", "son gecerlilik tarihi", "gecerlilik suresi", "gecerlilik",
                "valable jusqu'au", "valable jusqu'a", "date d'expiration", "date d'echeance",
                "date de fin de validite",
                "valido hasta", "fecha de caducidad", "fecha de expiracion", "fecha de vencimiento", "data di scadenza",
                "scadenza", "geldig tot", "geldig t/m", "vervaldatum",
            ]
        case .surveillanceDue:
            [
                "surveillance audit due", "surveillance due", "next surveillance", "1st surveillance audit due",
                "2nd surveillance audit due", "first surveillance audit due", "second surveillance audit due",
                "1st surveillance due", "2nd surveillance due", "surv. audit on or before",
                "surveillance audit on or before",
                "1st surv. audit on or before", "2nd surv. audit on or before", "1st surveillance audit on or before",
                "2nd surveillance audit on or before", "1st surveillance", "2nd surveillance", "first surveillance",
                "second surveillance", "surveillance audit before", "surveillance on or before", "next audit due",
                "next surveillance audit", "i. surveillance", "ii. surveillance",
            ]
        case .surveillanceDone:
            [
                "1st surveillance audit done", "2nd surveillance audit done", "first surveillance audit done",
                "surveillance audit done", "done on", "surveillance done", "1st surveillance done",
                "2nd surveillance done",
            ]
        case .organization:
            [
                "organization", "organisation", "company", "company name", "name of organization",
                "name of the organization",
                "name of organisation", "name of company", "name of the company", "organization name",
                "organisation name",
                "certificate holder", "certified organization", "certified organisation", "client", "client name",
                "issued to",
                "awarded to", "granted to", "registered organization", "zertifikatsinhaber", "inhaber", "unternehmen",
                "firma",
                "kurulus", "kurulus adi", "firma adi", "firma unvani", "belge sahibi", "organisme", "entreprise",
                "empresa",
                "organizacion", "name of client", "legal entity",
            ]
        case .scope:
            [
                "scope of certification", "scope of registration", "scope of activities", "scope of activity",
                "scope of the management system", "scope of supply", "scope of approval", "scope of the certification",
                "scope statement", "scope", "for the following scope", "for the following activities", "for the scope",
                "with the following scope", "for the following field of activities", "field of activity",
                "certified scope",
                "geltungsbereich", "anwendungsbereich", "kapsam", "belge kapsami", "product or service range",
                "perimetre",
                "domaine d'application", "alcance", "campo di applicazione", "toepassingsgebied",
                "for the scope of activities",
                "for the following scope of certification", "for the following products / services",
                "for the following products/services",
            ]
        case .body:
            [
                "issued by", "the certification body of", "the certification body", "certification body",
                "certified by",
                "die zertifizierungsstelle der", "die zertifizierungsstelle des", "die zertifizierungsstelle",
                "for and on behalf of", "on behalf of",
                "zertifizierungsstelle", "ausgestellt von", "name of certification body", "belgelendirme kurulusu",
                "issuing office", "certifying body", "organisme de certification", "issuing body", "issuing authority",
            ]
        case .accreditation:
            [
                "accredited by", "accreditation body", "accreditation no", "accreditation number", "accreditation",
                "akkreditiert durch", "akkreditierungsstelle", "akreditasyon kurumu", "akreditasyon", "accredite par",
                "under accreditation of", "accrediting body",
            ]
        case .applicability:
            [
                "statement of applicability", "soa", "version of the statement of applicability",
                "erklarung zur anwendbarkeit", "uygulanabilirlik bildirgesi", "declaration d'applicabilite",
            ]
        case .standard: ["standard", "norm", "standart", "norme", "norma", "management system standard"]
        case .other:
            [
                "address", "site", "sites", "page", "ea code", "iaf code", "nace", "revision", "latest revision date",
                "revision date", "revision no", "authorised by", "authorized by", "signature", "signed", "adresse",
                "adres",
                "location", "locations", "audit report no", "report no", "duns", "technical sector", "cycle",
                "managing director",
            ]
        }
    }
}
