import Assessment
import Digest
import Readers
import Storage

/// What commands that record decisions share.
extension Desk {
    /// The check of an id, however it is spelled.
    func check(named id: String) throws -> Check {
        guard let check = Check.withID(id.uppercased()) else {
            throw CommandFailure.unknown(what: "check", name: id, known: Check.all.map(\.id))
        }
        return check
    }

    /// A document that proves a decision: the SHA-256 of one that is kept, or a file, which is kept now. Nothing is
    /// read from it.
    func proof(_ named: String, _ hand: Store.Hand) throws -> (sha256: String, name: String) {
        if Digest(hex: named) != nil {
            guard let name = try store.documentName(named) else {
                throw CommandFailure.refused("No document of the store has the SHA-256 \(named). Give the file itself.")
            }
            return (named, name)
        }
        let document = try Document.open(path: named)
        if let name = try store.documentName(document.sha256) { return (document.sha256, name) }
        try store.keep(bytes: document.bytes, sha256: document.sha256, name: document.name, hand)
        return (document.sha256, document.name)
    }
}

extension Day {
    /// Later than every day that is meant: for what has none.
    static var distant: Day { Day(number: .max) }
}
