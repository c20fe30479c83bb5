/// A text with boxes to tick, such as `☐ Yes ☒ No` or `[x] Yes [ ] No`.
struct TickBoxes {
    /// The labels of the boxes that are ticked, in their order.
    let ticked: [String]

    /// Nil for a text without boxes, and where it is not certain which label belongs to which box.
    init?(_ text: String) {
        var pieces: [(box: Bool?, label: String)] = [(nil, "")]
        var rest = text.trimmed[...]
        while !rest.isEmpty {
            if let (mark, isTicked) = TickBoxes.boxes.first(where: { rest.hasPrefix($0.mark) }) {
                pieces.append((isTicked, ""))
                rest = rest.dropFirst(mark.count)
            } else {
                pieces[pieces.count - 1].label.append(rest.removeFirst())
            }
        }
        let boxes = pieces.dropFirst().compactMap(\.box)
        guard !boxes.isEmpty else { return nil }
        var labels = pieces.map { TickBoxes.bare($0.label) }
        // The labels stand all behind their boxes, or all before them.
        if labels[0].isEmpty {
            labels.removeFirst()
        } else if labels[labels.count - 1].isEmpty {
            labels.removeLast()
        } else {
            return nil
        }
        guard labels.allSatisfy({ !$0.isEmpty }), labels.count == boxes.count else { return nil }
        ticked = zip(boxes, labels).filter(\.0).map(\.1)
    }

    private static func bare(_ label: String) -> String {
        var label = label.trimmed[...]
        while let last = label.last, "/|,;".contains(last) { label = label.dropLast().trimmed[...] }
        while let first = label.first, "/|,;".contains(first) { label = label.dropFirst().trimmed[...] }
        return String(label)
    }

    private static let boxes: [(mark: String, ticked: Bool)] = [
        ("☐", false), ("□", false), ("▢", false), ("[ ]", false), ("( )", false),
        ("☑", true), ("☒", true), ("✅", true), ("[x]", true), ("[X]", true), ("(x)", true), ("(X)", true),
    ]
}
