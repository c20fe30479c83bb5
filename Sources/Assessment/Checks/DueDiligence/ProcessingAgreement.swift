extension Check {
    static let processingAgreement = Check(
        id: "DUE-12", question: .dueDiligence, severity: .critical, asked: .vendor, proves: .duty, freshMonths: 24,
        title: "The signed data processing agreement says what GDPR 28(3) needs.",
        rationale: "A processor may act only under a contract that binds it; a page that offers one binds nobody.",
        closes: "The copy signed by both sides, with a term for each of the letters (a) to (h).",
        hooks: [
            .soc2("P6.4"), .iso("A.5.20"), .csf("GV.SC-05"), .gdpr("28(3)"), .dora("30(2)(c)"),
        ],
        guards: .personal,
        applies: { $0.unlessVendorHosted ?? $0.unlessPersonal },
        examples: [
            Example("signed, with each letter", signed(), .met),
            Example("signed, and (g) is weak", signed() + [.contracted(.dpaDeletion, .partly)], .conditional),
            Example(
                "signed, and return is said to be missing", signed() + [.contracted(.dpaReturnOrDeletion, .partly)],
                .conditional),
            Example("signed, and (f) is absent", signed() + [.contracted(.dpaAssistance, .no)], .conditional),
            Example("signed, and not yet read for its terms", [.contracted(.dpaSigned, .yes)], .conditional),
            Example("the vendor says that one is signed", [.claimed(.dpaSigned, .yes)], .conditional),
            Example("a web page offers one on request", [.documented(.dpaSigned, .no)], .unmet),
            Example("one is planned", [.claimed(.dpaSigned, .planned)], .unmet),
            Example(
                "the vendor says that one is signed, the copy on file is not",
                [.documented(.dpaSigned, .no), .claimed(.dpaSigned, .yes)], .disputed(as: .unmet)),
            Example("no personal data", [], .notApplicable, use: { $0.categories = ["invoices"] }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let signed = try facts.settled(.dpaSigned)
        let agreement = Answer.practice(
            signed, no: "No data processing agreement is signed.", partly: "The agreement is not signed by both sides.")
        guard agreement.kind == .met else { return agreement }
        guard signed.support.contains(where: facts.bar.carries) else {
            return signed.conditional("It is said that an agreement is signed; no signed copy was read.")
        }
        var whole = agreement, unread: [String] = [], faults: [String] = [], against: [Fact] = []
        for (letter, keys) in processingTerms {
            var term: [Fact] = [], lacking: [Settled<Practice>] = []
            for key in keys {
                guard let said = try facts.said(key) else { continue }
                if said.value == .yes { term += said.support.filter(facts.bar.carries) } else { lacking.append(said) }
            }
            // What the agreement says of a letter comes before what anybody says of the agreement.
            if let worst = lacking.first(where: { $0.support.contains(where: facts.bar.carries) }) ?? lacking.first {
                faults.append(
                    "The term for (\(letter)) is \(worst.value == .partly ? "weak" : "absent"): ask for \(asked[letter] ?? "it")."
                )
                against += lacking.flatMap(\.support)
            } else if term.isEmpty {
                unread.append("(\(letter))")
            }
            whole.needs.append(term)
        }
        if !unread.isEmpty { faults.append("No signed term was read for \(named(unread)).") }
        let alone = Answer(
            kind: .conditional, says: faults.isEmpty ? ["The terms were read long ago."] : faults,
            needs: [signed.support],
            against: signed.against + against)
        return faults.isEmpty ? whole.orElse(alone) : alone
    }

    /// The letters of GDPR 28(3), with the keys that speak of each.
    private static let processingTerms: [(String, [FactKey<Practice>])] = [
        ("a", [.dpaInstructions]), ("b", [.dpaConfidentiality]), ("c", [.dpaSecurity]), ("d", [.dpaSubprocessors]),
        ("e", [.dpaRights]), ("f", [.dpaAssistance]), ("g", [.dpaDeletion, .dpaReturnOrDeletion]),
        ("h", [.dpaInformation]),
    ]

    /// What counsel asks for where a letter is weak or absent: what GDPR 28(3) names under it.
    private static let asked = [
        "a": "processing on documented instructions alone, transfers included, and word of one that breaks the law",
        "b": "a duty of confidentiality for everyone who handles the data",
        "c": "the security measures of article 32, named in an annex",
        "d": "notice of new subprocessors in time to object, the same duties for them, and liability for what they do",
        "e": "help with the requests of data subjects",
        "f": "help with breaches, impact assessments and prior consultation (articles 32 to 36)",
        "g": "deletion or return of the data at our choice, and deletion of copies",
        "h": "information that shows compliance, and audits, inspections included",
    ]

    private static func signed() -> [Example.Saying] {
        [.contracted(.dpaSigned, .yes)]
            + processingTerms.compactMap { $0.1.first.map { .contracted($0, .yes) } }
    }
}
