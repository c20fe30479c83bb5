import Testing

@testable import Assessment

@Suite("Names on papers: one legal person, whatever the spelling")
struct LegalNameTests {
    @Test(
        "the same name in other spellings",
        arguments: [
            ("Quarterdeck Ledger Inc.", "QUARTERDECK LEDGER, INC"), ("Acme Private Limited", "Acme Pvt. Ltd."),
            ("Alder & Finch Foods Ltd", "Alder and Finch Foods Limited"), ("Acme S.A.", "ACME SA"),
            ("Acme B.V.", "acme bv"), ("Müller Werke GmbH & Co. KG", "müller werke gmbh & co kg"),
            ("J. P. Crane Corp.", "J.P. Crane Corporation"), ("Polana Sp. z o.o.", "POLANA sp. z o. o."),
            ("The Weir Company", "Weir Co."), ("Fernhollow Desk", "Fernhollow Desk Ltd"),
        ])
    func same(_ a: String, _ b: String) {
        #expect(LegalName(a).likeness(to: LegalName(b)) == .same)
        #expect(LegalName(b).likeness(to: LegalName(a)) == .same)
    }

    @Test(
        "another legal form is another legal person",
        arguments: [("Acme Inc.", "Acme Ltd"), ("Acme Pvt. Ltd.", "Acme Ltd")])
    func otherForm(_ a: String, _ b: String) {
        #expect(LegalName(a).likeness(to: LegalName(b)) == .otherForm)
    }

    @Test(
        "other words are another name",
        arguments: [
            ("Fernhollow Desk Ltd", "Fernhollow Services Pvt. Ltd."), ("Acme Inc.", "Acme Labs Inc."), ("", ""),
            ("Inc.", "Ltd"),
        ])
    func different(_ a: String, _ b: String) {
        #expect(LegalName(a).likeness(to: LegalName(b)) == .different)
    }

    @Test("core and form are told apart")
    func parts() {
        let name = LegalName("Fernhollow Services Private Limited")
        #expect(name.core == "fernhollow services" && name.form == "pvt ltd")
        #expect(LegalName("Company").core == "company", "a name is never all form")
    }
}
