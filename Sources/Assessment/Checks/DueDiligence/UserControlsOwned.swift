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
        let owned = if let here { here } else { try facts.settled(.cuecsOwned, from: .observed) }
        let count = counted(controls.value.count, "control")
        return .together(
            controls.met(),
            .practice(
                owned, no: "The report expects \(count) of us; none has an owner here.",
                partly: "The report expects \(count) of us; not each has an owner here."))
    }
}
