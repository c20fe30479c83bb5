import ArgumentParser
import Readers
import Storage

/// `tprm backup`: a whole copy.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A whole copy of the store and its vault, verified before it appears.",
        discussion:
            "It is a store like any other: `tprm verify --store FILE` checks it again. A name that is taken is refused."
    )
    @OptionGroup var options: StoreOptions
    @Argument(help: "The file of the copy, such as backup-2026-11-02.sqlite.")
    var file: String

    func run() throws {
        let store = try options.openStore()
        try store.backup(to: file)
        let copy = try Store.open(at: file), anchor = try copy.anchor()
        if options.common.json {
            return Terminal.say(
                JSON.of([
                    "store": .string(copy.path), "vault": .string(copy.vaultPath), "anchor": .string(anchor),
                ]).written)
        }
        let (entries, documents) = try copy.extent()
        Terminal.say("Copied to \(Terminal.shown(copy.path)) and \(Terminal.shown(copy.vaultPath)), and verified:")
        Terminal.say("  \(count(entries, "journal entry", "journal entries")), \(count(documents, "document")).")
        Terminal.say("anchor: \(anchor)")
    }
}
