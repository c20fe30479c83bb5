import Assessment

extension Reader {
    /// A letter of validation of the Cloud Application Security Assessment of the App Defense Alliance.
    package static let casaLetter = Reader(
        id: "casa-letter", name: "a CASA letter (Cloud Application Security Assessment)",
        recognises: { content in
            guard let prose = Opened.prose(content), Opened.pageCount(content) <= 6 else { return 0 }
            let head = prose.lines.filter { !$0.span.isEmpty }.prefix(25)
            let isNamed = head.contains { line in
                prose.contains("cloud application security assessment", in: line.span)
                    || prose.contains("casa", in: line.span)
            }
            guard isNamed, !prose.contains("in our opinion") else { return 0 }
            let signs = [
                "app defense alliance", "letter of validation", "letter of assessment", "developer tested",
                "lab tested",
                "developer-tested", "lab-tested", "lab verified", "tier 2", "tier 3", "tier 1", "validated", "al1",
                "al2",
            ].count { prose.contains($0) }
            return signs >= 2 ? 96 : signs == 1 ? 60 : 0
        },
        read: { content, setting in CASAReading(content, setting).harvest })
}

/// One reading of one letter: how the application was assessed, which one, and until when that holds. A laboratory wrote
/// it, so it is attested.
struct CASAReading {
    private(set) var harvest: Harvest

    init(_ content: Content, _ setting: Setting) {
        harvest = Harvest(kind: Reader.casaLetter.id, of: content.document, setting)
        let labels = LabelledLines(content)
        guard let prose = Prose(content) else { return }
        let order = NumericOrder.shown(labels.lines.map(\.text))
        let expiry = CASAReading.expiry(labels, prose, order), issued = CASAReading.issued(labels, order)
        let application = CASAReading.application(labels, prose), assurance = CASAReading.assurance(prose)
        let client = labels.first(["developer", "company", "developer name", "company name", "client"])
        harvest.letterhead = Letterhead(about: client?.text, day: issued)
        func add<V>(_ key: FactKey<V>, _ value: V, _ rule: String, _ place: Source.Place, _ quote: String) {
            harvest.add(
                key, value, of: setting.vendorSubject, .attested, speaksOf: issued ?? setting.dated ?? setting.received,
                until: expiry?.day, rule: Fact.Rule("casa." + rule), at: place, quote: quote)
        }
        if let assurance {
            add(.casaAssurance, assurance.value, "assurance", prose.place(assurance.span), prose.quote(assurance.span))
        } else {
            missing("Whether the developer or a laboratory tested", prose)
        }
        if let application {
            add(.casaApplication, application.text, "application", application.place, application.quote)
        } else {
            missing("The application that was assessed", prose)
        }
        if let expiry {
            add(.casaExpiry, expiry.day, "expiry", expiry.place, expiry.quote)
            if expiry.day < setting.received {
                harvest.note(
                    expiry.place, "The assessment ended on \(expiry.day.inWords). Ask for the one that followed.")
            }
        } else {
            missing("The last day of the assessment", prose)
        }
    }

    private mutating func missing(_ what: String, _ prose: Prose) {
        let last = prose.pages.last?.number ?? 1
        harvest.note(
            nil, "\(what) was not found; \(last == 1 ? "page 1" : "pages 1 to \(last)") searched. Read it by eye.")
    }

    /// `AL1 - Developer Tested - Lab Verified`, `lab-tested`, `Tier 3`: by the words for who tested; both at once is neither.
    private static func assurance(_ prose: Prose) -> (value: String, span: Prose.Span)? {
        let developer = [
            "developer tested", "developer-tested", "self-scan", "self scanned", "self-tested",
            "tested by the developer",
        ].compactMap { prose.first($0) }.first
        let lab = [
            "lab tested", "lab-tested", "lab conducted", "laboratory tested", "tested by the lab", "lab-conducted",
            "tested by an authorized lab", "lab tested - lab verified",
        ].compactMap { prose.first($0) }.first
        switch (developer, lab) {
        case (let span?, nil): return ("developer-tested", span)
        case (nil, let span?): return ("lab-tested", span)
        case (nil, nil):
            let first = prose.first("al1") ?? prose.first("assurance level 1"),
                second = prose.first("al2") ?? prose.first("assurance level 2")
            if let first, second == nil { return ("developer-tested", first) }
            if let second, first == nil { return ("lab-tested", second) }
            return nil
        case (.some, .some): return nil
        }
    }

