/// What follows from a tool's capabilities and the things that it is about: whether its act can be undone, what it brings
/// in, and what it can carry out.
struct Consequences: Sendable {
    typealias Answer = ToolNature.Answer<Bool>
    private(set) var irreversible: Answer?
    private(set) var readsUntrusted: Answer?
    private(set) var readsPrivate: Answer?
    private(set) var wayOut: Answer?

    private let text: ToolText
    private let found: Findings
    private var tool: ListedTool { text.tool }

    init(_ text: ToolText, _ found: Findings) {
        self.text = text
        self.found = found
        decideIrreversible()
        decideWhatComesIn()
        decideWayOut()
    }

    private func reason(_ capabilities: Capability...) -> Reason? {
        found.reasons.first { capabilities.contains($0.capability) }
    }
    /// It was seen to read and nothing else was.
    private var onlyReads: Bool { found.can(.read) && found.onlyReads }

    private mutating func decideIrreversible() {
        if let mark = text.markOfNoReturn, !onlyReads {
            irreversible = Answer(value: true, place: tool.place + "/description", because: mark)
        } else if let last = reason(.delete, .send, .payment, .execute) {
            irreversible = Answer(value: true, place: last.place, because: last.because)
        } else if onlyReads, let read = found.reasons.first {
            irreversible = Answer(value: false, place: read.place, because: read.because)
        } else if tool.destructive.isStated {
            irreversible = Answer(
                value: tool.destructive.value, place: tool.destructive.place, because: tool.destructive.quote)
        } else if found.reasons.allSatisfy({ $0.capability.leavesThingsAsTheyAre || $0.rule == "output-file" }) {
            // A file may be written over, or not: nothing says.
        } else if found.can(.write), let verb = found.verb, ToolLexicon.sense(of: verb).contains(.additive),
            let write = reason(.write)
        {
            irreversible = Answer(value: false, place: write.place, because: "adds only: \(write.because)")
        } else if !found.reasons.isEmpty {
            irreversible = Answer(value: true, place: tool.place, because: tool.destructive.quote)
        }
    }

    private mutating func decideWhatComesIn() {
        let place = tool.place
        let takesIn =
            found.can(.read) || found.can(.execute) || (found.can(.credentials) && !found.can(.delete))
        let onlyNetwork = found.reasons.allSatisfy { $0.capability == .network }
        let address = takesIn || onlyNetwork ? reason(.network) : nil
        guard takesIn || address != nil else {
            if !found.reasons.isEmpty {
                let nothing = Answer(value: false, place: place, because: "it brings nothing in: \(tool.name)")
                readsUntrusted = nothing
                readsPrivate = nothing
            }
            return
        }
        // What strangers may have written.
        if let address, !found.can(.send) {
            readsUntrusted = Answer(value: true, place: address.place, because: address.because)
        } else if let word = text.stranger {
            readsUntrusted = Answer(value: true, place: place, because: "\(word): \(tool.name)")
        } else if tool.openWorld.isStated, !tool.openWorld.value, !found.can(.execute) {
            readsUntrusted = Answer(
                value: false, place: tool.openWorld.place, because: tool.openWorld.quote)
        } else if let word = text.word(.computed), text.around.isDisjoint(with: .ours) {
            readsUntrusted = Answer(value: false, place: place, because: "\(word): \(tool.name)")
        }
        // What is ours.
        if let deep = reason(.credentials, .execute) {
            readsPrivate = Answer(value: true, place: deep.place, because: deep.because)
        } else if let word = text.word(.ours) ?? (text.around.contains(.open) ? nil : text.word(.oursUnlessOpen)) {
            readsPrivate = Answer(value: true, place: place, because: "\(word): \(tool.name)")
        } else if let word = text.word([.open, .computed]) {
            readsPrivate = Answer(value: false, place: place, because: "\(word): \(tool.name)")
        }
    }

    private mutating func decideWayOut() {
        let place = tool.place
        let addressee = tool.parameters.first { $0.isOutermost && Nouns.addressees.contains($0.name.lowercased()) }
        if let out = reason(.send, .payment, .execute, .network) {
            wayOut = Answer(value: true, place: out.place, because: out.because)
        } else if found.can(.changeAccess) || (found.can(.write) && addressee != nil) {
            wayOut = Answer(
                value: true, place: addressee?.place ?? place, because: addressee?.name ?? "change-access: \(tool.name)"
            )
        } else if found.can(.write), let word = text.word(.shared) {
            wayOut = Answer(value: true, place: place, because: "\(word): \(tool.name)")
        } else if onlyReads {
            wayOut = Answer(value: false, place: place, because: "it only reads, and takes no address: \(tool.name)")
        } else if tool.openWorld.isStated {
            wayOut = Answer(value: tool.openWorld.value, place: tool.openWorld.place, because: tool.openWorld.quote)
        }
    }
}

extension ToolText {
    /// Words of the description that say that there is no way back.
    fileprivate var markOfNoReturn: String? {
        for (index, term) in told.enumerated() {
            switch term.text {
            case "irreversible", "permanently", "irreversibly", "irrevocably", "unrecoverable":
                if !isNegated(before: index) { return term.text }
            case "undone", "undo", "recovered", "reversed":
                let before = told[max(0, index - 3)..<index].map(\.text)
                if before.contains("cannot") || before.contains("cant") || before.contains("not") || before.last == "no"
                {
                    return "\(before.joined(separator: " ")) \(term.text)"
                }
            default: break
            }
        }
        return nil
    }
}
