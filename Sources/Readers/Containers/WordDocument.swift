import Assessment

/// A Word document (DOCX, DOCM, DOTX, DOTM) as its paragraphs. Headers and footers are left out, as those of pages are;
/// what it points to outside is never opened.
enum WordDocument {
    /// Whether an archive is one, by what it lists as its main part.
    static func isMain(_ archive: borrowing Archive) -> Bool { archive[main(archive)] != nil && !main(archive).isEmpty }

    /// The main part's name; empty where no part of a Word document is named.
    private static func main(_ archive: borrowing Archive) -> String {
        guard let types = try? archive.tree("[Content_Types].xml") else {
            return archive["word/document.xml"] == nil ? "" : "word/document.xml"
        }
        let part = types.all("Override").first { part in
            let type = part.attributes["ContentType"] ?? ""
            return [
                "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml",
                "ms-word.document.macroEnabled.main+xml", "ms-word.template.macroEnabledTemplate.main+xml",
            ].contains { type.contains($0) }
        }
        guard let name = part?.attributes["PartName"] else {
            return archive["word/document.xml"] == nil ? "" : "word/document.xml"
        }
        return String(name.drop { $0 == "/" })
    }

    static func read(
        _ archive: borrowing Archive
    ) throws(ReadingError) -> (writing: Writing, problems: [Problem]) {
        let main = main(archive), folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let styles =
            archive[folder + "styles.xml"] == nil
            ? WordStyles() : WordStyles(try archive.tree(folder + "styles.xml"))
        let numbering =
            archive[folder + "numbering.xml"] == nil
            ? WordNumbering() : WordNumbering(try archive.tree(folder + "numbering.xml"))
        var body = WordBody(styles: styles, numbering: numbering)
        try body.read(try XMLCursor(file: archive.file, part: main, archive.stream(main)))
        var paragraphs = body.builder.paragraphs(), parts = [body]
        for name in ["footnotes.xml", "endnotes.xml"] where archive[folder + name] != nil {
            var notes = WordBody(styles: styles, numbering: WordNumbering(), isNote: true)
            try notes.read(try XMLCursor(file: archive.file, part: folder + name, archive.stream(folder + name)))
            paragraphs += notes.builder.paragraphs()
            parts.append(notes)
        }
        if body.builder.count >= Limits.paragraphs {
            throw .limit(file: archive.file, place: nil, what: "more than \(Limits.paragraphs) paragraphs")
        }
        let title = archive["docProps/core.xml"] == nil ? nil : try? archive.tree("docProps/core.xml")["title"]?.text
        return (
            Writing(.word, title: title.flatMap { $0.isEmpty ? nil : $0 }, paragraphs: paragraphs),
            try problems(archive, folder, parts, isEmpty: paragraphs.isEmpty)
        )
    }

    private static func problems(
        _ archive: borrowing Archive, _ folder: String, _ parts: [WordBody], isEmpty: Bool
    ) throws(ReadingError) -> [Problem] {
        var says: [String] = []
        if parts.contains(where: \.isTracked) {
            says.append(
                "Tracked changes are open in this document: it is not final. It was read as if all of them were accepted."
            )
        }
        says += Quoted.left(parts.flatMap(\.hidden), "Hidden words").map { [$0] } ?? []
        says += Quoted.left(parts.flatMap(\.struck), "Words that are struck through").map { [$0] } ?? []
        if archive[folder + "comments.xml"] != nil {
            let count = try archive.tree(folder + "comments.xml").all("comment").count
            if count > 0 {
                says.append("\(count) \(count == 1 ? "comment stands" : "comments stand") in it: it may not be final.")
            }
        }
        if archive.names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) {
            says.append("It carries macros, which were not run and not read.")
        }
        let chunks = parts.reduce(0) { $0 + $1.chunks }
        if chunks > 0 { says.append("\(chunks) of its parts are other documents, which were not read.") }
        let embedded = archive.names.count { $0.lowercased().hasPrefix(folder.lowercased() + "embeddings/") }
        if embedded > 0 {
            says.append(
                "\(embedded) \(embedded == 1 ? "file is" : "files are") embedded in it and not read. Ask for them.")
        }
        var outside = 0
        for name in archive.names where name.hasPrefix(folder + "_rels/") {
            outside += try archive.tree(name).children.count {
                $0.attributes["TargetMode"] == "External" && $0.attributes["Type"]?.hasSuffix("/hyperlink") != true
            }
        }
        if outside > 0 {
            says.append("It takes \(outside == 1 ? "a part" : "\(outside) parts") from outside, which was not opened.")
        }
        if isEmpty { says.append("No words stand in it: its text may be a picture.") }
        return says.map { Problem(nil, $0) }
    }
}

extension Archive {
    /// A part as a tree.
    func tree(_ name: String) throws(ReadingError) -> XMLTree {
        try XMLTree.parse(bytes(of: name), file: file, part: name)
    }
}

/// Sentences that quote what was left out.
enum Quoted {
    /// Nil where nothing was.
    static func left(_ words: [String], _ what: String) -> String? {
        guard let first = words.first else { return nil }
        let line = first.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let more = words.count > 1 ? " and \(words.count - 1) more" : ""
        return "\(what) stand in it and were left out: \"\(line.count > 80 ? line.prefix(79) + "…" : line)\"\(more)."
    }
}
