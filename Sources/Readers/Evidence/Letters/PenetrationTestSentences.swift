import Assessment

/// Counts in sentences: `we found 0 critical, 1 high`, `two of the six low issues remain open`, `all high findings were
/// fixed`.
struct PenetrationTestSentences {
    typealias Count = PenetrationTestCounts.Count
    private(set) var found: [String: Count?] = [:]
    private(set) var open: [String: Count?] = [:]
    /// Levels of which sentences disagree, or speak of open findings without a count.
    private(set) var contested: Set<String> = []
    /// The sentence that says that all findings are resolved.
    private(set) var allResolved: Prose.Span?

    init(_ prose: Prose) {
        var founds: [String: [(Int, Prose.Span)]] = [:], opens: [String: [(Int, Prose.Span)]] = [:]
        for sentence in PenetrationTestSentences.sentences(prose) {
            for clause in PenetrationTestSentences.clauses(prose, sentence) {
                let tokens = PenetrationTestSentences.parted(Token.all(in: prose.folded, clause))[...]
                let isOpen = PenetrationTestSentences.isOpen(tokens),
                    isClosed = PenetrationTestSentences.isClosed(tokens)
                let named = PenetrationTestCounts.levels.filter { level in tokens.contains { $0.text == level } }
                if named.isEmpty {
                    if isClosed, !isOpen,
                        tokens.has(
                            "all ..5 finding|findings|vulnerabilities|issues",
                            "all of the ..4 findings|vulnerabilities|issues", "every ..3 finding|vulnerability|issue")
                    {
                        allResolved = clause
                    }
                    continue
                }
                let counts = PenetrationTestSentences.counts(tokens)
                for level in named {
                    let own = counts[level] ?? []
                    if isOpen, !tokens.has("no longer") {
                        if let only = own.first, Set(own).count == 1 {
                            opens[level, default: []].append((only, clause))
                        } else {
                            contested.insert(level)
                        }
                    } else if isClosed {
                        if PenetrationTestSentences.whole(tokens).contains(level)
                            || tokens.has(PenetrationTestSentences.definite[level] ?? "the findings") && own.isEmpty
                        {
                            opens[level, default: []].append((0, clause))
                        }
                    } else if let only = own.first, Set(own).count == 1,
                        PenetrationTestSentences.isFound(tokens) || named.count >= 2
                    {
                        founds[level, default: []].append((only, clause))
                    }
                }
            }
        }
        for level in PenetrationTestCounts.levels {
            func settle(_ all: [(Int, Prose.Span)]?) -> Count? {
                guard let all, let first = all.first, Set(all.map(\.0)).count == 1 else { return nil }
                return Count(count: first.0, place: prose.place(first.1), quote: prose.quote(first.1))
            }
            if let all = opens[level], Set(all.map(\.0)).count > 1 { contested.insert(level) }
            found[level] = .some(settle(founds[level]))
            open[level] = .some(settle(opens[level]))
        }
    }

    private static let definite: [String: Phrase] = [
        "critical": "the critical ..3 finding|vulnerability|issue|findings|issues",
        "high": "the high ..3 finding|vulnerability|issue|findings|issues",
        "medium": "the medium ..3 finding|vulnerability|issue|findings|issues",
        "low": "the low ..3 finding|vulnerability|issue|findings|issues",
    ]

    /// `critical-risk` as `critical`.
    private static func parted(_ tokens: [Token]) -> [Token] {
        tokens.map { token in
            let level = PenetrationTestCounts.levels.first { level in
                ["risk", "severity", "rated", "level"].contains { token.text == level + $0 }
            }
            return level.map {
                Token(
                    text: $0, span: token.span, isPossessive: token.isPossessive, before: token.before,
                    after: token.after)
            } ?? token
        }
    }

    /// The levels of which a clause speaks whole: `all critical and high findings`, never those of a table before it.
    private static func whole(_ tokens: ArraySlice<Token>) -> Set<String> {
        let between: Set<String> = [
            "of", "the", "and", "or", "risk", "severity", "rated", "level", "levels", "identified", "reported",
            "finding", "findings", "issue", "issues", "vulnerability", "vulnerabilities", "with", "these", "classified",
            "as", "risks",
        ]
        var levels: Set<String> = []
        for at in tokens.indices where ["all", "every", "both"].contains(tokens[at].text) {
            for token in tokens[(at + 1)...] {
                if PenetrationTestCounts.levels.contains(token.text) {
                    levels.insert(token.text)
                } else if !between.contains(token.text), number(token.text) == nil {
                    break
                }
            }
        }
        return levels
    }

    private static func isOpen(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.has(
            "are|is|remain|remains|remained|were|was|still ..3 open|unresolved|outstanding|unremediated",
            "open findings|vulnerabilities|issues", "remain|remains|remaining|remained",
            "not ..3 resolved|remediated|fixed|closed")
            && !tokens.has("open source", "open web", "remain|remains confidential|secure")
    }

