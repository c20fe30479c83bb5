extension NatureRule {
    static let actionChoice = NatureRule(
        id: "action-choice", says: "The acts that a parameter lets the caller choose: `action: create, list, delete`.",
        examples: [
            Example(
                "manage_notes", "Manages notes.", [.write, .read, .delete],
                properties: #""action": {"type": "string", "enum": ["create", "list", "delete"]}"#),
            Example(
                "calendar", "Calendar.", [.read, .delete],
                properties: #""operation": {"type": "string", "description": "One of 'list_events' or 'delete_event'"}"#
            ),
            Example(
                "convert", "Converts lengths.", [.read],
                properties: #""mode": {"type": "string", "enum": ["open", "set"]}"#),
        ]
    ) { text, found in
        let choosing: Set<String> = [
            "action", "operation", "command", "op", "method", "act", "actiontype", "operationtype", "subcommand",
            "verb",
            "requesttype", "task", "mode", "httpmethod",
        ]
        // `check_permissions(operation)` asks what may be done; it does not do it.
        let first = text.name.first { !$0.sense.isDisjoint(with: .verb) }
        if let first, first.sense.contains(.read), !first.sense.contains(.ambiguous) { return }
        for parameter in text.tool.parameters where parameter.isOutermost && choosing.contains(parameter.plain) {
            var choices = parameter.choices
            // A mode is as often a setting as an act, so one that decides nothing else is only heard of listed acts.
            if parameter.plain == "mode", !found.reasons.isEmpty { continue }
            if choices.isEmpty { choices = parameter.description.quotedWords }
            if choices.isEmpty, parameter.takesText, parameter.plain != "mode", parameter.plain != "command" {
                text.hearActs(parameter, &found)
                continue
            }
            guard choices.count > 1 || (choices.count == 1 && !parameter.choices.isEmpty) else { continue }
            for choice in choices.prefix(60) {
                let terms = ToolText.terms(choice, splitsNames: true)
                let http = ["get": Capability.read, "post": .write, "put": .write, "patch": .write, "delete": .delete]
                if parameter.plain.hasSuffix("method"), let capability = http[terms.first?.text ?? ""] {
                    found.add(capability, "action-choice", at: parameter.place, choice, parameter.name + ": " + choice)
                    continue
                }
                // Of `find_replace` the worse counts.
                let verbs = terms.enumerated().filter {
                    !$1.sense.isDisjoint(with: .verb) && ($0 == 0 || !$1.sense.contains(.nounish))
                }.map(\.element)
                guard let term = verbs.min(by: { ($0.sense.capability?.rank ?? 9) < ($1.sense.capability?.rank ?? 9) }),
                    let capability = term.sense.capability
                else { continue }
                if capability == .read, !found.onlyReads, parameter.plain == "mode" { continue }
                found.add(capability, "action-choice", at: parameter.place, term.text, parameter.name + ": " + choice)
            }
        }
    }

    static let readOnlyHint = NatureRule(
        id: "read-only-hint", says: "The vendor's hint that it only reads, where no word says more.",
        examples: [
            Example("unit_price", "", [.read], readOnly: true), Example("unit_price", "", []),
        ]
    ) { text, found in
        let hint = text.tool.readOnly
        guard found.reasons.isEmpty, hint.isStated, hint.value else { return }
        found.add(.read, "read-only-hint", at: hint.place, "readOnlyHint", hint.quote)
    }

    static let mark = NatureRule(
        id: "mark",
        says: "What the description says in brackets of the kind of call: `(read-only)`, `(write operation)`.",
        examples: [
            Example("get_zone_users", "Manage zone users (read-only).", [.read]),
            Example("zone_apply", "Zones. (destructive operation)", [.write, .delete]),
        ]
    ) { text, found in
        let place = text.tool.place + "/description"
        for (index, term) in text.told.enumerated().prefix(60) {
            let next = index + 1 < text.told.count ? text.told[index + 1].text : ""
            switch (term.text, next) {
            case ("read", "only") where found.reasons.isEmpty || found.can(.write) && text.startsReading:
                // What is managed elsewhere is only read here.
                found.drop(.write)
                found.add(.read, "mark", at: place, "read-only", text.excerpt(term.range))
            case ("write", "operation") where found.reasons.isEmpty:
                found.add(.write, "mark", at: place, "write operation", text.excerpt(term.range))
            case ("destructive", _):
                let what = text.told[index...].dropFirst().prefix(3).map(\.text)
                if what.contains(where: { ["operation", "action", "command", "tool"].contains($0) }),
                    term.sentence <= (text.told.first?.sentence ?? 0) + 1, !text.isNegated(before: index)
                {
                    found.add(.delete, "mark", at: place, "destructive", text.excerpt(term.range))
                }
            default: break
            }
        }
    }

    static let manages = NatureRule(
        id: "manages", says: "It manages or controls something, and nothing says how: it changes it.",
        examples: [Example("service_manager", "Manages services.", [.write]), Example("fetcher", "", [])]
    ) { text, found in
        guard found.reasons.isEmpty else { return }
        let words: Set<String> = [
            "manage", "manages", "manager", "control", "controls", "administer", "handle", "handles",
        ]
        if let word = text.name.first(where: { words.contains($0.text) }) {
            found.add(.write, "manages", at: text.tool.place + "/name", word.text, text.tool.name)
        } else if let word = text.lead.prefix(6).first(where: { words.contains($0.text) }) {
            found.add(.write, "manages", at: text.tool.place + "/description", word.text, text.excerpt(word.range))
        }
    }

    static let sideEffect = NatureRule(
        id: "side-effect", says: "What the description says that the tool does besides: `… and notifies the customer`.",
        examples: [
            Example("close_account", "Closes an account and deletes its files.", [.write, .delete]),
            Example("create_meeting", "Creates a meeting. Sends an email to all who take part.", [.write, .send]),
            Example("read_page", "Reads a page and removes HTML tags.", [.read]),
            Example("get_note", "Reads a note. Never deletes anything.", [.read]),
        ]
    ) { text, found in
        let place = text.tool.place + "/description"
        let heard: Set<Capability> = [.delete, .send, .execute, .payment, .changeAccess]
        for (index, term) in text.told.enumerated() where index > 0 {
            guard term.text.hasSuffix("s"), let form = ToolLexicon.third(term.text),
                let capability = form.sense.capability,
                heard.contains(capability), !form.sense.contains(.nounish), !ToolLexicon.quiet.contains(form.verb)
            else { continue }
            // A reader cuts, executes and cancels for itself; what it deletes or sends is ours.
            if found.onlyReads, !ToolLexicon.loud.contains(form.verb) { continue }
            let before = text.told[index - 1]
            let starts =
                before.sentence != term.sentence
                || ["also", "then", "it", "tool", "automatically"].contains(before.text)
            guard starts || before.text == "and", !text.isNegated(before: index) else { continue }
            let clears = text.told[(index + 1)...].prefix(4).contains { $0.sense.contains(.boilerplate) }
            if clears || (!starts && found.onlyReads && form.verb == "remove") { continue }
            found.add(capability, "side-effect", at: place, term.text, text.excerpt(term.range))
        }
    }

    static let outputFile = NatureRule(
        id: "output-file", says: "A reading tool that takes the path of a file to be written.",
        examples: [
            Example(
                "export_rows", "Exports rows.", [.read, .write], properties: #""output_path": {"type": "string"}"#)
        ]
    ) { text, found in
        guard found.onlyReads, found.can(.read),
            let file = text.tool.parameters.first(where: {
                $0.isOutermost && Nouns.outputs.contains($0.plain) && $0.takesText
            }),
            !["destination", "dest", "output"].contains(file.plain) || file.description.lowercased().contains("path")
                || file.description.lowercased().contains("file")
        else { return }
        found.add(.write, "output-file", at: file.place, file.name, file.description)
    }
}

extension ToolLexicon {
    /// Verbs that a reading tool's description has only where it does more than read.
    static let loud: Set<String> = [
        "delete", "erase", "wipe", "purge", "destroy", "send", "forward", "notify", "transmit", "pay", "grant",
        "revoke",
        "invite", "remove",
    ]
    /// Verbs in the third person that are as often about texts, errors or the caller.
    static let quiet: Set<String> = [
        "run", "call", "clear", "reset", "dismiss", "drop", "discard", "share", "respond", "text",
    ]
}

extension ToolText {
    /// The acts that the description lists where the schema leaves them open: `operation: list, create, rename`.
    fileprivate func hearActs(_ parameter: ListedTool.Parameter, _ found: inout Findings) {
        for term in told.prefix(70) where !term.sense.isDisjoint(with: .verb) {
            let isListed = [44, 47, 34, 39, 96, 40].contains(term.after) || term.range.lowerBound == 0
            guard let capability = term.sense.capability, isListed || !term.sense.contains(.nounish),
                !term.sense.contains(.ambiguous)
            else { continue }
            found.add(
                capability, "action-choice", at: tool.place + "/description", term.text, excerpt(term.range))
        }
    }

    /// The name begins with a verb that reads.
    var startsReading: Bool {
        name.first { !$0.sense.isDisjoint(with: .verb) }?.sense.capability == .read
            || name.allSatisfy { $0.sense.isDisjoint(with: .verb) }
    }

    /// Whether a `not` or `never` stands shortly before, in the same sentence.
    func isNegated(before index: Int) -> Bool {
        told[max(0, index - 5)..<index].contains {
            $0.sentence == told[index].sentence
                && ["not", "never", "no", "doesnt", "dont", "without", "cannot", "cant", "non", "neither"].contains(
                    $0.text)
        }
    }
}

extension String {
    /// The words in quotes: `One of 'list', "create"`. None where there are fewer than two.
    fileprivate var quotedWords: [String] {
        var found: [String] = [], current: [UInt8]?
        for byte in utf8.prefix(600) {
            if byte == 39 || byte == 34 || byte == 96 {
                if let word = current, !word.isEmpty { found.append(String(decoding: word, as: UTF8.self)) }
                current = current == nil ? [] : nil
            } else if current != nil {
                let isWord = byte == 95 || byte == 45 || (97...122).contains(byte | 32)
                if isWord { current?.append(byte) } else { current = nil }
            }
        }
        return found.count > 1 ? found : []
    }
}
