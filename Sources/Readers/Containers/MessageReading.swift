import Assessment

/// An e-mail message, or a page that a browser saved as one (MHTML), taken apart.
struct MessageReading {
    private(set) var members: [Member] = []
    private(set) var problems: [Problem] = []
    private var paragraphs: [Writing.Paragraph] = []
    private var pictures = 0, hasQuotes = false
    private let file: String

    /// The form of a message and what is doubtful about it.
    static func read(
        _ bytes: [UInt8], name file: String, _ budget: inout Budget
    ) throws(ReadingError) -> (form: Content.Form, problems: [Problem]) {
        var count = MailPart.Count()
        // A mailbox has a line before each message.
        let start = bytes.starts(with: Array("From ".utf8)) ? (bytes.firstIndex(of: 10) ?? 0) + 1 : 0
        let whole = try MailPart(bytes[start...], file: file, within: &count)
        if ["application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"].contains(whole.type) {
            throw .encrypted(file: file, what: "message")
        }
        if whole.isSavedPage { return try page(whole, file) }
        var reading = MessageReading(file: file)
        try reading.take(whole)
        return try reading.finish(whole, &budget)
    }

    private init(file: String) { self.file = file }

    private mutating func note(_ says: String) { problems.append(Problem(nil, says)) }

    private mutating func finish(
        _ whole: MailPart, _ budget: inout Budget
    ) throws(ReadingError) -> (form: Content.Form, problems: [Problem]) {
        if hasQuotes { note("Words of earlier messages that it repeats were left out: they may be of others.") }
        if pictures > 0 {
            note("\(pictures) \(pictures == 1 ? "picture stands" : "pictures stand") in its text and were not read.")
        }
        let subject = whole.headers.text("subject") ?? "", from = whole.headers.text("from") ?? ""
        let message = Message(
            from: from, subject: subject, sent: whole.headers.raw("date").flatMap(MessageReading.day),
            body: Writing(.message, title: subject.isEmpty ? nil : subject, paragraphs: paragraphs),
            members: try taken(&budget))
        return (.message(message), problems)
    }

    /// The attachments as the budget allows them. What it does not is told of each, and the message's own words are read.
    private func taken(_ budget: inout Budget) throws(ReadingError) -> [Member] {
        guard !members.isEmpty else { return [] }
        let size = members.reduce(0) { sum, member in
            if case .success(let document) = member.document { sum + document.bytes.count } else { sum }
        }
        do throws(ReadingError) {
            try budget.take(members: members.count, bytes: size, for: file)
            return members
        } catch {
            return members.map { Member($0.name, error) }
        }
    }

    private mutating func take(_ part: MailPart) throws(ReadingError) {
        switch part.type {
        case "multipart/alternative":
            try alternative(part)
        case "multipart/related":
            for (index, inner) in part.parts.enumerated() {
                if index > 0, inner.type.hasPrefix("image/"), inner.disposition?.value != "attachment" {
                    pictures += 1
                } else {
                    try take(inner)
                }
            }
        case _ where part.type.hasPrefix("multipart/"):
            if part.parts.isEmpty { note("A part of it has no boundary, or is cut short, and was not read.") }
            for inner in part.parts { try take(inner) }
        case "text/plain" where part.isShown: try text(part)
        case "text/html" where part.isShown: try page(part)
        case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature":
            note("It carries a signature, which was not checked.")
        case _ where part.type.hasPrefix("image/") && part.disposition?.value == "inline" && part.name == nil:
            pictures += 1
        default: attach(part)
        }
    }

    /// The same said in several ways: the page, as people see it, else the plain text.
    private mutating func alternative(_ part: MailPart) throws(ReadingError) {
        let pages = part.parts.filter { $0.type == "text/html" || $0.type == "multipart/related" }
        let texts = part.parts.filter { $0.type == "text/plain" }
        if let page = pages.last {
            let before = paragraphs.count
            try take(page)
            if let plain = texts.first, let text = decoded(plain) {
                let own = paragraphs[before...].map(\.text).joined(separator: " ")
                if MessageReading.differ(text, own) {
                    note("Its plain text and its page say different things. The page was read; ask which is meant.")
                }
            }
        } else if let plain = texts.first {
            try take(plain)
        }
        for other in part.parts where !other.type.hasPrefix("text/") && other.type != "multipart/related" {
            try take(other)
        }
    }

