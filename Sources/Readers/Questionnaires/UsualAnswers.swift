extension AnswerVocabulary {
    /// What short answers usually mean, for every map; a map adds its own and may say otherwise. A draft, a part, or a yes that
    /// is to be confirmed is never a yes.
    package static let usual = AnswerVocabulary([
        .yes: ["yes", "y", "true", "in place", "implemented", "fully", "fully implemented", "compliant", "✓", "✔"],
        .partly: [
            "partly", "partial", "partially", "in part", "partially implemented", "partially compliant", "mostly",
            "y (draft)", "yes (draft)", "y (partial)", "yes (partial)", "yes, partially", "yes, partly",
            "partial/confirm", "partial (confirm)",
        ],
        .planned: [
            "planned", "plan", "in progress", "roadmap", "on the roadmap", "under development", "being implemented",
            "to be implemented", "draft", "no (planned)", "no - planned", "no, planned", "n (planned)",
            "no, but planned",
        ],
        .no: ["no", "n", "false", "not yet", "not in place", "not implemented", "non-compliant"],
        .inherited: [
            "inherited", "inherit", "inherited from provider", "inherited from cloud provider", "inherited control",
        ],
        .notApplicable: ["n/a", "na", "n.a.", "not applicable", "does not apply"],
        .unknown: [
            "unknown", "not known", "don't know", "do not know", "tbd", "to be determined", "to be confirmed", "tbc",
            "?",
            "??", "unsure", "not sure", "confirm", "not assessed",
        ],
    ])
}
