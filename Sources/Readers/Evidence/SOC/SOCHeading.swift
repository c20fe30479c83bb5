/// The title of a part of a SOC report, told from a sentence that mentions it.
enum SOCHeading {
    /// The part whose title begins on a line; a title may run on to the next line.
    static func part(at index: Int, in prose: Prose) -> SOCSections.Part? {
        let line = prose.lines[index]
        guard line.span.count <= 160 else { return nil }
        let text = prose.folded(line.span)
        guard starts.contains(where: text.hasPrefix) || stems.contains(where: text.has) || isSpaced(text) else {
            return nil
        }
        let (numbered, bare) = unnumbered(text)
        guard isTitle(index, prose, numbered: numbered) else { return nil }
        let atTop = prose.pages[line.page].lines.lowerBound + 2 >= index
        guard numbered || atTop || line.opens || text.count < 80 else { return nil }
        if let found = part(of: packed(bare), numbered, atTop) {
            // A cover says what the report describes and tests.
            return line.page == 0 && found != .auditor && !numbered ? nil : found
        }
        guard numbered else { return nil }
        // A title may run over several lines, and justified words may each be one.
        var joined = bare
        for next in prose.lines[(index + 1)...].prefix(6) {
            guard next.page == line.page, next.span.count <= 60 else { break }
            joined += " " + prose.folded(next.span)
            if let found = part(of: packed(joined), numbered, atTop) { return found }
        }
        return atTop && text.hasPrefix("section") ? .unnamed : nil
    }

    /// How a numbered title begins, and what no other title is without: most lines are told apart by these.
    private static let starts = [
        "section", "part ", "chapter", "abschnitt", "1", "2", "3", "4", "5", "6", "i.", "ii", "iv", "v.", "i ",
    ]
    private static let stems = [
        "report", "assertion", "description", "test", "related controls", "criteria", "information", "statement",
    ]
    private static func isSpaced(_ text: String) -> Bool {
        let bytes = text.utf8.prefix(4)
        return bytes.count == 4 && bytes.dropFirst().first == 32 && bytes.last == 32
    }

    private static func part(of packed: String, _ numbered: Bool, _ atTop: Bool) -> SOCSections.Part? {
        guard packed.count <= 180 else { return nil }
        if packed.hasPrefix("with") || packed.hasPrefix("together") { return nil }
        func has(_ words: [String]) -> Bool { words.contains { packed.has($0) } }
        if has(testing), numbered || atTop && packed != "descriptionoftestsofcontrols" { return .tests }
        if has(others), numbered || atTop && !packed.has("response") { return .other }
        if packed.has("assertion"), packed.count < 80,
            numbered || has(["management", "assertionof", "assertionby"])
        {
            return .assertion
        }
        let states = [
            "statementby", "managementsstatement", "managementstatement", "statementofthemanagement",
            "statementofmanagement",
            "managementsrepresentation", "directorsstatement",
        ]
        if has(states), numbered || atTop { return .assertion }
        if has(auditors), packed.count < 120 { return .auditor }
        let describes =
            packed.hasPrefix("descriptionof") || packed.has("systemdescription")
            || packed.has("descriptionof")
        if describes, numbered || atTop && (packed.has("system") || packed.has("descriptionofits")),
            !has(["descriptionofcriteria", "descriptionoftest", "descriptionofcontrol", "reporton", "suitability"])
        {
            return .description
        }
        return nil
    }

    private static let auditors = [
        "independentserviceauditorsreport", "independentserviceauditorreport", "independentauditorsreport",
        "serviceauditorsreport", "reportofindependentserviceauditor", "reportoftheindependentserviceauditor",
        "reportofindependentaccountants", "reportofindependentcertifiedpublicaccountant",
        "independentaccountantsreport",
        "independentpractitionersreport", "independentpractitionersassurancereport", "independentassurancereport",
        "independentserviceauditorsassurancereport", "reportofindependentpractitioner",
    ]
    private static let testing = [
        "testsofcontrol", "testofcontrol", "resultsoftests", "testresults", "testingofcontrols", "resultsoftesting",
        "testsofoperatingeffectiveness", "testingmatri", "relatedcontrolsandtests", "criteriaandrelatedcontrols",
        "criteriarelatedcontrols", "controlsandcriteria", "controlobjectivesandrelatedcontrols",
        "informationprovidedbytheindependentserviceauditor", "informationprovidedbyindependentserviceauditor",
        "informationprovidedbytheserviceauditor", "controlobjectivesrelatedcontrols",
    ]
    private static let others = [
        "otherinformationprovided", "additionalinformationprovided", "managementsresponse", "otherinformationpresented",
        "supplementalinformation", "unauditedinformation", "informationnotcoveredby",
    ]

    /// Letters only: headings come letterspaced, and with and without apostrophes.
    static func packed(_ text: String) -> String {
        String(decoding: text.utf8.filter(\.isLetter), as: UTF8.self)
    }

    /// Without `Section IV –`, `4.` or `Part II:` before it, and whether there was one.
    static func unnumbered(_ text: String) -> (numbered: Bool, bare: String) {
        var words = text.split(separator: " ")[...]
        // Letterspaced: no words to tell apart.
        if words.count >= 8, words.count(where: { $0.count == 1 }) * 2 > words.count {
            let packed = packed(text)
            return (packed.hasPrefix("section"), packed)
        }
        guard let first = words.first else { return (false, text) }
        let named = ["section", "part", "chapter", "abschnitt"].contains(String(first))
        if named { words = words.dropFirst() }
        guard let number = words.first else { return (named, "") }
        let bare = number.filter { $0.isLetter || $0.isNumber }
        let isNumber =
            !bare.isEmpty
            && (bare.allSatisfy(\.isNumber) && bare.count <= 2
                || bare.allSatisfy { "ivx".contains($0) } && bare.count <= 4
                || named
                    && ["one", "two", "three", "four", "five", "six", "a", "b", "c", "d", "e"].contains(String(bare)))
        guard isNumber, named || number.last.map({ ".:)-".contains($0) }) ?? false else { return (false, text) }
        words = words.dropFirst()
        if let mark = words.first, mark.allSatisfy({ "-:.|*".contains($0) }) { words = words.dropFirst() }
        return (true, words.joined(separator: " "))
    }

    /// Whether a line stands for itself: no sentence goes on into it, it does not end as a sentence does, and it does not
    /// cite a part of the report.
    private static func isTitle(_ index: Int, _ prose: Prose, numbered: Bool) -> Bool {
        let line = prose.lines[index], text = prose.folded(line.span)
        guard let last = text.last, !".,;".contains(last), !text.has("\"") else { return false }
        guard !cites.contains(where: { text.has($0) }) else { return false }
        guard index > 0 else { return true }
        let before = prose.lines[index - 1]
        if line.opens, numbered || before.page == line.page { return true }
        // A long line without an end goes on into the next one.
        guard before.span.count >= 60, let end = prose.folded[before.span].last else { return true }
        return ".?!:;".utf8.contains(end)
    }

    private static let cites = [
        " titled ", " entitled ", " of this report", " set forth", " we ", " is ", " are ", " was ", " were ", " that ",
        " our ",
        " has ", " have ", "opinion, ",
    ]
}
