/// Renders memos with the templates of one folder.
package struct MemoPage {
    private let templates: Templates

    /// Reads and checks the templates. Throws `MemoError`.
    package init(templates folder: String) throws(MemoError) {
        templates = try Templates(folder: folder, names: Set(Name.allCases.map(\.rawValue)))
    }

    /// One self-contained HTML file: no script, no request; the same memo gives the same text.
    package func render(_ memo: Memo) -> String { "" }

    /// The same in one step, for a single memo: UTF-8. Throws `MemoError`.
    package static func render(_ memo: Memo, templates folder: String) throws(MemoError) -> [UInt8] {
        Array(try MemoPage(templates: folder).render(memo).utf8)
    }
}
