import Assessment

/// What the values in annexes say: places, days, names.
extension Annexes {
    static let regions: Set<String> = [
        "region", "regions", "data region", "data regions", "location of processing", "locations of processing",
        "data location",
        "data locations", "processing location", "processing locations", "hosting region", "hosting regions",
        "hosting location",
        "place of processing", "storage location", "data residency", "location of data",
    ]
    static let retention: Set<String> = [
        "retention", "retention period", "data retention", "duration and retention", "period of retention",
    ]
    static let model: Set<String> = [
        "model provider", "model providers", "ai model provider", "llm provider", "language model provider",
    ]

    /// The places of `United States (Oregon, Ohio); Germany`, without what stands in brackets; empty for a sentence.
    static func places(_ value: String) -> [String] {
        var bare = "", depth = 0
        for character in value {
            if character == "(" { depth += 1 }
            if depth == 0 { bare.append(character) }
            if character == ")" { depth -= 1 }
        }
        let parts = bare.split(whereSeparator: { ";,/".contains($0) }).flatMap {
            $0.replacing(" and ", with: "\n").split(separator: "\n")
        }
        .map { String($0).trimmed.trimmingFullStop }.filter { !$0.isEmpty }
        let isPlain = parts.allSatisfy {
            $0.split(separator: " ").count <= 4 && $0.isProper && !$0.contains("[") && !$0.contains("_")
        }
        return isPlain && depth == 0 ? parts : []
    }

    /// Days for which prompts are kept: `prompts 30 days`, `prompts are not kept`.
    static func promptDays(_ value: String) -> Int? {
        let parts = Folding.string(value).split(whereSeparator: { ";.".contains($0) }).filter { $0.contains("prompt") }
        guard parts.count == 1, let part = parts.first else { return nil }
        let folded = Array(part.utf8)
        let tokens = Token.all(in: folded, 0..<folded.count)
        let quantities = Quantity.all(in: tokens[...])
        if tokens[...].has("not kept|stored|retained|saved", "never kept|stored|retained") {
            return quantities.allSatisfy { $0.days == 0 } ? 0 : nil
        }
        return quantities.count == 1 ? quantities.first?.days : nil
    }

    /// A number of days that is the whole of a value, such as `30 days`.
    static func plainDays(_ value: String) -> Int? {
        let folded = Folding.folded(value)
        let tokens = Token.all(in: folded, 0..<folded.count)
        guard let one = Quantity.all(in: tokens[...]).first, one.tokens.upperBound == tokens.count,
            one.tokens.lowerBound <= 2,
            tokens[..<one.tokens.lowerBound].allSatisfy({
                ["up", "to", "at", "most", "maximum", "max", "not", "more", "than"].contains($0.text)
            })
        else { return nil }
        return one.days
    }

    /// `none`, or the name before what explains it; nil for a sentence.
    static func provider(_ value: String) -> String? {
        let name = value.split(whereSeparator: { ":;.(".contains($0) }).first.map { String($0).trimmed } ?? ""
        if ["none", "no", "not applicable", "n/a"].contains(Folding.string(name)) {
            return Folding.string(name) == "none" ? "none" : nil
        }
        guard !name.isEmpty, name.split(separator: " ").count <= 5, name.isProper,
            !name.contains("["), !name.contains("_")
        else { return nil }
        return name
    }
}

extension String {
    /// Without a full stop at the end.
    var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
    /// Whether each word begins as names do: `United States of America`, not `As agreed`.
    var isProper: Bool {
        split(separator: " ").allSatisfy { word in
            ["of", "and", "the", "&", "de"].contains(word) || word.first.map { $0.isUppercase || $0.isNumber } == true
        } && first?.isUppercase == true
    }
}
