import Cage
import Digest
import Foundation

/// What a person agrees to before a server is started: the program, each argument, the names of variables, what it may
/// read, whether it has the network, and what holds it. Secrets stand nowhere in it.
package struct ProgramReview: Sendable {
    /// Hosts that it was allowed; the cage shares the whole network where there is one.
    package let hosts: [String]
    /// Names of our variables that are passed on.
    package let variables: [String]
    /// Of wall clock, for all of it.
    package let seconds: Int
    /// What will hold it on this machine.
    let cage: Cage.Kind
    private let runnable: Runnable
    private let named: [String]
    /// Arguments with secrets replaced.
    private let shown: [String]
    private let programHash: String

    /// - Parameters:
    ///   - command: the program and its arguments, as typed.
    ///   - readable: files and folders that a person opens to it.
    ///   - variables: names of variables of our environment that are passed on.
    ///   - hosts: for which the network is opened.
    ///   - folder: what relative paths are relative to.
    ///   - environment: ours.
    /// - Throws: a sentence where the program, a path or a variable is not there.
    package init(
        command: [String], readable: [String] = [], variables: [String] = [], hosts: [String] = [], seconds: Int = 60,
        folder: String, environment: [String: String]
    ) async throws(ReadingError) {
        let cage = await Cage.kind()
        try self.init(
            command: command, readable: readable, variables: variables, hosts: hosts, seconds: seconds, folder: folder,
            environment: environment, cage: cage)
    }

    /// The same in the cage that is named.
    init(
        command: [String], readable: [String], variables: [String], hosts: [String], seconds: Int, folder: String,
        environment: [String: String], cage: Cage.Kind = .bubblewrap
    ) throws(ReadingError) {
        let searched = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
        guard let runnable = Runnable(command, in: folder, searched: searched) else {
            throw .malformed(
                file: "--run", place: nil,
                why: "there is no program \(command.first ?? "") that can be started; name it by its path")
        }
        if runnable.fetches, hosts.isEmpty, cage == .bubblewrap {
            throw .malformed(
                file: "--run", place: nil,
                why:
                    "\(runnable.program.lastStep) fetches the package when it starts, and in the cage it has neither the "
                    + "network nor your cache; install the package first and name its own program, or open the network "
                    + "with --allow-network HOST")
        }
        for name in variables where environment[name] == nil {
            throw .malformed(
                file: "--env \(name)", place: nil, why: "your environment has no such variable; set it first")
        }
        let named = readable.map { Runnable.absolute($0, in: folder) }
        for path in named {
            guard FileManager.default.fileExists(atPath: path) else { throw .notFound(file: "--readable " + path) }
            guard path != "/", !["/proc", "/dev", Cage.workplace].contains(path) else {
                throw .malformed(
                    file: "--readable " + path, place: nil,
                    why: "that would open the whole machine; name a folder in it")
            }
        }
        self.runnable = runnable
        self.named = Set(named).sorted()
        self.hosts = hosts
        self.variables = Set(variables).sorted()
        self.seconds = seconds
        self.cage = cage
        // A value that is passed on may stand among the arguments as well.
        let values = variables.compactMap { environment[$0] }.filter { $0.utf8.count >= 4 }
        let words = [runnable.program] + runnable.arguments
        shown = words.indices.dropFirst().map { index in
            values.reduce(ProgramReview.shown(words[index], after: words[index - 1])) {
                $0.replacing($1, with: "[hidden]")
            }
        }
        programHash = Digest(of: FileManager.default.contents(atPath: runnable.program) ?? Data()).hex
    }

    /// A word whole, with stand-ins for the secrets in it: of a line for a shell each piece, so that none goes unseen.
    private static func shown(_ word: String, after previous: String) -> String {
        var text = "", before = previous
        for piece in word.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
            if piece.startIndex > word.startIndex { text.append(word[word.index(before: piece.startIndex)]) }
            if !piece.isEmpty {
                text += Redaction(command: [before, String(piece)]).words.last ?? ""
                before = String(piece)
            }
        }
        return text
    }

    /// All that it may read beside the system's folders.
    private var readable: [String] { Set(named).union(runnable.needs).sorted() }

    /// What to start.
    func launch(_ values: [String: String]) -> Cage.Launch {
        var environment = values
        var path: [String] = []
        for folder in runnable.path + ["/usr/bin", "/bin", "/usr/local/bin"] where !path.contains(folder) {
            path.append(folder)
        }
        environment["PATH"] = environment["PATH"] ?? path.joined(separator: ":")
        return Cage.Launch(
            program: runnable.program, arguments: runnable.arguments, readable: readable, environment: environment,
            hasNetwork: !hosts.isEmpty,
            limits: Cage.Limits(seconds: seconds, memoryMB: ProgramReview.memoryMB, outputMB: ProgramReview.outputMB))
    }

    // MARK: For the person

    /// The text that is agreed to; its hash is the agreement. Everything that was typed is quoted, so that no argument
    /// can look like a line of ours.
    package var text: String {
        var lines = ["program      \(ProgramReview.quoted(runnable.program))", "  SHA-256    \(programHash)"]
        lines += shown.enumerated().map { "argument \($0.offset + 1)".padded + ProgramReview.quoted($0.element) }
        if shown.isEmpty { lines.append("arguments    none") }
        lines.append("environment  its own PATH, LANG, HOME, USER, LOGNAME, TMPDIR")
        lines += variables.map { "  yours".padded + ProgramReview.quoted($0) }
        if variables.isEmpty { lines.append("  yours".padded + "none") }
        lines.append("works in     an empty folder, taken away afterwards")
        lines.append(
            "reads        " + (cage == .bubblewrap ? "the system's programs and libraries" : "all that you may read"))
        if cage == .bubblewrap { lines += readable.map { "".padded + ProgramReview.quoted($0) } }
        lines.append("network      " + networkSays)
        lines += hosts.map { "  asked for".padded + ProgramReview.quoted($0) }
        lines.append("cage         " + cageSays)
        lines.append(
            "limits       \(seconds) seconds, \(ProgramReview.memoryMB) MB of memory for each process, "
                + "\(ProgramReview.outputMB) MB of output; started at most twice")
        lines += runnable.notes.map { "note         " + $0 }
        lines.append("asks         who it is and what it lists; no tool is called")
        return lines.joined(separator: "\n") + "\n"
    }
    /// SHA-256 of the text.
    package var sha256: String { Digest(of: text).hex }
    /// What a person should know of the program before it is started.
    package var notes: [String] { runnable.notes }

    private var networkSays: String {
        if hosts.isEmpty {
            return cage == .bubblewrap ? "none" : "not taken away: this machine's cage cannot"
        }
        return "open, and to every host: the cage does not hold the program to those that are named"
    }
    /// What holds it, and what does not.
    var cageSays: String {
        switch cage {
        case .bubblewrap:
            hosts.isEmpty
                ? "bubblewrap and limits: no network, no other file, no process left behind"
                : "bubblewrap and limits: no other file, no process left behind; the network is open"
        case .prlimit, .ulimit:
            "limits only (\(cage.rawValue)): it may read what you may read and use the network; a process that leaves its "
                + "session and its environment may stay behind"
        }
    }

    /// The same for the transcript.
    var json: JSON {
        .of([
            "program": .string(runnable.program), "program_sha256": .string(programHash), "arguments": .texts(shown),
            "environment": .texts(variables), "works_in": .string("an empty folder"),
            "readable": cage == .bubblewrap ? .texts(readable) : .string("all that the person may read"),
            "network": .string(networkSays), "hosts": hosts.isEmpty ? nil : .texts(hosts),
            "reviewed": .string(sha256),
        ])
    }
    /// What the server is called where nothing else names it: its program.
    package var name: String { runnable.program.lastStep }

    private static let memoryMB = 1024, outputMB = 12
    private static func quoted(_ text: String) -> String { JSON.string(text).written }
}

extension String {
    /// To the width of the first column.
    fileprivate var padded: String { self + String(repeating: " ", count: max(1, 13 - count)) }
}
