/// The auditor's opinion, read in the auditor's report alone and there only where the opinion stands. The same words
/// occur elsewhere in every clean report: that controls *may* not be suitably designed, that no opinion is expressed on
/// other information. What is not clearly one of the four is nil.
struct SOCOpinion {
    /// As the vocabulary writes them.
    enum Kind: String { case unqualified, qualified, adverse, disclaimer }

    let kind: Kind
    let span: Prose.Span

    /// `scope` is where the examination is described: what stands before its end is no opinion.
    init?(_ prose: Prose, _ auditor: Prose.Span, kind report: Int?, type: Int?) {
        let headings = SOCOpinion.headings(prose, auditor)
        let opinions = ["in our opinion", "in my opinion"].flatMap { prose.all($0, in: auditor) }.filter {
            !SOCOpinion.isAside(prose, $0)
        }
        let titled = headings.first { $0.kind != nil && !$0.isBasis }?.kind
        let basis = headings.first { $0.isBasis }
        if opinions.isEmpty {
            guard let disclaimed = SOCOpinion.disclaimed(prose, auditor, headings) else { return nil }
            self = disclaimed
            return
        }
        let readings = opinions.map { SOCOpinion.read(prose, $0, auditor, headings, report: report, type: type) }
        let found =
            readings.compactMap(\.opinion) + [SOCOpinion.disclaimed(prose, auditor, headings)].compactMap(\.self)
        // Several parts of an opinion may differ: the worst is the opinion of the report. What speaks against one of them
        // and was not understood leaves the others in doubt.
        let isDoubtful = readings.contains { $0.isDoubtful } && found.allSatisfy { $0.kind == .unqualified }
        guard var worst = isDoubtful ? nil : found.max(by: { $0.kind.rank < $1.kind.rank }) else {
            guard let heading = headings.first(where: { $0.kind != nil }), let kind = heading.kind else { return nil }
            self.init(kind: kind, span: heading.span)
            return
        }
        if let kind = titled ?? basis?.kind, kind.rank > worst.kind.rank {
            worst = SOCOpinion(kind: kind, span: (headings.first { $0.kind == kind } ?? headings[0]).span)
        }
        self = worst
    }

    private init(kind: Kind, span: Prose.Span) {
        self.kind = kind
        self.span = span
    }

    // MARK: Headings

    private struct Heading {
        let span: Prose.Span
        /// What it says of the opinion; nil for the plain word.
        let kind: Kind?
        let isBasis: Bool
        let isOpinion: Bool
    }

    /// Lines of the report that are headings, among them those of the opinion.
    private static func headings(_ prose: Prose, _ auditor: Prose.Span) -> [Heading] {
        prose.lines.indices.filter { index in
            let span = prose.lines[index].span
            return span.lowerBound >= auditor.lowerBound && span.upperBound <= auditor.upperBound && span.count <= 60
        }.compactMap { index in
            let line = prose.lines[index], folded = prose.folded(line.span)
            let packed = SOCHeading.packed(SOCHeading.unnumbered(folded).bare)
            guard let (kind, isBasis) = words[packed] ?? modified(packed) else {
                let closes = closing.contains { packed.hasPrefix($0) } || endings.contains { packed.hasSuffix($0) }
                return closes && folded.last.map { !".,;".contains($0) } ?? false
                    ? Heading(span: line.span, kind: nil, isBasis: false, isOpinion: false) : nil
            }
            return Heading(span: line.span, kind: kind, isBasis: isBasis, isOpinion: !isBasis)
        }
    }

    private static let words: [String: (Kind?, Bool)] = [
        "opinion": (nil, false), "ouropinion": (nil, false), "serviceauditorsopinion": (nil, false),
        "auditorsopinion": (nil, false), "unqualifiedopinion": (nil, false), "unmodifiedopinion": (nil, false),
        "opinions": (nil, false), "practitionersopinion": (nil, false),
        "qualifiedopinion": (.qualified, false), "basisforqualifiedopinion": (.qualified, true),
        "adverseopinion": (.adverse, false), "basisforadverseopinion": (.adverse, true),
        "disclaimerofopinion": (.disclaimer, false), "basisfordisclaimerofopinion": (.disclaimer, true),
        "basisforthequalifiedopinion": (.qualified, true), "basisfortheadverseopinion": (.adverse, true),
    ]
    /// A heading of a modified opinion that says more than that.
    private static func modified(_ packed: String) -> (Kind?, Bool)? {
        for (stem, kind) in [("qualifiedopinion", Kind.qualified), ("adverseopinion", .adverse)] {
            if packed.hasPrefix(stem) { return (kind, false) }
            if packed.hasPrefix("basisfor" + stem) || packed.hasPrefix("basisforthe" + stem) { return (kind, true) }
            if packed.hasPrefix("basisforour" + stem) { return (kind, true) }
        }
        return packed.hasPrefix("disclaimerofopinion") ? (.disclaimer, false) : nil
    }
    /// Headings that end the opinion.
    private static let closing = [
        "restricteduse", "restrictiononuse", "intendedus", "emphasisofmatter", "othermatter", "descriptionoftests",
        "inherentlimitations", "serviceauditorsindependence", "purposeofthisreport", "basisforopinion",
        "basisforouropinion", "otherinformation", "intendeduse", "restrictedtoandfor", "reportonother", "emphasis",
        "limitationsof", "independenceandquality", "ourindependence", "useofthisreport", "useofreport", "limiteduse",
    ]
    private static let endings = ["responsibilities", "responsibility"]

