import Assessment
import Foundation
import Memos
import Readers
import Storage

/// `tprm assess --all`: every use, then every service of which none is declared, worst first.
struct AssessAll {
    let desk: Desk
    /// How many services are printed; nil for all where the output goes into a file or another program, else 25.
    var top: Int?
    /// The page to write; nil for none.
    var page: (path: String, templates: String)?

    /// What a pipeline may stop at: the ratings of uses.
    private(set) var ratings: [Rating] = []
    private var uses: [JSON] = []
    private var table = TextTable("use", "rating", "rule", "tier", "proven", "seen", "next", "because")

    init(_ desk: Desk, top: Int?, page: (path: String, templates: String)? = nil) {
        self.desk = desk
        self.top = top
        self.page = page
    }

    /// One vendor at a time is in memory; what is kept of each is its line.
    mutating func run(json: Bool) throws {
        var ratings: [Rating] = [], uses: [JSON] = [], table = table
        let ranked = try desk.ranked { review in
            ratings.append(review.rating)
            if json {
                uses.append(JSON(summaryOf: review))
            } else {
                table.add(review)
            }
        }
        (self.ratings, self.uses, self.table) = (ratings, uses, table)
        let names = try desk.store.documentNames()
        if let page {
            let sheet = RankingSheet(
                ranked: ranked, names: names, day: desk.day, policy: desk.policyLine, method: Review.method)
            try OutputFile.write(try RankingPage.render(sheet, templates: page.templates), to: page.path)
        }
        if json {
            Terminal.say(
                JSON.of([
                    "as_of": JSON(desk.day), "uses": .array(uses),
                    "services": .array(ranked.prefix(top ?? ranked.count).map { JSON($0, names) }),
                    "vendors": .array(RankedVendor.all(ranked).prefix(top ?? ranked.count).map { JSON($0) }),
                ]).written)
        } else {
            tell(ranked, names)
        }
    }

    private func tell(_ ranked: [Ranked], _ names: [String: String]) {
        let unused = ranked.filter { $0.use == nil }
        if !ratings.isEmpty || unused.isEmpty {
            table.say(empty: "No use is declared yet: `tprm use add` makes one.")
            let counts = Rating.allCases.reversed().map { rating in (rating, ratings.count { $0 == rating }) }
            let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
            if !ratings.isEmpty { Terminal.say("\(count(ratings.count, "use")): \(parts.joined(separator: ", "))") }
        }
        if !unused.isEmpty {
            if !ratings.isEmpty { Terminal.say() }
            Terminal.say(
                "",
                paragraph:
                    "\(count(unused.count, "service")) without a declared use: NOT ASSESSED, rule R0. Worst first, by what their papers show; nothing that nobody said counts for them."
            )
            RankingText(services: unused, names: names).say(top: top ?? RankingText.usual)
        }
        if let page { Terminal.say("Written: \(Terminal.shown(page.path))") }
    }
}

extension TextTable {
    fileprivate mutating func add(_ review: Review) {
        let next = review.deadlines.first
        add(
            review.use.slug, "\(review.rating)", review.ruling.rule, "\(review.tier.tier) \(review.tier.row)",
            review.score.proven.map(String.init) ?? "–", review.score.coverage.map { "\($0) %" } ?? "–",
            next.map { "\($0.day)" } ?? "–", review.ruling.because.prefix(4).joined(separator: " "))
    }
}

extension JSON {
    /// One use of `assess --all`.
    fileprivate init(summaryOf review: Review) {
        self = .of([
            "use": .string(review.use.slug), "rating": .string(review.rating.description),
            "rule": .string(review.ruling.rule), "because": .texts(review.ruling.because),
            "tier": .string(review.tier.tier.description), "row": .string(review.tier.row),
            "proven": review.score.proven.map { .int($0) } ?? .null,
            "possible": review.score.possible.map { .int($0) } ?? .null,
            "coverage": review.score.coverage.map { .int($0) } ?? .null,
            "residual": .string(review.residual.description), "next": review.deadlines.first.map { JSON($0) } ?? .null,
        ])
    }

    /// One service of `assess --all`, with what speaks against it.
    init(_ ranked: Ranked, _ names: [String: String]) {
        self = .of([
            "service": .string(ranked.slug), "kind": .string(ranked.service.kind.rawValue),
            "rating": .string(ranked.rating.description), "rule": .string(ranked.rule),
            "use": ranked.use.map { .string($0) } ?? .null, "uses": .int(ranked.uses),
            "gates_unmet": .int(ranked.gatesUnmet), "high_unmet": .int(ranked.highUnmet),
            "other_unmet": .int(ranked.otherUnmet), "gates_unknown": .int(ranked.gatesUnknown),
            "proven": ranked.proven.map { .int($0) } ?? .null,
            "possible": ranked.possible.map { .int($0) } ?? .null,
            "coverage": ranked.coverage.map { .int($0) } ?? .null, "shows": .texts(ranked.shows),
            "reasons": .array(
                ranked.reasons.prefix(5).map { reason in
                    .of([
                        "check": .string(reason.check), "severity": .string(reason.severity.description),
                        "answer": .string(reason.kind.description), "says": .string(reason.says),
                        "document": reason.fact.map { .string(names[$0.source.document] ?? "") } ?? .null,
                        "place": reason.fact.map { .string("\($0.source.place)") } ?? .null,
                        "hostile_excerpt": reason.fact.map { .string($0.source.quote) } ?? .null,
                    ])
                }),
        ])
    }

    /// One vendor of `assess --all`: its worst service leads, the others are listed.
    init(_ vendor: RankedVendor) {
        self = .of([
            "vendor": .string(vendor.vendor.slug), "name": .string(vendor.vendor.legalName),
            "worst": .string(vendor.worst.slug), "rating": .string(vendor.worst.rating.description),
            "proven": vendor.worst.proven.map { .int($0) } ?? .null, "others": .texts(vendor.others.map(\.slug)),
        ])
    }
}
