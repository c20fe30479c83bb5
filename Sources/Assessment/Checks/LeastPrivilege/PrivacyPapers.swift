extension Check {
    static let privacyPapers = Check(
        id: "LPR-13", question: .leastPrivilege, severity: .high, asked: .use, proves: .existence, freshMonths: 24,
        from: .medium,
        title: "Privacy paper is done before the data flow.",
        rationale: "The basis, the record and the assessment are asked for first when personal data went wrong.",
        closes:
            "The basis and the entry in the record of processing, and the assessment or the note why none is needed.",
        hooks: [.iso("A.5.34"), .csf("GV.OC-03"), .gdpr("6"), .gdpr("9"), .gdpr("30"), .gdpr("35")],
        applies: { $0.unlessPersonal },
        examples: [
            Example(
                "basis, record and assessment",
                [
                    .observed(.privacyBasis, "Contract with the customer"), .observed(.privacyRecord, .yes),
                    .observed(.privacyAssessment, .yes),
                ], .met),
            Example(
                "the assessment is open",
                [
                    .observed(.privacyBasis, "Contract with the customer"), .observed(.privacyRecord, .yes),
                    .observed(.privacyAssessment, .planned),
                ], .conditional),
            Example(
                "no word of an assessment",
                [.observed(.privacyBasis, "Contract with the customer"), .observed(.privacyRecord, .yes)], .conditional),
            Example(
                "no basis is on record", [.observed(.privacyBasis, "none"), .observed(.privacyRecord, .yes)], .unmet),
            Example("the record does not have it", [.observed(.privacyRecord, .no)], .unmet),
            Example("nobody says on which basis", [.observed(.privacyRecord, .yes)], .unknown),
            Example("nobody says", [], .unknown),
            Example("no personal data", [], .notApplicable, use: { $0.categories = ["invoices"] }),
        ]
    ) { facts, _ throws(Unsettled) in
        let recorded = Answer.together(
            try facts.need(.privacyBasis) { basis in
                if basis.value.lowercased() == "none" { return basis.unmet("Our record names no lawful basis.") }
                return isNobody(basis.value) ? .unknown("The lawful basis is not named.") : basis.met()
            },
            try facts.need(.privacyRecord) {
                .practice(
                    $0, no: "The processing does not stand in our record of processing.",
                    partly: "The processing stands in our record only in part.")
            })
        guard recorded.kind == .met else { return recorded }
        let assessed = try facts.need(.privacyAssessment) {
            .practice($0, no: "Neither an assessment nor a reason for having none is on file.")
        }
        return .best(of: .together(recorded, assessed), recorded.atMostConditional("The impact assessment is open."))
    }
}