    // MARK: Sentences

    /// `In our opinion` inside a sentence about something else is an aside.
    private static func isAside(_ prose: Prose, _ span: Prose.Span) -> Bool {
        prose.folded(max(0, span.lowerBound - 30)..<span.lowerBound).hasSuffix("basis for ")
    }

    /// One `in our opinion`: what it says, or whether it says something against the vendor that was not understood.
    private static func read(
        _ prose: Prose, _ at: Prose.Span, _ auditor: Prose.Span, _ headings: [Heading], report: Int?, type: Int?
    ) -> (opinion: SOCOpinion?, isDoubtful: Bool) {
        let ends = headings.filter { $0.span.lowerBound > at.upperBound }.map(\.span.lowerBound)
        let restriction = prose.first(of: OpinionWords.restrictions, in: at.upperBound..<auditor.upperBound)?.lowerBound
        let end = min(ends.min() ?? auditor.upperBound, restriction ?? auditor.upperBound, at.upperBound + 4000)
        // What qualifies the whole stands in the first sentence: before the words, or between them and the list.
        let sentence = prose.sentence(around: at, within: auditor.lowerBound..<end)
        let start = max(sentence.lowerBound, at.lowerBound - 400)
        let whole = start..<end
        let lead = start..<(prose.first(of: OpinionWords.listings, in: at.upperBound..<end)?.lowerBound ?? end)
        let quote = start..<min(end, at.upperBound + 380)
        func has(_ phrases: [String], _ span: Prose.Span) -> Bool { prose.first(of: phrases, in: span) != nil }
        func says(_ kind: Kind) -> (SOCOpinion?, Bool) { (SOCOpinion(kind: kind, span: quote), false) }

        let negates = has(OpinionWords.negations, whole)
        if negates,
            has(OpinionWords.causes, lead) || has(["significance of the matter", "significance of the matters"], whole)
        {
            return says(.adverse)
        }
        // What is excepted may be named with a no of its own, before the list of what is affirmed.
        if OpinionWords.excepts(prose, whole) {
            let isNamed = !has(OpinionWords.negations, lead.upperBound..<end)
            return isNamed ? says(.qualified) : (nil, true)
        }
        if has(OpinionWords.denials, whole) { return says(.adverse) }
        // From here on nothing may say no, and all that an opinion must affirm is affirmed.
        guard !negates, !has(OpinionWords.doubts, lead) else { return (nil, true) }
        let affirms: Bool
        if report == 3 {
            affirms = has(OpinionWords.effective, whole)
        } else {
            let design = has(OpinionWords.designed, whole), operation = has(OpinionWords.operated, whole)
            affirms = design && (type != 2 || operation) && has(OpinionWords.presents, whole)
        }
        guard affirms, has(["in all material respects"], whole) else { return (nil, false) }
        return says(.unqualified)
    }

    /// No opinion is given, and the report says so where the opinion would stand.
    private static func disclaimed(_ prose: Prose, _ auditor: Prose.Span, _ headings: [Heading]) -> SOCOpinion? {
        let heading = headings.first { $0.kind == .disclaimer }
        for phrase in OpinionWords.disclaims {
            for found in prose.all(phrase, in: auditor) {
                let sentence = prose.sentence(around: found, within: auditor)
                let before = prose.sentence(
                    around: max(auditor.lowerBound, sentence.lowerBound - 3)..<sentence.lowerBound, within: auditor)
                let near = min(before.lowerBound, sentence.lowerBound)..<sentence.upperBound
                let isUnable = prose.first(of: OpinionWords.unable, in: near) != nil
                // On what was not tested every report gives no opinion: that is none of the whole.
                let isOfPart = prose.first(of: OpinionWords.parts, in: near) != nil
                if heading.map({ $0.span.lowerBound < found.lowerBound }) ?? false || isUnable && !isOfPart {
                    return SOCOpinion(kind: .disclaimer, span: sentence)
                }
            }
        }
        return heading.map { SOCOpinion(kind: .disclaimer, span: $0.span) }
    }
}

extension SOCOpinion.Kind {
    /// From the best to the worst.
    fileprivate var rank: Int {
        switch self {
        case .unqualified: 0
        case .qualified: 1
        case .disclaimer: 2
        case .adverse: 3
        }
    }
}
