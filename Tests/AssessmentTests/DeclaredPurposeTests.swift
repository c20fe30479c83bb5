import Testing

@testable import Assessment

@Suite("What a purpose needs, by its words")
struct DeclaredPurposeTests {
    /// A purpose, a tool with its capabilities, and the answer: `needed`, `not-needed` or `unclear`.
    struct Pair: Sendable, CustomTestStringConvertible {
        let purpose: String
        let tool: String
        let description: String
        let can: [String]
        let answer: ToolNeed.Answer
        init(_ purpose: String, _ tool: String, _ description: String, _ can: [String], _ answer: ToolNeed.Answer) {
            self.purpose = purpose
            self.tool = tool
            self.description = description
            self.can = can
            self.answer = answer
        }
        var testDescription: String { "\(tool) for: \(purpose)" }
        var need: ToolNeed {
            DeclaredPurpose(purpose).need(of: PurposeTool(name: tool, description: description, capabilities: can))
        }
    }

    private static let invoices = "Look up whether an invoice is open, scheduled or paid."
    private static let tickets = "Sort new tickets, and send replies that the support lead has approved."
    private static let reviews = "Review pull requests and leave comments."
    private static let records = "Keep customer records in the CRM current; never delete or merge them."

    @Test(
        "tool by tool",
        arguments: [
            Pair(invoices, "get_invoice", "Returns one invoice.", ["read"], .needed),
            Pair(invoices, "search_bills", "Searches supplier bills.", ["read"], .needed),
            Pair(invoices, "pay_invoice", "Pays an invoice.", ["payment"], .notNeeded),
            Pair(invoices, "delete_invoice", "Deletes an invoice.", ["delete"], .notNeeded),
            Pair(invoices, "get_server_status", "Returns the health of the server.", ["read"], .unclear),
            Pair(invoices, "wonder", "Wonders.", [], .unclear),
            Pair(tickets, "get_case", "Reads one case.", ["read"], .needed),
            Pair(tickets, "update_ticket", "Updates a ticket.", ["write"], .needed),
            Pair(tickets, "send_reply", "Sends a reply on a ticket.", ["send"], .needed),
            Pair(tickets, "delete_ticket", "Deletes a ticket.", ["delete"], .notNeeded),
            Pair(tickets, "create_user", "Creates an account.", ["write", "change-access"], .notNeeded),
            Pair(reviews, "get_pull_request", "Returns a pull request.", ["read"], .needed),
            Pair(reviews, "add_comment", "Adds a comment to a pull request.", ["write"], .needed),
            Pair(reviews, "merge_pull_request", "Merges a pull request.", ["write"], .notNeeded),
            Pair(records, "update_contact", "Updates a contact.", ["write"], .needed),
            Pair(records, "delete_contact", "Deletes a contact.", ["delete"], .notNeeded),
            Pair(records, "merge_contacts", "Merges two contacts.", ["write"], .notNeeded),
            Pair("Summarise the calendar, read-only.", "create_event", "Creates an event.", ["write"], .notNeeded),
            Pair("Run weekly reports on the sales database.", "execute_sql", "Runs SQL.", ["execute"], .unclear),
            Pair(
                "Monitor metrics and alert the on-call engineer in Slack.", "post_message", "Posts a message.",
                ["send"], .needed),
        ])
    func pairs(_ pair: Pair) {
        #expect(pair.need.answer == pair.answer, "\(pair.need.because)")
    }

    @Test("a reason is one sentence that quotes the words of both") func reasons() {
        let need = Pair(Self.records, "delete_contact", "Deletes a contact.", ["delete"], .notNeeded).need
        #expect(need.because == "The purpose says `never delete`, and `delete_contact` can delete.")
    }

    @Test("what a purpose rules out goes on behind a comma, and ends with the clause") func ruledOut() {
        let purpose = DeclaredPurpose(
            "Tidy the shared drive without deleting, sharing or sending files; list them by age.")
        #expect(Set(purpose.barred.keys) == [.delete, .changeAccess, .send])
        #expect(DeclaredPurpose("Read tickets.").onlyReads && !DeclaredPurpose("Read and close tickets.").onlyReads)
        #expect(!DeclaredPurpose("Everything.").isTelling)
    }

    @Test("the excess has the worst first") func excess() {
        let tools = [("update_bank", "write"), ("wipe_ledger", "delete"), ("run_shell", "execute")].map {
            PurposeTool(name: $0.0, description: "", capabilities: [$0.1])
        }
        let needs = DeclaredPurpose(Self.invoices).needs(of: tools)
        #expect(DeclaredPurpose.excess(needs).map(\.tool) == ["run_shell", "wipe_ledger", "update_bank"])
    }
}
