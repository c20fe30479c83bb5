/// What a tool can do, as far as its name, title, description, schema and annotations say. What its code does is not
/// visible here.
enum Capability: String, CaseIterable, Sendable {
    case read, write, delete, send, execute, network, payment, credentials
    case changeAccess = "change-access"
}

/// Verbs, and what they say of a tool that is named by one. The first verb of a name decides, so `list_deleted_files`
/// reads.
enum Verbs {
    static func capability(_ word: String) -> Capability? { table[word] }

    /// The verb that a description starts with may stand in the third person: `Shows`, `Fetches`, `Copies`.
    static func described(_ word: String) -> (verb: String, capability: Capability)? {
        var forms = [word]
        if word.hasSuffix("ies") { forms.append(word.dropLast(3) + "y") }
        if word.hasSuffix("es") { forms.append(String(word.dropLast(2))) }
        if word.hasSuffix("s") { forms.append(String(word.dropLast())) }
        for form in forms { if let found = table[form] { return (form, found) } }
        return nil
    }

    /// Verbs that can be harmless, and that a stated read-only hint or a query's own words make so.
    static let ambiguous: Set<String> = [
        "run", "execute", "exec", "call", "invoke", "process", "open", "start", "generate", "export", "import", "build",
        "render", "format", "set", "log", "watch", "track", "submit", "checkout", "switch", "post", "reply", "charge",
        "order", "eval", "evaluate", "label", "pin", "register", "save", "store", "mark", "move", "navigate", "click",
    ]
    /// Writing verbs that add and leave what was there.
    static let additive: Set<String> = [
        "create", "add", "append", "insert", "copy", "fork", "star", "bookmark", "subscribe", "watch", "register",
        "generate", "duplicate", "clone", "tag", "label", "pin", "comment", "stage", "schedule", "new", "init",
        "initialize", "push", "record", "log", "attach", "link",
    ]

    /// Verbs that are as often nouns.
    static let nouns: Set<String> = [
        "email", "mail", "message", "post", "order", "log", "record", "link", "tag", "label", "comment", "pull", "like",
        "star", "charge", "draft", "schedule", "report", "track", "form", "format", "call", "process", "change", "fill",
        "sms", "tweet", "shell", "bash", "command", "block", "share", "book", "purchase", "status", "info", "history",
        "metrics", "health", "tree", "logs", "search", "query", "view", "display", "store", "set", "test", "document",
        "match", "place", "ack", "type",
    ]

    private static let table: [String: Capability] = {
        let lists: [(Capability, String)] = [
            (
                .read,
                """
                get list read search find fetch show describe view query lookup count check inspect browse retrieve \
                scan explain analyze analyse summarize summarise validate compare diff status info history help ping \
                test trace lint preview estimate calculate convert compute monitor download resolve tail head cat ls \
                grep glob tree stat exists verify detect extract parse suggest recommend translate simulate evaluate \
                load peek select discover health metrics whoami identify measure audit logs export generate render \
                ask answer think outline overview navigate browse crawl scrape transcribe classify rank filter \
                enumerate return display report track watch expand outline enrich match \
                autocomplete visualize visualise
                """
            ),
            (
                .write,
                """
                create add set update write put insert append edit modify rename move copy patch upload import save \
                store upsert merge commit stage restart scale enable disable assign apply register configure schedule \
                label tag pin unpin close reopen archive unarchive link unlink transition mark restore fork sort \
                replace fill init initialize rollback deploy change push pull checkout switch duplicate clone record \
                convertto transform resize lock unlock subscribe unsubscribe complete resolveissue draft star unstar \
                bookmark attach detach log toggle increment decrement adjust rebase cherry sync build install upgrade \
                downgrade provision launch start stop pause resume book reserve like follow unfollow block unblock \
                snooze comment annotate click type fill drag rewrite overwrite format mutate alter expire rebuild reindex acknowledge ack \
                activate deactivate finalize place ingest vacuum
                """
            ),
            (
                .delete,
                """
                delete remove drop destroy purge erase wipe truncate del rm rmdir trash flush clear evict terminate \
                kill uninstall discard prune shred nuke deprovision cancel reset rollbackall unregister
                """
            ),
            (
                .send,
                """
                send email mail reply forward notify tweet dm publish post broadcast sms message submit exfiltrate \
                transmit
                """
            ),
            (.execute, "execute exec run eval invoke spawn shell bash command powershell sudo call"),
            (.payment, "pay charge refund purchase buy payout donate withdraw"),
            (.changeAccess, "grant revoke share unshare invite impersonate elevate authorize deauthorize"),
        ]
        var table: [String: Capability] = [:]
        for (capability, words) in lists {
            for word in words.split(separator: " ") where table[String(word)] == nil {
                table[String(word)] = capability
            }
        }
        return table
    }()
}