    /// Whether fewer than two in three of the longer words of a text stand in another.
    private static func differ(_ text: String, _ other: String) -> Bool {
        func words(_ text: String) -> Set<String> {
            Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 }.map(String.init))
        }
        let own = words(MailText.paragraphs(text).paragraphs.map(\.text).joined(separator: " "))
        return own.count >= 5 && own.intersection(words(other)).count * 3 < own.count * 2
    }

    private mutating func decoded(_ part: MailPart) -> String? {
        guard let decoded = part.decoded else {
            note("A part of it is written in a way that is not known, and was not read.")
            return nil
        }
        if decoded.isDamaged { note("A part of it is damaged: some of its signs belong to no base64.") }
        let text = Charset.text(decoded.bytes, named: part.charset)
        if text.isAssumed { note("Its letters are not in the set that it names. Check letters with accents.") }
        return String(decoding: text.text, as: UTF8.self)
    }

    private mutating func text(_ part: MailPart) throws(ReadingError) {
        guard let text = decoded(part) else { return }
        let read = MailText.paragraphs(text)
        paragraphs += read.paragraphs
        hasQuotes = hasQuotes || read.hasQuotes
    }

    private mutating func page(_ part: MailPart) throws(ReadingError) {
        guard let decoded = part.decoded else {
            return note("A part of it is written in a way that is not known, and was not read.")
        }
        let page = try WebPage.read(decoded.bytes, name: file, charset: part.charset, ofMessage: true)
        let own = page.writing.paragraphs.prefix { !MailText.isHead($0.text) }
        if own.count < page.writing.paragraphs.count { hasQuotes = true }
        paragraphs += own
        problems += page.problems
    }

    private mutating func attach(_ part: MailPart) {
        var name = part.name ?? "attachment \(members.count + 1)"
        if part.type == "message/rfc822", part.name == nil { name = "forwarded message \(members.count + 1).eml" }
        guard let decoded = part.decoded else {
            return members.append(
                Member(name, .malformed(file: name, place: nil, why: "it is written in a way that is not known")))
        }
        if decoded.isDamaged { note("\"\(name)\" is damaged: some of its signs belong to no base64.") }
        if decoded.bytes.isEmpty { return members.append(Member(name, .empty(file: name))) }
        members.append(Member(Document(name: name, bytes: decoded.bytes)))
    }
}

extension MailPart {
    /// Whether a browser saved a page so.
    fileprivate var isSavedPage: Bool {
        let from = headers.raw("from") ?? ""
        return type == "multipart/related"
            && (headers.raw("snapshot-content-location") != nil || from.lowercased().hasPrefix("<saved by"))
    }
}

extension MessageReading {
    fileprivate static func page(
        _ whole: MailPart, _ file: String
    ) throws(ReadingError) -> (form: Content.Form, problems: [Problem]) {
        guard let root = whole.parts.first(where: { $0.type == "text/html" }), let decoded = root.decoded else {
            throw .malformed(file: file, place: nil, why: "it is a saved page, and no page stands in it")
        }
        let page = try WebPage.read(decoded.bytes, name: file, charset: root.charset)
        let address = whole.headers.raw("snapshot-content-location") ?? root.headers.raw("content-location")
        return (
            .written(
                Writing(
                    .page, title: page.writing.title, paragraphs: page.writing.paragraphs,
                    address: address ?? page.writing.address)),
            page.problems
        )
    }

    /// The day of a header such as `Tue, 3 Mar 2026 09:15:00 +0100 (CET)`, in the sender's own time zone.
    static func day(_ text: String) -> Day? {
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        let words = text.split { $0 == " " || $0 == "," || $0 == "\t" }
        guard let at = words.firstIndex(where: { months.contains($0.lowercased()) }), at > 0, at + 1 < words.count,
            let day = Int(words[at - 1]), let year = Int(words[at + 1]), year > 1980,
            let month = months.firstIndex(of: words[at].lowercased())
        else { return nil }
        return Day(year: year, month: month + 1, day: day)
    }
}
