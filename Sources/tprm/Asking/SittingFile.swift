import Assessment
import Readers
import Storage

/// A sitting as it is kept in the store.
struct SittingFile {
    let desk: Desk
    let folder: DataFolder
    let use: Use

    /// What tells a person's drafts of a use apart.
    static func name(_ sitting: Sitting) -> String { "\(sitting.party.rawValue) \(sitting.by)" }

    func draft(_ sitting: Sitting) throws {
        try desk.store.draft(sitting.document.bytes, of: use.slug, sitting: SittingFile.name(sitting))
    }

    /// Keeps a sitting as a document with its facts. Nil where nothing was answered, unless it takes answers back.
    func keep(_ sitting: Sitting, _ hand: Store.Hand) async throws -> Filed? {
        guard try !sitting.given.isEmpty || transcript(like: sitting) != nil else { return nil }
        let filing =
            sitting.party == .us
            ? try Filing(vendor: nil, service: nil, use: use, ours: sitting.by, dated: nil, desk, folder)
            : try Filing(vendor: use.vendor.slug, service: use.service.slug, dated: nil, desk, folder)
        let filed = try await filing.read(try await Content.open(sitting.document), as: nil, transcript: true)
        var reading = filed.reading
        // The same party whatever was answered so far, so that the transcript takes the place of the one before.
        if sitting.party == .vendor { reading.party = .vendor(use.vendor.slug, service: use.service.slug) }
        try desk.store.keep(
            sitting: SittingFile.name(sitting), of: use.slug, reading, answers: sitting.given.map(\.id),
            to: sitting.questionnaire, hand)
        return filed
    }

    /// What was answered already in a sitting that goes on today: the draft that was cut off, else the transcript of earlier
    /// today. A draft of another day is kept first; of one without answers, the notes go on.
    func resumed(_ fresh: Sitting, _ hand: Store.Hand) async throws -> (sitting: Sitting, cutOff: Int) {
        var fresh = fresh
        for (name, body) in try desk.store.drafts(of: use.slug) where name == SittingFile.name(fresh) {
            let draft = try Sitting(bytes: body, name: "the draft of \(use.slug)")
            if draft.about == fresh.about { return (draft, draft.given.count) }
            if try await keep(draft, hand) == nil { fresh.notes = draft.notes }
        }
        guard let paper = try transcript(like: fresh) else { return (fresh, 0) }
        return (try Sitting(bytes: try desk.store.bytes(of: paper.sha256), name: paper.name), 0)
    }

    /// The transcript that is kept of the same person, use and day.
    private func transcript(like sitting: Sitting) throws -> Paper? {
        try desk.store.papers(vendor: use.vendor.slug).first {
            $0.kind == Reader.sitting.id && $0.about == sitting.about
        }
    }
}
