import Foundation
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

extension Cage {
    /// Starts a program that we do not trust and talks with it. When `body` is done its input is closed, as a polite
    /// end; what is still there a moment later is ended, with all that it started.
    /// - Parameters:
    ///   - kind: what must hold it; nil for the strongest that this machine gives.
    ///   - body: the talk. It decides by its own deadlines how long that takes.
    /// - Throws: `notStarted`, `missing`.
    package static func converse<Outcome: Sendable>(
        _ launch: Launch, kind: Kind? = nil, _ body: @escaping @Sendable (Conversation) async -> Outcome
    ) async throws(CageError) -> (outcome: Outcome, ending: Ending) {
        let name = launch.program.split(separator: "/").last.map(String.init) ?? launch.program
        guard FileManager.default.isExecutableFile(atPath: launch.program) else { throw .missing(program: name) }
        let strongest = await Cage.kind(), kind = kind ?? strongest
        if kind == .bubblewrap, strongest != .bubblewrap {
            throw .notStarted(program: name, why: "bubblewrap does not work on this machine")
        }
        let talk = Talk(name: name, launch: launch, kind: kind)
        return try await talk.held(body)
    }
}

/// One talk with one program.
private struct Talk {
    let name: String
    let launch: Cage.Launch
    let kind: Cage.Kind

    func held<Outcome: Sendable>(
        _ body: @escaping @Sendable (Conversation) async -> Outcome
    ) async throws(CageError) -> (outcome: Outcome, ending: Cage.Ending) {
        // A program that ends while we write to it must not end us.
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        let workplace: String
        do { workplace = try self.workplace() } catch {
            throw .notStarted(program: name, why: "no empty folder could be made for it to work in, \(error)")
        }
        defer { if kind != .bubblewrap { try? FileManager.default.removeItem(atPath: workplace) } }
        let mark = Leftovers.Mark(), command = LaunchBars(launch: launch).line(kind)
        let (outgoing, sender) = AsyncStream.makeStream(of: [UInt8].self)
        let conversation = Conversation(most: launch.limits.outputMB << 20, outgoing: sender)
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        do {
            let result = try await Subprocess.run(
                .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
                environment: environment(workplace, mark),
                workingDirectory: FilePath(kind == .bubblewrap ? "/" : workplace),
                platformOptions: options, input: .inputWriter, output: .sequence, error: .sequence
            ) { execution in
                let (output, complaint) = (execution.standardOutput, execution.standardError)
                let writer = execution.standardInputWriter
                let pumps = [
                    Task {
                        for await line in outgoing { _ = try await writer.write(line) }
                        try await writer.finish()
                    },
                    Task {
                        do {
                            for try await part in output
                            where await !conversation.take(part.withUnsafeBytes(Array.init)) {
                                return
                            }
                        } catch {}
                        await conversation.finish()
                    },
                    Task {
                        for try await part in complaint {
                            await conversation.takeComplaint(part.withUnsafeBytes(Array.init))
                        }
                    },
                ]
                let outcome = await body(conversation)
                sender.finish()
                let isOver = await conversation.isOver(by: .now + .milliseconds(800))
                try? execution.send(signal: .kill, toProcessGroup: true)
                if kind != .bubblewrap { Leftovers.end(mark) }
                // The last words come with the end; nobody who keeps the pipe open is waited for.
                await Talk.settle(pumps, within: .milliseconds(400))
                return (outcome: outcome, wasEnded: !isOver, complaint: await conversation.complaint)
            }
            let status =
                switch result.terminationStatus {
                case .exited(let code): Int(code)
                case .signaled(let signal): 128 + Int(signal)
                }
            let (outcome, wasEnded, complaint) = result.closureResult
            return (outcome, Cage.Ending(status: status, wasEnded: wasEnded, complaint: complaint))
        } catch { throw .notStarted(program: name, why: "\(error)") }
    }

    /// Lets tasks end by themselves for a while, then cancels them and waits for that.
    private static func settle(_ tasks: [Task<Void, any Error>], within time: Duration) async {
        let clock = Task {
            try? await Task.sleep(for: time)
            tasks.forEach { $0.cancel() }
        }
        for task in tasks { _ = await task.result }
        clock.cancel()
    }

    private func workplace() throws -> String {
        guard kind != .bubblewrap else { return Cage.workplace }
        let path = FileManager.default.temporaryDirectory.path + "/tprm-cage-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        return path
    }

    private func environment(_ workplace: String, _ mark: Leftovers.Mark) -> Environment {
        let own = URL(fileURLWithPath: launch.program).deletingLastPathComponent().path
        var variables = [
            "PATH": own + ":/usr/bin:/bin:/usr/local/bin", "LANG": "C.UTF-8", "HOME": workplace, "USER": "caged",
            "LOGNAME": "caged", "TMPDIR": kind == .bubblewrap ? "/tmp" : workplace,
        ]
        if kind != .bubblewrap { variables[Leftovers.variable] = mark.text }
        variables.merge(launch.environment) { _, new in new }
        return .custom(
            Dictionary(
                uniqueKeysWithValues: variables.map { key, value in (Environment.Key(stringLiteral: key), value) }))
    }
}
