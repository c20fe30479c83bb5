import ArgumentParser
import Readers

/// How a person agrees to what an inspection would do: nothing starts and no endpoint is asked before.
struct Agreement: ParsableArguments {
    @Flag(help: "Print what would be started or asked, with its SHA-256, and do nothing.")
    var printReview = false
    @Option(name: .customLong("i-reviewed"), help: "The SHA-256 of --print-review, where nobody can be asked.")
    var reviewed: String?

    /// Shows what would be done and has it agreed to. Throws a sentence where it is not, and ends the command where it was
    /// only to be printed.
    /// - Parameters:
    ///   - text: what would be done, in lines; it is safe to show.
    ///   - sha256: of the text.
    ///   - does: completes "This …": `starts the program`, `asks the endpoint`.
    func settle(_ text: String, _ sha256: String, does: String, json: Bool) throws {
        if printReview {
            if json {
                Terminal.say(JSON.of(["review": .string(text), "sha256": .string(sha256)]).written)
            } else {
                Terminal.say(Agreement.shown(text) + "sha256       " + sha256)
            }
            throw ExitCode.success
        }
        if let reviewed {
            guard reviewed.lowercased() == sha256 else {
                throw CommandFailure.refused(
                    "--i-reviewed \(reviewed): that is not what would be done now, whose SHA-256 is \(sha256). "
                        + "Print it with --print-review, read it, and give its SHA-256.")
            }
            return
        }
        Terminal.complain(Agreement.shown(text) + "sha256       " + sha256)
        guard Terminal.isInteractive else {
            throw CommandFailure.refused(
                "This \(does), and nobody is here to agree. Read what --print-review prints, and give its SHA-256 with "
                    + "--i-reviewed.")
        }
        guard Terminal.asked("This \(does). Type yes to agree:")?.lowercased() == "yes" else {
            throw CommandFailure.refused("Not agreed to: nothing was done.")
        }
    }

    private static func shown(_ text: String) -> String { Terminal.shown(text, keepingLines: true) }
}
