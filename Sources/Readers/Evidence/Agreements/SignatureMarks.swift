import Assessment

/// Marks by which a signature shows that stand on no line with a label.
extension Signatures {
    /// `Digitally signed by Ada Byrne`, `e-signed by Ada Byrne (…)`; the name may stand in the next line.
    static func stamped(_ folded: String, behind next: String?) -> [String] {
        var names: [String] = []
        for stamp in ["e-signed by ", "esigned by ", "digitally signed by", "electronically signed by"] {
            guard let range = folded.firstRange(of: stamp) else { continue }
            var rest = folded[range.upperBound...].drop { ": ".contains($0) }
            if rest.isEmpty, let next { rest = Folding.string(next).trimmed[...] }
            let name = rest.split(whereSeparator: { "(,;".contains($0) }).first.map { String($0).trimmed } ?? ""
            let bare = name.split(separator: " ").prefix { $0 != "date:" && $0 != "on" }.joined(separator: " ")
            if bare.count(where: \.isLetter) >= 3 { names.append(bare) }
        }
        return names
    }

    /// `Ada Byrne (signed electronically 3 May 2026)`.
    static func isStamped(_ value: String) -> Bool {
        let folded = Folding.string(value)
        return value.count(where: \.isNumber) >= 4
            && ["signed electronically", "electronically signed", "digitally signed", "e-signed", "signed digitally"]
                .contains(where: folded.contains)
    }

    /// `Signed for and on behalf of Acme Ltd` without a colon, and within four lines below it a name with a day.
    static func attested(_ lines: [Line], _ index: Int) -> (name: String, day: Day)? {
        let openings = [
            "signed for and on behalf of ", "signed by and on behalf of ", "for and on behalf of ",
            "signed on behalf of ",
        ]
        func opens(_ line: Line) -> Bool { openings.contains { Folding.string(line.text).trimmed.hasPrefix($0) } }
        guard opens(lines[index]), !lines[index].text.contains(":"), !lines[index].text.contains("   ") else {
            return nil
        }
        for line in lines[(index + 1)...].filter({ !$0.text.trimmed.isEmpty }).prefix(4) {
            if opens(line) || isBlank(line.text) || line.text.contains(":") { return nil }
            // "Ada Byrne, Director, 9 March 2026": the day is the last part.
            let parts = line.text.split(separator: ",").map { String($0).trimmed }
            guard parts.count >= 2, let last = parts.last, let day = DayInProse.day(last), let name = name(parts[0]),
                name.split(separator: " ").count <= 5
            else { continue }
            return (name, day)
        }
        return nil
    }
}
