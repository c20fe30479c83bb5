/// Who is certified, by whom, and who accredited them.
struct CertificateNames {
    let organization: CertificateField<String>?
    let body: CertificateField<String>?
    let accreditation: CertificateField<String>?

    init(_ page: CertificatePage, _ prose: Prose) {
        organization = CertificateNames.organization(page) ?? CertificateNames.labelled(page, .organization)
        body = CertificateNames.labelled(page, .body) ?? CertificateNames.certifier(page)
        accreditation = CertificateNames.accreditation(page)
    }

    // MARK: The organisation

    /// Words after which the organisation stands, on the same line or on the next.
    private static let openings = [
        "this is to certify that the information security management system of",
        "this is to certify that the information security management system for",
        "this is to certify that the management system of", "management systems of", "the management systems of",
        "this is to certify that the isms of", "this is to certify that the organization",
        "this is to certify that the organisation", "this is to certify that the company", "this is to certify that",
        "this certifies that the information security management system of", "this certifies that",
        "hereby certifies that the organization",
        "hereby certifies that the company", "hereby certifies that the information security management system of",
        "hereby certifies that", "certifies that the information security management system of",
        "certifies that the management system of",
        "certify that the information security management system of", "certify that the management system of",
        "certify that the organization", "certify that", "certifies that the organization", "certifies that",
        "hereby certify that",
        "the information security management system of", "information security management system of",
        "the management system of",
        "management system of", "has been awarded to", "awarded to", "is granted to", "granted to", "issued to",
        "certificate of registration to",
        "bescheinigt, dass das unternehmen", "bescheinigt hiermit, dass das unternehmen",
        "bescheinigt hiermit dem unternehmen",
        "bescheinigt, dass", "dass das unternehmen", "bescheinigt hiermit", "hiermit wird bescheinigt, dass",
        "certifie que", "certifica que",
        "certifie que la societe", "certifica que la organizacion", "certifica que la empresa", "certifica che",
        "das unternehmen",
    ]

    private static func organization(_ page: CertificatePage) -> CertificateField<String>? {
        for index in page.pieces.indices {
            let text = page.pieces[index].folded
            // The opening that reaches furthest leaves only the name.
            let found = openings.compactMap { words in text.firstRange(of: words) }.max {
                $0.upperBound < $1.upperBound
            }
            guard let found else { continue }
            let offset = text.utf8.distance(from: text.startIndex, to: found.upperBound)
            let rest = CertificatePage.unmarked(Folding.rest(of: page.pieces[index].text, after: offset))
            if isName(rest) { return field(cut(rest), page, index) }
            if !rest.isEmpty, rest.split(separator: " ").count > 3 { continue }
            guard let name = nameBelow(page, index) else { continue }
            return name
        }
        return nil
    }

    /// The first line below that can be a name, joined with a next one that only ends it.
    private static func nameBelow(_ page: CertificatePage, _ index: Int) -> CertificateField<String>? {
        let start = page.pieces[index]
        let below = page.pieces.indices.filter {
            page.pieces[$0].page == start.page && page.pieces[$0].bottom > start.bottom + start.height * 0.4
        }.prefix(3)
        for next in below {
            let text = page.pieces[next].text
            let folded = page.pieces[next].folded
            if openings.contains(where: { folded.hasPrefix($0) })
                || ["of", "the", "the organization", "the company", "organization:"].contains(folded)
            {
                continue
            }
            guard page.label(at: next) == nil || page.label(at: next)?.label == .organization, isName(text) else {
                return nil
            }
            var name = cut(text)
            if let more = page.below(next),
                isEnding(page.pieces[more].folded) || text.hasSuffix("&") || text.hasSuffix(","),
                isEnding(page.pieces[more].folded)
            {
                name += " " + page.pieces[more].text
            }
            return field(name, page, next)
        }
        return nil
    }

    /// Whether a line is only the legal form that ends a name.
    private static func isEnding(_ folded: String) -> Bool {
        let forms: Set<String> = [
            "limited", "ltd", "pvt", "private", "inc", "llc", "gmbh", "corporation", "company", "co", "kg", "anonim",
            "sirketi", "a.s", "sti",
        ]
        let words = folded.split(separator: " ").map { String($0.filter { $0.isLetter }) }
        return !words.isEmpty && words.count <= 4 && words.allSatisfy(forms.contains)
    }

    /// A name up to the verb or address that follows on the same line.
    private static func cut(_ text: String) -> String {
        var name = text
        for stop in [
            " has been ", " has established", " operates ", " holds ", " located ", " with its ", " having ",
            " have been", " ein ", " hat ", " fur den ", " is in ", " complies ", " conforms ", " meets ", " fulfils ",
            " fulfills ", " was ", " is ", " has ", " have ", " maintains ", " implements ", " applies ",
            ". accredited", " accredited by", ", accredited",
        ] {
            if let at = Folding.string(name).firstRange(of: stop) {
                name = String(name.prefix(Folding.string(name).distance(from: "".startIndex, to: at.lowerBound)))
            }
        }
        while let last = name.last, ",;: ".contains(last) { name.removeLast() }
        return name
    }

