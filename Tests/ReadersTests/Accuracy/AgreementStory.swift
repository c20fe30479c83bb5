import Assessment

/// Two parties and what they agreed: papers of several drafters are made of it.
struct AgreementStory {
    var vendor: (legal: String, short: String, product: String)
    var customer: String
    var signers: [(name: String, role: String)]
    var effective: Day
    var form: DayForm
    var breachHours: Int
    var noticeDays: Int
    var deletionDays: Int
    /// 0 or 1: the drafter's hand.
    var hand: Int
    var isSigned = true

    init(_ dice: inout Dice) {
        vendor = dice.pick(Cast.vendors)
        customer = dice.pick(Cast.customers)
        signers = dice.some(2, of: Cast.people)
        effective = .of(dice.pick([2024, 2025, 2026]), dice.between(1, 8), dice.between(1, 28))
        form = dice.pick(DayForm.inProse)
        breachHours = dice.pick([24, 36, 48, 72])
        noticeDays = dice.pick([14, 15, 30, 45])
        deletionDays = dice.pick([30, 60, 90])
        hand = dice.below(2)
    }

    func day(_ day: Day) -> String { form.text(day) }
    var effectiveText: String { day(effective) }

    /// A number as contracts write it.
    func counted(_ number: Int) -> String {
        let words = [
            14: "fourteen", 15: "fifteen", 24: "twenty-four", 30: "thirty", 36: "thirty-six", 45: "forty-five",
            48: "forty-eight", 60: "sixty", 72: "seventy-two", 90: "ninety",
        ]
        guard hand == 0, let word = words[number] else { return String(number) }
        return "\(word) (\(number))"
    }

    var signature: SheetBlock {
        guard isSigned else {
            return .sides(
                [
                    vendor.legal, "By: ______________________", "Name: ____________________",
                    "Title: _____________________", "Date: _____________________",
                ],
                [
                    customer, "By: ______________________", "Name: ____________________",
                    "Title: _____________________", "Date: _____________________",
                ])
        }
        func side(_ party: String, _ signer: (name: String, role: String)) -> [String] {
            [
                party, "By: /s/ \(signer.name)", "Name: \(signer.name)", "Title: \(signer.role)",
                "Date: \(effectiveText)",
            ]
        }
        return .sides(side(vendor.legal, signers[0]), side(customer, signers[1]))
    }

    var style: SheetStyle {
        var style = SheetStyle()
        style.font = hand == 0 ? .serif : .sans
        style.size = hand == 0 ? 10.5 : 9.5
        style.opening = .inPlace
        style.numbering = hand == 0 ? "" : "Section"
        style.footer = "\(vendor.short) Data Processing Agreement"
        return style
    }

    /// A complete agreement under article 28.
    var complete: [SheetBlock] {
        let controller = hand == 0 ? "Controller" : "Customer", processor = hand == 0 ? "Processor" : vendor.short
        return [
            .title("Data Processing Agreement"),
            .paragraph(
                "This Data Processing Agreement (“DPA”) is entered into as of \(effectiveText) (the “Effective Date”) by and between \(vendor.legal) (“\(processor)”) and \(customer) (“\(controller)”) and forms part of the agreement under which \(processor) provides \(vendor.product)."
            ),
            .section(number: "1", "Subject matter and duration"),
            .paragraph(
                "The subject matter, duration, nature and purpose of the processing, the types of personal data and the categories of data subjects are set out in Annex I."
            ),
            .section(number: "2", "Instructions"),
            .paragraph(
                hand == 0
                    ? "Processor shall process personal data only on documented instructions from Controller, including with regard to transfers of personal data to a third country, unless required to do so by Union or Member State law. Processor shall immediately inform Controller if, in its opinion, an instruction infringes applicable data protection law."
                    : "\(processor) will process Customer Personal Data solely in accordance with Customer’s documented instructions, also as to transfers to third countries, and will tell Customer without delay where it believes that an instruction violates the GDPR."
            ),
            .section(number: "3", "Confidentiality"),
            .paragraph(
                hand == 0
                    ? "Processor shall ensure that persons authorised to process the personal data have committed themselves to confidentiality or are under an appropriate statutory obligation of confidentiality."
                    : "\(processor) limits access to personnel who need it and who are bound by written obligations of confidentiality."
            ),
            .section(number: "4", "Security"),
            .paragraph(
                "\(processor) shall implement and maintain appropriate technical and organisational measures to protect personal data, as required by Article 32 GDPR and described in Annex II."
            ),
            .section(number: "5", "Subprocessors"),
            .paragraph(
                "\(controller) grants a general authorisation to engage subprocessors. \(processor) shall give \(controller) at least \(counted(noticeDays)) days’ prior written notice before it adds or replaces a subprocessor, and \(controller) may object on reasonable grounds relating to data protection. \(processor) shall impose on each subprocessor, by contract, data protection obligations no less protective than those of this DPA and remains fully liable for the performance of its subprocessors."
            ),
            .section(number: "6", "Requests of data subjects"),
            .paragraph(
                "Taking into account the nature of the processing, \(processor) shall assist \(controller) by appropriate measures in responding to requests of data subjects to exercise their rights of access, rectification, erasure, restriction, portability and objection."
            ),
            .section(number: "7", "Personal data breaches and assistance"),
            .paragraph(
                "\(processor) shall notify \(controller) without undue delay and in any event no later than \(counted(breachHours)) hours after becoming aware of a personal data breach. \(processor) shall assist \(controller) in ensuring compliance with Articles 32 to 36 GDPR, including data protection impact assessments and prior consultation with supervisory authorities."
            ),
            .section(number: "8", "Deletion and return"),
            .paragraph(
                "At the choice of \(controller), \(processor) shall delete or return all personal data after the end of the provision of services, within \(counted(deletionDays)) days, and delete existing copies unless the law requires their storage."
            ),
            .section(number: "9", "Audits"),
            .paragraph(
                "\(processor) shall make available to \(controller) all information necessary to demonstrate compliance with Article 28 GDPR and shall allow for and contribute to audits, including on-site inspections, conducted by \(controller) or another auditor mandated by \(controller)."
            ),
            .section(number: "10", "International transfers"),
            .paragraph(
                "Where personal data are transferred to a country without an adequacy decision, the Standard Contractual Clauses (Commission Implementing Decision (EU) 2021/914) apply, Module Two where \(controller) is a controller and Module Three where \(controller) is a processor."
            ),
            .section(number: "11", "Liability"),
            .paragraph(
                "Each party’s total liability under this DPA is limited to the greater of EUR 500,000 and the fees paid in the twelve months before the event."
            ),
            .space(12), signature, .page, .heading("Annex I: Description of processing"),
            .pairs([
                ("Categories of data subjects", "Employees and customers of \(controller)"),
                ("Types of personal data", "Names, contact details, contract data"),
                ("Nature and purpose", "Hosting and support of \(vendor.product)"),
                ("Duration", "The term of the agreement"),
            ]),
            .heading("Annex II: Technical and organisational measures"),
            .bullets([
                "Encryption of data in transit and at rest", "Access by role, with a second factor",
                "Daily backups that are tested each quarter",
            ]),
        ]
    }

