/// A row of a table of controls: what the vendor does, what the auditor did, and what came of it.
struct ControlRow: Sendable {
    /// What a column of such a table holds.
    enum Role: Sendable, Hashable { case id, control, test, result, response, criteria, provider, service, rest }

    /// The number printed beside it; empty where there is none.
    var id = ""
    var control = ""
    var test = ""
    var result = ""
    var response = ""
    /// The criteria or objectives that it serves, as the row or the title above it names them.
    var criteria = ""
    /// Whose control it is, in a table of what others must do.
    var provider = ""
    /// What a provider does, in a table of providers.
    var service = ""
    /// Whether running text stands between it and the row before.
    var isParted = false
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
            case .criteria: criteria
            case .provider: provider
            case .service: service
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
            case .criteria: criteria = newValue
            case .provider: provider = newValue
            case .service: service = newValue
            case .rest: break
            }
        }
    }

    /// Adds what stands further down in the same cell.
    mutating func add(_ role: Role, _ words: String) {
        guard !words.isEmpty else { return }
        self[role] = self[role].isEmpty ? words : self[role] + " " + words
    }
    var isEmpty: Bool { [id, control, test, result, response, criteria, provider, service].allSatisfy(\.isEmpty) }
}
