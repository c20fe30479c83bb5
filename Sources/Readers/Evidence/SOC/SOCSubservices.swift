/// The subservice organisations that a report names, and whether their controls were part of the examination.
struct SOCSubservices {
    /// By name, as written; nil where none is clearly named. Empty where the report says that there are none.
    let names: (names: [String], span: Prose.Span)?
    /// carve-out, inclusive or none. The word carve-out seldom stands in a report: the sentences say it.
    let method: (value: String, span: Prose.Span)?
    /// Whether a report speaks of subservice organisations at all.
    let isMentioned: Bool
    /// Whether it says both that their controls were examined and that they were not.
    let isContradicted: Bool

    init(
        _ prose: Prose, _ pdf: PDFText, auditor: Prose.Span, description: Prose.Span?, _ contents: ContentsPages
    ) {
        let without =
            prose.first(of: SOCSubservices.noneUsed, in: auditor)
            ?? description.flatMap { prose.first(of: SOCSubservices.noneUsed, in: $0) }
        let carvedOut =
            prose.first(of: SOCSubservices.carved, in: auditor)
            ?? description.flatMap { prose.first(of: SOCSubservices.carved, in: $0) }
        let includedWholly =
            prose.first(of: SOCSubservices.included, in: auditor)
            ?? description.flatMap { prose.first(of: SOCSubservices.included, in: $0) }
        var found: [SubserviceNames.Named] = []
        func take(_ more: [SubserviceNames.Named]) {
            for one in more where !found.contains(where: { SOCSubservices.isSame($0.name, one.name) }) {
                found.append(one)
            }
        }
        take(SubserviceNames.inSentences(prose, auditor))
        if let description {
            let listed = SubserviceNames.listed(prose, pdf, description, contents)
            // A list that has those of the auditor's report too is the whole one; another list may be of other things.
            if found.allSatisfy({ own in listed.contains { SOCSubservices.isSame($0.name, own.name) } }) {
                take(listed)
            }
            if found.isEmpty { take(SubserviceNames.inSentences(prose, description)) }
        }
        let said = SOCSubservices.method(prose, auditor, found.map(\.name))
        isMentioned =
            prose.contains("subservice organization", in: auditor)
            || prose.contains("subservice organizations", in: auditor)
        let (carved, included) = (carvedOut ?? said.carved, includedWholly ?? said.included)
        isContradicted = carved != nil && included != nil || without != nil && !found.isEmpty
        if isContradicted {
            method = nil
        } else if let without {
            method = ("none", without)
        } else {
            method = carved.map { ("carve-out", $0) } ?? included.map { ("inclusive", $0) }
        }
        if let first = found.first {
            names = (found.map(\.name), first.span)
        } else {
            names = isContradicted ? nil : without.map { ([], $0) }
        }
    }

    private static let noneUsed = [
        "does not use any subservice organizations", "does not use subservice organizations",
        "does not use a subservice organization", "no subservice organizations are used",
        "did not use any subservice organizations",
        "does not utilize any subservice organizations", "does not utilize subservice organizations",
        "there are no subservice organizations", "does not rely on any subservice organizations",
    ]
    private static let carved = [
        "does not disclose the actual controls at the subservice organization",
        "does not disclose the actual controls at the subservice organizations",
        "not include the services provided by the subservice organization",
        "not include the services provided by the subservice organizations",
        "not extend to controls of the subservice organization",
        "not extend to controls of the subservice organizations",
        "excludes the controls of the subservice organization", "excludes the controls of the subservice organizations",
        "the carve-out method", "carve-out method of presentation", "under the carve-out method",
        "excludes the control objectives and related controls of", "excludes the controls of the subservice",
        "do not disclose the actual controls at the subservice", "not include controls of the subservice organization",
        "not include controls of the subservice organizations", "not include the controls of the subservice",
        "excludes the control objectives and related controls at", "did not extend to the subservice",
        "does not extend to controls of the subservice", "excludes controls of the subservice",
        "not include the services provided by these subservice",
        "not include the services provided by those subservice",
        "does not include any of the controls implemented at", "does not include the controls of the subservice",
        "not disclose the actual controls at these subservice", "excludes the related controls of the subservice",
        "are not included within the scope of this examination", "not extend to the controls of the subservice",
    ]
    private static let included = [
        "using the inclusive method", "under the inclusive method", "the inclusive method of presentation",
        "uses the inclusive method",
    ]

    /// What sentences of the auditor's report that name a provider say of its controls.
    private static func method(
        _ prose: Prose, _ auditor: Prose.Span, _ names: [String]
    ) -> (carved: Prose.Span?, included: Prose.Span?) {
        var carved: Prose.Span?, included: Prose.Span?
        for (phrases, isCarved) in [(exclusions, true), (inclusions, false)] {
            for at in phrases.flatMap({ prose.all($0, in: auditor) }) {
                let after = at.upperBound..<min(at.upperBound + 200, auditor.upperBound)
                let text = prose.folded(
                    after.lowerBound..<prose.sentence(around: at, within: auditor, reach: 260).upperBound)
                guard text.has("subservice") || names.contains(where: { ExpectedList.isNamed($0, in: text) }) else {
                    continue
                }
                if isCarved { carved = carved ?? at } else { included = included ?? at }
            }
        }
        return (carved, included)
    }
    private static let exclusions = [
        "did not extend to controls", "did not extend to the controls", "did not include the services provided by",
        "did not include the controls", "does not include the controls", "excludes the controls", "excludes controls",
        "does not include controls", "does not disclose the actual controls", "excludes the control objectives",
        "did not extend to the services", "does not extend to controls", "does not include the actual controls",
    ]
    private static let inclusions = [
        "our examination extended to the controls", "our examination extended to controls",
        "our examination included the controls", "our examination also included", "includes the relevant controls of",
        "includes the controls of", "also includes the controls", "our examination included the services",
    ]

    /// Whether two names are of one provider: the same, or the initials that it is called by.
    private static func isSame(_ a: String, _ b: String) -> Bool {
        if SOCSignature.sameName(a, b) { return true }
        let (long, short) = a.count > b.count ? (a, b) : (b, a)
        let initials = long.split { !$0.isLetter && !$0.isNumber }.compactMap { $0.first?.uppercased() }.joined()
        return short.count >= 2 && short.allSatisfy(\.isUppercase) && initials.hasPrefix(short)
    }
}
