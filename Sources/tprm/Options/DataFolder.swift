import Foundation

/// Where the program finds its questionnaires and templates: `--data`, `TPRM_DATA`, `share/tprm` beside the program,
/// else upwards from it.
struct DataFolder {
    let path: String

    /// Throws a sentence when no such folder is there.
    init(_ given: String?) throws(CommandFailure) {
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
    var templates: String { path + "/Templates" }

    private static var program: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
    private static func isOne(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/Questionnaires")
    }
}
