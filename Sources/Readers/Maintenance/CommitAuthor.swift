/// Who made a commit, told apart by the mail address: one person may write several names.
struct CommitAuthor: Equatable {
    /// The address in small letters; the name where there is no address.
    let key: ArraySlice<UInt8>
    /// Whether it is a machine: `[bot]` in the name or address, or a name or mailbox that ends in `-bot`.
    let isBot: Bool

    /// From `NAME <MAIL>`, as a transcript has it.
    init(_ text: ArraySlice<UInt8>) {
        let open = text.firstIndex(of: UInt8(ascii: "<")) ?? text.endIndex
        let name = CommitAuthor.lowercased(text[..<open].trimmed)
        var mail = text[open...].dropFirst()
        if let close = mail.lastIndex(of: UInt8(ascii: ">")) { mail = mail[..<close] }
        let address = CommitAuthor.lowercased(mail.trimmed)
        let box = address.prefix { $0 != UInt8(ascii: "@") }
        key = address.isEmpty ? name : address
        isBot =
            CommitAuthor.holds(name, "[bot]") || CommitAuthor.holds(address, "[bot]")
            || name.ends(with: "-bot") || box.ends(with: "-bot")
    }

    private static func lowercased(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.contains(where: { (0x41...0x5A).contains($0) }) else { return text }
        return text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
    }

    private static func holds(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
        let word = Array(word.utf8)
        guard text.count >= word.count else { return false }
        return text.indices.dropLast(word.count - 1).contains { text[$0...].starts(with: word) }
    }
}

extension ArraySlice<UInt8> {
    fileprivate var trimmed: ArraySlice<UInt8> {
        let start = drop { $0 <= 0x20 }
        guard let last = start.lastIndex(where: { $0 > 0x20 }) else { return start }
        return start[...last]
    }
    fileprivate func ends(with word: String) -> Bool { suffix(word.utf8.count).elementsEqual(word.utf8) }
}
