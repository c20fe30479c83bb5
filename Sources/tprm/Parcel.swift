import Readers
import Storage

/// What one given file brought: itself, and the documents inside it. A document inside that cannot be read is told and
/// does not lose the others, because it stays in the whole that is kept.
struct Parcel {
    private(set) var filed: [Filed] = []
    /// The given file itself cannot be read, or nothing inside it can.
    private(set) var refused: [Refusal] = []
    /// Documents inside that are not kept as documents of their own.
    private(set) var left: [Refusal] = []

    /// Reads a document by `reading`; keeps the reason where it refuses. A reason that is neither about the document nor
    /// about the register is thrown on.
    mutating func take(_ enclosed: Enclosed, _ reading: (Content) async throws -> Filed) async throws {
        do {
            filed.append(try await reading(try enclosed.content.get()))
        } catch let error where error is ReadingError || error is CommandFailure {
            guard let parent = enclosed.parent else {
                refused.append(Refusal(name: enclosed.name, says: "\(error)"))
                return
            }
            let refusal = Refusal(name: "\(parent.name): \(enclosed.name)", says: "\(parent.name): \(error)")
            left.append(refusal)
            if let index = filed.firstIndex(where: { $0.reading.sha256 == parent.sha256 }) {
                filed[index] = filed[index].noting([
                    Problem(nil, "Not kept as a document of its own: \(error)")
                ])
            }
        }
    }

    /// An archive in which nothing can be read is refused as a whole, with every reason; so is one in which a client's
    /// settings came, since it would be kept with the secrets that may lie in them.
    mutating func finish() {
        if let settings = filed.first(where: { $0.reading.parent != nil && $0.reading.kind == Reader.clientConfig.id })
        {
            let name = filed.first { $0.reading.parent == nil }?.reading.name ?? settings.reading.name
            (filed, left) = ([], [])
            refused = [Refusal(name: name, says: Parcel.holdsSettings(name, settings.reading.name))]
            return
        }
        guard !left.isEmpty, filed.allSatisfy({ $0.reading.kind == Reader.archive.id }) else { return }
        (filed, refused, left) = ([], refused + left, [])
    }
}

extension Parcel {
    /// Why what came with a client's settings is not kept.
    static func holdsSettings(_ name: String, _ settings: String) -> String {
        "\(name): \(settings) in it holds the settings of a client of MCP servers. What came in it would be kept whole, "
            + "with the secrets that may lie in them. Give its files one by one."
    }
}

extension Content {
    /// Whether it is nothing but a container of documents.
    var isArchive: Bool { if case .archive = form { true } else { false } }
}
