import Assessment
import Readers
import Storage

/// What a vendor's answers cite, looked for among the documents of that vendor: those that are kept, and those that are read
/// in the same call.
struct CitedDocuments {
    private struct Candidate: Sendable {
        let kind: String
        let name: String
        let open: @Sendable () async throws -> Content
    }
    private let vendor: String
    private let candidates: [Candidate]

    /// The same readings, each with a problem for every citation that leads nowhere.
    static func checked(_ filed: [Filed], _ desk: Desk) async throws -> [Filed] {
        var checked: [Filed] = []
        for one in filed {
            guard one.reading.ours.isEmpty, !one.harvest.citations.isEmpty, let vendor = one.reading.party.vendor else {
                checked.append(one)
                continue
            }
            let documents = try CitedDocuments(of: vendor, beside: one, filed, desk)
            checked.append(one.noting(await documents.problems(one.harvest.citations)))
        }
        return checked
    }

    private init(of vendor: String, beside one: Filed, _ filed: [Filed], _ desk: Desk) throws {
        self.vendor = vendor
        let papers = try desk.store.papers(vendor: vendor).filter { $0.sha256 != one.reading.sha256 }
        let known = Set(papers.map(\.sha256)), store = desk.store
        let beside = filed.map(\.reading).filter {
            $0.party.vendor == vendor && $0.sha256 != one.reading.sha256 && !known.contains($0.sha256)
        }
        candidates =
            papers.sorted {
                ($0.supersededBy == nil ? 0 : 1, $0.reading) < ($1.supersededBy == nil ? 0 : 1, $1.reading)
            }
            .map { paper in
                Candidate(kind: paper.kind, name: paper.name) { try await Rereading.open(paper, store) }
            }
            + beside.map { reading in
                let document = Document(name: reading.name, bytes: reading.bytes)
                return Candidate(kind: reading.kind, name: reading.name) { try await Content.open(document) }
            }
    }

    /// One problem for each document that is not on file, and one for each page that it does not have.
    private func problems(_ cited: [CitedAnswer]) async -> [Problem] {
        var problems: [Problem] = [], missing: [String] = [], places: [String: [CitedAnswer]] = [:]
        for one in cited {
            let fitting = candidates.filter { CitedDocuments.fits($0, one.citation) }
            guard let first = fitting.first else {
                let key = (one.citation.name ?? one.citation.kind ?? "").lowercased()
                if places[key] == nil { missing.append(key) }
                places[key, default: []].append(one)
                continue
            }
            guard let page = one.citation.page else { continue }
            var lacks: String?
            for candidate in fitting {
                lacks = await CitedDocuments.lack(of: page, in: candidate)
                if lacks == nil { break }
            }
            guard let lacks else { continue }
            let file = fitting.count == 1 ? first.name : "\(first.name) and \(count(fitting.count - 1, "other"))"
            problems.append(
                Problem(one.place, "\(one.id) cites \"\(one.citation.words)\": on file is \(file), \(lacks)."))
        }
        return problems + missing.compactMap { places[$0].flatMap(notOnFile) }
    }

    private func notOnFile(_ cited: [CitedAnswer]) -> Problem? {
        guard let first = cited.first else { return nil }
        var ids: [String] = []
        for one in cited where !ids.contains(one.id) { ids.append(one.id) }
        let who =
            ids.count < 4
            ? ids.joined(separator: ", ") : "\(ids.prefix(3).joined(separator: ", ")) and \(ids.count - 3) more"
        let what =
            first.citation.kind.flatMap { kind in Reader.all.first { $0.id == kind }?.name }.map {
                "no document of that kind (\($0))"
            }
            ?? "no document of that name"
        return Problem(
            first.place,
            "\(who) \(ids.count == 1 ? "cites" : "cite") \"\(first.citation.words)\", and \(what) is on file for \(vendor)."
        )
    }

    private static func fits(_ candidate: Candidate, _ citation: Citation) -> Bool {
        guard let name = citation.name?.lowercased() else { return candidate.kind == citation.kind }
        let own = candidate.name.lowercased()
        return own == name || ["/", " ", "_", "-"].contains { own.hasSuffix($0 + name) }
    }

    /// Why a page cannot be looked up in a document; nil where it can, or where the document has no pages.
    private static func lack(of page: Int, in candidate: Candidate) async -> String? {
        guard let content = try? await candidate.open(), case .pdf(let pdf) = content.form else { return nil }
        guard
            let found = pdf.pages.first(where: { $0.label == "\(page)" })
                ?? pdf.pages.first(where: { $0.number == page })
        else { return "which has \(count(pdf.pages.count, "page"))" }
        return found.text.contains { $0.isLetter || $0.isNumber } ? nil : "and no text of page \(page) could be read"
    }
}

extension Filed {
    /// The same with more problems.
    func noting(_ problems: [Problem]) -> Filed {
        var harvest = harvest, reading = reading
        for problem in problems {
            harvest.note(problem.place, problem.says)
            reading.problems.append((place: problem.place.map(\.description) ?? "", says: problem.says))
        }
        return Filed(reader: reader, harvest: harvest, reading: reading)
    }
}
