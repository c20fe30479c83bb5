extension Check {
    static let encryptedTraffic = Check(
        id: "ACC-10", question: .access, severity: .high, asked: .service,
        title: "Traffic is encrypted with a valid certificate.",
        rationale: "Whoever sits on the way reads what is sent in clear, credentials first.",
        closes: "The record of a handshake with each endpoint, or the auditor's test of encryption in transit.",
        hooks: [
            .soc2("CC6.7"), .iso("A.8.24"), .csf("PR.DS-02"), .gdpr("32(1)(a)"), .hipaa("164.312(e)(1)"),
            .nydfs("500.15"),
        ],
        applies: { $0.unlessNetwork },
        examples: [
            Example(
                "we saw the handshake",
                [.observed(.tlsVersion, "1.3"), .observed(.certificateExpiry, .example(monthsAgo: -5))], .met),
            Example("the auditor tested it", [.attested(.encryptedInTransit, .yes)], .met),
            Example("the vendor only says so", [.claimed(.encryptedInTransit, .yes)], .met),
            Example(
                "the certificate ends in ten days",
                [.observed(.tlsVersion, "1.2"), .observed(.certificateExpiry, Example.day.adding(days: 10))],
                .conditional),
            Example("the certificate was not seen", [.observed(.tlsVersion, "1.2")], .conditional),
            Example("only some traffic", [.documented(.encryptedInTransit, .partly)], .conditional),
            Example("plain HTTP", [.claimed(.encryptedInTransit, .yes), .observed(.plaintextTransport, true)], .unmet),
            Example("an old version", [.observed(.tlsVersion, "1.0")], .unmet),
            Example(
                "a certificate that had ended when it was seen",
                [.observed(.tlsVersion, "1.2"), .observed(.certificateExpiry, .example(monthsAgo: 2))], .unmet),
            Example("nobody says", [], .unknown),
        ]
    ) { facts, _ throws(Unsettled) in
        if let plain = try facts.said(.plaintextTransport), plain.value {
            return plain.unmet("It is reached by plain HTTP, without encryption.")
        }
        let stated = try facts.need(.encryptedInTransit) {
            .practice(
                $0, no: "Traffic is not encrypted with TLS 1.2 or later.", partly: "Only some traffic is encrypted.")
        }
        let seen = try facts.need(.tlsVersion) { version in
            guard let taken = TLSVersion(version.value) else {
                return .unknown("What is said of TLS is not understood: \(version.value).")
            }
            return taken >= TLSVersion.lowest ? version.met() : version.unmet("It takes TLS \(version.value).")
        }
        let encrypted = Answer.agreed(stated, seen)
        guard let certificate = try facts.said(.certificateExpiry) else {
            return stated.kind == .unknown ? encrypted.atMostConditional("Its certificate was not seen.") : encrypted
        }
        let valid = certificate.valid(on: facts.day)
        switch valid.kind {
        case .met:
            let alone =
                stated.kind == .unknown ? encrypted.atMostConditional("No certificate in date was seen.") : encrypted
            return .together(encrypted, valid).orElse(alone)
        case .conditional: return encrypted.atMostConditional(valid.says.joined(separator: " "))
        default: return .together(encrypted, valid)
        }
    }
}

/// A version of TLS, by its two numbers.
struct TLSVersion: Comparable {
    let major: Int
    let minor: Int
    static let lowest = TLSVersion(major: 1, minor: 2)

    private init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }
    /// From `1.2`, `TLSv1.2` or `TLS 1.2`; nil for what names no version of TLS, such as SSL.
    init?(_ text: String) {
        let word = text.lowercased().filter { !$0.isWhitespace }
        let number = word.hasPrefix("tlsv") ? word.dropFirst(4) : word.hasPrefix("tls") ? word.dropFirst(3) : word[...]
        let parts = number.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count <= 2, let major = parts.first ?? nil, let minor = parts.count == 2 ? parts[1] : 0 else {
            return nil
        }
        self.init(major: major, minor: minor)
    }
    static func < (a: Self, b: Self) -> Bool { (a.major, a.minor) < (b.major, b.minor) }
}

extension Settled<Day> {
    /// What the last day of a certificate says: unmet if it had passed when the certificate was seen, conditional in its
    /// last 30 days and after, for then the next one was not seen.
    fileprivate func valid(on day: Day) -> Answer {
        if support.contains(where: { value < $0.speaksOf }) {
            return unmet("Its certificate had ended on \(value) when it was seen.")
        }
        if value < day { return conditional("The certificate that was seen ended on \(value); the next was not seen.") }
        return runs(on: day.adding(days: 30), after: conditional("Its certificate ends on \(value)."))
    }
}
