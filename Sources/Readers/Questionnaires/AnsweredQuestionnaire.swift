import Assessment

/// The answers of a file to one questionnaire, each with its question and what it was understood to say: that from which
/// facts are stated, defects found, and editions of last year compared.
package struct AnsweredQuestionnaire: Sendable {
    /// One answer.
    struct Answer: Hashable, Sendable {
        let question: Questionnaire.Question
        let row: AnswerSheet.Row
        let understood: Understanding
        /// The documents to which its explanation points.
        let citations: [Citation]

        init(question: Questionnaire.Question, row: AnswerSheet.Row, understood: Understanding) {
            self.question = question
            self.row = row
            self.understood = understood
            citations = Citation.all(in: row.comment)
        }
    }

    package let questionnaire: Questionnaire
    /// Whose answers they are: ours where a name of ours was given, else the vendor's.
    let party: Questionnaire.Party
    let sheet: AnswerSheet
    /// In the order of the file, without headings, and without what only repeats an answer of a sheet with more authority.
    let answers: [Answer]
    /// Rows whose id is not in the questionnaire.
    let strange: [AnswerSheet.Row]
    /// The score that its own workbook gives; nil where the format has none, or the file lacks its table of weights.
    package private(set) var nativeScore: NativeScore?

    /// Looks at the beginning of a file with the columns and sheets of every map, chooses the questionnaire, and reads the
    /// whole file as that one says. Throws `ReadingError.malformed` where no map fits, or more than one.
    package init(_ content: Content, _ setting: Setting) throws(ReadingError) {
        let file = content.document.name
        let all = if let map = setting.map { [map] } else { try setting.known() }
        let surveys = Survey.all(content, all)
        guard surveys.contains(where: { $0.sheet != nil }) else {
            throw .malformed(
                file: file, place: nil,
                why: "no header row with an id and an answer column was found; name the columns id, answer and comment")
        }
        let chosen = if let map = setting.map { map } else { try Survey.chosen(surveys, content) }
        guard let sheet = AnswerSheet(content, chosen) else {
            throw .malformed(
                file: file, place: nil,
                why:
                    "no header row with an id and an answer column of \(chosen.title) was found; its map says under "
                    + "\"columns\" how they are headed")
        }
        try self.init(chosen, sheet, setting.ours == nil ? .vendor : .us, file: file)
        try proveWording(file)
        if case .workbook(let workbook) = content.form { nativeScore = NativeScore(self, workbook) }
    }

    /// How sure the maps make it that a file holds answers to one of them, from 0 to 100: at least two of its ids, and half
    /// of them, are a map's, and no other list would have them. Throws what is wrong in a map, for whoever wrote it.
    static func certainty(_ content: Content, _ setting: Setting) throws(ReadingError) -> Int {
        switch content.form {
        case .pdf, .text, .written, .message, .archive: return 0
        case .table, .workbook, .json, .yaml, .xml: break
        }
        if setting.map != nil { return 100 }
        let all: [Questionnaire]
        do { all = try setting.known() } catch .notFound { return 0 }
        let certain = Survey.all(content, all).contains { survey in
            survey.known >= 2 && survey.isTelling
                && (survey.known * 2 >= survey.ids.count || survey.stranger != nil)
        }
        return certain ? 70 : 0
    }
}

/// What the beginning of a file looks like to one map.
private struct Survey {
    let map: Questionnaire
    let sheet: AnswerSheet?
    let ids: Set<String>
    /// How many of the ids are the map's.
    let known: Int
    /// A row whose id shows that the file is to another questionnaire or edition.
    let stranger: AnswerSheet.Row?

    init(_ map: Questionnaire, _ sheet: AnswerSheet?) {
        self.map = map
        self.sheet = sheet
        ids = Set(sheet?.rows.map(\.id) ?? [])
        known = ids.count { map.question($0) != nil }
        stranger = map.notWith.isEmpty ? nil : sheet?.rows.first { map.excludes($0.id) }
    }

    static func all(_ content: Content, _ maps: [Questionnaire]) -> [Survey] {
        // Maps without columns or sheets of their own all see the same.
        var plain: AnswerSheet??
        return maps.map { map in
            guard map.columns.isEmpty, map.sheets.isEmpty, !content.isFlat else {
                return Survey(map, AnswerSheet(content, map, rows: 1000))
            }
            let sheet = plain ?? AnswerSheet(content, HeaderWords(), map, rows: 1000)
            plain = .some(sheet)
            return Survey(map, sheet?.gathered(by: map))
        }
    }

    /// Whether an id that is the map's has a letter: a bare number, such as 2.1, is in many questionnaires.
    var isTelling: Bool {
        ids.contains { id in map.question(id) != nil && id.prefix { !$0.isWhitespace }.contains(where: \.isLetter) }
    }

    /// How files may call its questionnaire, folded as answers are.
    private var names: [String] { ([map.id, map.title] + map.marks).map(AnswerVocabulary.folded) }

    /// Throws `ReadingError.malformed` where an id shows another questionnaire or edition.
    private func proveEdition(_ file: String) throws(ReadingError) {
        guard let stranger else { return }
        throw .malformed(
            file: file, place: stranger.place,
            why:
                "its id \(stranger.id.prefix(40)) is not of \(map.title) but of another questionnaire or edition, which "
                + "gives some of the same ids to other questions; ask for the answers to \(map.title), or write a map for this one"
        )
    }

