import Testing

@testable import Assessment

/// The words that readers write and checks read.
@Suite struct VocabularyTests {
    /// Every key as its file declares it: `static var NAME: Self { Self("…") }`.
    private static func declared() throws -> [(file: String, name: String)] {
        try Repository.files("Sources/Assessment/Vocabulary").flatMap { file in
            try Repository.text(file).matches(of: /static (?:var|let) \w+: Self \{\s*Self\("([^"]*)"\)\s*\}/).map {
                (file, String($0.output.1))
            }
        }
    }

    @Test func everyDeclaredKeyIsInTheList() throws {
        let declared = try Self.declared()
        #expect(declared.count > 150)
        for key in declared { #expect(Vocabulary.word(key.name) != nil, "\(key.name) of \(key.file) is in no list") }
        #expect(Set(declared.map(\.name)) == Set(Vocabulary.all.map(\.name)))
    }

    @Test func namesAreUnique() throws {
        let names = Vocabulary.all.map(\.name), declared = try Self.declared().map(\.name)
        #expect(names.count == Set(names).count)
        #expect(declared.count == Set(declared).count)
    }

    /// `Sources disagree on …`: every key has words that can stand in a sentence.
    @Test func everyKeyHasATopic() {
        #expect(Set(Vocabulary.topics.keys) == Set(Vocabulary.all.map(\.name)))
        for (key, topic) in Vocabulary.topics {
            let starts = topic.prefix(1).lowercased() == topic.prefix(1) || topic.hasPrefix("SHA-256 ")
            #expect(starts && !topic.hasSuffix(".") && !topic.contains(key), "\(key): \(topic)")
            let asked = [.flag, .practice].contains(Vocabulary.word(key)?.kind)
            #expect(asked == topic.hasPrefix("whether "), "\(key): \(topic)")
        }
    }

    /// `area.thing`, in lower case, with hyphens inside a part.
    @Test(arguments: Vocabulary.all.map(\.name))
    func aNameIsLowerCaseAndDotted(_ name: String) {
        #expect(name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+/) != nil, "\(name)")
    }

    /// Every key says in a line of its own what it means: readers of it have nothing else.
    @Test func everyKeyIsExplained() throws {
        for file in try Repository.files("Sources/Assessment/Vocabulary") {
            let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
            for (line, before) in zip(lines.dropFirst(), lines) where line.contains("Self { Self(\"") {
                #expect(before.trimmed.hasPrefix("///"), "\(file): \(line.trimmed)")
            }
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring { drop { $0 == " " } }
}
