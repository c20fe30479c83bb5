import ArgumentParser
import Assessment
import Foundation
import Readers
import Storage

/// `tprm assess`: findings, scores and rating of a use, of a vendor's uses, or of all.
struct Assess: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Findings, scores and rating of a use, of a vendor's uses, or of everything.",
        discussion: """
            A use is named AGENT/VENDOR/SERVICE, or by any part that names only one. Nothing is saved.
            --all prints every use, then every service without a declared use, worst first by what its papers show: it is \
            not assessed, for nobody said which agent uses it on what data. --html writes the services and vendors as one \
            page.
            """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var data: DataOptions
    @Argument(help: "A use or a vendor.")
    var name: String?
    @Flag(help: "Every use of the register, a line each; with a name, every finding.")
    var all = false
    @Option(help: "With --all: only so many services, the worst.")
    var top: Int?
    @Option(help: "With --all: the ranked services and vendors as one HTML page.")
    var html: String?
    @Flag(help: "Write over a file that is no ranking of tprm.")
    var force = false
    @Option(name: .customLong("fail-on"), help: "Exit 2 when a rating is at or below this: conditional, not-yet, hold.")
    var failOn: Threshold?

    /// A rating that a pipeline stops at.
    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case conditional
        case notYet = "not-yet"
        case hold
        var rating: Rating {
            switch self {
            case .conditional: .conditional
            case .notYet: .notYet
            case .hold: .hold
            }
        }
    }

    func validate() throws {
        if name == nil && !all { throw ValidationError("Name a use or a vendor, or say --all.") }
        if name != nil, html != nil || top != nil {
            throw ValidationError("--html and --top are about everything: leave out the name, and say --all.")
        }
        if let top, top < 1 { throw ValidationError("--top needs a number from 1.") }
    }

    func run() throws {
        let desk = try Desk(options)
        let ratings = try name.map { try one($0, desk) } ?? everything(desk)
        if let failOn, ratings.contains(where: { $0 <= failOn.rating }) { throw ExitCode(2) }
    }

    private func one(_ name: String, _ desk: Desk) throws -> [Rating] {
        let reviews = try desk.reviews(named: name)
        let names = try desk.documentNames(of: reviews)
        if options.common.json {
            let list = reviews.map { JSON($0, documentNames: names) }
            Terminal.say(JSON.of(["as_of": JSON(desk.day), "reviews": .array(list)]).written)
        } else {
            if reviews.isEmpty {
                Terminal.say("\(Terminal.shown(name)): NOT ASSESSED   rule R0: no use is declared.")
                Terminal.say("`tprm use add AGENT/\(Terminal.shown(name))/SERVICE` declares one.")
            }
            for review in reviews {
                ReviewText(review: review, names: names, policy: desk.policyLine).say(all: all)
                Terminal.say()
            }
        }
        return reviews.isEmpty ? [.notAssessed] : reviews.map(\.rating)
    }

    private func everything(_ desk: Desk) throws -> [Rating] {
        var page: (path: String, templates: String)?
        if let html {
            try OutputFile.check(html, force: force, kind: "ranking of tprm") {
                $0.range(of: Data("<body class=\"ranking\">".utf8)) != nil
            }
            page = (html, try data.folder(beside: options).templates)
        }
        var all = AssessAll(desk, top: top, page: page)
        try all.run(json: options.common.json)
        return all.ratings
    }
}
