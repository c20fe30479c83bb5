import Assessment
import Cage

/// One request, made by curl in the cage: no redirect is followed, no cookie kept, no proxy asked, nothing read but what
/// is given here on its standard input. So a token stands on no command line.
struct HTTPCall {
    var method = "POST"
    let url: String
    var headers: [(name: String, value: String)] = []
    var body: String?
    var seconds = 20
    /// A file with certificates to trust instead of the system's own.
    var authorities: String?

    /// Megabytes of one answer.
    static let most = 16

    /// How one call came out.
    struct Outcome {
        /// curl's words and the headers, as it wrote them.
        var lines: [String] = []
        var body: [UInt8] = []
        /// Why there is no whole answer: a sentence.
        var trouble: String?
        /// The certificate was not accepted.
        var isUntrusted = false
    }

    func made() async throws(CageError) -> Outcome {
        do throws(CageError) {
            let output = try await Cage.run(
                "curl", ["-q", "--config", "-"], input: Array(configuration.utf8),
                readable: authorities.map { [$0] } ?? [], network: true,
                limits: Cage.Limits(seconds: seconds + 10, memoryMB: 512, outputMB: HTTPCall.most))
            return outcome(of: output)
        } catch {
            switch error {
            case .tooLong: return Outcome(trouble: "No answer came within \(seconds) seconds.")
            case .tooMuch: return Outcome(trouble: "The answer was longer than \(HTTPCall.most) MB, and was cut off.")
            case .missing, .notStarted: throw error
            }
        }
    }

    private func outcome(of output: Cage.Output) -> Outcome {
        var outcome = Outcome()
        outcome.body = output.bytes
        var complaint = ""
        for line in output.complaint.utf8.split(separator: 0x0A) {
            let text = String(Substring(line.last == 0x0D ? line.dropLast() : line))
            if text.hasPrefix("curl: ") {
                complaint = String(text.dropFirst(6))
                outcome.lines.append("* " + text)
            } else if ["* ", "> ", "< "].contains(where: text.hasPrefix) || text == ">" || text == "<" {
                outcome.lines.append(text)
            } else if text.hasPrefix(">") || text.hasPrefix("<") {
                outcome.lines.append(text.prefix(1) + " " + text.dropFirst())
            }
        }
        guard output.status != 0 else { return outcome }
        let said = complaint.drop { $0 != ")" }.dropFirst().drop { $0 == " " }
        switch output.status {
        case 28: outcome.trouble = "The answer did not end within \(seconds) seconds."
        case 60, 51, 77, 83, 90, 91:
            outcome.isUntrusted = true
            let why = said.isEmpty ? "curl says \(output.status)" : String(said)
            outcome.trouble = "The certificate was not accepted: \(why). Nothing was asked."
        case 128...: outcome.trouble = "curl was ended by signal \(output.status - 128)."
        default:
            outcome.trouble = said.isEmpty ? "curl ended with \(output.status)." : "No whole answer came: \(said)"
        }
        return outcome
    }

    /// What curl reads.
    private var configuration: String {
        var lines = [
            "silent", "show-error", "verbose", "no-buffer", "http1.1", "globoff", "path-as-is", "no-keepalive",
            set("url", url), set("request", method), set("proto", url.hasPrefix("https:") ? "=https" : "=http"),
            set("noproxy", "*"), set("max-time", String(seconds)), set("connect-timeout", "10"),
            set("max-redirs", "0"), set("max-filesize", String(HTTPCall.most << 20)), set("user-agent", "tprm"),
        ]
        lines += headers.map { set("header", "\($0.name): \($0.value)") }
        if let body { lines.append(set("data-raw", body)) }
        if let authorities { lines.append(set("cacert", authorities)) }
        return lines.joined(separator: "\n") + "\n"
    }
    private func set(_ option: String, _ value: String) -> String {
        let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\(option) = \"\(escaped)\""
    }
}