    /// The questionnaire that the file names, else the one whose ids it has. Ids that are bare numbers count only in a file
    /// that also carries one of the questionnaire's marks, or has all of its ids and no other.
    static func chosen(_ surveys: [Survey], _ content: Content) throws(ReadingError) -> Questionnaire {
        let file = content.document.name, names = surveys.map(\.map.id).joined(separator: ", ")
        var meant = surveys
        if let named = surveys.lazy.compactMap({ $0.sheet?.headings[.questionnaire] }).first {
            let folded = AnswerVocabulary.folded(named.text)
            // The longest name that fits: what names edition 4.1 begins as what names edition 4 does.
            let lengths = surveys.map { $0.names.filter(folded.hasPrefix).map(\.count).max() ?? 0 }
            let found = zip(surveys, lengths).filter { $0.1 > 0 && $0.1 == lengths.max() }.map(\.0)
            if let only = found.first, found.count == 1 {
                try only.proveEdition(file)
                return only.map
            }
            // A name without its edition leaves the choice to the ids.
            meant = surveys.filter { folded.count >= 3 && $0.names.contains { $0.hasPrefix(folded) } }
            guard found.isEmpty, !meant.isEmpty else {
                throw .malformed(
                    file: file, place: named.place,
                    why: "there is no questionnaire \"\(named.text.prefix(60))\"; known are \(names)")
            }
        }
        let eligible = meant.filter { $0.stranger == nil }, best = eligible.map(\.known).max() ?? 0
        if let most = meant.max(by: { $0.known < $1.known }), most.known > best { try most.proveEdition(file) }
        guard best > 0 else {
            let ids = meant.map(\.ids.count).max() ?? 0
            throw .malformed(
                file: file, place: nil,
                why: "none of its \(ids) ids belongs to a questionnaire that tprm knows (\(names)); "
                    + "`tprm questionnaire map` proposes a map for it")
        }
        var fitting = eligible.filter { $0.known == best }
        if fitting.count > 1 {
            let marked = fitting.filter { !$0.map.marks.isEmpty && content.mentions($0.map.marks) }
            if marked.count == 1 { fitting = marked }
        }
        guard let survey = fitting.first, fitting.count == 1 else {
            throw .malformed(
                file: file, place: nil,
                why: "its ids fit \(fitting.map(\.map.id).joined(separator: " and ")); name one under \"questionnaire\""
            )
        }
        let whole = best == survey.map.questions.count && best == survey.ids.count
        guard survey.isTelling || whole || content.mentions(survey.map.marks) else {
            throw .malformed(
                file: file, place: survey.sheet?.rows.first?.place,
                why: "its ids are bare numbers, which stand in many questionnaires; if it answers \(survey.map.title), "
                    + "say so in a cell or key: questionnaire, \(survey.map.id)")
        }
        return survey.map
    }
}

extension AnswerSheet {
    /// The answers of a file by the columns and sheets of a map, of each table the first `rows`. Nil if there are none.
    init?(_ content: Content, _ map: Questionnaire, rows: Int = .max) {
        let words = HeaderWords([map.columns])
        let headed = AnswerSheet(content, words, map, rows: rows)
        let laidOut =
            headed?.speaks(to: map) ?? false ? nil : AnswerSheet.laidOut(content, words, map, rows: rows)
        guard let sheet = laidOut ?? headed else { return nil }
        self = sheet
        self = gathered(by: map)
    }

    /// The same by header words alone, or with the ids and sheets of a map.
    init?(
        _ content: Content, _ words: HeaderWords, _ map: Questionnaire? = nil, sheets: [String]? = nil, rows: Int = .max
    ) {
        switch content.form {
        case .table(let table): self.init([table], words, rows: rows)
        case .workbook(let workbook):
            self.init(
                workbook.sheets, words, sheets: sheets ?? map?.sheets ?? [], layout: map?.layout ?? [:], rows: rows)
        case .json(let json), .yaml(let json): self.init(json, words, map, rows: rows)
        case .xml(let tree): self.init(tree, words)
        case .pdf, .text, .written, .message, .archive: return nil
        }
    }
}

extension Questionnaire {
    /// A sentence, where the file gives the questions' texts and none of them is ours: the ids may mean other questions
    /// there. Nil for a questionnaire of others, whose texts we do not have.
    func doubt(of sheet: AnswerSheet) -> String? {
        guard marks.isEmpty else { return nil }
        let given = sheet.rows.filter { !$0.question.isEmpty && question($0.id) != nil }
        let same = given.count { row in
            question(row.id).map { AnswerVocabulary.folded($0.text) == AnswerVocabulary.folded(row.question) } ?? false
        }
        guard given.count >= 3, same * 2 < given.count else { return nil }
        return
            "\(given.count - same) of \(given.count) questions read otherwise than in \(title), edition \(edition), though "
            + "their ids are the same. Check that they ask the same."
    }
}

extension Content {
    /// Whether it is an object whose keys may be ids of answers: which of them are, each map says for itself.
    fileprivate var isFlat: Bool {
        switch form {
        case .json(let json), .yaml(let json):
            guard let members = json.members, AnswerSheet.answers(of: json) == nil else { return false }
            return members.count { $0.value.members == nil && $0.value.array == nil } * 2 >= members.count
        case .pdf, .workbook, .table, .xml, .text, .written, .message, .archive: return false
        }
    }

    /// Whether one of some words stands anywhere in it, case aside.
    fileprivate func mentions(_ words: [String]) -> Bool {
        let words = words.map { $0.lowercased() }
        func holds(_ text: String) -> Bool {
            let text = text.lowercased()
            return words.contains { text.contains($0) }
        }
        if case .workbook(let workbook) = form {
            return workbook.sheets.contains { sheet in
                holds(sheet.name) || sheet.rows.contains { $0.cells.contains(where: holds) }
            }
        }
        return !words.isEmpty && holds(String(decoding: document.bytes, as: UTF8.self))
    }
}
