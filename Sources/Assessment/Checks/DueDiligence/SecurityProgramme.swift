extension Check {
    static let securityProgramme = Check(
        id: "DUE-26", question: .dueDiligence, severity: .low, asked: .vendor, from: .medium,
        title: "The vendor runs its security as a whole: somebody owns it, and risks are looked at.",
        rationale: "A control that nobody owns is gone with the person who set it up.",
        closes: "The programme's charter with its owner, and the last assessment of risks.",
        hooks: [.soc2("CC3.2"), .iso("A.5.1"), .csf("GV.OC-01"), .nydfs("500.02")],
        examples: [
            Example("both are there", [.claimed(.securityProgramme, .yes), .claimed(.riskAssessed, .yes)], .met),
            Example(
                "and more is asked, all of it in place",
                [
                    .attested(.securityProgramme, .yes), .attested(.riskAssessed, .yes),
                    .claimed(.peopleScreened, .yes),
                ], .met),
            Example(
                "a part is missing",
                [.claimed(.securityProgramme, .yes), .claimed(.riskAssessed, .yes), .claimed(.backupsTried, .no)],
                .conditional),
            Example(
                "risks are looked at in part", [.claimed(.securityProgramme, .yes), .claimed(.riskAssessed, .partly)],
                .conditional),
            Example("only a part is known", [.claimed(.suppliersAssessed, .yes)], .conditional),
            Example("none of it", [.claimed(.securityProgramme, .no), .claimed(.riskAssessed, .planned)], .unmet),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        var whole = Answer.met(), some: [Fact] = [], gaps: [String] = [], bad: [Fact] = [], heard = false
        for (index, part) in programmeParts.enumerated() {
            guard let said = try facts.said(part.key) else {
                if index < neededParts { gaps.append("Of \(part.name) nothing is on file.") }
                continue
            }
            heard = true
            switch said.value {
            case .yes: if index < neededParts { whole.needs.append(said.support) }
            case .partly: gaps.append("There is \(part.name) only in part.")
            case .planned, .no:
                gaps.append("There is no \(part.name).")
                bad += said.support
            }
            if said.value == .yes || said.value == .partly { some += said.support }
        }
        guard heard else { throw .silent(Spot(subject: facts.subject, key: FactKey<Practice>.securityProgramme.name)) }
        if some.isEmpty { return .unmet(gaps.joined(separator: " "), bad) }
        let partly = Answer(
            kind: .conditional, says: gaps.isEmpty ? ["Not each is shown by what is in date."] : gaps, needs: [some],
            against: bad)
        return gaps.isEmpty ? whole.orElse(partly) : partly
    }

    /// The first are needed; of the others, what is missing is a gap once somebody says so.
    private static let neededParts = 2

    /// What makes up a programme, as a gap names it.
    static let programmeParts: [(key: FactKey<Practice>, name: String)] = [
        (.securityProgramme, "security programme"), (.riskAssessed, "assessment of risks"),
        (.writtenRules, "set of written rules"), (.standardsKept, "knowledge of the laws and standards that bind"),
        (.ownAudit, "yearly audit of its own"), (.outsideAudit, "yearly audit by outsiders"),
        (.peopleScreened, "check of people before they reach sensitive data"),
        (.peopleTrained, "training in security for everybody"), (.suppliersAssessed, "check of suppliers"),
        (.dataListed, "list of sensitive data"), (.mediaWiped, "wiping of media"),
        (.sitesSecured, "security of the places that hold data"), (.backupsTried, "tried recovery from backups"),
        (.webHardened, "hardening of web pages"), (.passwordsHandled, "handling of passwords by the usual rules"),
        (.buildsRecorded, "record of how builds were made"), (.intrusionWatched, "watch for intruders"),
    ]
}
