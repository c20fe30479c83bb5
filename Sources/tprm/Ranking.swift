import Assessment
import Storage

extension Desk {
    /// Every service of the register that is in use, worst first: by its uses where some are declared, else by what its
    /// papers show. `each` sees the reviews of uses as they are made. One vendor's facts are in memory at a time.
    func ranked(_ each: (Review) throws -> Void = { _ in }) throws -> [Ranked] {
        var ranked: [String: Ranked] = [:]
        try forEachReview { review in
            try each(review)
            let one = Ranked(review)
            ranked[one.slug] = ranked[one.slug]?.joined(one) ?? one
        }
        let vendors = Dictionary(
            uniqueKeysWithValues: try store.vendors().map { ($0.vendor.slug, $0.vendor) })
        let unused = try store.services().filter { ranked[$0.slug] == nil }
        for (slug, services) in Dictionary(grouping: unused, by: \.vendor) {
            guard let vendor = vendors[slug] else { continue }
            let index = FactIndex(try store.facts(of: slug), on: day)
            for entry in services {
                ranked[entry.slug] = Ranked(
                    ServiceReview(entry.service, of: vendor, index: index, policy: policy, on: day))
            }
        }
        return ranked.values.sorted(by: Ranked.precedes)
    }
}
