import Foundation

extension Document {
    /// The one gate through which files come in: a regular file, not a link, pipe or device, of a size that we read, read
    /// once. What is hashed, kept and parsed are these bytes; the file is not opened again.
    package static func open(path: String) throws(ReadingError) -> Document {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let descriptor = Foundation.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT, ENOTDIR: throw .notFound(file: path)
            case ELOOP, EMLINK: throw .notAFile(file: name, what: "a symbolic link")
            case ENXIO: throw .notAFile(file: name, what: "a pipe or socket")
            default: throw .unreadable(file: name, why: String(cString: strerror(errno)).lowercased())
            }
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(file: name, why: String(cString: strerror(errno)).lowercased())
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .notAFile(file: name, what: "a folder")
        case S_IFIFO: throw .notAFile(file: name, what: "a pipe")
        case S_IFSOCK: throw .notAFile(file: name, what: "a socket")
        default: throw .notAFile(file: name, what: "a device")
        }
        let size = Int(status.st_size)
        guard size > 0 else { throw .empty(file: name) }
        guard size <= Limits.document else { throw .tooLarge(file: name, bytes: size, limit: Limits.document) }
        var bytes = [UInt8](repeating: 0, count: size + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count)
            }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw .unreadable(file: name, why: String(cString: strerror(errno)).lowercased()) }
            if got == 0 { break }
            count += got
        }
        guard count == size else { throw .unreadable(file: name, why: "it changed while it was read; try again") }
        bytes.removeLast()
        return Document(name: name, bytes: bytes)
    }
}
