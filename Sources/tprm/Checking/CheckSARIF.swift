import Assessment
import Foundation
import Readers

/// The results of a check as a SARIF 2.1.0 log, as code-scanning services read it. No word of a vendor's stands in it but
/// names.
struct CheckSARIF {
    private let check: FolderCheck
    private let exitCode: Int32
    private let version: String

    init(_ check: FolderCheck, exitCode: Int32, version: String) {
        self.check = check
        self.exitCode = exitCode
        self.version = version
    }

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    var json: JSON {
        let rules = rules
        return .of([
            "$schema": .string(CheckSARIF.schema), "version": .string("2.1.0"),
            "runs": .array([
                .of([
                    "tool": .of([
                        "driver": .of([
                            "name": .string("tprm"), "version": .string(version),
                            "rules": .array(rules.map(CheckSARIF.rule)),
                        ])
                    ]),
                    "columnKind": .string("unicodeCodePoints"),
                    "invocations": .array([
                        .of([
                            "executionSuccessful": .bool(true), "exitCode": .int(Int(exitCode)),
                            "toolExecutionNotifications": .array(check.notInspected.map(CheckSARIF.notification)),
                        ])
                    ]),
                    "results": .array(check.results.map { result($0, rules) }),
                ])
            ]),
        ])
    }

    /// The checks that results name, in the order of their ids.
    private var rules: [Check] {
        let named = Set(check.results.compactMap(\.checks.first))
        return Check.all.filter { named.contains($0.id) }.sorted { $0.id < $1.id }
    }

    private static func rule(_ check: Check) -> JSON {
        .of([
            "id": .string(check.id), "name": .string(name(check.title)),
            "shortDescription": text(check.title), "fullDescription": text(check.rationale),
            "help": text("What would close it: \(check.closes)"),
            "defaultConfiguration": .of(["level": .string(level(.unmet, check.severity))]),
            "properties": .of([
                "severity": .string(check.severity.description), "question": .string(check.question.title),
                "security-severity": .string(
                    ["low": "3.0", "medium": "5.5", "high": "8.0", "critical": "9.5"][check.severity.description]
                        ?? "5.0"),
                "tags": .texts(["security", "mcp"]),
            ]),
        ])
    }
    /// A name in one word, as SARIF asks for it.
    private static func name(_ title: String) -> String {
        title.split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
    private static func text(_ text: String) -> JSON { .of(["text": .string(text)]) }
    /// What could not be seen is `open` in SARIF's words, which has no level.
    private static func level(_ answer: Answer.Kind, _ severity: Severity) -> String {
        answer == .unknown ? "none" : severity >= .high ? "error" : "warning"
    }

    private func result(_ result: CheckResult, _ rules: [Check]) -> JSON {
        let id = result.checks.first ?? ""
        return .of([
            "ruleId": .string(id), "ruleIndex": rules.firstIndex { $0.id == id }.map { .int($0) },
            "level": .string(CheckSARIF.level(result.answer, result.severity)),
            "kind": .string(result.answer == .unknown ? "open" : "fail"),
            "message": CheckSARIF.text(CheckSARIF.message(result)),
            "locations": CheckSARIF.locations(result.file, result.line),
            "partialFingerprints": .of(["tprm/v1": .string(result.fingerprint)]),
            "suppressions": result.accepted.map { until in
                .array([
                    .of([
                        "kind": .string("external"), "status": .string("accepted"),
                        "justification": .string("A named person accepted this until \(until)."),
                    ])
                ])
            },
            "properties": .of([
                "what": .string(result.kind.rawValue), "checks": .texts(result.checks),
                "reopens": .bool(result.reopens), "withinDays": result.within.map { .int($0) },
            ]),
        ])
    }

    private static func message(_ result: CheckResult) -> String {
        let reopens = result.within.map { " This opens the review again, \(CheckCommand.time($0))." } ?? ""
        return Terminal.shown("\(result.server): \(result.says)\(reopens)")
    }

    private static func locations(_ file: String, _ line: Int?) -> JSON {
        guard !file.isEmpty else { return .array([]) }
        return .array([
            .of([
                "physicalLocation": .of([
                    "artifactLocation": .of(["uri": .string(uri(file)), "uriBaseId": .string("%SRCROOT%")]),
                    "region": .of(["startLine": .int(max(1, line ?? 1))]),
                ])
            ])
        ])
    }

    /// A path as a relative reference: nothing in it can be taken for a scheme, a query or a step upwards.
    static func uri(_ path: String) -> String {
        let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if kept.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func notification(_ open: NotInspected) -> JSON {
        .of([
            "level": .string("warning"),
            "message": text(
                Terminal.shown("\(open.server.isEmpty ? "" : open.server + ": ")not inspected: \(open.why)")),
            "locations": locations(open.file, open.line),
        ])
    }
}
