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
        scope = CertificateScope.found(page)
        applicability = CertificateApplicability.found(page, prose)
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
}
