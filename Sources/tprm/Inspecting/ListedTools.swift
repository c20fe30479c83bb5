import Assessment
import Readers

/// The tools that an inspection found, a line each.
struct ListedTools {
    /// In their order of names.
    let names: [String]
    private let facts: [String: [Fact]]

    init(_ harvest: Harvest) {
        facts = Dictionary(grouping: harvest.facts.filter { $0.subject.kind == .tool }, by: \.subject.name)
        names = facts.keys.sorted()
    }

    func say() {
        var table = TextTable("tool", "can", "marked")
        for name in names {
            table.add(Terminal.cut(name, 40), capabilities(of: name), marks(of: name))
        }
        table.lines().forEach { Terminal.say($0) }
    }

    private func capabilities(of name: String) -> String {
        for case .names(let list) in values(FactKey<[String]>.toolCapability.name, of: name) {
            return list.joined(separator: ", ")
        }
        return "unknown"
    }
    private func marks(of name: String) -> String {
        let flags = [
            (FactKey<Bool>.toolIrreversible, "irreversible"), (.toolUntrusted, "reads what strangers write"),
            (.toolPrivate, "reads private data"), (.toolWayOut, "a way out"),
        ].filter { key, _ in values(key.name, of: name).contains(.flag(true)) }.map(\.1)
        let signals = values(FactKey<[String]>.toolSignals.name, of: name).compactMap { value -> String? in
            guard case .names(let kinds) = value, !kinds.isEmpty else { return nil }
            return "ORDERS TO THE AGENT: " + kinds.joined(separator: ", ")
        }
        return (signals + flags).joined(separator: "; ")
    }
    private func values(_ key: String, of name: String) -> [Fact.Value] {
        (facts[name] ?? []).filter { $0.key == key }.map(\.value)
    }
}
