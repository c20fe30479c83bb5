/// Words of a picture as they would lie on a straight page of type: a scan lies askew, and a box round ink is higher
/// with a "g" than without one, which columns and tables must not see.
struct StraightWords {
    /// The words of each line, in points on a page whose longer side is that of A4.
    let lines: [[PDFText.Word]]
    let size: PDFText.Page.Size
    var words: [PDFText.Word] { lines.flatMap(\.self) }

    private static let longSide = 842.0

    init(_ lines: [PictureText.Line], of picture: PictureText) {
        let scale = StraightWords.longSide / Double(max(picture.width, picture.height, 1))
        size = PDFText.Page.Size(width: Double(picture.width) * scale, height: Double(picture.height) * scale)
        let slope = StraightWords.slope(lines)
        let types = lines.map { StraightWords.type($0, slope) }
        let heights = StraightWords.grouped(types.map(\.height))
        self.lines = zip(lines.indices, lines).map { index, line in
            let (baseline, height) = (types[index].baseline, heights[index])
            return line.words.map { word in
                PDFText.Word(
                    text: word.text, left: Double(word.left) * scale, right: Double(word.right) * scale,
                    top: (baseline - height * 1.05) * scale, bottom: (baseline + height * 0.3) * scale)
            }
        }
    }

    /// How far lines sink, in parts of their length: the middle one of all long lines.
    private static func slope(_ lines: [PictureText.Line]) -> Double {
        var slopes: [Double] = []
        for line in lines {
            let words = line.words.filter { !hangs($0.text) && $0.text.count > 1 }
            guard let first = words.first, let last = words.last else { continue }
            let length = Double(last.left + last.right - first.left - first.right) / 2
            guard length > Double(first.bottom - first.top) * 8 else { continue }
            slopes.append(Double(last.bottom - first.bottom) / length)
        }
        slopes.sort()
        guard slopes.count >= 3 else { return 0 }
        let middle = slopes[slopes.count / 2]
        return abs(middle) < 0.1 ? middle : 0
    }

    /// Where a line stands at the left edge of the page, and how high its capitals are.
    private static func type(_ line: PictureText.Line, _ slope: Double) -> (baseline: Double, height: Double) {
        let level = line.words.map { word in
            let drop = slope * Double(word.left + word.right) / 2
            return (text: word.text, top: Double(word.top) - drop, bottom: Double(word.bottom) - drop)
        }
        let standing = level.filter { !hangs($0.text) }
        let tallest = median(level.map { $0.bottom - $0.top })
        let baseline = standing.isEmpty ? median(level.map(\.bottom)) - tallest * 0.2 : median(standing.map(\.bottom))
        let tall = level.filter { $0.text.contains { $0.isUppercase || $0.isNumber || "bdfhkl".contains($0) } }
        let height =
            tall.isEmpty ? (baseline - median(level.map(\.top))) * 1.4 : baseline - median(tall.map(\.top))
        return (baseline, max(height, 1))
    }

    /// Whether ink of a word hangs below the line.
    private static func hangs(_ text: String) -> Bool { text.contains { "gjpqyQJ,;()[]{}|/_$@".contains($0) } }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }

    /// Heights that differ by little are of one size of type.
    private static func grouped(_ heights: [Double]) -> [Double] {
        var result = heights, group: [Int] = []
        func close() {
            let middle = median(group.map { heights[$0] })
            for index in group { result[index] = middle }
        }
        for index in heights.indices.sorted(by: { heights[$0] < heights[$1] }) {
            if let first = group.first, heights[index] > heights[first] * 1.15 {
                close()
                group = []
            }
            group.append(index)
        }
        close()
        return result
    }
}
