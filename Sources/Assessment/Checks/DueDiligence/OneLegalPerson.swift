extension Check {
    static let oneLegalPerson = Check(
        id: "DUE-09", question: .dueDiligence, severity: .high, asked: .vendor, proves: .existence,
        title: "One legal person stands behind every paper, and was looked up.",
        rationale: "A report on one company says nothing of its sister, and only who signed can be held to it.",
        closes: "A chart of the group that explains each name; a dated note of the look-up of sanctions and standing.",
        hooks: [.iso("A.5.19"), .csf("GV.SC-06"), .dora("28(4)"), .nydfs("500.11(a)(1)")],
        examples: [
            Example(
                "report, certificate and agreement name the vendor, and we looked it up",
                [
                    .report(.socOrganization, "Vendor, Inc."), .report(.socType, 2),
                    .certificate(.isoOrganization, "VENDOR INC"), .certificate(.isoStandard, "ISO/IEC 27001:2022"),
                    .contracted(.dpaParties, ["Our Firm Ltd", "Vendor Incorporated"]),
                    .observed(.vendorScreened, .example(monthsAgo: 2)),
                ], .met),
            Example(
                "we found that it is one person, and looked it up",
                [.observed(.sameEntity, .yes), .observed(.vendorScreened, .example(monthsAgo: 2))], .met),
            Example("nobody looked it up", [.documented(.legalName, "Vendor Inc.")], .conditional),
            Example(
                "it was looked up two years ago",
                [.documented(.legalName, "Vendor Inc."), .observed(.vendorScreened, .example(monthsAgo: 24))],
                .conditional),
            Example(
                "the certificate names another company",
                [
                    .certificate(.isoOrganization, "Vendor Services Pvt. Ltd."),
                    .certificate(.isoStandard, "ISO/IEC 27001:2022"),
                    .observed(.vendorScreened, .example(monthsAgo: 2)),
                ], .unmet),
            Example(
                "and we explained why",
                [
                    .certificate(.isoOrganization, "Vendor Services Pvt. Ltd."),
                    .certificate(.isoStandard, "ISO/IEC 27001:2022"), .observed(.sameEntity, .yes),
                    .observed(.vendorScreened, .example(monthsAgo: 2)),
                ], .conditional),
            Example(
                "only the vendor explains why",
                [
                    .certificate(.isoOrganization, "Vendor Services Pvt. Ltd."),
                    .certificate(.isoStandard, "ISO/IEC 27001:2022"), .claimed(.sameEntity, .yes),
                    .observed(.vendorScreened, .example(monthsAgo: 2)),
                ], .unmet),
            Example(
                "the same name with another legal form",
                [.documented(.legalName, "Vendor GmbH"), .observed(.vendorScreened, .example(monthsAgo: 2))],
                .conditional),
            Example(
                "we found that it is not one person",
                [.documented(.legalName, "Vendor Inc."), .observed(.sameEntity, .no)], .unmet),
            Example(
                "the vendor only says so",
                [.claimed(.legalName, "Vendor Inc."), .claimed(.vendorScreened, .example(monthsAgo: 2))], .conditional),
            Example(
                "the penetration test was of another company",
                [
                    .documented(.legalName, "Vendor Inc."), .attested(.pentestClient, "Mossbank Studio, Inc."),
                    .observed(.vendorScreened, .example(monthsAgo: 2)),
                ], .unmet),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        let registered = LegalName(matter.use.vendor.legalName)
        var agree: [Fact] = [], near: [String] = [], other: [String] = [], differ: [Fact] = []
        for (paper, names, support) in try facts.namesOnPapers() {
            let likeness = names.map { (name: $0, is: registered.likeness(to: LegalName($0))) }
            if likeness.contains(where: { $0.is == .same }) {
                agree += support
            } else {
                let form = likeness.first { $0.is == .otherForm }
                if let form {
                    near.append("\(paper) names \(form.name)")
                } else {
                    other.append("\(paper) names \(named(names))")
                }
                differ += support
            }
        }
        let own = try facts.said(.sameEntity, from: .observed)
        let found = if let own { Optional(own) } else { try facts.said(.sameEntity) }
        if let found, found.value == .no || found.value == .planned {
            return found.unmet("It is not one legal person that stands behind every paper" + told(near + other))
        }
        let explained = found.flatMap { $0.ours ? $0 : nil }
        let one: Answer
        if near.isEmpty && other.isEmpty {
            guard !agree.isEmpty || explained != nil else {
                throw .silent(Spot(subject: facts.subject, key: FactKey<String>.legalName.name))
            }
            one =
                explained?.value == .partly
                ? .conditional(
                    "The difference between names is explained only in part.", agree + (explained?.support ?? []))
                : .met(agree + (explained?.support ?? []))
        } else if explained != nil {
            one = .conditional(
                "Names differ, and the difference is explained" + told(near + other),
                differ + (explained?.support ?? []))
        } else if other.isEmpty {
            one = .conditional(
                "The registered name is \(matter.use.vendor.legalName); its legal form differs" + told(near), differ)
        } else {
            return .unmet(
                "The registered name is \(matter.use.vendor.legalName), and another name stands on a paper"
                    + told(near + other), differ)
        }
        let open = "Nobody here has looked up standing and sanctions within twelve months, as far as is on file."
        return one.beside(
            try facts.besides(done: .vendorScreened, within: 12, gap: open, byUs: true) { _ in open })
    }

    private static func told(_ papers: [String]) -> String {
        papers.isEmpty ? "." : ": " + sentence(papers.joined(separator: "; "))
    }
}

extension Facts {
    /// Who each paper of the vendor says it is about, with what supports it.
    fileprivate func namesOnPapers() throws(Unsettled) -> [(paper: String, names: [String], support: [Fact])] {
        var papers: [(paper: String, names: [String], support: [Fact])] = []
        func add(_ paper: String, _ name: Settled<String>?) {
            if let name { papers.append((paper, [name.value], name.support)) }
        }
        add("the vendor's own paper", try said(.legalName))
        if !reports.isEmpty { add("the report", try report().said(.socOrganization)) }
        add("the certificate", try certificate?.said(.isoOrganization))
        add("the penetration test", try said(.pentestClient))
        if let parties = try said(.dpaParties), !parties.value.isEmpty {
            papers.append(("the agreement", parties.value, parties.support))
        }
        return papers
    }
}
