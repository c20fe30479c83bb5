import Assessment

/// A value of a certificate with the words in which it stands.
struct CertificateField<Value> {
    let value: Value
    let quote: String
    /// The index of the page.
    let page: Int
}

extension CertificatePage {
    /// A label and its value as they stand on the page, where they stand together; else the value alone.
    func quote(_ piece: Int, _ value: Value) -> String {
        if value.piece == piece { return pieces[piece].text }
        let label = pieces[piece], own = pieces[value.piece]
        return abs(label.bottom - own.bottom) < label.height * 0.4 && label.left < own.left
            ? label.text + " " + own.text : own.text
    }
}

/// The number, scope and statement of applicability of a certificate. What is blank is nil.
struct CertificateFields {
    let number: CertificateField<String>?
    let scope: CertificateField<String>?
    let applicability: CertificateField<String>?

    init(_ page: CertificatePage, _ prose: Prose) {
        number =
            CertificateFields.number(page) ?? CertificateFields.titleNumber(page) ?? CertificateFields.bareNumber(page)
        scope = CertificateFields.scope(page)
        applicability = CertificateFields.applicability(page, prose)
    }

    // MARK: The number

    private static func number(_ page: CertificatePage) -> CertificateField<String>? {
        let found = page.labelled(.number).sorted { rank($0, page) < rank($1, page) }
        for one in found {
            for value in one.values {
                guard let text = numbered(value.text) else { continue }
                return CertificateField(
                    value: text, quote: page.quote(one.piece, value), page: page.pieces[value.piece].page)
            }
        }
        return nil
    }

    /// A text as a number: a figure in it, and no words, day, page or standard.
    private static func numbered(_ whole: String) -> String? {
        var text = whole.split(separator: "  ").first.map(String.init) ?? whole
        for stop in [" Page ", " page ", " Version", " version", " Issue", " issue", " Rev", " (", " Seite ", ", "] {
            if let at = text.firstRange(of: stop) { text = String(text[..<at.lowerBound]) }
        }
        text = CertificatePage.unmarked(text)
        while let last = text.last, ".,;:".contains(last) { text.removeLast() }
        let words = text.split(separator: " "), folded = Folding.string(text)
        guard (3...40).contains(text.count), words.count <= 6, text.contains(where: \.isNumber),
            DayInProse.day(text) == nil, !folded.hasPrefix("iso"),
            !words.contains(where: { word in
                word.count > 5 && word.allSatisfy(\.isLetter) && word.contains(where: \.isLowercase)
                    || ["and", "the", "of", "for", "date", "is", "to"].contains(word) || ["DATE", "THE"].contains(word)
            })
        else { return nil }
        let bytes = Array(folded.utf8)
        guard DayInProse.all(in: bytes, 0..<bytes.count).isEmpty else { return nil }
        return text.trimmed
    }

    /// A certificate's number before a registration's, which may be the company's.
    private static func rank(_ one: CertificatePage.Labelled, _ page: CertificatePage) -> Int {
        let text = page.pieces[one.piece].folded
        if text.contains("approval") { return 2 }
        return text.contains("cert") || text.contains("zert") || text.contains("sertif") || text.contains("belge")
            ? 0 : 1
    }

    /// `Certificate GB18/98765`, or `No. IS-2345/2024` right under the title.
    private static func titleNumber(_ page: CertificatePage) -> CertificateField<String>? {
        for (index, piece) in page.pieces.enumerated() {
            for title in titles where piece.folded.hasPrefix(title + " ") {
                let rest = CertificatePage.unmarked(Folding.rest(of: piece.text, after: title.utf8.count))
                if let text = numbered(rest), !text.contains(" ") || text.count <= 24, text.count >= 5 {
                    return CertificateField(value: text, quote: piece.text, page: piece.page)
                }
            }
            guard
                ["no", "nr", "n°", "nº", "n.", "numero", "nummer"].contains(where: { short in
                    piece.folded.hasPrefix(short) && !(piece.folded.dropFirst(short.count).first?.isLetter ?? true)
                }),
                page.pieces[..<index].suffix(4).contains(where: { above in
                    titles.contains { above.folded.filter { $0 != " " }.contains($0) }
                })
            else { continue }
            let rest = piece.text.drop { $0.isLetter }.drop { " .:°º".contains($0) }
            if let text = numbered(String(rest)) {
                return CertificateField(value: text, quote: piece.text, page: piece.page)
            }
        }
        return nil
    }

    private static let titles = [
        "certificate", "certificat", "certificado", "certificato", "zertifikat", "certificaat", "certyfikat",
        "sertifika", "certifikat", "sertifikat",
    ]

    /// The one code on the first page that stands alone: letters, figures and a stroke.
    private static func bareNumber(_ page: CertificatePage) -> CertificateField<String>? {
        let found = page.pieces.indices.filter { index in
            let piece = page.pieces[index], text = piece.text
            return piece.page == page.pieces.first?.page && page.label(at: index) == nil
                && (6...24).contains(text.count)
                && !text.contains(" ") && text.contains(where: \.isNumber)
                && text.contains(where: { "-/".contains($0) }) && (text.first?.isUppercase ?? false)
                && text.allSatisfy { $0.isUppercase || $0.isNumber || "-/.".contains($0) }
                && !piece.folded.hasPrefix("iso") && !piece.folded.contains("27001") && DayInProse.day(text) == nil
        }
        guard Set(found.map { page.pieces[$0].text }).count == 1, let index = found.first else { return nil }
        let piece = page.pieces[index]
        return CertificateField(value: piece.text, quote: piece.text, page: piece.page)
    }

