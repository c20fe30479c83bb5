import Assessment

/// Places of facts as they stand in a sentence at the terminal, and the sentences that have them inside.
struct Cites {
    /// Names of documents by SHA-256.
    let names: [String: String]

    /// `(answers.xlsx at Access!C41; soc2.pdf at page 9)`: the first places, each document once.
    func of(_ facts: [Fact]) -> String {
        var seen: Set<String> = []
        let places = facts.filter { seen.insert($0.source.document).inserted }.map { fact in
            "\(names[fact.source.document] ?? String(fact.source.document.prefix(8))) at \(fact.source.place)"
        }
        guard !places.isEmpty else { return "" }
        return "(" + places.prefix(3).joined(separator: "; ") + (places.count > 3 ? "; …" : "") + ")"
    }

    /// What an answer says, its disputes with the place of each side and as what they count.
    func says(_ answer: Answer) -> [String] {
        let bare = Set(answer.disputes.map { $0.says + "." })
        return answer.says.filter { !bare.contains($0) } + answer.disputes.map(sentence)
    }

    private func sentence(_ dispute: Dispute) -> String {
        let clauses = dispute.clauses.map { "\($0.says) \(of($0.facts))" }
        return "\(dispute.lead): \(clauses.joined(separator: "; ")). \(dispute.counts)"
    }
}
