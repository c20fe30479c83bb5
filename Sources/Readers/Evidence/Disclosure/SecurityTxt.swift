import Assessment

extension Reader {
    /// `security.txt` by RFC 9116.
    package static let securityTxt = Reader(
        id: "security-txt", name: "a security.txt",
        recognises: { content in
            guard case .text(let text) = content.form, text.utf8.count <= SecurityTxt.most else { return 0 }
            let file = SecurityTxt(text)
            // A mailbox in a letter stands behind "Contact:" too; such a file has fields and little else.
            return !file.all("contact").isEmpty && file.others <= 2
                && (file.fields.count >= 2 || file.others == 0) ? 96 : 0
        },
        read: { content, setting in
            guard case .text(let text) = content.form else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil,
                    why: "a security.txt is plain text; give it as the site serves it")
            }
            return SecurityTxt(text).harvest(content, setting)
        })
}

/// The fields of a security.txt, each on a line of its own.
struct SecurityTxt {
    struct Field {
        /// In small letters.
        let name: String
        let value: String
        let line: Int
        let quote: String
    }
    private(set) var fields: [Field] = []
    /// Lines that are neither fields, comments nor parts of a signature.
    private(set) var others = 0

    /// Larger files are none.
    static let most = 65_536
    private static let known: Set<String> = [
        "contact", "expires", "encryption", "acknowledgments", "acknowledgements", "preferred-languages", "canonical",
        "policy", "hiring", "csaf", "signature", "hash", "bug-bounty",
    ]

    init(_ text: String) {
        var isSignature = false
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let bare = String(line).trimmed
            if bare.hasPrefix("-----BEGIN PGP SIGNATURE") { isSignature = true }
            if bare.hasPrefix("-----END PGP SIGNATURE") {
                isSignature = false
                continue
            }
            guard !isSignature, !bare.isEmpty, !bare.hasPrefix("#"), !bare.hasPrefix("-----") else { continue }
            guard let colon = bare.firstIndex(of: ":"), SecurityTxt.known.contains(bare[..<colon].lowercased()) else {
                others += 1
                continue
            }
            let name = bare[..<colon].lowercased()
            if name != "hash" {
                fields.append(
                    Field(
                        name: name, value: String(bare[bare.index(after: colon)...]).trimmed, line: index + 1,
                        quote: bare))
            }
        }
    }

    /// Whether a text is such a file, whose fields may stand twice: it is no YAML.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= most else { return false }
        let file = SecurityTxt(String(decoding: bytes, as: UTF8.self))
        return file.others == 0 && !file.all("contact").isEmpty
    }

    func all(_ name: String) -> [Field] { fields.filter { $0.name == name && !$0.value.isEmpty } }

    /// A contact must be an address that opens: a mailbox, a page, a telephone.
    private static func isAddress(_ value: String) -> Bool {
        ["mailto:", "https://", "http://", "tel:"].contains { value.lowercased().hasPrefix($0) }
            || value.contains("@") && !value.contains(" ")
    }

    func harvest(_ content: Content, _ setting: Setting) -> Harvest {
        var harvest = Harvest(kind: Reader.securityTxt.id, of: content.document, setting)
        let ends = all("expires").map { (field: $0, day: Day(iso: $0.value.prefix(10))) }
        let last = ends.count == 1 ? ends.first?.day : nil
        let day = setting.dated ?? setting.received
        let service = setting.serviceSubject
        if let contact = all("contact").first(where: { SecurityTxt.isAddress($0.value) }) {
            harvest.add(
                .disclosureContact, .yes, of: service, .documented, speaksOf: day, until: last,
                rule: Fact.Rule("security-txt.contact"), at: .line(contact.line), quote: contact.quote)
        } else {
            harvest.note(nil, "No contact that opens was found: RFC 9116 asks for a mailbox, a page or a telephone.")
        }
        if let one = ends.first, let last {
            harvest.add(
                .disclosureExpires, last, of: service, .documented, speaksOf: min(day, last),
                rule: Fact.Rule("security-txt.expires"), at: .line(one.field.line), quote: one.field.quote)
            if last < setting.received {
                harvest.note(
                    .line(one.field.line),
                    "The security.txt counted until \(last.inWords). Look at what the site serves today.")
            }
        } else {
            harvest.note(
                ends.first.map { .line($0.field.line) },
                ends.isEmpty
                    ? "No line “Expires:” was found, which RFC 9116 asks for; how long its contact counts is not known."
                    : "“Expires:” was not stated: RFC 9116 asks for one such line, with a day as in 2027-01-31T00:00:00Z."
            )
        }
        return harvest
    }
}
