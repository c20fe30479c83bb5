import Assessment

/// What a person should know of a clone before they rest on its numbers: each a sentence.
struct CloneDoubts {
    private(set) var sentences: [String] = []

    init(_ log: CloneLog, _ measures: CloneMeasures, _ releases: ReleaseMeasures, _ setting: Setting) {
        day(log, setting, measures.asOf)
        if log.commits.isEmpty {
            sentences.append(
                "The clone has no commit on a default branch: nothing is known of its upkeep. Clone it again, or ask which repository is meant."
            )
            return
        }
        branch(log)
        if log.isShallow {
            let more = measures.atLeast365
            sentences.append(
                "The clone is shallow: its history is cut off\(measures.cut.map { " at \($0)" } ?? ""). What reaches further back, and releases, stay unknown (at least \(Self.count(more, "commit")) in 365 days). Clone it without --depth."
            )
        }
        if log.isPartial {
            sentences.append(
                "The clone is partial: contents that were not fetched are not here. Commits, tags and paths are read; a file's contents only where they are here. Clone it without --filter."
            )
        }
        if log.paths == nil, log.branch != nil {
            sentences.append(
                "The files at the tip of the branch are not in the clone, so its policy and tools stay unknown.")
        }
        releaseDoubts(log, releases)
        let late = measures.ignored + releases.ignored
        if late > 0 {
            sentences.append(
                "\(Self.count(late, "commit or tag", "commits or tags")) of a day after \(measures.asOf), or of none, \(late == 1 ? "is" : "are") not counted: the days are those that their authors wrote."
            )
        }
        policy(log)
    }

    private mutating func day(_ log: CloneLog, _ setting: Setting, _ asOf: Day) {
        switch (log.fetched, setting.dated) {
        case (let own?, _) where own > setting.received:
            sentences.append(
                "The clone was last fetched on \(own), after \(setting.received): it shows more than was there that day. Commits and tags of later days are not counted, files are those of the later day."
            )
        case (let own?, let dated?) where own != dated:
            sentences.append(
                "The clone itself says that it was last fetched on \(own); that day counts, and not \(dated).")
        case (nil, nil):
            let why =
                log.isCopy ? "it was copied from a folder and does not say when that" : "the clone does not say when it"
            sentences.append(
                "Undated: \(why) was fetched, so it is taken to speak of \(asOf), the day it was received. Say with --dated when it was fetched."
            )
        default: break
        }
    }

    private mutating func branch(_ log: CloneLog) {
        switch log.branch?.reason {
        case .assumed?:
            sentences.append(
                "The clone does not name its default branch; \(log.branch?.name ?? "") was taken for it. Check that with the vendor's page."
            )
        case .detached?:
            sentences.append(
                "The clone names no default branch, so the commit that is checked out was read. A plain `git clone` names it."
            )
        case nil:
            sentences.append(
                "The clone has no default branch that can be told from its others, so its commits stay unknown. Clone it again."
            )
        default: break
        }
    }

    private mutating func releaseDoubts(_ log: CloneLog, _ releases: ReleaseMeasures) {
        if log.isShallow { return }
        if log.mayLackTags {
            sentences.append(
                "The clone was made of one branch, or without tags, so releases stay unknown. Make it with a plain `git clone`."
            )
        } else if log.tags.isEmpty {
            sentences.append(
                "The clone has no tag. Whether there are releases stays unknown; the registry's document tells.")
        } else if releases.count == 0 {
            sentences.append(
                "None of \(Self.count(log.tags.count, "tag")) names a release up to that day. Whether there are releases stays unknown; the registry's document tells."
            )
        }
    }

    private mutating func policy(_ log: CloneLog) {
        switch log.policy?.contents {
        case .missing?:
            sentences.append(
                "There is a security policy, and its text is not in the clone: contact and times stay unknown.")
        case .tooLarge?:
            sentences.append(
                "The security policy is larger than tprm reads: contact and times stay unknown. Read it yourself.")
        case nil where log.paths != nil:
            sentences.append(
                "No security policy stands in the clone. That is not a no: it may stand in the .github repository of the organisation."
            )
        default: break
        }
    }

    private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
    }
}
