import Assessment
import Readers
import Storage

/// What stands around an entry of the register: services, uses, documents.
struct Surroundings {
    private var services: [ServiceEntry] = []
    private let uses: [UseEntry]
    private let papers: [Paper]

    init(_ store: Store, of entry: Listed, on day: Day) throws {
        let all = try store.uses(retired: true)
        switch entry {
        case .vendor(let slug):
            services = try store.services(retired: true).filter { $0.vendor == slug }
            uses = all.filter { $0.use.vendor.slug == slug }
            papers = try store.papers(vendor: slug)
        case .service(let slug):
            uses = all.filter { "\($0.use.vendor.slug)/\($0.use.service.slug)" == slug }
            papers = try store.papers(vendor: slug.split(separator: "/").first.map(String.init)).filter { paper in
                paper.service.map { "\(paper.vendor ?? "")/\($0)" == slug } ?? true
            }
        case .agent(let slug):
            uses = all.filter { $0.use.agent.slug == slug }
            papers = try store.papers(agent: slug)
        case .use(let slug):
            let parts = slug.split(separator: "/").map(String.init)
            uses = []
            papers = try store.papers(vendor: parts.count == 3 ? parts[1] : nil).filter {
                ($0.service.map { $0 == parts[2] } ?? true) && ($0.agent.map { $0 == parts[0] } ?? true)
            }
        }
    }

    func say() {
        if !services.isEmpty {
            Terminal.say("services")
            for service in services {
                Terminal.say(
                    "  \(service.slug): \(service.service.kind.rawValue), run by \(service.service.hosting.runner)\(retired(service.retired))"
                )
            }
        }
        if !uses.isEmpty {
            Terminal.say("uses")
            for entry in uses {
                Terminal.say("  " + Terminal.shown("\(entry.use.slug): \(entry.use.purpose)\(retired(entry.retired))"))
            }
        }
        Terminal.say(papers.isEmpty ? "documents: none yet" : "documents")
        for paper in papers {
            let of = paper.day.map { ", of \($0)" } ?? paper.dated.map { ", dated \($0)" } ?? ""
            let whose = paper.ours.isEmpty ? "" : ", ours by \(paper.ours)"
            let later = paper.supersededBy.map { "; superseded by \($0)" } ?? ""
            Terminal.say(
                "  "
                    + Terminal.shown(
                        "\(paper.name): \(paper.kind)\(of), received \(paper.received)\(whose), sha256 \(paper.sha256.prefix(12))…\(later)"
                    ))
            for problem in paper.problems { Terminal.say("    ! " + Terminal.shown(problem)) }
        }
    }
    private func retired(_ day: Day?) -> String { day.map { " (retired \($0))" } ?? "" }

    /// The entry's JSON with what stands around it.
    func json(_ entry: JSON) -> JSON {
        var members = entry.members ?? []
        if !services.isEmpty { members.append(JSON.Member("services", .texts(services.map(\.slug)))) }
        if !uses.isEmpty { members.append(JSON.Member("uses", .texts(uses.map(\.use.slug)))) }
        members.append(JSON.Member("documents", .array(papers.map { JSON($0) })))
        return .object(members)
    }
}

extension JSON {
    /// A document as `show` lists it.
    fileprivate init(_ paper: Paper) {
        self = .of([
            "name": .string(paper.name), "sha256": .string(paper.sha256), "kind": .string(paper.kind),
            "about": .string(paper.about), "issuer": .string(paper.issuer), "day": paper.day.map { JSON($0) } ?? .null,
            "dated": paper.dated.map { JSON($0) } ?? .null, "received": JSON(paper.received),
            "ours": .string(paper.ours),
            "service": paper.service.map { .string($0) } ?? .null, "agent": paper.agent.map { .string($0) } ?? .null,
            "superseded_by": paper.supersededBy.map { .string($0) } ?? .null, "problems": .texts(paper.problems),
        ])
    }
}
