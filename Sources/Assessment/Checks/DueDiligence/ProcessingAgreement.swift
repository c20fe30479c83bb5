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
            Example(
                "an unsigned form whose (f) is weak",
                [.documented(.dpaSigned, .no), .documented(.dpaAssistance, .partly)], .unmet),
            Example("a form of which nobody knows whether it is signed", [.documented(.dpaAssistance, .no)], .unknown),
            Example("no personal data", [], .notApplicable, use: { $0.categories = ["invoices"] }),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let terms = try ProcessingTerms(facts)
        guard let signed = try facts.said(.dpaSigned) else {
            let spot = Spot(subject: facts.subject, key: FactKey<Practice>.dpaSigned.name)
            guard !terms.faults.isEmpty else { throw .silent(spot) }
            var unknown = Answer.unknown("Nothing on file says \(spot.key). What is on file has faults.")
            unknown.says += terms.faults
            unknown.missing = [spot]
            unknown.against = terms.against
            return unknown
        }
        var agreement = Answer.practice(
            signed, no: "No data processing agreement is signed.", partly: "The agreement is not signed by both sides.")
        guard agreement.kind == .met else {
            agreement.says += terms.faults
            agreement.against += terms.against
            return agreement
        }
        guard signed.support.contains(where: facts.bar.carries) else {
            return signed.conditional("It is said that an agreement is signed; no signed copy was read.")
        }
        agreement.needs += terms.needs
        let faults = terms.faults + terms.unread
        let alone = Answer(
            kind: .conditional, says: faults.isEmpty ? ["The terms were read long ago."] : faults,
            needs: [signed.support], against: signed.against + terms.against)
        return faults.isEmpty ? agreement.orElse(alone) : alone
    }

    private static func signed() -> [Example.Saying] {
        [.contracted(.dpaSigned, .yes)]
            + ProcessingTerms.all.compactMap { $0.keys.first.map { .contracted($0, .yes) } }
    }
}

/// What is known of the terms that GDPR 28(3) names, letter by letter.
private struct ProcessingTerms {
    /// What carries each letter.
    private(set) var needs: [[Fact]] = []
    /// What is weak or absent, with what to ask for.
    private(set) var faults: [String] = []
    /// Which letters no signed term was read for, as a sentence; none where each was.
    private(set) var unread: [String] = []
    private(set) var against: [Fact] = []

    init(_ facts: Facts) throws(Unsettled) {
        var silent: [String] = []
        for (letter, keys, ask) in ProcessingTerms.all {
            var term: [Fact] = [], lacking: [Settled<Practice>] = []
            for key in keys {
                guard let said = try facts.said(key) else { continue }
                if said.value == .yes { term += said.support.filter(facts.bar.carries) } else { lacking.append(said) }
            }
            // What the agreement says of a letter comes before what anybody says of the agreement.
            if let worst = lacking.first(where: { $0.support.contains(where: facts.bar.carries) }) ?? lacking.first {
                faults.append(
                    "The term for (\(letter)) is \(worst.value == .partly ? "weak" : "absent"): ask for \(ask).")
                against += lacking.flatMap(\.support)
            } else if term.isEmpty {
                silent.append("(\(letter))")
            }
            needs.append(term)
        }
        if !silent.isEmpty { unread = ["No signed term was read for \(named(silent))."] }
    }

    /// The letters, with the keys that speak of each and what counsel asks for where it is weak or absent: what the
    /// regulation names under it.
    static let all: [(letter: String, keys: [FactKey<Practice>], ask: String)] = [
        (
            "a", [.dpaInstructions],
            "processing on documented instructions alone, transfers included, and word of one that breaks the law"
        ),
        ("b", [.dpaConfidentiality], "a duty of confidentiality for everyone who handles the data"),
        ("c", [.dpaSecurity], "the security measures of article 32, named in an annex"),
        (
            "d", [.dpaSubprocessors],
            "notice of new subprocessors in time to object, the same duties for them, and liability for what they do"
        ),
        ("e", [.dpaRights], "help with the requests of data subjects"),
        (
            "f", [.dpaAssistance],
            "help with breaches, impact assessments and prior consultation (articles 32 to 36)"
        ),
        (
            "g", [.dpaDeletion, .dpaReturnOrDeletion],
            "deletion or return of the data at our choice, and deletion of copies"
        ),
        ("h", [.dpaInformation], "information that shows compliance, and audits, inspections included"),
    ]
}
