import Assessment

/// Papers that vendors send in place of a report, a certificate or an agreement: recognised, so that nobody files them as
/// one. They state no facts; one problem says what they are and what to ask for.
struct NotTheThing: Sendable {
    let id: String
    let name: String
    /// How sure the opening makes it, from 0 to 100.
    let certainty: @Sendable (Prose, _ pages: Int) -> Int
    /// What it is and is not, and what to ask for.
    let says: String

    static let all: [NotTheThing] = [.readinessReport, .agreementNotice, .marketingPage]

    /// A readiness or gap assessment: a consultant's view before an audit.
    static let readinessReport = NotTheThing(
        id: "readiness-report", name: "a readiness or gap assessment (no audit report)",
        certainty: { prose, _ in
            let titles = [
                "readiness assessment", "readiness report", "gap assessment", "gap analysis report", "pre-assessment",
                "readiness review",
            ]
            let head = prose.lines.filter { !$0.span.isEmpty }.prefix(14).contains { line in
                titles.contains { prose.contains($0, in: line.span) }
            }
            guard head, !prose.contains("in our opinion") else { return 0 }
            return ["soc 2", "soc 1", "soc2", "iso 27001", "iso/iec 27001", "hipaa", "trust services criteria"].contains
            { prose.contains($0) } ? 95 : 60
        },
        says:
            "This is a readiness or gap assessment. It is not a SOC report and not a certificate: no independent auditor gives an opinion in it. Ask for the SOC 2 type 2 report or the ISO/IEC 27001 certificate itself, or for the day on which the audit is planned."
    )

    /// A page that says that an agreement can be had.
    static let agreementNotice = NotTheThing(
        id: "agreement-notice", name: "a page that says an agreement can be had (no agreement)",
        certainty: { prose, pages in pages <= 4 && isNotice(prose) ? 90 : 0 },
        says:
            "This page only says that an agreement can be had. It is not the agreement: it binds nobody. Ask for the data processing agreement itself, signed by both sides."
    )

    /// A page that names standards to win trust.
    static let marketingPage = NotTheThing(
        id: "marketing-page", name: "a page that names standards (no report, certificate or agreement)",
        certainty: { prose, pages in
            guard pages <= 6 else { return 0 }
            let standards = ["soc 2", "soc2", "iso 27001", "iso/iec 27001", "gdpr", "hipaa", "pci dss"].count {
                prose.contains($0)
            }
            let tones = [
                "we take", "trust center", "trust centre", "learn more", "contact sales", "contact us",
                "request a copy", "request access", "book a demo", "request a demo",
                "get started", "enterprise-grade", "bank-grade", "world-class", "industry-leading", "best-in-class",
                "your data is safe", "committed to", "fully compliant", "trusted by",
                "our customers", "peace of mind", "sign up", "state-of-the-art", "is compliant", "built with",
            ].count { prose.contains($0) }
            let isTitled = prose.lines.filter { !$0.span.isEmpty }.prefix(12).contains { line in
                line.span.count <= 60
                    && ["trust center", "trust centre", "trust portal", "security overview", "security and compliance",
                        "security & compliance", "security at", "our commitment", "data security", "trust and security",
                        "trust & security", "compliance overview", "enterprise security"]
                        .contains { prose.contains($0, in: line.span) }
            }
            return standards >= 1 && tones >= 2 || isTitled && standards >= 2 ? 55 : 0
        },
        says:
            "This page names standards and laws. It is not a report, a certificate or an agreement, and proves none of them. Ask for the documents that it names: the auditor's report, the certificate with its number, the signed agreement."
    )

    /// Whether a text offers an agreement and hardly binds anybody.
    static func isNotice(_ prose: Prose) -> Bool {
        let papers = [
            "data processing agreement", "data processing addendum", "data protection agreement",
            "data protection addendum", "dpa", "business associate agreement", "baa", "standard contractual clauses",
        ]
        guard papers.contains(where: { prose.contains($0) }) else { return false }
        let offers = [
            "available on request", "available upon request", "available by request", "on request", "upon request",
            "can be requested", "to request", "request a copy", "request our",
            "write to", "contact us", "email us", "e-mail us", "download our", "please contact", "reach out",
            "to obtain a copy", "get a copy", "sign our dpa", "sign our", "fill out", "fill in the form", "send an email",
            "contact your account", "contact sales", "can be downloaded", "download the", "is available at", "we offer a",
            "we offer our", "we can provide",
            "ask your account", "countersign", "countersignature", "upon written request",
        ]
        let binding = ["shall", "must", "will"].reduce(0) { $0 + prose.all($1).count }
        // An agreement owes things in its own words: to process, to notify, to delete.
        let owes = [
            "processor shall", "provider shall", "shall process", "will process personal data only", "shall notify",
            "will notify customer", "shall ensure", "business associate shall", "business associate agrees",
            "shall be entitled", "hereby", "by and between", "is entered into", "is made between", "whereas",
            "shall mean", "(\"covered entity\")", "(\"controller\")", "(\"processor\")", "associate shall",
        ].reduce(0) { $0 + prose.all($1).count }
        return offers.contains { prose.contains($0) } && owes == 0 && binding <= 8
            && prose.whole.count < 6000 && !prose.contains("in witness whereof")
    }

    /// The reader of this kind.
    var reader: Reader {
        Reader(
            id: id, name: name,
            recognises: { content in Opened.prose(content).map { certainty($0, Opened.pageCount(content)) } ?? 0 },
            read: { content, setting in
                var harvest = Harvest(kind: id, of: content.document, setting)
                harvest.note(nil, says)
                return harvest
            })
    }
}

extension Reader {
    /// Papers that stand in for others and state no facts.
    package static let notTheThing: [Reader] = NotTheThing.all.map(\.reader)
}
