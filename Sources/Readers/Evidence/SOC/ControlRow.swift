/// A row of a table of controls: what the vendor does, what the auditor did, and what came of it.
struct ControlRow: Sendable {
    /// What a column of such a table holds.
    enum Role: Sendable, Hashable { case id, control, test, result, response, rest }

    /// The number printed beside it; empty where there is none.
    var id = ""
    var control = ""
    var test = ""
    var result = ""
    var response = ""
    /// The index of the page on which it begins.
    let page: Int

    init(page: Int) { self.page = page }

    subscript(role: Role) -> String {
        get {
            switch role {
            case .id: id
            case .control: control
            case .test: test
            case .result: result
            case .response: response
            case .rest: ""
            }
        }
        set {
            switch role {
            case .id: id = newValue
            case .control: control = newValue
            case .test: test = newValue
            case .result: result = newValue
            case .response: response = newValue
            case .rest: break
            }
        }
    }

    /// Adds what stands further down in the same cell.
    mutating func add(_ role: Role, _ words: String) {
        guard !words.isEmpty else { return }
        self[role] = self[role].isEmpty ? words : self[role] + " " + words
    }
    var isEmpty: Bool { [id, control, test, result, response].allSatisfy(\.isEmpty) }
}
