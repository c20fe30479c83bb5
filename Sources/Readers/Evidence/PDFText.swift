/// The text of a PDF, page by page.
package struct PDFText: Sendable {
    /// One word and its box. Lengths are in points (1/72 inch) from the page's upper left corner.
    package struct Word: Sendable, Hashable {
        package let text: String
        package let left: Double
        package let right: Double
        package let top: Double
        package let bottom: Double
        package var height: Double { bottom - top }
        package init(text: String, left: Double, right: Double, top: Double, bottom: Double) {
            self.text = text
            self.left = left
            self.right = right
            self.top = top
            self.bottom = bottom
        }
    }

    package let pages: [Page]
    package let title: String?
    package let producer: String?
    /// Why no text could be taken out, as the end of a sentence; nil where it was. A scan has pages without letters, and
    /// no reason here.
    package let unread: String?
    /// What an encrypted PDF forbids; nil for one that is not encrypted.
    package let permissions: PDFPermissions?
    let shelf = ProseShelf()
    package init(
        pages: [Page], title: String? = nil, producer: String? = nil, unread: String? = nil,
        permissions: PDFPermissions? = nil
    ) {
        self.pages = pages
        self.title = title
        self.producer = producer
        self.unread = unread
        self.permissions = permissions
    }

    /// Whether no page has any text: a scan, or nothing.
    package var isEmpty: Bool { pages.allSatisfy { $0.quality.isEmpty } }

    /// The numbers of pages whose text is missing or damaged, so that a picture of the page must be read.
    package var pagesToPicture: [Int] { pages.filter(\.needsPicture).map(\.number) }

    /// The same with some pages in the place of those that have their numbers, such as pages read from a picture.
    package func replacing(_ pages: [Page]) -> PDFText {
        let new = Dictionary(pages.map { ($0.number, $0) }) { first, _ in first }
        return PDFText(
            pages: self.pages.map { new[$0.number] ?? $0 }, title: title, producer: producer, unread: unread,
            permissions: permissions)
    }
}
