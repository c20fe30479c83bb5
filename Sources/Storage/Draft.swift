import Foundation

/// A store that is made beside its place under another name: it appears whole, or not at all, and never in the place of
/// something that is there.
struct Draft {
    /// Where it is to stand.
    private let target: String
    /// Where it is made.
    let path: String

    /// Throws where something stands at the target already. An empty vault is what a crash leaves, and is taken.
    init(for target: String) throws(StoreError) {
        var status = stat()
        guard lstat(target, &status) != 0 else { throw .exists(target) }
        let vault = Vault.folder(beside: target)
        if lstat(vault, &status) == 0 {
            let inside = try? FileManager.default.contentsOfDirectory(atPath: vault)
            guard status.st_mode & S_IFMT == S_IFDIR, inside?.isEmpty ?? false else { throw .exists(vault) }
        }
        try Standing.checkFolder(of: target)
        self.target = target
        let folder = Standing.folder(of: target)
        path = (folder == "/" ? "" : folder) + "/.tprm-draft-\(UUID().uuidString).sqlite"
    }

    /// Makes the empty file, 0600, and the empty vault, 0700.
    func start() throws(StoreError) {
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Vault.failure(target) }
        close(descriptor)
        guard mkdir(Vault.folder(beside: path), 0o700) == 0 else { throw Vault.failure(Vault.folder(beside: target)) }
    }

    /// Puts it in its place: the vault first, then the file by a link, which never takes the place of another file.
    func publish() throws(StoreError) {
        let vault = Vault.folder(beside: target)
        Vault.sync(path)
        guard rename(Vault.folder(beside: path), vault) == 0 else {
            throw errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR ? .exists(vault) : Vault.failure(vault)
        }
        guard link(path, target) == 0 else {
            let failure: StoreError = errno == EEXIST ? .exists(target) : Vault.failure(target)
            rename(vault, Vault.folder(beside: path))
            throw failure
        }
        unlink(path)
        Vault.sync(Standing.folder(of: target))
    }

    /// Takes away what was made; nothing is left.
    func discard() {
        for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) }
        try? FileManager.default.removeItem(atPath: Vault.folder(beside: path))
    }
}
