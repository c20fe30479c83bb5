package import Assessment
import Cage

/// Asks a program what it lists, over its standard streams, in a cage.
package enum StdioInspection {
    /// How an inspection ended. The three are never mixed.
    package enum Outcome: String, Sendable {
        case listed, refused
        case notInspected = "not-inspected"
    }
    /// How long a server that says nothing is waited for; never longer than half of all the time that it has.
    package struct Patience: Sendable {
        /// Until it has said who it is. Started once more, it gets a third of that.
        package var start: Duration
        /// Until the older generation's question is asked beside the newer one's. A server that is slow to start finds both
        /// waiting, in order.
        package var newer: Duration
        package init(start: Duration = .seconds(30), newer: Duration = .seconds(4)) {
            self.start = start
            self.newer = newer
        }
    }
    /// What came of it.
    package struct Result: Sendable {
        package let outcome: Outcome
        /// A sentence; empty where the server listed.
        package let why: String
        /// All that was asked and answered, with no value of a variable in it.
        package let transcript: Document
    }

    /// Starts what was reviewed, asks it, and ends it. It is started once more, without the question of the newer
    /// generation, where that ended it or kept it silent.
    /// - Parameters:
    ///   - name: what the document is called.
    ///   - values: the values of the variables that are passed on; never kept.
    package static func run(
        _ review: ProgramReview, values: [String: String], day: Day, name: String, patience: Patience = Patience()
    ) async -> Result {
        let launch = review.launch(values)
        let began = ContinuousClock.now, end = began + .seconds(review.seconds)
        let wait = min(patience.start, .seconds(max(1, review.seconds / 2)))
        var (interview, ending, failure) = await attempt(
            launch, review.cage, probing: patience.newer, start: min(end, began + wait), end: end)
        var starts = 1
        if failure == nil, interview?.diedAtTheDoor == true, ContinuousClock.now < end {
            let second = await attempt(
                launch, review.cage, probing: nil, start: min(end, .now + wait / 3), end: end)
            starts = 2
            // The second is told where it came further.
            if second.interview?.trouble == nil || second.interview?.diedAtTheDoor == false || ending == nil {
                (interview, ending, failure) = second
            }
        }
        let log = InspectionLog(
            review: review, interview: interview, ending: ending, failure: failure, starts: starts, day: day,
            values: values)
        return Result(outcome: log.outcome, why: log.why, transcript: log.document(named: name))
    }

    private static func attempt(
        _ launch: Cage.Launch, _ kind: Cage.Kind, probing: Duration?, start: ContinuousClock.Instant,
        end: ContinuousClock.Instant
    ) async -> (interview: Interview?, ending: Cage.Ending?, failure: String?) {
        do {
            let (interview, ending) = try await Cage.converse(launch, kind: kind) { talk in
                var interview = Interview(talk, start: start, end: end)
                await interview.run(probing: probing)
                return interview
            }
            return (interview, ending, nil)
        } catch { return (nil, nil, "\(error)") }
    }
}

extension Interview {
    /// Whether it ended, or never spoke, before it had said who it is.
    var diedAtTheDoor: Bool {
        guard identity == nil else { return false }
        switch trouble {
        case .ended?, .silent?: return true
        default: return false
        }
    }
}
