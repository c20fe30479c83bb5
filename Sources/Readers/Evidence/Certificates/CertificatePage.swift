/// A certificate's first pages as labels and values: pieces of lines that a wide gap keeps apart.
struct CertificatePage {
    /// Words of one line without a wide gap between them.
    struct Piece: Hashable {
        let text: String
        let folded: String
        let left: Double
        let right: Double
        let top: Double
        let bottom: Double
        let height: Double
        /// The index of its page.
        let page: Int
    }
    /// From top to bottom, then from left to right.
    let pieces: [Piece]
    /// The label with which each piece begins.
    private let labels: [(label: CertificateLabel, length: Int)?]
    /// How high most letters stand.
    let usualHeight: Double

    init(_ pages: [PlacedPage]) {
        let whole = CertificatePage.whole(
            pages.flatMap { page in
                PlacedPage.lines(page.words).flatMap { CertificatePage.pieces($0, page.index) }
            })
        pieces = whole
        labels = whole.map { CertificatePage.label($0.folded) }
        let heights = whole.flatMap { Array(repeating: $0.height, count: min($0.text.count, 60)) }.sorted()
        usualHeight = heights.isEmpty ? 0 : heights[heights.count / 2]
    }

    /// With labels that run over two or three lines put together again.
    private static func whole(_ pieces: [Piece]) -> [Piece] {
        var whole: [Piece] = [], taken: Set<Int> = []
        for (index, piece) in pieces.enumerated() where !taken.contains(index) {
            var grown = piece, used: Set<Int> = []
            while used.count < 2,
                CertificateLabel.beginning(grown.folded) == nil || CertificateLabel.isLonger(grown.folded),
                CertificateLabel.mayBegin(grown.folded),
                let next = pieces.indices[(index + 1)...].first(where: { pieces[$0].isUnder(grown) }),
                !taken.contains(next), !used.contains(next), let joined = grown.joined(pieces[next])
            {
                used.insert(next)
                grown = joined
                guard CertificateLabel.mayBegin(grown.folded) else { break }
            }
            guard !used.isEmpty, let label = CertificateLabel.beginning(grown.folded),
                label.length > piece.folded.utf8.count
            else {
                whole.append(piece)
                continue
            }
            taken.formUnion(used)
            whole.append(grown)
        }
        return whole
    }

    private static func pieces(_ line: PlacedPage.Line, _ page: Int) -> [Piece] {
        var runs: [[PlacedPage.Word]] = []
        for (index, word) in line.words.enumerated() {
            if let last = runs.last?.last, word.left - last.right < max(last.height, word.height) * 0.75,
                !last.text.hasSuffix(":") || word.left - last.right < word.height * 0.5,
                !(last.text.contains(where: \.isNumber) && beginsLabel(line.words[index...]))
            {
                runs[runs.count - 1].append(word)
            } else {
                runs.append([word])
            }
        }
        return runs.compactMap { run in
            guard let first = run.first, let last = run.last else { return nil }
            let text = run.map(\.text).joined(separator: " ").nfc
            return Piece(
                text: text, folded: Folding.string(text).trimmed, left: first.left, right: last.right,
                top: run.map(\.top).min() ?? 0, bottom: line.bottom, height: run.map(\.height).max() ?? 0, page: page)
        }
    }

    /// Whether a label of a day or number stands here, right behind the value of another one: `2019-03-04 Expiry Date: …`.
    private static func beginsLabel(_ words: ArraySlice<PlacedPage.Word>) -> Bool {
        let text = Folding.string(words.prefix(6).map(\.text).joined(separator: " "))
        guard let found = CertificateLabel.beginning(text) else { return false }
        return text.dropFirst(found.length).drop { $0 == " " }.first == ":" && found.length > 5
    }

    /// A label where it stands, with what may be its value, the likeliest first.
    struct Labelled {
        let label: CertificateLabel
        let piece: Int
        let values: [Value]
    }
    /// A text, and the piece in which it begins.
    struct Value {
        let text: String
        let piece: Int
    }

