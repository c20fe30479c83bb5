/// Which side of a contract.
enum Party: Sendable { case vendor, customer, both, other }

/// One thing that a sentence says somebody shall, may or shall not do.
struct Undertaking: Sendable {
    enum Force: Sendable {
        /// Somebody owes it.
        case duty
        /// Somebody shall not do it.
        case ban
        /// Somebody may do it.
        case leave
        /// Somebody need not do it.
        case release
    }
    /// Nil where the sentence does not name one, as in `all data shall be deleted`.
    let party: Party?
    let force: Force
    /// From the verb to where the next undertaking's subject begins, as indices of the statement's words.
    let scope: Range<Int>

    /// Every undertaking of a statement; none where there are more than `most`.
    static func all(in tokens: ArraySlice<Token>, _ parties: Parties, most: Int) -> [Undertaking] {
        let subjects = parties.mentions(in: tokens)
        var found: [(start: Int, undertaking: (Party?, Force, Int))] = []
        var at = tokens.startIndex
        while at < tokens.endIndex {
            guard let verb = Verb(at: at, in: tokens) else {
                at += 1
                continue
            }
            if found.count == most { return [] }
            let floor = found.last.map { $0.undertaking.2 } ?? tokens.startIndex
            let subject = subjects.last { mention in
                mention.span.upperBound <= at && mention.span.lowerBound >= floor && mention.isSubject
                    && at - mention.span.upperBound <= 14
            }
            // A verb in the present binds only with its party right before it.
            let isNear = subject.map { subject in
                // "the Processor, as the Controller chooses, deletes"
                at - subject.span.upperBound <= (tokens[subject.span.upperBound - 1].after == UInt8(ascii: ",") ? 8 : 2)
            }
            if verb.isPresent, isNear != true {
                at += 1
                continue
            }
            // "shall ensure that its staff are obliged to": still what the first one owes.
            if let last = found.last?.undertaking, last.1 == .duty, subject.map({ $0.party == .other }) ?? true,
                tokens[last.2..<at].has("ensur*|procure*|require*|cause*|oblig*")
            {
                at = max(verb.end, at + 1)
                continue
            }
            var party = subject?.party, force = verb.force
            if let last = found.last?.undertaking, !verb.isPresent, subject?.span.upperBound != at,
                subject?.party == .other,
                ["and", "or", "but"].contains(tokens[at - 1].text) || tokens[at - 1].after == UInt8(ascii: ",")
            {
                // "Vendor shall not appoint a subprocessor without consent, shall bind it, and shall answer for it."
                party = last.0
            } else if at > tokens.startIndex, ["it", "they"].contains(tokens[at - 1].text) {
                // "Where Processor engages another, it shall": the one who acts in the sentence.
                party = subjects.first { $0.isSubject && $0.span.upperBound <= at && $0.party != .other }?.party
            } else if let subject,
                let other = subjects.last(where: {
                    $0.isSubject && $0.span.upperBound <= subject.span.lowerBound && $0.span.lowerBound >= floor
                }),
                other.party != subject.party, other.party != .other, subject.party != .other,
                subject.span.lowerBound - other.span.upperBound <= 6,
                tokens[other.span.upperBound..<subject.span.lowerBound].has("and")
            {
                // "The importer and also the exporter shall".
                party = .both
            }
            if party == .customer, force == .duty, verb.isPassive(in: tokens) {
                // "Controller shall be notified" binds the other side.
                party = .vendor
            } else if party == .customer, force == .duty, verb.isEntitled(in: tokens) {
                force = .leave
            }
            found.append((subject?.span.lowerBound ?? at, (party, force, verb.end)))
            at = max(verb.end, at + 1)
        }
        return found.enumerated().map { index, one in
            let end = index + 1 < found.count ? max(found[index + 1].start, one.undertaking.2) : tokens.endIndex
            var party = one.undertaking.0
            let scope = one.undertaking.2..<max(end, one.undertaking.2)
            if party == nil, scope.first.map({ tokens[$0].text }) == "be",
                let agent = subjects.first(where: { scope.contains($0.span.lowerBound) && $0.isAgent })
            {
                party = agent.party
            }
            return Undertaking(party: party, force: one.undertaking.1, scope: scope)
        }
    }
}

/// A verb that binds or allows, with how.
private struct Verb {
    let force: Undertaking.Force
    /// The first word behind it.
    let end: Int
    /// Whether it stands in the present, as in `Processor ensures`.
    let isPresent: Bool

    private static let modals: Set<String> = ["shall", "will", "must"]
    private static let present: Set<String> = [
        "ensures", "implements", "maintains", "processes", "notifies", "informs", "gives", "provides", "assists",
        "deletes",
        "returns", "makes", "allows", "commits", "supports", "cooperates", "uses", "keeps", "imposes", "binds",
        "remains", "retains", "stores", "hosts",
        "undertakes", "warrants", "authorises", "authorizes", "bears",
    ]

