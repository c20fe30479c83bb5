import Assessment

extension Reader {
    /// Data processing agreements, their amendments, business associate agreements, and master terms as far as clear. Terms
    /// are *contracted* where both sides signed, else *documented*.
    package static let agreement = Reader(
        id: "agreement", name: "an agreement: data processing, business associate or master terms",
        recognises: { content in
            guard let prose = Opened.prose(content), let title = ContractTitle(prose) else { return 0 }
            // A page that only says that an agreement exists binds nobody.
            let binding = ["shall", "must", "will", "agrees to"].reduce(0) { $0 + prose.all($1).count }
            // Some contracts bind in the present: "the Processor assists".
            guard binding >= (title.isAmendment ? 1 : 3) || Contract(title, prose).binds else { return 0 }
            if NotTheThing.isNotice(prose) || AgreementReading.isPublicLicence(prose) { return 0 }
            return title.kind == .master ? 70 : 90
        },
        read: { content, setting in
            guard let prose = Prose(content), let title = ContractTitle(prose) else {
                throw ReadingError.malformed(
                    file: content.document.name, place: nil,
                    why: "no title of an agreement stands on its first page; give the whole agreement as PDF or text")
            }
            return AgreementReading(content, prose, title, setting).harvest
        })
}

/// One reading of one agreement.
struct AgreementReading {
    var harvest: Harvest
    /// The contract that is read now: the document's own, then each that is an annex of it.
    private(set) var contract: Contract
    let setting: Setting
    let signatures: Signatures
    private let isSigned: Bool
    private(set) var day: Day

    init(_ content: Content, _ prose: Prose, _ title: ContractTitle, _ setting: Setting) {
        let annexed = ContractTitle.annexed(prose, behind: title)
        let spans = annexed.enumerated().map { index, annex in
            annex.span
                .lowerBound..<(index + 1 < annexed.count
                ? annexed[index + 1].span.lowerBound : prose.whole.upperBound)
        }
        contract = Contract(title, prose, without: spans)
        self.setting = setting
        harvest = Harvest(kind: Reader.agreement.id, of: content.document, setting)
        signatures = Signatures(content)
        isSigned = signatures.state == .both
        let effective = contract.effectiveDay
        let own = effective?.day ?? (isSigned ? signatures.days.max() : nil) ?? contract.editionDay
        day = own ?? setting.dated ?? setting.received
        harvest.letterhead = Letterhead(about: contract.parties.vendor, day: own)
        if own == nil, setting.dated == nil {
            harvest.note(
                nil,
                "undated: the agreement names no day on which it takes effect, so it is taken to speak of the day it was received"
            )
        }
        if contract.statements.count >= Statement.most {
            harvest.note(
                nil, "Only its first \(Statement.most) sentences were read. Give the agreement without its attachments."
            )
        }
        readSignatures(title)
        readParties()
        if contract.isAmendment { tellAmendment() }
        readTerms(content)
        for (annex, span) in zip(annexed, spans) {
            contract = Contract(annex, prose, span: span)
            readSignature(title: annex)
            readTerms(content)
        }
        readDataTerms()
    }

    /// What a contract of its kind says.
    private mutating func readTerms(_ content: Content) {
        switch contract.kind {
        case .processing:
            readProcessing()
            readCommon()
            readAnnexes(Annexes(content), content)
        case .associate:
            readAssociate()
            readCommon()
        case .master:
            readMaster()
            readCommon()
        }
    }

    /// A licence of open source binds everybody alike and says nothing of a service.
    static func isPublicLicence(_ prose: Prose) -> Bool {
        [
            "apache license", "gnu general public license", "redistribution", "permission is hereby granted",
            "mozilla public license",
        ]
        .contains { prose.contains($0) }
    }

    var assurance: Assurance { isSigned ? .contracted : .documented }

    mutating func add<V>(
        _ key: FactKey<V>, _ value: V, of subject: Subject, _ rule: String, at place: Source.Place, quote: String
    ) {
        harvest.add(
            key, value, of: subject, assurance, speaksOf: day, rule: Fact.Rule("agreement." + rule), at: place,
            quote: quote)
    }

    /// Keeps what a rule found on a letter of Article 28(3), and tells what to ask for where it is weak, absent or open.
    mutating func take(_ key: FactKey<Practice>, _ reading: Reading<Practice>, _ rule: String, _ ask: ClauseAsk) {
        take(key, reading, rule, ask.what, quiet: true)
        switch reading {
        case .nothing: break
        case .found(.yes, _): break
        case .found(.no, _): harvest.note(nil, ask.absent(searched))
        case .found(_, let statement): harvest.note(contract.prose.place(statement.span), ask.weak())
        case .several: break
        case .doubt(let statement, let why): harvest.note(contract.prose.place(statement.span), ask.open(why))
        }
    }

    /// Keeps what a rule found, or tells why it states nothing, unless another key's reading tells the same.
    mutating func take<V>(
        _ key: FactKey<V>, _ reading: Reading<V>, _ rule: String, _ what: String, ofService: Bool = false,
        quiet: Bool = false
    ) {
        switch reading {
        case .nothing: break
        case .found(let value, let statement):
            let cite = contract.cite(statement.span)
            add(
                key, value, of: ofService ? setting.serviceSubject : setting.vendorSubject, rule, at: cite.place,
                quote: cite.quote)
        case .several(let all):
            for one in all {
                take(key, .found(one.value, one.statement), rule, what, ofService: ofService, quiet: quiet)
            }
            guard !quiet else { return }
            let told = all.map { "\($0.value) at \(contract.prose.place($0.statement.span))" }.joined(
                separator: " and ")
            harvest.note(
                nil,
                "\(what.capitalizedFirst) is said in different ways: \(told). Each is stated, and they do not agree. Ask the vendor which one holds."
            )
        case .doubt where quiet: break
        case .doubt(let statement, let why):
            harvest.note(
                contract.prose.place(statement.span), "\(what.capitalizedFirst) was not stated: \(why). Read it by eye."
            )
        }
    }
}
