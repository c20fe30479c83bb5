/// Which number format each cell style has, and which styles strike the text out.
struct CellStyles {
    private var formats: [NumberFormat] = []
    private var struck: [Bool] = []

    init() {}
    init(_ tree: XMLTree) {
        var custom: [Int: NumberFormat] = [:]
        for format in tree["numFmts"]?.all("numFmt") ?? [] {
            guard let id = format.attributes["numFmtId"].flatMap({ Int($0) }) else { continue }
            custom[id] = NumberFormat(code: format.attributes["formatCode"] ?? "")
        }
        let fonts = (tree["fonts"]?.all("font") ?? []).map { font in
            font["strike"].map { !["0", "false"].contains($0.attributes["val"] ?? "1") } ?? false
        }
        let styles = tree["cellXfs"]?.all("xf") ?? []
        formats = styles.map { style in
            let id = style.attributes["numFmtId"].flatMap { Int($0) } ?? 0
            return custom[id] ?? NumberFormat(builtIn: id)
        }
        struck = styles.map { style in
            let font = style.attributes["fontId"].flatMap { Int($0) } ?? 0
            return fonts.indices.contains(font) && fonts[font]
        }
    }

    /// The format of a style; plain for one that is not there.
    func format(_ style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .plain }
    /// Whether a style draws a line through the text.
    func strikes(_ style: Int) -> Bool { struck.indices.contains(style) && struck[style] }
}
