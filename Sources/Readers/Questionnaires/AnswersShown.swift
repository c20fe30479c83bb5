import Assessment

/// What `look --json` shows of answers: each as written and as understood.
extension AnsweredQuestionnaire {
    var shown: JSON {
        .of([
            "id": .string(questionnaire.id), "title": .string(questionnaire.title),
            "edition": .string(questionnaire.edition), "answered": .int(answers.count { !$0.isBlank }),
            "blank": .int(answers.count(where: \.isBlank)), "unknown_ids": .texts(strange.map(\.id)),
            "native_score": NativeScore.shown(nativeScore), "answers": .array(answers.map(\.shown)),
        ])
    }
}

extension AnsweredQuestionnaire.Answer {
    fileprivate var shown: JSON {
        .of([
            "id": .string(question.id), "raw": .string(row.raw.joined(separator: "; ")),
            "understood": understood.word.map { .string($0) } ?? .null, "comment": .string(row.comment),
            "cites": .array(citations.map(\.shown)), "place": row.place.shown,
        ])
    }
}

extension Citation {
    fileprivate var shown: JSON {
        .of([
            "kind": kind.map { .string($0) } ?? .null, "name": name.map { .string($0) } ?? .null,
            "page": page.map { .int($0) } ?? .null, "words": .string(words),
        ])
    }
}

extension Source.Place {
    fileprivate var shown: JSON {
        switch self {
        case .cell(let sheet, let cell): .of(["sheet": .string(sheet), "cell": .string(cell)])
        case .pointer(let text): .of(["pointer": .string(text)])
        case .line(let number): .of(["line": .int(number)])
        case .page, .paragraph, .object: .string(description)
        }
    }
}
