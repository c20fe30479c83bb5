/// How a tool asks before it acts, in code: a parameter that a caller must set, a dry run, or a question to the person
/// through the client. That a prompt asks the agent to ask is none.
struct Confirmation: Sendable {
    enum Kind: String, Sendable {
        case parameter
        case dryRun = "dry-run"
        case elicitation
        case inputRequired = "input-required"
    }
    let kind: Kind
    let place: String
    /// The vendor's words that say so: hostile until escaped.
    let excerpt: String

    private static let confirming: Set<String> = [
        "confirm", "confirmed", "confirmation", "approved", "acknowledge", "acknowledged", "confirmtoken",
        "confirmdelete",
        "iunderstand", "areyousure", "userconfirmed", "userapproved", "approvaltoken", "humanapproved",
    ]
    private static let trying: Set<String> = [
        "dryrun", "preview", "simulate", "previewonly", "validateonly", "whatif", "isdryrun", "simulateonly",
        "testmode",
        "planonly", "checkonly", "noop", "checkmode",
    ]

    /// nil where nothing of the kind stands there.
    init?(of text: ToolText) {
        let tool = text.tool
        for parameter in tool.parameters {
            let isConfirming =
                Confirmation.confirming.contains(parameter.plain)
                || (parameter.plain.hasPrefix("confirm")
                    && (parameter.types.contains("boolean") || parameter.isOutermost))
            guard isConfirming || Confirmation.trying.contains(parameter.plain) else { continue }
            kind = isConfirming ? .parameter : .dryRun
            place = parameter.place
            excerpt = "\(parameter.name): \(parameter.description)".clipped
            return
        }
        for (index, term) in text.told.enumerated() where !text.isNegated(before: index) {
            let next = index + 1 < text.told.count ? text.told[index + 1].text : ""
            switch (term.text, next) {
            case ("elicitation", _), ("elicit", _), ("elicits", _): kind = .elicitation
            case ("input", "required") where text.says("result"), ("inputrequired", _), ("inputrequiredresult", _):
                kind = .inputRequired
            default: continue
            }
            place = tool.place + "/description"
            excerpt = text.excerpt(term.range)
            return
        }
        if let place = tool.outputAsksForInput {
            kind = .inputRequired
            self.place = place
            excerpt = "input_required"
            return
        }
        return nil
    }
}
