extension Check {
    static let somebodyAnswers = Check(
        id: "DUE-25", question: .dueDiligence, severity: .high, asked: .service,
        title: "Somebody answers for it where no company does.",
        rationale: "Code by a person or project that owes us nothing is ours to keep up, or nobody's.",
        closes: "A named owner on our side and a pinned version; or a contract with whoever hosts it.",
        hooks: [.csf("GV.SC-06"), .iso("A.5.21"), .iso("A.8.30")],
        applies: { $0.unlessNoCounterparty },
        examples: [
            Example(
                "we host it, with an owner, pinned",
                [.observed(.upkeepOwner, "K. Lund"), .observed(.versionPinned, .yes)],
                .met, use: hostedByUs),
            Example(
                "we host it, and it follows the latest",
                [.observed(.upkeepOwner, "K. Lund"), .observed(.versionPinned, .no)], .conditional, use: hostedByUs),
            Example(
                "we host it, and whether it is pinned is not on file", [.observed(.upkeepOwner, "K. Lund")],
                .conditional, use: hostedByUs),
            Example(
                "we host it, and nobody keeps it up", [.observed(.upkeepOwner, "nobody")], .conditional, use: hostedByUs
            ),
            Example(
                "the developer says that we keep it up", [.claimed(.upkeepOwner, "you")], .unknown, use: hostedByUs),
            Example(
                "a stranger hosts it, under a signed agreement", [vendor(.dpaSigned, .yes, .contracted)], .conditional,
                use: stranger),
            Example(
                "a stranger hosts it, and nothing is signed", [vendor(.dpaSigned, .no, .claimed)], .unmet, use: stranger
            ),
            Example("a company", [], .notApplicable),
            Example("nobody says", [], .unknown, use: stranger),
        ]
    ) { facts, matter throws(Unsettled) in
        if matter.use.service.hosting == .vendor {
            let signed = try facts.settled(.dpaSigned)
            return signed.value == .yes
                ? signed.conditional("One who is no company hosts it; an agreement is said to be signed.")
                : signed.unmet("One who is no company hosts it, and nothing is signed.")
        }
        let owner = try facts.settled(.upkeepOwner, from: .observed)  // it is ours to say who
        if isNobody(owner.value) { return owner.conditional("We run it, and nobody here keeps it up.") }
        return owner.met().beside(
            try facts.besides(.versionPinned, gap: "That the version is pinned is not on file.") {
                $0.value == .yes ? $0.met() : $0.conditional("The version is not pinned.")
            })
    }

    private static let hostedByUs: @Sendable (inout Use) -> Void = {
        $0.vendor.kind = .project
        $0.service.hosting = .we
    }
    private static let stranger: @Sendable (inout Use) -> Void = { $0.vendor.kind = .individual }
    private static func vendor(_ key: FactKey<Practice>, _ value: Practice, _ assurance: Assurance) -> Example.Saying {
        .said(key, value, assurance).of(Use.example.vendor.subject)
    }
}
