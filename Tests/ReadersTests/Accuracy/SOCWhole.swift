import Assessment

// A report, from its cover to its last part.
extension SOCStory {
    var cover: [SheetBlock] {
        let last = coverEnd ?? end, covered = coverCategories ?? categories
        let span =
            type == 1
            ? "As of \(day(last))"
            : house == .northern ? "\(day(start)) – \(day(last))" : "For the Period \(day(start)) to \(day(last))"
        let kind =
            house == .plain
            ? "System and Organization Controls (SOC) 2 Type \(type == 1 ? "I" : "II")"
            : house == .northern ? "SOC 2® Type \(type) Report" : "SOC 2 – Type \(type)"
        return [
            .space(120), .title(vendor.legal), .title(kind),
            .centred(["Independent Service Auditor’s Report on the \(system)"]),
            .centred(["Relevant to " + listed(covered).capitalizedWords]), .space(20), .centred([span]), .space(60),
        ] + (house == .chartered ? [.centred(["Prepared by", auditor.firm])] : [])
    }

    /// The report and how its firm lays it out.
    func sheets() -> Sheets {
        if house == .overseas { return overseasSheets() }
        var style = SheetStyle()
        var blocks = cover
        let audit = auditorPart, assertion = assertionPart, description = descriptionPart
        let tests = type == 2 ? testsPart : nil, answers = responsePart
        switch house {
        case .chartered:
            style.font = .serif
            style.opening = .separatorPage
            style.isJustified = true
            blocks += [.page, .contents, .section(number: "I", "Independent Service Auditor’s Report")] + audit
            blocks += [.section(number: "II", "\(vendor.short)’s Management Assertion")] + assertion
            blocks += [.section(number: "III", "\(vendor.short)’s Description of Its \(system)")] + description
            if let tests {
                blocks +=
                    [.section(number: "IV", "Trust Services Criteria, Related Controls and Tests of Controls")] + tests
            }
            if let answers {
                blocks += [.section(number: "V", "Other Information Provided by \(vendor.short)")] + answers
            }
        case .northern:
            style.font = .sans
            style.size = 9.5
            style.opening = .runningHeader
            style.header = "\(vendor.short) | SOC 2 Type \(type)"
            style.footer = "Confidential. Proprietary to \(vendor.legal)"
            blocks +=
                [
                    .page, .contents, .section(number: "1", "Management’s Assertion"),
                    .heading("Assertion of \(vendor.legal)"),
                ] + assertion
            blocks += [.section(number: "2", "Independent Service Auditor’s Report")] + audit
            blocks += [.section(number: "3", "Description of the \(system)")] + description
            if let tests {
                blocks += [.section(number: "4", "Criteria, Controls, Tests of Controls and Results")] + tests
            }
            if let answers {
                blocks +=
                    [.section(number: "5", "Other Information Not Covered by the Service Auditor’s Report")] + answers
            }
        case .plain, .overseas:
            style.font = .serif
            style.size = 10
            style.romanPages = 2
            style.footer = auditor.firm
            blocks += [.page, .contents, .section(number: "1", "Report of independent service auditors")] + audit
            blocks += [.section(number: "2", "Assertion of \(vendor.short) management")] + assertion
            blocks += [.section(number: "3", "\(vendor.short)’s description of its system and controls")] + description
            if let tests { blocks += [.section(number: "4", "Controls, tests and results")] + tests }
            if let answers { blocks += [.section(number: "5", "Other information provided by management")] + answers }
        }
        return Sheets(blocks, style)
    }
}

extension String {
    /// `security and availability` as a cover writes it.
    fileprivate var capitalizedWords: String {
        split(separator: " ").map { $0 == "and" ? String($0) : $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
            separator: " ")
    }
}
