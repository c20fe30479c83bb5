import Assessment

/// The days of a certificate, each by its label or by the sentence that says it. What is blank, or may be two days at
/// once, is nil, and said.
struct CertificateDays {
    private(set) var initial: CertificateField<Day>?
    private(set) var issue: CertificateField<Day>?
    private(set) var expiry: CertificateField<Day>?
    private(set) var surveillance: CertificateField<Day>?
    /// Labels whose value may be two days at once, with the words.
    private(set) var doubtful: [(label: String, words: String, page: Int)] = []
    /// The first day of a stretch whose last one is the expiry.
    private var start: Day?
    private let page: CertificatePage
    /// How the certificate orders figures, where it says so or one of its days shows it.
    private let order: DayInProse.Order

    init(_ page: CertificatePage, _ prose: Prose) {
        self.page = page
        order = CertificateDays.order(page)
        initial = day(.initial) ?? said(CertificateDays.since)
        let certified = day(.certified)
        issue = day(.issue)
        let range = ranges(prose)
        expiry = day(.expiry) ?? range?.end ?? said(CertificateDays.ends) ?? day(.recertification)
        issue = issue ?? day(.start) ?? range?.start ?? said(CertificateDays.starts)
        if issue == nil, let start, let expiry {
            issue = CertificateField(value: start, quote: expiry.quote, page: expiry.page)
        }
        if issue == nil {
            issue = certified ?? day(.decision)
        } else if initial == nil, let certified, let issue, certified.value < issue.value {
            initial = certified
        }
        surveillance = surveillanceDue()
    }

    /// `(DD/MM/YYYY)` beside a label tells for the whole paper; so does a day that can be read in one order only, where no
    /// other one speaks for the other.
    private static func order(_ page: CertificatePage) -> DayInProse.Order {
        var shown: Set<DayInProse.Order> = []
        for piece in page.pieces {
            let text = piece.folded.filter { $0 != " " && $0 != "-" && $0 != "." && $0 != "/" }
            if text.contains("ddmmyy") || text.contains("ttmmjj") || text.contains("jjmmaa") { return .dayFirst }
            if text.contains("mmddyy") { return .monthFirst }
            if let order = order(of: Folding.folded(piece.text)) { shown.insert(order) }
        }
        return shown.count == 1 ? shown.first ?? .unstated : .unstated
    }

