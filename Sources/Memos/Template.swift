import Foundation
import Mustache

/// The templates of a folder, each checked before it is used.
struct Templates {
    /// The style sheet, as it stands in the folder.
    let style: String
    /// Every name that some template asks for.
    let used: Set<String>
    private let library: MustacheLibrary

    /// Reads every `*.mustache` file and `memo.css`. Throws `MemoError` for a file that cannot be read, and for the
    /// first thing in a template that is refused, with file and line.
    init(folder: String, names: Set<String>) throws(MemoError) {
        guard let listed = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .unreadable(path: folder)
        }
        let files = listed.filter { $0.hasSuffix(".mustache") }.sorted()
        let scan = TemplateScan(names: names, files: Set(files.map { String($0.dropLast(9)) }))
        var templates: [String: MustacheTemplate] = [:], used: Set<String> = []
        for file in files {
            let text = try Templates.text(folder + "/" + file)
            used.formUnion(try scan.check(text, file: file))
            templates[String(file.dropLast(9))] = try Templates.parse(text, file: file)
        }
        self.used = used
        style = try Templates.text(folder + "/memo.css")
        library = MustacheLibrary(templates: templates)
    }

    /// Fills a template; nil if there is none of that name.
    func fill(_ name: String, with slots: Slots) -> String? { library.render(slots, withTemplate: name) }

    private static func text(_ path: String) throws(MemoError) -> String {
        guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self)
        else { throw .unreadable(path: path) }
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
