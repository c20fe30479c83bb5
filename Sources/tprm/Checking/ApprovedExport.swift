import Assessment
import Readers
import Storage

/// Writes down what was approved, out of the store, for machines that have none.
struct ApprovedExport {
    let desk: Desk

    /// The list on the desk's day. What cannot be opened any more of a listing is left out, so that it counts as not
    /// compared.
    func list() async throws -> ApprovedList {
        var uses: [ApprovedList.Approved] = [], listings: [String: ApprovedList.Listing] = [:]
        var reviews: [Review] = []
        let order = ReadingOrder(try desk.store.journal())
        try desk.forEachReview { reviews.append($0) }
        for review in reviews {
            var approved = Self.approved(review, desk.policy)
            if let decisions = Self.latest(review),
                let listing = try await listing(of: review.use, before: decisions, order)
            {
                approved.listing = listing.document
                listings[listing.document] = listing
            }
            let facts = try desk.facts(for: review.use)
            approved.scopes = facts.filter { $0.subject.isPart(of: review.use.subject) }
                .flatMap { Self.names($0, .grantScopes) }
            uses.append(approved)
        }
        return ApprovedList(
            day: desk.day, policy: desk.policy.name, policyHash: desk.policyHash,
            rows: desk.policy.rows.map { ApprovedList.Row($0) }, services: try await services(),
            listings: Array(listings.values),
            uses: uses)
    }

    private static func names(_ fact: Fact, _ key: FactKey<[String]>) -> [String] {
        if fact.key == key.name, case .names(let names) = fact.value { names } else { [] }
    }

    // MARK: Uses

    /// The latest decision of each role; nil where a role has none.
    private static func latest(_ review: Review) -> [Approval]? {
        let roles = Approval.Role.allCases.compactMap { review.latest($0) }
        return roles.count == Approval.Role.allCases.count ? roles : nil
    }

    private static func approved(_ review: Review, _ policy: Policy) -> ApprovedList.Approved {
        let use = review.use
        var approved = ApprovedList.Approved(
            slug: use.slug, service: "\(use.vendor.slug)/\(use.service.slug)", rating: review.rating.description)
        approved.granted = use.toolsGranted
        approved.categories = use.categories
        approved.operations = use.operations.map { $0.map(\.rawValue) }
        approved.autonomy = use.agent.autonomy?.rawValue
        // An end that has come is told as one; a use that was outgrown, in production or before, has no approval at all.
        let decisions = latest(review) ?? [], end = decisions.map(\.until).min()
        let isOutgrown = decisions.contains { decision in
            decision.reviewed.map { !review.remit.exceeds($0).isEmpty } ?? true
        }
        let answer = end.map { $0 >= review.day } == true ? review.finding("DUE-24")?.answer.kind : .met
        approved.until = isOutgrown || answer != .met && answer != .notApplicable ? nil : end
        approved.denied = policy.denied(use).map { "\($0.category) (row \($0.row))" }
        approved.accepted = review.decisions.acceptances.filter { $0.day <= review.day && $0.until >= review.day }
            .map { ApprovedList.Accepted(check: $0.check, until: $0.until) }
        return approved
    }

    // MARK: Services

    /// What was on file of the service's tools when each role had yet to agree: every one agreed with it on file.
    private func listing(
        of use: Use, before decisions: [Approval], _ order: ReadingOrder
    ) async throws -> ApprovedList.Listing? {
        func when(_ paper: Paper) -> (Day, Int) { (paper.day ?? paper.dated ?? paper.received, paper.reading) }
        let papers = try papers(of: use.vendor.slug, use.service.slug).filter { paper in
            decisions.allSatisfy { order.isOnFile(paper, at: $0, on: use.slug) }
        }.sorted { when($0) > when($1) }
        for paper in papers {
            guard let server = try await open(paper, use.vendor.slug, use.service.slug),
                let listing = ApprovedList.Listing(server, document: paper.sha256, day: when(paper).0)
            else { continue }
            return listing
        }
        return nil
    }

    private func papers(of vendor: String, _ service: String) throws -> [Paper] {
        try desk.store.papers(vendor: vendor).filter {
            $0.service == service && $0.agent == nil && ListedServer.speaks($0.kind)
        }
    }

    private func open(_ paper: Paper, _ vendor: String, _ service: String) async throws -> ListedServer? {
        guard let content = try? await Rereading.open(paper, desk.store) else { return nil }
        let setting = Setting(vendor: vendor, service: service, received: paper.received, questionnaires: "")
        return try? await ListedServer(content, as: Rereading.kind(paper, content), setting)
    }

    private func services() async throws -> [ApprovedList.Service] {
        var list: [ApprovedList.Service] = []
        for entry in try desk.store.services() where entry.service.kind == .mcpServer {
            let subject = Subject.service(entry.service.slug, of: entry.vendor)
            let facts = try desk.store.facts(of: entry.vendor).filter {
                $0.subject == subject && $0.knownSince <= desk.day
            }
            var service = ApprovedList.Service(slug: entry.slug)
            service.names = facts.compactMap { fact in
                if fact.key == FactKey<String>.serverName.name, case .text(let name) = fact.value { name } else { nil }
            }
            service.packages = facts.flatMap { Self.names($0, .packages) }.map(Self.unversioned)
            service.endpoints = facts.flatMap { Self.names($0, .endpoints) }.map(ApprovedList.address)
            service.scopes = facts.flatMap { Self.names($0, .grantScopes) }
            for paper in try papers(of: entry.vendor, entry.service.slug) where paper.transcript {
                guard let command = try await open(paper, entry.vendor, entry.service.slug)?.reviewedCommand else {
                    continue
                }
                service.commands.append(command)
            }
            list.append(service)
        }
        return list
    }

    /// `npm:@acme/notes` of `npm:@acme/notes@1.2.0`.
    private static func unversioned(_ package: String) -> String {
        guard let at = package.lastIndex(of: "@"), let colon = package.firstIndex(of: ":"),
            package.index(after: colon) < at
        else { return package }
        return String(package[..<at])
    }
}
