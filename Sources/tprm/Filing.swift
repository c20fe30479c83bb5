import Assessment
import Foundation
import Readers
import Storage

/// Under whom documents are filed: a vendor, a service of it, and for our own answers a use and the person who answers.
struct Filing {
    let vendor: String
    /// The service that was named, else the only one of the vendor; nil where the register has none or several.
    let service: String?
    let use: Use?
    /// The person who answers for us; nil when the documents are the vendor's.
    let ours: String?
    let dated: Day?
    let received: Day
    let questionnaires: String
    private let ownQuestionnaires: [String]
    private let offered: [String]
    private let desk: Desk
    /// The agent of a paper of ours that is about no vendor.
    private let agent: String?

    /// Throws a sentence when vendor or service are not in the register, or are not those of the use.
    init(
        vendor named: String?, service: String?, use: Use? = nil, ours: String? = nil, dated: Day? = nil, _ desk: Desk,
        _ data: DataFolder
    ) throws {
        guard let vendor = named ?? use?.vendor.slug else {
            throw CommandFailure.refused("Whose document is it? Say --vendor VENDOR, or --use USE for answers of ours.")
        }
        let known = try desk.store.vendors().map(\.vendor.slug)
        guard known.contains(vendor) else {
            throw CommandFailure.unknown(what: "vendor", name: vendor, known: known)
        }
        let offered = try desk.store.services().filter { $0.vendor == vendor }.map(\.service.slug)
        if let use, use.vendor.slug != vendor || use.service.slug != service ?? use.service.slug {
            throw CommandFailure.refused(
                "The use \(use.slug) is of \(use.vendor.slug)/\(use.service.slug), "
                    + "not of \(vendor)\(service.map { "/" + $0 } ?? ""). Name one of them.")
        }
        if let service, !offered.contains(service) {
            throw CommandFailure.unknown(what: "service", name: "\(vendor)/\(service)", known: offered)
        }
        self.vendor = vendor
        self.service = service ?? use?.service.slug ?? (offered.count == 1 ? offered[0] : nil)
        self.use = use
        self.ours = ours
        self.dated = dated
        self.offered = offered
        self.desk = desk
        agent = nil
        received = desk.day
        questionnaires = data.questionnaires
        ownQuestionnaires = data.ownQuestionnaires
    }

    /// How a paper that is kept was filed, for reading it again.
    init(_ paper: Paper, _ desk: Desk, _ data: DataFolder) throws {
        let vendor = paper.vendor ?? ""
        let offered = try desk.store.services(retired: true).filter { $0.vendor == vendor }.map(\.service.slug)
        self.vendor = vendor
        service = paper.service ?? (offered.count == 1 ? offered[0] : nil)
        use = try paper.agent.flatMap { agent in
            try desk.store.uses(retired: true).map(\.use).first {
                $0.agent.slug == agent && $0.vendor.slug == vendor && $0.service.slug == paper.service
            }
        }
        ours = paper.ours.isEmpty ? nil : paper.ours
        dated = paper.dated
        received = paper.received
        self.offered = offered
        self.desk = desk
        agent = paper.vendor == nil ? paper.agent : nil
        questionnaires = data.questionnaires
        ownQuestionnaires = data.ownQuestionnaires
    }

    /// No slug is spelled so: facts of it are facts of a service that nobody named.
    private static let unnamed = "?"

    var setting: Setting {
        var setting = Setting(
            vendor: vendor, service: service ?? Filing.unnamed, use: use?.subject, ours: ours, dated: dated,
            received: received, questionnaires: questionnaires)
        setting.ownQuestionnaires = ownQuestionnaires
        setting.agent = agent.map { .agent($0) }
        return setting
    }

    /// Reads one document. Throws `ReadingError`, and a sentence where it states facts of a service that is not known.
    func read(
        _ content: Content, as kind: String?, transcript: Bool, parent: String? = nil
    ) async throws -> Filed {
        var (reader, harvest) = try await Intake.reading(content, as: kind, setting)
        if let refusal = harvest.refusal { throw refusal }
        if ours == nil, agent == nil, reader.id == Reader.questionnaireAnswers.id {
            try await compare(content, &harvest)
        }
        if service != nil, ListedServer.speaks(harvest.kind) { try await findDrift(content, &harvest) }
        let document = content.document,
            ofService = harvest.facts.contains { $0.subject.isPart(of: setting.serviceSubject) }
        if ofService, service == nil { throw CommandFailure.refused("\(document.name): \(whichService)") }
        let reading = Reading(
            party: party(harvest.facts, ofService: ofService), bytes: document.bytes, sha256: document.sha256,
            name: document.name, transcript: transcript, received: received, dated: dated, ours: ours ?? "",
            kind: harvest.kind, version: reader.version, about: harvest.letterhead.about ?? "",
            issuer: harvest.letterhead.issuer ?? "", day: harvest.letterhead.day, facts: harvest.facts,
            problems: harvest.problems.map { (place: $0.place.map(\.description) ?? "", says: $0.says) }, parent: parent
        )
        return Filed(reader: reader, harvest: harvest, reading: reading)
    }

