import Assessment

extension Reader {
    /// A penetration tester's letter or report.
    package static let penetrationTest = Reader(
        id: "penetration-test", name: "a penetration test letter or report",
        recognises: { content in
            guard let prose = Opened.prose(content) else { return 0 }
            let names = ["penetration test", "penetration testing", "pentest", "pen test", "penetration-test", "vapt"]
            let head = prose.lines.filter { !$0.span.isEmpty }.prefix(14)
            guard
                head.contains(where: { line in
                    names.contains { prose.contains($0, in: line.span) } && line.span.count <= 100
                }),
                !prose.contains("in our opinion"), !prose.contains("trust services criteria")
            else { return 0 }
            let counts = [
                "critical", "high", "medium", "low", "findings", "vulnerabilities", "owasp", "retest", "re-test",
                "re-tested", "remediated", "resolved",
            ].count { prose.contains($0) }
            return counts >= 3 ? 90 : counts >= 1 ? 55 : 0
        },
        read: { content, setting in
            guard let prose = Prose(content) else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil, why: "a letter or report is a PDF or a text")
            }
            return PenetrationTestReading(prose, of: content.document, setting).harvest
        })
}

/// One reading of one letter or report. It is *attested* where the tester writes; where the vendor writes of its tester,
/// it is *documented*.
struct PenetrationTestReading {
    private(set) var harvest: Harvest
    private let prose: Prose

    init(_ prose: Prose, of document: Document, _ setting: Setting) {
        self.prose = prose
        harvest = Harvest(kind: Reader.penetrationTest.id, of: document, setting)
        let tester = tester, written = reportDay
        let isOwn =
            prose.first(of: [
                "we engaged", "we have engaged", "we commissioned", "we hired", "our penetration test",
                "our annual penetration test",
            ]) != nil
        let assurance: Assurance = isOwn || tester == nil ? .documented : .attested
        let day = written?.day ?? setting.dated ?? setting.received
        harvest.letterhead = Letterhead(about: tester?.client, issuer: tester?.name, day: written?.day)
        func add<V>(_ key: FactKey<V>, _ value: V, _ span: Range<Int>, _ rule: String) {
            let whole = prose.lines.contains { $0.span == span } ? span : prose.passage(around: span)
            harvest.add(
                key, value, of: setting.vendorSubject, assurance, speaksOf: day, rule: Fact.Rule("pentest." + rule),
                at: prose.place(whole), quote: prose.quote(whole))
        }
        if let written {
            add(.pentestReportDate, written.day, written.span, "report-date")
        } else {
            harvest.note(nil, "The day of the report was not read: no line at its head holds one day. Read it by eye.")
        }
        if let tester {
            add(.pentestTester, tester.name, tester.span, "tester")
        } else {
            harvest.note(
                nil, "Who tested was not read, so what stands here counts as the vendor's own word. Read it by eye.")
        }
        if isOwn {
            harvest.note(nil, "The vendor writes of its test, not the tester. Ask for the tester's own letter.")
        }
        for (key, level) in [(FactKey<Int>.pentestOpenCritical, "critical"), (.pentestOpenHigh, "high")] {
            if let open = open(level) {
                add(key, open.count, open.span, "open-" + level)
            } else {
                harvest.note(
                    nil,
                    "How many \(level) findings are open was not read. Ask for the tester's counts after the re-test.")
            }
        }
    }

    /// A day alone on its line near the head, or behind `Date`; never the days of the test itself.
    private var reportDay: (day: Day, span: Range<Int>)? {
        for line in prose.lines.filter({ !$0.span.isEmpty }).prefix(24) {
            let days = prose.days(in: line.span)
            guard days.count == 1, let one = days.first, let day = one.day else { continue }
            let rest =
                (prose.folded(line.span.lowerBound..<one.span.lowerBound)
                + prose.folded(one.span.upperBound..<line.span.upperBound)).filter { !":,.()-|".contains($0) }.trimmed
            if [
                "", "date", "report date", "date of report", "issued", "issue date", "date of issue", "letter date",
                "published", "dated", "final report", "date of this letter",
            ].contains(rest) {
                return (day, line.span)
            }
        }
        return nil
    }

