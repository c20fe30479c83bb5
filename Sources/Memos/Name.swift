/// Every name that a template may ask for. The loader refuses any other; a test asks that each is used.
enum Name: String, CaseIterable {
    case accepted, against, analyses, anchor, answer, answerClass, apply, applying, ask, asks, asksQuestion, bars,
        baseline, before, bound, by, can, captionClass, carrying, changed, check, cite, cites, closed, closedISO,
        closedShort, closes, codes, conditionID, conditional, conditions, conditionsSection, conditionsTable,
        contents, coverage, current, dayISO, dayWords, deadlines, decideBy, decided, decidedOn, decisions,
        decisionsSection, describes, disputed, disputes, disputesHeading, documentTitle, due, dueISO, dueSection,
        dueShort, excess, factsSection, figureID, figureName, findings, findingsAnchor, findingsSection, found,
        from, gate, grade, granted, hasReasons, heading, hooks, label, last, late, lead, leafAlt, leafPicture, leaves,
        leavesSection, legend, letter, looked,
        memoNumber, met, method, moreConditions, moreDeadlines, moreTools, needed, next, notApplicableTable, note,
        number, numbersNote, numbersSection, open, outline, outlineTop, outlineWidth, owner, paragraphs, parts,
        plain, possible, proof, proposed, proven, question, quotations, quote, quotedAnchor, quotedName, quotedSection,
        ratingClass, ratingRule, ratingWord, reasons, regimes, residual, residualNote, rest, role, rowClass, rule,
        ruleID, says, sentences, sha256, signals, solid, solidTop, solidWidth, sourceName, sources,
        sourcesSection, stale, status, stretches, styleHash, subtitle, sums, tableID, tableName, terms,
        termsSection, termsThatStand, termsToRaise, text, tier, tierRow, title, to, today, toolName, tools,
        toolsSection, topic, track, unknown, unknownAnchor, unknownSays, unknownSection, unknownTable, unmet, untested,
        until,
        untilShort, unverified, upTo, useName, uses, usesTable
    // Of a questionnaire that is sent.
    case answerName, blankVendor, edition, evidence, extent, gateAnswers, gateQuestion, gates, hasInstead, hasLast,
        hint, id,
        instead, isDay, isLong, isNumber, lastAnswer, lastComment, lastDay, meaning, options, questionnaireID,
        questions, request,
        required, scriptHash, sections, source, vendor

    // Of a ranking of services.
    case count, hasUnassessed, hasVendors, more, serviceName, services, shows, unassessed, vendorSlug, vendors, weight

    /// Those that only a ranking asks for.
    static let ofLists: Set<Name> = [
        .count, .hasUnassessed, .hasVendors, .more, .serviceName, .services, .shows, .unassessed, .vendorSlug, .vendors,
        .weight,
    ]

    /// Those that only a questionnaire asks for.
    static let ofForms: Set<Name> = [
        .answerName, .blankVendor, .edition, .evidence, .extent, .gateAnswers, .gateQuestion, .gates, .hasInstead,
        .hasLast, .hint, .id,
        .instead, .isDay, .isLong, .isNumber, .lastAnswer, .lastComment, .lastDay, .meaning, .options, .questionnaireID,
        .questions, .request, .required, .scriptHash, .sections, .source, .vendor,
    ]
}

extension Name {
    /// What the templates of memos may ask for.
    static let ofMemos: Set<String> = Set(
        allCases.filter { !ofForms.contains($0) && !ofLists.contains($0) }.map(\.rawValue))
    /// What the templates of a ranking may ask for: its own, and some that memos have too.
    static let ofRankings: Set<String> = Set(
        (ofLists + [
            .anchor, .answer, .check, .cite, .dayISO, .dayWords, .documentTitle, .findings, .method, .number, .open,
            .possible, .proven, .quote, .ratingClass, .ratingWord, .reasons, .rest, .rule, .says, .styleHash, .sums,
            .title, .unknownSays, .unmet, .useName, .vendor,
        ]).map(\.rawValue))
    /// What those of a questionnaire may ask for: its own, and a few that memos have too.
    static let ofQuestionnaires: Set<String> = Set(
        (ofForms + [.documentTitle, .last, .number, .says, .styleHash, .text, .title]).map(\.rawValue))
}
