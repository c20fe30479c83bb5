/// What the documents inside one that was given may ask of us, all together, however they are nested.
struct Budget {
    /// How many more documents, and how many more bytes of them.
    private(set) var members = Limits.members, bytes = Limits.unpacked
    /// In how many others the one stands that is opened now.
    var level = 0

    /// Takes what the documents of one container need, before any of them is unpacked.
    mutating func take(members count: Int, bytes size: Int, for file: String) throws(ReadingError) {
        guard level < Limits.levels else {
            throw .limit(
                file: file, place: nil,
                what: "documents inside, and itself came inside \(level) others; take it out and give it by itself")
        }
        guard count <= members else {
            throw .limit(
                file: file, place: nil,
                what: "\(count) documents inside, and \(members) more are read of one file; give them in parts")
        }
        guard size <= bytes else {
            throw .limit(
                file: file, place: nil,
                what: "\(size) bytes when unpacked, and \(bytes) more are read of one file; give them in parts")
        }
        members -= count
        bytes -= size
    }
}
