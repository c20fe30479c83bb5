import ArgumentParser
import Readers

/// The option of a command that reads answers: a map for this once.
struct MapOptions: ParsableArguments {
    @Option(
        name: .customLong("map"),
        help: "Read the answers by this map of a questionnaire, whatever they look like.")
    var path: String?

    /// The questionnaire of the map; nil where none is named. Throws `ReadingError` with all that is wrong in it.
    func questionnaire() throws -> Questionnaire? { try path.map { try Questionnaire.load(path: $0) } }
}
