import Assessment

/// Which service of the list a server in a client's settings is, and what the settings themselves show.
extension FolderCheck {
    /// By its package or its address first, for those say what runs; by its name only where neither speaks.
    func service(of entry: Inventory.Entry) -> ApprovedList.Service? {
        if let package = entry.package, package.registry != "path" {
            let key = "\(package.registry):\(package.identifier)".lowercased()
            let byPackage = approved.services.filter { $0.packages.map { $0.lowercased() }.contains(key) }
            if let one = byPackage.first(where: { named($0, entry) }) ?? byPackage.first { return one }
        }
        if let url = entry.url.map(ApprovedList.address), !url.isEmpty {
            let byAddress = approved.services.filter { $0.endpoints.contains(url) }
            if let one = byAddress.first(where: { named($0, entry) }) ?? byAddress.first { return one }
        }
        return approved.services.first { service in
            guard named(service, entry) else { return false }
            // A name alone is no proof where the list knows what should run, and something else does.
            let other = entry.package.map { $0.registry != "path" } ?? false
            if other, !service.packages.isEmpty { return false }
            return entry.url == nil || service.endpoints.isEmpty
        }
    }

    private func named(_ service: ApprovedList.Service, _ entry: Inventory.Entry) -> Bool {
        names(of: service).map(FolderListings.plain).contains(FolderListings.plain(entry.name))
    }

    func names(of service: ApprovedList.Service) -> [String] {
        service.names + [service.slug.split(separator: "/").last.map(String.init) ?? service.slug]
    }

    /// What a listing of it may be called, the surest first.
    func names(of entry: Inventory.Entry, _ service: ApprovedList.Service?) -> [String] {
        let package = entry.package.map {
            [$0.identifier, $0.identifier.split(separator: "/").last.map(String.init) ?? ""]
        }
        return [entry.name] + (service.map(names) ?? []) + (package ?? [])
    }

    func stranger(_ entry: Inventory.Entry) -> CheckResult {
        let namesake = approved.services.first { named($0, entry) }
        let says =
            namesake.map {
                "It has the name of \($0.slug), and starts or reaches something else than what was approved: it is not in the register."
            } ?? "It is not in the register."
        return CheckResult(.shadow, ["LPR-12"], .unmet, says)
    }

    /// What the settings of a server show by themselves.
    func settings(of entry: Inventory.Entry) -> [CheckResult] {
        var own: [CheckResult] = []
        for flag in entry.flags {
            guard let (kind, check) = FolderCheck.meaning(flag.kind) else { continue }
            own.append(CheckResult(kind, [check], .unmet, sentence(flag.says, about: entry.package?.identifier)))
        }
        return own
    }

    /// What a flag is here, and the check that it bears on; nil for what is no breach by itself.
    static func meaning(_ flag: Inventory.FlagKind) -> (CheckResult.Kind, String)? {
        switch flag {
        case .plaintextSecret: (.secret, "ACC-11")
        case .plainHTTP, .uncheckedTLS: (.plainHTTP, "ACC-10")
        case .autoApprove, .trust, .bypass: (.autoApprove, "CMP-11")
        case .latest, .unpinned, .source, .otherRegistry: (.unpinned, "CMP-12")
        case .privileged, .hostMount, .containerSocket, .hostNetwork, .sudo: (.danger, "CMP-09")
        case .shell: (.danger, "CMP-10")
        case .bridge, .projectFile, .sameName, .lookalike, .notRegistered: nil
        }
    }

    /// What people decided of the uses of a service.
    func standing(of uses: [ApprovedList.Approved], _ good: [ApprovedList.Approved]) -> [CheckResult] {
        var own: [CheckResult] = []
        if uses.isEmpty {
            own.append(
                CheckResult(.notApproved, ["DUE-24"], .unknown, "It is in the register, and no use of it is declared."))
        }
        for use in uses {
            if good.contains(use) == false, good.isEmpty {
                var result: CheckResult
                if let until = use.until {
                    result = CheckResult(
                        .expired, ["DUE-24"], .unmet, "The approval of \(use.slug) is over: it ended on \(until).")
                } else {
                    result = CheckResult(
                        .notApproved, ["DUE-24"], .unknown,
                        "No decision of every role on \(use.slug) was in force when the list was written.")
                }
                result.use = use.slug
                own.append(result)
            }
            if use.rating == "hold" {
                var result = CheckResult(.hold, ["DUE-24"], .unmet, "The review of \(use.slug) recommends hold.")
                result.use = use.slug
                own.append(result)
            }
            for row in use.denied {
                var result = CheckResult(
                    .policy, ["LPR-04"], .unmet, "The policy denies \(use.slug) a category: \(row).")
                result.use = use.slug
                own.append(result)
            }
        }
        return own
    }
}

extension ApprovedList {
    /// An address for comparing: without scheme, user, query and a `/` at its end, in lower case.
    package static func address(_ url: String) -> String {
        var text = url.lowercased()
        if let scheme = text.firstRange(of: "://") { text = String(text[scheme.upperBound...]) }
        text = String(text.prefix { $0 != "?" && $0 != "#" })
        if let at = text.firstIndex(of: "@"), !text[..<at].contains("/") {
            text = String(text[text.index(after: at)...])
        }
        while text.hasSuffix("/") { text.removeLast() }
        for port in [":443", ":80"] {
            if let found = text.firstRange(of: port), text[found.upperBound...].first.map({ $0 == "/" }) ?? true {
                text.removeSubrange(found)
            }
        }
        return text
    }
}
