package import Assessment

/// What a folder with clients' settings and listings of servers holds against what was approved: a pure function of the
/// folder, the list and the day.
package struct FolderCheck: Sendable {
    package private(set) var results: [CheckResult] = []
    package private(set) var notInspected: [NotInspected] = []
    /// How many servers the clients in the folder are set up with.
    package private(set) var servers = 0

    let approved: ApprovedList
    let day: Day

    /// Whether everything could be seen.
    package var isComplete: Bool { notInspected.isEmpty }

    /// Looks through a folder. Throws `ReadingError` where it cannot be opened; what is wrong in it is told.
    package static func of(_ folder: String, against approved: ApprovedList, on day: Day) async throws -> FolderCheck {
        let inventory = try Inventory.folder(folder)
        return FolderCheck(inventory, await FolderListings(folder, on: day), approved, on: day)
    }

    init(_ inventory: Inventory, _ listings: FolderListings, _ approved: ApprovedList, on day: Day) {
        self.approved = approved
        self.day = day
        var used: Set<String> = []
        for entry in inventory.entries {
            guard entry.isInUse else {
                add(settings(of: entry).filter { $0.kind == .secret }, entry, nil)
                continue
            }
            servers += 1
            let service = self.service(of: entry), found = listings.found(for: names(of: entry, service))
            if let found { used.insert(found.path) }
            examine(entry, service, found)
        }
        for setting in inventory.settings {
            guard let (kind, check) = FolderCheck.meaning(setting.flag.kind) else { continue }
            var result = CheckResult(kind, [check], .unmet, sentence(setting.flag.says))
            (result.server, result.file, result.line) = (setting.client, setting.path, setting.line)
            results.append(result)
        }
        for found in listings.all where !used.contains(found.path) { examine(stray: found) }
        tellUnread(inventory, listings)
        results.sort {
            ($0.file, $0.line ?? 0, $0.server, $0.kind, $0.tool ?? "", $0.says)
                < ($1.file, $1.line ?? 0, $1.server, $1.kind, $1.tool ?? "", $1.says)
        }
    }

    private mutating func tellUnread(_ inventory: Inventory, _ listings: FolderListings) {
        for file in inventory.files {
            guard let why = file.notRead else { continue }
            notInspected.append(NotInspected(server: "", file: file.path, line: nil, why: why))
        }
        if inventory.isCut {
            for problem in inventory.problems {
                notInspected.append(NotInspected(server: "", file: "", line: nil, why: problem.says))
            }
        }
        for file in listings.unread {
            notInspected.append(NotInspected(server: "", file: file.path, line: nil, why: file.why))
        }
    }

    // MARK: One server

    private mutating func examine(
        _ entry: Inventory.Entry, _ service: ApprovedList.Service?, _ found: FolderListings.Found?
    ) {
        var own = settings(of: entry)
        guard let service else {
            own.append(stranger(entry))
            if let found { own += orders(in: found) }
            notInspected += unseen(entry, found, why: "no approved definitions of it are on file")
            return add(own, entry, nil)
        }
        let uses = approved.uses.filter { $0.service == service.slug }
        let good = uses.filter { $0.until.map { $0 >= day } ?? false }
        own += standing(of: uses, good)
        let listing = (good.isEmpty ? uses : good).compactMap { approved.listing($0.listing) }.max {
            ($0.day, $0.document) < ($1.day, $1.document)
        }
        if let found, found.notInspected == nil {
            let drift = ApprovedDrift(listing, found, service: service.slug)
            own += drift.results
            notInspected += drift.open.map {
                NotInspected(server: entry.name, file: entry.path, line: entry.line, why: $0)
            }
        } else {
            let why =
                listing.map {
                    "no listing of it stands in the folder, so \($0.tools.count) approved definitions were not compared"
                }
                ?? "no listing of it stands in the folder, and none was on file when it was approved"
            let open = unseen(entry, found, why: why)
            notInspected += open
            own += open.map { CheckResult(.unknown, ["CMP-05"], .unknown, sentence("not inspected: \($0.why)")) }
        }
        let tools = ApprovedReach(entry, listing: listing, found: found, uses: good.isEmpty ? uses : good)
        own += tools.results
        add(own, entry, good.count == 1 ? good[0] : uses.count == 1 ? uses[0] : nil, service)
    }

    /// A listing that belongs to no server of a client: its texts are read all the same.
    private mutating func examine(stray found: FolderListings.Found) {
        var entry = Inventory.Entry(
            client: "", scope: .loose, path: found.path, line: 1,
            name: found.server.text(.serverName) ?? found.path.split(separator: "/").last.map(String.init) ?? "")
        let named = approved.services.first { service in
            names(of: service).map(FolderListings.plain).contains { found.names.contains($0) }
        }
        guard let service = named else {
            add(found.notInspected == nil ? orders(in: found) : [], entry, nil)
            return
        }
        entry.service = service.slug
        let uses = approved.uses.filter { $0.service == service.slug }
        let listing = uses.compactMap { approved.listing($0.listing) }.max {
            ($0.day, $0.document) < ($1.day, $1.document)
        }
        guard found.notInspected == nil else { return }
        let drift = ApprovedDrift(listing, found, service: service.slug)
        notInspected += drift.open.map { NotInspected(server: entry.name, file: entry.path, line: nil, why: $0) }
        add(drift.results, entry, uses.count == 1 ? uses[0] : nil, service)
    }

    private func unseen(_ entry: Inventory.Entry, _ found: FolderListings.Found?, why: String) -> [NotInspected] {
        guard found == nil || found?.notInspected != nil else { return [] }
        return [
            NotInspected(
                server: entry.name, file: entry.path, line: entry.line,
                why: found?.notInspected ?? why)
        ]
    }

    private func orders(in found: FolderListings.Found) -> [CheckResult] {
        ApprovedDrift(nil, found, service: nil).results.filter { $0.kind == .poisoned }
    }

    private mutating func add(
        _ own: [CheckResult], _ entry: Inventory.Entry, _ use: ApprovedList.Approved?,
        _ service: ApprovedList.Service? = nil
    ) {
        for var result in own {
            (result.server, result.file, result.line) = (entry.name, entry.path, entry.line)
            result.service = service?.slug
            result.use = result.use ?? use?.slug
            if let use, result.kind != .drift, result.kind != .poisoned {
                result.accepted = use.accepted.filter { $0.check == result.checks.first && $0.until >= day }.map(
                    \.until
                ).max()
            }
            results.append(result)
        }
    }

    /// A sentence of ours or an inventory's: first letter large, a full stop.
    func sentence(_ words: String, about name: String? = nil) -> String {
        let text = words.inertText
        // A name at the start stays as it is written.
        let first = text.prefix { $0 != " " }, isWord = first.allSatisfy(\.isLetter) && String(first) != name
        return (isWord ? text.prefix(1).uppercased() + text.dropFirst() : text) + (text.hasSuffix(".") ? "" : ".")
    }
}

extension String {
    /// A sentence that may hold names of others, without what moves a terminal or hides.
    var inertText: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control || scalar.properties.isDefaultIgnorableCodePoint
                        ? "\u{FFFD}" : scalar
                }))
    }
}
