import ArgumentParser
import Assessment
import Foundation
import Readers
import Storage

/// A folder of documents that name whom they are about: where each belongs is proposed, and a person agrees once.
struct Inbox {
    /// A document with the vendor that it names.
    struct Proposal {
        let filed: Filed
        let about: String
        /// Names of documents that it would supersede, and whether the same bytes are kept already.
        var supersedes: [String] = []
        var again = false
    }
    private(set) var proposals: [Proposal] = []
    /// What cannot be placed, each with the reason.
    private(set) var left: [Refusal] = []
    private let desk: Desk

    /// Reads every file, and looks up whom it is about in the register.
    init(_ paths: [String], _ desk: Desk, _ folder: DataFolder, kind: String?, dated: Day?) async throws {
        self.desk = desk
        let vendors = try desk.store.vendors().map { (slug: $0.vendor.slug, legalName: $0.vendor.legalName) }
        var setting = Setting(dated: dated, received: desk.day, questionnaires: folder.questionnaires)
        setting.ownQuestionnaires = folder.ownQuestionnaires
        var ticker = Ticker(of: paths.count)
        for (index, path) in paths.enumerated() {
            ticker.begin(index + 1, path)
            var own: [Proposal] = [], wholes: [(content: Content, parent: String?)] = [], clientSettings: String?
            try await Intake.openAll(path) { enclosed in
                let name = [enclosed.parent?.name, enclosed.name].compactMap(\.self).joined(separator: ": ")
                do {
                    let content = try enclosed.content.get(), kind = content.isArchive ? nil : kind
                    let harvest = try await Intake.reading(content, as: kind, setting).harvest
                    let about = harvest.letterhead.about
                    if harvest.kind == Reader.clientConfig.id, enclosed.parent != nil {
                        clientSettings = enclosed.name
                    }
                    if content.isArchive || about == nil && !content.members.isEmpty {
                        wholes.append((content, enclosed.parent?.sha256))
                        return
                    }
                    guard let vendor = Matching.vendor(about: about, among: vendors) else {
                        left.append(Refusal(name: name, says: Inbox.why(about)))
                        return
                    }
                    let filing = try Filing(vendor: vendor, service: nil, dated: dated, desk, folder)
                    let filed = try await filing.read(
                        content, as: kind, transcript: Intake.isClone(path) || content.document.isTranscript,
                        parent: enclosed.parent?.sha256)
                    own.append(Proposal(filed: filed, about: about ?? ""))
                } catch let error where error is ReadingError || error is CommandFailure {
                    left.append(Refusal(name: name, says: "\(error)"))
                }
            }
            if let clientSettings {
                left.append(Refusal(name: path.lastStep, says: Parcel.holdsSettings(path.lastStep, clientSettings)))
                continue
            }
            // An archive or message is of the vendors whose documents came in it, and stands before them.
            for whole in wholes.reversed() {
                let inside = own.filter { $0.filed.reading.parent == whole.content.document.sha256 }
                for vendor in Set(inside.compactMap(\.filed.reading.party.vendor)).sorted() {
                    let filing = try Filing(vendor: vendor, service: nil, dated: dated, desk, folder)
                    let filed = try await filing.read(whole.content, as: nil, transcript: false, parent: whole.parent)
                    own.insert(Proposal(filed: filed, about: "its documents"), at: 0)
                }
            }
            proposals += own
        }
        ticker.end()
        try foresee()
    }

    private static func why(_ about: String?) -> String {
        about.map { "It is about \($0), and no one vendor of the register has that name. Say --vendor." }
            ?? "It does not say whom it is about. Say --vendor."
    }

    /// What keeping would supersede, as `Store.keep` decides it.
    private mutating func foresee() throws {
        let vendors = Set(proposals.compactMap(\.filed.reading.party.vendor)).sorted()
        let papers = Dictionary(uniqueKeysWithValues: try vendors.map { ($0, try desk.store.papers(vendor: $0)) })
        let all = proposals.map(\.filed.reading)
        for index in proposals.indices {
            let reading = all[index]
            let known = papers[reading.party.vendor ?? ""] ?? []
            proposals[index].again = known.contains { $0.sha256 == reading.sha256 }
            guard let day = reading.day ?? reading.dated, !reading.about.isEmpty else { continue }
            let earlier = known.filter { paper in
                paper.kind == reading.kind && paper.issuer == reading.issuer && paper.about == reading.about
                    && paper.service == reading.party.service && paper.agent == nil && paper.ours.isEmpty
                    && paper.supersededBy == nil && (paper.day ?? paper.dated).map { $0 < day } ?? false
            }.map(\.name)
            let beside = all.filter { other in
                other.party == reading.party && other.kind == reading.kind && other.issuer == reading.issuer
                    && other.about == reading.about && (other.day ?? other.dated).map { $0 < day } ?? false
            }.map(\.name)
            proposals[index].supersedes = Set(earlier + beside).sorted()
        }
    }

    /// Shows the proposal, asks unless it is agreed already, and keeps what was agreed: all or none.
    func settle(agreed: Bool, json: Bool, _ hand: Store.Hand) async throws {
        if !json { tell() }
        let agrees = !proposals.isEmpty && (agreed || !json && ask())
        let receipts = agrees ? try await Receipt.keep(proposals.map(\.filed), desk, hand) : []
        if json {
            Terminal.say(
                JSON.of([
                    "proposals": .array(proposals.map(\.json)),
                    "left": .array(left.map(\.json)),
                    "kept": .bool(agrees), "files": .array(receipts.map(\.json)),
                ]).written)
        } else if agrees {
            Terminal.say()
            receipts.forEach { $0.tell() }
        }
        guard !agrees else { return }
        Terminal.complain(
            proposals.isEmpty
                ? "Nothing was kept: no file names a vendor of the register. `tprm vendor list` shows them."
                : "Nothing was kept. The same command with --yes keeps \(count(proposals.count, "file")) as proposed.")
        throw ExitCode(1)
    }

    private func tell() {
        var table = TextTable("file", "kind", "vendor", "about", "what keeping does")
        for proposal in proposals {
            let does = proposal.again ? ["the same is kept already: read again"] : ["new"]
            table.add(
                Terminal.cut(proposal.filed.reading.name, 40), proposal.filed.reading.kind,
                proposal.filed.reading.party.name, Terminal.cut(proposal.about, 30),
                (does + proposal.supersedes.map { "supersedes \($0)" }).joined(separator: "; "))
        }
        table.say(empty: "No file names a vendor of the register.")
        guard !left.isEmpty else { return }
        Terminal.say()
        var rest = TextTable("left", "why")
        for refusal in left {
            let own = refusal.name + ": "
            let why = refusal.says.hasPrefix(own) ? String(refusal.says.dropFirst(own.count)) : refusal.says
            rest.add(Terminal.cut(refusal.name, 40), why)
        }
        rest.say(empty: "")
    }

    private func ask() -> Bool {
        guard Terminal.isInteractive else { return false }
        return Terminal.asks("Keep \(count(proposals.count, "file")) as proposed?")
    }
}

extension Inbox.Proposal {
    fileprivate var json: JSON {
        let reading = filed.reading
        return .of([
            "name": .string(reading.name), "sha256": .string(reading.sha256), "kind": .string(reading.kind),
            "about": .string(about), "vendor": reading.party.vendor.map { .string($0) } ?? .null,
            "service": reading.party.service.map { .string($0) } ?? .null, "supersedes": .texts(supersedes),
            "again": .bool(again), "parent": reading.parent.map { .string($0) } ?? .null,
        ])
    }
}
