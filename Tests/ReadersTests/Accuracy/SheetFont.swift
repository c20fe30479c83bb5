import Foundation

/// The standard fonts that every PDF reader has, with their real widths, in WinAnsi.
enum SheetFont: Int, CaseIterable, Sendable {
    case sans, sansBold, serif, serifBold

    var name: String {
        switch self {
        case .sans: "Helvetica"
        case .sansBold: "Helvetica-Bold"
        case .serif: "Times-Roman"
        case .serifBold: "Times-Bold"
        }
    }
    /// Its name in the pages' resources.
    var resource: String { "F\(rawValue + 1)" }
    var bold: SheetFont {
        switch self {
        case .sans, .sansBold: .sansBold
        case .serif, .serifBold: .serifBold
        }
    }

    /// Codes of our own beside WinAnsi, where a paper has hostile text: marks that show nothing, and ligatures.
    static let embedding: UInt8 = 1, popping: UInt8 = 2, ligatureFI: UInt8 = 3, ligatureFL: UInt8 = 4

    /// The width of a code in thousandths of the size.
    func width(of code: UInt8) -> Int {
        switch code {
        case SheetFont.embedding, SheetFont.popping: 0
        case SheetFont.ligatureFI, SheetFont.ligatureFL: self == .sansBold ? 611 : self == .sans ? 500 : 556
        case 32...126: widths[Int(code) - 32]
        case 0x85, 0x97, 0x99: 1000
        case 0x91, 0x92: self == .sans ? 222 : self == .sansBold ? 278 : 333
        case 0x93, 0x94: self == .serif ? 444 : self == .sans ? 333 : 500
        case 0x95: 350
        case 0x96, 0xA7: self == .serif || self == .serifBold ? 500 : 556
        case 0xAE, 0xA9: 750
        default: WinAnsi.base(of: code).map { width(of: $0) } ?? 556
        }
    }

    /// The width of a text in points.
    func width(_ text: String, _ size: Double) -> Double {
        Double(WinAnsi.codes(text).reduce(0) { $0 + width(of: $1) }) * size / 1000
    }

    private var widths: [Int] {
        switch self {
        case .sans: SheetFont.sansWidths
        case .sansBold: SheetFont.sansBoldWidths
        case .serif: SheetFont.serifWidths
        case .serifBold: SheetFont.serifBoldWidths
        }
    }
    // The codes 32 to 126, in rows of sixteen.
    private static let sansWidths = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]
    private static let sansBoldWidths = [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ]
    private static let serifWidths = [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
        500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ]
    private static let serifBoldWidths = [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
        930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
        611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
        333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
        556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ]
}

/// The encoding of the standard fonts, and the spelling of a text in a page's content.
enum WinAnsi {
    private static let beyondLatin: [Character: UInt8] = [
        "…": 0x85, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "™": 0x99,
        "\u{1}": 1, "\u{2}": 2, "\u{3}": 3, "\u{4}": 4,
    ]

    /// A character that the encoding lacks is a question mark.
    static func codes(_ text: String) -> [UInt8] {
        text.precomposedStringWithCanonicalMapping.map { character in
            if let code = beyondLatin[character] { return code }
            guard let value = character.unicodeScalars.first?.value, character.unicodeScalars.count == 1,
                (32...126).contains(value) || (0xA0...0xFF).contains(value)
            else { return UInt8(ascii: "?") }
            return UInt8(value)
        }
    }

    /// A literal string of a PDF.
    static func literal(_ codes: [UInt8]) -> String {
        var text = "("
        for code in codes {
            switch code {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"): text += "\\" + String(UnicodeScalar(code))
            case 32...126: text += String(UnicodeScalar(code))
            default:
                let octal = String(code, radix: 8)
                text += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
            }
        }
        return text + ")"
    }

    /// The letter below an accent, which is as wide.
    static func base(of code: UInt8) -> UInt8? {
        let scalar = UnicodeScalar(code)
        let letters = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        guard letters.count > 1, let first = letters.first, first.isASCII else { return nil }
        return UInt8(first.value)
    }
}
