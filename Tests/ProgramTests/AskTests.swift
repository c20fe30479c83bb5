import Foundation
import Testing

/// `tprm ask`: a person at the terminal, here through a pipe.
struct AskTests {
    @Test(
        "A sitting: an answer with how it is known, one that is not understood, back, a note, somebody else, help, quit"
    )
    func sitting() throws {
        let office = try Office()
        let (shown, told) = try office.ask(typing: [
            "perhaps", "yes", "The tenant's settings.", "b", "no", "Seen again.", "n Not before Friday.",
            "someone D. Ito", "?", "s", "q", "never read",
        ])
        #expect(shown.contains("Q1.3b     Is sign-in") && shown.contains("  why     ") && shown.contains("  counts  "))
        #expect(shown.contains("was expected"), "perhaps is asked again")
        #expect(shown.contains("  said    yes"), "back shows what was said")
        #expect(shown.contains("Noted.") && shown.contains("on the list of D. Ito") && shown.contains("  keys    "))
        let lines = shown.replacing("how do you know? > ", with: "").replacing("> ", with: "").split(separator: "\n")
        #expect(lines.filter { $0.count > 80 } == [])
        #expect(told["answered"] as? [String] == ["Q1.3b"] && told["facts"] as? Int == 1)
        #expect(told["handed"] as? [String] == ["Q1.4a"] && told["skipped"] as? [String] == ["Q1.8"])
        let fact = try #require(try office.facts("sso.enforced").first)
        #expect(fact["value"] as? String == "no" && fact["assurance"] as? String == "observed")
        #expect((fact["quote"] as? String)?.contains("Seen again.") == true)
        #expect((fact["quote"] as? String)?.contains("R. Osei") == true)
        #expect(try office.actions().suffix(2) == ["hand on", "ask"])
        #expect(try office.json("verify")["sound"] as? Bool == true)
    }

