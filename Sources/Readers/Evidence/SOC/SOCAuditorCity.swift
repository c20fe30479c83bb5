/// Where an auditor signed: `Tampa, Florida`, as the lines of the signature have it.
enum SOCAuditorCity {
    /// The city with its state or country, as written, on one of some lines.
    static func find(_ prose: Prose, _ lines: [Prose.Line]) -> (name: String, span: Prose.Span)? {
        for line in lines {
            var end = line.span.upperBound
            var start = line.span.lowerBound
            for day in prose.days(in: line.span) {
                if day.span.lowerBound - start < 8 {
                    start = max(start, day.span.upperBound)
                } else {
                    end = min(end, day.span.lowerBound)
                }
            }
            guard start < end, let found = place(prose, start..<end) else { continue }
            return found
        }
        return nil
    }

    /// `City, State` at the end of a stretch, behind a street or a firm where one stands before it.
    private static func place(_ prose: Prose, _ span: Prose.Span) -> (name: String, span: Prose.Span)? {
        let text = prose.folded
        var end = span.upperBound
        // A postal code and marks behind it.
        while end > span.lowerBound, " ,|-*.0123456789".utf8.contains(text[end - 1]) { end -= 1 }
        if end < span.upperBound, text[end] == UInt8(ascii: "."), end >= span.lowerBound + 3,
            text[end - 2] == UInt8(ascii: ".")
        {
            end += 1
        }
        guard var comma = text[span.lowerBound..<end].lastIndex(of: UInt8(ascii: ",")) else { return nil }
        var region = prose.folded(comma + 1..<end).trimmed
        // `Aurora, CO, USA`.
        if ["usa", "us", "united states", "u.s.a.", "united states of america", "canada", "india"].contains(region),
            let before = text[span.lowerBound..<comma].lastIndex(of: UInt8(ascii: ","))
        {
            let inner = prose.folded(before + 1..<comma).trimmed
            if states.contains(inner) || countries.contains(inner) { (comma, region) = (before, inner) }
        }
        guard states.contains(region) || countries.contains(region.filter { $0 != "." }) else { return nil }
        var start = comma
        while start > span.lowerBound, !",|*;/".utf8.contains(text[start - 1]) { start -= 1 }
        while start < comma, text[start] == 32 { start += 1 }
        for label in ["place:", "location:", "city:", "at:", "signed at:", "place :"]
        where prose.folded(start..<comma).hasPrefix(label) {
            start += label.utf8.count
            while start < comma, text[start] == 32 { start += 1 }
        }
        let city = prose.words(start..<comma)
        let words = city.split(separator: " ")
        guard (1...4).contains(words.count), city.first?.isUppercase ?? false, !city.contains(where: \.isNumber),
            !words.contains(where: { forms.contains($0.lowercased().filter { $0 != "." }) })
        else { return nil }
        return (prose.words(start..<end), start..<end)
    }

    private static let forms: Set<String> = [
        "llp", "llc", "pllc", "pc", "pa", "inc", "ltd", "cpa", "cpas", "suite", "street", "avenue", "road", "floor",
        "limited", "gmbh", "drive", "blvd", "boulevard", "partner", "director", "principal",
    ]

    private static let states: Set<String> = [
        "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida",
        "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine",
        "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska",
        "nevada", "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "ohio",
        "oklahoma", "oregon", "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas",
        "utah", "vermont", "virginia", "washington", "west virginia", "wisconsin", "wyoming", "district of columbia",
        "puerto rico", "al", "ak", "az", "ar", "ca", "co", "ct", "de", "fl", "ga", "hi", "id", "il", "in", "ia", "ks",
        "ky", "la", "me", "md", "ma", "mi", "mn", "ms", "mo", "mt", "ne", "nv", "nh", "nj", "nm", "ny", "nc", "nd",
        "oh", "ok", "or", "pa", "ri", "sc", "sd", "tn", "tx", "ut", "vt", "va", "wa", "wv", "wi", "wy", "dc", "d.c.",
        "n.y.", "n.j.", "pr",
    ]
    private static let countries: Set<String> = [
        "usa", "us", "united states", "united states of america", "canada", "ontario", "quebec", "british columbia",
        "alberta", "manitoba", "nova scotia", "united kingdom", "uk", "england", "scotland", "wales", "ireland",
        "germany", "france", "netherlands", "the netherlands", "belgium", "luxembourg", "switzerland", "austria",
        "spain", "portugal", "italy", "denmark", "sweden", "norway", "finland", "poland", "czech republic", "romania",
        "bulgaria", "greece", "cyprus", "turkey", "israel", "india", "singapore", "malaysia", "japan", "south korea",
        "korea", "china", "hong kong", "taiwan", "philippines", "vietnam", "thailand", "indonesia", "australia",
        "new zealand", "south africa", "nigeria", "kenya", "egypt", "uae", "united arab emirates", "saudi arabia",
        "pakistan", "sri lanka", "bangladesh", "mexico", "brazil", "argentina", "colombia", "chile", "costa rica",
        "ukraine", "estonia", "latvia", "lithuania", "hungary", "croatia", "serbia", "maharashtra", "karnataka",
    ]
}
