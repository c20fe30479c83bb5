import Cage

/// A page drawn in shades of grey or in colour, as its viewer would see it.
struct PagePicture: Sendable {
    /// In pixels.
    let width: Int
    let height: Int
    /// The whole of it as the PNM file that `pdftoppm` writes, which tesseract reads.
    let pnm: [UInt8]
    /// Where in `pnm` the pixels begin, row by row from the upper left corner.
    let start: Int
    /// Bytes of a pixel: 1 in shades of grey, 3 in colour.
    let depth: Int

    /// How long the longer side is drawn, in pixels. A page is scaled to it whatever size it claims, so that no page can
    /// ask for more.
    enum Size: Int, Sendable {
        /// About 200 dpi on A4.
        case text = 2400
        /// About 300 dpi on A4: certificates have small print.
        case certificate = 3500
    }

    /// Draws pages, counted from 1, by poppler's `pdftoppm` in the cage.
    static func draw(
        _ document: Document, _ pages: ClosedRange<Int>, longSide: Int, inColour: Bool = false
    ) async throws(CageError) -> [PagePicture] {
        let arguments = [
            "-q", "-f", "\(pages.lowerBound)", "-l", "\(pages.upperBound)", "-scale-to", "\(longSide)",
        ]
        let most = pages.count * longSide * longSide * (inColour ? 3 : 1)
        let output = try await Cage.run(
            "pdftoppm", arguments + (inColour ? [] : ["-gray"]) + ["-"], input: document.bytes,
            limits: Cage.Limits(seconds: 60 * pages.count, memoryMB: 1024, outputMB: max(64, most >> 20 + 1)))
        return all(output.bytes)
    }

    /// Every picture of a run of PNM files; one that is cut off is none.
    static func all(_ bytes: [UInt8]) -> [PagePicture] {
        var pictures: [PagePicture] = [], rest = bytes[...]
        while let picture = PagePicture(first: rest) {
            pictures.append(picture)
            rest = rest.dropFirst(picture.pnm.count)
        }
        return pictures
    }

    /// The PNM file with which bytes begin: `P5` or `P6`, width, height and 255, then the pixels.
    private init?(first bytes: ArraySlice<UInt8>) {
        guard bytes.starts(with: "P5".utf8) || bytes.starts(with: "P6".utf8) else { return nil }
        depth = bytes.starts(with: "P5".utf8) ? 1 : 3
        var numbers: [Int] = [], at = bytes.startIndex + 2
        while numbers.count < 3 {
            guard at < bytes.endIndex, bytes[at] == 10 || bytes[at] == 32 else { return nil }
            at += 1
            let digits = bytes[at...].prefix { $0.isDigit }
            guard (1...6).contains(digits.count), let number = Int(String(decoding: digits, as: UTF8.self)) else {
                return nil
            }
            numbers.append(number)
            at = digits.endIndex
        }
        let end = at + 1 + numbers[0] * numbers[1] * depth
        guard numbers[2] == 255, numbers[0] > 0, numbers[1] > 0, end <= bytes.endIndex else { return nil }
        (width, height) = (numbers[0], numbers[1])
        start = at + 1 - bytes.startIndex
        pnm = Array(bytes[bytes.startIndex..<end])
    }
}
