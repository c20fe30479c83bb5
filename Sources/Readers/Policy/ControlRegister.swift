package import Assessment

/// Who here owns the controls that a report expects of its customers, and by what that is shown: our own word, written
/// down as a document.
package struct ControlRegister: Hashable, Sendable {
    /// One control with its owner.
    package struct Row: Hashable, Sendable {
        /// The words of the report.
        package let control: String
        package let owner: String
        /// Empty where none is named yet.
        package let evidence: String
        package init(control: String, owner: String, evidence: String) {
            self.control = control
            self.owner = owner
            self.evidence = evidence
        }
    }
    /// The subject of the report.
    package let report: Subject
    /// The person who says so.
    package let by: String
    package let day: Day
    package let rows: [Row]

    package init(report: Subject, by: String, day: Day, rows: [Row]) {
        self.report = report
        self.by = by
        self.day = day
        self.rows = rows.sorted { $0.control < $1.control }
    }

    /// The rows of a register anew: the owners that controls have, those that controls of the given numbers (counted from 1)
    /// get now, and where one has none yet, what `before` says of a control with the same words, the last of several.
    package static func rows(
        _ controls: [UserControl], numbers: Set<Int>, owner: String?, evidence: String?, before: [Row]
    ) -> [Row] {
        let earlier = Dictionary(before.map { ($0.control.lowercased(), $0) }) { $1 }
        return controls.enumerated().compactMap { index, control in
            let old = earlier[control.text.lowercased()], chosen = numbers.contains(index + 1)
            guard let name = (chosen ? owner : nil) ?? control.owner ?? old?.owner else { return nil }
            return Row(
                control: control.text, owner: name,
                evidence: (chosen ? evidence : nil) ?? control.evidence ?? old?.evidence ?? "")
        }
    }

    static let mark = "owners of user entity controls"

    /// Canonical JSON: the same bytes for the same register.
    package var document: Document {
        let rows = rows.map { row in
            JSON.of([
                "control": .string(row.control), "owner": .string(row.owner), "evidence": .string(row.evidence),
            ])
        }
        let json = JSON.of([
            "document": .string(ControlRegister.mark), "version": .int(1), "report": .string(report.path),
            "by": .string(by), "on": .string(day.description), "controls": .array(rows),
        ])
        return Document(
            name: "owners of the controls of \(report.name)", bytes: Array((json.laidOut + "\n").utf8),
            isTranscript: true)
    }

    /// Reads a register back.
    ///
    /// Throws `ReadingError.malformed` where it is none.
    package init(bytes: [UInt8], name: String) throws(ReadingError) {
        try self.init(try JSON.parse(bytes, name: name), name)
    }

    init(_ json: JSON, _ file: String) throws(ReadingError) {
        func need(_ key: String) throws(ReadingError) -> String {
            guard let text = json[key]?.text, !text.isEmpty else {
                throw .malformed(file: file, place: .pointer("/\(key)"), why: "a text was expected")
            }
            return text
        }
        guard json["document"]?.text == ControlRegister.mark, json["version"]?.int == 1,
            let report = Subject(path: try need("report")), let day = Day(iso: try need("on"))
        else {
            throw .malformed(
                file: file, place: nil, why: "a register of version 1, of a report and a day, was expected")
        }
        let rows = (json["controls"]?.array ?? []).compactMap { item -> Row? in
            guard let control = item["control"]?.text, let owner = item["owner"]?.text else { return nil }
            return Row(control: control, owner: owner, evidence: item["evidence"]?.text ?? "")
        }
        self.init(report: report, by: try need("by"), day: day, rows: rows)
    }

    /// The facts of a register: owner and evidence of each control, observed by the person who says so.
    ///
    /// Throws `ReadingError.malformed` where it is none, or is not our transcript.
    package static func read(_ content: Content, _ setting: Setting) throws(ReadingError) -> Harvest {
        guard case .json(let json) = content.form, content.document.isTranscript else {
            throw .malformed(
                file: content.document.name, place: nil,
                why: "it looks like a register of ours and was sent to us; `tprm cuecs` writes ours")
        }
        let register = try ControlRegister(json, content.document.name)
        var harvest = Harvest(kind: Reader.controlRegister.id, of: content.document, setting)
        harvest.letterhead = Letterhead(about: register.report.path, day: register.day)
        for (index, row) in register.rows.enumerated() {
            let control = register.report.child(.control, row.control)
            for (key, text, member) in [
                (FactKey<String>.controlOwner, row.owner, "owner"), (.controlEvidence, row.evidence, "evidence"),
            ] where !text.isEmpty {
                harvest.add(
                    key, text, of: control, .observed, speaksOf: register.day, rule: Fact.Rule("cuecs.\(member)"),
                    at: .pointer("/controls/\(index)/\(member)"), quote: text)
            }
        }
        return harvest
    }
}

extension Reader {
    /// Our own register of user entity controls. One that is not our transcript states nothing: what is owned here is
    /// ours to say.
    package static let controlRegister = Reader(
        id: "control-register", name: "our register of user entity controls",
        recognises: { content in
            guard case .json(let json) = content.form else { return 0 }
            return json["document"]?.text == ControlRegister.mark ? 100 : 0
        },
        read: { content, setting in try ControlRegister.read(content, setting) })
}
