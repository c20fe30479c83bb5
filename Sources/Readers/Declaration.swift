package import Assessment

/// What we declare about a use, written down as a document: so what is ours to know has a place, a day and a name too.
package enum Declaration {
    /// The transcript of a register entry: canonical JSON, the same bytes for the same entry. What nobody declared is left
    /// out; an empty list of tools is nobody's word either.
    ///
    /// Its name is `declaration of AGENT/VENDOR/SERVICE`.
    package static func document(of use: Use, by name: String, on day: Day) -> Document {
        func words(_ texts: [String]) -> JSON? { texts.isEmpty ? nil : .texts(Set(texts.map(\.nfc)).sorted()) }
        func text(_ text: String) -> JSON? { text.isEmpty ? nil : .string(text) }
        let entry = JSON.of([
            "by": .string(name), "document": .string(mark), "on": .string(day.description),
            "use": .of([
                "agent": .of([
                    "autonomy": use.agent.autonomy.map { .string($0.rawValue) }, "owner": text(use.agent.owner),
                    "purpose": text(use.agent.purpose), "slug": .string(use.agent.slug),
                ]),
                "connected": use.connected.map { .string($0.description) },
                "credentials-in-reach": .bool(use.credentialsInReach),
                "data-categories": use.categories.flatMap(words),
                "function": use.function.map { .string($0.rawValue) },
                "operations": use.operations.flatMap { words($0.map(\.rawValue)) },
                "owner": text(use.owner), "people": .int(use.people), "production": .bool(use.production),
                "purpose": text(use.purpose), "seen-as-ours": .bool(use.seenAsOurs),
                "service": .of([
                    "hosting": .string(use.service.hosting.rawValue), "kind": .string(use.service.kind.rawValue),
                    "slug": .string(use.service.slug),
                ]),
                "substitute": .bool(use.substitute), "tools-granted": words(use.toolsGranted),
                "tools-needed": words(use.toolsNeeded), "undoable": words(use.undoable.map(\.rawValue)),
                "vendor": .string(use.vendor.slug),
            ]),
            "version": .int(1),
        ])
        return Document(
            name: "declaration of \(use.slug)", bytes: Array((entry.laidOut + "\n").utf8), isTranscript: true)
    }

    /// The document of an entry, and the facts that it states of the use.
    ///
    /// Throws `ReadingError.malformed` when the person's name is empty.
    package static func made(
        of use: Use, by name: String, on day: Day
    ) throws(ReadingError) -> (document: Document, harvest: Harvest) {
        let document = document(of: use, by: name, on: day)
        let content = Content(document: document, form: .json(try JSON.parse(document.bytes, name: document.name)))
        return (document, try read(content, Setting(use: use.subject, received: day, questionnaires: "")))
    }

    /// What marks the JSON as one of these.
    static let mark = "declaration of a use"

    /// Reads the facts of an entry: purpose, owner, data categories, operations, tools granted and needed, each observed
    /// by the person who declared it.
    ///
    /// Throws `ReadingError.malformed` when the person, the day or the use is missing.
    static func read(_ content: Content, _ setting: Setting) throws(ReadingError) -> Harvest {
        let file = content.document.name
        func bad(_ at: String, _ why: String) -> ReadingError { .malformed(file: file, place: .pointer(at), why: why) }
        guard case .json(let entry) = content.form, entry["document"]?.text == mark else {
            throw bad("/document", "\"\(mark)\" was expected")
        }
        guard content.document.isTranscript else {
            throw bad(
                "/document", "it looks like a declaration of ours and was sent to us; `tprm use edit` writes ours")
        }
        guard entry["version"]?.int == 1 else {
            throw bad("/version", "version 1 was expected; a newer tprm wrote this")
        }
        guard let by = entry["by"]?.text, !by.isEmpty else { throw bad("/by", "the name of a person was expected") }
        guard let day = entry["on"]?.text.flatMap({ Day(iso: $0) }) else { throw bad("/on", "a day was expected") }
        guard let use = entry["use"], let agent = use["agent"]?["slug"]?.text, let vendor = use["vendor"]?.text,
            let service = use["service"]?["slug"]?.text
        else { throw bad("/use", "an agent, a vendor and a service were expected") }

        var harvest = Harvest(kind: Reader.declaration.id, of: content.document, setting)
        harvest.letterhead = Letterhead(about: "\(agent)/\(vendor)/\(service)", day: day)
        let subject = setting.use ?? Subject.agent(agent).child(.use, "\(vendor)/\(service)")
        func add<V>(_ key: FactKey<V>, _ value: V?, _ quote: String, _ member: String) {
            guard let value else { return }
            harvest.add(
                key, value, of: subject, .observed, speaksOf: day, rule: Fact.Rule("declaration.\(member)"),
                at: .pointer(pointer("/use", member)), quote: quote.prefix(440) + "\n" + by.prefix(55))
        }
        for (key, member) in [(FactKey<String>.usePurpose, "purpose"), (.useOwner, "owner")] {
            let text = use[member]?.text
            add(key, text, text ?? "", member)
        }
        let lists: [(FactKey<[String]>, String)] = [
            (.useCategories, "data-categories"), (.useOperations, "operations"), (.toolsGranted, "tools-granted"),
            (.toolsNeeded, "tools-needed"),
        ]
        for (key, member) in lists {
            guard let items = use[member]?.array else { continue }
            let texts = items.compactMap(\.text)
            guard texts.count == items.count else { throw bad(pointer("/use", member), "a list of texts was expected") }
            add(key, texts, texts.joined(separator: "; "), member)
        }
        return harvest
    }
}

extension Reader {
    /// Our own declarations: register entries as `Declaration.document` writes them.
    package static let declaration = Reader(
        id: "declaration", name: "a declaration of a use of ours",
        recognises: { content in
            guard case .json(let json) = content.form else { return 0 }
            return json["document"]?.text == Declaration.mark ? 100 : 0
        },
        read: { content, setting in try Declaration.read(content, setting) })
}
