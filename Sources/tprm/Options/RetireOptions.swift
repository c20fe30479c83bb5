import ArgumentParser
import Readers
import Storage

/// What the four `retire` commands share.
struct RetireOptions: ParsableArguments {
    @Argument(help: "Its name.")
    var name: String
    @Flag(help: "Takes back what was retired.")
    var undo = false

    /// The help of one of them.
    static func configuration(_ what: String, _ refusal: String) -> CommandConfiguration {
        CommandConfiguration(
            commandName: "retire",
            abstract: "Retires \(what) on the day (--as-of). Its history stays; nothing is deleted.",
            discussion: refusal)
    }

    func run(_ options: StoreOptions, _ entry: (String) -> Listed) throws {
        let entry = entry(name), day = options.common.day
        try options.openStore().retire(entry, on: undo ? nil : day, try options.hand())
        if options.common.json {
            return Terminal.say(
                JSON.of(["slug": .string(entry.slug), "retired": undo ? .null : JSON(day)]).written)
        }
        Terminal.say(
            undo
                ? "The \(entry.what) \(entry.slug) is in use again."
                : "Retired the \(entry.what) \(entry.slug) on \(day). `tprm \(entry.what) retire \(entry.slug) --undo` takes it back."
        )
    }
}
