import Assessment
import Digest

/// A listing in the folder against the definitions that were approved, of which only hashes are at hand.
struct ApprovedDrift {
    private(set) var results: [CheckResult] = []
    /// What could not be compared, as sentences.
    private(set) var open: [String] = []

    init(_ approved: ApprovedList.Listing?, _ found: FolderListings.Found, service: String?) {
        guard let listing = found.server.listing else { return }
        let server = listing.name?.text ?? "", orders = OrderSearch(listing)
        let known = Dictionary(grouping: approved?.tools ?? [], by: \.name)
        let everyHash = Set((approved?.tools ?? []).map(\.hash))
        for tool in listing.tools {
            let now = ApprovedList.Tool(tool, server: server), signals = orders.signals(of: tool)
            let then = known[tool.name] ?? []
            if everyHash.contains(now.hash) {
                add(orders: signals, of: tool, now, drift: nil, found.path)
            } else if let first = then.first {
                add(orders: signals, of: tool, now, drift: change(first, now), found.path, before: first.hash)
            } else if let approved {
                add(orders: signals, of: tool, now, drift: addition(now, approved), found.path)
            } else {
                add(orders: signals, of: tool, now, drift: nil, found.path)
            }
        }
        guard let approved else {
            if service != nil {
                open.append(
                    "no definitions of it were on file when it was approved, so nothing says which of today's are new")
            }
            tell(instructions: listing, nil, found.path)
            return
        }
        tell(instructions: listing, approved, found.path)
        if listing.continues != nil { open.append("its listing goes on after a page that is not in the folder") }
        for place in listing.unreadable.prefix(1) {
            open.append("an entry of its listing is no tool (\(place))")
        }
    }

    /// What a hash that is another means, as far as hashes and today's words tell.
    private func change(
        _ then: ApprovedList.Tool, _ now: ApprovedList.Tool
    ) -> (says: String, within: Int?) {
        let parts = then.differences(from: now)
        let gained = now.capabilities.filter { $0 != "read" && !then.capabilities.contains($0) }
        let what = parts.isEmpty ? "definition" : ApprovedDrift.listed(parts)
        let changed = "\(what) changed since it was approved"
        if !gained.isEmpty {
            return ("\(changed); it can \(gained.joined(separator: ", ")) now", DriftKind.capabilityGained.within)
        }
        // Which way a hint or a schema moved cannot be seen from a hash, so it counts as wider.
        return (changed, DriftKind.definition.within)
    }

    /// `description, schema and annotations`.
    private static func listed(_ words: [String]) -> String {
        words.count < 2
            ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
    }

    private func addition(
        _ now: ApprovedList.Tool, _ approved: ApprovedList.Listing
    ) -> (says: String, within: Int?) {
        if let twin = approved.tools.first(where: { $0.parts == now.parts && !now.parts.isEmpty }) {
            return ("is \(twin.name.inert) of the approved tools under another name", DriftKind.toolRenamed.within)
        }
        if now.capabilities.isEmpty {
            return ("is a new tool, and does not say what it does", DriftKind.capabilityGained.within)
        }
        let more = now.capabilities.contains { $0 != "read" }
        return (
            "is a new tool: it can \(now.capabilities.joined(separator: ", "))",
            more ? DriftKind.capabilityGained.within : DriftKind.toolAdded.within
        )
    }

    private mutating func add(
        orders signals: [OrderSignal], of tool: ListedTool, _ now: ApprovedList.Tool,
        drift: (says: String, within: Int?)?, _ path: String, before: String? = nil
    ) {
        let told = Set(signals.map(\.kind.rawValue)).sorted().joined(separator: ", ")
        guard drift != nil || !signals.isEmpty else { return }
        let name = tool.name.inert
        var says = drift.map { name + ($0.says.hasPrefix("is ") ? " " : ": ") + $0.says } ?? name
        if !signals.isEmpty { says += (drift == nil ? " " : ", and it ") + "gives orders to the agent (\(told))" }
        var result = CheckResult(
            drift == nil ? .poisoned : .drift,
            (drift == nil ? [] : ["CMP-05"]) + (signals.isEmpty ? [] : ["CMP-04"]), .unmet, says + ".")
        result.tool = tool.name
        result.listing = path
        result.before = before.map { "sha256:" + $0 }
        result.after = "sha256:" + now.hash
        result.within = signals.isEmpty ? drift?.within : drift.map { _ in 0 }
        result.excerpt = signals.first.map { $0.decoded ?? $0.excerpt }
        results.append(result)
    }

    private mutating func tell(instructions listing: ServerListing, _ approved: ApprovedList.Listing?, _ path: String) {
        let signals = OrderSearch(listing).signals(beside: listing)
        if let first = signals.first {
            let told = Set(signals.map(\.kind.rawValue)).sorted().joined(separator: ", ")
            var result = CheckResult(
                .poisoned, ["CMP-04"], .unmet,
                "Its instructions, prompts or resources give orders to the agent (\(told)).")
            result.listing = path
            result.excerpt = first.decoded ?? first.excerpt
            results.append(result)
        }
        guard let approved, let now = listing.instructions.map({ Digest(of: $0.text).hex }),
            now != approved.instructions
        else { return }
        var result = CheckResult(
            .drift, ["CMP-05"], .unmet,
            approved.instructions == nil
                ? "It gives instructions to a model, and gave none when it was approved."
                : "The instructions that it gives to a model changed since it was approved.")
        result.listing = path
        result.before = approved.instructions.map { "sha256:" + $0 }
        result.after = "sha256:" + now
        result.within = signals.isEmpty ? DriftKind.instructions.within : 0
        results.append(result)
    }
}