    /// The order of the days in figures with strokes or dashes that can only be read so.
    private static func order(of text: [UInt8]) -> DayInProse.Order? {
        for found in DayInProse.all(in: text, 0..<text.count) {
            let words = text[found.span]
            guard words.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }),
                !words.contains(where: \.isLetter), let day = found.day
            else { continue }
            let first = words.prefix { $0.isDigit }
            guard first.count <= 2, let number = Int(String(decoding: first, as: UTF8.self)) else { continue }
            let civil = day.civil
            if civil.day != civil.month { return number == civil.day ? .dayFirst : .monthFirst }
        }
        return nil
    }

    /// The day that a label names: the first of its values that begins with one.
    private mutating func day(_ label: CertificateLabel) -> CertificateField<Day>? {
        for one in page.labelled(label) {
            for value in one.values {
                guard let found = days(value) else { continue }
                // A stretch from one day to another has its end last.
                let isRange = found.count == 2 && (found[0].day ?? Day(number: 0)) < (found[1].day ?? Day(number: 0))
                if label == .expiry, isRange, start == nil { start = found[0].day }
                let chosen = label == .expiry && isRange ? found[1] : found[0]
                if let day = chosen.day {
                    return CertificateField(
                        value: day, quote: quote(one.piece, value), page: page.pieces[value.piece].page)
                }
                doubtful.append((page.pieces[one.piece].text, value.text, page.pieces[one.piece].page))
                return nil
            }
        }
        return nil
    }

    /// The days with which a value begins; a narrow cell may break one in two.
    private func days(_ value: CertificatePage.Value) -> [DayInProse]? {
        var text = Folding.folded(value.text)
        var found = DayInProse.all(in: text, 0..<text.count, order: order)
        if found.isEmpty || CertificateDays.isOpen(text, found), let next = page.below(value.piece),
            page.pieces[next].isUnder(page.pieces[value.piece])
        {
            text = Folding.folded(value.text + " " + page.pieces[next].text)
            found = DayInProse.all(in: text, 0..<text.count, order: order)
        }
        guard let first = found.first, CertificateDays.leads(text[..<first.span.lowerBound]),
            !CertificateDays.isOpen(text, found)
        else { return nil }
        return found
    }

    /// Whether a stretch begins with the one day found and its end does not stand here.
    private static func isOpen(_ text: [UInt8], _ found: [DayInProse]) -> Bool {
        guard found.count == 1, let only = found.first else { return false }
        let rest = String(decoding: text[only.span.upperBound...], as: UTF8.self).trimmed
        return rest.hasPrefix("-") || rest.hasPrefix("to ") || rest == "to" || rest.hasPrefix("until ")
            || rest.hasPrefix("bis ") || rest == "bis" || rest.hasPrefix("through ")
    }

    /// Whether what stands between a label and its day is no more than a few words.
    private static func leads(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count < 40 else { return false }
        // `ISO/IEC 27001 - 13 March 2018`
        let words = String(decoding: text, as: UTF8.self)
        return !words.contains(where: \.isNumber) || words.hasPrefix("iso")
    }

    /// The label and its value as they stand on the page, where they stand together; else the value alone.
    private func quote(_ piece: Int, _ value: CertificatePage.Value) -> String { page.quote(piece, value) }

    private static let since = [
        "certified since", "registered since", "zertifiziert seit", "certified from", "certificate holder since",
        "first certified on", "originally certified on", "certifie depuis le",
    ]
    private static let starts = ["is valid from", "effective from", "valid as of", "gultig ab"]
    private static let ends = [
        "valid until", "valid till", "valid through", "valid up to", "is valid to", "gultig bis", "expires on",
        "certified until", "remains valid until", "remain valid until", "valable jusqu'au", "valido hasta el",
        "valido hasta", "valido ate", "valido fino al", "geldig tot", "wazny do", "gultig bis zum", "expire on",
        "will expire on", "giltigt till", "gyldig til",
    ]

    /// `valid from D1 until D2`, in a sentence.
    private func ranges(_ prose: Prose) -> (start: CertificateField<Day>, end: CertificateField<Day>)? {
        for range in SOCPeriod.all(prose, prose.whole) {
            let before = prose.folded(max(0, range.span.lowerBound - 40)..<range.span.lowerBound)
            guard
                ["valid", "gultig", "gecerli", "valable", "validity", "wazny", "geldig"].contains(where: {
                    before.contains($0)
                }), !before.contains("previous")
            else { continue }
            let index = prose.pages.firstIndex { $0.span.contains(range.span.lowerBound) } ?? 0
            let quote = prose.quote(prose.sentencePart(range.span))
            return (
                CertificateField(value: range.start, quote: quote, page: index),
                CertificateField(value: range.end, quote: quote, page: index)
            )
        }
        return nil
    }

    /// The day behind a phrase within a line, or in the next one, or in the cell beside it.
    private func said(_ phrases: [String]) -> CertificateField<Day>? {
        for (index, piece) in page.pieces.enumerated() {
            for phrase in phrases {
                guard let at = piece.folded.firstRange(of: phrase) else { continue }
                let before = piece.folded[..<at.lowerBound].suffix(30)
                guard !before.contains("previous"), !before.hasSuffix("not ") else { continue }
                let rest = String(piece.folded[at.upperBound...])
                let marks = rest.filter { !" :.,".contains($0) }
                var nexts = [(index, rest)]
                if marks.isEmpty {
                    // A cell beside a text of several lines may stand at its first one.
                    var lines = [index]
                    while lines.count < 5, let above = page.above(lines[lines.count - 1]),
                        page.pieces[lines[lines.count - 1]].isUnder(page.pieces[above])
                    {
                        lines.append(above)
                    }
                    nexts = (lines.map { page.right(of: $0) } + [page.below(index)]).compactMap { next in
                        next.flatMap { page.label(at: $0) == nil ? ($0, page.pieces[$0].folded) : nil }
                    }
                } else if let next = page.below(index), page.pieces[next].isUnder(piece) {
                    nexts.append((index, rest + " " + page.pieces[next].folded))
                }
                for (from, text) in nexts {
                    let bytes = Array(text.utf8)
                    guard let found = DayInProse.all(in: bytes, 0..<bytes.count, order: order).first,
                        found.span.lowerBound < 24, let day = found.day,
                        !bytes[..<found.span.lowerBound].contains(where: \.isDigit)
                    else { continue }
                    return CertificateField(value: day, quote: page.pieces[from].text, page: piece.page)
                }
            }
        }
        return nil
    }

    /// The first surveillance that is due and not said to be done.
    private func surveillanceDue() -> CertificateField<Day>? {
        var due: [CertificateField<Day>] = []
        for one in page.labelled(.surveillanceDue) {
            for value in one.values {
                let text = Folding.folded(value.text)
                guard !value.text.lowercased().contains("done"),
                    let day = DayInProse.all(in: text, 0..<text.count, order: order).first?.day
                else { continue }
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
}
