/// The products that were read for a service, such as a clone or a package. The worst of them decides.
extension Facts {
    /// Asks each product; unknown while nobody read one.
    func eachProduct(_ ask: (Facts) throws(Unsettled) -> Answer) throws(Unsettled) -> Answer {
        .all(try members(.products, .product), none: .unknown("No product was read."), ask)
    }

    /// Asks the service, which hears its vendor, and each product. Bad news counts wherever it stands; a product of which
    /// nobody spoke is what the service is said to be. `key` names what is missing where nobody spoke at all.
    func overall<V>(
        _ key: FactKey<V>, _ ask: (Facts) throws(Unsettled) -> Answer?
    ) throws(Unsettled) -> Answer {
        let general = try ask(self)
        guard let listed = try said(.products), !listed.value.isEmpty else {
            if let general { return general }
            throw .silent(Spot(subject: subject, key: key.name))
        }
        if let general, general.kind == .unmet { return general }
        return try eachProduct { product throws(Unsettled) in
            if let answer = Answer.heard(try ask(product), general) { return answer }
            throw .silent(Spot(subject: product.subject, key: key.name))
        }
    }

    /// What a long silence of a product means: nothing bad if nothing waits for an answer, neglect if something does,
    /// and nothing at all while nobody looked. Asked of the product; `service` hears what the vendor says of it.
    func quiet(_ last: Settled<Day>, _ says: String, _ service: Facts) throws(Unsettled) -> Answer {
        let reply = try said(.firstReplyMedian)
        let advisories = [try said(.advisoriesOpen), try service.said(.advisoriesOpen)].compactMap(\.self)
        let parts = [try said(.dependenciesCurrent), try service.said(.dependenciesCurrent)].compactMap(\.self)
        if let open = advisories.first(where: { $0.value > 0 }) {
            return .unmet("\(says) Published advisories without a fix: \(open.value).", last.support, open.support)
        }
        if let reply, reply.value > 90 {
            return .unmet(
                "\(says) Questions wait \(counted(reply.value, "day")) for an answer.", last.support, reply.support)
        }
        if let old = parts.first(where: { $0.value == .no || $0.value == .planned }) {
            return .unmet("\(says) It is built on what is no longer supported.", last.support, old.support)
        }
        guard !advisories.isEmpty, reply != nil, parts.contains(where: { $0.value == .yes }) else {
            return .unknown(
                "\(says) Whether anything waits for an answer is not on file, so it may be finished or given up.")
        }
        return last.conditional("\(says) Nothing waits for an answer, so it may be finished: a person should look.")
    }
}

extension Settled<Day> {
    /// The days from it to the capture that last said it. Upkeep is judged at the day of the capture, never of the review.
    var daysToCapture: Int { (support.map(\.speaksOf).max() ?? value).days(since: value) }
}

extension Example.Saying {
    /// The list of the products of an example: one server. All that is seen of products is of one capture, a month before
    /// the day of the review.
    static let oneProduct = said(.products, ["server"], .observed, speaksOf: .example(monthsAgo: 1))
    /// What was seen of a product at that capture.
    static func product<V>(
        _ key: FactKey<V>, _ value: V, _ assurance: Assurance = .observed, of name: String = "server"
    ) -> Self {
        said(key, value, assurance, of: .product, name, speaksOf: .example(monthsAgo: 1))
    }
}
