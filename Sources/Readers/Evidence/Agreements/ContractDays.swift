import Assessment

extension Contract {
    /// Where a statement stands, and its words.
    func cite(_ span: Range<Int>) -> (place: Source.Place, quote: String) { (prose.place(span), prose.quote(span)) }

    /// Blanks of a template: `[Customer]`, `____` in its terms.
    var hasBlanks: Bool {
        let text = prose.folded
        var open = 0
        for at in text.indices where text[at] == UInt8(ascii: "[") {
            if let close = text[at...].prefix(60).firstIndex(of: UInt8(ascii: "]")),
                text[at + 1..<close].contains(where: { $0.isLetter || $0 >= 0x80 || $0 == UInt8(ascii: "*") })
            {
                open += 1
            }
        }
        return open >= 2
    }

    /// The day on which it takes effect, as it says itself; nil where it says two.
    var effectiveDay: (day: Day, span: Range<Int>)? {
        let head = span.lowerBound..<min(span.upperBound, span.lowerBound + 6000)
        if let named = namedEffectiveDay(head) { return named }
        let phrases = [
            "takes effect on", "take effect on", "takes effect as of", "effective as of", "effective date:",
            "effective date is", "is effective on", "shall be effective on", "becomes effective on",
            "comes into effect on", "entered into as of", "entered into on", "made as of", "made on", "dated as of",
            "is dated", "effective from", "comes into force on", "enters into force on", "with effect from",
            "in effect from", "commences on", "commence on", "commencing on", "commencement date", "made this",
            "entered into this", "executed this", "as of this", "dated this", "effective date", "effective on",
            "effective:", "effective", "last signature date", "dated",
        ]
        for phrase in phrases {
            let days = prose.all(phrase, in: head).compactMap { at -> (Day, Range<Int>)? in
                guard let found = prose.days(in: at.upperBound..<min(at.upperBound + 40, prose.whole.upperBound)).first,
                    let day = found.day, found.span.lowerBound - at.upperBound <= 14,
                    !isOfAnother(at)
                else { return nil }
                return (day, at.lowerBound..<found.span.upperBound)
            }
            if let first = days.first { return Set(days.map(\.0)).count == 1 ? first : nil }
        }
        return nil
    }

    /// `as of 1 April 2026 (the “Effective Date”)`.
    private func namedEffectiveDay(_ head: Range<Int>) -> (day: Day, span: Range<Int>)? {
        let names = [
            "effective date", "dpa effective date", "addendum effective date", "commencement date", "start date",
        ]
        for name in names {
            for at in prose.all(name, in: head) {
                guard at.upperBound < prose.whole.upperBound, prose.folded[at.upperBound] == UInt8(ascii: "\"") else {
                    continue
                }
                let before = max(head.lowerBound, at.lowerBound - 70)..<at.lowerBound
                guard let found = prose.days(in: before).last, let day = found.day,
                    prose.folded(found.span.upperBound..<at.lowerBound).contains("("), !isOfAnother(found.span)
                else { continue }
                return (day, found.span.lowerBound..<at.upperBound)
            }
        }
        return nil
    }

    /// Whether it counts from the day of the last signature.
    var countsFromSignature: Bool {
        let head = span.lowerBound..<min(span.upperBound, span.lowerBound + 6000)
        return [
            "date of the last signature", "date of last signature", "last signature date",
            "date of the later signature",
            "last date of signature", "later of the dates", "date of the final signature",
            "date both parties have signed",
            "upon signature by both", "when signed by both", "date it is signed by both", "date on which both parties",
            "date of signature by both", "last of the parties to sign", "last party to sign", "signed by both parties",
            "date signed by the last", "both parties have signed",
        ].contains { prose.contains($0, in: head) }
    }

    /// Whether it is accepted by clicking or using, not signed.
    var isClickThrough: Bool {
        [
            "by clicking", "by accepting", "by accessing or using", "by using the service", "by using the services",
            "by using our",
            "by creating an account", "by accessing", "you agree to be bound", "by checking", "click-through",
            "clickwrap", "by signing up", "by registering", "by downloading", "by installing", "agree to these terms",
        ].contains { prose.contains($0, in: span) }
    }

