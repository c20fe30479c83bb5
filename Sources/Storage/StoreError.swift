/// Why the store refused: a sentence that names the file and says what to do.
package enum StoreError: Error, CustomStringConvertible {
    case missing(String)
    case exists(String)
    case foreign(String)
    case newer(String, version: Int, ours: Int)
    case unsafe(String, why: String)
    /// Nothing can be written where it stands.
    case readOnly(String)
    case busy(String)
    case full(String)
    case damaged(String, why: String)
    case refused(String)

    package var description: String {
        switch self {
        case .missing(let path): "\(path): no store there. Make one with `tprm init`, or name one with --store."
        case .exists(let path): "\(path): something is there already, and it was left as it is. Choose another name."
        case .foreign(let path):
            "\(path): this is not a store of tprm. It was left as it is; name another with --store."
        case .newer(let path, let version, let ours):
            "\(path): the store has version \(version) and this program knows \(ours). Use a newer tprm; nothing was changed."
        case .unsafe(let path, let why): "\(path): \(why)"
        case .readOnly(let path):
            "\(path): the store can be read, but not written here. Nothing was changed; work on a copy in a folder of yours."
        case .busy(let path):
            "\(path): another process holds the store. Nothing was changed; try again when it has ended."
        case .full(let path): "\(path): the disk is full. Nothing was kept; make room and try again."
        case .damaged(let path, let why):
            "\(path): the store is damaged: \(why). Restore a backup, or run `tprm verify` on a copy."
        case .refused(let sentence): sentence
        }
    }
}
