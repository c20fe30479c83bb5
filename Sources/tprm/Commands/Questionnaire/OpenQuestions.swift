import Assessment
import Readers

/// Which questions are still open for a vendor: what no check knows, or knows only from evidence that is too old or a
/// vendor's bare word.
struct OpenQuestions {
    private let reviews: [Review]
    private let facts: [String: [Fact]]
    private let policy: Policy
    private let day: Day

    /// From the reviews of some uses of one vendor.
    init(_ desk: Desk, _ reviews: [Review]) throws {
        self.reviews = reviews
        policy = desk.policy
        day = desk.day
        facts = try reviews.reduce(into: [:]) { all, review in
            all[review.use.slug] = try desk.facts(for: review.use)
        }
    }

    /// The ids of the open questions, with the questions that open them.
    func ids(of questionnaire: Questionnaire) -> Set<String> {
        let keys = openKeys()
        var ids = Set(
            questionnaire.questions.filter { question in question.states.contains { keys.contains($0.word.name) } }
                .map(\.id))
        var grown = true
        while grown {
            let gates = questionnaire.questions.filter { ids.contains($0.id) }.flatMap { questionnaire.gates(of: $0) }
            let more = Set(gates.compactMap { questionnaire.question($0.question)?.id }).subtracting(ids)
            grown = !more.isEmpty
            ids.formUnion(more)
        }
        return ids
    }

    /// The words that an applicable check reads, and that are not known well enough: of an unknown or conditional check
    /// every word without fresh evidence beyond a claim; of any other, what was once known and is out of date.
    private func openKeys() -> Set<String> {
        var open: Set<String> = []
        for review in reviews {
            let known = Dictionary(grouping: facts[review.use.slug] ?? [], by: \.key)
            for finding in review.findings where finding.applies {
                let months = finding.check.freshMonths(policy), kind = finding.answer.kind
                let isOpen = kind == .unknown || kind == .conditional
                let keys = finding.check.keys.union(finding.answer.missing.map(\.key))
                for key in keys {
                    let own = known[key] ?? [], fresh = own.filter { day <= $0.lasts(months) }
                    let isWeak = !fresh.contains { $0.assurance > .claimed }
                    if isOpen ? isWeak : !own.isEmpty && fresh.isEmpty {
                        open.insert(key)
                    }
                }
            }
        }
        return open
    }
}

extension Check {
    /// The words that it reads, as its examples show them.
    fileprivate var keys: Set<String> {
        let day = Day(number: 0), subject = Subject.vendor("vendor")
        return Set(examples.flatMap(\.sayings).map { $0.fact(subject, day).key })
    }
}

extension Questionnaire {
    /// The gates of a question: its own, and that of its section.
    func gates(of question: Question) -> [Gate] {
        [question.gate, sections.first { $0.id == question.section }?.gate].compactMap(\.self)
    }
}
