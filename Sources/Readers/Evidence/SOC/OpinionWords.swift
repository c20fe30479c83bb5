/// The words of opinions: how auditors affirm, except, deny and decline. Folded.
enum OpinionWords {
    static let restrictions = [
        "is intended solely for the information", "this report is intended solely", "are intended solely for",
        "is intended solely for the", "intended users and purpose",
    ]
    static let listings = ["a.", "(a)", "a)", "1.", "(1)", "1)", "i.", "(i)", "i)", "*", "the description"]

    // MARK: Yes

    static let presents = ["presents", "presented", "presentation", "is fairly stated"]
    static let designed = ["suitably designed", "suitability of the design", "suitably designed and implemented"]
    static let operated = ["operated effectively", "operating effectively", "was operating effectively"]
    static let effective = [
        "fairly stated", "were effective throughout", "was effective throughout", "effective controls over",
        "maintained effective controls", "controls were effective",
    ]

    // MARK: Except for

    /// Whether a stretch excepts a matter, and not only an aside.
    static func excepts(_ prose: Prose, _ span: Prose.Span) -> Bool {
        for phrase in ["except for", "except as", "with the exception of", "except that", "subject to the effects of"] {
            for at in prose.all(phrase, in: span) {
                let after = at.upperBound..<min(at.upperBound + 90, span.upperBound)
                if prose.first(of: matters, in: after) != nil { return true }
            }
        }
        return false
    }
    private static let matters = [
        "matter", "matters", "effect", "effects", "issue", "issues", "deficiency", "deficiencies", "exception",
        "exceptions", "deviation", "deviations", "failure", "failures", "finding", "findings", "limitation",
        "limitations", "described", "noted", "discussed", "referred to", "identified", "condition", "conditions",
    ]
    /// Words after which an opinion is not the plain one, where no matter is named.
    static let doubts = ["except for", "except that", "except as", "with the exception of", "subject to"]

    // MARK: No

    static let causes = [
        "because of the matter", "because of the matters", "because of the effect", "because of the effects",
        "due to the matter", "due to the matters", "due to the significance", "because of the significance",
        "as a result of the matter", "as a result of the matters", "because of the deficiencies",
        "because of the failure", "because of the failures",
    ]
    static let negations = [
        "does not present", "do not present", "does not fairly present", "did not present", "is not fairly stated",
        "not suitably designed", "not operate effectively", "not operating effectively", "were not effective",
        "was not effective", "not fairly stated", "not presented", "not fairly presented", "did not maintain",
        "not fairly, in all material respects", "are not suitably designed", "not been suitably designed",
        "were not operating", "not effective",
    ]
    /// A plain no as the opinion itself, where no list of matters is referred to.
    static let denials = [
        "the description does not present", "the description does not fairly present",
        "the controls stated in the description were not suitably designed",
        "the controls stated in the description did not operate effectively", "assertion is not fairly stated",
        "controls were not effective throughout", "the description is not fairly presented",
        "the controls related to the control objectives stated in the description were not suitably designed",
    ]

    // MARK: None

    static let disclaims = [
        "we do not express an opinion", "we do not express, an opinion", "do not express any opinion",
        "express no opinion", "not express an opinion", "unable to express an opinion",
        "we disclaim an opinion", "we are unable to express",
    ]
    static let unable = [
        "sufficient appropriate evidence", "sufficient, appropriate evidence", "scope limitation", "unable to obtain",
        "not able to obtain", "not been able to obtain", "could not obtain", "not sufficient to enable us",
        "unable to perform", "limitation on the scope", "limitations on the scope", "refused to provide",
        "did not provide us", "unable to determine",
    ]
    /// What a report gives no opinion on in any case.
    static let parts = [
        "other information", "information provided by", "complementary user entity controls", "information in section",
        "not covered by", "future periods", "complementary subservice organization controls",
    ]
}
