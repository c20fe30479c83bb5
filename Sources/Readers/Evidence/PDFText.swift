/// The text of a PDF, page by page.
package struct PDFText: Sendable {
    /// One page.
    package struct Page: Sendable {
        /// Counted from 1.
        package let number: Int
        /// The label printed on it, when known.
        package let label: String?
        /// In reading order.
        package let text: String
        /// As it lies on the page.
        package let layout: String
        package init(number: Int, label: String?, text: String, layout: String) {
            self.number = number
            self.label = label
            self.text = text
            self.layout = layout
        }
    }
    package let pages: [Page]
    package let title: String?
    package let producer: String?
    package init(pages: [Page], title: String? = nil, producer: String? = nil) {
        self.pages = pages
        self.title = title
        self.producer = producer
    }

    /// Reads the text in a child process under limits.
    package static func extract(_ document: Document) async throws(ReadingError) -> PDFText {
        throw .program(file: document.name, name: "pdftotext", why: "PDF is not read yet")
    }
}
