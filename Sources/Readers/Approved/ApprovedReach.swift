import Assessment

/// The tools that a client lets an agent call against those that were granted.
struct ApprovedReach {
    private(set) var results: [CheckResult] = []

    init(
        _ entry: Inventory.Entry, listing: ApprovedList.Listing?, found: FolderListings.Found?,
        uses: [ApprovedList.Approved]
    ) {
        guard !uses.isEmpty else { return }
        let offered = found?.server.listing.map { $0.tools.map(\.name) } ?? listing?.tools.map(\.name)
        let isNamed = uses.contains { !$0.granted.isEmpty }
        // Without a grant by name, what was listed when people agreed is what they agreed to.
        let granted = Set(uses.flatMap { $0.granted.isEmpty ? listing?.tools.map(\.name) ?? [] : $0.granted })
        guard isNamed || listing != nil else { return }
        let allowed = entry.allowedTools.map { names in names.contains { $0 == "*" } ? nil : names } ?? nil
        let held = Set(entry.excludedTools ?? [])
        let reached: [String]
        switch (offered, allowed) {
        case (let offered?, let allowed?):
            reached = offered.filter { name in allowed.contains { ApprovedReach.fits(name, $0) } }
        case (let offered?, nil): reached = offered
        case (nil, let allowed?): reached = allowed
        case (nil, nil): return
        }
        let excess = Set(reached.filter { name in !held.contains { ApprovedReach.fits(name, $0) } }).subtracting(
            granted
        ).sorted()
        guard let first = excess.first else { return }
        let names =
            excess.prefix(3).map(\.inert).joined(separator: ", ")
            + (excess.count > 3 ? " and \(excess.count - 3) more" : "")
        let of = uses.count == 1 ? "use \(uses[0].slug)" : "any of its \(uses.count) uses"
        let total = offered.map { " (approved \(Set($0).intersection(granted).count) of \(Set($0).count) tools)" } ?? ""
        var result = CheckResult(
            .excess, ["LPR-02"], .unmet,
            "\(names) can be called, and \(excess.count == 1 ? "is" : "are") not granted in \(of)\(total).")
        result.tool = excess.count == 1 ? first : nil
        result.listing = found?.path
        results.append(result)
    }

    /// A name against one that may end in `*`.
    private static func fits(_ name: String, _ pattern: String) -> Bool {
        pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast()) : name == pattern
    }
}
