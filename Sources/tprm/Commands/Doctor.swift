import ArgumentParser
import Foundation
import Cage
import Readers

/// `tprm doctor`: what this machine gives the program, and what is missing.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What this machine gives: the cage for other programs, their presence, the data folder.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var data: DataOptions

    func run() async throws {
        let folder = try data.folder()
        let cage = await Cage.kind()
        let programs = ["pdftotext", "pdfinfo", "git", "bwrap", "prlimit"].map { ($0, Cage.find($0)) }
        if common.json {
            let found = programs.map { JSON.Member($0.0, $0.1.map { .string($0) } ?? .null) }
            return Terminal.say(
                JSON.of([
                    "version": .string(TPRM.configuration.version), "data": .string(folder.path),
                    "cage": .string("\(cage)"), "programs": .object(found),
                ]).written)
        }
        Terminal.say("tprm     \(TPRM.configuration.version)")
        Terminal.say("data     \(Terminal.shown(folder.path))")
        Terminal.say("cage     \(cage)")
        for (name, path) in programs {
            Terminal.say("\(name.padding(toLength: 9, withPad: " ", startingAt: 0))\(path ?? "not found")")
        }
    }
}
