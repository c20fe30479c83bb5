import Foundation
import Testing

/// The README says nothing that is not so.
struct ReadmeTests {
    /// The rows of the table under a heading, each as its cells.
    static func table(under heading: String) throws -> [[String]] {
        let lines = try Program.text("README.md").split(separator: "\n", omittingEmptySubsequences: false)
        let section = lines.drop { $0 != "## \(heading)" }.dropFirst().prefix { !$0.hasPrefix("## ") }
        return section.filter { $0.hasPrefix("|") }.dropFirst(2).map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// The commands in the first cells of the table: `tprm vendor add|list` is vendor, with its parts.
    static func commands() throws -> [(name: String, parts: [String])] {
        try table(under: "Commands").flatMap { cells in
            cells[0].components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map { _, text in
                let words = text.split(separator: " ").map(String.init).drop { $0 == "tprm" }
                let name = words.first ?? "", next = words.dropFirst().first ?? ""
                let isPart = next.allSatisfy { $0.isLowercase || $0 == "|" }
                return (name, isPart ? next.split(separator: "|").map(String.init) : [])
            }
        }
    }

    @Test("Every command in the README's table exists, with its parts, and its help has text")
    func commandsExist() throws {
        let scratch = try Scratch(), tprm = Program(folder: scratch.url)
        let commands = try ReadmeTests.commands()
        #expect(commands.count > 15)
        for (name, parts) in commands {
            for path in parts.isEmpty ? [[name]] : parts.map({ [name, $0] }) {
                let help = try tprm.run(path + ["--help"])
                #expect(help.code == 0, "tprm \(path.joined(separator: " ")) is in the README, but: \(help.complaint)")
                #expect(help.output.contains("OVERVIEW:"), "tprm \(path.joined(separator: " ")) has no overview")
            }
        }
    }

    @Test("Every command of the program is in the README's table")
    func commandsAreTold() throws {
        let scratch = try Scratch(), help = try Program(folder: scratch.url)("--help").output
        // Commands stand in groups, each under a heading of its own.
        let listed = help.components(separatedBy: "SUBCOMMANDS:").dropFirst().joined(separator: "\n")
        let names = listed.components(separatedBy: "See 'tprm help")[0].split(separator: "\n")
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        let told = Set(try ReadmeTests.commands().map(\.name))
        #expect(names.count > 15)
        for name in names { #expect(told.contains(name), "tprm \(name) is not in the README's table") }
    }

    @Test("The exit codes in the README are true")
    func exitCodes() throws {
        let scratch = try Scratch()
        let tprm = Program(folder: scratch.url)
        let empty = try scratch.file("empty.pdf", "")
        let told = try ReadmeTests.table(under: "Exit codes").map { Int32($0[0]) }
        #expect(told == [0, 1, 2, 64])
        #expect(try tprm("--version").code == 0)
        #expect(try tprm("look", empty).code == 1)
        #expect(try tprm("no-such-command").code == 64)
        #expect(try tprm("look", "--no-such-option", empty).code == 64)
    }

    @Test("Every file that the README names is there")
    func filesExist() throws {
        let readme = try Program.text("README.md")
        let links = readme.components(separatedBy: "](").dropFirst().compactMap { $0.split(separator: ")").first }
        for link in links where !link.hasPrefix("http") && !link.hasPrefix("#") {
            let path = Program.repository.appendingPathComponent(String(link)).path
            #expect(FileManager.default.fileExists(atPath: path), "\(link)")
        }
    }
}
