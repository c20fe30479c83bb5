/// When a role's decision no longer holds.
extension Approval {
    /// Why it does not hold on the day of a review, as a clause; nil while it holds: its day is over, or the use goes
    /// further than what was agreed to.
    package func stale(_ review: Review) -> String? {
        if until < review.day { return "its day is over" }
        guard let reviewed else { return "to what was agreed is not on file" }
        let more = review.remit.exceeds(reviewed)
        return more.isEmpty ? nil : "it has grown since: \(more.joined(separator: ", "))"
    }
}

extension Review {
    /// The latest decision of a role on the day of the review; nil while it is open.
    package func latest(_ role: Approval.Role) -> Approval? {
        decisions.approvals.filter { $0.role == role && $0.day <= day }
            .max { ($0.day, $0.until, $0.by) < ($1.day, $1.until, $1.by) }
    }
}
