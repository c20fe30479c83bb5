/// Marks that make a text look like the system's own words, or like a turn of the conversation.
enum Disguises {
    static let version = 4
    private static let marks = [
        "<|im_start|>", "<|im_end|>", "<|system|>", "<|start_header_id|>", "<|assistant|>", "<|user|>", "[inst]",
        "[/inst]", "<<sys>>", "<system>", "</system>", "[system]", "### system", "[system message]", "<hidden>",
        "[hidden]", "<secret>", "[admin]", "<admin>", "</tool_description>", "<start_of_turn>", "###system",
        "</tools>", "<system_prompt>", "<|endoftext|>", "begin system prompt", "[system note", "[system override",
    ].map { Array($0.utf8) }

    private static let turn = Array("[inst]".utf8)

    /// Where such a mark stands, and is not spoken of.
    static func find(in bytes: [UInt8], words: [OrderWords.Word]) -> Int? {
        var looked = 0
        for index in bytes.indices where looked < 64 {
            switch bytes[index] {
            case 60, 91, 35, 98, 66:
                guard marks.contains(where: { starts($0, bytes, index) }),
                    // `[inst]` is a name in brackets; the mark of a turn is in capitals.
                    !starts(turn, bytes, index) || bytes[(index + 1)...].prefix(5).contains(73)
                else { continue }
                if bytes[index] == 98 || bytes[index] == 66, index > 0, Letters.isNameByte(bytes[index - 1]) {
                    continue
                }
                looked += 1
                if !isMention(words, before: index), speaks(words, after: index) { return index }
            default: continue
            }
        }
        return turns(bytes)
    }

    /// Whether words follow: a mark alone is a mark.
    private static func speaks(_ words: [OrderWords.Word], after index: Int) -> Bool {
        let after = words.drop { $0.start <= index }
        return after.count >= 3
            && after.prefix(14).contains {
                $0.senses.meets(Senses(.you, .agent, .people, .duty, .setAside, .obey, .call, .deny, .move))
            }
    }
    private static func isMention(_ words: [OrderWords.Word], before index: Int) -> Bool {
        words.contains {
            $0.start < index && index - $0.start < 160 && $0.senses.meets(Senses(.mentions, .attacks, .suchAs))
        }
    }
    private static func starts(_ mark: [UInt8], _ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes.count - index >= mark.count else { return false }
        for (offset, byte) in mark.enumerated() {
            let other = bytes[index + offset]
            guard ((65...90).contains(other) ? other + 32 : other) == byte else { return false }
        }
        return true
    }

    /// `Human: … Assistant: …`: what looks like a conversation that took place.
    private static func turns(_ bytes: [UInt8]) -> Int? {
        var asked: Int?, answered: Int?
        for index in bytes.indices where bytes[index] == 58 && (index == 0 || bytes[index - 1] > 32) {
            if ends("Assistant", bytes, index) || ends("AI", bytes, index) { answered = answered ?? index }
            if ends("Human", bytes, index) || ends("User", bytes, index) { asked = asked ?? index }
        }
        guard let asked, let answered, abs(asked - answered) > 12 else { return nil }
        return min(asked, answered)
    }
    /// Whether a line begins with a word that ends at a place.
    private static func ends(_ word: String, _ bytes: [UInt8], _ end: Int) -> Bool {
        let start = end - word.utf8.count
        guard start >= 0, bytes[start..<end].elementsEqual(word.utf8) else { return false }
        return start == 0 || bytes[start - 1] == 10
            || start > 1 && bytes[start - 1] == 32 && [46, 33, 63].contains(bytes[start - 2])
    }
}