    @Test("The second sitting of a day goes on, and a third that says nothing changes nothing")
    func goesOn() throws {
        let office = try Office()
        try office.ask(typing: ["no", "Seen.", "q"])
        let (shown, told) = try office.ask(typing: ["someone D. Ito", "none", "", "q"])
        #expect(shown.contains("Q1.3b  answered: no"))
        #expect(told["answered"] as? [String] == ["Q1.3b", "Q1.8"] && told["facts"] as? Int == 2)
        let before = try office.actions()
        try office.ask(typing: [])
        #expect(try office.actions() == before)
        #expect(try office.facts("sso.enforced").count == 1)
        let reread = try office.json("reread", "quarterdeck")
        for change in ["added", "removed", "changed"] { #expect((reread[change] as? [Any])?.isEmpty == true) }
        #expect(try office.json("verify")["sound"] as? Bool == true)
    }

    @Test("What was left to somebody stands on their list and in what is due, until their answer closes it")
    func somebody() throws {
        let office = try Office()
        try office.ask(typing: ["yes", "", "someone else: D. Ito", "q"])
        #expect(try office.done("ask", "--list").contains("D. Ito"))
        #expect(try office.done("due").contains("D. Ito"))
        let handed = try #require(try office.json("due", Office.use)["handed"] as? [[String: Any]])
        #expect(handed.map { $0["question"] as? String } == ["Q1.4a"])
        #expect(handed.first?["person"] as? String == "D. Ito" && handed.first?["since"] as? String == Office.day)
        #expect((try office.json("ask", "--list", "--by", "J. Moss")["handed"] as? [Any])?.isEmpty == true)
        let (shown, told) = try office.ask("--mine", "--by", "D. Ito", typing: ["unknown", "Nobody keeps a list."])
        #expect(!shown.contains("Q1.3b") && told["answered"] as? [String] == ["Q1.4a"])
        #expect((try office.json("ask", "--list")["handed"] as? [Any])?.isEmpty == true)
        #expect(try office.facts("key.shared").isEmpty, "that it is not known states nothing")
        #expect(try office.json("verify")["sound"] as? Bool == true)
    }

    @Test("An answer that is left to somebody after all is an answer no more")
    func withdrawn() throws {
        let office = try Office()
        try office.ask(typing: ["yes", "", "no", "", "b", "b", "someone D. Ito", "q"])
        #expect(try office.facts("sso.enforced").isEmpty && office.facts("key.shared").count == 1)
        let handed = try office.json("ask", "--list")["handed"] as? [[String: Any]]
        #expect(handed?.compactMap { $0["question"] as? String } == ["Q1.3b"])
        try office.ask("--question", "Q1.4a", typing: ["someone D. Ito"])
        #expect(try office.facts("key.shared").isEmpty, "the last one too")
        #expect(try office.json("verify")["sound"] as? Bool == true)
    }

    @Test("--question asks one section or one question, known or not")
    func one() throws {
        let office = try Office()
        let (shown, told) = try office.ask("--question", "3", typing: ["q"])
        #expect(shown.contains("Q3 · What stops harm?") && !shown.contains("Q1 ·"))
        #expect(told["sha256"] is NSNull && told["facts"] as? Int == 0, "nothing said, nothing kept")
        for _ in 1...2 {
            let told = try office.ask("--question", "q3.5", typing: ["24", "The runbook."]).told
            #expect(told["answered"] as? [String] == ["Q3.5"])
        }
        #expect(try office.facts("revoke.hours", of: Office.use).map { $0["value"] as? Int } == [24])
        #expect(try office.refused("ask", Office.use, "--question", "Q9.9", "--piped").contains("Q9.9"))
        #expect(try office.refused("ask", Office.use, "--question", "Q1.3", "--piped").contains("--vendor"))
    }

    @Test("What the register holds goes into the register, and names are those that it knows")
    func register() throws {
        let office = try Office()
        try office.ask("--question", "Q2.1a", typing: ["someone D. Ito"])
        let answers: [(question: String, lines: [String], key: String, stands: [String])] = [
            ("Q2.1", ["Answer what is open."], "purpose", ["Answer what is open."]),
            ("Q2.1a", ["A. Ito"], "owner", ["A. Ito"]), ("Q2.2", ["get_invoice"], "tools", ["get_invoice"]),
            ("Q2.2a", ["none"], "needs", []), ("Q2.3", ["gossip", "public"], "data", ["public"]),
            ("Q2.3a", ["fly", "read, list"], "operations", ["list", "read"]),
        ]
        #expect(try office.ask("--question", "Q2.1", typing: ["someone", "q"]).shown.contains("Who?"))
        for answer in answers {
            let told = try office.ask("--question", answer.question, typing: answer.lines).told
            #expect(told["registered"] as? [String] == [answer.question])
            let use = try #require((try office.json("use", "list")["uses"] as? [[String: Any]])?.first)
            let stands = use[answer.key] as? [String] ?? [use[answer.key] as? String ?? ""]
            #expect(stands == answer.stands, "\(answer.question)")
        }
        #expect(try office.facts("use.owner", of: Office.use).map { $0["value"] as? String } == ["A. Ito"])
        #expect((try office.json("ask", "--list")["handed"] as? [Any])?.isEmpty == true, "the register answers it")
        #expect(try office.json("verify")["sound"] as? Bool == true)
    }

    @Test("A sentence among names is asked again: it names nothing")
    func names() throws {
        let office = try Office()
        let (shown, _) = try office.ask(
            "--question", "Q2.2b", typing: ["I do not know what that is", "invoices.read, suppliers.read", ""])
        #expect(shown.contains("is no name"))
        let values = try office.facts("grant.scopes", of: Office.use).map { $0["value"] as? [String] }
        #expect(values == [["invoices.read", "suppliers.read"]])
    }

    @Test("What a vendor says is a claim, and what it wrote cannot steer the terminal")
    func vendor() throws {
        let office = try Office()
        let told = try office.ask("--vendor", "--question", "Q1.3", typing: ["yes", "B. Lund, by telephone"]).told
        #expect(told["answered"] as? [String] == ["Q1.3"])
        let fact = try #require(try office.facts("mfa.administrators").first)
        #expect(fact["assurance"] as? String == "claimed")
        try office.ask("--vendor", "--question", "Q4.1a", typing: ["Hollin Labs", ""])
        try office.ask("--vendor", "--question", "Q1.3", typing: ["no", "B. Lund, corrected"])
        #expect(try office.facts("mfa.administrators").map { $0["value"] as? String } == ["no"])
        #expect(try office.facts("pentest.tester").count == 1)
        let hostile = try office.answers(
            "hostile.yaml", dated: "2026-10-01", ["Q4.1a": "\\e[2J\\e]0;owned\\aWe test ourselves"])
        try office.done("read", hostile, "--vendor", "quarterdeck")
        let shown = try office.ask("--vendor", "--question", "Q4.1a", typing: ["?", "q"]).shown
        #expect(shown.contains("We test ourselves"))
        #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
    }

    @Test("--answers takes the answers from a file, with those that are left to somebody")
    func answersFile() throws {
        let office = try Office()
        let file = try office.scratch.file(
            "ours.yaml",
            """
            questionnaire: four-questions
            date: 2026-11-01
            answers:
              - {id: Q3.4, answer: "yes", comment: "The pin file."}
              - {id: Q3.5, someone: "D. Ito"}
              - {id: Q99, someone: "D. Ito"}

            """)
        let told = try office.json("ask", Office.use, "--answers", file)
        let handed = try #require(told["handed"] as? [[String: Any]])
        #expect(handed.map { $0["question"] as? String } == ["Q3.5"])
        #expect(try office.facts("pin.hash").map { $0["assurance"] as? String } == ["observed"])
        #expect(try office.done("ask", "--list").contains("Q3.5"))
        #expect(try office.json("verify")["sound"] as? Bool == true)
    }

    @Test("Without a terminal it is refused, and says how else")
    func noTerminal() throws {
        let office = try Office()
        let says = try office.refused("ask", Office.use)
        #expect(says.contains("--answers FILE") && says.contains("--piped"))
        #expect(try office.run(["ask"]).code == 64)
    }

    @Test("A sitting that is killed, or ended with ctrl-C, loses no answer", arguments: [SIGKILL, SIGINT])
    func cutOff(signal: Int32) throws {
        let office = try Office()
        let process = Process(), input = Pipe(), shown = Pipe()
        process.executableURL = Program.executable
        process.arguments = ["ask", Office.use, "--piped", "--json", "--as-of", Office.day, "--by", "R. Osei"]
        process.currentDirectoryURL = office.scratch.url
        (process.standardInput, process.standardError, process.standardOutput) = (input, shown, FileHandle.nullDevice)
        try process.run()
        input.fileHandleForWriting.write(Data("yes\nSeen.\n".utf8))
        var seen = ""
        while !seen.contains("Q1.4a"), case let data = shown.fileHandleForReading.availableData, !data.isEmpty {
            seen += String(decoding: data, as: UTF8.self)
        }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == (signal == SIGKILL ? .uncaughtSignal : .exit))
        #expect(try office.facts("sso.enforced").count == (signal == SIGKILL ? 0 : 1))
        let resumed = try office.ask(typing: ["q"])
        #expect(resumed.shown.contains("1 answer of it is here") == (signal == SIGKILL))
        #expect(resumed.told["answered"] as? [String] == ["Q1.3b"])
        #expect(try office.facts("sso.enforced").count == 1)
    }
}
