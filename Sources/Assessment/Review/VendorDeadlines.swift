extension Deadline {
    /// The days of a vendor of which no use is declared, earliest first: its next review as an earlier register had it,
    /// and its contract. Nobody has assessed it, so its warnings are those of tier high.
    package static func all(
        ofVendorWith decisions: Decisions, owner: String, policy: Policy, on day: Day
    ) -> [Deadline] {
        let cadence = policy.cadence(.high)
        func deadline(_ kind: Kind, _ due: Day, _ says: String) -> Deadline {
            Deadline(
                kind: kind, day: due, says: says, state: state(due, cadence, grace: false, on: day), owner: owner)
        }
        let carried = decisions.carriedNextReview.map {
            deadline(.carriedOver, $0, "Next review as carried over from an earlier register, not verified.")
        }
        let contract = decisions.contractEnds.map { ends in
            deadline(
                .contract, ends.adding(days: -(decisions.noticeDays ?? 0) - 60),
                "60 days before notice on the contract that ends \(ends).")
        }
        return [carried, contract].compactMap(\.self).sorted { ($0.day, $0.says) < ($1.day, $1.says) }
    }
}
