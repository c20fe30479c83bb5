import Assessment
import Readers

extension Questionnaire {
    /// Answers to all that is asked of a party, as a file that it could send; so many in a hundred are good ones. What
    /// we declare of a use elsewhere is left out.
    func invented(
        for party: Party, of vendor: String, by person: String, on day: Day, good: Int, _ dice: inout Dice
    ) -> Document {
        let asked = questions.filter { question in
            question.asked == party && !question.states.contains { $0.word.name.hasPrefix("use.") }
        }
        let answers = asked.map { question in
            JSON.of(["id": .string(question.id), "answer": .string(question.invented(day, good, &dice))])
        }
        let sheet = JSON.of([
            "questionnaire": .string(id), "edition": .string(edition), "vendor": .string(vendor),
            "date": .string(day.description), "completed by": .string(person), "answers": .array(answers),
        ])
        let name = party == .us ? "our-answers.json" : "answers.json"
        return Document(name: name, bytes: Array((sheet.laidOut + "\n").utf8))
    }
}

extension Questionnaire.Question {
    /// An answer of the kind that is asked for.
    fileprivate func invented(_ day: Day, _ good: Int, _ dice: inout Dice) -> String {
        let isGood = dice.chance(good)
        // Whether a yes is what one would rather not hear: "Do several callers share one key?"
        let isBadNews = states.contains { $0.values["yes"] == .flag(true) }
        switch kind {
        case .practice where isBadNews, .flag where isBadNews: return isGood ? "No" : "Yes"
        case .practice: return isGood ? "Yes" : dice.one(of: ["Partly", "Planned", "No"])
        case .flag: return isGood ? "Yes" : "No"
        case .choice(let choices): return isGood ? choices[0].value : dice.one(of: choices).value
        case .number(.hours, _): return "\(isGood ? dice.one(of: [1, 4, 24, 48]) : 96) hours"
        case .number(.days, .least): return "\(isGood ? dice.one(of: [180, 365]) : 30) days"
        case .number(.days, _): return "\(isGood ? dice.one(of: [14, 30]) : 120) days"
        case .number(.count, _): return isGood ? "0" : "2"
        case .day: return day.adding(days: -dice.number(below: 90)).description
        case .names(let choices) where !choices.isEmpty: return choices.map(\.value).joined(separator: ", ")
        case .names: return isGood ? "none" : "Northlight Hosting Corp., Bluewater Mail Inc."
        case .text: return "As described in the handbook."
        }
    }
}
