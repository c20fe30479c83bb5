/// Looks for orders to an AI in the texts of one server: who is told, what to do, with what. One sentence at a time.
struct OrderSearch: Sendable {
    /// Longer texts are read so far: a description of megabytes is hostile, or no description.
    static let most = 1 << 20

    /// The names of the server's own tools and of their parameters.
    private let names: Set<UInt64>
    /// What the server's name means.
    private let server: Senses

    /// What the server has to do with at all.
    private let business: Senses

    /// `leads` are the first sentences of the server's tools.
    init(names: some Sequence<String>, server: String, leads: some Sequence<String> = []) {
        self.names = Set(names.map { OrderLexicon.hash($0.lowercased()) })
        self.server = OrderSearch.meaning(of: server)
        var business = self.server
        for text in names { business.formUnion(OrderSearch.meaning(of: text)) }
        for text in leads { business.formUnion(OrderSearch.meaning(of: text)) }
        self.business = business
    }

    /// What a name or a first sentence means.
    static func meaning(of text: String) -> Senses {
        let words = OrderWords(Array(text.utf8.prefix(400)), splitsNames: true).all
        return words.filter { $0.sentence == words.first?.sentence }.reduce(into: Senses()) { $0.formUnion($1.senses) }
    }

    /// The signals of all passages of one definition. `about` is its name with its description.
    func signals(in passages: [Texts.Found], about: String) -> [OrderSignal] {
        var about = OrderSearch.meaning(of: about)
        about.formUnion(server)
        var found: [OrderSignal] = []
        for passage in passages { found += signals(in: passage, about: about) }
        if found.isEmpty { found = split(passages, about: about) }
        return found
    }

    private func signals(in passage: Texts.Found, about: Senses) -> [OrderSignal] {
        let text = OrderSearch.capped(passage.passage.text), place = passage.passage.place
        var found = HiddenText.signals(in: ServerListing.Passage(text: text, place: place))
        let bytes = Array(text.utf8)
        let words = OrderWords(bytes, names: names, splitsNames: passage.role == .name)
        found += orders(words, bytes, at: place, passage.role, about: about)
        if let mark = Disguises.find(in: bytes, words: words.all) {
            found.append(
                OrderSignal(
                    kind: .impersonation, rule: "order.impersonation", version: Disguises.version, place: place,
                    offset: mark, excerpt: OrderSearch.excerpt(text, at: mark), decoded: nil))
        }
        for region in HiddenMarkup.regions(in: bytes) {
            let inner = Array(region.text.utf8), said = OrderWords(inner, names: names)
            let means = said.all.reduce(into: Senses()) { $0.formUnion($1.senses) }
            guard said.all.count >= 4,
                means.meets(Senses(.agent, .people, .you))
                    || means.meets(Senses(.move, .take)) && means.meets(Senses(.duty, .whole))
                    || !orders(said, inner, at: place, .other, about: about, isHidden: true).isEmpty
            else { continue }
            found.append(
                OrderSignal(
                    kind: .hiddenText, rule: "hidden.markup", version: HiddenText.version, place: place,
                    offset: region.offset, excerpt: region.text.clipped, decoded: nil))
        }
        for encoded in Encodings.find(in: text, bytes: bytes, disguised: words.disguised) {
            let inner = Array(encoded.decoded.utf8)
            let said = OrderWords(inner, names: names)
            let means = said.all.reduce(into: Senses()) { $0.formUnion($1.senses) }
            // A text with a few escapes in it hides nothing.
            let isHidden = encoded.decoded.utf8.count * 10 < encoded.hidden.utf8.count * 9
            let heard = orders(said, inner, at: place, .other, about: about, isHidden: isHidden)
            // `Ignore all rules`: what nobody hides who means the tool's own.
            if isHidden, heard.isEmpty, said.all.count >= 5, means.contains(.setAside),
                means.meets(Senses(.instructions, .rules))
            {
                found.append(
                    OrderSignal(
                        kind: .hiddenText, rule: "hidden.encoded", version: HiddenText.version, place: place,
                        offset: encoded.offset, excerpt: encoded.hidden.clipped, decoded: encoded.decoded.clipped))
            }
            found += heard.map {
                OrderSignal(
                    kind: $0.kind, rule: $0.rule, version: $0.version, place: place, offset: encoded.offset,
                    excerpt: encoded.hidden.clipped, decoded: encoded.decoded.clipped)
            }
        }
        return found.sorted { ($0.offset, $0.rule) < ($1.offset, $1.rule) }
    }

