import Foundation
import Storage

/// The store that a command works on, and who works.
extension StoreOptions {
    /// `--store`, else `TPRM_STORE`, else the nearest `tprm.sqlite` upwards.
    func openStore() throws -> Store { try Store.open(at: try path()) }

    func path() throws -> String {
        guard let path = StoreOptions.path(named: storePath) else {
            throw CommandFailure.noStore(FileManager.default.currentDirectoryPath)
        }
        return path
    }

    /// The same; nil where there is no store.
    static func path(named: String?) -> String? {
        if let named = named ?? ProcessInfo.processInfo.environment["TPRM_STORE"] { return named }
        var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        while true {
            let candidate = folder.appendingPathComponent("tprm.sqlite").path
            if FileManager.default.fileExists(atPath: candidate) { return candidate }
            if folder.path == "/" { return nil }
            folder = folder.deletingLastPathComponent()
        }
    }

    /// The person and the moment for the journal: `--by`, `TPRM_USER`, else the account's name.
    func hand() throws -> Store.Hand {
        let environment = ProcessInfo.processInfo.environment
        guard
            let name = [by, environment["TPRM_USER"], environment["USER"], environment["LOGNAME"]]
                .compactMap(\.self).first(where: { !$0.isEmpty })
        else { throw CommandFailure.noName }
        return Store.Hand(by: name, at: Date().formatted(.iso8601))
    }

    /// The same under a name that was said for this one act.
    func hand(as name: String) throws -> Store.Hand { Store.Hand(by: name, at: try hand().at) }

    /// A person's name, said with `--by` or `TPRM_USER`: a decision is never taken by an account.
    func person() throws -> String {
        guard let name = by ?? ProcessInfo.processInfo.environment["TPRM_USER"], !name.isEmpty else {
            throw CommandFailure.noName
        }
        return name
    }

    /// Whoever types, where `--by` names another person: `TPRM_USER`, else `--by`.
    func typist() throws -> Store.Hand {
        let user = ProcessInfo.processInfo.environment["TPRM_USER"] ?? ""
        return user.isEmpty ? try hand() : try hand(as: user)
    }
}
