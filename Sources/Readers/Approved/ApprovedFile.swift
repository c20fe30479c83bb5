import Assessment
import Digest

/// The list as a file: canonical JSON, which names its own SHA-256.
extension ApprovedList {
    /// The file's bytes: keys sorted, one line, and the SHA-256 of the rest under `sha256`.
    package var bytes: [UInt8] {
        let body = json.members ?? []
        let whole = body + [JSON.Member("sha256", .string(ApprovedList.digest(of: body)))]
        return Canonical.bytes(of: .object(whole)) + Array("\n".utf8)
    }
    /// The SHA-256 that the file names.
    package var sha256: String { ApprovedList.digest(of: json.members ?? []) }

    private static func digest(of members: [JSON.Member]) -> String {
        Digest(of: Canonical.bytes(of: .object(members.filter { $0.key != "sha256" }))).hex
    }

    private var json: JSON {
        .of([
            "schema": .string(ApprovedList.schema), "written": .string("\(day)"),
            "expires": expires.map { .string("\($0)") } ?? .null,
            "policy": .of([
                "name": .string(policy), "sha256": .string(policyHash), "rows": .array(rows.map(\.json)),
            ]),
            "services": .array(services.map(\.json)), "listings": .array(listings.map(\.json)),
            "uses": .array(uses.map(\.json)),
        ])
    }

    /// Reads a file. Throws a sentence where it is no such list, of a later form, or was changed after it was written.
    package init(bytes: [UInt8], name: String) throws(ReadingError) {
        let json = try JSON.parse(bytes, name: name)
        func refuse(_ why: String) -> ReadingError { .malformed(file: name, place: nil, why: why) }
        guard let schema = json["schema"]?.text, schema.hasPrefix("tprm.approved/") else {
            throw refuse("it is no approved list; `tprm export approved -o FILE` writes one")
        }
        guard schema == ApprovedList.schema else {
            throw refuse("its form is \(schema), and this program reads \(ApprovedList.schema)")
        }
        guard let told = json["sha256"]?.text, told == ApprovedList.digest(of: json.members ?? []) else {
            throw refuse("it was changed after it was written, for its SHA-256 is another; export it anew")
        }
        func need<T>(_ value: T?, _ what: String) throws(ReadingError) -> T {
            guard let value else { throw refuse("\(what) is missing or of another form; export it anew") }
            return value
        }
        func list<T>(_ key: String, _ make: (JSON) -> T?) throws(ReadingError) -> [T] {
            let items = try need(json[key]?.array, key)
            let made = items.compactMap(make)
            return try need(made.count == items.count ? made : nil, key)
        }
        self.init(
            day: try need(json["written"]?.text.flatMap { Day(iso: $0) }, "written"),
            policy: try need(json["policy"]?["name"]?.text, "policy"),
            policyHash: json["policy"]?["sha256"]?.text ?? "",
            rows: (json["policy"]?["rows"]?.array ?? []).compactMap(Row.init),
            services: try list("services", Service.init),
            listings: try list("listings", Listing.init), uses: try list("uses", Approved.init))
    }
}

extension JSON {
    fileprivate var names: [String] { (array ?? []).compactMap(\.text) }
    fileprivate static func sorted(_ names: [String]) -> JSON { .texts(Set(names).sorted()) }
    fileprivate static func day(_ day: Day?) -> JSON { day.map { .string("\($0)") } ?? .null }
    fileprivate static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
}

extension ApprovedList.Row {
    fileprivate var json: JSON {
        .of([
            "id": .string(id), "agent": .text(agent), "category": .text(category),
            "operations": operations.map { .texts($0) } ?? .null, "decision": .string(decision),
        ])
    }
    fileprivate init?(_ json: JSON) {
        guard let id = json["id"]?.text, let decision = json["decision"]?.text else { return nil }
        self.init(
            id: id, agent: json["agent"]?.text, category: json["category"]?.text,
            operations: json["operations"]?.array.map { $0.compactMap(\.text) }, decision: decision)
    }
}

