import Assessment

/// The opening of a contract: who makes it, and what it calls them.
struct Opening {
    /// One for each side, where exactly one was named for each.
    private(set) var sides: [Parties.Side] = []
    /// The vendor's name, where one alone was read, whoever the other side is.
    private(set) var vendor: String?
    /// Other words for the sides, such as `Fernhollow`, with their side.
    private(set) var names: [(String, Party)] = []

    static let vendorRoles: Set<String> = [
        "processor", "data processor", "data importer", "service provider", "provider", "supplier", "vendor",
        "contractor",
        "business associate", "licensor",
    ]
    static let customerRoles: Set<String> = [
        "controller", "data controller", "data exporter", "customer", "client", "covered entity", "subscriber",
        "licensee",
        "buyer", "purchaser",
    ]
    /// What is defined in an opening and is no side.
    private static let papers: Set<String> = [
        "agreement", "addendum", "dpa", "baa", "msa", "amendment", "effective", "date", "party", "parties", "services",
        "service",
        "terms", "contract", "principal", "collectively", "gdpr", "hipaa", "scc", "sccs",
    ]
    /// Where openings stand: within so many bytes of the start.
    private static let reach = 6000

    init(_ prose: Prose) {
        let head = 0..<min(prose.whole.upperBound, Opening.reach)
        var found = Opening.defined(prose, head)
        if Set(found.compactMap(\.party)).count < 2 { found += Opening.dashed(prose, head) }
        if Set(found.compactMap(\.party)).count < 2 { found += Opening.labelled(prose, head) }
        if Set(found.compactMap(\.party)).count < 2 { found += Opening.covered(prose, head) }
        let known = found.compactMap(\.party)
        let open = found.filter { $0.party == nil }
        for one in found {
            var party = one.party
            if party == nil, open.count == 1 {
                if known.contains(.customer) != known.contains(.vendor) {
                    party = known.contains(.customer) ? .vendor : .customer
                } else if known.isEmpty {
                    // "Processor" and "controller" are roles that definitions explain; the others are words for a side.
                    let customers = Opening.count(
                        prose, ["customer", "client", "subscriber", "covered entity", "licensee"])
                    let vendors = Opening.count(
                        prose, ["vendor", "supplier", "provider", "contractor", "business associate", "licensor"])
                    if customers >= 3, customers > 3 * vendors {
                        party = .vendor
                    } else if vendors >= 3, vendors > 3 * customers {
                        party = .customer
                    } else {
                        let hasCustomer = Opening.mentions(prose, head, Opening.customerRoles)
                        let hasVendor = Opening.mentions(prose, head, Opening.vendorRoles)
                        if hasCustomer != hasVendor { party = hasCustomer ? .vendor : .customer }
                    }
                }
            }
            guard let party else { continue }
            for term in one.terms where !Opening.vendorRoles.contains(term) && !Opening.customerRoles.contains(term) {
                names.append((term, party))
            }
            if let name = one.name {
                let words = prose.words(name)
                names.append((words, party))
                if !sides.contains(where: { $0.name == words }) {
                    sides.append(Parties.Side(name: words, party: party, span: name))
                }
            }
        }
        let vendors = sides.filter { $0.party == .vendor }, customers = sides.filter { $0.party == .customer }
        if vendors.count == 1 { vendor = vendors.first?.name }
        if vendors.count != 1 || customers.count != 1 { sides = [] }
    }

    struct Found {
        let terms: [String]
        let party: Party?
        let name: Range<Int>?
    }