    private static func application(_ labels: LabelledLines, _ prose: Prose) -> LabelledLines.Found? {
        if let found = labels.first([
            "application", "application name", "app name", "application(s)", "name of application", "applications",
            "app",
            "product", "project name", "application assessed", "assessed application",
        ]), found.text.count <= 100 {
            return found
        }
        for phrase in [
            "validated the application", "assessed the application", "the application", "assessment of",
            "has validated",
        ] {
            for at in prose.all(phrase) {
                let sentence = prose.sentence(around: at)
                guard at.upperBound < sentence.upperBound else { continue }
                let text = prose.words(at.upperBound..<sentence.upperBound)
                let quoted = text.drop { $0 == " " }
                if let first = quoted.first, "\"\u{201C}'\u{2018}".contains(first),
                    let end = quoted.dropFirst().firstIndex(where: { "\"\u{201D}'\u{2019}".contains($0) })
                {
                    let name = String(quoted[quoted.index(after: quoted.startIndex)..<end])
                    return LabelledLines.Found(text: name, place: prose.place(sentence), quote: prose.quote(sentence))
                }
                if let name = FirmName.after(quoted), name.count <= 80 {
                    return LabelledLines.Found(text: name, place: prose.place(sentence), quote: prose.quote(sentence))
                }
            }
        }
        return nil
    }

    private static func expiry(
        _ labels: LabelledLines, _ prose: Prose, _ order: DayInProse.Order
    ) -> (day: Day, place: Source.Place, quote: String)? {
        for found in labels.all([
            "validation expires", "expires", "expiry", "expiry date", "expiration date", "expiration", "valid until",
            "valid through", "lov expiration", "letter expires", "validity", "validation expiry", "assessment expires",
            "next assessment due", "revalidation due", "expires on", "valid to", "validation expiration date",
        ]) {
            let text = Folding.folded(found.text)
            let days = DayInProse.all(in: text, 0..<text.count, order: order)
            if let day = days.last?.day { return (day, found.place, found.quote) }
        }
        for phrase in [
            "valid until", "valid through", "expires on", "expire on", "will expire on", "valid till", "is valid to",
            "revalidated by", "revalidated before", "remains valid until", "remain valid until",
        ] {
            for at in prose.all(phrase) {
                let reach = at.upperBound..<min(at.upperBound + 40, prose.whole.upperBound)
                guard let found = prose.days(in: reach, order: order).first, let day = found.day,
                    found.span.lowerBound - at.upperBound < 8
                else { continue }
                let span = at.lowerBound..<found.span.upperBound
                return (day, prose.place(span), prose.quote(span))
            }
        }
        return nil
    }

    private static func issued(_ labels: LabelledLines, _ order: DayInProse.Order) -> Day? {
        for found in labels.all([
            "date", "date of issue", "issue date", "issued", "letter date", "date issued", "assessment completed",
        ]) {
            let text = Folding.folded(found.text)
            if let day = DayInProse.all(in: text, 0..<text.count, order: order).first?.day { return day }
        }
        return nil
    }
}

/// How a paper orders days in figures.
enum NumericOrder {
    /// `(MM/DD/YYYY)` tells for the whole paper; so do days that can be read in one order only, where none speaks for the
    /// other.
    static func shown(_ texts: [String]) -> DayInProse.Order {
        var shown: Set<DayInProse.Order> = []
        for text in texts {
            let folded = Folding.folded(text)
            let marks = String(decoding: folded, as: UTF8.self).filter { !" -./".contains($0) }
            if marks.contains("ddmmyy") || marks.contains("ttmmjj") || marks.contains("jjmmaa") { return .dayFirst }
            if marks.contains("mmddyy") { return .monthFirst }
            for found in DayInProse.all(in: folded, 0..<folded.count) {
                let words = folded[found.span]
                guard !words.contains(where: \.isLetter), !words.contains(UInt8(ascii: ".")), let day = found.day else {
                    continue
                }
                let first = words.prefix { $0.isDigit }
                guard first.count <= 2, let number = Int(String(decoding: first, as: UTF8.self)) else { continue }
                let civil = day.civil
                if civil.day != civil.month { shown.insert(number == civil.day ? .dayFirst : .monthFirst) }
            }
        }
        return shown.count == 1 ? shown.first ?? .unstated : .unstated
    }
}
