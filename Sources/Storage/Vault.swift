import Digest
import Foundation

/// The documents, each a file named by its SHA-256, unchanged: `ab/cd/<64 digits>`, 0400. A file is whole on the disk
/// before any row names it, so that a crash leaves at most a file that no row names.
struct Vault: Sendable {
    let path: String

    /// The folder of the store at a path: `tprm.sqlite` has `tprm.vault`.
    static func folder(beside store: String) -> String {
        (store.hasSuffix(".sqlite") ? String(store.dropLast(7)) : store) + ".vault"
    }

    static func make(beside store: String) throws {
        guard mkdir(folder(beside: store), 0o700) == 0 else { throw failure(folder(beside: store)) }
    }

    /// A file that is ours alone, made now; negative where one is there.
    static func newFile(_ path: String) -> Int32 { open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600) }
    static func closed(_ descriptor: Int32) { close(descriptor) }

    private func folders(_ digest: Digest) -> (outer: String, inner: String) {
        let outer = path + "/" + digest.hex.prefix(2)
        return (outer, outer + "/" + digest.hex.dropFirst(2).prefix(2))
    }
    func file(_ digest: Digest) -> String { folders(digest).inner + "/" + digest.hex }

    /// Keeps bytes under their hash. Does nothing if they are there already, unharmed.
    func keep(_ bytes: [UInt8], _ digest: Digest) throws {
        let target = file(digest)
        if let there = try? bytesOf(target), Digest(of: there) == digest { return }
        let (outer, inner) = folders(digest)
        for folder in [outer, inner] where mkdir(folder, 0o700) != 0 && errno != EEXIST { throw Vault.failure(folder) }
        let draft = inner + "/.draft-" + UUID().uuidString
        let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o400)
        guard descriptor >= 0 else { throw Vault.failure(draft) }
        do {
            defer { close(descriptor) }
            try bytes.withUnsafeBytes { buffer in
                var rest = buffer[...]
                while !rest.isEmpty {
                    let written = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                    guard written > 0 else { throw Vault.failure(draft) }
                    rest = rest.dropFirst(written)
                }
            }
            guard fsync(descriptor) == 0 else { throw Vault.failure(draft) }
        } catch {
            unlink(draft)
            throw error
        }
        guard Digest(of: try bytesOf(draft)) == digest else {
            unlink(draft)
            throw StoreError.damaged(target, why: "what was written does not read back the same")
        }
        guard rename(draft, target) == 0 else {
            unlink(draft)
            throw Vault.failure(target)
        }
        for folder in [inner, outer, path] { Vault.sync(folder) }
    }

    /// The bytes of a document, hashed again. Throws when they are gone or changed.
    func bytes(_ digest: Digest) throws -> [UInt8] {
        let bytes: [UInt8]
        do { bytes = try bytesOf(file(digest)) } catch {
            throw StoreError.damaged(file(digest), why: "the document is not in the vault")
        }
        guard Digest(of: bytes) == digest else {
            throw StoreError.damaged(file(digest), why: "the document's bytes have changed")
        }
        return bytes
    }

    private func bytesOf(_ file: String) throws -> [UInt8] {
        let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw Vault.failure(file) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        return Array(try handle.readToEnd() ?? Data())
    }

    private static func sync(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func failure(_ file: String) -> StoreError {
        switch errno {
        case ENOSPC, EDQUOT, EFBIG: .full(file)
        default: .refused("\(file): \(String(cString: strerror(errno))). Nothing was kept.")
        }
    }
}
