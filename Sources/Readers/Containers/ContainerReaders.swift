import Assessment

extension Reader {
    /// An e-mail message whose words are of no kind that is known. What was sent along is read by itself.
    package static let message = Reader(
        id: "message", name: "an e-mail message",
        recognises: { content in if case .message = content.form { 1 } else { 0 } },
        read: { content, setting in
            guard case .message(let message) = content.form else {
                throw ReadingError.malformed(file: content.document.name, place: nil, why: "it is no e-mail message")
            }
            var harvest = Harvest(kind: "message", of: content.document, setting)
            harvest.letterhead = Letterhead(issuer: message.from.isEmpty ? nil : message.from, day: message.sent)
            return harvest
        })

    /// An archive, which states nothing itself. It is kept as the evidence of how its files came.
    package static let archive = Reader(
        id: "archive", name: "an archive (ZIP)",
        recognises: { content in if case .archive = content.form { 1 } else { 0 } },
        read: { content, setting in
            guard case .archive = content.form else {
                throw ReadingError.malformed(file: content.document.name, place: nil, why: "it is no archive")
            }
            return Harvest(kind: "archive", of: content.document, setting)
        })

    /// Asked only of what no other reader knows.
    static let containers: [Reader] = [.message, .archive]
}

extension Setting {
    /// The same for a message: where nobody says otherwise, it speaks of the day on which it says that it was sent.
    func dated(by content: Content) -> Setting {
        guard case .message(let message) = content.form, dated == nil, let sent = message.sent else { return self }
        var setting = self
        setting.dated = min(sent, received)
        return setting
    }
}

extension Harvest {
    /// What a message states is *documented* at most: it is not signed, and who sent it and when is only what it says.
    mutating func temper(as content: Content) {
        guard case .message(let message) = content.form else { return }
        lower(to: .documented)
        let who = message.from.isEmpty ? "nobody it names" : message.from
        let day = message.sent.map { " on \($0)" } ?? ""
        note(nil, "It was sent by \(who)\(day), which an e-mail says and cannot prove.")
        if letterhead.day == nil { letterhead.day = message.sent }
    }
}

extension Content {
    /// What a written page says of where it comes from: provenance, never proof.
    var provenance: [Problem] {
        guard case .written(let writing) = form, let address = writing.address else { return [] }
        return [Problem(nil, "It was saved from \(address), as the page says; a saved page can be changed.")]
    }
}
