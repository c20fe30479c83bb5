extension Check {
    static let unqualifiedOpinion = Check(
        id: "DUE-02", question: .dueDiligence, severity: .high, asked: .vendor, proves: .existence, freshMonths: 15,
        from: .medium,
        title: "The auditor's opinion is unqualified, and a person looked the firm up.",
        rationale:
            "The opinion is the one page on which the auditor answers for the rest, and anybody can print a page.",
        closes:
            "The next report with an unqualified opinion; the entry of the firm in the public register of auditors.",
        hooks: [.soc2("CC9.2"), .iso("A.5.22"), .csf("GV.SC-07"), .nydfs("500.11(a)(4)")],
        applies: { $0.unlessAudited },
        examples: [
            Example(
                "unqualified, by a firm that we looked up",
                [
                    .report(.socOpinion, "unqualified"), .report(.socAuditor, "Halvorsen Pike LLP"),
                    .observed(.auditorLookedUp, "Halvorsen Pike, L.L.P."),
                ], .met),
            Example(
                "a standard part of the report is missing",
                signed + [.report(.socParagraphs, ["assertion", "opinion", "scope"])], .conditional),
            Example("with each standard part", signed + [.report(.socParagraphs, StandardParts.all)], .met),
            Example("the report calls itself a draft", signed + [.report(.socDraft, true)], .conditional),
            Example("the criteria are of 2016", signed + [.report(.socCriteriaEdition, "2016")], .conditional),
            Example(
                "nobody looked the firm up",
                [.report(.socOpinion, "unqualified"), .report(.socAuditor, "Halvorsen Pike LLP")], .conditional),
            Example(
                "another firm was looked up",
                [
                    .report(.socOpinion, "unqualified"), .report(.socAuditor, "Halvorsen Pike LLP"),
                    .observed(.auditorLookedUp, "Marsh & Oakley LLP"),
                ], .conditional),
            Example(
                "the vendor says that the firm is listed",
                [
                    .report(.socOpinion, "unqualified"), .report(.socAuditor, "Halvorsen Pike LLP"),
                    .claimed(.auditorLookedUp, "Halvorsen Pike LLP"),
                ], .conditional),
            Example("the report does not show who signed", [.report(.socOpinion, "unqualified")], .conditional),
            Example(
                "qualified", [.report(.socOpinion, "qualified"), .report(.socAuditor, "Halvorsen Pike LLP")], .unmet),
            Example("adverse", [.report(.socOpinion, "adverse")], .unmet),
            Example("no opinion was expressed", [.report(.socOpinion, "disclaimer")], .unmet),
            Example("the opinion was not found", [.report(.socKind, "SOC 2")], .unknown),
            Example("we run it ourselves", [], .notApplicable, use: { $0.service.hosting = .we }),
            Example("no report", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let report = try facts.report()
        let opinion = try report.settled(.socOpinion)
        switch opinion.value {
        case "unqualified": break
        case "qualified":
            return opinion.unmet("The opinion is qualified: read beside it for what, and ask what has been done since.")
        case "adverse": return opinion.unmet("The opinion is adverse.")
        case "disclaimer": return opinion.unmet("The auditor expressed no opinion.")
        default: return .unknown("What is read as the opinion is not understood: \(opinion.value).")
        }
        guard let auditor = try report.said(.socAuditor) else {
            return opinion.conditional("The opinion is unqualified; who signed it was not read.")
        }
        let city = try report.said(.socAuditorCity).map { " of \($0.value)" } ?? ""
        let open = Answer.conditional(
            "Nobody here has looked up \(auditor.value)\(city) in the public registers of auditors (licence: "
                + "cpaverify.org; peer review: peerreview.aicpa.org), as far as is on file.")
        // Several firms may have been looked up, one after the other; a vendor's word on it is none.
        let lookedUp = facts.readings(FactKey<String>.auditorLookedUp.name).filter { fact in
            fact.assurance == .observed
                && FactKey<String>.auditorLookedUp.unwrap(fact.value)
                    .map { LegalName($0).likeness(to: LegalName(auditor.value)) == .same } ?? false
        }
        return opinion.met().beside(
            [
                try report.besides(.socAuditor, gap: "Who signed the opinion does not stand firm."),
                lookedUp.isEmpty ? open : .met(lookedUp).orElse(open),
            ] + (try report.form()))
    }

    private static let signed: [Example.Saying] = [
        .report(.socOpinion, "unqualified"), .report(.socAuditor, "Halvorsen Pike LLP"),
        .observed(.auditorLookedUp, "Halvorsen Pike LLP"),
    ]
}

/// The parts that every report of its kind holds, by the names of `soc.paragraphs`.
enum StandardParts {
    static let all = [
        "assertion", "auditor-responsibilities", "independence", "inherent-limitations", "opinion", "restricted-use",
        "scope", "service-organization-responsibilities", "tests-of-controls",
    ]
    /// A type 1 report tests no operation; a SOC 3 is for everybody, and shows no tests.
    static func asked(of kind: SOCKind?, type: Int?) -> [String] {
        all.filter { part in
            switch part {
            case "tests-of-controls": type == 2 && kind != .three
            case "restricted-use": kind != .three
            default: true
            }
        }
    }
}

extension Facts {
    /// What is missing from the form of a report, each a gap: only what the report was read for is told.
    fileprivate func form() throws(Unsettled) -> [Answer] {
        var gaps: [Answer] = []
        if let parts = try said(.socParagraphs) {
            let kind = try said(.socKind).flatMap { SOCKind($0.value) }, type = try said(.socType)?.value
            let missing = StandardParts.asked(of: kind, type: type).filter { !parts.value.contains($0) }
                .map { $0.replacing("-", with: " ") }
            if !missing.isEmpty {
                gaps.append(
                    parts.conditional("Of the standard parts of a report these were not found: \(named(missing))."))
            }
        }
        if let draft = try said(.socDraft), draft.value {
            gaps.append(draft.conditional("The report calls itself a draft: ask for the final one."))
        }
        if let edition = try said(.socCriteriaEdition),
            let year = edition.value.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) }), year < 2017
        {
            gaps.append(edition.conditional("The report uses the criteria of \(year), which those of 2017 replaced."))
        }
        return gaps
    }
}
