import CLibXML2

/// A pass over a part of a Word document: its body, its footnotes. What is deleted, hidden, struck through or a field's
/// code is no text; what is inserted is.
struct WordBody {
    var builder = WritingBuilder()
    var numbering: WordNumbering
    let styles: WordStyles
    /// Whether changes are tracked in it that nobody accepted or rejected.
    private(set) var isTracked = false
    /// Words that are left out.
    private(set) var hidden: [String] = [], struck: [String] = []
    /// Documents that stand inside as such, and parts of other files that Word would take in.
    private(set) var embedded = 0, chunks = 0
    /// The role of what is read: a footnote's paragraphs are notes.
    private let isNote: Bool

    private struct Paragraph {
        var style = WordStyles.Style()
        var numbering: (id: String?, level: Int?) = (nil, nil)
        var heading: Int?
        var text = "", hidden = "", struck = ""
    }
    private struct Run {
        var isHidden = false, isStruck = false, isPlaceholder = false
    }
    private var paragraphs: [Paragraph] = []
    private var runs: [Run] = []
    private var fills: [Bool] = []
    private var box: Bool?
    private var path: [String] = []
    /// The index in the path below which nothing is read.
    private var skipped: Int?

    init(styles: WordStyles, numbering: WordNumbering, isNote: Bool = false) {
        self.styles = styles
        self.numbering = numbering
        self.isNote = isNote
    }

    mutating func read(_ cursor: XMLCursor) throws(ReadingError) {
        while let node = try cursor.next() {
            switch node {
            case .start:
                var attributes: [String: String] = [:]
                let name = cursor.nameText, isEmpty = cursor.isEmptyElement
                if skipped == nil {
                    cursor.attributes { attributes[String(cString: $0)] = String(cString: $1) }
                }
                path.append(name)
                if skipped == nil { start(name, attributes) }
                if isEmpty { end(name) }
            case .text:
                if skipped == nil, path.last == "t" { add(cursor.valueText) }
            case .end: end(path.last ?? "")
            case .other: break
            }
        }
    }

    private var parent: String { path.dropLast().last ?? "" }
    private mutating func skip() { skipped = path.count - 1 }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        let isOn = !["0", "false", "off", "none"].contains(attributes["val"] ?? "1")
        switch name {
        case "p": paragraphs.append(Paragraph())
        case "r": runs.append(Run())
        case "tr": builder.openRow()
        case "tc": builder.openCell()
        case "tab" where parent == "r", "ptab": add("\t")
        case "br", "cr": add("\n")
        case "noBreakHyphen": add("-")
        case "sym": add(WordBody.symbols[attributes["char"]?.uppercased().suffix(2).description ?? ""] ?? "")
        case "ins", "moveTo": isTracked = true
        case "del", "moveFrom":
            isTracked = true
            if parent == "trPr" {
                skipped = path.lastIndex(of: "tr")
            } else if parent != "rPr" {
                skip()
            }
        case "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "numberingChange":
            isTracked = true
            skip()
        case "Fallback", "instrText", "delText", "delInstrText", "footnotePr", "endnotePr": skip()
        case "sdt": fills.append(false)
        case "showingPlcHdr": if let last = fills.indices.last { fills[last] = isOn }
        case "sdtContent":
            // Nobody has filled it in: what stands there says what should.
            if fills.last == true {
                add("____")
                skip()
            }
        case "checkBox": box = false
        case "checked" where parent == "checkBox": box = isOn
        case "default" where parent == "checkBox": box = isOn
        case "altChunk": chunks += 1
        case "OLEObject": embedded += 1
        case "footnote", "endnote":
            if ["separator", "continuationSeparator", "continuationNotice"].contains(attributes["type"] ?? "") {
                skip()
            }
        default: property(name, attributes, isOn)
        }
    }

    private mutating func property(_ name: String, _ attributes: [String: String], _ isOn: Bool) {
        let value = attributes["val"] ?? "", isOfRun = parent == "rPr" && path.dropLast(2).last == "r"
        if isOfRun, let run = runs.indices.last {
            switch name {
            case "vanish": runs[run].isHidden = isOn
            case "strike", "dstrike": runs[run].isStruck = isOn
            case "rStyle":
                runs[run].isHidden = styles[value].isHidden
                runs[run].isPlaceholder = styles[value].isPlaceholder
            default: break
            }
        }
        guard let last = paragraphs.indices.last else { return }
        switch name {
        case "pStyle": paragraphs[last].style = styles[value]
        case "numId": paragraphs[last].numbering.id = value
        case "ilvl": paragraphs[last].numbering.level = Int(value)
        case "outlineLvl" where parent == "pPr":
            paragraphs[last].heading = Int(value).flatMap { $0 < 9 ? $0 + 1 : nil }
        default: break
        }
    }

    /// Wingdings that stand for boxes and ticks, by the last two digits of their number.
    private static let symbols = [
        "FE": "☑", "FD": "☒", "A8": "☐", "6F": "☐", "FC": "✓", "FB": "✗", "B7": "•", "D8": "•",
    ]

    private mutating func add(_ text: String) {
        guard let last = paragraphs.indices.last else { return }
        let run = runs.last ?? Run()
        if run.isHidden || paragraphs[last].style.isHidden {
            paragraphs[last].hidden += text
        } else if run.isStruck {
            paragraphs[last].struck += text
        } else {
            paragraphs[last].text += run.isPlaceholder && text.contains(where: \.isLetter) ? "____" : text
        }
    }

    private mutating func end(_ name: String) {
        defer { path.removeLast() }
        if let at = skipped {
            guard at == path.count - 1 else { return }
            skipped = nil
            if name != "tr" && name != "sdtContent" { return }
        }
        switch name {
        case "p": close()
        case "r": _ = runs.popLast()
        case "tc": builder.closeCell()
        case "tr": builder.closeRow()
        case "sdt": _ = fills.popLast()
        case "checkBox":
            if let box { add(box ? "☒" : "☐") }
            box = nil
        default: break
        }
    }

    private mutating func close() {
        guard let paragraph = paragraphs.popLast() else { return }
        hidden += [paragraph.hidden.trimmed].filter { !$0.isEmpty }
        struck += [paragraph.struck.trimmed].filter { !$0.isEmpty }
        let text = paragraph.text.trimmed
        let id = paragraph.numbering.id ?? paragraph.style.numbering?.id
        let level = paragraph.numbering.level ?? paragraph.style.numbering?.level ?? 0
        var number: String?
        if let id, id != "0", !paragraph.style.isHidden { number = numbering.next(id, level: level) }
        guard !text.isEmpty, !paragraph.style.isContents else { return }
        let role: Writing.Paragraph.Role =
            isNote
            ? .note
            : (paragraph.heading ?? paragraph.style.heading).map { .heading($0) }
                ?? (number == nil ? .plain : .item)
        builder.add(WritingBuilder.Draft(text: (number.map { $0 + " " } ?? "") + text, role: role))
    }
}
