import Assessment
import Foundation

/// Services in a table, worst first.
struct RankingText {
    let services: [Ranked]
    /// Names of documents by SHA-256.
    let names: [String: String]

    /// How many are shown where nobody said: all into a file or another program, 25 to a person.
    static var usual: Int { isatty(STDOUT_FILENO) == 1 ? 25 : .max }

    /// A line each; before a person it ends at the edge of the terminal, into a file or another program it is whole.
    func say(top: Int) {
        let shown = services.prefix(top), heads = ["#", "unmet", "open", "proven", "service"]
        let rows = shown.enumerated().map { index, service in
            [
                String(index + 1), RankingText.unmet(service), String(service.gatesUnknown),
                RankingText.score(service), Terminal.cut(Terminal.shown(service.slug), 48),
            ]
        }
        let widths = heads.indices.map { column in ([heads] + rows).map { $0[column].count }.max() ?? 0 }
        func line(_ cells: [String], _ rest: String) -> String {
            let fixed = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count + 2) }.joined()
            return fixed + rest
        }
        let room = isatty(STDOUT_FILENO) == 1 ? Terminal.width : Int.max
        Terminal.say(line(heads, "because"))
        for (row, service) in zip(rows, shown) {
            Terminal.say(Terminal.cut(line(row, Terminal.shown(because(service))), room))
        }
        let rest = services.count - shown.count
        if rest > 0 { Terminal.say("… \(rest) more: --top \(services.count) shows all, --html FILE writes a page.") }
        Terminal.say(
            "",
            paragraph:
                "unmet: gates · high · other checks not met; open: gates of which nobody knows; proven: what is proven, and what it could reach if every open check turned out met. Those alike are ordered by what their tools could do and how many secrets they ask for."
        )
    }

    /// `1 gate, 2 high`; a dash where nothing is unmet.
    static func unmet(_ service: Ranked) -> String {
        let parts = [service.gatesUnmet, service.highUnmet, service.otherUnmet]
        return parts.allSatisfy { $0 == 0 } ? "–" : parts.map(String.init).joined(separator: "·")
    }

    static func score(_ service: Ranked) -> String {
        guard let proven = service.proven, let possible = service.possible else { return "–" }
        return "\(proven) to \(possible)"
    }

    /// The gravest reasons: of each the check, what it says, and where that stands; at most two. Then what else is shown.
    private func because(_ service: Ranked) -> String {
        ([against(service)] + service.shows).filter { !$0.isEmpty }.joined(separator: "; ")
    }
    private func against(_ service: Ranked) -> String {
        guard let first = service.reasons.first else { return "" }
        if first.kind == .unknown {
            return "nobody knows " + service.reasons.prefix(6).map(\.check).joined(separator: " ")
        }
        let shown = service.reasons.prefix(2).map { reason in
            let place = reason.fact.map { fact in
                " (\(names[fact.source.document].map { "\($0), " } ?? "")\(fact.source.place))"
            }
            return reason.check + " " + Terminal.cut(reason.says, 110) + (place ?? "")
        }
        let more = service.reasons.count - shown.count
        return shown.joined(separator: " ") + (more > 0 ? " +\(more)" : "")
    }
}
