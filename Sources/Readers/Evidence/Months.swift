/// The names of the months as certificates and reports write them, from the list of months.
enum Months {
    /// A folded name, whole or cut as usual, to 1...12. A name that two languages give to two months is left out.
    static let number: [String: Int] = {
        var meant: [String: Set<Int>] = [:]
        for (month, names) in zip(Lists.months["month"], Lists.months["names"]) {
            guard let month = Int(month), (1...12).contains(month) else { continue }
            for name in names.split(separator: " ") { meant[Folding.string(String(name)), default: []].insert(month) }
        }
        return meant.compactMapValues { $0.count == 1 ? $0.first : nil }
    }()
}
