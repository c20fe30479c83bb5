import ArgumentParser
import Assessment
import Readers

/// What a pipeline stops at: `hold`, `reopens`, or an answer from a severity on, as `unmet:high`.
enum CheckThreshold: Hashable, Sendable {
    case hold, reopens
    case answer(Answer.Kind, Severity)

    /// From one word of `--fail-on`; nil for any other.
    init?(_ word: String) {
        switch word {
        case "hold": self = .hold
        case "reopens": self = .reopens
        default:
            let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let severity = Severity.allCases.first(where: { $0.description == parts[1] }) else {
                return nil
            }
            switch parts[0] {
            case "unmet": self = .answer(.unmet, severity)
            case "unknown": self = .answer(.unknown, severity)
            default: return nil
            }
        }
    }

    /// Whether a result is at or above it. What a person accepted, and nobody's hold, stops nothing.
    func meets(_ result: CheckResult) -> Bool {
        switch self {
        case .hold: result.holds && result.accepted == nil
        case .reopens: result.reopens
        case .answer(let kind, let severity):
            result.answer == kind && result.severity >= severity && result.accepted == nil
        }
    }
}

/// A list of them, separated by commas.
struct CheckThresholds: ExpressibleByArgument {
    let all: [CheckThreshold]

    init?(argument: String) {
        let words = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let all = words.compactMap { CheckThreshold($0) }
        guard all.count == words.count else { return nil }
        self.all = all
    }
    func meets(_ result: CheckResult) -> Bool { all.contains { $0.meets(result) } }
}
