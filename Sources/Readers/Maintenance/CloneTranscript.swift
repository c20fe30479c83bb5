import Assessment

/// The transcript of a clone: plain text that a person can follow and `TranscriptReading` reads again. Facts quote its
/// lines.
enum CloneTranscript {
    /// The first line, by which a transcript is known.
    static let mark = "tprm transcript of a git clone, version 1"

    /// The words of the head, each at the start of a line.
    enum Head: String, CaseIterable {
        case clone, from, branch, fetched, history, contents, tags, aside
    }
    /// The parts below the head, in their order: `== NAME: …`.
    enum Part: String, CaseIterable {
        case paths, policy, tags, commits
        case others = "commits that only tags reach"
        case end
    }

    static func bytes(of state: CloneState) -> [UInt8] {
        var text = Writer()
        text.bytes.reserveCapacity(4096 + state.history.entries.count * 150)
        text.line(mark)
        head(of: state, &text)
        text.part(.paths, state.paths.map { String($0.count) } ?? "not in the clone")
        for path in state.paths ?? [] { text.line(Array(path.utf8)) }
        policy(state.policy, &text)
        tags(of: state, &text)
        commits(of: state, &text)
        text.part(.end, "")
        return text.bytes
    }

    private static func head(of state: CloneState, _ text: inout Writer) {
        let record = state.record
        text.head(.clone, TranscriptText.line(Array(state.name.utf8)[...]))
        text.head(.from, record.origin.map { TranscriptText.line(Array($0.utf8)[...]) } ?? "not said")
        text.head(
            .branch,
            state.refs.branch.map { branch in
                "\(branch.tip) \(branch.reason.rawValue): \(TranscriptText.line(branch.name[...]))"
            } ?? "none")
        text.head(
            .fetched, record.fetched?.description ?? (record.isCopy ? "not said, copied from a folder" : "not said"))
        text.head(.history, state.isShallow ? "cut off" : "whole")
        text.head(.contents, record.isPartial ? "fetched in part" : "whole")
        text.head(.tags, record.mayLackTags ? "of one branch, or none" : "all")
        text.head(.aside, "\(state.refs.aside) refs that are neither branch nor tag")
    }

    private static func policy(_ policy: CloneState.Policy?, _ text: inout Writer) {
        guard let policy else { return text.part(.policy, "none") }
        switch policy.contents {
        case .missing: text.part(.policy, "not in the clone, " + policy.path)
        case .tooLarge: text.part(.policy, "too large, " + policy.path)
        case .text(let bytes):
            text.part(.policy, policy.path)
            // The indent keeps a vendor's line from being taken for one of ours.
            for line in bytes[...].pieces(at: 10).prefix(SecurityPolicyText.mostLines) {
                text.bytes.append(contentsOf: "    ".utf8)
                let kept = line.last == 13 ? line.dropLast() : line
                text.line(Array(kept.prefix(SecurityPolicyText.longestLine)))
            }
        }
    }

    private static func tags(of state: CloneState, _ text: inout Writer) {
        text.part(.tags, String(state.refs.tags.count))
        let dated = state.refs.tags.map { tag -> (tag: CloneRefs.Label, place: Int?, seconds: Int?) in
            let place = state.history.place(of: tag.commit)
            return (tag, place, tag.seconds ?? place.flatMap { state.history.entries[$0].committed })
        }
        let order = dated.sorted { a, b in
            let (dateA, dateB) = (a.seconds ?? .min, b.seconds ?? .min)
            return dateA != dateB ? dateA > dateB : a.tag.name.lexicographicallyPrecedes(b.tag.name)
        }
        for (tag, place, seconds) in order {
            TranscriptText.append(seconds: seconds, to: &text.bytes)
            text.bytes.append(
                contentsOf: " \(tag.isAnnotated ? "annotated" : "light") \(tag.isSigned ? "signed" : "unsigned") ".utf8)
            text.bytes.append(contentsOf: "\(place.map { String($0 + 1) } ?? "-") \(tag.object) ".utf8)
            text.line(tag.name)
        }
    }

    private static func commits(of state: CloneState, _ text: inout Writer) {
        let history = state.history
        text.part(.commits, String(history.branchCount))
        for (place, entry) in history.entries.enumerated() {
            if place == history.branchCount {
                text.part(.others, String(history.entries.count - history.branchCount))
            }
            text.bytes.append(contentsOf: "\(place + 1) ".utf8)
            text.bytes.append(contentsOf: entry.object)
            text.bytes.append(0x20)
            TranscriptText.append(seconds: entry.committed, to: &text.bytes)
            text.bytes.append(0x20)
            TranscriptText.append(seconds: entry.authored, to: &text.bytes)
            text.bytes.append(0x20)
            if entry.isCut {
                text.bytes.append(contentsOf: "cut".utf8)
            } else if entry.parents.isEmpty {
                text.bytes.append(contentsOf: "-".utf8)
            } else {
                let parents = entry.parents.map { $0 < 0 ? "?" : String($0 + 1) }
                text.bytes.append(contentsOf: parents.joined(separator: ",").utf8)
            }
            text.bytes.append(0x20)
            text.line(Array(entry.author))
        }
        if history.entries.count == history.branchCount { text.part(.others, "0") }
    }

    private struct Writer {
        var bytes: [UInt8] = []

        mutating func line(_ text: String) {
            bytes.append(contentsOf: text.utf8)
            bytes.append(10)
        }
        mutating func line(_ text: [UInt8]) {
            TranscriptText.append(text[...], to: &bytes)
            bytes.append(10)
        }
        mutating func head(_ word: Head, _ value: String) { line("\(word.rawValue): \(value)") }
        mutating func part(_ part: Part, _ count: String) {
            line(count.isEmpty ? "== \(part.rawValue)" : "== \(part.rawValue): \(count)")
        }
    }
}

extension CloneTranscript {
    /// Whether bytes begin as a transcript does, of this version or another.
    static func isMarked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark.utf8.dropLast(1)) }
}
