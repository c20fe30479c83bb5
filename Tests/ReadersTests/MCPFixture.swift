import Assessment
import Foundation

@testable import Readers

/// What is read from a text as if it had come in as a file.
enum Dump {
    static func open(_ text: String, _ name: String = "dump.json") async throws -> Content {
        try await Content.open(Document(name: name, bytes: Array(text.utf8)))
    }
    static func read(_ text: String, _ name: String = "dump.json", ours: String? = nil) async throws -> (
        reader: String, harvest: Harvest, content: Content
    ) {
        let content = try await open(text, name)
        var setting = Setting(
            vendor: "acme", service: "desk", received: Day(year: 2026, month: 11, day: 2) ?? Day(number: 0),
            questionnaires: "")
        setting.ours = ours
        let (reader, harvest) = try await Reader.reading(content, as: nil, setting)
        return (reader.id, harvest, content)
    }
    /// A listing of one tool with these members beside its name.
    static func tool(_ name: String, _ description: String, _ more: String = "") async throws -> Harvest {
        let quoted = JSON.string(description).spelled
        return try await read(
            #"{"tools": [{"name": "\#(name)", "description": \#(quoted), "inputSchema": {"type": "object"}\#(more.isEmpty ? "" : ", " + more)}]}"#
        ).harvest
    }
    static let tools = Subject.service("desk", of: "acme")
}

extension JSON {
    fileprivate var spelled: String { String(decoding: Canonical.bytes(of: self), as: UTF8.self) }
}

extension Harvest {
    /// The one value of a key on a tool of the listing.
    func of(_ tool: String, _ key: String) -> Fact.Value? {
        let found = facts.filter { $0.subject == Dump.tools.child(.tool, tool) && $0.key == key }
        return found.count == 1 ? found.first?.value : nil
    }
    /// The one value of a key on the service.
    func ofService(_ key: String) -> Fact.Value? {
        let found = facts.filter { $0.subject == Dump.tools && $0.key == key }
        return found.count == 1 ? found.first?.value : nil
    }
}
