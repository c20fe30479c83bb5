import Assessment

// A firm that works under the international standard as well: other titles, tests control by control, no table of
// user entities' controls.
extension SOCStory {
    var overseasAuditorPart: [SheetBlock] {
        let effective = type == 2 ? "design and operating effectiveness" : "design"
        let names = providers.map(\.name).joined(separator: " and ")
        let period = type == 2 ? "for the period from \(day(start)) to \(day(end))" : "as at \(day(end))"
        let edition = isRevised ? " (with Revised Points of Focus – 2022)" : ""
        var blocks: [SheetBlock] = [
            .lines(["To the Directors of \(vendor.legal)"]), .heading("Scope of our engagement"),
            .paragraph(
                "We were engaged to examine \(vendor.legal)’s (“\(vendor.short)”) description of its \(system) \(period) (the “Description”), and the suitability of the \(effective) of controls stated in the Description, against the criteria for \(listed(categories)) (the “applicable trust services criteria”) set out in TSP Section 100, 2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy\(edition). The Description was prepared under the 2018 description criteria (DC Section 200)."
            ),
            .paragraph(
                "\(vendor.short) relies on \(names) for \(providers.map(\.service).joined(separator: " and ")). The Description excludes the controls of \(providers.count > 1 ? "these subservice organisations" : "this subservice organisation") and our work did not extend to them. It presents the kinds of complementary subservice organisation controls that \(vendor.short) assumed."
            ),
            .paragraph(
                "The Description refers to complementary user entity controls. We have not evaluated their suitability or operation."
            ),
            .heading("\(vendor.short)’s responsibilities"),
            .paragraph(
                "The directors are responsible for preparing the Description and the accompanying statement, for stating the service commitments and system requirements, and for designing, implementing and operating controls to meet them."
            ),
            .heading("Our independence and quality management"),
            .paragraph(
                "We have complied with the independence and other ethical requirements that apply to this engagement, and the firm applies a system of quality management."
            ),
            .heading("Service auditor’s responsibilities"),
            .paragraph(
                "Our responsibility is to express an opinion on the Description and on the controls stated in it. We conducted our engagement in accordance with ISAE 3000 (Revised) and with attestation standards established by the AICPA. Those standards require that we obtain reasonable assurance about whether, in all material respects, the Description is presented in accordance with the criteria and the controls are suitably designed\(type == 2 ? " and operating effectively" : "")."
            ),
            .heading("Limitations of controls at a service organisation"),
            .paragraph(
                "Because of their nature, controls may not prevent, or detect and correct, all errors or omissions. There are inherent limitations in any system of control, and the projection of any evaluation to future periods is subject to the risk that controls become inadequate."
            ),
        ]
        if type == 2 {
            blocks += [
                .heading("Tests of controls"),
                .paragraph(
                    "The controls that we tested, and the nature, timing and results of our tests, are listed in Section D."
                ),
            ]
        } else {
            blocks += [
                .heading("Operating effectiveness"),
                .paragraph(
                    "We did not perform procedures on the operating effectiveness of controls and accordingly express no opinion on it."
                ),
            ]
        }
        blocks += overseasOpinion(period)
        return blocks + [
            .heading("Intended users and purpose"),
            .paragraph(
                "This report is intended solely for the information and use of \(vendor.short), its user entities and prospective user entities, and their auditors and regulators, who have sufficient understanding to consider it. It is not intended to be, and should not be, used by anyone other than these specified parties."
            ),
            .space(10), .lines([auditor.firm, auditor.city, day(signed)]),
        ]
    }

    private func overseasOpinion(_ period: String) -> [SheetBlock] {
        let items: [(mark: String, text: String)] =
            [
                ("(a)", "the Description presents the \(system) as designed and implemented \(period);"),
                (
                    "(b)",
                    "the controls stated in the Description were suitably designed \(period)\(type == 2 ? "; and" : ".")"
                ),
            ] + (type == 2 ? [("(c)", "the controls tested operated effectively \(period).")] : [])
        switch opinion {
        case .qualified:
            return [
                .heading("Basis for qualified opinion"), .paragraph(matter), .heading("Qualified opinion"),
                .paragraph("In our opinion, except for the matter set out above, in all material respects:"),
                .marked(items),
            ]
        case .adverse:
            return [
                .heading("Basis for adverse opinion"), .paragraph(matter), .heading("Adverse opinion"),
                .paragraph(
                    "In our opinion, because of the significance of the matter set out above, the controls stated in the Description were not suitably designed and did not operate effectively \(period)."
                ),
            ]
        case .disclaimer:
            return [
                .heading("Basis for disclaimer of opinion"), .paragraph(matter), .heading("Disclaimer of opinion"),
                .paragraph(
                    "Because of the significance of the matter set out above we were unable to obtain sufficient appropriate evidence, and we do not express an opinion on the Description or the controls."
                ),
            ]
        case .unqualified:
            return [.heading("Opinion"), .paragraph("In our opinion, in all material respects:"), .marked(items)]
        }
    }

    var overseasTests: [SheetBlock] {
        let clean = ["No exceptions noted.", "No relevant exceptions noted.", "No deviations noted."][taste]
        let intro = SheetBlock.paragraph(
            "For each control this section gives the criteria that it serves, what we did, and what we found.")
        return [intro]
            + controls.flatMap { control -> [SheetBlock] in
                let exception = exceptions.first { $0.control == control.number }
                var pairs = [
                    ("Control \(control.number)", control.text), ("Criteria", control.criteria.joined(separator: ", ")),
                    ("Tests performed", control.test),
                    ("Results", exception.map { "Exception noted. \($0.text)." } ?? clean),
                ]
                if let response = exception?.response { pairs.append(("Management response", response)) }
                return [.pairs(pairs, share: 0.25), .space(8)]
            }
    }

    func overseasSheets() -> Sheets {
        var style = SheetStyle()
        style.font = .sans
        style.size = 10
        style.width = 595
        style.height = 842
        style.opening = .newPage
        style.footer = "\(vendor.legal)"
        let span = type == 2 ? "for the period \(day(start)) to \(day(end))" : "as at \(day(end))"
        var blocks: [SheetBlock] = [
            .space(140), .title("SOC 2 Type \(type == 2 ? "II" : "I") Report"), .title(vendor.legal),
            .centred(["Description of the \(system), relevant to \(listed(categories)), \(span)"]), .page, .contents,
            .section(number: "A", "Independent service auditor’s assurance report"),
        ]
        blocks += overseasAuditorPart
        blocks += [.section(number: "B", "Statement by \(vendor.legal)")] + assertionPart
        blocks += [.section(number: "C", "Description of the \(system)")] + descriptionPart
        if type == 2 { blocks += [.section(number: "D", "Controls and our tests of them")] + overseasTests }
        return Sheets(blocks, style)
    }
}
