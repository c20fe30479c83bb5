/// A kind of secret that is known by how it begins. A value, one a line; the longer beginning stands first.
struct SecretKind: Sendable {
    /// For people, such as `GitHub token`.
    let name: String
    /// Any of these begins it.
    let beginnings: [String]
    /// At least so many characters follow.
    let atLeast: Int

    init(_ name: String, _ beginnings: String..., atLeast: Int = 16) {
        self.name = name
        self.beginnings = beginnings
        self.atLeast = atLeast
    }

    static let all: [SecretKind] = [
        SecretKind("Anthropic key", "sk-ant-"), SecretKind("OpenRouter key", "sk-or-"),
        SecretKind("Langfuse key", "sk-lf-"),
        SecretKind("OpenAI key", "sk-proj-", "sk-svcacct-", "sk-admin-"),
        SecretKind("Stripe key", "sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"),
        SecretKind("key that begins with sk-", "sk-"),
        SecretKind("GitHub token", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
        SecretKind("GitLab token", "glpat-", "gldt-", "glrt-", "glptt-"), SecretKind("Bitbucket token", "ATBB"),
        SecretKind("Atlassian token", "ATATT", "ATCTT"),
        SecretKind("Slack token", "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe.", "xoxc-", "xoxd-", "xapp-"),
        SecretKind("AWS access key", "AKIA", "ASIA", atLeast: 12), SecretKind("Google key", "AIza", atLeast: 30),
        SecretKind("Google token", "ya29.", "GOCSPX-"), SecretKind("npm token", "npm_", atLeast: 30),
        SecretKind("PyPI token", "pypi-AgE"), SecretKind("Hugging Face token", "hf_", atLeast: 20),
        SecretKind("SendGrid key", "SG."), SecretKind("DigitalOcean token", "dop_v1_", "doo_v1_"),
        SecretKind("Shopify token", "shpat_", "shpss_", "shpca_", "shppa_"), SecretKind("Linear key", "lin_api_"),
        SecretKind("Notion token", "ntn_", "secret_", atLeast: 30), SecretKind("Figma token", "figd_", "figu_"),
        SecretKind("Sentry token", "sntrys_", "sntryu_"), SecretKind("Databricks token", "dapi", atLeast: 32),
        SecretKind("Postman key", "PMAK-"), SecretKind("Replicate token", "r8_", atLeast: 30),
        SecretKind("Groq key", "gsk_"), SecretKind("xAI key", "xai-", atLeast: 40),
        SecretKind("Perplexity key", "pplx-"),
        SecretKind("Tavily key", "tvly-"), SecretKind("Firecrawl key", "fc-", atLeast: 30),
        SecretKind("Supabase token", "sbp_", "sb_secret_"), SecretKind("Airtable token", "pat", atLeast: 60),
        SecretKind("PostHog key", "phx_", "phc_"), SecretKind("New Relic key", "NRAK-"),
        SecretKind("Grafana token", "glsa_", "glc_"), SecretKind("Vault token", "hvs.", "hvb."),
        SecretKind("Doppler token", "dp.pt.", "dp.st.", "dp.sa."), SecretKind("1Password token", "ops_", atLeast: 40),
        SecretKind("age key", "AGE-SECRET-KEY-"), SecretKind("Telegram token", "bot", atLeast: 40),
        SecretKind("Apify token", "apify_api_"), SecretKind("Pinecone key", "pcsk_"),
        SecretKind("Clerk key", "ck_live_"),
        SecretKind("Fly token", "FlyV1 ", "fo1_"), SecretKind("private key", "-----BEGIN", atLeast: 20),
    ]

    private static let byFirst = Dictionary(
        grouping: all.flatMap { kind in kind.beginnings.map { (beginning: Array($0.utf8), kind: kind) } },
        by: { $0.beginning[0] })

    /// The kind of secret that a text begins as and is, wholly; nil where it is none that is known by its form.
    static func of(_ text: Substring) -> String? {
        let bytes = text.utf8
        guard bytes.count >= 12, let first = bytes.first else { return nil }
        if isJWT(text) { return "JSON web token" }
        for (beginning, kind) in byFirst[first] ?? [] where bytes.starts(with: beginning) {
            let rest = bytes.dropFirst(beginning.count)
            guard rest.count >= kind.atLeast else { continue }
            if kind.name == "private key" { return kind.name }
            // A word of prose, such as a name with hyphens, holds no figures or only small letters.
            guard isRandom(rest) else { continue }
            return kind.name
        }
        return nil
    }

    private static func isRandom(_ rest: Substring.UTF8View) -> Bool {
        var digits = 0, letters = 0, upper = 0
        for byte in rest {
            switch byte {
            case 48...57: digits += 1
            case 65...90:
                letters += 1
                upper += 1
            case 97...122: letters += 1
            case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "/"),
                UInt8(ascii: "="), UInt8(ascii: ":"):
                break
            default: return false
            }
        }
        return digits >= 2 && letters >= 1 || upper >= 4 && letters > upper
    }

    private static func isJWT(_ text: Substring) -> Bool {
        guard text.hasPrefix("eyJ") else { return false }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count >= 3 && parts[0].utf8.count >= 10 && parts[1].utf8.count >= 10
    }

    /// Roughly how long a secret is.
    static func length(_ value: some StringProtocol) -> String {
        switch value.utf8.count {
        case ...8: "up to 8 characters"
        case ...16: "9 to 16 characters"
        case ...32: "17 to 32 characters"
        case ...64: "33 to 64 characters"
        default: "more than 64 characters"
        }
    }
}
