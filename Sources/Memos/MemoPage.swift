import Digest

/// Renders memos with the templates of one folder.
package struct MemoPage {
    private let templates: Templates

    /// Reads `*.mustache` and `memo.css` and checks them. Throws `MemoError`.
    package init(templates folder: String) throws(MemoError) {
        templates = try Templates(folder: folder, names: Name.ofMemos)
    }

    /// One self-contained HTML file: no script, no request, a policy by the hash of its one style sheet. The same memo
    /// gives the same text. Throws `MemoError` when the folder has no `page.mustache` with an empty `<style></style>`.
    package func render(_ memo: Memo) throws(MemoError) -> String {
        let style = MemoPage.style(templates.style, runningHead: memo)
        let slots = PageContent(memo).slots.with([.styleHash: .text(Digest(of: style).base64)])
        guard let page = templates.fill("page", with: slots) else {
            throw .refused(file: "page.mustache", line: 1, why: "it is missing; a memo begins with it.")
        }
        // Vendor text cannot spell this: its brackets are escaped.
        let place = "<style></style>"
        guard let range = page.firstRange(of: place) else {
            throw .refused(file: "page.mustache", line: 1, why: "it needs \(place) in its head, where memo.css goes.")
        }
        return page[..<range.lowerBound] + "<style>" + style + "</style>" + page[range.upperBound...]
    }

    /// The same in one step, for a single memo: UTF-8. Throws `MemoError`.
    package static func render(_ memo: Memo, templates folder: String) throws(MemoError) -> [UInt8] {
        Array(try MemoPage(templates: folder).render(memo).utf8)
    }

    /// The style sheet with this memo's running head, which holds nothing that a vendor wrote.
    static func style(_ sheet: String, runningHead memo: Memo) -> String {
        let font = "font:8pt \"Helvetica Neue\",\"Nimbus Sans\",Arial,sans-serif;color:#444"
        let paper = [PageContent.number(memo), PageContent.status(memo), memo.heading.legend].filter { !$0.isEmpty }
        let left = quoted(paper.joined(separator: " · ")), right = quoted(memo.uses.isEmpty ? memo.title : "")
        return sheet + "@page{\n  @top-left{content:\(left);\(font)}\n  @top-right{content:\(right);\(font)}\n}\n"
            + "@page :first{@top-left{content:none}@top-right{content:none}}\n"
    }

    /// A CSS string in which only letters, digits and a few marks stand for themselves.
    private static func quoted(_ text: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,-·".unicodeScalars)
        return "\""
            + VisibleText.short(text, 80).unicodeScalars.map { scalar in
                plain.contains(scalar) ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
            }.joined() + "\""
    }
}
