import Foundation
import Testing

/// Names, reasons, days and documents: what people decide, and when it no longer holds.
struct DecisionTests {
    @Test("A condition is numbered within its use, and closed by a document alone")
    func conditions() throws {
        let office = try Office()
        func add(_ says: String, _ more: String...) throws -> Program.Outcome {
            try office.run(
                ["condition", "add", Office.use, "--says", says, "--proof", "An export.", "--owner", "K. Lund"] + more)
        }
        #expect(try add("Narrow the grant.", "--before", "connecting", "--check", "LPR-02").output.contains("C-1"))
        #expect(try add("Sign the DPA.", "--before", "signing", "--due", "2026-11-16").output.contains("C-2"))
        #expect(try add("Look again.", "--before", "later").code == 64)
        #expect(try add("X.", "--before", "connecting", "--check", "LPR-99").code == 1)
        #expect(try office.done("assess", Office.use).contains("1 before connecting, 1 before signing"))

        let proof = try office.scratch.file("export.txt", "two tools")
        #expect(
            try office.refused("condition", "close", Office.use, "C-1", "--with", "nothing.txt").contains("nothing.txt")
        )
        #expect(try office.refused("condition", "close", Office.use, "C-7", "--with", proof).contains("C-1, C-2"))
        let closed = try office.json("condition", "close", Office.use, "C-1", "--with", proof)
        let first = try #require((closed["conditions"] as? [[String: Any]])?.first)
        let document = try #require(first["closed_with"] as? [String: Any])
        #expect(first["closed"] as? String == Office.day && document["name"] as? String == "export.txt")
        #expect(try office.refused("condition", "close", Office.use, "c-1", "--with", proof).contains("was closed on"))
        // The same document, by its hash.
        let hash = try #require(document["sha256"] as? String)
        #expect(try office.done("condition", "close", Office.use, "C-2", "--with", hash).contains("None is open"))
        let memo = try office.done("memo", Office.use, "-o", "memo.html")
        #expect(!memo.isEmpty)
        #expect(try String(contentsOfFile: office.scratch.path("memo.html"), encoding: .utf8).contains("export.txt"))
    }

    @Test("A risk is accepted by a person, with a reason, at most as long as the policy allows")
    func accept() throws {
        let office = try Office()
        func accept(_ check: String, until day: String) throws -> Program.Outcome {
            try office.run(["accept", Office.use, check, "--owner", "K. Lund", "--because", "Small.", "--until", day])
        }
        #expect(try accept("ACC-03", until: "2028-01-01").complaint.contains("12 months"))
        #expect(try accept("ACC-03", until: "2026-11-01").code == 1)
        #expect(try accept("ACC-99", until: "2027-01-01").complaint.contains("ACC-01"))
        #expect(try accept("ACC-03", until: "2027-05-01").output.contains("accepted by K. Lund until 2027-05-01"))
        let review = try #require((try office.json("assess", Office.use)["reviews"] as? [[String: Any]])?.first)
        let findings = try #require(review["findings"] as? [[String: Any]])
        let finding = try #require(findings.first { $0["check"] as? String == "ACC-03" })
        #expect(finding["answer"] as? String == "unknown" && finding["accepted_until"] as? String == "2027-05-01")
        #expect(!(review["because"] as? [String] ?? []).contains("ACC-03"))
        let met = findings.first { $0["answer"] as? String == "met" || $0["answer"] as? String == "not applicable" }
        if let id = met?["check"] as? String {
            #expect(try accept(id, until: "2027-05-01").complaint.contains("no risk to accept"))
        }
    }

    @Test("An acceptance is recorded against a hold, and lifts nothing")
    func acceptHold() throws {
        let office = try Office()
        let open =
            "# sent by R. Osei\n> POST /mcp HTTP/1.1\n> Host: mcp.example\n>\n< HTTP/1.1 200 OK\n"
            + "< Date: Wed, 28 Oct 2026 09:14:03 GMT\n< Content-Type: application/json\n<\n< {\"result\": {\"tools\": []}}\n"
        try office.done("read", try office.scratch.file("transcript.txt", open), "--vendor", "quarterdeck", "--ours")
        #expect(try office.done("assess", Office.use).contains("HOLD   rule R1"))
        let says = try office.done(
            "accept", Office.use, "ACC-01", "--owner", "K. Lund", "--because", "B", "--until", "2027-01-01")
        #expect(says.contains("it lifts nothing") && says.contains("R1"))
        #expect(try office.done("assess", Office.use).contains("HOLD   rule R1"))
        #expect(try office.run(["assess", Office.use, "--fail-on", "hold"]).code == 2)
    }

    @Test("A decision is bound to what was reviewed, and stale when that grows")
    func approve() throws {
        let office = try Office(), reply = try office.scratch.file("reply.eml", "From: A. Ito\n\nAgreed.\n")
        #expect(try office.run(["approve", Office.use, "--role", "legal"]).code == 64)
        #expect(try office.run(["approve", Office.use, "--role", "boss", "--by", "X"]).code == 64)
        let given = try office.done("approve", Office.use, "--role", "legal", "--by", "A. Ito", "--from", reply)
        #expect(given.contains("A. Ito agreed") && given.contains("bound to it by "))
        #expect(given.contains("find_supplier, get_invoice"))
        #expect(!given.contains("approve"))
        func approvals() throws -> [[String: Any]] {
            let review = (try office.json("assess", Office.use)["reviews"] as? [[String: Any]])?.first
            return try #require(review?["approvals"] as? [[String: Any]])
        }
        #expect(try approvals().map { $0["stale"] is NSNull } == [true])
        // Less is no growth.
        try office.done("use", "edit", Office.use, "--tools", "find_supplier")
        #expect(try approvals().map { $0["stale"] is NSNull } == [true])
        try office.done("use", "edit", Office.use, "--tools", "find_supplier,get_invoice,delete_invoice")
        #expect(try approvals().first?["stale"] as? String == "it has grown since: tool delete_invoice")
        #expect(try office.done("assess", Office.use).contains("legal: A. Ito agreed on 2026-11-02"))
        let entry = try #require(
            (try office.json("log")["entries"] as? [[String: Any]])?.last { $0["action"] as? String == "approve" })
        #expect(entry["by"] as? String == "R. Osei")
    }

    @Test("An issued memo has its number and is kept; a draft is not; no other file is written over")
    func memo() throws {
        let office = try Office(), before = try office.standing()
        try office.done("memo", Office.use, "-o", "draft.html", "--to", "A. Ito, Legal", "--legend", "Confidential")
        #expect(try office.standing() == before)
        let draft = try String(contentsOfFile: office.scratch.path("draft.html"), encoding: .utf8)
        #expect(draft.contains("Ito, Legal") && draft.contains("Confidential") && !draft.contains("M-2026-"))

        let issued = try office.json("memo", Office.use, "-o", "memo.html", "--final")
        #expect(issued["unfound"] as? Int == 0)
        #expect(issued["number"] as? String == "M-2026-001" && issued["issued"] as? Bool == true)
        // A memo may be written over, by the next one.
        let next = try office.json("memo", "quarterdeck", "-o", "memo.html", "--final")
        #expect(next["number"] as? String == "M-2026-002")
        #expect(try office.done("verify").contains("Sound"))

        let other = try office.scratch.file("notes.txt", "mine")
        #expect(try office.refused("memo", Office.use, "-o", other, "--final").contains("--force"))
        #expect(try String(contentsOfFile: other, encoding: .utf8) == "mine")
        #expect(try office.refused("memo", Office.use, "-o", "nowhere/memo.html").contains("nowhere"))
        #expect(try office.json("memo", Office.use, "-o", "memo.html", "--final")["number"] as? String == "M-2026-003")
    }
}
