import Assessment

/// What `look --json` shows of a clone under `maintenance`: the facts' numbers and those that explain them. What the
/// clone does not show is null.
enum CloneSummary {
    static func json(_ log: CloneLog, _ measures: CloneMeasures, _ releases: ReleaseMeasures) -> JSON {
        func number(_ shown: CloneMeasures.Shown<Int>?) -> JSON { shown.map { .int($0.value) } ?? .null }
        func number(_ value: Int?) -> JSON { value.map { .int($0) } ?? .null }
        func day(_ shown: CloneMeasures.Shown<Day>?) -> JSON { shown.map { .string($0.value.description) } ?? .null }
        func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
        let paths = (log.paths ?? []).map { (path: $0.path, meaning: ClonePaths.meaning($0.path)) }
        func has(_ meaning: ClonePaths.Meaning) -> JSON {
            log.paths == nil ? .null : .bool(paths.contains { $0.meaning == meaning })
        }
        let tools = Set(
            paths.compactMap { if case .updates(let tool) = $0.meaning { tool } else { nil } }
        ).sorted()
        return .of([
            "as_of": .string(measures.asOf.description), "product": .string(log.name.nfc), "from": text(log.origin),
            "fetched": text(log.fetched?.description), "default_branch": text(log.branch?.name),
            "shallow": .bool(log.isShallow), "partial": .bool(log.isPartial), "refs_aside": .int(log.aside),
            "commits": measures.cut == nil ? .int(log.branchCount) : .null,
            "first_commit": day(measures.firstCommit), "last_commit": day(measures.lastCommit),
            "last_human_commit": day(measures.lastHumanCommit), "commits_90d": number(measures.commits90),
            "commits_365d": number(measures.commits365), "bots_365d": number(measures.bots365),
            "human_commits_365d": number(measures.human365), "authors_365d": number(measures.authors365),
            "absence_factor_365d": number(measures.absenceFactor), "top_share_percent": number(measures.topShare),
            "tags": .int(log.tags.count), "signed_tags": .int(releases.signedTags),
            "releases": releases.last == nil ? .null : .int(releases.count),
            "release_tags_365d": releases.last == nil ? .null : .int(releases.tags365),
            "release_days_365d": number(releases.days365), "last_release": day(releases.last),
            "last_release_signed": releases.isSigned.map { .bool($0.value) } ?? .null,
            "median_release_interval_days": number(releases.medianInterval),
            "longest_release_interval_days": number(releases.longestInterval),
            "unreleased_commits": number(releases.unreleased), "unreleased_days": number(releases.unreleasedDays),
            "security_policy": text(log.policy?.path), "update_tools": .texts(tools), "license": has(.license),
            "changelog": has(.changes), "checks": has(.checks),
        ])
    }
}
