/// Who is certified, by whom, and who accredited them.
struct CertificateNames {
    let organization: CertificateField<String>?
    let body: CertificateField<String>?
    let accreditation: CertificateField<String>?

    init(_ page: CertificatePage, _ prose: Prose) {
        let body = CertifyingBody.found(page)
        let organization = CertifiedOrganization.found(page, body: body?.value)
        accreditation = AccreditationBody.found(page)
        // One name is never both; where one reading makes it both, the sentence that certifies is the better one.
        self.organization = organization
        if let one = body, let two = organization, CompanyName.overlap(one.value, two.value) {
            self.body = CertifyingBody.atTheFoot(page, but: two.value)
        } else {
            self.body = body ?? CertifyingBody.atTheFoot(page, but: organization?.value)
        }
    }

    /// Whether a text can be a name on a certificate.
    static func isName(_ text: String) -> Bool {
        let folded = Folding.string(text)
        guard OrganizationName.isName(text), text.first?.isUppercase ?? false || text.first?.isNumber ?? false,
            text.count >= 3, text.contains(where: \.isLetter), DayInProse.day(text) == nil
        else { return false }
        let bytes = Array(folded.utf8)
        guard DayInProse.all(in: bytes, 0..<bytes.count).isEmpty else { return false }
        return !refused.contains { folded.hasPrefix($0) || folded.contains($0) && $0.count > 8 }
            && !folded.hasPrefix("iso") && !folded.contains("@") && !folded.contains("www.")
    }
    private static let refused = [
        "27001", "has been", "management system", "in accordance", "certificate", "certify", "the following",
        "requirements", "standard", "this is", "managementsystem", "systeme de management", "sistema de gest",
        "sistema di gest", "yonetim sistemi", "information security", "page ", "scope", "statement of applicability",
        "conform", "comply", "complies",
    ]

    static func labelled(_ page: CertificatePage, _ label: CertificateLabel) -> CertificateField<String>? {
        for one in page.labelled(label) {
            for value in one.values {
                let name = CompanyName.leading(cut(value.text))
                guard isName(name), name.split(separator: " ").count <= 12 else { continue }
                return field(page.named(name, from: value.piece), page, value.piece)
            }
        }
        return nil
    }

    /// A name up to the verb or address that follows on the same line.
    static func cut(_ text: String) -> String {
        var name = text
        for stop in stops {
            if let at = Folding.string(name).firstRange(of: stop) {
                name = String(name.prefix(Folding.string(name).distance(from: "".startIndex, to: at.lowerBound)))
            }
        }
        return CompanyName.trimmed(name)
    }
    private static let stops = [
        " has been ", " has established", " operates ", " holds ", " located ", " with its ", " having ", " have been",
        " ein ", " hat ", " fur den ", " is in ", " complies ", " conforms ", " meets ", " fulfils ", " fulfills ",
        " was ", " is ", " has ", " have ", " maintains ", " implements ", " applies ", ". accredited",
        " accredited by",
        ", accredited", " (hereinafter", " (\"", " trading as", " t/a ", " dispone ", " cumple ", " cumpre ",
        " voldoet ",
        " spelnia ", " est conforme", " e conforme", " whose ", " situated", " at the address", " uygula", " kurulus",
    ]

    static func field(_ name: String, _ page: CertificatePage, _ index: Int) -> CertificateField<String> {
        CertificateField(value: name.trimmed, quote: page.pieces[index].text, page: page.pieces[index].page)
    }
}

extension CertificatePage {
    /// A name with its next line, where that only ends it, or where both are set larger than the text.
    func named(_ name: String, from index: Int) -> String {
        guard let more = below(index), label(at: more) == nil else { return name }
        let next = pieces[more], own = pieces[index]
        guard
            next.isUnder(own)
                || next.bottom - own.bottom < own.height * 1.9 && abs(next.height - own.height) < own.height * 0.1
        else { return name }
        if CompanyName.isEnding(next.text), !CompanyName.hasForm(name) || next.text.first?.isUppercase ?? false {
            return name + " " + next.text
        }
        let goesOn = name.hasSuffix("&") || name.hasSuffix("-") || name.hasSuffix(" and") || name.hasSuffix(" of")
        let isLarge = own.height > usualHeight * 1.25 && !CompanyName.hasForm(name) && CompanyName.hasForm(next.text)
        guard goesOn || isLarge, !next.text.contains(where: \.isNumber), next.text.split(separator: " ").count <= 7
        else { return name }
        return name + " " + CompanyName.leading(next.text)
    }
}
