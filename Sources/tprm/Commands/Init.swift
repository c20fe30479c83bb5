import ArgumentParser
import Foundation
import Readers
import Storage

/// `tprm init`: a store.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a store: one SQLite file, and a vault of documents beside it.",
        discussion:
            "Where: --store, else TPRM_STORE, else tprm.sqlite here. Where something stands, nothing is changed.")

    @OptionGroup var options: StoreOptions

    func run() throws {
        let path = options.storePath ?? ProcessInfo.processInfo.environment["TPRM_STORE"] ?? "tprm.sqlite"
        let store = try Store.create(at: path, try options.hand())
        if options.common.json {
            return Terminal.say(
                JSON.of([
                    "store": .string(store.path), "vault": .string(store.vaultPath),
                    "anchor": .string(try store.anchor()),
                ]).written)
        }
        Terminal.say(
            "Made the store \(Terminal.shown(store.path)), and \(Terminal.shown(store.vaultPath)) for documents.")
        Terminal.say("  Only you can read them. Copy them with `tprm backup`, never the file alone.")
        Terminal.say("Next: `tprm policy init` for what your organisation decides (a sound default is in force), then")
        Terminal.say(
            "  `tprm vendor add`, `tprm service add`, `tprm agent add`, and `tprm use add` for what is decided on.")
    }
}
