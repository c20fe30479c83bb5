/// The numbers that Word writes before paragraphs: which numbering each style and paragraph has, and how far it counted.
struct WordNumbering {
    private struct Level {
        var format = "decimal", text = "", start = 1
    }
    /// By the number of the abstract numbering, then by level.
    private var levels: [String: [Int: Level]] = [:]
    private var abstracts: [String: String] = [:]
    private var starts: [String: [Int: Int]] = [:]
    private var counters: [String: [Int: Int]] = [:]

    init() {}

    /// From `word/numbering.xml`.
    init(_ tree: XMLTree) {
        for abstract in tree.all("abstractNum") {
            guard let id = abstract.attributes["abstractNumId"] else { continue }
            for level in abstract.all("lvl") {
                guard let number = level.attributes["ilvl"].flatMap({ Int($0) }) else { continue }
                levels[id, default: [:]][number] = WordNumbering.level(level)
            }
        }
        for num in tree.all("num") {
            guard let id = num.attributes["numId"] else { continue }
            abstracts[id] = num["abstractNumId"]?.attributes["val"]
            for override in num.all("lvlOverride") {
                guard let level = override.attributes["ilvl"].flatMap({ Int($0) }) else { continue }
                starts[id, default: [:]][level] = override["startOverride"]?.attributes["val"].flatMap { Int($0) }
            }
        }
    }

    private static func level(_ tree: XMLTree) -> Level {
        var level = Level()
        if let format = tree["numFmt"]?.attributes["val"] { level.format = format }
        if let text = tree["lvlText"]?.attributes["val"] { level.text = text }
        if let start = tree["start"]?.attributes["val"].flatMap({ Int($0) }) { level.start = start }
        return level
    }

    /// What stands before the next paragraph of a numbering, such as `4.2`; nil where it cannot be told.
    mutating func next(_ id: String, level: Int) -> String? {
        guard let abstract = abstracts[id], let own = levels[abstract]?[level] else { return nil }
        var counts = counters[abstract] ?? [:]
        if let start = starts[id]?.removeValue(forKey: level) {
            counts[level] = start
        } else {
            counts[level] = counts[level].map { $0 + 1 } ?? own.start
        }
        for deeper in counts.keys where deeper > level { counts[deeper] = nil }
        counters[abstract] = counts
        if own.format == "bullet" { return "•" }
        if own.format == "none" { return nil }
        var text = "", isPlaceholder = false
        for character in own.text {
            if isPlaceholder, let number = character.wholeNumberValue {
                let other = levels[abstract]?[number - 1] ?? Level()
                guard let spelled = WordNumbering.spelled(counts[number - 1] ?? other.start, other.format) else {
                    return nil
                }
                text += spelled
                isPlaceholder = false
            } else if character == "%" {
                isPlaceholder = true
            } else {
                text.append(character)
            }
        }
        return text.isEmpty ? nil : text
    }

    private static func spelled(_ number: Int, _ format: String) -> String? {
        guard (0...9999).contains(number) else { return nil }
        switch format {
        case "decimal": return String(number)
        case "decimalZero": return number < 10 ? "0\(number)" : String(number)
        case "lowerLetter", "upperLetter":
            guard number > 0, let letter = UnicodeScalar(96 + (number - 1) % 26 + 1) else { return nil }
            let text = String(repeating: String(Character(letter)), count: (number - 1) / 26 + 1)
            return format == "upperLetter" ? text.uppercased() : text
        case "lowerRoman": return roman(number)
        case "upperRoman": return roman(number).uppercased()
        default: return nil
        }
    }

    private static func roman(_ number: Int) -> String {
        var rest = number, text = ""
        let steps = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
            (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        for (value, letters) in steps {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}
