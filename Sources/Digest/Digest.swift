import Crypto

/// A SHA-256, which names documents, facts, journal entries and style sheets.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// Exactly 32 bytes.
    package let bytes: [UInt8]

    /// The hash of some bytes.
    package init(of data: some Sequence<UInt8>) {
        var hash = SHA256()
        if data.withContiguousStorageIfAvailable({ hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
            hash.update(data: Array(data))
        }
        bytes = Array(hash.finalize())
    }

    /// The hash of a text's UTF-8.
    package init(of text: String) { self.init(of: text.utf8) }

    /// From 64 lower-case hexadecimal digits; nil for anything else.
    package init?(hex: some StringProtocol) {
        let digits = hex.utf8.map { Digest.digits.firstIndex(of: $0) }
        guard digits.count == 64, !digits.contains(nil) else { return nil }
        let known = digits.compactMap(\.self)
        bytes = stride(from: 0, to: 64, by: 2).map { UInt8(known[$0] << 4 | known[$0 + 1]) }
    }

    /// From 32 bytes; nil for any other number of them.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        self.bytes = Array(bytes)
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// 64 lower-case hexadecimal digits.
    package var hex: String {
        String(decoding: bytes.flatMap { [Digest.digits[Int($0 >> 4)], Digest.digits[Int($0 & 15)]] }, as: UTF8.self)
    }
    /// The form that a Content-Security-Policy wants, without its quotes: `sha256-…`.
    package var base64: String {
        let table = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
            let word = group[0] << 16 | group[1] << 8 | group[2], left = min(3, bytes.count - start)
            for index in 0..<4 { text.append(index <= left ? table[word >> (18 - 6 * index) & 63] : 61) }
        }
        return String(decoding: text, as: UTF8.self)
    }
    package var description: String { hex }
}
