import Assessment

/// Who accredited the body that certifies.
enum AccreditationBody {
    /// By its label, by a sentence, else by the one body of the list whose own name stands on the paper.
    static func found(_ page: CertificatePage) -> CertificateField<String>? {
        labelled(page) ?? said(page) ?? listed(page)
    }

    private static func labelled(_ page: CertificatePage) -> CertificateField<String>? {
        for one in page.labelled(.accreditation) {
            for value in one.values {
                let name = page.running(from: value.piece, first: value.text, label: one.piece) {
                    $0.folded.count > 60 || $0.folded.hasPrefix("/s/") || $0.folded.hasPrefix("this ")
                }
                if let plain = named(name) {
                    return CertificateField(
                        value: plain, quote: page.quote(one.piece, value), page: page.pieces[value.piece].page)
                }
            }
        }
        return nil
    }

    /// `is accredited by NAME`, `is a UKAS accredited certification body`.
    private static func said(_ page: CertificatePage) -> CertificateField<String>? {
        for (index, piece) in page.pieces.enumerated() {
            for phrase in [
                "accredited by the ", "accredited by: ", "accredited by ", "akkreditiert durch die ",
                "akkreditiert durch ",
                "accredite par le ", "accredite par ",
            ] {
                guard let at = piece.folded.firstRange(of: phrase) else { continue }
                var rest = Folding.rest(
                    of: piece.text, after: piece.folded.utf8.distance(from: piece.folded.startIndex, to: at.upperBound))
                if let next = page.below(index), page.pieces[next].isUnder(piece), page.label(at: next) == nil {
                    rest += " " + page.pieces[next].text
                }
                if let plain = named(rest) {
                    return CertificateField(value: plain, quote: piece.text, page: piece.page)
                }
            }
            guard let at = piece.folded.firstRange(of: " accredited ") ?? piece.folded.firstRange(of: "-accredited ")
            else { continue }
            let before = piece.text.prefix(piece.folded.distance(from: piece.folded.startIndex, to: at.lowerBound))
            if let word = before.split(separator: " ").last.map(String.init),
                AccreditationEntry.all.contains(where: { $0.short == word })
            {
                return CertificateField(value: word, quote: piece.text, page: piece.page)
            }
        }
        return nil
    }

    /// A text up to the end of the body's name: a bracket with its short name belongs to it.
    private static func named(_ text: String) -> String? {
        var plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let close = plain.firstIndex(of: ")"), plain[..<close].contains("(") {
            plain = String(plain[...close])
        }
        for stop in [
            ". ", "; ", " under ", " with ", " for the ", " for information ", " as ", " to ", ", ", " - ", " No",
            " no", " Nr", " schedule",
            " in accordance", " according", " is ",
        ] {
            if let cut = plain.firstRange(of: stop), !plain.hasPrefix(stop) { plain = String(plain[..<cut.lowerBound]) }
        }
        plain = CompanyName.trimmed(CertificatePage.unmarked(plain))
        if Folding.string(plain).hasPrefix("the ") { plain = String(plain.dropFirst(4)) }
        let letters = plain.count(where: \.isLetter)
        guard plain.first?.isUppercase ?? false, letters >= 2, (2...140).contains(plain.count),
            plain.split(separator: " ").count <= 14, plain.count(where: \.isNumber) * 2 < letters,
            !plain.hasSuffix(":")
        else { return nil }
        return plain
    }

    private static func listed(_ page: CertificatePage) -> CertificateField<String>? {
        var found: [(short: String, field: CertificateField<String>)] = []
        for piece in page.pieces {
            let words = Set(piece.folded.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { String($0) })
            for entry in AccreditationEntry.all {
                let short = Folding.string(entry.short)
                let isNamed = piece.folded.has(Folding.string(entry.name))
                let isShort =
                    words.contains(short)
                    && (entry.isAlone || isNamed
                        || piece.folded.contains("accredit") && piece.text.contains(entry.short))
                guard isNamed || isShort, !found.contains(where: { $0.short == entry.short }) else { continue }
                found.append((entry.short, CertificateField(value: entry.short, quote: piece.text, page: piece.page)))
            }
        }
        return found.count == 1 ? found[0].field : nil
    }
}

/// A row of the list of accreditation bodies.
struct AccreditationEntry {
    let short: String
    let name: String
    let country: String
    /// Whether it signed the multilateral agreement.
    let isSignatory: Bool
    /// Whether its short name is spelt like no other word.
    let isAlone: Bool

    static let all: [AccreditationEntry] = Lists.accreditationBodies.rows.filter { $0.count >= 5 }.map {
        AccreditationEntry(
            short: $0[0], name: $0[1], country: $0[2], isSignatory: $0[3] == "yes", isAlone: $0[4] == "yes")
    }

    /// Whether a name as printed is that of a body of the list: yes; partly where it only resembles one, with that one.
    static func standing(of printed: String) -> (listed: Practice, like: AccreditationEntry?) {
        let folded = Folding.string(printed)
        let words = folded.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { String($0) }
        for entry in all where entry.isSignatory {
            let short = Folding.string(entry.short), name = Folding.string(entry.name)
            if folded.has(name) { return (.yes, entry) }
            // A short name counts alone, or beside a long name that is not another one's.
            if words.contains(short), entry.isAlone || words.count <= 2 { return (.yes, entry) }
            if words.last == short, printed.contains("(\(entry.short))"), alike(words.dropLast(), name) >= 2 {
                return (.yes, entry)
            }
        }
        for entry in all {
            let short = Folding.string(entry.short), name = Folding.string(entry.name)
            if short.count >= 4, words.contains(where: { $0.count >= 3 && $0 != short && isNear($0, short) }) {
                return (.partly, entry)
            }
            let own = name.split(separator: " ").count
            let plain = folded.prefix { $0 != "(" }.split(separator: " ").map { String($0) }
            if own >= 4, abs(plain.count - own) <= 1, alike(plain[...], name) >= own - 1 { return (.partly, entry) }
        }
        return (.no, nil)
    }

    private static func alike(_ words: ArraySlice<String>, _ name: String) -> Int {
        name.split(separator: " ").count { words.contains(String($0)) }
    }

    /// Whether one letter was put, taken or changed.
    private static func isNear(_ one: String, _ other: String) -> Bool {
        let a = Array(one), b = Array(other)
        guard abs(a.count - b.count) <= 1 else { return false }
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        return max(a.count, b.count) - start - end <= 1
    }
}
