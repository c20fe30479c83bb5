/// What a certificate covers, in its own words.
enum CertificateScope {
    static func found(_ page: CertificatePage) -> CertificateField<String>? {
        for one in page.labelled(.scope) {
            for value in one.values {
                let folded = Folding.string(value.text)
                guard value.text.count >= 8, !folded.hasPrefix("of "), !folded.hasPrefix("iso") else { continue }
                if let found = scope(page, from: value.piece, value.text, label: one.piece) { return found }
            }
        }
        for (index, piece) in page.pieces.enumerated() {
            guard openings.contains(where: { piece.folded.hasSuffix($0) }), let next = page.below(index),
                page.label(at: next) == nil
            else { continue }
            if let found = scope(page, from: next, page.pieces[next].text, label: nil) { return found }
        }
        for (index, piece) in page.pieces.enumerated() {
            guard let at = inline.compactMap({ piece.folded.firstRange(of: $0) }).first else { continue }
            let offset = piece.folded.utf8.distance(from: piece.folded.startIndex, to: at.upperBound)
            let rest = CertificatePage.unmarked(Folding.rest(of: piece.text, after: offset))
            guard rest.count >= 12 else { continue }
            if let found = scope(page, from: index, rest, label: index) { return found }
        }
        return nil
    }

    /// Ends of a line below which the scope stands.
    private static let openings = [
        "following range of products or services", "range of products or services:", "following products or services",
        "following products and services", "following products and services:", "following scope:", "following scope",
        "following activities:", "following activities", "scope:",
        "the scope of:", "scope of activities", "applicable to:", "applicable to", "covering:", "fields of activities",
        "for the following scope of activities:", "an information security management system for",
        "field(s) of activities", "in the following field:", "following scope of certification:",
        "for the provision of:",
        "pour les activites suivantes :", "para las actividades siguientes:", "in relation to:", "the scope of",
    ]
    /// Words behind which it stands on the same line.
    private static let inline = [
        "the scope of the isms covers", "for the following scope:", "the scope of certification covers",
        "for the scope of", "with the scope:", "scope of the certification is",
    ]
    /// What begins a line that is no scope any more.
    private static let ends = [
        "this certificate", "statement of applicability", "certificate ", "further clarif", "the validity", "valid ",
        "(soa", "in accordance with the statement", "for and on behalf", "soa ", "this is in accordance", "proof has",
        "has established", "has been", "have been", "has implemented", "an audit", "durch ein audit",
        "ein informations", "ein management", "a ete evalue", "et est deploye", "que se realizan", "und hat",
        "hat ein", "certified location", "certified site", "was assessed", "is in compliance", "complies with",
        "according to", "erklarung zur", "declaration d'applic", "declaracion de aplic", "dichiarazione di applic",
        "uygulanabilirlik", "the certification", "the certificate", "through an audit", "iso/iec", "iso 27",
        "which is in accordance", "as per the statement", "and the statement of", "are performed", "version of the",
        "bu sertifika", "bu belge", "ce certificat", "dieses zertifikat", "this registration", "which will be",
        "conforms to", "and is ", "meets the",
    ]

    private static func scope(_ page: CertificatePage, from index: Int, _ first: String, label: Int?)
        -> CertificateField<String>?
    {
        let text = page.running(from: index, first: first, label: label) { piece in
            ends.contains { piece.folded.hasPrefix($0) }
        }
        let plain = bounded(text)
        guard plain.count(where: \.isLetter) >= 6, plain.count <= 1200,
            !ends.contains(where: { Folding.string(plain).hasPrefix($0) })
        else { return nil }
        return CertificateField(value: plain, quote: page.pieces[index].text, page: page.pieces[index].page)
    }

    private static let joins = [
        ", in accordance with ", " in accordance with ", ", according to ", " according to ", ", as per ", " as per ",
        ", in line with ", " in line with ", ", as defined in ", " as defined in ", ", in conformance with ",
        " and in accordance with ", ", and in accordance with ", ", as described in ", " with ", ", based on ",
    ]

    /// Without a clause, sentence or bracket at its end that names the statement of applicability.
    private static func bounded(_ text: String) -> String {
        var plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let folded = Folding.string(plain)
        if folded.count == plain.count {
            let clauses = joins.flatMap { join in
                ["", "the ", "our ", "its ", "current ", "the current ", "the latest "].flatMap { article in
                    ["statement of applicability", "soa "].map { join + article + $0 }
                }
            }
            let cuts =
                (clauses + [
                    ". this is in accordance with", ". in accordance with the statement",
                    ". statement of applicability",
                    ". soa ", ". soa:", " (soa", " (statement of applicability", ". (soa", "; soa ",
                    ". version of the statement",
                    ". erklarung zur anwend", ". declaration d'applic", ". verklaring van toepas",
                    ". declaracion de aplic", ". dichiarazione di applic",
                    ". declaracao de aplic", ". uygulanabilirlik bild", ". deklaracja stos",
                    ". the statement of applicability",
                    ", soa version",
                    ". this certificate",
                ]).compactMap { folded.firstRange(of: $0)?.lowerBound }
            if let cut = cuts.min() {
                let count = folded.distance(from: folded.startIndex, to: cut)
                if count >= 12 { plain = String(plain.prefix(count)) }
            }
        }
        while let last = plain.last, ".;,".contains(last) { plain.removeLast() }
        return plain
    }
}
