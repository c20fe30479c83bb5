extension ToolNature {
    /// The first line of a text, for what decided an answer.
    static func excerpt(_ text: String) -> String { String(text.split(separator: "\n").first ?? "").trimmed.clipped }

    /// It was seen to read and nothing else was.
    var onlyReads: Bool {
        !capabilities.isEmpty && capabilities.allSatisfy { [.read, .network, .credentials].contains($0.capability) }
            && can(.read)
    }

    /// Whether a parameter stands there by which a caller must confirm, or run dry.
    static func confirmation(of tool: ListedTool) -> Answer<Bool> {
        let names: Set<String> = [
            "confirm", "confirmed", "confirmation", "dryrun", "preview", "approved", "acknowledge", "simulate",
            "previewonly", "confirmtoken", "confirmdelete", "iunderstand", "areyousure", "validateonly", "whatif",
        ]
        let found = tool.parameters.first { parameter in
            let plain = parameter.name.lowercased().filter { $0.isLetter }
            return names.contains(plain) || plain.hasPrefix("confirm")
        }
        if let found {
            return Answer(value: true, place: found.place, because: "\(found.name): \(found.description)".clipped)
        }
        return Answer(
            value: false, place: tool.place,
            because: tool.parameters.isEmpty
                ? "no parameters" : "parameters: " + tool.parameters.map(\.name).joined(separator: ", ").clipped)
    }
}

extension String {
    /// At most 200 characters, for a quote.
    var clipped: String { count <= 200 ? self : prefix(199) + "…" }
}
