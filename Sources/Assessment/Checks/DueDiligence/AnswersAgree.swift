extension Check {
    static let answersAgree = Check(
        id: "DUE-11", question: .dueDiligence, severity: .medium, asked: .vendor, floor: .observed,
        title: "What the vendor says does not contradict itself.",
        rationale: "An answer that its own explanation takes back was not meant as an answer.",
        closes: "Corrected answers, or a ruling on each contradiction by a named person.",
        hooks: [.iso("A.5.22"), .csf("GV.SC-07")],
        examples: [
            Example("we read the answers and found none", [.observed(.selfContradictions, 0)], .met),
            Example("four answers contradict their explanation", [.observed(.selfContradictions, 4)], .unmet),
            Example(
                "corrected answers came later", [.observed(.selfContradictions, 4), .observed(.selfContradictions, 0)],
                .met),
            Example("the vendor says that there are none", [.claimed(.selfContradictions, 0)], .conditional),
            Example("no answers were read", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        let found = try facts.settled(.selfContradictions)
        if found.value > 0 {
            return found.unmet("Answers that contradict each other or their own explanation: \(found.value).")
        }
        return found.met()
    }
}
