/// Whether a sentence of a security policy names a door for reports: a mailbox, a reporting service, or a host's private
/// report form. A public list of issues is none.
enum SecurityPolicyContact: Equatable {
    case named
    /// A mailbox that cannot receive mail, as templates have it.
    case placeholder

    /// Nil where the sentence names none.
    init?(_ sentence: SecurityPolicyText.Sentence) {
        let text = sentence.text
        let mailboxes = SecurityPolicyContact.mailboxes(text)
        let speaksOfIt = SecurityPolicyContact.verbs.contains(where: text.contains)
        let refuses = ["do not email", "don't email", "do not e-mail", "no longer", "do not send"].contains {
            text.contains($0)
        }
        let usable = mailboxes.filter { !$0.isPlaceholder && ($0.isSecurity || speaksOfIt) }
        if !usable.isEmpty, !refuses {
            self = .named
        } else if speaksOfIt, !sentence.isHeading, SecurityPolicyContact.doors.contains(where: text.contains) {
            self = .named
        } else if mailboxes.contains(where: \.isPlaceholder) {
            self = .placeholder
        } else {
            return nil
        }
    }

    private static let verbs = [
        "report", "email", "e-mail", "mail", "contact", "write to", "send", "disclos", "vulnerab", "reach", "submit",
        "notify",
    ]

    /// What only a door for reports is called, in addresses and in words.
    private static let doors = [
        "/security/advisories", "hackerone.com", "bugcrowd.com", "intigriti.com", "yeswehack.com", "huntr.",
        "msrc.microsoft.com", "aka.ms/security", "aka.ms/opensource/security", "bughunters.google", "g.co/vulnz",
        "vulnerability-report", "report-a-vulnerability", "report-vulnerab", "security.txt", "security/report",
        "tidelift.com/security", "vulnerability-disclosure", "private vulnerability report", "privately report",
        "private report form", "\"report a vulnerability\"", "“report a vulnerability”",
        "report a vulnerability button",
        "report a vulnerability tab", "github security advisor", "github's security advisor",
        "private security advisor",
    ]

    private struct Mailbox {
        let name, machine: Substring
        /// RFC 2606 keeps these for examples; templates leave such words for others to fill in.
        var isPlaceholder: Bool {
            ["example.com", "example.org", "example.net"].contains(machine) || machine.hasSuffix(".example.com")
                || ["your", "youremail", "your-email", "email", "user", "username"].contains(name)
                || machine.hasPrefix("your") || machine == "domain.com"
        }
        var isSecurity: Bool { ["secur", "psirt", "cert", "vuln", "infosec"].contains { name.hasPrefix($0) } }
    }

    private static func mailboxes(_ text: String) -> [Mailbox] {
        let plain = [
            ("[@]", "@"), (" [at] ", "@"), ("[at]", "@"), (" (at) ", "@"), ("(at)", "@"), (" [dot] ", "."),
            ("[dot]", "."),
            (" (dot) ", "."), ("(dot)", "."),
        ].reduce(text) { $0.replacing($1.0, with: $1.1) }
        return plain.indices.filter { plain[$0] == "@" }.compactMap { at in
            let name = String(plain[..<at].reversed().prefix { $0.isMailbox }.reversed())
            var machine = plain[plain.index(after: at)...].prefix { $0.isMachine }
            while machine.last == "." || machine.last == "-" { machine = machine.dropLast() }
            let parts = machine.split(separator: ".", omittingEmptySubsequences: false)
            guard !name.isEmpty, name != "git", parts.count > 1, parts.allSatisfy({ !$0.isEmpty }),
                let top = parts.last, top.count > 1, top.allSatisfy(\.isLetter)
            else { return nil }
            return Mailbox(name: name[...], machine: machine)
        }
    }
}

extension Character {
    fileprivate var isMachine: Bool { isASCII && (isLetter || isNumber || self == "." || self == "-") }
    fileprivate var isMailbox: Bool { isMachine || self == "_" || self == "+" || self == "%" }
}
