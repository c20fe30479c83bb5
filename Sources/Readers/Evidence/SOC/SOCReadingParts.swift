import Assessment

extension SOCReport {
    /// The end of the period, or the day, that the cover names.
    var coverDay: Day? { SOCPeriod.all(prose, sections.title).first?.end ?? SOCScope.asOf(prose, sections.title)?.day }

    /// The words of the names of the organisation and the auditor, folded.
    var partyWords: Set<String> {
        let names = [scope?.organization?.name, signature?.auditor?.name].compactMap { $0 }
        return Set(names.flatMap { Folding.string($0).split(separator: " ").map { $0.filter(\.isLetter) } })
    }

    /// Stable, from the content: `SOC 2 Type 2, Halvorsen Pike LLP, 2026-06-30`.
    func name(_ day: Day?) -> String {
        let kind = kind.map { "SOC \($0.value)" } ?? "SOC"
        let typed = self.kind?.value == 3 ? kind : type.map { kind + " Type \($0.value)" } ?? kind
        return [typed, signature?.auditor?.name.nfc, day?.description].compactMap { $0 }.joined(separator: ", ")
    }
}

extension SOCReading {
    mutating func subservices() {
        guard let auditor = report.sections.auditor else { return }
        let found = SOCSubservices(report.prose, auditor: auditor, description: report.sections.span(of: .description))
        if let names = found.names {
            add(.socSubservices, names.names, "subservice-organizations", at: report.prose.sentencePart(names.span))
        } else if found.isMentioned {
            harvest.note(
                nil,
                "The report speaks of subservice organizations, and their names were not read with certainty; look in \(report.pages(report.sections.span(of: .description) ?? auditor))."
            )
        }
        if let method = found.method {
            add(.socSubserviceMethod, method.value, "subservice-method", at: report.prose.sentencePart(method.span))
        } else if found.isContradicted {
            harvest.note(
                nil,
                "Conflict: the report says both that subservice organizations were examined and that they were not.")
        }
    }

    mutating func userControls() {
        guard report.kind?.value != 3 else { return }
        let found = SOCUserControls(report.prose, outside: report.sections.auditor, contents: report.contents)
        if let items = found.items {
            add(.socCUECs, items.texts, "cuecs", at: items.span)
        } else if let heading = found.heading {
            harvest.note(
                report.prose.place(heading),
                "Complementary user entity controls stand here, and their list was not read with certainty.")
        }
    }

    /// The tests of controls of a type 2 report, and what they state of the service.
    mutating func tests(_ pdf: PDFText, _ document: Document, _ setting: Setting) async {
        guard report.type?.value == 2, report.kind?.value != 3 else { return }
        let prose = report.prose
        let own = report.sections.span(of: .tests)
        let after = (own?.lowerBound ?? report.sections.auditor?.upperBound ?? 0)..<prose.whole.upperBound
        let pages = report.indices(own ?? after), all = report.indices(after)
        // Their places tell columns apart; without them the page as it lies must do.
        var placed = (try? await PlacedPage.read(document, all)) ?? []
        if placed.isEmpty { placed = all.map { PlacedPage(layout: pdf.pages[$0].layout, index: $0) } }
        let tests = SOCTests(pdf, prose, placed, pages: pages, names: report.partyWords)
        exceptions(tests, own ?? after)
        guard report.kind?.value == 2, [.unqualified, .qualified].contains(report.opinion?.kind) else { return }
        practices(ControlFacts(tests.rows), pdf, setting)
    }

    private mutating func exceptions(_ tests: SOCTests, _ searched: Prose.Span) {
        let prose = report.prose
        func place(_ page: Int) -> Source.Place { .page(prose.pages[page].number, label: prose.pages[page].label) }
        if let first = tests.unclear.first {
            let named = tests.unclear.prefix(8).map { "\($0.id.isEmpty ? "a control" : $0.id) (\(place($0.page)))" }
            harvest.note(
                place(first.page),
                "\(tests.unclear.count == 1 ? "One result of a test was" : "\(tests.unclear.count) results of tests were") not understood and state nothing: \(named.joined(separator: ", ")). Read them there."
            )
        }
        for page in tests.stray {
            harvest.note(
                place(page), "An exception is noted here that no row of the tests was found for. Read the page.")
        }
        guard !tests.exceptions.isEmpty else {
            if tests.rows.count >= 3, tests.clean > 0, tests.unclear.isEmpty, tests.stray.isEmpty,
                let row = tests.rows.first(where: { ControlResult($0.result) == .clean })
            {
                addRow(.socExceptions, [], "exceptions", place(row.page), row.result)
            } else {
                harvest.note(
                    nil,
                    "The tests of controls and their results were not read with certainty; \(report.pages(searched)) searched."
                )
            }
            return
        }
        let names = tests.exceptions.map(\.name)
        let first = tests.exceptions[0]
        addRow(.socExceptions, names, "exceptions", place(first.page), first.quote)
        for one in tests.exceptions {
            let part = subject.child(.exception, one.name.nfc)
            addRow(.exceptionText, one.text, "exception-text", place(one.page), one.quote, of: part)
            if let response = one.response {
                addRow(
                    .exceptionAnswered, true, "exception-answered", place(response.page), response.quote, of: part)
            } else {
                harvest.note(
                    place(one.page), "No response of management to the exception \"\(one.name.prefix(60))\" was found.")
            }
        }
    }

    private mutating func practices(_ found: ControlFacts, _ pdf: PDFText, _ setting: Setting) {
        let prose = report.prose
        func place(_ row: ControlRow) -> Source.Place {
            .page(prose.pages[row.page].number, label: prose.pages[row.page].label)
        }
        func quote(_ row: ControlRow) -> String { SOCTests.quote(row, row.control, pdf) }
        for one in found.practices {
            addRow(
                one.statement.key, one.value, "control.\(one.statement.key.name)", place(one.row), quote(one.row),
                of: one.statement.of == .vendor ? setting.vendorSubject : setting.serviceSubject)
        }
        for trial in found.tested {
            addRow(
                trial.key, trial.day, "control.\(trial.key.name)", place(trial.row), quote(trial.row),
                of: setting.vendorSubject)
        }
        if let log = found.logFields {
            addRow(
                .logFields, log.fields, "control.log.fields", place(log.row), quote(log.row), of: setting.serviceSubject
            )
        }
        if let log = found.logDays {
            addRow(
                .logRetentionDays, log.days, "control.log.retention-days", place(log.row), quote(log.row),
                of: setting.serviceSubject)
        }
        if let token = found.tokenHours {
            addRow(
                .tokenLifetimeHours, token.hours, "control.token.lifetime-hours", place(token.row), quote(token.row),
                of: setting.serviceSubject)
        }
    }

    private mutating func addRow<V>(
        _ key: FactKey<V>, _ value: V, _ rule: String, _ place: Source.Place, _ quote: String, of part: Subject? = nil
    ) {
        harvest.add(
            key, value, of: part ?? subject, .attested, designOnly: designOnly, speaksOf: speaksOf,
            rule: Fact.Rule("soc." + rule),
            at: place, quote: quote)
    }
}
