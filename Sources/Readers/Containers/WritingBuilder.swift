/// Paragraphs as a pass over a document meets them, and the tables around them. A row whose cells are short texts is one
/// paragraph; one whose cells hold whole passages lays out a page, and its passages follow one another.
struct WritingBuilder {
    /// A paragraph before the headings above it are known.
    struct Draft {
        var text: String
        var role = Writing.Paragraph.Role.plain
        var cells: [String] = []
        var links: [Writing.Link] = []
        /// Whether all its words are linked.
        var isLink = false
    }
    private struct Row {
        var cells: [[Draft]] = []
        var isOpen = false
    }
    private var drafts: [Draft] = []
    private var rows: [Row] = []
    private(set) var count = 0
    /// A cell that holds more than this many bytes lays out a page.
    private static let passage = 1_500

    /// Takes a paragraph that has words.
    mutating func add(_ draft: Draft) {
        guard !draft.text.isEmpty, count < Limits.paragraphs else { return }
        count += 1
        if let row = rows.indices.last, let cell = rows[row].cells.indices.last, rows[row].isOpen {
            rows[row].cells[cell].append(draft)
        } else {
            put([draft], below: rows.count)
        }
    }

    /// Puts drafts into the innermost open cell above a depth of tables, or into the document.
    private mutating func put(_ drafts: [Draft], below depth: Int) {
        for row in rows.indices.prefix(depth).reversed() {
            if rows[row].isOpen, let cell = rows[row].cells.indices.last {
                rows[row].cells[cell] += drafts
                return
            }
        }
        self.drafts += drafts
    }

    mutating func openRow() { rows.append(Row()) }
    mutating func openCell() {
        guard let row = rows.indices.last else { return }
        rows[row].cells.append([])
        rows[row].isOpen = true
    }
    mutating func closeCell() {
        if let row = rows.indices.last { rows[row].isOpen = false }
    }

    mutating func closeRow() {
        guard let row = rows.popLast() else { return }
        let filled = row.cells.filter { !$0.isEmpty }
        let isLayout =
            filled.count < 2
            || filled.contains { cell in
                cell.contains { $0.role == .row } || cell.reduce(0) { $0 + $1.text.utf8.count } > WritingBuilder.passage
            }
        if isLayout { return put(filled.flatMap(\.self), below: rows.count) }
        let cells = row.cells.map { $0.map(\.text).joined(separator: "\n") }
        put(
            [
                Draft(
                    text: cells.filter { !$0.isEmpty }.joined(separator: " | "), role: .row, cells: cells,
                    links: filled.flatMap { $0.flatMap(\.links) })
            ], below: rows.count)
    }

    /// Adds the rest, and gives every paragraph the headings above it.
    mutating func paragraphs(withoutMenu: Bool = false) -> [Writing.Paragraph] {
        while !rows.isEmpty { closeRow() }
        if withoutMenu { dropMenu() }
        var above: [(level: Int, text: String)] = []
        return drafts.map { draft in
            if case .heading(let level) = draft.role {
                while let last = above.last, last.level >= level { above.removeLast() }
                defer { above.append((level, draft.text)) }
                return Writing.Paragraph(
                    draft.text, role: draft.role, headings: above.map(\.text), links: draft.links)
            }
            return Writing.Paragraph(
                draft.text, role: draft.role, cells: draft.cells, headings: above.map(\.text), links: draft.links)
        }
    }

    /// What stands before the first heading and is nothing but links leads to other pages.
    private mutating func dropMenu() {
        let first = drafts.firstIndex { if case .heading = $0.role { true } else { false } }
        guard let first else { return }
        drafts = drafts[..<first].filter { !$0.isLink } + drafts[first...]
    }
}
