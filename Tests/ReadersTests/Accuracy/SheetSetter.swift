/// Sets the blocks of a paper on its pages.
struct SheetSetter {
    let style: SheetStyle
    private(set) var pages: [SheetPDF.Page] = []
    /// The sections and listed headings that were set, with the labels of their pages.
    private(set) var contents: [(title: String, label: String)] = []
    /// Those of the first setting, for the table of contents.
    let known: [(title: String, label: String)]

    private var content = ""
    private var section = ""
    private var isTurned = false
    private var columns = 1, column = 0
    /// Where the columns of this page begin.
    private var columnTop = 0.0
    var y = 0.0

    static func set(_ sheets: Sheets, contents: [(title: String, label: String)]) -> SheetSetter {
        var setter = SheetSetter(style: sheets.style, known: contents)
        setter.begin()
        for block in sheets.blocks { setter.set(block) }
        setter.end()
        return setter
    }

    private init(style: SheetStyle, known: [(title: String, label: String)]) {
        self.style = style
        self.known = known
    }

    // Where things stand.

    var pageWidth: Double { isTurned ? style.height : style.width }
    var pageHeight: Double { isTurned ? style.width : style.height }
    private var gutter: Double { 20 }
    var width: Double {
        let whole = pageWidth - 2 * style.margin
        return (whole - gutter * Double(columns - 1)) / Double(columns)
    }
    var left: Double { style.margin + Double(column) * (width + gutter) }
    var bottom: Double { style.margin }
    var leading: Double { style.size * 1.28 }
    private var label: String {
        let number = pages.count + 1
        guard number <= style.romanPages else { return String(number - style.romanPages) }
        return ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"][number - 1]
    }

    private mutating func begin() {
        content = isTurned ? "0 1 -1 0 \(style.width.point) 0 cm\n" : ""
        y = pageHeight - style.margin
        column = 0
        columnTop = y
        guard !pages.isEmpty else { return }
        let small = style.size - 2
        let head = [style.header, style.opening == .runningHeader && !section.isEmpty ? section : nil].compactMap(
            \.self)
        var line = pageHeight - style.margin + 30
        for text in head {
            show(text, style.font, small, at: style.margin, line)
            line -= small * 1.3
        }
        if let footer = style.footer { show(footer, style.font, small, at: style.margin, style.margin - 34) }
        if style.hasPageNumbers {
            show(label, style.font, small, at: pageWidth - style.margin - 20, style.margin - 34)
        }
    }

    mutating func end() {
        var page = SheetPDF.Page(content: content, width: style.width, height: style.height)
        page.rotation = isTurned ? 90 : 0
        page.isForm = style.isForm
        pages.append(page)
    }

    mutating func newPage() {
        end()
        begin()
    }

    /// Goes on at the next column or page where less than `height` is left.
    mutating func need(_ height: Double) {
        guard y - height < bottom else { return }
        if column + 1 < columns {
            column += 1
            y = columnTop
        } else {
            newPage()
        }
    }

    // What is shown.

    /// One run of text.
    mutating func show(
        _ text: String, _ font: SheetFont, _ size: Double, at x: Double, _ y: Double, wordSpace: Double = 0
    ) {
        guard !text.isEmpty else { return }
        let spacing = wordSpace == 0 ? "" : " \(wordSpace.point) Tw"
        let back = wordSpace == 0 ? "" : " 0 Tw"
        content += "BT /\(font.resource) \(size.point) Tf\(spacing) 1 0 0 1 \(x.point) \(y.point) Tm "
        content += WinAnsi.literal(WinAnsi.codes(dressed(text))) + " Tj\(back) ET\n"
    }

    mutating func rule(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double) {
        content += "0.5 w \(x.point) \(y.point) m \(toX.point) \(toY.point) l S\n"
    }

    private func dressed(_ text: String) -> String {
        var text = text
        if style.hasLigatures || style.isHostile {
            text = text.replacing("fi", with: "\u{3}").replacing("fl", with: "\u{4}")
        }
        guard style.isHostile else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { "\u{1}\($0)\u{2}" }.joined(
            separator: " ")
    }

