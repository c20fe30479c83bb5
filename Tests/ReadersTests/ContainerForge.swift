@testable import Readers

/// Word documents that tests read, from the XML of their body.
enum WordForge {
    private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// A paragraph in a style.
    static func paragraph(_ text: String, style: String? = nil, numbered: Int? = nil) -> String {
        let properties =
            (style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? "")
            + (numbered.map { "<w:numPr><w:ilvl w:val=\"\($0)\"/><w:numId w:val=\"1\"/></w:numPr>" } ?? "")
        return "<w:p><w:pPr>\(properties)</w:pPr>\(run(text))</w:p>"
    }
    static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    /// A whole document: its body, and other parts beside it.
    static func document(_ body: String, _ parts: [(name: String, xml: String)] = []) -> [UInt8] {
        let styles = """
            <w:styles xmlns:w="\(main)"><w:style w:styleId="Base"><w:name w:val="base"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>\
            <w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>\
            <w:style w:styleId="Clause"><w:name w:val="Clause"/><w:basedOn w:val="Base"/></w:style>\
            <w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>\
            <w:style w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>
            """
        let numbering = """
            <w:numbering xmlns:w="\(main)"><w:abstractNum w:abstractNumId="7">\
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>\
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.(%2)"/></w:lvl>\
            </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>
            """
        let types = """
            <Types><Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """
        let all =
            [
                ("[Content_Types].xml", types), ("word/styles.xml", styles), ("word/numbering.xml", numbering),
                ("word/document.xml", "<w:document xmlns:w=\"\(main)\"><w:body>\(body)</w:body></w:document>"),
            ] + parts
        return Forge(parts: all.map { Forge.Part($0.0, $0.1) }).zip
    }

    /// A document opened; throws where it is no written document.
    static func open(_ bytes: [UInt8], _ name: String = "paper.docx") async throws -> (writing: Writing, says: [String])
    {
        let content = try await Content.open(Document(name: name, bytes: bytes))
        guard case .written(let writing) = content.form else {
            throw ReadingError.noReader(file: name, form: "another")
        }
        return (writing, content.problems.map(\.says))
    }
}

/// What opening a file and all those inside it hands over.
struct Unpacked {
    var names: [String] = []
    var forms: [String] = []
    var failures: [String] = []
    var parents: [String: String] = [:]

    init(_ bytes: [UInt8], _ name: String) async throws {
        var all: [Enclosed] = []
        try await Content.openAll(Document(name: name, bytes: bytes)) { all.append($0) }
        for one in all {
            switch one.content {
            case .success(let content):
                names.append(one.name)
                forms.append(content.form.described)
            case .failure(let error): failures.append("\(error)")
            }
            parents[one.name] = one.parent?.name
        }
    }
}
