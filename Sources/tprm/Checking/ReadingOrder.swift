import Assessment
import Storage

/// What was on file when a person agreed, by the order of the journal: a day alone does not tell what came first on it.
struct ReadingOrder {
    /// The first entry that names a document, by its hash.
    private var kept: [String: Int] = [:]
    private let approvals: [JournalEntry]

    init(_ journal: [JournalEntry]) {
        for entry in journal {
            guard let hash = entry.detail("sha256") else { continue }
            kept[hash] = min(kept[hash] ?? entry.seq, entry.seq)
        }
        approvals = journal.filter { $0.action == "approve" }
    }

    /// Whether a document was kept before a decision on a use was recorded. Where the journal does not tell, by the days.
    func isOnFile(_ paper: Paper, at decision: Approval, on use: String) -> Bool {
        guard paper.received <= decision.day else { return false }
        let entry = approvals.last { entry in
            entry.object == use && entry.detail("role") == decision.role.rawValue
                && entry.detail("name") == decision.by && entry.detail("until") == decision.until.description
                && entry.detail("stands on") == decision.standsOn
        }
        guard let entry, let paper = kept[paper.sha256] else { return true }
        return paper < entry.seq
    }
}

extension JournalEntry {
    fileprivate func detail(_ name: String) -> String? { details.first { $0.name == name }?.value }
}
