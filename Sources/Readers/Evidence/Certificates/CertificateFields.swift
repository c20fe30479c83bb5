import Assessment

/// A value of a certificate with the words in which it stands.
struct CertificateField<Value> {
    let value: Value
    let quote: String
    /// The index of the page.
    let page: Int
}

/// What a certificate says, field by field. What is blank, or may be two things at once, is nil, and said.
struct CertificateFields {
    var number: CertificateField<String>?
    var initial: CertificateField<Day>?
    var issue: CertificateField<Day>?
    var expiry: CertificateField<Day>?
    var surveillance: CertificateField<Day>?
    var scope: CertificateField<String>?
    var applicability: CertificateField<String>?
    /// Labels whose value may be two days at once, with the words.
    private(set) var doubtful: [(label: String, words: String, page: Int)] = []
    private let page: CertificatePage
    /// How the certificate orders figures, where it says so.
    private let order: DayInProse.Order

    init(_ page: CertificatePage, _ prose: Prose) {
        self.page = page
        order = CertificateFields.order(page)
        number = CertificateFields.number(page)
        initial = day(.initial)
        let certified = day(.certified)
        issue = day(.issue) ?? day(.start)
        if issue == nil { issue = certified } else if initial == nil { initial = certified }
        expiry = day(.expiry)
        ranges(prose)
        surveillance = surveillanceDue()
        scope = CertificateFields.scope(page)
        applicability = CertificateFields.applicability(page, prose)
    }

    // MARK: Days

    /// `(DD/MM/YYYY)` beside a label tells for the whole paper.
    private static func order(_ page: CertificatePage) -> DayInProse.Order {
        for piece in page.pieces {
            let text = piece.folded.filter { $0 != " " && $0 != "-" && $0 != "." && $0 != "/" }
            if text.contains("ddmmyy") || text.contains("ttmmjj") || text.contains("jjmmaa") { return .dayFirst }
            if text.contains("mmddyy") { return .monthFirst }
        }
        return .unstated
    }

    /// The day that a label names: the first of its values that begins with one.
    private mutating func day(_ label: CertificateLabel) -> CertificateField<Day>? {
        for one in page.labelled(label) {
            for value in one.values {
                var text = Folding.folded(value.text)
                var days = DayInProse.all(in: text, 0..<text.count, order: order)
                if days.isEmpty, let next = page.below(value.piece), page.pieces[next].isUnder(page.pieces[value.piece])
                {
                    // A narrow cell breaks a day in two.
                    text = Folding.folded(value.text + " " + page.pieces[next].text)
                    days = DayInProse.all(in: text, 0..<text.count, order: order)
                }
                guard let first = days.first, CertificateFields.leads(text[..<first.span.lowerBound]) else { continue }
                // A stretch from one day to another has its end last.
                let chosen = label == .expiry && days.count == 2 ? days[1] : first
                let quote = quote(one.piece, value)
                if let day = chosen.day {
                    return CertificateField(value: day, quote: quote, page: page.pieces[value.piece].page)
                }
                doubtful.append((page.pieces[one.piece].text, value.text, page.pieces[one.piece].page))
                return nil
            }
        }
        return nil
    }

    /// Whether what stands between a label and its day is no more than a few words.
    private static func leads(_ text: ArraySlice<UInt8>) -> Bool {
        text.count < 40 && !text.contains { $0.isDigit }
    }

    /// The label and its value as they stand on the page, where they stand together; else the value alone.
    private func quote(_ piece: Int, _ value: CertificatePage.Value) -> String {
        if value.piece == piece { return page.pieces[piece].text }
        let label = page.pieces[piece], own = page.pieces[value.piece]
        return abs(label.bottom - own.bottom) < label.height * 0.4 && label.left < own.left
            ? label.text + " " + own.text : own.text
    }

    /// `valid from D1 until D2`, in a sentence.
    private mutating func ranges(_ prose: Prose) {
        if initial == nil {
            initial = following(["certified since", "registered since", "zertifiziert seit", "certified from"], prose)
        }
        guard issue == nil || expiry == nil else { return }
        for range in SOCPeriod.all(prose, prose.whole) {
            let before = prose.folded(max(0, range.span.lowerBound - 40)..<range.span.lowerBound)
            guard ["valid", "gultig", "gecerli", "valable", "valid"].contains(where: { before.contains($0) }) else {
                continue
            }
            let index = prose.pages.firstIndex { $0.span.contains(range.span.lowerBound) } ?? 0
            let quote = prose.quote(prose.sentencePart(range.span))
            if issue == nil { issue = CertificateField(value: range.start, quote: quote, page: index) }
            if expiry == nil { expiry = CertificateField(value: range.end, quote: quote, page: index) }
            return
        }
        if expiry == nil {
            expiry = following(
                ["valid until", "valid till", "is valid to", "gultig bis", "expires on", "certified until"], prose)
        }
    }

    /// The day that follows a phrase in a sentence.
    private func following(_ phrases: [String], _ prose: Prose) -> CertificateField<Day>? {
        for phrase in phrases {
            for at in prose.all(phrase) {
                let reach = at.upperBound..<min(at.upperBound + 60, prose.whole.upperBound)
                guard let found = prose.days(in: reach, order: order).first, found.span.lowerBound < at.upperBound + 24,
                    let day = found.day
                else { continue }
                let index = prose.pages.firstIndex { $0.span.contains(at.lowerBound) } ?? 0
                return CertificateField(
                    value: day, quote: prose.quote(at.lowerBound..<found.span.upperBound), page: index)
            }
        }
        return nil
    }

