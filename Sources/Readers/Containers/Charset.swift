import CLibXML2

/// Text in the character sets that messages and web pages name.
enum Charset {
    /// The text as UTF-8, or nil where the set is not known or the bytes are not of it.
    static func utf8(_ bytes: [UInt8], _ name: String) -> [UInt8]? {
        switch name.lowercased().filter({ !$0.isWhitespace && $0 != "\"" && $0 != "'" }) {
        case "", "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968":
            return UTF8Text.flaw(in: bytes) == nil ? bytes : nil
        case "iso-8859-1", "latin1", "windows-1252", "cp1252": return [UInt8](windows1252: bytes)
        case let set: return converted(bytes, set)
        }
    }

    /// By libxml2, which has the tables of the system.
    private static func converted(_ bytes: [UInt8], _ name: String) -> [UInt8]? {
        tprm_xml_be_quiet()
        // UTF-7 hides letters that others do not see.
        guard name.utf8.count <= 40, !name.hasPrefix("utf-7"), let handler = xmlFindCharEncodingHandler(name) else {
            return nil
        }
        defer { xmlCharEncCloseFunc(handler) }
        guard let input = xmlBufferCreateSize(bytes.count + 1), let output = xmlBufferCreateSize(2 * bytes.count + 64)
        else { return nil }
        defer {
            xmlBufferFree(input)
            xmlBufferFree(output)
        }
        guard xmlBufferAdd(input, bytes, Int32(bytes.count)) == 0 else { return nil }
        while xmlBufferLength(input) > 0 {
            let before = xmlBufferLength(input)
            guard xmlCharEncInFunc(handler, output, input) != -2, xmlBufferLength(input) < before else { return nil }
        }
        let text = UnsafeBufferPointer(start: xmlBufferContent(output), count: Int(xmlBufferLength(output)))
        return Array(text)
    }

    /// The text of a part that may name its set: as named, else as UTF-8, else as Windows-1252, and whether that had to be
    /// assumed.
    static func text(_ bytes: [UInt8], named name: String?) -> (text: [UInt8], isAssumed: Bool) {
        if let name, let text = utf8(bytes, name) { return (text.filter { $0 != 0 }, false) }
        if let plain = PlainText(bytes) { return (plain.bytes, plain.assumption != nil || name != nil) }
        return (Array(String(decoding: bytes, as: UTF8.self).utf8).filter { $0 != 0 }, true)
    }
}
