import Cage

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
        /// Every word with its place, in reading order; empty where none is known.
        package let words: [Word]
        /// Whether text and words were read from a picture of the page, and not taken out of the file.
        package let isPictured: Bool
        package init(
            number: Int, label: String?, text: String, layout: String, words: [Word] = [], isPictured: Bool = false
        ) {
            self.number = number
            self.label = label
            self.text = text
            self.layout = layout
            self.words = words
            self.isPictured = isPictured
        }

        /// Whether its text is missing or damaged, so that a picture of it must be read.
        package var needsPicture: Bool { !isPictured && !text.contains { $0.isLetter || $0.isNumber } }
    }

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
    /// Why no text could be taken out, as the end of a sentence; nil where it was. A scan has text of no letters, and no
    /// reason here.
    package let unread: String?
    /// What an encrypted PDF forbids whoever opens it, by name, such as `copy`; nil for one that is not encrypted.
    package let forbids: [String]?
    package init(
        pages: [Page], title: String? = nil, producer: String? = nil, unread: String? = nil, forbids: [String]? = nil
    ) {
        self.pages = pages
        self.title = title
        self.producer = producer
        self.unread = unread
        self.forbids = forbids
    }

    /// The numbers of pages whose text is missing or damaged, so that a picture of the page must be read.
    package var pagesToPicture: [Int] { pages.filter(\.needsPicture).map(\.number) }

    /// The same with some pages in the place of those that have their numbers, such as pages read from a picture.
    package func replacing(_ pages: [Page]) -> PDFText {
        let new = Dictionary(pages.map { ($0.number, $0) }) { first, _ in first }
        return PDFText(
            pages: self.pages.map { new[$0.number] ?? $0 }, title: title, producer: producer, unread: unread,
            forbids: forbids)
    }

    /// The most pages that are read.
    private static let mostPages = 2000

    /// Reads the text of every page by poppler's `pdftotext` in the cage, in reading order and as it lies on the page,
    /// one child for each, side by side. A page that holds only a picture has empty texts. `label` is left nil: a
    /// printed label is not guessed.
    package static func extract(_ document: Document) async throws(ReadingError) -> PDFText {
        async let reading = pages(document, [])
        async let lying = pages(document, ["-layout"])
        let (text, layout) = (try await reading.get(), try await lying.get())
        let pages = text.indices.map { index in
            Page(
                number: index + 1, label: nil, text: text[index],
                layout: layout.indices.contains(index) ? layout[index] : text[index])
        }
        return PDFText(pages: pages)
    }

    /// Whether no page has any text: a scan, or nothing.
    package var isEmpty: Bool { pages.allSatisfy { !$0.text.contains { $0.isLetter || $0.isNumber } } }

    private static func pages(_ document: Document, _ flags: [String]) async -> Result<[String], ReadingError> {
        do throws(CageError) {
            let arguments = ["-q", "-enc", "UTF-8", "-l", String(mostPages + 1)] + flags + ["-", "-"]
            let output = try await Cage.run("pdftotext", arguments, input: document.bytes)
            guard output.status == 0 else { return .failure(failure(document, output)) }
            var pages = String(decoding: output.bytes, as: UTF8.self).split(
                separator: "\u{0C}", omittingEmptySubsequences: false)
            if pages.last?.allSatisfy(\.isWhitespace) ?? false { pages.removeLast() }
            if pages.count > mostPages {
                return .failure(.limit(file: document.name, place: nil, what: "more than \(mostPages) pages"))
            }
            if pages.isEmpty && isLocked(document) { return .failure(.encrypted(file: document.name, what: "PDF")) }
            return .success(pages.map { String($0).nfc })
        } catch {
            switch error {
            case .missing:
                return .failure(
                    .program(
                        file: document.name, name: "pdftotext", why: "it is not installed; `make setup` installs it"))
            case .tooLong, .tooMuch, .notStarted:
                return .failure(.program(file: document.name, name: "pdftotext", why: "\(error)"))
            }
        }
    }

    private static func failure(_ document: Document, _ output: Cage.Output) -> ReadingError {
        if output.complaint.lowercased().contains("password") || isLocked(document) {
            return .encrypted(file: document.name, what: "PDF")
        }
        let why = output.status > 128 ? "it exceeded its limits" : "the PDF is broken"
        return .program(file: document.name, name: "pdftotext", why: why)
    }

    /// Whether the file says that it is encrypted; only asked when no text came out.
    private static func isLocked(_ document: Document) -> Bool {
        String(decoding: document.bytes, as: UTF8.self).contains("/Encrypt")
    }
}
