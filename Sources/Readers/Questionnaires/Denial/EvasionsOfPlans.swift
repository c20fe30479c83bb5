/// It is to come.
extension Evasion {
    static let plans: [Evasion] =
        [
            Evasion("is|are|being currently|still|only? planned") { clause, range, _ in
                clause.isPlan(range) && !clause.isRegular(after: range.upperBound)
            },
            Evasion("planned for|in") { clause, range, _ in
                clause.isPlan(range) && clause.namesDay(from: range.upperBound, within: 5)
            },
            Evasion("planned") { clause, range, _ in
                range.lowerBound == 0 && clause.words.count <= 5 && clause.isPlan(range)
                    && (clause.words.count == 1 || clause.namesDay(from: 1))
            },
            Evasion("scheduled for") { clause, range, _ in
                clause.isPlan(range) && clause.namesDay(from: range.upperBound, within: 5)
            },
            Evasion("scheduled to start|begin|be") { clause, range, _ in
                clause.isPlan(range) && clause.namesDay(from: range.upperBound, within: 6)
            },
            Evasion("in progress") { clause, range, _ in
                // `Work-in-progress branches` are of a kind; nothing is said of the control.
                let isKind = clause.written(range).contains("-") && !clause.after(range.upperBound, 1).isEmpty
                return !isKind && clause.isPlan(range) && !clause.isRegular(after: range.upperBound)
                    && !["limit", "limits"].contains(clause.after(range.upperBound, 1).first ?? "")
            },
            Evasion("underway") { clause, range, _ in clause.isPlan(range) },
            Evasion("under way|development|construction") { clause, range, _ in
                clause.isPlan(range) && clause.after(range.upperBound, 1).isEmpty
            },
            Evasion("currently|still in development|draft|preparation|planning") { clause, range, _ in
                clause.isPlan(range)
            },
            Evasion("is|are|only|still in draft") { clause, range, _ in clause.isPlan(range) },
            Evasion("draft policy|procedure|process|plan|document|version|only|form|stage") { clause, range, _ in
                clause.isPlan(range) && !clause.has(["final", "finalized", "finalised"])
            },
            Evasion("in the process of") { clause, range, _ in
                clause.isPlan(range)
                    && !["onboarding", "offboarding", "hiring", "transmission", "recruiting"].contains(
                        clause.after(range.upperBound, 1).first ?? "")
                    && ["are", "is", "currently", "still", "we're"].contains(
                        clause.before(range.lowerBound).last ?? "are")
            },
            Evasion(
                "is|are currently|still? being implemented|developed|rolled|drafted|finalized|finalised|written|prepared|created|established|built|introduced|formalized|formalised|documented|deployed|defined"
            ) { clause, range, _ in clause.isPlan(range) },
            Evasion(
                "to be implemented|developed|rolled|drafted|finalized|finalised|written|created|established|built|introduced|formalized|formalised|defined|determined|completed"
            ) { clause, range, _ in
                let needs: Set<String> = [
                    "need", "needs", "needed", "has", "have", "required", "must", "able", "expected", "order",
                    "supposed",
                    "allow", "allows", "enable", "ready", "actions", "measures", "controls", "steps", "changes", "how",
                ]
                return clause.isPlan(range) && !clause.before(range.lowerBound, 2).contains(where: needs.contains)
            },
            Evasion(
                "will be implemented|introduced|rolled|formalized|formalised|established|developed|created|deployed|adopted|launched|enabled|enforced"
            ) { clause, range, _ in clause.isPromise(range) },
            Evasion("will be in place") { clause, range, _ in clause.isPromise(range) },
            Evasion("will be available|completed|done|ready|documented|finalized|finalised|live|tested") {
                clause, range, _ in
                clause.isPromise(range) && clause.namesDay(from: range.upperBound)
            },
            Evasion("we will|shall implement|introduce|develop|establish|create|adopt|formalize|formalise") {
                clause, range, _ in
                clause.isPromise(range)
                    && !clause.after(range.upperBound, 5).contains {
                        ["corrective", "remediation", "fix", "fixes", "changes", "actions", "measures", "appropriate"]
                            .contains($0)
                    }
            },
            Evasion("on|in our|the|a product|security|engineering|2026|2027|2028? roadmap") { clause, range, _ in
                clause.isPlan(range)
            },
            Evasion("roadmap item|for") { clause, range, _ in clause.isPlan(range) },
            Evasion("we|currently plan on") { clause, range, _ in clause.isPlan(range) },
            Evasion("we|currently plan|intend|hope|aim to") { clause, range, _ in clause.isPlan(range) },
            Evasion("we|are|is|currently planning|intending|looking|aiming|hoping to") { clause, range, _ in
                clause.isPlan(range)
            },
            Evasion("company|organization|organisation plans|intends|aims to") { clause, range, _ in
                clause.isPlan(range)
            },
            Evasion("currently|are|still|actively working on|towards|toward") { clause, range, _ in
                clause.isPlan(range) && !clause.isByOthers(range)
            },
            Evasion("working towards|toward") { clause, range, _ in clause.isPlan(range) && !clause.isByOthers(range) },
            Evasion(
                "currently evaluating|exploring|considering|investigating solutions|options|vendors|tools|providers"
            ) {
                clause, range, _ in clause.isPlan(range)
            },
            Evasion("coming soon") { clause, range, _ in clause.isPlan(range) },
            Evasion("in the near future") { clause, range, _ in
                !clause.has(DenialWords.more.subtracting(["future"])) && !clause.isGuarded(range)
            },
            Evasion(
                "target|expected|estimated|planned|targeted completion|implementation|go|launch? date|completion|live|for"
            ) {
                clause, range, _ in clause.isTarget(range)
            },
            Evasion("eta|targeting") { clause, range, _ in clause.isTarget(range) },
            Evasion("by the? end? of? q1|q2|q3|q4|h1|h2") { clause, range, _ in clause.isTarget(range, named: true) },
            Evasion("by the? end of 2026|2027|2028|2029|2030") { clause, range, _ in clause.isTarget(range, named: true)
            },
            Evasion("is|are|still|certification|approval|audit currently|still? pending") { clause, range, _ in
                clause.isPlan(range) && !clause.isByOthers(range)
            },
            Evasion("awaiting|pending management|board|final|formal|executive approval|sign|review") {
                clause, range, _ in
                clause.isPlan(range)
            },
        ]
}

