import Assessment

extension Reader {
    /// The transcript of an inspection over stdio. What it lists is read as any list of tools is.
    package static let mcpInspection = Reader(
        id: "mcp-inspection", name: "a transcript of an MCP server's inspection",
        recognises: { content in
            guard case .json(let json) = content.form else { return 0 }
            return InspectionReading.isTranscript(json) ? 100 : 0
        },
        read: { content, setting in
            guard case .json(let json) = content.form, InspectionReading.isTranscript(json) else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil,
                    why:
                        "the transcript of an inspection is JSON that begins with \"schema\": \"\(InspectionLog.schema)\""
                )
            }
            return InspectionReading.harvest(json, of: content.document, setting)
        })
}

/// One reading of a transcript. *Observed* where we inspected ourselves; a text that a vendor sends is *documented*, since
/// anybody can write one. A server that listed nothing states nothing: what it offers stays unknown.
enum InspectionReading {
    static func isTranscript(_ json: JSON) -> Bool { json["schema"]?.text?.hasPrefix("tprm.inspection/") == true }

    static func harvest(_ json: JSON, of document: Document, _ setting: Setting) -> Harvest {
        let day = json["day"]?.text.flatMap { Day(iso: $0) }
        var setting = setting
        setting.dated = day ?? setting.dated
        var listing = ServerListing(json)
        listing.day = day.map { ($0, "/day") }
        // The command is the transcript's own, and its transport certain.
        listing.transports = json["transport"]?.text.flatMap(Transport.named).map { [($0, "/transport", $0)] } ?? []
        let isEmpty = listing.tools.isEmpty && listing.unreadable.isEmpty
        if isEmpty { listing.toolsPlace = nil }
        let change = Change(first: listing.tools, again: json["toolsAgain"]?.array)
        if change != nil { listing.listChanged = nil }
        listing.tools += change?.others ?? []
        var harvest = ToolListReading(listing, in: json, of: document, setting, kind: Reader.mcpInspection.id).harvest
        tell(json, isEmpty: isEmpty, change, in: &harvest)
        if let change, change.isOfSubstance {
            harvest.add(
                .toolListMayChange, true, of: setting.serviceSubject, setting.ours == nil ? .documented : .observed,
                speaksOf: day ?? setting.dated ?? setting.received, rule: Fact.Rule("mcp.changed-within-a-run"),
                at: .pointer("/toolsAgain"),
                quote: change.others.map(\.name).joined(separator: "; "))
        }
        if setting.ours == nil {
            harvest.note(
                nil,
                "This transcript was handed in, and anybody may have written it: what it says counts as documented. "
                    + "`tprm inspect` asks the server itself.")
        }
        return harvest
    }

    /// What a person should know of the inspection itself.
    private static func tell(_ json: JSON, isEmpty: Bool, _ change: Change?, in harvest: inout Harvest) {
        let why = json["why"]?.text ?? ""
        switch json["outcome"]?.text {
        case "listed":
            if isEmpty {
                harvest.note(
                    .pointer("/outcome"),
                    "the server lists no tool: what it offers stays unknown; it may list more to a caller with credentials"
                )
            }
        case "refused": harvest.note(.pointer("/why"), "refused: \(why.clipped)")
        default: harvest.note(.pointer("/why"), "not inspected: \(why.clipped)")
        }
        if let change {
            harvest.note(
                .pointer("/toolsAgain"),
                "the list of tools changed between two calls of one run: \(change.says). Ask the vendor why, and pin what was reviewed."
            )
        }
        if let failed = json["again_failed"]?.text {
            harvest.note(
                .pointer("/again_failed"),
                "asked for its tools a second time, the server did not list them: \(failed.clipped)")
        }
        let known = Generation.handshakes + Generation.stateless
        if let revision = json["initialize"]?["protocolVersion"]?.text, !known.contains(revision) {
            harvest.note(
                .pointer("/initialize/protocolVersion"),
                "the server speaks revision \(revision.clipped), which is not published; it was asked as one of 2025-11-25"
            )
        }
        for member in json["asked_of_us"]?.members ?? [] where member.key != "ping" {
            harvest.note(
                .pointer(pointer("/asked_of_us", member.key)),
                "while it listed, the server asked the client for \(member.key.clipped); that was declined")
        }
        if json["stray_lines"]?.int ?? 0 > 0 {
            harvest.note(
                .pointer("/stray_lines"),
                "lines stand in its output that are no message of the protocol: a strict client may end the connection")
        }
        if json["command"]?["hosts"]?.array?.isEmpty == false {
            harvest.note(
                .pointer("/command/hosts"),
                "the network was open while it was asked, and to every host: the cage does not hold a program to those named"
            )
        }
    }

    /// What differs between two lists of one run.
    struct Change {
        let added: [String], removed: [String], changed: [String]
        /// The definitions of the second list that the first has not.
        let others: [ListedTool]

        /// Nil where there is no second list: it said the same.
        init?(first: [ListedTool], again: [JSON]?) {
            guard let again else { return nil }
            let second = again.enumerated().compactMap { ListedTool($0.element, at: pointer("/toolsAgain", $0.offset)) }
            let before = Dictionary(first.map { ($0.name, $0) }) { one, _ in one }
            let after = Dictionary(second.map { ($0.name, $0) }) { one, _ in one }
            added = Set(after.keys).subtracting(before.keys).sorted()
            removed = Set(before.keys).subtracting(after.keys).sorted()
            changed = before.keys.filter { name in after[name].map { $0.hash != before[name]?.hash } ?? false }.sorted()
            others = second.filter { before[$0.name]?.hash != $0.hash }
        }

        var says: String {
            let parts = [("new", added), ("gone", removed), ("other words", changed)].compactMap { what, names in
                names.isEmpty
                    ? nil : "\(what): \(names.prefix(8).joined(separator: ", "))\(names.count > 8 ? ", …" : "")"
            }
            return parts.isEmpty ? "the same tools in another order" : parts.joined(separator: "; ")
        }
        /// Another order alone is no other list.
        var isOfSubstance: Bool { !(added.isEmpty && removed.isEmpty && changed.isEmpty) }
    }
}