    /// Compares a vendor's answers with those before them to the same questionnaire, of the same service.
    private func compare(_ content: Content, _ harvest: inout Harvest) async throws {
        let papers = try desk.store.papers(vendor: vendor)
        guard let day = harvest.letterhead.day ?? dated, let answered = try? AnsweredQuestionnaire(content, setting)
        else {
            return
        }
        let isOfService = harvest.facts.contains { $0.subject.isPart(of: setting.serviceSubject) }
        let subject = isOfService ? setting.serviceSubject : setting.vendorSubject
        let earlier = papers.filter { paper in
            paper.kind == harvest.kind && paper.agent == nil && paper.ours.isEmpty
                && paper.sha256 != content.document.sha256
                && paper.service == (isOfService ? service : nil)
                && (paper.day ?? paper.dated).map { $0 < day } ?? false
        }.sorted { ($0.day ?? $0.received, $0.reading) > ($1.day ?? $1.received, $1.reading) }
        for paper in earlier.prefix(8) {
            // What cannot be opened any more is told by `verify`, and what answers another questionnaire is passed over.
            guard let old = try? await Rereading.open(paper, desk.store),
                let before = try? AnsweredQuestionnaire(old, setting),
                let comparison = AnswerComparison(before, answered)
            else { continue }
            harvest.take(comparison, since: paper.name, of: subject, speaksOf: day)
            return
        }
    }

    /// Compares what a server lists with what it listed in the document before, of the same service: the latest that is
    /// not later, and of those of one day the one that was read last.
    private func findDrift(_ content: Content, _ harvest: inout Harvest) async throws {
        let new = ListedServer(content, harvest, setting), day = harvest.letterhead.day ?? dated ?? received
        guard !new.isBare else { return }
        let papers = try desk.store.papers(vendor: vendor).filter { $0.service == service && $0.agent == nil }
        let own = papers.first { $0.sha256 == content.document.sha256 }?.reading ?? Int.max
        func when(_ paper: Paper) -> (Day, Int) { (paper.day ?? paper.dated ?? paper.received, paper.reading) }
        let earlier = papers.filter {
            $0.sha256 != content.document.sha256 && ListedServer.speaks($0.kind) && when($0) < (day, own)
        }.sorted { when($0) > when($1) }
        for paper in earlier.prefix(8) {
            // What cannot be opened any more is told by `verify`; a transcript does not answer a list of tools.
            guard let old = try? await Rereading.open(paper, desk.store),
                let before = try? await ListedServer(old, as: Rereading.kind(paper, old), setting),
                before.answers(new)
            else { continue }
            harvest.take(
                Drift(from: before, to: new), since: paper.name, in: new, of: setting.serviceSubject, speaksOf: day)
            return
        }
    }

    /// Whose paper it is follows from what it states: a use's when it is our answer about one or speaks of our agent, a
    /// service's when it speaks of the service, else the vendor's.
    private func party(_ facts: [Fact], ofService: Bool) -> Reading.Party {
        if let agent { return .agent(agent) }
        if let use, ours != nil || facts.contains(where: { $0.subject.root.kind == .agent }) {
            return .use(agent: use.agent.slug, vendor: vendor, service: use.service.slug)
        }
        return .vendor(vendor, service: ofService ? service : nil)
    }

    private var whichService: String {
        offered.isEmpty
            ? "it states facts of a service, and \(vendor) has none in the register. "
                + "`tprm service add \(vendor)/NAME` makes one."
            : "it states facts of a service, and \(vendor) has several: \(offered.joined(separator: ", ")). "
                + "Say which with --service."
    }
}

/// A document that was read and is ready to be kept.
struct Filed {
    let reader: Reader
    let harvest: Harvest
    var reading: Reading
}

extension Subject {
    /// Whether it is another subject, or stands below it.
    func isPart(of whole: Subject) -> Bool { path == whole.path || path.hasPrefix(whole.path + "/") }
}
