import Cage

/// What tesseract reads on a picture: lines of words in reading order, each word with its box and how sure it is.
struct PictureText: Sendable {
    /// One word; lengths are in pixels from the upper left corner.
    struct Word: Sendable, Hashable {
        var text: String
        let left: Int
        let top: Int
        let right: Int
        let bottom: Int
        /// From 0 to 100, as tesseract says.
        let confidence: Int

        /// Below this a word is not taken for read.
        static let leastConfidence = 40
        /// A genitive such as `users’` is read well and thought unlikely, for no list of words has it.
        var isSure: Bool { confidence >= Word.leastConfidence || isGenitive }
        private var isGenitive: Bool {
            text.count >= 5 && "'\u{2019}".contains(text.last ?? " ") && text.dropLast().last == "s"
                && text.dropLast().allSatisfy { $0.isLetter && $0.isASCII && $0.isLowercase } && confidence >= 10
        }
    }
    /// One line.
    struct Line: Sendable {
        var words: [Word]
        /// Whether it begins a paragraph.
        let opens: Bool
    }
    /// In pixels.
    let width: Int
    let height: Int
    let lines: [Line]

    /// Reads a picture, whatever its format, by tesseract in the cage.
    static func read(_ picture: [UInt8], dpi: Int) async throws(CageError) -> PictureText? {
        let output = try await Cage.run(
            "tesseract", ["stdin", "stdout", "-l", "eng", "--dpi", "\(dpi)", "tsv"], input: picture,
            environment: ["OMP_THREAD_LIMIT": "1"], limits: Cage.Limits(seconds: 120, memoryMB: 1536, outputMB: 16))
        return output.status == 0 ? PictureText(tsv: output.bytes) : nil
    }

    /// From tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
    init?(tsv bytes: [UInt8]) {
        var size: (Int, Int)?, lines: [Line] = [], line: [Int] = [], paragraph: [Int] = []
        for row in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
            let cells = row.split(separator: 9, maxSplits: 11, omittingEmptySubsequences: false)
            guard cells.count >= 11 else { continue }
            let numbers = cells.prefix(10).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            guard numbers.count == 10 else { continue }
            if numbers[0] == 1 { size = (numbers[8], numbers[9]) }
            guard numbers[0] == 5, cells.count == 12,
                let confidence = Double(String(decoding: cells[10], as: UTF8.self))
            else { continue }
            let text = String(decoding: cells[11], as: UTF8.self).nfc.trimmed
            guard !text.isEmpty else { continue }
            if Array(numbers[1...4]) != line {
                lines.append(Line(words: [], opens: Array(numbers[1...3]) != paragraph))
                (line, paragraph) = (Array(numbers[1...4]), Array(numbers[1...3]))
            }
            lines[lines.count - 1].words.append(
                Word(
                    text: text, left: numbers[6], top: numbers[7], right: numbers[6] + numbers[8],
                    bottom: numbers[7] + numbers[9], confidence: Int(confidence)))
        }
        guard let size else { return nil }
        (width, height) = size
        self.lines = lines
    }
}
