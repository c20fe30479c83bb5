import ArgumentParser
import Assessment
import Foundation
import Readers
import Storage

/// `tprm ask`: the four questions at the terminal.
struct Ask: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The four questions about a use at the terminal, in fifteen minutes.",
        discussion: """
            Asks what only we can know, one question at a time, and passes over what is known; --all asks that too. \
            Stop with q, ctrl-D or ctrl-C: what was answered is kept, and the same command goes on.
            At the prompt: an answer, Enter to skip, b back, ? more, n TEXT for a note, someone NAME to leave it to somebody.
            """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var data: DataOptions
    @Argument(help: "The use: AGENT/VENDOR/SERVICE.")
    var use: String?
    @Option(help: "Only this question, such as 3 or Q3.2, known or not.")
    var question: String?
    @Flag(help: "Ask also what is known or does not apply.")
    var all = false
    @Flag(help: "Only what was handed to you.")
    var mine = false
    @Flag(help: "Take down what the vendor says to its questions: claims, not what we saw.")
    var vendor = false
    @Flag(help: "Who has which questions; --by NAME for one person.")
    var list = false
    @Option(help: "Answers of ours from a file, instead of the terminal.")
    var answers: String?
    @Flag(help: "Take the lines from a pipe, as they would be typed.")
    var piped = false

    func validate() throws {
        if use == nil && !list { throw ValidationError("Which use? Name it: AGENT/VENDOR/SERVICE.") }
    }

    func run() async throws {
        let desk = try Desk(options)
        if list {
            let handed = try desk.store.handed(use: use, person: options.by)
            return HandedList(handed).tell(options.common.json)
        }
        let use = try desk.use(named: use ?? ""), folder = try data.folder(beside: options)
        if let answers { return try await AnswersFile(desk: desk, folder: folder, use: use).read(answers, options) }
        guard piped || isatty(STDIN_FILENO) == 1 else {
            throw CommandFailure.refused(
                "There is no terminal to ask at. --answers FILE takes the answers from a file, --piped from a pipe.")
        }
        try await converse(desk, folder, use)
    }

    private func converse(_ desk: Desk, _ folder: DataFolder, _ use: Use) async throws {
        let person = try options.person(), hand = try options.hand(),
            party: Questionnaire.Party = vendor ? .vendor : .us
        let maps = try Questionnaire.all(in: folder.questionnaires)
        guard let map = maps.first(where: { $0.id == "four-questions" }) else {
            throw CommandFailure.noData(folder.path)
        }
        let file = SittingFile(desk: desk, folder: folder, use: use)
        let fresh = Sitting(
            use: use.slug, by: person, day: desk.day, party: party, questionnaire: map.id, edition: map.edition)
        var (sitting, cutOff) = try await file.resumed(fresh, hand)
        if cutOff > 0 {
            say("Your last sitting was cut off; \(count(cutOff, "answer")) of it \(cutOff == 1 ? "is" : "are") here.")
        }
        let review = try desk.review(of: use), handed = try desk.store.handed(use: use.slug)
        let agenda = Agenda(
            review: review, facts: try desk.facts(for: use), handed: handed,
            names: try desk.documentNames(of: [review]), desk: desk, all: all || question != nil || mine)
        let chosen = map.questions.filter { $0.asked == party && asks($0, handed, person) }
        guard !chosen.isEmpty else {
            throw nothing(map.questions.contains { $0.asked != party && asks($0, handed, person) }, person)
        }
        let kept = sitting.given
        if question != nil || mine { sitting.given.removeAll { given in chosen.contains { $0.id == given.id } } }
        var dialogue = Dialogue(
            map, chosen.map { agenda.item($0, of: map, by: person) }, party: party, resuming: sitting)
        sitting.given = kept
        let began = Date()
        say("\(use.slug)")
        say("Answers of \(Terminal.shown(person)) on \(desk.day). ? tells more, q stops and keeps.")
        dialogue.start().forEach(say)
        var typed = Typed()
        while !dialogue.isOver {
            FileHandle.standardError.write(Data(dialogue.prompt.utf8))
            let (lines, effect) = dialogue.take(typed.next())
            switch effect {
            case .none: break
            case .keep: try file.draft(dialogue.written(over: kept, in: &sitting))
            case .hand(let id, let other):
                let one = Handed(
                    use: use.slug, questionnaire: map.id, question: id, person: other, by: person, since: desk.day)
                try desk.store.hand([one], hand)
                try file.draft(dialogue.written(over: kept, in: &sitting))
            case .register(let id, let answer): try register(id, answer, map, desk, use, hand)
            }
            lines.forEach(say)
        }
        let filed = try await file.keep(sitting, hand)
        tell(dialogue, filed, minutes: max(1, Int(Date().timeIntervalSince(began) / 60 + 0.5)), use)
    }

    /// Why there is no question to ask.
    private func nothing(_ ofOthers: Bool, _ person: String) -> CommandFailure {
        let what = question.map { "called \($0)" } ?? "on the list of \(person)"
        if ofOthers {
            return .refused(
                vendor
                    ? "What is \(what) is asked of us: leave --vendor out."
                    : "What is \(what) is asked of the vendor. --vendor takes down what the vendor says.")
        }
        return .refused(
            "No question is \(what)" + (mine ? ". `tprm ask --list` shows who has which." : ": say 3 or Q3.2."))
    }

    private func asks(_ question: Questionnaire.Question, _ handed: [Handed], _ person: String) -> Bool {
        if mine, !handed.contains(where: { $0.question == question.id && $0.person == person }) { return false }
        guard let named = self.question?.lowercased() else { return true }
        let id = named.hasPrefix("q") ? named : "q" + named
        return question.id.lowercased() == id || question.section.lowercased() == id
    }

    /// Writes an answer into the register, whose declaration states it.
    private func register(
        _ id: String, _ answer: String, _ map: Questionnaire, _ desk: Desk, _ use: Use, _ hand: Store.Hand
    ) throws {
        let names = answer == "none" ? [] : answer.split(separator: ",").map { Written.text(String($0)) }
        let word = map.question(id)?.states.first?.word.name
        _ = try desk.store.edit(use: use.slug, declaring: try options.declaring(), hand) { entry in
            switch word {
            case FactKey<String>.usePurpose.name: entry.use.purpose = answer
            case FactKey<String>.useOwner.name: entry.use.owner = answer
            case FactKey<[String]>.useCategories.name: entry.use.categories = names.isEmpty ? nil : names.sorted()
            case FactKey<[String]>.useOperations.name:
                entry.use.operations = names.isEmpty ? nil : Set(names.compactMap { Action(rawValue: $0) })
            case FactKey<[String]>.toolsGranted.name: entry.use.toolsGranted = names.sorted()
            case FactKey<[String]>.toolsNeeded.name: entry.use.toolsNeeded = names.sorted()
            default: break
            }
        }
        try desk.store.close(handed: [id], of: map.id, use: use.slug, on: desk.day, hand)
    }

    private func say(_ line: String) {
        if options.common.json { Terminal.complain(line) } else { Terminal.say(line) }
    }

    private func tell(_ dialogue: Dialogue, _ filed: Filed?, minutes: Int, _ use: Use) {
        let answered = dialogue.given.count + dialogue.registered.count
        if options.common.json {
            return Terminal.say(
                JSON.of([
                    "use": .string(use.slug), "answered": .texts(dialogue.given.keys.sorted()),
                    "registered": .texts(dialogue.registered.sorted()), "skipped": .texts(dialogue.skipped.sorted()),
                    "handed": .texts(dialogue.handed.keys.sorted()),
                    "sha256": filed.map { .string($0.reading.sha256) } ?? .null,
                    "facts": .int(filed?.reading.facts.count ?? 0),
                    "problems": .array((filed?.harvest.problems ?? []).map { JSON($0) }),
                ]).written)
        }
        Terminal.say()
        Terminal.say(
            "\(answered) answered, \(dialogue.skipped.count) skipped, \(dialogue.handed.count) handed on, in about "
                + "\(count(minutes, "minute")).")
        if let filed {
            Terminal.say("Kept: \(Terminal.shown(filed.reading.name)), \(count(filed.reading.facts.count, "fact")).")
            for problem in filed.harvest.problems {
                Terminal.say("  ! ", paragraph: Terminal.shown((problem.place.map { "\($0): " } ?? "") + problem.says))
            }
        }
        Terminal.say("Next: tprm assess \(use.slug)")
    }
}
