import ArgumentParser
import Assessment
import Readers
import Storage

extension UseCommand {
    /// `tprm use grant`.
    struct Grant: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Proposes the smallest grant for the purpose of a use; --apply writes it.",
            discussion: """
                Each tool that the service offers is compared with the purpose of the use, by the words of both, and the \
                reason is told. What the use declares as needed stands for itself. The proposal is a proposal: what the \
                purpose needs is declared by a person, with `tprm use edit USE --needs`.
                """)
        @OptionGroup var options: StoreOptions
        @Argument(help: "AGENT/VENDOR/SERVICE, or any part that names only one.")
        var name: String
        @Flag(help: "Propose what the purpose needs, and nothing else.")
        var needed = false
        @Option(help: "Tools to be granted as well, with commas: those that the words leave unclear.")
        var also: Words?
        @Flag(help: "Write the proposal as the grant of the use, under your name (--by).")
        var apply = false

        func validate() throws {
            guard needed else { throw ValidationError("Say what to grant: --needed proposes what the purpose needs.") }
        }

        func run() throws {
            let desk = try Desk(options), use = try desk.use(named: name)
            let proposal = try GrantProposal(desk, use, also: also?.items ?? [])
            if apply {
                guard !proposal.tools.isEmpty else {
                    throw CommandFailure.refused(
                        "The words of the purpose speak for no tool of \(use.serviceSubject.name), so no grant was written. "
                            + "Name the tools: `tprm use edit \(use.slug) --tools NAME,NAME`.")
                }
                _ = try desk.store.edit(use: use.slug, declaring: try options.declaring(), try options.hand()) {
                    $0.use.toolsGranted = proposal.tools
                }
            }
            if options.common.json { return Terminal.say(proposal.json(applied: apply).written) }
            proposal.say()
            Terminal.say(
                apply
                    ? "The grant of \(use.slug) is now these \(count(proposal.tools.count, "tool"))."
                    : "Nothing was written; --apply makes this the grant of \(use.slug).")
        }
    }
}

/// The smallest grant for a use, with the reason for each tool.
struct GrantProposal {
    /// What would be granted, by name.
    let tools: [String]
    private let use: Use
    private let needs: [ToolNeed]
    private let declared: Bool

    /// Throws a sentence where nobody listed the tools, or one of `also` is not among them.
    init(_ desk: Desk, _ use: Use, also: [String]) throws {
        self.use = use
        let service = Facts(
            FactIndex(try desk.facts(for: use), on: desk.day), of: use.serviceSubject, on: desk.day)
        guard let offered = (try? service.members(.tools, .tool))?.value.map(\.subject.name), !offered.isEmpty else {
            throw CommandFailure.refused(
                "No list of the tools of \(use.vendor.slug)/\(use.service.slug) is on file, or its sources disagree: "
                    + "`tprm read FILE --vendor \(use.vendor.slug) --service \(use.service.slug)` reads one.")
        }
        for name in also where !offered.contains(name) {
            throw CommandFailure.refused("\(Terminal.shown(name)) is not a tool that the service offers.")
        }
        needs = DeclaredPurpose(use.purpose).needs(of: service.toolsForPurpose(offered))
        declared = !use.toolsNeeded.isEmpty
        let spoken =
            declared ? use.toolsNeeded.filter(offered.contains) : needs.filter { $0.answer == .needed }.map(\.tool)
        tools = Set(spoken + also).sorted()
    }

    private func among(_ answer: ToolNeed.Answer) -> [ToolNeed] {
        answer == .notNeeded ? DeclaredPurpose.excess(needs) : needs.filter { $0.answer == answer }
    }

    func say() {
        Terminal.say("\(use.slug): \(Terminal.shown(use.purpose))")
        if declared {
            Terminal.say("What the use declares as needed stands for itself; the words are shown beside it.")
        }
        for (answer, title) in [
            (ToolNeed.Answer.needed, "Needed"), (.unclear, "Unclear, for a person to decide"),
            (.notNeeded, "Not needed"),
        ] {
            let found = among(answer)
            guard !found.isEmpty else { continue }
            Terminal.say("\n\(title) (\(found.count))")
            for need in found {
                let what = need.capabilities.isEmpty ? "not classified" : need.capabilities.joined(separator: ", ")
                Terminal.say(
                    "  ", paragraph: Terminal.shown("\(need.tool) (\(what)): \(need.because)"))
            }
        }
        Terminal.say("\nProposed grant: \(tools.isEmpty ? "none" : Terminal.shown(tools.joined(separator: ", ")))")
        let dropped = use.toolsGranted.filter { !tools.contains($0) }
        if !dropped.isEmpty {
            Terminal.say("Granted now and not in it: \(Terminal.shown(dropped.sorted().joined(separator: ", ")))")
        }
    }

    func json(applied: Bool) -> JSON {
        func list(_ answer: ToolNeed.Answer) -> JSON { .array(among(answer).map { JSON($0) }) }
        return .of([
            "use": .string(use.slug), "purpose": .string(use.purpose), "proposed": .texts(tools),
            "granted": .texts(use.toolsGranted.sorted()), "declared": .texts(use.toolsNeeded.sorted()),
            "needed": list(.needed), "unclear": list(.unclear), "excess": list(.notNeeded), "applied": .bool(applied),
        ])
    }
}

extension JSON {
    /// A tool with why the purpose needs it, or does not: `{tool, capabilities, reason}`.
    init(_ need: ToolNeed) {
        let capabilities = need.capabilities.map { $0 == "send" ? "send-external" : $0 }
        self = .of([
            "tool": .string(need.tool), "capabilities": .texts(capabilities), "reason": .string(need.because),
        ])
    }
}
