extension StringProtocol {
    /// The text in small letters, without the bytes that `drops` names; nil where it is not ASCII, as nearly all texts are.
    /// Folding is what reading a questionnaire spends its time on, and bytes need no look at how letters combine.
    func foldedASCII(_ drops: (UInt8) -> Bool) -> [UInt8]? {
        var folded: [UInt8] = []
        folded.reserveCapacity(utf8.count)
        for byte in utf8 {
            guard byte < 0x80 else { return nil }
            if drops(byte) { continue }
            folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return folded
    }
}

extension UInt8 {
    /// Whether it is white space in ASCII.
    var isSpace: Bool { self == 0x20 || (9...13).contains(self) }
    /// Whether it is a letter or digit in ASCII.
    var isAlphanumeric: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }
}
