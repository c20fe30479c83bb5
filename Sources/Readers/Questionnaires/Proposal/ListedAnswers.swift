/// Lists of XML and JSON as tables, whose header has the names of their parts.
extension Table {
    /// The elements that come again and again, with their attributes and the texts of their children; nil where no element
    /// comes twice with two parts. Their own text stands under "(text)".
    init?(_ tree: XMLTree) {
        var groups: [String: [XMLTree]] = [:], order: [String] = []
        func walk(_ element: XMLTree) {
            if element.attributes.count + element.children.count + (element.text.trimmed.isEmpty ? 0 : 1) >= 2 {
                if groups[element.name] == nil { order.append(element.name) }
                groups[element.name, default: []].append(element)
            }
            element.children.forEach(walk)
        }
        tree.children.forEach(walk)
        let most = groups.values.map(\.count).max() ?? 0
        guard most >= 2, let name = order.first(where: { groups[$0]?.count == most }), let items = groups[name] else {
            return nil
        }
        self.init(
            parts: items.map { item in
                item.attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
                    + item.children.map { ($0.name, $0.text) }
                    + (item.children.isEmpty && !item.text.trimmed.isEmpty ? [(Table.ownText, item.text)] : [])
            })
    }
    static let ownText = "(text)"

    /// The objects of a list, or of the list under `answers`; nil where there is none.
    init?(_ json: JSON) {
        let list = json.array ?? AnswerSheet.answers(of: json)?.value.array ?? []
        let objects = list.compactMap(\.members)
        guard objects.count >= 2 else { return nil }
        self.init(parts: objects.map { $0.map { ($0.key, $0.value.scalarText ?? "") } })
    }

    private init(parts: [[(name: String, text: String)]]) {
        var names: [String] = []
        for part in parts.flatMap(\.self) where !names.contains(part.name) && names.count < 64 {
            names.append(part.name)
        }
        let rows = parts.enumerated().map { index, parts in
            Row(number: index + 2, cells: names.map { name in parts.first { $0.name == name }?.text ?? "" })
        }
        self.init(rows: [Row(number: 1, cells: names)] + rows)
    }
}
