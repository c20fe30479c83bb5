import ArgumentParser
import Assessment
import Digest
import Foundation
import Readers
import Storage

/// `tprm policy`: what our organisation decides.
struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "What our organisation decides: data, operations, cadences, floors.",
        subcommands: [Init.self, Check.self, Show.self, Apply.self])

    /// `tprm policy init`.
    struct Init: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes a commented policy.yaml with a sound default.",
            discussion: "A file that is there is left as it is.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The file (policy.yaml).")
        var file = "policy.yaml"

        func run() throws {
            let text = Policy.standard.yaml
            let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else {
                throw CommandFailure.refused(
                    errno == EEXIST
                        ? "\(file): something is there already, and it was left as it is. Choose another name."
                        : "\(file): it cannot be written: \(String(cString: strerror(errno)).lowercased()).")
            }
            do {
                try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(contentsOf: Data(text.utf8))
            } catch {
                unlink(file)
                throw CommandFailure.refused("\(file): it cannot be written: the disk may be full.")
            }
            if common.json {
                return Terminal.say(
                    JSON.of(["file": .string(file), "sha256": .string(Digest(of: text).hex)]).written)
            }
            Terminal.say(
                "Wrote \(Terminal.shown(file)). Edit it, then `tprm policy check \(file)` and `tprm policy apply \(file)`."
            )
        }
    }

    /// `tprm policy check`.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Everything that is wrong with a policy file, without a store.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The file (policy.yaml).")
        var file = "policy.yaml"

        func run() throws {
            let (policy, text) = try Policy.file(file)
            if common.json {
                return Terminal.say(
                    JSON.of([
                        "name": .string(policy.name), "sha256": .string(Digest(of: text).hex), "problems": .array([]),
                    ]).written)
            }
            Terminal.say(
                "\(Terminal.shown(file)) is sound: \(count(policy.categories.count, "data category", "data categories")), "
                    + "\(count(policy.rows.count, "row")). `tprm policy apply \(file)` puts it in force.")
        }
    }

    /// `tprm policy show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The policy in force on the day, with its hash.")
        @OptionGroup var options: StoreOptions

        func run() throws {
            let applied = try options.openStore().policy(on: options.common.day)
            let text = applied?.yaml ?? Policy.standard.yaml, hash = applied?.sha256 ?? Digest(of: text).hex
            let policy = try Policy(yaml: Array(text.utf8), file: "the policy in force")
            if options.common.json {
                return Terminal.say(
                    JSON.of([
                        "name": .string(policy.name), "sha256": .string(hash), "built_in": .bool(applied == nil),
                        "from": applied.map { JSON($0.day) } ?? .null,
                        "categories": .array(
                            policy.categories.map {
                                .of([
                                    "name": .string($0.name), "level": .string($0.level.description),
                                    "is": .texts($0.traits.sorted().map(\.rawValue)),
                                ])
                            }),
                        "yaml": .string(text),
                    ]).written)
            }
            let since =
                applied.map { "in force from \($0.day)" }
                ?? "built in; `tprm policy init` writes it down for you to edit"
            Terminal.say("# \(Terminal.shown(policy.name)), \(since)")
            Terminal.say("# sha256 \(hash)")
            Terminal.say(Terminal.shown(text, keepingLines: true))
        }
    }

    /// `tprm policy apply`.
    struct Apply: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts a policy in force from the day on (--as-of).",
            discussion: "Earlier days keep the policy that they had. Every memo carries the hash of its own.")
        @OptionGroup var options: StoreOptions
        @Argument(help: "The file.")
        var file: String

        func run() throws {
            let (policy, text) = try Policy.file(file), day = options.common.day, store = try options.openStore()
            try store.apply(policy: text, from: day, try options.hand())
            let missing = try store.uses().map(\.use).filter { use in
                (use.categories ?? []).contains { policy.category($0) == nil }
            }
            if options.common.json {
                return Terminal.say(
                    JSON.of([
                        "name": .string(policy.name), "sha256": .string(Digest(of: text).hex), "from": JSON(day),
                        "uses_with_unknown_categories": .texts(missing.map(\.slug)),
                    ]).written)
            }
            Terminal.say("The policy \(Terminal.shown(policy.name)) is in force from \(day) on.")
            Terminal.say("  sha256 \(Digest(of: text).hex)")
            for use in missing {
                let names = (use.categories ?? []).filter { policy.category($0) == nil }.joined(separator: ", ")
                Terminal.say(
                    "  ! \(use.slug) names data that it does not know (\(Terminal.shown(names))): handled as restricted."
                )
            }
        }
    }
}

extension Policy {
    /// A policy file through the gate, with its text. Throws everything that is wrong with it.
    fileprivate static func file(_ path: String) throws -> (policy: Policy, text: String) {
        let document = try Document.open(path: path)
        guard let text = String(validating: document.bytes, as: UTF8.self) else {
            throw CommandFailure.refused("\(document.name): its bytes are no UTF-8. Save it as UTF-8.")
        }
        return (try Policy(yaml: document.bytes, file: document.name), text)
    }
}
