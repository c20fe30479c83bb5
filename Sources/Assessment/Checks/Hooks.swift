/// The fixed catalogue of clauses, as of 2026-11. A hook says where a finding may matter; whether a clause applies is
/// for counsel. Clauses of law show only for declared regimes.
extension Hook {
    static func soc2(_ id: String) -> Hook { Hook(.soc2, id) }
    static func iso(_ id: String) -> Hook { Hook(.iso27001, id) }
    static func csf(_ id: String) -> Hook { Hook(.csf, id) }
    static func mcp(_ id: String) -> Hook { Hook(.owaspMCP, id) }
    static func gdpr(_ article: String) -> Hook { Hook(.gdpr, article) }
    static func hipaa(_ section: String) -> Hook { Hook(.hipaa, section) }
    static func dora(_ article: String) -> Hook { Hook(.dora, article) }
    static func nydfs(_ section: String) -> Hook { Hook(.nydfs, section) }
    static func aiAct(_ article: String) -> Hook { Hook(.aiAct, article) }
}
