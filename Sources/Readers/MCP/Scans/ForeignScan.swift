import Assessment

/// What another program found in a server, in its own words and under its own name.
struct ForeignScan: Sendable {
    /// One finding.
    struct Finding: Hashable, Sendable {
        /// The scanner's own word: `HIGH`, `error`.
        let severity: String
        /// The name of what it found: a threat or a rule.
        let rule: String
        /// What it was found in: a tool, a file; empty where that is not said.
        let part: String
        /// What the scanner says of it: hostile until escaped, for it quotes the server.
        let says: String
        let place: String

        /// `HIGH: CODE EXECUTION in run_command`.
        var name: String { "\(severity): \(rule)" + (part.isEmpty ? "" : " in \(part)") }
        /// Whether the scanner gives it one of its two gravest words.
        var isSevere: Bool { ["high", "critical", "error"].contains(severity.lowercased()) }
    }

    /// The scanner, as it calls itself.
    let tool: String
    /// Empty where it does not say.
    let version: String
    var findings: [Finding] = []
    /// How many things it looked at; nil where it does not say.
    var examined: Int?
    /// What it could not look at.
    var failed: [String] = []
    var day: Day?
    /// Where it is seen which scanner it was, and what stands there.
    let place: String
    let words: String
    /// Where its version stands; empty where it does not say.
    var versionPlace = ""

    /// Every scan of a document that is one: of any scanner that writes SARIF 2.1.0, or of Cisco's mcp-scanner.
    static func all(_ json: JSON) -> [ForeignScan] { SARIFRun.all(json) + CiscoScan.all(json) }
}

/// The JSON of Cisco's mcp-scanner, as `--format raw` writes it.
enum CiscoScan {
    static func all(_ json: JSON) -> [ForeignScan] {
        let (results, place) = json["scan_results"].map { ($0.array ?? [], "/scan_results") } ?? (json.array ?? [], "")
        let own = results.enumerated().filter { isResult($0.element) }
        guard let first = own.first, 2 * own.count > results.count else { return [] }
        // It names itself nowhere: its form tells it, at the first thing that it looked at.
        let (key, words) =
            named(first.element) ?? ("is_safe", first.element["is_safe"]?.bool == true ? "true" : "false")
        var scan = ForeignScan(
            tool: "Cisco mcp-scanner", version: "", place: pointer(pointer(place, first.offset), key), words: words)
        scan.examined = own.count
        for (index, result) in own {
            let at = pointer(place, index), part = part(result)
            if let status = result["status"]?.text, status.lowercased() != "completed" {
                scan.failed.append("\(part.isEmpty ? at : part): \(status)")
            }
            for member in result["findings"]?.members ?? [] {
                read(member.value, by: member.key, in: part, at: pointer(at + "/findings", member.key), into: &scan)
            }
        }
        return [scan]
    }

    private static func isResult(_ json: JSON) -> Bool {
        json["is_safe"]?.bool != nil && json["findings"]?.members != nil
    }
    private static func part(_ json: JSON) -> String { named(json)?.name ?? json["item_type"]?.text ?? "" }
    private static func named(_ json: JSON) -> (key: String, name: String)? {
        for key in ["tool_name", "prompt_name", "resource_name", "resource_uri"] {
            if let name = json[key]?.text, !name.isEmpty { return (key, name) }
        }
        return nil
    }

    private static func read(
        _ json: JSON, by analyzer: String, in part: String, at place: String, into scan: inout ForeignScan
    ) {
        let severity = json["severity"]?.text ?? "UNKNOWN", total = json["total_findings"]?.int
        guard total != 0, severity.uppercased() != "SAFE" else { return }
        var names = (json["threat_names"]?.array ?? []).compactMap(\.text)
        if names.isEmpty {
            for technique in json["threats"]?["items"]?.array ?? [] {
                let parts = (technique["items"]?.array ?? []).compactMap { $0["sub_technique_name"]?.text }
                names += parts.isEmpty ? [technique["technique_name"]?.text].compactMap(\.self) : parts
            }
        }
        if names.isEmpty { names = ["a finding of \(analyzer)"] }
        for name in Set(names).sorted() {
            scan.findings.append(
                ForeignScan.Finding(
                    severity: severity, rule: name, part: part, says: json["threat_summary"]?.text ?? "", place: place))
        }
    }
}

/// A run of SARIF 2.1.0, of whatever scanner.
enum SARIFRun {
    static func all(_ json: JSON) -> [ForeignScan] {
        guard let runs = json["runs"]?.array, json["version"]?.text?.hasPrefix("2.1") == true else { return [] }
        return runs.enumerated().compactMap { scan($0.element, at: pointer("/runs", $0.offset)) }
    }

    private static func scan(_ run: JSON, at place: String) -> ForeignScan? {
        guard let driver = run["tool"]?["driver"], let name = driver["name"]?.text, !name.isEmpty else { return nil }
        let version = driver["version"]?.text ?? driver["semanticVersion"]?.text ?? ""
        var scan = ForeignScan(tool: name, version: version, place: place + "/tool/driver/name", words: name)
        let key = driver["version"]?.text == nil ? "semanticVersion" : "version"
        scan.versionPlace = place + "/tool/driver/" + key
        let invocations = run["invocations"]?.array ?? []
        scan.day =
            invocations.lazy.compactMap { invocation in
                (invocation["endTimeUtc"] ?? invocation["startTimeUtc"])?.text.flatMap { Day(iso: $0.prefix(10)) }
            }.first
        if invocations.contains(where: { $0["executionSuccessful"]?.bool == false }) {
            scan.failed.append("the run says that it did not end well")
        }
        let rules = driver["rules"]?.array ?? []
        for (index, result) in (run["results"]?.array ?? []).enumerated() {
            // Only what fails is a finding; what somebody suppressed is told apart.
            let kind = result["kind"]?.text ?? "fail", at = pointer(place + "/results", index)
            guard kind == "fail" || kind == "open" || kind == "review" else { continue }
            let suppressed = !(result["suppressions"]?.array ?? []).isEmpty
            let number = result["ruleIndex"]?.int ?? result["rule"]?["index"]?.int
            let rule = number.flatMap { rules.indices.contains($0) ? rules[$0] : nil }
            let id =
                result["ruleId"]?.text ?? result["rule"]?["id"]?.text ?? rule?["id"]?.text ?? "a finding without a rule"
            let level =
                result["level"]?.text ?? rule?["defaultConfiguration"]?["level"]?.text ?? "warning"
            scan.findings.append(
                ForeignScan.Finding(
                    severity: suppressed ? "suppressed \(level)" : level, rule: id, part: part(result),
                    says: result["message"]?["text"]?.text ?? "", place: at))
        }
        return scan
    }

    /// Where it was found: the name of a logical part, else the file.
    private static func part(_ result: JSON) -> String {
        let first = result["locations"]?.array?.first
        return first?["logicalLocations"]?.array?.first?["fullyQualifiedName"]?.text
            ?? first?["logicalLocations"]?.array?.first?["name"]?.text
            ?? first?["physicalLocation"]?["artifactLocation"]?["uri"]?.text ?? ""
    }
}
