extension FactKey where Value == Practice {
    /// There is a door for vulnerability reports.
    package static var disclosureContact: Self { Self("disclosure.contact") }
    /// What it is built on is supported and free of known holes.
    package static var dependenciesCurrent: Self { Self("deps.supported") }
}

extension FactKey where Value == Bool {
    /// The host or registry says that it is archived or deprecated.
    package static var archived: Self { Self("product.archived") }
    /// The version in use is no longer supported.
    package static var endOfLife: Self { Self("product.eol") }
    /// A security policy was found.
    package static var securityPolicy: Self { Self("disclosure.policy") }
    /// The last release is signed: git shows it by its tag, a registry by its package.
    package static var signedReleases: Self { Self("release.signed") }
    /// The last release comes with notes of what changed.
    package static var releaseNotes: Self { Self("release.notes") }
}

extension FactKey where Value == Int {
    /// Commits on the default branch in the 90 days to the capture.
    package static var commits90: Self { Self("git.commits-90") }
    /// Commits on the default branch in the 365 days to the capture.
    package static var commits365: Self { Self("git.commits-365") }
    /// Of those, the commits that people made, merges aside.
    package static var humanCommits365: Self { Self("git.human-commits-365") }
    /// Distinct days with a release in the 365 days to the capture.
    package static var releases365: Self { Self("release.count-365") }
    /// Days that the oldest commit after the last release has waited.
    package static var unreleasedDays: Self { Self("release.unreleased-days") }
    /// Commits after the last release, merges aside.
    package static var unreleasedCommits: Self { Self("release.unreleased-commits") }
    /// People who committed in the 365 days to the capture.
    package static var authors365: Self { Self("maintainers.authors-365") }
    /// The fewest people who made half of the human commits of the last 365 days.
    package static var absenceFactor: Self { Self("maintainers.absence-factor") }
    /// People who can publish a release to the registry.
    package static var publishers: Self { Self("maintainers.publishers") }
    /// The share of the most active person, in percent.
    package static var topShare: Self { Self("maintainers.top-share") }
    /// Within how many days the vendor answers a report.
    package static var responseDays: Self { Self("disclosure.response-days") }
    /// Published advisories without a fix.
    package static var advisoriesOpen: Self { Self("advisory.open") }
    /// Days from disclosure to fix, the median.
    package static var advisoryLatencyMedian: Self { Self("advisory.latency-median") }
    /// Within how many days a critical fix is promised.
    package static var patchDaysPromised: Self { Self("promise.patch-days") }
    /// Days until a question gets its first answer, the median.
    package static var firstReplyMedian: Self { Self("issues.first-reply-median") }
}

extension FactKey where Value == String {
    /// The tool that keeps dependencies up to date.
    package static var updateTool: Self { Self("deps.update-tool") }
    /// The worst severity of an advisory that affects the version in use: none, medium, high, critical.
    package static var advisoryAffects: Self { Self("advisory.affects") }
}

extension FactKey where Value == Day {
    /// The day of the first commit on the default branch: since when the product is worked on.
    package static var firstCommit: Self { Self("git.first-commit") }
    /// The day of the last commit on the default branch.
    package static var lastCommit: Self { Self("git.last-commit") }
    /// The day of the last commit by a person, merges aside.
    package static var lastHumanCommit: Self { Self("git.last-human-commit") }
    /// The day of the last release; pre-releases aside.
    package static var lastRelease: Self { Self("release.last") }
    /// The last day of promised support.
    package static var supportUntil: Self { Self("promise.support-until") }
}

extension FactKey where Value == [String] {
    /// The products that were read for a service; each is a `product` part.
    package static var products: Self { Self("maintenance.products") }
}

extension Vocabulary {
    static let maintenance: [Word] = [
        Word(.products), Word(.archived), Word(.endOfLife), Word(.firstCommit), Word(.lastCommit),
        Word(.lastHumanCommit), Word(.commits90), Word(.commits365), Word(.humanCommits365),
        Word(.lastRelease), Word(.releases365), Word(.unreleasedDays), Word(.unreleasedCommits), Word(.authors365),
        Word(.absenceFactor), Word(.publishers), Word(.topShare),
        Word(.securityPolicy), Word(.disclosureContact),
        Word(.responseDays), Word(.signedReleases), Word(.releaseNotes), Word(.updateTool), Word(.advisoriesOpen),
        Word(.advisoryLatencyMedian), Word(.advisoryAffects), Word(.patchDaysPromised), Word(.supportUntil),
        Word(.dependenciesCurrent), Word(.firstReplyMedian),
    ]
}
