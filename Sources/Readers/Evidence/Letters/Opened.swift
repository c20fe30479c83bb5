import Assessment

/// The start of a document, for recognising it: its first three pages, or as much of a text.
enum Opened {
    private static let pages = 3, bytes = 12_000

    /// Nil for all that has no prose.
    static func prose(_ content: Content) -> Prose? {
        switch content.form {
        case .pdf(let pdf): Prose(pdf.opening(pages))
        case .text(let text): Prose(text: String(decoding: Array(text.utf8.prefix(bytes)), as: UTF8.self))
        case .written(let writing): Prose(writing.beginning(bytes))
        case .message(let message): Prose(message.body.beginning(bytes))
        default: nil
        }
    }
    /// How many pages a document has, or roughly would have in print; 1 for a text.
    static func pageCount(_ content: Content) -> Int {
        switch content.form {
        case .pdf(let pdf): pdf.pages.count
        case .written(let writing): writing.pageCount
        case .message(let message): message.body.pageCount
        default: 1
        }
    }
}

extension Prose {
    /// The sentence around a span, within its paragraph; the span alone where that is too long to quote.
    func passage(around span: Span) -> Span {
        var start = span.lowerBound, end = whole.upperBound
        for line in lines where line.opens {
            if line.span.lowerBound <= span.lowerBound { start = line.span.lowerBound }
            if line.span.lowerBound >= span.upperBound {
                end = line.span.lowerBound
                break
            }
        }
        let inner = span.lowerBound..<max(span.lowerBound + 1, span.upperBound - 1)
        let sentence = sentence(around: inner, within: min(start, span.lowerBound)..<max(end, span.upperBound))
        return sentence.count <= 480 ? sentence : span
    }
}
