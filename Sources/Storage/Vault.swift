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

    private func folders(_ digest: Digest) -> (outer: String, inner: String) {
        let outer = path + "/" + digest.hex.prefix(2)
        return (outer, outer + "/" + digest.hex.dropFirst(2).prefix(2))
    }
    func file(_ digest: Digest) -> String { folders(digest).inner + "/" + digest.hex }

    /// Keeps bytes under their hashes; on return they are on the disk. One that is there already, unharmed, is left.
    func keep(_ documents: [(bytes: [UInt8], digest: Digest)]) throws(StoreError) {
        var touched: Set<String> = []
        for (bytes, digest) in documents {
            let (outer, inner) = folders(digest)
            touched.formUnion([inner, outer, path])
            if let there = try? content(of: file(digest)), Digest(of: there) == digest { continue }
            for folder in [outer, inner] where mkdir(folder, 0o700) != 0 && errno != EEXIST {
                throw Vault.failure(folder)
            }
            try write(bytes, digest, in: inner)
        }
        // Deepest first: a folder's entry is safe once the folder above it is.
        for folder in touched.sorted(by: >) { Vault.sync(folder) }
    }

    /// Under another name first, read back, then in its place.
    private func write(_ bytes: [UInt8], _ digest: Digest, in folder: String) throws(StoreError) {
        let target = file(digest), draft = folder + "/.draft-" + UUID().uuidString
        let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o400)
        guard descriptor >= 0 else { throw Vault.failure(draft) }
        let written = Vault.writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
        let why = Vault.failure(target)
        close(descriptor)
        do throws(StoreError) {
            guard written else { throw why }
            guard Digest(of: try content(of: draft)) == digest else {
                throw .damaged(target, why: "what was written does not read back the same")
            }
            guard rename(draft, target) == 0 else { throw Vault.failure(target) }
        } catch {
            unlink(draft)
            throw error
        }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = Foundation.write(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0 && errno == EINTR { continue }
                guard written > 0 else { return false }
                rest = rest.dropFirst(written)
            }
            return true
        }
    }

    /// The bytes of a document, hashed again. Throws when they are gone or changed.
    func bytes(_ digest: Digest) throws(StoreError) -> [UInt8] {
        guard let bytes = try? content(of: file(digest)) else {
            throw .damaged(file(digest), why: "the document is not in the vault, or cannot be read")
        }
        guard Digest(of: bytes) == digest else {
            throw .damaged(file(digest), why: "the document's bytes have changed")
        }
        return bytes
    }

    private func content(of file: String) throws(StoreError) -> [UInt8] {
        let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Vault.failure(file) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard let data = try? handle.readToEnd() ?? Data() else { throw Vault.failure(file) }
        return Array(data)
    }

    /// What a folder or file holds is on the disk afterwards.
    static func sync(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// The sentence for what the system just said of a file.
    static func failure(_ file: String) -> StoreError {
        switch errno {
        case ENOSPC, EDQUOT, EFBIG: .full(file)
        case EROFS: .readOnly(file)
        default: .refused("\(file): \(String(cString: strerror(errno))). Nothing was kept.")
        }
    }
}
