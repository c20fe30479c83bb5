import Assessment
import Foundation
import Readers

/// The files that a person names: folders are opened, git clones are taken whole, links are not followed.
enum Intake {
    /// The files in the order given, a folder's sorted by name; hidden files are passed over. Throws when a folder
    /// cannot be listed.
    static func paths(_ named: [String]) throws -> [String] {
        try named.flatMap { path -> [String] in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
                !isClone(path)
            else { return [path] }
            let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            return try paths(names.filter { !$0.hasPrefix(".") || $0 == ".mcp.json" }.map { path + "/" + $0 })
        }
    }

    /// One file or clone, opened as far as its container.
    static func open(_ path: String) async throws -> Content {
        if isClone(path) {
            let transcript = try await Clone.transcript(path: path)
            return try await Content.open(transcript)
        }
        return try await Content.open(try Document.open(path: path))
    }

    /// One file or clone, and all documents inside it, each before those inside it. What cannot be opened is handed over
    /// with the reason.
    static func openAll(_ path: String, _ take: (Enclosed) async throws -> Void) async throws {
        let document: Document
        do throws(ReadingError) {
            document = isClone(path) ? try await Clone.transcript(path: path) : try Document.open(path: path)
        } catch {
            return try await take(Enclosed(name: path.lastStep, content: .failure(error), parent: nil))
        }
        try await Content.openAll(document, take)
    }

    /// Reads what was opened, as the kind that is named or that its content is. A document that names no day, and for
    /// which none was given, has the problem "undated". Throws `ReadingError`.
    static func reading(
        _ content: Content, as kind: String?, _ setting: Setting
    ) async throws -> (reader: Reader, harvest: Harvest) {
        var (reader, harvest) = try await Reader.reading(content, as: kind, setting)
        let told = harvest.problems.contains { $0.says.localizedCaseInsensitiveContains("undated") }
        if harvest.letterhead.day == nil, setting.dated == nil, !told, !content.isArchive,
            harvest.facts.allSatisfy({ $0.speaksOf == setting.received })
        {
            harvest.note(
                nil, "Undated: it is taken to speak of \(setting.received), when it was received; --dated tells better."
            )
        }
        return (reader, harvest)
    }

    /// A work tree with a `.git`, or a bare repository.
    static func isClone(_ path: String) -> Bool {
        let files = FileManager.default
        return files.fileExists(atPath: path + "/.git")
            || files.fileExists(atPath: path + "/HEAD") && files.fileExists(atPath: path + "/objects")
                && files.fileExists(atPath: path + "/refs")
    }
}
