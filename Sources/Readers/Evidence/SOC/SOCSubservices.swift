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

    init(_ prose: Prose, auditor: Prose.Span, description: Prose.Span?) {
        let without =
            prose.first(of: SOCSubservices.noneUsed, in: auditor)
            ?? description.flatMap { prose.first(of: SOCSubservices.noneUsed, in: $0) }
        let carved =
            prose.first(of: SOCSubservices.carved, in: auditor)
            ?? description.flatMap { prose.first(of: SOCSubservices.carved, in: $0) }
        let included =
            prose.first(of: SOCSubservices.included, in: auditor)
            ?? description.flatMap { prose.first(of: SOCSubservices.included, in: $0) }
        var found: [(name: String, span: Prose.Span)] = []
        for span in [auditor, description].compactMap({ $0 }) {
            for one in SOCSubservices.named(prose, span)
            where !found.contains(where: { SOCSubservices.isSame($0.name, one.name) }) {
                found.append(one)
            }
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
        "the carve-out method", "carve-out method of presentation",
    ]
    private static let included = [
        "using the inclusive method", "under the inclusive method", "the inclusive method of presentation",
        "uses the inclusive method",
    ]

    // MARK: Names

    private static let nouns = [
        "subservice organizations", "subservice organization", "subservice organisation", "subservice organisations",
    ]

    /// `uses a subservice organization, NAME, to provide …`, `uses NAME, a subservice organization, to …`.
    private static func named(_ prose: Prose, _ span: Prose.Span) -> [(name: String, span: Prose.Span)] {
        var found: [(name: String, span: Prose.Span)] = []
        for noun in nouns {
            for at in prose.all(noun, in: span) {
                let before = prose.folded(max(span.lowerBound, at.lowerBound - 40)..<at.lowerBound)
                let uses = [
                    "uses a ", "uses ", "utilizes a ", "utilizes ", "uses an ", "uses the ", "engages a ",
                    "uses the following ", "uses two ", "uses three ",
                ]
                if uses.contains(where: { before.hasSuffix($0) }), let list = after(prose, at, span) {
                    found += list
                } else if [", a ", " as a ", " as its ", " as ", ", as a ", "), a "].contains(where: {
                    before.hasSuffix($0)
                }),
                    let list = ahead(prose, at, span)
                {
                    found += list
                }
            }
        }
        return found
    }

    /// Names that follow the noun: after a comma or colon or in brackets, up to what they are used for.
    private static func after(_ prose: Prose, _ at: Prose.Span, _ span: Prose.Span) -> [(
        name: String, span: Prose.Span
    )]? {
        var start = at.upperBound
        guard start < span.upperBound,
            ",:(-".utf8.contains(prose.folded[start]) || prose.starts(" -", at: start) || prose.starts(" (", at: start)
        else { return nil }
        while start < span.upperBound, " ,:(-".utf8.contains(prose.folded[start]) { start += 1 }
        let reach = start..<min(start + 240, span.upperBound)
        guard let stop = prose.first(of: purposes, in: reach) else { return nil }
        return list(prose, start..<stop.lowerBound)
    }

    /// Names that stand before the noun: after `uses`.
    private static func ahead(_ prose: Prose, _ at: Prose.Span, _ span: Prose.Span) -> [(
        name: String, span: Prose.Span
    )]? {
        let reach = max(span.lowerBound, at.lowerBound - 160)..<at.lowerBound
        guard
            let verb = ["uses", "utilizes", "engages"].flatMap({ prose.all($0, in: reach) }).max(by: {
                $0.lowerBound < $1.lowerBound
            })
        else { return nil }
        var end = at.lowerBound
        for word in [" as its ", " as a ", " as ", " a "] where prose.folded(verb.upperBound..<end).hasSuffix(word) {
            end -= word.utf8.count
        }
        guard end > verb.upperBound, prose.sentence(around: at).lowerBound <= verb.lowerBound else { return nil }
        return list(prose, verb.upperBound..<end)
    }

    private static let purposes = [
        "to provide", "to perform", "to host", "for", "to support", "to deliver", "as", "that provide", "that provides",
        "which provide",
        "which provides", "to manage", "to store", "to process",
    ]

    /// Names between commas and `and`; nil where one of them is no name.
    private static func list(_ prose: Prose, _ span: Prose.Span) -> [(name: String, span: Prose.Span)]? {
        let words = OrganizationName.cleaned(prose.words(span))
        let names = AnswerValues.names(words.replacing(", and ", with: ", ").replacing(" and ", with: ", ")).map(
            OrganizationName.cleaned)
        guard !names.isEmpty, names.count <= 12, names.allSatisfy(isName) else { return nil }
        return names.map { ($0, span) }
    }

    private static func isName(_ name: String) -> Bool {
        guard OrganizationName.isName(name), name.first?.isUppercase ?? false || name.first?.isNumber ?? false,
            name.count <= 60
        else { return false }
        return !name.lowercased().split(separator: " ").contains {
            ["to", "which", "are", "is", "provide", "subservice", "following"].contains($0)
        }
    }

    private static func isSame(_ a: String, _ b: String) -> Bool { SOCSignature.sameName(a, b) }
}
