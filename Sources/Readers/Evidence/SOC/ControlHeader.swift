/// The header of a table of controls: one to four lines made of the words that such headers are made of.
struct ControlHeader {
    /// Which tables are sought.
    enum Sought {
        /// Of tests and their results, or of what management answers.
        case tests
        /// Of what customers or providers must do.
        case expected
        /// Of providers and what they do.
        case providers
    }
    /// A column's title, and how far it reaches.
    struct Cell {
        var left: Double
        var right: Double
        var text: String
        var role = ControlRow.Role.rest
    }
    let cells: [Cell]
    let top: Double
    let bottom: Double

    /// Every header among the lines of a page.
    static func all(
        _ lines: [PlacedPage.Line], _ names: Set<String> = [], _ sought: Sought = .tests
    ) -> [ControlHeader] {
        let names = sought == .tests ? names : names.union(ControlHeader.others)
        var found: [ControlHeader] = [], index = 0
        while index < lines.count {
            guard isHeading(lines[index], names) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < lines.count, end - index < 7, isHeading(lines[end], names),
                lines[end].bottom - lines[end - 1].bottom < lines[end].height * 1.4,
                abs(lines[end].height - lines[index].height) < lines[index].height * 0.15
            { end += 1 }
            if let header = ControlHeader(lines[index..<end], sought) { found.append(header) }
            index = end
        }
        return found
    }

    /// Nil where the lines do not name what two columns or more hold, a result or response among them.
    private init?(_ lines: ArraySlice<PlacedPage.Line>, _ sought: Sought) {
        var cells: [Cell] = []
        // A title above the header stands over more than one of its columns.
        var lines = lines
        while let first = lines.first, let next = lines.dropFirst().first {
            let title = ControlHeader.pieces(first)
            guard title.count == 1,
                ControlHeader.pieces(next).count(where: { $0.left < title[0].right && title[0].left < $0.right }) > 1
            else { break }
            lines = lines.dropFirst()
        }
        for line in lines {
            for piece in ControlHeader.pieces(line) {
                if let at = cells.firstIndex(where: { $0.left < piece.right && piece.left < $0.right }) {
                    cells[at].left = min(cells[at].left, piece.left)
                    cells[at].right = max(cells[at].right, piece.right)
                    cells[at].text += " " + piece.text
                } else {
                    cells.append(piece)
                }
            }
        }
        cells.sort { $0.left < $1.left }
        for index in cells.indices { cells[index].role = ControlHeader.role(cells[index].text, sought) }
        // Of two columns about controls, the first one holds the numbers.
        let controls = cells.indices.filter { cells[$0].role == .control }
        if controls.count >= 2 { cells[controls[0]].role = .id }
        let roles = Set(cells.map(\.role))
        let isSought =
            switch sought {
            case .tests: roles.contains(.result) || roles.contains(.response)
            case .expected:
                roles.contains(.control) && !roles.contains(.result) && !roles.contains(.response)
            case .providers: roles.isSuperset(of: [.provider, .service])
            }
        guard (2...7).contains(cells.count), isSought, roles.count >= 2,
            let top = lines.first.map({ $0.bottom - $0.height }), let bottom = lines.last?.bottom
        else { return nil }
        (self.cells, self.top, self.bottom) = (cells, top, bottom)
    }

    /// Words closer than a gap between columns.
    private static func pieces(_ line: PlacedPage.Line) -> [Cell] {
        var pieces: [Cell] = []
        for word in line.words {
            let text = Folding.string(word.text)
            if let last = pieces.last, word.left - last.right < max(1.5, word.height * 0.38),
                !begins(text, after: last.text)
            {
                pieces[pieces.count - 1].right = word.right
                pieces[pieces.count - 1].text += " " + text
            } else {
                pieces.append(Cell(left: word.left, right: word.right, text: text))
            }
        }
        return pieces
    }

    /// Two titles may stand so close that only their words part them: `Control # | Control Description`.
    private static func begins(_ word: String, after title: String) -> Bool {
        word.hasPrefix("control") && (title == "control" || title == "controls" || ids.contains(title))
    }

