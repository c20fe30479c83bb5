package import Assessment

/// Why a document could not be read. The description is a sentence that names the file and the place, says what was
/// expected and what to do next. It quotes the file's name as it is: hostile until escaped at the edge.
package enum ReadingError: Error, Hashable, Sendable {
    case notFound(file: String)
    /// A folder, a pipe, a device, a link: `what` completes "it is …".
    case notAFile(file: String, what: String)
    /// The system's own reason, such as "permission denied".
    case unreadable(file: String, why: String)
    case tooLarge(file: String, bytes: Int, limit: Int)
    case empty(file: String)
    /// `looksLike` completes "it looks like …".
    case unrecognised(file: String, looksLike: String)
    /// Opened, but no reader knows what it is; `form` completes "it is …".
    case noReader(file: String, form: String)
    /// Two readers are equally sure.
    case ambiguous(file: String, readers: [String])
    /// `--as` named no reader.
    case unknownReader(id: String, known: [String])
    /// Not what its format demands. `why` is a clause without a full stop, with what to do if there is something.
    case malformed(file: String, place: Source.Place?, why: String)
    /// A file of ours, such as a policy or a questionnaire's map, with all that is wrong in it at once.
    case refused(file: String, problems: [Problem])
    /// Locked with a password; `what` is such as "workbook".
    case encrypted(file: String, what: String)
    /// A limit was hit: `what` completes "it has …", such as "more than 64 nested levels".
    case limit(file: String, place: Source.Place?, what: String)
    /// A child process failed; `why` is a clause.
    case program(file: String, name: String, why: String)

    /// What tprm reads, for the sentences.
    package static let readable =
        "PDF, DOCX, XLSX, CSV, JSON, YAML, XML, HTML, e-mail (EML), ZIP, PNG, JPEG and text files, and git clones"
}

extension ReadingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notFound(let file): "\(file): there is no such file. Check the path."
        case .notAFile(let file, let what): "\(file): it is \(what), not a file. Give the file itself."
        case .unreadable(let file, let why): "\(file): it cannot be opened: \(why)."
        case .tooLarge(let file, let bytes, let limit):
            "\(file): it is too large: it has \(bytes) bytes and tprm reads at most \(limit). Give the part that matters."
        case .empty(let file): "\(file): it is empty. Ask for it again."
        case .unrecognised(let file, let looksLike):
            "\(file): it looks like \(looksLike); tprm reads \(ReadingError.readable)."
        case .noReader(let file, let form):
            "\(file): it is \(form), and no reader knows its content. If you know what it is, say so with --as KIND."
                + (["an Excel workbook", "a table of separated values", "XML"].contains(form)
                    ? " For answers to a questionnaire that is not known, `tprm questionnaire map` proposes a map."
                    : "")
        case .ambiguous(let file, let readers):
            "\(file): it may be \(readers.joined(separator: " or ")). Say which with --as KIND."
        case .unknownReader(let id, let known):
            "There is no kind \(id). The kinds are \(known.joined(separator: ", "))."
        case .malformed(let file, let place, let why): "\(at(file, place)): \(why)."
        case .refused(let file, let problems):
            problems.map { "\(at(file, $0.place)): \($0.says)" }.joined(separator: "\n")
        case .encrypted(let file, let what):
            "\(file): the \(what) is locked with a password. Save a copy without one and give that."
        case .limit(let file, let place, let what): "\(at(file, place)): it has \(what). Nothing was read."
        case .program(let file, let name, let why): "\(file): \(name) could not read it: \(why)."
        }
    }

    private func at(_ file: String, _ place: Source.Place?) -> String { place.map { "\(file), \($0)" } ?? file }
}
