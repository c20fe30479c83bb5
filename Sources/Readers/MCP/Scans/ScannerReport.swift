import Assessment

extension Reader {
    /// What another scanner wrote: SARIF 2.1.0 of any, or the JSON of Cisco's mcp-scanner.
    package static let scannerReport = Reader(
        id: "scanner-report", name: "what another scanner found (SARIF 2.1.0, or the JSON of Cisco's mcp-scanner)",
        recognises: { content in
            guard case .json(let json) = content.form else { return 0 }
            return ForeignScan.all(json).isEmpty ? 0 : 92
        },
        read: { content, setting in
            guard case .json(let json) = content.form, !ForeignScan.all(json).isEmpty else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil,
                    why:
                        "runs of SARIF 2.1.0 with the name of their tool, or scan_results of Cisco's mcp-scanner, were expected"
                )
            }
            return ScannerReading(ForeignScan.all(json), of: content.document, setting).harvest
        })
}

/// One reading of what scanners found. It is theirs: *documented*, for nobody signed it and anybody can run a scanner, and
/// named as theirs. No finding becomes one of ours, and none of theirs is no proof that there is nothing.
private struct ScannerReading {
    private(set) var harvest: Harvest

    init(_ scans: [ForeignScan], of document: Document, _ setting: Setting) {
        harvest = Harvest(kind: Reader.scannerReport.id, of: document, setting)
        let day = scans.compactMap(\.day).max()
        harvest.letterhead = Letterhead(issuer: scans.first?.tool, day: day)
        if day == nil, setting.dated == nil {
            harvest.note(nil, "undated: the scan names no day, so it is taken to speak of the day it was received")
        }
        let service = setting.serviceSubject, speaksOf = day ?? setting.dated ?? setting.received
        func add<V>(
            _ key: FactKey<V>, _ value: V, of subject: Subject, _ rule: String, at place: String, quote: String
        ) {
            harvest.add(
                key, value, of: subject, .documented, speaksOf: speaksOf, rule: Fact.Rule("scan." + rule),
                at: .pointer(place), quote: quote)
        }
        let names = scans.map { $0.tool + ($0.version.isEmpty ? "" : " " + $0.version) }
        if let first = scans.first {
            add(.scans, names, of: service, "reports", at: first.place, quote: first.words)
        }
        for (scan, name) in zip(scans, names) {
            let subject = service.child(.document, name)
            add(.scanTool, scan.tool, of: subject, "tool", at: scan.place, quote: scan.words)
            if !scan.version.isEmpty {
                add(.scanVersion, scan.version, of: subject, "version", at: scan.versionPlace, quote: scan.version)
            }
            let first = scan.findings.first
            add(
                .scanFindings, scan.findings.prefix(1000).map(\.name), of: subject, "findings",
                at: first?.place ?? scan.place, quote: first?.rule ?? scan.words)
            tell(scan, as: name)
        }
        harvest.note(
            nil,
            "A scanner sees what its rules know. That it found nothing, or calls something safe, is no finding of ours and clears nothing."
        )
        harvest.extra = ("scan", .array(scans.map(ScannerReading.json)))
    }

    private mutating func tell(_ scan: ForeignScan, as name: String) {
        let severe = scan.findings.filter(\.isSevere)
        if !severe.isEmpty {
            harvest.note(
                .pointer(severe[0].place),
                "\(name) gives \(severe.count) of its \(scan.findings.count) findings its gravest words: "
                    + severe.prefix(5).map(\.name).joined(separator: "; ") + (severe.count > 5 ? "; …" : "")
                    + ". A person must look whether they are right.")
        }
        if scan.findings.count > 1000 {
            harvest.note(.pointer(scan.place), "\(scan.findings.count) findings: the first 1000 were kept.")
        }
        for failed in scan.failed.prefix(20) { harvest.note(.pointer(scan.place), "Not scanned: \(failed).") }
    }

    private static func json(_ scan: ForeignScan) -> JSON {
        .of([
            "tool": .string(scan.tool), "version": scan.version.isEmpty ? .null : .string(scan.version),
            "examined": scan.examined.map { .int($0) } ?? .null,
            "findings": .array(
                scan.findings.prefix(1000).map { finding in
                    .of([
                        "severity": .string(finding.severity), "rule": .string(finding.rule),
                        "part": .string(finding.part), "place": .string(finding.place),
                        "hostile_excerpt": .string(String(finding.says.prefix(300))),
                    ])
                }),
            "not_scanned": .texts(scan.failed),
        ])
    }
}
