/// A page as it lies: its lines, each cut where two or more spaces stand.
struct LaidOutPage: Sendable {
    /// Words without a gap between them.
    struct Piece: Sendable {
        let text: String
        /// The columns that they take, counted in characters.
        let columns: Range<Int>
        /// Folded: see `Folding`.
        let folded: String
    }
    struct Line: Sendable {
        let pieces: [Piece]
        /// The line's characters, for cutting at any column.
        let characters: [Unicode.Scalar]
        var isBlank: Bool { pieces.isEmpty }

        /// The words in a stretch of columns.
        func words(in columns: Range<Int>) -> String {
            let columns = columns.clamped(to: 0..<characters.count)
            var text = String.UnicodeScalarView()
            text.append(contentsOf: characters[columns])
            return String(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        /// Whether something stands in a column.
        func isInked(_ column: Int) -> Bool {
            column < characters.count && column >= 0 && !characters[column].properties.isWhitespace
        }
    }
    let lines: [Line]

    init(_ layout: String) {
        lines = layout.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(LaidOutPage.line)
    }

    private static func line(_ text: Substring) -> Line {
        let characters = Array(text.unicodeScalars).filter {
            Folding.plain($0)?.utf8CodeUnitCount != 0 || $0.value < 0x80
        }
        var pieces: [Piece] = []
        var start: Int?, gap = 0
        func close(_ end: Int) {
            guard let from = start else { return }
            var words = String.UnicodeScalarView()
            words.append(contentsOf: characters[from..<end])
            let text = String(words)
            pieces.append(Piece(text: text, columns: from..<end, folded: Folding.string(text)))
            start = nil
        }
        for (column, character) in characters.enumerated() {
            if character == " " || character.properties.isWhitespace {
                gap += 1
                if gap == 2 { close(column - 1) }
            } else {
                if start == nil { start = column }
                gap = 0
            }
        }
        close(characters.count - min(gap, 1))
        return Line(pieces: pieces, characters: characters)
    }
}
