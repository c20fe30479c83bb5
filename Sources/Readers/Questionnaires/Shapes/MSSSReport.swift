import Assessment

extension Reader {
    /// The report of an assessment against the MCP Server Security Standard (MSSS), as JSON.
    package static let msssReport = Reader(
        id: "msss-report", name: "an assessment report against the MCP Server Security Standard",
        recognises: { content in
            guard case .json(let json) = content.form else { return 0 }
            return MSSSResult.all(json).isEmpty ? 0 : 90
        },
        read: { content, setting in try MSSSReading.read(content, setting) })
}

/// What a report says of one control.
struct MSSSResult {
    enum Status: String {
        case pass = "PASS", fail = "FAIL", notApplicable = "NOT_APPLICABLE", review = "MANUAL_REVIEW"
    }
    /// The control's id without its name, such as `MCP-NET-03`.
    let control: String
    let status: Status
    /// From 1 to 4; nil where the report gives none. The fourth is missing from the schema, and in use.
    let level: Int?
    /// Why, as the report words it: the justification, else the findings.
    let why: String
    let place: Source.Place

    /// Nil for what names no control or no status of the standard.
    private init?(_ json: JSON, _ at: String) {
        guard let id = json["control_id"]?.text, let status = json["status"]?.text.flatMap(Status.init),
            let control = MSSSResult.control(id)
        else { return nil }
        self.control = control
        self.status = status
        level = json["level"]?.text.flatMap { ["L1", "L2", "L3", "L4"].firstIndex(of: $0) }.map { $0 + 1 }
        let findings = (json["findings"]?.array ?? []).compactMap { $0["description"]?.text }
        let said = json["justification"]?.text?.trimmed ?? ""
        why = said.isEmpty ? findings.joined(separator: "; ") : said
        place = .pointer(at + "/status")
    }

    /// The results of a report, each once; none where it is no such report.
    static func all(_ json: JSON) -> [MSSSResult] {
        guard let results = json["results"]?.array else { return [] }
        return results.enumerated().compactMap { MSSSResult($0.element, pointer("/results", $0.offset)) }
    }

    private static func control(_ id: String) -> String? {
        let parts = id.split(separator: "-")
        guard parts.count >= 3, parts[0] == "MCP", domains.contains(String(parts[1])), parts[2].count == 2,
            parts[2].allSatisfy(\.isNumber)
        else { return nil }
        return parts.prefix(3).joined(separator: "-")
    }
    private static let domains: Set<String> = ["FS", "EXEC", "NET", "AUTHZ", "INPUT", "LOG", "SUPPLY", "DEPLOY"]
}

/// One reading of a report. What it says is *documented*, whoever assessed: the report names its assessor itself.
private struct MSSSReading {
    /// What a control states of the service. A control demands several things: that it passed states them; that it failed
    /// does not tell which of them is missing, except where it demands one.
    private static let states: [String: (word: FactKey<Practice>, failed: Practice?)] = [
        "MCP-AUTHZ-01": (.callerIdentified, nil), "MCP-AUTHZ-02": (.granularPermission, nil),
        "MCP-LOG-01": (.callsLogged, nil), "MCP-NET-02": (.egressAllowList, nil),
        "MCP-NET-03": (.encryptedInTransit, .partly), "MCP-DEPLOY-03": (.rateLimited, nil),
    ]
    private let report: JSON
    private let results: [MSSSResult]
    private let setting: Setting
    private var harvest: Harvest

    static func read(_ content: Content, _ setting: Setting) throws(ReadingError) -> Harvest {
        guard case .json(let json) = content.form, !MSSSResult.all(json).isEmpty else {
            throw .malformed(
                file: content.document.name, place: .pointer("/results"),
                why: "results with the ids and states of the MCP Server Security Standard were expected")
        }
        var reading = MSSSReading(json, content.document, setting)
        reading.read()
        return reading.harvest
    }

    private init(_ json: JSON, _ document: Document, _ setting: Setting) {
        report = json
        results = MSSSResult.all(json)
        self.setting = setting
        harvest = Harvest(kind: Reader.msssReport.id, of: document, setting)
    }

