import Assessment

extension Reader {
    /// A git clone, by the transcript that `Clone.transcript` writes of it.
    package static let gitClone = Reader(
        id: "git-clone", name: "a git clone",
        recognises: { content in
            if case .text = content.form, CloneTranscript.isMarked(content.document.bytes) { 100 } else { 0 }
        },
        read: { content, setting in
            guard CloneTranscript.isMarked(content.document.bytes) else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil,
                    why:
                        "the transcript of a clone begins with “\(CloneTranscript.mark)”; give the clone's folder itself"
                )
            }
            return GitCloneReading(try CloneLog(content.document), of: content.document, setting).harvest
        })
}

/// One reading of one transcript. What git shows is *observed* where we asked git ourselves; what the vendor's policy
/// says is *documented*. Facts stand on the product, which the service lists.
struct GitCloneReading {
    private(set) var harvest: Harvest
    private let log: CloneLog
    private let product: Subject
    private let asOf: Day
    private let assurance: Assurance

    init(_ log: CloneLog, of document: Document, _ setting: Setting) {
        self.log = log
        product = setting.serviceSubject.child(.product, log.name.nfc)
        asOf = min(log.fetched ?? setting.dated ?? setting.received, setting.received)
        assurance = document.isTranscript ? .observed : .documented
        harvest = Harvest(kind: Reader.gitClone.id, of: document, setting)
        harvest.letterhead = Letterhead(day: log.fetched)
        let measures = CloneMeasures(log, asOf: asOf)
        let releases = ReleaseMeasures(log, asOf: asOf, cut: measures.cut)
        let doubts = CloneDoubts(log, measures, releases, setting)
        for says in doubts.sentences { harvest.note(nil, says) }
        if !document.isTranscript {
            harvest.note(
                nil,
                "This is the text of a transcript, which anybody may have written, and no clone. Give the clone's folder itself."
            )
        }
        if let line = log.heads[.clone] {
            harvest.add(
                .products, [log.name], of: setting.serviceSubject, assurance, speaksOf: asOf,
                rule: Fact.Rule("git.product"), at: .object(log.name), quote: log.text(line))
        }
        read(measures)
        read(releases)
        readPaths()
        readPolicy()
        harvest.extra = ("maintenance", CloneSummary.json(log, measures, releases))
    }

    private mutating func add<V>(
        _ key: FactKey<V>, _ value: V, _ rule: String, at place: String, quote: Range<Int>,
        _ weaker: Assurance? = nil
    ) {
        harvest.add(
            key, value, of: product, weaker ?? assurance, speaksOf: asOf, rule: Fact.Rule("git." + rule),
            at: .object(place),
            quote: log.text(quote))
    }

    private mutating func add<V>(_ key: FactKey<V>, _ shown: CloneMeasures.Shown<V>?, _ rule: String) {
        guard let shown else { return }
        let commit = log.commits[shown.at]
        add(key, shown.value, rule, at: "commit " + log.shortName(commit), quote: commit.line)
    }

    private mutating func addTag<V>(_ key: FactKey<V>, _ shown: CloneMeasures.Shown<V>?, _ rule: String) {
        guard let shown else { return }
        let tag = log.tags[shown.at]
        add(key, shown.value, rule, at: "tag " + tag.name, quote: tag.line)
    }

    private mutating func read(_ measures: CloneMeasures) {
        add(.firstCommit, measures.firstCommit, "first-commit")
        add(.lastCommit, measures.lastCommit, "last-commit")
        add(.lastHumanCommit, measures.lastHumanCommit, "last-human-commit")
        add(.commits90, measures.commits90, "commits")
        add(.commits365, measures.commits365, "commits")
        add(.humanCommits365, measures.human365, "human-commits")
        add(.authors365, measures.authors365, "authors")
        add(.absenceFactor, measures.absenceFactor, "absence-factor")
        add(.topShare, measures.topShare, "top-share")
    }

    private mutating func read(_ releases: ReleaseMeasures) {
        addTag(.lastRelease, releases.last, "release")
        addTag(.releases365, releases.days365, "release-days")
        addTag(.signedReleases, releases.isSigned, "release-signed")
        guard let unreleased = releases.unreleased, let days = releases.unreleasedDays else { return }
        add(.unreleasedCommits, unreleased, "unreleased")
        add(.unreleasedDays, CloneMeasures.Shown(days, at: unreleased.at), "unreleased")
    }

    private mutating func readPaths() {
        let tools = (log.paths ?? []).compactMap { path -> (tool: String, path: CloneLog.Path)? in
            if case .updates(let tool) = ClonePaths.meaning(path.path) { (tool, path) } else { nil }
        }
        guard let first = tools.first else { return }
        let names = Set(tools.map(\.tool)).sorted().joined(separator: ", ")
        add(.updateTool, names, "update-tool", at: first.path.path, quote: first.path.line)
    }

    private mutating func readPolicy() {
        guard let policy = log.policy else { return }
        let line = log.paths?.first { $0.path == policy.path }?.line ?? policy.heading
        add(.securityPolicy, true, "policy", at: policy.path, quote: line)
        guard policy.contents == .read else { return }
        let sentences = SecurityPolicyText(log.bytes, lines: policy.lines).sentences
        var doors: [Range<Int>] = [], placeholder = false
        for sentence in sentences {
            switch SecurityPolicyContact(sentence) {
            case .named?: doors.append(sentence.range)
            case .placeholder?: placeholder = true
            case nil: continue
            }
        }
        if let first = doors.first {
            add(.disclosureContact, .yes, "policy-contact", at: policy.path, quote: first, .documented)
        } else if placeholder {
            harvest.note(
                .object(policy.path),
                "The security policy names a mailbox of a template, which cannot receive mail. Ask the vendor for its contact."
            )
        }
        let promises = sentences.flatMap { sentence in
            SecurityPolicyPromise.all(in: sentence.text).map { (promise: $0, range: sentence.range) }
        }
        let answers = promises.filter { $0.promise.about == .answer }
        if let first = answers.min(by: { $0.promise.days < $1.promise.days }) {
            add(.responseDays, first.promise.days, "policy-response", at: policy.path, quote: first.range, .documented)
        }
        let fixes = promises.filter { $0.promise.about == .fix }
        let critical = fixes.filter(\.promise.namesCritical), said = critical.isEmpty ? fixes : critical
        if let first = said.first, Set(said.map(\.promise.days)).count == 1 {
            add(
                .patchDaysPromised, first.promise.days, "policy-patch", at: policy.path, quote: first.range, .documented
            )
        } else if !said.isEmpty {
            harvest.note(
                .object(policy.path),
                "The security policy names several times for the same fixes; none was taken. Read it and answer for yourself."
            )
        }
    }
}
