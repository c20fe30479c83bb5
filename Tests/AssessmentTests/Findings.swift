@testable import Assessment

extension Finding {
    /// A finding made for a test: a check of a severity and question, and an answer that rests on one fact.
    static func made(
        _ kind: Answer.Kind, _ severity: Severity, _ question: Question = .access, _ assurance: Assurance = .attested,
        id: String? = nil, guards: Guarded? = nil, proves: Proof = .control, accepted: Bool = false
    ) -> Finding {
        let name = id ?? "\(severity)-\(question.rawValue)-\(guards?.description ?? "none")"
        let check = Check.small(name, question, severity, proves: proves, guards: guards) { _, _ in .unknown("") }
        let earns = kind == .met || kind == .conditional
        let answer = Answer(kind: kind, says: [], needs: earns ? [[.said(.administratorMFA, .yes, assurance)]] : [])
        let acceptance = Acceptance(
            check: name, owner: "A. Ito", reason: "Known.", until: Day.today.adding(days: 30), day: .today)
        return Finding(check: check, answer: answer, accepted: accepted ? acceptance : nil)
    }
}