extension Remark {
    /// Whether a plan is one for what was asked.
    fileprivate func isPlan(_ range: Range<Int>) -> Bool { !isGuarded(range) && !isOfMore(range) }

    /// `planned annually`, `planned, tested and approved`: how it is done, not that it will be.
    fileprivate func isRegular(after index: Int) -> Bool {
        guard index < words.count else { return false }
        return [
            "and", "or", "in", "ahead", "carefully", "according", "as", "every", "each", "tested", "reviewed",
            "approved",
            "documented", "assessed", "communicated", "authorized", "authorised", "scheduled", "executed", "with",
            "during",
        ].contains(words[index].text) && !namesDay(from: index, within: 4)
    }

    /// Whether "will be" is a plan, and not what follows in every case.
    fileprivate func isPromise(_ range: Range<Int>) -> Bool {
        isPlan(range)
            && !has([
                "if", "when", "whenever", "upon", "after", "once", "following", "within", "should", "any", "case",
                "event",
                "where", "as", "corrective", "remediation", "request",
            ])
    }

    /// Whether a day in the time to come is that of the control itself; `named` where the phrase itself names it.
    fileprivate func isTarget(_ range: Range<Int>, named: Bool = false) -> Bool {
        guard isPlan(range), named || namesDay(from: range.upperBound, within: 5) else { return false }
        return !has([
            "finding", "findings", "vulnerability", "vulnerabilities", "completed", "achieved", "was", "were", "done",
            "obtained", "performed", "expire", "expires", "valid", "until", "all",
        ])
    }

    fileprivate func isByOthers(_ range: Range<Int>) -> Bool {
        before(range.lowerBound, 2).contains(where: DenialWords.others.contains)
            || after(range.upperBound, 3).contains {
                ["code", "data", "premises", "projects", "request", "requests"].contains($0)
            }
    }
}
