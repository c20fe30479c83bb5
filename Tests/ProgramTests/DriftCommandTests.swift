import Foundation
import Testing

/// `tprm drift OLD NEW`: what changed between two readings of a server, and whether that opens the review again.
struct DriftCommandTests {
    /// Two listings as files, and what the program says of them.
    private struct Pair {
        let scratch: Scratch
        let tprm: Program
        init(_ old: String, _ new: String) throws {
            scratch = try Scratch()
            _ = try scratch.file("old.json", old)
            _ = try scratch.file("new.json", new)
            tprm = Program(folder: scratch.url)
        }
        func drift(_ flags: String...) throws -> Program.Outcome {
            try tprm.run(["drift", "old.json", "new.json"] + flags)
        }
        func told() throws -> [String: Any] { try #require(try drift("--json").json as? [String: Any]) }
    }

    @Test("Other order of keys and other layout are no change")
    func same() throws {
        let object = try JSONSerialization.jsonObject(with: Data(Checkout.listing(Checkout.read, Checkout.find).utf8))
        let laidOut = try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys])
        let pair = try Pair(Checkout.listing(Checkout.read, Checkout.find), String(decoding: laidOut, as: UTF8.self))
        let outcome = try pair.drift("--fail-on", "reopens")
        #expect(outcome.code == 0 && outcome.output.hasPrefix("Nothing changed"), "\(outcome.output)")
        #expect((try pair.told()["changes"] as? [Any])?.isEmpty == true)
    }

    @Test("A tool that deletes is new: the review opens again the same day, and exit 2 where that is asked for")
    func gained() throws {
        let pair = try Pair(
            Checkout.listing(Checkout.read), Checkout.listing(Checkout.read, Checkout.delete))
        #expect(try pair.drift().code == 0 && pair.drift("--fail-on", "reopens").code == 2)
        let told = try pair.told(), changes = try #require(told["changes"] as? [[String: Any]])
        #expect(told["reopens"] as? Bool == true && told["within_days"] as? Int == 0)
        #expect(changes.contains { $0["tool"] as? String == "delete_invoice" && $0["reopens"] as? Bool == true })
        let shapes = Shape.all(in: try pair.tprm("json").output)
        #expect(try #require(shapes["drift"]).complaints(told, shapes, at: "drift").isEmpty)
    }

    @Test("Other words alone, in which nothing is ordered, open nothing")
    func wording() throws {
        let pair = try Pair(
            Checkout.listing(Checkout.read),
            Checkout.listing(Checkout.read.replacing("by its number.", with: "by its own number.")))
        let told = try pair.told()
        #expect((told["changes"] as? [Any])?.count == 1 && told["reopens"] as? Bool == false)
        #expect(try pair.drift("--fail-on", "reopens").code == 0)
    }

    @Test("What lists nothing cannot be compared: that is said, and is never taken for unchanged")
    func unreadable() throws {
        let pair = try Pair(Checkout.listing(Checkout.read), "{\"a\": 1}")
        let outcome = try pair.drift()
        #expect(outcome.code == 1 && outcome.complaint.contains("new.json"), "\(outcome.complaint)")
        #expect(try pair.tprm("drift", "old.json", "gone.json").complaint.contains("gone.json"))
    }

    @Test("A new reading of a service is compared with the one before it, and reopens its uses")
    func onReading() throws {
        let office = try Office()
        for (name, text) in [
            ("first.json", Checkout.listing(Checkout.read)),
            ("second.json", Checkout.listing(Checkout.read, Checkout.delete)),
        ] {
            let file = try office.scratch.file(name, text)
            try office.done("read", file, "--vendor", "quarterdeck", "--service", "ledger")
        }
        #expect(try office.facts("drift.reopens-within-days").first?["value"] as? Int == 0)
        #expect(try office.done("due", "--all", "--json").contains("the server's definitions changed"))
    }
}
