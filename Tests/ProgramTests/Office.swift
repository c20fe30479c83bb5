import Foundation
import Testing

/// A store with one vendor, its service, an agent of ours and the use: where the tests of commands begin.
struct Office {
    static let use = "accounts-payable/quarterdeck/ledger"
    static let day = "2026-11-02"
    let scratch: Scratch
    let tprm: Program

    init() throws {
        scratch = try Scratch()
        tprm = Program(folder: scratch.url, environment: ["TPRM_USER": "R. Osei"])
        try done("init")
        try done("vendor", "add", "quarterdeck", "--name", "Quarterdeck Ledger Inc.")
        try done("service", "add", "quarterdeck/ledger", "--kind", "mcp-server", "--hosting", "vendor")
        try done("agent", "add", "accounts-payable", "--owner", "M. Reyes", "--purpose", "P.", "--autonomy", "suggests")
        try done(
            "use", "add", Office.use, "--purpose", "Look up invoices.", "--owner", "M. Reyes", "--data", "invoices",
            "--operations", "list,read,search", "--function", "ordinary", "--tools", "find_supplier,get_invoice",
            "--needs",
            "find_supplier,get_invoice")
    }

    /// A file of Examples.
    static func example(_ path: String) -> String { BadInputTests.example(path).path }

    /// Answers of the vendor, or of ours, as a file: question ids with their answers.
    func answers(
        _ name: String, dated day: String?, _ answers: KeyValuePairs<String, String>, edition: String = "four-questions"
    )
        throws -> String
    {
        let head = "questionnaire: \(edition)\nvendor: Quarterdeck Ledger Inc.\n" + (day.map { "date: \($0)\n" } ?? "")
        let rows = answers.map { "  - {id: \($0), answer: \"\($1)\"}\n" }.joined()
        return try scratch.file(name, head + "answers:\n" + rows)
    }

    /// Runs a command on the day.
    @discardableResult
    func run(_ arguments: [String]) throws -> Program.Outcome { try tprm.run(arguments + ["--as-of", Office.day]) }

    /// A sitting of `tprm ask`: what is typed, and what it says about it as JSON with the lines that were shown.
    @discardableResult
    func ask(_ flags: String..., typing lines: [String]) throws -> (shown: String, told: [String: Any]) {
        let outcome = try tprm.run(
            ["ask", Office.use, "--piped", "--json", "--as-of", Office.day] + flags, typing: lines)
        try #require(outcome.code == 0, "\(outcome.complaint)")
        return (outcome.complaint, try #require(outcome.json as? [String: Any]))
    }

    /// The same, and it must succeed.
    @discardableResult
    func done(_ arguments: String...) throws -> String {
        let outcome = try run(arguments)
        try #require(outcome.code == 0, "tprm \(arguments.joined(separator: " ")): \(outcome.complaint)")
        return outcome.output
    }

    /// The same, as JSON.
    func json(_ arguments: String...) throws -> [String: Any] {
        let outcome = try run(arguments + ["--json"])
        try #require(outcome.code == 0, "tprm \(arguments.joined(separator: " ")): \(outcome.complaint)")
        return try #require(outcome.json as? [String: Any])
    }

    /// A command that must be refused with exit 1; what it says on stderr.
    func refused(_ arguments: String...) throws -> String {
        let outcome = try run(arguments)
        #expect(outcome.code == 1, "tprm \(arguments.joined(separator: " ")): \(outcome.output)")
        return outcome.complaint
    }

    /// The facts of a key, as `tprm facts` has them.
    func facts(_ key: String, _ flags: String..., of name: String = "quarterdeck") throws -> [[String: Any]] {
        let outcome = try run(["facts", name, "--key", key, "--json"] + flags)
        let shape = try #require(outcome.json as? [String: Any], "\(outcome.complaint)")
        return try #require(shape["facts"] as? [[String: Any]])
    }
    /// What the journal says was done.
    func actions() throws -> [String] {
        let entries = try #require(try json("log")["entries"] as? [[String: Any]])
        return entries.compactMap { $0["action"] as? String }
    }
    /// What stands in the store, and which files lie in the vault.
    func standing() throws -> [String] {
        [try done("log", "--json")] + scratch.contents.keys.filter { $0.contains(".vault/") }.sorted()
    }
}
