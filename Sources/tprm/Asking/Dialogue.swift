import Assessment
import Readers

/// Questions asked one by one: a value that takes a typed line and gives the lines to show. It reads no clock, no terminal
/// and no store.
struct Dialogue {
    /// One question, with what is known before it is asked.
    struct Item {
        let question: Questionnaire.Question
        /// The section's title, and how many minutes all its questions take.
        let section: String
        let minutes: Int
        /// The checks that hear the answer, the closest first.
        var checks: [Check] = []
        /// What is on file, as lines.
        var known: [String] = []
        /// Why it is not asked unless a person asks for it; nil where it is open.
        var passed: String?
        /// Names that an answer may hold; empty where any may.
        var allowed: [String] = []
        /// Whether the answer goes into the register, which needs no word on how it is known.
        var inRegister = false
    }
    /// What the command must do before it asks on.
    enum Effect: Equatable {
        case none
        /// The answers or notes have changed.
        case keep
        case hand(question: String, to: String)
        case register(question: String, answer: String)
    }
    private enum Phase { case answer, how }

    let questionnaire: Questionnaire
    let items: [Item]
    /// Whose answers they are: of a vendor it is asked who said so.
    let party: Questionnaire.Party
    private(set) var given: [String: Sitting.Given]
    private(set) var notes: [String: String]
    private(set) var handed: [String: String] = [:]
    private(set) var registered: Set<String> = []
    private(set) var skipped: Set<String> = []
    private(set) var isOver = false
    private var position = -1
    private var way: [Int] = []
    private var phase = Phase.answer
    private var section = ""

    /// Answers that were given before in this sitting are not asked again.
    init(_ questionnaire: Questionnaire, _ items: [Item], party: Questionnaire.Party, resuming sitting: Sitting) {
        self.questionnaire = questionnaire
        self.items = items
        self.party = party
        given = Dictionary(sitting.given.map { ($0.id, $0) }) { $1 }
        notes = sitting.notes
    }

    /// Writes the answers down in a sitting, over those that it had before: what was left to somebody else is no answer.
    func written(over before: [Sitting.Given], in sitting: inout Sitting) -> Sitting {
        let kept = before.filter { given[$0.id] == nil && handed[$0.id] == nil }
        let order = Dictionary(questionnaire.questions.enumerated().map { ($1.id, $0) }) { $1 }
        sitting.given = (kept + given.values).sorted { (order[$0.id] ?? .max, $0.id) < (order[$1.id] ?? .max, $1.id) }
        sitting.notes = notes
        return sitting
    }

    /// What stands before the cursor.
    var prompt: String {
        isOver ? "" : phase == .answer ? "> " : party == .us ? "how do you know? > " : "who said so? > "
    }

    /// The first question.
    mutating func start() -> [String] { advance() }

    /// Takes a line as it was typed; nil at the end of input.
    mutating func take(_ line: String?) -> (lines: [String], effect: Effect) {
        guard let line = line.map(Written.text), !isOver else {
            isOver = true
            return ([], .none)
        }
        let item = items[position], id = item.question.id
        let head = line.prefix { !$0.isWhitespace }.lowercased()
        let rest = Written.text(String(line.dropFirst(head.count)))
        switch head {
        case "q" where rest.isEmpty, "quit" where rest.isEmpty, "exit" where rest.isEmpty:
            isOver = true
            return ([], .none)
        case "b" where rest.isEmpty, "back" where rest.isEmpty: return (back(), .none)
        case "?" where rest.isEmpty, "help" where rest.isEmpty: return (more(item), .none)
        case "n" where !rest.isEmpty, "note" where !rest.isEmpty:
            notes[id] = rest
            return (["  Noted."], .keep)
        case "note" where rest.isEmpty: return (["  What? Say: n TEXT"], .none)
        case "someone": return hand(id, rest)
        default: break
        }
        if phase == .how {
            phase = .answer
            if line.isEmpty { return (advance(), .none) }
            given[id]?.how = line
            return (advance(), .keep)
        }
        if line.isEmpty || ["s", "skip"].contains(line.lowercased()) {
            if given[id] == nil { skipped.insert(id) }
            return (advance(), .none)
        }
        return answer(line, item)
    }

    private mutating func hand(_ id: String, _ rest: String) -> (lines: [String], effect: Effect) {
        let words = ["else: ", "else "].first { rest.lowercased().hasPrefix($0) }
        let person = Written.text(String(rest.dropFirst(words?.count ?? 0)))
        guard !person.isEmpty, !["else", "else:", "name"].contains(person.lowercased()) else {
            return (["  Who? Say: someone NAME"], .none)
        }
        handed[id] = person
        given[id] = nil
        skipped.remove(id)
        phase = .answer
        return (["  It is on the list of \(Terminal.shown(person))."] + advance(), .hand(question: id, to: person))
    }

