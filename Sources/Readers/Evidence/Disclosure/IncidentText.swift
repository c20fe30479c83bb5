import Assessment

/// What an incident reached, and who looked into it.
enum IncidentText {
    private static let scopes = [
        "scope of impact", "scope of incident", "scope of the incident", "affected systems", "systems affected",
        "data affected", "affected data", "data involved", "information involved", "what information was involved",
        "impact summary", "customer impact", "impact", "scope", "affected customers", "affected services",
        "services affected",
    ]

    /// The rest of the line behind a label, else the first sentence below it as a heading.
    static func scope(_ prose: Prose) -> (text: String, span: Range<Int>)? {
        for label in scopes {
            for at in prose.all(label) {
                guard let index = prose.line(at: at.lowerBound) else { continue }
                let line = prose.lines[index].span
                let lead = prose.folded(line.lowerBound..<at.lowerBound)
                guard lead.allSatisfy({ !$0.isLetter }), lead.count <= 6 else { continue }
                let rest = prose.folded(at.upperBound..<max(at.upperBound, line.upperBound))
                if rest.hasPrefix(":") || rest.hasPrefix(" -") || rest.hasPrefix("?") {
                    let start = at.upperBound + 1
                    let end = prose.sentence(around: start..<start + 1, within: start..<prose.whole.upperBound)
                        .upperBound
                    let span = start..<max(start, min(end, max(line.upperBound, paragraphEnd(prose, index))))
                    let text = prose.words(span)
                    if text.count >= 8 { return (String(text.prefix(400)), at.lowerBound..<span.upperBound) }
                }
                guard rest.filter(\.isLetter).isEmpty, index + 1 < prose.lines.count else { continue }
                let start = prose.lines[index + 1].span.lowerBound
                let sentence = prose.sentence(around: start..<start + 1, within: start..<prose.whole.upperBound)
                let text = prose.words(sentence)
                if text.count >= 20, text.contains(" ") { return (String(text.prefix(400)), sentence) }
            }
        }
        return nil
    }
    private static func paragraphEnd(_ prose: Prose, _ index: Int) -> Int {
        var end = prose.lines[index].span.upperBound
        for line in prose.lines[(index + 1)...].prefix(6) {
            if line.opens || prose.folded(line.span).prefix(40).contains(":") { break }
            end = line.span.upperBound
        }
        return end
    }

    /// `we engaged Harrow Forensics, a …`, `Independent assessor: …`.
    static func assessor(_ prose: Prose) -> (text: String, span: Range<Int>)? {
        for label in [
            "independent assessor:", "assessor:", "forensic firm:", "external investigator:", "investigator:",
            "third-party assessor:", "forensic partner:", "incident response firm:",
        ] {
            guard let at = prose.first(label), let line = prose.line(at: at.lowerBound) else { continue }
            let text = prose.words(at.upperBound..<max(at.upperBound, prose.lines[line].span.upperBound))
            if let name = name(text) { return (name, at.lowerBound..<prose.lines[line].span.upperBound) }
        }
        for verb in [
            "engaged", "retained", "hired", "commissioned", "with the assistance of", "with the help of",
            "investigation by", "conducted by", "performed by", "led by", "analyzed by", "analysed by", "reviewed by",
            "examined by", "investigated by", "confirmed by", "assessed by",
        ] {
            for at in prose.all(verb) {
                let sentence = prose.sentence(around: at)
                let words = prose.folded(sentence)
                guard
                    [
                        "forensic", "investigat", "incident response", "cybersecurity", "security firm", "independent",
                        "logs were", "evidence", "systems were",
                    ]
                    .contains(where: words.contains)
                else { continue }
                let text = prose.words(at.upperBound..<min(at.upperBound + 90, sentence.upperBound))
                if let name = name(text) { return (name, sentence) }
            }
        }
        return nil
    }

    /// Capitalised words at the start of a text.
    private static func name(_ text: String) -> String? {
        var parts: [String] = []
        for part in text.split(separator: " ") {
            let bare = part.trimmingPrefix { "“\"'(".contains($0) }
            guard let first = bare.first,
                first.isUppercase || (!parts.isEmpty && ["&", "and", "of"].contains(String(part)))
            else { break }
            parts.append(String(bare))
            if let last = part.last, ",.;:)".contains(last), !["Inc.", "Ltd.", "Co.", "Corp."].contains(String(part)) {
                break
            }
            if parts.count == 6 { break }
        }
        while let last = parts.last, ["and", "of", "&"].contains(last) { parts.removeLast() }
        let name = parts.joined(separator: " ").trimmingCharacters(in: ",.;:)")
        return name.count >= 3 && !["The", "A", "An", "Our", "We", "Company", "Internal"].contains(parts.first ?? "")
            ? name : nil
    }
}

extension String {
    /// Without these marks at its end.
    fileprivate func trimmingCharacters(in marks: String) -> String {
        var text = Substring(self)
        while let last = text.last, marks.contains(last) { text = text.dropLast() }
        return String(text)
    }
}
