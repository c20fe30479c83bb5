extension Specimen {
    /// Every paper of the measure.
    static let all: [Specimen] = soc + otherReports + letters + certificates + agreements + terms + tests + otherHands
}
