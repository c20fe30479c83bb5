/// A typed word of the vocabulary: what a fact can say. Readers write it, checks read it.
package struct FactKey<Value: Hashable & Sendable>: Sendable {
    /// The stable name, such as `mfa.administrators`.
    package let name: String
    let type: Word.Kind
    let wrap: @Sendable (Value) -> Fact.Value
    let unwrap: @Sendable (Fact.Value) -> Value?
}

extension FactKey where Value == Bool {
    init(_ name: String) {
        self.init(name: name, type: .flag, wrap: { .flag($0) }) { if case .flag(let value) = $0 { value } else { nil } }
    }
}
extension FactKey where Value == Practice {
    init(_ name: String) {
        self.init(name: name, type: .practice, wrap: { .practice($0) }) {
            if case .practice(let value) = $0 { value } else { nil }
        }
    }
}
extension FactKey where Value == Int {
    init(_ name: String) {
        self.init(name: name, type: .number, wrap: { .number($0) }) {
            if case .number(let value) = $0 { value } else { nil }
        }
    }
}
extension FactKey where Value == String {
    init(_ name: String) {
        self.init(name: name, type: .text, wrap: { .text($0) }) { if case .text(let value) = $0 { value } else { nil } }
    }
}
extension FactKey where Value == Day {
    init(_ name: String) {
        self.init(name: name, type: .day, wrap: { .day($0) }) { if case .day(let value) = $0 { value } else { nil } }
    }
}
extension FactKey where Value == [String] {
    init(_ name: String) {
        self.init(name: name, type: .names, wrap: { .names(Array(Set($0)).sorted()) }) {
            if case .names(let value) = $0 { value } else { nil }
        }
    }
}

/// A word of the vocabulary without its Swift type: what a questionnaire's map may name.
package struct Word: Hashable, Sendable {
    /// The type of its values, named as in JSON.
    package enum Kind: String, Sendable, CaseIterable { case flag, practice, number, text, day, names }
    /// The stable name, such as `mfa.administrators`.
    package let name: String
    package let kind: Kind
    init<V>(_ key: FactKey<V>) {
        name = key.name
        kind = key.type
    }
}
