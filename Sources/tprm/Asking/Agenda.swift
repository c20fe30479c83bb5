import Assessment
import Readers
import Storage

/// What there is to ask about a use: the questions with what is known, in the order of the questionnaire.
struct Agenda {
    let review: Review
    let facts: [Fact]
    let handed: [Handed]
    let names: [String: String]
    let desk: Desk
    /// Ask also what is known, does not apply, or is with somebody else.
    let all: Bool

    private static let minutes = ["Q1": 3, "Q2": 4, "Q3": 4, "Q4": 4]
    static let registered: Set<String> = [
        FactKey<String>.usePurpose.name, FactKey<String>.useOwner.name, FactKey<[String]>.useCategories.name,
        FactKey<[String]>.useOperations.name, FactKey<[String]>.toolsGranted.name, FactKey<[String]>.toolsNeeded.name,
    ]

    func item(_ question: Questionnaire.Question, of questionnaire: Questionnaire, by person: String) -> Dialogue.Item {
        let words = question.states.map(\.word.name)
        let title = questionnaire.sections.first { $0.id == question.section }?.title ?? question.section
        var item = Dialogue.Item(
            question: question, section: title, minutes: Agenda.minutes[question.section] ?? 4)
        item.inRegister = question.asked == .us && words.contains(where: Agenda.registered.contains)
        if words.contains(FactKey<[String]>.useCategories.name) { item.allowed = desk.policy.categories.map(\.name) }
        if words.contains(FactKey<[String]>.useOperations.name) { item.allowed = Action.allCases.map(\.rawValue) }
        let hearing = words.flatMap { Check.hearing($0) }
        let applying = hearing.filter { review.finding($0.id)?.applies ?? false }
        item.checks = Array(applying.prefix(3))
        let months = applying.map { $0.freshMonths(review.policy) }.min() ?? 12
        let readings = question.states.flatMap { known($0) }
        item.known = readings.map(line)
        guard !all else { return item }
        if let other = handed.first(where: { $0.question == question.id && $0.person != person }) {
            item.passed = "with \(other.person) since \(other.since)"
        } else if !hearing.isEmpty, applying.isEmpty {
            item.passed = "does not apply: \(hearing.first.flatMap { review.finding($0.id) }?.answer.says.first ?? "")"
        } else if let own = readings.first(where: { $0.assurance == .observed && desk.day <= $0.lasts(months) }),
            readings.allSatisfy({ $0.assurance < .observed || $0.value == own.value })
        {
            item.passed = "known: \(own.value) (of \(own.speaksOf))"
        } else if question.asked == .vendor, let own = readings.first(where: { desk.day <= $0.lasts(months) }) {
            item.passed = "known: \(own.value) (\(own.assurance), of \(own.speaksOf))"
        }
        return item
    }

    private func known(_ statement: Questionnaire.Statement) -> [Fact] {
        let use = review.use
        let subject: Subject? =
            switch statement.about {
            case .vendor: use.vendor.subject
            case .service: use.serviceSubject
            case .use: use.subject
            case .agent: use.agent.subject
            default: nil
            }
        return facts.filter { $0.key == statement.word.name && $0.subject == subject }
            .sorted { ($1.assurance, $1.speaksOf) < ($0.assurance, $0.speaksOf) }
    }

    private func line(_ fact: Fact) -> String {
        let document = names[fact.source.document] ?? String(fact.source.document.prefix(12))
        return
            "\(Terminal.cut(fact.value.description, 120)) · \(fact.assurance) · \(document), \(fact.source.place) · of \(fact.speaksOf)"
    }
}
