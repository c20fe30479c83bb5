/// The pass itself: what is a word, an address, a path or a name, and where a sentence ends.
struct OrderWordPass {
    private let bytes: [UInt8]
    private let names: Set<UInt64>
    private let splitsNames: Bool
    private(set) var words: [OrderWords.Word] = []
    private(set) var disguised = 0
    private var index = 0
    private var sentence = 0
    private var afterComma = false, quoted = false, ends = false
    private var scalars: [UInt32] = []
    private var start = 0, foreign = false, mixed = false, turns = false, digits = 0

    init(_ bytes: [UInt8], names: Set<UInt64>, splitsNames: Bool) {
        self.bytes = bytes
        self.names = names
        self.splitsNames = splitsNames
        scalars.reserveCapacity(32)
    }

    mutating func run() {
        var previous: UInt32 = 32
        while index < bytes.count {
            let at = index
            let scalar = next()
            if let letter = Letters.folded(scalar) {
                if splitsNames, scalar < 128, Letters.isUpper(scalar), Letters.isLower(previous) { flush(at) }
                if scalars.isEmpty { start = at }
                if ends { sentence += words.last?.sentence == sentence ? 1 : 0; ends = false }
                if Letters.isUpper(scalar), Letters.isLower(previous) { turns = true }
                if letter >= 128 { foreign = true }
                if (48...57).contains(letter) { digits += 1 }
                scalars.append(letter)
            } else if scalar == 95, !splitsNames, !scalars.isEmpty {
                scalars.append(95)
                turns = true
            } else if Letters.isIgnorable(scalar) {
                continue
            } else if scalar == 39 || scalar == 0x2019, !scalars.isEmpty, let ahead = peek(),
                Letters.folded(ahead) != nil
            {
                if ahead == 115, !follows(1) {
                    mixed = true
                } else if scalars.count <= 2 {
                    // `n'informez`: two words.
                    flush(at)
                }
            } else if !scalars.isEmpty, isJoint(scalar, at) {
                continue
            } else {
                flush(at)
                mark(scalar, at, previous)
            }
            previous = scalar
        }
        flush(bytes.count)
    }

    // MARK: Marks between words

    private mutating func mark(_ scalar: UInt32, _ at: Int, _ previous: UInt32) {
        switch scalar {
        case 46, 33, 63:
            // A full stop ends a sentence where space follows, or a capital: `~/.ssh` goes on.
            guard let ahead = peek() else { return }
            if scalar == 46, isPathStart(previous), Letters.folded(ahead) != nil {
                path(at)
            } else if Letters.isSpace(ahead) || Letters.closes(ahead) || Letters.isUpper(ahead) {
                ends = true
            }
        case 59, 0x3002, 0xFF01, 0xFF1F, 0x2022, 60, 62, 0x0964, 0x061F: ends = true
        case 35 where previous == 10 || previous == 35: ends = true
        case 10: newline()
        case 44, 58, 40, 41, 0x2014, 0x2013, 0xFF0C, 0x3001, 0x060C, 0xFF1A: afterComma = true
        case 45 where previous == 32 || previous == 10:
            afterComma = true
            if previous == 10 { ends = true }
        case 34, 0x201C, 0x201D, 0xAB, 0xBB: quoted.toggle()
        case 39, 0x2018:
            if quoted { quoted = false } else if Letters.isSpace(previous) || previous == 40 { quoted = true }
        case 47, 126:
            if isPathStart(previous), let ahead = peek(), Letters.folded(ahead) != nil || ahead == 47 || ahead == 46 {
                path(at)
            }
        case 43: if isPathStart(previous), let ahead = peek(), (48...57).contains(ahead) { path(at) }
        default: break
        }
    }
    /// A blank line, an item of a list or `name:` begins a sentence.
    private mutating func newline() {
        quoted = false
        var ahead = index
        while ahead < bytes.count, bytes[ahead] == 32 || bytes[ahead] == 9 { ahead += 1 }
        guard ahead < bytes.count else { return }
        if bytes[ahead] == 10 || bytes[ahead] == 42 || bytes[ahead] == 35 { ends = true; return }
        if bytes[ahead] == 45 { ends = true; return }
        let first = ahead
        while ahead < bytes.count, ahead - first < 40, Letters.isNameByte(bytes[ahead]) { ahead += 1 }
        if ahead > first, ahead < bytes.count,
            bytes[ahead] == 58 || bytes[ahead] == 46 && (48...57).contains(bytes[first])
        {
            ends = true
        }
    }