    init?(at: Int, in tokens: ArraySlice<Token>) {
        let word = tokens[at].text
        // 7 May 2026 is a month.
        if word == "may", Int(tokens.text(at + 1)) != nil || at > tokens.startIndex && Int(tokens[at - 1].text) != nil {
            return nil
        }
        func next(_ distance: Int) -> String { at + distance < tokens.endIndex ? tokens[at + distance].text : "" }
        if Verb.modals.contains(word) {
            var end = at + 1
            while [
                "also", "at", "all", "times", "promptly", "immediately", "then", "only", "further", "always", "hereby",
                "likewise",
            ].contains(tokens.text(end)),
                tokens.text(end + 1) == "not" || tokens.text(end + 1) == "never"
            { end += 1 }
            switch tokens.text(end) {
            case "not", "never":
                let rest = tokens[min(end + 1, tokens.endIndex)...].prefix(4)
                let isRelease = rest.has(
                    "be required|obliged|obligated|liable|responsible", "have any|an|the obligation|duty|liability")
                self.init(isRelease ? .release : .ban, end + 1)
            case "have" where tokens.text(end + 1) == "no": self.init(.release, end + 2)
            case "have" where ["the", "a"].contains(tokens.text(end + 1)) && tokens.text(end + 2) == "right":
                self.init(.leave, end + 3)
            case "neither": self.init(.ban, end + 1)
            case "be" where tokens.text(end + 1) == "under" && tokens.text(end + 2) == "no":
                self.init(.release, end + 3)
            case "in" where tokens.text(end + 1) == "no" && tokens.text(end + 2) == "event": self.init(.ban, end + 3)
            default: self.init(.duty, end)
            }
        } else if word == "may" || word == "can" || word == "cannot" {
            if word == "may", next(1) == "not" || next(1) == "only" && next(2) == "not" {
                self.init(.ban, at + 2)
            } else {
                self.init(word == "cannot" || next(1) == "not" ? .ban : .leave, next(1) == "not" ? at + 2 : at + 1)
            }
        } else if word == "does" || word == "do", next(1) == "not" {
            self.init(.ban, at + 2, isPresent: true)
        } else if word == "agrees" || word == "undertakes" || word == "commits" || word == "agree",
            next(1) == "to" || next(1) == "that"
        {
            self.init(next(1) == "to" && next(2) == "not" ? .ban : .duty, at + (next(2) == "not" ? 3 : 2))
        } else if word == "agrees", next(1) == "not", next(2) == "to" {
            self.init(.ban, at + 3)
        } else if ["is", "are"].contains(word), ["required", "obliged", "obligated"].contains(next(1)), next(2) == "to"
        {
            self.init(.duty, at + 3)
        } else if ["is", "are"].contains(word), next(1) == "not",
            ["required", "obliged", "obligated", "responsible", "liable"].contains(next(2))
        {
            self.init(.release, at + 3)
        } else if ["is", "are"].contains(word), next(1) == "under", next(2) == "no" {
            self.init(.release, at + 3)
        } else if ["has", "have"].contains(word), next(1) == "no",
            ["obligation", "duty", "liability"].contains(next(2))
        {
            self.init(.release, at + 3)
        } else if ["has", "have"].contains(word), next(1) == "the" || next(1) == "a", next(2) == "right" {
            self.init(.leave, at + 3)
        } else if ["is", "are"].contains(word), next(1) == "entitled", next(2) == "to" {
            self.init(.leave, at + 3)
        } else if Verb.present.contains(word) {
            self.init(.duty, at, isPresent: true)
        } else {
            return nil
        }
    }
    private init(_ force: Undertaking.Force, _ end: Int, isPresent: Bool = false) {
        self.force = force
        self.end = end
        self.isPresent = isPresent
    }

    /// `be notified`, `be given`: it is done to the party.
    func isPassive(in tokens: ArraySlice<Token>) -> Bool {
        tokens.text(end) == "be"
            && ["notified", "informed", "given", "provided", "told", "alerted"].contains(tokens.text(end + 1))
            || tokens.text(end) == "receive"
                && tokens[min(end, tokens.endIndex)...].prefix(6).has("notice|notification")
    }
    /// `be entitled to`.
    func isEntitled(in tokens: ArraySlice<Token>) -> Bool {
        tokens.text(end) == "be" && ["entitled", "permitted", "allowed"].contains(tokens.text(end + 1))
    }
}

extension ArraySlice<Token> {
    /// The word at a place; empty behind the end.
    fileprivate func text(_ index: Int) -> String { index < endIndex && index >= startIndex ? self[index].text : "" }
}
