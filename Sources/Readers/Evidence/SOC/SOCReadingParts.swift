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
    /// The providers that the report names.
    mutating func subservices(_ pdf: PDFText) -> [String] {
        guard let auditor = report.sections.auditor else { return [] }
        let found = SOCSubservices(
            report.prose, pdf, auditor: auditor, description: report.sections.span(of: .description), report.contents)
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
        return found.names?.names ?? []
    }

    /// What the tables of the report hold: what is expected of others, the tests of controls of a type 2 report, and what
    /// they state of the service.
    mutating func controls(_ pdf: PDFText, _ setting: Setting, _ providers: [String]) {
        guard report.kind?.value != 3 else { return }
        let prose = report.prose, auditor = report.sections.auditor
        let parties = [SOCExpectedControls.Party.customers, .providers].map {
            (party: $0, headings: SOCExpectedControls.headings($0, prose, outside: auditor, report.contents))
        }
        if report.type?.value == 2 { tests(pdf, setting) }
        for (party, headings) in parties {
            let placed = SOCExpectedControls.pages(headings, prose).map { PlacedPage(pdf.pages[$0], index: $0) }
            expected(
                party, SOCExpectedControls(party, prose, pdf, placed, headings: headings, names: providers))
        }
    }

    private mutating func expected(_ party: SOCExpectedControls.Party, _ found: SOCExpectedControls) {
        let key: FactKey<[String]> = party == .customers ? .socCUECs : .socCSOCs
        let rule = party == .customers ? "cuecs" : "csocs"
        if let none = found.none { return add(key, [], rule, at: none) }
        guard let items = found.items, let first = items.first else {
            if let heading = found.heading {
                harvest.note(
                    report.prose.place(heading),
                    party == .customers
                        ? "Complementary user entity controls stand here, and their list was not read with certainty."
                        : "Complementary subservice organization controls stand here, and their list was not read with certainty."
                )
            }
            return
        }
        addRow(key, items.map(\.text), rule, place(first.page), first.quote)
        for item in items {
            let part = subject.child(.control, item.text.nfc)
            if !item.criteria.isEmpty {
                addRow(.controlCriteria, item.criteria, rule + "-criteria", place(item.page), item.quote, of: part)
            }
            if let provider = item.provider {
                addRow(.controlProvider, provider, rule + "-provider", place(item.page), item.quote, of: part)
            }
        }
    }

    private func place(_ page: Int) -> Source.Place {
        .page(report.prose.pages[page].number, label: report.prose.pages[page].label)
    }

    private mutating func tests(_ pdf: PDFText, _ setting: Setting) {
        let prose = report.prose
        let own = report.sections.span(of: .tests)
        let after = (own?.lowerBound ?? report.sections.auditor?.upperBound ?? 0)..<prose.whole.upperBound
        let pages = report.indices(own ?? after), all = report.indices(after)
        // Their places tell columns apart; without them the page as it lies must do.
        let placed = all.map { PlacedPage(pdf.pages[$0], index: $0) }
        let tests = SOCTests(pdf, prose, placed, pages: pages, names: report.partyWords)
        exceptions(tests, own ?? after)
        samples(tests, pdf)
        guard report.kind?.value == 2, [.unqualified, .qualified].contains(report.opinion?.kind) else { return }
        practices(ControlFacts(tests.rows), pdf, setting)
    }

    /// Controls that nothing happened for, and whether the tests say how many items they looked at: told only where the
    /// tables were read.
    private mutating func samples(_ tests: SOCTests, _ pdf: PDFText) {
        if let first = tests.idle.first {
            addRow(
                .socNonOccurring, tests.idle.map(SOCTests.control(of:)), "non-occurring", place(first.page),
                first.result)
        } else if tests.rows.count >= 3, tests.unclear.isEmpty, let row = tests.rows.first {
            addRow(.socNonOccurring, [], "non-occurring", place(row.page), row.result)
        }
        if let sized = tests.rows.first(where: { TestedSample.isSized($0.test) }) {
            addRow(.socSampleSizes, true, "sample-sizes", place(sized.page), SOCTests.quote(sized, sized.test, pdf))
        } else if tests.rows.count >= 10, !tests.rows.contains(where: { TestedSample.stated($0.result) != nil }),
            let row = tests.rows.first(where: { Folding.string($0.test).has("sample") })
        {
            addRow(.socSampleSizes, false, "sample-sizes", place(row.page), SOCTests.quote(row, row.test, pdf))
        }
    }

    private mutating func exceptions(_ tests: SOCTests, _ searched: Prose.Span) {
        if let first = tests.unclear.first {
            let named = tests.unclear.prefix(8).map { "\($0.id.isEmpty ? "a control" : $0.id) (\(place($0.page)))" }
            harvest.note(
                place(first.page),
                "\(tests.unclear.count == 1 ? "One result of a test was not understood and states nothing" : "\(tests.unclear.count) results of tests were not understood and state nothing"): \(named.joined(separator: ", ")). Read them there."
            )
        }
        for page in tests.stray {
            harvest.note(
                place(page), "An exception is noted here that no row of the tests was found for. Read the page.")
        }
        guard !tests.exceptions.isEmpty else {
            if tests.rows.count >= (report.sections.span(of: .tests) == nil ? 3 : 2), tests.clean > 0,
                tests.unclear.isEmpty, tests.stray.isEmpty,
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
            if !one.control.isEmpty {
                addRow(.exceptionControl, one.control, "exception-control", place(one.page), one.quote, of: part)
            }
            if !one.criteria.isEmpty {
                addRow(.exceptionCriteria, one.criteria, "exception-criteria", place(one.page), one.quote, of: part)
            }
            if let sample = TestedSample.stated(one.text) {
                addRow(.exceptionSample, sample, "exception-sample", place(one.page), one.quote, of: part)
            }
            if let response = one.response {
                addRow(
                    .exceptionResponse, response.text, "exception-response", place(response.page), response.quote,
                    of: part)
                addRow(
                    .exceptionAnswered, true, "exception-answered", place(response.page), response.quote, of: part)
            } else {
                harvest.note(
                    place(one.page), "No response of management to the exception \"\(one.name.prefix(60))\" was found.")
            }
        }
    }

    private mutating func practices(_ found: ControlFacts, _ pdf: PDFText, _ setting: Setting) {
        func place(_ row: ControlRow) -> Source.Place { self.place(row.page) }
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

    mutating func addRow<V>(
        _ key: FactKey<V>, _ value: V, _ rule: String, _ place: Source.Place, _ quote: String, of part: Subject? = nil
    ) {
        harvest.add(
            key, value, of: part ?? subject, .attested, designOnly: designOnly, speaksOf: speaksOf,
            rule: Fact.Rule("soc." + rule),
            at: self.place(place, quote), quote: quote)
    }
}
