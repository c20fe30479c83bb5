import Cage

/// A picture that was sent in place of a document: a photograph or scan as PNG or JPEG.
struct PictureFile: Sendable {
    /// In pixels, as the file says before any of it is decoded.
    let width: Int
    let height: Int

    /// The most pixels that a picture may claim: beyond, no decoder is started.
    static let mostPixels = 40_000_000

    /// Nil for bytes that are neither PNG nor JPEG, or name no size.
    init?(_ bytes: [UInt8]) {
        guard let size = PictureFile.png(bytes) ?? PictureFile.jpeg(bytes), size.0 > 0, size.1 > 0 else { return nil }
        (width, height) = size
    }

    /// Whether bytes begin as PNG or JPEG files do.
    static func begins(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: signature.prefix(4)) || bytes.starts(with: [0xFF, 0xD8, 0xFF])
    }

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The first chunk of a PNG file is its header.
    private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.starts(with: signature), bytes.count >= 33, bytes[12..<16].elementsEqual("IHDR".utf8) else {
            return nil
        }
        return (number(bytes[16..<20]), number(bytes[20..<24]))
    }

    /// The segment of a JPEG file that starts a frame; others are passed over. Of several frames the largest counts.
    private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var at = 2
        while at + 4 <= bytes.count {
            guard bytes[at] == 0xFF else { return nil }
            let kind = bytes[at + 1]
            if kind == 0xFF {
                at += 1
                continue
            }
            if kind == 0x01 || (0xD0...0xD8).contains(kind) {
                at += 2
                continue
            }
            let length = number(bytes[(at + 2)..<(at + 4)])
            if (0xC0...0xCF).contains(kind), ![0xC4, 0xC8, 0xCC].contains(kind) {
                guard at + 9 <= bytes.count else { return nil }
                return (number(bytes[(at + 7)..<(at + 9)]), number(bytes[(at + 5)..<(at + 7)]))
            }
            // The picture itself begins, or the file ends, without a frame.
            guard kind != 0xDA, kind != 0xD9, length >= 2 else { return nil }
            at += 2 + length
        }
        return nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    /// The picture as the only page of a PDF, made by tesseract in the cage: from there on it is a scan like others.
    /// Nil where the picture is broken.
    static func page(_ document: Document) async throws(CageError) -> Document? {
        let output = try await Cage.run(
            "tesseract", ["stdin", "stdout", "--psm", "7", "--dpi", "150", "-l", "eng", "pdf"], input: document.bytes,
            environment: ["OMP_THREAD_LIMIT": "1"], limits: Cage.Limits(seconds: 60, memoryMB: 1536, outputMB: 192))
        guard output.status == 0, output.bytes.starts(with: "%PDF-".utf8) else { return nil }
        return Document(name: document.name, bytes: output.bytes)
    }
}
