/// What a command refuses by itself; the other targets have errors of their own.
enum CommandFailure: Error, CustomStringConvertible {
    case noData(String)
    case noStore(String)
    case noName
    case unknown(what: String, name: String, known: [String])
    case ambiguous(name: String, choices: [String])
    case refused(String)

    var description: String {
        switch self {
        case .noData(let path):
            "\(path): no folder Questionnaires there. Name the folder that has it with --data or TPRM_DATA."
        case .noStore(let path):
            "No tprm.sqlite in \(path) or above it. Make one with `tprm init`, or name one with --store."
        case .noName:
            "Who are you? Say it with --by NAME or TPRM_USER: the journal and decisions need a person's name."
        case .unknown(let what, let name, let known):
            "There is no \(what) called \(name). " + CommandFailure.list(known, what)
        case .ambiguous(let name, let choices):
            "\(name) could be any of \(choices.joined(separator: ", ")). Name one of them whole."
        case .refused(let sentence): sentence
        }
    }
    private static func list(_ known: [String], _ what: String) -> String {
        known.isEmpty
            ? ["vendor", "service", "agent", "use"].contains(what)
                ? "None is known yet: `tprm \(what) add` makes one." : "None is known."
            : "Known: \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? ", …" : "")."
    }
}
