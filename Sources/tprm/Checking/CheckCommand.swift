import ArgumentParser
import Assessment
import Foundation
import Readers

/// `tprm check DIR`: the clients' settings and listings in a folder against an approved list, without a store.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Holds the MCP servers of a folder against an approved list, without a store: for CI.",
        discussion: """
            Reads the settings of clients in DIR, and lists of tools that stand there as files (`tprm inspect -o` writes \
            them). Told are servers that are not in the register, definitions that changed, orders to the agent in their \
            texts, tools beyond the grant, approvals that are over, secrets in clear, plain HTTP, auto-approve and unpinned \
            packages. A server of which no listing stands there is not inspected: that is said, and is never a pass.
            --fail-on takes a list, separated by commas: hold, reopens, unmet:SEVERITY, unknown:SEVERITY, where SEVERITY is \
            low, medium, high or critical and those above count too. It exits 2 when one is met. \
            `tprm export approved -o FILE` writes the approved list.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The folder: a checkout, a home, a disk.")
    var folder: String
    @Option(help: "The approved list.")
    var approved: String
    @Option(help: "Write the results as SARIF 2.1.0 to this file.")
    var sarif: String?
    @Option(name: .customLong("fail-on"), help: "Exit 2 at: hold, reopens, unmet:SEVERITY, unknown:SEVERITY; a list.")
    var failOn: CheckThresholds?

    func run() async throws {
        let document = try Document.open(path: approved)
        let list = try ApprovedList(bytes: document.bytes, name: approved.lastStep)
        let check = try await FolderCheck.of(folder, against: list, on: common.day)
        let stops = check.results.filter { failOn?.meets($0) ?? false }
        let code: Int32 = stops.isEmpty ? 0 : 2
        if let sarif {
            let log = CheckSARIF(check, exitCode: code, version: TPRM.configuration.version)
            try OutputFile.write(Array((log.json.laidOut + "\n").utf8), to: sarif)
        }
        if common.json {
            Terminal.say(json(check, list, stops.count).written)
        } else {
            tell(check, list, code, stops.count)
        }
        if code != 0 { throw ExitCode(code) }
    }

    // MARK: For a person

    private func tell(_ check: FolderCheck, _ list: ApprovedList, _ code: Int32, _ stops: Int) {
        var table = TextTable("where", "server", "what", "what it is (checks)")
        for result in check.results {
            let place = result.file + (result.line.map { ":\($0)" } ?? "")
            var says = result.says
            if let within = result.within {
                says = says.hasSuffix(".") ? String(says.dropLast()) : says
                says += " → reopens, \(CheckCommand.time(within))"
            }
            says += " (\(result.checks.joined(separator: ", ")))"
            if let accepted = result.accepted { says += " · accepted until \(accepted)" }
            table.add(place, result.server, result.kind.rawValue, says)
        }
        let told = Set(check.results.filter { $0.kind == .unknown }.map { $0.file + ":" + $0.server })
        for open in check.notInspected where !told.contains(open.file + ":" + open.server) {
            let why = open.why.hasSuffix(".") ? String(open.why.dropLast()) : open.why
            table.add(open.file + (open.line.map { ":\($0)" } ?? ""), open.server, "unknown", "\(why): not inspected")
        }
        table.say(empty: "\(count(check.servers, "server")): nothing against what was approved.")
        if let expires = list.expires, expires < common.day {
            Terminal.say("The first approval in \(approved.lastStep) ended on \(expires): export it anew.")
        }
        let open = check.notInspected.count
        let what =
            failOn == nil
            ? count(check.results.count, "result") : "\(stops) at or above threshold"
        Terminal.say("exit \(code): \(what), \(open) not inspected")
    }

    static func time(_ within: Int) -> String {
        within == 0 ? "same day" : within == 5 ? "within 5 working days" : "within \(within) days"
    }

    // MARK: JSON

    private func json(_ check: FolderCheck, _ list: ApprovedList, _ stops: Int) -> JSON {
        .of([
            "schema": .string("tprm.check/1"), "tprm": .string(TPRM.configuration.version),
            "rules": .int(Review.method), "as_of": JSON(common.day), "complete": .bool(check.isComplete),
            "approved": .of([
                "sha256": .string(list.sha256), "written": JSON(list.day),
                "expires": list.expires.map { JSON($0) } ?? .null,
            ]),
            "servers": .int(check.servers), "results": .array(check.results.map(\.json)),
            "not_inspected": .array(
                check.notInspected.map {
                    .of([
                        "server": .string($0.server), "why": .string($0.why), "at": CheckResult.at($0.file, $0.line),
                    ])
                }),
            "at_threshold": .int(stops),
        ])
    }
}

extension CheckResult {
    fileprivate static func at(_ file: String, _ line: Int?) -> JSON {
        .of(["file": .string(file), "line": line.map { .int($0) } ?? .null])
    }
    private var subject: JSON {
        .of([
            "server": .string(server), "service": service.map { .string($0) }, "use": use.map { .string($0) },
            "tool": tool.map { .string($0) },
        ])
    }

    fileprivate var json: JSON {
        func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
        let about: KeyValuePairs<String, JSON?> = [
            "kind": .string(kind.rawValue), "check": text(checks.first), "checks": .texts(checks),
            "answer": .string(answer.description), "severity": .string(severity.description), "subject": subject,
            "at": CheckResult.at(file, line), "listing": text(listing), "before": text(before), "after": text(after),
        ]
        let verdict: KeyValuePairs<String, JSON?> = [
            "reopens": .bool(reopens), "within_days": within.map { .int($0) } ?? .null, "says": .string(says),
            "hostile_excerpt": excerpt.map { .string(String($0.prefix(500))) },
            "accepted_until": accepted.map { JSON($0) } ?? .null, "fingerprint": .string(fingerprint),
        ]
        return .object((JSON.of(about).members ?? []) + (JSON.of(verdict).members ?? []))
    }
}
