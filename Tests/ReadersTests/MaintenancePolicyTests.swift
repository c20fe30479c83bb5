import Assessment
import Testing

@testable import Readers

/// What a security policy says in plain words.
@Suite struct SecurityPolicyTests {
    private static func sentences(_ text: String) -> [SecurityPolicyText.Sentence] {
        let bytes = Array(text.utf8)
        var lines: [Range<Int>] = [], start = 0
        for index in bytes.indices where bytes[index] == 10 {
            lines.append(start..<index)
            start = index + 1
        }
        return SecurityPolicyText(bytes, lines: lines + [start..<bytes.count]).sentences
    }
    private static func promises(_ text: String) -> [String] {
        sentences(text).flatMap { SecurityPolicyPromise.all(in: $0.text) }.map { "\($0.about) \($0.days)" }
    }

    @Test(arguments: [
        (
            "We answer within 3 days, fix critical vulnerabilities within 14 days and high ones within 30 days.",
            ["answer 3", "fix 14"]
        ),
        ("You should receive a response within 24 hours.", ["answer 1"]),
        ("We will acknowledge your report within 48 hours.", ["answer 2"]),
        ("Within five (5) business days, we will send an acknowledgement.", ["answer 7"]),
        ("- **Initial response**: 1 week", ["answer 7"]),
        ("We reply in 24-72 hours.", ["answer 3"]),
        ("We respond in up to 3 working days.", ["answer 5"]),
        ("You will hear back from us within a week.", ["answer 7"]),
        ("Critical vulnerabilities are fixed within 7 days.", ["fix 7"]),
        ("All reported vulnerabilities are remediated within 90 days.", ["fix 90"]),
        ("Critical issues are patched in 2 weeks.", ["fix 14"]),
    ])
    func promisesInPlainWords(_ text: String, _ expected: [String]) {
        #expect(Self.promises(text) == expected)
    }

    @Test(arguments: [
        "We aim to fix critical vulnerabilities within 14 days.",  // hoped, not promised
        "If you do not receive a response within 48 hours, write again.",
        "We cannot guarantee a response within any number of days.",
        "Reporters must respond to our questions within 14 days.",
        "We ask that you answer within 10 days.",
        "Please give us 90 days before you disclose it.",
        "We will disclose fixed vulnerabilities publicly within 30 days.",
        "High vulnerabilities are fixed within 30 days.",  // says nothing of critical ones
        "Version 3 gets security fixes for 12 months.",
        "We fixed 3 vulnerabilities in 2025.",
        "Responses are usually quick.",
        "Use this section to tell people how to report a vulnerability.",
    ])
    func whatIsNoPromise(_ text: String) {
        #expect(Self.promises(text) == [])
    }

