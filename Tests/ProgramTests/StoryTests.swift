import Foundation
import Testing

/// The README's own story, run as a person would type it.
struct StoryTests {
    /// The command lines of the README under a heading: those marked as such, not the patterns beside them.
    static func lines(under heading: String) throws -> String {
        let lines = try Program.text("README.md").split(separator: "\n", omittingEmptySubsequences: false)
        let section = lines.drop { $0 != "## \(heading)" }.dropFirst().prefix { !$0.hasPrefix("## ") }
        var inside = false, script = ""
        for line in section {
            if line.hasPrefix("```") { inside = line == "```sh" } else if inside { script += line + "\n" }
        }
        return script
    }

    @Test("One vendor, from files to memo: every line of the README works as it stands there")
    func readme() throws {
        let script =
            try StoryTests.lines(under: "One vendor, from files to memo")
            + StoryTests.lines(under: "The papers of a vendor") + StoryTests.lines(under: "MCP servers")
        #expect(script.contains("tprm memo") && script.contains("tprm assess"))
        let scratch = try Scratch()
        try FileManager.default.createSymbolicLink(
            at: scratch.url.appendingPathComponent("Examples"),
            withDestinationURL: Program.repository.appendingPathComponent("Examples"))
        let file = try scratch.file("story.sh", script)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-eu", file]
        process.currentDirectoryURL = scratch.url
        var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("TPRM_") }
        variables["PATH"] = Program.executable.deletingLastPathComponent().path + ":" + (variables["PATH"] ?? "")
        process.environment = variables
        let output = scratch.path("said")
        _ = FileManager.default.createFile(atPath: output, contents: nil)
        let handle = try #require(FileHandle(forWritingAtPath: output))
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        let said = try String(contentsOfFile: output, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(said)")
        let memo = try String(contentsOfFile: scratch.path("memo.html"), encoding: .utf8)
        #expect(memo.hasPrefix("<!DOCTYPE html>") && memo.contains("Quarterdeck Ledger Inc."))
        #expect(!memo.localizedCaseInsensitiveContains("quote not verified"))
        #expect(memo.contains("data:image/png;base64,") && memo.contains("with these words framed"))
        #expect(said.contains("1 of 4 have no owner"))
    }
}
