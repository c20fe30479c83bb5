/// It is not there, or not done.
extension Evasion {
    static let absences: [Evasion] =
        [
            // What is not there in any proper form: anything that is good to have.
            Evasion(
                "no|without a|any? formal|formally|formalized|formalised|documented|written|official|officially|defined"
            ) {
                clause, range, _ in
                let own =
                    clause.words[range.lowerBound].text == "without" && clause.before(range.lowerBound).last != "not"
                return !clause.isGoodToLack(after: range.upperBound) && (own || !clause.isGuarded(range))
                    && !clause.isGuarded(range)
            },
            Evasion(
                "no|without a|any? dedicated|central|centralized|centralised|standard|automated|specific|established"
            ) {
                clause, range, _ in clause.isControl(after: range.upperBound) && !clause.isGuarded(range)
            },
            Evasion("no policy|policies|process|processes|procedure|procedures|program|programme|plan") {
                clause, range, _ in
                let next = clause.after(range.upperBound, 1).first ?? "",
                    isAlone = next.isEmpty || DenialWords.ends.contains(next)
                return isAlone && next != "to" && !clause.isGuarded(range)
                    && !clause.isGoodToLack(after: range.upperBound)
                    || DenialWords.moments.contains(next)
            },
            // We have none.
            Evasion("there is|are|exists currently|presently? no") { clause, range, _ in
                clause.isControl(after: range.upperBound) && !clause.isGuarded(range)
            },
            Evasion("currently|presently no") { clause, range, _ in
                clause.isControl(after: range.upperBound) && !clause.isGuarded(range)
            },
            Evasion("do|does not currently|yet|presently|formally? have a|an|any?") { clause, range, _ in
                clause.isOurs(range) && clause.isControl(after: range.upperBound) && !clause.isGuarded(range)
            },
            Evasion("don't|doesn't currently|yet|presently|formally? have a|an|any?") { clause, range, _ in
                clause.isOurs(range) && clause.isControl(after: range.upperBound) && !clause.isGuarded(range)
            },
            Evasion("do|does not currently|presently? have this|that|one|it") { clause, range, _ in
                clause.isOurs(range) && !clause.isGuarded(range)
            },
            Evasion("don't|doesn't currently|presently? have this|that|one|it") { clause, range, _ in
                clause.isOurs(range) && !clause.isGuarded(range)
            },
            Evasion("nothing formal|documented|written") { clause, range, _ in !clause.isGuarded(range) },
            Evasion("nobody|noone|no one? currently? reviews|monitors|checks|tests|tracks|owns") { clause, range, _ in
                !clause.isGuarded(range) && !clause.has(["alone"])
            },
            Evasion("have|has no") { clause, range, _ in
                clause.isOurs(range) && clause.isControl(after: range.upperBound) && !clause.isGuarded(range)
            },
            Evasion("currently|we lack|lacks") { clause, range, _ in
                !clause.isGoodToLack(after: range.upperBound) && !clause.isGuarded(range)
            },
            Evasion("none|not at this|present time|moment?") { clause, range, _ in
                range.lowerBound == 0 && range.count > 2
            },
            Evasion("none|not currently|presently|yet") { clause, range, _ in
                range.lowerBound == 0 && clause.words.count == range.count
            },
            // It is not done.
            Evasion("does not currently|yet? exist") { clause, range, _ in !clause.isGuarded(range) },
            Evasion("not currently|presently|yet|formally|fully|been|consistently|always") { clause, range, _ in
                clause.isDone(after: range.upperBound, range) && !clause.isGuarded(range)
            },
            Evasion("not been|fully|yet|always|consistently formally|fully|yet|consistently") { clause, range, _ in
                clause.isDone(after: range.upperBound, range) && !clause.isGuarded(range)
            },
            Evasion("never been tested|reviewed|performed|conducted|exercised|audited|approved") { clause, range, _ in
                !clause.isGuarded(range)
            },
            Evasion("not yet") { clause, range, _ in clause.isYetToCome(range) && !clause.isGuarded(range) },
            Evasion("not in place|force yet?") { clause, range, _ in
                !clause.isGuarded(range) && !clause.isOthers(range)
            },
            Evasion("not implemented|enforced|documented|formalized|formalised|operational") { clause, range, _ in
                !clause.isGuarded(range) && !clause.isOthers(range)
            },
            Evasion(
                "not performed|conducted|tested|reviewed|available|supported|enabled|certified|encrypted yet|currently"
            ) {
                clause, range, _ in !clause.isGuarded(range) && !clause.isOthers(range)
            },
            Evasion("do|does not perform|conduct") { clause, range, _ in clause.isExamination(range) },
            Evasion("don't|doesn't perform|conduct") { clause, range, _ in clause.isExamination(range) },
            Evasion("we|are are|not not|currently? currently? iso|soc|certified|compliant|accredited") {
                clause, range, _ in
                clause.written(range).lowercased().contains("not") && clause.isOurs(range)
                    && !clause.isGuarded(range) && clause.saysCertified(from: range)
            },
            Evasion("haven't|hasn't yet? been?") { clause, range, _ in
                clause.isDone(after: range.upperBound, range) && !clause.isGuarded(range)
            },
            Evasion("have|has not yet? been?") { clause, range, _ in
                clause.isDone(after: range.upperBound, range) && !clause.isGuarded(range)
            },
        ]
}

