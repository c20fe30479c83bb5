import Assessment

/// The releases that a clone's tags show on one day. Nil stands for what the clone does not show: a clone without tags
/// says nothing of releases, which may stand in a registry alone.
struct ReleaseMeasures: Sendable {
    typealias Shown = CloneMeasures.Shown
    /// How many tags name a release, of any day up to the day asked.
    private(set) var count = 0
    /// Of those, the tags in the 365 days to it.
    private(set) var tags365 = 0
    /// How many of all tags carry a signature that nobody verified.
    private(set) var signedTags = 0
    private(set) var last: Shown<Day>?
    /// Distinct days with a release: the tags of a repository with many products come in bursts.
    private(set) var days365: Shown<Int>?
    /// Whether the tag of the last release carries a signature.
    private(set) var isSigned: Shown<Bool>?
    /// Days between neighbouring release days: the median, rounded down, and the most.
    private(set) var medianInterval: Int?
    private(set) var longestInterval: Int?
    /// Commits of the branch, merges aside, that no release holds; the place is the oldest one's in the list of commits.
    private(set) var unreleased: Shown<Int>?
    /// Days that the oldest of them has waited; 0 where none waits.
    private(set) var unreleasedDays: Int?
    /// Tags of a later day, or with none.
    private(set) var ignored = 0

    /// - Parameter cut: the day at which the branch is cut off; nil where it is whole.
    init(_ log: CloneLog, asOf: Day, cut: Day?) {
        signedTags = log.tags.count { $0.isSigned }
        var releases: [(place: Int, day: Day)] = []
        for (place, tag) in log.tags.enumerated() where ReleaseName(tag.name) == .release {
            guard let day = tag.day, day <= asOf else {
                ignored += 1
                continue
            }
            releases.append((place, day))
        }
        count = releases.count
        guard !log.isShallow, !log.mayLackTags, let newest = releases.first else { return }
        let inYear = releases.filter { asOf.days(since: $0.day) <= 365 }
        tags365 = inYear.count
        last = Shown(newest.day, at: newest.place)
        days365 = Shown(Set(inYear.map(\.day)).count, at: inYear.last?.place ?? newest.place)
        isSigned = Shown(log.tags[newest.place].isSigned, at: newest.place)
        let days = Set(releases.map(\.day)).sorted()
        let intervals = zip(days.dropFirst(), days).map { $0.days(since: $1) }.sorted()
        if !intervals.isEmpty {
            let middle = intervals.count / 2
            medianInterval =
                intervals.count % 2 == 1 ? intervals[middle] : (intervals[middle - 1] + intervals[middle]) / 2
            longestInterval = intervals.last
        }
        let places = releases.map { log.tags[$0.place].place }
        if cut == nil, log.branchCount > 0, places.first != .some(nil) {
            wait(log, asOf, releases: places.compactMap(\.self))
        }
    }

    private mutating func wait(_ log: CloneLog, _ asOf: Day, releases: [Int]) {
        var shipped = [Bool](repeating: false, count: log.commits.count), open = releases
        while let next = open.popLast() {
            guard !shipped[next] else { continue }
            shipped[next] = true
            open += log.commits[next].parents.map(Int.init)
        }
        var waiting = 0, oldest: (place: Int, day: Day)?
        for place in 0..<log.branchCount {
            let commit = log.commits[place]
            guard !shipped[place], !commit.isMerge, let day = commit.day, day <= asOf else { continue }
            waiting += 1
            if oldest.map({ $0.day >= day }) ?? true { oldest = (place, day) }
        }
        unreleased = Shown(waiting, at: oldest?.place ?? releases[0])
        unreleasedDays = oldest.map { asOf.days(since: $0.day) } ?? 0
    }
}
