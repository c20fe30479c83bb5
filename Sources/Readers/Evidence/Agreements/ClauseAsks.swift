/// What GDPR Article 28(3) asks for under each letter, and what counsel must ask the vendor for where a term is weak or
/// absent.
struct ClauseAsk: Sendable {
    let letter: String
    /// Completes "28(3)(f) …".
    let what: String
    /// Completes "Ask for: …".
    let ask: String

    static let all: [ClauseAsk] = [
        ClauseAsk(
            letter: "a", what: "processing only on documented instructions",
            ask:
                "a term by which the vendor processes only on our documented instructions, transfers included, and tells us where an instruction infringes the law."
        ),
        ClauseAsk(
            letter: "b", what: "confidentiality of the vendor's people",
            ask:
                "a term by which everybody who may process the data is bound to confidentiality, by contract or by law."
        ),
        ClauseAsk(
            letter: "c", what: "the security measures of Article 32",
            ask: "a duty to keep appropriate technical and organisational measures, with an annex that lists them."),
        ClauseAsk(
            letter: "d", what: "the terms for subprocessors",
            ask:
                "prior authorisation or notice with a right to object, the same obligations for each subprocessor, and full liability for them."
        ),
        ClauseAsk(
            letter: "e", what: "help with requests of data subjects",
            ask: "a duty to help us answer the requests of data subjects by appropriate measures."),
        ClauseAsk(
            letter: "f", what: "help with security, breaches, impact assessments and prior consultation",
            ask: "a duty to help us with Articles 32 to 36, impact assessments and prior consultation named."),
        ClauseAsk(
            letter: "g", what: "deletion or return at our choice",
            ask:
                "a term by which, at our choice, all personal data are deleted or returned at the end, and copies deleted."
        ),
        ClauseAsk(
            letter: "h", what: "information and audits",
            ask:
                "a duty to give all information that shows compliance, and to allow and contribute to audits, inspections among them, by us or whom we name."
        ),
    ]

    /// What a person is told of a term, by what was read of it.
    /// - Parameter searched: the pages that were searched, such as `pages 1 to 9`.
    func weak() -> String {
        "28(3)(\(letter)) \(what): the term is weak, less than the article asks for. Ask for: \(ask)"
    }
    func absent(_ searched: String) -> String {
        "28(3)(\(letter)) \(what) was not found; \(searched) searched. Ask for: \(ask)"
    }
    func open(_ why: String) -> String {
        "28(3)(\(letter)) \(what) was not stated: \(why). Read it by eye; if it is not there, ask for: \(ask)"
    }
}
