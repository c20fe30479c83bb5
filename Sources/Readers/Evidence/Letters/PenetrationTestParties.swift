import Assessment

/// Who tested, for whom, and what.
struct PenetrationTestParties {
    typealias Found = LabelledLines.Found
    private(set) var tester: Found?
    private(set) var client: Found?
    private(set) var target: Found?
    private let prose: Prose

    init(_ prose: Prose, _ labels: LabelledLines) {
        self.prose = prose
        var testers: [Found] = [], clients: [Found] = []
        for phrase in ["engaged", "commissioned", "retained", "contracted", "hired", "appointed"] {
            for at in prose.all(phrase) {
                let sentence = prose.paragraphSentence(around: at)
                let behind = prose.words(at.upperBound..<sentence.upperBound),
                    before = PenetrationTestParties.unbracketed(prose.words(sentence.lowerBound..<at.lowerBound))
                if before.hasSuffix(" was") || before.hasSuffix(" were") || before.hasSuffix(" been"),
                    behind.hasPrefix("by ")
                {
                    let drop = before.hasSuffix(" was") ? " was" : before.hasSuffix(" were") ? " were" : " has been"
                    let head = before.hasSuffix(drop) ? String(before.dropLast(drop.count)) : before
                    if let name = FirmName.before(head) { testers.append(found(name, sentence)) }
                    if let name = FirmName.after(behind.dropFirst(3)) { clients.append(found(name, sentence)) }
                } else if let name = FirmName.after(PenetrationTestParties.bare(behind)) {
                    testers.append(found(name, sentence))
                    if let name = FirmName.before(before) ?? PenetrationTestParties.whole(before) {
                        clients.append(found(name, sentence))
                    }
                }
            }
        }
        for phrase in [
            "performed a", "conducted a", "carried out a", "performed an", "conducted an", "completed a",
            "has performed",
            "has conducted", "tested the", "performed the", "conducted the", "executed a", "undertook a",
            "carried out the",
            "has completed", "has carried out",
        ] {
            guard let at = prose.first(phrase) else { continue }
            let sentence = prose.paragraphSentence(around: at)
            let text = prose.folded(sentence)
            guard
                text.contains("penetration") || text.contains("security assessment") || text.contains("security test")
                    || phrase == "tested the" || text.contains("pentest")
            else { continue }
            if let name = FirmName.before(prose.words(sentence.lowerBound..<at.lowerBound)) {
                testers.append(found(name, sentence))
            }
        }
        testers += PenetrationTestParties.named(
            labels,
            [
                "prepared by", "performed by", "conducted by", "tested by", "tester", "testing company", "assessor",
                "testing firm",
                "security testing company", "test performed by", "author company", "consultant", "consultancy",
                "supplier",
                "testing provider", "assessed by", "report by", "issued by", "test company", "pentest provider",
            ])
        clients += PenetrationTestParties.named(
            labels,
            [
                "prepared for", "client", "customer", "for", "client name", "customer name", "on behalf of",
                "commissioned by",
                "organisation", "organization", "company", "tested organisation", "presented to",
            ])
        for line in prose.lines where !line.span.isEmpty && line.span.count < 120 {
            // `Technical Director, NAME` under a signature.
            let words = prose.words(line.span)
            if let comma = words.lastRange(of: ", "),
                [
                    "director", "consultant", "partner", "tester", "officer", "manager", "lead", "head", "ceo", "cto",
                    "founder", "engineer",
                ]
                .contains(where: { Folding.string(String(words[..<comma])).contains($0) })
            {
                let name = String(words[words.index(comma, offsetBy: 2)...])
                if CompanyName.hasForm(name) { testers.append(found(CompanyName.leading(name), line.span)) }
            }
        }
        for phrase in ["prepared for", "prepared by"] where (phrase.hasSuffix("for") ? clients : testers).isEmpty {
            for at in prose.all(phrase).prefix(3) {
                guard let line = prose.line(at: at.lowerBound) else { continue }
                let rest = prose.words(at.upperBound..<max(at.upperBound, prose.lines[line].span.upperBound))
                let next = line + 1 < prose.lines.count ? prose.words(prose.lines[line + 1].span) : ""
                let text = rest.drop { ": ".contains($0) }.isEmpty ? next : String(rest.drop { ": ".contains($0) })
                guard let first = FirmName.after(text) else { continue }
                let whole = CompanyName.leading(text)
                let name = CompanyName.hasForm(whole) && whole.count <= 80 ? whole : first
                if phrase.hasSuffix("for") {
                    clients.append(found(name, prose.lines[line].span))
                } else {
                    testers.append(found(name, prose.lines[line].span))
                }
            }
        }
        testers += named(behind: ["for and on behalf of"])
        testers += named(
            behind: ["performed by", "conducted by", "carried out by", "undertaken by"],
            in: PenetrationTestReading.names)
        clients += named(behind: ["on behalf of"], in: PenetrationTestReading.names + ["security test"])
        client = PenetrationTestParties.one(clients)
        if testers.isEmpty, let client, let head = letterhead, !CompanyName.overlap(head.text, client.text) {
            testers.append(head)
        }
        tester = PenetrationTestParties.one(
            testers.filter { one in client.map { !CompanyName.overlap($0.text, one.text) } ?? true })
        target = tested(labels)
    }