    /// The first surveillance that is due and not said to be done.
    private mutating func surveillanceDue() -> CertificateField<Day>? {
        var due: [CertificateField<Day>] = []
        for one in page.labelled(.surveillanceDue) {
            for value in one.values {
                let text = Folding.folded(value.text)
                guard let day = DayInProse.all(in: text, 0..<text.count, order: order).first?.day else { continue }
                due.append(
                    CertificateField(value: day, quote: quote(one.piece, value), page: page.pieces[one.piece].page))
                break
            }
        }
        let done = page.labelled(.surveillanceDone).count { one in
            one.values.first.map {
                DayInProse.all(in: Folding.folded($0.text), 0..<Folding.folded($0.text).count, order: order).first
                    != nil
            } ?? false
        }
        return due.sorted { $0.value < $1.value }.dropFirst(done).first
    }

    // MARK: Texts

    private static func number(_ page: CertificatePage) -> CertificateField<String>? {
        let found = page.labelled(.number).sorted { rank($0, page) < rank($1, page) }
        for one in found {
            for value in one.values {
                let text = value.text.split(separator: "  ").first.map(String.init) ?? value.text
                let words = text.split(separator: " ")
                guard (3...40).contains(text.count), words.count <= 6, text.contains(where: \.isNumber),
                    DayInProse.day(text) == nil,
                    !words.contains(where: { ["and", "the", "of", "for", "date"].contains($0.lowercased()) })
                else { continue }
                let label = page.pieces[one.piece], own = page.pieces[value.piece]
                let beside = value.piece != one.piece && abs(label.bottom - own.bottom) < label.height * 0.4
                return CertificateField(
                    value: text.trimmed, quote: beside ? label.text + " " + own.text : own.text, page: own.page)
            }
        }
        return nil
    }

    /// A certificate's number before a registration's, which may be the company's.
    private static func rank(_ one: CertificatePage.Labelled, _ page: CertificatePage) -> Int {
        page.pieces[one.piece].folded.contains("cert") || page.pieces[one.piece].folded.contains("zert") ? 0 : 1
    }

    private static func scope(_ page: CertificatePage) -> CertificateField<String>? {
        for one in page.labelled(.scope) {
            for value in one.values where value.text.count >= 8 && !Folding.string(value.text).hasPrefix("of ") {
                if let found = scope(page, from: value.piece, value.text, label: one.piece) { return found }
            }
        }
        for (index, piece) in page.pieces.enumerated() {
            guard openings.contains(where: { piece.folded.hasSuffix($0) }), let next = page.below(index),
                page.label(at: next) == nil
            else { continue }
            if let found = scope(page, from: next, page.pieces[next].text, label: nil) { return found }
        }
        return nil
    }

    /// Ends of a sentence after which the scope follows.
    private static let openings = [
        "following scope:", "following scope", "following activities:", "following activities", "scope:",
        "the scope of:", "scope of activities",
        "applicable to:", "covering:", "for the following scope of activities:",
    ]

    private static func scope(_ page: CertificatePage, from index: Int, _ first: String, label: Int?)
        -> CertificateField<String>?
    {
        let text = page.running(from: index, first: first, label: label) { piece in
            [
                "this certificate", "statement of applicability", "certificate ", "further clarif", "the validity",
                "valid ", "(soa", "in accordance with the statement", "for and on behalf",
            ]
            .contains { piece.folded.hasPrefix($0) }
        }
        guard text.count(where: \.isLetter) >= 6, text.count <= 1200 else { return nil }
        return CertificateField(value: bounded(text), quote: page.pieces[index].text, page: page.pieces[index].page)
    }

    private static func bounded(_ text: String) -> String {
        let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return plain.hasSuffix(".") ? String(plain.dropLast()) : plain
    }

    /// What names the version of the statement of applicability: beside its label, or after the words in a sentence.
    private static func applicability(_ page: CertificatePage, _ prose: Prose) -> CertificateField<String>? {
        for one in page.labelled(.applicability) {
            for value in one.values where value.text.contains(where: \.isNumber) && value.text.count <= 100 {
                return CertificateField(
                    value: trimmedVersion(value.text), quote: page.pieces[value.piece].text,
                    page: page.pieces[value.piece].page)
            }
        }
        for phrase in [
            "statement of applicability", "(soa", "soa", "erklarung zur anwendbarkeit", "uygulanabilirlik bildirgesi",
        ] {
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
        return words.contains {
            ["version", "rev", "dated", "issue", "ver", "vom", "revision"].contains($0)
                || $0.hasPrefix("v") && $0.dropFirst().allSatisfy(\.isNumber) && $0.count > 1
        }
            || DayInProse.all(in: folded, 0..<folded.count).first != nil
    }

    /// Up to the bracket or full stop that closes it.
    private static func trimmedVersion(_ text: String) -> String {
        var version = CertificatePage.unmarked(text)
        for start in [", ", "is ", "the ", "(SoA): ", "(SoA) ", "(SOA): ", "(SOA) ", "(SoA), "]
        where version.hasPrefix(start) { version = String(version.dropFirst(start.count)) }
        if let close = version.firstIndex(of: ")"), !version[..<close].contains("(") {
            version = String(version[..<close])
        }
        while let last = version.last, ".,; ".contains(last) { version.removeLast() }
        return version
    }
}
