/// A document that came inside another one: a file of an archive, an attachment of a message. It is a document of its own,
/// with its own SHA-256; its name is its path in the archive, or the name that the sender gave it.
package struct Member: Sendable {
    package let name: String
    /// The document, or why it could not be taken out. One that fails does not lose the others.
    package let document: Result<Document, ReadingError>

    package init(_ document: Document) {
        name = document.name
        self.document = .success(document)
    }
    package init(_ name: String, _ failure: ReadingError) {
        self.name = name
        document = .failure(failure)
    }
}

/// An archive that is no document of its own (ZIP), as the files in it. Nothing is ever unpacked to disk.
package struct Bundle: Sendable {
    /// In the order of their names.
    package let members: [Member]
    package init(members: [Member]) { self.members = members }
}

extension Content {
    /// The documents inside this one; empty where its form holds none.
    package var members: [Member] {
        switch form {
        case .archive(let bundle): bundle.members
        case .message(let message): message.members
        case .pdf, .workbook, .table, .json, .yaml, .xml, .text, .written: []
        }
    }
}
