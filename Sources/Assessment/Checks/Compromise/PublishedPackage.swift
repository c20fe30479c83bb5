extension Check {
    static let publishedPackage = Check(
        id: "CMP-12", question: .compromise, severity: .high, asked: .service, freshMonths: 6,
        title: "The package is the one that the vendor published.",
        rationale: "A name that looks right and a version that moves are how somebody else's code comes to run here.",
        closes: "The lock file with exact version and hash, or the record of a verified signature.",
        hooks: [.soc2("CC6.8"), .iso("A.5.21"), .csf("ID.RA-09"), .csf("GV.SC-07"), .mcp("MCP04")],
        applies: { $0.unlessMCP ?? $0.unlessOurs },
        examples: [
            Example(
                "version and hash", [.observed(.packagePinned, .yes), .observed(.packageHash, .yes)], .met,
                use: { $0.service.hosting = .local }),
            Example(
                "the vendor only says so", [.claimed(.packagePinned, .yes), .claimed(.packageHash, .yes)], .met,
                use: { $0.service.hosting = .local }),
            Example(
                "the version alone", [.documented(.packagePinned, .yes)], .conditional,
                use: { $0.service.hosting = .local }),
            Example(
                "nobody knows who published it",
                [
                    .observed(.packagePinned, .yes), .observed(.packageHash, .yes),
                    .observed(.packagePublisher, "unknown"),
                ], .conditional, use: { $0.service.hosting = .local }),
            Example(
                "the latest version", [.observed(.packagePinned, .no)], .unmet, use: { $0.service.hosting = .local }),
            Example(
                "a name that looks like another's",
                [
                    .observed(.packagePinned, .yes), .observed(.packageHash, .yes),
                    .observed(.packageLookalike, "mailhaven-mcp"),
                ], .unmet, use: { $0.service.hosting = .local }),
            Example("nobody says", [], .unknown, use: { $0.service.hosting = .local }),
            Example("the vendor runs it", [], .notApplicable),
        ]
    ) { facts, _ throws(Unsettled) in
        if let like = try facts.said(.packageLookalike), !isNobody(like.value) {
            return like.unmet("The package's name looks like \(like.value), which is another's.")
        }
        let pinned = Answer.practice(
            try facts.settled(.packagePinned), no: "The package is not named with an exact version.",
            partly: "Only some packages are named with an exact version.")
        if pinned.kind == .unmet { return pinned }
        let held = try facts.need(.packageHash) {
            .practice(
                $0, no: "The package is not held to a hash or signature.",
                partly: "Only some packages are held to a hash.")
        }
        let answer = Answer.best(
            of: .together(pinned, held),
            pinned.atMostConditional("Nothing on file shows that the package is held to a hash or signature."))
        guard let publisher = try facts.said(.packagePublisher), isNobody(publisher.value) else { return answer }
        return answer.atMostConditional("Who published the package is not known.")
    }
}
