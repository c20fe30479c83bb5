import Assessment

extension Content {
    /// Opens a document as far as its container, by its content. A name decides only between forms that a text may
    /// have all at once; one that promises another form than the content has is told as a problem.
    package static func open(_ document: Document) async throws(ReadingError) -> Content {
        var budget = Budget()
        return try await open(document, &budget)
    }

    /// The same for one of several documents that came together.
    static func open(_ document: Document, _ budget: inout Budget) async throws(ReadingError) -> Content {
        guard !document.bytes.isEmpty else { throw .empty(file: document.name) }
        // Secrets may lie in a client's settings: what is opened in their place is what may be kept of them.
        if let transcript = RawSettings.transcript(of: document) {
            let json = try JSON.parse(transcript.bytes, name: transcript.name)
            return Content(document: transcript, form: .json(json))
        }
        let opened = try await form(of: document, &budget)
        var problems = opened.problems
        let described = PictureFile.begins(document.bytes) ? "a picture" : opened.form.described
        if let promise = FileEnding(document.name), !promise.fits(described) {
            problems.append(
                Problem(
                    nil,
                    "The name ends in .\(promise.text), and the content is \(described). It was read by its content."
                ))
        }
        return Content(document: document, form: opened.form, problems: problems)
    }

    private static func form(
        of document: Document, _ budget: inout Budget
    ) async throws(ReadingError) -> (form: Form, problems: [Problem]) {
        let (name, bytes) = (document.name, document.bytes)
        if CloneTranscript.isMarked(bytes) || HTTPTranscript.isMarked(bytes) {
            return (.text(String(decoding: bytes, as: UTF8.self)), [])
        }
        if bytes.starts(with: Array("%PDF-".utf8)) {
            let read = try await PDFText.extract(document).pictured(document)
            return (.pdf(read.pdf), read.problems)
        }
        if PictureFile.begins(bytes) {
            let read = try await PDFText.reading(picture: document)
            return (.pdf(read.pdf), read.problems)
        }
        if bytes.starts(with: Array("PK".utf8)), bytes.count > 3, [3, 5, 7].contains(bytes[2]) {
            guard try Archive.isDocument(bytes, name: name) else {
                let unpacked = try Bundle.unpack(bytes, name: name, &budget)
                return (.archive(unpacked.bundle), unpacked.problems)
            }
            return try package(bytes, name)
        }
        if let compound = Signature.compound(bytes) {
            if compound.isEncrypted { throw .encrypted(file: name, what: "document") }
            throw .unrecognised(file: name, looksLike: compound.looksLike)
        }
        if let known = Signature.known(bytes) { throw .unrecognised(file: name, looksLike: known) }
        if bytes.prefix(1024).starts(pdfWithin: 1024) {
            let read = try await PDFText.extract(document).pictured(document)
            return (
                .pdf(read.pdf),
                read.problems + [
                    Problem(nil, "Other bytes stand before the start of the PDF. Ask where the file comes from.")
                ]
            )
        }
        if TextForm.isMessage(bytes, FileEnding(name)) { return try MessageReading.read(bytes, name: name, &budget) }
        return try TextForm.form(of: document)
    }

    /// A document that is an archive of parts: a workbook, a written document.
    private static func package(
        _ bytes: [UInt8], _ name: String
    ) throws(ReadingError) -> (form: Form, problems: [Problem]) {
        try Archive.opened(bytes, name: name) { (archive) throws(ReadingError) -> (Form, [Problem]) in
            if WordDocument.isMain(archive) {
                let word = try WordDocument.read(archive)
                return (.written(word.writing), word.problems)
            }
            guard archive["xl/workbook.xml"] != nil || archive["xl/workbook.bin"] == nil && archive.isWorkbook else {
                throw .unrecognised(file: name, looksLike: Signature.archive(archive.names))
            }
            let workbook = try Workbook.xlsx(archive)
            return (.workbook(workbook), workbook.problems + workbook.sheets.flatMap(\.problems))
        }
    }
}

extension Archive {
    /// Whether the list of parts names a workbook, wherever it stands.
    fileprivate var isWorkbook: Bool {
        guard self["[Content_Types].xml"] != nil, let types = try? bytes(of: "[Content_Types].xml") else {
            return false
        }
        return String(decoding: types, as: UTF8.self).contains("spreadsheetml.sheet.main+xml")
    }
}

extension ArraySlice<UInt8> {
    /// Whether a PDF begins within the first bytes, behind something else.
    fileprivate func starts(pdfWithin limit: Int) -> Bool {
        let mark = Array("%PDF-".utf8)
        return indices.prefix(limit).contains { self[$0] == mark[0] && self[$0...].starts(with: mark) }
    }
}

extension Content.Form {
    /// Completes "the content is …".
    package var described: String {
        switch self {
        case .pdf: "a PDF"
        case .workbook: "an Excel workbook"
        case .table: "a table of separated values"
        case .json: "JSON"
        case .yaml: "YAML"
        case .xml: "XML"
        case .text: "plain text"
        case .written(let writing):
            switch writing.kind {
            case .word: "a Word document"
            case .openDocument: "an OpenDocument text"
            case .page: "a web page"
            case .message: "the text of a message"
            }
        case .message: "an e-mail message"
        case .archive: "an archive (ZIP)"
        }
    }
}

/// What the end of a name promises.
struct FileEnding {
    /// In small letters, without its point.
    let text: String

    /// Nil where the name has no ending that promises a form.
    init?(_ name: String) {
        guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
        text = name[name.index(after: point)...].lowercased()
        guard FileEnding.forms[text] != nil || FileEnding.others.contains(text) else { return nil }
    }

    private static let forms: [String: [String]] = [
        "pdf": ["a PDF"], "xlsx": ["an Excel workbook"], "xlsm": ["an Excel workbook"],
        "csv": ["a table of separated values"], "tsv": ["a table of separated values"], "json": ["JSON"],
        "har": ["JSON"], "yaml": ["YAML"], "yml": ["YAML"], "xml": ["XML"],
        "txt": ["plain text", "a table of separated values"],
        "md": ["plain text"], "docx": ["a Word document"], "docm": ["a Word document"], "dotx": ["a Word document"],
        "dotm": ["a Word document"], "odt": ["an OpenDocument text"], "html": ["a web page"], "htm": ["a web page"],
        "xhtml": ["a web page"], "mhtml": ["a web page"], "mht": ["a web page"], "eml": ["an e-mail message"],
        "zip": ["an archive (ZIP)"], "png": ["a picture"], "jpg": ["a picture"], "jpeg": ["a picture"],
    ]
    private static let others: Set<String> = [
        "xls", "doc", "ppt", "pptx", "ods", "gif", "gz", "exe", "msg",
    ]

    /// Whether it promises what the content is, as `described` says it.
    func fits(_ described: String) -> Bool { FileEnding.forms[text]?.contains(described) ?? false }
    var isTable: Bool { text == "csv" || text == "tsv" }
    var isYAML: Bool { text == "yaml" || text == "yml" }
    var isJSON: Bool { text == "json" }
    var isXML: Bool { text == "xml" }
    var isPage: Bool { ["html", "htm", "xhtml"].contains(text) }
    var isMessage: Bool { text == "eml" }
    var isText: Bool { text == "txt" || text == "md" }
}
