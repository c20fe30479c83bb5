extension Check {
    static let traceableReleases = Check(
        id: "MNT-09", question: .dueDiligence, severity: .medium, asked: .service, freshMonths: 3, from: .medium,
        title: "A release can be traced and verified.",
        rationale: "What cannot be traced to its source could have been made by anybody.",
        closes: "The release's notes, and its signature or provenance.",
        hooks: [.csf("ID.RA-09"), .mcp("MCP04")],
        applies: { $0.unlessMCP },
        examples: [
            Example("notes and a signature", release(notes: true, signed: true), .met),
            Example("notes only", release(notes: true, signed: false), .conditional),
            Example("a signature, and nothing on notes", release(signed: true), .conditional),
            Example("neither", release(notes: false, signed: false), .unmet),
            Example("no signature, and nothing on notes", release(signed: false), .unknown),
            Example(
                "the vendor only says so",
                [.oneProduct, .product(.releaseNotes, true, .claimed), .product(.signedReleases, true, .claimed)], .met),
            Example("it is no MCP server", [], .notApplicable, use: { $0.service.kind = .saas }),
            Example("nobody read a product", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        try facts.eachProduct { product throws(Unsettled) in
            let notes = try product.said(.releaseNotes), signed = try product.said(.signedReleases)
            let found = [notes, signed].compactMap(\.self), good = found.filter(\.value)
            let oneOnly = good.map {
                $0.conditional(
                    $0.support.first?.key == FactKey<Bool>.releaseNotes.name
                        ? "the last release is not shown to be signed" : "the last release is not shown to have notes")
            }
            if good.isEmpty {
                if notes == nil { throw .silent(Spot(subject: product.subject, key: FactKey<Bool>.releaseNotes.name)) }
                if signed == nil {
                    throw .silent(Spot(subject: product.subject, key: FactKey<Bool>.signedReleases.name))
                }
                return .unmet("the last release has neither notes nor a signature", found.flatMap(\.support))
            }
            let one = Answer.either(oneOnly) ?? .unknown("nothing on file says how releases are made")
            return good.count == 2 ? Answer.together(good[0].met(), good[1].met()).orElse(one) : one
        }
    }

    private static func release(notes: Bool? = nil, signed: Bool? = nil) -> [Example.Saying] {
        [.oneProduct] + (notes.map { [.product(.releaseNotes, $0)] } ?? [])
            + (signed.map { [.product(.signedReleases, $0)] } ?? [])
    }
}
