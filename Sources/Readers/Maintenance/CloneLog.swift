import Assessment

/// A transcript read again: the same numbers and names, each with the line where it stands.
struct CloneLog: Sendable {
    /// One commit of the list.
    struct Commit: Sendable {
        let line: Range<Int>
        /// The day on which it was committed, in UTC; nil where it bears no date.
        let day: Day?
        /// Places in the list.
        let parents: [Int32]
        /// How many parents it has, those that are not in the list too.
        let parentCount: Int32
        let isCut: Bool
        /// Its author's number: equal for equal addresses.
        let person: Int32
        let isBot: Bool
        var isMerge: Bool { parentCount > 1 }
    }
    /// One tag, as the clone has it.
    struct Label: Sendable {
        let line: Range<Int>
        let name: String
        let day: Day?
        /// The commit's place in the list.
        let place: Int?
        let isSigned: Bool
    }
    struct Path: Sendable {
        let line: Range<Int>
        let path: String
    }
    struct Policy: Sendable {
        enum Contents: String, Sendable { case read, missing, tooLarge }
        let path: String
        let contents: Contents
        let heading: Range<Int>
        /// Its lines, without the indent.
        let lines: [Range<Int>]
    }

    let bytes: [UInt8]
    var name = ""
    var origin: String?
    var branch: (name: String, reason: CloneRefs.DefaultBranch.Reason)?
    var fetched: Day?
    var isCopy = false
    var isShallow = false
    var isPartial = false
    var mayLackTags = false
    /// Refs that are neither branch nor tag.
    var aside = 0
    /// The lines of the head, by word.
    var heads: [CloneTranscript.Head: Range<Int>] = [:]
    /// Nil where the tree was not in the clone.
    var paths: [Path]?
    var policy: Policy?
    /// Newest first.
    var tags: [Label] = []
    /// The default branch's first, newest first.
    var commits: [Commit] = []
    /// How many of the commits the default branch reaches.
    var branchCount = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// What stands at a place of the transcript, at most 500 characters of it.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range].prefix(2000), as: UTF8.self) }

    /// Seven digits of a commit's name, from its line.
    func shortName(_ commit: Commit) -> String {
        let name = bytes[commit.line].pieces(at: 0x20, most: 3).dropFirst().first ?? []
        return name.prefix(7).text
    }
}