    // MARK: What is more than a word

    /// A mark inside a word that makes an address, a file or a dotted name of it.
    private mutating func isJoint(_ scalar: UInt32, _ at: Int) -> Bool {
        guard let ahead = peek() else { return false }
        switch scalar {
        case 64:
            guard Letters.folded(ahead) != nil else { return false }
            var end = index, dotted = false
            while end < bytes.count, Letters.isNameByte(bytes[end]) || bytes[end] == 45 || bytes[end] == 46 {
                if bytes[end] == 46, end + 1 < bytes.count, Letters.isNameByte(bytes[end + 1]) { dotted = true }
                end += 1
            }
            guard dotted else { return false }
            whole(to: end, Senses(.address, .mailbox))
            return true
        case 58 where ahead == 47 && index + 1 < bytes.count && bytes[index + 1] == 47:
            let end = chunkEnd(index), scheme = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
            let isWeb = ["http", "https", "ws", "wss", "ftp"].contains(scheme)
            let isClosed = KnownNames.closed.contains(scheme)
            whole(
                to: end,
                isWeb ? Senses(.address) : isClosed ? Senses(.secretFile, .file, .contents) : Senses(.file, .contents))
            return true
        case 46, 47:
            guard Letters.folded(ahead) != nil || ahead == 46, scalars.count > 1 || scalar == 47 else { return false }
            let end = chunkEnd(index)
            let senses = SecretPlaces.senses(of: bytes[start..<end])
            guard !senses.isEmpty else { return false }
            whole(to: end, senses)
            return true
        default: return false
        }
    }
    private mutating func path(_ at: Int) {
        let end = chunkEnd(index)
        start = at
        whole(to: end, SecretPlaces.senses(of: bytes[at..<end]))
    }
    private mutating func whole(to end: Int, _ senses: Senses) {
        append(senses, end: end, hash: 0)
        index = end
        scalars.removeAll(keepingCapacity: true)
        (foreign, mixed, turns, digits) = (false, false, false, 0)
    }
    private func chunkEnd(_ from: Int) -> Int {
        var end = from
        while end < bytes.count, end - from < 400 {
            let byte = bytes[end]
            if byte <= 32 || byte == 34 || byte == 39 || byte == 96 || byte == 41 || byte == 44 || byte == 62
                || byte == 59 || byte == 60
            {
                break
            }
            end += 1
        }
        while end > from, bytes[end - 1] == 46 || bytes[end - 1] == 58 { end -= 1 }
        return end
    }
    private func isPathStart(_ previous: UInt32) -> Bool {
        Letters.isSpace(previous) || previous == 96 || previous == 34 || previous == 39 || previous == 40
            || previous == 61 || previous == 91
    }

    // MARK: Words

