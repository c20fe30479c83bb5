import Assessment
import Readers
import Storage

/// A document that is kept, read anew with today's rules.
struct Rereading {
    let paper: Paper
    /// What the store has, as it was read then.
    let before: [Fact]
    let filed: Filed

    /// Opens the document out of the vault and reads it as it was filed.
    init(_ paper: Paper, _ desk: Desk, _ data: DataFolder) async throws {
        self.paper = paper
        before = try desk.store.facts(ofReading: paper.reading)
        let content = try await Rereading.open(paper, desk.store)
        let filing = try Filing(paper, desk, data)
        let anew = try await filing.read(
            content, as: Rereading.kind(paper, content), transcript: paper.transcript, parent: paper.parent?.sha256)
        var reading = anew.reading
        // A sitting's transcript is filed under the service that was asked about, whatever its answers state.
        if paper.kind == Reader.sitting.id, paper.agent == nil, let vendor = paper.vendor {
            reading.party = .vendor(vendor, service: paper.service)
        }
        filed = Filed(reader: anew.reader, harvest: anew.harvest, reading: reading)
    }

    /// The document as the vault has it, opened as far as its container.
    static func open(_ paper: Paper, _ store: Store) async throws -> Content {
        try await Content.open(
            Document(name: paper.name, bytes: try store.bytes(of: paper.sha256), isTranscript: paper.transcript))
    }

    /// The kind to read it as: as then where today's rules would not take the content for that, since a person said so
    /// with `--as`; else nil, for today's recognition.
    static func kind(_ paper: Paper, _ content: Content) -> String? {
        // A container is one by its form, whatever the words in it are.
        if paper.kind == Reader.archive.id || paper.kind == Reader.message.id { return nil }
        guard let reader = Reader.all.first(where: { $0.id == paper.kind }) else { return nil }
        return reader.recognises(content) >= 50 ? nil : paper.kind
    }

    /// Whether it is of another kind today, or says something else.
    var isOther: Bool { filed.reading.kind != paper.kind || Set(before) != Set(filed.reading.facts) }

    /// What is said now and was not then, what was said then and is not now, and what is said otherwise at its place.
    struct Difference {
        var added: [Fact] = []
        var removed: [Fact] = []
        var changed: [(before: Fact, after: Fact)] = []
        var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
    }

    var difference: Difference {
        var difference = Difference()
        let same = Set(before).intersection(filed.reading.facts)
        var gone = Dictionary(grouping: before.filter { !same.contains($0) }.sorted(by: Fact.precedes)) { Spoken($0) }
        for fact in filed.reading.facts.filter({ !same.contains($0) }).sorted(by: Fact.precedes) {
            if let old = gone[Spoken(fact)]?.first {
                gone[Spoken(fact)]?.removeFirst()
                difference.changed.append((old, fact))
            } else {
                difference.added.append(fact)
            }
        }
        difference.removed = gone.values.flatMap(\.self).sorted(by: Fact.precedes)
        return difference
    }

    /// What a fact is about, and where it was read: the same place then and now.
    private struct Spoken: Hashable {
        let subject: Subject
        let key: String
        let place: Source.Place
        init(_ fact: Fact) {
            subject = fact.subject
            key = fact.key
            place = fact.source.place
        }
    }
}
