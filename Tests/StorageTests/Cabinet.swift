import Assessment
import Digest
import Foundation
import GRDB
import Testing

@testable import Storage

/// A folder with a store in it, gone when nobody holds it any more.
final class Cabinet {
    static let day = Day(number: 20_759)  // 2026-11-02
    static let hand = Store.Hand(by: "R. Osei", at: "2026-11-02T09:00:00Z")

    let folder: String
    let store: Store
    var path: String { folder + "/tprm.sqlite" }
    var vault: String { folder + "/tprm.vault" }

    /// An empty store.
    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/tprm-store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        store = try Store.create(at: folder + "/tprm.sqlite", Cabinet.hand)
    }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A store with one vendor, its service, an agent, and a use.
    static func furnished() throws -> Cabinet {
        let cabinet = try Cabinet()
        try cabinet.store.add([VendorEntry(use.vendor)], hand)
        try cabinet.store.add(ServiceEntry(vendor: "acme", use.service), hand)
        try cabinet.store.add(AgentEntry(use.agent), hand)
        _ = try cabinet.store.add(UseEntry(use), declaring: declaring, hand)
        return cabinet
    }

    static var use: Use {
        var use = Use(
            agent: Use.Agent(slug: "helper", owner: "K. Lund", purpose: "Answers mail.", autonomy: .suggests),
            vendor: Use.Vendor(slug: "acme", legalName: "Acme Inc.", regimes: [.gdpr]),
            service: Use.Service(slug: "mail"), purpose: "Answer support mail.", owner: "K. Lund")
        use.categories = ["customer-personal"]
        use.operations = [.read, .draft]
        use.toolsGranted = ["draft_reply", "get_mail"]
        return use
    }

    /// Writes down a use as plain text, with a fact of its tools.
    static func declaring(_ use: Use) -> Reading {
        let text =
            "\(use.slug) \(use.agent.autonomy?.rawValue ?? "-") \(use.service.hosting.rawValue) \(use.toolsGranted)"
        let digest = Digest(of: text)
        let fact = Cabinet.fact(.toolsGranted, use.toolsGranted, of: use.subject, in: digest.hex)
        return Reading(
            party: .use(agent: use.agent.slug, vendor: use.vendor.slug, service: use.service.slug),
            bytes: Array(text.utf8), sha256: digest.hex, name: "declaration of \(use.slug)", transcript: true,
            received: day, ours: "K. Lund", kind: "declaration", version: 1, about: use.slug, day: day, facts: [fact])
    }

    static func fact<V>(
        _ key: FactKey<V>, _ value: V, of subject: Subject = use.vendor.subject, in document: String, on day: Day = day,
        at place: Source.Place = .line(1), quote: String = "as it stands there"
    ) -> Fact {
        var fact = Fact(
            key, value, of: subject, .claimed, speaksOf: day, knownSince: Cabinet.day, rule: Fact.Rule("test.rule"),
            source: Source(document: document, place: place, quote: quote))
        fact.name = String(Digest(of: "\(subject)\(key.name)\(fact.value)\(place)\(document)").hex.prefix(16))
        return fact
    }

    /// A paper of the vendor whose text is its content.
    static func paper(
        _ text: String, name: String? = nil, kind: String = "answers", about: String = "", issuer: String = "",
        day: Day? = nil, facts: (String) -> [Fact] = { _ in [] }
    ) -> Reading {
        let digest = Digest(of: text)
        return Reading(
            party: .vendor("acme", service: nil), bytes: Array(text.utf8), sha256: digest.hex, name: name ?? text,
            received: Cabinet.day, kind: kind, version: 1, about: about, issuer: issuer, day: day,
            facts: facts(digest.hex), problems: [(place: "line 3", says: "This was not understood.")])
    }

    /// Changes the file behind the store's back, as another program could.
    func tamper(_ statements: String...) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { db in
            let triggers = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
            for statement in statements { try db.execute(sql: statement) }
        }
        try queue.close()
    }

    /// One number out of the file.
    func number(_ sql: String) throws -> Int {
        try store.read { db in try Int.fetchOne(db, sql: sql) ?? 0 }
    }

    func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    /// Every file below a folder with its hash.
    static func contents(_ folder: String) -> [String: Digest] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return Dictionary(
            uniqueKeysWithValues: names.compactMap { name in
                FileManager.default.contents(atPath: folder + "/" + name).map { (name, Digest(of: $0)) }
            })
    }
}

/// What a refusal says.
func refusal(_ work: () throws -> some Any) -> String {
    do {
        _ = try work()
        return ""
    } catch { return "\(error)" }
}
