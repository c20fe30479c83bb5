import Testing

@testable import Assessment

@Suite("Whether a paper names the service that we use: only a plain naming counts as one")
struct NamingTests {
    func naming(_ text: String, _ service: String, _ vendor: String...) -> Naming {
        Naming(text, names: service, of: vendor)
    }

    @Test("the vendor's name with the service's, or the service's name and nothing else")
    func named() {
        #expect(naming("Quarterdeck Ledger Platform", "ledger", "quarterdeck", "Quarterdeck Ledger Inc.") == .named)
        #expect(naming("Fernhollow Desk Service", "desk", "fernhollow", "Fernhollow Desk Ltd") == .named)
        #expect(
            naming("Operation of the Acme Notes API, including its MCP server", "notes-mcp", "acme", "Acme Inc.")
                == .named)
        #expect(naming("the Invoice Archive system", "invoice-archive", "acme") == .named)
        #expect(naming("Notes", "notes", "acme") == .named)
    }
    @Test("the vendor's system in general, or the word among others")
    func plausible() {
        #expect(naming("Acme Platform", "notes", "acme", "Acme Inc.") == .plausible)
        #expect(naming("electronic mail processing", "mail", "acme") == .plausible)
        #expect(naming("Acme Mail Migration Tool", "mail", "acme") == .plausible, "a longer name is another product")
        #expect(naming("Acme platform, excluding Acme Notes", "notes", "acme") == .plausible)
    }
    @Test("something else, or nothing")
    func unnamed() {
        #expect(naming("Acme Payroll System", "notes", "acme", "Acme Inc.") == .unnamed)
        #expect(
            naming("Customer support outsourcing services", "desk", "fernhollow", "Fernhollow Desk Ltd") == .unnamed)
        #expect(naming("", "notes", "acme") == .unnamed)
    }
    @Test("a service whose name is only its kind is never named")
    func kindOnly() {
        #expect(naming("Acme MCP Server", "mcp-server", "acme") == .plausible)
    }
}
