import Cage

/// The words of one page with their boxes in parts of the page, and where a quote stands among them.
struct PageWords: Sendable {
    /// In parts of the page's width and height, from its upper left corner.
    struct Box: Hashable, Sendable {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double
    }
    private let words: [(text: [UInt8], box: Box)]

    /// The words that the file itself has, by poppler's `pdftotext` in the cage; `picture` is the page as it is drawn.
    static func own(_ document: Document, _ page: Int, _ picture: PagePicture) async throws(CageError) -> PageWords {
        let arguments = ["-q", "-enc", "UTF-8", "-bbox-layout", "-f", "\(page)", "-l", "\(page)", "-", "-"]
        let output = try await Cage.run("pdftotext", arguments, input: document.bytes)
        guard let found = PageBoxes(output.bytes, from: page).pages.first, found.size.width > 0, found.size.height > 0
        else { return PageWords([]) }
        // Of a page that is turned by its viewer, poppler tells the size before the turn and the places after it.
        let isTurned = (picture.width > picture.height) != (found.size.width > found.size.height)
        let (width, height) =
            isTurned ? (found.size.height, found.size.width) : (found.size.width, found.size.height)
        return PageWords(
            found.words.map {
                (
                    $0.text,
                    Box(
                        left: $0.left / width, top: $0.top / height, right: $0.right / width,
                        bottom: $0.bottom / height)
                )
            })
    }

    /// The words that are read from the page's picture; none where it cannot be read.
    static func pictured(_ document: Document, _ page: Int, _ size: PagePicture.Size) async -> PageWords {
        guard let picture = await OCR.read(document, [page], as: size).pages[page] else { return PageWords([]) }
        let (width, height) = (Double(max(picture.width, 1)), Double(max(picture.height, 1)))
        return PageWords(
            UnsureWords.marked(picture.lines).flatMap(\.words).map {
                (
                    $0.text,
                    Box(
                        left: Double($0.left) / width, top: Double($0.top) / height, right: Double($0.right) / width,
                        bottom: Double($0.bottom) / height)
                )
            })
    }

    /// Each word folded, without what is no letter or figure.
    init(_ words: [(String, Box)]) {
        self.words = words.compactMap { text, box in
            let plain = Folding.folded(text).filter(\.isWord)
            return plain.isEmpty ? nil : (plain, box)
        }
    }

    /// One box for each line on which words of the quote stand; empty where they are not found. A quote that stands at
    /// several places is framed at each.
    func boxes(of quote: String) -> [Box] {
        let lines = quote.split(whereSeparator: \.isNewline).map(PageWords.tokens).filter { !$0.isEmpty }
        let whole = lines.flatMap(\.self)
        guard !whole.isEmpty else { return [] }
        for order in [Array(words.indices), lying] {
            let found = places(of: whole, in: order)
            if !found.isEmpty { return found.prefix(12).flatMap { boxed($0) } }
        }
        // A quote of several values, or one that a column, a cut or the page's end breaks: piece by piece.
        let pieces = lines.count > 1 ? lines.flatMap(pieces) : pieces(of: whole)
        let read = pieces.reduce(0) { $0 + $1.count }
        return read * 10 >= whole.count * 6 ? pieces.flatMap { boxed($0.words) } : []
    }

    private static func tokens(_ text: some StringProtocol) -> [[UInt8]] {
        Folding.folded(String(text)).split { !$0.isWord }.map(Array.init)
    }

    /// The words as they lie, line by line across all columns.
    private var lying: [Int] {
        let placed = words.enumerated().map { index, word in
            PDFText.Word(
                text: "\(index)", left: word.box.left * 1000, right: word.box.right * 1000, top: word.box.top * 1000,
                bottom: word.box.bottom * 1000)
        }
        return PlacedPage.lines(placed).flatMap(\.words).compactMap { Int($0.text) }
    }

    /// Where words stand one after another, as indices of `words`. How they are parted and hyphenated does not count;
    /// a long quote may end within a word.
    private func places(of wanted: [[UInt8]], in order: [Int]) -> [[Int]] {
        let target = wanted.flatMap(\.self), isCut = target.count > 300
        var found: [[Int]] = [], at = 0
        while at < order.count {
            var matched = 0, next = at
            while matched < target.count, next < order.count {
                let word = words[order[next]].text, left = target.count - matched
                guard
                    word.count <= left
                        ? target[matched..<matched + word.count].elementsEqual(word)
                        : isCut && word.prefix(left).elementsEqual(target[matched...])
                else { break }
                matched = min(target.count, matched + word.count)
                next += 1
            }
            if matched == target.count {
                found.append(Array(order[at..<next]))
                at = next
            } else {
                at += 1
            }
        }
        return found
    }

    /// The longest stretches of a quote that stand somewhere, each where it first does; shorter ones than three words or
    /// ten letters say nothing.
    private func pieces(of wanted: [[UInt8]]) -> [(count: Int, words: [Int])] {
        let orders = [Array(words.indices), lying]
        var found: [(count: Int, words: [Int])] = [], start = 0
        while start < wanted.count {
            var best: (count: Int, words: [Int])?
            for order in orders {
                var count = (best?.count ?? 0) + 1
                while start + count <= wanted.count,
                    let place = places(of: Array(wanted[start..<start + count]), in: order).first
                {
                    best = (count, place)
                    count += 1
                }
            }
            if let best,
                best.count == wanted.count || best.count >= 3
                    || wanted[start..<start + best.count].reduce(0, { $0 + $1.count }) >= 10
            {
                found.append(best)
                start += best.count
            } else {
                start += 1
            }
        }
        return found
    }

    /// A box for each line of a run of words.
    private func boxed(_ indices: [Int]) -> [Box] {
        var boxes: [Box] = []
        for box in indices.map({ words[$0].box }) {
            if let last = boxes.last,
                min(last.bottom, box.bottom) - max(last.top, box.top)
                    > min(last.bottom - last.top, box.bottom - box.top) * 0.5, box.left > last.left
            {
                boxes[boxes.count - 1] = Box(
                    left: last.left, top: min(last.top, box.top), right: max(last.right, box.right),
                    bottom: max(last.bottom, box.bottom))
            } else {
                boxes.append(box)
            }
        }
        return boxes
    }
}
