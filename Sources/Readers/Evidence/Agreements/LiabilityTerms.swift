import Assessment

/// Up to which amount each side answers.
extension Contract {
    /// The sentence that limits liability, as written, with every amount in it.
    var liabilityCap: Reading<String> {
        let amounts: Phrase =
            "gbp|usd|eur|chf|fees|fee|amount|amounts|total|exceed|unlimited|dollars|euros|pounds|paid|payable|charges|times|multiple"
        let caps = statements.filter { $0.words.has(any: Contract.limits) && whole($0).has(amounts) }
        guard let first = caps.first else { return .nothing }
        return .found(sentence(first), first)
    }

    /// The sentence by which liability under a data processing agreement is limited, be it by the main agreement's limit.
    var addendumLiability: Reading<String> {
        if case .found(let text, let statement) = liabilityCap { return .found(text, statement) }
        let refers = statements.first {
            $0.words.has(
                "liability|liabilities|liable|claims ..60 limit*|exclu*|cap|caps ..20 agreement|terms|contract",
                "limit*|exclu* ..12 liability ..40 agreement|terms|apply|applies")
                && $0.words.has("liability|liabilities|liable|claims|claim")
                && !$0.words.has("subprocessor*", "insurance")
                && $0.words.has("subject to", "set|sets out|forth", "apply|applies", "under|in the|that ..6 agreement")
        }
        return refers.map { .found(sentence($0), $0) } ?? .nothing
    }

    private static let limits: [Phrase] = [
        "liability|liabilities ..40 limited to|exceed|cap|capped", "liability|liable ..40 not|never ..6 exceed",
        "aggregate|total|cumulative|maximum|entire|overall liability", "limit* ..8 liability ..12 to",
        "liable ..12 more|excess ..2 than|of", "liability|damages ..6 shall|will be limited", "no event ..25 exceed",
        "liability ..12 unlimited|uncapped",
    ]

    /// The words of the sentence that a statement is an item of.
    private func whole(_ statement: Statement) -> ArraySlice<Token> {
        Token.all(in: prose.folded, sentenceSpan(statement))[...]
    }
    private func sentenceSpan(_ statement: Statement) -> Range<Int> {
        let end = max(statement.clause.span.upperBound, statement.span.upperBound)
        let within = min(statement.clause.body, end - 1)..<end
        let start = max(statement.span.lowerBound, within.lowerBound)
        let inner = start..<max(start + 1, statement.span.upperBound - 1)
        return prose.sentence(around: inner, within: within, reach: 1200)
    }
    private func sentence(_ statement: Statement) -> String { String(prose.words(sentenceSpan(statement)).prefix(600)) }
}