extension ApprovedList.Service {
    fileprivate var json: JSON {
        .of([
            "service": .string(slug), "names": .sorted(names), "packages": .sorted(packages),
            "endpoints": .sorted(endpoints), "commands": .sorted(commands), "scopes": .sorted(scopes),
        ])
    }
    fileprivate init?(_ json: JSON) {
        guard let slug = json["service"]?.text else { return nil }
        self.init(
            slug: slug, names: json["names"]?.names ?? [], packages: json["packages"]?.names ?? [],
            endpoints: json["endpoints"]?.names ?? [], commands: json["commands"]?.names ?? [],
            scopes: json["scopes"]?.names ?? [])
    }
}

extension ApprovedList.Listing {
    fileprivate var json: JSON {
        .of([
            "document": .string(document), "read": .day(day), "set_sha256": .string(setHash),
            "instructions_sha256": .text(instructions), "tools": .array(tools.map(\.json)),
        ])
    }
    fileprivate init?(_ json: JSON) {
        guard let document = json["document"]?.text, let day = json["read"]?.text.flatMap({ Day(iso: $0) }),
            let setHash = json["set_sha256"]?.text, let tools = json["tools"]?.array
        else { return nil }
        self.document = document
        self.day = day
        self.setHash = setHash
        instructions = json["instructions_sha256"]?.text
        self.tools = tools.compactMap(ApprovedList.Tool.init)
        guard self.tools.count == tools.count else { return nil }
    }
}

extension ApprovedList.Tool {
    fileprivate var json: JSON {
        .of([
            "name": .string(name), "sha256": .string(hash),
            "parts": .object(
                parts.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                    JSON.Member($0.key.rawValue, .string($0.value))
                }
            ),
            "capabilities": .sorted(capabilities),
        ])
    }
    fileprivate init?(_ json: JSON) {
        guard let name = json["name"]?.text, let hash = json["sha256"]?.text else { return nil }
        self.name = name
        self.hash = hash
        capabilities = json["capabilities"]?.names ?? []
        parts = (json["parts"]?.members ?? []).reduce(into: [:]) { parts, member in
            if let part = Part(rawValue: member.key), let hash = member.value.text { parts[part] = hash }
        }
    }
}

extension ApprovedList.Approved {
    fileprivate var json: JSON {
        .of([
            "use": .string(slug), "service": .string(service), "granted": .sorted(granted), "scopes": .sorted(scopes),
            "categories": categories.map { .sorted($0) } ?? .null,
            "operations": operations.map { .sorted($0) } ?? .null, "autonomy": .text(autonomy), "until": .day(until),
            "rating": .string(rating), "listing": .text(listing), "denied": .sorted(denied),
            "accepted": .array(
                accepted.sorted { ($0.check, $0.until) < ($1.check, $1.until) }.map {
                    .of(["check": .string($0.check), "until": .day($0.until)])
                }),
        ])
    }
    fileprivate init?(_ json: JSON) {
        guard let slug = json["use"]?.text, let service = json["service"]?.text, let rating = json["rating"]?.text
        else { return nil }
        self.init(slug: slug, service: service, rating: rating)
        granted = json["granted"]?.names ?? []
        scopes = json["scopes"]?.names ?? []
        categories = json["categories"]?.array.map { $0.compactMap(\.text) }
        operations = json["operations"]?.array.map { $0.compactMap(\.text) }
        autonomy = json["autonomy"]?.text
        until = json["until"]?.text.flatMap { Day(iso: $0) }
        listing = json["listing"]?.text
        denied = json["denied"]?.names ?? []
        accepted = (json["accepted"]?.array ?? []).compactMap { item in
            guard let check = item["check"]?.text, let until = item["until"]?.text.flatMap({ Day(iso: $0) }) else {
                return nil
            }
            return ApprovedList.Accepted(check: check, until: until)
        }
    }
}
