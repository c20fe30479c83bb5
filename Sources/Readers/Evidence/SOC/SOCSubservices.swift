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
        let carved =
            prose.first(of: SOCSubservices.carved, in: auditor)
            ?? description.flatMap { prose.first(of: SOCSubservices.carved, in: $0) }
        let included =
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
        isMentioned =
            prose.contains("subservice organization", in: auditor)
            || prose.contains("subservice organizations", in: auditor)
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

    /// Whether two names are of one provider: the same, or the initials that it is called by.
    private static func isSame(_ a: String, _ b: String) -> Bool {
        if SOCSignature.sameName(a, b) { return true }
        let (long, short) = a.count > b.count ? (a, b) : (b, a)
        let initials = long.split { !$0.isLetter && !$0.isNumber }.compactMap { $0.first?.uppercased() }.joined()
        return short.count >= 2 && short.allSatisfy(\.isUppercase) && initials.hasPrefix(short)
    }
}
