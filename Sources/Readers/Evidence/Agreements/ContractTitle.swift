/// What the first lines of a document call it.
struct ContractTitle: Sendable {
    let kind: Contract.Kind
    let isAmendment: Bool
    /// Whether it is the text of the standard contractual clauses itself.
    let isStandardClauses: Bool
    /// Where it stands.
    let span: Range<Int>

    private static let names: [(String, Contract.Kind)] = [
        ("data processing agreement", .processing), ("data processing addendum", .processing),
        ("data protection agreement", .processing), ("data protection addendum", .processing),
        ("data processing terms", .processing), ("data protection terms", .processing),
        ("data processing exhibit", .processing), ("data protection exhibit", .processing),
        ("data processing annex", .processing), ("data protection annex", .processing),
        ("data processing schedule", .processing), ("data protection schedule", .processing),
        ("data processing amendment", .processing), ("data processing contract", .processing),
        ("data processing and security", .processing), ("data security and privacy", .processing),
        ("data privacy agreement", .processing), ("data privacy addendum", .processing),
        ("personal data annex", .processing), ("personal data addendum", .processing),
        ("personal data exhibit", .processing), ("personal data schedule", .processing),
        ("personal data agreement", .processing), ("personal data terms", .processing),
        ("processor addendum", .processing), ("privacy annex", .processing), ("privacy exhibit", .processing),
        ("privacy and data protection addendum", .processing), ("privacy addendum", .processing),
        ("personal data processing", .processing), ("customer data processing", .processing),
        ("processor agreement", .processing), ("processor terms", .processing), ("processing agreement", .processing),
        ("gdpr addendum", .processing), ("gdpr data processing", .processing),
        ("order processing agreement", .processing), ("order processing contract", .processing),
        ("commissioned processing", .processing), ("commissioned data processing", .processing),
        ("agreement on the processing of personal data", .processing),
        ("agreement on processing of personal data", .processing),
        ("agreement for the processing of personal data", .processing),
        ("contract for the processing of personal data", .processing),
        ("contract on the processing of personal data", .processing),
        ("processing of personal data on behalf", .processing), ("processing of data on behalf", .processing),
        ("processing of personal data agreement", .processing),
        ("standard contractual clauses", .processing),
        ("business associate agreement", .associate), ("business associate addendum", .associate),
        ("business associate contract", .associate), ("business associate amendment", .associate),
        ("business associate terms", .associate), ("hipaa addendum", .associate), ("hipaa agreement", .associate),
        ("master services agreement", .master), ("master service agreement", .master),
        ("master subscription agreement", .master), ("master cloud", .master), ("master software", .master),
        ("master license", .master), ("master licence", .master), ("master terms", .master),
        ("master purchase agreement", .master), ("master customer agreement", .master),
        ("master agreement", .master), ("framework agreement", .master), ("subscription agreement", .master),
        ("subscription services agreement", .master), ("software as a service agreement", .master),
        ("saas agreement", .master), ("saas services agreement", .master), ("saas terms", .master),
        ("cloud services agreement", .master), ("cloud service agreement", .master), ("cloud agreement", .master),
        ("services agreement", .master), ("service agreement", .master), ("hosting agreement", .master),
        ("platform agreement", .master), ("enterprise agreement", .master), ("main agreement", .master),
        ("online services terms", .master), ("service terms", .master), ("services terms", .master),
        ("subscription terms", .master), ("commercial terms", .master), ("business terms", .master),
        ("enterprise terms", .master), ("platform terms", .master), ("api terms", .master),
        ("customer terms", .master), ("general terms", .master), ("cloud terms", .master),
        ("terms of service", .master), ("terms of use", .master), ("terms and conditions", .master),
        ("terms & conditions", .master), ("conditions of use", .master), ("customer agreement", .master),
        ("user agreement", .master), ("license agreement", .master), ("licence agreement", .master),
        ("order form", .master), ("statement of work", .master),
    ]
    /// How many lines a title may stand behind: letterheads, dates, a cover.
    private static let depth = 14

