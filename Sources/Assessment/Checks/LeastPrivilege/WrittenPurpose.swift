extension Check {
    static let writtenPurpose = Check(
        id: "LPR-01", question: .leastPrivilege, severity: .high, asked: .use, proves: .existence,
        title: "The purpose is one written sentence with an owner.",
        rationale: "Without a purpose nobody can say which access is too much, and without an owner nobody is asked.",
        closes: "A register entry that names the task in one sentence, and the person who answers for it.",
        hooks: [.iso("A.5.9"), .csf("GV.SC-02"), .gdpr("5(1)(b)"), .dora("28(3)")],
        examples: [
            Example(
                "a task and a person",
                [.observed(.usePurpose, "Look up whether an invoice is paid."), .observed(.useOwner, "M. Reyes")], .met),
            Example("no owner", [.observed(.usePurpose, "Look up whether an invoice is paid.")], .conditional),
            Example(
                "two words", [.observed(.usePurpose, "Invoice questions"), .observed(.useOwner, "M. Reyes")],
                .conditional),
            Example(
                "no task is named",
                [.observed(.usePurpose, "A general assistant for various tasks"), .observed(.useOwner, "M. Reyes")],
                .unmet),
            Example("an owner without a purpose", [.observed(.useOwner, "M. Reyes")], .unknown),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let written = try facts.settled(.usePurpose)
        let purpose: Answer =
            switch Purpose(written.value) {
            case .named: written.met()
            case .short: written.conditional("The purpose is not a sentence that names a task.")
            case .open: written.unmet("The purpose names no task.")
            }
        if purpose.kind == .unmet { return purpose }
        let owner = try facts.need(.useOwner) {
            isNobody($0.value) ? .unknown("No owner is named.") : $0.met()
        }
        return .best(of: .together(purpose, owner), purpose.atMostConditional("No owner is on record."))
    }
}

/// What a written purpose is worth.
private enum Purpose {
    /// A task; fewer words than a sentence has; words that would fit any use.
    case named, short, open

    init(_ text: String) {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if words.allSatisfy(Purpose.fitAnything.contains) {
            self = .open
        } else {
            self = words.count < 3 ? .short : .named
        }
    }

    private static let fitAnything: Set<String> = [
        "a", "an", "and", "any", "anything", "as", "assist", "assistance", "assistant", "assistants", "chat", "chatbot",
        "all", "agent", "ai", "be", "bot", "business", "day", "do", "employees", "every", "everybody", "everyone",
        "everything", "for", "general", "generally", "help", "helper", "helps", "in", "is", "kinds", "n", "na",
        "needed",
        "none", "of", "or", "other", "our", "people", "productivity", "purpose", "purposes", "small", "staff", "tasks",
        "task", "tbd", "the", "things", "to", "tool", "tools", "unknown", "us", "use", "used", "user", "users",
        "various",
        "whatever", "with", "work",
    ]
}
