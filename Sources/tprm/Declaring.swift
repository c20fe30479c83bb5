import Assessment
import Readers
import Storage

extension StoreOptions {
    /// Writes down what is declared of a use, under the person's name and on the day. Throws when nobody says a name:
    /// what is ours to know counts as observed, so a person must stand behind it.
    func declaring() throws -> Store.Declaring {
        let name = try person(), day = common.day
        return { use in try Reading(declarationOf: use, by: name, on: day) }
    }
}

extension Reading {
    /// A declaration of a use, as it is kept: its document and its facts.
    init(declarationOf use: Use, by name: String, on day: Day) throws(ReadingError) {
        let (document, harvest) = try Declaration.made(of: use, by: name, on: day)
        self.init(
            party: .use(agent: use.agent.slug, vendor: use.vendor.slug, service: use.service.slug),
            bytes: document.bytes,
            sha256: document.sha256, name: document.name, transcript: true, received: day, ours: name,
            kind: harvest.kind,
            version: Reader.declaration.version, about: use.slug, day: day, facts: harvest.facts)
    }
}
