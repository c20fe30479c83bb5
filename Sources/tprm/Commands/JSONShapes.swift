import ArgumentParser

/// `tprm help json`: the shapes that `--json` prints.
struct JSONShapes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json", abstract: "The shapes that --json prints.", discussion: JSONShapes.text)

    func run() { Terminal.say(JSONShapes.text) }

    static let text = """
        Days are YYYY-MM-DD, lists are lists, numbers are numbers; null is "not known". Keys are added, never renamed.

        look        {files [{name, sha256, kind, letterhead {about, issuer, day}, facts [fact], problems [problem],
                    questionnaire | mcp | maintenance}]}
        fact        {name, subject, key, value, assurance, speaks_of, until, known_since, rule {id, version},
                    document {name, sha256}, place, quote, status (pictured, read, confirmed, corrected)}
        place       {page, label} | {sheet, cell} | {line} | {pointer} | {paragraph} | {object}
        problem     {place, says}
        read        {files [{name, sha256, kind, vendor, service, facts, problems [problem], supersedes [sha256],
                    kept (new, again)}], refused [{name, says}]}
        facts       {vendor, facts [fact]}
        checks      {checks [{id, question, severity, gate, asked, proves, fresh_months, from, title, rationale,
                    closes, guards, hooks [{regime, id}], examples [{name, answer}]}]}
        assess      {as_of, reviews [review]}; with --all {as_of, uses [{use, rating, rule, tier, row, proven,
                    possible, coverage, residual, next}]}
        review      {use, agent, vendor, service, as_of, method, policy, rating, rule, because [check], held [category],
                    ready_until, tier {tier, row, says, assessed}, proven, possible, coverage, cap,
                    residual {tier, untreated}, findings [finding], deadlines [deadline]}
        finding     {check, title, question, severity, gate, proves, answer, disputed, says [], strength, points,
                    out_of, accepted_until, missing [key], facts [fact], against [fact], closes}
        explain     {use, as_of, review {rating, rule, because, tier, proven}, finding, what_if {saved (false), asked, review}}
        due         {as_of, uses [{use, owner, next deadline, candidates [deadline]}], overdue (how many)}
        deadline    {kind, day, state (scheduled, due-soon, due, grace, overdue), says, owner}
        reread      {vendor, added [fact], removed [fact], changed [{before fact, after fact}], memos [number]}
        log         {entries [{seq, at, by, action, object, hash}], anchor}
        verify      {sound, findings [sentence], anchor}
        vendor, service, agent, use list
                    {vendors | services | agents | uses [{slug, …}]}: the fields that `show` prints
        """
}
