import ArgumentParser

/// `tprm help json`: the shapes that `--json` prints. A test holds what commands print against this text.
struct JSONShapes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json", abstract: "The shapes that --json prints.", discussion: JSONShapes.text)

    func run() { Terminal.say(JSONShapes.text) }

    static let text = """
        Days are YYYY-MM-DD, lists are lists, numbers are numbers; null is "not known"
        or "none". A key with ? stands only where it applies. A word in a list or after
        a key names a shape below, where there is one; "any" is left open. Keys are
        added, never renamed.

        fact        {name, subject, key, value any, assurance, speaks_of, until,
                    known_since, rule {id, version}, document {name, sha256,
                    parent? {name, sha256}}, place, quote?, hostile_excerpt?, status
                    (pictured, read, confirmed, corrected), current?,
                    superseded_by?, parts? [part]}
        part        {name, facts [fact]}
        place       {page, label} | {sheet, cell} | {line} | {pointer} | {paragraph} |
                    {object}
        problem     {place, says}
        refusal     {name, says}
        look        {files [{name, sha256, kind, parent {name, sha256}, letterhead
                    {about, issuer, day}, facts [fact], problems [problem],
                    questionnaire? any, mcp? any, oauth? any, maintenance? any, inventory? any}],
                    refused [refusal]}
        questionnaire map
                    {map, file?}
        kept        {name, sha256, kind, vendor, service, use, facts (how many),
                    problems [problem], supersedes [name], superseded_by, parent,
                    kept (new, again)}
        read        {files [kept], refused [refusal]}
        read --match
                    {proposals [{name, sha256, kind, about, vendor, service, supersedes
                    [name], again, parent}], left [refusal], kept (true, false), files [kept]}
        inspect     {outcome (listed, not-inspected, refused), why, transcript, tools [name],
                    files [kept], problems [problem], mcp? any}
        inspect --print-review
                    {review, sha256}
        inventory   {schema, of (machine, folder, file), on, agent, complete, compared, files
                    [{path, client, scope, servers (how many), not_read}], servers
                    [server], settings [{client, scope, path, line, key, flag flag}],
                    problems [{place, says}], passed_over any, projects_elsewhere
                    [folder], unregistered [name], saved (true, false), adopted?
                    {vendors [slug], services [slug], agents [slug], uses [slug]}}
        server      {client, scope, path, line, project, name, transport, command [word],
                    package {registry, identifier, version, pinned, installed}, url,
                    environment [name], headers [name], enabled, auto_approved [name],
                    allowed_tools [name], excluded_tools [name], secrets [{name, kind,
                    length}], flags [flag], service, looks_like}
        flag        {kind, says}
        use grant   {use, purpose, proposed [name], granted [name], declared [name],
                    needed [need], unclear [need], excess [need], applied (true, false)}
        need        {tool, capabilities [name], reason}
        ask         {use, answered [id], registered [id], skipped [id], handed [id],
                    sha256, facts (how many), problems [problem]}
        ask --answers
                    {files [kept], handed [handed]}
        ask --list  {handed [handed]}
        handed      {use, question, person, by, since}
        facts       {vendor?, use?, agent?, facts [fact]}
        confirm, correct
                    {facts [fact]}
        confirm --next
                    {name, unseen (how many), decide, move, readings [{fact fact, use,
                    decides (true, false), if (without, confirmed), rating, rating_then,
                    checks [{check, answer, answer_then}]}]}
        cuecs       {vendor, report, controls [{number, text, criteria [name], owner,
                    evidence, place}], unowned (how many)}
        exhibit     {fact, document {name, sha256}, page, framed (how many lines), file}
        dispute     {subject, key, sides [{value any, facts [fact]}], ruling {takes any,
                    by, because, day}}
        settle      {disputes? [dispute], settled? [dispute]}
        check DIR   {schema, tprm, rules, as_of, complete (true, false), approved {sha256,
                    written, expires}, servers (how many), results [{kind, check,
                    checks [id], answer, severity, subject {server, service?, use?,
                    tool?}, at {file, line}, listing, before, after, reopens (true,
                    false), within_days, says, hostile_excerpt?, accepted_until,
                    fingerprint}], not_inspected [{server, why, at {file, line}}],
                    at_threshold (how many)}
        export approved
                    {file, sha256, uses (how many), approved (how many), services (how
                    many), expires}
        drift       {old {name, sha256}, new {name, sha256}, changes [{kind, tool, before
                    any, after any, says, reopens (true, false), within_days, why,
                    place}], reopens (true, false), within_days, not_compared [text]}
        reread      {vendor, documents (how many), added [fact], removed [fact], changed
                    [{before fact, after fact}], memos [number], kept (true, false)}

        questionnaire blank
                    {questionnaire, edition, files [name], questions (how many), out_of,
                    required, last_shown, ids [id]}
        questionnaire list
                    {questionnaires [{id, title, edition, published, version, questions
                    (how many), stating (how many state facts), source, licence}]}
        questionnaire lint
                    {format, edition, questions (how many), answers {yes, no, partial,
                    planned, inherited, not_applicable, text, blank}, native_score
                    {recomputed, cached}, defects [{kind, sheet, cell, place, id,
                    quote, says}]}
        questionnaire compare
                    {format, edition, same (how many), changes [{kind, id, before {place,
                    quote}, after {place, quote}, says}]}

        assess      {as_of, reviews [review]}
        assess --all
                    {as_of, uses [{use, rating, rule, because [id], tier, row, proven,
                    possible, coverage, residual, next deadline}], services [{service,
                    kind, rating, rule, use, uses (how many), gates_unmet, high_unmet,
                    other_unmet, gates_unknown, proven, possible, coverage, shows
                    [sentence], reasons [{check, severity, answer, says, document, place, hostile_excerpt}]}],
                    vendors [{vendor, name, worst, rating, proven, others [slug]}]}
        review      {use, agent, vendor, service, as_of, method, policy, rating, rule,
                    because [id], held [category], ready_until, tier {tier, row, says,
                    assessed}, proven, possible, coverage, cap, residual {tier,
                    untreated}, findings [finding], deadlines [deadline],
                    conditions_open [id], approvals [{role, by, day, until, stale}]}
        finding     {check, title, question, severity, gate, proves, answer, disputed,
                    says [sentence], strength, points, out_of, accepted_until, missing
                    [key], facts [fact], agreeing [fact], against [fact], closes}
        ruling      {rating, rule, because [id], tier, proven}
        explain     {use, as_of, review ruling, finding, what_if {saved (false), asked,
                    review ruling}}
        checks      {checks [check]}
        check       {id, question, severity, gate, asked, proves, fresh_months, from,
                    title, rationale, closes, guards, hooks [{regime, id}], examples
                    [{name, answer}]}
        deadline    {kind, day, state (scheduled, due-soon, due, grace, overdue), says,
                    owner}
        due         {as_of, uses [{use, owner, next deadline, candidates [deadline]}],
                    vendors [{vendor, owner, next deadline, candidates [deadline]}],
                    overdue (how many), handed [handed]}

        condition   {conditions [{use, id, check, says, proof, owner, due, before,
                    closed, closed_with {name, sha256}}]}
        accept      {use, check, owner, because, day, until, before {rating, rule},
                    after {rating, rule}}
        approve     {use, role, by, day, until, bound_to, document, rating, rule}
        memo        {file, sha256, issued, number, rating, rule, until, bound_to,
                    unfound (how many quotes), exhibits [{letter, name, sha256}]}

        vendor      {slug, name, kind, regimes [regime], jurisdiction, owner, contacts,
                    contract_ends, notice_days, carried_over {last_review, next_review,
                    verified (false)}, retired, services? [slug], uses? [slug],
                    documents? [paper]}
        service     {slug, vendor, kind, hosting, note, retired, uses? [slug],
                    documents? [paper]}
        agent       {slug, owner, purpose, autonomy, retired, uses? [slug], documents?
                    [paper]}
        use         {slug, agent, vendor, service, purpose, owner, data [category],
                    operations [operation], function, tools [name], needs [name],
                    people, production, connected, substitute, credentials_in_reach,
                    seen_as_ours, undoable [operation], tier {tier, row, says,
                    assessed}, retired, documents? [paper]}
        paper       {name, sha256, kind, about, issuer, day, dated, received, ours,
                    service, agent, superseded_by, problems [sentence]}
        vendor list, service list, agent list, use list
                    {vendors? [vendor], services? [service], agents? [agent], uses?
                    [use]}
        retire      {slug, retired}
        vendor import
                    {vendors [slug], services (how many), carried_over (how many)}
        service import
                    {written (true, false), vendors_new (how many), services_new (how
                    many), readings (how many), unchanged (how many), older_versions
                    (how many), servers [{service, name, owner, owner_from, file, place,
                    new (true, false), tools (how many)}], same_repository
                    [{repository, services [slug]}], left_out [{name, says}],
                    passed_over [file]}
        policy init {file, sha256}
        policy check
                    {name, sha256, problems [problem]}
        policy show {name, sha256, built_in, from, categories [{name, level, is
                    [trait]}], yaml}
        policy apply
                    {name, sha256, from, uses_with_unknown_categories [slug]}
        init, backup
                    {store, vault, anchor}
        log         {entries [{seq, at, by, action, object, details any, hash}], anchor}
        verify      {sound, findings [sentence], anchor}
        """
}
