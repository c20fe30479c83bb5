import Assessment

/// Every text in a definition that a model may come to read.
enum Texts {
    /// All texts and the keys of an object's own making, with their pointers, in order. Structural words of JSON Schema
    /// (`type`, `format`, `$ref`) are left out: no model reads orders in them.
    static func all(in json: JSON, at place: String) -> [ServerListing.Passage] {
        var found: [ServerListing.Passage] = []
        collect(json, at: place, into: &found)
        return found
    }

    private static let structural: Set<String> = ["type", "format", "$schema", "mimeType", "additionalProperties"]

    private static func collect(_ json: JSON, at place: String, into found: inout [ServerListing.Passage]) {
        switch json {
        case .string(let text):
            if !text.isEmpty { found.append(ServerListing.Passage(text: text, place: place)) }
        case .array(let items):
            for (index, item) in items.enumerated() { collect(item, at: pointer(place, index), into: &found) }
        case .object(let members):
            for member in members {
                let at = pointer(place, member.key)
                if structural.contains(member.key), member.value.text != nil { continue }
                // A key is a word of the vendor's too: a parameter may be named with a sentence.
                if member.key.utf8.count > 40 { found.append(ServerListing.Passage(text: member.key, place: at)) }
                collect(member.value, at: at, into: &found)
            }
        default: break
        }
    }
}
