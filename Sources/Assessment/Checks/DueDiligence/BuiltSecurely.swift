extension Check {
    static let builtSecurely = Check(
        id: "DUE-23", question: .dueDiligence, severity: .medium, asked: .vendor, from: .medium,
        title: "It is built securely: changes are reviewed, code is scanned, developers are trained.",
        rationale: "Most holes are written by people in a hurry, and seen at once by a second pair of eyes.",
        closes: "The auditor's test of change management, the repository's rules, the report of a scan.",
        hooks: [.soc2("CC8.1"), .iso("A.8.25"), .iso("A.8.28"), .csf("PR.PS-06"), .nydfs("500.08")],
        examples: [
            Example(
                "all three, tested",
                [
                    .attested(.securityReview, .yes), .attested(.securityScanning, .yes),
                    .attested(.securityTraining, .yes),
                ],
                .met),
            Example(
                "the vendor only says so",
                [
                    .claimed(.securityReview, .yes), .claimed(.securityScanning, .yes),
                    .claimed(.securityTraining, .yes),
                ], .met),
            Example(
                "one only in part",
                [
                    .attested(.securityReview, .yes), .claimed(.securityScanning, .partly),
                    .claimed(.securityTraining, .yes),
                ],
                .conditional),
            Example("one is known", [.attested(.securityReview, .yes)], .conditional),
            Example(
                "none of them",
                [
                    .claimed(.securityReview, .no), .claimed(.securityScanning, .no),
                    .claimed(.securityTraining, .planned),
                ],
                .unmet),
            Example("one is missing, of the others nothing is known", [.claimed(.securityReview, .no)], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let keys: [(FactKey<Practice>, String)] = [
            (.securityReview, "review of changes"), (.securityScanning, "scanning"), (.securityTraining, "training"),
        ]
        var whole = Answer.met(), some: [Fact] = [], gaps: [String] = [], bad: [Fact] = [], silent: [Spot] = []
        for (key, name) in keys {
            guard let said = try facts.said(key) else {
                gaps.append("Of \(name) nothing is on file.")
                silent.append(Spot(subject: facts.subject, key: key.name))
                continue
            }
            switch said.value {
            case .yes: whole.needs.append(said.support)
            case .partly: gaps.append("There is \(name) only in part.")
            case .planned, .no:
                gaps.append("There is no \(name).")
                bad += said.support
            }
            if said.value == .yes || said.value == .partly { some += said.support }
        }
        if some.isEmpty {
            if let first = silent.first { throw .silent(first) }
            return .unmet(gaps.joined(separator: " "), bad)
        }
        let partly = Answer(
            kind: .conditional, says: gaps.isEmpty ? ["Not each is shown by what is in date."] : gaps, needs: [some],
            against: bad)
        return gaps.isEmpty ? whole.orElse(partly) : partly
    }
}
