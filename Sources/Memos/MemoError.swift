/// Why a memo could not be rendered. Each says which file, where in it, and what to do next.
package enum MemoError: Error, Equatable, CustomStringConvertible {
    /// The folder of templates, or a file that it must hold, could not be read.
    case unreadable(path: String)
    /// A template asks for something that the loader refuses, or cannot be parsed.
    case refused(file: String, line: Int, why: String)
    /// A file could not be made.
    case unwritable(path: String, why: String)

    package var description: String {
        switch self {
        case .unreadable(let path):
            "\(path) cannot be read. Templates come with tprm; --data or TPRM_DATA names the folder that holds them."
        case .unwritable(let path, let why):
            "\(path) cannot be written: \(why). See that the folder of temporary files (TMPDIR) has room."
        case .refused(let file, let line, let why): "\(file), line \(line): \(why)"
        }
    }
}
