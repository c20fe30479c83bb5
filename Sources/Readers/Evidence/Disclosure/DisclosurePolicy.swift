import Assessment

extension Reader {
    /// A vendor's policy for reports of vulnerabilities, or its programme of rewards.
    package static let disclosurePolicy = Reader(
        id: "disclosure-policy", name: "a vulnerability-disclosure policy",
        recognises: { content in
            guard let prose = Opened.prose(content), Opened.pageCount(content) <= 25 else { return 0 }
            let isTitled = prose.lines.filter { !$0.span.isEmpty }.prefix(20).contains { line in
                line.span.count <= 90 && DisclosureReading.titles.contains { prose.contains($0, in: line.span) }
            }
            guard isTitled, ["vulnerability", "vulnerabilities"].contains(where: { prose.contains($0) }) else {
                return 0
            }
            let marks = [
                "report", "researcher", "researchers", "scope", "in scope", "out of scope", "safe harbor",
                "safe harbour",
                "good faith", "acknowledge", "reward", "rewards", "proof of concept", "disclose", "legal action",
                "bounty", "reporting", "publish", "vulnerability report", "security team", "psirt", "you have found",
                "testing", "first response", "pgp", "embargo", "legal rights", "let us know", "tell us", "coordinated",
            ].count { prose.contains($0) }
            return marks >= 3 ? 86 : 0
        },
        read: { content, setting in
            guard let prose = Prose(content) else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil, why: "it has no text; give the policy as PDF, page or text"
                )
            }
            return DisclosureReading(content, prose, setting).harvest
        })
}

/// One reading of one policy.
struct DisclosureReading {
    private(set) var harvest: Harvest
    private let prose: Prose

    static let titles = [
        "vulnerability disclosure", "vulnerability disclosure policy", "responsible disclosure",
        "coordinated disclosure",
        "coordinated vulnerability disclosure", "vulnerability reporting", "reporting a vulnerability",
        "reporting security vulnerabilities", "reporting vulnerabilities", "report a vulnerability",
        "report a security vulnerability", "reporting security issues", "bug bounty", "security disclosure",
        "vulnerability reward", "security vulnerability policy", "security policy",
    ]

    init(_ content: Content, _ prose: Prose, _ setting: Setting) {
        self.prose = prose
        harvest = Harvest(kind: Reader.disclosurePolicy.id, of: content.document, setting)
        let edition = SubprocessorReading.edition(prose)
        let day = edition?.day ?? setting.dated ?? setting.received
        harvest.letterhead = Letterhead(day: edition?.day)
        if edition == nil, setting.dated == nil {
            harvest.note(
                nil,
                "undated: the policy says no day of which it speaks, so it is taken to speak of the day it was received"
            )
        }
        let service = setting.serviceSubject
        let sentences = DisclosureReading.sentences(prose)
        if let door = sentences.first(where: { isDoor($0.text) }) {
            harvest.add(
                .disclosureContact, .yes, of: service, .documented, speaksOf: day,
                rule: Fact.Rule("disclosure.contact"),
                at: prose.place(door.span), quote: prose.quote(door.span))
        } else {
            harvest.note(
                nil, "A contact for reports was not found; the whole policy was searched. Ask for the mailbox or form.")
        }
        let promises = sentences.flatMap { sentence in
            SecurityPolicyPromise.all(in: sentence.text).filter { $0.about == .answer }.map { ($0.days, sentence.span) }
        }
        if let first = promises.min(by: { $0.0 < $1.0 }) {
            harvest.add(
                .responseDays, first.0, of: service, .documented, speaksOf: day, rule: Fact.Rule("disclosure.response"),
                at: prose.place(first.1), quote: prose.quote(first.1))
        } else {
            harvest.note(nil, "Within how many days a report is answered was not found; the whole policy was searched.")
        }
        if let harbour = sentences.first(where: { DisclosureReading.isHarbour($0.text) }) {
            harvest.add(
                .disclosureSafeHarbour, true, of: service, .documented, speaksOf: day,
                rule: Fact.Rule("disclosure.harbour"),
                at: prose.place(harbour.span), quote: prose.quote(harbour.span))
        } else {
            harvest.note(
                nil,
                "A promise not to pursue who reports in good faith was not found; the whole policy was searched. Ask whether there is one."
            )
        }
    }

    private func isDoor(_ text: String) -> Bool {
        let sentence = SecurityPolicyText.Sentence(text: text, isHeading: false, range: 0..<0)
        if case .named? = SecurityPolicyContact(sentence) { return true }
        return false
    }

    /// Sentences and list items in small letters, with their spans.
    static func sentences(_ prose: Prose) -> [(text: String, span: Range<Int>)] {
        var found: [(String, Range<Int>)] = [], at = 0
        let starts = prose.lines.filter(\.opens).map(\.span.lowerBound)
        while at < prose.whole.upperBound {
            while at < prose.whole.upperBound, prose.folded[at] == 32 { at += 1 }
            guard at < prose.whole.upperBound else { break }
            let limit = starts.first { $0 > at } ?? prose.whole.upperBound
            let one = prose.sentence(around: at..<at + 1, within: at..<max(limit, at + 1), reach: 1200)
            guard one.upperBound > at else { break }
            found.append((prose.folded(at..<one.upperBound), at..<one.upperBound))
            at = one.upperBound
        }
        return found
    }

    /// A promise of the vendor's, not the words "safe harbour" in a heading or a refusal.
    private static func isHarbour(_ text: String) -> Bool {
        let refuses = [
            "does not provide", "do not provide", "reserve the right to", "reserves the right to", "no safe harbo",
        ]
        if refuses.contains(where: text.contains) { return false }
        let acts = [
            "legal action", "law enforcement", "prosecut", "civil action", "civil or criminal", "lawsuit", "sue ",
            "litigation",
            "legal claim", "criminal complaint", "legal proceedings", "pursue",
        ]
        let denies = [
            "will not", "won't", "shall not", "not pursue", "not initiate", "no legal action", "not to pursue",
            "not to initiate", "agree not", "commit not", "never",
        ]
        if acts.contains(where: text.contains), denies.contains(where: text.contains) { return true }
        return (text.contains("authorized") || text.contains("authorised")) && text.contains("consider")
            && (text.contains("research") || text.contains("good faith") || text.contains("conduct"))
    }
}
