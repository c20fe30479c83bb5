// The auditor's report of each family of firms.
extension SOCStory {
    private var both: String { type == 2 ? "design and operating effectiveness" : "design" }
    private var effectively: String { type == 2 ? "suitably designed and operating effectively" : "suitably designed" }
    private var edition: String { isRevised ? " (With Revised Points of Focus—2022)" : "" }
    private var guidance: String { isRevised ? " (With Revised Implementation Guidance—2022)" : "" }
    private var promises: String { "\(vendor.short)’s service commitments and system requirements" }

    var auditorPart: [SheetBlock] {
        house == .overseas ? overseasAuditorPart : introduction + scope + responsibilities + opinionPart + closing
    }

    private var introduction: [SheetBlock] {
        switch house {
        case .chartered: [.paragraph("To the Management of: \(vendor.legal)")]
        case .northern: [.lines(["To: \(vendor.legal)"])]
        case .plain, .overseas: [.lines(["To the Board of Directors and Management of \(vendor.legal)"])]
        }
    }

    private var scope: [SheetBlock] {
        let title = "\(vendor.legal)’s Description of Its \(system)"
        let tested = "controls stated in the description \(span)"
        let main =
            switch house {
            case .chartered:
                "We have examined \(vendor.legal)’s (“\(vendor.short)” or “the Company”) accompanying description of its \(system) titled “\(title)” \(span) (“description”) based on the criteria for a description of a service organization’s system set forth in DC section 200, 2018 Description Criteria for a Description of a Service Organization’s System in a SOC 2® Report\(guidance) (AICPA, Description Criteria) (“description criteria”) and the suitability of the \(both) of \(tested), to provide reasonable assurance that \(promises) were achieved based on the trust services criteria relevant to \(listed(categories)) (“applicable trust services criteria”) set forth in TSP section 100, 2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy\(edition) (AICPA, Trust Services Criteria)."
            case .northern:
                "We have examined the attached description of the \(system) (the “description”) of \(vendor.legal) (“\(vendor.short)” or the “service organization”) \(span), based on the criteria set forth in DC 200, 2018 Description Criteria for a Description of a Service Organization’s System in a SOC 2 Report\(guidance) (the “description criteria”), and the suitability of the \(both) of the \(tested) to provide reasonable assurance that \(promises) were achieved based on the trust services criteria for \(listed(categories)) set forth in TSP 100, 2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy\(edition) (the “applicable trust services criteria”)."
            case .plain, .overseas:
                "We have examined \(vendor.legal)’s (“\(vendor.short)”) description of its \(system) found in Section 3 of this report \(span), prepared on the basis of the 2018 description criteria of DC section 200\(guidance), and on the suitability of the \(both) of the \(tested), in providing reasonable assurance that \(promises) were achieved based on the criteria relevant to \(listed(categories)) contained in TSP section 100, 2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy\(edition)."
            }
        return [.heading("Scope"), .paragraph(main)] + providerParagraphs + [
            .paragraph(
                "The description indicates that complementary user entity controls that are \(effectively) are necessary, along with controls at \(vendor.short), to achieve \(promises). The description presents the complementary user entity controls assumed in the design of \(vendor.short)’s controls. Our examination did not include such complementary user entity controls and we have not evaluated the suitability of the \(both) of such controls."
            )
        ]
    }

