import Assessment
import Digest

/// Every service, worst first, as one page that is opened from disk: no script, no request, readable on a telephone, in the
/// dark and on paper.
package enum RankingPage {
    /// One self-contained HTML file with the templates of a folder; the same sheet gives the same text. Throws `MemoError`.
    package static func render(_ sheet: RankingSheet, templates folder: String) throws(MemoError) -> [UInt8] {
        let templates = try Templates(folder: folder + "/Ranking", names: Name.ofRankings, style: "ranking.css")
        let slots = slots(sheet).with([.styleHash: .text(Digest(of: templates.style).base64)])
        guard let page = templates.fill("ranking", with: slots) else {
            throw .refused(file: "ranking.mustache", line: 1, why: "it is missing; the page begins with it.")
        }
        // Vendor text cannot spell this: its brackets are escaped.
        let place = "<style></style>"
        guard let range = page.firstRange(of: place) else {
            throw .refused(file: "ranking.mustache", line: 1, why: "it needs \(place) in its head.")
        }
        return Array(
            (page[..<range.lowerBound] + "<style>" + templates.style + "</style>" + page[range.upperBound...]).utf8)
    }

    static func slots(_ sheet: RankingSheet) -> Slots {
        let vendors = sheet.vendors, several = vendors.filter { $0.services.count > 1 }
        let number = sheet.ranked.count
        let head = Wording.sentence("\(Wording.count(number, "service")) of \(Wording.count(vendors.count, "vendor"))")
        return [
            .documentTitle: .text("\(head), worst first · \(sheet.day)"), .title: .text("\(head), worst first"),
            .dayISO: .text("\(sheet.day)"), .dayWords: .text(sheet.day.inWords),
            .method: .text("tprm, method \(sheet.method), policy \(sheet.policy)"),
            .sums: .each(
                sheet.ratings.map {
                    [
                        .ratingWord: .text($0.rating.description), .ratingClass: .text(css($0.rating)),
                        .count: .number($0.count),
                    ]
                }),
            .unassessed: .number(sheet.unused), .hasUnassessed: .flag(sheet.unused > 0),
            .findings: .each(
                sheet.commonest.prefix(12).map { common in
                    [
                        .check: .text(common.check), .title: .text(common.title), .count: .number(common.count),
                        .weight: .text(common.severity == .critical ? "gate" : common.severity.description),
                    ]
                }),
            .services: .each(sheet.ranked.enumerated().map { slots($0.element, $0.offset + 1, sheet.names) }),
            .vendors: .each(several.map(slots)), .hasVendors: .flag(!several.isEmpty),
        ]
    }

    private static func slots(_ service: Ranked, _ number: Int, _ names: [String: String]) -> Slots {
        let against = service.reasons.filter { $0.kind != .unknown }
        let shown = against.prefix(3), rest = against.count - shown.count
        let open = service.reasons.filter { $0.kind == .unknown }
        let unmet = [
            (service.gatesUnmet, "gate"), (service.highUnmet, "high"), (service.otherUnmet, "other"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return [
            .number: .number(number), .anchor: .text("s\(number)"),
            .serviceName: .text(service.service.slug), .vendorSlug: .text(service.vendor.slug),
            .ratingWord: .text(service.rating.description), .ratingClass: .text(css(service.rating)),
            .rule: .text(service.rule),
            .useName: .text(service.use.map { $0 + (service.uses > 1 ? " and \(service.uses - 1) more" : "") } ?? ""),
            .unmet: .text(unmet.isEmpty ? "none" : unmet.joined(separator: ", ")),
            .open: .number(service.gatesUnknown), .proven: .text(service.proven.map(String.init) ?? "–"),
            .possible: .text(service.possible.map(String.init) ?? "–"),
            .reasons: .each(shown.map { slots($0, names) }), .more: .text(rest > 0 ? "\(rest) more" : ""),
            .shows: .text(service.shows.isEmpty ? "" : Wording.sentence(service.shows.joined(separator: "; ")) + "."),
            .unknownSays: .text(
                against.isEmpty && !open.isEmpty
                    ? "Nothing speaks against it, for nothing is known of "
                        + Wording.list(open.prefix(6).map(\.check)) + (open.count > 6 ? " and others" : "") + "."
                    : ""),
        ]
    }

    private static func slots(_ reason: Ranked.Reason, _ names: [String: String]) -> Slots {
        let place = reason.fact.map { fact in
            (names[fact.source.document].map { "\($0), " } ?? "") + "\(fact.source.place)"
        }
        return [
            .check: .text(reason.check),
            .weight: .text(reason.severity == .critical ? "gate" : reason.severity.description),
            .answer: .text(reason.kind.description), .says: .text(VisibleText.short(reason.says, 160)),
            .cite: .text(place.map { VisibleText.short($0, 120) } ?? ""),
            .quote: .text(reason.fact.map { VisibleText.short($0.source.quote, 90) } ?? ""),
        ]
    }

    private static func slots(_ vendor: RankedVendor) -> Slots {
        [
            .vendorSlug: .text(vendor.vendor.slug), .vendor: .text(VisibleText.short(vendor.vendor.legalName, 80)),
            .serviceName: .text(vendor.worst.service.slug), .ratingWord: .text(vendor.worst.rating.description),
            .ratingClass: .text(css(vendor.worst.rating)),
            .unmet: .text("\(vendor.worst.gatesUnmet)·\(vendor.worst.highUnmet)·\(vendor.worst.otherUnmet)"),
            .count: .number(vendor.services.count),
            .rest: .text(
                vendor.others.prefix(12).map(\.service.slug).joined(separator: ", ")
                    + (vendor.others.count > 12 ? " and \(vendor.others.count - 12) more" : "")),
        ]
    }

    private static func css(_ rating: Rating) -> String {
        switch rating {
        case .hold: "r-hold"
        case .notYet: "r-notyet"
        case .conditional: "r-cond"
        case .ready: "r-ready"
        case .notAssessed: "r-none"
        }
    }
}
