/// A document that was given, or that came inside another one, opened as far as its container.
package struct Enclosed: Sendable {
    package let name: String
    /// What stands in it, or why it cannot be read.
    package let content: Result<Content, ReadingError>
    /// The document in which it came; nil for one that was given by itself.
    package let parent: Parent?

    package init(name: String, content: Result<Content, ReadingError>, parent: Parent?) {
        self.name = name
        self.content = content
        self.parent = parent
    }

    /// The name and SHA-256 of a document in which others came.
    package struct Parent: Hashable, Sendable {
        package let name: String
        package let sha256: String
    }
}

extension Content {
    /// Opens a document and all those inside it, each before those inside it, and hands them over one by one. All of them
    /// share one budget, so that nesting gains nothing.
    package static func openAll(
        _ document: Document, _ take: (Enclosed) async throws -> Void
    ) async throws {
        var budget = Budget()
        try await openAll(document, in: nil, &budget, take)
    }

    private static func openAll(
        _ document: Document, in parent: Enclosed.Parent?, _ budget: inout Budget,
        _ take: (Enclosed) async throws -> Void
    ) async throws {
        let content: Content
        do throws(ReadingError) {
            content = try await open(document, &budget)
        } catch {
            return try await take(Enclosed(name: document.name, content: .failure(error), parent: parent))
        }
        try await take(Enclosed(name: document.name, content: .success(content), parent: parent))
        let own = Enclosed.Parent(name: document.name, sha256: document.sha256)
        budget.level += 1
        for member in content.members {
            switch member.document {
            case .success(let document): try await openAll(document, in: own, &budget, take)
            case .failure(let error):
                try await take(Enclosed(name: member.name, content: .failure(error), parent: own))
            }
        }
        budget.level -= 1
    }
}
