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

    /// An archive in which nothing can be read is refused as a whole, with every reason.
    mutating func finish() {
        guard !left.isEmpty, filed.allSatisfy({ $0.reading.kind == Reader.archive.id }) else { return }
        (filed, refused, left) = ([], refused + left, [])
    }
}

extension Content {
    /// Whether it is nothing but a container of documents.
    var isArchive: Bool { if case .archive = form { true } else { false } }
}
