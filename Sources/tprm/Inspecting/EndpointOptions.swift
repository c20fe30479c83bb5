import ArgumentParser
import Digest
import Foundation
import Readers

/// Which endpoint `tprm inspect` asks, and by whose authority.
struct EndpointOptions: ParsableArguments {
    @Option(help: "The endpoint of a server that is reached over HTTP.")
    var url: String?
    @Option(help: "By whose authority the endpoint is asked: such as “our tenant”, or a file that allows it.")
    var authority: String?
    @Option(
        name: .customLong("token-env"),
        help: "Ask once more with the bearer token that this variable holds; its value is never kept.")
    var tokenVariable: String?
    @Option(
        name: .customLong("trust"), help: "A file with the certificates to trust instead of the system's own (PEM).")
    var trust: String?

    func validate() throws {
        if url != nil, authority?.contains(where: { !$0.isWhitespace }) != true {
            throw ValidationError(
                "--url asks somebody's endpoint: say by whose authority, with --authority \"our tenant\" or the file "
                    + "that allows it.")
        }
        if url == nil, authority != nil || tokenVariable != nil || trust != nil {
            throw ValidationError("--authority, --token-env and --trust are for --url.")
        }
        if let tokenVariable, tokenVariable.contains("=") || tokenVariable.isEmpty {
            throw ValidationError("--token-env takes the name of a variable; its value comes from your environment.")
        }
    }

    /// Asks the endpoint, and gives back the transcript with how it ended.
    func inspection(_ asked: Asked, json: Bool) async throws -> Inspected {
        let endpoint = try HTTPEndpoint(url ?? "")
        let authority = try authorityShown()
        let inspection = HTTPInspection(
            endpoint, authority: authority, person: asked.person, day: asked.day, token: try token(),
            authorities: try trusted())
        if asked.agreement.printReview {
            let text = inspection.plan.joined(separator: "\n") + "\n"
            try asked.agreement.settle(text, Digest(of: text).hex, does: "asks the endpoint", json: json)
        }
        let name = "inspection-\((asked.service ?? endpoint.label).replacing("/", with: "-"))-\(asked.day).txt"
        let result = try await inspection.run(name: name)
        let outcome: Inspected.Outcome =
            switch result.outcome {
            case .listed: .listed
            case .notInspected: .notInspected
            case .refused: .refused
            }
        return Inspected(outcome: outcome, why: result.why, transcript: result.transcript, authority: authority)
    }

    /// The words, or the file by its name and hash.
    private func authorityShown() throws -> String {
        let words = authority ?? ""
        guard FileManager.default.fileExists(atPath: words) else { return words }
        let document = try Document.open(path: words)
        return "the document \(document.name), sha256 \(document.sha256)"
    }

    private func token() throws -> HTTPInspection.Token? {
        guard let tokenVariable else { return nil }
        guard let value = ProcessInfo.processInfo.environment[tokenVariable], !value.isEmpty else {
            throw CommandFailure.refused("--token-env \(tokenVariable): that variable is not set, or is empty.")
        }
        guard let token = HTTPInspection.Token(name: tokenVariable, value: value) else {
            throw CommandFailure.refused(
                "--token-env \(tokenVariable): the value is no token: it holds spaces or other characters that no "
                    + "header takes.")
        }
        return token
    }

    private func trusted() throws -> String? {
        guard let trust else { return nil }
        _ = try Document.open(path: trust)
        return URL(filePath: trust).standardizedFileURL.path
    }
}