    @Test func sentencesRunOverLinesAndItemsStandAlone() {
        let text =
            "# Reporting\nWrite to us, e.g. by mail, and we\n    answer soon. Thanks!\n\n- One item.\n- Another\n  goes on\n1. First"
        let found = Self.sentences(text)
        #expect(
            found.map(\.text) == [
                "# reporting", "write to us, e.g. by mail, and we answer soon.", "thanks!", "- one item.",
                "- another goes on", "1. first",
            ])
        #expect(found.map(\.isHeading) == [true, false, false, false, false, false])
        let bytes = Array(text.utf8)
        #expect(
            String(decoding: bytes[found[1].range], as: UTF8.self)
                == "Write to us, e.g. by mail, and we\n    answer soon.")
    }

    @Test(arguments: [
        "Please email security@vendor.example with details.",
        "Report vulnerabilities to **opensource [at] vendor [dot] example**.",
        "Instead, please send an email to opensource-security[@]vendor.example.",
        "Do not open a public issue; contact <psirt@vendor.example> instead.",
        "Report it through our [HackerOne program](https://hackerone.com/vendor).",
        "Report it at https://github.com/vendor/server/security/advisories/new.",
        "Please use private vulnerability reporting on GitHub to report it.",
        "Report security issues through our [vulnerability reporting page](http://vendor.example/security/vulnerability-reporting/).",
    ])
    func doorsForReports(_ text: String) {
        #expect(Self.sentences(text).compactMap { SecurityPolicyContact($0) }.contains(.named))
    }

    @Test(arguments: [
        "Please do not report security vulnerabilities through public GitHub issues.",
        "Open an issue at https://github.com/vendor/server/issues.",
        "Use this section to tell people how to report a vulnerability.",
        "# Reporting a Vulnerability",
        "Clone git@github.com:vendor/server.git and report what you find.",
        "We no longer read mail to security@vendor.example.",
        "Supported versions: 1.x @ 2.0",
    ])
    func whatIsNoDoor(_ text: String) {
        #expect(Self.sentences(text).allSatisfy { SecurityPolicyContact($0) == nil })
    }

    @Test func aMailboxOfATemplateIsTold() async throws {
        let forge = try CloneForge()
        let harvest = try await CloneForge.read(
            try forge.make("server") { $0.commit("2026-08-01", files: ["SECURITY.md": "Email security@example.com."]) })
        #expect(harvest.says["disclosure.policy"] == "true" && harvest.says["disclosure.contact"] == nil)
        #expect(harvest.tells("a mailbox of a template"))
    }

    @Test func promisesAreDocumentedAndQuoted() async throws {
        let forge = try CloneForge()
        let text =
            "Write to security@vendor.example. We acknowledge\nreports within 2 days, and answer within 7 days.\n"
        let harvest = try await CloneForge.read(
            try forge.make("server") { $0.commit("2026-08-01", files: [".github/SECURITY": text]) })
        let response = try #require(harvest.facts.first { $0.key == "disclosure.response-days" })
        #expect(response.value == .number(2) && response.assurance == .documented)
        #expect("\(response.source.place)" == ".github/SECURITY")
        #expect(response.source.quote == "We acknowledge\n    reports within 2 days, and answer within 7 days.")
        let policy = try #require(harvest.facts.first { $0.key == "disclosure.policy" })
        #expect(policy.assurance == .observed)
    }

    @Test func severalTimesForTheSameFixesAreNotChosenFrom() async throws {
        let forge = try CloneForge()
        let text = "Critical holes are fixed within 7 days.\n\nCritical holes are patched within 30 days.\n"
        let harvest = try await CloneForge.read(
            try forge.make("server") { $0.commit("2026-08-01", files: ["SECURITY.md": text]) })
        #expect(harvest.says["promise.patch-days"] == nil && harvest.tells("several times for the same fixes"))
    }

    @Test(arguments: [
        ("SECURITY.md", true), (".github/SECURITY", true), ("security.txt", true), ("docs/SECURITY.rst", true),
        ("SECURITY.py", false), ("src/SECURITY.md", false), ("SECURITY_AUDIT.md", false), ("docs/security/", false),
    ])
    func wherePoliciesStand(_ path: String, _ expected: Bool) {
        #expect((ClonePaths.meaning(path) == .policy) == expected)
    }

    @Test func aChapterOnSecurityInTheDocumentationIsNoPolicy() async throws {
        let forge = try CloneForge()
        let chapter = try await CloneForge.read(
            try forge.make("one") { $0.commit("2026-08-01", files: ["docs/security.md": "Tokens are kept in memory."]) }
        )
        #expect(chapter.says["disclosure.policy"] == nil && chapter.tells("That is not a no"))
        let policy = try await CloneForge.read(
            try forge.make("two") {
                $0.commit("2026-08-01", files: ["docs/security.md": "Report a vulnerability to x@y.example."])
            })
        #expect(policy.says["disclosure.policy"] == "true" && policy.says["disclosure.contact"] == "yes")
        let empty = try await CloneForge.read(
            try forge.make("three") { $0.commit("2026-08-01", files: ["SECURITY.md": " \n"]) })
        #expect(empty.says["disclosure.policy"] == nil)
    }

    @Test(arguments: [
        (".github/dependabot.yml", "dependabot"), ("renovate.json5", "renovate"), (".github/renovate.json", "renovate"),
        (".scala-steward.conf", "scala-steward"),
    ])
    func toolsThatUpdateDependencies(_ path: String, _ tool: String) async throws {
        let forge = try CloneForge()
        let harvest = try await CloneForge.read(
            try forge.make("server") { $0.commit("2026-08-01", files: [path: "x"]) })
        let fact = try #require(harvest.facts.first { $0.key == "deps.update-tool" })
        #expect(fact.value == .text(tool) && "\(fact.source.place)" == path && fact.source.quote == path)
    }
}
