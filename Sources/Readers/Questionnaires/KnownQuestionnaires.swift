import Assessment
import Foundation

/// The questionnaires that a reading knows: those of the program, and an organisation's own.
extension Setting {
    /// The catalogue that was read already, else every map of the program's folder and of our own folders.
    ///
    /// Throws what loading one of them throws, and an error that says so where one of our own maps has an id that is taken.
    package func known() throws(ReadingError) -> [Questionnaire] {
        if let catalogue { return catalogue }
        return try Questionnaire.all(in: questionnaires, own: ownQuestionnaires)
    }
}

extension Questionnaire {
    /// The maps of the program's folder, and those of other folders behind them. A file that stands in both, byte for byte,
    /// counts once.
    ///
    /// Throws the first file's errors, or an error that names both files where an id is given twice.
    package static func all(in folder: String, own folders: [String]) throws(ReadingError) -> [Questionnaire] {
        var all = try all(in: folder)
        let shipped = Set(files(in: folder).compactMap { FileManager.default.contents(atPath: $0) })
        for path in folders.flatMap(files) {
            if let bytes = FileManager.default.contents(atPath: path), shipped.contains(bytes) { continue }
            let next = try load(path: path)
            if all.contains(where: { $0.id == next.id }) {
                throw .malformed(
                    file: path, place: .pointer("/id"),
                    why: "another questionnaire has the id \(next.id) already; give this map an id of its own")
            }
            all.append(next)
        }
        return all
    }

    /// The maps of a folder, by name; none where there is no such folder.
    private static func files(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted().map { folder + "/" + $0 }
    }
}
