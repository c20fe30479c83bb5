package import Assessment
import Digest

/// One thing that a folder holds against what was approved.
package struct CheckResult: Sendable {
    /// What it is, in the order in which results of one server stand.
    package enum Kind: String, Sendable, CaseIterable, Comparable {
        case poisoned, drift, secret = "secret", plainHTTP = "plain-http", hold, policy, shadow, expired
        case notApproved = "not-approved", excess, autoApprove = "auto-approve", danger, unpinned, unknown
        package static func < (a: Self, b: Self) -> Bool { order(a) < order(b) }
        private static func order(_ kind: Self) -> Int { allCases.firstIndex(of: kind) ?? 0 }
    }

    package let kind: Kind
    /// Ids of the checks that it bears on; the first leads.
    package let checks: [String]
    package let answer: Answer.Kind
    /// As the client's settings name the server; hostile until escaped.
    package var server = ""
    package var service: String?
    package var use: String?
    package var tool: String?
    /// Relative to the folder, with `/` between its steps; the line counted from 1.
    package var file = ""
    package var line: Int?
    /// The listing in the folder that shows it; nil where the settings do.
    package var listing: String?
    /// Hashes, as `sha256:…`.
    package var before: String?
    package var after: String?
    /// Within how many days it opens the review again, as `DriftKind.within`; nil where it does not.
    package var within: Int?
    /// A sentence; names in it are the vendor's, made inert.
    package let says: String
    /// Words of the vendor's: hostile.
    package var excerpt: String?
    /// The last day of a person's acceptance that covers it; nil where there is none in force.
    package var accepted: Day?

    package init(_ kind: Kind, _ checks: [String], _ answer: Answer.Kind, _ says: String) {
        self.kind = kind
        self.checks = checks
        self.answer = answer
        self.says = says
    }

    /// The gravest of its checks.
    package var severity: Severity {
        checks.compactMap { id in Check.all.first { $0.id == id }?.severity }.max() ?? .medium
    }
    package var reopens: Bool { within != nil }
    /// Whether, by the method's rule R1, it would hold a use that can do harm: an unmet gate of access, least privilege or
    /// compromise; or the review holds the use already.
    package var holds: Bool {
        kind == .hold
            || answer == .unmet
                && checks.contains { id in
                    Check.all.contains { $0.id == id && $0.isGate && $0.question != .dueDiligence }
                }
    }
    /// The same from run to run, wherever the lines have moved: a hash of what it is about.
    package var fingerprint: String {
        let parts = [kind.rawValue, checks.first ?? "", file, server, use ?? "", tool ?? "", after ?? ""]
        return Digest(of: parts.map { "\($0.utf8.count):\($0)" }.joined()).hex
    }
}

/// A server of which nothing, or not all, was seen.
package struct NotInspected: Sendable {
    package let server: String
    package let file: String
    package let line: Int?
    /// A sentence.
    package let why: String
}
