/// The words by which purposes and tools are compared: verbs by the act that they name, nouns by the family of things
/// that they belong to. A noun of no family is compared by itself.
enum PurposeLexicon {
    /// A family of verbs that change something in the same way: who may create may not therefore merge.
    enum Manner: Sendable { case create, change, move, comment, run, merge, keep, other }

    /// What a verb does.
    struct Verb: Sendable {
        let word: String
        let act: Action
        let manner: Manner
    }

    /// The verb behind a word in one of its forms; nil for what is none.
    static func verb(_ word: String) -> Verb? {
        if let found = verbs[word] { return found }
        for form in forms(of: word) { if let found = verbs[form] { return found } }
        return nil
    }

    /// Whether a word is as often a noun: it is a verb only where one may stand.
    static func isNounToo(_ verb: Verb) -> Bool { nouns.contains(verb.word) }

    /// The families of a noun, else the noun itself in the singular.
    static func families(of word: String) -> Set<String> {
        if let found = things[word] { return found }
        let singular = singular(word)
        return things[singular] ?? [singular]
    }
    static func isKnown(_ word: String) -> Bool { things[word] != nil || things[singular(word)] != nil }

    /// Words that name no thing.
    static func isEmpty(_ word: String) -> Bool {
        word.utf8.count < 2 || empty.contains(word) || word.allSatisfy(\.isNumber)
    }
    /// Things that any purpose may look at on its way: lists, health, fields, the time.
    static func isBeside(_ word: String) -> Bool { beside.contains(word) || beside.contains(singular(word)) }

    static func singular(_ word: String) -> String {
        if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
        if word.hasSuffix("ches") || word.hasSuffix("xes") || word.hasSuffix("sses") { return String(word.dropLast(2)) }
        if word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") || !word.hasSuffix("s") { return word }
        return String(word.dropLast())
    }

    private static func forms(of word: String) -> [String] {
        var forms: [String] = []
        if word.hasSuffix("ies") || word.hasSuffix("ied") { forms.append(word.dropLast(3) + "y") }
        if word.hasSuffix("es") { forms.append(String(word.dropLast(2))) }
        if word.hasSuffix("s"), !word.hasSuffix("ss") { forms.append(String(word.dropLast())) }
        for (ending, least) in [("ing", 5), ("ed", 5), ("ion", 6), ("al", 6)]
        where word.hasSuffix(ending) && word.count >= least {
            let stem = String(word.dropLast(ending.count))
            forms += [stem, stem + "e"]
            if let last = stem.last, stem.dropLast().last == last { forms.append(String(stem.dropLast())) }
        }
        return forms
    }

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    private static let empty = Set(
        words(
            """
            person people somebody someone anybody the a an of in on at to for and or with from by into about as is are was be it its their our your my his her \
            them they we you i this that these those which who whom what when where whether how any all every each one two \
            new old open closed current recent daily weekly monthly week month day today team company business thing things \
            information info detail details data question questions answer answers way use using used only never not no without \
            do does must may can should will would but if then than more most other others some per up out so such via \
            state status urgent approved shared whole same date id ids by name key batch multiple many bulk single list \
            agent tool assistant system server internal external available existing specific own support back found between among within over under against during after before while both either them
            """))
    private static let beside = Set(
        words(
            """
            health status version schema field type option metadata setting config configuration capability help time \
            timezone language template label tag category project workspace organization space me self profile member \
            user board sprint directory activity stat metric statistic severity level quota permission limit info account
            """))

    private static let nouns = Set(
        words(
            """
            report mail email text comment note record schedule draft order file log book message charge share review call \
            run post reply label tag list search plan release test change update view query track copy sort alert \
            support transfer purchase forecast audit monitor watch mark list help contact answer start stop save fix move \
            document process set triage open close leave merge pull clean sign silence page request import export upload count check scan keep check plot map cancel
            """))

