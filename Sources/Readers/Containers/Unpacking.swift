import Assessment
import CLibZip

extension Bundle {
    /// One file of an archive, as the archive's list names it.
    private struct Listed {
        let entry: Archive.Entry
        /// Why it is not taken out.
        var refusal: ReadingError?
    }

    /// Takes the files out of an archive, each by itself: what is wrong with one is told and does not lose the others. What
    /// is wrong with the whole is thrown.
    static func unpack(
        _ bytes: [UInt8], name file: String, _ budget: inout Budget
    ) throws(ReadingError) -> (bundle: Bundle, problems: [Problem]) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(ReadingError) in
            var problems: [Problem] = []
            let archive = try ZipHandle(buffer, name: file, strictly: false)
            if (try? ZipHandle(buffer, name: file, strictly: true)) == nil {
                problems.append(
                    Problem(
                        nil,
                        "The archive's list and what stands in it do not agree, so other programs may find other files in it. Ask for it again."
                    ))
            }
            let listed = try listed(archive, file, bytes: bytes.count, &problems)
            try budget.take(
                members: listed.count, bytes: listed.reduce(0) { $1.refusal == nil ? $0 + $1.entry.size : $0 },
                for: file)
            return (Bundle(members: listed.map { member($0, in: archive) }), problems)
        }
    }

    /// The files of an archive that are documents, sorted by their names.
    private static func listed(
        _ archive: borrowing ZipHandle, _ file: String, bytes: Int, _ problems: inout [Problem]
    ) throws(ReadingError) -> [Listed] {
        guard archive.count > 0 else {
            throw .malformed(file: file, place: nil, why: "it is an archive with nothing in it")
        }
        guard archive.count <= Limits.entries else {
            throw .limit(file: file, place: nil, what: "\(archive.count) parts, and \(Limits.entries) are allowed")
        }
        var listed: [Listed] = [], packed = 0, odd = 0
        for index in 0..<UInt64(archive.count) {
            guard let (entry, refusal) = archive.entry(index) else {
                throw Archive.damaged(file, "entry \(index) cannot be read")
            }
            packed += entry.packed
            guard MemberName.isDocument(entry.name) else { continue }
            listed.append(Listed(entry: entry, refusal: MemberName.refusal(entry.name) ?? refusal))
            if MemberName.isOdd(entry.name) { odd += 1 }
        }
        // Parts that share bytes claim more than there are: one small file could unpack a thousand times.
        guard packed <= bytes else { throw .malformed(file: file, place: nil, why: "its parts overlap") }
        guard !listed.isEmpty else {
            throw .malformed(file: file, place: nil, why: "it is an archive with no document in it")
        }
        if odd > 0 {
            problems.append(
                Problem(
                    nil,
                    "\(odd) of its names hold marks that cannot be seen, or are kept for devices, so they may not be what they look like. What stands in the files counts."
                ))
        }
        let names = Dictionary(grouping: listed.indices) { listed[$0].entry.name.lowercased() }
        for same in names.values where same.count > 1 {
            for index in same where listed[index].refusal == nil {
                let name = listed[index].entry.name
                listed[index].refusal = .malformed(
                    file: name, place: nil,
                    why: "\(same.count) files of the archive have this name, so programs would read different things")
            }
        }
        return listed.sorted { ($0.entry.name, $0.entry.index) < ($1.entry.name, $1.entry.index) }
    }

    private static func member(_ listed: Listed, in archive: borrowing ZipHandle) -> Member {
        let name = listed.entry.name
        if let refusal = listed.refusal { return Member(name, refusal) }
        do throws(ReadingError) {
            return Member(Document(name: name, bytes: try archive.bytes(of: listed.entry)))
        } catch {
            return Member(name, error)
        }
    }
}

/// What the names of an archive's files tell.
enum MemberName {
    /// Whether a file is a document, and none that an operating system left there. Hidden files are passed over, as those
    /// of a folder are.
    static func isDocument(_ name: String) -> Bool {
        let steps = name.split { $0 == "/" || $0 == "\\" }
        guard let last = steps.last, !name.hasSuffix("/"), !name.hasSuffix("\\") else { return name.isEmpty }
        if steps.contains("__MACOSX") || ["thumbs.db", "desktop.ini"].contains(last.lowercased()) { return false }
        return last == ".mcp.json" || !steps.contains { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
    }

    /// Why a file of such a name is not read: it would land somewhere else if it were unpacked.
    static func refusal(_ name: String) -> ReadingError? {
        let steps = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        let isDrive = name.dropFirst().first == ":" && name.first?.isLetter == true
        guard name.isEmpty || name.hasPrefix("/") || name.hasPrefix("\\") || isDrive || steps.contains("..") else {
            return nil
        }
        return .malformed(
            file: name.isEmpty ? "a file without a name" : name, place: nil,
            why: "its name points outside of the archive. It was not read; ask who packed it")
    }

    private static let devices: Set<String> = ["con", "prn", "aux", "nul", "conin$", "conout$"]

    /// Whether a name holds marks that cannot be seen or turn its letters round, or is one that a system keeps for devices.
    static func isOdd(_ name: String) -> Bool {
        let hides = name.unicodeScalars.contains { scalar in
            scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.generalCategory == .format
                || scalar.properties.generalCategory == .control
        }
        let isDevice = name.split { $0 == "/" || $0 == "\\" }.contains { step in
            let stem = step.split(separator: ".").first.map { $0.lowercased() } ?? ""
            let isPort =
                stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.last?.isNumber == true
            return devices.contains(stem) || isPort
        }
        return hides || isDevice
    }
}