extension Remark {
    /// Whether who lacks it is the vendor, as far as the word before tells.
    fileprivate func isOurs(_ range: Range<Int>) -> Bool { !isOthers(range) }

    fileprivate func isOthers(_ range: Range<Int>) -> Bool {
        before(range.lowerBound, 2).contains { DenialWords.others.contains($0) && $0 != "team" && $0 != "support" }
    }

    /// Whether the next word is what is done to controls, and not what is better left: `not been implemented`.
    fileprivate func isDone(after index: Int, _ range: Range<Int>) -> Bool {
        guard let done = after(index, 1).first, Remark.done.contains(done), !isOthers(range) else { return false }
        return !before(range.lowerBound, 4).contains(where: DenialWords.adverse.contains)
            && !isGoodToLack(after: index + 1)
    }

    /// Whether "not yet" speaks of a control that is to come, and not of what is better never seen.
    fileprivate func isYetToCome(_ range: Range<Int>) -> Bool {
        guard !isOthers(range) else { return false }
        let next = after(range.upperBound, 5)
        let never: Set<String> = [
            "known", "disclosed", "published", "discovered", "public", "seen", "expired", "due", "reached",
            "experienced",
            "suffered", "breached", "exploited", "occurred", "happened", "needed", "required", "elapsed", "arisen",
        ]
        return !next.contains(where: never.contains) && !isGoodToLack(after: range.upperBound)
            && !next.contains(where: {
                DenialWords.adverse.contains($0) && $0 != "data" && $0 != "access" && $0 != "risk" && $0 != "incident"
            })
            && !before(range.lowerBound, 4).contains(where: {
                DenialWords.adverse.contains($0) && $0 != "access" && $0 != "data"
            })
    }

    /// `do not perform penetration tests`, and not `do not perform processing elsewhere`.
    fileprivate func isExamination(_ range: Range<Int>) -> Bool {
        guard !isOthers(range), !isGuarded(range), let last = object(after: range.upperBound).last else { return false }
        return [
            "test", "tests", "testing", "review", "reviews", "audit", "audits", "training", "trainings", "drill",
            "drills",
            "exercise", "exercises", "assessment", "assessments", "scan", "scans", "scanning", "check", "checks",
        ].contains(last)
    }

    fileprivate func saysCertified(from range: Range<Int>) -> Bool {
        let last = words[range.upperBound - 1].text
        if ["certified", "compliant", "accredited"].contains(last) { return true }
        return after(range.upperBound, 4).contains { ["certified", "compliant", "accredited"].contains($0) }
    }

    private static let done: Set<String> = [
        "implemented", "enforced", "documented", "formalized", "formalised", "performed", "conducted", "tested",
        "reviewed",
        "approved", "completed", "established", "defined", "assigned", "appointed", "automated", "deployed", "rolled",
        "certified", "audited", "exercised", "validated", "developed", "adopted", "introduced", "trained", "covered",
        "encrypted", "enabled", "supported", "available", "operational", "finalized", "finalised", "published",
        "compliant",
        "undergone", "obtained", "achieved", "offered", "applied", "followed", "built", "created", "maintained", "in",
        "written", "drafted", "scheduled", "done", "tracked", "monitored", "started", "integrated", "centralized",
        "centralised",
    ]
}
