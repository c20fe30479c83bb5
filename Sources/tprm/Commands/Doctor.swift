import ArgumentParser
import Foundation
import Cage
import Readers

/// `tprm doctor`: what this machine gives the program, and what is missing.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What this machine gives: the cage for other programs, their presence, the data folder.",
        discussion: "Programs that are not there are named with what cannot be done without them.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var data: DataOptions

    func run() async throws {
        let folder = try data.folder()
        let cage = await Cage.kind()
        var found: [(companion: Companion, path: String?, version: String?)] = []
        for companion in Companion.all {
            let path = Cage.find(companion.name)
            found.append((companion, path, path == nil ? nil : await companion.version()))
        }
        if common.json {
            let programs = found.map { companion, path, version in
                JSON.Member(
                    companion.name,
                    .of([
                        "path": path.map { .string($0) } ?? .null, "version": version.map { .string($0) } ?? .null,
                        "lost": path == nil ? .string(companion.lost) : .null,
                    ]))
            }
            return Terminal.say(
                JSON.of([
                    "version": .string(TPRM.configuration.version), "data": .string(folder.path),
                    "cage": .string("\(cage)"), "programs": .object(programs),
                ]).written)
        }
        func say(_ name: String, _ text: String) {
            Terminal.say(name.padding(toLength: 11, withPad: " ", startingAt: 0) + Terminal.shown(text))
        }
        say("tprm", TPRM.configuration.version)
        say("data", folder.path)
        say("cage", "\(cage)")
        for (companion, path, version) in found {
            say(
                companion.name,
                path.map { "\(version ?? "(no version told)")  \($0)" } ?? "not found: \(companion.lost)")
        }
    }
}

/// A program of the machine that tprm lets work for it.
private struct Companion {
    let name: String
    /// How it is asked for its version.
    let asked: String
    /// What cannot be done without it.
    let lost: String

    static let all = [
        Companion(name: "pdftotext", asked: "-v", lost: "no PDF is read"),
        Companion(name: "pdfinfo", asked: "-v", lost: "what an encrypted PDF forbids is not told"),
        Companion(
            name: "pdfimages", asked: "-v", lost: "a scan that brings a text of its own is not told from a document"),
        Companion(name: "pdftoppm", asked: "-v", lost: "no scan is read, and no exhibit of a page is made"),
        Companion(name: "tesseract", asked: "--version", lost: "no scan and no picture is read"),
        Companion(
            name: "bwrap", asked: "--version", lost: "other programs have limits, and still reach network and files"),
        Companion(name: "prlimit", asked: "--version", lost: "the memory of other programs is not limited"),
        Companion(name: "git", asked: "--version", lost: "no clone is read"),
        Companion(name: "curl", asked: "--version", lost: "no MCP server is asked over HTTP"),
    ]

    /// The first word of its answer that begins with a figure; nil where it gives none.
    func version() async -> String? {
        let output = try? await Cage.run(name, [asked], limits: Cage.Limits(seconds: 10, outputMB: 1))
        guard let output else { return nil }
        // poppler's programs answer to stderr.
        let text = String(decoding: output.bytes, as: UTF8.self) + "\n" + output.complaint
        return text.split(whereSeparator: \.isWhitespace).first { $0.first?.isNumber ?? false }.map(String.init)
    }
}
