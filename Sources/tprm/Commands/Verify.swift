import ArgumentParser
import Readers
import Storage

/// `tprm verify`: whether the store is what it was.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks the store: database, journal, every row and fact, every document hashed again.",
        discussion: """
            Exit 1 with every finding. Without an anchor kept elsewhere, a journal that was written anew as a whole, or
            cut at its end, does not show.
            """)
    @OptionGroup var options: StoreOptions
    @Option(help: "An anchor that `tprm log` or a memo gave earlier: the whole line.")
    var anchor: String?

    func run() throws {
        let store = try options.openStore(), findings = try store.verify(anchor: anchor), now = try store.anchor()
        if options.common.json {
            Terminal.say(
                JSON.of([
                    "sound": .bool(findings.isEmpty), "findings": .texts(findings), "anchor": .string(now),
                ]).written)
        } else if findings.isEmpty {
            let (entries, documents) = try store.extent()
            Terminal.say(
                "Sound: \(count(entries, "journal entry", "journal entries")), \(count(documents, "document")).")
            Terminal.say("anchor: \(now)")
        } else {
            for finding in findings { Terminal.say(Terminal.shown(finding)) }
        }
        guard findings.isEmpty else {
            Terminal.complain(
                "error: \(Terminal.shown(store.path)): \(count(findings.count, "finding")). Keep the store as it is, and restore a backup."
            )
            throw ExitCode(1)
        }
    }
}
