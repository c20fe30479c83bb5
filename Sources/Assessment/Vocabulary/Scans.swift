/// What others' scanners and assessments say of a service, kept as theirs. No check of ours takes it for its own finding.
extension FactKey where Value == [String] {
    /// The scans that were read for a service; each is a `document` part.
    package static var scans: Self { Self("scan.reports") }
    /// What a scanner reports, each with its own word for how grave it is; empty when it reports nothing.
    package static var scanFindings: Self { Self("scan.findings") }
    /// Controls of the MCP Server Security Standard that an assessment gives as passed.
    package static var standardPassed: Self { Self("msss.passed") }
    /// Controls of that standard that an assessment gives as failed.
    package static var standardFailed: Self { Self("msss.failed") }
    /// Controls of that standard that an assessment leaves to a person, or gives as not applicable.
    package static var standardOpen: Self { Self("msss.open") }
}

extension FactKey where Value == String {
    /// The scanner, as it calls itself.
    package static var scanTool: Self { Self("scan.tool") }
    /// The scanner's version.
    package static var scanVersion: Self { Self("scan.version") }
}

extension Vocabulary {
    static let scans: [Word] = [
        Word(.scans), Word(.scanTool), Word(.scanVersion), Word(.scanFindings), Word(.standardPassed),
        Word(.standardFailed), Word(.standardOpen),
    ]
}
