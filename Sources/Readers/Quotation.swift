package import Assessment

extension Content {
    /// Whether the words of a quote stand at its place: on the page (or run on to the next), in the row of the cell, on
    /// the line or in the lines that follow, at the pointer or beside it, anywhere in what has only paragraphs or
    /// objects. Spaces and line ends count as one space. A quote without words stands nowhere.
    package func holds(_ quote: String, at place: Source.Place) -> Bool {
        guard !quote.squeezed.isEmpty else { return false }
        switch (form, place) {
        case (.pdf(let pdf), .page(let number, _)): return pdf.holds(quote.squeezed, on: number)
        case (.pdf(let pdf), .object): return pdf.states(quote)
        case (.pdf(let pdf), .paragraph): return pdf.pages.contains { pdf.holds(quote.squeezed, on: $0.number) }
        case (.table(let table), .cell(_, let cell)): return table.holds(quote, inRowOf: cell)
        case (.workbook(let workbook), .cell(let sheet, let cell)):
            return workbook.sheets.contains { $0.name == sheet && $0.holds(quote, inRowOf: cell) }
        case (.json(let json), .pointer(let pointer)), (.yaml(let json), .pointer(let pointer)):
            return json.holds(quote, at: pointer)
        case (.xml(let tree), .line(let number)): return tree.holds(quote, onLine: number)
        case (.text(let text), .line(let number)): return Quotation.holds(quote.squeezed, in: text, fromLine: number)
        case (.text(let text), .paragraph), (.text(let text), .object):
            return text.squeezed.contains(quote.squeezed)
        case (.written(let writing), .paragraph): return writing.holds(quote.squeezed, at: place)
        case (.message(let message), .paragraph): return message.body.holds(quote.squeezed, at: place)
        default: return String(decoding: document.bytes, as: UTF8.self).squeezed.contains(quote.squeezed)
        }
    }
}

/// How the words of a quote are looked for.
private enum Quotation {
    /// A quote may run over this many lines of a text.
    static let lines = 40

    static func holds(_ words: String, in text: String, fromLine number: Int) -> Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(number - 1).prefix(lines)
        guard number > 0, let first = lines.first?.squeezed, !first.isEmpty else { return false }
        let all = lines.joined(separator: " ").squeezed
        // It begins on the line, so it is found before the next one begins.
        return all.firstRange(of: words).map { all.distance(from: all.startIndex, to: $0.lowerBound) <= first.count }
            ?? false
    }

    /// A quote of several values, such as an answer and its comment: every one of them stands there.
    static func holds(_ quote: String, among texts: [String]) -> Bool {
        let all = texts.map(\.squeezed).joined(separator: "\n")
        return quote.split(whereSeparator: \.isNewline).map(\.squeezed).allSatisfy { line in
            all.contains(line) || line.split(separator: "; ").allSatisfy { all.contains($0) }
        }
    }
}

extension PDFText {
    fileprivate func holds(_ words: String, on number: Int) -> Bool {
        guard let index = pages.firstIndex(where: { $0.number == number }) else { return false }
        let page = pages[index]
        if page.text.squeezed.contains(words) || page.layout.squeezed.contains(words) { return true }
        guard pages.indices.contains(index + 1) else { return false }
        return (page.text + "\n" + pages[index + 1].text).squeezed.contains(words)
    }
}

extension Writing {
    /// A quote may run on over this many paragraphs.
    private static let reach = 40

    /// In the paragraph, or beginning there and running on; in any where the place names none. A row's cells may stand
    /// apart by a space alone.
    fileprivate func holds(_ words: String, at place: Source.Place) -> Bool {
        let first = index(of: place)
        let own = paragraphs.dropFirst(first ?? 0).prefix(first == nil ? paragraphs.count : Writing.reach)
        let apart = own.map { $0.cells.isEmpty ? $0.text.squeezed : $0.cells.joined(separator: " ").squeezed }
        return [own.map(\.text.squeezed), apart].contains { texts in
            let all = texts.joined(separator: " ")
            guard let found = all.firstRange(of: words) else { return false }
            // It begins in the paragraph that the place names.
            return first == nil || all.distance(from: all.startIndex, to: found.lowerBound) <= (texts.first?.count ?? 0)
        }
    }
}

extension Table {
    fileprivate func holds(_ quote: String, inRowOf cell: String) -> Bool {
        guard let number = Int(cell.drop { $0.isLetter }), let row = rows.first(where: { $0.number == number }) else {
            return false
        }
        return Quotation.holds(quote, among: row.cells)
    }
}

extension JSON {
    fileprivate func holds(_ quote: String, at pointer: String) -> Bool {
        let steps = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            .map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") }
        var around = self, node = self
        for step in steps {
            guard let next = node[step] ?? Int(step).flatMap({ node.item($0) }) else { return false }
            (around, node) = (node, next)
        }
        return Quotation.holds(quote, among: node.texts) || Quotation.holds(quote, among: around.texts)
    }

    private func item(_ index: Int) -> JSON? { array.flatMap { $0.indices.contains(index) ? $0[index] : nil } }

    /// Every text below, and every scalar with its key.
    private var texts: [String] {
        switch self {
        case .object(let members):
            members.flatMap { member in
                [member.key] + (member.value.scalarText.map { ["\(member.key): \($0)", $0] } ?? member.value.texts)
            }
        case .array(let items): items.flatMap(\.texts)
        case .string, .number, .bool: [scalarText ?? ""]
        case .null: []
        }
    }
}

extension XMLTree {
    /// What starts on the line, with what stands beside it in the same element.
    fileprivate func holds(_ quote: String, onLine number: Int) -> Bool {
        if line == number, Quotation.holds(quote, among: texts) { return true }
        if children.contains(where: { $0.line == number }), Quotation.holds(quote, among: texts) { return true }
        return children.contains { $0.holds(quote, onLine: number) }
    }

    private var texts: [String] { [text] + attributes.values + children.flatMap(\.texts) }
}

extension StringProtocol {
    /// The words with one space between them.
    fileprivate var squeezed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
