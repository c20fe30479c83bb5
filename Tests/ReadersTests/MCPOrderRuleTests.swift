import Testing

@testable import Readers

@Suite("The rules that hear orders to an agent")
struct MCPOrderRuleTests {
    private func rules(_ text: String, _ role: Sentence.Role, after lead: String = "") -> [String] {
        let passage = ServerListing.Passage(text: lead + text, place: "/tools/0/description")
        return OrderSearch(names: ["get_item"], server: "shop")
            .signals(in: [Texts.Found(passage: passage, role: role)], about: "get_item Gets an item.").map(\.rule)
    }

    @Test("each hears what it is for", arguments: OrderRule.all.map(\.id)) func hears(id: String) throws {
        let rule = try #require(OrderRule.all.first { $0.id == id })
        #expect(!rule.hears.isEmpty && !rule.passes.isEmpty)
        for text in rule.hears {
            let lead = rule.role == .toolDescription ? "Gets an item. " : ""
            #expect(rules(text, rule.role, after: lead).contains(id), "\(text)")
        }
    }

    @Test("none hears anything in its harmless neighbours", arguments: OrderRule.all.map(\.id))
    func passes(id: String) throws {
        let rule = try #require(OrderRule.all.first { $0.id == id })
        for text in rule.passes { #expect(rules(text, rule.role) == [], "\(text)") }
    }

    @Test("ids and senses are each one") func once() {
        #expect(Set(OrderRule.all.map(\.id)).count == OrderRule.all.count)
        #expect(Sense.allCases.count <= 128)
    }
}
