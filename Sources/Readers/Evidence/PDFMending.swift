import Cage

extension PDFText {
    /// The same with each damaged page in the better of its texts: as it was guessed to be read, as the file paints it,
    /// which keeps the spaces that the guess at columns loses, or with a space for each mark that turns the direction of
    /// reading, where such marks stand in the place of spaces.
    func mended(_ document: Document) async -> PDFText {
        let damaged = pages.filter { !$0.quality.isEmpty && $0.quality.damage >= PDFText.doubtful }
        guard let first = damaged.first?.number, let last = damaged.last?.number else { return self }
        var painted: [String] = []
        if case .success(let bytes) = await PDFText.run(
            document, ["-raw"], first...last, Cage.Limits(processorSeconds: 2))
        {
            painted = String(decoding: bytes, as: UTF8.self).split(
                separator: "\u{0C}", omittingEmptySubsequences: false
            ).map { String($0).nfc }
        }
        let better = damaged.compactMap { page in
            let index = page.number - first
            return page.mended(by: painted.indices.contains(index) ? [painted[index]] : [])
        }
        return better.isEmpty ? self : replacing(better)
    }

    /// From how much damage on a second look is worth its time.
    private static let doubtful = 5
}

extension PDFText.Page {
    /// This page with the least damaged of its texts, where one is better than its own and says as much.
    package func mended(by others: [String]) -> PDFText.Page? {
        var best: (text: String, quality: PageQuality)?
        for text in others + ([text] + others).map(\.parted) {
            let other = PageQuality(text)
            guard other.damage < (best?.quality ?? quality).damage, other.characters * 10 >= quality.characters * 8
            else { continue }
            best = (text, other)
        }
        return best.map {
            PDFText.Page(number: number, label: label, text: $0.text, words: words, size: size, isPictured: isPictured)
        }
    }
}

extension String {
    /// With a space for each run of marks that turn the direction of reading.
    fileprivate var parted: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C: if text.last != " " { text.append(" ") }
            default: text.append(scalar)
            }
        }
        return String(text)
    }
}