    /// The last day of the term, where it is printed.
    var lastDay: (day: Day, span: Range<Int>)? {
        let phrases = [
            "expires on", "expire on", "expiring on", "ends on", "end on", "ending on", "terminates on",
            "terminate on", "continue until", "continues until", "in effect until", "in force until", "effect through",
            "continue through", "continues through", "end date:", "end date", "expiration date:", "expiration date",
            "expiry date:", "expiry date", "valid until", "term ends:", "up to and including",
        ]
        var found: [(Day, Range<Int>)] = []
        for phrase in phrases {
            for at in prose.all(phrase, in: span) {
                guard let next = prose.days(in: at.upperBound..<min(at.upperBound + 60, prose.whole.upperBound)).first,
                    let day = next.day, next.span.lowerBound - at.upperBound <= 24,
                    !prose.contains("insurance", in: max(0, at.lowerBound - 200)..<at.lowerBound)
                else { continue }
                found.append((day, at.lowerBound..<next.span.upperBound))
            }
        }
        // "Term: 1 April 2025 to 31 March 2028"
        for phrase in ["subscription term", "initial term", "contract term", "service term", "term"] {
            for at in prose.all(phrase, in: span) {
                let days = prose.days(in: at.upperBound..<min(at.upperBound + 70, prose.whole.upperBound))
                guard days.count == 2, let day = days[1].day, let start = days[0].day, start < day,
                    isLeadIn(at.upperBound..<days[0].span.lowerBound),
                    days[1].span.lowerBound - days[0].span.upperBound <= 12
                else { continue }
                found.append((day, at.lowerBound..<days[1].span.upperBound))
            }
        }
        return Set(found.map(\.0)).count == 1 ? found.first : nil
    }

    /// Between "Term" and its first day: `: `, ` is from `, ` runs from `, no other words.
    private func isLeadIn(_ span: Range<Int>) -> Bool {
        prose.folded(span).split { !$0.isLetter }.allSatisfy {
            ["is", "from", "runs", "shall", "be", "of", "this", "agreement", "the", "date", "begins", "on", "period"]
                .contains(String($0))
        }
    }

    /// How many days before the end of the term notice must be given, so that the contract is not renewed.
    var renewalNotice: Reading<Int> {
        var found: [(Int, Statement)] = [], doubt: (Statement, String)?
        for statement in statements
        where statement.words.has("renew*|nonrenew*|prolong*", "extend* ..8 term|period|year|years")
            && statement.words.has("notice|notif*|notifies|cancel*|terminat*|inform*|objects|decline*")
        {
            let quantities = Quantity.all(in: statement.words).filter { quantity in
                guard quantity.measure != .years else { return false }
                let right = statement.words[quantity.tokens.upperBound...].prefix(12)
                let left = statement.words[..<quantity.tokens.lowerBound].suffix(10)
                return right.prefix(4).has("prior|before|advance|preceding|notice|written")
                    || left.has("notice ..5 of|than|least") && right.has("end|expir*|term|renew*")
            }
            guard let one = quantities.first else { continue }
            if Set(quantities.map { "\($0.number ?? -1) \($0.measure)" }).count > 1 {
                doubt = doubt ?? (statement, "several times stand in one sentence")
            } else if let days = one.days {
                found.append((days, statement))
            } else {
                doubt =
                    doubt ?? (
                        statement,
                        one.number == nil
                            ? "words and figures do not agree" : "the notice is no fixed number of days"
                    )
            }
        }
        if let doubt, found.isEmpty { return .doubt(doubt.0, doubt.1) }
        return Reading.agreed(found)
    }
    /// "the Agreement dated 3 May 2024" names another paper's day.
    private func isOfAnother(_ at: Range<Int>) -> Bool {
        // "Customer Terms", and on the next line "Effective Date: …", is its own day.
        if let line = prose.line(at: at.lowerBound), prose.lines[line].span.lowerBound == at.lowerBound { return false }
        let before = prose.folded(max(0, at.lowerBound - 60)..<at.lowerBound)
        if ["agreement", "contract", "msa", "terms"].contains(where: { noun in
            ["between the parties dated ", "dated ", "effective as of ", "effective "].contains { mark in
                before.hasSuffix("\(noun) \(mark)") && !before.contains("this \(noun)") && mark != "dated "
            }
        }) {
            return true
        }
        return ["agreement ", "msa ", "contract ", "terms ", "of the agreement", "order form "].contains {
            before.hasSuffix($0) || before.hasSuffix($0 + "(")
        }
            && !["this agreement ", "this addendum ", "this dpa ", "this amendment "].contains { before.hasSuffix($0) }
    }

    /// `Last updated: 12 February 2026`, `Version of …`: the day of an edition that nobody signed.
    var editionDay: Day? {
        for phrase in ["last updated", "last modified", "last revised", "updated", "version date", "revised"] {
            if let at = prose.first(phrase),
                let found = prose.days(in: at.upperBound..<min(at.upperBound + 40, prose.whole.upperBound)).first
            {
                return found.day
            }
        }
        return nil
    }
}
