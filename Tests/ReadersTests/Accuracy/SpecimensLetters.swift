import Assessment

extension Specimen {
    /// A letter that bridges from a report, as the trade writes it in several ways.
    private struct Bridge {
        var vendor: (legal: String, short: String, product: String)
        var auditor: (firm: String, city: String)
        var signer: (name: String, role: String)
        var start: Day, end: Day, report: Day, letter: Day, asOf: Day
        var form: DayForm
        /// 0 to 2: how it is worded.
        var wording: Int
        var isSigned = true
        /// What changed; nil where nothing did.
        var change: String?

        init(_ dice: inout Dice) {
            vendor = dice.pick(Cast.vendors)
            auditor = dice.pick(Cast.auditors)
            signer = dice.pick(Cast.people)
            form = dice.pick(DayForm.inProse)
            wording = dice.below(3)
            end = dice.toss() ? .of(2026, 3, 31) : .of(2026, 6, 30)
            start = end.adding(days: 1).adding(months: -12)
            report = end.adding(days: dice.between(35, 60))
            asOf = end.adding(days: dice.between(75, 92))
            letter = asOf.adding(days: dice.between(0, 6))
            if letter < report { report = letter.adding(days: -12) }
        }

        private func day(_ day: Day) -> String { form.text(day) }

        func sheets() -> Sheets {
            var style = SheetStyle()
            style.font = wording == 1 ? .serif : .sans
            style.hasPageNumbers = false
            let changes =
                change
                ?? [
                    "We are not aware of any material changes in our control environment since \(day(end)) that would adversely affect the opinion reached in that report.",
                    "There have been no material changes to the internal controls described in the report from \(day(end)) to \(day(asOf)).",
                    "To the best of management’s knowledge, the controls described in the report have continued to operate, and no significant change has been made to them since the end of the period.",
                ][wording]
            let body: [SheetBlock] =
                switch wording {
                case 0:
                    [
                        .paragraph("To whom it may concern,"),
                        .paragraph(
                            "\(vendor.legal) engaged \(auditor.firm) to perform a SOC 2 Type 2 examination of \(vendor.product). The most recent report is for the period \(day(start)) through \(day(end)) and was issued on \(day(report))."
                        ),
                        .paragraph(
                            changes
                                + (change == nil
                                    ? " This letter speaks as of \(day(asOf))."
                                    : " This letter speaks as of \(day(asOf)).")),
                        .paragraph(
                            "This letter is provided for the convenience of our customers. It is not a substitute for the report, and it was not reviewed by our auditor."
                        ),
                    ]
                case 1:
                    [
                        .lines(["Re: SOC 2 Type 2 Bridge Letter"]), .paragraph("Dear Customer:"),
                        .paragraph(
                            "\(vendor.short)’s latest SOC 2 Type 2 report covers the period from \(day(start)) to \(day(end)). It was prepared by \(auditor.firm) and is dated \(day(report)). The purpose of this letter is to cover the gap between the end of that period and \(day(asOf))."
                        ),
                        .paragraph(changes),
                    ]
                default:
                    [
                        .title("Gap Letter"),
                        .paragraph(
                            "The independent service auditor \(auditor.firm) issued its SOC 2 Type II report on \(vendor.product) on \(day(report)), for the review period \(day(start)) – \(day(end))."
                        ),
                        .paragraph(
                            "For the interim period from \(day(end.adding(days: 1))) through \(day(asOf)), management of \(vendor.legal) states as follows. \(changes)"
                        ),
                        .paragraph(
                            "The next report is expected before the end of the following quarter. This letter has not been audited."
                        ),
                    ]
                }
            let sign: [String] =
                isSigned
                ? ["Sincerely,", "/s/ \(signer.name)", signer.name, signer.role, vendor.legal]
                : ["Sincerely,", "", vendor.legal]
            return Sheets(
                [.lines([vendor.legal, "14 Harbor Row, Suite 300"]), .space(10), .lines([day(letter)]), .space(6)]
                    + body + [.space(14), .lines(sign)], style)
        }

        func truth() -> Truth {
            var fields: [String: Truth.Expected] = [
                "bridge.letter-date": .value(letter.description), "bridge.as-of": .value(asOf.description),
                "bridge.period-start": .value(start.description), "bridge.period-end": .value(end.description),
                "bridge.report-date": .value(report.description), "bridge.auditor": .value(auditor.firm),
                "bridge.changes": .value(change == nil ? "no" : "yes"),
            ]
            if isSigned { fields["bridge.signer"] = .says(signer.name) }
            return Truth("bridge-letter", fields)
        }
    }

    static let letters: [Specimen] = [
        Specimen(name: "bridge-letter") { dice in
            let bridge = Bridge(&dice)
            return (bridge.sheets().bytes(), bridge.truth())
        },
        Specimen(name: "bridge-letter-with-changes") { dice in
            var bridge = Bridge(&dice)
            bridge.change =
                "Since \(bridge.form.text(bridge.end)) the following material change was made to our controls: production was moved to another hosting provider."
            return (bridge.sheets().bytes(), bridge.truth())
        },
        Specimen(name: "bridge-letter-impossible-days") { dice in
            var bridge = Bridge(&dice)
            bridge.letter = bridge.end.adding(days: -40)
            bridge.asOf = bridge.letter
            return (bridge.sheets().bytes(), bridge.truth())
        },
        Specimen(name: "bridge-letter-unsigned") { dice in
            var bridge = Bridge(&dice)
            bridge.isSigned = false
            return (bridge.sheets().bytes(), bridge.truth())
        },
    ]
}

extension Day {
    /// A day that a test knows to exist.
    static func of(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }
}
