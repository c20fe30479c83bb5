import Assessment

extension CloneLog {
    /// Reads a transcript. Throws `malformed` with the line that is not as `CloneTranscript` writes it, and when the
    /// transcript breaks off.
    init(_ document: Document) throws(ReadingError) {
        self.init(bytes: document.bytes)
        var reading = CloneLogReading(file: document.name, bytes: document.bytes)
        try reading.read(into: &self)
    }
}

/// The state of reading one transcript line by line.
private struct CloneLogReading {
    let file: String
    let bytes: [UInt8]
    private var at = 0, number = 0
    private var people: [ArraySlice<UInt8>: Int32] = [:]
    private var authors: [ArraySlice<UInt8>: (person: Int32, isBot: Bool)] = [:]

    init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }

    mutating func read(into log: inout CloneLog) throws(ReadingError) {
        guard bytes[try line()].text == CloneTranscript.mark else {
            throw bad("the first line of a transcript of this version was expected")
        }
        for word in CloneTranscript.Head.allCases { try head(word, &log) }
        try paths(&log)
        try policy(&log)
        for _ in 0..<(try part(.tags).count()) { log.tags.append(try tag(try line())) }
        log.branchCount = try part(.commits).count()
        guard log.branchCount <= CloneHistory.most else { throw bad("fewer commits were expected") }
        for _ in 0..<log.branchCount { log.commits.append(try commit(try line())) }
        for _ in 0..<(try part(.others).count()) { log.commits.append(try commit(try line())) }
        _ = try part(.end)
        let count = log.commits.count
        guard log.commits.allSatisfy({ $0.parents.allSatisfy { (0..<count).contains(Int($0)) } }),
            log.tags.allSatisfy({ $0.place.map { (0..<count).contains($0) } ?? true })
        else { throw bad("a commit that is in the list was expected") }
    }

    private func bad(_ why: String) -> ReadingError { .malformed(file: file, place: .line(number), why: why) }

    /// The next line, without its end.
    private mutating func line() throws(ReadingError) -> Range<Int> {
        number += 1
        guard let end = bytes[at...].firstIndex(of: 10) else {
            throw bad("the transcript breaks off here; read the clone again")
        }
        defer { at = end + 1 }
        return at..<end
    }

    private mutating func head(_ word: CloneTranscript.Head, _ log: inout CloneLog) throws(ReadingError) {
        let range = try line(), text = bytes[range].text
        guard text.hasPrefix(word.rawValue + ": ") else { throw bad("“\(word.rawValue): …” was expected") }
        let value = text.dropFirst(word.rawValue.count + 2)
        log.heads[word] = range
        switch word {
        case .clone: log.name = String(value)
        case .from: log.origin = value == "not said" ? nil : String(value)
        case .branch:
            let rest = value.drop { $0 != " " }.dropFirst()
            for reason in CloneRefs.DefaultBranch.Reason.allCases where rest.hasPrefix(reason.rawValue + ": ") {
                log.branch = (String(rest.dropFirst(reason.rawValue.count + 2)), reason)
            }
            guard log.branch != nil || value == "none" else { throw bad("a branch was expected") }
        case .fetched:
            log.fetched = Day(iso: value)
            log.isCopy = value.hasSuffix("folder")
            guard log.fetched != nil || value.hasPrefix("not said") else { throw bad("a day was expected") }
        case .history: log.isShallow = value != "whole"
        case .contents: log.isPartial = value != "whole"
        case .tags: log.mayLackTags = value != "all"
        case .aside: log.aside = Int(value.prefix { $0 != " " }) ?? 0
        }
    }

    /// The heading of a part.
    private struct Heading {
        let line: Range<Int>
        let value: String
        let broken: ReadingError
        func count() throws(ReadingError) -> Int {
            guard let count = Int(value), count >= 0 else { throw broken }
            return count
        }
    }

    private mutating func part(_ part: CloneTranscript.Part) throws(ReadingError) -> Heading {
        let range = try line(), text = bytes[range].text, start = "== " + part.rawValue
        guard text == start || text.hasPrefix(start + ": ") else { throw bad("“\(start)” was expected") }
        return Heading(
            line: range, value: String(text.dropFirst(start.count + 2)),
            broken: bad("a count was expected behind “\(start)”"))
    }

    private mutating func paths(_ log: inout CloneLog) throws(ReadingError) {
        let heading = try part(.paths)
        guard heading.value != "not in the clone" else { return }
        var paths: [CloneLog.Path] = []
        for _ in 0..<(try heading.count()) {
            let range = try line()
            paths.append(CloneLog.Path(line: range, path: bytes[range].text))
        }
        log.paths = paths
    }

    private mutating func policy(_ log: inout CloneLog) throws(ReadingError) {
        let heading = try part(.policy)
        guard heading.value != "none" else { return }
        for (start, contents) in [("not in the clone, ", CloneLog.Policy.Contents.missing), ("too large, ", .tooLarge)]
        where heading.value.hasPrefix(start) {
            log.policy = CloneLog.Policy(
                path: String(heading.value.dropFirst(start.count)), contents: contents, heading: heading.line, lines: []
            )
            return
        }
        var lines: [Range<Int>] = []
        while bytes[at...].starts(with: "    ".utf8) {
            let range = try line()
            lines.append(range.lowerBound + 4..<range.upperBound)
        }
        log.policy = CloneLog.Policy(path: heading.value, contents: .read, heading: heading.line, lines: lines)
    }

    /// `DATE annotated|light signed|unsigned COMMIT OBJECT NAME`.
    private func tag(_ range: Range<Int>) throws(ReadingError) -> CloneLog.Label {
        let cells = bytes[range].pieces(at: 0x20, most: 6)
        guard cells.count == 6, ObjectName(cells[4]) != nil else { throw bad("a tag was expected") }
        let place = cells[3].number
        guard place != nil || cells[3].text == "-" else { throw bad("the number of a commit was expected") }
        return CloneLog.Label(
            line: range, name: cells[5].text, day: Day(stamp: cells[0]), place: place.map { $0 - 1 },
            isSigned: cells[2].text == "signed")
    }

    /// `NUMBER OBJECT COMMITTED AUTHORED PARENTS NAME <MAIL>`.
    private mutating func commit(_ range: Range<Int>) throws(ReadingError) -> CloneLog.Commit {
        let cells = bytes[range].pieces(at: 0x20, most: 6)
        guard cells.count == 6, cells[0].number != nil, ObjectName(cells[1]) != nil else {
            throw bad("a commit was expected")
        }
        let isCut = cells[4].text == "cut"
        let parents = isCut || cells[4].text == "-" ? [] : cells[4].pieces(at: UInt8(ascii: ","))
        let author = author(cells[5])
        return CloneLog.Commit(
            line: range, day: Day(stamp: cells[2]),
            parents: parents.compactMap { $0.number.flatMap { Int32(exactly: $0 - 1) } },
            parentCount: Int32(parents.count), isCut: isCut, person: author.person, isBot: author.isBot)
    }

    private mutating func author(_ text: ArraySlice<UInt8>) -> (person: Int32, isBot: Bool) {
        if let known = authors[text] { return known }
        let author = CommitAuthor(text)
        let person = people[author.key] ?? Int32(people.count)
        people[author.key] = person
        authors[text] = (person, author.isBot)
        return (person, author.isBot)
    }
}
