/// What an approval covers: the declared use with its data, acts and tools, and the tier that follows. It is one text, so
/// that it can be hashed, kept and read back; an approval holds for a use that goes no further. What was found, and what
/// the program recommends, is no part of it: an approval does not go stale because a proof was added or ran out.
package struct Remit: Hashable, Sendable {
    private let parts: [Part: Set<String>]

    private enum Part: String, CaseIterable {
        case use, purpose, hosting, autonomy, tier, data, may, tool, credentials
    }

    /// The remit of a use as it is. `service` are the facts of its service: where no grant is declared, every tool that
    /// any living reading lists is reached.
    package init(_ use: Use, _ service: Facts, tier: Tier) {
        let key = FactKey<[String]>.tools
        let offered = Facts.living(service.readings(key.name), freshMonths: service.bar.freshMonths)
            .flatMap { key.unwrap($0) ?? [] }
        func declared(_ names: [String]?) -> Set<String> {
            names.flatMap { $0.isEmpty ? nil : Set($0) } ?? [Remit.undeclared]
        }
        let all: [Part: Set<String>] = [
            .use: [use.slug], .purpose: [use.purpose], .hosting: [use.service.hosting.rawValue],
            .autonomy: [use.agent.autonomy?.rawValue ?? Remit.undeclared], .tier: [tier.description],
            .data: declared(use.categories), .may: declared(use.operations?.map(\.rawValue)),
            .tool: Set(use.toolsGranted.isEmpty ? offered : use.toolsGranted),
            .credentials: use.credentialsInReach ? ["in reach"] : [],
        ]
        parts = all.filter { !$0.value.isEmpty }
    }

    /// The text: a line for each thing, in one order.
    package var text: String {
        let lines = Part.allCases.flatMap { part in
            (parts[part] ?? []).sorted().map { "\(part.rawValue): \(Remit.escaped($0))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // By scalars throughout: a mark at either end of a hostile name would make one character of itself and a separator.

    /// From that text; nil for any other.
    package init?(text: String) {
        var parts: [Part: Set<String>] = [:]
        for line in text.unicodeScalars.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":"), let part = Part(rawValue: String(line[..<colon])) else {
                return nil
            }
            parts[part, default: []].insert(Remit.unescaped(line[colon...].dropFirst(2)))
        }
        guard parts[.use]?.count == 1 else { return nil }
        self.parts = parts
    }

    /// In what this goes further than what was approved, such as `tool wipe`; empty when it goes no further.
    package func exceeds(_ approved: Remit) -> [String] {
        Part.allCases.flatMap { part -> [String] in
            let now = parts[part] ?? [], then = approved.parts[part] ?? []
            let fallen =
                now.count == 1 && then.count == 1
                && Remit.order(part).map { order in
                    zip(now, then).contains { now, then in
                        order.firstIndex(of: now).flatMap { at in order.firstIndex(of: then).map { at <= $0 } } ?? false
                    }
                } ?? false
            return fallen ? [] : now.subtracting(then).sorted().map { "\(part.rawValue) \($0)" }
        }
    }

    /// Words that grow from the first to the last; less of them is no growth.
    private static func order(_ part: Part) -> [String]? {
        switch part {
        case .autonomy: [Autonomy.suggests, .actsWithApproval, .acts].map(\.rawValue)
        case .tier: Tier.allCases.map(\.description)
        default: nil
        }
    }

    private static let undeclared = "not declared"
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { line, scalar in
            switch scalar {
            case "\\": line += "\\\\"
            case "\n": line += "\\n"
            default: line.unicodeScalars.append(scalar)
            }
        }
    }
    private static func unescaped(_ line: Substring.UnicodeScalarView) -> String {
        var text = String.UnicodeScalarView(), marked = false
        for scalar in line {
            if !marked && scalar == "\\" {
                marked = true
            } else {
                text.append(marked && scalar == "n" ? "\n" : scalar)
                marked = false
            }
        }
        return String(text)
    }
}