    private func orders(
        _ words: OrderWords, _ bytes: [UInt8], at place: String, _ role: Sentence.Role, about: Senses,
        isHidden: Bool = false
    ) -> [OrderSignal] {
        guard words.all.count > 1 else { return [] }
        var heard: [OrderSupport.Heard] = [], index = words.all.startIndex, earlier: [Senses] = []
        while index < words.all.endIndex {
            let number = words.all[index].sentence
            var end = index
            // A sentence of thousands of words is none: it is read in pieces.
            while end < words.all.endIndex, words.all[end].sentence == number, end - index < 300 { end += 1 }
            let sentence = Sentence(
                words.all[index..<end], of: bytes, role: role,
                isLead: index == words.all.startIndex && role == .toolDescription,
                before: earlier.last ?? Senses(), lately: earlier.suffix(3).reduce(into: Senses()) { $0.formUnion($1) },
                about: about,
                business: business)
            for rule in OrderRule.all where rule.needs.isEmpty || sentence.senses.meets(rule.needs) {
                guard let match = rule.matches(sentence) else { continue }
                heard.append(
                    OrderSupport.Heard(
                        signal: OrderSignal(
                            kind: rule.kind, rule: rule.id, version: rule.version, place: place,
                            offset: sentence.words[match].start,
                            excerpt: sentence.text(from: match).clipped, decoded: nil),
                        isWeak: rule.isWeak && !isHidden
                            && (sentence.words[match].quoted || !OrderSupport.stands(in: sentence))))
            }
            earlier.append(sentence.senses)
            index = end
        }
        return OrderSupport.signals(heard)
    }

    /// An order cut into pieces, so that no field says it: short texts read as one, where the next goes on in the middle
    /// of a sentence.
    private func split(_ passages: [Texts.Found], about: Senses) -> [OrderSignal] {
        let short = passages.filter {
            $0.role != .name && $0.passage.text.utf8.count <= 160 && $0.passage.text.utf8.contains(32)
        }
        guard short.count > 1, short.count <= 64 else { return [] }
        let titles = short.filter { $0.passage.place.hasSuffix("/title") }
        var found = signals(ofPieces: short, about: about)
        if found.isEmpty, !titles.isEmpty {
            found = signals(ofPieces: titles + short.filter { !$0.passage.place.hasSuffix("/title") }, about: about)
        }
        return found
    }
    private func signals(ofPieces pieces: [Texts.Found], about: Senses) -> [OrderSignal] {
        guard let first = pieces.first else { return [] }
        var joined = ""
        for piece in pieces {
            let goesOn = piece.passage.text.unicodeScalars.first.map { !$0.properties.isUppercase } ?? false
            joined += joined.isEmpty ? piece.passage.text : (goesOn ? " " : ". ") + piece.passage.text
        }
        let bytes = Array(joined.utf8)
        return orders(OrderWords(bytes, names: names), bytes, at: first.passage.place, .other, about: about)
            .filter { OrderSearch.whole.contains($0.rule) }
            .map {
                OrderSignal(
                    kind: $0.kind, rule: $0.rule, version: $0.version, place: first.passage.place, offset: 0,
                    excerpt: first.passage.text.clipped, decoded: $0.excerpt)
            }
    }
    /// Rules whose words are so many that pieces of harmless texts do not make them up.
    private static let whole: Set<String> = [
        "order.override", "order.override-foreign", "order.concealment", "order.concealment-foreign",
        "order.secret-file",
        "order.carry-off", "order.carry-off-passive", "order.carry-off-foreign", "order.untold",
    ]

    static func capped(_ text: String) -> String {
        text.utf8.count <= most ? text : String(decoding: text.utf8.prefix(most), as: UTF8.self)
    }
    /// A little of a text around a place in it, in UTF-8 bytes.
    static func excerpt(_ text: String, at offset: Int) -> String {
        var utf8 = text.utf8.dropFirst(max(0, offset - 20)).prefix(320)
        // A character is not cut in two.
        while let first = utf8.first, first & 0xC0 == 0x80 { utf8.removeFirst() }
        return String(Substring(utf8)).clipped
    }
}

extension OrderSearch {
    /// For the texts of one listing.
    init(_ listing: ServerListing) {
        self.init(
            names: listing.tools.flatMap { [$0.name] + $0.parameters.map(\.name) }, server: listing.name?.text ?? "",
            leads: listing.tools.map(\.description))
    }

    /// The signals of a tool's whole definition.
    func signals(of tool: ListedTool) -> [OrderSignal] {
        signals(
            in: Texts.found(in: tool.definition, at: tool.place, inTool: true),
            about: "\(tool.name) \(tool.description)")
    }

    /// The signals of what a server says beside its tools: its instructions and identity, prompts, resources, templates.
    func signals(beside listing: ServerListing) -> [OrderSignal] {
        var found: [OrderSignal] = []
        if let instructions = listing.instructions {
            found += signals(in: [Texts.Found(passage: instructions, role: .server)], about: "")
        }
        for definition in listing.definitions {
            found += signals(in: Texts.found(in: definition.json, at: definition.place), about: "")
        }
        return found
    }

    /// Texts of which only the beginning is read.
    static func isCut(_ passages: [Texts.Found]) -> ServerListing.Passage? {
        passages.first { $0.passage.text.utf8.count > most }?.passage
    }
}

/// The same for texts without their listing.
enum OrderSignals {
    static func find(in passage: ServerListing.Passage, isDescription: Bool = false) -> [OrderSignal] {
        OrderSearch(names: [], server: "").signals(
            in: [Texts.Found(passage: passage, role: isDescription ? .toolDescription : .other)], about: "")
    }
    static func find(splitOver passages: [ServerListing.Passage]) -> [OrderSignal] {
        OrderSearch(names: [], server: "").signals(
            in: passages.map { Texts.Found(passage: $0, role: .other) }, about: "")
    }
}

extension ServerListing {
    /// The texts of its identity, prompts, resources and templates.
    var otherTexts: [Passage] { definitions.flatMap { Texts.all(in: $0.json, at: $0.place) } }
}
