import CLibZip

/// An archive that libzip has open in memory.
struct ZipHandle: ~Copyable {
    let handle: OpaquePointer
    private let bytes: Int

    /// Opens it; `strictly` has its list compared with what stands before each part. It must not outlive the bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>, name file: String, strictly: Bool) throws(ReadingError) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error) else {
            throw Archive.damaged(file, String(cString: zip_error_strerror(&error)))
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY | (strictly ? ZIP_CHECKCONS : 0), &error) else {
            zip_source_free(source)
            throw Archive.damaged(file, String(cString: zip_error_strerror(&error)))
        }
        self.handle = handle
        self.bytes = bytes.count
    }

    deinit { zip_discard(handle) }

    var count: Int { Int(zip_get_num_entries(handle, 0)) }

    /// A part by its number, with the reason why it cannot be unpacked if there is one; nil where the list is damaged.
    func entry(_ index: UInt64) -> (entry: Archive.Entry, refusal: ReadingError?)? {
        var stat = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &stat) == 0, let pointer = stat.name else { return nil }
        let name = String(cString: pointer)
        guard stat.comp_size <= UInt64(bytes), stat.size <= UInt64(Int32.max) else {
            let entry = Archive.Entry(name: name, index: index, size: 0, packed: 0)
            return (entry, .limit(file: name, place: nil, what: "\(stat.size) bytes, as the archive claims"))
        }
        let entry = Archive.Entry(name: name, index: index, size: Int(stat.size), packed: Int(stat.comp_size))
        if stat.encryption_method != ZIP_EM_NONE { return (entry, .encrypted(file: name, what: "file in the archive")) }
        if stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE {
            return (
                entry,
                .malformed(
                    file: name, place: nil,
                    why: "it is packed in a way that tprm does not unpack (method \(stat.comp_method)); "
                        + "pack the archive again in the usual way (deflate)")
            )
        }
        if isLink(index) {
            return (entry, .notAFile(file: name, what: "a link to another file"))
        }
        if entry.size == 0 { return (entry, .empty(file: name)) }
        if entry.size > Limits.document {
            return (entry, .tooLarge(file: name, bytes: entry.size, limit: Limits.document))
        }
        return (entry, nil)
    }

    /// Whether a part is a symbolic link, as systems of the Unix kind write it.
    private func isLink(_ index: UInt64) -> Bool {
        var system: zip_uint8_t = 0, attributes: zip_uint32_t = 0
        guard zip_file_get_external_attributes(handle, index, 0, &system, &attributes) == 0 else { return false }
        return Int32(system) == ZIP_OPSYS_UNIX && attributes >> 16 & 0xF000 == 0xA000
    }

    /// Unpacks a part whole, its CRC checked.
    func bytes(of entry: Archive.Entry) throws(ReadingError) -> [UInt8] {
        guard let opened = zip_fopen_index(handle, entry.index, 0) else {
            throw Archive.damaged(entry.name, String(cString: zip_strerror(handle)))
        }
        return try ArchivePart(opened, entry, file: entry.name).whole()
    }

    /// The names of all parts in small letters.
    var names: Set<String> {
        (0..<UInt64(min(count, Limits.entries))).reduce(into: []) { names, index in
            if let name = zip_get_name(handle, index, 0) { names.insert(String(cString: name).lowercased()) }
        }
    }
}

extension Archive {
    /// Whether an archive in memory is a document of its own, such as a workbook, by the names of its parts; throws where it
    /// cannot be opened.
    static func isDocument(_ bytes: [UInt8], name file: String) throws(ReadingError) -> Bool {
        let names = try bytes.withUnsafeBufferPointer { (buffer) throws(ReadingError) in
            try ZipHandle(buffer, name: file, strictly: false).names
        }
        let own = ["[content_types].xml", "xl/workbook.xml", "xl/workbook.bin", "word/document.xml"]
        return own.contains(where: names.contains) || names.contains("ppt/presentation.xml")
            || names.contains("meta-inf/manifest.mf") || names.isSuperset(of: ["mimetype", "content.xml"])
    }
}
