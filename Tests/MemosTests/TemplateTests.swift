import Foundation
import Testing

@testable import Memos

@Suite struct TemplateTests {
    private static let scan = TemplateScan(names: ["a", "b"], files: ["part"])

    @Test(arguments: [
        ("<p>{{{a}}}</p>", "raw"), ("<p>{{&a}}</p>", "raw"), ("{{=<% %>=}}", "delimiters"),
        ("{{%CONTENT_TYPE:TEXT}}", "pragmas"),
        ("{{<part}}{{/part}}", "inheritance"), ("{{$a}}{{/a}}", "inheritance"),
        ("{{> other}}", "no template called other"),
        ("{{>*a}}", "no template"), ("{{c}}", "nothing fills"), ("{{a.b}}", "nothing fills"),
        ("{{.}}", "nothing fills"),
        ("{{upper(a)}}", "nothing fills"), ("<p class={{a}}>", "outside a quoted value"),
        ("<p {{a}}>", "outside a quoted value"),
        ("<{{a}}>", "outside a quoted value"), ("<p {{#a}}hidden{{/a}}>", "outside a quoted value"),
        ("<style>{{a}}</style>", "<style>"), ("<script>{{a}}</script>", "no place"), ("<SCRIPT src=\"#\">", "no place"),
        ("<a href=\"{{a}}\">", "address"), ("<a href=\"x{{a}}\">", "address"), ("<img src='{{a}}'>", "address"),
        ("<img src=\"data:image/svg+xml,{{a}}\">", "address"), ("<a href=\"data:image/png;base64,{{a}}\">", "address"),
        ("<a HREF=\"{{a}}\">", "address"), ("<p style=\"color:red\">", "policy"), ("<p onclick=\"{{a}}\">", "policy"),
        ("<p STYLE='{{a}}'>", "policy"), ("<iframe srcdoc=\"{{a}}\">", "no place"), ("<!-- {{a}} -->", "comment"),
        ("<p title=\"{{> part}}\">", "between elements"), ("{{#a}}<p>", "not closed"), ("{{#a}}x{{/b}}", "not open"),
        ("<p title=\"{{#a}}\">{{/a}}", "another part"), ("{{a", "no end"), ("<p title=\"x", "not closed"),
    ]) func refuses(_ text: String, _ why: String) {
        let error = #expect(throws: MemoError.self) {
            try TemplateTests.scan.check("<b>\n" + text, file: "memo.mustache")
        }
        guard case .refused(let file, let line, let says) = error else { return }
        #expect(file == "memo.mustache" && line == 2)
        #expect(says.contains(why), "\(says)")
    }

    @Test(arguments: [
        "<p title=\"{{a}}\" class='x {{b}}'>{{#a}}<b>{{b}}</b>{{/a}}{{^a}}none{{/a}}</p>",
        "<a href=\"#{{a}}\">{{b}}</a>", "<img src=\"data:image/png;base64,{{a}}\" alt=\"{{b}}\">",
        "{{! a note }}{{> part}}", "<style></style>", "<!-- a comment -->{{a}}", "<td class=\"{{#a}}x{{/a}}\">",
        "a < b {{a}}",
    ]) func takes(_ text: String) throws { _ = try TemplateTests.scan.check(text, file: "memo.mustache") }

    /// The guard against a name that nothing fills, in both directions.
    @Test func namesAndTemplatesAgree() throws {
        #expect(try Templates(folder: templates, names: Name.ofMemos).used == Name.ofMemos)
        var filled: Set<Name> = [.styleHash]
        for (_, sample) in Sample.all { filled.formUnion(PageContent(sample.memo).slots.names) }
        filled.formUnion(PageContent(Sample.illustrated().memo).slots.names)
        #expect(Set(Name.allCases).subtracting(Name.ofForms).subtracting(Name.ofLists).subtracting(filled).isEmpty)
    }

    @Test func theGuideListsEveryName() throws {
        let guide = try String(contentsOfFile: templates + "/README.md", encoding: .utf8)
        for name in Name.allCases { #expect(guide.contains("`\(name.rawValue)`")) }
    }

    @Test func aMissingFolderIsNamed() {
        #expect(throws: MemoError.unreadable(path: "/nowhere")) { try MemoPage(templates: "/nowhere") }
    }

    @Test func anEditedTemplateIsRefusedWithItsLine() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tprm-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try "".write(to: folder.appending(path: "memo.css"), atomically: false, encoding: .utf8)
        let page = folder.appending(path: "page.mustache")
        try "<p>\n\n{{{title}}}</p>".write(to: page, atomically: false, encoding: .utf8)
        #expect { try MemoPage(templates: folder.path) } throws: {
            "\($0)".hasPrefix("page.mustache, line 3: raw tags")
        }
        try "<p>{{title}}</p>".write(to: page, atomically: false, encoding: .utf8)
        #expect { try MemoPage(templates: folder.path).render(Sample.hold().memo) } throws: {
            "\($0)".contains("memo.css")
        }
    }

    /// WCAG 2.2: text 4.5:1, lines and marks 3:1, on screen, in the dark and on paper. Checkers cannot do this for SVG.
    @Test func coloursCanBeTold() throws {
        let css = try String(contentsOfFile: templates + "/memo.css", encoding: .utf8)
        let roots = css.split(separator: ":root{", omittingEmptySubsequences: false).dropFirst().map {
            $0.prefix { $0 != "}" }
        }
        #expect(roots.count == 3)
        for root in roots {
            var colours: [String: Double] = [:]
            for pair in root.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
                let parts = pair.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
                guard parts.count == 2, parts[1].hasPrefix("#") else { continue }
                colours[parts[0]] = TemplateTests.luminance(parts[1])
            }
            func ratio(_ a: String, _ b: String) throws -> Double {
                let (first, second) = (try #require(colours["--" + a]), try #require(colours["--" + b]))
                return (max(first, second) + 0.05) / (min(first, second) + 0.05)
            }
            for text in ["ink", "soft", "link", "hold", "notyet", "cond", "ready"] {
                #expect(try ratio(text, "paper") >= 4.5, "\(text)")
            }
            for text in ["ink", "soft", "link"] { #expect(try ratio(text, "tint") >= 4.5, "\(text) on tint") }
            #expect(try ratio("line", "paper") >= 3)
        }
    }

    private static func luminance(_ hex: String) -> Double {
        let digits = hex.dropFirst(), full = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
        let parts = stride(from: 0, to: 6, by: 2).map { index in
            let start = full.index(full.startIndex, offsetBy: index)
            let value = Double(Int(full[start..<full.index(start, offsetBy: 2)], radix: 16) ?? 0) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
