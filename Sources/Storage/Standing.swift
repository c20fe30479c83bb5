import Foundation

/// What may be done with a store, by where it stands.
enum Standing {
    case writable
    /// Its folder or file cannot be written, such as a backup on a medium that is read-only.
    case readOnly

    /// The first look at a store, before SQLite touches it: throws, with nothing changed, for what is missing, not ours,
    /// newer than this program, open to others, or on a network disk.
    init(of path: String) throws(StoreError) {
        try Standing.checkFile(path)
        try Standing.checkFolder(of: path)
        try Standing.checkVault(beside: path)
        try Standing.checkHeader(path)
        let folder = Standing.folder(of: path)
        self = access(path, W_OK) == 0 && access(folder, W_OK) == 0 ? .writable : .readOnly
    }

    static func folder(of path: String) -> String {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return folder.isEmpty ? "/" : folder
    }

    private static func checkFile(_ path: String) throws(StoreError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw .missing(path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unsafe(path, why: "a store is a plain file, and this is none. Name the file itself.")
        }
        guard status.st_uid == geteuid() else {
            throw .unsafe(
                path, why: "the store belongs to another account. Run tprm as that account, or copy a backup.")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw .unsafe(path, why: "others may read or change the store. Close it with `chmod 600 \(path)`.")
        }
    }

    /// The folder in which a store stands or is to be made. Where others may write, they may put another store in its
    /// place; in a sticky folder such as /tmp they may not.
    static func checkFolder(of path: String) throws(StoreError) {
        let folder = folder(of: path)
        var status = stat()
        guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw .unsafe(path, why: "there is no folder \(folder). Make it first, or name another place with --store.")
        }
        guard status.st_mode & 0o002 == 0 || status.st_mode & 0o1000 != 0 else {
            throw .unsafe(path, why: "everybody may write in its folder. Close it with `chmod o-w \(folder)`.")
        }
        if let kind = NetworkDisk.kind(of: folder) {
            throw .unsafe(
                path, why: "it stands on a network disk (\(kind)), where SQLite's locks do not hold. Use a local disk.")
        }
    }

    private static func checkVault(beside path: String) throws(StoreError) {
        let vault = Vault.folder(beside: path)
        var status = stat()
        guard lstat(vault, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw .unsafe(
                vault, why: "the vault of documents is a folder, and this is none. Put the folder itself there.")
        }
        guard status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
            throw .unsafe(vault, why: "others may read or change the vault. Close it with `chmod 700 \(vault)`.")
        }
    }

    /// Whose file it is stands in the first 100 bytes.
    private static func checkHeader(_ path: String) throws(StoreError) {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .unsafe(path, why: "the store cannot be read: \(String(cString: strerror(errno))).")
        }
        defer { try? handle.close() }
        guard let head = try? handle.read(upToCount: 100), head.count == 100,
            head.starts(with: Array("SQLite format 3\0".utf8))
        else { throw .foreign(path) }
        func number(_ at: Int) -> Int { (0..<4).reduce(0) { $0 << 8 | Int(head[at + $1]) } }
        guard number(68) == Int(Schema.applicationID) else { throw .foreign(path) }
        guard number(60) <= Schema.migrations.count else {
            throw .newer(path, version: number(60), ours: Schema.migrations.count)
        }
    }
}
