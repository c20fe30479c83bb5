import Assessment
import Foundation
import GRDB
import Testing

@testable import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A store is opened with the settings that keep it whole, or not at all.
@Suite struct OpeningTests {
    @Test("The settings of an open store, read back", arguments: [true, false])
    func settings(reopened: Bool) throws {
        let cabinet = try Cabinet()
        let store = reopened ? try Store.open(at: cabinet.path) : cabinet.store
        let read = try store.read { db in
            try [
                "busy_timeout", "foreign_keys", "journal_mode", "synchronous", "trusted_schema", "cell_size_check",
                "secure_delete", "recursive_triggers", "application_id", "user_version",
            ]
            .map { name in "\(name) \(try String.fetchOne(db, sql: "PRAGMA \(name)") ?? "")" }
        }
        #expect(
            read == [
                "busy_timeout 10000", "foreign_keys 1", "journal_mode wal", "synchronous 2", "trusted_schema 0",
                "cell_size_check 1", "secure_delete 1", "recursive_triggers 1", "application_id \(0x7470_726D)",
                "user_version \(Schema.migrations.count)",
            ])
        let strict = try store.read { db in
            try String.fetchAll(
                db, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict")
        }
        #expect(strict.allSatisfy { $0.hasPrefix("sqlite_") })
    }

