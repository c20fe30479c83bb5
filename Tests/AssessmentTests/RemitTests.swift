import Testing

@testable import Assessment

@Suite("What an approval covers, and when a use goes further")
struct RemitTests {
    func remit(_ facts: [Fact] = [], tier: Tier = .high, _ change: (inout Use) -> Void = { _ in }) -> Remit {
        var use = Use.example
        use.toolsGranted = ["find", "send"]
        change(&use)
        return Remit(use, facts.seen(), tier: tier)
    }

    @Test("the text is read back as it was, whatever the names are")
    func text() {
        let odd = remit {
            $0.purpose = "Two\nlines, a \\ and a: colon"
            $0.toolsGranted = ["a: b", "tool: wipe\ntool: c", "", "ü", "\u{301}x\r", "two\r\nlines"]
            $0.categories = nil
        }
        #expect(Remit(text: odd.text) == odd)
        #expect(
            odd.text.unicodeScalars.split(separator: "\n").filter { String($0).hasPrefix("tool:") }.count == 6,
            "no name makes a line of its own")
        #expect(Remit(text: "something else") == nil && Remit(text: "") == nil)
    }

    @Test("what is more than was agreed to is named")
    func grown() {
        #expect(remit { $0.toolsGranted.append("wipe") }.exceeds(remit()) == ["tool wipe"])
        #expect(remit { $0.categories?.append("payroll") }.exceeds(remit()) == ["data payroll"])
        #expect(remit { $0.operations?.insert(.delete) }.exceeds(remit()) == ["may delete"])
        #expect(remit { $0.agent.autonomy = .acts }.exceeds(remit()) == ["autonomy acts"])
        #expect(remit(tier: .critical).exceeds(remit()) == ["tier critical"])
        #expect(remit { $0.credentialsInReach = true }.exceeds(remit()) == ["credentials in reach"])
        #expect(remit { $0.service.hosting = .local }.exceeds(remit()) == ["hosting local"])
        #expect(remit { $0.purpose = "Anything." }.exceeds(remit()) == ["purpose Anything."])
    }

    @Test("less than was agreed to is covered")
    func narrowed() {
        let less = remit(tier: .low) {
            $0.toolsGranted = ["find"]
            $0.operations = [.read]
            $0.agent.autonomy = .suggests
        }
        #expect(less.exceeds(remit()).isEmpty)
    }

    @Test("what nobody declares is not covered by what was declared, nor the other way round")
    func undeclared() {
        #expect(remit { $0.categories = nil }.exceeds(remit()) == ["data not declared"])
        #expect(remit().exceeds(remit { $0.agent.autonomy = nil }) == ["autonomy acts-with-approval"])
    }

    @Test("without a grant by name, every tool that is offered is reached")
    func offered() {
        let offer: [Fact] = [.said(.tools, ["find", "send", "wipe"], .observed)]
        #expect(remit(offer) { $0.toolsGranted = [] }.exceeds(remit()) == ["tool wipe"])
        #expect(remit(offer).exceeds(remit()).isEmpty, "what is offered beyond the grant is not reached")
    }
}
