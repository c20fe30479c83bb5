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
        let opinions = prose.all("in our opinion", in: auditor).filter { !SOCOpinion.isAside(prose, $0) }
        let titled = headings.first { $0.kind != nil && !$0.isBasis }?.kind
        let basis = headings.first { $0.isBasis }
        if opinions.isEmpty {
            guard let disclaimed = SOCOpinion.disclaimed(prose, auditor, headings) else { return nil }
            self = disclaimed
            return
        }
        let found = opinions.compactMap { SOCOpinion.read(prose, $0, auditor, headings, report: report, type: type) }
        // Several parts of an opinion may differ: the worst is the opinion of the report.
        guard var worst = found.max(by: { $0.kind.rank < $1.kind.rank }) else {
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
        prose.lines.filter { $0.span.lowerBound >= auditor.lowerBound && $0.span.upperBound <= auditor.upperBound }
            .compactMap { line in
                guard line.span.count <= 60 else { return nil }
                let packed = SOCHeading.packed(SOCHeading.unnumbered(prose.folded(line.span)).bare)
                guard let (kind, isBasis) = words[packed] else {
                    return closing.contains { packed.hasPrefix($0) }
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
    /// Headings that end the opinion.
    private static let closing = [
        "restricteduse", "restrictiononuse", "intendedus", "emphasisofmatter", "othermatter", "descriptionoftests",
        "inherentlimitations", "serviceauditorsindependence", "purposeofthisreport",
    ]

    // MARK: Sentences

    /// `In our opinion` inside a sentence about something else is an aside.
    private static func isAside(_ prose: Prose, _ span: Prose.Span) -> Bool {
        prose.folded(max(0, span.lowerBound - 30)..<span.lowerBound).hasSuffix("basis for ")
    }

    private static func read(
        _ prose: Prose, _ at: Prose.Span, _ auditor: Prose.Span, _ headings: [Heading], report: Int?, type: Int?
    ) -> SOCOpinion? {
        let ends = headings.filter { $0.span.lowerBound > at.upperBound }.map(\.span.lowerBound)
        let restriction = prose.first(of: restrictions, in: at.upperBound..<auditor.upperBound)?.lowerBound
        let end = min(ends.min() ?? auditor.upperBound, restriction ?? auditor.upperBound, at.upperBound + 4000)
        // What qualifies the whole stands in the first sentence: before the words, or between them and the list.
        let sentence = prose.sentence(around: at, within: auditor.lowerBound..<end)
        let start = max(sentence.lowerBound, at.lowerBound - 400)
        let whole = start..<end
        let lead = start..<(prose.first(of: listings, in: at.upperBound..<end)?.lowerBound ?? end)
        let quote = start..<min(end, at.upperBound + 380)
        func has(_ phrases: [String], _ span: Prose.Span) -> Bool { prose.first(of: phrases, in: span) != nil }

        if has(["significance of the matter", "significance of the matters"], whole), has(negations, whole) {
            return SOCOpinion(kind: .adverse, span: quote)
        }
        if has(["because of the matter", "because of the matters", "because of the effect"], lead),
            has(negations, whole)
        {
            return SOCOpinion(kind: .adverse, span: quote)
        }
        if has(denials, whole) { return SOCOpinion(kind: .adverse, span: quote) }
        if has(exceptions, whole) { return SOCOpinion(kind: .qualified, span: quote) }
        // From here on nothing may say no, and all that an opinion must affirm is affirmed.
        guard !has(negations, whole), !has(["except for", "except that", "except as"], lead) else { return nil }
        let affirms: Bool
        if report == 3 {
            affirms = has(["fairly stated", "were effective throughout", "was effective throughout"], whole)
        } else {
            let design = has(["suitably designed", "suitability of the design"], whole)
            let operation = has(
                ["operated effectively throughout", "operating effectively throughout", "operated effectively"], whole)
            affirms = design && (type != 2 || operation) && has(["presents", "presented", "presentation"], whole)
        }
        guard affirms, has(["in all material respects"], whole) else { return nil }
        return SOCOpinion(kind: .unqualified, span: quote)
    }

    private static let restrictions = [
        "is intended solely for the information", "this report is intended solely", "are intended solely for",
    ]
    private static let listings = ["a.", "(a)", "a)", "1.", "(1)", "i.", "(i)", "*", "the description"]
    private static let negations = [
        "does not present", "do not present", "does not fairly present", "did not present", "is not fairly stated",
        "not suitably designed", "not operate effectively", "not operating effectively", "were not effective",
        "was not effective", "not fairly stated", "not presented",
    ]
    /// A plain no as the opinion itself, where no list of matters is referred to.
    private static let denials = [
        "the description does not present", "the description does not fairly present",
        "the controls stated in the description were not suitably designed",
        "the controls stated in the description did not operate effectively", "assertion is not fairly stated",
    ]
    private static let exceptions = [
        "except for the matter", "except for the matters", "except for the effect", "except for the effects",
        "except for the possible effect", "except for the possible effects", "except for the issue",
        "except for the issues", "except for the deficiency", "except for the deficiencies", "except as described",
        "except as noted", "except for matters", "except for the exception", "except for the exceptions",
    ]

    /// No opinion is given, and the report says so where the opinion would stand.
    private static func disclaimed(_ prose: Prose, _ auditor: Prose.Span, _ headings: [Heading]) -> SOCOpinion? {
        let heading = headings.first { $0.kind == .disclaimer }
        for phrase in [
            "we do not express an opinion", "we do not express, an opinion", "do not express any opinion",
            "express no opinion",
        ] {
            for found in prose.all(phrase, in: auditor) {
                let sentence = prose.sentence(around: found, within: auditor)
                let near = max(auditor.lowerBound, sentence.lowerBound - 500)..<sentence.upperBound
                let unable = prose.first(
                    of: [
                        "sufficient appropriate evidence", "sufficient, appropriate evidence", "scope limitation",
                        "unable to obtain",
                    ],
                    in: near)
                if heading.map({ $0.span.lowerBound < found.lowerBound }) ?? false || unable != nil {
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
