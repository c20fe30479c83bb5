/// The words that guards go by.
enum DenialWords {
    static let conditions: Set<String> = [
        "if", "when", "whenever", "unless", "until", "whether", "where", "case", "event", "should", "before",
    ]
    static let negations: Set<String> = [
        "not", "no", "never", "nothing", "none", "without", "longer", "nor", "neither", "isn't", "aren't", "don't",
        "zero",
    ]
    static let relatives: Set<String> = ["who", "that", "which", "whose", "those"]
    static let verbs: Set<String> = [
        "is", "are", "cannot", "can", "can't", "will", "must", "may", "shall", "get", "lose", "receive", "have", "has",
        "need", "needs",
    ]
    /// Where the name of a thing ends.
    static let ends: Set<String> = [
        "is", "are", "was", "were", "has", "have", "had", "will", "can", "for", "to", "in", "of", "that", "which",
        "and",
        "or", "on", "at", "with", "by", "from", "as", "over", "beyond", "around", "regarding", "but", "because",
        "since",
        "so", "we", "when", "exists", "exist", "covering", "defining", "describing", "specific", "against", "noted",
        "found",
        "identified", "reported", "observed", "received", "filed", "raised", "made", "recorded", "known", "occurred",
        "required", "needed", "outside", "under", "if", "used",
    ]
    static let moments: Set<String> = ["yet", "currently", "today", "available", "now", "presently", "place"]
    static let adverse: Set<String> = [
        "exception", "exceptions", "finding", "findings", "incident", "incidents", "breach", "breaches", "complaint",
        "complaints", "violation", "violations", "deviation", "deviations", "vulnerability", "vulnerabilities", "issue",
        "issues", "failure", "failures", "outage", "outages", "leak", "leaks", "claim", "claims", "lawsuit", "lawsuits",
        "litigation", "penalty", "penalties", "fine", "fines", "gap", "gaps", "weakness", "weaknesses", "deficiency",
        "deficiencies", "objection", "objections", "change", "changes", "request", "requests", "need", "case", "cases",
        "problem", "problems", "risk", "risks", "concern", "concerns", "action", "actions", "charge", "charges",
        "notice",
        "notices", "warning", "warnings", "sanction", "sanctions", "investigation", "investigations", "nonconformity",
        "nonconformities", "conformities", "observations", "observation", "restriction", "restrictions", "limit",
        "limits",
        "secrets", "passwords", "data", "access", "cost", "event", "events", "attempt", "attempts", "error", "errors",
    ]
    static let controls: Set<String> = [
        "policy", "policies", "process", "processes", "procedure", "procedures", "program", "programs", "programme",
        "programmes", "plan", "plans", "control", "controls", "mechanism", "mechanisms", "team", "function",
        "capability",
        "capabilities", "framework", "schedule", "training", "test", "tests", "testing", "review", "reviews", "audit",
        "audits", "assessment", "assessments", "certification", "certificate", "report", "documentation", "inventory",
        "register", "log", "logs", "logging", "monitoring", "mfa", "2fa", "sso", "sign", "encryption", "backup",
        "backups",
        "firewall", "waf", "siem", "ids", "dlp", "dpo", "ciso", "officer", "committee", "agreement", "agreements",
        "dpa",
        "baa", "insurance", "sla", "slas", "runbook", "playbook", "tool", "tools", "tooling", "solution", "automation",
        "segregation", "separation", "exercise", "exercises", "drill", "drills", "scan", "scans", "scanning", "sbom",
        "standard", "standards", "strategy", "methodology", "attestation", "authentication", "rotation", "checks",
    ]
    /// Who may lack something without the vendor lacking it.
    static let others: Set<String> = [
        "user", "users", "employee", "employees", "staff", "developer", "developers", "engineer", "engineers",
        "administrators", "admins", "customer", "customers", "client", "clients", "contractors", "vendor", "vendors",
        "supplier", "suppliers", "parties", "personnel", "attackers", "tenants", "members", "people", "they", "who",
        "that", "which", "devices", "systems", "servers", "accounts", "hosts", "visitors", "guests", "agents",
        "processors", "subprocessors", "applications", "team", "teams", "operators", "support", "providers", "you",
    ]
    /// What is more than was asked, or comes again.
    static let more: Set<String> = [
        "annual", "annually", "yearly", "quarterly", "monthly", "weekly", "daily", "regularly", "periodically",
        "recurring", "routine", "additional", "additionally", "further", "also", "another", "renewal", "renew",
        "renewed",
        "recertification", "surveillance", "expand", "expansion", "extend", "extending", "extension", "improve",
        "improving", "improvement", "improvements", "enhance", "enhancing", "enhancement", "enhancements", "upgrade",
        "upgrading", "upgrades", "migrate", "migrating", "migration", "increase", "replace", "replacing", "replacement",
        "retire", "retired", "deprecate", "deprecated", "decommission", "decommissioned", "every", "each",
        "continuously",
        "future", "second", "optimize", "refine", "strengthen",
    ]
    /// What is planned, in progress or under development as a matter of course.
    static let routine: Set<String> = [
        "change", "changes", "maintenance", "window", "windows", "outage", "outages", "downtime", "release", "releases",
        "update", "updates", "patch", "patches", "fixes", "deployments", "upgrades", "incident", "incidents", "attack",
        "attacks", "session", "sessions", "transaction", "transactions", "job", "jobs", "task", "tasks", "ticket",
        "tickets", "call", "calls", "request", "requests", "backup", "backups", "investigation", "investigations",
        "software", "code", "application", "applications", "product", "products", "features", "capacity",
        "while", "during", "conversations", "projects",
    ]
}
