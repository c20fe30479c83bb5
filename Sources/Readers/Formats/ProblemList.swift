import Assessment

/// Problems told one by one up to a number, then counted.
struct ProblemList {
    private var told: [Problem] = []
    private var more = 0
    mutating func add(_ place: Source.Place?, _ says: String) {
        if told.count < Limits.problems { told.append(Problem(place, says)) } else { more += 1 }
    }
    var all: [Problem] { more == 0 ? told : told + [Problem(nil, "\(more) more cells are like these.")] }
}