    private mutating func read() {
        let metadata = report["metadata"], assessor = metadata?["assessor"]
        let day = metadata?["generated_at"]?.text.flatMap { Day(iso: String($0.prefix(10))) }
        harvest.letterhead = Letterhead(issuer: assessor?["name"]?.text, day: day)
        let speaksOf = day ?? setting.dated ?? setting.received
        if day == nil, setting.dated == nil {
            harvest.note(
                nil,
                "It is undated: it is taken to speak of \(speaksOf), when it was received. Say --dated DATE if you know better."
            )
        }
        if assessor?["role"]?.text == nil {
            harvest.note(.pointer("/metadata/assessor"), "It does not say who assessed, or for whom.")
        }
        let unread = (report["results"]?.array?.count ?? 0) - results.count
        if unread > 0 {
            harvest.note(
                .pointer("/results"),
                "\(unread) of its results have no control id or state of the standard, and were not read.")
        }
        let byControl = Dictionary(grouping: results, by: \.control)
        for result in results {
            take(result, twice: Set(byControl[result.control, default: []].map(\.status)).count > 1, speaksOf)
        }
        list(byControl, speaksOf)
        checkSummary()
        show(metadata)
    }

    /// Every control by its result, as the assessment gives it: what it states in our words is told beside.
    private mutating func list(_ byControl: [String: [MSSSResult]], _ speaksOf: Day) {
        let lists: [(FactKey<[String]>, String, Set<MSSSResult.Status>)] = [
            (.standardPassed, "passed", [.pass]), (.standardFailed, "failed", [.fail]),
            (.standardOpen, "open", [.review, .notApplicable]),
        ]
        for (key, rule, states) in lists {
            let own = results.filter { result in
                states.contains(result.status) && Set(byControl[result.control, default: []].map(\.status)).count == 1
            }
            guard let first = own.first else { continue }
            harvest.add(
                key, own.map(\.control), of: setting.serviceSubject, .documented, speaksOf: speaksOf,
                rule: Fact.Rule("msss." + rule), at: first.place, quote: first.status.rawValue)
        }
    }

    private mutating func take(_ result: MSSSResult, twice: Bool, _ speaksOf: Day) {
        let why = result.why.isEmpty ? "" : ": \"\(result.why.prefix(200))\""
        if twice {
            harvest.note(result.place, "\(result.control) is given with different results; none of them was read.")
            return
        }
        let value: Practice?
        switch result.status {
        case .pass: value = .yes
        case .fail:
            harvest.note(result.place, "\(result.control) failed\(why).")
            value = MSSSReading.states[result.control]?.failed
        case .notApplicable:
            harvest.note(
                result.place,
                "\(result.control) is given as not applicable\(why.isEmpty ? ", without a reason" : why). It states nothing until a person agrees."
            )
            value = nil
        case .review:
            harvest.note(result.place, "\(result.control) waits for a person's review\(why). It states nothing.")
            value = nil
        }
        guard let value, let word = MSSSReading.states[result.control]?.word else { return }
        harvest.add(
            word, value, of: setting.serviceSubject, .documented, speaksOf: speaksOf,
            rule: Fact.Rule("msss.\(result.control)", 1), at: result.place,
            quote: result.status.rawValue + (result.why.isEmpty ? "" : "\n" + result.why))
    }

    /// Tells where the summary says otherwise than the results.
    private mutating func checkSummary() {
        guard let summary = report["summary"] else { return }
        let counts = summary["by_status"]
        for (key, status) in [
            ("pass", MSSSResult.Status.pass), ("fail", .fail), ("not_applicable", .notApplicable),
            ("manual_review", .review),
        ] {
            guard let said = counts?[key]?.int else { continue }
            let found = results.count { $0.status == status }
            if said != found {
                harvest.note(
                    .pointer("/summary/by_status/\(key)"),
                    "The summary counts \(said) results \(status.rawValue), and \(found) are there.")
            }
        }
        guard let level = summary["achieved_level"]?.text,
            let reached = ["L1", "L2", "L3", "L4"].firstIndex(of: level).map({ $0 + 1 })
        else { return }
        let open = results.filter { ($0.status == .fail || $0.status == .review) && ($0.level ?? 9) <= reached }
        if !open.isEmpty {
            harvest.note(
                .pointer("/summary/achieved_level"),
                "It says that level \(level) is achieved, which asks for \(open.map(\.control).joined(separator: ", ")): failed, or not decided."
            )
        }
    }

    private mutating func show(_ metadata: JSON?) {
        let target = metadata?["target"]
        harvest.extra = (
            "msss",
            .of([
                "standard_version": metadata?["standard_version"], "assessor": metadata?["assessor"]?["name"],
                "role": metadata?["assessor"]?["role"], "target": target?["identifier"], "version": target?["version"],
                "achieved_level": report["summary"]?["achieved_level"],
                "results": .array(
                    results.map { result in
                        .of([
                            "control": .string(result.control), "status": .string(result.status.rawValue),
                            "level": result.level.map { .string("L\($0)") },
                        ])
                    }),
            ])
        )
    }
}
