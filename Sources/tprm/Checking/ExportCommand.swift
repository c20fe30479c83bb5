import ArgumentParser
import Assessment
import Foundation
import Readers
import Storage

/// `tprm export`: what leaves the store for other machines.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes what other machines need of the store.",
        subcommands: [ExportApproved.self])
}

/// `tprm export approved`: the approved list, for `tprm check` where there is no store.
struct ExportApproved: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approved",
        abstract: "The approved list: uses, grants, hashes of tools, ends of approvals, policy, accepted risks.",
        discussion: """
            One line of JSON that names its own SHA-256, the same bytes for the same store and day. It holds names and \
            hashes, and no words of a vendor's. `tprm check DIR --approved FILE` holds a folder against it.
            """)

    @OptionGroup var options: StoreOptions
    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String
    @Flag(help: "Write over a file that is there and is no approved list.")
    var force = false

    func run() async throws {
        let desk = try Desk(options)
        try OutputFile.check(output, force: force, kind: "approved list") { data in
            (try? ApprovedList(bytes: Array(data), name: output)) != nil
        }
        let list = try await ApprovedExport(desk: desk).list()
        try OutputFile.write(list.bytes, to: output)
        let held = list.uses.count { $0.until.map { $0 >= desk.day } ?? false }
        if options.common.json {
            return Terminal.say(
                JSON.of([
                    "file": .string(output), "sha256": .string(list.sha256), "uses": .int(list.uses.count),
                    "approved": .int(held), "services": .int(list.services.count),
                    "expires": list.expires.map { JSON($0) } ?? .null,
                ]).written)
        }
        Terminal.say(
            Terminal.shown(
                "\(output): \(count(list.uses.count, "use")), \(held) of them approved, \(count(list.services.count, "service")), "
                    + "\(list.expires.map { "until \($0)" } ?? "no approval holds") · sha256 \(list.sha256.prefix(12))…"
            ))
    }
}
