extension Check {
    static let personConfirms = Check(
        id: "CMP-01", question: .compromise, severity: .critical, asked: .use,
        title: "Acts that cannot be undone wait for a person's yes, in code.",
        rationale: "A prompt can be talked round; code that waits for a person cannot.",
        closes: "The code or configuration that enforces it, and a test that shows an unconfirmed act refused.",
        hooks: [
            .soc2("CC8.1"), .iso("A.5.3"), .csf("PR.AA-05"), .mcp("MCP06"), .gdpr("22"), .aiAct("14"), .aiAct("26(2)"),
        ],
        applies: { $0.unlessActs },
        examples: [
            Example("our gateway enforces it", [.observed(.confirmEnforced, "gateway")], .met),
            Example("auto-approve goes round it", [.observed(.confirmEnforced, "bypassable")], .conditional),
            Example("only the prompt asks", [.observed(.confirmEnforced, "prompt")], .unmet),
            Example("nothing asks", [.observed(.confirmEnforced, "none")], .unmet),
            Example(
                "nothing asks, and strangers' text leads to an act that cannot be undone",
                [.observed(.confirmEnforced, "none")], .unmet, use: { $0.reach = .toxicExample }),
            Example(
                "the client asks, and the vendor annotates a tool that deletes as read-only",
                [
                    .observed(.confirmEnforced, "client"),
                    Example.Saying.observed(.tools, ["tidy"]).of(Use.example.serviceSubject),
                    Example.Saying.claimed(.toolAnnotationConflict, ["readOnlyHint"]).of(
                        Use.example.serviceSubject.child(.tool, "tidy")),
                ], .conditional),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, matter throws(Unsettled) in
        let enforced = try facts.settled(.confirmEnforced)
        let flow = Flow.all(in: matter.use.reach).first { $0.kind == .irreversible }
        func unmet(_ says: String) -> Answer {
            guard let flow else { return enforced.unmet(says) }
            let path =
                "Strangers' text leads to an act that cannot be undone: \(flow.route); the path is gone without "
                + "\(flow.remedy)."
            return Answer(
                kind: .unmet, says: [says, path], needs: [enforced.support] + flow.path.map(\.facts),
                against: enforced.against)
        }
        switch enforced.value {
        case "client":
            // A client goes by the vendor's annotations when it decides whether to ask.
            let service = facts.about(matter.use.serviceSubject)
            var misled: [String] = [], sources: [[Fact]] = []
            for name in matter.use.toolsGranted.isEmpty
                ? try service.said(.tools)?.value ?? [] : matter.use.toolsGranted
            {
                let tool = service.about(matter.use.serviceSubject.child(.tool, name))
                guard let hints = try tool.said(.toolAnnotationConflict), !hints.value.isEmpty else { continue }
                misled.append(name)
                sources.append(hints.support)
            }
            guard !misled.isEmpty else { return enforced.met() }
            return Answer(
                kind: .conditional,
                says: [
                    "The client asks, and the vendor's annotations of \(named(misled)) are contradicted by the tools' own "
                        + "words: a client that goes by them may not ask."
                ], needs: [enforced.support] + sources, against: enforced.against)
        case "server", "gateway": return enforced.met()
        case "bypassable": return enforced.conditional("A setting lets acts go ahead without a person's yes.")
        case "prompt": return unmet("Only a prompt or annotation asks for a person's yes.")
        case "none": return unmet("Nothing asks for a person's yes.")
        default: return .unknown("What is said of confirmation is not understood: \(enforced.value).")
        }
    }
}
