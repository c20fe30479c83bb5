package import Assessment

/// Another document to which an explanation points: `see SOC 2 p. 31`, `attached policy.pdf`. A pointer, not evidence.
package struct Citation: Hashable, Sendable {
    /// The reader's id of such a document, such as `soc-report`; nil where only a file is named.
    package let kind: String?
    /// The file's name as written; nil where only the kind is named.
    package let name: String?
    package let page: Int?
    /// The words that point there, as written.
    package let words: String
}

/// A citation with the answer that it stands under.
package struct CitedAnswer: Hashable, Sendable {
    /// The id of the question.
    package let id: String
    package let place: Source.Place
    package let citation: Citation
}

extension AnsweredQuestionnaire {
    /// Every document to which the answers point, in the order of the file.
    var citations: [CitedAnswer] {
        answers.flatMap { answer in
            answer.citations.map { CitedAnswer(id: answer.question.id, place: answer.row.place, citation: $0) }
        }
    }
}