    private static func isClosed(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.has("resolved|remediated|fixed|closed|addressed|mitigated|patched|corrected")
            && !tokens.has(
                "not ..3 resolved|remediated|fixed|closed", "unresolved", "partially",
                "except|scheduled|planned|will|being|most|some")
    }

    private static func isFound(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.has(
            "found|identified|discovered|reported|noted|observed|findings|uncovered|revealed|issues|vulnerabilities|finding|detected|total"
        )
    }

    /// The counts that stand at each level of a clause.
    private static func counts(_ tokens: ArraySlice<Token>) -> [String: [Int]] {
        var found: [String: [Int]] = [:]
        for at in tokens.indices where PenetrationTestCounts.levels.contains(tokens[at].text) {
            let level = tokens[at].text, before = tokens[tokens.startIndex..<at]
            // `critical: 0`, `critical (0)`, `critical = 0`
            let isMarked =
                [UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "=")].contains(tokens[at].after)
                || at + 1 < tokens.endIndex && tokens[at + 1].before == UInt8(ascii: "(")
            if isMarked, at + 1 < tokens.endIndex, let own = Int(tokens[at + 1].text) {
                found[level, default: []].append(own)
            } else if let own = last(before), !isMarked {
                found[level, default: []].append(own)
            } else if !isMarked, at + 1 < tokens.endIndex, let own = Int(tokens[at + 1].text),
                tokens[at].after == UInt8(ascii: " "), isPair(tokens, at)
            {
                // `Critical 0 High 2`
                found[level, default: []].append(own)
            } else if let joined = shared(tokens, at) {
                found[level, default: []].append(joined)
            }
        }
        return found
    }

    /// Whether a figure follows each level and stands before none.
    private static func isPair(_ tokens: ArraySlice<Token>, _ at: Int) -> Bool {
        let next = tokens[(at + 1)...]
        guard next.count > 1 else { return next.count == 1 }
        return PenetrationTestCounts.levels.contains(next[next.startIndex + 1].text)
            || ["info", "informational"].contains(next[next.startIndex + 1].text)
    }

    /// `1 high`, `two of the six low`: of the latter the first number; `no high`.
    private static func last(_ before: ArraySlice<Token>) -> Int? {
        // A comma parts a figure from the level behind it: it belongs to the one before.
        guard let last = before.last, !",;)".utf8.contains(last.after) else { return nil }
        if last.text == "no" || last.text == "zero" { return 0 }
        guard let own = number(last.text) else { return nil }
        let head = before.dropLast()
        if head.last?.text == "the" || head.last?.text == "all", let of = head.dropLast().last, of.text == "of" {
            return head.dropLast(2).last.flatMap { number($0.text) } ?? own
        }
        if head.last?.text == "of" { return head.dropLast().last.flatMap { number($0.text) } ?? own }
        return own
    }

    /// `no critical or high`, `neither critical nor high`, `zero critical and high`: the count before the first level.
    private static func shared(_ tokens: ArraySlice<Token>, _ at: Int) -> Int? {
        var index = at - 1, steps = 0, isBound = false, isJoined = false
        while index >= tokens.startIndex, steps < 6 {
            let text = tokens[index].text
            if ["no", "zero", "neither", "none"].contains(text) { return 0 }
            // `two findings of level medium`, `3 rated medium`
            if isBound, !isJoined, let own = number(text) { return own }
            if PenetrationTestCounts.levels.contains(text) { isJoined = true }
            if ["findings", "finding", "issues", "issue", "vulnerabilities", "vulnerability", "rated"].contains(text) {
                isBound = true
                index -= 1
                steps += 1
                continue
            }
            guard
                ["or", "and", "nor", "risk", "severity", "of", "level", "levels"].contains(text)
                    || PenetrationTestCounts.levels.contains(text)
            else { return nil }
            index -= 1
            steps += 1
        }
        return nil
    }

    private static func sentences(_ prose: Prose) -> [Prose.Span] {
        var sentences: [Prose.Span] = [], at = 0
        while at < prose.whole.upperBound {
            let sentence = prose.sentence(around: at..<at + 1, within: at..<prose.whole.upperBound, reach: 800)
            guard sentence.upperBound > at else { break }
            sentences.append(sentence)
            at = sentence.upperBound + 1
        }
        return sentences
    }

    /// The parts of a sentence between semicolons, or `; of which`, each with a verb of its own.
    private static func clauses(_ prose: Prose, _ sentence: Prose.Span) -> [Prose.Span] {
        var clauses: [Prose.Span] = [], start = sentence.lowerBound
        for at in sentence where prose.folded[at] == UInt8(ascii: ";") {
            clauses.append(start..<at)
            start = at + 1
        }
        clauses.append(start..<sentence.upperBound)
        return clauses.filter { !$0.isEmpty }
    }

    static func number(_ word: String) -> Int? {
        Int(word).flatMap { $0 < 10_000 ? $0 : nil }
            ?? (["a", "an", "no"].contains(word) ? nil : NumberWords.value(of: [word]))
            ?? (word == "no" ? 0 : nil)
    }
}
