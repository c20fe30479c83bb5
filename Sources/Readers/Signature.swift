/// What bytes are that tprm does not read, told by how they begin.
enum Signature {
    /// Completes "it looks like …"; nil where nothing is known of the beginning.
    static func known(_ bytes: [UInt8]) -> String? {
        // A text that is signed and not sealed is read, such as a security.txt.
        if bytes.starts(with: "-----BEGIN PGP SIGNED MESSAGE".utf8) { return nil }
        for (start, what) in starts where bytes.starts(with: start) { return what }
        for (offset, start, what) in inside where bytes.dropFirst(offset).starts(with: start.utf8) { return what }
        return nil
    }

    private static let starts: [([UInt8], String)] = [
        (Array("GIF8".utf8), "a picture (GIF); ask for the document itself, or for a PDF"),
        ([0x49, 0x49, 0x2A, 0], "a picture (TIFF); ask for the document itself, or for a PDF"),
        ([0x4D, 0x4D, 0, 0x2A], "a picture (TIFF); ask for the document itself, or for a PDF"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program (ELF)"),
        ([0xCF, 0xFA, 0xED, 0xFE], "a program (Mach-O)"), ([0xCA, 0xFE, 0xBA, 0xBE], "a program (Mach-O or Java)"),
        ([0x4D, 0x5A], "a program (Windows)"), ([0, 0x61, 0x73, 0x6D], "a program (WebAssembly)"),
        ([0x1F, 0x8B], "a compressed file (gzip); unpack it and give what is inside"),
        (Array("BZh".utf8), "a compressed file (bzip2); unpack it and give what is inside"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "a compressed file (xz); unpack it and give what is inside"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a compressed file (zstd); unpack it and give what is inside"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "an archive (7z); unpack it and give what is inside"),
        (Array("Rar!".utf8), "an archive (RAR); unpack it and give what is inside"),
        (Array("SQLite format 3".utf8) + [0], "a database (SQLite)"),
        (Array("PAR1".utf8), "a data file (Parquet)"), (Array("{\\rtf".utf8), "a text document (RTF); save it as PDF"),
        (Array("%!PS".utf8), "a PostScript document; save it as PDF"),
        (Array("# v2 git bundle".utf8), "a git bundle; clone it and give the clone"),
        (Array("-----BEGIN PGP MESSAGE".utf8), "a message sealed with PGP; open it first"),
        (Array("-----BEGIN PGP PUBLIC".utf8), "a key for PGP"),
        (Array("-----BEGIN".utf8), "a key or certificate (PEM)"),
        ([0xD4, 0xC3, 0xB2, 0xA1], "a recording of network traffic (pcap)"),
        ([0x0A, 0x0D, 0x0D, 0x0A], "a recording of network traffic (pcapng)"),
        (Array("OggS".utf8), "a sound recording"), (Array("ID3".utf8), "a sound recording"),
    ]
    private static let inside: [(Int, String, String)] = [
        (4, "ftyp", "a film or picture (MP4, HEIC)"), (8, "WEBP", "a picture (WebP); ask for the document itself"),
        (8, "WAVE", "a sound recording"), (257, "ustar", "an archive (tar); unpack it and give what is inside"),
    ]

    /// A compound file: what Office wrote before 2007, and what it wraps a locked document in today.
    static func compound(_ bytes: [UInt8]) -> (isEncrypted: Bool, looksLike: String)? {
        guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return nil }
        func has(_ name: String) -> Bool {
            bytes.contains(Array(name.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
        }
        if has("EncryptedPackage") { return (true, "a locked Office document") }
        if has("Workbook") || has("Book") { return (false, "an old Excel workbook (XLS); save it as XLSX") }
        if has("WordDocument") { return (false, "an old Word document (DOC); save it as PDF") }
        if has("PowerPoint Document") { return (false, "an old PowerPoint file (PPT); save it as PDF") }
        if has("__properties_version1.0") {
            return (false, "an Outlook message (MSG); save its attachments and give them")
        }
        return (false, "a file of an old Office program; save it as XLSX or PDF")
    }

    /// What an archive holds that is no workbook.
    static func archive(_ names: [String]) -> String {
        func has(_ name: String) -> Bool { names.contains(name) }
        if has("xl/workbook.bin") { return "a binary Excel workbook (XLSB); save it as XLSX" }
        if has("word/document.xml") { return "a Word document (DOCX); save it as PDF" }
        if has("ppt/presentation.xml") { return "a PowerPoint file (PPTX); save it as PDF" }
        if has("mimetype") && has("content.xml") {
            return "an OpenDocument file (ODT, ODS); save it as XLSX or PDF"
        }
        if has("META-INF/MANIFEST.MF") { return "a Java archive (JAR)" }
        let first = names.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
        return "an archive (ZIP) of \(names.count) files, such as \(first); unpack it and give the files"
    }
}

extension [UInt8] {
    /// Whether these bytes hold others somewhere.
    fileprivate func contains(_ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, count >= wanted.count else { return false }
        return indices.dropLast(wanted.count - 1).contains { self[$0] == first && self[$0...].starts(with: wanted) }
    }
}