    /// Whether most words of a line are such as headers are made of, and none is a figure or ends a sentence.
    private static func isHeading(_ line: PlacedPage.Line, _ names: Set<String>) -> Bool {
        let words = line.words.map { Folding.string($0.text) }
        guard words.count <= 24, !words.contains(where: { $0.contains(where: \.isNumber) }), words.last?.last != ".",
            words.first != "section"
        else { return false }
        let bare = words.map { $0.filter { $0.isLetter || $0 == "#" } }
        let known = bare.count { self.words.contains($0) || names.contains($0) }
        return known * 10 >= words.count * 7
    }
    private static let words: Set<String> = [
        "auditor", "auditors", "service", "organization", "organizations", "organisation", "by", "the", "of", "test",
        "tests",
        "testing", "tested", "results", "result", "controls", "control", "effectiveness", "operating", "performed",
        "activity", "activities", "applied", "specified", "description", "procedures", "procedure", "management",
        "response",
        "responses", "managements", "and", "number", "independent", "criteria", "criterion", "no", "", "company",
        "point",
        "exceptions", "exception", "s", "related", "entity", "noted", "#", "ref", "reference", "id", "trust",
        "services",
        "tsc", "deviation", "deviations", "conclusion", "in", "place", "as", "our", "its", "nature", "cc",
    ]

    private static func role(_ text: String, _ sought: Sought) -> ControlRow.Role {
        let words = text.split(separator: " ").map { $0.filter { $0.isLetter || $0 == "#" } }.filter { !$0.isEmpty }
        let bare = words.joined(separator: " ")
        if sought != .tests { return otherRole(words, bare, sought) }
        if bare.has("response") { return .response }
        if ids.contains(bare) { return .id }
        let results = ["exception", "exceptions", "deviation", "deviations", "conclusion"]
        if words.contains(where: { $0.hasPrefix("result") }) || results.contains(bare)
            || bare.hasSuffix("exceptions noted")
            || bare.hasSuffix("exception noted")
        {
            return .result
        }
        if words.contains(where: { $0.hasPrefix("test") || $0.hasPrefix("procedure") }) { return .test }
        let isCriteria = words.contains { $0.hasPrefix("criteri") || $0 == "tsc" || $0.hasPrefix("objective") }
        if isCriteria, !words.contains("activity"), !bare.has("related control") { return .criteria }
        return words.contains { $0.hasPrefix("control") } ? .control : .rest
    }

    /// Of a table of what others must do, or of who they are.
    private static func otherRole(_ words: [String], _ bare: String, _ sought: Sought) -> ControlRow.Role {
        func has(_ stems: [String]) -> Bool { words.contains { word in stems.contains { word.hasPrefix($0) } } }
        if has(["test", "result", "exception", "deviation", "conclusion"]) { return .result }
        if has(["response"]) { return .response }
        if ids.contains(bare) { return .id }
        let isControl = has(["control", "responsib", "consideration", "cuec", "csoc", "expect"])
        if has(["criteri", "tsc", "objective"]), !has(["cuec", "csoc", "complementary", "responsib"]) {
            return .criteria
        }
        if isControl, !(sought == .providers) { return .control }
        if has(["service", "function", "purpose", "role", "scope", "use", "description"]),
            !has(["organi", "subservice", "provider", "vendor"]) || has(["provided", "performed"])
        {
            return .service
        }
        if has(["subservice", "organi", "provider", "vendor", "entity", "name"]) { return .provider }
        return isControl ? .control : .rest
    }
    /// What stands in the headers of such tables beside the words of tests.
    private static let others: Set<String> = [
        "user", "entities", "complementary", "subservice", "services", "provided", "provider", "vendor", "name",
        "responsibility", "responsibilities", "consideration", "considerations", "applicable", "expected", "function",
        "purpose", "role", "cuec", "cuecs", "csoc", "csocs", "objective", "objectives", "type", "principle",
        "category", "common", "relevant", "addressed", "met", "implemented", "be", "to", "at", "for", "customer",
        "customers", "associated", "assumed", "following", "performed", "third", "party", "used", "use",
    ]
    private static let ids: Set<String> = [
        "control no", "control number", "control id", "control ref", "control reference", "ref", "id", "no", "number",
        "#",
        "control #", "ctrl #", "control point", "ref #", "reference", "ctrl id", "cc #", "control id #", "index",
        "ref no",
    ]
}