    @Test("Only its owner can read it: files 0600, folders 0700, documents 0400")
    func modes() throws {
        let old = umask(0)
        defer { umask(old) }
        let cabinet = try Cabinet.furnished()
        try cabinet.store.keep([Cabinet.paper("one")], Cabinet.hand)
        for end in ["", "-wal", "-shm"] { #expect(try cabinet.mode(cabinet.path + end) == 0o600, "\(end)") }
        #expect(try cabinet.mode(cabinet.vault) == 0o700)
        for name in Cabinet.contents(cabinet.vault).keys {
            #expect(try cabinet.mode(cabinet.vault + "/" + name) == 0o400)
            #expect(try cabinet.mode(cabinet.vault + "/" + name.prefix(2)) == 0o700)
        }
    }

    /// A store that must be refused, and a word of the sentence that says so.
    struct Wrong: CustomTestStringConvertible, Sendable {
        let name: String
        let word: String
        let make: @Sendable (Cabinet) throws -> Void
        var testDescription: String { name }

        init(_ name: String, _ word: String, _ make: @escaping @Sendable (Cabinet) throws -> Void) {
            self.name = name
            self.word = word
            self.make = make
        }
    }
    static let wrong = [
        Wrong("a newer store", "newer tprm") { try $0.tamper("PRAGMA user_version = 99") },
        Wrong("another program's database", "not a store of tprm") { try $0.tamper("PRAGMA application_id = 7") },
        Wrong("no database at all", "not a store of tprm") { cabinet in
            try Data("vendor,owner\nAcme,K. Lund\n".utf8).write(to: URL(fileURLWithPath: cabinet.path))
            chmod(cabinet.path, 0o600)
        },
        Wrong("a store that others may read", "chmod 600") { chmod($0.path, 0o644) },
        Wrong("a vault that others may read", "chmod 700") { chmod($0.vault, 0o755) },
        Wrong("a folder in which everybody may write", "chmod o-w") { chmod($0.folder, 0o777) },
        Wrong("a link to a store", "plain file") { cabinet in
            rename(cabinet.path, cabinet.folder + "/other.sqlite")
            symlink(cabinet.folder + "/other.sqlite", cabinet.path)
        },
        Wrong("a vault that is a link", "vault of documents is a folder") { cabinet in
            rename(cabinet.vault, cabinet.folder + "/elsewhere")
            symlink(cabinet.folder + "/elsewhere", cabinet.vault)
        },
    ]

    @Test("It is refused with a sentence, and not a byte is changed", arguments: wrong)
    func refused(_ wrong: Wrong) throws {
        let cabinet = try Cabinet.furnished()
        try cabinet.store.queue.close()
        try wrong.make(cabinet)
        let before = Cabinet.contents(cabinet.folder)
        let says = refusal { try Store.open(at: cabinet.path) }
        #expect(says.contains(wrong.word), "\(says)")
        #expect(Cabinet.contents(cabinet.folder) == before)
    }

    @Test("Where no store is, the sentence says how to make one")
    func missing() {
        #expect(refusal { try Store.open(at: "/nowhere/tprm.sqlite") }.contains("tprm init"))
    }

    @Test("A store is never made where something stands, or where no folder is")
    func neverOver() throws {
        let cabinet = try Cabinet()
        let before = Cabinet.contents(cabinet.folder)
        #expect(refusal { try Store.create(at: cabinet.path, Cabinet.hand) }.contains("something is there already"))
        try FileManager.default.createDirectory(atPath: cabinet.folder + "/x.vault", withIntermediateDirectories: false)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: cabinet.folder + "/x.vault/note"))
        #expect(refusal { try Store.create(at: cabinet.folder + "/x.sqlite", Cabinet.hand) }.contains("x.vault"))
        #expect(refusal { try Store.create(at: cabinet.folder + "/none/y.sqlite", Cabinet.hand) }.contains("no folder"))
        #expect(Cabinet.contents(cabinet.folder).filter { $0.key != "x.vault/note" } == before)
    }

    @Test("What a crash left of a store that was being made, an empty vault, is in nobody's way")
    func afterACrash() throws {
        let cabinet = try Cabinet()
        mkdir(cabinet.folder + "/new.vault", 0o700)
        let store = try Store.create(at: cabinet.folder + "/new.sqlite", Cabinet.hand)
        #expect(try store.verify() == [])
        #expect(!Cabinet.contents(cabinet.folder).keys.contains { $0.contains("draft") })
    }

    @Test("Two programs that make the same store: one does, the other is told")
    func bothMake() async throws {
        let cabinet = try Cabinet(), path = cabinet.folder + "/new.sqlite"
        let made = await withTaskGroup(of: String.self) { group in
            for _ in 0..<4 { group.addTask { refusal { try Store.create(at: path, Cabinet.hand) } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(made.count { $0.isEmpty } == 1)
        #expect(made.filter { !$0.isEmpty }.allSatisfy { $0.contains("something is there already") }, "\(made)")
        #expect(try Store.open(at: path).verify() == [])
    }

    @Test(
        "A network disk is known by the list of mounts",
        arguments: [
            ("/srv/team/store", "nfs4"), ("/home/me", nil), ("/srv/teams", nil), ("/mnt/far away/x", "fuse.sshfs"),
            ("/srv/team/local/x", nil),
        ])
    func networkDisks(_ folder: String, _ kind: String?) {
        let mounts = """
            25 1 254:0 / / rw,relatime - ext4 /dev/vda rw
            60 25 0:50 / /srv/team rw,relatime shared:7 - nfs4 files:/team rw
            61 25 0:51 / /mnt/far\\040away rw - fuse.sshfs me@host: rw
            62 60 254:3 / /srv/team/local rw - ext4 /dev/vdb rw
            """
        #expect(NetworkDisk.kind(of: folder, mounts: mounts) == kind)
    }

    @Test("Where nothing can be written the store is read, and a change is refused")
    func readOnly() throws {
        let cabinet = try Cabinet.furnished(), path = cabinet.path
        try cabinet.store.queue.close()
        let before = Cabinet.contents(cabinet.folder)
        let store = try Store(path, .readOnly)
        #expect(try store.vendors().map(\.vendor.slug) == ["acme"])
        #expect(try store.verify() == [])
        #expect(
            refusal { try store.add([VendorEntry(Use.Vendor(slug: "b", legalName: "B"))], Cabinet.hand) }.contains(
                "not written"))
        #expect(Cabinet.contents(cabinet.folder) == before)
    }

    @Test("Where nothing can be written, changes that stand beside the file are not passed over")
    func readOnlyWithLog() throws {
        let cabinet = try Cabinet.furnished()
        #expect(try cabinet.number("SELECT count(*) FROM vendor") == 1)
        #expect(refusal { try Store(cabinet.path, .readOnly) }.contains("tprm.sqlite-wal"))
    }
}
