/// What a program wrote to stderr before it ended: made harmless, and looked through for why.
enum LastWords {
    /// What the program lacks, with the line that says so.
    struct Clue {
        enum Lack { case credentials, network }
        let lack: Lack
        /// As a sentence.
        let line: String
    }

    /// The last lines that are not empty, without the colours of a terminal, each cut.
    static func lines(of complaint: String) -> [String] {
        let plain = complaint.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
        return plain.split(whereSeparator: \.isNewline).suffix(200).compactMap { line in
            let scalars = line.unicodeScalars.map { scalar -> Character in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: " "
                default: Character(scalar)
                }
            }
            let text = String(scalars).split(separator: " ").joined(separator: " ")
            return text.contains(where: { $0.isLetter || $0.isNumber }) ? text.clipped : nil
        }.suffix(8)
    }

    /// The last line by which the program names what it lacks; nil where none does.
    static func clue(in lines: [String], hasNetwork: Bool) -> Clue? {
        for line in lines.reversed() {
            let lower = " " + line.lowercased()
            // A package that is missing is no credential, and no host.
            if ["modulenotfound", "no module named", "cannot import", "importerror"].contains(where: lower.contains) {
                continue
            }
            if isAboutCredentials(lower) { return Clue(lack: .credentials, line: sentence(line)) }
            if !hasNetwork, network.contains(where: lower.contains) {
                return Clue(lack: .network, line: sentence(line))
            }
        }
        return nil
    }

    /// A credential or variable that is named together with its lack.
    private static func isAboutCredentials(_ line: String) -> Bool {
        let isNamed =
            ["api key", "api_key", "apikey", "api-key", "token", "credential", "password", "secret", "access key"]
            .contains(where: line.contains)
            || ["environment variable", "env var", "field required", "must be set"].contains(where: line.contains)
        let isLacking = [
            "required", "missing", "not set", "must be set", "not provided", "must provide", "no api", "not found",
            "please set", "please provide", "is not configured", "unset", "undefined", "unable to locate",
            "need to set",
            "needs to be set", "not configured", "must be provided", "keyerror",
        ].contains(where: line.contains)
        return isNamed && isLacking
    }
    private static let network = [
        "name resolution", "name or service not known", "network is unreachable", "getaddrinfo", "enotfound",
        "eai_again",
        "connection refused", "econnrefused", "connecterror", "connectionerror", "could not resolve",
        "no route to host",
        "max retries exceeded", "nodename nor servname", "dns error", "failed to lookup address",
    ]

    private static func sentence(_ line: String) -> String { line.hasSuffix(".") ? line : line + "." }
}
