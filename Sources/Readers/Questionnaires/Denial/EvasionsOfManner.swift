/// It is done, but not so that it could be relied on, or not everywhere.
extension Evasion {
    static let manners: [Evasion] =
        [
            Evasion("informal") { clause, range, _ in
                !clause.isGuarded(range) && !clause.isBeside(range)
                    && clause.after(range.upperBound, 1).contains {
                        [
                            "process", "processes", "procedure", "procedures", "policy", "practice", "practices",
                            "review", "reviews",
                            "basis", "training", "only", "program", "approach", "testing",
                        ].contains($0)
                    }
            },
            Evasion("informally|informal only") { clause, range, _ in
                !clause.isGuarded(range) && !clause.isBeside(range)
            },
            Evasion("informally") { clause, range, _ in !clause.isGuarded(range) && !clause.isBeside(range) },
            Evasion("ad hoc basis|only") { clause, range, _ in !clause.isGuarded(range) && !clause.isBeside(range) },
            Evasion("adhoc basis|only") { clause, range, _ in !clause.isGuarded(range) && !clause.isBeside(range) },
            Evasion("done|performed|conducted|handled|reviewed|tested ad hoc") { clause, range, _ in
                !clause.isGuarded(range) && !clause.isBeside(range)
            },
            Evasion("ad hoc") { clause, range, _ in clause.words.count == 2 },
            Evasion("best effort|efforts basis|only") { clause, range, _ in
                !clause.isGuarded(range) && !clause.isBeside(range)
            },
            Evasion("manually") { clause, range, question in
                question.lowercased().contains("automat") && !clause.isGuarded(range) && !clause.isBeside(range)
            },
            Evasion("manual process|review|reviews|checks|procedure") { clause, range, question in
                question.lowercased().contains("automat") && !clause.isGuarded(range) && !clause.isBeside(range)
            },
            Evasion(
                "partially|partly implemented|deployed|enforced|documented|completed|covered|encrypted|automated|in|only"
            ) {
                clause, range, _ in !clause.isGuarded(range)
            },
            Evasion("not all") { clause, range, _ in
                !clause.isGuarded(range)
                    && clause.words[range.upperBound...].contains {
                        [
                            "covered", "enrolled", "trained", "encrypted", "implemented", "completed", "patched",
                            "logged",
                            "monitored", "documented", "tested", "reviewed", "inventoried", "compliant",
                        ].contains($0.text)
                    }
                    && !clause.has(["need", "needs", "necessary", "allowed", "permitted"])
            },
            Evasion("except|excluding for|the? legacy|older|contractors|some|few") { clause, range, _ in
                !clause.isGuarded(range)
                    && !clause.has([
                        "deny", "denies", "denied", "block", "blocks", "blocked", "closed", "prohibit", "prohibited",
                        "no",
                        "not", "none", "never",
                    ])
            },
            Evasion("with the exception of legacy|older|contractors|some|few") { clause, range, _ in
                !clause.isGuarded(range)
                    && !clause.has([
                        "deny", "denies", "denied", "blocked", "closed", "prohibited", "no", "not", "none", "never",
                    ])
            },
        ]
}

extension Remark {
    /// Whether it stands beside the proper way: `formal and informal reviews`, `scheduled and ad hoc`.
    fileprivate func isBeside(_ range: Range<Int>) -> Bool {
        if before(range.lowerBound, 3).contains(where: { ["and", "or", "also", "only", "both"].contains($0) }) {
            return true
        }
        return has([
            "also", "addition", "besides", "additionally", "both", "well", "automated", "automatically", "formal",
        ])
    }
}
