import Assessment
import CLibXML2

/// A saved web page as its paragraphs. Scripts and styles are no text; what the page hides is left out and told. Nothing
/// that it points to is opened.
enum WebPage {
    /// Reads a page. `charset` is what a message says of it; without one the page's own word counts, where its bytes allow.
    static func read(
        _ bytes: [UInt8], name file: String, charset: String? = nil, ofMessage: Bool = false
    ) throws(ReadingError) -> (writing: Writing, problems: [Problem]) {
        guard bytes.count <= Limits.page else { throw .tooLarge(file: file, bytes: bytes.count, limit: Limits.page) }
        let isUTF8 = UTF8Text.flaw(in: bytes) == nil
        let text = Charset.text(bytes, named: isUTF8 ? nil : charset ?? declared(bytes))
        let pass = WebPass(ofMessage: ofMessage)
        try pass.read(text.text, file)
        var says: [String] = []
        if text.isAssumed { says.append("Its letters are not in the set that it names. Check letters with accents.") }
        says += Quoted.left(pass.hidden, "Words that the page hides").map { [$0] } ?? []
        says += Quoted.left(pass.struck, "Words that are struck through").map { [$0] } ?? []
        says += Quoted.left(pass.quoted, "Words of earlier messages").map { [$0] } ?? []
        if pass.frames > 0 {
            says.append("\(pass.frames) of its parts stand on other pages and were not saved with it.")
        }
        let address = pass.address ?? savedFrom(text.text)
        let paragraphs = pass.builder.paragraphs(withoutMenu: !ofMessage)
        if paragraphs.isEmpty, !ofMessage {
            says.append("No words stand in it: a program may write them only when the page is shown. Print it to PDF.")
        }
        return (
            Writing(
                ofMessage ? .message : .page, title: pass.title.isEmpty ? nil : pass.title, paragraphs: paragraphs,
                address: address),
            says.map { Problem(nil, $0) }
        )
    }

    /// The character set that a page names in its first bytes.
    private static func declared(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        guard let at = head.firstRange(of: "charset=") ?? head.firstRange(of: "encoding=") else { return nil }
        let name = head[at.upperBound...].drop { $0 == "\"" || $0 == "'" }
            .prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
        return name.isEmpty ? nil : String(name)
    }

    /// What a browser writes when it saves a page: `<!-- saved from url=(0042)https://… -->`.
    private static func savedFrom(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let at = head.firstRange(of: "saved from url=(") else { return nil }
        let address = head[at.upperBound...].drop { $0 != ")" }.dropFirst().prefix { !$0.isWhitespace && $0 != ">" }
        return address.isEmpty ? nil : String(address.prefix(2000))
    }
}
