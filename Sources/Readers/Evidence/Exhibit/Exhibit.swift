import Assessment
import Cage

/// The page on which a fact was read, as a picture with the words of its quote framed, for whoever wants to see it.
package struct Exhibit: Sendable {
    /// A PNG file.
    package let png: [UInt8]
    /// How many lines were framed; 0 where the words were not found on the page.
    package let framed: Int

    /// How long the longer side of the page is drawn, in pixels: about 180 dpi on A4, and about 120 dpi in a memo, which
    /// holds several.
    package enum Size: Int, Sendable { case whole = 2100, leaf = 1400 }

    /// What stands below the page where no words are framed.
    package static let unfound = "The words of the quote were not found on this page again: nothing is framed."

    /// Draws the page of a PDF, or the picture that a document is, and frames the quote: the file's own words, else the
    /// words that are read from the picture. `caption` stands below the page, line by line; where it is empty nothing does.
    package init(
        of document: Document, page number: Int, quote: String, caption: [String], size: Size = .whole
    ) async throws(ReadingError) {
        do throws(CageError) {
            let isPicture = PictureFile.begins(document.bytes)
            let paper = isPicture ? try await PictureFile.page(document) : document
            guard let paper,
                let picture = try await PagePicture.draw(
                    paper, number...number, longSide: size.rawValue, inColour: true
                ).first
            else {
                throw CageError.notStarted(program: "pdftoppm", why: "it could not draw page \(number)")
            }
            var boxes = isPicture ? [] : try await PageWords.own(paper, number, picture).boxes(of: quote)
            for size in [PagePicture.Size.text, .certificate] where boxes.isEmpty {
                boxes = await PageWords.pictured(paper, number, size).boxes(of: quote)
            }
            var canvas = Canvas(picture)
            for box in boxes { canvas.frame(box) }
            let lines = caption.isEmpty ? [] : caption + (boxes.isEmpty ? [Exhibit.unfound] : [])
            if !lines.isEmpty {
                let below = try await PagePicture.draw(
                    Caption.page(lines), 1...1, longSide: max(picture.width, 1), inColour: true)
                if let below = below.first { canvas.append(below) }
            }
            framed = boxes.count
            png = try canvas.png()
        } catch {
            throw .program(file: document.name, name: "poppler", why: "\(error)")
        }
    }
}
