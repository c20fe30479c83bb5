/// The headers of a message or of one of its parts, unfolded (RFC 5322), their words decoded (RFC 2047).
struct MailHeaders {
    private let fields: [(name: String, value: [UInt8])]

    /// From the bytes before the first empty line.
    init(_ bytes: ArraySlice<UInt8>) {
        var fields: [(name: String, value: [UInt8])] = []
        for line in bytes.split(separator: 10, omittingEmptySubsequences: true) {
            let line = line.last == 13 ? line.dropLast() : line
            if let first = line.first, first == 32 || first == 9 {
                if let last = fields.indices.last { fields[last].value += [32] + line.drop { $0 == 32 || $0 == 9 } }
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self).trimmed.lowercased()
            fields.append((name, Array(line[(colon + 1)...].drop { $0 == 32 || $0 == 9 })))
        }
        self.fields = fields
    }

    /// The first header of a name, as written.
    func raw(_ name: String) -> String? {
        fields.first { $0.name == name }.map {
            String(decoding: Charset.text($0.value, named: nil).text, as: UTF8.self)
        }
    }
    /// The first header of a name with its encoded words decoded.
    func text(_ name: String) -> String? { raw(name).map { EncodedWords.decoded($0).squeezedWords } }

    /// A header that has a value and parameters, such as `multipart/mixed; boundary="x"`.
    func parametered(_ name: String) -> Parametered? { raw(name).map { Parametered($0) } }
}

/// A value with its parameters, those that are split or encoded put together (RFC 2231).
struct Parametered {
    /// In small letters.
    let value: String
    private var parameters: [String: String] = [:]
    subscript(_ name: String) -> String? { parameters[name] }

    init(_ header: String) {
        let parts = Parametered.parts(header)
        value = parts.first?.trimmed.lowercased() ?? ""
        var pieces: [String: [Int: (text: String, isEncoded: Bool)]] = [:]
        for part in parts.dropFirst().prefix(64) {
            guard let equals = part.firstIndex(of: "=") else { continue }
            var name = part[..<equals].lowercased().trimmed
            let written = Parametered.unquoted(String(part[part.index(after: equals)...]).trimmed)
            let isEncoded = name.hasSuffix("*")
            if isEncoded { name.removeLast() }
            if let star = name.lastIndex(of: "*"), let index = Int(name[name.index(after: star)...]) {
                pieces[String(name[..<star]), default: [:]][index] = (written, isEncoded)
            } else if isEncoded {
                parameters[name] = Parametered.decoded([(written, true)])
            } else if parameters[name] == nil {
                parameters[name] = EncodedWords.decoded(written)
            }
        }
        for (name, all) in pieces {
            parameters[name] = Parametered.decoded(all.sorted { $0.key < $1.key }.map(\.value))
        }
    }

    /// The parts between semicolons that stand outside of quotes.
    private static func parts(_ header: String) -> [String] {
        var parts = [""], isQuoted = false, isEscaped = false
        for character in header {
            if character == ";", !isQuoted {
                parts.append("")
                continue
            }
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && !isEscaped
            parts[parts.count - 1].append(character)
        }
        return parts
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
        var plain = "", isEscaped = false
        for character in text.dropFirst().dropLast() {
            if character == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            plain.append(character)
            isEscaped = false
        }
        return plain
    }

    /// `utf-8'en'%E2%82%AC` and its continuations.
    private static func decoded(_ pieces: [(text: String, isEncoded: Bool)]) -> String {
        var bytes: [UInt8] = [], charset: String?
        for (index, piece) in pieces.enumerated() {
            var text = piece.text[...]
            if index == 0, piece.isEncoded {
                let fields = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
                if fields.count == 3 { (charset, text) = (String(fields[0]), fields[2]) }
            }
            bytes +=
                piece.isEncoded ? TransferCoding.unescaped(Array(text.utf8), by: UInt8(ascii: "%")) : Array(text.utf8)
        }
        return String(decoding: Charset.text(bytes, named: charset).text, as: UTF8.self)
    }
}

/// Words of a header in another character set: `=?utf-8?B?…?=` (RFC 2047).
enum EncodedWords {
    static func decoded(_ text: String) -> String {
        guard text.contains("=?") else { return text }
        var result = "", rest = text[...], wasEncoded = false
        while let start = rest.firstRange(of: "=?") {
            let before = rest[..<start.lowerBound]
            let fields = rest[start.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
            guard fields.count == 4, fields[3].first == "=", let words = words(fields) else {
                result += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                wasEncoded = false
                continue
            }
            // Spaces between two encoded words are none.
            if !wasEncoded || !before.allSatisfy(\.isWhitespace) { result += before }
            result += words
            wasEncoded = true
            rest = fields[3].dropFirst()
        }
        return result + rest
    }

    private static func words(_ fields: [Substring]) -> String? {
        let set = String(fields[0].split(separator: "*").first ?? "")
        let bytes: [UInt8]
        switch fields[1].lowercased() {
        case "b": bytes = TransferCoding.base64(Array(fields[2].utf8)).bytes
        case "q":
            bytes = TransferCoding.unescaped(
                fields[2].utf8.map { $0 == UInt8(ascii: "_") ? 32 : $0 }, by: UInt8(ascii: "="))
        default: return nil
        }
        return String(decoding: Charset.text(bytes, named: set).text, as: UTF8.self)
    }
}
