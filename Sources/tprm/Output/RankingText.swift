import Assessment
import Foundation

/// Services in a table, worst first, a line each and the first reason under it where the terminal is narrow.
struct RankingText {
    let services: [Ranked]
    /// Names of documents by SHA-256.
    let names: [String: String]

    /// How many are shown where nobody said: all into a file or another program, 25 to a person.
    static var usual: Int { isatty(STDOUT_FILENO) == 1 ? 25 : .max }

    func say(top: Int) {
        var table = TextTable("#", "service", "unmet", "open", "proven", "because")
        for (index, service) in services.prefix(top).enumerated() {
            table.add(
                String(index + 1), Terminal.cut(service.slug, 44), RankingText.unmet(service),
                String(service.gatesUnknown), RankingText.score(service), because(service))
        }
        table.say(empty: "No service is in the register: `tprm service add VENDOR/SERVICE` makes one.")
        let rest = services.count - min(top, services.count)
        if rest > 0 { Terminal.say("… \(rest) more: --top \(services.count) shows all, --html FILE writes a page.") }
        Terminal.say(
            "",
            paragraph:
                "unmet: gates · high · other checks not met; open: gates of which nobody knows; proven: what is proven, and what it could reach if every open check turned out met."
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

    /// The gravest reasons: of each the check, what it says, and where that stands; at most two.
    private func because(_ service: Ranked) -> String {
        guard let first = service.reasons.first else { return "nothing on file" }
        if first.kind == .unknown {
            return "nobody knows: " + service.reasons.prefix(6).map(\.check).joined(separator: " ")
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
