import Assessment

/// What a paper says, beside the paper: every field that is scored, and what must be read.
struct Truth {
    /// What is expected of one field.
    enum Expected {
        /// The one value, as `Fact.Value` writes it.
        case value(String)
        /// One of these spellings.
        case oneOf([String])
        /// A text that holds these words, and not much more.
        case says(String)
        /// Each of these; for each, the spellings that will do.
        case each([[String]])
        /// The values that the paper states against each other.
        case conflict([String])
        /// Right where stated, not missed where not.
        case optional(String)
        /// Anything will do: the paper leaves it open.
        case open
    }
    /// A part with fields of its own: an exception, a control, a subprocessor.
    struct Part {
        let kind: Subject.Kind
        /// Which part it is: words that stand in its name or its text; empty where there is only one.
        let about: [String]
        var fields: [String: Expected] = [:]
    }

    /// Its reader; nil where no reader may state a fact of it, because it is not the thing that it resembles.
    let reader: String?
    var fields: [String: Expected] = [:]
    var parts: [Part] = []

    init(_ reader: String?, _ fields: [String: Expected] = [:], parts: [Part] = []) {
        self.reader = reader
        self.fields = fields
        self.parts = parts
    }

    /// The fields that are scored of each paper: one that is not expected must not be stated.
    static let scored: [String] = [
        "soc.kind", "soc.type", "soc.organization", "soc.system", "soc.period-start", "soc.period-end", "soc.as-of",
        "soc.report-date", "soc.auditor", "soc.auditor-city", "soc.opinion", "soc.categories",
        "soc.subservice-organizations", "soc.subservice-method", "soc.cuecs", "soc.csocs", "soc.exceptions",
        "soc.exception.control", "soc.exception.criteria", "soc.exception.text", "soc.exception.sample",
        "soc.exception.response", "soc.exception.answered", "control.criteria", "control.provider",
        "soc.non-occurring", "soc.restricted-use", "soc.independence", "soc.incidents", "soc.subsequent-events",
        "soc.criteria-edition", "soc.paragraphs", "soc.draft",
        "bridge.letter-date", "bridge.as-of", "bridge.period-start", "bridge.period-end", "bridge.report-date",
        "bridge.changes", "bridge.signer", "bridge.auditor",
        "iso.standard", "iso.organization", "iso.certificate-number", "iso.scope", "iso.certification-body",
        "iso.accreditation-body", "iso.initial-date", "iso.issue-date", "iso.expiry-date", "iso.surveillance-due",
        "iso.soa-version", "soa.version", "soa.date", "soa.excluded",
        "dpa.clause.a", "dpa.clause.b", "dpa.clause.c", "dpa.clause.d", "dpa.clause.e", "dpa.clause.f", "dpa.clause.g",
        "dpa.clause.h", "dpa.parties", "dpa.effective-date", "dpa.breach-notice-hours", "dpa.subprocessor-notice-days",
        "dpa.objection", "dpa.scc-modules", "dpa.return-or-deletion", "dpa.audit-right", "dpa.liability-cap",
        "dpa.signed", "baa.signed", "baa.clauses", "baa.subcontractors", "baa.effective",
        "contract.signed", "contract.effective", "contract.ends", "contract.notice-days", "contract.liability-cap",
        "contract.audit-right", "contract.regulator-access", "contract.agent-acts", "change.notice-days", "exit.days",
        "exit.format", "incident.notice-hours", "incident.notice-trigger", "data.training-use", "data.retention-days",
        "data.regions",
        "pentest.tester", "pentest.client", "pentest.target", "pentest.window-start", "pentest.window-end",
        "pentest.report-date", "pentest.retest-date", "pentest.found.critical", "pentest.found.high",
        "pentest.found.medium", "pentest.found.low", "pentest.open.critical", "pentest.open.high",
        "pentest.open.medium", "pentest.open.low",
        "insurance.insurer", "insurance.policy-number", "insurance.effective", "insurance.expiry", "insurance.limit",
        "insurance.lines", "casa.assurance", "casa.application", "casa.expiry",
        "subprocessors.list", "subprocessors.as-of", "subprocessor.service", "subprocessor.location",
        "disclosure.contact", "disclosure.response-days", "disclosure.safe-harbour", "disclosure.expires",
        "incident.occurred", "incident.detected", "incident.notified", "incident.assessor", "incident.scope",
    ]
}

/// One paper of the measure: made anew from a seed, with its truth.
struct Specimen: Sendable {
    /// Such as `soc2-type2-qualified`.
    let name: String
    /// Whether its facts stand in a picture only: their measure depends on the machine's OCR and is kept apart.
    var isPictured = false
    let make: @Sendable (inout Dice) throws -> (bytes: [UInt8], truth: Truth)
}
