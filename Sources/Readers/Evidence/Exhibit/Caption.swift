/// The lines below an exhibit, as a page of their own: so the fonts of poppler draw them as they draw the page.
enum Caption {
    /// A PDF of one page that is as wide as the lines are long. What Helvetica has no letter for becomes a question mark.
    static func page(_ lines: [String]) -> Document {
        let height = 14 * lines.count + 14
        var content = "BT /F 9 Tf 12 \(height - 17) Td 14 TL\n"
        for line in lines { content += "(\(escaped(line))) Tj T*\n" }
        content += "ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 \(height)] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ]
        var file = "%PDF-1.4\n", places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = String(place)
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Document(name: "caption", bytes: Array(file.utf8))
    }

    /// As a PDF writes a string: octal beyond ASCII, nothing that could end it.
    private static func escaped(_ line: String) -> String {
        line.precomposed.prefix(130).map { scalar -> String in
            switch scalar.value {
            case 0x28, 0x29, 0x5C: "\\\(scalar)"
            case 0x20...0x7E: "\(scalar)"
            case 0xA1...0xFF: "\\" + String(scalar.value, radix: 8)
            case 0x2013, 0x2014: "\\226"
            case 0x2018, 0x2019: "\\222"
            case 0x201C: "\\223"
            case 0x201D: "\\224"
            case 0x2026: "\\205"
            default: "?"
            }
        }.joined()
    }
}

extension String {
    fileprivate var precomposed: [Unicode.Scalar] { Array(nfc.unicodeScalars) }
}
