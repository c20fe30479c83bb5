/// How high evidence must reach for one check at one tier: the evidence floor of the method.
package struct Bar: Sendable {
    package var proves: Proof
    /// Whether the check is of critical severity.
    package var gate: Bool
    package var tier: Tier
    /// The weakest assurance that the check takes at any tier.
    package var least: Assurance
    package var freshMonths: Int

    package init(
        proves: Proof = .control, gate: Bool = false, tier: Tier = .high, least: Assurance = .claimed,
        freshMonths: Int = 12
    ) {
        self.proves = proves
        self.gate = gate
        self.tier = tier
        self.least = least
        self.freshMonths = freshMonths
    }

    /// A gate needs a recorded, attested or observed fact at tier critical or high, a documented one at medium.
    private var floor: Assurance {
        guard gate else { return least }
        return switch tier {
        case .low: least
        case .medium: max(least, .documented)
        case .high, .critical: max(least, .recorded)
        }
    }

    /// Whether one fact is enough to call a need met. A duty is met by a signed term and by nothing else, at every
    /// tier; a control never by a paper that shows only its design; nothing by a picture that no person has read.
    func carries(_ fact: Fact) -> Bool {
        guard fact.status != .pictured else { return false }
        return switch proves {
        case .duty: fact.assurance == .contracted
        case .control: fact.assurance >= floor && !fact.designOnly
        case .existence: fact.assurance >= floor
        }
    }

    /// What would carry a need, as a sentence.
    var wants: String {
        switch proves {
        case .duty: "A signed term is needed, read or confirmed by a person."
        case .control where floor == .claimed: "Evidence that it works is needed, read or confirmed by a person."
        case .control: "Evidence that it works is needed: \(floor) or stronger, read or confirmed by a person."
        case .existence where floor == .claimed: "A reading confirmed by a person is needed."
        case .existence: "Evidence that is \(floor) or stronger is needed, read or confirmed by a person."
        }
    }

    /// What an answer earns, in thousandths of the weight: 1.00 for observed, attested and recorded facts (and terms,
    /// where a duty is proved), 0.85 for documented and contracted ones, 0.70 for claims; conditional halves it; unmet
    /// and unknown earn nothing.
    func credit(_ answer: Answer) -> Int {
        let full =
            switch answer.strength {
            case nil: 0
            case .claimed: 700
            case .documented: 850
            case .contracted: proves == .duty ? 1000 : 850
            case .recorded, .attested, .observed: 1000
            }
        return switch answer.kind {
        case .met: full
        case .conditional: full / 2
        case .unmet, .unknown, .notApplicable: 0
        }
    }
}
