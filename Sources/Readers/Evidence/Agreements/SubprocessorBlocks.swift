import Assessment

/// Lists of subprocessors that are no tables: blocks of labels below a name, or items that begin with a name.
enum SubprocessorBlocks {
    private static let services = [
        "purpose", "service", "services", "service provided", "services provided", "function", "description",
        "activity", "role",
        "purpose of processing", "nature of processing", "description of processing", "subject matter",
        "processing activities", "use",
    ]
    private static let locations = [
        "location", "locations", "country", "countries", "region", "processing location", "location of processing",
        "data location", "entity country", "hosting location", "place of processing", "jurisdiction",
    ]
    private static let names = [
        "name", "entity", "entity name", "company", "subprocessor", "legal name", "vendor", "provider",
    ]

    /// `Name: …`, or a line alone, above `Purpose: …` and `Location: …`.
    static func labelled(_ prose: Prose) -> [Subprocessors.Entry] {
        var entries: [Subprocessors.Entry] = []
        var title: (name: String, span: Range<Int>)?
        for line in prose.lines where !line.span.isEmpty {
            let text = prose.words(line.span)
            let bare = text.drop { "•-–*▪●○◦ ".contains($0) }
            guard let colon = bare.firstIndex(of: ":"), bare.distance(from: bare.startIndex, to: colon) <= 40 else {
                if let name = Subprocessors.name(String(bare)),
                    name.first?.isUppercase == true || name.first?.isNumber == true
                {
                    title = (name, line.span)
                }
                continue
            }
            let label = Folding.string(String(bare[..<colon])).filter { $0 != "-" }.trimmed
            let value = String(bare[bare.index(after: colon)...]).trimmed
            guard !value.isEmpty else { continue }
            if names.contains(label), let name = Subprocessors.name(value) {
                title = (name, line.span)
                continue
            }
            guard services.contains(label) || locations.contains(label), let title else { continue }
            if entries.last?.name != title.name {
                guard !entries.contains(where: { $0.name == title.name }) else { continue }
                entries.append(
                    Subprocessors.Entry(
                        name: title.name, place: prose.place(title.span), quote: prose.quote(title.span)))
            }
            let last = entries.count - 1
            if services.contains(label), entries[last].service == nil { entries[last].service = value }
            if locations.contains(label), entries[last].location == nil { entries[last].location = value }
        }
        return entries
    }

    /// `• Amazon Web Services, Inc. – hosting (United States)`.
    static func items(_ prose: Prose) -> [Subprocessors.Entry] {
        var entries: [Subprocessors.Entry] = []
        for line in prose.lines where !line.span.isEmpty {
            let text = prose.words(line.span)
            guard let first = text.first else { continue }
            // Programs that print pages may drop the bullets.
            let isItem = "•-–*▪●○◦".contains(first) || first.isNumber
            let bare = String(text.drop { "•-–*▪●○◦ .)".contains($0) || $0.isNumber }).trimmed
            var parts: [String] = []
            for mark in isItem ? [" – ", " — ", " - ", ": ", " | "] : [" – ", " — ", " - ", " | "] {
                parts = bare.split(separator: mark, maxSplits: 2).map { String($0).trimmed }
                if parts.count > 1 { break }
            }
            guard parts.count > 1, text.count <= 160, isItem || !text.hasSuffix("."), !parts[1].isEmpty,
                var name = Subprocessors.name(parts[0]), name.split(separator: " ").count <= 7,
                name.first?.isUppercase == true || name.first?.isNumber == true
            else { continue }
            var location: String? = parts.count > 2 && Countries.isPlain(parts[2]) ? parts[2] : nil
            var service = parts[1]
            // "hosting (United States)", "Acme GmbH (Germany) – hosting"
            if location == nil, let open = service.lastIndex(of: "("), service.last == ")" {
                let inner = String(service[service.index(after: open)...].dropLast())
                if Countries.isPlain(inner) { (location, service) = (inner, String(service[..<open]).trimmed) }
            }
            if location == nil, let open = name.lastIndex(of: "("), name.last == ")" {
                let inner = String(name[name.index(after: open)...].dropLast())
                if Countries.isPlain(inner) { (location, name) = (inner, String(name[..<open]).trimmed) }
            }
            guard !entries.contains(where: { $0.name == name }) else { continue }
            entries.append(
                Subprocessors.Entry(
                    name: name, service: service, location: location, place: prose.place(line.span),
                    quote: prose.quote(line.span)))
        }
        return entries
    }
}
