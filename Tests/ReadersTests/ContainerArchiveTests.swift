import Testing

@testable import Readers

@Suite("An archive is read as the documents in it, each by itself")
struct ContainerArchiveTests {
    private typealias Part = Forge.Part

    @Test("Every document has its own name and hash; what systems leave behind is passed over")
    func documents() async throws {
        let word = WordForge.document(WordForge.paragraph("hello"))
        var inner = Part("papers/a.docx", "")
        inner.bytes = word
        let zip = Forge(parts: [
            Part("papers/", ""), inner, Part("b.json", "{}"), Part("__MACOSX/papers/._a.docx", "x"),
            Part("papers/.DS_Store", "x"), Part("Thumbs.db", "x"),
        ]).zip
        let unpacked = try await Unpacked(zip, "inbox.zip")
        #expect(unpacked.names == ["inbox.zip", "b.json", "papers/a.docx"] && unpacked.failures.isEmpty)
        #expect(unpacked.forms == ["an archive (ZIP)", "JSON", "a Word document"])
        #expect(unpacked.parents == ["b.json": "inbox.zip", "papers/a.docx": "inbox.zip"])
    }

    @Test("One that cannot be taken out is told with its reason and does not lose the others")
    func bad() async throws {
        var locked = Part("locked.txt", "x"), damaged = Part("damaged.txt", "hello")
        locked.flags = 1
        damaged.crc = 7
        let zip = Forge(parts: [
            Part("good.txt", "fine"), locked, damaged, Part("empty.txt", ""), Part("../out.txt", "x"),
            Part("C:\\x.txt", "x"), Part("twice.txt", "1"), Part("twice.txt", "2"),
        ]).zip
        let unpacked = try await Unpacked(zip, "inbox.zip")
        #expect(unpacked.names == ["inbox.zip", "good.txt"] && unpacked.failures.count == 7)
        for says in [
            "locked.txt: the file in the archive is locked", "damaged.txt: the archive is damaged",
            "empty.txt: it is empty",
            "../out.txt: its name points outside", "C:\\x.txt: its name points outside",
            "twice.txt: 2 files of the archive",
        ] {
            #expect(unpacked.failures.contains { $0.hasPrefix(says) }, "\(says)")
        }
    }

    @Test("Names that hide letters or are kept for devices are told")
    func names() async throws {
        let zip = Forge(parts: [Part("report\u{202E}fdp.txt", "x"), Part("aux.txt", "x"), Part("fine.txt", "x")]).zip
        let content = try await Content.open(Document(name: "a.zip", bytes: zip))
        #expect(content.problems.contains { $0.says.hasPrefix("2 of its names hold marks that cannot be seen") })
    }

    @Test("Archives one in the other share one budget and end at a depth")
    func nested() async throws {
        var bytes = Forge(parts: [Part("paper.txt", "x")]).zip
        for level in 0..<5 {
            var inner = Part("level\(level).zip", "")
            inner.bytes = bytes
            bytes = Forge(parts: [inner]).zip
        }
        let unpacked = try await Unpacked(bytes, "deep.zip")
        #expect(unpacked.names == ["deep.zip", "level4.zip", "level3.zip"])
        #expect(unpacked.failures.count == 1 && unpacked.failures[0].contains("itself came inside 3 others"))

        var wide = Part("", "")
        wide.bytes = Forge(parts: (0..<200).map { Part("\($0).txt", "x") }).zip
        let twice = Forge(
            parts: ["a.zip", "b.zip", "c.zip"].map { name in
                var part = wide
                part.name = name
                return part
            }
        ).zip
        let all = try await Unpacked(twice, "wide.zip")
        #expect(
            all.names.count == 1 + 2 + 400 && all.failures.count == 1
                && all.failures[0].hasPrefix("c.zip: it has 200 documents"))
    }

    @Test("Ten thousand files, and an archive of nothing, are refused as a whole")
    func limits() async throws {
        let many = Forge(parts: (0..<10_000).map { Part("\($0).txt", "x") }).zip
        #expect(
            try await Unpacked(many, "many.zip").failures == [
                "many.zip: it has 10000 parts, and 2000 are allowed. Nothing was read."
            ])
        #expect(try await Unpacked(Forge().zip, "none.zip").failures[0].contains("nothing in it"))
        #expect(
            try await Unpacked(Forge(parts: [Part(".DS_Store", "x")]).zip, "m.zip").failures[0].contains("no document"))
    }
}