    /// Every label of a kind.
    func labelled(_ wanted: CertificateLabel) -> [Labelled] {
        pieces.indices.compactMap { index in
            guard let found = labels[index], found.label == wanted else { return nil }
            return Labelled(label: wanted, piece: index, values: values(index, found))
        }
    }

    func label(at index: Int) -> (label: CertificateLabel, length: Int)? { labels[index] }

    private static func label(_ text: String) -> (label: CertificateLabel, length: Int)? {
        let bare = text.drop { " *-.•(".contains($0) }
        guard let found = CertificateLabel.beginning(String(bare)) else { return nil }
        return (found.label, found.length + (text.utf8.count - bare.utf8.count))
    }

    private func values(_ index: Int, _ label: (label: CertificateLabel, length: Int)) -> [Value] {
        var found: [Value] = []
        let piece = pieces[index]
        if let rest = CertificatePage.rest(of: piece, after: label), !rest.isEmpty {
            // What has a figure is the value; words alone may belong to the label.
            if rest.contains(where: \.isNumber) { return [Value(text: rest, piece: index)] }
            found.append(Value(text: rest, piece: index))
        }
        if let right = right(of: index), labels[right] == nil || isVersion(right, of: label.label) {
            found.append(Value(text: CertificatePage.unmarked(pieces[right].text), piece: right))
        }
        if let below = below(index), labels[below] == nil {
            found.append(Value(text: CertificatePage.unmarked(pieces[below].text), piece: below))
        } else if let below = below(index), labels[below]?.label == label.label,
            CertificatePage.rest(of: pieces[below], after: labels[below] ?? (label.label, 0))?.isEmpty ?? true,
            let under = self.below(below), labels[under] == nil
        {
            // The same label in a second language below the first.
            found.append(Value(text: CertificatePage.unmarked(pieces[under].text), piece: under))
        }
        return found.filter { !$0.text.isEmpty }
    }

    /// `Version 2.0` is a value beside a statement of applicability.
    private func isVersion(_ index: Int, of label: CertificateLabel) -> Bool {
        label == .applicability && labels[index]?.label == .other && pieces[index].text.contains(where: \.isNumber)
    }

    /// What follows a label in its own piece; after a label in two languages, what follows its second half.
    private static func rest(of piece: Piece, after label: (label: CertificateLabel, length: Int)) -> String? {
        var rest = Folding.rest(of: piece.text, after: label.length).trimmed
        for _ in 0..<3 {
            let folded = Folding.string(rest)
            guard let first = folded.first(where: { !" .:#".contains($0) }) else { return "" }
            if "/(|".contains(first) {
                // A second language, a form such as `(DD/MM/YYYY)`: up to its colon or bracket, or the same label again.
                let inner = folded.drop { " .:#/(|".contains($0) }
                if let again = CertificateLabel.beginning(String(inner)), again.label == label.label {
                    let skipped = folded.utf8.count - inner.utf8.count
                    rest = Folding.rest(of: rest, after: skipped + again.length).trimmed
                } else if let colon = rest.lastIndex(of: ":") {
                    rest = String(rest[rest.index(after: colon)...]).trimmed
                } else if first == "(", let close = rest.firstIndex(of: ")") {
                    rest = String(rest[rest.index(after: close)...]).trimmed
                } else {
                    return nil
                }
            } else if rest.hasSuffix(":") {
                // `For and on behalf of NAME:`; else the label goes on up to its colon.
                return label.label == .body ? unmarked(String(rest.dropLast())) : nil
            } else if let colon = rest.firstIndex(of: ":"), colon > rest.startIndex,
                !rest[..<colon].contains(where: \.isNumber), rest[..<colon].split(separator: " ").count <= 6,
                rest[rest.index(after: colon)...].first?.isWhitespace ?? false
            {
                // `of certification cycle: 17 October 2026`
                rest = String(rest[rest.index(after: colon)...]).trimmed
            } else {
                break
            }
        }
        return unmarked(rest)
    }

