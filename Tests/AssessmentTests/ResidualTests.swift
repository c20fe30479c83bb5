import Testing

@testable import Assessment

@Suite("What risk is left is a table, not arithmetic")
struct ResidualTests {
    @Test(
        "ready is one step below the tier, conditional the tier, the rest the tier, untreated",
        arguments: [
            (Tier.critical, Rating.ready, "high"), (.high, .ready, "medium"), (.medium, .ready, "low"),
            (.low, .ready, "low"),
            (.critical, .conditional, "critical"), (.high, .conditional, "high"), (.medium, .conditional, "medium"),
            (.low, .conditional, "low"), (.critical, .notYet, "critical, untreated"),
            (.high, .notYet, "high, untreated"),
            (.medium, .notYet, "medium, untreated"), (.low, .notYet, "low, untreated"),
            (.critical, .hold, "critical, untreated"), (.high, .hold, "high, untreated"),
            (.medium, .hold, "medium, untreated"), (.low, .hold, "low, untreated"),
            (.critical, .notAssessed, "critical, untreated"), (.high, .notAssessed, "high, untreated"),
            (.medium, .notAssessed, "medium, untreated"), (.low, .notAssessed, "low, untreated"),
        ])
    func table(_ tier: Tier, _ rating: Rating, _ left: String) { #expect("\(Residual(tier, rating))" == left) }
}
