import Foundation
import Testing

@testable import Assessment
@testable import Memos

@Suite("The page of all services")
struct RankingPageTests {
    static let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Templates").path
    static var paper: Sample.Paper { Sample.Paper(name: "server.json", received: "2026-10-01") }

    static func sheet(_ twist: @escaping (String) -> String = { $0 }) -> RankingSheet {
        var paper = paper
        paper.twist = twist
        let ranked = ["notes", "mail"].map { slug in
            let subject = Subject.service(slug, of: "mossbank")
            return Ranked(
                ServiceReview(
                    Use.Service(slug: slug),
                    of: Use.Vendor(slug: "mossbank", legalName: twist("mossbank.example"), kind: .project),
                    facts: [
                        paper.says(
                            .plaintextSecrets, [twist("KEY, token, 17 to 32 characters")], of: subject, .documented,
                            at: .pointer("/packages/0"), on: "2026-10-01", "KEY")
                    ], on: Sample.day))
        }
        return RankingSheet(
            ranked: ranked, names: [Sample.sha("server.json"): twist("server.json")], day: Sample.day,
            policy: "standard",
            method: 1)
    }
    static func page(_ sheet: RankingSheet) throws -> String {
        String(decoding: try RankingPage.render(sheet, templates: templates), as: UTF8.self)
    }

    @Test("every service stands there with what speaks against it and where; what is not assessed or visible is said")
    func whole() throws {
        let page = try Self.page(Self.sheet()), text = Markup(page).text
        for words in [
            "Two services of one vendor", "ACC-11", "server.json, /packages/0", "not assessed", "Not visible here",
            "mossbank.example", "no rating",
        ] { #expect(text.contains(words), "\(words)") }
        #expect(try Self.page(Self.sheet()) == page)
    }

    @Test("no script, no request, no text of a vendor that becomes part of the page")
    func inert() throws {
        let hostile = try Self.page(Self.sheet { $0 + "</td><script>alert(1)</script>\u{202E}" })
        let markup = Markup(hostile)
        #expect(
            markup.all("script").isEmpty && markup.all("a").allSatisfy { $0.attributes["href"]?.hasPrefix("#") == true }
        )
        #expect(!hostile.contains("\u{202E}") && hostile.contains("default-src 'none'"))
        #expect(markup.all("tr").count == Markup(try Self.page(Self.sheet())).all("tr").count)
    }

    @Test("the templates ask for every name that is theirs, and each is filled")
    func names() throws {
        let used = try Templates(folder: Self.templates + "/Ranking", names: Name.ofRankings, style: "ranking.css").used
        #expect(used == Name.ofRankings)
        let filled = RankingPage.slots(Self.sheet()).names.union([.styleHash])
        #expect(Set(Name.ofRankings).subtracting(filled.map(\.rawValue)).isEmpty)
    }
}