    // MARK: The scope

    private static func scope(_ page: CertificatePage) -> CertificateField<String>? {
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
        "following scope:", "following scope", "following activities:", "following activities", "scope:",
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
                    ". erklarung zur anwend", ". declaration d'applic", ". the statement of applicability",
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

    // MARK: The statement of applicability

    private static let statements = [
        "statement of applicability", "(soa", "soa", "erklarung zur anwendbarkeit", "anwendbarkeitserklarung",
        "uygulanabilirlik bildirgesi", "declaration d'applicabilite", "declaracion de aplicabilidad",
        "declaracao de aplicabilidade", "dichiarazione di applicabilita", "verklaring van toepasselijkheid",
        "deklaracja stosowania", "deklaracji stosowania",
    ]

    /// What names the version of the statement of applicability: beside its label, or after the words in a sentence.
    private static func applicability(_ page: CertificatePage, _ prose: Prose) -> CertificateField<String>? {
        for one in page.labelled(.applicability) {
            for value in one.values where value.text.contains(where: \.isNumber) && value.text.count <= 100 {
                let text = trimmedVersion(value.text)
                guard !text.isEmpty, !Folding.string(text).hasPrefix("iso") else { continue }
                return CertificateField(
                    value: text, quote: page.pieces[value.piece].text, page: page.pieces[value.piece].page)
            }
        }
        for phrase in statements {
            for at in prose.all(phrase) {
                guard let line = prose.line(at: at.upperBound - 1) else { continue }
                var end = prose.lines[line].span.upperBound
                if !prose.folded[at.upperBound..<max(end, at.upperBound)].contains(where: \.isDigit),
                    line + 1 < prose.lines.count
                {
                    end = prose.lines[line + 1].span.upperBound
                }
                let rest = at.upperBound..<max(at.upperBound, end), text = prose.words(rest)
                guard text.count <= 120, isVersion(text) else { continue }
                let page = prose.pages.firstIndex { $0.span.contains(at.lowerBound) } ?? 0
                return CertificateField(
                    value: trimmedVersion(text), quote: prose.quote(at.lowerBound..<rest.upperBound), page: page)
            }
        }
        return nil
    }

    private static func isVersion(_ text: String) -> Bool {
        let folded = Folding.folded(text),
            words = String(decoding: folded, as: UTF8.self).split { !$0.isLetter && !$0.isNumber }
        guard text.contains(where: \.isNumber) else { return false }
        return words.prefix(8).contains {
            ["version", "rev", "dated", "issue", "ver", "vom", "revision", "versiyon", "wersja", "versie"].contains($0)
                || $0.hasPrefix("v") && $0.dropFirst().allSatisfy(\.isNumber) && $0.count > 1
        }
            || DayInProse.all(in: folded, 0..<folded.count).first != nil
    }

    /// The figure behind the word for version: `6.2` of `version 6.2 dated 14 January`.
    private static func versionAlone(_ text: String) -> String? {
        let words = text.split { " ,;()/".contains($0) }.map { String($0) }
        for (index, word) in words.enumerated() {
            let folded = Folding.string(word)
            if ["version", "ver", "ver.", "v", "v.", "versie", "wersja", "versiyon", "versione", "versao", "version:"]
                .contains(folded), index + 1 < words.count
            {
                let next =
                    ["no", "no.", "number", "nr", "nr."].contains(Folding.string(words[index + 1]))
                        && index + 2 < words.count
                    ? words[index + 2] : words[index + 1]
                let figure = CertificatePage.unmarked(next)
                return figure.first?.isNumber ?? false ? CompanyName.trimmed(figure) : nil
            }
            if folded.hasPrefix("v"), folded.dropFirst().first?.isNumber ?? false {
                return CompanyName.trimmed(String(word.dropFirst()))
            }
        }
        guard !words.isEmpty else { return nil }
        // `3`, `4.1 dated 2 May 2024`: the label has said version.
        if words.count == 1 || ["of", "dated", "vom", "du", "del", "van", "from"].contains(words[1].lowercased()),
            let only = words.first, only.allSatisfy({ $0.isNumber || $0 == "." })
        {
            return only
        }
        return nil
    }

    /// Up to the bracket or full stop that closes it.
    private static func trimmedVersion(_ text: String) -> String {
        var version = CertificatePage.unmarked(text)
        for start in [
            "(SoA): ", "(SoA), ", "(SoA) ", "(SOA): ", "(SOA), ", "(SOA) ", ")", ", ", ": ", "is ", "the ", "of ",
            "document ",
        ] where version.hasPrefix(start) { version = String(version.dropFirst(start.count)) }
        if let close = version.firstIndex(of: ")"), !version[..<close].contains("(") {
            version = String(version[..<close])
        }
        if let stop = version.firstRange(of: ". "), version[..<stop.lowerBound].contains(where: \.isNumber),
            version[stop.upperBound...].first?.isUppercase ?? false
        {
            version = String(version[..<stop.lowerBound])
        }
        while let last = version.last, ".,; ".contains(last) { version.removeLast() }
        return versionAlone(version) ?? version.trimmed
    }
}
