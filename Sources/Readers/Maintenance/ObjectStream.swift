/// What `git cat-file --batch` answers, one answer a question, in the order of the questions.
struct ObjectStream {
    enum Answer: Equatable {
        case found(type: String, ArraySlice<UInt8>)
        /// Not there, or a link that leads out of the tree.
        case missing
    }
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next answer; nil at the end or where the stream is broken.
    mutating func next() -> Answer? {
        guard let end = bytes[at...].firstIndex(of: 10) else { return nil }
        let words = bytes[at..<end].pieces(at: 0x20)
        at = end + 1
        // A question may hold spaces, so what is not of the known forms is a question repeated with "missing".
        if words.count == 3, ObjectName(words[0]) != nil, let size = words[2].number, let body = take(size) {
            return .found(type: words[1].text, body)
        }
        if words.count == 2, ["symlink", "dangling", "loop", "notdir"].contains(words[0].text),
            let size = words[1].number
        {
            return take(size) == nil ? nil : .missing
        }
        return .missing
    }

    private mutating func take(_ size: Int) -> ArraySlice<UInt8>? {
        guard size >= 0, bytes.count - at > size else { return nil }
        defer { at += size + 1 }
        return bytes[at..<at + size]
    }
}

/// The entries of one tree object: `MODE NAME␀` and the raw name of the object.
enum TreeObject {
    /// The names of the entries, as text; those that are not UTF-8 are passed over, for no path that is looked for is
    /// one of them.
    static func entries(_ tree: ArraySlice<UInt8>, nameLength: Int) -> [(name: String, isFolder: Bool)] {
        var entries: [(name: String, isFolder: Bool)] = [], at = tree.startIndex
        while let space = tree[at...].firstIndex(of: 0x20), let end = tree[space...].firstIndex(of: 0) {
            let name = Array(tree[tree.index(after: space)..<end])
            if UTF8Text.flaw(in: name) == nil {
                entries.append((String(decoding: name, as: UTF8.self), tree[at..<space].text == "40000"))
            }
            guard tree.endIndex - end - 1 >= nameLength else { break }
            at = end + 1 + nameLength
        }
        return entries
    }
}
