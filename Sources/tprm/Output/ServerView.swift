import Assessment
import Readers

/// What `look` adds to a server's listing: which tools a purpose needs, which it does not, and the flows that its own
/// tools open.
struct ServerView {
    private let needs: [ToolNeed]?
    private let flows: [Flow]

    /// The facts are those of one listing; `purpose` is nil where nobody named one.
    init(_ facts: [Fact], purpose: String?, on day: Day) {
        let index = FactIndex(facts, on: day), use = ServerView.use, service = use.serviceSubject
        let listed = Facts(index, of: service, on: day)
        let names = facts.compactMap {
            $0.subject.kind == .tool && $0.subject.parent == service ? $0.subject.name : nil
        }
        var seen: Set<String> = []
        let tools = names.filter { seen.insert($0).inserted }
        needs = purpose.map { DeclaredPurpose($0).needs(of: listed.toolsForPurpose(tools)) }
        flows = Flow.all(in: Reach.of([use], index: index, on: day))
    }

    /// Names that only hold the place: whose listing it is is not known here.
    static let use = Use(
        agent: Use.Agent(slug: "agent", autonomy: nil), vendor: Use.Vendor(slug: "vendor", legalName: ""),
        service: Use.Service(slug: "service"))

    /// The listing as the reader shows it, with what the purpose needs in each row, the excess and the flows.
    func completing(_ listing: JSON) -> JSON {
        guard case .object(var members) = listing else { return listing }
        let needed = Dictionary((needs ?? []).map { ($0.tool, $0) }) { first, _ in first }
        if let at = members.firstIndex(where: { $0.key == "tools" }), let rows = members[at].value.array {
            members[at] = Member(
                "tools",
                .array(
                    rows.map { row in
                        guard case .object(let cells) = row else { return row }
                        let need = row["name"]?.text.flatMap { needed[$0.nfc] }
                        return .object(
                            cells + [
                                Member("needed", need.map { .string($0.answer.rawValue) } ?? .null),
                                Member("needed_because", need.map { .string($0.because) } ?? .null),
                            ])
                    }))
        }
        let excess = needs.map { JSON.array(DeclaredPurpose.excess($0).map { JSON($0) }) } ?? .null
        members.append(Member("excess", excess))
        members.append(Member("flows", .array(flows.map { JSON($0) })))
        return .object(members)
    }
    private typealias Member = JSON.Member

    /// The same for a person, a line each.
    var lines: [String] {
        var lines: [String] = []
        if let needs {
            func number(_ answer: ToolNeed.Answer) -> Int { needs.count { $0.answer == answer } }
            lines.append(
                "for the purpose: \(number(.needed)) needed, \(number(.notNeeded)) not needed, \(number(.unclear)) unclear"
            )
            for need in DeclaredPurpose.excess(needs) {
                lines.append("not needed: \(need.tool) (\(need.capabilities.joined(separator: ", "))). \(need.because)")
            }
            for need in needs where need.answer == .unclear { lines.append("unclear: \(need.tool). \(need.because)") }
        }
        for flow in flows { lines.append("flow (\(flow.kind.rawValue)): \(flow.route). Gone without \(flow.remedy).") }
        return lines
    }
}

extension JSON {
    /// A way over a server's tools on which a stranger's words become harm.
    fileprivate init(_ flow: Flow) {
        self = .of([
            "kind": .string(flow.kind.rawValue),
            "path": .array(
                flow.path.map { step in
                    .of([
                        "role": .string(step.role.rawValue), "tool": .string(step.tool.name),
                        "others": .int(step.others),
                    ])
                }),
            "remove": .texts(flow.remove.map(\.name)),
        ])
    }
}
