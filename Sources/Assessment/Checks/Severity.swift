/// How much hangs on a check. A gate is a check of critical severity.
package enum Severity: Int, Comparable, Sendable, CaseIterable, CustomStringConvertible {
    case low, medium, high, critical
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    package var description: String {
        switch self {
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        case .critical: "critical"
        }
    }
}

/// The four questions that take fifteen minutes.
package enum Question: Int, Sendable, CaseIterable {
    case access, leastPrivilege, compromise, dueDiligence

    /// The question as it is asked.
    package var asks: String {
        switch self {
        case .access: "Who gets in, and is it proved?"
        case .leastPrivilege: "How far does it reach?"
        case .compromise: "What stops harm?"
        case .dueDiligence: "Who answers for it?"
        }
    }
    /// A short name for tables.
    package var title: String {
        switch self {
        case .access: "Access"
        case .leastPrivilege: "Least privilege"
        case .compromise: "Compromise"
        case .dueDiligence: "Due diligence"
        }
    }
}

/// What a check proves decides what can prove it: that a control works, that somebody owes it, or that a thing exists.
package enum Proof: String, Sendable, CaseIterable { case control, duty, existence }
