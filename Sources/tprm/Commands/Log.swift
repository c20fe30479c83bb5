import ArgumentParser
import Readers
import Storage

/// `tprm log`: the journal.
struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The journal: what was done, by whom and when, newest last; and the anchor.",
        discussion: """
            Each entry is hashed over the one before it. Keep the anchor outside the store (a mail, a ticket, a memo):
            `tprm verify --anchor LINE` then shows that nothing up to it was changed, removed or put in another order.
            The journal does not show who typed a name.
            """)
    @OptionGroup var options: StoreOptions
    @Option(help: "Only the last so many entries.")
    var last: Int?
    @Flag(help: "Everything that each entry says.")
    var full = false

    func validate() throws {
        if let last, last < 0 { throw ValidationError("--last takes a number, 0 or more.") }
    }

    func run() throws {
        let store = try options.openStore(), entries = try store.journal(last: last), anchor = try store.anchor()
        if options.common.json {
            return Terminal.say(
                JSON.of(["entries": .array(entries.map { JSON($0) }), "anchor": .string(anchor)]).written)
        }
        if full {
            entries.forEach(tell)
        } else {
            var table = TextTable("no", "when", "who", "what", "of")
            for entry in entries { table.add(String(entry.seq), entry.at, entry.by, entry.action, entry.object) }
            table.say(empty: "no entry")
        }
        Terminal.say("anchor: \(anchor)")
    }

    private func tell(_ entry: JournalEntry) {
        Terminal.say(Terminal.shown("\(entry.seq)  \(entry.at)  \(entry.by)  \(entry.action)  \(entry.object)"))
        for detail in entry.details { Terminal.say("      " + Terminal.shown("\(detail.name): \(detail.value)")) }
    }
}

extension JSON {
    fileprivate init(_ entry: JournalEntry) {
        self = .of([
            "seq": .int(entry.seq), "at": .string(entry.at), "by": .string(entry.by), "action": .string(entry.action),
            "object": .string(entry.object),
            "details": .object(entry.details.map { Member($0.name, .string($0.value)) }), "hash": .string(entry.hash),
        ])
    }
}
