/// A legal name as papers write it, taken apart for comparing: `Quarterdeck Ledger, Inc.` has the core
/// `quarterdeck ledger` and the form `inc`.
package struct LegalName: Hashable, Sendable {
    /// The name without case, punctuation and legal form.
    package let core: String
    /// The legal form in its short spelling, such as `ltd` or `pvt ltd`; empty where the name has none.
    package let form: String

    /// From any spelling. `S.A.` and `SA`, `Private Limited` and `Pvt. Ltd.`, `&` and `and` are the same.
    package init(_ text: String) {
        var words = LegalName.words(text)
        if words.count > 1, words[0] == "the" { words.removeFirst() }
        var forms: [String] = []
        if words.count > 2, words.suffix(2) == ["sp", "zoo"] {
            words.removeLast(2)
            forms = ["sp zoo"]
        }
        while words.count > 1, let last = words.last, let form = LegalName.forms[last] {
            words.removeLast()
            forms.insert(form, at: 0)
            if words.count > 2, words.last == "and", LegalName.forms[words[words.count - 2]] != nil {
                words.removeLast()
            }
        }
        core = words.joined(separator: " ")
        form = forms.joined(separator: " ")
    }

    /// How near two names are.
    package enum Likeness: Hashable, Sendable {
        /// One name, but for spelling, or for a legal form that one of them leaves out.
        case same
        /// The same words with another legal form: another legal person, as a rule of the same group.
        case otherForm
        case different
    }

    /// Compares with another name. An empty name is like none.
    package func likeness(to other: LegalName) -> Likeness {
        guard !core.isEmpty, core == other.core else { return .different }
        return form == other.form || form.isEmpty || other.form.isEmpty ? .same : .otherForm
    }

    /// The words of a name in lower case; single letters in a row are one word, as in `S.A.`.
    static func words(_ text: String) -> [String] {
        var spaced = ""
        for character in text.lowercased() where !"'’`´".contains(character) {
            spaced += character == "&" ? " and " : character.isLetter || character.isNumber ? String(character) : " "
        }
        var words: [String] = [], joining = false
        for word in spaced.split(separator: " ") {
            let single = word.count == 1 && word.allSatisfy(\.isLetter)
            if single && joining, let last = words.popLast() {
                words.append(last + word)
            } else {
                words.append(String(word))
            }
            joining = single
        }
        return words
    }

    /// Legal forms in every spelling that we know, with the short one.
    private static let forms: [String: String] = {
        let short = [
            "inc", "llc", "ltd", "gmbh", "ag", "sa", "sas", "sarl", "bv", "nv", "plc", "corp", "co", "pvt", "pty", "oy",
            "oyj", "ab", "as", "asa", "aps", "srl", "spa", "kk", "se", "lp", "llp", "pllc", "pbc", "kg", "ug", "doo",
            "pte",
            "sl", "slu", "lda", "ltda", "kft", "zrt", "eood", "ood", "sro", "oü", "ulc", "fze", "fzco", "dmcc",
        ]
        let long = [
            "incorporated": "inc", "limited": "ltd", "corporation": "corp", "company": "co", "private": "pvt",
        ]
        return long.merging(short.map { ($0, $0) }) { first, _ in first }
    }()
}