    private var providerParagraphs: [SheetBlock] {
        let names = providers.map(\.name).joined(separator: " and ")
        switch method {
        case .none:
            return [
                .paragraph(
                    "\(vendor.short) does not use subservice organizations to provide the services described in this report."
                )
            ]
        case .inclusive:
            return [
                .paragraph(
                    "\(vendor.short) uses \(names), a subservice organization, to provide \(providers[0].service). The description includes the controls of the subservice organization that are relevant to the system (the inclusive method), and our examination extended to controls at \(names)."
                )
            ]
        case .carveOut:
            let uses =
                switch house {
                case .chartered:
                    providers.map {
                        "\(vendor.short) uses a subservice organization, \($0.name), to provide \($0.service)."
                    }
                case .northern:
                    [
                        "\(vendor.short) uses "
                            + providers.map { "\($0.name) for its \($0.service)" }.joined(separator: " and ")
                            + " (“subservice organizations”)."
                    ]
                case .plain, .overseas:
                    providers.map {
                        "\(vendor.short) uses \($0.name) to provide \($0.service) as a subservice organization."
                    }
                }
            return [
                .paragraph(
                    uses.joined(separator: " ")
                        + " The description indicates that complementary subservice organization controls that are \(effectively) are necessary, along with controls at \(vendor.short), to achieve \(promises). The description presents the types of complementary subservice organization controls assumed in the design of \(vendor.short)’s controls. The description does not disclose the actual controls at the subservice organization\(providers.count > 1 ? "s" : ""). Our examination did not include the services provided by the subservice organization\(providers.count > 1 ? "s" : ""), and we have not evaluated the suitability of the \(both) of such complementary subservice organization controls."
                )
            ]
        }
    }

    private var responsibilities: [SheetBlock] {
        let duty =
            house == .northern ? "Service Organization’s Responsibilities" : "Service organization’s responsibilities"
        var blocks: [SheetBlock] = [
            .heading(duty),
            .paragraph(
                "\(vendor.short) is responsible for its service commitments and system requirements and for designing, implementing, and operating effective controls within the system to provide reasonable assurance that \(promises) were achieved. \(vendor.short) has provided the accompanying assertion about the description and the suitability of the \(both) of the controls stated therein. \(vendor.short) is also responsible for preparing the description and assertion, including the completeness, accuracy, and method of presentation of both."
            ),
            .heading(house == .plain ? "Our responsibilities" : "Service Auditor’s Responsibilities"),
            .paragraph(
                "Our responsibility is to express an opinion on the description and on the suitability of the \(both) of the controls stated in the description based on our examination. Our examination was conducted in accordance with attestation standards established by the American Institute of Certified Public Accountants. Those standards require that we plan and perform our examination to obtain reasonable assurance about whether, in all material respects, the description is presented in accordance with the description criteria and the controls stated therein were suitably designed\(type == 2 ? " and operated effectively" : "")."
            ),
            .marked([
                (
                    "•",
                    "Assessing the risks that the description is not presented in accordance with the description criteria and that controls were not suitably designed\(type == 2 ? " or did not operate effectively" : "")."
                ),
                (
                    "•",
                    "Performing procedures to obtain evidence about whether the controls stated in the description were suitably designed to provide reasonable assurance that the service organization achieved its commitments."
                ),
                ("•", "Evaluating the overall presentation of the description."),
            ]),
            .paragraph(
                "We are required to be independent of \(vendor.short) and to meet our other ethical responsibilities in accordance with relevant ethical requirements related to the examination engagement."
            ),
            .heading("Inherent Limitations"),
            .paragraph(
                "The description is prepared to meet the common needs of a broad range of report users and may not, therefore, include every aspect of the system that individual users may consider important. There are inherent limitations in the effectiveness of any system of internal control, including the possibility of human error and the circumvention of controls. The projection to the future of any conclusions about the suitability of the \(both) of controls is subject to the risk that controls may become inadequate because of changes in conditions."
            ),
        ]
        if type == 1 {
            blocks += [
                .heading("Other Matter"),
                .paragraph(
                    "We did not perform any procedures regarding the operating effectiveness of controls stated in the description and, accordingly, do not express an opinion thereon."
                ),
            ]
        } else {
            blocks += [
                .heading(house == .northern ? "Description of Tests of Controls" : "Description of tests of controls"),
                .paragraph(
                    "The specific controls we tested and the nature, timing, and results of those tests are presented in Section \(house == .chartered ? "IV" : "4") of this report."
                ),
            ]
        }
        return blocks
    }

