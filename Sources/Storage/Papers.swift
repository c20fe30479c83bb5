package import Assessment
import Digest
import Foundation
import GRDB

/// A document as it was kept for a party, with what is known of it.
package struct Paper: Hashable, Sendable {
    package let reading: Int
    package let sha256: String
    package let name: String
    package let size: Int
    package let transcript: Bool
    /// Whose paper it is: a vendor's with a service or without, an agent's, or with all three a paper of ours on a use.
    package let vendor: String?
    package let service: String?
    package let agent: String?
    package let kind: String
    package let version: Int
    package let about: String
    package let issuer: String
    /// The document's own day; nil when it names none.
    package let day: Day?
    package let dated: Day?
    package let received: Day
    /// The person who answered for us; empty for a vendor's own paper.
    package let ours: String
    package let factsHash: String
    /// The name of the later document that supersedes it; nil while it is the latest.
    package let supersededBy: String?
    package let problems: [String]
    /// The document in which it came, an archive or a message; nil for one that came by itself.
    package let parent: Enclosing?

    /// A document in which others came.
    package struct Enclosing: Hashable, Sendable {
        package let sha256: String
        package let name: String
    }
}

extension Store {
    /// The documents whose readings are current: of a vendor, of an agent, or all.
    package func papers(vendor: String? = nil, agent: String? = nil) throws(StoreError) -> [Paper] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT reading.*, document.size, document.made_by, vendor.slug AS vendor_slug,
                      service.slug AS service_slug, agent.slug AS agent_slug, later.name AS later_name,
                      enclosing.name AS enclosing_name
                    FROM reading JOIN document ON document.sha256 = reading.document
                    LEFT JOIN vendor ON vendor.id = reading.vendor LEFT JOIN service ON service.id = reading.service
                    LEFT JOIN agent ON agent.id = reading.agent LEFT JOIN reading later ON later.id = reading.superseded_by
                    LEFT JOIN document enclosing ON enclosing.sha256 = reading.parent
                    WHERE reading.current AND (?1 IS NULL AND ?2 IS NULL OR vendor.slug = ?1 OR agent.slug = ?2)
                    ORDER BY reading.id
                    """, arguments: [vendor, agent])
            return try rows.map { row in
                let problems = try Row.fetchAll(
                    db, sql: "SELECT place, says FROM problem WHERE reading = ?", arguments: [row["id"] as Int])
                return Papers.paper(
                    row,
                    problems.map {
                        ($0["place"] as String).isEmpty
                            ? $0["says"] : "\($0["place"] as String): \($0["says"] as String)"
                    })
            }
        }
    }

    /// The name of a document by its SHA-256, whether it was read or only kept; nil if the store does not have it.
    package func documentName(_ sha256: String) throws(StoreError) -> String? {
        guard let digest = Digest(hex: sha256) else { return nil }
        return try read { db in
            try String.fetchOne(db, sql: "SELECT name FROM document WHERE sha256 = ?", arguments: [Data(digest.bytes)])
        }
    }

    /// The bytes of a document, hashed again. Throws when they are gone or changed.
    package func bytes(of sha256: String) throws(StoreError) -> [UInt8] {
        try guarded(path) {
            guard let digest = Digest(hex: sha256) else { throw StoreError.refused("\(sha256): not a SHA-256.") }
            return try vault.bytes(digest)
        }
    }
}

private enum Papers {
    static func paper(_ row: Row, _ problems: [String]) -> Paper {
        Paper(
            reading: row["id"], sha256: Digest(bytes: row["document"] as Data)?.hex ?? "", name: row["name"],
            size: row["size"], transcript: row["made_by"] == "transcript", vendor: row["vendor_slug"],
            service: row["service_slug"], agent: row["agent_slug"], kind: row["kind"], version: row["version"],
            about: row["about"], issuer: row["issuer"], day: Register.day(row["day"]),
            dated: Register.day(row["dated"]),
            received: Day(stored: row["received"]), ours: row["ours"],
            factsHash: Digest(bytes: row["facts_sha256"] as Data)?.hex ?? "", supersededBy: row["later_name"],
            problems: problems,
            parent: (row["parent"] as Data?).flatMap { Digest(bytes: $0) }.map {
                Paper.Enclosing(sha256: $0.hex, name: row["enclosing_name"] ?? "")
            })
    }
}