    /// A text in lines no wider than `width`.
    func lines(_ text: String, _ font: SheetFont, _ size: Double, _ width: Double) -> [String] {
        var lines: [String] = [], line = "", used = 0.0
        let space = font.width(" ", size)
        for word in text.split(separator: " ") {
            let wide = font.width(String(word), size)
            if !line.isEmpty && used + space + wide > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            used += line.isEmpty ? wide : space + wide
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// A text in lines from `x` on, over pages where need be.
    mutating func flow(
        _ text: String, _ font: SheetFont? = nil, _ size: Double? = nil, indent: Double = 0, isCentred: Bool = false
    ) {
        let font = font ?? style.font, size = size ?? style.size
        let lines = lines(text, font, size, width - indent)
        for (index, line) in lines.enumerated() {
            need(size * 1.28)
            y -= size * 1.28
            let natural = font.width(line, size)
            let x = isCentred ? left + (width - natural) / 2 : left + indent
            let gaps = line.count { $0 == " " }
            let isFull = style.isJustified && !isCentred && index + 1 < lines.count && gaps > 0
            let spare = isFull ? (width - indent - natural) / Double(max(gaps, 1)) : 0
            show(line, font, size, at: x, y, wordSpace: spare)
        }
    }

    private mutating func list(_ title: String) { contents.append((title, label)) }

    private mutating func set(_ block: SheetBlock) {
        switch block {
        case .title(let text):
            y -= 10
            flow(text, style.font.bold, style.size * 1.9, isCentred: true)
            y -= 8
        case .centred(let lines):
            for line in lines { flow(line, isCentred: true) }
            y -= 6
        case .section(let number, let title): open(number, title)
        case .heading(let text, let listed):
            need(leading * 3)
            y -= 8
            if listed { list(text) }
            if style.isHostile { smallCapitals(text) } else { flow(text, style.font.bold, style.size + 1) }
            y -= 3
        case .paragraph(let text):
            flow(text)
            y -= 6
        case .bullets(let items): setMarked(items.map { ("•", $0) })
        case .marked(let items): setMarked(items)
        case .table(let shares, let head, let rows): setTable(shares, head, rows)
        case .pairs(let pairs, let share): setPairs(pairs, share)
        case .stacked(let rows): setStacked(rows)
        case .lines(let lines):
            need(leading * Double(min(lines.count, 8)))
            for line in lines { if line.isEmpty { y -= leading } else { flow(line) } }
            y -= 6
        case .sides(let one, let other): setSides(one, other)
        case .contents: setContents()
        case .space(let points): y -= points
        case .page: newPage()
        case .turned(let turns):
            end()
            isTurned = turns
            begin()
        case .columns(let count):
            if columns > 1 && count == 1 { newPage() }
            columns = count
            column = 0
            columnTop = y
        case .hidden(let text):
            content += "3 Tr\n"
            show(text, style.font, 6, at: left, bottom + 4)
            content += "0 Tr\n"
        }
    }

    private mutating func open(_ number: String?, _ title: String) {
        let mark = style.opening == .runningHeader ? " – " : style.numbering.isEmpty ? ". " : ": "
        let full =
            number.map { [style.numbering, $0].filter { !$0.isEmpty }.joined(separator: " ") + mark + title } ?? title
        section = full
        switch style.opening {
        case .separatorPage:
            newPage()
            y = pageHeight * 0.6
            list(full)
            flow(full, style.font.bold, style.size * 1.7, isCentred: true)
            newPage()
            return
        case .newPage: newPage()
        case .runningHeader:
            newPage()
            list(full)
            return
        case .inPlace:
            need(leading * 5)
            y -= 12
        }
        list(full)
        flow(full, style.font.bold, style.size * 1.4)
        y -= 6
    }

    /// Capitals as some programs set them: the first letter larger, the rest beside it with a gap that readers take
    /// for a space.
    private mutating func smallCapitals(_ text: String) {
        need(leading)
        y -= style.size * 1.28
        var x = left
        let font = style.font.bold, size = style.size + 1
        for word in text.split(separator: " ") {
            let first = String(word.prefix(1)), rest = word.dropFirst().uppercased()
            content += "BT /\(font.resource) \(size.point) Tf 1 0 0 1 \(x.point) \(y.point) Tm "
            content += WinAnsi.literal(WinAnsi.codes(first)) + " Tj ET\n"
            x += font.width(first, size) + size * 0.14
            content += "BT /\(font.resource) \((size * 0.8).point) Tf 1 0 0 1 \(x.point) \(y.point) Tm "
            content += WinAnsi.literal(WinAnsi.codes(rest)) + " Tj ET\n"
            x += font.width(rest, size * 0.8) + size * 0.4
        }
    }
}