    /// The names with a legal form that stand behind some words, in sentences that hold one of some others.
    private func named(behind phrases: [String], in holding: [String] = []) -> [Found] {
        phrases.flatMap { phrase in
            prose.all(phrase).compactMap { at -> Found? in
                let sentence = prose.paragraphSentence(around: at)
                let before = prose.folded(max(0, at.lowerBound - 8)..<at.lowerBound)
                guard holding.isEmpty || holding.contains(where: { prose.contains($0, in: sentence) }),
                    phrase != "on behalf of" || !before.hasSuffix("and "),
                    at.upperBound < prose.whole.upperBound,
                    let name = FirmName.after(
                        prose.words(at.upperBound..<min(prose.whole.upperBound, at.upperBound + 120)).trimmed),
                    CompanyName.hasForm(name)
                else { return nil }
                return found(name, at.lowerBound..<max(at.upperBound, min(sentence.upperBound, at.upperBound + 200)))
            }
        }
    }

    /// The firm with which the first line begins.
    private var letterhead: Found? {
        guard let line = prose.lines.first(where: { !$0.span.isEmpty }), line.span.count <= 120 else { return nil }
        let name = CompanyName.leading(prose.words(line.span))
        guard CompanyName.hasForm(name), name.split(separator: " ").count <= 6, name.first?.isUppercase ?? false
        else { return nil }
        return Found(text: name, place: prose.place(line.span), quote: prose.quote(line.span))
    }

    private func found(_ name: String, _ span: Prose.Span) -> Found {
        let whole = span.count <= 480 ? span : span.lowerBound..<span.lowerBound + 480
        // A day in the line before belongs to the letterhead.
        let words = name.split(separator: " ")
        let year = words.lastIndex { $0.count == 4 && Int($0).map { (1950...2199).contains($0) } ?? false }
        let headings: Set<String> = [
            "Executive", "Summary", "Introduction", "Overview", "Background", "Scope", "Engagement", "Attestation",
            "Report", "Letter", "Assessment", "Confirmation", "Synopsis",
        ]
        // `Penetration Test Attestation NAME Inc.`: a heading that stands before a name with its legal form.
        if year == nil, let last = words.lastIndex(where: { headings.contains(String($0)) }),
            words.count - last > 2, CompanyName.hasForm(words[(last + 1)...].joined(separator: " "))
        {
            let own = words[(last + 1)...].joined(separator: " ")
            return Found(text: CompanyName.leading(own), place: prose.place(whole), quote: prose.quote(whole))
        }
        let named = (year.map { words[words.index(after: $0)...] } ?? words[...]).drop { headings.contains(String($0)) }
        let own = named.isEmpty ? name : named.joined(separator: " ")
        return Found(text: CompanyName.leading(own), place: prose.place(whole), quote: prose.quote(whole))
    }

    /// A text that is a name whole, with a legal form in small letters such as `plc`.
    private static func whole(_ text: String) -> String? {
        // `To whom it may concern, NAME plc`
        let parts = text.split(separator: ",").map { String($0).trimmed }
        guard let own = parts.last(where: { CompanyName.hasForm($0) }), own == parts.last,
            own.split(separator: " ").count <= 8, own.first?.isUppercase ?? false, own.count <= 80
        else { return nil }
        return own
    }

