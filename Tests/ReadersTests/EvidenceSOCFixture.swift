import Assessment

@testable import Readers

/// A SOC 2 report of an invented company by an invented firm, page by page, with the sentences that every such report has.
struct SOCPaper {
    var cover =
        "Lanternfish Inc.\nSOC 2 Type 2 Report\nRelevant to Security and Availability\nFor the Period October 1, 2024 to September 30, 2025"
    var titles = (
        auditor: "Section I: Independent Service Auditor's Report",
        assertion: "Section II: Assertion of Lanternfish Management",
        description: "Section III: Description of the Lanternfish System",
        tests: "Section IV: Tests of Controls and Results of Tests"
    )
    var when = "throughout the period October 1, 2024 to September 30, 2025"
    var categories = "Security and Availability"
    var isTyped2 = true
    /// What stands between the inherent limitations and the restriction of use.
    var opinion = SOCPaper.clean("throughout the period October 1, 2024 to September 30, 2025", operated: true)
    var other = ""
    var signature = "Tamarack Bowe LLP\nDenver, Colorado\nNovember 14, 2025"
    var description = "Lanternfish offers a help desk."
    var tests = ""
    var subservice =
        "Lanternfish uses a subservice organization, Harbour Cloud, Inc., to provide hosting services. The description does not disclose the actual controls at the subservice organization."
    /// Which parts stand in which order.
    var order = ["auditor", "assertion", "description", "tests"]

    static func clean(_ when: String, operated: Bool) -> String {
        """
        Opinion
        In our opinion, in all material respects,
        a. the description presents the Lanternfish System that was designed and implemented \(when) in accordance with the description criteria.
        b. the controls stated in the description were suitably designed \(when).
        """ + (operated ? "\nc. the controls stated in the description operated effectively \(when)." : "")
    }

    /// A type 1 report of one day; it says "operating effectiveness" as every one does.
    static var type1: SOCPaper {
        var paper = SOCPaper()
        paper.cover = "Lanternfish Inc.\nSOC 2 Type I Report\nRelevant to Security\nAs of November 30, 2025"
        paper.when = "as of November 30, 2025"
        paper.categories = "Security"
        paper.isTyped2 = false
        paper.other =
            "Other Matter\nWe did not perform any procedures regarding the operating effectiveness of controls stated in the description and, accordingly, do not express an opinion thereon."
        paper.opinion = clean("as of November 30, 2025", operated: false)
        return paper
    }

    private var report: String {
        """
        \(titles.auditor)
        To the Management of Lanternfish Inc.:
        Scope
        We have examined Lanternfish Inc.'s (\u{201C}Lanternfish\u{201D}) accompanying description of its Lanternfish Desk found in Section III titled \u{201C}Description of the Lanternfish System\u{201D} \(when) (description) based on the description criteria and the suitability of the design\(isTyped2 ? " and operating effectiveness" : "") of controls stated in the description \(when), based on the trust services criteria relevant to \(categories) (applicable trust services criteria) set forth in TSP section 100, 2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy (With Revised Points of Focus\u{2014}2022).
        \(subservice)
        Service Auditor's Responsibilities
        An examination involves assessing the risks that the description is not presented in accordance with the description criteria and that controls were not suitably designed or did not operate effectively. Our evidence is a reasonable basis for our opinion. We express no opinion on the other information.
        \(other)
        \(opinion)
        Restricted Use
        This report is intended solely for the information and use of Lanternfish and its user entities, and is not intended to be, and should not be, used by anyone other than these specified parties.

        \(signature)
        """
    }

    var pages: [String] {
        let parts = [
            "auditor": report,
            "assertion":
                "\(titles.assertion)\nWe have prepared the accompanying description of Lanternfish's system \(when).\n\nLanternfish Inc.\nOctober 20, 2025",
            "description": "\(titles.description)\n\(description)", "tests": "\(titles.tests)\n\(tests)",
        ]
        let contents =
            "Table of Contents\n"
            + order.enumerated().map { "\(title($0.element)) ........ \($0.offset + 3)" }.joined(separator: "\n")
        return [cover, contents] + order.compactMap { parts[$0] }
    }

    private func title(_ part: String) -> String {
        switch part {
        case "auditor": titles.auditor
        case "assertion": titles.assertion
        case "description": titles.description
        default: titles.tests
        }
    }

    var content: Content { Self.content(pages) }

    static func content(_ pages: [String]) -> Content {
        Content(
            document: Document(name: "report.pdf", bytes: Array(pages.joined().utf8)),
            form: .pdf(
                PDFText(
                    pages: pages.enumerated().map {
                        PDFText.Page(number: $0.offset + 1, label: nil, text: $0.element, layout: $0.element)
                    })))
    }

    func read() async throws -> Harvest { try await Paper.read(content, as: .socReport) }
}
