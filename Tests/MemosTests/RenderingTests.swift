import Digest
import Foundation
import Testing

@testable import Assessment
@testable import Memos

/// The folder with the templates, from this file upwards.
let templates = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Templates").path

@Suite struct RenderingTests {
    static func page(_ memo: Memo) throws -> String { try MemoPage(templates: templates).render(memo) }

    /// `MEMOS_OUT=DIR swift test` keeps the pages, to be looked at and given to an HTML checker.
    @Test(arguments: Sample.all.map(\.name)) func onePageThatAsksForNothing(_ name: String) throws {
        let sample = try #require(Sample.all.first { $0.name == name }).sample
        let page = try RenderingTests.page(sample.memo)
        let markup = Markup(page)
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(page.utf8.count < 500_000)
        #expect(markup.all("script").isEmpty && markup.all("img").isEmpty && markup.all("link").isEmpty)
        #expect(
            markup.elements.allSatisfy { element in
                !element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "src" }
                    && (element.attributes["href"]?.hasPrefix("#") ?? true)
            })
        #expect(markup.all("h1").count == 1 && markup.all("main").count == 1)
        if let out = ProcessInfo.processInfo.environment["MEMOS_OUT"] {
            try page.write(toFile: out + "/memo-\(name).html", atomically: false, encoding: .utf8)
        }
    }

    @Test func thePolicyNamesTheHashOfTheStyleSheetAsItStands() throws {
        for (_, sample) in Sample.all {
            let page = try RenderingTests.page(sample.memo)
            let start = try #require(page.firstRange(of: "<style>")),
                end = try #require(page.firstRange(of: "</style>"))
            let hash = Digest(of: String(page[start.upperBound..<end.lowerBound])).base64
            #expect(page.contains("style-src 'sha256-\(hash)'"))
            #expect(page.ranges(of: "<style").count == 1)
        }
    }

    @Test func everyLinkAndLabelLeadsSomewhere() throws {
        for (name, sample) in Sample.all {
            let markup = Markup(try RenderingTests.page(sample.memo)), ids = markup.ids
            for link in markup.all("a") {
                let target = try #require(link.attributes["href"]).dropFirst()
                #expect(ids.contains(String(target)), "\(name): #\(target)")
            }
            let labels = markup.elements.compactMap { $0.attributes["aria-labelledby"] }.flatMap {
                $0.split(separator: " ")
            }
            for label in labels { #expect(ids.contains(String(label)), "\(name): \(label)") }
            let listed = markup.elements.compactMap { $0.attributes["id"] }
            #expect(listed.count == ids.count, "an id stands twice in \(name)")
        }
    }

    @Test func sameInputsInAnyOrderGiveTheSameBytes() throws {
        for (name, sample) in Sample.all {
            let memo = Memo(
                of: sample.reviews.reversed(), facts: sample.facts.reversed() + sample.facts,
                exhibits: sample.exhibits.reversed(),
                heading: sample.heading, verified: sample.verified)
            #expect(try RenderingTests.page(memo) == RenderingTests.page(sample.memo), "\(name)")
        }
    }

    /// Every outside text of a sample with something appended: the page keeps its elements and attributes.
    @Test(arguments: [
        "\"><script>alert(1)</script><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</style><style>*{display:none}",
        "{{lead}} {{{lead}}} {{> page}} {{=<% %>=}}", "-->]]><!--", "\" autofocus onfocus=alert(1) x=\"",
        "\u{0600}<script>alert(1)</script>", "\u{0600}\" onmouseover=alert(1) x=\u{0600}\"",
        "<\u{301}b>\"\u{301} onclick=x", "&lt;b&gt;",
        "\u{202E}\u{2066}\u{200B}\u{FEFF}\u{0}\u{1B}[31m",
    ]) func vendorTextIsNeverMarkup(_ payload: String) throws {
        let samples: [(@escaping (String) -> String) -> Sample] = [
            Sample.ready, Sample.notYet, Sample.hold, Sample.vendor,
        ]
        for make in samples {
            // The same first letters, so that sorting and cutting do the same.
            var calm = make { $0 + String(repeating: "z", count: payload.unicodeScalars.count) }
            var hostile = make { $0 + payload }
            hostile.heading = Memo.Heading(
                number: "M\(payload)", legend: payload, to: payload, from: payload, today: payload, untested: payload,
                policyHash: payload)
            calm.heading = Memo.Heading(
                number: "Mz", legend: "z", to: "z", from: "z", today: "z", untested: "z", policyHash: "z")
            // The shown codes of hidden characters are spans within the one frame; all else must agree.
            func shape(_ sample: Sample) throws -> [Markup.Element] {
                Markup(try RenderingTests.page(sample.memo)).elements.filter { $0.name != "span" && $0.name != "meta" }
            }
            let (a, b) = (try shape(calm), try shape(hostile))
            #expect(a.count == b.count)
            if let first = zip(a, b).first(where: { $0 != $1 }) {
                Issue.record("\(payload): \(first.0) became \(first.1)")
            }
            let page = try RenderingTests.page(hostile.memo)
            let hidden = Set(
                [0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF, 0...9, 11...31].joined())
            let leaks = Set(page.unicodeScalars.map { Int($0.value) }).intersection(hidden)
            #expect(leaks.isEmpty)
        }
    }

    @Test func noBlameNoConclusionOfLawAndNoApprovalOfItsOwn() throws {
        let refused = [
            "approve", "approved", "negligent", "negligence", "breach", "breached", "illegal", "unlawful", "violation",
            "violates",
            "careless", "reckless", "compliant", "noncompliant", "guarantee", "guaranteed", "waive", "waived",
            "screening", "fault",
        ]
        for (name, sample) in Sample.all {
            let text = Markup(try RenderingTests.page(sample.memo)).text.lowercased()
            let words = Set(text.split { !$0.isLetter }.map(String.init))
            for word in refused { #expect(!words.contains(word), "\(name) says “\(word)”") }
            #expect(text.contains("issue-spotting, not legal advice"))
            #expect(!words.contains("false") && !words.contains("nil") && !text.contains("optional("))
        }
    }

    @Test func theFirstScreenHasNoScoreAndNoChart() throws {
        for (_, sample) in Sample.all {
            let page = try RenderingTests.page(sample.memo)
            let main = try #require(page.firstRange(of: "<main>")), contents = try #require(page.firstRange(of: "<nav"))
            let first = page[main.upperBound..<contents.lowerBound]
            #expect(!first.contains("<svg") && !first.contains("of 100") && !first.lowercased().contains("proven"))
            for label in ["question", "answer", "today", "before", "untested", "next", "decision"] {
                #expect(first.contains("id=\"\(label)\""))
            }
        }
    }

    @Test func theChartSaysWhatTheTableSays() throws {
        let sample = Sample.hold()
        let part = try #require(sample.memo.parts.first)
        let page = try RenderingTests.page(sample.memo)
        for analysis in part.analyses {
            let proven = try #require(analysis.proven), possible = try #require(analysis.possible)
            #expect(page.contains("\(analysis.question.title) \(proven), up to \(possible)."))
            #expect(page.contains("<td class=\"num\">\(proven)</td><td class=\"num\">\(possible)</td>"))
        }
    }

    @Test func aHundredPointsAreAsWideAsTheAxis() {
        let full = Memo.Analysis(
            question: .access, concludes: "", lines: [], rest: [], counts: [:], proven: 100, possible: 100)
        let chart = Chart([full])
        #expect("\(chart.bars[0].child(named: "solidWidth") ?? "")" == "142.0")
        #expect(chart.bars[0].child(named: "outline") as? Bool == false)
    }

    @Test("pages of exhibits stand in the page itself, and say in words what they show")
    func pagesAsPictures() throws {
        let plain = Markup(try RenderingTests.page(Sample.illustrated().memo)), pictures = plain.all("img")
        #expect(pictures.count == 2)
        #expect(pictures.allSatisfy { $0.attributes["src"] == "data:image/png;base64,iVBOR/v/" })
        #expect(pictures[0].attributes["alt"]?.contains("a second factor is required") == true)
        #expect(pictures[1].attributes["alt"]?.contains("framed") == false)
        let hostile = try RenderingTests.page(Sample.illustrated { $0 + "\"><script>alert(1)</script>" }.memo)
        #expect(Markup(hostile).all("script").isEmpty && Markup(hostile).all("img").count == 2)
    }

    @Test func theRunningHeadCannotLeaveItsString() throws {
        var sample = Sample.hold { $0 + "\"}*{x:y}</style>\\" }
        sample.heading.legend = "\"} body{display:none} </style>"
        let style = MemoPage.style("", runningHead: sample.memo)
        #expect(!style.contains("</style") && !style.contains("display:none"))
        #expect(style.count { $0 == "\"" } == 12)  // two contents, and two fonts with two quoted names each
    }
}
