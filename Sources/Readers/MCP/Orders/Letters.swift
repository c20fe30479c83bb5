/// What a scalar is, and the letter as which it reads.
enum Letters {
    /// The lower-case letter without marks or dress (`É`, `ｅ`, `𝗲` and `е` in a Latin word all read `e`); nil for what is
    /// no letter or figure.
    static func folded(_ scalar: UInt32) -> UInt32? {
        if scalar < 128 {
            switch scalar {
            case 97...122, 48...57: return scalar
            case 65...90: return scalar + 32
            default: return nil
            }
        }
        switch scalar {
        case 0xFF21...0xFF3A: return scalar - 0xFF21 + 97
        case 0xFF41...0xFF5A: return scalar - 0xFF41 + 97
        case 0xFF10...0xFF19: return scalar - 0xFF10 + 48
        case 0x1D400...0x1D6A3: return (scalar - 0x1D400) % 26 + 97
        case 0x1D7CE...0x1D7FF: return (scalar - 0x1D7CE) % 10 + 48
        case 0x24B6...0x24CF: return scalar - 0x24B6 + 97
        case 0x24D0...0x24E9: return scalar - 0x24D0 + 97
        case 0x1F130...0x1F149: return scalar - 0x1F130 + 97
        case 0x1F150...0x1F169: return scalar - 0x1F150 + 97
        case 0x1F170...0x1F189: return scalar - 0x1F170 + 97
        default: break
        }
        guard let known = Unicode.Scalar(scalar), isWordLike(known) else { return nil }
        if scalar >= 0x2E80 { return scalar }
        return Lookalikes.plain(known).unicodeScalars.first?.value ?? scalar
    }
    private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isAlphabetic { return true }
        // Vowel signs and viramas belong to the word in Indic scripts.
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return !isIgnorable(scalar.value)
        default: return false
        }
    }
    static func isIgnorable(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0x180B...0x180E,
            0xE0000...0xE0FFF, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0:
            true
        default: false
        }
    }
    static func isUpper(_ scalar: UInt32) -> Bool { (65...90).contains(scalar) }
    static func isLower(_ scalar: UInt32) -> Bool { (97...122).contains(scalar) }
    static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 32 || (9...13).contains(scalar) || scalar == 0xA0 || scalar == 0x3000
    }
    static func closes(_ scalar: UInt32) -> Bool { [34, 39, 41, 42, 96, 0x201D, 0x2019, 60].contains(scalar) }
    static func isNameByte(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 95
    }
}

/// Files that hold secrets, and files by which an order outlives its call.
enum SecretPlaces {
    private static let secret = [
        ".ssh", "id_rsa", "id_ed25519", "id_ecdsa", "id_dsa", "mcp.json", ".aws", "/etc/passwd", "/etc/shadow",
        ".npmrc", ".netrc", "claude_desktop_config", ".git-credentials", ".kube", ".env", ".pypirc", "wallet.dat",
        ".bash_history", ".zsh_history", ".docker/config", ".gnupg", ".config/gh", "keychain", ".pgpass", ".my.cnf",
        "credentials.json", ".azure", "login.keychain", "cookies.sqlite", "/proc/self/environ", ".config/gcloud",
        ".mozilla", "secrets.y", ".vault-token", "service-account", "service_account",
    ].map { Array($0.utf8) }
    private static let lasting = [
        "authorized_keys", ".bashrc", ".zshrc", ".profile", "claude.md", ".cursor/rules", ".cursorrules", "agents.md",
        "crontab", "copilot-instructions", ".claude/settings", "mcp.json", ".windsurfrules", "gemini.md",
        ".vscode/settings",
        "memory.md", ".git/hooks",
    ].map { Array($0.utf8) }
    private static let environment = ["os.environ", "process.env", "/proc/self/environ"].map { Array($0.utf8) }
    /// Names that stand alone.
    static let words: [UInt64: Senses] = {
        var words: [UInt64: Senses] = [:]
        for name in ["id_rsa", "id_ed25519", "id_ecdsa"] { words[OrderLexicon.hash(name)] = Senses(.secretFile) }
        words[OrderLexicon.hash("authorized_keys")] = Senses(.persistence)
        words[OrderLexicon.hash("autoapprove")] = Senses(.persistence)
        words[OrderLexicon.hash("auto_approve")] = Senses(.persistence)
        return words
    }()

    static func senses(of path: ArraySlice<UInt8>) -> Senses {
        let lower = path.map { (65...90).contains($0) ? $0 + 32 : $0 }
        var senses = Senses()
        if secret.contains(where: { holds(lower, $0) }) { senses.insert(.secretFile) }
        if lasting.contains(where: { holds(lower, $0) }) { senses.insert(.persistence) }
        if environment.contains(where: { holds(lower, $0) }) { senses.insert(.environment) }
        if senses.isEmpty, isHostName(lower) { senses.insert(.address) }
        if lower.first == 43, lower.count(where: { (48...57).contains($0) }) >= 7 { senses.insert(.address) }
        return senses
    }
    /// `collect.example`: a name that ends as the names of hosts do.
    private static func isHostName(_ text: [UInt8]) -> Bool {
        guard text.count > 6, text.first != 46, text.allSatisfy({ Letters.isNameByte($0) || $0 == 46 || $0 == 45 })
        else { return false }
        let last = text.split(separator: 46).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        return domains.contains(last)
    }
    private static let domains: Set<String> = [
        "com", "net", "org", "io", "example", "dev", "app", "xyz", "info", "ru", "cn", "test", "site", "online",
        "cloud",
    ]
    private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard text.count >= part.count else { return false }
        for start in 0...(text.count - part.count) where text[start] == part[0] {
            guard text[start..<(start + part.count)].elementsEqual(part) else { continue }
            // `.aws` is a folder, `cloudwatch.aws` is none.
            if part[0] == 46, start > 0, Letters.isNameByte(text[start - 1]) { continue }
            // `.env` is a file of that name, `.environment` is not.
            let end = start + part.count
            if part == [46, 101, 110, 118], end < text.count, Letters.isNameByte(text[end]) || text[end] == 46 {
                continue
            }
            return true
        }
        return false
    }
}
