/// What a day that was read says: something was last done, or ends.
extension Settled<Day> {
    /// Whether the day had come when a source spoke of it: a later one is a plan, and a plan is not a practice.
    var happened: Bool { support.contains { value <= $0.speaksOf } }

    /// When it was last done: met for so many months after, conditional later, or where the day was only planned.
    func done(within months: Int, of day: Day, late: (Day) -> String) -> Answer {
        guard happened else {
            return conditional("The day named for it, \(value.inWords), had not come when it was named.")
        }
        return within(months, of: day) ? met() : conditional(late(value))
    }

    /// What ends on it: met up to that day, inclusive, and `after` from the next.
    func runs(on day: Day, after: Answer) -> Answer { day <= value ? met() : after }
}
