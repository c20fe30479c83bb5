import Assessment

/// The findings of OSCAL assessment results: of each control, whether it is satisfied.
struct OSCALResults {
    let rows: [AnswerSheet.Row]
    /// The end of the newest result, or its start.
    let day: AnswerSheet.Words?

    /// Nil for what is none, or has no finding about a control.
    init?(_ json: JSON) {
        guard let root = json["assessment-results"], let results = root["results"]?.array else { return nil }
        var rows: [AnswerSheet.Row] = [], day: AnswerSheet.Words?
        for (index, result) in results.enumerated() {
            let at = pointer("/assessment-results/results", index)
            for key in ["end", "start"] {
                guard let text = result[key]?.text, let read = OSCALResults.day(text) else { continue }
                if day.map({ $0.text < read }) ?? true {
                    day = AnswerSheet.Words(text: read, place: .pointer(pointer(at, key)))
                }
                break
            }
            for (number, finding) in (result["findings"]?.array ?? []).enumerated() {
                guard let row = OSCALResults.row(finding, pointer(pointer(at, "findings"), number)) else { continue }
                rows.append(row)
            }
        }
        guard !rows.isEmpty else { return nil }
        self.rows = rows
        self.day = day
    }

    private static func row(_ finding: JSON, _ at: String) -> AnswerSheet.Row? {
        guard let target = finding["target"], let id = target["target-id"]?.text?.trimmed, !id.isEmpty,
            let state = target["status"]?["state"]?.text
        else { return nil }
        let said = [finding["description"]?.text, target["status"]?["remarks"]?.text].compactMap { $0?.trimmed }
        return AnswerSheet.Row(
            id: control(id), question: finding["title"]?.text?.trimmed ?? "", raw: [state],
            comment: said.filter { !$0.isEmpty }.joined(separator: "\n"), answeredOn: "", respondent: "",
            place: .pointer(at + "/target/status/state"), hidden: false)
    }

    /// The control that a target is a part of: its statement is `ctl_smt`, its objective `ctl_obj`. A finding about a lettered
    /// part, such as `ctl_smt.a`, is none about the control.
    private static func control(_ target: String) -> String {
        for end in ["_smt", "_obj", "_stm", "_objective", "_statement"] where target.hasSuffix(end) {
            return String(target.dropLast(end.count))
        }
        return target
    }

    /// The day of a date and time, such as 2026-10-01T09:00:00Z.
    private static func day(_ text: String) -> String? { Day(iso: String(text.prefix(10)))?.description }
}

extension AnswerSheet {
    /// Takes the findings as answers.
    mutating func take(_ results: OSCALResults) {
        rows += results.rows
        if let day = results.day { head(.date, day.text, day.place) }
    }
}
