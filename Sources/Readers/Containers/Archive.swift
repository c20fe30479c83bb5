import Assessment
import CLibZip

/// A ZIP archive in memory, checked as a whole before any part is read: how many entries, their names, that they do not
/// overlap, none is locked. Nothing is ever unpacked to disk, and archives inside are never opened.
struct Archive: ~Copyable {
    /// One part of the archive.
    struct Entry {
        let name: String
        let index: UInt64
        /// Bytes, unpacked and packed, as the archive declares them.
        let size: Int, packed: Int
    }

    let file: String
    private let zip: ZipHandle
    /// By their names in small letters: a package knows no difference of case.
    private let entries: [String: Entry]

    /// Opens an archive for as long as `body` runs.
    static func opened<Result>(
        _ bytes: [UInt8], name file: String, _ body: (borrowing Archive) throws(ReadingError) -> Result
    ) throws(ReadingError) -> Result {
        try bytes.withUnsafeBufferPointer { (buffer) throws(ReadingError) -> Result in
            try body(try Archive(buffer, name: file))
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, name file: String) throws(ReadingError) {
        let zip = try ZipHandle(bytes, name: file, strictly: true)
        entries = try Archive.checked(zip.handle, file, bytes: bytes.count)
        self.file = file
        self.zip = zip
    }

    private static func checked(
        _ handle: OpaquePointer, _ file: String, bytes: Int
    ) throws(ReadingError) -> [String: Entry] {
        let count = Int(zip_get_num_entries(handle, 0))
        guard count > 0 else { throw .malformed(file: file, place: nil, why: "it is an archive with nothing in it") }
        guard count <= Limits.entries else {
            throw .limit(file: file, place: nil, what: "\(count) parts, and \(Limits.entries) are allowed")
        }
        var entries: [String: Entry] = [:], folded: Set<String> = []
        var packed = 0, size = 0
        for index in 0..<zip_uint64_t(count) {
            var stat = zip_stat_t()
            guard zip_stat_index(handle, index, 0, &stat) == 0, let pointer = stat.name else {
                throw damaged(file, "entry \(index) cannot be read")
            }
            let name = String(cString: pointer)
            let steps = name.split(separator: "/", omittingEmptySubsequences: false)
            guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("\\"), !name.contains(":"),
                !steps.contains(".."), !steps.contains(".")
            else {
                throw .malformed(
                    file: file, place: nil, why: "a part of it is called \"\(name)\", which points outside")
            }
            guard folded.insert(name.lowercased()).inserted else {
                throw .malformed(
                    file: file, place: nil,
                    why: "two parts of it are called \"\(name)\", so programs would read different things")
            }
            guard stat.encryption_method == ZIP_EM_NONE else { throw .encrypted(file: file, what: "archive") }
            guard stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE else {
                throw .malformed(
                    file: file, place: nil, why: "\"\(name)\" is packed in a way that workbooks do not use")
            }
            guard stat.size <= UInt64(Int32.max), stat.comp_size <= UInt64(bytes) else {
                throw .limit(file: file, place: nil, what: "a part that claims \(stat.size) bytes")
            }
            packed += Int(stat.comp_size)
            size += Int(stat.size)
            entries[name.lowercased()] = Entry(
                name: name, index: index, size: Int(stat.size), packed: Int(stat.comp_size))
        }
        // Parts that share bytes claim more than there are: one small file could unpack a thousand times.
        guard packed <= bytes else { throw .malformed(file: file, place: nil, why: "its parts overlap") }
        guard size <= Limits.archive else {
            throw .limit(file: file, place: nil, what: "\(size) bytes unpacked, and \(Limits.archive) are allowed")
        }
        return entries
    }

    static func damaged(_ file: String, _ why: String) -> ReadingError {
        .malformed(file: file, place: nil, why: "the archive is damaged or cut short (\(why)); ask for it again")
    }

    /// The names of all parts, sorted.
    var names: [String] { entries.values.map(\.name).sorted() }

    /// A part by its name; nil when there is none.
    subscript(_ name: String) -> Entry? { entries[name.lowercased()] }

    /// Unpacks a part whole, its CRC checked.
    func bytes(of name: String) throws(ReadingError) -> [UInt8] {
        try stream(name).whole()
    }

    /// A part to be unpacked piece by piece. It must not be used after the archive is closed.
    func stream(_ name: String) throws(ReadingError) -> ArchivePart {
        guard let entry = self[name] else {
            throw .malformed(file: file, place: nil, why: "its part \"\(name)\" is missing")
        }
        guard let opened = zip_fopen_index(zip.handle, entry.index, 0) else {
            throw Archive.damaged(file, "\"\(name)\": " + String(cString: zip_strerror(zip.handle)))
        }
        return ArchivePart(opened, entry, file: file)
    }
}

/// A part of an archive while it is unpacked. What comes out is counted; what was declared is not believed.
final class ArchivePart {
    private let handle: OpaquePointer
    private let entry: Archive.Entry
    private let file: String
    private var produced = 0
    /// Why reading stopped before its end; nil while all is well.
    private(set) var failure: ReadingError?

    init(_ handle: OpaquePointer, _ entry: Archive.Entry, file: String) {
        self.handle = handle
        self.entry = entry
        self.file = file
    }

    deinit { zip_fclose(handle) }

    /// Unpacks the next bytes: how many, 0 at the end, -1 after a failure.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        if failure != nil { return -1 }
        let count = Int(zip_fread(handle, buffer.baseAddress, zip_uint64_t(buffer.count)))
        guard count >= 0 else {
            let why =
                zip_file_get_error(handle).map { String(cString: zip_error_strerror($0)) } ?? "it cannot be unpacked"
            return fail(Archive.damaged(file, "\"\(entry.name)\": \(why)"))
        }
        produced += count
        if produced > Limits.part || (produced > 1 << 20 && produced / Limits.ratio > entry.packed) {
            return fail(
                .limit(
                    file: file, place: nil,
                    what: "a part \"\(entry.name)\" that unpacks to more than \(Limits.part) bytes or \(Limits.ratio) "
                        + "times its size"))
        }
        if produced > entry.size || (count == 0 && produced != entry.size) {
            return fail(Archive.damaged(file, "\"\(entry.name)\" is not as long as it says"))
        }
        return count
    }

    /// Unpacks all that is left, its CRC checked.
    func whole() throws(ReadingError) -> [UInt8] {
        var all: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(into: $0) }
            if let failure { throw failure }
            if count <= 0 { return all }
            all.append(contentsOf: chunk[..<count])
        }
    }

    private func fail(_ error: ReadingError) -> Int {
        failure = error
        return -1
    }
}
