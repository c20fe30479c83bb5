import Assessment

/// A second look at a paper of one or two pages, such as a certificate: what its text does not say may stand in a logo or
/// in the picture behind it, which is read then.
enum SecondLook {
    /// Keys that such a paper should state, by the reader that reads it.
    static let expected: [String: [String]] = [
        Reader.isoCertificate.id: [
            "iso.standard", "iso.organization", "iso.certificate-number", "iso.scope", "iso.certification-body",
            "iso.accreditation-body", "iso.issue-date", "iso.expiry-date",
        ],
        Reader.insuranceCertificate.id: [
            "insurance.insurer", "insurance.policy-number", "insurance.effective", "insurance.expiry",
            "insurance.limit",
        ],
    ]

    /// What the same reader finds in the pictures of the pages, where the first reading lacks a key; nil where there is
    /// nothing to look for, or where both readings do not speak of one paper.
    static func reading(
        of content: Content, by reader: Reader, after first: Harvest, _ setting: Setting
    ) async -> Harvest? {
        let stated = Set(first.facts.map(\.key))
        guard let expected = expected[reader.id], !expected.allSatisfy(stated.contains),
            let seen = await content.seen(evenLines: true), let second = try? await reader.read(seen, setting)
        else { return nil }
        return agree(first.facts, second.facts) ? second : nil
    }

    /// Whether most of what both state is the same: else one of them was not read well, and the picture yields.
    private static func agree(_ first: [Fact], _ second: [Fact]) -> Bool {
        var same = 0, other = 0
        for fact in first {
            let again = second.filter { $0.key == fact.key }
            if again.isEmpty { continue }
            if again.contains(where: { plain($0) == plain(fact) }) { same += 1 } else { other += 1 }
        }
        return first.isEmpty || same > 0 && same >= other
    }

    private static func plain(_ fact: Fact) -> String { Folding.string(fact.value.description).filter { $0 != " " } }
}
