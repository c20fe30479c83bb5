extension PDFText {
    /// One page of a PDF in two views: as it is read, and as it lies.
    package struct Page: Sendable {
        /// Counted from 1.
        package let number: Int
        /// The label printed on it, when known.
        package let label: String?
        /// In reading order.
        package let text: String
        /// Every word with its place, in reading order; empty where none is known.
        package let words: [Word]
        /// How wide and high it is, in points; zero where that is not known.
        package let size: Size
        /// Whether text and words were read from a picture of the page, and not taken out of the file.
        package let isPictured: Bool
        /// What can be said of the text without understanding it.
        package let quality: PageQuality
        private let lying: String?

        /// In points.
        package struct Size: Sendable, Hashable {
            package let width: Double
            package let height: Double
            package init(width: Double, height: Double) {
                self.width = width
                self.height = height
            }
        }

        /// `layout` is nil where the words tell how the page lies.
        package init(
            number: Int, label: String? = nil, text: String, layout: String? = nil, words: [Word] = [],
            size: Size = Size(width: 0, height: 0), isPictured: Bool = false
        ) {
            self.number = number
            self.label = label
            self.text = text
            self.words = words
            self.size = size
            self.isPictured = isPictured
            lying = layout
            quality = PageQuality(text)
        }

        /// As it lies on the page: a line for each line, and at least two spaces where its columns stand apart. Made of the
        /// words each time.
        package var layout: String { lying ?? PlacedPage(index: number - 1, words: words).layout }

        /// Whether its text is missing or damaged, so that a picture of it must be read.
        package var needsPicture: Bool { !isPictured && quality.isPoor }
    }
}
