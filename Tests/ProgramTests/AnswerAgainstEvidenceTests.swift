import Foundation
import Testing

/// A vendor's workbook and a paper that state the same facts: what the cell says is held against the page.
struct AnswerAgainstEvidenceTests {
    static let cell = "Four questions!C", report = "soc2-type2.pdf at page 8"
    /// The vendor's filled workbook, and the report of its auditor, read.
    static func both(_ office: Office) throws {
        for file in ["four-questions.xlsx", "soc2-type2.pdf"] { try read(office, file) }
    }
    static func read(_ office: Office, _ file: String) throws {
        try office.done(
            "read", Office.example("quarterdeck/\(file)"), "--vendor", "quarterdeck", "--service", "ledger")
    }
    /// Words as they stand in a paragraph, however it was wrapped.
    static func flowing(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    /// What a person reads of a page.
    static func shown(_ html: String) -> String {
        flowing(html.replacing(/<[^>]*>/, with: " ").replacing("\u{A0}", with: " ").replacing("&nbsp;", with: " "))
    }

    @Test("they agree: the answer rises from claimed to attested, and both the cell and the page are cited")
    func agreement() throws {
        let office = try Office()
        try Self.read(office, "four-questions.xlsx")
        func finding() throws -> [String: Any] {
            try #require(try office.json("explain", Office.use, "ACC-03")["finding"] as? [String: Any])
        }
        let before = try finding()
        #expect(before["answer"] as? String == "conditional" && before["strength"] as? String == "claimed")

        try Self.read(office, "soc2-type2.pdf")
        let after = try finding()
        #expect(after["answer"] as? String == "met" && after["strength"] as? String == "attested")
        #expect(after["disputed"] as? Bool == false)
        let agreeing = try #require(after["agreeing"] as? [[String: Any]])
        #expect(agreeing.map { ($0["place"] as? [String: Any])?["cell"] as? String } == ["C15"])

        let said = try office.done("explain", Office.use, "ACC-03")
        let parts = said.components(separatedBy: "  agrees\n")
        try #require(parts.count == 2, "\(said)")
        #expect(parts[0].contains("  rests on\n") && parts[0].contains("[attested, of 2026-06-30]"))
        #expect(parts[0].contains("soc2-type2.pdf, page 8: “AC-01"))
        #expect(parts[1].contains("[claimed, of 2026-09-30]") && parts[1].contains("\(Self.cell)15: “Yes"))

        let memo = office.scratch.path("memo.html")
        try office.done("memo", Office.use, "-o", memo, "--to", "A. Ito", "--from", "R. Osei")
        let page = Self.shown(try String(contentsOfFile: memo, encoding: .utf8))
        let row = try #require(page.firstMatch(of: /ACC-03 .{0,900}/)).output
        #expect(row.contains("attested, 30 Jun 2026") && row.contains("sheet Four questions, cell C15"), "\(row)")
    }

    @Test("they disagree: one sentence says who says what, in which cell and on which page, until a person rules")
    func disagreement() throws {
        let office = try Office()
        try Self.both(office)
        let sentence =
            "Sources disagree on whether our people can sign in through our identity provider: "
            + "the vendor’s answer says no (four-questions.xlsx at \(Self.cell)16); the auditor’s report says yes "
            + "(\(Self.report)). It counts as no until a person settles it."
        let explained = Self.flowing(try office.done("explain", Office.use, "ACC-04"))
        #expect(explained.contains("answer disputed, counts as unmet") && explained.contains(sentence))
        #expect(Self.flowing(try office.done("assess", Office.use, "--all")).contains(sentence))

        let memo = office.scratch.path("memo.html")
        func page() throws -> String {
            try office.done("memo", Office.use, "-o", memo, "--to", "A. Ito", "--from", "R. Osei", "--force")
            return Self.shown(try String(contentsOfFile: memo, encoding: .utf8))
        }
        let open = try page()
        #expect(
            open.contains(
                #/the vendor’s answer says no \(Ex\. [A-Z], sheet Four questions, cell C16\); the auditor’s report says yes \(Ex\. [A-Z] at 8\)\./#
            ))
        #expect(open.contains("It counts as no until a person settles it."))
        #expect(!open.contains("sso.supported") && !open.contains("One side counts"))

        try office.done("settle", Office.use, "sso.supported", "yes", "--because", "The auditor tested it.")
        let settled = try page()
        #expect(
            settled.contains(
                #/the auditor’s report says yes \(Ex\. [A-Z] at 8\)\. .{0,80}R\. Osei took “yes” on 2 November 2026: The auditor tested it\. Both sides are kept\./#
            ))
        #expect(!settled.contains("until a person settles it"))
        #expect(try !office.done("explain", Office.use, "ACC-04").contains("disputed"))
    }

    @Test("an answer against a signed agreement: the cell, the page, and the worse side counts for the duty")
    func signedTerm() throws {
        let office = try Office()
        let file = try office.answers("answers.yaml", dated: "2026-10-02", ["Q4.2": "yes", "Q4.2a": "no"])
        try office.done("read", file, "--vendor", "quarterdeck", "--service", "ledger")
        try Self.read(office, "dpa-signed.pdf")
        let said = Self.flowing(try office.done("explain", Office.use, "DUE-19"))
        #expect(
            said.contains(
                #/Sources disagree on whether data are given back or deleted at the end, at our choice: the vendor’s answer says no \(answers\.yaml at [^)]*\); the signed agreement says yes \(dpa-signed\.pdf at page \d+\)\. It counts as no until a person settles it\./#
            ), "\(said)")
    }
}
