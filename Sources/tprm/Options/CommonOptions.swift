import ArgumentParser
import Assessment
import Foundation

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(name: .customLong("as-of"), help: "The day on which everything is judged, YYYY-MM-DD (today).")
    var asOf: Day?

    @Flag(help: "Print results as JSON: `tprm help json` tells the shapes.")
    var json = false

    /// `--as-of`, else today where this machine stands.
    var day: Day { asOf ?? Day.today }
}

/// The option of a command that needs the program's questionnaires or templates.
struct DataOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: "The folder that holds Questionnaires and Templates (TPRM_DATA).")
    var path: String?

    /// The folder, with our own questionnaires beside the store that the options name or that is the nearest. Throws a
    /// sentence when there is none.
    func folder(beside store: StoreOptions? = nil) throws(CommandFailure) -> DataFolder {
        try DataFolder(path, beside: StoreOptions.path(named: store?.storePath))
    }
}

/// The options of a command that works on a store.
struct StoreOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option(name: .customLong("store"), help: "The store's file (TPRM_STORE, else the nearest tprm.sqlite upwards).")
    var storePath: String?

    @Option(help: "Your name, for the journal (TPRM_USER).")
    var by: String?
}

extension Day: ExpressibleByArgument {
    /// `YYYY-MM-DD`.
    package init?(argument: String) { self.init(iso: argument) }

    /// The civil day of this machine's calendar and zone.
    static var today: Day {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? Day(number: 0)
    }
}
