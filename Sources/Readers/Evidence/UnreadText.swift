import Assessment

extension Reader {
    /// A PDF that is kept as evidence though no text of it could be had. It claims nothing else.
    package static let unreadText = Reader(
        id: "unread-pdf", name: "a PDF whose text could not be taken out",
        recognises: { content in
            guard case .pdf(let pdf) = content.form else { return 0 }
            return pdf.unread != nil ? 100 : pdf.isEmpty ? 60 : 0
        },
        read: { content, setting in
            guard case .pdf(let pdf) = content.form else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil, why: "only a PDF is kept without its text")
            }
            var harvest = Harvest(kind: "unread-pdf", of: content.document, setting)
            guard let why = pdf.whyUnread else {
                harvest.note(nil, "Its text was taken out, and no fact was read of it.")
                return harvest
            }
            harvest.add(
                .documentText, "not extracted: \(why)",
                of: setting.vendorSubject.child(.document, content.document.name.nfc), .observed,
                speaksOf: setting.received, rule: Fact.Rule("document.text"), at: .object("PDF"), quote: why)
            harvest.note(nil, "No text of it was read: \(why). It is kept as it came. \(advice(pdf, why))")
            return harvest
        })

    /// What to do about it.
    private static func advice(_ pdf: PDFText, _ why: String) -> String {
        guard pdf.unread != nil else {
            return "Ask for a PDF with text, or have it read from its pictures: `tprm doctor` tells what that needs."
        }
        return why.contains("password")
            ? "Ask for a copy without a password; the words that tprm reads are then in it."
            : "Ask where it comes from, and for a copy printed anew to PDF."
    }
}

extension Harvest {
    /// What every encrypted PDF states of itself, whatever it is.
    mutating func addPermissions(_ content: Content, _ setting: Setting) {
        guard case .pdf(let pdf) = content.form, let permissions = pdf.permissions else { return }
        add(
            .documentPermissions, permissions.forbidden,
            of: setting.vendorSubject.child(.document, content.document.name.nfc), .documented,
            speaksOf: setting.received, rule: Fact.Rule("document.permissions"), at: .object("PDF"),
            quote: permissions.words)
    }
}

extension PDFText {
    /// Why there is no text, where there is none.
    fileprivate var whyUnread: String? { unread ?? (isEmpty ? "no page has text in it; it may be a scan" : nil) }

    /// Whether the file as a whole, and no page of it, says these words.
    func states(_ words: String) -> Bool { words == whyUnread || words == permissions?.words }
}
