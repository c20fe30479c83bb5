import Foundation
import Mustache

/// The templates of a folder, each checked before it is used.
struct Templates {
    /// The style sheet, as it stands in the folder.
    let style: String
    /// The script of a form; empty for a memo.
    let script: String
    /// Every name that some template asks for.
    let used: Set<String>
    private let library: MustacheLibrary

    /// Reads every `*.mustache` file and the style sheet, and the one script that a form may have. Throws `MemoError` for a
    /// file that cannot be read, and for the first thing in a template that is refused, with file and line.
    init(
        folder: String, names: Set<String>, style sheet: String = "memo.css", script: String? = nil
    ) throws(MemoError) {
        guard let listed = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .unreadable(path: folder)
        }
        let files = listed.filter { $0.hasSuffix(".mustache") }.sorted()
        let scan = TemplateScan(names: names, files: Set(files.map { String($0.dropLast(9)) }), isForm: script != nil)
        var templates: [String: MustacheTemplate] = [:], used: Set<String> = []
        for file in files {
            let text = try Templates.text(folder + "/" + file)
            used.formUnion(try scan.check(text, file: file))
            templates[String(file.dropLast(9))] = try Templates.parse(text, file: file)
        }
        self.used = used
        style = try Templates.text(folder + "/" + sheet)
        self.script = if let script { try Templates.script(folder, script) } else { "" }
        library = MustacheLibrary(templates: templates)
    }

    /// Fills a template; nil if there is none of that name.
    func fill(_ name: String, with slots: Slots) -> String? { library.render(slots, withTemplate: name) }

    private static func text(_ path: String) throws(MemoError) -> String {
        guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self)
        else { throw .unreadable(path: path) }
        return text
    }

    /// A script that stands in a page as it stands in its file, so that its hash is the page's: no text of it may end the
    /// element, begin a comment, or be changed by a browser before it is hashed.
    private static func script(_ folder: String, _ file: String) throws(MemoError) -> String {
        let text = try text(folder + "/" + file)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let lower = line.lowercased()
            let found = ["</script", "<script", "<!--", "{{"].first(where: lower.contains)
            if let found {
                throw .refused(
                    file: file, line: number + 1, why: "“\(found)” has no place in the script; write it otherwise.")
            }
            if line.unicodeScalars.contains(where: { $0 == "\r" || $0 == "\0" }) {
                throw .refused(file: file, line: number + 1, why: "lines end with a line feed alone.")
            }
        }
        return text
    }

    private static func parse(_ text: String, file: String) throws(MemoError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: text)
        } catch let error as MustacheTemplate.ParserError {
            throw .refused(file: file, line: error.context.lineNumber, why: "it cannot be parsed (\(error.error)).")
        } catch {
            throw .refused(file: file, line: 1, why: "it cannot be parsed (\(error)).")
        }
    }
}