    /// Nil where no line at the start is the title of a contract.
    init?(_ prose: Prose) {
        let head = prose.lines.filter { !$0.span.isEmpty }.prefix(ContractTitle.depth)
        if let named = ContractTitle(prose, head) {
            self = named
            return
        }
        // A title of words of their own above what only such an agreement says.
        let words = [
            "addendum", "annex", "agreement", "exhibit", "schedule", "appendix", "terms", "contract",
        ]
        guard ContractTitle.isProcessing(prose),
            let line = head.prefix(6).first(where: { line in
                line.span.count <= 90 && words.contains { prose.contains($0, in: line.span) }
                    && !prose.folded(line.span).hasSuffix(".")
            })
        else { return nil }
        kind = .processing
        isAmendment = prose.contains("amendment", in: line.span)
        isStandardClauses = false
        span = line.span
    }

    /// Whether a text speaks as agreements with processors do.
    private static func isProcessing(_ prose: Prose) -> Bool {
        guard prose.contains("personal data"), prose.all("processor").count >= 4,
            ["is the controller", "controller"].contains(where: { prose.contains($0) })
        else { return false }
        let marks = [
            "instructions", "sub-processor", "subprocessor", "sub-processors", "subprocessors", "personal data breach",
            "data subject", "data subjects", "technical and organisational measures",
            "technical and organizational measures", "article 28", "article 32",
        ].count { prose.contains($0) }
        let binding = ["shall", "will", "must"].reduce(0) { $0 + prose.all($1).count }
        return marks >= 4 && binding >= 4
    }

    /// The titles of contracts that are annexes of this one: lines that begin an annex, or follow such a line at once.
    static func annexed(_ prose: Prose, behind title: ContractTitle) -> [ContractTitle] {
        var found: [ContractTitle] = []
        let lines = prose.lines
        for (index, line) in lines.enumerated()
        where line.span.lowerBound > title.span.upperBound + 1500 && !line.span.isEmpty && line.span.count <= 90 {
            let text = prose.folded(line.span)
            let isHeaded =
                Numbers.isAnnex(text)
                || index > 0 && Numbers.isAnnex(prose.folded(lines[index - 1].span))
                    && lines[index - 1].span.count <= 40
                || line.opens && prose.words(line.span).isShouted
            guard isHeaded, text.last.map({ !",;.)".contains($0) && !$0.isNumber }) == true,
                let one = ContractTitle(prose, lines[index...].prefix(1)), one.kind != .master, one.kind != title.kind,
                binds(prose, behind: line.span.upperBound)
            else { continue }
            found.append(one)
        }
        return found
    }

    /// A table of contents names annexes too: what follows must oblige somebody.
    private static func binds(_ prose: Prose, behind start: Int) -> Bool {
        let region = start..<min(start + 4000, prose.whole.upperBound)
        return ["shall", "will", "must", "agrees to"].reduce(0) { $0 + prose.all($1, in: region).count } >= 3
    }

    private init?(_ prose: Prose, _ head: ArraySlice<Prose.Line>) {
        let head = Array(head)
        for (index, line) in head.enumerated() {
            // A title may run over two lines.
            let next = head.dropFirst(index + 1).first.map(\.span) ?? line.span
            let text =
                line.span
                .lowerBound..<(line.span.count < 70 ? max(next.upperBound, line.span.upperBound) : line.span.upperBound)
            for (name, kind) in ContractTitle.names {
                guard let at = prose.first(name, in: text), at.lowerBound < line.span.upperBound,
                    ContractTitle.isTitle(prose, line.span, at)
                else { continue }
                self.kind = kind
                span = line.span.lowerBound..<max(line.span.upperBound, at.upperBound)
                isStandardClauses = name == "standard contractual clauses"
                let before = head.prefix(index + 1).map { prose.folded($0.span) }.joined(separator: " ")
                let whole = prose.folded(text)
                isAmendment =
                    (before.contains("amendment") || before.contains("variation") || whole.contains("amendment"))
                    && !whole.contains("data processing amendment") && !whole.contains("business associate amendment")
                return
            }
        }
        return nil
    }

    /// A title is a line of its own, no sentence: short, or its name at the start.
    private static func isTitle(_ prose: Prose, _ line: Range<Int>, _ name: Range<Int>) -> Bool {
        let text = prose.folded(line)
        if text.hasSuffix("."), line.count > 60 { return false }
        if line.count <= 90 {
            return ![" is ", " are ", " available", "request", " our ", " we ", " you "].contains { text.contains($0) }
        }
        return name.lowerBound - line.lowerBound < 12
    }
}

extension String {
    /// Whether all its letters are capitals.
    fileprivate var isShouted: Bool { contains(where: \.isLetter) && !contains(where: \.isLowercase) }
}
