/// Archives and messages that tests read, byte by byte.
enum Parcel {
    /// An archive whose files are stored and not packed.
    static func zip(_ files: KeyValuePairs<String, [UInt8]>) -> [UInt8] {
        var whole: [UInt8] = [], directory: [UInt8] = []
        for (name, bytes) in files {
            let common =
                short(20) + short(0) + short(0) + short(0) + short(33) + long(crc(bytes)) + long(bytes.count)
                + long(bytes.count) + short(name.utf8.count) + short(0)
            directory += [0x50, 0x4B, 1, 2] + short(20) + common + short(0) + short(0) + short(0) + long(0)
            directory += long(whole.count) + Array(name.utf8)
            whole += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + bytes
        }
        let count = short(files.count)
        return whole + directory + [0x50, 0x4B, 5, 6] + short(0) + short(0) + count + count + long(directory.count)
            + long(whole.count) + short(0)
    }

    /// A message with one attachment.
    static func message(_ words: String, attaching name: String, _ text: String) -> String {
        """
        From: Support <support@quarterdeck.example>
        Date: Mon, 5 Oct 2026 09:00:00 +0000
        Subject: Answers
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain

        \(words)
        --b
        Content-Type: text/plain
        Content-Disposition: attachment; filename="\(name)"

        \(text)
        --b--
        """
    }

    private static func short(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
    private static func long(_ value: Int) -> [UInt8] { short(value) + short(value >> 16) }
    private static func crc(_ bytes: [UInt8]) -> Int {
        var crc = ~UInt32(0)
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(~crc)
    }
}