    private mutating func flush(_ end: Int) {
        guard !scalars.isEmpty else { return }
        defer {
            scalars.removeAll(keepingCapacity: true)
            (foreign, mixed, turns, digits) = (false, false, false, 0)
        }
        if foreign { undress() }
        var hash = scalars.reduce(OrderLexicon.basis) { OrderLexicon.mix($0, $1) }
        var senses = OrderLexicon.all.words[hash] ?? Senses()
        if mixed, !KnownNames.short.contains(hash) { senses.insert(.owner) }
        if turns, scalars.count > 3 { senses.formUnion(named(hash)) }
        if foreign {
            inside(&senses)
        } else if senses.isEmpty {
            if scalars.count >= 4, OrderLexicon.all.disguised.contains(hash) { disguised += 1 }
            if digits > 0, digits < scalars.count, scalars.count > 2, let known = plain() { (hash, senses) = known }
        }
        if names.contains(hash) { senses.insert(.own) }
        // The number of a bank account.
        if digits >= 10, scalars.count >= 14, scalars.count <= 34, scalars[0] > 96, scalars[1] > 96, scalars[2] < 58,
            scalars[3] < 58
        {
            senses.insert(.address)
        }
        append(senses, end: end, hash: hash, letter: scalars.count == 1 && scalars[0] < 128 ? UInt8(scalars[0]) : 0)
    }
    private mutating func append(_ senses: Senses, end: Int, hash: UInt64, letter: UInt8 = 0) {
        if ends { sentence += words.last?.sentence == sentence ? 1 : 0; ends = false }
        var senses = senses
        if start > 0, bytes[start - 1] == 96 { senses.insert(.parameter) }
        // `name [at] host`.
        if hash == KnownNames.at, start > 0, end < bytes.count, [40, 91].contains(bytes[start - 1]),
            [41, 93].contains(bytes[end])
        {
            senses.formUnion(Senses(.address, .mailbox))
        }
        words.append(
            OrderWords.Word(
                senses: senses, start: start, end: end, sentence: sentence, afterComma: afterComma, quoted: quoted,
                hash: hash, letter: letter))
        afterComma = false
    }
    /// `chat_history`: the phrase that its parts are; any such word is the name of something.
    private func named(_ hash: UInt64) -> Senses {
        var senses = Senses(.name)
        if let known = SecretPlaces.words[hash] { senses.formUnion(known) }
        let parts = scalars.split(separator: 95).map { $0.reduce(OrderLexicon.basis) { OrderLexicon.mix($0, $1) } }
        if parts.count > 1, let first = parts.first, KnownNames.verbs.contains(first) { senses.insert(.toolLike) }
        // `before_each_reply`: a time, whatever else it is.
        if parts.count > 2, parts.contains(where: { KnownNames.times.contains($0) }) { senses.insert(.every) }
        if let first = parts.first, parts.count > 1,
            let phrase = OrderLexicon.all.phrases[first]?.first(where: { $0.rest == Array(parts.dropFirst()) })
        {
            senses.formUnion(phrase.senses)
        }
        return senses
    }
    /// A Latin word with letters of other scripts in it is read as what it looks like.
    private mutating func undress() {
        guard scalars.contains(where: { (97...122).contains($0) }) else { return }
        let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
        let plain = Lookalikes.skeleton(text).unicodeScalars.map(\.value)
        guard plain.allSatisfy({ $0 < 128 }) else { return }
        scalars = plain
        foreign = false
    }
    /// Words of the lexicon inside a run of another script.
    private func inside(_ senses: inout Senses) {
        var at = 0
        while at < scalars.count {
            var hash = OrderLexicon.basis, best = 0, found: Senses?
            for next in at..<min(scalars.count, at + OrderLexicon.all.longest) {
                hash = OrderLexicon.mix(hash, scalars[next])
                if let known = OrderLexicon.all.inside[hash] { (best, found) = (next - at + 1, known) }
            }
            if let found { senses.formUnion(found) }
            at += max(best, 1)
        }
    }
    /// `1gn0r3`: letters that figures stand for.
    private func plain() -> (UInt64, Senses)? {
        for one: UInt32 in [105, 108] {
            let letters = scalars.map { scalar -> UInt32 in
                switch scalar {
                case 48: 111
                case 49: one
                case 51: 101
                case 52: 97
                case 53: 115
                case 55: 116
                default: scalar
                }
            }
            let hash = letters.reduce(OrderLexicon.basis) { OrderLexicon.mix($0, $1) }
            if let senses = OrderLexicon.all.words[hash] { return (hash, senses) }
        }
        return nil
    }

    // MARK: Bytes

    private mutating func next() -> UInt32 {
        let first = bytes[index]
        index += 1
        guard first >= 0xC2 else { return UInt32(first) }
        let count = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        var value = UInt32(first) & (count == 1 ? 0x1F : count == 2 ? 0x0F : 0x07)
        for _ in 0..<count where index < bytes.count {
            value = value << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
        }
        return value
    }
    private func peek() -> UInt32? {
        guard index < bytes.count else { return nil }
        var copy = self.index
        let first = bytes[copy]
        guard first >= 0xC2 else { return UInt32(first) }
        copy += 1
        let count = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        var value = UInt32(first) & (count == 1 ? 0x1F : count == 2 ? 0x0F : 0x07)
        for _ in 0..<count where copy < bytes.count {
            value = value << 6 | UInt32(bytes[copy] & 0x3F)
            copy += 1
        }
        return value
    }
    private func follows(_ distance: Int) -> Bool {
        index + distance < bytes.count && Letters.isNameByte(bytes[index + distance])
    }
}
