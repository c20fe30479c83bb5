import Foundation
import Testing

/// Other programs that change a paper: a picture of it, a lock on it.
enum SheetPrograms {
    /// The same pages as pictures, gray; with `isSearchable`, the words lie behind them, unseen, as a scanner's own
    /// reading leaves them.
    static func scanned(_ sheets: Sheets, dots: Int = 200, isSearchable: Bool = false) throws -> [UInt8] {
        let plain = sheets.pdf()
        let pictures = try inFolder { folder in
            let file = folder.appending(path: "plain.pdf")
            try Data(plain.bytes()).write(to: file)
            try run("pdftoppm", ["-r", String(dots), "-gray", "-jpeg", file.path, folder.appending(path: "page").path])
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jpg") }
                .sorted().map { Array(try Data(contentsOf: folder.appending(path: $0))) }
        }
        var scan = plain
        for (index, picture) in pictures.enumerated() {
            let size = try #require(jpegSize(picture))
            scan.pages[index].content = isSearchable ? "3 Tr\n" + plain.pages[index].content : ""
            scan.pages[index].picture = (picture, size.width, size.height, size.parts)
            scan.pages[index].isForm = false
        }
        return scan.bytes()
    }

    /// The same file encrypted by AES with 256 bits: no password opens it, an owner's password alone lets one copy.
    static func locked(_ bytes: [UInt8]) throws -> [UInt8] {
        try inFolder { folder in
            let (plain, locked) = (folder.appending(path: "plain.pdf"), folder.appending(path: "locked.pdf"))
            try Data(bytes).write(to: plain)
            try run(
                "qpdf",
                [
                    "--static-id", "--static-aes-iv", "--encrypt", "", "owner", "256", "--extract=n", "--modify=none",
                    "--",
                ]
                    + [plain.path, locked.path])
            return Array(try Data(contentsOf: locked))
        }
    }

    private static func inFolder<T>(_ body: (URL) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sheets-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    private static func run(_ program: String, _ arguments: [String]) throws {
        let work = Process()
        work.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        work.arguments = [program] + arguments
        work.standardError = FileHandle.nullDevice
        try work.run()
        work.waitUntilExit()
        // qpdf ends with 3 where it only warns, as of random numbers that were chosen.
        try #require(
            [0, 3].contains(work.terminationStatus), "\(program) is needed by the tests: make setup installs it")
    }

    /// Width, height and parts of a dot, from the frame of a JPEG.
    private static func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int, parts: Int)? {
        var at = 2
        while at + 9 < bytes.count, bytes[at] == 0xFF {
            let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
            if (0xC0...0xC2).contains(bytes[at + 1]) {
                func number(_ at: Int) -> Int { Int(bytes[at]) << 8 | Int(bytes[at + 1]) }
                return (number(at + 7), number(at + 5), Int(bytes[at + 9]))
            }
            at += 2 + length
        }
        return nil
    }
}
