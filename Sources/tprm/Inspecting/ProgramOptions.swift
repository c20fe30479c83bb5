import ArgumentParser
import Foundation
import Readers

/// Which program `tprm inspect` starts, and what the cage opens to it.
struct ProgramOptions: ParsableArguments {
    @Flag(help: "Start the command that follows --, and speak with it over stdio.")
    var run = false
    @Option(
        name: .customLong("allow-network"), parsing: .upToNextOption,
        help: "Open the network, for these hosts. The cage does not hold the program to them.")
    var hosts: [String] = []
    @Option(name: .customLong("env"), help: "Pass this variable of your environment on; its value is never kept.")
    var variables: [String] = []
    @Option(name: .customLong("readable"), help: "A file or folder that the program may read.")
    var readable: [String] = []
    @Option(name: .customLong("seconds"), help: "How long all of it may take (60).")
    var seconds = 60
    @Argument(parsing: .postTerminator, help: "The command and its arguments, after --.")
    var command: [String] = []

    func validate() throws {
        guard (1...600).contains(seconds) else { throw ValidationError("--seconds takes 1 to 600.") }
        if !run, !command.isEmpty || !hosts.isEmpty || !variables.isEmpty || !readable.isEmpty {
            throw ValidationError("A command, --allow-network, --env and --readable are for --run.")
        }
        for host in hosts where host.contains("/") || host.isEmpty {
            throw ValidationError("--allow-network \(host): a host has no slash. Name SERVICE before it.")
        }
        for name in variables where name.contains("=") || name.isEmpty {
            throw ValidationError("--env takes the name of a variable alone; its value comes from your environment.")
        }
    }

    /// Starts the program once it is agreed to, and asks it.
    func inspection(_ asked: Asked, json: Bool) async throws -> Inspected {
        let environment = ProcessInfo.processInfo.environment
        let review = try await ProgramReview(
            command: command, readable: readable, variables: variables, hosts: hosts, seconds: seconds,
            folder: FileManager.default.currentDirectoryPath, environment: environment)
        try asked.agreement.settle(review.text, review.sha256, does: "starts the program", json: json)
        let values = environment.filter { variables.contains($0.key) }
        let name = "inspection-\((asked.service ?? review.name).replacing("/", with: "-"))-\(asked.day).json"
        let result = await StdioInspection.run(review, values: values, day: asked.day, name: name)
        let outcome: Inspected.Outcome =
            switch result.outcome {
            case .listed: .listed
            case .notInspected: .notInspected
            case .refused: .refused
            }
        return Inspected(outcome: outcome, why: result.why, transcript: result.transcript)
    }
}
