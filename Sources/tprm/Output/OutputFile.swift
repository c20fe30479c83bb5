import Foundation

/// A file that a command writes where a person named it: new, or one of ours, or with --force.
enum OutputFile {
    /// Throws a sentence where writing would take something else away. `isOurs` tells by its bytes whether a file is one
    /// that the command may write over, and `kind` what that is, such as "memo of tprm"; without them it is none.
    static func check(
        _ path: String, force: Bool, kind: String = "", isOurs: (Data) -> Bool = { _ in false }
    ) throws(CommandFailure) {
        var isFolder: ObjCBool = false
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.isWritableFile(atPath: folder) else {
            throw .refused("\(path): the folder \(folder) is not there, or you may not write into it.")
        }
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
        if isFolder.boolValue { throw .refused("\(path): it is a folder. Name the file to write.") }
        let bytes = FileManager.default.contents(atPath: path) ?? Data()
        guard force || bytes.isEmpty || isOurs(bytes) else {
            let what = kind.isEmpty ? "" : ", and is no \(kind)"
            throw .refused("\(path): it is there already\(what). Choose another name, or say --force.")
        }
    }

    /// All of it or nothing: beside the file first, then in its place.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .refused("\(path): it cannot be written: \(error.localizedDescription)")
        }
    }
}
