import Mustache

/// What a template may ask for, by name. Texts pass `VisibleText` here, once, on their way to the library, which then
/// escapes them.
struct Slots: MustacheParent, ExpressibleByDictionaryLiteral {
    /// What fills a name.
    enum Filling: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral {
        /// An empty text counts as nothing: a section over it is left out.
        case text(String)
        case flag(Bool)
        /// A section over it is printed once for each.
        case each([Slots])
        init(stringLiteral value: String) { self = .text(value) }
        init(booleanLiteral value: Bool) { self = .flag(value) }
        static func one(_ slots: Slots?) -> Filling { .each(slots.map { [$0] } ?? []) }
        static func number(_ number: Int?) -> Filling { .text(number.map(String.init) ?? "") }
    }

    /// Prints nothing, and a section over it is left out.
    private struct Silence: MustacheCustomRenderable {
        var renderText: String { "" }
        var isNull: Bool { true }
    }

    private var values: [Name: Filling]

    /// The last of two fillings of one name holds.
    init(dictionaryLiteral elements: (Name, Filling)...) {
        values = Dictionary(elements) { $1 }
    }

    /// These and those, of which the last hold.
    func with(_ more: Slots) -> Slots {
        var all = self
        all.values.merge(more.values) { $1 }
        return all
    }

    /// Every name that is filled, here and in the lists within.
    var names: Set<Name> {
        values.reduce(into: []) { names, filled in
            names.insert(filled.key)
            if case .each(let several) = filled.value { for slots in several { names.formUnion(slots.names) } }
        }
    }

    /// Nothing is ever looked up in the surroundings of a list that is empty: what is filled is found, if only as none.
    func child(named: String) -> Any? {
        guard let name = Name(rawValue: named), let filling = values[name] else { return nil }
        switch filling {
        case .text(""): return Silence()
        case .text(let text): return VisibleText.line(text)
        case .flag(let flag): return flag
        case .each(let several): return several
        }
    }
}