    private static func isName(_ text: String) -> Bool {
        let folded = Folding.string(text)
        guard OrganizationName.isName(text), text.first?.isUppercase ?? false || text.first?.isNumber ?? false,
            text.count >= 3
        else { return false }
        let refused = [
            "27001", "has been", "management system", "in accordance", "certificate", "certify", "the following",
            "requirements", "standard", "this is",
        ]
        return !refused.contains { folded.hasPrefix($0) || folded.contains($0) && $0.count > 8 }
            && !folded.hasPrefix("iso")
    }

    private static func field(_ name: String, _ page: CertificatePage, _ index: Int) -> CertificateField<String> {
        CertificateField(value: name.trimmed, quote: page.pieces[index].text, page: page.pieces[index].page)
    }

    // MARK: Bodies

    private static func labelled(_ page: CertificatePage, _ label: CertificateLabel) -> CertificateField<String>? {
        for one in page.labelled(label) {
            for value in one.values {
                let name = cut(value.text)
                guard isName(name), DayInProse.day(name) == nil, name.split(separator: " ").count <= 12 else {
                    continue
                }
                return field(name, page, value.piece)
            }
        }
        return nil
    }

    /// `NAME hereby certifies that`, `the certification body of NAME certifies`.
    private static func certifier(_ page: CertificatePage) -> CertificateField<String>? {
        for index in page.pieces.indices {
            let piece = page.pieces[index]
            for verb in [" hereby certifies", " certifies that", " bescheinigt", " certifie que", " certifica que"] {
                guard let at = piece.folded.firstRange(of: verb) else { continue }
                var name = String(
                    piece.text.prefix(piece.folded.distance(from: piece.folded.startIndex, to: at.lowerBound)))
                for start in [
                    "The certification body of ", "The certification body ", "Certification body of ",
                    "Die Zertifizierungsstelle der ", "Die Zertifizierungsstelle ", "The Certification Body of ",
                    "The Certification Body ",
                ]
                where name.hasPrefix(start) { name = String(name.dropFirst(start.count)) }
                if name.hasPrefix("der ") || name.hasPrefix("of ") {
                    name = String(name.drop { $0 != " " }.dropFirst())
                }
                guard isName(name), !["This", "It", "We"].contains(name) else { continue }
                return field(name, page, index)
            }
        }
        return nil
    }

    /// By its label, else by the one accreditation body whose own short name stands on the paper.
    private static func accreditation(_ page: CertificatePage) -> CertificateField<String>? {
        for one in page.labelled(.accreditation) {
            for value in one.values {
                let name = page.running(from: value.piece, first: value.text, label: one.piece) {
                    $0.folded.count > 60 || $0.folded.hasPrefix("/s/") || $0.folded.hasPrefix("this ")
                }
                let plain = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard plain.contains(where: \.isUppercase), (2...140).contains(plain.count) else { continue }
                return CertificateField(
                    value: plain, quote: page.pieces[value.piece].text, page: page.pieces[value.piece].page)
            }
        }
        for piece in page.pieces {
            guard let at = piece.folded.firstRange(of: "accredited by ") else { continue }
            let rest = Folding.rest(
                of: piece.text, after: piece.folded.utf8.distance(from: piece.folded.startIndex, to: at.upperBound))
            let name = rest.prefix { !".;(".contains($0) }.trimmed
            guard isName(name), name.count <= 100 else { continue }
            return CertificateField(value: name, quote: piece.text, page: piece.page)
        }
        var found: [CertificateField<String>] = []
        for (index, piece) in page.pieces.enumerated() {
            let words = Set(piece.folded.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
            for (key, name) in bodies where words.contains(key) && !found.contains(where: { $0.value == name }) {
                found.append(CertificateField(value: name, quote: piece.text, page: page.pieces[index].page))
            }
        }
        return found.count == 1 ? found[0] : nil
    }

    /// Short names that no other word is spelt like.
    private static let bodies = [
        ("ukas", "UKAS"), ("anab", "ANAB"), ("dakks", "DAkkS"), ("cofrac", "COFRAC"), ("nabcb", "NABCB"),
        ("jas-anz", "JAS-ANZ"),
        ("jasanz", "JAS-ANZ"), ("turkak", "T\u{dc}RKAK"), ("accredia", "ACCREDIA"), ("enac", "ENAC"), ("egac", "EGAC"),
        ("eiac", "EIAC"),
        ("inab", "INAB"), ("swedac", "SWEDAC"), ("finas", "FINAS"), ("belac", "BELAC"), ("ipac", "IPAC"),
        ("cnas", "CNAS"), ("sanas", "SANAS"),
    ]
}
