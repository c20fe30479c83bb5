/// An annotation that the tool's own words contradict: the vendor's claim about its tool, and what its name, description
/// or schema says.
struct AnnotationConflict: Sendable {
    /// The annotation's name, such as `readOnlyHint`.
    let hint: String
    /// Where it stands.
    let place: String
    /// A sentence that names both.
    let says: String

    static func all(in text: ToolText, _ found: Findings) -> [AnnotationConflict] {
        let tool = text.tool
        var conflicts: [AnnotationConflict] = []
        func note(_ hint: ListedTool.Hint, _ name: String, _ claim: String, _ reason: Reason) {
            conflicts.append(
                AnnotationConflict(
                    hint: name, place: hint.place,
                    says:
                        "the tool is annotated as \(claim), and its \(AnnotationConflict.part(reason, of: tool)) says "
                        + "`\(reason.word)`"))
        }
        /// Words that are plain: no hint, and no verb that may be harmless.
        func plain(_ capabilities: Capability...) -> Reason? {
            found.reasons.first {
                capabilities.contains($0.capability) && $0.rule != "output-file"
                    && !ToolLexicon.sense(of: $0.word).contains(.ambiguous)
            }
        }
        if tool.readOnly.isStated, tool.readOnly.value,
            let act = plain(.delete, .send, .payment, .changeAccess, .write, .execute)
        {
            note(tool.readOnly, "readOnlyHint", "read-only", act)
        }
        if tool.destructive.isStated, !tool.destructive.value, !(tool.readOnly.isStated && tool.readOnly.value),
            let act = plain(.delete), !["clear", "reset", "cancel", "dismiss", "undo", "void"].contains(act.word),
            act.word == found.verb
        {
            note(tool.destructive, "destructiveHint", "not destructive", act)
        }
        if tool.openWorld.isStated, !tool.openWorld.value,
            let out = found.reasons.first(where: { $0.capability == .network }),
            out.place != tool.place + "/name" || !found.can(.execute)
        {
            note(tool.openWorld, "openWorldHint", "closed to the world", out)
        }
        if tool.idempotent.isStated, tool.idempotent.value, let verb = found.verb,
            ["append", "increment", "decrement", "send"].contains(verb),
            let act = found.reasons.first(where: { $0.word == verb })
        {
            note(tool.idempotent, "idempotentHint", "the same however often it is called", act)
        }
        return conflicts
    }

    private static func part(_ reason: Reason, of tool: ListedTool) -> String {
        let field = reason.field(of: tool)
        if field == "name" || field == "description" { return field }
        return "schema"
    }
}
