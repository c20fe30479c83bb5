/// Why a check does not apply: each follows from what we declared alone, and reads after "not applicable:".
extension Matter {
    var unlessVendorHosted: String? { use.service.hosting == .vendor ? nil : "we run it ourselves" }
    var unlessOurs: String? { use.service.hosting == .vendor ? "the vendor runs it" : nil }
    var unlessNetwork: String? {
        use.service.hosting == .local ? "it runs beside the agent and has no endpoint of its own" : nil
    }
    var unlessMCP: String? { use.isMCP ? nil : "it is not an MCP server" }
    var unlessConfidential: String? { confidential ? nil : "the declared data are below confidential" }
    var unlessPersonal: String? { undeclared || touches(.personal) ? nil : "no personal data are declared" }
    var unlessHealth: String? { undeclared || touches(.health) ? nil : "no health data are declared" }
    var unlessActs: String? {
        use.operations.map { $0.contains(where: \.acts) } ?? true
            ? nil : "the agent may not delete, send, execute, pay or change access"
    }
    var unlessConnected: String? { use.connected == nil ? "the use is not in production yet" : nil }
    /// An auditor's report and a certificate speak of what a vendor runs.
    var unlessAudited: String? {
        use.service.hosting == .vendor ? nil : "we run it, and such papers speak of what a vendor runs"
    }
    var unlessNoCounterparty: String? { use.vendor.kind == .company ? "a company answers for it" : nil }
    /// Going on without the service is asked of financial entities, and of a function that matters.
    var unlessMustGoOn: String? {
        let financial = !use.vendor.regimes.isDisjoint(with: [.dora, .nydfs])
        return financial || use.function != .ordinary
            ? nil : "the function is ordinary, and no regime of financial entities is declared"
    }
    /// Whether nobody said which data the use touches: then every ground about data stands.
    private var undeclared: Bool { use.categories?.isEmpty ?? true }
}

extension Settled {
    /// An answer that rests on this need, with what a person ruled against shown beside it.
    func met(_ says: String? = nil) -> Answer { answer(.met, says) }
    func conditional(_ says: String) -> Answer { answer(.conditional, says) }
    func unmet(_ says: String) -> Answer { answer(.unmet, says) }
    private func answer(_ kind: Answer.Kind, _ says: String?) -> Answer {
        Answer(kind: kind, says: says.map { [$0] } ?? [], needs: [support], against: against)
    }
}

extension Settled<Int> {
    /// Met up to a limit, conditional up to a second one, unmet beyond.
    func atMost(_ limit: Int, conditionalTo: Int? = nil, _ says: (Int) -> String) -> Answer {
        if value <= limit { return met() }
        if let conditionalTo, value <= conditionalTo { return conditional(says(value)) }
        return unmet(says(value))
    }
    /// Met from a limit on, conditional below it.
    func atLeast(_ limit: Int, _ says: (Int) -> String) -> Answer { value >= limit ? met() : conditional(says(value)) }
}

extension Settled<Day> {
    /// Whether the day lies within so many months before the day of the review.
    func within(_ months: Int, of day: Day) -> Bool { day <= value.adding(months: months) }
}

/// `1 tool`, `2 tools`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// Names in one phrase, the first eight of them.
func named(_ names: [String]) -> String {
    let shown = names.sorted().prefix(8).joined(separator: ", ")
    return names.count > 8 ? shown + " and \(names.count - 8) more" : shown
}

/// Whether a text that should name somebody or something names nobody.
func isNobody(_ text: String) -> Bool {
    let word = text.lowercased().filter { $0.isLetter || $0.isNumber }
    return ["", "none", "no", "nobody", "nothing", "na", "tbd", "tbc", "unknown", "notknown", "notapplicable"].contains(
        word)
}
