import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The register as a person keeps it: add, list, show, edit, retire.
struct RegisterTests {
    @Test("init says what it made and what comes next, and touches nothing that is there")
    func initialising() throws {
        let scratch = try Scratch(), tprm = Program(folder: scratch.url, environment: ["TPRM_USER": "R. Osei"])
        let made = try tprm("init")
        #expect(made.code == 0 && made.output.contains("tprm.sqlite") && made.output.contains("tprm vendor add"))
        let before = scratch.contents
        let again = try tprm("init")
        #expect(again.code == 1 && again.complaint.contains("something is there already"))
        #expect(scratch.contents == before)
        #expect(try tprm("init", "--store", "other.sqlite", "--json").json as? [String: String] != nil)
        #expect(try tprm("vendor", "list", "--store", "other.sqlite").output.contains("No vendor is in the register"))
    }

    @Test("A vendor: every field comes back, an edit changes only what it names, none takes away")
    func vendor() throws {
        let office = try Office()
        let added = try office.json(
            "vendor", "add", "acme", "--name", "  Acme Tools Ltd ", "--kind", "individual", "--regime", "gdpr,ai-act",
            "--jurisdiction", "Ireland", "--owner", "K. Lund", "--contacts", "security@acme.example", "--contract-ends",
            "2027-03-31", "--notice-days", "60")
        #expect(added["name"] as? String == "Acme Tools Ltd" && added["regimes"] as? [String] == ["ai-act", "gdpr"])
        #expect(added["contract_ends"] as? String == "2027-03-31" && added["notice_days"] as? Int == 60)
        let edited = try office.json(
            "vendor", "edit", "acme", "--owner", "J. Moss", "--regime", "none", "--notice-days", "none")
        #expect(edited["owner"] as? String == "J. Moss" && edited["regimes"] as? [String] == [])
        #expect(edited["notice_days"] is NSNull && edited["jurisdiction"] as? String == "Ireland")
        let shown = try office.done("vendor", "show", "acme")
        #expect(shown.contains("Acme Tools Ltd") && shown.contains("Ireland") && shown.contains("documents: none yet"))
        #expect(try office.done("vendor", "edit", "acme", "--owner", "J. Moss").contains("nothing was changed"))
        let details = try #require(try office.json("log", "--last", "1")["entries"] as? [[String: Any]]).last?[
            "details"]
        #expect((details as? [String: String])?["owner"] == "J. Moss (was K. Lund)")
    }

    @Test("A service, an agent and a use: each is listed and shown with what stands around it")
    func others() throws {
        let office = try Office()
        try office.done("service", "edit", "quarterdeck/ledger", "--note", "EU tenant", "--hosting", "local")
        try office.done("agent", "edit", "accounts-payable", "--autonomy", "acts-with-approval")
        let service = try office.json("service", "show", "quarterdeck/ledger")
        #expect(service["note"] as? String == "EU tenant" && service["hosting"] as? String == "local")
        #expect(service["kind"] as? String == "mcp-server" && service["uses"] as? [String] == [Office.use])
        let agent = try office.json("agent", "show", "accounts-payable")
        #expect(agent["autonomy"] as? String == "acts-with-approval" && agent["owner"] as? String == "M. Reyes")
        #expect(agent["uses"] as? [String] == [Office.use])
        #expect(try office.done("service", "list").contains("EU tenant"))
        #expect(try office.done("agent", "list").contains("acts-with-approval"))
        let vendor = try office.json("vendor", "show", "quarterdeck")
        #expect(
            vendor["services"] as? [String] == ["quarterdeck/ledger"] && vendor["uses"] as? [String] == [Office.use])
        #expect(try office.done("use", "list", "quarterdeck").contains("Look up invoices."))
        #expect(try office.done("use", "list", "nobody").contains("No use is declared yet"))
    }

    @Test("A declared use has its facts at once; a later declaration takes its place, and what was taken away is gone")
    func declaring() throws {
        let office = try Office()
        func facts() throws -> [String: [String]] {
            let known = try #require(try office.json("facts", Office.use)["facts"] as? [[String: Any]])
            return Dictionary(
                known.compactMap { fact in
                    (fact["key"] as? String).map {
                        ($0, (fact["value"] as? [String]) ?? [fact["value"] as? String ?? ""])
                    }
                }, uniquingKeysWith: +)
        }
        #expect(
            try facts() == [
                "use.purpose": ["Look up invoices."], "use.owner": ["M. Reyes"], "use.data-categories": ["invoices"],
                "use.operations": ["list", "read", "search"], "use.tools-granted": ["find_supplier", "get_invoice"],
                "use.tools-needed": ["find_supplier", "get_invoice"],
            ])
        let edited = try office.json(
            "use", "edit", "ledger", "--tools", "get_invoice", "--needs", "none", "--operations", "read,send",
            "--undoable", "send",
            "--people", "200", "--connected", "2026-10-01", "--substitute", "--credentials-in-reach", "--seen-as-ours",
            "--no-production", "--function", "important")
        #expect(edited["production"] as? Bool == false && edited["substitute"] as? Bool == true)
        #expect(edited["people"] as? Int == 200 && edited["undoable"] as? [String] == ["send"])
        #expect((edited["tier"] as? [String: Any])?["tier"] as? String == "critical")
        let now = try facts()
        #expect(now["use.tools-granted"] == ["get_invoice"] && now["use.tools-needed"] == nil)
        #expect(now["use.operations"] == ["read", "send"] && now["use.purpose"] == ["Look up invoices."])
        let fact = try #require(try office.facts("use.owner", of: Office.use).first)
        #expect(fact["assurance"] as? String == "observed")
        #expect((fact["quote"] as? String)?.contains("R. Osei") == true, "it carries the person's name")
        #expect(try office.actions().suffix(4) == ["use add", "declare", "use edit", "declare"])
        #expect(try office.done("verify").contains("Sound"))
    }

    @Test("What is not said stays not declared, and is never taken for the mildest")
    func undeclared() throws {
        let office = try Office()
        try office.done("service", "add", "quarterdeck/chat")
        let added = try office.done("use", "add", "accounts-payable/quarterdeck/chat", "--purpose", "Chat.")
        #expect(added.contains("not assessed: data categories, operations, function not declared; handled as high"))
        let use = try office.json("use", "show", "accounts-payable/quarterdeck/chat")
        #expect(use["data"] is NSNull && use["operations"] is NSNull && use["function"] is NSNull)
        #expect(use["production"] as? Bool == true && use["credentials_in_reach"] as? Bool == false)
    }

    @Test("A declaration needs a person: an account's name is not enough")
    func person() throws {
        let office = try Office()
        let nobody = Program(folder: office.scratch.url, environment: ["USER": "root"])
        let refused = try nobody("use", "edit", "ledger", "--people", "9")
        #expect(refused.code == 1 && refused.complaint.contains("--by NAME"))
        #expect(try nobody("use", "edit", "ledger", "--people", "9", "--by", "A. Ito").code == 0)
    }

    @Test(
        "Whatever is wrong is said with what is known, and nothing is changed",
        arguments: [
            (["vendor", "add", "Acme", "--name", "A"], "slug of a vendor"),
            (["vendor", "add", "-a", "--name", "A"], ""),
            (["vendor", "add", String(repeating: "a", count: 65), "--name", "A"], "at most 64"),
            (["vendor", "add", "acme", "--name", " "], "legal name"),
            (["vendor", "add", "quarterdeck", "--name", "Q"], "`tprm vendor edit"),
            (
                ["vendor", "add", "a", "--name", "A", "--regime", "gdpr,lgpd"],
                "known are gdpr, hipaa, dora, nydfs, ai-act"
            ),
            (["vendor", "edit", "a", "--owner", "X"], "no vendor a"), (["vendor", "show", "a"], "Known: quarterdeck"),
            (["vendor", "edit", "quarterdeck", "--notice-days", "-5"], ""),
            (["service", "add", "quarterdeck"], "VENDOR/SERVICE"), (["service", "add", "acme/x"], "no vendor acme"),
            (["service", "add", "quarterdeck/ledger"], "in the register already"),
            (["agent", "add", "accounts-payable"], "in the register already"),
            (["agent", "show", "x"], "no agent called x"),
            (["use", "add", "a/quarterdeck/ledger"], "no agent a"),
            (["use", "add", "accounts-payable/quarterdeck"], "AGENT/VENDOR/SERVICE"),
            (["use", "add", Office.use], "`tprm use edit"),
            (["use", "edit", "ledger", "--data", "invoices,secrets"], "secrets is not a data category"),
            (["use", "edit", "ledger", "--operations", "raed"], "known are list, read, search"),
            (["use", "edit", "ledger", "--undoable", "fly"], "fly is not an operation"),
            (["use", "edit", "nothing"], "no use"), (["use", "retire", "a/b/c"], "no agent a"),
            (["vendor", "retire", "quarterdeck"], "still used: accounts-payable/quarterdeck/ledger"),
            (["service", "retire", "quarterdeck/ledger"], "still used"),
            (["agent", "retire", "accounts-payable"], "still used"),
            (["vendor", "retire", "quarterdeck", "--undo"], "is not retired"),
        ])
    func refusals(_ arguments: [String], _ word: String) throws {
        let office = try Office(), before = try office.standing()
        let outcome = try office.run(arguments)
        // What the parser itself refuses is misuse.
        #expect(outcome.code == (word.isEmpty ? 64 : 1), "\(outcome.output)\(outcome.complaint)")
        #expect(word.isEmpty || outcome.complaint.contains(word), "\(outcome.complaint)")
        #expect(try office.standing() == before)
    }

    @Test("What is retired leaves the lists and what is due, keeps its history, and can be taken back")
    func retiring() throws {
        let office = try Office()
        let retired = try office.done("use", "retire", Office.use)
        #expect(retired.contains("on 2026-11-02") && retired.contains("--undo"))
        for command in [
            ["service", "retire", "quarterdeck/ledger"], ["agent", "retire", "accounts-payable"],
            ["vendor", "retire", "quarterdeck"],
        ] {
            #expect(try office.run(command).code == 0)
        }
        for what in ["vendor", "service", "agent", "use"] {
            let entries = try office.json(what, "list")["\(what)s"] as? [Any]
            #expect(entries?.isEmpty == true)
            let all = try #require(try office.json(what, "list", "--all")["\(what)s"] as? [[String: Any]])
            #expect(all.map { $0["retired"] as? String } == ["2026-11-02"])
        }
        #expect(try office.done("due").contains("Nothing is due"))
        #expect(try office.refused("use", "add", Office.use).contains("was retired on 2026-11-02"))
        #expect(try office.json("use", "show", Office.use)["retired"] as? String == "2026-11-02")
        #expect(
            try office.refused("use", "retire", Office.use, "--undo").contains("agent accounts-payable was retired"))
        try office.done("vendor", "retire", "quarterdeck", "--undo")
        try office.done("service", "retire", "quarterdeck/ledger", "--undo")
        try office.done("agent", "retire", "accounts-payable", "--undo")
        try office.done("use", "retire", Office.use, "--undo")
        #expect(try office.json("use", "show", Office.use)["retired"] is NSNull)
        #expect(try office.facts("use.purpose", of: Office.use).count == 1)
    }

    @Test("Names that would move the cursor or turn the text stand escaped, on the terminal, in errors and in JSON")
    func hostileNames() throws {
        let office = try Office()
        let name = "Acme\u{1B}]0;pwned\u{7}\u{1B}[2J\u{202E}cod.exe\u{200B}\u{9B}31m\u{E0041}"
        try office.done("vendor", "add", "acme", "--name", name, "--owner", "line\none", "--contacts", name)
        try office.done("service", "add", "acme/x", "--note", name)
        try office.done("agent", "add", "a", "--owner", name, "--purpose", name)
        try office.done("use", "add", "a/acme/x", "--purpose", name, "--owner", name, "--tools", name)
        let commands = [
            ["vendor", "list"], ["vendor", "show", "acme"], ["service", "list"], ["service", "show", "acme/x"],
            ["agent", "list"],
            ["agent", "show", "a"], ["use", "list"], ["use", "show", "a/acme/x"], ["log", "--full"], ["due"],
            ["assess", "--all"],
            ["vendor", "show", name], ["vendor", "add", name, "--name", name], ["facts", "a"],
        ]
        for command in commands + commands.map({ $0 + ["--json"] }) {
            let outcome = try office.run(command)
            let bad = (outcome.output + outcome.complaint).unicodeScalars.filter { scalar in
                scalar != "\n"
                    && (scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format)
            }
            #expect(bad.isEmpty, "tprm \(command.joined(separator: " ")): \(bad.map { $0.value })")
        }
        #expect(try office.json("vendor", "show", "acme")["name"] as? String == name, "JSON carries the name itself")
    }
}