    /// `between X (“Controller”) and Y (“Processor”)`.
    private static func defined(_ prose: Prose, _ head: Range<Int>) -> [Found] {
        guard
            let begin = prose.first(of: ["between", "by and among", "parties"], in: head)?.upperBound
                ?? unled(prose, head)
        else { return [] }
        let region = begin..<min(begin + 1600, prose.whole.upperBound)
        let folded = prose.folded
        var found: [Found] = [], from = region.lowerBound, at = region.lowerBound
        while at < region.upperBound, found.count < 4 {
            guard folded[at] == UInt8(ascii: "("),
                let close = folded[at..<region.upperBound].firstIndex(of: UInt8(ascii: ")"))
            else {
                at += 1
                continue
            }
            let terms = quoted(folded, at + 1..<close)
            let roles = terms.filter { term in
                vendorRoles.contains(term) || customerRoles.contains(term)
                    || !term.split(separator: " ").contains { papers.contains(String($0)) }
            }
            if !roles.isEmpty {
                var party =
                    roles.contains(where: vendorRoles.contains)
                    ? Party.vendor : roles.contains(where: customerRoles.contains) ? .customer : nil
                // "between Acme, Inc. (“Acme”) and Customer from …": the other side is only called by its role.
                let behind = prose.folded(close + 1..<min(close + 40, region.upperBound))
                if party == nil, !behind.contains("("),
                    customerRoles.contains(where: {
                        behind.hasPrefix(" and \($0) ") || behind.hasPrefix(" and the \($0) ")
                    })
                {
                    party = .vendor
                }
                found.append(Found(terms: roles, party: party, name: name(prose, from..<at)))
            }
            if !terms.isEmpty { from = close + 1 }
            at = close + 1
        }
        return found
    }

    /// `Processor: Y` on a line of its own.
    private static func labelled(_ prose: Prose, _ head: Range<Int>) -> [Found] {
        prose.lines.prefix { $0.span.lowerBound < head.upperBound }.compactMap { line in
            guard let colon = prose.folded[line.span].firstIndex(of: UInt8(ascii: ":")) else { return nil }
            let label = prose.folded(line.span.lowerBound..<colon).trimmed.split(separator: " ").filter {
                !["the", "name", "of", "(the", "legal"].contains($0)
            }
            .joined(separator: " ").filter { $0 != "(" && $0 != ")" && $0 != "\"" && $0 != "*" && $0 != "-" }.trimmed
            let party = vendorRoles.contains(label) ? Party.vendor : customerRoles.contains(label) ? .customer : nil
            guard let party, let name = name(prose, colon + 1..<line.span.upperBound) else { return nil }
            return Found(terms: [], party: party, name: name)
        }
    }

    /// `Provider` on a line, and on the next `Acme Limited`, as on a cover page.
    private static func covered(_ prose: Prose, _ head: Range<Int>) -> [Found] {
        let lines = prose.lines.filter { !$0.span.isEmpty && $0.span.lowerBound < min(head.upperBound, 2500) }
        return zip(lines, lines.dropFirst()).compactMap { line, next in
            let label = prose.folded(line.span).filter { $0 != ":" }.trimmed
            let party = vendorRoles.contains(label) ? Party.vendor : customerRoles.contains(label) ? .customer : nil
            let written = Folding.string(prose.words(next.span)).filter { $0 != "." && $0 != "," }
            guard let party, let last = written.split(separator: " ").last, FirmEndings.words.contains(String(last)),
                let name = name(prose, next.span)
            else { return nil }
            return Found(terms: [], party: party, name: name)
        }
    }

    /// Terms in quotation marks.
    private static func quoted(_ folded: [UInt8], _ span: Range<Int>) -> [String] {
        let parts = folded[span].split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        return parts.indices.filter { !$0.isMultiple(of: 2) && $0 < parts.count - 1 }.map { index in
            var term = String(decoding: parts[index], as: UTF8.self).trimmed
            if term.hasPrefix("the ") { term.removeFirst(4) }
            return term
        }.filter { !$0.isEmpty && $0.count <= 60 }
    }

    /// How often these words stand as one who acts.
    private static func count(_ prose: Prose, _ roles: [String]) -> Int {
        roles.reduce(0) { sum, role in
            sum
                + ["shall", "will", "may", "must", "agrees", "acknowledges"].reduce(0) {
                    $0 + prose.all("\(role) \($1)").count
                }
        }
    }

