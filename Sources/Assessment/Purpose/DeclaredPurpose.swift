/// What a use is for, in its own words: the acts that it names, the things that it names, and what it rules out. Words
/// only: what they do not decide stays unclear.
package struct DeclaredPurpose: Sendable {
    /// The sentence as it was written.
    package let text: String
    /// The acts that it names, each with its first word.
    let acts: [Action: String]
    /// How it changes things, each with the word for it.
    let manners: [PurposeLexicon.Manner: String]
    /// The things that it names, by family, each with its word.
    let things: [String: String]
    /// The acts that it rules out, each with the words for it.
    let barred: [Action: String]
    /// Verbs that it rules out where their kind of act is not.
    let barredVerbs: Set<String>
    /// All its verbs, in their plain form.
    let verbs: Set<String>

    package init(_ text: String) {
        self.text = text
        var parsing = PurposeParsing(text)
        parsing.run()
        acts = parsing.acts
        manners = parsing.manners
        things = parsing.things
        barred = parsing.barred
        barredVerbs = parsing.barredVerbs
        verbs = parsing.verbs
    }

    /// Whether its words say that it reads, and nothing that goes beyond.
    package var onlyReads: Bool {
        !acts.isEmpty && acts.keys.allSatisfy { [.list, .read, .search].contains($0) }
    }
    /// Whether it says anything by which a tool can be judged.
    package var isTelling: Bool { !acts.isEmpty && !things.isEmpty }
}

/// One reading of a purpose, word by word.
struct PurposeParsing {
    var acts: [Action: String] = [:]
    var manners: [PurposeLexicon.Manner: String] = [:]
    var things: [String: String] = [:]
    var barred: [Action: String] = [:]
    var barredVerbs: Set<String> = []
    var verbs: Set<String> = []

    private let words: [PurposeText.Word]
    /// The words of ruling out, while they hold.
    private var bar: String?

    init(_ text: String) { words = PurposeText.words(text, most: 2_000) }

    mutating func run() {
        for (index, word) in words.enumerated() {
            // `Without deleting, moving or renaming` goes on behind the comma.
            let goesOn = word.behind == 44 && (["or", "and", "nor"].contains(word.text) || word.text.hasSuffix("ing"))
            if word.startsClause && !goesOn || ["but", "except"].contains(word.text) { bar = nil }
            readBar(word, at: index)
            if let verb = verb(at: index) { read(verb, word, at: index) }
            readThing(word, at: index)
        }
        for act in barred.keys where act != .read { acts[act] = nil }
        if acts[.write] == nil { manners = [:] }
    }

    private func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    private mutating func readBar(_ word: PurposeText.Word, at index: Int) {
        switch word.text {
        case "without", "never", "not", "no", "dont", "doesnt", "cannot", "nor": bar = word.text
        case "read" where text(index + 1) == "only", "readonly": barAllButReading("read-only")
        case "only" where text(index + 1).hasPrefix("read"): barAllButReading("only read")
        default: break
        }
    }

    private mutating func barAllButReading(_ words: String) {
        for act in Action.allCases where ![.list, .read, .search].contains(act) { barred[act] = words }
        acts[.read] = acts[.read] ?? words
    }

    /// The verb there; of a word that is as often a noun, only where a verb may stand: at the head of a clause, behind
    /// `and`, `to` or another verb.
    private func verb(at index: Int) -> PurposeLexicon.Verb? {
        let word = words[index]
        guard let verb = PurposeLexicon.verb(word.text) else { return nil }
        // A merge request and a pull request are things.
        if ["merge", "pull"].contains(word.text), text(index + 1).hasPrefix("request") { return nil }
        guard PurposeLexicon.isNounToo(verb) else { return verb }
        if word.text.hasSuffix("ing") { return verb }
        let before = text(index - 1)
        let mayStand =
            word.startsClause || index == 0
            || [
                "and", "or", "to", "then", "never", "not", "may", "can", "only", "also", "weekly", "daily", "monthly",
                "will", "must",
            ].contains(before)
        // `invoices and records`: behind `and`, a plural is a noun, unless the purpose speaks in the third person.
        let speaksThird = words.first.map { $0.text.hasSuffix("s") && PurposeLexicon.verb($0.text) != nil } ?? false
        let isPlural = word.text.hasSuffix("s") && !word.text.hasSuffix("ss")
        if isPlural, !speaksThird, index > 0 { return nil }
        return mayStand || before == "by" ? verb : nil
    }