    /// Without a bracket at its end, such as the short name of who stands before it.
    private static func unbracketed(_ text: String) -> String {
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text }
        return String(text[..<open]).trimmed
    }

    /// Without `the firm`, `the services of`.
    private static func bare(_ text: String) -> String {
        for start in ["the services of ", "the firm ", "independent security firm ", "the independent firm ", "with "]
        where text.hasPrefix(start) {
            return String(text.dropFirst(start.count))
        }
        return text
    }

    private static func named(_ labels: LabelledLines, _ names: [String]) -> [Found] {
        labels.all(names).compactMap { found in
            let name = CompanyName.leading(found.text)
            guard let first = name.first, first.isUppercase || first.isNumber, name.count <= 80,
                name.split(separator: " ").count <= 8,
                !["security", "penetration"].contains(Folding.string(name)), !name.contains("@")
            else { return nil }
            // A person's name is no firm: one that signs for a firm stands with it elsewhere.
            return Found(text: name, place: found.place, quote: found.quote)
        }
    }

    /// The one name among several spellings: the longest, where each is part of it; one with a legal form before others.
    private static let pronouns: Set<String> = [
        "we", "our", "it", "they", "i", "you", "client", "the client", "customer", "the customer", "management", "this",
    ]
    private static func one(_ all: [Found]) -> Found? {
        let all = all.filter { !pronouns.contains(Folding.string($0.text)) }
        let formed = all.filter { CompanyName.hasForm($0.text) }
        // A heading may stand before a name in running text, never behind its legal form.
        if let shortest = formed.min(by: { $0.text.count < $1.text.count }),
            formed.allSatisfy({ CompanyName.overlap($0.text, shortest.text) })
        {
            return shortest
        }
        let own = formed.isEmpty ? all : formed
        guard let longest = own.max(by: { $0.text.count < $1.text.count }) else { return nil }
        return own.allSatisfy { CompanyName.overlap($0.text, longest.text) }
            ? own.first { $0.text == longest.text } : nil
    }

    // MARK: What was tested

    private func tested(_ labels: LabelledLines) -> Found? {
        func labelled(_ names: [String]) -> Found? {
            let found = labels.all(names).first { found in
                found.text.count >= 4 && found.text.count <= 160 && !found.text.hasSuffix(":")
                    && !found.text.contains(". ")
                    && !["vulnerabilit", "finding", "introduction", "summary", "methodology"].contains {
                        Folding.string(found.text).contains($0)
                    }
            }
            return found.map { Found(text: CompanyName.trimmed($0.text), place: $0.place, quote: $0.quote) }
        }
        if let found = labelled([
            "target", "targets", "target application", "application name", "system tested", "target system",
            "system under test", "application tested", "target of evaluation", "target(s)", "tested application",
        ]) {
            return found
        }
        for phrase in [
            "penetration test of", "penetration test against", "penetration test on", "penetration testing of",
            "penetration testing against",
            "penetration testing on", "pentest of", "pentest against", "pentest on", "pen test of",
            "security assessment of", "security test of", "tested the", "test of the",
            "penetration tests of", "penetration tests against", "penetration assessment of", "security testing of",
        ] {
            for at in prose.all(phrase) {
                let sentence = prose.paragraphSentence(around: at)
                guard sentence.upperBound > at.upperBound else { continue }
                var text = prose.words(at.upperBound..<sentence.upperBound)
                for start in ["the ", "its ", "their ", "our "] where text.hasPrefix(start) {
                    text = String(text.dropFirst(start.count))
                }
                let folded = Folding.string(text)
                var end = folded.endIndex
                for stop in [
                    " and its ", " between ", " from ", " in ", " to ", " (", " during ", ". ", ", ", " on behalf",
                    " for ", " using ", " with ",
                    " which ", " that ", " was ", " were ", " at ", " over ", " as ", " over the", " on ", " by ",
                ] {
                    if let cut = folded.firstRange(of: stop)?.lowerBound, cut < end { end = cut }
                }
                let count = folded.distance(from: folded.startIndex, to: end)
                guard folded.count == text.count else { continue }
                let name = CompanyName.trimmed(String(text.prefix(count)))
                guard name.count >= 4, name.count <= 140,
                    name.contains(where: \.isUppercase) || name.split(separator: " ").count >= 2
                else { continue }
                return Found(text: name, place: prose.place(sentence), quote: prose.quote(sentence))
            }
        }
        return labelled(["application", "product", "scope of testing", "asset", "scope", "in scope", "scope of test"])
    }
}

extension Prose {
    /// The sentence around a span, no further than its paragraph.
    func paragraphSentence(around span: Span) -> Span {
        var start = whole.lowerBound, end = whole.upperBound
        for line in lines where line.opens {
            if line.span.lowerBound <= span.lowerBound { start = line.span.lowerBound }
            if line.span.lowerBound >= span.upperBound {
                end = line.span.lowerBound
                break
            }
        }
        return sentence(around: span, within: start..<end)
    }
}

extension String {
    /// The last place where some words stand.
    fileprivate func lastRange(of words: String) -> String.Index? {
        var last: String.Index?, rest = startIndex
        while let next = self[rest...].firstRange(of: words) {
            last = next.lowerBound
            rest = next.upperBound
        }
        return last
    }
}