    private mutating func answer(_ line: String, _ item: Item) -> (lines: [String], effect: Effect) {
        let id = item.question.id, text = questionnaire.written(line, to: item.question)
        switch questionnaire.reply(line, to: item.question) {
        case .blank: return (advance(), .none)
        case .unclear(let says): return (Dialogue.remark(says + " ? tells more, Enter skips."), .none)
        case .statesNothing(let what):
            if item.inRegister {
                return (["  This belongs into the register: a value was expected. Enter skips."], .none)
            }
            given[id] = Sitting.Given(id: id, answer: text)
            skipped.remove(id)
            phase = .how
            return (["  \(what): kept, and it states nothing. A word on why helps who reads it."], .keep)
        case .says(let said):
            let names = said == "none" ? [] : said.split(separator: ",").map { Written.text(String($0)) }
            if let strange = names.first(where: { !item.allowed.isEmpty && !item.allowed.contains($0) }) {
                return (Dialogue.remark("\(strange) is not one of \(item.allowed.joined(separator: ", "))."), .none)
            }
            if let sentence = sentence(among: names, item) {
                return (Dialogue.remark("\(sentence) is no name: \(hint(item)). Enter skips."), .none)
            }
            skipped.remove(id)
            if item.inRegister {
                registered.insert(id)
                return (advance(), .register(question: id, answer: said))
            }
            given[id] = Sitting.Given(id: id, answer: text)
            phase = .how
            return (said.lowercased() == line.lowercased() ? [] : ["  = " + Terminal.shown(said)], .keep)
        }
    }

    /// What was typed among names and is a sentence, such as "we have not looked": as a name it would be a wrong fact.
    private func sentence(among names: [String], _ item: Item) -> String? {
        guard case .names = item.question.kind else { return nil }
        let speakers: Set = ["i", "we", "it", "they", "there", "not", "no", "none", "don't", "dont", "ask", "see"]
        return names.first { name in
            let words = name.split(whereSeparator: \.isWhitespace)
            return words.count > 8 || name.contains("?")
                || words.count > 1 && speakers.contains(words[0].lowercased())
        }
    }

    private mutating func back() -> [String] {
        if phase == .how {
            phase = .answer
            return shown(items[position])
        }
        guard let last = way.popLast() else { return ["  This is the first."] }
        position = last
        return shown(items[position])
    }

    /// Goes on to the next question that is open.
    private mutating func advance() -> [String] {
        var lines: [String] = []
        if items.indices.contains(position) { way.append(position) }
        while position + 1 < items.count {
            position += 1
            let item = items[position]
            if item.question.section != section {
                section = item.question.section
                lines += heading(item)
            }
            let before =
                given[item.question.id].map { "answered: \($0.answer)" }
                ?? handed[item.question.id].map { "with \($0)" }
            guard let passed = before ?? item.passed, !way.contains(position) else { return lines + shown(item) }
            lines.append("  \(item.question.id)  " + Terminal.cut(Terminal.shown(passed), 66))
        }
        isOver = true
        return lines
    }

    private func heading(_ item: Item) -> [String] {
        let all = items.filter { $0.question.section == item.question.section }
        let left = all.count { $0.passed == nil && given[$0.question.id] == nil }
        guard left > 0 else { return ["", "\(item.question.section) · \(item.section)"] }
        let minutes = max(1, (item.minutes * left + all.count / 2) / all.count)
        return [
            "",
            "\(item.question.section) · \(item.section) · about \(count(minutes, "minute")) · \(left) left",
        ]
    }

    private func shown(_ item: Item) -> [String] {
        var lines = [""] + Dialogue.paragraph(item.question.id, item.question.text)
        if let check = item.checks.first { lines += Dialogue.paragraph("  why", "\(check.title) \(check.rationale)") }
        if !item.question.evidence.isEmpty { lines += Dialogue.paragraph("  counts", item.question.evidence) }
        for known in item.known.prefix(2) { lines += Dialogue.paragraph("  known", known) }
        if let before = given[item.question.id] { lines += Dialogue.paragraph("  said", before.answer) }
        if let note = notes[item.question.id] { lines += Dialogue.paragraph("  note", note) }
        return lines + Dialogue.paragraph("  answer", hint(item))
    }

    private func more(_ item: Item) -> [String] {
        item.checks.flatMap { check in
            Dialogue.paragraph(
                "  \(check.id)", "\(check.title) \(check.rationale) What would close it: \(check.closes)")
        } + item.known.dropFirst(2).flatMap { Dialogue.paragraph("  known", $0) }
            + Dialogue.paragraph(
                "  keys",
                "Enter or s skips and keeps what is known · b back · n TEXT notes · someone NAME leaves it to somebody · "
                    + "n/a or unknown states nothing · q keeps all and stops")
    }

    private func hint(_ item: Item) -> String {
        switch item.question.kind {
        case .practice: return "yes, partly, planned or no"
        case .flag: return "yes or no"
        case .choice(let choices):
            return choices.enumerated().map { "\($0.offset + 1) \($0.element.value)" }.joined(separator: " · ")
        case .number(let unit, _): return unit == .count ? "a number" : "a number of \(unit.rawValue)"
        case .day: return "a day such as 2026-10-01"
        case .text: return "a text"
        case .names(let choices):
            let names = item.allowed.isEmpty ? choices.map(\.value) : item.allowed
            return names.isEmpty
                ? "names with commas between them, or none" : "some of \(names.joined(separator: ", ")); or none"
        }
    }

    /// A remark on what was typed, of at most 80 columns.
    private static func remark(_ text: String) -> [String] {
        TextTable.wrapped(Terminal.shown(text), 76).map { "  " + $0 }
    }

    /// A paragraph of at most 80 columns behind a label.
    static func paragraph(_ label: String, _ text: String) -> [String] {
        TextTable.wrapped(Terminal.shown(text), 70).enumerated().map { index, line in
            (index == 0 ? label : "").padding(9) + " " + line
        }
    }
}

extension String {
    fileprivate func padding(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
