import Assessment
import Foundation
import Testing

@testable import Readers

@Suite("Files come in through one gate, and are what their content says")
struct FormatsRecognitionTests {
    private func open(_ bytes: [UInt8], _ name: String) async throws -> Content {
        try await Content.open(Document(name: name, bytes: bytes))
    }
    private func open(_ text: String, _ name: String) async throws -> Content { try await open(Array(text.utf8), name) }
    private func refusal(_ bytes: [UInt8], _ name: String) async -> String {
        do {
            return "read as \(try await open(bytes, name).form.described)"
        } catch { return "\(error)" }
    }
    private func refusal(_ text: String, _ name: String) async -> String { await refusal(Array(text.utf8), name) }

    /// A fresh folder, taken away afterwards.
    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tprm-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }
    private func gate(_ path: String) -> String {
        do {
            return "read \(try Document.open(path: path).bytes.count) bytes"
        } catch { return "\(error)" }
    }

    @Test("only regular files come in, whole, and named by their last part") func gate() throws {
        try inFolder { folder in
            try Data("{}".utf8).write(to: URL(fileURLWithPath: folder + "/a.json"))
            let document = try Document.open(path: folder + "/a.json")
            #expect(document.name == "a.json" && document.bytes == Array("{}".utf8))

            #expect(gate(folder + "/none") == "\(folder)/none: there is no such file. Check the path.")
            #expect(gate(folder).contains("it is a folder, not a file"))
            try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "/etc/passwd")
            #expect(gate(folder + "/link").contains("it is a symbolic link"))
            #expect(mkfifo(folder + "/pipe", 0o600) == 0)
            #expect(gate(folder + "/pipe").contains("it is a pipe"))
            #expect(gate("/dev/zero").contains("it is a device"))
            try Data().write(to: URL(fileURLWithPath: folder + "/empty.xlsx"))
            #expect(gate(folder + "/empty.xlsx") == "empty.xlsx: it is empty. Ask for it again.")

            let sparse = creat(folder + "/sparse.pdf", 0o600)
            #expect(ftruncate(sparse, off_t(2) << 30) == 0)
            close(sparse)
            #expect(gate(folder + "/sparse.pdf").contains("it has 2147483648 bytes and tprm reads at most 67108864"))
        }
    }

    @Test(
        "a text is what most of it agrees on",
        arguments: [
            ("{\"a\": 1}", "JSON"), ("\u{feff} [1, 2]", "JSON"), ("{}", "JSON"), ("[{\"a\": [1]}]", "JSON"),
            ("<a/>", "XML"), ("\n <?xml version=\"1.0\"?><a/>", "XML"),
            ("name: x\nversion: 1\n", "YAML"), ("---\na: 1\n", "YAML"), ("# answers\nA-1: yes\nA-2:\n  - no\n", "YAML"),
            ("- id: a\n  b: c\n- id: d\n", "YAML"), ("answers:\n  a: 1\n", "YAML"),
            ("id,answer,why\nA,Yes,x\nB,No,y\n", "a table of separated values"),
            ("id;answer\nA;Yes, we do\nB;No\n", "a table of separated values"),
            ("id\tanswer\nA\tYes\n", "a table of separated values"),
            ("id,answer\n1,Yes\n", "a table of separated values"),
            ("Dear Sir,\nwe confirm that all is well.\nYours,\n", "plain text"),
            ("To whom it may concern\n\nNote: nothing changed, and nothing will.\nBest, A\n", "plain text"),
            ("Note: this is one line", "plain text"), ("[draft] a letter, not a list\n", "plain text"),
            ("HTTP/1.1 401 Unauthorized\r\nContent-Type: text/plain\r\nServer: x\r\n\r\nno\r\n", "plain text"),
            ("GET /mcp HTTP/1.1\nHost: example.com\n\n", "plain text"), ("a,b,c", "plain text"),
            ("{{name}} is a template", "plain text"), ("<!DOCTYPE html><html><p>x</p></html>", "a web page"),
            ("<!-- x -->\n<div>a piece of a page</div>", "a web page"), ("<?xml version=\"1.0\"?><div>x</div>", "XML"),
            ("From: a@b\nTo: c@d\nMessage-ID: <1>\nSubject: x\n\nhello\n", "an e-mail message"),
            ("Hello, world, again\nHello, world, again\nThe end.\nReally, the end\n", "plain text"),
        ])
    func texts(_ text: String, _ form: String) async { #expect(await refusal(text, "file").contains(form), "\(text)") }

    @Test("a name that promises another form is told, and the content decides") func wrongEnding() async throws {
        let workbook = Forge.sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").zip
        for (bytes, name, form) in [
            (Array("{\"a\": 1}".utf8), "a.pdf", "JSON"), (workbook, "a.csv", "an Excel workbook"),
            (Array("id,answer,why\nA,Yes,x\n".utf8), "a.xlsx", "a table of separated values"),
            (Array("a: 1\nb: 2\n".utf8), "a.json", "YAML"), (Array("{\"a\": 1}".utf8), "a.yaml", "JSON"),
            (Array("<a/>".utf8), "a.docx", "XML"),
        ] {
            let content = try await open(bytes, name)
            #expect(content.form.described == form)
            #expect(content.problems.map(\.says).first?.hasPrefix("The name ends in .") == true, "\(name)")
        }
        for (text, name) in [
            ("{}", "a.json"), ("a,b\n1,2\n", "a.csv"), ("a: 1\nb: 2", "a.yml"), ("x", "a.txt"), ("x", "a.v2"),
        ] {
            #expect(try await open(text, name).problems.isEmpty, "\(name)")
        }
    }

    @Test("a name decides where the content leaves it open, and the error is that format's") func nameAsHint() async {
        #expect(await refusal("only\none\ncolumn\n", "a.csv") == "read as a table of separated values")
        #expect(await refusal("a,\"b\nc,d\n", "a.csv").contains("a quote opens here"))
        #expect(await refusal("just text", "a.yaml") == "read as YAML")
        #expect(await refusal("just text", "a.json").contains("a JSON value was expected"))
    }

    @Test(
        "what tprm cannot read is named, with what it can",
        arguments: [
            ("GIF8", "a picture (GIF)"), ("\u{7f}ELF", "a program (ELF)"),
            ("\u{1f}\u{8b}", "a compressed file (gzip)"), ("SQLite format 3\0", "a database (SQLite)"),
            ("{\\rtf1", "a text document (RTF)"), ("7z¼¯'\u{1c}", "an archive (7z)"),
            ("\u{1}\u{2}\0\u{3}", "binary data"),
        ])
    func unrecognised(_ latin1: String, _ looksLike: String) async {
        let says = await refusal(latin1.unicodeScalars.map { UInt8($0.value) }, "file")
        #expect(says.contains("it looks like \(looksLike)") && says.contains("tprm reads PDF"), "\(says)")
    }

    @Test("an archive is named by what it holds") func archives() async {
        for (part, looksLike) in [
            ("xl/workbook.bin", "XLSB"), ("ppt/presentation.xml", "PPTX"), ("META-INF/MANIFEST.MF", "JAR"),
        ] {
            let says = await refusal(Forge(parts: [Forge.Part(part, "x")]).zip, "a.zip")
            #expect(says.contains(looksLike), "\(says)")
        }
    }

    @Test("compound files: a locked workbook says so, an old one what to save it as") func compound() async {
        let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        func with(_ name: String) -> [UInt8] { magic + name.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } }
        #expect(
            await refusal(with("EncryptedPackage"), "a.xlsx")
                == "a.xlsx: the document is locked with a password. Save a copy without one and give that.")
        #expect(await refusal(with("Workbook"), "a.xls").contains("an old Excel workbook (XLS); save it as XLSX"))
        #expect(await refusal(with("WordDocument"), "a.doc").contains("an old Word document (DOC)"))
    }

    @Test("bad inputs of the five formats, each one sentence that names the file") func badInput() async {
        let workbook = Forge.sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").zip
        for (bytes, name, says) in [
            ([], "a.csv", "it is empty"),
            (Array(workbook.prefix(workbook.count / 2)), "a.xlsx", "damaged or cut short"),
            (Array("a: &x 1\nb: *x\n".utf8), "a.yaml", "does not follow such aliases"),
            (Array("<!DOCTYPE a><a/>".utf8), "a.xml", "a DOCTYPE stands here"),
            (Array("{\"a\": 1,}".utf8), "a.json", "a comma stands before the end"),
            (Array(" \n\n".utf8), "a.csv", "it is empty"),
        ] {
            let text = await refusal(bytes, name)
            #expect(text.hasPrefix(name) && text.contains(says) && text.hasSuffix("."), "\(text)")
        }
    }

    @Test("a kind that is not known, and content that no reader knows, are refused with what to do") func choice()
        async throws
    {
        let setting = Setting(received: try #require(Day(iso: "2026-11-02")), questionnaires: "/nowhere")
        let content = try await open("just words", "a.txt")
        await #expect(throws: ReadingError.noReader(file: "a.txt", form: "plain text")) {
            try await Reader.reading(content, as: nil, setting)
        }
        await #expect(throws: ReadingError.unknownReader(id: "x", known: Reader.all.map(\.id))) {
            try await Reader.reading(content, as: "x", setting)
        }
    }

    @Test("every reader has its own id") func ids() {
        #expect(Set(Reader.all.map(\.id)).count == Reader.all.count)
    }
}
