import Foundation
import Testing

/// What a check leaves for other programs: its JSON, its SARIF log, and no secret in any of them.
struct CheckReportTests {
    private static let secret = "ghp_9fK2mQ7xLw3Rt8Vb1Nc5Zd0Hy4Jp6Ga2Se"

    /// A checkout with something of most kinds in it.
    private func full() throws -> Checkout {
        let checkout = try Checkout()
        let more = """
            ,
                "scratch": {"command": "npx", "args": ["-y", "scratch-mcp"], "env": {"SCRATCH_TOKEN": "\(Self.secret)"}},
                "far": {"url": "http://far.pinetree.example/mcp", "headers": {"Authorization": "Bearer \(Self.secret)"}}
            """
        try checkout.put(".mcp.json", Checkout.settings(more))
        try checkout.put("ledger.json", Checkout.listing(Checkout.order, Checkout.find, Checkout.delete))
        return checkout
    }

    @Test("The JSON has the shape that is told of it")
    func shape() throws {
        let checkout = try full(), shapes = Shape.all(in: try checkout.tprm("json").output)
        let complaints = try #require(shapes["check DIR"]).complaints(try checkout.told(), shapes, at: "check DIR")
        #expect(complaints.isEmpty, "\(Set(complaints).sorted().prefix(5))")
        let kinds = Set(try #require(try checkout.told()["results"] as? [[String: Any]]).map { $0["kind"] as? String })
        #expect(kinds.isSuperset(of: ["drift", "secret", "plain-http", "shadow", "unpinned", "excess"]), "\(kinds)")
        let file = checkout.machine.path("approved.json")
        let exported = try checkout.office.json("export", "approved", "-o", file)
        #expect(try #require(shapes["export approved"]).complaints(exported, shapes).isEmpty)
        #expect(exported["uses"] as? Int == 1 && exported["expires"] as? String == "2027-05-01")
    }

    @Test("A secret in clear is told by name, sort and length, and stands nowhere, not even encoded")
    func secrets() throws {
        let checkout = try full()
        let result = try #require(try checkout.results("secret").first)
        #expect(result["check"] as? String == "ACC-11")
        #expect(try checkout.check().output.contains("SCRATCH_TOKEN"))
        var texts: [String] = []
        for flags in [["--json"], []] {
            let outcome = try checkout.tprm.run(
                ["check", "repo", "--approved", "approved.json", "--sarif", "out.sarif"] + flags)
            texts += [outcome.output, outcome.complaint]
        }
        texts += checkout.machine.contents.filter { !$0.key.hasPrefix("repo") }.values
            .map { String(decoding: $0, as: UTF8.self) }
        let forms = [
            Self.secret, Data(Self.secret.utf8).base64EncodedString(), String(Self.secret.prefix(12)),
            String(Self.secret.suffix(8)), "81497588fab8",
        ]
        #expect(texts.contains { $0.contains("\"runs\"") })
        for form in forms { #expect(!texts.contains { $0.contains(form) }, "\(form)") }
    }

    @Test("The SARIF log: its version, rules for all results, relative places, fingerprints, what was not seen")
    func sarif() throws {
        let checkout = try full(), log = try checkout.sarif("--fail-on", "reopens")
        #expect(log["version"] as? String == "2.1.0")
        #expect((log["$schema"] as? String)?.hasSuffix("/sarif-schema-2.1.0.json") == true)
        let runs = try #require(log["runs"] as? [[String: Any]]), run = try #require(runs.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "tprm" && runs.count == 1)
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        #expect(Set(rules).count == rules.count)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count >= 6)
        var prints: Set<String> = []
        for result in results {
            let id = try #require(result["ruleId"] as? String), index = try #require(result["ruleIndex"] as? Int)
            #expect(rules.indices.contains(index) && rules[index] == id)
            let isOpen = result["kind"] as? String == "open"
            #expect(["none", "note", "warning", "error"].contains(result["level"] as? String))
            #expect(isOpen == (result["level"] as? String == "none"))
            #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
            let places = try #require(result["locations"] as? [[String: Any]])
            let physical = try #require(places.first?["physicalLocation"] as? [String: Any])
            let uri = try #require((physical["artifactLocation"] as? [String: Any])?["uri"] as? String)
            #expect(!uri.hasPrefix("/") && !uri.contains(":") && !uri.contains(".."), "\(uri)")
            #expect(try #require((physical["region"] as? [String: Any])?["startLine"] as? Int) >= 1)
            let own = try #require((result["partialFingerprints"] as? [String: Any])?["tprm/v1"] as? String)
            #expect(own.count == 64)
            prints.insert(own)
        }
        #expect(prints.count == results.count, "each result has a fingerprint of its own")
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["exitCode"] as? Int == 2 && invocation["executionSuccessful"] as? Bool == true)
        let notices = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
        #expect(
            notices.compactMap { ($0["message"] as? [String: Any])?["text"] as? String }.contains {
                $0.hasPrefix("scratch: not inspected")
            })
    }

    @Test("A fingerprint stays when lines move above it, and no word of the vendor's stands in the log")
    func stable() throws {
        func prints(_ log: [String: Any]) throws -> Set<String> {
            let run = try #require((log["runs"] as? [[String: Any]])?.first)
            return Set(
                try #require(run["results"] as? [[String: Any]]).compactMap {
                    ($0["partialFingerprints"] as? [String: Any])?["tprm/v1"] as? String
                })
        }
        let checkout = try full(), before = try prints(try checkout.sarif())
        let file = checkout.machine.path("repo/.mcp.json")
        let moved = "\n\n" + (try String(contentsOfFile: file, encoding: .utf8))
        try checkout.put(".mcp.json", moved)
        #expect(try prints(try checkout.sarif()) == before && !before.isEmpty)
        let text = try String(contentsOfFile: checkout.machine.path("out.sarif"), encoding: .utf8)
        #expect(!text.contains("id_rsa") && !text.contains("sidenote"))
    }
}
