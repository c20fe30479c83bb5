import Foundation
import Testing

@testable import Cage

/// What bubblewrap adds: no network, no other file, no process but its own.
@Suite(.enabled("this machine has no bubblewrap that works") { await Cage.kind() == .bubblewrap })
struct BubblewrapTests {
    @Test func thereIsNoNetwork() async throws {
        // The file names each interface before a colon.
        let said = try await CageTests.run("cat /proc/net/dev").said
        let interfaces = said.split(separator: "\n").filter { $0.contains(":") }
            .map { $0.prefix { $0 != ":" }.filter { $0 != " " } }
        #expect(interfaces == ["lo"])
        #expect(try await CageTests.run("cat /proc/net/route").said.split(separator: "\n").count <= 1)
    }

    @Test func onlyNamedFilesCanBeRead() async throws {
        let scratch = try Scratch(), named = try scratch.write("named", to: "named")
        let other = try scratch.write("other", to: "other")
        let run = try await CageTests.run("cat \(named) \(other) /etc/passwd; ls \(scratch.path)", readable: [named])
        #expect(run.said == "namednamed\n")
        for place in [other, "/etc/passwd"] { #expect(run.complaint.contains("\(place): No such file")) }
        let none = try await CageTests.run("ls -d /home /root /var \(NSHomeDirectory())")
        #expect(none.said == "")
    }

    @Test func whatIsNamedCannotBeChanged() async throws {
        let scratch = try Scratch(), named = try scratch.write("named", to: "named")
        let run = try await CageTests.run(
            "echo x >> \(named); rm \(named); touch \(scratch.path)/new /usr/new; touch /tmp/own && ls /tmp/own",
            readable: [scratch.path])
        #expect(run.said == "/tmp/own\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["named"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: named)) == Data("named".utf8))
        #expect(!FileManager.default.fileExists(atPath: "/tmp/own"))
    }

    @Test func itSeesNoProcessAndNoOpenFileOfOurs() async throws {
        let scratch = try Scratch(), secret = try scratch.write("secret", to: "secret")
        let open = FileHandle(forReadingAtPath: secret)
        defer { try? open?.close() }
        let run = try await CageTests.run("ls /proc/self/fd; ls /proc | grep -c '^[0-9]'; echo x > /proc/1/comm")
        let lines = run.said.split(separator: "\n")
        #expect(lines.prefix(3) == ["0", "1", "2"])
        #expect(lines.last.flatMap { Int($0) }.map { $0 <= 5 } == true)
    }

    /// A program can write what bubblewrap writes when it does not work. It is not started again without it.
    @Test func aProgramThatPretendsToBeBubblewrapStaysInside() async throws {
        let scratch = try Scratch(), secret = try scratch.write("secret", to: "secret")
        let run = try await CageTests.run("echo 'bwrap: No permissions' >&2; cat \(secret) >&2; exit 1")
        #expect(run.status == 1 && run.said == "")
        #expect(!run.complaint.contains("secret\n") && run.complaint.contains("No such file"))
        // The same where bubblewrap itself refuses what we asked for.
        let nowhere = try await CageTests.run("cat \(secret)", readable: [scratch.path + "/nowhere"])
        #expect(nowhere.status != 0 && nowhere.said == "" && nowhere.complaint.contains("nowhere"))
    }

    @Test func itSaysWhatItGives() async {
        let kind = await Cage.kind()
        #expect("\(kind)" == "bubblewrap and limits: no network, no other file, no process left behind")
    }
}