    private mutating func read(_ verb: PurposeLexicon.Verb, _ word: PurposeText.Word, at index: Int) {
        if let bar {
            let object = text(index + 1)
            let isGeneral =
                ["anything", "nothing", "any", "them", "it", "access", "something"].contains(object)
                || text(index + 1).isEmpty
            switch verb.act {
            case .write where ["change", "modify", "write", "edit", "alter", "touch"].contains(verb.word) && isGeneral:
                for act in [Action.write, .draft, .delete] { barred[act] = "\(bar) \(word.text)" }
            case .write, .draft: barredVerbs.insert(verb.word)
            case .read, .list, .search: break
            default: barred[verb.act] = "\(bar) \(word.text)"
            }
            return
        }
        var act = verb.act
        // `Run weekly reports` and `run queries` ask; `run scripts` executes.
        if act == .execute {
            let next = words[(index + 1)...].prefix(4).map(\.text)
            if next.contains(where: {
                ["report", "reports", "query", "queries", "search", "searches", "analysis", "analyses"].contains($0)
            }) {
                act = .read
            }
        }
        acts[act] = acts[act] ?? word.text
        verbs.insert(verb.word)
        if act == .write { manners[verb.manner] = manners[verb.manner] ?? word.text }
        // Who triages or sorts looks first and then changes; who answers by mail sends.
        if ["triage", "sort", "keep", "manage", "maintain"].contains(verb.word) {
            acts[.read] = acts[.read] ?? word.text
        }
        if verb.word == "clean" { acts[.read] = acts[.read] ?? word.text }
        if ["approve", "approved"].contains(word.text), !word.startsClause { acts[.write] = acts[.write] ?? word.text }
    }

    private mutating func readThing(_ word: PurposeText.Word, at index: Int) {
        guard bar == nil, !PurposeLexicon.isEmpty(word.text) else { return }
        let known = PurposeLexicon.isKnown(word.text)
        // A name of a product is no thing of its own: every tool of its server would be about it.
        if !known, word.isCapital, index > 0, !word.startsClause { return }
        if !known, PurposeLexicon.verb(word.text) != nil { return }
        for family in PurposeLexicon.families(of: word.text) { things[family] = things[family] ?? word.text }
    }
}

/// A text cut into words in small letters, at anything that is no letter or figure.
enum PurposeText {
    struct Word: Sendable {
        let text: String
        let isCapital: Bool
        /// The first word of a sentence or clause.
        let startsClause: Bool
        /// The punctuation that the clause stands behind; 0 where there is none.
        let behind: UInt8
    }

    /// `splitsNames` cuts `readFile` into two words; `ServiceNow` in prose is one.
    static func words(_ text: String, most: Int, splitsNames: Bool = false) -> [Word] {
        var words: [Word] = [], current: [UInt8] = []
        var isCapital = false, starts = true, behind: UInt8 = 0, previous: UInt8 = 32
        func flush() {
            guard !current.isEmpty else { return }
            words.append(
                Word(
                    text: String(decoding: current, as: UTF8.self), isCapital: isCapital, startsClause: starts,
                    behind: behind))
            behind = 0
            current.removeAll(keepingCapacity: true)
            starts = false
        }
        for byte in text.replacing("’", with: "'").utf8.prefix(most) {
            let isUpper = (65...90).contains(byte), isLower = (97...122).contains(byte)
            if isUpper || isLower || (48...57).contains(byte) || byte >= 128 {
                if splitsNames, isUpper, (97...122).contains(previous) { flush() }
                if current.isEmpty { isCapital = isUpper }
                current.append(isUpper ? byte + 32 : byte)
            } else if byte != 39 {
                flush()
                if [44, 46, 58, 59, 33, 63, 40, 41].contains(byte) {
                    starts = true
                    behind = byte
                }
            }
            previous = byte
        }
        flush()
        return words
    }
}
