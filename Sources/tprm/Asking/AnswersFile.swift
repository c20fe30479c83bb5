import Assessment
import Readers
import Storage

/// Answers of ours from a file, as `tprm read --ours --use` takes them, with questions left to others beside them.
struct AnswersFile {
    let desk: Desk
    let folder: DataFolder
    let use: Use

    func read(_ path: String, _ options: StoreOptions) async throws {
        let person = try options.person(), hand = try options.hand()
        let content = try await Intake.open(path)
        let filing = try Filing(vendor: nil, service: nil, use: use, ours: person, dated: nil, desk, folder)
        let filed = try await filing.read(content, as: Reader.questionnaireAnswers.id, transcript: false)
        let receipts = try await Receipt.keep([filed], desk, hand)
        let maps = try Questionnaire.all(in: folder.questionnaires)
        let known = Set(
            maps.first { $0.id == "four-questions" }?.questions.map(\.id) ?? [])
        let handed = AnswersFile.left(content).filter { known.contains($0.id) }.map { id, other in
            Handed(
                use: use.slug, questionnaire: "four-questions", question: id, person: other, by: person, since: desk.day
            )
        }
        try desk.store.hand(handed, hand)
        if options.common.json {
            return Terminal.say(
                JSON.of(["files": .array(receipts.map(\.json)), "handed": HandedList.json(handed)]).written)
        }
        receipts.forEach { $0.tell() }
        for one in handed { Terminal.say("  \(one.question) is on the list of \(Terminal.shown(one.person))") }
    }

    /// The answers that say `someone: NAME`.
    private static func left(_ content: Content) -> [(id: String, person: String)] {
        let json: JSON
        switch content.form {
        case .json(let tree), .yaml(let tree): json = tree
        case .pdf, .workbook, .table, .xml, .text, .written, .message, .archive: return []
        }
        return (json["answers"]?.array ?? []).compactMap { item in
            guard let id = item["id"]?.text, let person = item["someone"]?.text.map(Written.text), !person.isEmpty
            else {
                return nil
            }
            return (id, person)
        }
    }
}
