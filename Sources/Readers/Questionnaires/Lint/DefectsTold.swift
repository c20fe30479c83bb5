extension Defect.Kind {
    /// What is wrong, as a heading: `Yes, and the explanation denies it`.
    package var title: String {
        switch self {
        case .contradiction: "Answers that contradict each other"
        case .denied: "Yes, and the explanation denies it"
        case .score: "A score that does not follow from the answers"
        case .gateClosed: "Answered, though not asked after the answer to its gate"
        case .gateOpen: "Blank, though the answer to its gate asks for it"
        case .requiredBlank: "Required, and not answered"
        case .notUnderstood: "Not understood"
        case .noWithoutPlan: "No, without a plan or a day"
        case .notApplicableWithoutReason: "Not applicable, without a reason"
        case .notApplicableWithOwner: "Not applicable, with an owner"
        case .inheritedWithoutSource: "Inherited, without saying from whom"
        case .ownerMissing: "Answered, without an owner"
        case .commentWithoutAnswer: "A comment, and no answer"
        case .duplicate: "Answered twice"
        case .pasted: "The same explanation under many questions"
        case .olderThanEdition: "Older than the edition"
        case .otherEdition: "Another edition"
        }
    }

    /// Whether each one matters by itself, however many there are.
    fileprivate var isToldSingly: Bool {
        switch self {
        case .contradiction, .denied, .score, .gateClosed, .gateOpen, .notUnderstood, .commentWithoutAnswer, .pasted,
            .otherEdition:
            true
        case .requiredBlank, .noWithoutPlan, .notApplicableWithoutReason, .notApplicableWithOwner,
            .inheritedWithoutSource, .ownerMissing, .duplicate, .olderThanEdition:
            false
        }
    }
}

extension Sequence<Defect> {
    /// The same for `read` and `look`, where many of one kind are one sentence that names the questions.
    var problems: [Problem] {
        let byKind = Dictionary(grouping: self, by: \.kind)
        return byKind.keys.sorted().flatMap { kind -> [Problem] in
            let defects = byKind[kind] ?? []
            guard defects.count > 5, !kind.isToldSingly, let first = defects.first else {
                return defects.map { Problem($0.place, $0.says) }
            }
            let ids = defects.map(\.id).filter { !$0.isEmpty }.unique
            return [Problem(first.place, "\(kind.title), \(defects.count) times: \(ids.joined(separator: ", ")).")]
        }
    }
}
