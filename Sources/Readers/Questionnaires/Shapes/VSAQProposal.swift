import Assessment

/// A map of a VSAQ definition: its ids and boxes, and which answers call up no warning.
extension VSAQDefinition {
    /// The definition of a file; nil for what is none, or is answered.
    init?(_ content: Content) {
        guard case .json(let json) = content.form, AnswerSheet.answers(of: json) == nil,
            let items = VSAQDefinition.items(of: json)
        else { return nil }
        self.init(items)
    }

    /// The title, as its outermost block has it.
    var title: String { blocks.first ?? "" }

    /// The questions as a map lists them; `suggestion` tells which facts they may be about.
    func items(_ suggestion: FactSuggestion) -> [MapProposal.Item] {
        questions.map { question in
            var item = MapProposal.Item(id: question.id, kind: question.kind)
            item.section = "S\(question.block + 1)"
            item.text = question.text.isEmpty ? question.id : question.text
            item.choices = question.choices.map { .init(value: $0.value, text: $0.box) }
            item.good = good(question)
            item.suggestions = suggestion.facts(item.text).map { "{fact: \($0.word.name), of: \($0.about.rawValue)}" }
            return item
        }
    }

    /// The answers that call up no warning, where another does; nil where none does.
    private func good(_ question: Question) -> [String]? {
        if question.kind == "flag" {
            let (warns, lacks) = (warned.contains(question.id), missed.contains(question.id))
            return lacks && !warns ? ["yes"] : warns && !lacks ? ["no"] : []
        }
        let good = question.choices.filter { !warned.contains($0.box) }.map(\.value)
        return good.count == question.choices.count ? nil : good
    }
}
