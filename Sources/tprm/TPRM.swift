import ArgumentParser
import Foundation
import Readers

/// The program: a list of commands, in the order of a person's work.
@main
struct TPRM: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tprm",
        abstract: "Third-party risk of the vendors whose tools AI agents use: from their files to a memo for counsel.",
        discussion: """
            Documents become facts, facts answer checks, answers become a rating, a memo and deadlines.
            tprm spots issues; it does not give legal advice. It recommends; people approve.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "The register",
                subcommands: [
                    Init.self, VendorCommand.self, ServiceCommand.self, AgentCommand.self, UseCommand.self,
                    PolicyCommand.self,
                ]),
            CommandGroup(
                name: "What vendors send, and what is known",
                subcommands: [
                    Look.self, Read.self, Inspect.self, DriftCommand.self, InventoryCommand.self, Ask.self,
                    QuestionnaireCommand.self, FactList.self,
                    Confirm.self,
                    Correct.self,
                    Settle.self, ExhibitCommand.self, UserControls.self, Reread.self,
                ]),
            CommandGroup(
                name: "What follows",
                subcommands: [Assess.self, Explain.self, Checks.self, Due.self, CheckCommand.self]),
            CommandGroup(
                name: "What people decide",
                subcommands: [Conditions.self, Accept.self, Approve.self, MemoFile.self]),
            CommandGroup(name: "The store", subcommands: [Log.self, Verify.self, Backup.self, ExportCommand.self]),
            CommandGroup(name: "More", subcommands: [Demo.self, JSONShapes.self, Doctor.self]),
        ])

    /// Runs one command. A refused input or failed operation is one sentence on stderr and exit 1; misuse is exit 64.
    static func main() async {
        umask(0o077)
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_DFL)
        OCR.progress = { Ticker.pages($0, of: $1) }
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let error where isOfParser(error) {
            exit(withError: error)
        } catch {
            Terminal.complain("error: \(Terminal.shown("\(error)", keepingLines: true))")
            Foundation.exit(1)
        }
    }

    private static func isOfParser(_ error: any Error) -> Bool {
        error is ExitCode || error is CleanExit || error is ValidationError || "\(type(of: error))" == "CommandError"
    }
}
