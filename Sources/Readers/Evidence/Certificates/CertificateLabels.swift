/// The kinds of labels on certificates, by what stands beside them.
enum CertificateLabel: String, CaseIterable {
    case number, initial, issue, start, certified, decision, expiry, recertification, surveillanceDue, surveillanceDone
    case organization, scope, body, accreditation, applicability, standard
    /// The end of a cycle or certificate before this one.
    case past
    /// What stands on certificates and is none of these.
    case other

    /// The label with which a text begins, and how many of its bytes it takes; the longest one.
    static func beginning(_ folded: String) -> (label: CertificateLabel, length: Int)? {
        var best = numbering(folded).map { (label: CertificateLabel.number, length: $0) }
        guard let first = folded.utf8.first else { return nil }
        for (words, label) in all[first] ?? [] where words.utf8.count > best?.length ?? 0 && folded.hasPrefix(words) {
            let rest = folded.dropFirst(words.count)
            if let next = rest.first, next.isLetter || next.isNumber && words.last?.isLetter ?? false { continue }
            if !words.contains(" "), !isMarked(rest) { continue }
            best = (label, words.utf8.count)
        }
        return best
    }

    /// A single word is a label only where a mark, a figure, the name of a month or nothing follows it.
    private static func isMarked(_ rest: Substring) -> Bool {
        guard let next = rest.first(where: { $0 != " " }) else { return true }
        if !next.isLetter { return true }
        return Months.number[rest.drop { $0 == " " }.prefix { $0.isLetter }.lowercased()] != nil
    }

    /// `Certificate Registr. No.`, `Cert. Ref. #`: a word for the paper, up to two for what is numbered, and one for number.
    private static func numbering(_ folded: String) -> Int? {
        guard folded.hasPrefix("cert") || folded.hasPrefix("regist") || folded.hasPrefix("zert") else { return nil }
        var length = 0
        for (index, word) in folded.split(separator: " ", omittingEmptySubsequences: false).prefix(4).enumerated() {
            let bare = word.prefix { $0.isLetter || $0 == "-" || $0 == "#" }
            if index > 0, numbers.contains(String(bare)) { return length + bare.utf8.count }
            guard index == 0 ? papers.contains(String(bare)) : kinds.contains(String(bare)) else { return nil }
            length += word.utf8.count + 1
        }
        return nil
    }
    private static let papers: Set<String> = [
        "certificate", "cert", "certification", "registration", "certificat", "certificato", "certificado",
        "certificaat", "certyfikat", "certifikat", "zertifikat", "zertifikats", "certificate-registration",
    ]
    private static let kinds: Set<String> = [
        "registr", "reg", "registration", "identity", "identification", "unique", "serial", "reference", "ref",
        "register", "approval", "registrier", "control",
    ]
    private static let numbers: Set<String> = [
        "no", "number", "nr", "num", "#", "id", "numero", "code", "n", "n\u{ba}",
    ]

    /// Whether a text may be the first line of a label.
    static func mayBegin(_ folded: String) -> Bool {
        guard let first = folded.utf8.first, folded.utf8.count >= 3 else { return false }
        return (all[first] ?? []).contains { $0.0.utf8.count > folded.utf8.count && $0.0.hasPrefix(folded) }
    }
    /// Whether a longer label begins with these words.
    static func isLonger(_ folded: String) -> Bool {
        mayBegin(folded + " ") || mayBegin(folded) && folded.hasSuffix("-")
    }

    /// The labels of the list by their first letter.
    private static let all: [UInt8: [(String, CertificateLabel)]] = {
        let list = Lists.certificateLabels
        let words = zip(list["label"], list["words"]).flatMap { name, words in
            CertificateLabel(rawValue: name).map { label in words.split(separator: "|").map { (String($0), label) } }
                ?? []
        }
        return Dictionary(grouping: words) { $0.0.utf8.first ?? 0 }
    }()
}
