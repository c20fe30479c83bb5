/// Who made the report that a bridge letter cites, and who signed the letter.
struct BridgePeople {
    typealias Named = (name: String, span: Prose.Span)

    let auditor: Named?
    let signer: Named?

    init(_ prose: Prose, organization: String?) {
        auditor = BridgePeople.auditor(prose, organization)
        signer = BridgePeople.signer(prose, organization)
    }

    // MARK: The auditor

    private static let behind = [
        "issued by", "performed by", "conducted by", "audited by", "examined by", "prepared by", "completed by",
        "auditor,", "auditors,", "auditor:", "auditors:", "engaged", "engages", "report of", "report by",
        "examination by",
        "audit by", "carried out by", "retained", "provided by", "has engaged", "undertaken by", "firm,", "report from",
        "auditor is", "auditor was", "contracted with", "opinion of", "attested by",
    ]

    /// The firm that stands behind such words, or before `our independent auditor`; the one that all of them name.
    private static func auditor(_ prose: Prose, _ organization: String?) -> Named? {
        var found: [Named] = []
        for phrase in behind {
            for at in prose.all(phrase) {
                let sentence = prose.sentence(around: at), text = prose.folded(sentence)
                guard ["report", "examination", "audit", "soc"].contains(where: { text.has($0) }),
                    at.upperBound < sentence.upperBound
                else { continue }
                guard let name = firm(prose.words(at.upperBound..<sentence.upperBound)), isFirm(name, organization)
                else { continue }
                found.append((name, at))
            }
        }
        for phrase in [
            ", our independent", ", an independent", ", our auditor", ", our external auditor", ", our service auditor",
            ", a certified public", ", a licensed cpa", ", an accredited", ", a cpa firm", ", the independent",
            ", our soc 2 auditor", ", a third-party", ", our third-party", ", independent", "issued a", "issued its",
            "issued our", "issued the", "has issued", "issued an", "performed", "conducted", "completed", "examined",
            "audited",
        ] {
            for at in prose.all(phrase) {
                let sentence = prose.sentence(around: at)
                guard sentence.lowerBound < at.lowerBound,
                    let name = FirmName.before(prose.words(sentence.lowerBound..<at.lowerBound)),
                    isFirm(name, organization)
                else { continue }
                found.append((name, at))
            }
        }
        guard let first = found.first else { return nil }
        return found.allSatisfy { SOCSignature.sameName($0.name, first.name) }
            ? found.max { $0.name.count < $1.name.count } : nil
    }

    /// The name with which a text begins, behind what the firm is called before it: `our independent auditor, X LLP`.
    private static func firm(_ text: String) -> String? {
        var words = text.split(separator: " ")[...]
        while let first = words.first,
            titles.contains(first.lowercased().filter { $0.isLetter || $0 == "-" })
        { words = words.dropFirst() }
        let rest = words.joined(separator: " ")
        // `Smith, Jones & Co., LLP` is one name.
        guard let head = FirmName.after(rest) else { return nil }
        let tail = rest.dropFirst(head.count)
        for form in [", LLP", ", LLC", ", PLLC", ", P.C.", ", P.A.", ", Inc.", ", S.C.", ", PC"]
        where tail.hasPrefix(form) {
            return head + form
        }
        return head
    }
    private static let titles: Set<String> = [
        "our", "the", "an", "a", "independent", "service", "auditor", "auditors", "cpa", "firm", "external",
        "third-party",
        "licensed", "certified", "public", "accounting", "accountants", "accountant", "of", "audit", "third", "party",
        "us-based", "accredited", "registered", "by",
    ]

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static func isFirm(_ name: String, _ organization: String?) -> Bool {
        let words = Folding.string(name).split { !$0.isLetter }
        let isDay = name.contains(where: \.isNumber) && words.contains { months.contains(String($0)) }
        return name.count >= 4 && !isDay && (organization.map { !SOCSignature.sameName($0, name) } ?? true)
            && !words.contains {
                ["soc", "type", "report", "aicpa", "trust", "service", "services", "system"].contains($0)
            }
    }

    // MARK: The signer

    private static let closings = [
        "sincerely", "regards", "kind regards", "best regards", "yours", "respectfully", "very truly yours", "signed",
        "thank you", "yours faithfully", "yours sincerely", "on behalf of", "for and on behalf of", "warm regards",
        "authorized signature", "signature",
    ]

    /// The person below the closing words, or above an office.
    private static func signer(_ prose: Prose, _ organization: String?) -> Named? {
        let lines = prose.lines.indices.filter { !prose.lines[$0].span.isEmpty }
        let start = lines.lastIndex { index in
            let text = prose.folded(prose.lines[index].span)
            return text.count < 60 && closings.contains { text.hasPrefix($0) }
        }
        for line in lines.suffix(16) {
            let text = prose.folded(prose.lines[line].span)
            for label in ["name:", "printed name:", "signed by:", "signatory:"] where text.hasPrefix(label) {
                let own = prose.lines[line].span.lowerBound + label.utf8.count..<prose.lines[line].span.upperBound
                if let name = person(prose.words(own), organization) { return (name, prose.lines[line].span) }
            }
        }
        let block = start.map { lines[($0 + 1)...].prefix(8) } ?? lines.suffix(10)
        var officed: Named?
        for (place, line) in block.enumerated() {
            let words = prose.words(prose.lines[line].span)
            // `Jane Doe, Chief Executive Officer` on one line.
            let head = words.split(maxSplits: 1) { ",|".contains($0) }.first.map(String.init) ?? words
            guard let name = person(head, organization) else { continue }
            let next = block.dropFirst(place + 1).first.map { prose.folded(prose.lines[$0].span) } ?? ""
            if start != nil || SOCForm.holdsOffice(next)
                || head.count < words.count && SOCForm.holdsOffice(Folding.string(words))
            {
                officed = (name, prose.lines[line].span)
                break
            }
        }
        return officed
    }

    /// Whether words are the name of a person: two to four with capitals, none of them of a firm, a place or an office.
    private static func person(_ text: String, _ organization: String?) -> String? {
        var name = text.trimmed
        for mark in ["/s/", "By:", "by:"] where name.hasPrefix(mark) {
            name = String(name.dropFirst(mark.count)).trimmed
        }
        let words = name.split(separator: " ")
        guard (2...4).contains(words.count), !name.contains(where: \.isNumber), name.count <= 45,
            words.allSatisfy({
                $0.first?.isUppercase ?? false || ["de", "van", "von", "der", "la", "bin"].contains($0)
            }),
            !SOCForm.holdsOffice(Folding.string(name)), organization.map({ !SOCSignature.sameName($0, name) }) ?? true
        else { return nil }
        let bare = Set(Folding.string(name).split { !$0.isLetter }.map(String.init))
        return bare.isDisjoint(with: [
            "inc", "llc", "llp", "ltd", "gmbh", "corp", "limited", "team", "security", "compliance", "company",
            "letter",
            "report", "soc", "street", "road", "avenue", "suite", "trust", "information", "technologies", "software",
            "dear",
            "management", "group", "department",
        ]) ? name : nil
    }
}
