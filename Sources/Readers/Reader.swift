/// One kind of document that can be read: a value, one a file.
package struct Reader: Sendable {
    /// Stable, such as `soc-2-report`; `--as` takes it.
    package let id: String
    /// Raised when the same bytes would give other facts.
    package let version: Int
    /// What it is, for people: `a SOC 2 report`.
    package let name: String
    /// How sure the content makes it, from 0 (not this) to 100 (certainly this). Looks at content, never at the name.
    package let recognises: @Sendable (Content) -> Int
    /// The same with what the setting tells beside it, such as maps: asked only of what no reader is sure of by itself.
    /// Throws where that cannot be read.
    package let recognisesWith: @Sendable (Content, Setting) throws(ReadingError) -> Int
    /// Reads the facts. Throws only when nothing can be returned.
    package let read: @Sendable (Content, Setting) async throws -> Harvest

    package init(
        id: String, version: Int = 1, name: String, recognises: @escaping @Sendable (Content) -> Int,
        recognisesWith: @escaping @Sendable (Content, Setting) throws(ReadingError) -> Int = { _, _ in 0 },
        read: @escaping @Sendable (Content, Setting) async throws -> Harvest
    ) {
        self.id = id
        self.version = version
        self.name = name
        self.recognises = recognises
        self.recognisesWith = recognisesWith
        self.read = read
    }
}

/// A document opened as far as its container: what readers recognise and read.
package struct Content: Sendable {
    /// What the bytes are, by their content.
    package enum Form: Sendable {
        case pdf(PDFText)
        case workbook(Workbook)
        case table(Table)
        case json(JSON)
        case yaml(JSON)
        case xml(XMLTree)
        case text(String)
        /// A Word document, a saved web page.
        case written(Writing)
        /// An e-mail message, with what was sent along.
        case message(Message)
        /// An archive that is no document of its own, as the files in it.
        case archive(Bundle)
    }
    package let document: Document
    package let form: Form
    /// What was doubtful about the container, such as a name that promises another format. `Reader.reading` adds them
    /// to the harvest; a reader need not look at them.
    package let problems: [Problem]
    package init(document: Document, form: Form, problems: [Problem] = []) {
        self.document = document
        self.form = form
        self.problems = problems
    }
}
