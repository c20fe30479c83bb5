/// Who certifies.
enum CertifyingBody {
    /// By the sentence that certifies, or by its label; a short name is made whole by the legal name that begins with it.
    static func found(_ page: CertificatePage) -> CertificateField<String>? {
        guard let found = certifier(page) ?? CertificateNames.labelled(page, .body) ?? assessor(page) else {
            return nil
        }
        guard !CompanyName.hasForm(found.value), let whole = atTheFoot(page, but: nil),
            Folding.string(whole.value).hasPrefix(Folding.string(found.value) + " ")
        else { return found }
        return whole
    }

    private static let verbs = [
        " hereby certifies", " certifies that", " hereby certify", " certify that", " hereby confirms",
        " confirms that",
        " hereby attests", " attests that", " bescheinigt", " bestatigt", " certifie que", " atteste que",
        " certifica que", " certifica che", " verklaart", " hereby grants", " has certified", " hereby declares",
        " zaswiadcza", " intygar",
    ]
    private static let starts = [
        "The certification body of ", "The certification body ", "Certification body of ", "Certification body ",
        "Die Zertifizierungsstelle der ", "Die Zertifizierungsstelle des ", "Die Zertifizierungsstelle ",
        "The Certification Body of ", "The Certification Body ", "Certification Body of ", "Hierbij ",
        "Le certificateur ", "L'organisme certificateur ", "L'organisme de certification ",
        "La entidad de certificación ", "El organismo de certificación ", "L'ente di certificazione ",
        "De certificatie-instelling ", "A ", "O ",
        "La ",
        "Le ", "El ", "L'organisme ", "Der ", "Die ", "We, ",
    ]

    /// `NAME hereby certifies that`, `the certification body of NAME certifies`; the verb may begin the next line.
    private static func certifier(_ page: CertificatePage) -> CertificateField<String>? {
        for index in page.pieces.indices {
            let piece = page.pieces[index]
            for verb in verbs {
                let own = " " + piece.folded
                guard let at = own.firstRange(of: verb) else { continue }
                let count = own.distance(from: own.startIndex, to: at.lowerBound)
                var name = String(piece.text.prefix(max(0, count - 1))), from = index
                if name.isEmpty {
                    guard let above = page.above(index), page.label(at: above)?.label ?? .body == .body,
                        CompanyName.hasForm(page.pieces[above].text) || certifies(page.pieces[above].text)
                    else { continue }
                    (name, from) = (page.pieces[above].text, above)
                }
                if ["Hierbij verklaart"].contains(where: { piece.text.hasPrefix($0) }) {
                    name = String(piece.text.dropFirst("Hierbij verklaart ".count).prefix { $0 != "," })
                    name = name.firstRange(of: " dat ").map { String(name[..<$0.lowerBound]) } ?? name
                }
                for start in starts where name.hasPrefix(start) { name = String(name.dropFirst(start.count)) }
                if name.hasPrefix("der ") || name.hasPrefix("of ") {
                    name = String(name.drop { $0 != " " }.dropFirst())
                }
                name = CompanyName.trimmed(name)
                guard CertificateNames.isName(name), !pronouns.contains(name), name.split(separator: " ").count <= 10,
                    !name.hasSuffix(" to"), !name.contains("bescheinigt"), !name.contains("This is")
                else { continue }
                return CertificateNames.field(name, page, from)
            }
        }
        return nil
    }
    private static let pronouns: Set<String> = [
        "This", "It", "We", "This is to", "I", "Hiermit wird", "Se", "Si", "On",
    ]

    /// `has been assessed by NAME and`, `approved by NAME against`.
    private static func assessor(_ page: CertificatePage) -> CertificateField<String>? {
        for (index, piece) in page.pieces.enumerated() {
            for phrase in phrases {
                guard let at = piece.folded.firstRange(of: phrase) else { continue }
                let offset = piece.folded.utf8.distance(from: piece.folded.startIndex, to: at.upperBound)
                var rest = Folding.rest(of: piece.text, after: offset).trimmed
                if rest.isEmpty, let next = page.below(index) { rest = page.pieces[next].text }
                for stop in [
                    " and ", " as ", " against", " to ", " in ", " for ", " under ", " on ", ". ", " (", " which",
                    ", and",
                    " according", " with ",
                ] {
                    if let cut = rest.firstRange(of: stop) { rest = String(rest[..<cut.lowerBound]) }
                }
                let name = CompanyName.leading(CompanyName.trimmed(rest))
                guard CertificateNames.isName(name), name.split(separator: " ").count <= 7 else { continue }
                return CertificateNames.field(name, page, index)
            }
        }
        return nil
    }
    private static let phrases = [
        "assessed by ", "audited by ", "approved by ", "registered by ", "certified by ", "assessed and certified by ",
        "assessed and registered by ", "assessed and approved by ", "assessed by", "audited and certified by ",
        "audited and registered by ", "(on behalf of ", "on behalf of ", "belgelendirilmistir by ",
        "zertifiziert durch ",
    ]

    /// The one other company that signs: a body of the list, or a name that speaks of certifying.
    static func atTheFoot(_ page: CertificatePage, but organization: String?) -> CertificateField<String>? {
        var found: [CertificateField<String>] = []
        for (index, piece) in page.pieces.enumerated()
        where !piece.folded.contains("accredited by") && !piece.folded.contains("accreditation") {
            let text =
                piece.text.firstRange(of: "Accredited Body: ").map { String(piece.text[$0.upperBound...]) }
                ?? piece.text
            let name = CompanyName.leading(
                CompanyName.trimmed(String(text.prefix { $0 != "\u{b7}" && $0 != "*" && $0 != "|" })))
            let short = name.firstRange(of: " is ").map { String(name[..<$0.lowerBound]) } ?? name
            let label = page.label(at: index)?.label
            guard label == nil || label == .body || label == .accreditation || certifies(short),
                CertificateNames.isName(short), short.split(separator: " ").count <= 8, CompanyName.hasForm(short),
                certifies(short), organization.map({ !CompanyName.overlap($0, short) }) ?? true
            else { continue }
            found.append(CertificateNames.field(CompanyName.trimmed(short.prefixToComma), page, index))
        }
        guard let first = found.first else { return nil }
        let names = Set(found.map { Folding.string($0.value).filter { $0.isLetter } })
        return names.count == 1 || found.allSatisfy({ CompanyName.overlap($0.value, first.value) }) ? first : nil
    }

    /// Whether a name is that of a body that certifies, by the list or by what it calls itself.
    static func certifies(_ name: String) -> Bool {
        let words = Folding.string(name).split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }.map {
            String($0)
        }
        if words.contains(where: { word in
            word.hasPrefix("certif") || word.hasPrefix("zertif") || word.hasPrefix("registra") || word == "cert"
                || word == "assurance" || word.hasPrefix("belgelendirme") || word.hasPrefix("certyfik")
        }) {
            return true
        }
        let text = " " + words.joined(separator: " ") + " "
        return Lists.certificationBodies["name"].contains { text.contains(" " + $0 + " ") }
    }
}

extension String {
    /// Up to a comma behind which a figure or an address begins; a legal form behind a comma stays.
    fileprivate var prefixToComma: String {
        guard let comma = firstRange(of: ", "), !CompanyName.isEnding(String(self[comma.upperBound...])) else {
            return self
        }
        return String(self[..<comma.lowerBound])
    }
}