    var completeFields: [String: Truth.Expected] {
        var fields: [String: Truth.Expected] = [
            "dpa.parties": .each([[vendor.legal], [customer]]), "dpa.effective-date": .value(effective.description),
            "dpa.breach-notice-hours": .value(String(breachHours)),
            "dpa.subprocessor-notice-days": .value(String(noticeDays)),
            "dpa.objection": .value("yes"), "dpa.scc-modules": .each([["2"], ["3"]]),
            "dpa.return-or-deletion": .value("yes"),
            "dpa.audit-right": .value("yes"), "dpa.liability-cap": .says("greater of EUR 500,000"),
            "dpa.signed": .value(isSigned ? "yes" : "no"),
        ]
        for letter in ["a", "b", "c", "d", "e", "f", "g", "h"] { fields["dpa.clause.\(letter)"] = .value("yes") }
        for key in AgreementStory.neighbours where fields[key] == nil { fields[key] = .open }
        return fields
    }

    /// Words of the main agreement that a data processing agreement may say, too.
    static let neighbours = [
        "incident.notice-hours", "incident.notice-trigger", "contract.liability-cap", "contract.audit-right",
        "exit.days",
        "contract.signed", "contract.effective", "dpa.parties", "data.retention-days", "data.regions", "exit.format",
    ]

    /// An agreement that leaves out what counsel will ask for.
    var weak: [SheetBlock] {
        [
            .title("Data Processing Addendum"),
            .paragraph(
                "This Data Processing Addendum (“Addendum”) between \(vendor.legal) (“\(vendor.short)”) and \(customer) (“Customer”) takes effect on \(effectiveText)."
            ),
            .section(number: "1", "Processing"),
            .paragraph(
                "\(vendor.short) will process Personal Data only in accordance with Customer’s documented instructions, which include the agreement and Customer’s use of the service."
            ),
            .section(number: "2", "Security"),
            .paragraph(
                "\(vendor.short) will maintain appropriate technical and organizational measures against unauthorized access, loss or disclosure of Personal Data."
            ),
            .section(number: "3", "Subprocessors"),
            .paragraph(
                "Customer agrees that \(vendor.short) may use subprocessors. The current list is published on its website. \(vendor.short) is not required to notify Customer of changes to the list."
            ),
            .section(number: "4", "Incidents"),
            .paragraph(
                "\(vendor.short) will notify Customer without undue delay after becoming aware of a breach of Personal Data."
            ),
            .section(number: "5", "Deletion"),
            .paragraph(
                "On termination \(vendor.short) will delete Personal Data within \(counted(deletionDays)) days."),
            .section(number: "6", "Reports"),
            .paragraph(
                "On request, and not more than once a year, \(vendor.short) will provide a copy of its latest third-party audit report. Customer agrees that this satisfies any right of audit."
            ),
            .space(12), signature,
        ]
    }

    var weakFields: [String: Truth.Expected] {
        var fields: [String: Truth.Expected] = [
            "dpa.parties": .each([[vendor.legal], [customer]]), "dpa.effective-date": .value(effective.description),
            "dpa.signed": .value(isSigned ? "yes" : "no"), "dpa.clause.a": .oneOf(["yes", "partly"]),
            "dpa.clause.b": .value("no"),
            "dpa.clause.c": .oneOf(["yes", "partly"]), "dpa.clause.d": .oneOf(["partly", "no"]),
            "dpa.clause.e": .value("no"),
            "dpa.clause.f": .oneOf(["partly", "no"]), "dpa.clause.g": .value("partly"),
            "dpa.clause.h": .value("partly"),
            "dpa.return-or-deletion": .value("partly"), "dpa.audit-right": .value("partly"),
            "dpa.objection": .optional("no"),
        ]
        for key in AgreementStory.neighbours where fields[key] == nil { fields[key] = .open }
        return fields
    }
}
