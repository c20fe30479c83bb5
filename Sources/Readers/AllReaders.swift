extension Reader {
    /// Every kind of document that can be read.
    package static let all: [Reader] =
        [
            .questionnaireAnswers, .sitting, .blankQuestionnaire, .msssReport, .vendorList, .mcpToolList,
            .mcpInspection,
            .mcpServerJSON, .scannerReport, .httpTranscript, .authorizationMetadata, .gitClone, .declaration,
            .controlRegister, .clientConfig, .clientInventory,
            .socReport, .isoCertificate, .otherCertificate, .agreement, .bridgeLetter, .penetrationTest,
            .insuranceCertificate, .casaLetter, .statementOfApplicability, .vulnerabilityScan, .unreadText,
            .subprocessorList, .securityTxt, .disclosurePolicy, .incidentReport,
        ] + notTheThing + containers

    /// Reads a document by the reader that is most certain of it, at least 50 of 100, or by the one that `id` names.
    /// What was doubtful about the container stands among the harvest's problems.
    /// - Throws: `noReader`, `ambiguous`, `unknownReader`, or what the reader found.
    package static func reading(
        _ content: Content, as id: String?, _ setting: Setting
    ) async throws(ReadingError) -> (reader: Reader, harvest: Harvest) {
        var content = content
        let setting = setting.dated(by: content)
        let reader: Reader
        if let id {
            reader = try named(id)
        } else {
            do { reader = try mostCertain(of: content, setting) } catch {
                // What makes a paper what it is may stand in a picture beside its text.
                guard case .noReader = error, let seen = await content.seen() else { throw error }
                content = seen
                reader = try mostCertain(of: content, setting)
            }
        }
        do {
            var harvest = try await reader.read(content, setting)
            if let pictured = await SecondLook.reading(of: content, by: reader, after: harvest, setting) {
                harvest.fill(from: pictured)
            }
            for problem in content.problems + content.provenance where !harvest.problems.contains(problem) {
                harvest.note(problem.place, problem.says)
            }
            harvest.addPermissions(content, setting)
            harvest.temper(as: content)
            harvest.mark(pictured: content.picturedPages)
            return (reader, harvest)
        } catch let error as ReadingError {
            throw error
        } catch {
            throw .malformed(file: content.document.name, place: nil, why: "\(error)")
        }
    }

    private static func named(_ id: String) throws(ReadingError) -> Reader {
        guard let reader = all.first(where: { $0.id == id }) else {
            throw .unknownReader(id: id, known: all.map(\.id))
        }
        return reader
    }

    private static func mostCertain(
        of content: Content, _ setting: Setting
    ) throws(ReadingError) -> Reader {
        var sure = all.map { (reader: $0, certainty: $0.recognises(content)) }.filter { $0.certainty >= 50 }
        if sure.isEmpty {
            for reader in all {
                let certainty = try reader.recognisesWith(content, setting)
                if certainty >= 50 { sure.append((reader, certainty)) }
            }
        }
        if sure.isEmpty { sure = containers.filter { $0.recognises(content) > 0 }.map { ($0, 1) } }
        let most = sure.map(\.certainty).max()
        let best = sure.filter { $0.certainty == most }.map(\.reader)
        guard let first = best.first else {
            throw .noReader(file: content.document.name, form: content.described)
        }
        guard best.count == 1 else { throw .ambiguous(file: content.document.name, readers: best.map(\.id)) }
        return first
    }
}
