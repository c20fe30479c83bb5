/// Whose management system is certified.
enum CertifiedOrganization {
    /// By the sentence that certifies, by its label, or as the one name above `the above organisation`.
    static func found(_ page: CertificatePage, body: String?) -> CertificateField<String>? {
        func fits(_ field: CertificateField<String>?) -> CertificateField<String>? {
            guard let field, body.map({ !CompanyName.overlap($0, field.value) }) ?? true else { return nil }
            return field
        }
        return fits(opened(page)) ?? fits(CertificateNames.labelled(page, .organization)) ?? above(page, body: body)
            ?? large(page, body: body)
    }

    /// Words after which the organisation stands, on the same line, beside it or on the next.
    private static let openings = [
        "this is to certify that", "this certifies that", "hereby certifies that", "hereby certify that",
        "certifies that",
        "certify that", "certifying that", "confirms that", "that the organization", "that the organisation",
        "that the company", "that the firm", "that the management system of", "that the organisation named",
        "information security management system of", "information security management system for",
        "information security management systems of", "management system of", "management systems of",
        "management system for", "management system (isms) of", "(isms) of", "isms of", "management system operated by",
        "management system implemented by", "implemented by", "has been awarded to", "is awarded to", "awarded to",
        "is granted to", "granted to", "issued to", "presented to", "certificate of registration to",
        "dass das unternehmen", "dass die organisation", "bescheinigt, dass", "bescheinigt hiermit",
        "bescheinigt hiermit dem unternehmen", "bescheinigt hiermit, dass", "hiermit wird bescheinigt, dass",
        "hiermit wird bestatigt, dass", "bestatigt, dass", "das unternehmen", "die organisation", "die firma",
        "certifie que", "certifie que la societe", "certifie que l'entreprise", "mis en place par", "certifica que",
        "atteste que", "certifica que la organizacion", "certifica que la empresa", "que la organizacion",
        "que la empresa", "certifica che", "informazioni di", "seguridad de la informacion de", "da organizacao",
        "da empresa", "de la organizacion", "informacao da organizacao", "informacao da", "certify that the isms of",
        "bu sertifika ile", "bu belge ile", "isbu belge ile", "isbu sertifika", "informacji w", "zaswiadcza sie, ze",
        "informatiebeveiliging van", "managementsysteem van", "verklaart dat", "dat het managementsysteem van",
        "verklaren dat", "ledningssystem for", "bedrivs av", "certifies that the isms of", "it is certified that",
        "hereby attests that", "attests that", "declares that", "is hereby granted to",
        "this certificate is awarded to",
        "this certificate is granted to", "this certificate is issued to", "this certificate has been awarded to",
        "it is hereby certified that", "to certify that the organization", "to certify that the company",
    ]

    private static func opened(_ page: CertificatePage) -> CertificateField<String>? {
        for index in page.pieces.indices {
            guard let offset = end(page, index) else { continue }
            let rest = CertificatePage.unmarked(Folding.rest(of: page.pieces[index].text, after: offset))
            let bare = ["the company", "the organization", "the organisation", "m/s.", "m/s", "messrs."].reduce(rest) {
                Folding.string($0).hasPrefix($1 + " ") ? String($0.dropFirst($1.count + 1)) : $0
            }
            let name = CompanyName.leading(CertificateNames.cut(bare))
            if !rest.isEmpty {
                let begins = Folding.string(bare)
                if CertificateNames.isName(name), !begins.hasPrefix("the above"), !begins.hasPrefix("the ") {
                    return CertificateNames.field(page.named(name, from: index), page, index)
                }
                if rest.split(separator: " ").count > 3 { continue }
            }
            if rest.isEmpty, let beside = page.right(of: index), let found = named(page, beside) { return found }
            if let found = nameBelow(page, index) { return found }
        }
        return nil
    }

    /// Where in a piece the opening that reaches furthest ends; it may have begun in the line above.
    private static func end(_ page: CertificatePage, _ index: Int) -> Int? {
        let own = page.pieces[index].folded
        let before = page.above(index).map { page.pieces[$0].folded + " " } ?? ""
        let text = before + own
        let skip = before.utf8.count
        let ends = openings.compactMap { words -> Int? in
            guard let at = text.firstRange(of: words) else { return nil }
            let end = text.utf8.distance(from: text.startIndex, to: at.upperBound)
            if let next = text[at.upperBound...].first, next.isLetter || next.isNumber { return nil }
            return end > skip ? end - skip : nil
        }
        return ends.max()
    }

    /// One of the lines below that can be a name.
    private static func nameBelow(_ page: CertificatePage, _ index: Int) -> CertificateField<String>? {
        var last = index
        for _ in 0..<3 {
            guard let next = page.below(last) else { return nil }
            let folded = page.pieces[next].folded
            if end(page, next).map({ $0 >= folded.utf8.count - 2 }) ?? false || passed.contains(folded) {
                last = next
                continue
            }
            return named(page, next)
        }
        return nil
    }
    private static let passed: Set<String> = [
        "of", "the", "the organization", "the company", "organization:", "the organisation", "company:", "m/s", "m/s.",
        "dem unternehmen", "die organisation",
    ]

    private static func named(_ page: CertificatePage, _ index: Int) -> CertificateField<String>? {
        let text = page.pieces[index].text
        let label = page.label(at: index)?.label
        guard label == nil || label == .organization || CompanyName.hasForm(text), !text.hasSuffix(":") else {
            return nil
        }
        let bare = ["M/s. ", "M/s ", "M/S. ", "M/S ", "Messrs. "].first { text.hasPrefix($0) }.map {
            String(text.dropFirst($0.count))
        }
        let name = CompanyName.leading(CertificateNames.cut(bare ?? text))
        guard CertificateNames.isName(name) else { return nil }
        return CertificateNames.field(page.named(name, from: index), page, index)
    }

    /// The largest name above a sentence that speaks of the organisation above.
    private static func above(_ page: CertificatePage, body: String?) -> CertificateField<String>? {
        guard
            let at = page.pieces.firstIndex(where: { piece in
                [
                    "above organi", "above company", "above-named", "above named", "above mentioned organi",
                    "above-mentioned organi",
                ]
                .contains { piece.folded.contains($0) }
            })
        else { return nil }
        let names = page.pieces.indices.prefix(at).filter { candidate(page, $0, body) }
        guard let best = names.max(by: { rank(page, $0) < rank(page, $1) }) else { return nil }
        return named(page, best)
    }

    /// The one name with a legal form that is set larger than the text.
    private static func large(_ page: CertificatePage, body: String?) -> CertificateField<String>? {
        let names = page.pieces.indices.filter { index in
            candidate(page, index, body) && CompanyName.hasForm(page.pieces[index].text)
                && page.pieces[index].height > page.usualHeight * 1.2
                && page.pieces[index].page == page.pieces.first?.page
        }
        guard names.count == 1, let only = names.first else { return nil }
        return named(page, only)
    }

    private static func candidate(_ page: CertificatePage, _ index: Int, _ body: String?) -> Bool {
        let text = page.pieces[index].text
        return page.label(at: index) == nil && CertificateNames.isName(text) && text.split(separator: " ").count <= 9
            && !CertifyingBody.certifies(text) && body.map { !CompanyName.overlap($0, text) } ?? true
    }
    private static func rank(_ page: CertificatePage, _ index: Int) -> (Int, Double) {
        (CompanyName.hasForm(page.pieces[index].text) ? 1 : 0, page.pieces[index].height)
    }
}