    private var opinionPart: [SheetBlock] {
        let period = type == 1 ? "as of \(day(end))" : "throughout the period \(day(start)) \(joiner) \(day(end))"
        var items = [
            "the description presents \(vendor.short)’s \(system) that was designed and implemented \(period) in accordance with the description criteria\(type == 1 ? "" : ";")",
            "the controls stated in the description were suitably designed \(period) to provide reasonable assurance that \(promises) would be achieved based on the applicable trust services criteria, if its controls operated effectively throughout that period\(method == .carveOut ? " and if the subservice organizations and user entities applied the complementary controls assumed in the design of \(vendor.short)’s controls throughout that period" : "")\(type == 1 ? "." : "; and")",
        ]
        if type == 2 {
            items.append(
                "the controls stated in the description operated effectively \(period) to provide reasonable assurance that \(promises) were achieved based on the applicable trust services criteria\(method == .carveOut ? ", if complementary subservice organization controls and complementary user entity controls assumed in the design of \(vendor.short)’s controls operated effectively throughout that period" : "")."
            )
        }
        let marks =
            house == .northern ? ["(1)", "(2)", "(3)"] : house == .plain ? ["(a)", "(b)", "(c)"] : ["a.", "b.", "c."]
        let list = SheetBlock.marked(zip(marks, items).map { ($0, $1) })
        switch opinion {
        case .unqualified:
            return [
                .heading(house == .plain ? "Our opinion" : "Opinion"),
                .paragraph(
                    house == .northern
                        ? "In our opinion, in all material respects:" : "In our opinion, in all material respects,"),
                list,
            ]
        case .qualified:
            let exceptFor =
                house == .northern
                ? "In our opinion, except for the effects of the matter described in the preceding paragraph, in all material respects:"
                : "In our opinion, except for the matter described in the Basis for Qualified Opinion section of our report, in all material respects,"
            return [
                .heading("Basis for Qualified Opinion"), .paragraph(matter), .heading("Qualified Opinion"),
                .paragraph(exceptFor), list,
            ]
        case .adverse:
            return [
                .heading("Basis for Adverse Opinion"), .paragraph(matter), .heading("Adverse Opinion"),
                .paragraph(
                    "In our opinion, because of the significance of the matter described in the Basis for Adverse Opinion section, in all material respects, the controls stated in the description did not operate effectively \(period) to provide reasonable assurance that \(promises) were achieved based on the applicable trust services criteria."
                ),
            ]
        case .disclaimer:
            return [
                .heading("Basis for Disclaimer of Opinion"), .paragraph(matter), .heading("Disclaimer of Opinion"),
                .paragraph(
                    "Because of the significance of the matter described in the preceding section, we have not been able to obtain sufficient appropriate evidence to provide a basis for an opinion. Accordingly, we do not express an opinion on the description or on the suitability of the \(both) of the controls stated in it."
                ),
            ]
        }
    }

    private var closing: [SheetBlock] {
        let use = house == .plain ? "Restrictions on use" : house == .northern ? "Restricted Use" : "Restricted use"
        let signature =
            switch house {
            case .chartered: [auditor.firm, auditor.city, day(signed)]
            case .northern: [auditor.firm, "", day(signed), auditor.city]
            case .plain, .overseas: [auditor.city, day(signed), "", auditor.firm]
            }
        return [
            .heading(use),
            .paragraph(
                "This report\(type == 2 ? ", including the description of tests of controls and results thereof in Section \(house == .chartered ? "IV" : "4")," : "") is intended solely for the information and use of \(vendor.short), user entities of the \(system) \(type == 2 ? "during some or all of the period \(day(start)) \(joiner) \(day(end))" : "as of \(day(end))"), business partners subject to risks arising from interactions with the system, practitioners providing services to such user entities, prospective user entities, and regulators who have sufficient knowledge and understanding of the matters above. This report is not intended to be, and should not be, used by anyone other than these specified parties."
            ),
            .space(12), .lines(isSignedByPicture ? [day(signed)] : signature),
        ]
    }
}
