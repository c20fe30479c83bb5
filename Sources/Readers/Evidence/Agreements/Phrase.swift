/// One word of folded text, with what rules need of the signs around it.
struct Token: Sendable {
    /// Without hyphens and possessive endings: `sub-processor's` is `subprocessor`.
    let text: String
    /// Where it stands, in bytes of the folded text.
    let span: Range<Int>
    /// Whether it ends in `'s` or `s'`.
    let isPossessive: Bool
    /// The sign that stands right before it, such as `(`; a space where there is none.
    let before: UInt8
    /// The sign that stands right after it.
    let after: UInt8

    /// The words of a stretch of folded text.
    static func all(in folded: [UInt8], _ span: Range<Int>) -> [Token] {
        var tokens: [Token] = []
        var at = span.lowerBound
        while at < span.upperBound {
            guard folded[at].isWord else {
                at += 1
                continue
            }
            let start = at
            var bytes: [UInt8] = [], isPossessive = false
            while at < span.upperBound {
                if folded[at].isWord {
                    bytes.append(folded[at])
                } else if at + 1 < span.upperBound, folded[at + 1].isWord, folded[at] == 39 || folded[at] == 45,
                    folded[at] == 39 || bytes.last?.isDigit == false
                {
                    if folded[at] == 39, folded[at + 1] == 115, at + 2 >= span.upperBound || !folded[at + 2].isWord {
                        isPossessive = true
                        at += 2
                        break
                    }
                } else {
                    break
                }
                at += 1
            }
            if at < span.upperBound, folded[at] == 39, bytes.last == 115 { isPossessive = true }
            tokens.append(
                Token(
                    text: String(decoding: bytes, as: UTF8.self), span: start..<at, isPossessive: isPossessive,
                    before: start > 0 ? folded[start - 1] : 32, after: at < folded.count ? folded[at] : 32))
        }
        return tokens
    }
}

/// Words that a rule looks for, in their order: `at the choice|option of`, `impact assess*`, `notice ..6 before`. A bar
/// stands between words of which any will do, a star for any ending, `..6` for up to six words between.
struct Phrase: Sendable, ExpressibleByStringLiteral {
    private enum Step: Sendable {
        case words([(text: String, isStem: Bool)])
        case gap(Int)
    }
    private let steps: [Step]

    init(stringLiteral text: String) {
        steps = text.split(separator: " ").map { part in
            if part.hasPrefix(".."), let most = Int(part.dropFirst(2)) { return .gap(most) }
            return .words(
                part.split(separator: "|").map {
                    $0.hasSuffix("*") ? (String($0.dropLast()), true) : (String($0), false)
                })
        }
    }

    /// Where it first stands in a stretch of words.
    func first(in tokens: ArraySlice<Token>) -> Range<Int>? {
        for start in tokens.indices {
            if let end = end(from: start, step: 0, in: tokens) { return start..<end }
        }
        return nil
    }

    private func end(from at: Int, step: Int, in tokens: ArraySlice<Token>) -> Int? {
        guard step < steps.count else { return at }
        switch steps[step] {
        case .words(let words):
            guard at < tokens.endIndex,
                words.contains(where: { $0.isStem ? tokens[at].text.hasPrefix($0.text) : tokens[at].text == $0.text })
            else { return nil }
            return end(from: at + 1, step: step + 1, in: tokens)
        case .gap(let most):
            for skip in 0...most {
                if let end = end(from: at + skip, step: step + 1, in: tokens) { return end }
            }
            return nil
        }
    }
}

extension ArraySlice<Token> {
    /// Whether any of these phrases stands here.
    func has(_ phrases: Phrase...) -> Bool { phrases.contains { $0.first(in: self) != nil } }
    /// The same for a list of phrases.
    func has(any phrases: [Phrase]) -> Bool { phrases.contains { $0.first(in: self) != nil } }
    /// The first place of any of these phrases.
    func first(_ phrases: Phrase...) -> Range<Int>? { phrases.lazy.compactMap { $0.first(in: self) }.first }
}
