/// Where a fact was read: a document, a place in it, and the words that stand there. No fact is without one.
package struct Source: Hashable, Sendable {
    /// A place that a person can go to.
    package enum Place: Hashable, Sendable {
        /// A page of a PDF, counted from 1, with the label printed on it if that differs.
        case page(Int, label: String?)
        /// A cell of a table: the sheet's name (empty for CSV) and a reference such as `D14`.
        case cell(sheet: String, String)
        /// A line of a text, counted from 1.
        case line(Int)
        /// An RFC 6901 pointer into JSON, YAML or the like.
        case pointer(String)
        /// A paragraph of a written document, such as `§ 11.2` or `¶ 12`.
        case paragraph(String)
        /// An object of a git repository: a commit, tag or path.
        case object(String)
    }
    /// SHA-256 of the document's bytes, in lower-case hexadecimal.
    package let document: String
    package let place: Place
    /// The words that stand there, at most 500 characters, as written: hostile until escaped.
    package let quote: String

    package init(document: String, place: Place, quote: String) {
        self.document = document
        self.place = place
        self.quote = quote
    }
}

extension Source.Place: CustomStringConvertible {
    /// The place as a cite writes it: `page 12`, `Sheet1!D14`, `line 3`, `/tools/2`, `§ 9.2`, `commit 3f2a91c`.
    package var description: String {
        switch self {
        case .page(let number, let label?) where label != String(number): "page \(label) (PDF page \(number))"
        case .page(let number, _): "page \(number)"
        case .cell("", let cell): "cell \(cell)"
        case .cell(let sheet, let cell): "\(sheet)!\(cell)"
        case .line(let number): "line \(number)"
        case .pointer(let pointer): pointer.isEmpty ? "the whole" : pointer
        case .paragraph(let text): text
        case .object(let name): name
        }
    }
}
