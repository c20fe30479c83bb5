/// What a Word document's styles say of the paragraphs and words that have them.
struct WordStyles {
    /// One style, with what it takes over from the style that it is based on.
    struct Style {
        /// The level of a heading, 1 the highest; nil for all else.
        var heading: Int?
        var isHidden = false
        /// An entry of a table of contents.
        var isContents = false
        /// Stands where something is to be filled in.
        var isPlaceholder = false
        var numbering: (id: String, level: Int)?
    }
    private var styles: [String: Style] = [:]

    init() {}

    /// From `word/styles.xml`.
    init(_ tree: XMLTree) {
        let all = Dictionary(tree.all("style").map { ($0.attributes["styleId"] ?? "", $0) }) { first, _ in first }
        for id in all.keys { styles[id] = WordStyles.style(id, all, depth: 0) }
    }

    subscript(_ id: String) -> Style { styles[id] ?? Style() }

    private static func style(_ id: String, _ all: [String: XMLTree], depth: Int) -> Style {
        guard let tree = all[id], depth < 16 else { return Style() }
        var style = tree["basedOn"]?.attributes["val"].map { WordStyles.style($0, all, depth: depth + 1) } ?? Style()
        let name = (tree["name"]?.attributes["val"] ?? id).lowercased()
        if name == "title" { style.heading = 1 }
        if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)) { style.heading = level }
        if let level = tree["pPr"]?["outlineLvl"]?.attributes["val"].flatMap({ Int($0) }) {
            style.heading = level < 9 ? level + 1 : nil
        }
        if name.hasPrefix("toc "), Int(name.dropFirst(4)) != nil { style.isContents = true }
        if name == "placeholder text" { style.isPlaceholder = true }
        if let vanish = tree["rPr"]?["vanish"] { style.isHidden = vanish.isOn }
        if let number = tree["pPr"]?["numPr"] {
            let level = number["ilvl"]?.attributes["val"].flatMap { Int($0) } ?? style.numbering?.level ?? 0
            if let id = number["numId"]?.attributes["val"] ?? style.numbering?.id {
                style.numbering = id == "0" ? nil : (id, level)
            }
        }
        return style
    }
}

extension XMLTree {
    /// Whether a property of Word's is switched on: it is, unless it says otherwise.
    var isOn: Bool { !["0", "false", "off", "none"].contains(attributes["val"] ?? "1") }
}
