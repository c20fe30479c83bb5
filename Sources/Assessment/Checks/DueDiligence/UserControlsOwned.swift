extension Check {
    static let userControlsOwned = Check(
        id: "DUE-07", question: .dueDiligence, severity: .medium, asked: .vendor, proves: .existence, freshMonths: 15,
        from: .medium,
        title: "What the auditor expects of us has an owner here.",
        rationale: "The auditor's opinion assumes controls on our side; without them it does not speak of us.",
        closes: "A list of the complementary user entity controls, each with its owner and its proof.",
        hooks: [.soc2("CC9.2"), .iso("A.5.22"), .csf("GV.SC-05")],
        applies: { $0.unlessAudited },
        examples: [
            Example(
                "each has an owner",
                [.report(.socType, 2), .report(.socCUECs, ["Remove leavers"]), .observed(.cuecsOwned, .yes)], .met),
            Example(
                "some have",
                [.report(.socType, 2), .report(.socCUECs, ["Remove leavers"]), .observed(.cuecsOwned, .partly)],
                .conditional),
            Example(
                "none has",
                [.report(.socType, 2), .report(.socCUECs, ["Remove leavers"]), .observed(.cuecsOwned, .no)], .unmet),
            Example(
                "each has an owner and evidence in the register",
                expected(["Remove leavers"]) + owner("Remove leavers", evidence: "the monthly list of leavers"), .met),
            Example("an owner, and no evidence", expected(["Remove leavers"]) + owner("Remove leavers"), .conditional),
            Example(
                "one of two has an owner",
                expected(["Remove leavers", "Review access"]) + owner("Remove leavers", evidence: "the monthly list"),
                .conditional),
            Example("the report expects nothing of us", [.report(.socType, 2), .report(.socCUECs, [])], .met),
            Example(
                "nobody says who owns them", [.report(.socType, 2), .report(.socCUECs, ["Remove leavers"])], .unknown),
            Example(
                "the vendor says that we own them",
                [.report(.socType, 2), .report(.socCUECs, ["Remove leavers"]), .claimed(.cuecsOwned, .yes)], .unknown),
            Example("we run it ourselves", [], .notApplicable, use: { $0.service.hosting = .we }),
            Example("no report", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let report = try facts.report()
        let controls = try report.settled(.socCUECs)
        if controls.value.isEmpty { return controls.met("The report expects nothing of us.") }
        // Who owns what here is ours to say: a vendor's word on it is none.
        let here = try report.said(.cuecsOwned, from: .observed)
        let owned = if let here { Optional(here) } else { try facts.said(.cuecsOwned, from: .observed) }
        let count = counted(controls.value.count, "control")
        let said = owned.map {
            Answer.together(
                controls.met(),
                .practice(
                    $0, no: "The report expects \(count) of us; none has an owner here.",
                    partly: "The report expects \(count) of us; not each has an owner here."))
        }
        let ways = [try report.register(of: controls), said].compactMap(\.self).sorted { $0.kind > $1.kind }
        guard let answer = Answer.either(ways) else {
            throw .silent(Spot(subject: facts.subject, key: FactKey<Practice>.cuecsOwned.name))
        }
        return answer
    }

    private static func expected(_ controls: [String]) -> [Example.Saying] {
        [.report(.socType, 2), .report(.socCUECs, controls)]
    }

    private static func owner(_ control: String, evidence: String? = nil) -> [Example.Saying] {
        func said(_ key: FactKey<String>, _ text: String) -> Example.Saying {
            let fact = Example.Saying.said(key, text, .observed, of: .report, "SOC 2").fact
            return Example.Saying { asked, day in
                let said = fact(asked, day)
                return Fact(
                    key, text, of: said.subject.child(.control, control), said.assurance, speaksOf: said.speaksOf,
                    rule: said.rule, source: said.source)
            }
        }
        return [said(.controlOwner, "R. Osei")] + (evidence.map { [said(.controlEvidence, $0)] } ?? [])
    }
}

extension Facts {
    /// What the register of controls says: whether each control that the report expects of us has an owner here, and
    /// evidence. Nil while it holds none of them.
    fileprivate func register(of controls: Settled<[String]>) throws(Unsettled) -> Answer? {
        var owners: [Fact] = [], proofs: [Fact] = [], unowned: [String] = [], unproven: [String] = []
        for name in controls.value {
            let control = about(subject.child(.control, name))
            guard let owner = try control.said(.controlOwner, from: .observed) else {
                unowned.append(name)
                continue
            }
            owners += owner.support
            if let proof = try control.said(.controlEvidence, from: .observed) {
                proofs += proof.support
            } else {
                unproven.append(name)
            }
        }
        guard !owners.isEmpty else { return nil }
        let whole = Answer.together(controls.met(), .met(owners))
        func gap(_ names: [String], _ what: String) -> Answer {
            let quoted = named(names.map { "\"\($0.prefix(60))\"" })
            return .conditional("\(names.count) of \(controls.value.count) controls \(what): \(quoted).")
        }
        if !unowned.isEmpty { return whole.beside(gap(unowned, "that the report expects of us have no owner here")) }
        if !unproven.isEmpty { return whole.beside(gap(unproven, "have an owner here and no evidence")) }
        return .together(whole, .met(proofs))
    }
}
