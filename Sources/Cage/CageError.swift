/// Why a caged program gave no result.
package enum CageError: Error, CustomStringConvertible {
    case missing(program: String)
    case notStarted(program: String, why: String)
    case tooLong(program: String, seconds: Int)
    case tooMuch(program: String, megabytes: Int)

    package var description: String {
        switch self {
        case .missing(let program):
            "The program \(program) is not installed. Install it (`make setup` does) and try again."
        case .notStarted(let program, let why): "The program \(program) could not be started: \(why)."
        case .tooLong(let program, let seconds):
            "The program \(program) did not end within \(seconds) seconds and was stopped."
        case .tooMuch(let program, let megabytes):
            "The program \(program) wrote more than \(megabytes) MB and was stopped."
        }
    }
}
