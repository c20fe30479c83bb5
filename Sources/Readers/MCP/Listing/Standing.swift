/// The words that stand at a place in JSON: what a quote may say, and nothing of ours.
struct Standing: Sendable {
    private let whole: JSON
    init(_ whole: JSON) { self.whole = whole }

    /// The scalar there; of an object its name, else the key by which it goes; of a list the names in it.
    func words(at pointer: String) -> String {
        var node = whole, last = ""
        for step in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let key = String(step).replacing("~1", with: "/").replacing("~0", with: "~")
            let next =
                node[key]
                ?? Int(key).flatMap { index in
                    node.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                }
            guard let next else { return last }
            node = next
            if Int(key) == nil { last = key }
        }
        return Standing.words(of: node) ?? last
    }

    private static func words(of node: JSON) -> String? {
        switch node {
        case .string(let text): text
        case .number(let digits): digits
        case .bool(let value): value ? "true" : "false"
        case .array(let items): items.compactMap { $0["name"]?.text ?? $0.text }.joined(separator: "; ")
        case .object: node["name"]?.text
        case .null: nil
        }
    }

    /// What stands first in a text, at most so many characters and without a mark of what was cut: words to be found again.
    static func beginning(of text: String, _ count: Int = 200) -> String {
        String((text.hasSuffix("…") ? text.dropLast() : text[...]).prefix(count))
    }
}
