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
        let phrases = [
            "takes effect on", "take effect on", "effective as of", "effective date:", "effective date is",
            "is effective on", "shall be effective on",
            "entered into as of", "entered into on", "made as of", "made on", "dated as of", "is dated",
            "effective from", "comes into force on", "enters into force on",
            "with effect from", "effective date", "effective on", "effective", "last signature date", "dated",
        ]
        let head = 0..<min(prose.whole.upperBound, 6000)
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
    /// "the Agreement dated 3 May 2024" names another paper's day.
    private func isOfAnother(_ at: Range<Int>) -> Bool {
        let before = prose.folded(max(0, at.lowerBound - 40)..<at.lowerBound)
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
