import Foundation

/// A small writer of PDF files: pages of content, the standard fonts, pictures, labels. The same input gives the same
/// bytes.
struct SheetPDF {
    /// One page.
    struct Page {
        var content: String
        var width = 612.0, height = 792.0
        /// Degrees, clockwise.
        var rotation = 0
        /// A JPEG over the whole page, with its size in dots and the parts of a dot: 1 is gray, 3 are colours.
        var picture: (bytes: [UInt8], width: Int, height: Int, parts: Int)?
        /// Whether the content stands in a form of its own, which the page shows.
        var isForm = false
    }
    var pages: [Page]
    var title: String?
    /// So many pages in front are labelled i, ii, iii; the others start at 1.
    var romanPages = 0
    /// Whether marks that show nothing, and ligatures, have a meaning.
    var hasHostileText = false

    private var body: [UInt8] = []
    private var offsets: [Int] = []

    init(pages: [Page], title: String? = nil, romanPages: Int = 0, hasHostileText: Bool = false) {
        self.pages = pages
        self.title = title
        self.romanPages = romanPages
        self.hasHostileText = hasHostileText
    }

    /// The file.
    func bytes() -> [UInt8] {
        var writer = self
        return writer.write()
    }

    private mutating func write() -> [UInt8] {
        body = Array("%PDF-1.7\n%\u{E2}\u{E3}\n".utf8)
        // 1 catalogue, 2 pages, 3 information, 4 what the codes mean, 5… fonts, then of each page itself, its content,
        // picture and form.
        let fonts = SheetFont.allCases
        let first = 5 + fonts.count
        let kids = pages.indices.map { "\(first + 4 * $0) 0 R" }.joined(separator: " ")
        var labels = ""
        if romanPages > 0 {
            labels = "/PageLabels << /Nums [0 << /S /r >> \(romanPages) << /S /D /St 1 >>] >> "
        }
        object("<< /Type /Catalog /Pages 2 0 R \(labels)>>")
        object("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
        object("<< /Title \(WinAnsi.literal(WinAnsi.codes(title ?? ""))) /Producer (Sheets) >>")
        stream(Array(SheetPDF.meanings.utf8), "")
        for font in fonts { object(dictionary(of: font)) }
        let resources = fonts.enumerated().map { "/\($1.resource) \(5 + $0) 0 R" }.joined(separator: " ")
        for (index, page) in pages.enumerated() { write(page, at: first + 4 * index, fonts: resources) }
        return finished()
    }

    private mutating func write(_ page: Page, at number: Int, fonts: String) {
        var names = "/Font << \(fonts) >>"
        var shown: [String] = []
        if page.picture != nil {
            names += " /XObject << /Im \(number + 2) 0 R >>"
            shown.append("q \(page.width.point) 0 0 \(page.height.point) 0 0 cm /Im Do Q\n")
        }
        if page.isForm { names += " /XObject << /Fm \(number + 3) 0 R >>" }
        let turned = page.rotation == 0 ? "" : " /Rotate \(page.rotation)"
        object(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(page.width.point) \(page.height.point)]\(turned) "
                + "/Resources << \(names) >> /Contents \(number + 1) 0 R >>")
        let content = page.isForm ? "q /Fm Do Q\n" : page.content
        stream(Array((shown.joined() + content).utf8), "")
        if let picture = page.picture {
            stream(
                picture.bytes,
                "/Type /XObject /Subtype /Image /Width \(picture.width) /Height \(picture.height) "
                    + "/ColorSpace /Device\(picture.parts == 1 ? "Gray" : "RGB") /BitsPerComponent 8 /Filter /DCTDecode "
            )
        } else {
            object("null")
        }
        if page.isForm {
            stream(
                Array(page.content.utf8),
                "/Type /XObject /Subtype /Form /BBox [0 0 \(page.width.point) \(page.height.point)] "
                    + "/Resources << /Font << \(fonts) >> >> ")
        } else {
            object("null")
        }
    }

    private func dictionary(of font: SheetFont) -> String {
        let head = "<< /Type /Font /Subtype /Type1 /BaseFont /\(font.name)"
        guard hasHostileText else { return head + " /Encoding /WinAnsiEncoding >>" }
        let widths = (1...255).map { String(font.width(of: UInt8($0))) }.joined(separator: " ")
        return head + " /FirstChar 1 /LastChar 255 /Widths [\(widths)] /ToUnicode 4 0 R "
            + "/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /space /space /fi /fl] >> >>"
    }

    /// What the codes of our own mean: an embedding, its end, and the ligatures.
    private static let meanings = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap
        /CMapName /Sheets def /CMapType 2 def
        1 begincodespacerange <00> <FF> endcodespacerange
        4 beginbfchar <01> <202B> <02> <202C> <03> <FB01> <04> <FB02> endbfchar
        2 beginbfrange <20> <7E> <0020> <A0> <FF> <00A0> endbfrange
        7 beginbfchar <91> <2018> <92> <2019> <93> <201C> <94> <201D> <95> <2022> <96> <2013> <97> <2014> endbfchar
        endcmap end end
        """

    private mutating func object(_ text: String) {
        offsets.append(body.count)
        body += Array("\(offsets.count) 0 obj\n\(text)\nendobj\n".utf8)
    }

    private mutating func stream(_ bytes: [UInt8], _ entries: String) {
        offsets.append(body.count)
        body += Array("\(offsets.count) 0 obj\n<< \(entries)/Length \(bytes.count) >>\nstream\n".utf8)
        body += bytes + Array("\nendstream\nendobj\n".utf8)
    }

    private mutating func finished() -> [UInt8] {
        let start = body.count
        var table = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        table += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R /Info 3 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return body + Array(table.utf8)
    }
}

extension Double {
    /// As a page's content writes it: hundredths at most, no exponent.
    var point: String {
        let hundredths = Int((self * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
    }
}
