/// What stands on the pages of a paper, in its order.
enum SheetBlock {
    /// In the middle, large.
    case title(String)
    /// In the middle, in the text's size.
    case centred([String])
    /// A part of the paper: how it begins, the style says. It stands in the table of contents.
    case section(number: String?, String)
    /// Bold; it stands in the table of contents where `listed`.
    case heading(String, listed: Bool = false)
    case paragraph(String)
    case bullets([String])
    /// With marks of its own: `a.`, `(1)`.
    case marked([(mark: String, text: String)])
    /// With ruled cells. Widths are shares of the line. The head is printed again on each page.
    case table([Double], head: [String], [[String]])
    /// A label and what it says, side by side, without rules.
    case pairs([(label: String, value: String)], share: Double = 0.42)
    /// A label in small type above what it says, some side by side.
    case stacked([[(label: String, value: String)]])
    /// Short lines at the left, as in a signature.
    case lines([String])
    /// Two blocks of short lines side by side, as where two parties sign.
    case sides([String], [String])
    /// Every section and listed heading with dots and its page.
    case contents
    case space(Double)
    case page
    /// Until the next: pages that lie on their side.
    case turned(Bool)
    /// Until the next: so many columns.
    case columns(Int)
    /// Words that nobody sees, but every program reads.
    case hidden(String)
}

/// How a paper looks.
struct SheetStyle {
    /// How a part of the paper begins.
    enum Opening { case separatorPage, newPage, runningHeader, inPlace }
    var font = SheetFont.serif
    var size = 10.5
    var isJustified = false
    var opening = Opening.newPage
    /// Printed at the head of every page but the first.
    var header: String?
    /// Printed at the foot of every page but the first, beside its number.
    var footer: String?
    var hasPageNumbers = true
    /// `SECTION II` or `Section 2`: before the number of a part.
    var numbering = "Section"
    var romanPages = 0
    var isForm = false
    /// Marks that show nothing round every word, and ligatures.
    var isHostile = false
    var hasLigatures = false
    var margin = 64.0
    var width = 612.0, height = 792.0
    /// The title among the file's own data.
    var information: String?
}

/// A paper: what it says and how it looks.
struct Sheets {
    var blocks: [SheetBlock]
    var style = SheetStyle()

    init(_ blocks: [SheetBlock], _ style: SheetStyle = SheetStyle()) {
        self.blocks = blocks
        self.style = style
    }

    /// Its pages. They are set twice where there is a table of contents, which must know them.
    func pdf() -> SheetPDF {
        let first = SheetSetter.set(self, contents: [])
        let second = first.contents.isEmpty ? first : SheetSetter.set(self, contents: first.contents)
        return SheetPDF(
            pages: second.pages, title: style.information, romanPages: style.romanPages,
            hasHostileText: style.isHostile || style.hasLigatures)
    }
    func bytes() -> [UInt8] { pdf().bytes() }
}