    /// `X engaged T to test`, `T was engaged by X`, `T performed a penetration test`, `prepared by T`.
    private var tester: (name: String, client: String?, span: Range<Int>)? {
        var found: [(name: String, client: String?, span: Range<Int>)] = []
        for phrase in ["engaged", "commissioned", "retained", "contracted"] {
            for at in prose.all(phrase) {
                let sentence = prose.sentence(around: at)
                let behind = prose.words(at.upperBound..<sentence.upperBound),
                    before = prose.words(sentence.lowerBound..<at.lowerBound)
                if before.hasSuffix(" was") || before.hasSuffix(" were"), behind.hasPrefix("by ") {
                    if let name = FirmName.before(before.dropLast(before.hasSuffix(" was") ? 4 : 5)) {
                        found.append((name, FirmName.after(behind.dropFirst(3)), sentence))
                    }
                } else if let name = FirmName.after(behind) {
                    found.append((name, FirmName.before(before), sentence))
                }
            }
        }
        for phrase in [
            "performed a", "conducted a", "carried out a", "performed an", "conducted an", "completed a",
            "has performed", "has conducted",
        ] {
            guard let at = prose.first(phrase) else { continue }
            let sentence = prose.sentence(around: at)
            guard
                prose.folded(sentence).contains("penetration") || prose.folded(sentence).contains("security assessment")
            else { continue }
            if let name = FirmName.before(prose.words(sentence.lowerBound..<at.lowerBound)) {
                found.append((name, nil, sentence))
            }
        }
        for line in prose.lines where !line.span.isEmpty {
            let words = prose.words(line.span)
            for label in [
                "Prepared by", "Performed by", "Conducted by", "Tested by", "Tester", "Testing company", "Assessor",
            ] where words.hasPrefix(label) {
                let rest = words.dropFirst(label.count).drop { ": ".contains($0) }
                if let name = FirmName.after(rest) { found.append((name, nil, line.span)) }
            }
        }
        let names = Set(found.map { Folding.string($0.name) })
        return names.count == 1 ? found.first : nil
    }

    /// How many findings of a level are open: said so, or none was found, or all were resolved.
    private func open(_ level: String) -> (count: Int, span: Range<Int>)? {
        var found: [(count: Int, span: Range<Int>)] = []
        var isContested = false
        for sentence in sentences() {
            let tokens = Token.all(in: prose.folded, sentence)[...]
            guard tokens.contains(where: { $0.text == level }) else { continue }
            let isOpen = tokens.has(
                "are|is|remain|remains ..3 open|unresolved|outstanding|unremediated",
                "open findings|vulnerabilities|issues", "remain|remains|remaining")
            let isClosed =
                tokens.has("resolved|remediated|fixed|closed|addressed|mitigated|patched")
                && !tokens.has(
                    "not ..3 resolved|remediated|fixed|closed", "unresolved", "partially",
                    "except|scheduled|planned|will|being|most|some")
            let counts = tokens.indices.filter { tokens[$0].text == level }.compactMap { at -> Int? in
                let before = tokens[..<at].suffix(3)
                if let last = before.last, let number = PenetrationTestReading.number(last.text) { return number }
                // "no critical or high findings"
                return tokens[..<at].suffix(4).has("no critical|high", "no", "zero critical|high", "neither")
                    && tokens[..<at].suffix(4).has("no|zero|neither") ? 0 : nil
            }
            let count = counts.count == 1 ? counts.first : nil
            if isOpen, !tokens.has("no longer") {
                if let count { found.append((count, sentence)) } else { isContested = true }
            } else if tokens.has("found|identified|discovered|reported|noted|observed|findings"), count == 0 {
                found.append((0, sentence))
            } else if isClosed,
                tokens.has("all ..8 critical|high", "every ..6 critical|high")
                    || tokens.has("the critical|high ..3 finding|vulnerability|issue") && counts.isEmpty
            {
                found.append((0, sentence))
            }
        }
        guard let last = found.last, !isContested, Set(found.map(\.count)).count == 1 else { return nil }
        return found.first { $0.span == last.span } ?? last
    }

    private func sentences() -> [Range<Int>] {
        var sentences: [Range<Int>] = [], at = 0
        while at < prose.whole.upperBound {
            let sentence = prose.sentence(around: at..<at + 1, within: at..<prose.whole.upperBound, reach: 800)
            guard sentence.upperBound > at else { break }
            sentences.append(sentence)
            at = sentence.upperBound + 1
        }
        return sentences
    }

    static func number(_ word: String) -> Int? {
        Int(word) ?? (["a", "an", "no"].contains(word) ? nil : NumberWords.value(of: [word]))
            ?? (word == "no" ? 0 : nil)
    }
}