    private static let verbs: [String: Verb] = {
        var table: [String: Verb] = [:]
        for (act, manner, list) in [
            (
                Action.read, Manner.other,
                """
                look find search read list see check answer explain summarise summarize report analyse analyze review \
                monitor watch tell understand compare research inspect investigate track classify forecast reconcile scan \
                show query browse fetch get retrieve view audit translate extract count measure follow observe collect \
                gather identify detect know learn suggest recommend propose validate verify evaluate help assist support \
                lookup describe download export calculate compute convert inform consult study examine diagnose estimate \
                predict score rank match plot visualise visualize transcribe spot preview assess
                """
            ),
            (
                .write, .create,
                """
                create add insert file open log record register draft prepare compose write append book schedule make \
                upload import enter raise save store generate plan build duplicate copy fork remember index ingest init push commit stage
                """
            ),
            (
                .write, .change,
                """
                update edit set change modify assign label tag mark transition resolve close reopen rename patch put fill \
                adjust correct fix sort triage categorise categorize prioritise prioritize complete enable disable replace \
                format configure alter link unlink attach detach archive apply reschedule transform escalate pin \
                acknowledge snooze star sync overwrite silence mute restore lock unlock subscribe
                """
            ),
            (.write, .move, "move drag reorder"),
            (.write, .comment, "comment note annotate discuss leave"),
            (
                .write, .run,
                "deploy restart scale rollout start stop provision install upgrade launch pause resume rollback"
            ),
            (.write, .merge, "merge approve release reject rebase finalize sign submit"),
            (.write, .keep, "manage maintain keep organise organize handle administer curate"),
            (
                .delete, .other,
                """
                delete remove clean purge erase wipe drop cancel empty prune clear destroy trash uninstall terminate kill \
                discard truncate unregister dismiss flush evict expunge
                """
            ),
            (
                .send, .other,
                """
                send email mail reply text notify message alert post publish tweet forward respond announce broadcast \
                contact remind sms
                """
            ),
            (.execute, .run, "run execute trigger invoke automate exec compile eval"),
            (.pay, .other, "pay refund charge purchase buy reimburse sell trade transfer payout donate withdraw"),
            (.changeAccess, .other, "grant revoke share unshare invite onboard offboard permit promote demote ban"),
        ] {
            for word in words(list) where table[word] == nil {
                table[word] = Verb(word: word, act: act, manner: manner)
            }
        }
        return table
    }()

    private static let things: [String: Set<String>] = {
        var table: [String: Set<String>] = [:]
        for (family, list) in [
            ("ticket", "ticket issue case incident bug story helpdesk"),
            ("mail", "mail email message inbox mailbox gmail outlook newsletter imap newsletter thread"),
            ("chat", "message chat channel dm slack conversation sms text telegram whatsapp discord teams"),
            ("calendar", "calendar event meeting appointment slot invitation availability agenda schedule free"),
            ("contact", "contact customer client lead crm prospect record"),
            ("file", "file document folder directory drive attachment pdf doc contract word"),
            ("code", "repository repo code commit branch codebase source symbol"),
            ("change", "pull merge mr pr review diff mrs prs"),
            ("comment", "comment note discussion reply remark annotation review feedback"),
            ("database", "database table query row sql db dataset column warehouse schema record"),
            ("page", "page wiki article documentation docs knowledge confluence notion doc"),
            ("invoice", "invoice bill billing receivable payable"),
            ("payment", "payment payout transaction transfer refund incoming"),
            ("balance", "balance account ledger bookkeeping statement"),
            ("task", "task todo card checklist"),
            ("log", "log trace index indices logging document"),
            ("metric", "metric performance insight statistics analytics usage kpi monitoring dashboard"),
            ("alert", "alert alarm incident oncall call"),
            ("workload", "pod container deployment cluster node instance vm workload service namespace"),
            ("employee", "employee staff payroll salary hr leave"),
            ("ad", "ad adset campaign creative advertisement ads"),
            ("note", "note memory fact observation journal"),
            ("order", "order cart product stock inventory shipment item"),
            ("shift", "oncall schedule rotation shift escalation call"),
            ("web", "web website internet url site browser"),
            ("paper", "paper arxiv publication literature citation abstract"),
            ("sheet", "sheet spreadsheet workbook excel cell worksheet range"),
            ("slide", "slide presentation deck powerpoint"),
            ("weather", "weather forecast temperature"),
            ("text", "text translation language"),
            ("secret", "secret password credential key token"),
            ("access", "role permission access policy user group member"),
        ] {
            for word in words(list) { table[word, default: []].insert(family) }
        }
        return table
    }()
}
