/// Which statement of applicability a certificate names.
enum CertificateApplicability {
    private static let statements = [
        "statement of applicability", "(soa", "soa", "erklarung zur anwendbarkeit", "anwendbarkeitserklarung",
        "uygulanabilirlik bildirgesi", "declaration d'applicabilite", "declaracion de aplicabilidad",
        "declaracao de aplicabilidade", "dichiarazione di applicabilita", "verklaring van toepasselijkheid",
        "deklaracja stosowania", "deklaracji stosowania",
    ]

    /// What names the version of the statement of applicability: beside its label, or after the words in a sentence.
    static func found(_ page: CertificatePage, _ prose: Prose) -> CertificateField<String>? {
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
