import Assessment

/// The numbers of a clone on one day, as the trade counts them. A number that the clone can show only a part of is nil;
/// each has the line that shows it.
struct CloneMeasures: Sendable {
    /// A number or day, with the place of the line that shows it in the log's list.
    struct Shown<Value: Sendable>: Sendable {
        let value: Value
        let at: Int
        init(_ value: Value, at place: Int) {
            self.value = value
            at = place
        }
    }
    /// The day from which windows count back. A commit or tag of a later day is not counted.
    let asOf: Day
    /// The newest day of the commits at which a shallow clone is cut off; nil where the branch is whole.
    let cut: Day?

    private(set) var lastCommit: Shown<Day>?
    private(set) var lastHumanCommit: Shown<Day>?
    private(set) var firstCommit: Shown<Day>?
    private(set) var commits90: Shown<Int>?
    private(set) var commits365: Shown<Int>?
    private(set) var bots365: Int?
    /// Commits of people, merges aside, and how many people made them.
    private(set) var human365: Shown<Int>?
    private(set) var authors365: Shown<Int>?
    /// The fewest people who made half of those, and the percent that the most active one made.
    private(set) var absenceFactor: Shown<Int>?
    private(set) var topShare: Shown<Int>?
    /// Commits of the branch with a later day, or with none.
    private(set) var ignored = 0
    /// The most that a clone which is cut off can show of the window.
    private(set) var atLeast365 = 0

    /// - Parameter asOf: the day from which the windows count back, that day and the day so many days before included.
    init(_ log: CloneLog, asOf: Day) {
        self.asOf = asOf
        let branch = log.commits.prefix(log.branchCount)
        cut = branch.lazy.filter(\.isCut).compactMap(\.day).max()
        var in90 = Count(), in365 = Count(), people = Count(), byPerson: [Int32: (count: Int, at: Int)] = [:], bots = 0
        var last: Shown<Day>?, lastHuman: Shown<Day>?, first: Shown<Day>?
        for (place, commit) in branch.enumerated() {
            guard let day = commit.day, day <= asOf else {
                ignored += 1
                continue
            }
            if last.map({ $0.value < day }) ?? true { last = Shown(day, at: place) }
            if first.map({ $0.value >= day }) ?? true { first = Shown(day, at: place) }
            // Where a clone is cut off it does not tell whether a commit is a merge.
            let isHuman = !commit.isBot && !commit.isMerge && !commit.isCut
            if isHuman, lastHuman.map({ $0.value < day }) ?? true { lastHuman = Shown(day, at: place) }
            let age = asOf.days(since: day)
            if age <= 90 { in90.add(place) }
            guard age <= 365 else { continue }
            in365.add(place)
            if commit.isBot { bots += 1 }
            guard isHuman else { continue }
            people.add(place)
            byPerson[commit.person, default: (0, place)].count += 1
        }
        lastCommit = last
        atLeast365 = in365.count
        if let lastHuman, isWhole(from: lastHuman.value.adding(days: 1)) { lastHumanCommit = lastHuman }
        if cut == nil { firstCommit = first }
        guard let last else { return }
        if isWhole(from: asOf.adding(days: -90)) { commits90 = in90.shown(else: last.at) }
        guard isWhole(from: asOf.adding(days: -365)) else { return }
        commits365 = in365.shown(else: last.at)
        bots365 = bots
        human365 = people.shown(else: lastHuman?.at ?? last.at)
        authors365 = Shown(byPerson.count, at: people.at ?? last.at)
        let shares = byPerson.values.sorted { $0.count != $1.count ? $0.count > $1.count : $0.at < $1.at }
        if let most = shares.first, let fewest = CloneMeasures.fewestForHalf(of: shares.map(\.count)) {
            absenceFactor = Shown(fewest, at: most.at)
            topShare = Shown((200 * most.count + people.count) / (2 * people.count), at: most.at)
        }
    }

    /// The smallest number of people whose commits together make half of all, or more (CHAOSS, contributor absence
    /// factor); nil where there is none.
    static func fewestForHalf(of counts: [Int]) -> Int? {
        let total = counts.reduce(0, +)
        guard total > 0 else { return nil }
        var sum = 0
        for (index, count) in counts.sorted(by: >).enumerated() {
            sum += count
            if 2 * sum >= total { return index + 1 }
        }
        return nil
    }

    /// Whether every commit from a day on is in the clone.
    private func isWhole(from day: Day) -> Bool { cut.map { $0 < day } ?? true }

    private struct Count {
        var count = 0
        /// The last one that was counted: the list is newest first, so it is the oldest in the window.
        var at: Int?
        mutating func add(_ place: Int) {
            count += 1
            at = place
        }
        func shown(else other: Int) -> Shown<Int> { Shown(count, at: at ?? other) }
    }
}
