import Foundation

/// Where the program finds its questionnaires and templates: `--data`, `TPRM_DATA`, `share/tprm` beside the program,
/// else upwards from it; and an organisation's own questionnaires beside its store.
struct DataFolder {
    let path: String
    private let store: String?

    /// Throws a sentence when no such folder is there.
    init(_ given: String?, beside store: String? = nil) throws(CommandFailure) {
        self.store = store
        if let named = given ?? ProcessInfo.processInfo.environment["TPRM_DATA"] {
            guard DataFolder.isOne(named) else { throw .noData(named) }
            path = named
            return
        }
        let program = URL(fileURLWithPath: DataFolder.program).resolvingSymlinksInPath().deletingLastPathComponent()
        var candidates = [program.deletingLastPathComponent().appendingPathComponent("share/tprm")]
        var folder = program
        while folder.path != "/" {
            candidates.append(folder)
            folder = folder.deletingLastPathComponent()
        }
        guard let found = candidates.first(where: { DataFolder.isOne($0.path) }) else { throw .noData(program.path) }
        path = found.path
    }

    var questionnaires: String { path + "/Questionnaires" }
    /// The folder `Questionnaires` beside the store; empty where there is none, or where it is the program's.
    var ownQuestionnaires: [String] {
        guard let store else { return [] }
        let own = URL(fileURLWithPath: store).deletingLastPathComponent().appendingPathComponent("Questionnaires")
        guard FileManager.default.fileExists(atPath: own.path),
            own.resolvingSymlinksInPath() != URL(fileURLWithPath: questionnaires).resolvingSymlinksInPath()
        else { return [] }
        return [own.path]
    }
    var templates: String { path + "/Templates" }

    private static var program: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
    private static func isOne(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/Questionnaires")
    }
}