    private static func mentions(_ prose: Prose, _ head: Range<Int>, _ roles: Set<String>) -> Bool {
        roles.contains { prose.contains($0, in: head) }
    }

    /// The name at the start of a stretch: without what leads in to it, and without address or kind of company.
    static func name(_ prose: Prose, _ span: Range<Int>) -> Range<Int>? {
        var start = span.lowerBound
        let folded = prose.folded
        skip: while start < span.upperBound {
            if !folded[start].isWord && folded[start] != UInt8(ascii: "[") && folded[start] != UInt8(ascii: "_")
                && folded[start] != UInt8(ascii: "<")
            {
                if folded[start] == UInt8(ascii: "("),
                    let close = folded[start..<span.upperBound].firstIndex(of: UInt8(ascii: ")")), close - start <= 4
                {
                    start = close + 1
                } else {
                    start += 1
                }
                continue
            }
            for word in ["and", "between", "the", "by", "customer", "client"]
            where folded[start...].starts(with: (word + " ").utf8) {
                start += word.utf8.count + 1
                continue skip
            }
            for word in ["1.", "2.", "1)", "2)", "(1)", "(2)"] where folded[start...].starts(with: (word + " ").utf8) {
                start += word.utf8.count + 1
                continue skip
            }
            break
        }
        guard start < span.upperBound else { return nil }
        // "between the entity identified as “Customer” below and Acme, Inc. (": the name is what stands last.
        if prose.folded(start..<span.upperBound).contains("\""),
            let last = prose.all("and", in: start..<span.upperBound).last
        {
            start = min(last.upperBound + 1, span.upperBound)
        }
        var end = span.upperBound
        for phrase in [
            "a company", "a corporation", "a limited", "a private", "a public", "an individual", "with", "whose",
            "having", "registered",
            "incorporated", "organized", "organised", "located", "on behalf", "acting", "company number", "established",
            "and its", "together", "for itself",
        ] {
            if let stop = prose.first(phrase, in: start..<end) { end = stop.lowerBound }
        }
        // "a Delaware corporation"
        if let stop = prose.all("a", in: start..<end).first(where: {
            $0.lowerBound > start && folded[$0.lowerBound - 1] == 32
        }) {
            end = stop.lowerBound
        }
        if let stop = prose.first("an", in: start..<end), stop.lowerBound > start { end = stop.lowerBound }
        let suffixes = [
            "inc", "llc", "ltd", "limited", "corp", "co", "l.p.", "lp", "llp", "plc", "gmbh", "p.c", "pc", "pllc",
            "p.a", "n.a", "s.a", "sa", "ag", "b.v", "bv", "n.v", "pty", "pvt", "pte",
        ]
        var at = start
        while at < end {
            if folded[at] == UInt8(ascii: ",") {
                let rest = String(decoding: folded[at + 1..<end], as: UTF8.self).trimmed
                if !suffixes.contains(where: {
                    rest.hasPrefix($0) && !(rest.dropFirst($0.count).first?.isLetter ?? false)
                }) {
                    end = at
                    break
                }
            }
            at += 1
        }
        while end > start,
            folded[end - 1] == 32 || folded[end - 1] == UInt8(ascii: ",") || folded[end - 1] == UInt8(ascii: ";")
        { end -= 1 }
        let written = prose.words(start..<end)
        guard (3...90).contains(written.count), written.first?.isUppercase == true || written.first?.isNumber == true,
            !written.contains(where: { "[]<>_{}\":".contains($0) }), !written.contains("/s/"),
            written.split(separator: " ").count <= 9,
            !vendorRoles.contains(prose.folded(start..<end)), !customerRoles.contains(prose.folded(start..<end))
        else { return nil }
        return start..<end
    }
}