    /// Without the marks that stand between a label and its value.
    static func unmarked(_ text: String) -> String {
        String(text.drop { " :.#-\u{2013}\u{b0}\u{ba}=|".contains($0) }).trimmed
    }

    /// The next piece to the right that stands beside it.
    func right(of index: Int) -> Int? {
        let piece = pieces[index]
        return pieces.indices.filter { pieces[$0].isBeside(piece) && pieces[$0].left >= piece.right }
            .min { (pieces[$0].left.rounded(), pieces[$0].top) < (pieces[$1].left.rounded(), pieces[$1].top) }
    }

    /// Whether another label than its own stands on the same line, further left.
    func isLabelled(_ index: Int, but own: Int?) -> Bool {
        pieces.indices.contains { other in
            (labels[other] != nil || pieces[other].text.hasSuffix(":")) && other != own
                && pieces[other].right <= pieces[index].left
                && pieces[other].isBeside(pieces[index])
        }
    }

    /// The next piece right below, at most three lines down, that stands under it.
    func below(_ index: Int) -> Int? {
        let piece = pieces[index]
        return pieces.indices.filter {
            let other = pieces[$0]
            let down = other.bottom - piece.bottom
            return other.page == piece.page && down > piece.height * 0.4
                && down < max(piece.height * 3.2, other.height * 2.2)
                && other.left < piece.right && piece.left < other.right
        }.min { (pieces[$0].bottom, pieces[$0].left) < (pieces[$1].bottom, pieces[$1].left) }
    }

    /// The piece right above, at most two lines up.
    func above(_ index: Int) -> Int? {
        let piece = pieces[index]
        return pieces.indices.filter {
            let other = pieces[$0]
            let up = piece.bottom - other.bottom
            return other.page == piece.page && up > other.height * 0.4 && up < max(other.height, piece.height) * 2.4
                && other.left < piece.right && piece.left < other.right
        }.max { (pieces[$0].bottom, -pieces[$0].left) < (pieces[$1].bottom, -pieces[$1].left) }
    }

    /// A text that goes on over lines below, from a piece on, until a label, a gap or the end.
    func running(from index: Int, first: String, label own: Int?, stop: (Piece) -> Bool) -> String {
        var text = first, last = index
        while let next = below(last), text.utf8.count < 1200 {
            let piece = pieces[next]
            guard piece.bottom - pieces[last].bottom < max(piece.height, pieces[last].height) * 1.9,
                labels[next] == nil, !isLabelled(next, but: own), !stop(piece),
                abs(piece.height - pieces[last].height) < pieces[last].height * 0.35
            else { break }
            text += (text.hasSuffix("-") && piece.text.first?.isLetter ?? false ? "" : " ") + piece.text
            last = next
        }
        return text
    }
}

extension CertificatePage.Piece {
    /// Whether it stands on the same line, or beside one of its lines.
    func isBeside(_ other: Self) -> Bool {
        page == other.page && min(bottom, other.bottom) - max(top, other.top) > min(height, other.height) * 0.3
    }
    /// Whether it is the next line of the same text.
    func isUnder(_ other: Self) -> Bool {
        page == other.page && bottom > other.bottom + 1 && bottom - other.bottom < other.height * 1.5
            && left < other.right && other.left < right && abs(height - other.height) < height * 0.1
    }
    /// Both as one; a word broken at its hyphen is one word.
    func joined(_ next: Self) -> Self? {
        let text = text.hasSuffix("-") ? self.text + next.text : self.text + " " + next.text
        return Self(
            text: text, folded: Folding.string(text).trimmed, left: min(left, next.left), right: max(right, next.right),
            top: top, bottom: next.bottom, height: height, page: page)
    }
}
